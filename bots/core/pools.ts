/** One pool of any version of Uniswap, as whoever sells to it sees it. */
import { type Fraction, max } from './math.ts';
import { pairAmountToMarginalPrice, pairMarginalPrice, type PairState, swapPairExactInput } from './uniswapV2.ts';
import {
  amountInToMarginalPrice,
  firstTickAhead,
  marginalPrice,
  type PoolState,
  type SwapResult,
  swapExactInput,
} from './uniswapV3.ts';
import { getSqrtRatioAtTick, MAX_SQRT_RATIO, MIN_SQRT_RATIO } from './uniswapV3Math.ts';
import { asV3Pool, type V4PoolState } from './uniswapV4.ts';

/** A pool at one block. */
export type Pool =
  | { readonly version: 'v2'; readonly state: PairState }
  | { readonly version: 'v3'; readonly state: PoolState }
  | { readonly version: 'v4'; readonly state: V4PoolState };

/** What a sale of an exact amount does. */
export interface Sale {
  readonly amountOut: bigint;
  readonly isWhole: boolean; // whether the pool takes all it is offered; a taker refuses a sale that is not
  readonly price: Fraction; // what one more unit would fetch, the fee included
  readonly ticksCrossed: number; // initialised ones: each costs gas
  readonly after: Pool;
}

/** What the manager of v4 counts a swap's amounts in. */
const MAX_INT128 = 2n ** 127n - 1n;

/**
 * Sells an exact amount to a pool.
 * @param amountIn units of the pool's first token when `zeroForOne`, else of its second
 * @throws {MathError} for a pool whose ticks contradict its liquidity
 */
export function sell(pool: Pool, amountIn: bigint, zeroForOne: boolean): Sale {
  switch (pool.version) {
    case 'v2': {
      const { after, ...sale } = swapPairExactInput(pool.state, amountIn, zeroForOne);
      return {
        ...sale,
        price: pairMarginalPrice(pool.state, amountIn, zeroForOne),
        ticksCrossed: 0,
        after: { version: 'v2', state: after },
      };
    }
    case 'v3': {
      const { state } = pool;
      const result = swapWithin(state, amountIn, zeroForOne);
      const after = { version: 'v3', state: { ...state, ...stateAfter(result) } } as const;
      return { ...saleOf(state, result, amountIn, zeroForOne), after };
    }
    case 'v4': {
      const state = asV3Pool(pool.state, zeroForOne);
      const result = swapWithin(state, amountIn, zeroForOne);
      const sale = saleOf(state, result, amountIn, zeroForOne);
      const isWhole = sale.isWhole && max(amountIn, sale.amountOut) <= MAX_INT128;
      return { ...sale, isWhole, after: { version: 'v4', state: { ...pool.state, ...stateAfter(result) } } };
    }
  }
}

/**
 * How much to sell until one more unit would fetch less than a price, the fee included; in closed form, on every stretch of
 * liquidity.
 * @param priceE36 units of the other token for one unit sold [1e36]
 * @returns units, fee included; zero when the pool pays less already; all that the pool can take for a price of zero
 */
export function amountToMarginalPrice(pool: Pool, zeroForOne: boolean, priceE36: bigint): bigint {
  if (pool.version === 'v2') return pairAmountToMarginalPrice(pool.state, zeroForOne, priceE36);
  const state = pool.version === 'v3' ? pool.state : asV3Pool(pool.state, zeroForOne);
  return isAtEnd(state, zeroForOne) ? 0n : amountInToMarginalPrice(state, zeroForOne, priceE36);
}

/**
 * The pool's prices at the last ticks that a sale crosses, the lowest first, the fee included.
 * @param count how many at most
 */
export function crossedPrices(pool: Pool, amountIn: bigint, zeroForOne: boolean, count: number): Fraction[] {
  if (pool.version === 'v2') return [];
  const state = pool.version === 'v3' ? pool.state : asV3Pool(pool.state, zeroForOne);
  const { ticksCrossed } = swapWithin(state, amountIn, zeroForOne);
  const ahead = firstTickAhead(state, zeroForOne);
  const lasts = Array.from({ length: Math.min(count, ticksCrossed) }, (_, i) => {
    const crossed = ticksCrossed - 1 - i;
    return state.ticks[zeroForOne ? ahead - crossed : ahead + crossed];
  });
  return lasts.flatMap((last) =>
    last === undefined ? [] : [marginalPrice(state.fee, getSqrtRatioAtTick(last.tick), zeroForOne)],
  );
}

/** A pool that stands at the end of Uniswap's prices takes nothing more. */
function isAtEnd({ sqrtPriceX96 }: PoolState, zeroForOne: boolean): boolean {
  return zeroForOne ? sqrtPriceX96 <= MIN_SQRT_RATIO + 1n : sqrtPriceX96 >= MAX_SQRT_RATIO - 1n;
}

function swapWithin(state: PoolState, amountIn: bigint, zeroForOne: boolean): SwapResult {
  if (!isAtEnd(state, zeroForOne)) return swapExactInput(state, amountIn, zeroForOne);
  const { sqrtPriceX96: sqrtPriceAfterX96, tick: tickAfter, liquidity: liquidityAfter } = state;
  return { amountOut: 0n, amountInUsed: 0n, sqrtPriceAfterX96, tickAfter, liquidityAfter, ticksCrossed: 0 };
}

function stateAfter({ sqrtPriceAfterX96, tickAfter, liquidityAfter }: SwapResult) {
  return { sqrtPriceX96: sqrtPriceAfterX96, tick: tickAfter, liquidity: liquidityAfter };
}

function saleOf(
  { fee }: PoolState,
  { amountOut, amountInUsed, sqrtPriceAfterX96, ticksCrossed }: SwapResult,
  amountIn: bigint,
  zeroForOne: boolean,
): Omit<Sale, 'after'> {
  return {
    amountOut,
    isWhole: amountInUsed === amountIn,
    price: marginalPrice(fee, sqrtPriceAfterX96, zeroForOne),
    ticksCrossed,
  };
}
