import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PROJECT_ROOT } from '../../../script/toolchain/foundry.mjs';
import { type BidContext, decideTake } from '../../core/bidding.ts';
import { auctionReport, collateral, debt, ETHER, START, UNHEALTHY, USD, usdcPrice } from '../../core/fixtures.ts';
import { PolicyError } from '../../core/policies/conformance.ts';
import { POLICIES } from '../../core/policies/registry.ts';
import { fixedPriceRoute } from '../../core/routes.ts';
import { UserError } from '../../ops/errors.ts';
import { loadPolicy } from './policies.ts';

const EXAMPLE = join('bots', 'apps', 'bidder', 'examples', 'largeTakes.ts');
const now = BigInt(START);
const route = fixedPriceRoute(usdcPrice(2200, 18));
const context: BidContext = {
  report: auctionReport(),
  routesOf: () => [route],
  gas: { gasPriceWei: 0n, weiPriceE36: 0n, takeGasUnits: 0n },
  minProfit: 1n,
};

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'ebb-policies-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function moduleOf(name: string, text: string): string {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
}

describe('loadPolicy', () => {
  test('default: by name', async () => {
    expect(await loadPolicy('profit')).toBe(decideTake);
  });

  test('behavior: with options', async () => {
    const wait = (await loadPolicy('patient', { marginBps: 9000n }))(context, now);
    expect(wait).toMatchObject({ type: 'wait', reason: 'unprofitable' });
    expect((await loadPolicy('patient', { marginBps: 0n }))(context, now).type).toBe('take');
  });

  test('behavior: the page names every option with its default and its bounds', () => {
    const page = readFileSync(join(PROJECT_ROOT, 'docs', 'bidding.md'), 'utf8');
    const told = (value: bigint): string => value.toLocaleString('en-US');
    for (const [name, { options }] of Object.entries(POLICIES)) {
      const table = page.split(`| option of \`${name}\``)[1]?.split('\n\n')[0] ?? '';
      const rows = [...table.matchAll(/^\| `(\w+)` +\|.*\| ([\d,]+) +\| ([\d,]+ to [\d,]+) +\|$/gm)];
      const expected = Object.entries(options).map(([option, { default: value, min, max }]) => {
        return [option, told(value), `${told(min)} to ${told(max)}`];
      });
      expect(rows.map((row) => row.slice(1))).toEqual(expected);
    }
  });

  test.each([
    [
      'an option that is none',
      'patient',
      { patience: 1n },
      /^The policy patient has no option patience, but marginBps/,
    ],
    ['a number out of bounds', 'patient', { halfLife: 0n }, /from 1 to 86400, not 0; change --policy-options\.$/],
    ['options of a policy without any', 'profit', { marginBps: 1n }, /profit has no option marginBps/],
    ['options of a module', EXAMPLE, { marginBps: 1n }, /from a module has no options/],
  ])('error: %s', async (_, name, options, expected) => {
    await expect(loadPolicy(name, options)).rejects.toThrow(UserError);
    await expect(loadPolicy(name, options)).rejects.toThrow(expected);
  });

  test('behavior: the example of the documentation is a file that works', async () => {
    const text = readFileSync(join(PROJECT_ROOT, EXAMPLE), 'utf8');
    const page = readFileSync(join(PROJECT_ROOT, 'docs', 'bidding.md'), 'utf8');
    expect(page.split('```ts\n').map((part) => part.split('```')[0])).toContain(text);

    const policy = await loadPolicy(join(PROJECT_ROOT, EXAMPLE));
    expect(policy(context, now)).toEqual(decideTake(context, now));
    const vault = { debts: [debt({ amount: 900n * USD })], collaterals: [collateral({ amount: ETHER / 2n })] };
    const small = { ...context, report: auctionReport({ vault, report: { health: UNHEALTHY } }) };
    expect(decideTake(small, now).type).toBe('take');
    expect(policy(small, now)).toMatchObject({ type: 'wait', reason: 'refused' });
  });

  test('behavior: a module in JavaScript', async () => {
    const file = moduleOf('never.mjs', `export default () => ({ type: 'wait', reason: 'sold-out' });`);
    expect((await loadPolicy(file))(context, now)).toEqual({ type: 'wait', reason: 'sold-out' });
  });

  test('behavior: a module that wants what it may not is stopped', async () => {
    const core = join(PROJECT_ROOT, 'bots', 'core', 'bidding.ts');
    const text = `import { decideTake } from ${JSON.stringify(core)};
      export default (context, now) => ({ ...decideTake(context, now), expectedProfit: 10n ** 12n });`;
    const policy = await loadPolicy(moduleOf('boastful.mjs', text));
    expect(() => policy(context, now)).toThrow(PolicyError);
    expect(() => policy(context, now)).toThrow('the profit is not what is left');
  });

  test.each([
    ['a name that is none', 'greedy', /use one of profit, patient/],
    ['a property of all objects', 'toString', /no bidding policy/],
    ['a file that is not there', './nowhere/policy.ts', /is not there/],
  ])('error: %s', async (_, name, expected) => {
    await expect(loadPolicy(name)).rejects.toThrow(UserError);
    await expect(loadPolicy(name)).rejects.toThrow(expected);
  });

  test.each([
    ['that fails', 'failing.mjs', `throw new Error('no luck');`, /no luck/],
    ['without a default export', 'nameless.mjs', `export const policy = () => undefined;`, /has no bidding policy/],
    ['whose default is no function', 'number.mjs', `export default 1;`, /has no bidding policy/],
  ])('error: a module %s', async (_, name, text, expected) => {
    const file = moduleOf(name, text);
    await expect(loadPolicy(file)).rejects.toThrow(UserError);
    await expect(loadPolicy(file)).rejects.toThrow(expected);
  });
});
