/** Finds positions of a vault, bit for bit `PositionsLib.sol`. */
import { debtValue } from './health.ts';
import { min } from './math.ts';
import { allows } from './priceRules.ts';
import { type Address, type CollateralPosition, type DebtPosition, isSameAddress } from './types.ts';

/** The vault's position in an asset, if it has one. */
export function collateralOf(
  collaterals: readonly CollateralPosition[],
  asset: Address,
): CollateralPosition | undefined {
  return collaterals.find((position) => isSameAddress(position.asset, asset));
}

/** The vault's debt with an index, if it owes it. */
export function debtAt(debts: readonly DebtPosition[], index: number): DebtPosition | undefined {
  return debts.find((debt) => debt.index === index);
}

/**
 * The largest debt by lower value of those that have a price to be made good at, if any has.
 * @param skippedIndex not this one, unless no other can be made good
 */
export function largestDebt(debts: readonly DebtPosition[], skippedIndex?: number): DebtPosition | undefined {
  let largest: DebtPosition | undefined;
  let largestValue = 0n;
  for (const debt of debts) {
    if (!allows(debt.status, 'owe')) continue;
    let value = debtValue(debt.amount, debt.lower);
    if (debt.index === skippedIndex) value = min(value, 1n);
    if (value > largestValue) [largest, largestValue] = [debt, value];
  }
  return largest;
}
