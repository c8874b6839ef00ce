import { domainSeparator, TimeoutError } from 'viem';
import { privateKeyToAccount } from 'viem/accounts';
import { describe, expect, test } from 'vitest';
import { NOBODY, quotePrice, USDC, WBTC, WETH } from '../../core/fixtures.ts';
import { type Price, PRICE_STATUSES } from '../../core/types.ts';
import { UserError } from '../../ops/errors.ts';
import { silentLogger } from '../../ops/log.ts';
import type { ChainClient } from '../client.ts';
import { GenericVenue, type SwapQuote, type SwapQuoter } from './generic.ts';
import { type InventoryTerms, InventoryVenue } from './inventory.ts';
import type { Signer } from './permits.ts';
import { requirePools } from './uniswapPools.ts';

const log = silentLogger();
const UNIT = 10n ** 18n;

/** A node on which everybody has enough of everything, and prices are in a status. */
function nodeWith(statusOf: (asset: string) => (typeof PRICE_STATUSES)[number]): ChainClient {
  const priceOf = (asset: string): Price => {
    const price = asset === WETH ? quotePrice(1900, 18) : quotePrice(1, 6);
    return { lower: price, upper: price, updatedAt: 1n, status: PRICE_STATUSES.indexOf(statusOf(asset)) };
  };
  const readContract = async ({
    functionName,
    args,
  }: {
    functionName: string;
    args: readonly string[];
  }): Promise<unknown> =>
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
  function venueOf(client: ChainClient, of: InventoryTerms, signer?: Signer): InventoryVenue {
    const deployment = { chainId: 1, inventoryTaker: NOBODY, oracle: NOBODY };
    const signing = signer === undefined ? {} : { signer };
    return new InventoryVenue({ client, deployment, terms: of, payer: NOBODY, receiver: NOBODY, log, ...signing });
  }
  async function routesWith(statusOf: Parameters<typeof nodeWith>[0]): Promise<number> {
    const venue = venueOf(nodeWith(statusOf), terms);
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

  test('behavior: a price that cannot be read keeps only what needs it from being bought', async () => {
    const collaterals = [...terms.collaterals, { asset: WBTC, discountWad: UNIT / 50n, maxHeld: UNIT }];
    const node = nodeWith((asset) => {
      if (asset === WBTC) throw new Error('execution reverted');
      return 'ok';
    });
    const venue = venueOf(node, { ...terms, collaterals });
    await venue.refresh(1n);
    expect([WETH, WBTC].map((asset) => venue.routes(asset, USDC).length)).toEqual([1, 0]);
  });

  test('behavior: a token that did not say whether it has permits is asked again', async () => {
    const domain = { name: 'Dollar', version: '2', chainId: 1, verifyingContract: USDC };
    const said: Record<string, unknown> = {
      ...{ name: 'Dollar', version: '2', DOMAIN_SEPARATOR: domainSeparator({ domain }), allowance: 0n },
    };
    const { readContract } = nodeWith(() => 'ok');
    let isFlaky = true;
    const node = {
      readContract: (call: Parameters<typeof readContract>[0]) =>
        call.functionName === 'version' && isFlaky
          ? Promise.reject(new TimeoutError({ body: {}, url: 'http://x' }))
          : Object.hasOwn(said, call.functionName)
            ? Promise.resolve(said[call.functionName])
            : readContract(call),
    } as unknown as ChainClient;
    const debts = terms.debts.map((debt) => ({ ...debt, payBy: 'permit' }) as const);
    const venue = venueOf(node, { ...terms, debts }, privateKeyToAccount(`0x${'1'.repeat(64)}`));
    await venue.refresh(1n);
    expect(venue.routes(WETH, USDC)).toHaveLength(0);
    isFlaky = false;
    await venue.refresh(2n);
    expect(venue.routes(WETH, USDC)).toHaveLength(1);
  });
});

describe('prepare', () => {
  const terms = { debts: [], collaterals: [], sinceBlock: 100n };
  /** A node at which takes are asked for in at most so many blocks, and which has code everywhere or nowhere. */
  function nodeAllowing(most: bigint, code = '0x00') {
    const asked: bigint[] = [];
    const client = {
      getCode: () => Promise.resolve(code),
      readContract: nodeWith(() => 'ok').readContract,
      getContractEvents: ({ fromBlock, toBlock }: { fromBlock: bigint; toBlock: bigint }) => {
        if (toBlock - fromBlock >= most) return Promise.reject(new Error('block range is too wide'));
        asked.push(toBlock - fromBlock + 1n);
        return Promise.resolve([]);
      },
    } as unknown as ChainClient;
    return { client, asked };
  }
  const inventory = (client: ChainClient): InventoryVenue => {
    const deployment = { chainId: 1, inventoryTaker: NOBODY, oracle: NOBODY };
    return new InventoryVenue({ client, deployment, terms, payer: NOBODY, receiver: NOBODY, log });
  };

  test('behavior: own takes of the past are read before the first block, once, in ranges that the node allows', async () => {
    const { client, asked } = nodeAllowing(700n);
    const venue = inventory(client);
    await venue.prepare(5000n);
    expect(asked.reduce((sum, size) => sum + size, 0n)).toBe(4901n);
    const calls = asked.length;
    await venue.refresh(5001n);
    expect(asked).toHaveLength(calls);
  });

  test('error: history that begins behind the chain, and contracts that are not there', async () => {
    await expect(inventory(nodeAllowing(10n).client).prepare(99n)).rejects.toThrow(UserError);
    const { client } = nodeAllowing(10_000n, '0x');
    await expect(inventory(client).prepare(200n)).rejects.toThrow(/There is no contract/);
    const quoter = { name: 'test', quote: () => Promise.resolve(undefined) };
    const generic = new GenericVenue({ client, genericTaker: NOBODY, quoter, log });
    await expect(generic.prepare()).rejects.toThrow(UserError);
  });

  describe('requirePools', () => {
    const pool = { version: 'v3', address: NOBODY, token0: WETH, token1: USDC, fee: 500 } as const;
    const clientOf = (fields: Readonly<Record<string, unknown>>): ChainClient =>
      ({
        getCode: () => Promise.resolve('0x00'),
        readContract: ({ functionName }: { functionName: string }) => {
          const value = fields[functionName];
          return value === undefined ? Promise.reject(new Error('returned no data')) : Promise.resolve(value);
        },
      }) as unknown as ChainClient;
    const sound = { token0: WETH, token1: USDC, fee: 500 };

    test('default: what a deployment says is so', async () => {
      await requirePools(clientOf(sound), [pool], NOBODY);
      const pair = { version: 'v2', address: NOBODY, token0: WETH, token1: USDC } as const;
      await requirePools(clientOf({ ...sound, fee: undefined }), [pair], undefined);
    });

    test.each([
      ['no pool', {}, /there is none/],
      ['another pair', { ...sound, token1: WETH }, /not of .* as the deployment says/],
      ['another fee', { ...sound, fee: 3000 }, /a fee of 3000, not of 500/],
    ])('error: %s', async (_, fields, message) => {
      const checked = requirePools(clientOf(fields), [pool], undefined);
      await expect(checked).rejects.toThrow(message);
      await expect(checked).rejects.toBeInstanceOf(UserError);
    });

    test('error: a node that does not answer is no wrong deployment', async () => {
      const gone = {
        ...clientOf({}),
        readContract: () => Promise.reject(new TimeoutError({ body: {}, url: 'http://x' })),
      };
      await expect(requirePools(gone as unknown as ChainClient, [pool], undefined)).rejects.toBeInstanceOf(
        TimeoutError,
      );
    });
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
