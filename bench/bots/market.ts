/**
 * The market of the recordings: Uniswap v3 pools as they stand, what can be sold over them, and how they recover. The one
 * place of the benchmark of takes that knows what kind of pools there are.
 */
import { encodeFunctionData, type Hex, maxUint256, parseAbi } from 'viem';
import type { ChainClient } from '../../bots/chain/client.ts';
import type { Route } from '../../bots/core/routes.ts';
import { encodeTakerRoute } from '../../bots/core/takerRoute.ts';
import { type Address, isSameAddress } from '../../bots/core/types.ts';
import { type InitializedTick, type PoolState, swapExactInput } from '../../bots/core/uniswapV3.ts';
import { uniswapV3Route } from '../../bots/core/uniswapV3Route.ts';
import { execute, TX_GAS, type WorldClient } from '../../bots/world/transactions.ts';
import type { Pool } from '../../bots/world/uniswap.ts';
import { arbitrageToPrice } from '../../bots/world/uniswapMath.ts';
import type { World } from '../../bots/world/world.ts';

/** What of a pool does not change while nobody adds or removes liquidity. */
export interface PoolFacts extends Pool {
  readonly tickSpacing: number;
  readonly ticks: readonly InitializedTick[];
}

/** A pool at the end of a block, and what the rest of the market pays then: USD with 8 decimals. */
export interface PoolMoment {
  readonly sqrtPriceX96: bigint;
  readonly tick: number;
  readonly liquidity: bigint;
  readonly price0: bigint;
  readonly price1: bigint;
}

/** All pools, in the order of the facts. */
export type MarketState = readonly PoolMoment[];

/** A way to sell, and the pools on it by their places in the order in which a sale meets them. */
export interface MarketRoute extends Route {
  readonly path: readonly { readonly place: number; readonly zeroForOne: boolean }[];
}

const MAX_HOPS = 3;
const MAX_INT256 = 2n ** 255n - 1n;
const POOL = parseAbi([
  'function slot0() view returns (uint160 sqrtPriceX96, int24 tick, uint16, uint16, uint16, uint8, bool)',
  'function liquidity() view returns (uint128)',
  'function tickSpacing() view returns (int24)',
  'function ticks(int24 tick) view returns (uint128 liquidityGross, int128 liquidityNet, uint256, uint256, int56, uint160, uint32, bool)',
  'event Mint(address sender, address indexed owner, int24 indexed tickLower, int24 indexed tickUpper, uint128 amount, uint256 amount0, uint256 amount1)',
]);

/** Reads what of the pools does not change: their ticks are where anybody ever minted. */
export function readPoolFacts(client: ChainClient, pools: readonly Pool[]): Promise<PoolFacts[]> {
  return Promise.all(
    pools.map(async (pool) => {
      const { address } = pool;
      const [tickSpacing, mints] = await Promise.all([
        client.readContract({ address, abi: POOL, functionName: 'tickSpacing' }),
        client.getContractEvents({ address, abi: POOL, eventName: 'Mint', fromBlock: 0n, strict: true }),
      ]);
      const edges = [...new Set(mints.flatMap(({ args }) => [args.tickLower, args.tickUpper]))].sort((a, b) => a - b);
      const ticks = await Promise.all(
        edges.map(async (tick): Promise<InitializedTick> => {
          const [, liquidityNet] = await client.readContract({
            address,
            abi: POOL,
            functionName: 'ticks',
            args: [tick],
          });
          return { tick, liquidityNet };
        }),
      );
      return { ...pool, tickSpacing, ticks };
    }),
  );
}

/** Reads the pools as they stand. @param usdOf the market's price of a token: USD with 8 decimals */
export function readMarket(
  client: ChainClient,
  pools: readonly Pool[],
  usdOf: (token: Address) => bigint,
): Promise<PoolMoment[]> {
  return Promise.all(
    pools.map(async ({ address, token0, token1 }) => {
      const [[sqrtPriceX96, tick], liquidity] = await Promise.all([
        client.readContract({ address, abi: POOL, functionName: 'slot0' }),
        client.readContract({ address, abi: POOL, functionName: 'liquidity' }),
      ]);
      return { sqrtPriceX96, tick, liquidity, price0: usdOf(token0), price1: usdOf(token1) };
    }),
  );
}

