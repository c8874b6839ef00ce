/** A route known only by a few quotes: what was not asked for is reckoned no better than the quotes around it. */
import { PRICE_SCALE } from './constants.ts';
import { min } from './math.ts';
import type { Route } from './routes.ts';

/** What a market says it pays for an amount. */
export interface QuotedSale {
  readonly amountIn: bigint; // [raw collateral units]
  readonly amountOut: bigint; // [raw debt units]
}

const NOTHING: QuotedSale = { amountIn: 0n, amountOut: 0n };

/**
 * A route through quotes, by straight lines between them and from nothing to the first.
 *
 * A market whose price moves against the seller pays, between two quotes, no less than the line. Where quotes do not look like
 * such a market's, a later one that is too good counts only as far as the price before it would go on, and amounts from one on
 * that pays less than a smaller one are not sold at all. So never is more promised than the quotes say, and the marginal price
 * never rises. A market that takes a fixed part of small sales pays less than the line below the first quote: ask again
 * before selling.
 *
 * @param quotes in any order
 * @param gasUnits gas of selling, beyond the take
 * @returns undefined when no quote is worth anything
 */
export function quotedRoute(quotes: readonly QuotedSale[], gasUnits: bigint): Route | undefined {
  const knots = knotsOf(quotes);
  const last = knots.at(-1);
  if (last === undefined) return undefined;
  return {
    gasUnits,
    maxAmount: last.amountIn,
    quote: (amountIn) => valueAt(knots, amountIn),
    amountToMarginalPrice: (priceE36, maxAmount) => {
      let [amount, paid] = [0n, 0n];
      for (const { amountIn, amountOut } of knots) {
        if ((amountOut - paid) * PRICE_SCALE < priceE36 * (amountIn - amount)) break;
        [amount, paid] = [amountIn, amountOut];
      }
      return min(amount, maxAmount);
    },
  };
}

/** The quotes for what comes after a sale, by the same lines. */
export function quotesAfter(quotes: readonly QuotedSale[], sold: bigint): QuotedSale[] {
  const knots = knotsOf(quotes);
  const paid = valueAt(knots, sold);
  return knots
    .filter(({ amountIn }) => amountIn > sold)
    .map(({ amountIn, amountOut }) => ({ amountIn: amountIn - sold, amountOut: amountOut - paid }));
}

/** The quotes by amount, none steeper than the one before. */
function knotsOf(quotes: readonly QuotedSale[]): QuotedSale[] {
  const sorted = [...quotes].sort((a, b) => (a.amountIn < b.amountIn ? -1 : a.amountIn > b.amountIn ? 1 : 0));
  const knots: QuotedSale[] = [];
  for (const { amountIn, amountOut } of sorted) {
    const last = knots.at(-1) ?? NOTHING;
    const step = amountIn - last.amountIn;
    if (step <= 0n) continue;
    const before = knots.at(-2) ?? NOTHING;
    const steepest =
      last === NOTHING
        ? amountOut
        : last.amountOut + ((last.amountOut - before.amountOut) * step) / (last.amountIn - before.amountIn);
    const knot = { amountIn, amountOut: min(amountOut, steepest) };
    if (knot.amountOut <= last.amountOut) break;
    knots.push(knot);
  }
  return knots;
}

function valueAt(knots: readonly QuotedSale[], amount: bigint): bigint {
  let last = NOTHING;
  for (const knot of knots) {
    if (amount < knot.amountIn) {
      const slope = knot.amountOut - last.amountOut;
      return last.amountOut + (slope * (amount - last.amountIn)) / (knot.amountIn - last.amountIn);
    }
    last = knot;
  }
  return last.amountOut;
}
