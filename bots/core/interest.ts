/** A kinked rate model and the growth of an index, bit for bit `InterestRateLib.sol`, and how the engine applies them. */
import { RAY, WAD, YEAR } from './constants.ts';
import { checked, MathError, min, mulDivDown, mulDivUp } from './math.ts';

/** A rate curve: flat base, one slope up to the kink, a steeper one after it. */
export interface Curve {
  readonly baseRate: bigint; // rate at zero utilisation [WAD per year]
  readonly slopeBelowKink: bigint; // rise from zero utilisation to the kink [WAD per year]
  readonly slopeAboveKink: bigint; // further rise from the kink to full utilisation [WAD per year]
  readonly kink: bigint; // utilisation at which the slope changes [WAD], inside (0, 1)
}

/**
 * The share of lendable money that is lent.
 * @param debt [raw units]
 * @param cash [raw units]
 * @returns [WAD], rounded down, at most 1e18; zero when nothing is lent
 * @throws {MathError} when the sum does not fit into 256 bits
 */
export function utilisation(debt: bigint, cash: bigint): bigint {
  return debt === 0n ? 0n : mulDivDown(debt, WAD, checked(debt + cash));
}

/**
 * The yearly rate at a utilisation.
 * @param utilisationWad [WAD], at most 1e18
 * @returns [WAD per year], rounded down
 * @throws {MathError} for a kink of zero or one
 */
export function annualRate(curve: Curve, utilisationWad: bigint): bigint {
  const { baseRate, slopeBelowKink, slopeAboveKink, kink } = curve;
  if (utilisationWad <= kink) return checked(baseRate + divide(checked(slopeBelowKink * utilisationWad), kink));
  const above = divide(checked(slopeAboveKink * (utilisationWad - kink)), checked(WAD - kink));
  return checked(baseRate + slopeBelowKink + above);
}

/**
 * By what fraction a debt grows: the first three terms of e^x − 1 at x = rate · elapsed.
 * @param rateWad [WAD per year]
 * @param elapsed [seconds]
 * @returns [WAD], rounded down
 * @throws {MathError} when a product does not fit into 256 bits
 */
export function growth(rateWad: bigint, elapsed: bigint): bigint {
  const first = checked(rateWad * elapsed) / YEAR;
  const second = checked(first * first) / (2n * WAD);
  const third = checked(second * first) / (3n * WAD);
  return checked(first + second + third);
}

const MAX_DEBT_INDEX = 2n ** 128n - 1n;

/** What the engine knows of a debt asset; `DebtState` in `Vaults.sol`. */
export interface DebtIndexState extends Curve {
  readonly debtIndex: bigint; // growth of one unit of debt since listing [RAY]
  readonly totalScaledDebt: bigint; // what all vaults owe, divided by the index [raw units]
  readonly accruedAt: number; // time of the latest accrual [seconds]
}

/**
 * The index that a debt asset has at a moment, as `VaultEngine._accrued`.
 * @param cash what the asset's source could still lend [raw units]
 * @param now [seconds], not before `accruedAt`
 * @returns [RAY], rounded up; it stops growing at what its slot holds
 * @throws {MathError} for a moment before the latest accrual
 */
export function accruedIndex(state: DebtIndexState, cash: bigint, now: bigint): bigint {
  const elapsed = checked(now - BigInt(state.accruedAt));
  if (elapsed === 0n || state.totalScaledDebt === 0n) return state.debtIndex;
  const debt = mulDivDown(state.totalScaledDebt, state.debtIndex, RAY);
  const rateWad = annualRate(state, utilisation(debt, cash));
  return min(checked(state.debtIndex + mulDivUp(state.debtIndex, growth(rateWad, elapsed), WAD)), MAX_DEBT_INDEX);
}

/**
 * What a vault owes.
 * @param scaledDebt [raw units]
 * @param indexRay see {@link accruedIndex} [RAY]
 * @returns [raw units], rounded up
 */
export function debtAmount(scaledDebt: bigint, indexRay: bigint): bigint {
  return mulDivUp(scaledDebt, indexRay, RAY);
}

function divide(x: bigint, y: bigint): bigint {
  if (y === 0n) throw new MathError('division by zero');
  return x / y;
}
