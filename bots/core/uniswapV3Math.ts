/**
 * The arithmetic of Uniswap v3, bit for bit what its pools compute: prices at ticks, prices after an amount, one step of a
 * swap. Written from the whitepaper (https://uniswap.org/whitepaper-v3.pdf, section 6) and checked against the deployed
 * bytecode. Only sales of an exact amount: nothing here buys an exact amount.
 *
 * Prices are square roots of token1 units per token0 unit, in Q64.96 (`X96`).
 */
import { MAX_UINT160, MAX_UINT256 } from './constants.ts';
import { MathError, mulDivDown, mulDivUp, sqrt } from './math.ts';

export const MIN_TICK = -887_272;
export const MAX_TICK = 887_272;
/** The price at {@link MIN_TICK}. */
export const MIN_SQRT_RATIO = 4295128739n;
/** The price at {@link MAX_TICK}; pools stay below it. */
export const MAX_SQRT_RATIO = 1461446703485210103287273052203988822378723970342n;
/** Uniswap counts fees in millionths. */
export const FEE_SCALE = 1_000_000n;

const Q32 = 1n << 32n;
const Q96 = 1n << 96n;
const LOG_SQRT_TICK = Math.log(1.0001) / 2;

/** 1.0001^(−2^i / 2) in Q128 for each bit i of a tick, rounded to the nearest. */
const POWERS = ((): readonly bigint[] => {
  const guard = 384n; // bits beyond the 128 that are kept
  const one = 1n << (128n + guard);
  const powers: bigint[] = [];
  for (let square = (one * 10_000n) / 10_001n; powers.length < 20; square = (square * square) / one) {
    powers.push((sqrt(square * one) + (1n << (guard - 1n))) >> guard);
  }
  return powers;
})();

/**
 * The price at a tick: 1.0001^(tick / 2).
 * @returns Q64.96, rounded up
 * @throws {MathError} for a tick outside of Uniswap's range
 */
export function getSqrtRatioAtTick(tick: number): bigint {
  const absolute = Math.abs(tick);
  if (!Number.isInteger(tick) || absolute > MAX_TICK) throw new MathError(`no tick ${tick}`);
  let ratio = 1n << 128n;
  POWERS.forEach((power, i) => {
    if ((absolute & (1 << i)) !== 0) ratio = (ratio * power) >> 128n;
  });
  if (tick > 0) ratio = MAX_UINT256 / ratio;
  return (ratio + Q32 - 1n) >> 32n;
}

/**
 * The greatest tick whose price is not above a price.
 * @throws {MathError} for a price outside of [MIN_SQRT_RATIO, MAX_SQRT_RATIO)
 */
export function getTickAtSqrtRatio(sqrtPriceX96: bigint): number {
  if (sqrtPriceX96 < MIN_SQRT_RATIO || sqrtPriceX96 >= MAX_SQRT_RATIO) throw new MathError('no tick has this price');
  // Floating point finds the tick or its neighbour; the exact prices decide.
  const guess = Math.floor(Math.log(Number(sqrtPriceX96) / 2 ** 96) / LOG_SQRT_TICK);
  let tick = Math.min(MAX_TICK - 1, Math.max(MIN_TICK, guess));
  while (tick > MIN_TICK && getSqrtRatioAtTick(tick) > sqrtPriceX96) tick--;
  while (tick < MAX_TICK - 1 && getSqrtRatioAtTick(tick + 1) <= sqrtPriceX96) tick++;
  return tick;
}

/** Token0 between two prices: L · (1/√a − 1/√b), rounded up where the pool receives it. */
export function getAmount0Delta(sqrtAX96: bigint, sqrtBX96: bigint, liquidity: bigint, roundUp: boolean): bigint {
  const [low, high] = sqrtAX96 < sqrtBX96 ? [sqrtAX96, sqrtBX96] : [sqrtBX96, sqrtAX96];
  const numerator = liquidity * Q96;
  return roundUp
    ? mulDivUp(mulDivUp(numerator, high - low, high), 1n, low)
    : mulDivDown(mulDivDown(numerator, high - low, high), 1n, low);
}

