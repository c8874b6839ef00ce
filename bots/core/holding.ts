/** What a bidder who pays with its own money and keeps the collateral may spend, and what the collateral is worth to it. */
import { PRICE_SCALE, WAD } from './constants.ts';
import { min, mulDivDown, mulDivUp, zeroFloorSub } from './math.ts';
import { fixedPriceRoute, type Route } from './routes.ts';
import { type Address, isSameAddress } from './types.ts';

/** Gas of `InventoryTaker` beyond the take: its call, one transfer of the payment, an approval. */
export const OWN_MONEY_GAS_UNITS = 60_000n;

/** Collateral that was bought and is still held. */
export interface Holding {
  readonly collateral: Address;
  readonly debtAsset: Address;
  readonly amount: bigint; // [raw collateral units]
  readonly cost: bigint; // what was paid for it [raw debt units]
}

/** How much of one debt asset may be spent on one collateral. */
export interface SpendingLimits {
  readonly maxPaymentPerTake: bigint; // [raw debt units]
  readonly maxPaymentTotal: bigint; // for all that is held at a time [raw debt units]
  readonly maxHeld: bigint; // [raw collateral units]
}

/** What is there at the moment of planning. */
export interface Purse {
  /** What may leave the wallet: its balance, or the allowance if that is less [raw debt units]. */
  readonly available: bigint;
  /** What has been paid for what is still held, see {@link spentOn} [raw debt units]. */
  readonly spent: bigint;
  /** Of the collateral, wherever it came from [raw collateral units]. */
  readonly held: bigint;
}

/**
 * What a collateral is worth to a bidder who keeps it: the oracle's lower price in terms of the debt asset's upper one, less a
 * discount for waiting and for the risk of it.
 * @param discountWad at least zero and below one: it is never worth more than the oracle's lower price
 * @returns debt units per collateral unit [1e36], rounded down; zero where either has no price
 * @throws {RangeError} for a discount that is none
 */
export function holdingPriceE36(collateralLowerE36: bigint, debtUpperE36: bigint, discountWad: bigint): bigint {
  if (discountWad < 0n || discountWad >= WAD) throw new RangeError('a discount is at least zero and below one');
  if (debtUpperE36 === 0n) return 0n;
  return mulDivDown(mulDivDown(collateralLowerE36, PRICE_SCALE, debtUpperE36), WAD - discountWad, WAD);
}

/**
 * The route of a bidder who keeps what it buys: one price, as far as limits and purse reach.
 * @param priceE36 see {@link holdingPriceE36}
 * @returns undefined when nothing may be bought
 */
export function holdingRoute(priceE36: bigint, limits: SpendingLimits, purse: Purse): Route | undefined {
  const unspent = zeroFloorSub(limits.maxPaymentTotal, purse.spent);
  const maxPayment = min(min(limits.maxPaymentPerTake, unspent), purse.available);
  const maxAmount = zeroFloorSub(limits.maxHeld, purse.held);
  if (priceE36 === 0n || maxPayment === 0n || maxAmount === 0n) return undefined;
  return { ...fixedPriceRoute(priceE36, OWN_MONEY_GAS_UNITS), maxAmount, maxPayment };
}

/** What has been paid in a debt asset for all that is still held [raw debt units]. */
export function spentOn(holdings: readonly Holding[], debtAsset: Address): bigint {
  return holdings.reduce((sum, { debtAsset: of, cost }) => (isSameAddress(of, debtAsset) ? sum + cost : sum), 0n);
}

/** The holdings with one more purchase. */
export function withPurchase(holdings: readonly Holding[], bought: Holding): Holding[] {
  const isSame = ({ collateral, debtAsset }: Holding): boolean =>
    isSameAddress(collateral, bought.collateral) && isSameAddress(debtAsset, bought.debtAsset);
  const before = holdings.find(isSame);
  if (before === undefined) return [...holdings, bought];
  const sum = { ...before, amount: before.amount + bought.amount, cost: before.cost + bought.cost };
  return holdings.map((holding) => (isSame(holding) ? sum : holding));
}

/**
 * The holdings once their owner holds less of a collateral than was bought: what is missing was sold or moved away, and frees
 * its part of the cost, the same part for every debt asset. What is left is rounded up.
 * @param balance of the collateral [raw collateral units]
 */
export function withBalance(holdings: readonly Holding[], collateral: Address, balance: bigint): Holding[] {
  const isOf = (holding: Holding): boolean => isSameAddress(holding.collateral, collateral);
  const booked = holdings.filter(isOf).reduce((sum, { amount }) => sum + amount, 0n);
  if (balance >= booked) return [...holdings];
  return holdings.flatMap((holding) => {
    if (!isOf(holding)) return [holding];
    const amount = mulDivUp(holding.amount, balance, booked);
    return amount === 0n ? [] : [{ ...holding, amount, cost: mulDivUp(holding.cost, balance, booked) }];
  });
}

/**
 * The least that a take must bring so that it earns `minProfit` at the given price.
 * @param valueE36 what a unit is worth, above `priceE36` [1e36]
 * @param priceE36 the most that a unit costs [1e36]
 * @param minProfit before gas [raw debt units]
 * @returns [raw collateral units], rounded up
 */
export function leastWorthTaking(valueE36: bigint, priceE36: bigint, minProfit: bigint): bigint {
  return mulDivUp(minProfit, PRICE_SCALE, valueE36 - priceE36);
}
