import { type Address, encodeFunctionData, type Hex, parseAbi } from 'viem';
import { uniswapTakerAbi } from '../../abi/generated.ts';
import type { Deployment } from '../../config/deployment.ts';
import { encodeTakerRoute } from '../../core/takerRoute.ts';
import { type InitializedTick, type PoolState, swapExactInput } from '../../core/uniswapV3.ts';
import { uniswapV3Route } from '../../core/uniswapV3Route.ts';
import type { ChainClient } from '../client.ts';
import type { TakeTerms, Venue, VenueRoute } from './venue.ts';

const POOL = parseAbi([
  'function slot0() view returns (uint160 sqrtPriceX96, int24 tick, uint16, uint16, uint16, uint8, bool)',
  'function liquidity() view returns (uint128)',
  'function tickSpacing() view returns (int24)',
  'function tickBitmap(int16 word) view returns (uint256)',
  'function ticks(int24 tick) view returns (uint128 liquidityGross, int128 liquidityNet, uint256, uint256, int56, uint160, uint32, bool)',
]);

/** Words of 256 ticks read to each side of the price: with a spacing of 10, prices from a 13th to 13 times as high. */
const WORDS_EACH_SIDE = 10;
/** Blocks for which ticks are believed; prices and liquidity are read every block, and a take is simulated anyway. */
const TICKS_VALID_BLOCKS = 100n;
const MAX_HOPS = 3;

interface PoolTicks {
  readonly tickSpacing: number;
  readonly ticks: readonly InitializedTick[];
  readonly readAt: bigint;
}

type DeployedPool = Deployment['uniswapV3']['pools'][number];

/** The Uniswap v3 pools of a deployment, read at one block at a time, and the routes over them. */
export class UniswapV3Venue implements Venue {
  readonly #client: ChainClient;
  readonly #taker: Address;
  readonly #pools: readonly DeployedPool[];
  readonly #ticks = new Map<Address, PoolTicks>();
  readonly #states = new Map<Address, PoolState>();

  constructor(client: ChainClient, deployment: Deployment) {
    this.#client = client;
    this.#taker = deployment.uniswapV3.taker;
    this.#pools = deployment.uniswapV3.pools;
  }

