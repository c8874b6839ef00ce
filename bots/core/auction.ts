/**
 * What an auction charges, where it stops and what a take may buy, bit for bit `AuctionMathLib.sol`.
 *
 * Notation, all in units of the debt asset: D the vault's whole debt, c an amount of collateral, a its anchor price, L its
 * liquidation LTV, p the auction's price, π the penalty, H the target health.
 */
import { PRICE_SCALE, WAD, WAD_PER_BPS, WAD_PER_PPB } from './constants.ts';
import { checked, max, min, mulDivDown, mulDivUp, zeroFloorSub } from './math.ts';

/** The take would sell a solvent vault away from its target: below the water line only a restart helps. */
export class PriceBelowWaterLineError extends Error {
  override readonly name = 'PriceBelowWaterLineError';
  readonly priceE36: bigint;
  readonly waterLineE36: bigint;

  constructor(priceE36: bigint, waterLineE36: bigint) {
    super(`the price ${priceE36} is not above the water line ${waterLineE36}`);
    this.priceE36 = priceE36;
    this.waterLineE36 = waterLineE36;
  }
}

/** The take would leave a debt too small to be left, and buying that too needs `required` collateral. */
export class TakeTooSmallError extends Error {
  override readonly name = 'TakeTooSmallError';
  readonly maxCollateral: bigint;
  readonly required: bigint;

  constructor(maxCollateral: bigint, required: bigint) {
    super(`a take of at most ${maxCollateral} is too small; ${required} would do`);
    this.maxCollateral = maxCollateral;
    this.required = required;
  }
}

/** A vault and the price of one of its collaterals, as a take finds them. */
export interface TakeInput {
  readonly priceE36: bigint; // of the collateral now
  readonly anchorE36: bigint; // of the collateral at (re)start
  readonly liquidationLtvWad: bigint; // of the collateral at (re)start
  readonly targetHealthWad: bigint; // H
  readonly penaltyWad: bigint; // π
  readonly collateral: bigint; // what the vault holds [raw collateral units]
  readonly maxCollateral: bigint; // what the taker wants at most [raw collateral units]
  readonly debt: bigint; // owed of the auction's debt asset [raw debt units]
  readonly totalDebt: bigint; // D [raw debt units]
  readonly weightedCollateral: bigint; // Σ c·a·L over what is for sale [raw debt units]
  readonly proceeds: bigint; // Σ c·p over what is for sale [raw debt units]
  readonly minDebt: bigint; // least debt that may be left, unless nothing [raw debt units]
  readonly isFullClose: boolean; // whether the debt is repaid whole, and not only down to the target
}

/** What a take does. */
export interface TakeResult {
  readonly collateralOut: bigint; // [raw collateral units], rounded down
  readonly payment: bigint; // [raw debt units], rounded up
  readonly repaid: bigint; // part of the payment that reduces the debt [raw debt units]
  readonly penalty: bigint; // the rest of it [raw debt units]
  readonly isTargetMet: boolean; // whether the take was cut so that the vault is back at its target
}

/**
 * An anchor: debt units per collateral unit.
 * @param collateralUpperE36 upper price of the collateral [1e36 quote]
 * @param debtLowerE36 lower price of the debt asset [1e36 quote], not zero
 * @returns [1e36], rounded up: the owner's side
 * @throws {MathError} for a debt without a price
 */
export function anchorPrice(collateralUpperE36: bigint, debtLowerE36: bigint): bigint {
  return mulDivUp(collateralUpperE36, PRICE_SCALE, debtLowerE36);
}

/**
 * The penalty of an auction: π = max(π_min, min(π(health), ½·(V_lower/D − 1))).
 * @param scheduledWad π(health) [WAD]
 * @param minPenaltyWad π_min [WAD]
 * @param coverageLowerWad V_lower/D [WAD]
 * @returns [WAD], rounded down to a basis point
 */
