/** A path of Uniswap v3 pools as a bidder's {@link Route}: what one pool gives, the next one gets. */
import { PRICE_SCALE } from './constants.ts';
import { min } from './math.ts';
import type { Route } from './routes.ts';
import { amountInToMarginalPrice, marginalPrice, type PoolState, swapExactInput } from './uniswapV3.ts';

/** One pool of a path, and whether the path enters it with token0. A path must not lead through a pool twice. */
export interface Hop {
  readonly pool: PoolState;
  readonly zeroForOne: boolean;
}

/** What a sale over a path does. */
export interface PathResult {
  readonly amountOut: bigint;
  readonly sqrtPricesAfterX96: readonly bigint[]; // one per hop
  readonly ticksCrossed: number;
  readonly isWhole: boolean; // whether every pool took all it was offered
}

/** Gas of one hop: a swap within one tick, its callback and transfers; 86,500 in snapshots/takers.json. */
export const HOP_GAS_UNITS = 90_000n;

/** The precision of the search for the best amount on longer paths: a millionth, where profit is flat. */
const SEARCH_BITS = 20n;

/**
 * Sells an exact amount along a path.
 * @param amountIn units of the first hop's token
 * @throws {MathError} for a pool whose ticks contradict its liquidity
 */
export function swapAlongPath(hops: readonly Hop[], amountIn: bigint): PathResult {
  let amount = amountIn;
  let ticksCrossed = 0;
  let isWhole = true;
  const sqrtPricesAfterX96 = hops.map(({ pool, zeroForOne }) => {
    const result = swapExactInput(pool, amount, zeroForOne);
    isWhole &&= result.amountInUsed === amount;
    amount = result.amountOut;
    ticksCrossed += result.ticksCrossed;
    return result.sqrtPriceAfterX96;
  });
  return { amountOut: amount, sqrtPricesAfterX96, ticksCrossed, isWhole };
}

/**
 * A route over a path of pools. For one pool the best amount has a closed form on every stretch of liquidity; for more it
 * is found by bisection on the exact maths, to a millionth.
 * @param gasUnits gas of the whole path; omitted, {@link HOP_GAS_UNITS} for each hop
 * @throws {RangeError} for a path without pools
 */
export function uniswapV3Route(
  hops: readonly Hop[],
  gasUnits: bigint = HOP_GAS_UNITS * BigInt(hops.length),
): Route & { readonly hops: readonly Hop[] } {
  const [first, ...others] = hops;
  if (first === undefined) throw new RangeError('a path needs a pool');
  return {
    hops,
    gasUnits,
    quote: (amountIn) => swapAlongPath(hops, amountIn).amountOut,
    amountToMarginalPrice: (priceE36, maxAmount) =>
      others.length === 0
        ? min(maxAmount, amountInToMarginalPrice(first.pool, first.zeroForOne, priceE36))
        : searchAmount(hops, priceE36, maxAmount),
  };
}

function searchAmount(hops: readonly Hop[], priceE36: bigint, maxAmount: bigint): bigint {
  const isWorth = (amount: bigint): boolean => paysAtLeast(hops, amount, priceE36);
  if (isWorth(maxAmount)) return maxAmount;
  if (!isWorth(0n)) return 0n;
  let [low, high] = [0n, maxAmount];
  while (high - low > (low >> SEARCH_BITS) + 1n) {
    const middle = (low + high) / 2n;
    if (isWorth(middle)) low = middle;
    else high = middle;
  }
  return low;
}

/** Whether one more unit after `amount` would fetch `priceE36` or more. */
function paysAtLeast(hops: readonly Hop[], amount: bigint, priceE36: bigint): boolean {
  const { sqrtPricesAfterX96, isWhole } = swapAlongPath(hops, amount);
  if (!isWhole) return false;
  let numerator = PRICE_SCALE;
  let denominator = priceE36;
  hops.forEach(({ pool, zeroForOne }, i) => {
    const price = marginalPrice(pool.fee, sqrtPricesAfterX96[i] ?? 0n, zeroForOne);
    numerator *= price.numerator;
    denominator *= price.denominator;
  });
  return numerator >= denominator;
}
