import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PROJECT_ROOT } from '../../script/toolchain/foundry.mjs';
import { runEbb } from './cli.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'ebb-risk-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('docs/risk.md shows what the command prints and draws', { timeout: 240_000 }, async () => {
  if (process.env['EBB_DATA'] === undefined) {
    console.log('skipped: set EBB_DATA to a folder of market data to compare docs/risk.md with the recorded crashes');
    return;
  }
  const svg = join(folder, 'crashes.svg');
  const { stdout } = await runEbb(['risk', 'history', '--svg', svg, '--rows', '9']);
  const page = readFileSync(join(PROJECT_ROOT, 'docs', 'risk.md'), 'utf8');
  expect(page).toContain(stdout.trim());
  const committed = readFileSync(join(PROJECT_ROOT, 'docs', 'diagrams', 'risk-crashes.svg'), 'utf8');
  expect(readFileSync(svg, 'utf8') === committed, 'docs/diagrams/risk-crashes.svg is another picture').toBe(true);
});

test('without market data there is a built-in crash', { timeout: 60_000 }, async () => {
  const svg = join(folder, 'built-in.svg');
  const { code, stdout } = await runEbb(['risk', 'history', '--json', '--rows', '2', '--svg', svg], {
    EBB_DATA: undefined,
  });
  expect(code).toBe(0);
  const { histories } = JSON.parse(stdout) as { histories: { symbol: string; points: object[] }[] };
  expect(histories.map(({ symbol }) => symbol)).toEqual(['ETH', 'BTC', 'LINK']);
  expect(histories.map(({ points }) => points.length)).toEqual([2, 2, 2]);
  expect(readFileSync(svg, 'utf8')).toContain('Built-in crash, LINK');
});

test('error: what cannot be used is said', { timeout: 60_000 }, async () => {
  const missing = await runEbb(['risk', 'history', '--data', join(folder, 'nothing')]);
  expect(missing.code).toBe(2);
  expect(missing.stderr).toContain('--data names a folder of market data');
  const unwritable = await runEbb(['risk', 'history', '--svg', join(folder, 'nothing', 'x.svg')], {
    EBB_DATA: undefined,
  });
  expect(unwritable.code).toBe(2);
  expect(unwritable.stderr).toContain('--svg');
});
