/** Pools of Uniswap v2 and v4 beside those of v3: smaller ones, so that it pays to divide what is sold. */
import { type Address, type Hash, zeroAddress } from 'viem';
import { grant } from './markets.ts';
import { execute, nextNonce, submit, type WorldClient } from './transactions.ts';
import type { PricedToken } from './uniswap.ts';
import {
  approvePairs,
  createPair,
  deployUniswapV2,
  inOrder,
  type Pair,
  pairAmounts,
  pairArbitrage,
  type UniswapV2,
} from './uniswapV2.ts';
import {
  approveV4,
  createV4Pool,
  deployUniswapV4,
  type UniswapV4,
  v4Arbitrage,
  type V4Pool,
  v4PoolAmounts,
  type V4PoolSpec,
} from './uniswapV4.ts';
import type { WorldAccounts } from './world.ts';

/** Uniswap v2 and v4 of a world, and their pools. */
export interface SideMarkets {
  readonly v2: UniswapV2;
  readonly v4: UniswapV4;
  readonly pairs: readonly Pair[];
  readonly v4Pools: readonly V4Pool[];
}

/** What a pair holds of either token, and how deep a pool of v4 is, where v3 has 70 million dollars and more. */
const PAIR_DEPTH_USD = 6_000_000;
const V4_LAYER = { virtualUsd: 12_000_000, from: 1 / 50, to: 10 } as const;
const V4_FEE = { fee: 500, tickSpacing: 10 } as const;

/** Deploys Uniswap v2 and v4; without pools. */
export async function deploySideMarkets(client: WorldClient, from: Address, weth: Address): Promise<SideMarkets> {
  const v2 = await deployUniswapV2(client, from, weth);
  const v4 = await deployUniswapV4(client, from);
  return { v2, v4, pairs: [], v4Pools: [] };
}

/** Adds a pair of the wrapped coin and a pool of v4 of the coin itself, both for the dollar; the arbitrageur may trade in them. */
export async function fillSideMarkets(
  client: WorldClient,
  { operator, liquidityProvider, arbitrageur }: WorldAccounts,
  { v2, v4 }: SideMarkets,
  weth: PricedToken,
  usdc: PricedToken,
): Promise<SideMarkets> {
  const pairTokens = inOrder(weth, usdc);
  const spec: V4PoolSpec = { base: { ...weth, address: zeroAddress }, quote: usdc, ...V4_FEE, layers: [V4_LAYER] };
  const amounts = pairAmounts(pairTokens, PAIR_DEPTH_USD);
  const [, usdcOfV4] = v4PoolAmounts(spec); // ether is the first of any two currencies
  const grants = pairTokens.map(({ address: token }, i) => {
    const amount = (amounts[i] ?? 0n) + (token === usdc.address ? usdcOfV4 + 1n : 0n);
    return { token, receiver: liquidityProvider, amount };
  });
  await grant(client, operator, weth.address, grants);
  await execute(client, liquidityProvider, approveV4(v4.liquidityRouter, [usdc.address]));
  const pair = await createPair(client, liquidityProvider, v2, pairTokens, PAIR_DEPTH_USD);
  const pool = await createV4Pool(client, liquidityProvider, v4, spec);
  await execute(client, arbitrageur, [
    ...approvePairs(v2, [weth.address, usdc.address]),
    ...approveV4(v4.swapRouter, [usdc.address]),
  ]);
  return { v2, v4, pairs: [pair], v4Pools: [pool] };
}

/**
 * The arbitrageur's step, after the one in the pools of v3; see `arbitrage`. A swap that comes too late, because somebody
 * else has moved the pool in the same block, reverts: then the next block's does it.
 * @param usdOf the market's price of a token, of ether too (USD with 8 decimals)
 */
export async function arbitrageSideMarkets(
  client: WorldClient,
  from: Address,
  { v2, v4, pairs, v4Pools }: SideMarkets,
  usdOf: (token: Address) => bigint,
): Promise<Hash[]> {
  const [nonce, ...calls] = await Promise.all([
    nextNonce(client, from),
    ...pairs.map((pair) => {
      const prices = { price0: usdOf(pair.token0.address), price1: usdOf(pair.token1.address) };
      return pairArbitrage(client, from, v2, pair, prices);
    }),
    ...v4Pools.map((pool) => v4Arbitrage(client, v4, pool, { price0: usdOf(pool.token0), price1: usdOf(pool.token1) })),
  ]);
  return submit(
    client,
    from,
    calls.filter((call) => call !== undefined),
    nonce,
  );
}

/** Who of them may hold tokens. */
export function sideHolders({ v2, v4, pairs }: SideMarkets): Address[] {
  const contracts = [v2.router, v2.swapToPrice, v4.poolManager, v4.liquidityRouter, v4.swapRouter];
  return [...contracts, ...pairs.map(({ address }) => address)];
}