/** Token1 between two prices: L · (√b − √a), rounded up where the pool receives it. */
export function getAmount1Delta(sqrtAX96: bigint, sqrtBX96: bigint, liquidity: bigint, roundUp: boolean): bigint {
  const distance = sqrtAX96 < sqrtBX96 ? sqrtBX96 - sqrtAX96 : sqrtAX96 - sqrtBX96;
  return (roundUp ? mulDivUp : mulDivDown)(liquidity, distance, Q96);
}

/**
 * The price after a pool has received an amount, on a stretch of constant liquidity.
 * @param zeroForOne whether the amount is of token0, so that the price falls
 * @returns Q64.96, rounded so that the pool never gives too much
 * @throws {MathError} without liquidity, or beyond the range of prices
 */
export function getNextSqrtPriceFromInput(
  sqrtPriceX96: bigint,
  liquidity: bigint,
  amountIn: bigint,
  zeroForOne: boolean,
): bigint {
  if (sqrtPriceX96 <= 0n || liquidity <= 0n) throw new MathError('a swap needs a price and liquidity');
  if (!zeroForOne) {
    const next = sqrtPriceX96 + mulDivDown(amountIn, Q96, liquidity);
    if (next > MAX_UINT160) throw new MathError('the price does not fit into 160 bits');
    return next;
  }
  if (amountIn === 0n) return sqrtPriceX96;
  const numerator = liquidity * Q96;
  const product = amountIn * sqrtPriceX96;
  // The pool divides first where the product, or the sum, would not fit into 256 bits: less exact, and so are we.
  if (product <= MAX_UINT256 && numerator + product <= MAX_UINT256) {
    return mulDivUp(numerator, sqrtPriceX96, numerator + product);
  }
  return mulDivUp(numerator, 1n, numerator / sqrtPriceX96 + amountIn);
}

/** What one step of a swap does. */
export interface SwapStep {
  readonly sqrtNextX96: bigint;
  readonly amountIn: bigint; // without the fee, rounded up
  readonly amountOut: bigint; // rounded down
  readonly feeAmount: bigint; // rounded up
}

/**
 * Sells up to `amountRemaining`, fee included, on a stretch of constant liquidity, as far as the target price.
 * @param sqrtTargetX96 below the current price to sell token0, above it to sell token1
 * @param feePips [millionths]
 * @throws {MathError} as {@link getNextSqrtPriceFromInput}
 */
export function computeSwapStep(
  sqrtCurrentX96: bigint,
  sqrtTargetX96: bigint,
  liquidity: bigint,
  amountRemaining: bigint,
  feePips: bigint,
): SwapStep {
  const zeroForOne = sqrtCurrentX96 >= sqrtTargetX96;
  const received = zeroForOne ? getAmount0Delta : getAmount1Delta;
  const given = zeroForOne ? getAmount1Delta : getAmount0Delta;

  // All rounding is against who sells, so that an amount which falls short of the target does not carry the price there.
  const lessFee = mulDivDown(amountRemaining, FEE_SCALE - feePips, FEE_SCALE);
  const toTarget = received(sqrtTargetX96, sqrtCurrentX96, liquidity, true);
  const isTargetReached = lessFee >= toTarget;
  const sqrtNextX96 = isTargetReached
    ? sqrtTargetX96
    : getNextSqrtPriceFromInput(sqrtCurrentX96, liquidity, lessFee, zeroForOne);
  const amountIn = isTargetReached ? toTarget : received(sqrtNextX96, sqrtCurrentX96, liquidity, true);
  const amountOut = given(sqrtNextX96, sqrtCurrentX96, liquidity, false);
  const feeAmount = isTargetReached ? feeOn(amountIn, feePips) : amountRemaining - amountIn;
  return { sqrtNextX96, amountIn, amountOut, feeAmount };
}

/** The fee beside an amount that is left after it, rounded up. Where everything is fee, nothing is left. */
function feeOn(amountIn: bigint, feePips: bigint): bigint {
  return feePips === FEE_SCALE ? amountIn : mulDivUp(amountIn, feePips, FEE_SCALE - feePips);
}
