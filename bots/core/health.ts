/** Values, health and coverage of a portfolio, bit for bit `HealthLib.sol` and `VaultEngine.healthOf`. */
import { DUST_VALUE, MAX_UINT256, PRICE_SCALE, UNWITNESSED_MULTIPLE, WAD, WRITE_OFF_DUST_VALUE } from './constants.ts';
import { checked, mulDivDown, mulDivUp } from './math.ts';
import { allows } from './priceRules.ts';
import {
  type Address,
  type CollateralPosition,
  type Price,
  PRICE_STATUSES,
  type PriceBand,
  type VaultHealth,
  type VaultView,
} from './types.ts';

/**
 * What an amount of collateral is worth.
 * @param amount [raw token units]
 * @param priceE36 quote value of a raw unit [1e36]
 * @returns [quote WAD], rounded down: against the owner
 */
export function collateralValue(amount: bigint, priceE36: bigint): bigint {
  return mulDivDown(amount, priceE36, PRICE_SCALE);
}

/**
 * What a debt is worth.
 * @param amount [raw token units]
 * @param priceE36 quote value of a raw unit [1e36]
 * @returns [quote WAD], rounded up: against the owner
 */
export function debtValue(amount: bigint, priceE36: bigint): bigint {
  return mulDivUp(amount, priceE36, PRICE_SCALE);
}

/**
 * What a collateral counts for in the health that liquidation goes by: its value at `upper`, and a multiple of it where what
 * was remembered of its price is too old to bound it.
 * @returns [quote WAD], rounded down
 */
export function countedValue({
  amount,
  upper,
  status,
}: Pick<CollateralPosition, 'amount' | 'upper' | 'status'>): bigint {
  const value = collateralValue(amount, upper);
  return PRICE_STATUSES[status] === 'unwitnessed' ? checked(value * UNWITNESSED_MULTIPLE) : value;
}

/** Collateral weighted by its LTV [WAD]: [quote WAD], rounded down. */
export function weighted(value: bigint, ltvWad: bigint): bigint {
  return mulDivDown(value, ltvWad, WAD);
}

/**
 * `numerator / debtValue`: health of a weighted value, coverage of a plain one.
 * @returns [WAD], rounded down; the largest uint256 when there is no debt
 */
export function ratio(numerator: bigint, debtValueWad: bigint): bigint {
  return debtValueWad === 0n ? MAX_UINT256 : mulDivDown(numerator, WAD, debtValueWad);
}

/**
 * A vault's totals at the prices and LTVs in its positions, as the engine computes them.
 * @param vault with prices
 */
export function healthOf({ collaterals, debts }: VaultView): VaultHealth {
  let [weightedCollateral, firmCollateral, upper, lower, debt] = [0n, 0n, 0n, 0n, 0n];
  for (const position of collaterals) {
    const value = countedValue(position);
    const lowerValue = collateralValue(position.amount, position.lower);
    const isFirm = allows(position.status, 'end-auction');
    upper = checked(upper + value);
    // Of what is in doubt nothing is known to be lost.
    lower = checked(lower + (isFirm ? lowerValue : collateralValue(position.amount, position.upper)));
    weightedCollateral = checked(weightedCollateral + weighted(value, position.liquidationLtv));
    const firmValue = isFirm ? value : lowerValue;
    firmCollateral = checked(firmCollateral + weighted(firmValue, position.liquidationLtv));
  }
  for (const position of debts) debt = checked(debt + debtValue(position.amount, position.lower));
  // Only what has a price can be made good, and only what has a firm one be known to be covered.
  const isOwed = debts.length === 0 || debts.some(({ status }) => allows(status, 'owe'));
  const isCovered = debts.every(({ status }) => allows(status, 'end-auction'));
  const isPriced = isOwed && collaterals.every(({ status }) => allows(status, 'count'));
  return {
    isPriced,
    healthFactor: isPriced ? ratio(weightedCollateral, debt) : 0n,
    firmHealthFactor: isCovered ? ratio(firmCollateral, debt) : 0n,
    debtValue: debt,
    collateralValue: upper,
    collateralValueLower: lower,
  };
}

/**
 * The vault at other prices; positions whose asset is not among them keep theirs.
 * @param prices by asset, in lower case
 */
export function withPrices(vault: VaultView, prices: ReadonlyMap<string, Price>): VaultView {
  const priced = <T extends PriceBand & { readonly asset: Address }>(position: T): T => {
    const price = prices.get(position.asset.toLowerCase());
    return price === undefined
      ? position
      : { ...position, lower: price.lower, upper: price.upper, status: price.status };
  };
  return { ...vault, collaterals: vault.collaterals.map(priced), debts: vault.debts.map(priced) };
}

/** V/D at upper prices [WAD], rounded down: a loss below 1. The largest uint256 without debt. */
export function coverageOf(health: VaultHealth): bigint {
  return ratio(health.collateralValue, health.debtValue);
}

/** V_lower/D [WAD], rounded down: what the queue and the penalty look at. The largest uint256 without debt. */
export function coverageLowerOf(health: VaultHealth): bigint {
  return ratio(health.collateralValueLower, health.debtValue);
}

/** Whether an auction that starts now would offer a collateral: more than dust, at a price it may be sold at. */
export function isOffered({ amount, upper, status }: CollateralPosition): boolean {
  return collateralValue(amount, upper) >= DUST_VALUE && allows(status, 'sell');
}

/** Whether a vault holds so little that what it owes is a loss: as `VaultEngine._isDust`. */
export function isWrittenOff({ collaterals }: VaultView): boolean {
  return collaterals.every(
    ({ amount, upper, status }) => allows(status, 'write-off') && collateralValue(amount, upper) < WRITE_OFF_DUST_VALUE,
  );
}

/**
 * Whether a restart of a vault that is ill enough for it has anything to do: to write off, or to sell. A sliver does not
 * replace the sale of what has no price at the moment: half of all collateral, by value, must be offered.
 */
export function canBeRestarted(vault: VaultView): boolean {
  const offered = vault.collaterals.filter(isOffered);
  if (offered.length === 0) return isWrittenOff(vault);
  const upperValue = (collaterals: readonly CollateralPosition[]): bigint =>
    collaterals.reduce((sum, { amount, upper }) => sum + collateralValue(amount, upper), 0n);
  return 2n * upperValue(offered) >= upperValue(vault.collaterals);
}
