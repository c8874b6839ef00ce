/** How a bidder turns collateral into the debt asset, as far as the bidding policy cares. */
import { mulDivUp } from './math.ts';
import { PRICE_SCALE } from './constants.ts';

/**
 * A way to sell one collateral for the debt asset, in a frozen state of its venues. Both functions are pure. The marginal
 * output never rises with the amount, as on any venue whose price moves against the seller.
 */
export interface Route {
  /** Gas that selling over this route costs, beyond the take itself. */
  readonly gasUnits: bigint;
  /** What a sale fetches: collateral units to debt-asset units, rounded as the venue rounds. */
  quote(amountIn: bigint): bigint;
  /**
   * How much to sell until one more unit would fetch less than `priceE36` [debt units per collateral unit, 1e36], fees
   * included: at most `maxAmount`, zero when already the first unit fetches less.
   */
  amountToMarginalPrice(priceE36: bigint, maxAmount: bigint): bigint;
}

/** What gas costs in the debt asset. */
export interface GasTerms {
  /** Base fee and tip of the block the take would land in [wei per gas]. */
  readonly gasPriceWei: bigint;
  /** The debt asset's units for one wei [1e36]. */
  readonly weiPriceE36: bigint;
  /** Gas of a take without its route. */
  readonly takeGasUnits: bigint;
}

/**
 * What a take over a route costs in gas.
 * @returns [raw debt units], rounded up
 * @throws {MathError} for numbers beyond 256 bits
 */
export function gasCostOf(gas: GasTerms, route: Pick<Route, 'gasUnits'>): bigint {
  return mulDivUp((gas.takeGasUnits + route.gasUnits) * gas.gasPriceWei, gas.weiPriceE36, PRICE_SCALE);
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
