import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PROJECT_ROOT } from '../../script/toolchain/foundry.mjs';
import {
  computeTake,
  floorMultiplier,
  penaltyFor,
  scaledHalfLife,
  shortfall,
  type TakeInput,
} from '../core/auction.ts';
import { HALF_LIFE_REFERENCE_GAP, WAD, WAD_PER_BPS } from '../core/constants.ts';
import { priceAt } from '../core/decay.ts';
import { ratio } from '../core/health.ts';
import { scheduledPenalty } from '../core/risk.ts';
import { runEbb } from './cli.ts';

const pages = ['.', 'lib', 'docs', 'docs/decisions']
  .flatMap((folder) => readdirSync(join(PROJECT_ROOT, folder)).map((name) => join(folder, name)))
  .filter((name) => name.endsWith('.md'))
  .map((name) => ({ name, text: readFileSync(join(PROJECT_ROOT, name), 'utf8') }));

/** Commands that the continuous integration runs as they stand. */
const RUN_BY_CI = ['npm ci && npm start', 'npm test', 'npm run check', 'npm run test:fork'];
/** Part of `npm run check`, which compares what it makes. */
const RUN_BY_CHECK = ['npm run generate'];

/** Every command, with the first page that it is on. */
const commands = pages
  .flatMap(({ name, text }) =>
    [...text.matchAll(/```sh\n([\s\S]*?)```/g)].flatMap(([, block = '']) =>
      block
        .split('\n')
        .map((line) => line.replace(/\s+#.*$/, '').trim())
        .filter((line) => line !== '')
        .map((command) => ({ name, command })),
    ),
  )
  .filter(({ command }, i, all) => all.findIndex((other) => other.command === command) === i);

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'ebb-docs-'));
  const rows = Array.from({ length: 48 }, (_, i) => `${Date.UTC(2020, 2, 12, i) / 1000},200,201,199,200,0`);
  const csv = `timestamp,open,high,low,close,volume\n${rows.join('\n')}\n`;
  for (const file of ['eth.csv', 'btc.csv']) writeFileSync(join(folder, file), csv);
  writeFileSync(join(folder, 'ebb.json'), configurationOnPage());
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The configuration file that docs/configuration.md shows. */
function configurationOnPage(): string {
  const page = pages.find(({ name }) => name === 'docs/configuration.md')?.text ?? '';
  return /```json\n([\s\S]*?)```/.exec(page)?.[1] ?? '';
}

/** Whether a command runs a whole crash: those are for the deep set. */
const isCrash = ({ command }: { command: string }): boolean => /^npm start -- (?!--help)/.test(command);
const isDeep = process.env['EBB_DEEP'] === '1';

describe('every command on a page works', () => {
  test.each(commands.filter((each) => isDeep || !isCrash(each)))(
    '$name: $command',
    { timeout: 240_000 },
    async ({ command }) => {
      if (RUN_BY_CI.includes(command)) {
        const ci = readFileSync(join(PROJECT_ROOT, '.ci', 'run'), 'utf8');
        for (const part of command.split(' && ')) expect(ci).toMatch(new RegExp(`^${part}( |$)`, 'm'));
        return;
      }
      if (RUN_BY_CHECK.includes(command)) return;
      const match = /^npm (start|run ebb) -- (.+)$/.exec(command);
      expect(match, `nothing runs "${command}"; add it to the continuous integration or to this test`).not.toBeNull();
      const args = (match?.[2] ?? '')
        .split(' ')
        .map((arg) => arg.replace(/(eth\.csv|btc\.csv|ebb\.json)$/, join(folder, '$1')));
      const { code, stderr } = await runEbb(match?.[1] === 'start' ? ['crash', ...args] : args);
      expect(stderr).not.toContain('Error');
      expect(code).toBe(0);
    },
  );

  test('links lead somewhere', () => {
    for (const { name, text } of pages) {
      for (const [, target = ''] of text.matchAll(/\]\((?!https?:)([^)#]+)/g)) {
        expect(existsSync(join(PROJECT_ROOT, name, '..', target)), `${name} → ${target}`).toBe(true);
      }
    }
  });
});

test('the auction in numbers is what the protocol computes', () => {
  const page = pages.find(({ name }) => name === 'docs/bidding.md')?.text ?? '';
  const usdc = (amount: bigint): string => (Number(amount) / 1e6).toLocaleString('en-US', TWO_DIGITS);
  const weth = (amount: bigint): string => (Number(amount) / 1e18).toFixed(4);
  const price = (e36: bigint): string => usdc((e36 * 10n ** 18n) / 10n ** 36n);

  const [collateral, debt, ltv, target] = [10n * WAD, 15_900_000_000n, (WAD * 83n) / 100n, (WAD * 105n) / 100n];
  const anchor = (1_900_000_000n * 10n ** 36n) / WAD;
  const value = 19_000_000_000n;
  const health = ratio((value * ltv) / WAD, debt);
  const coverage = ratio(value, debt);
  const schedule = { minPenaltyBps: 100, maxPenaltyBps: 400, healthForMaxBps: 9000 };
  const penalty = penaltyFor(scheduledPenalty(schedule, health, WAD), WAD / 100n, coverage);
  const halfLife = scaledHalfLife(900n, target, ltv, HALF_LIFE_REFERENCE_GAP);
  const floor = floorMultiplier(penalty, coverage, WAD / 20n, WAD, (WAD * 4n) / 10n);
  const startMultiplier = 10_060n * WAD_PER_BPS;
  const now = priceAt(anchor, startMultiplier, 24n, halfLife);
  const weightedCollateral = (value * ltv) / WAD;
  const input: TakeInput = {
    priceE36: now,
    anchorE36: anchor,
    liquidationLtvWad: ltv,
    targetHealthWad: target,
    penaltyWad: penalty,
    collateral,
    maxCollateral: collateral,
    debt,
    totalDebt: debt,
    weightedCollateral,
    proceeds: (collateral * now) / 10n ** 36n,
    minDebt: 2_000_000_000n,
    isFullClose: false,
  };
  const take = computeTake(input);

  const facts = {
    health: (Number(health) / 1e18).toFixed(4),
    'start price': price(priceAt(anchor, startMultiplier, 0n, halfLife)),
    'half-life': Number(halfLife).toLocaleString('en-US'),
    penalty: `${Number(penalty / 10n ** 14n) / 100} %`,
    floor: (Number(floor) / 1e18).toFixed(4),
    price: price(now),
    shortfall: usdc(shortfall(target, debt, weightedCollateral)),
    sold: weth(take.collateralOut),
    payment: usdc(take.payment),
    repaid: usdc(take.repaid),
    'penalty paid': usdc(take.penalty),
    'collateral left': weth(collateral - take.collateralOut),
    'debt left': usdc(debt - take.repaid),
  };
  expect(Object.entries(facts).filter(([, fact]) => !page.includes(fact))).toEqual([]);
  expect(take.isTargetMet).toBe(true);
});

const TWO_DIGITS = { minimumFractionDigits: 2, maximumFractionDigits: 2 } as const;
