/** Sales to a Uniswap v3 pool whose state is known, to the unit as the pool would do them. */
import { PRICE_SCALE } from './constants.ts';
import { type Fraction, MathError, max, min, sqrt } from './math.ts';
import {
  computeSwapStep,
  FEE_SCALE,
  getSqrtRatioAtTick,
  getTickAtSqrtRatio,
  MAX_SQRT_RATIO,
  MAX_TICK,
  MIN_SQRT_RATIO,
  MIN_TICK,
} from './uniswapV3Math.ts';

/** A tick at which liquidity begins or ends. */
export interface InitializedTick {
  readonly tick: number;
  readonly liquidityNet: bigint; // added when the price rises through the tick
}

/** A pool at one block. */
export interface PoolState {
  readonly sqrtPriceX96: bigint;
  readonly tick: number;
  readonly liquidity: bigint;
  readonly fee: number; // [millionths]
  readonly tickSpacing: number;
  /** All initialised ticks inside the range, ascending. */
  readonly ticks: readonly InitializedTick[];
  /** From which tick to which one the ticks are known: a sale goes no further. Omitted, all are. */
  readonly range?: readonly [from: number, to: number];
}

/** What a sale does. */
export interface SwapResult {
  readonly amountOut: bigint;
  readonly amountInUsed: bigint; // fee included; less than what was offered where liquidity, or the limit, ends first
  readonly sqrtPriceAfterX96: bigint;
  readonly tickAfter: number;
  readonly liquidityAfter: bigint;
  readonly ticksCrossed: number; // initialised ones
}

const MAX_INT256 = 2n ** 255n - 1n;
const MAX_UINT128 = 2n ** 128n - 1n;

/**
 * Sells an exact amount of one of the pool's tokens.
 * @param amountIn units of token0 when `zeroForOne`, else of token1
 * @param sqrtPriceLimitX96 where to stop; omitted, the end of what is known of the pool
 * @throws {MathError} for a limit on the wrong side of the price, or a pool whose ticks contradict its liquidity
 */
export function swapExactInput(
  pool: PoolState,
  amountIn: bigint,
  zeroForOne: boolean,
  sqrtPriceLimitX96: bigint = endOfRange(pool, zeroForOne),
): SwapResult {
  const isLimitValid = zeroForOne
    ? sqrtPriceLimitX96 <= pool.sqrtPriceX96 && sqrtPriceLimitX96 > MIN_SQRT_RATIO
    : sqrtPriceLimitX96 >= pool.sqrtPriceX96 && sqrtPriceLimitX96 < MAX_SQRT_RATIO;
  if (!isLimitValid) throw new MathError('the price limit is on the wrong side of the price');

  const feePips = BigInt(pool.fee);
  let { sqrtPriceX96, tick, liquidity } = pool;
  let cursor = firstTickAhead(pool, zeroForOne);
  let remaining = amountIn;
  let amountOut = 0n;
  let ticksCrossed = 0;
  while (remaining > 0n && sqrtPriceX96 !== sqrtPriceLimitX96) {
    const ahead = pool.ticks[cursor];
    const step = nextTick(pool.tickSpacing, tick, liquidity, ahead?.tick, zeroForOne);
    const sqrtNextX96 = getSqrtRatioAtTick(step.tick);
    const sqrtTargetX96 = (zeroForOne ? max : min)(sqrtNextX96, sqrtPriceLimitX96);
    const result = computeSwapStep(sqrtPriceX96, sqrtTargetX96, liquidity, remaining, feePips);
    remaining -= result.amountIn + result.feeAmount;
    amountOut += result.amountOut;

    if (result.sqrtNextX96 === sqrtNextX96) {
      if (step.isInitialized && ahead !== undefined) {
        liquidity += zeroForOne ? -ahead.liquidityNet : ahead.liquidityNet;
        if (liquidity < 0n || liquidity > MAX_UINT128) throw new MathError("the pool's ticks contradict its liquidity");
        cursor += zeroForOne ? -1 : 1;
        ticksCrossed++;
      }
      tick = zeroForOne ? step.tick - 1 : step.tick;
    } else if (result.sqrtNextX96 !== sqrtPriceX96) {
      tick = getTickAtSqrtRatio(result.sqrtNextX96);
    }
    sqrtPriceX96 = result.sqrtNextX96;
  }
  return {
    amountOut,
    amountInUsed: amountIn - remaining,
    sqrtPriceAfterX96: sqrtPriceX96,
    tickAfter: tick,
    liquidityAfter: liquidity,
    ticksCrossed,
  };
}

