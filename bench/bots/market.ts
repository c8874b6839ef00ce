/**
 * The market of the recordings: the Uniswap pools of all versions as they stand, what can be sold over them, and how they recover.
 * The one place of the benchmark of takes that knows what kinds of pools there are.
 */
import type { Hex } from 'viem';
import type { ChainClient } from '../../bots/chain/client.ts';
import { deployedPools, type DeployedPool, UniswapReader } from '../../bots/chain/venues/uniswapReader.ts';
import { sqrt } from '../../bots/core/math.ts';
import { ETHER, findPaths, type PathStep, tokenBought } from '../../bots/core/pathFinding.ts';
import { type Hop, sellAlong } from '../../bots/core/paths.ts';
import { type Pool, sell } from '../../bots/core/pools.ts';
import type { Route } from '../../bots/core/routes.ts';
import { type CandidateLimits, candidateSets, type SplitRoute, splitRoute } from '../../bots/core/splits.ts';
import { encodeTakerRoute, type TakerHop } from '../../bots/core/takerRoute.ts';
import { type Address, isSameAddress } from '../../bots/core/types.ts';
import type { PairState } from '../../bots/core/uniswapV2.ts';
import { type PoolState, swapExactInput } from '../../bots/core/uniswapV3.ts';
import { asV3Pool } from '../../bots/core/uniswapV4.ts';
import { arbitrageToPrice, type PairPrice } from '../../bots/local/uniswapMath.ts';
import type { World } from '../../bots/world/world.ts';

/** A pool, and how its tokens' amounts are counted. */
export type PoolFacts = DeployedPool & { readonly decimals0: number; readonly decimals1: number };

/** What of the market does not change. */
export interface MarketFacts {
  readonly wrappedNative: Address;
  readonly pools: readonly PoolFacts[];
}

/** A pool at the end of a block, and what the rest of the market pays then: USD with 8 decimals. */
export interface PoolMoment {
  readonly pool: Pool;
  readonly price0: bigint;
  readonly price1: bigint;
}

/** All pools, in the order of the facts. */
export type MarketState = readonly PoolMoment[];

/** A step of a path, with the pool's place among the facts. */
type Step = PathStep<PoolFacts & { readonly place: number }>;

/** A way to sell: over one path or divided over several, each by the places of its pools in the order in which a sale meets them. */
export interface MarketRoute extends Route {
  readonly paths: readonly (readonly Step[])[];
  readonly split: SplitRoute['split'];
}

/** Pools on one path, as the bidder's own venue has it. */
const MAX_POOLS = 3;
/** The paths and divisions that a bidder considers, as the bidder's own venue does. */
const LIMITS: CandidateLimits = { maxPaths: 16, maxLegs: 4 };
/** Those that whoever looks for the best possible tries, besides every path alone. */
const WIDE_LIMITS: CandidateLimits = { maxPaths: 64, maxLegs: 8 };
const MAX_INT256 = 2n ** 255n - 1n;
/** What a pair keeps of a sale [millionths]. */
const PAIR_FEE = 3000;

/** Reads the pools of a world. */
export class MarketReader {
  readonly facts: MarketFacts;
  readonly #reader: UniswapReader;

  constructor(client: ChainClient, { deployment, tokens }: Pick<World, 'deployment' | 'tokens'>) {
    const { wrappedNative } = deployment;
    const decimalsOf = (asset: Address): number => {
      const address = isSameAddress(asset, ETHER) ? wrappedNative : asset;
      const token = tokens.find((candidate) => isSameAddress(candidate.address, address));
      if (token === undefined) throw new RangeError(`no token ${address}`);
      return token.decimals;
    };
    const pools = deployedPools(deployment).map((pool) => ({
      ...pool,
      decimals0: decimalsOf(pool.token0),
      decimals1: decimalsOf(pool.token1),
    }));
    this.facts = { wrappedNative, pools };
    this.#reader = new UniswapReader(client, deployment, pools);
  }

