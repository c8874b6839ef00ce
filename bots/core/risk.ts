/** The penalty schedule, bit for bit `PenaltyModel.sol`, and what a keeper may expect from starting an auction. */
import { penaltyFor } from './auction.ts';
import { WAD, WAD_PER_BPS } from './constants.ts';
import { checked, min, MathError, mulDivDown, zeroFloorSub } from './math.ts';
import { collateralValue, isOffered, ratio, weighted } from './health.ts';
import type { AuctionTerms, CollateralPosition, VaultReport } from './types.ts';

/** Least at health 1, rising on a straight line to the most at `healthForMaxBps` and below. */
export interface PenaltySchedule {
  readonly minPenaltyBps: number;
  readonly maxPenaltyBps: number;
  readonly healthForMaxBps: number; // below 10,000
}

/** The curve of a collateral's auctions, before it is scaled to its weight; as `IRiskModel.openingCurve`. */
export interface AuctionCurve {
  readonly startMultiplierWad: bigint;
  readonly halfLife: bigint; // [seconds]
  readonly volatilityRatioWad: bigint;
}

/**
 * The penalty for a vault of this health, before it is capped by coverage.
 * @param volatilityRatioWad of what is offered, by value: what is missing to health 1 counts so many times
 * @returns [WAD], rounded down to a basis point
 * @throws {MathError} for a schedule that does not rise, or is at its most at health 1
 */
export function scheduledPenalty(
  schedule: PenaltySchedule,
  healthFactorWad: bigint,
  volatilityRatioWad: bigint,
): bigint {
  const minPenalty = BigInt(schedule.minPenaltyBps) * WAD_PER_BPS;
  const rise = checked(BigInt(schedule.maxPenaltyBps) * WAD_PER_BPS - minPenalty);
  const span = checked(WAD - BigInt(schedule.healthForMaxBps) * WAD_PER_BPS);
  if (span === 0n) throw new MathError('division by zero');
  const depth = min(mulDivDown(zeroFloorSub(WAD, healthFactorWad), volatilityRatioWad, WAD), span);
  const scheduled = minPenalty + (rise * depth) / span;
  return scheduled - (scheduled % WAD_PER_BPS);
}

/**
 * What starting a vault's auction should earn its keeper when takes bring it to its target near the oracle's prices: a
 * share of the penalty on the debt that takes will repay. An estimate, not a promise.
 * @param isFullClose whether the vault owes so little that it is sold whole
 * @returns [quote WAD], rounded down; zero for a vault that cannot be priced
 */
export function expectedReward(
  { vault, health }: VaultReport,
  schedule: PenaltySchedule,
  curves: ReadonlyMap<string, AuctionCurve>,
  terms: AuctionTerms,
  isFullClose: boolean,
): bigint {
  const { debtValue, healthFactor } = health;
  const offered = vault.collaterals.filter(isOffered);
  if (!health.isPriced || debtValue === 0n || offered.length === 0) return 0n;
  // What is only counted pays for nothing, but carries its part of the debt.
  const sum = (values: readonly bigint[]): bigint => values.reduce((total, value) => total + value, 0n);
  const lower = sum(offered.map((position) => collateralValue(position.amount, position.lower)));
  const upper = sum(offered.map((position) => collateralValue(position.amount, position.upper)));
  const scheduledWad = scheduledPenalty(schedule, healthFactor, volatilityRatioOf(offered, curves));
  const minPenaltyWad = BigInt(schedule.minPenaltyBps) * WAD_PER_BPS;
  const penaltyWad = penaltyFor(scheduledWad, minPenaltyWad, ratio(lower, debtValue));

  // A repayment of r sells (1+π)·r of collateral and improves the shortfall by r·(H − L·(1+π)), L the average LTV of what
  // is for sale.
  const weightOf = (collaterals: readonly CollateralPosition[]): bigint =>
    sum(
      collaterals.map(({ amount, upper: price, liquidationLtv }) =>
        weighted(collateralValue(amount, price), liquidationLtv),
      ),
    );
  const averageLtvWad = mulDivDown(weightOf(offered), WAD, upper);
  const gainWad = terms.targetHealth - mulDivDown(averageLtvWad, WAD + penaltyWad, WAD);
  const shortfall = zeroFloorSub(mulDivDown(terms.targetHealth, debtValue, WAD), weightOf(vault.collaterals));
  const toTarget = isFullClose || gainWad <= 0n ? debtValue : mulDivDown(shortfall, WAD, gainWad);
  const payable = mulDivDown(upper, WAD, WAD + penaltyWad);
  const repaid = min(min(toTarget, debtValue), payable);
  return mulDivDown(mulDivDown(repaid, penaltyWad, WAD), terms.keeperShare, WAD);
}

/** Of what is offered, by value; of a collateral whose curve is not known, a calm market's. */
function volatilityRatioOf(offered: readonly CollateralPosition[], curves: ReadonlyMap<string, AuctionCurve>): bigint {
  let [value, risk] = [0n, 0n];
  for (const { asset, amount, upper } of offered) {
    const own = collateralValue(amount, upper);
    value += own;
    risk += mulDivDown(own, curves.get(asset.toLowerCase())?.volatilityRatioWad ?? WAD, WAD);
  }
  return mulDivDown(risk, WAD, value);
}
