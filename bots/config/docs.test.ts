import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { PROJECT_ROOT } from '../../script/toolchain/foundry.mjs';

const read = (...path: string[]): string => readFileSync(join(PROJECT_ROOT, ...path), 'utf8');

/** The rows of all tables of the page, as cells. */
const rows = read('docs', 'parameters.md')
  .split('\n')
  .flatMap((line) => (line.startsWith('| `') ? [line.split('|').map((cell) => cell.trim())] : []))
  .map(([, name = '', ...cells]) => ({ name: name.replaceAll('`', ''), cells }));

const constants = readConstants();

describe('docs/parameters.md', () => {
  test('names every constant of ConstantsLib, and no other, with its value', () => {
    const documented = rows.filter(({ name }) => /^[A-Z_]+$/.test(name));
    expect(documented.map(({ name, cells }) => [name, parseValue(cells[0] ?? '')])).toEqual([...constants]);
  });

  test('names every field of the parameter file, and no other, as it is shipped', () => {
    const shipped = new Map<string, string[]>();
    collect(JSON.parse(read('script', 'config', 'local.json')), [], shipped);
    const documented = rows.filter(({ name }) => !/^[A-Z_]+$/.test(name));
    expect(new Map(documented.map(({ name, cells }) => [name, cells[2]?.split(/, /)]))).toEqual(shipped);
  });

  test('bounds fields by constants', () => {
    const scales: Record<string, bigint> = { bp: 10n ** 14n, 'bp a year': 10n ** 14n, s: 1n, USD: 10n ** 18n, '': 1n };
    const known = new Set(constants.values());
    // A share of nothing, the least and the most below one, one; one less what the backstop may leave; a gap of LTVs.
    const ofBps = [0n, 1n, 9_999n, 10_000n, 8_000n, 100n];
    for (const { name, cells } of rows) {
      const scale = scales[cells[0] ?? ''];
      if (/^[A-Z_]+$/.test(name) || scale === undefined) continue;
      for (const [number] of (cells[1] ?? '').matchAll(/(?<![\w^])\d[\d,]*/g)) {
        const value = BigInt(number.replaceAll(',', ''));
        const isKnown = ofBps.includes(value) || known.has(value * scale);
        expect(isKnown, `${name}: ${number} is no bound of ConstantsLib`).toBe(true);
      }
    }
  });
});

test('docs/dependencies.md justifies every runtime dependency, and no other, and names every export', () => {
  const { dependencies, exports } = JSON.parse(read('package.json')) as Record<string, Record<string, unknown>>;
  const named = [...read('docs', 'dependencies.md').matchAll(/^\| `([^`]+)` +\| \w.*\|$/gm)].map(([, name]) => name);
  const entries = Object.keys(exports ?? {}).filter((name) => name !== './package.json');
  expect(named).toEqual([...Object.keys(dependencies ?? {}), ...entries.map((name) => name.replace('.', 'ebb'))]);
});

/** What a parameter file holds, by path; what differs by token is joined under `*`. */
function collect(value: unknown, path: readonly string[], found: Map<string, string[]>): void {
  if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value)) {
      const isToken = path.length === 1 && ['collaterals', 'debts'].includes(path[0] ?? '');
      collect(inner, [...path, isToken ? '*' : key], found);
    }
    return;
  }
  const text = Number.isNaN(Number(value)) ? String(value) : Number(value).toLocaleString('en-US');
  found.set(path.join('.'), [...(found.get(path.join('.')) ?? []), text]);
}

/** A value as the page writes it. Shares count in WAD, dollars likewise, times in seconds. */
function parseValue(text: string): bigint {
  const power = /^(\d+)\^(\d+)( − 1)?$/.exec(text);
  if (power !== null) return BigInt(power[1] ?? '') ** BigInt(power[2] ?? '') - (power[3] === undefined ? 0n : 1n);
  const [, number = '', unit = ''] = /^([\d,.]+) ?(.*)$/.exec(text) ?? [];
  const units: Record<string, bigint> = {
    '': 1n,
    '%': 10n ** 16n,
    USD: 10n ** 18n,
    min: 60n,
    h: 3600n,
    day: 86_400n,
    days: 86_400n,
  };
  return decimal(number.replaceAll(',', ''), units[unit] ?? 0n);
}

/** `text` times `scale`, which must be whole. */
function decimal(text: string, scale: bigint): bigint {
  const [whole = '', fraction = ''] = text.split('.');
  const denominator = 10n ** BigInt(fraction.length);
  const product = BigInt(whole + fraction) * scale;
  expect(product % denominator, text).toBe(0n);
  return product / denominator;
}

/** Names and values of ConstantsLib, in its order. */
function readConstants(): Map<string, bigint> {
  const source = read('src', 'libraries', 'ConstantsLib.sol');
  const declarations = source.matchAll(/^u?int256 constant (\w+) = (.+?);/gm);
  return new Map([...declarations].map(([, name = '', expression = '']) => [name, evaluate(expression)]));
}

/** A literal, the largest number of a type, or a product of such. */
function evaluate(expression: string): bigint {
  const times: Record<string, bigint> = { minutes: 60n, hours: 3600n, days: 86_400n, '': 1n };
  return expression.split(' * ').reduce((product, factor) => {
    const largest = /^type\(uint(\d+)\)\.max$/.exec(factor);
    if (largest !== null) return product * (2n ** BigInt(largest[1] ?? '') - 1n);
    const literal = /^([\d_.]+)(?:e(\d+))?(?: (\w+))?$/.exec(factor);
    expect(literal, factor).not.toBeNull();
    const [, number = '', exponent = '0', unit = ''] = literal ?? [];
    return product * decimal(number.replaceAll('_', ''), 10n ** BigInt(exponent) * (times[unit] ?? 0n));
  }, 1n);
}