  /** The pools as they stand at a block. @param usdOf the market's price of a token: USD with 8 decimals */
  async read(blockNumber: bigint, usdOf: (token: Address) => bigint): Promise<PoolMoment[]> {
    const { pools, wrappedNative } = this.facts;
    const states = await this.#reader.read(blockNumber);
    const priceOf = (token: Address): bigint => usdOf(isSameAddress(token, ETHER) ? wrappedNative : token);
    return pools.map((facts) => {
      const pool = states.get(facts);
      if (pool === undefined) throw new RangeError('a pool of the world was never initialised');
      return { pool, price0: priceOf(facts.token0), price1: priceOf(facts.token1) };
    });
  }
}

/** What of a pool a trade changes. */
export function standingOf({ pool }: PoolMoment): readonly (bigint | number)[] {
  if (pool.version === 'v2') return [pool.state.reserve0, pool.state.reserve1];
  const { sqrtPriceX96, tick, liquidity } = pool.state;
  return [sqrtPriceX96, tick, liquidity];
}

/** The routes that a bidder considers: the same as the bidder's own venue offers, the cheaper in gas first. */
export function routesOver(facts: MarketFacts, market: MarketState, from: Address, to: Address): MarketRoute[] {
  return remembered(market, `${from}/${to}`, () => {
    const paths = pathsOver(facts, from, to);
    const hops = paths.map((steps) => hopsOf(market, steps));
    return routesOf(market, paths, candidateSets(hops, LIMITS));
  });
}

/** More routes than a bidder considers: every path alone, and wider divisions. For who looks for the best possible. */
export function allRoutesOver(facts: MarketFacts, market: MarketState, from: Address, to: Address): MarketRoute[] {
  return remembered(market, `${from}/${to}/all`, () => {
    const paths = pathsOver(facts, from, to);
    const hops = paths.map((steps) => hopsOf(market, steps));
    const divided = candidateSets(hops, WIDE_LIMITS).filter((set) => set.length > 1);
    return [
      ...routesOver(facts, market, from, to),
      ...routesOf(market, paths, [...paths.map((_, index) => [index]), ...divided]),
    ];
  });
}

const known = new WeakMap<MarketState, Map<string, MarketRoute[]>>();

/** Routes are asked for again and again in one state of the market, and states are never changed. */
function remembered(market: MarketState, key: string, find: () => MarketRoute[]): MarketRoute[] {
  const own = known.get(market) ?? new Map<string, MarketRoute[]>();
  known.set(market, own);
  const routes = own.get(key) ?? find();
  own.set(key, routes);
  return routes;
}

function pathsOver({ pools, wrappedNative }: MarketFacts, from: Address, to: Address): Step[][] {
  const placed = pools.map((pool, place) => ({ ...pool, place }));
  return findPaths(placed, from, to, wrappedNative, MAX_POOLS);
}

function routesOf(market: MarketState, paths: readonly Step[][], sets: readonly number[][]): MarketRoute[] {
  return sets
    .map((set): MarketRoute => {
      const own = set.flatMap((index) => (paths[index] === undefined ? [] : [paths[index]]));
      return { ...splitRoute(own.map((steps) => hopsOf(market, steps))), paths: own };
    })
    .sort((a, b) => Number(a.gasUnits - b.gasUnits));
}

function hopsOf(market: MarketState, steps: readonly Step[]): Hop[] {
  return steps.map((step): Hop => {
    if (step.kind === 'wrap') return step;
    return { kind: 'pool', pool: momentAt(market, step.pool.place).pool, zeroForOne: step.zeroForOne };
  });
}

/** The route as the taker contract reads it. @param amountIn what will be sold [raw units] */
export function encodeRoute({ paths, split }: MarketRoute, amountIn: bigint): Hex {
  const legs = split(amountIn)?.legs ?? [];
  return encodeTakerRoute(
    legs.map(({ path, shareBps }) => ({ shareBps, hops: (paths[path] ?? []).map((step) => takerHopOf(step)) })),
  );
}