  async refresh(blockNumber: bigint): Promise<void> {
    await Promise.all(
      this.#pools.map(async ({ address, fee }) => {
        const call = { address, abi: POOL, blockNumber } as const;
        const [slot0, liquidity] = await Promise.all([
          this.#client.readContract({ ...call, functionName: 'slot0' }),
          this.#client.readContract({ ...call, functionName: 'liquidity' }),
        ]);
        const [sqrtPriceX96, tick] = slot0;
        const { tickSpacing, ticks } = await this.#ticksOf(address, tick, blockNumber);
        this.#states.set(address, { sqrtPriceX96, tick, liquidity, fee, tickSpacing, ticks });
      }),
    );
  }

  forget(): void {
    this.#ticks.clear();
  }

  /** Over at most three pools. */
  routes(from: Address, to: Address): VenueRoute[] {
    return pathsBetween(this.#pools, from, to).map((path): VenueRoute => {
      const hops = path.map(({ pool, zeroForOne }) => ({ pool: this.#stateOf(pool.address), zeroForOne }));
      const route = uniswapV3Route(hops);
      const encoded = encodePath(path);
      return {
        gasUnits: route.gasUnits,
        quote: (amountIn) => route.quote(amountIn),
        amountToMarginalPrice: (priceE36, maxAmount) => route.amountToMarginalPrice(priceE36, maxAmount),
        label: `uniswap ${encoded}`,
        callFor: (take) => ({ to: this.#taker, data: encodeTake(take, encoded) }),
        apply: (amountIn) => this.#apply(path, amountIn),
      };
    });
  }

  #apply(path: readonly Step[], amountIn: bigint): void {
    let amount = amountIn;
    for (const { pool, zeroForOne } of path) {
      const state = this.#stateOf(pool.address);
      const { amountOut, sqrtPriceAfterX96, tickAfter, liquidityAfter } = swapExactInput(state, amount, zeroForOne);
      this.#states.set(pool.address, {
        ...state,
        sqrtPriceX96: sqrtPriceAfterX96,
        tick: tickAfter,
        liquidity: liquidityAfter,
      });
      amount = amountOut;
    }
  }

  #stateOf(pool: Address): PoolState {
    const state = this.#states.get(pool);
    if (state === undefined) throw new RangeError(`the pool ${pool} has not been read`);
    return state;
  }

  async #ticksOf(address: Address, tick: number, blockNumber: bigint): Promise<PoolTicks> {
    const known = this.#ticks.get(address);
    if (known !== undefined && blockNumber - known.readAt < TICKS_VALID_BLOCKS) return known;
    const call = { address, abi: POOL, blockNumber } as const;
    const tickSpacing = await this.#client.readContract({ ...call, functionName: 'tickSpacing' });
    const middle = Math.floor(tick / tickSpacing) >> 8;
    const words = Array.from({ length: 2 * WORDS_EACH_SIDE + 1 }, (_, i) => middle - WORDS_EACH_SIDE + i).filter(
      (word) => word >= MIN_WORD && word <= MAX_WORD,
    );
    const bitmaps = await Promise.all(
      words.map((word) => this.#client.readContract({ ...call, functionName: 'tickBitmap', args: [word] })),
    );
    const indices = words.flatMap((word, i) =>
      membersOf(bitmaps[i] ?? 0n).map((bit) => (word * 256 + bit) * tickSpacing),
    );
    const ticks = await Promise.all(
      indices.map(async (index): Promise<InitializedTick> => {
        const [, liquidityNet] = await this.#client.readContract({ ...call, functionName: 'ticks', args: [index] });
        return { tick: index, liquidityNet };
      }),
    );
    const read = { tickSpacing, ticks, readAt: blockNumber };
    this.#ticks.set(address, read);
    return read;
  }
}

/** The bounds of an int16. */
const MIN_WORD = -32_768;
const MAX_WORD = 32_767;

function membersOf(bitmap: bigint): number[] {
  const members: number[] = [];
  for (let bit = 0; bit < 256; bit++) if ((bitmap >> BigInt(bit)) & 1n) members.push(bit);
  return members;
}

interface Step {
  readonly pool: DeployedPool;
  readonly zeroForOne: boolean;
}

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** All paths over at most {@link MAX_HOPS} pools that visit no token twice, the shorter first. */
function pathsBetween(pools: readonly DeployedPool[], from: Address, to: Address): Step[][] {
  const found: Step[][] = [];
  const walk = (token: Address, steps: Step[], visited: readonly Address[]): void => {
    if (steps.length > 0 && same(token, to)) {
      found.push(steps);
      return;
    }
    if (steps.length === MAX_HOPS) return;
    for (const pool of pools) {
      const zeroForOne = same(pool.token0, token);
      if (!zeroForOne && !same(pool.token1, token)) continue;
      const next = zeroForOne ? pool.token1 : pool.token0;
      if (visited.some((seen) => same(seen, next))) continue;
      walk(next, [...steps, { pool, zeroForOne }], [...visited, next]);
    }
  };
  walk(from, [], [from]);
  return found.sort((a, b) => a.length - b.length);
}

function encodePath(steps: readonly Step[]): Hex {
  const hops = steps.map(({ pool, zeroForOne }) => ({
    kind: 'v3' as const,
    tokenOut: zeroForOne ? pool.token1 : pool.token0,
    fee: pool.fee,
  }));
  return encodeTakerRoute([{ shareBps: 10_000, hops }]);
}

/** The whole take, all of its collateral along one path. */
function encodeTake({ maxPriceE36: maxPrice, ...take }: TakeTerms, route: Hex): Hex {
  const { auctionId, collateral, debtAsset, maxCollateral, minProfit, deadline, receiver } = take;
  const params = { auctionId, collateral, maxCollateral, maxPrice, debtAsset, route, minProfit, deadline, receiver };
  return encodeFunctionData({ abi: uniswapTakerAbi, functionName: 'take', args: [params] });
}
