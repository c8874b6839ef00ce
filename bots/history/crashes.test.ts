import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runEbb } from '../e2e/cli.ts';
import type { CrashReport } from '../world/report.ts';

const data = process.env['EBB_DATA'];
const isThere = data !== undefined && existsSync(join(data, 'prices'));
if (!isThere) console.log('recorded crashes are skipped: EBB_DATA names no folder with prices');

/** Runs a recorded crash and expects what must hold on any path: everything cleared, books balanced. */
async function replay(args: readonly string[]): Promise<CrashReport> {
  const { code, stdout, stderr } = await runEbb(['crash', '--json', ...args]);
  expect(code, stderr).toBe(0);
  const report = JSON.parse(stdout) as CrashReport;
  expect(report.reconciled).toBe(true);
  expect(report.auctionsStarted).toBeGreaterThanOrEqual(50);
  expect(report.auctionsEnded).toBe(report.auctionsStarted);
  expect(report.badDebtOfLenders).toBe(0);
  const { penalty, discount, total } = report.borrowerCostBps;
  const { secondsToClear, badDebt } = report;
  console.log(JSON.stringify({ from: report.from, penalty, discount, total, secondsToClear, badDebt }));
  return report;
}

describe.skipIf(!isThere)('recorded crashes', () => {
  const file = (name: string): string => join(data ?? '', 'prices', name);

  test('12 and 13 March 2020: ETH falls by half in a day', { timeout: 15 * 60_000 }, async () => {
    const prices = `ETH=${file('2020-03_black_thursday/ETHUSDT_binance_5m.csv.gz')}`;
    const report = await replay(['--prices', prices, '--from', '2020-03-12', '--to', '2020-03-14']);
    expect(report.prices['ETH']?.low).toBe(86);
  });

  test('19 May 2021: ETH, BTC and LINK at one-minute steps', { timeout: 15 * 60_000 }, async () => {
    const prices = ['ETH', 'BTC', 'LINK'].flatMap((symbol) => [
      '--prices',
      `${symbol}=${file(`2021-05_crash/${symbol}USDT_binance_1m.csv.gz`)}`,
    ]);
    const report = await replay([...prices, '--from', '2021-05-19', '--to', '2021-05-20']);
    expect(Object.keys(report.prices)).toEqual(['ETH', 'BTC', 'LINK']);
  });
});