function takerHopOf(step: Step): TakerHop {
  if (step.kind === 'wrap') return step;
  const { pool } = step;
  const tokenOut = tokenBought(step);
  if (pool.version === 'v2') return { kind: 'v2', tokenOut };
  if (pool.version === 'v3') return { kind: 'v3', tokenOut, fee: pool.fee };
  return { kind: 'v4', tokenOut, fee: pool.fee, tickSpacing: pool.tickSpacing };
}

/** The market after a sale over a route, before anybody else trades. */
export function afterSale(market: MarketState, { paths, split }: MarketRoute, amountIn: bigint): MarketState {
  const after = [...market];
  for (const { path, part } of split(amountIn)?.legs ?? []) {
    const steps = paths[path] ?? [];
    const pools = sellAlong(hopsOf(after, steps), part).after;
    const places = steps.flatMap((step) => (step.kind === 'pool' ? [step.pool.place] : []));
    places.forEach((place, i) => {
      const moment = momentAt(after, place);
      after[place] = { ...moment, pool: pools[i] ?? moment.pool };
    });
  }
  return after;
}

/**
 * The market after the arbitrageur: every pool that stands outside the band in which a trade does not pay for its fee is
 * brought to the band's edge, at the prices that the rest of the market has in the block. As the world's own arbitrageur.
 */
export function afterArbitrage({ pools }: MarketFacts, market: MarketState, then: MarketState): MarketState {
  return market.map(({ pool }, place) => {
    const { decimals0, decimals1 } = pools[place] as PoolFacts;
    const { price0, price1 } = momentAt(then, place);
    return { pool: arbitraged(pool, { price0, price1, decimals0, decimals1 }), price0, price1 };
  });
}

function arbitraged(pool: Pool, price: PairPrice): Pool {
  if (pool.version === 'v2') {
    const { reserve0, reserve1 } = pool.state;
    const swap = arbitrageToPrice(sqrt((reserve1 << 192n) / reserve0), price, PAIR_FEE);
    if (swap === undefined) return pool;
    return sell(pool, pairTrade(pool.state, price, swap.zeroForOne), swap.zeroForOne).after;
  }
  const stateFor = (zeroForOne: boolean): PoolState =>
    pool.version === 'v3' ? pool.state : asV3Pool(pool.state, zeroForOne);
  const swap = arbitrageToPrice(pool.state.sqrtPriceX96, price, stateFor(true).fee);
  if (swap === undefined) return pool;
  const { zeroForOne, sqrtPriceLimitX96 } = swap;
  const trade = swapExactInput(stateFor(zeroForOne), MAX_INT256, zeroForOne, sqrtPriceLimitX96);
  const stand = { sqrtPriceX96: trade.sqrtPriceAfterX96, tick: trade.tickAfter, liquidity: trade.liquidityAfter };
  return pool.version === 'v3'
    ? { version: 'v3', state: { ...pool.state, ...stand } }
    : { version: 'v4', state: { ...pool.state, ...stand } };
}

/** What Uniswap's own arbitrageur sells to a pair to bring it to a price, rounded as it rounds [raw units]. */
function pairTrade({ reserve0, reserve1 }: PairState, price: PairPrice, zeroForOne: boolean): bigint {
  const worth0 = price.price1 * 10n ** BigInt(price.decimals0);
  const worth1 = price.price0 * 10n ** BigInt(price.decimals1);
  const [reserveIn, worthIn, worthOut] = zeroForOne ? [reserve0, worth0, worth1] : [reserve1, worth1, worth0];
  const left = sqrt((reserve0 * reserve1 * worthIn * 1000n) / (worthOut * 997n));
  const right = (reserveIn * 1000n) / 997n;
  return left > right ? left - right : 0n;
}

function momentAt(market: MarketState, place: number): PoolMoment {
  const moment = market[place];
  if (moment === undefined) throw new RangeError(`there is no pool ${place}`);
  return moment;
}