export function penaltyFor(scheduledWad: bigint, minPenaltyWad: bigint, coverageLowerWad: bigint): bigint {
  const room = zeroFloorSub(coverageLowerWad, WAD) / 2n;
  const penalty = max(minPenaltyWad, min(scheduledWad, room));
  return penalty - (penalty % WAD_PER_BPS);
}

/**
 * The multiplier of the anchors below which takes stop: m* = (1+π)·D/V, where selling everything just pays the debt, or
 * `minPriceRatio` where m* is too close to the price for a backstop to bid above it.
 * @param coverageWad V/D, V at upper prices [WAD], not zero
 * @param lowerOverUpperWad V at lower prices over V at upper prices [WAD]
 * @returns [WAD], rounded up to 1e-9
 * @throws {MathError} for a coverage of zero or a discount above one
 */
export function floorMultiplier(
  penaltyWad: bigint,
  coverageWad: bigint,
  backstopDiscountWad: bigint,
  lowerOverUpperWad: bigint,
  minPriceRatioWad: bigint,
): bigint {
  const solvencyFloor = mulDivUp(checked(WAD + penaltyWad), WAD, coverageWad);
  const backstop = mulDivDown(checked(WAD - backstopDiscountWad), lowerOverUpperWad, WAD);
  const floor = solvencyFloor <= backstop ? solvencyFloor : minPriceRatioWad;
  const remainder = floor % WAD_PER_PPB;
  return remainder === 0n ? floor : checked(checked(floor + WAD_PER_PPB) - remainder);
}

/**
 * A collateral's half-life scaled by `referenceGap / (H − L)`, so that the owner's cost per unit of health restored is the
 * same for every collateral.
 * @param halfLife [seconds]
 * @param referenceGapWad the H − L at which the half-life is used as it is [WAD]
 * @returns [seconds], rounded up
 * @throws {MathError} unless H is above L
 */
export function scaledHalfLife(
  halfLife: bigint,
  targetHealthWad: bigint,
  liquidationLtvWad: bigint,
  referenceGapWad: bigint,
): bigint {
  return mulDivUp(halfLife, referenceGapWad, checked(targetHealthWad - liquidationLtvWad));
}

/**
 * How much is still to be made good: S = H·D − Σ c·a·L, at least zero.
 * @returns [raw debt units], rounded up
 */
export function shortfall(targetHealthWad: bigint, totalDebt: bigint, weightedCollateral: bigint): bigint {
  return zeroFloorSub(mulDivUp(targetHealthWad, totalDebt, WAD), weightedCollateral);
}

/**
 * The price at and below which selling moves a vault away from its target: (1+π)·L·a / H.
 * @returns [1e36], rounded up
 */
export function waterLine(
  penaltyWad: bigint,
  liquidationLtvWad: bigint,
  anchorE36: bigint,
  targetHealthWad: bigint,
): bigint {
  return mulDivUp(mulDivUp(anchorE36, liquidationLtvWad, WAD), checked(WAD + penaltyWad), targetHealthWad);
}

/** What selling everything must bring to pay everything: (1+π)·D [raw debt units], rounded up. */
export function solventProceeds(penaltyWad: bigint, totalDebt: bigint): bigint {
  return mulDivUp(totalDebt, checked(WAD + penaltyWad), WAD);
}

/**
 * Cuts a take to what the taker wants, the vault holds, the target needs and the debt allows, and prices it.
 *
 * A take of x repays r = x·p/(1+π) and improves the shortfall by x·g with g = H·p/(1+π) − L·a. It stops where the shortfall
 * is made good (x = S/g), where the debt is repaid, and it leaves no debt below `minDebt`: a take cut by the target is
 * widened to close such a debt, one cut by the taker is narrowed to leave just `minDebt`.
 *
 * @throws {PriceBelowWaterLineError} when g is not positive while selling everything would pay everything
 * @throws {TakeTooSmallError} when the debt that is left can only be bought whole
 * @throws {MathError} for numbers of no vault
 */
