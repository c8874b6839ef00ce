import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { PROJECT_ROOT } from '../../script/toolchain/foundry.mjs';
import type { Settled, Tended } from '../chain/calls.ts';

const COMMON = ['bots/apps/loop.ts', 'bots/chain/leftovers.ts', 'bots/apps/bots.ts', 'bots/config/account.ts'];
const PAGES = {
  'keeping.md': [...COMMON, ...sourcesIn('bots/apps/keeper')],
  'bidding.md': [...COMMON, ...sourcesIn('bots/apps/bidder'), ...sourcesIn('bots/chain/venues')],
};
const LEVELS = ['debug', 'info', 'warn', 'error'];

/** What becomes of transactions is said in the submitter's words. */
const ACTIONS = Object.keys({ replaced: 0, cancelled: 0, resent: 0 } satisfies Record<Tended['action'], 0>);
const OUTCOMES: Record<Exclude<Settled['outcome'], 'mined'>, string> = { cancelled: 'info', superseded: 'warn' };

interface Message {
  readonly level: string;
  /** With `…` for what is filled in. */
  readonly text: string;
}

function sourcesIn(folder: string): string[] {
  const names = readdirSync(join(PROJECT_ROOT, folder)).filter((name) => /(?<!\.test)\.ts$/.test(name));
  return names.map((name) => `${folder}/${name}`);
}

/** All that the loggers of a file say. */
function messagesIn(file: string): Message[] {
  const source = ts.createSourceFile(file, readFileSync(join(PROJECT_ROOT, file), 'utf8'), ts.ScriptTarget.Latest);
  const variables = new Map<string, ts.Expression>();
  const calls: { level: string; said: ts.Expression }[] = [];
  walk(source, (node) => {
    if (ts.isVariableDeclaration(node) && ts.isIdentifier(node.name) && node.initializer !== undefined) {
      variables.set(node.name.text, node.initializer);
    }
    if (!ts.isCallExpression(node)) return;
    const said = node.arguments.at(-1);
    const name = node.expression.getText(source);
    const level = name === 'warn' ? name : (/\blog\.(\w+)$/.exec(name)?.[1] ?? '');
    if (said !== undefined && LEVELS.includes(level)) calls.push({ level, said });
  });

  const textsOf = (expression: ts.Node, level: string): string[] => {
    if (ts.isStringLiteralLike(expression)) return [expression.text];
    if (ts.isTemplateExpression(expression)) {
      return [expression.head.text + expression.templateSpans.map(({ literal }) => `…${literal.text}`).join('')];
    }
    if (ts.isConditionalExpression(expression)) {
      return [expression.whenTrue, expression.whenFalse].flatMap((side) => textsOf(side, level));
    }
    if (ts.isObjectLiteralExpression(expression)) {
      return expression.properties.flatMap((property) =>
        ts.isPropertyAssignment(property) ? textsOf(property.initializer, level) : [],
      );
    }
    if (ts.isElementAccessExpression(expression)) return textsOf(expression.expression, level);
    const name = expression.getText(source);
    if (name === 'facts.action') return ACTIONS;
    if (name === 'outcome' || name === 'fate') {
      return Object.entries(OUTCOMES).flatMap(([outcome, of]) => (of === level ? [outcome] : []));
    }
    if (name === 'undefined' || name === 'message') return []; // nothing, or what the account's file has said
    const variable = variables.get(name);
    if (variable === undefined) throw new Error(`${file} says ${name}, which this test does not understand`);
    return textsOf(variable, level);
  };
  return calls.flatMap(({ level, said }) => textsOf(said, level).map((text) => ({ level, text })));
}

function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node);
  node.forEachChild((child) => walk(child, visit));
}

/** The rows of a page's table of messages; a row stands for all messages that begin so. */
function rowsOf(page: string): Message[] {
  const text = readFileSync(join(PROJECT_ROOT, 'docs', page), 'utf8');
  const table = /^\| message +\| level .*\n\|.*\n((?:\|.*\n)+)/m.exec(text)?.[1] ?? '';
  return [...table.matchAll(/^\| `([^`]+)` +\| (\w+) +\|/gm)].map(([, message = '', level = '']) => ({
    level,
    text: message,
  }));
}

describe.each(Object.entries(PAGES))('docs/%s', (page, files) => {
  const messages = files.flatMap(messagesIn);
  const rows = rowsOf(page);
  const covers = (row: Message, message: Message): boolean =>
    row.level === message.level && message.text.startsWith(row.text);
  const shown = ({ level, text }: Message): string => `${level}: ${text}`;

  test('says what every message means', () => {
    expect(messages.length).toBeGreaterThan(15);
    const missing = messages.filter((message) => !rows.some((row) => covers(row, message)));
    expect(missing.map(shown)).toEqual([]);
  });

  test('names no message that is not there', () => {
    const stale = rows.filter((row) => !messages.some((message) => covers(row, message)));
    expect(stale.map(shown)).toEqual([]);
  });
});
