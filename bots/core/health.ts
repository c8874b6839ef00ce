/** Values, health and coverage of a portfolio, bit for bit `HealthLib.sol` and `VaultEngine.healthOf`. */
import { DUST_VALUE, MAX_UINT256, PRICE_SCALE, WAD, WRITE_OFF_DUST_VALUE } from './constants.ts';
import { checked, mulDivDown, mulDivUp } from './math.ts';
import { allows } from './priceRules.ts';
import type { Address, CollateralPosition, Price, PriceBand, VaultHealth, VaultView } from './types.ts';

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

const UNPRICED: VaultHealth = {
  isPriced: false,
  isFirm: false,
  healthFactor: 0n,
  debtValue: 0n,
  collateralValue: 0n,
  collateralValueLower: 0n,
};

/**
 * A vault's totals at the prices and LTVs in its positions, as the engine computes them.
 * @param vault with prices: from `VaultLens` or {@link withPrices}, not from an auction's report
 */
export function healthOf(vault: VaultView): VaultHealth {
  const isPriced =
    vault.collaterals.every(({ status }) => allows(status, 'count')) &&
    vault.debts.every(({ status }) => allows(status, 'owe'));
  if (!isPriced) return UNPRICED;
  let weightedCollateral = 0n;
  let upper = 0n;
  let lower = 0n;
  for (const position of vault.collaterals) {
    const value = collateralValue(position.amount, position.upper);
    upper = checked(upper + value);
    lower = checked(lower + collateralValue(position.amount, position.lower));
    weightedCollateral = checked(weightedCollateral + weighted(value, position.liquidationLtv));
  }
  let debt = 0n;
  for (const position of vault.debts) debt = checked(debt + debtValue(position.amount, position.lower));
  return {
    isPriced: true,
    isFirm: [...vault.collaterals, ...vault.debts].every(({ status }) => allows(status, 'end-auction')),
    healthFactor: ratio(weightedCollateral, debt),
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

/** Whether a start, or a restart, of a vault that is ill enough for it has anything to do: to sell, or to write off. */
export function canBeOpened(vault: VaultView): boolean {
  return vault.collaterals.some(isOffered) || isWrittenOff(vault);
}
