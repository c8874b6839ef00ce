import { describe, expect, test } from 'vitest';
import { NOBODY, quotePrice, USDC, WETH } from '../../core/fixtures.ts';
import { type Price, PRICE_STATUSES } from '../../core/types.ts';
import { silentLogger } from '../../ops/log.ts';
import type { ChainClient } from '../client.ts';
import { GenericVenue, type SwapQuote, type SwapQuoter } from './generic.ts';
import { type InventoryTerms, InventoryVenue } from './inventory.ts';

const log = silentLogger();
const UNIT = 10n ** 18n;

/** A node on which everybody has enough of everything, and prices are in a status. */
function nodeWith(statusOf: (asset: string) => (typeof PRICE_STATUSES)[number]): ChainClient {
  const priceOf = (asset: string): Price => {
    const price = asset === WETH ? quotePrice(1900, 18) : quotePrice(1, 6);
    return { lower: price, upper: price, updatedAt: 1n, status: PRICE_STATUSES.indexOf(statusOf(asset)) };
  };
  const readContract = ({ functionName, args }: { functionName: string; args: readonly string[] }): Promise<unknown> =>
    Promise.resolve(functionName === 'getPrice' ? priceOf(args[0] ?? '') : functionName === 'isTarget' ? true : UNIT);
  return { readContract } as unknown as ChainClient;
}

describe('InventoryVenue', () => {
  const terms: InventoryTerms = {
    debts: [
      { asset: USDC, payBy: 'allowance', maxPaymentPerTake: 5000n * 10n ** 6n, maxPaymentTotal: 20_000n * 10n ** 6n },
    ],
    collaterals: [{ asset: WETH, discountWad: UNIT / 50n, maxHeld: 12n * UNIT }],
  };
  async function routesWith(statusOf: Parameters<typeof nodeWith>[0]): Promise<number> {
    const deployment = { chainId: 1, inventoryTaker: NOBODY, oracle: NOBODY };
    const venue = new InventoryVenue({
      client: nodeWith(statusOf),
      deployment,
      terms,
      payer: NOBODY,
      receiver: NOBODY,
      log,
    });
    await venue.refresh(1n);
    return venue.routes(WETH, USDC).length;
  }

  test('default: buys at prices that are vouched for', async () => {
    expect(await routesWith(() => 'ok')).toBe(1);
  });

  test.each(['unbacked', 'disagreeing', 'stale', 'anchor-only'] as const)(
    'behavior: buys nothing at a price that is %s',
    async (status) => {
      expect(await routesWith((asset) => (asset === WETH ? status : 'ok'))).toBe(0);
    },
  );

  test('behavior: pays with nothing whose price nobody vouches for', async () => {
    expect(await routesWith((asset) => (asset === USDC ? 'unbacked' : 'ok'))).toBe(0);
  });
});

describe('GenericVenue', () => {
  const swap = { target: NOBODY, tokenIn: WETH, share: UNIT, amountOffset: 0n, data: '0x' } as const;
  const sale = { collateral: WETH, debtAsset: USDC, maxAmount: UNIT };
  async function routesWith(quote: SwapQuoter['quote']): Promise<number> {
    const quoter = { name: 'test', quote };
    const venue = new GenericVenue({ client: nodeWith(() => 'ok'), genericTaker: NOBODY, quoter, log });
    await venue.refresh(1n, [sale]);
    return venue.routes(WETH, USDC).length;
  }

  test('default: a route where the quoter has a market', async () => {
    const quote = ({ amountIn }: { amountIn: bigint }): Promise<SwapQuote> =>
      Promise.resolve({ amountOut: amountIn / 10n ** 9n, swaps: [swap], gasUnits: 120_000n });
    expect(await routesWith(quote)).toBe(1);
  });

  test.each([
    ['throws', () => Promise.reject(new Error('down'))],
    [
      'throws at once',
      () => {
        throw new Error('down');
      },
    ],
    ['leaves swaps out', () => Promise.resolve({ amountOut: 1n, gasUnits: 1n } as unknown as SwapQuote)],
    ['answers in numbers', () => Promise.resolve({ amountOut: 1, gasUnits: 1, swaps: [swap] } as unknown as SwapQuote)],
    ['never answers', () => new Promise<never>(() => undefined)],
  ] as const)('error: a quoter that %s has no route, and stops nobody', async (_, quote) => {
    expect(await routesWith(quote)).toBe(0);
  });
});
