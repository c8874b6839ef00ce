/** Paths of pools as a bidder's {@link Route}: what one pool gives, the next one gets. */
import { PRICE_SCALE } from './constants.ts';
import { type Fraction, min } from './math.ts';
import { amountToMarginalPrice, crossedPrices, type Pool, sell } from './pools.ts';
import type { Route } from './routes.ts';
import { lastNotAbove } from './search.ts';

/** A step of a path: to a pool, which a path must not visit twice, or from ether to its wrapper and back. */
export type Hop =
  { readonly kind: 'pool'; readonly pool: Pool; readonly zeroForOne: boolean } | { readonly kind: 'wrap' };

/** What a sale along a path does. */
export interface PathSale {
  readonly amountOut: bigint;
  readonly isWhole: boolean; // whether every pool takes all it is offered
  readonly price: Fraction; // what one more unit would fetch: the product of the pools' marginal prices
  /** Gas of the ticks that it crosses, beyond that of the hops. */
  readonly crossingGas: bigint;
  /** Each pool as the sale leaves it, in the order of the hops. */
  readonly after: readonly Pool[];
}

/** Gas of a hop with its transfers and callbacks, beyond the take; from snapshots/takers.json, rounded up. */
export const HOP_GAS = {
  v2: 105_000n,
  v3: 90_000n,
  v4: 85_000n,
  /** Right after another one of v4, with which it shares an unlock. */
  v4InRow: 65_000n,
  wrap: 15_000n,
} as const;

/**
 * Gas of an initialised tick that a sale crosses, with the step to it, as measured with Uniswap's own pools. One that nobody has
 * crossed before writes to empty storage, and costs up to 52,000 in v3 and 36,000 in v4.
 */
export const CROSSING_GAS = { v2: 0n, v3: 34_000n, v4: 18_000n } as const;

/** Of the ticks that a sale crosses, so many of the last are looked at as ends of a smaller one. */
const MAX_STOPS = 6;
/** A sale that shall not cross a tick ends this part of its price before it. */
const STOP_SHORT = 10n ** 9n;

/** The precision of the search for the best amount on longer paths: a millionth, where profit is flat. */
const SEARCH_BITS = 20n;

/** A price below the one in question by so much is out of a double's reach: only on which side it is matters. */
const FAR = 1e12;

/**
 * Sells an exact amount along a path.
 * @param amountIn units of the first hop's token
 * @throws {MathError} for a pool whose ticks contradict its liquidity
 */
export function sellAlong(hops: readonly Hop[], amountIn: bigint): PathSale {
  let amount = amountIn;
  let isWhole = true;
  let [numerator, denominator] = [1n, 1n];
  let crossingGas = 0n;
  const after: Pool[] = [];
  for (const hop of hops) {
    if (hop.kind === 'wrap') continue;
    const sale = sell(hop.pool, amount, hop.zeroForOne);
    isWhole &&= sale.isWhole;
    amount = sale.amountOut;
    numerator *= sale.price.numerator;
    denominator *= sale.price.denominator;
    crossingGas += BigInt(sale.ticksCrossed) * CROSSING_GAS[hop.pool.version];
    after.push(sale.after);
  }
  return { amountOut: amount, isWhole, price: { numerator, denominator }, crossingGas, after };
}

/**
 * What a sale along a path fetches.
 * @returns units of the last hop's token; zero where the taker contract would refuse, because a pool cannot take all of it
 */
export function quoteAlong(hops: readonly Hop[], amountIn: bigint): bigint {
  const { amountOut, isWhole } = sellAlong(hops, amountIn);
  return isWhole ? amountOut : 0n;
}

/**
 * How much to sell along a path until one more unit would fetch less than a price. For one pool in closed form, to the unit;
 * for more by a search on the exact maths, to a millionth below.
 * @param priceE36 units of the last hop's token for one of the first's [1e36]
 * @param maxAmount the most [units]
 */
