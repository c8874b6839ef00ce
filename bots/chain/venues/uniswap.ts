import { type Address, encodeFunctionData } from 'viem';
import { uniswapTakerAbi } from '../../abi/generated.ts';
import type { Deployment } from '../../config/deployment.ts';
import { findPaths, type PathStep, tokenBought } from '../../core/pathFinding.ts';
import { type Hop, sellAlong } from '../../core/paths.ts';
import type { Pool } from '../../core/pools.ts';
import { candidateSets, type SplitLeg, type SplitRoute, splitRoute } from '../../core/splits.ts';
import { encodeTakerRoute, type TakerHop } from '../../core/takerRoute.ts';
import { type ChainClient, requireCode } from '../client.ts';
import { deployedPools, type DeployedPool, UniswapReader } from './uniswapReader.ts';
import { requirePools } from './uniswapPools.ts';
import type { TakeTerms, Venue, VenueRoute } from './venue.ts';

/** Pools on one path. */
const MAX_POOLS = 3;
/** Paths that are looked at, and paths that one sale is divided over. */
const LIMITS = { maxPaths: 16, maxLegs: 4 } as const;

type Step = PathStep<DeployedPool>;

/**
 * The Uniswap pools of a deployment, of all versions, read at one block at a time, and the routes over them: along one path,
 * or divided over several that share no pool.
 */
export class UniswapVenue implements Venue {
  readonly sells = true;
  readonly #reader: UniswapReader;
  readonly #client: ChainClient;
  readonly #manager: Address | undefined;
  readonly #taker: Address;
  readonly #wrapped: Address;
  readonly #pools: readonly DeployedPool[];
  readonly #paths = new Map<string, readonly (readonly Step[])[]>();
  #states = new Map<DeployedPool, Pool>();

  constructor(client: ChainClient, deployment: Deployment) {
    this.#client = client;
    this.#manager = deployment.uniswap.v4?.poolManager;
    this.#taker = deployment.uniswap.taker;
    this.#wrapped = deployment.wrappedNative;
    this.#pools = deployedPools(deployment);
    this.#reader = new UniswapReader(client, deployment, this.#pools);
  }

  async prepare(): Promise<void> {
    await requireCode(this.#client, this.#taker);
    await requirePools(this.#client, this.#pools, this.#manager);
  }

  async refresh(blockNumber: bigint): Promise<void> {
    this.#states = await this.#reader.read(blockNumber);
  }

  forget(): void {
    this.#reader.forget();
  }

  /** Over at most three pools a path and four paths. */
  routes(from: Address, to: Address): VenueRoute[] {
    const paths = this.#pathsBetween(from, to)
      .filter((steps) => steps.every((step) => step.kind === 'wrap' || this.#states.has(step.pool)))
      .map((steps) => ({ steps, hops: steps.map((step) => this.#hopOf(step)) }));
    const sets = candidateSets(
      paths.map(({ hops }) => hops),
      LIMITS,
    );
    return sets
      .map((set) => set.flatMap((index) => paths[index] ?? []))
      .map((set): VenueRoute => {
        const route = splitRoute(set.map(({ hops }) => hops));
        const steps = set.map((path) => path.steps);
        return {
          gasUnits: route.gasUnits,
          quote: (amountIn) => route.quote(amountIn),
          amountToMarginalPrice: (priceE36, maxAmount) => route.amountToMarginalPrice(priceE36, maxAmount),
          gasFor: (amountIn) => route.gasFor(amountIn),
          stopsBelow: (amountIn) => route.stopsBelow(amountIn),
          label: `uniswap ${steps.map(labelOf).join(' + ')}`,
          callFor: (take) => ({ to: this.#taker, data: encodeTake(take, legsOf(route, take.collateralOut), steps) }),
          apply: (amountIn) => this.#apply(legsOf(route, amountIn), steps),
        };
      })
      .sort((a, b) => (a.gasUnits < b.gasUnits ? -1 : a.gasUnits > b.gasUnits ? 1 : 0));
  }

  #pathsBetween(from: Address, to: Address): readonly (readonly Step[])[] {
    const key = `${from}/${to}`.toLowerCase();
    const known = this.#paths.get(key) ?? findPaths(this.#pools, from, to, this.#wrapped, MAX_POOLS);
    this.#paths.set(key, known);
    return known;
  }

  #hopOf(step: Step): Hop {
    if (step.kind === 'wrap') return step;
    return { kind: 'pool', pool: this.#stateOf(step.pool), zeroForOne: step.zeroForOne };
  }

  #apply(legs: readonly SplitLeg[], paths: readonly (readonly Step[])[]): void {
    for (const { path, part } of legs) {
      const steps = paths[path] ?? [];
      const { after } = sellAlong(
        steps.map((step) => this.#hopOf(step)),
        part,
      );
      const pools = steps.flatMap((step) => (step.kind === 'pool' ? [step.pool] : []));
      pools.forEach((pool, i) => this.#states.set(pool, after[i] ?? this.#stateOf(pool)));
    }
  }

  #stateOf(pool: DeployedPool): Pool {
    const state = this.#states.get(pool);
    if (state === undefined) throw new RangeError(`the pool ${labelOfPool(pool)} has not been read`);
    return state;
  }
}

function legsOf(route: SplitRoute, amountIn: bigint): readonly SplitLeg[] {
  const split = route.split(amountIn);
  if (split === undefined) throw new RangeError(`the pools cannot take ${amountIn}`);
  return split.legs;
}

/** The whole take, its collateral divided over the legs. */
function encodeTake(
  { maxPriceE36: maxPrice, ...take }: TakeTerms,
  legs: readonly SplitLeg[],
  paths: readonly (readonly Step[])[],
): `0x${string}` {
  const route = encodeTakerRoute(
    legs.map(({ path, shareBps }) => ({ shareBps, hops: (paths[path] ?? []).map(takerHopOf) })),
  );
  const { auctionId, collateral, debtAsset, maxCollateral, minProfit, deadline, receiver } = take;
  const params = { auctionId, collateral, maxCollateral, maxPrice, debtAsset, route, minProfit, deadline, receiver };
  return encodeFunctionData({ abi: uniswapTakerAbi, functionName: 'take', args: [params] });
}

function takerHopOf(step: Step): TakerHop {
  if (step.kind === 'wrap') return { kind: 'wrap' };
  const { pool } = step;
  const tokenOut = tokenBought(step);
  switch (pool.version) {
    case 'v2':
      return { kind: 'v2', tokenOut };
    case 'v3':
      return { kind: 'v3', tokenOut, fee: pool.fee };
    case 'v4':
      return { kind: 'v4', tokenOut, fee: pool.fee, tickSpacing: pool.tickSpacing };
  }
}

function labelOf(steps: readonly Step[]): string {
  return steps.map((step) => (step.kind === 'wrap' ? 'wrap' : labelOfPool(step.pool))).join(' > ');
}

function labelOfPool(pool: DeployedPool): string {
  switch (pool.version) {
    case 'v2':
      return `v2 ${pool.address}`;
    case 'v3':
      return `v3 ${pool.address}`;
    case 'v4':
      return `v4 ${pool.token0}/${pool.token1} ${pool.fee}/${pool.tickSpacing}`;
  }
}