/**
 * How much to sell until one more unit would fetch less than a price, the pool's fee included. Exact: where the sale's
 * marginal price meets the limit, by the pool's own steps.
 * @param priceE36 units of the other token for one unit sold [1e36]
 * @returns units, fee included; zero when the pool pays less already; all that the pool can take for a price of zero
 */
export function amountInToMarginalPrice(pool: PoolState, zeroForOne: boolean, priceE36: bigint): bigint {
  const end = endOfRange(pool, zeroForOne);
  const limit = (zeroForOne ? max : min)(end, marginalSqrtPrice(pool, zeroForOne, priceE36));
  if (zeroForOne ? limit >= pool.sqrtPriceX96 : limit <= pool.sqrtPriceX96) return 0n;
  return swapExactInput(pool, MAX_INT256, zeroForOne, limit).amountInUsed;
}

/**
 * What one more unit sold would fetch at a pool's price, its fee included.
 * @returns an exact fraction: units of the other token for one unit
 */
export function marginalPrice(fee: number, sqrtPriceX96: bigint, zeroForOne: boolean): Fraction {
  const square = sqrtPriceX96 * sqrtPriceX96;
  const kept = FEE_SCALE - BigInt(fee);
  return zeroForOne
    ? { numerator: square * kept, denominator: FEE_SCALE << 192n }
    : { numerator: kept << 192n, denominator: square * FEE_SCALE };
}

/** The pool's price at which a sale fetches `priceE36` for one more unit, rounded to the side that fetches more. */
function marginalSqrtPrice(pool: PoolState, zeroForOne: boolean, priceE36: bigint): bigint {
  const kept = FEE_SCALE - BigInt(pool.fee);
  if (kept === 0n) return pool.sqrtPriceX96; // it keeps everything
  if (zeroForOne) {
    const denominator = PRICE_SCALE * kept;
    const square = ((priceE36 * FEE_SCALE) << 192n) + denominator - 1n;
    const root = square / denominator === 0n ? 0n : sqrt(square / denominator - 1n) + 1n; // up
    return max(root, MIN_SQRT_RATIO + 1n);
  }
  if (priceE36 === 0n) return MAX_SQRT_RATIO - 1n;
  return min(sqrt(((kept * PRICE_SCALE) << 192n) / (FEE_SCALE * priceE36)), MAX_SQRT_RATIO - 1n);
}

/** How far a sale may go: to the end of Uniswap's prices, or of the ticks that are known, and never backwards. */
function endOfRange({ range, sqrtPriceX96 }: PoolState, zeroForOne: boolean): bigint {
  if (zeroForOne) {
    const known = range === undefined ? 0n : getSqrtRatioAtTick(Math.max(range[0], MIN_TICK));
    return min(sqrtPriceX96, max(known, MIN_SQRT_RATIO + 1n));
  }
  const known = range === undefined ? MAX_SQRT_RATIO : getSqrtRatioAtTick(Math.min(range[1], MAX_TICK));
  return max(sqrtPriceX96, min(known, MAX_SQRT_RATIO - 1n));
}

/** The place in the list of the first tick that a sale meets: at or below the pool's tick, or above it. */
export function firstTickAhead({ ticks, tick }: PoolState, zeroForOne: boolean): number {
  let [low, high] = [0, ticks.length]; // the first tick above lies in [low, high]
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ticks[middle] as InitializedTick).tick > tick) high = middle;
    else low = middle + 1;
  }
  return zeroForOne ? low - 1 : low;
}

/**
 * Where the pool's next step ends: at the initialised tick ahead, or where its bitmap's word of 256 ticks does. Each step
 * rounds, so that the empty ones count too; but not where there is no liquidity.
 */
function nextTick(
  spacing: number,
  tick: number,
  liquidity: bigint,
  ahead: number | undefined,
  zeroForOne: boolean,
): { tick: number; isInitialized: boolean } {
  const compressed = Math.floor(tick / spacing) + (zeroForOne ? 0 : 1);
  const word = (compressed >> 8) << 8;
  const edge = (zeroForOne ? word : word + 255) * spacing;
  const isWithin = ahead !== undefined && (liquidity === 0n || (zeroForOne ? ahead >= edge : ahead <= edge));
  if (isWithin) return { tick: ahead, isInitialized: true };
  const end = zeroForOne ? MIN_TICK : MAX_TICK;
  return { tick: liquidity === 0n ? end : Math.min(MAX_TICK, Math.max(MIN_TICK, edge)), isInitialized: false };
}
