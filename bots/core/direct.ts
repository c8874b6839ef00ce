/**
 * What a direct liquidation charges, bit for bit `DirectMathLib.sol`.
 *
 * Notation: b the bonus, π the penalty, V the vault's collateral and D its debt in value, h its health, L a collateral's
 * liquidation LTV. A unit of debt repaid costs the vault (1+b)·(1+π) units of collateral at its lower price.
 */
import { anchorPrice } from './auction.ts';
import { WAD } from './constants.ts';
import { checked, min, mulDivDown, mulDivUp, zeroFloorSub } from './math.ts';

/**
 * The most that a unit of debt repaid may cost a vault in one of its collaterals, at the lower price, so that neither its
 * coverage nor its health falls.
 * @param coverageWad V_lower/D [WAD]
 * @param healthFactorWad h [WAD]
 * @param lowerE36 lower price of the collateral [1e36 quote]
 * @param upperE36 upper price of the collateral, not zero [1e36 quote]
 * @param liquidationLtvWad L [WAD]
 * @returns [WAD], rounded down; below 1e18 not even a sale at the lower price keeps both
 */
export function room(
  coverageWad: bigint,
  healthFactorWad: bigint,
  lowerE36: bigint,
  upperE36: bigint,
  liquidationLtvWad: bigint,
): bigint {
  const weight = mulDivUp(upperE36, liquidationLtvWad, WAD);
  // A collateral that counts for nothing in health costs none.
  if (weight === 0n) return coverageWad;
  return min(coverageWad, mulDivDown(healthFactorWad, lowerE36, weight));
}

/** What a direct liquidation adds: the bonus to who liquidates, the penalty to the buffer. */
export interface Incentive {
  readonly bonusWad: bigint; // b [WAD]
  readonly penaltyWad: bigint; // π [WAD], rounded down
}

/**
 * Bonus and penalty within the room, the bonus first: (1+b)·(1+π) is at most the room, or 1.
 * @param roomWad see {@link room} [WAD]
 */
export function incentive(roomWad: bigint, maxBonusWad: bigint, maxPenaltyWad: bigint): Incentive {
  const bonusWad = min(maxBonusWad, zeroFloorSub(roomWad, WAD));
  const left = zeroFloorSub(mulDivDown(roomWad, WAD, checked(WAD + bonusWad)), WAD);
  return { bonusWad, penaltyWad: min(maxPenaltyWad, left) };
}

/**
 * What a unit of collateral is sold for: its lower price over (1+b).
 * @param lowerE36 lower price of the collateral [1e36 quote]
 * @param debtLowerE36 lower price of the debt asset, not zero [1e36 quote]
 * @returns [debt units per collateral unit, 1e36], rounded up: against the liquidator
 * @throws {MathError} for a debt without a price
 */
export function directPrice(lowerE36: bigint, debtLowerE36: bigint, bonusWad: bigint): bigint {
  return mulDivUp(anchorPrice(lowerE36, debtLowerE36), WAD, checked(WAD + bonusWad));
}
