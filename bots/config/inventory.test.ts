import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createVenues } from '../apps/bidder/venues.ts';
import { createChainClient } from '../chain/client.ts';
import { NOBODY, USDC, WBTC, WETH } from '../core/fixtures.ts';
import { UserError } from '../ops/errors.ts';
import { silentLogger } from '../ops/log.ts';
import type { Deployment } from './deployment.ts';
import { readInventoryTerms } from './inventory.ts';

const token = (symbol: string, address: typeof WETH, decimals: number) => ({
  symbol,
  address,
  decimals,
  source: NOBODY,
});
const deployment = {
  chainId: 31_337,
  tokens: [token('WETH', WETH, 18), token('USDC', USDC, 6), token('WBTC', WBTC, 8)],
  collaterals: ['WETH', 'WBTC'],
  debts: [{ symbol: 'USDC', pool: NOBODY, buffer: NOBODY }],
  wrappedNative: WETH,
  uniswap: { taker: NOBODY, v3: { factory: NOBODY, quoter: NOBODY, pools: [] } },
} as unknown as Deployment;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'ebb-inventory-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function read(value: unknown) {
  const file = join(folder, 'inventory.json');
  writeFileSync(file, typeof value === 'string' ? value : JSON.stringify(value));
  return readInventoryTerms(file, deployment);
}

const DEBTS = { USDC: { maxPaymentPerTake: '5000', maxPaymentTotal: '20000.5' } };

describe('readInventoryTerms', () => {
  test('default: symbols become addresses, whole tokens raw units', () => {
    const collaterals = { WETH: { maxHeld: '1.5' }, WBTC: { maxHeld: '2', discountBps: 50 } };
    expect(read({ debts: DEBTS, collaterals, sinceBlock: 7 })).toEqual({
      debts: [{ asset: USDC, payBy: 'allowance', maxPaymentPerTake: 5_000_000_000n, maxPaymentTotal: 20_000_500_000n }],
      collaterals: [
        { asset: WETH, discountWad: 2n * 10n ** 16n, maxHeld: 15n * 10n ** 17n },
        { asset: WBTC, discountWad: 5n * 10n ** 15n, maxHeld: 200_000_000n },
      ],
      sinceBlock: 7n,
    });
    const signed = { USDC: { ...DEBTS.USDC, payBy: 'permit2' } };
    expect(read({ debts: signed, collaterals })).toMatchObject({ debts: [{ asset: USDC, payBy: 'permit2' }] });
    expect(read({ debts: {}, collaterals: {} })).not.toHaveProperty('sinceBlock');
  });

  test.each([
    ['no JSON', '{', /cannot be read/],
    [
      'a price above the oracle',
      { debts: {}, collaterals: { WETH: { maxHeld: '1', discountBps: -1 } } },
      /discountBps/,
    ],
    [
      'a discount of everything',
      { debts: {}, collaterals: { WETH: { maxHeld: '1', discountBps: 10_000 } } },
      /discount/,
    ],
    ['a debt without limits', { debts: { USDC: {} }, collaterals: {} }, /maxPaymentPerTake/],
    ['a way to pay that is none', { debts: { USDC: { ...DEBTS.USDC, payBy: 'card' } }, collaterals: {} }, /payBy/],
    ['an unknown field', { debts: {}, collaterals: {}, leverage: 3 }, /leverage/],
    ['a debt asset that is none', { debts: { WETH: DEBTS.USDC }, collaterals: {} }, /no debt asset WETH; use USDC/],
    [
      'a collateral that is none',
      { debts: {}, collaterals: { USDC: { maxHeld: '1' } } },
      /no collateral USDC; use WETH/,
    ],
  ])('error: %s', (_, value, expected) => {
    expect(() => read(value)).toThrow(UserError);
    expect(() => read(value)).toThrow(expected);
  });
});

test('error: modes without what they need', () => {
  const client = createChainClient('http://127.0.0.1:1');
  const context = { client, deployment, account: NOBODY, receiver: NOBODY, log: silentLogger() };
  expect(() => createVenues(context, { modes: ['inventory'] })).toThrow('--inventory');
  expect(() => createVenues(context, { modes: ['generic'] })).toThrow('no genericTaker');
  const partial = { ...context, deployment: { ...deployment, genericTaker: WETH } };
  expect(() => createVenues(partial, { modes: ['generic'] })).toThrow('uniswap.v3.router');
  expect(createVenues(context, { modes: ['uniswap', 'uniswap'] })).toHaveLength(1);
});