/** All routes over at most three pools that visit no token twice, the shorter first. */
export function routesOver(
  facts: readonly PoolFacts[],
  market: MarketState,
  from: Address,
  to: Address,
): MarketRoute[] {
  type Path = MarketRoute['path'];
  const walk = (token: Address, path: Path, visited: readonly Address[]): Path[] => {
    if (isSameAddress(token, to)) return [path];
    if (path.length === MAX_HOPS) return [];
    return facts.flatMap(({ token0, token1 }, place) => {
      const zeroForOne = isSameAddress(token0, token);
      if (!zeroForOne && !isSameAddress(token1, token)) return [];
      const next = zeroForOne ? token1 : token0;
      if (visited.some((seen) => isSameAddress(seen, next))) return [];
      return walk(next, [...path, { place, zeroForOne }], [...visited, next]);
    });
  };
  return walk(from, [], [from])
    .sort((a, b) => a.length - b.length)
    .map((path) => {
      const hops = path.map(({ place, zeroForOne }) => ({ pool: poolAt(facts, market, place), zeroForOne }));
      return { ...uniswapV3Route(hops), path };
    });
}

/** The route as the taker contract reads it. */
export function encodeRoute(facts: readonly PoolFacts[], { path }: MarketRoute): Hex {
  const hops = path.map(({ place, zeroForOne }) => {
    const { token0, token1, fee } = facts[place] as PoolFacts;
    return { kind: 'v3' as const, tokenOut: zeroForOne ? token1 : token0, fee };
  });
  return encodeTakerRoute([{ shareBps: 10_000, hops }]);
}

/** The market after a sale over a route, before anybody else trades. */
export function afterSale(
  facts: readonly PoolFacts[],
  market: MarketState,
  { path }: MarketRoute,
  amountIn: bigint,
): MarketState {
  const after = [...market];
  let amount = amountIn;
  for (const { place, zeroForOne } of path) {
    const sale = swapExactInput(poolAt(facts, after, place), amount, zeroForOne);
    after[place] = { ...(after[place] as PoolMoment), ...standing(sale) };
    amount = sale.amountOut;
  }
  return after;
}

/**
 * The market after the arbitrageur: every pool that stands outside the band in which a trade does not pay for its fee is
 * brought to the band's edge, at the prices that the rest of the market has in the block. As the world's own arbitrageur.
 */
export function afterArbitrage(facts: readonly PoolFacts[], market: MarketState, then: MarketState): MarketState {
  return market.map((moment, place) => {
    const { decimals0, decimals1, fee } = facts[place] as PoolFacts;
    const { price0, price1 } = then[place] as PoolMoment;
    const swap = arbitrageToPrice(moment.sqrtPriceX96, { price0, price1, decimals0, decimals1 }, fee);
    if (swap === undefined) return { ...moment, price0, price1 };
    const pool = poolAt(facts, market, place);
    const trade = swapExactInput(pool, MAX_INT256, swap.zeroForOne, swap.sqrtPriceLimitX96);
    return { price0, price1, ...standing(trade) };
  });
}

function standing(swap: ReturnType<typeof swapExactInput>): Pick<PoolMoment, 'sqrtPriceX96' | 'tick' | 'liquidity'> {
  return { sqrtPriceX96: swap.sqrtPriceAfterX96, tick: swap.tickAfter, liquidity: swap.liquidityAfter };
}

function poolAt(facts: readonly PoolFacts[], market: MarketState, place: number): PoolState {
  const { fee, tickSpacing, ticks } = facts[place] as PoolFacts;
  const { sqrtPriceX96, tick, liquidity } = market[place] as PoolMoment;
  return { sqrtPriceX96, tick, liquidity, fee, tickSpacing, ticks };
}

const POSITIONS = parseAbi([
  'struct DecreaseParams { uint256 tokenId; uint128 liquidity; uint256 amount0Min; uint256 amount1Min; uint256 deadline; }',
  'function totalSupply() view returns (uint256)',
  'function positions(uint256 tokenId) view returns (uint96, address, address, address, uint24, int24, int24, uint128 liquidity, uint256, uint256, uint128, uint128)',
  'function decreaseLiquidity(DecreaseParams params) payable returns (uint256, uint256)',
]);

/** Leaves only a share of the liquidity in the pools; what is taken out stays with the position manager. */
export async function thinPools(client: WorldClient, { uniswap, accounts }: World, depth: number): Promise<void> {
  if (depth >= 1) return;
  const manager = { address: uniswap.positionManager, abi: POSITIONS } as const;
  const supply = await client.readContract({ ...manager, functionName: 'totalSupply' });
  const calls = await Promise.all(
    Array.from({ length: Number(supply) }, async (_, i) => {
      const tokenId = BigInt(i + 1);
      const position = await client.readContract({ ...manager, functionName: 'positions', args: [tokenId] });
      const liquidity = (position[7] * BigInt(Math.round((1 - depth) * 1e6))) / 1_000_000n;
      const params = { tokenId, liquidity, amount0Min: 0n, amount1Min: 0n, deadline: maxUint256 };
      const data = encodeFunctionData({ abi: POSITIONS, functionName: 'decreaseLiquidity', args: [params] });
      return { label: 'thinning a pool', to: uniswap.positionManager, data, gas: TX_GAS };
    }),
  );
  await execute(client, accounts.liquidityProvider, calls);
}