export function computeTake(input: TakeInput): TakeResult {
  const { debt, minDebt, priceE36 } = input;
  const onePlusPenalty = checked(WAD + input.penaltyWad);
  // What may be sold at all: the debt with its penalty must not be exceeded.
  const maxPayment = mulDivUp(debt, onePlusPenalty, WAD);
  const wanted = min(input.maxCollateral, input.collateral);
  let amount = wanted;
  if (input.isFullClose) requireAboveWaterLine(input);
  else amount = min(amount, targetAmount(input));
  const isCutByTarget = amount < wanted;

  const isDusty = ({ repaid }: TakeResult): boolean => debt !== repaid && debt - repaid < minDebt;
  const result = price(input, amount, maxPayment, isCutByTarget);
  if (!isDusty(result)) return result;

  // A dusty debt would be left. If the target cut the take, close the debt instead.
  const widened = isCutByTarget && result.isTargetMet ? price(input, wanted, maxPayment, false) : result;
  if (!isDusty(widened)) return widened;
  // All of this collateral is sold: others, or a write-off, see to the rest.
  if (wanted === input.collateral) return widened;
  // The taker wants less than closes the debt: leave exactly the least that may be left, if that is worth a sale.
  const payment = mulDivDown(zeroFloorSub(debt, minDebt), onePlusPenalty, WAD);
  const narrowed = price(input, mulDivDown(payment, PRICE_SCALE, priceE36), payment, false);
  if (narrowed.collateralOut === 0n || narrowed.repaid === 0n) {
    throw new TakeTooSmallError(input.maxCollateral, mulDivUp(maxPayment, PRICE_SCALE, priceE36));
  }
  return narrowed;
}

/**
 * The amount that makes the shortfall good, or all when not even that does. Compares by multiplication before it divides,
 * because g may be next to nothing.
 */
function targetAmount(input: TakeInput): bigint {
  const gainNumerator = mulDivDown(input.targetHealthWad, input.priceE36, checked(WAD + input.penaltyWad));
  const gainDenominator = mulDivUp(input.liquidationLtvWad, input.anchorE36, WAD);
  if (gainNumerator <= gainDenominator) {
    requireAboveWaterLine(input);
    return input.collateral;
  }
  // Rounds up, so that the amount rounds down: a take never carries the vault past its target.
  const gain = gainNumerator - gainDenominator + 1n;
  const missing = shortfall(input.targetHealthWad, input.totalDebt, input.weightedCollateral);
  if (mulDivUp(input.collateral, gain, PRICE_SCALE) <= missing) return input.collateral;
  return mulDivDown(missing, PRICE_SCALE, gain);
}

function requireAboveWaterLine(input: TakeInput): void {
  const line = waterLine(input.penaltyWad, input.liquidationLtvWad, input.anchorE36, input.targetHealthWad);
  const isSolvent = input.proceeds >= solventProceeds(input.penaltyWad, input.totalDebt);
  if (input.priceE36 <= line && isSolvent) throw new PriceBelowWaterLineError(input.priceE36, line);
}

/**
 * Prices `amount`, or what `maxPayment` buys if that is less. The payment rounds up, the collateral down, the debt repaid
 * down: always the taker pays the unit.
 */
function price(input: TakeInput, amount: bigint, maxPayment: bigint, isTargetMet: boolean): TakeResult {
  const full = mulDivUp(amount, input.priceE36, PRICE_SCALE);
  const isCut = full >= maxPayment;
  const payment = isCut ? maxPayment : full;
  const collateralOut = full > maxPayment ? mulDivDown(maxPayment, PRICE_SCALE, input.priceE36) : amount;
  const repaid = min(input.debt, mulDivDown(payment, WAD, checked(WAD + input.penaltyWad)));
  return { collateralOut, payment, repaid, penalty: payment - repaid, isTargetMet: isTargetMet && !isCut };
}