export function amountAlong(hops: readonly Hop[], priceE36: bigint, maxAmount: bigint): bigint {
  const [first, ...others] = hops.filter((hop) => hop.kind === 'pool');
  if (first === undefined) throw new RangeError('a path needs a pool');
  if (others.length === 0) return min(maxAmount, amountToMarginalPrice(first.pool, first.zeroForOne, priceE36));
  // The root of the price's inverse is a straight line in the amount as long as no pool leaves its stretch of liquidity.
  const distance = (amount: bigint): number => {
    const { isWhole, price } = sellAlong(hops, amount);
    return isWhole ? Math.sqrt(ratioOf(priceE36, price)) - 1 : Number.POSITIVE_INFINITY;
  };
  return lastNotAbove(0n, maxAmount, distance, SEARCH_BITS) ?? 0n;
}

/** A limit over a price, on the right side of one however close; at most {@link FAR} squared. */
function ratioOf(limitE36: bigint, { numerator, denominator }: Fraction): number {
  const [limit, price] = [limitE36 * denominator, PRICE_SCALE * numerator];
  if (price === 0n) return limit === 0n ? 1 : FAR * FAR;
  const ratio = Number((limit << 64n) / price) / 2 ** 64;
  return limit <= price ? Math.min(ratio, 1) : Math.min(Math.max(ratio, 1 + Number.EPSILON * 4), FAR * FAR);
}

/**
 * The prices just before the last ticks that a sale crosses, the lowest first: where it could end to cross fewer. Of a path over
 * one pool only: on longer ones no price of the path belongs to a tick.
 * @returns units of the last hop's token for one of the first's [1e36]
 */
export function stopPrices(hops: readonly Hop[], amountIn: bigint): bigint[] {
  const [first, ...others] = hops.filter((hop) => hop.kind === 'pool');
  if (first === undefined || others.length > 0) return [];
  return crossedPrices(first.pool, amountIn, first.zeroForOne, MAX_STOPS).map(
    ({ numerator, denominator }) => (((numerator * PRICE_SCALE) / denominator) * (STOP_SHORT + 1n)) / STOP_SHORT + 1n,
  );
}

/** What paths that share no pool sell together down to each of the lowest of some prices, where that is less than an amount. */
export function amountsAt(
  paths: readonly (readonly Hop[])[],
  pricesE36: readonly bigint[],
  amountIn: bigint,
): bigint[] {
  const lowest = [...pricesE36].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0)).slice(0, MAX_STOPS);
  const amounts = lowest.map((priceE36) =>
    paths.reduce((sum, hops) => sum + amountAlong(hops, priceE36, amountIn), 0n),
  );
  return amounts.filter((amount) => amount > 0n && amount < amountIn);
}

/** Gas of a path beyond the take: the sum of its hops', without the ticks that a sale crosses. */
export function gasAlong(hops: readonly Hop[]): bigint {
  let gas = 0n;
  let wasV4 = false;
  for (const hop of hops) {
    const kind = hop.kind === 'wrap' ? 'wrap' : hop.pool.version;
    gas += kind === 'v4' && wasV4 ? HOP_GAS.v4InRow : HOP_GAS[kind];
    wasV4 = kind === 'v4';
  }
  return gas;
}

/**
 * A route along one path.
 * @param gasUnits gas of the whole path, but for the ticks that a sale crosses; omitted, {@link gasAlong} it
 * @throws {RangeError} for a path without pools
 */
export function pathRoute(hops: readonly Hop[], gasUnits: bigint = gasAlong(hops)): Route {
  if (!hops.some(({ kind }) => kind === 'pool')) throw new RangeError('a path needs a pool');
  return {
    gasUnits,
    quote: (amountIn) => quoteAlong(hops, amountIn),
    amountToMarginalPrice: (priceE36, maxAmount) => amountAlong(hops, priceE36, maxAmount),
    gasFor: (amountIn) => gasUnits + sellAlong(hops, amountIn).crossingGas,
    stopsBelow: (amountIn) => amountsAt([hops], stopPrices(hops, amountIn), amountIn),
  };
}
