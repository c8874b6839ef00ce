/** How a bidder turns collateral into the debt asset, as far as the bidding policy cares. */
import { min, mulDivUp } from './math.ts';
import { PRICE_SCALE } from './constants.ts';

/**
 * A way to sell one collateral for the debt asset, in a frozen state of its venues. Both functions are pure. The marginal
 * output never rises with the amount, as on any venue whose price moves against the seller.
 */
export interface Route {
  /** Gas that selling over this route costs at least, beyond the take itself. */
  readonly gasUnits: bigint;
  /** The most that may be sold over it [raw collateral units]; without one, any amount. */
  readonly maxAmount?: bigint;
  /** The most that may be paid for what is sold over it, which its call must hold to [raw debt units]; without one, any. */
  readonly maxPayment?: bigint;
  /** What a sale fetches: collateral units to debt-asset units, rounded as the venue rounds. */
  quote(amountIn: bigint): bigint;
  /**
   * How much to sell until one more unit would fetch less than `priceE36` [debt units per collateral unit, 1e36], fees
   * included: at most `maxAmount`, zero when already the first unit fetches less.
   */
  amountToMarginalPrice(priceE36: bigint, maxAmount: bigint): bigint;
  /** Gas of selling an amount, where it depends on that: never less for more. Without it, `gasUnits`. */
  gasFor?(amountIn: bigint): bigint;
  /** A few amounts below one that end just before selling on costs more gas, the nearest first. */
  stopsBelow?(amountIn: bigint): readonly bigint[];
}

/** Gas of selling an amount over a route, beyond the take. */
export function gasUnitsOf(route: Pick<Route, 'gasUnits' | 'gasFor'>, amountIn: bigint): bigint {
  return route.gasFor?.(amountIn) ?? route.gasUnits;
}

/** What gas costs in the debt asset. */
export interface GasTerms {
  /** Base fee and tip of the block the take would land in [wei per gas]. */
  readonly gasPriceWei: bigint;
  /** Most that the take may pay [wei per gas]; without one, anything. */
  readonly maxGasPriceWei?: bigint;
  /** The debt asset's units for one wei [1e36]. */
  readonly weiPriceE36: bigint;
  /** Gas of a take without its route. */
  readonly takeGasUnits: bigint;
  /** What a rollup charges for publishing the take's data [wei]; nothing without one. */
  readonly dataFeeWei?: bigint;
}

/**
 * What a take over a route costs in gas, a rollup's charge for its data included.
 * @param amountIn what is sold [raw collateral units]
 * @returns [raw debt units], rounded up
 * @throws {MathError} for numbers beyond 256 bits
 */
export function gasCostOf(gas: GasTerms, route: Pick<Route, 'gasUnits' | 'gasFor'>, amountIn: bigint): bigint {
  const executionWei = (gas.takeGasUnits + gasUnitsOf(route, amountIn)) * gas.gasPriceWei;
  return mulDivUp(executionWei + (gas.dataFeeWei ?? 0n), gas.weiPriceE36, PRICE_SCALE);
}

/**
 * How much of a collateral may be taken at a price so that it is sold over the route and paid within the limits.
 * @param priceE36 what the auction asks, above zero [1e36]
 * @returns [raw collateral units], rounded down: the payment, rounded up as the auction does, stays within the limit;
 * undefined without a limit
 */
export function limitOf({ maxAmount, maxPayment }: Route, priceE36: bigint): bigint | undefined {
  const payable = maxPayment === undefined ? undefined : (maxPayment * PRICE_SCALE) / priceE36;
  if (maxAmount === undefined || payable === undefined) return maxAmount ?? payable;
  return min(maxAmount, payable);
}

/**
 * A route at one price whatever the amount: for bidders who keep what they buy, and for tests.
 * @param priceE36 debt units per collateral unit [1e36]
 * @param gasUnits gas beyond the take
 */
export function fixedPriceRoute(priceE36: bigint, gasUnits = 0n): Route {
  return {
    gasUnits,
    quote: (amountIn) => (amountIn * priceE36) / PRICE_SCALE,
    amountToMarginalPrice: (limitE36, maxAmount) => (limitE36 <= priceE36 ? maxAmount : 0n),
  };
}
