/** Pools of Uniswap v2 and v4 beside those of v3: smaller ones, so that it pays to divide what is sold. */
import { type Address, encodeAbiParameters, getContractAddress, type Hash } from 'viem';
import { MAINNET, V4_TEST_ROUTERS } from '../replica/addresses.ts';
import { V2_PAIRS, V4_POOLS } from '../replica/pools.ts';
import { execute, nextNonce, submit, type WorldCall, type WorldClient } from '../local/transactions.ts';
import { approvePairs, type Pair, pairArbitrage, type UniswapV2 } from '../local/uniswapV2.ts';
import { bytecodeOf } from '../local/uniswapDeploy.ts';
import { approveV4, type UniswapV4, v4Arbitrage, type V4Pool } from '../local/uniswapV4.ts';

/** Uniswap v2 and v4 of a world, and the pools that its bidders sell in. */
export interface SideMarkets {
  readonly v2: UniswapV2;
  readonly v4: UniswapV4;
  readonly pairs: readonly Pair[];
  readonly v4Pools: readonly V4Pool[];
}

/**
 * Mainnet's pair of WETH and USDC and the v4 pool of ether and USDC, where the world has ether; the arbitrageur may trade in
 * them.
 * @param operator deploys what mainnet has not: Uniswap's own example of an arbitrage between pairs and a market
 */
export async function openSideMarkets(
  client: WorldClient,
  operator: Address,
  arbitrageur: Address,
  symbols: readonly string[],
): Promise<SideMarkets> {
  const swapToPrice = getContractAddress({ from: operator, nonce: BigInt(await nextNonce(client, operator)) });
  await execute(client, operator, [swapToPriceCall()]);
  const v2 = { factory: MAINNET.v2Factory, router: MAINNET.v2Router, swapToPrice };
  const v4 = { poolManager: MAINNET.poolManager, ...V4_TEST_ROUTERS };
  if (!symbols.includes('WETH')) return { v2, v4, pairs: [], v4Pools: [] };
  await execute(client, arbitrageur, [
    ...approvePairs(v2, [MAINNET.weth, MAINNET.usdc]),
    ...approveV4(v4.swapRouter, [MAINNET.usdc]),
  ]);
  const pairs = V2_PAIRS.filter(
    ({ token0, token1 }) => token0.address === MAINNET.usdc && token1.address === MAINNET.weth,
  );
  const v4Pools = V4_POOLS.map(({ token0, token1, fee, tickSpacing }): V4Pool => ({
    token0: token0.address,
    token1: token1.address,
    decimals0: token0.decimals,
    decimals1: token1.decimals,
    fee,
    tickSpacing,
  }));
  return { v2, v4, pairs, v4Pools };
}

function swapToPriceCall(): WorldCall {
  const args = encodeAbiParameters([{ type: 'address' }, { type: 'address' }], [MAINNET.v2Factory, MAINNET.v2Router]);
  const data = `${bytecodeOf('@uniswap/v2-periphery/build/ExampleSwapToPrice.json')}${args.slice(2)}` as const;
  return { label: 'deploying swapToPrice', data, gas: 12_000_000n };
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
