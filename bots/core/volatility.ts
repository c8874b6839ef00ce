/**
 * Risk parameters that follow volatility, bit for bit `VolatilityLib.sol`, `LtvRampLib.sol` and what `VolatilityRiskModel.sol`
 * makes of them. Volatility is the standard deviation of log returns in a year, in basis points: 10,000 is 100 %.
 */
import {
  LTV_LOOSENING_PER_HOUR,
  LTV_TIGHTENING_PER_HOUR,
  LTV_UNITS_PER_BPS,
  MAX_VOLATILITY_BPS,
  VARIANCE_SCALE,
  WAD,
  WAD_PER_BPS,
  WAD_PER_LOG_UNIT,
  WINSOR_DEVIATIONS,
  YEAR,
} from './constants.ts';
import { LN2_WAD } from './decay.ts';
import { max, min, mulDivUp, sqrt, wadExp, wadLn, zeroFloorSub } from './math.ts';
import { allows } from './priceRules.ts';
import type { AuctionCurve } from './risk.ts';
import type { PriceBand } from './types.ts';

/** What governance sets for a collateral; see `RiskParameters` in `Risk.sol`. */
export interface RiskParameters {
  readonly borrowLtvBps: number; // at calm volatility
  readonly liquidationLtvBps: number; // at calm volatility
  readonly borrowTighteningBps: number; // off the former at stress volatility
  readonly liquidationTighteningBps: number; // off the latter at stress volatility
  readonly startMultiplierBps: number; // at calm volatility
  readonly halfLife: number; // at calm volatility [seconds]
  readonly calmVolatilityBps: number;
  readonly stressVolatilityBps: number;
}

/** What is set for a collateral, by governance and by stewards; see `AssetRisk` in `Risk.sol`. */
export interface AssetRisk extends RiskParameters {
  readonly forecastVolatilityBps: number;
  readonly forecastUntil: number; // in the past when no forecast runs [seconds]
  readonly forecastAt: number; // [seconds]
}

/** What is measured of a collateral, and where its loan-to-value ratios stand; see `AssetState` in `Risk.sol`. */
export interface AssetState {
  readonly logPrice: number; // [1e-12]
  readonly variance: bigint; // [per second, 1e-24]
  readonly volatilityBps: number; // as far as it fits
  readonly sampledAt: number; // zero before the first sample [seconds]
  readonly movedAt: number; // [seconds]
  readonly borrowLtv: number; // at `movedAt` [1/1440 bp]
  readonly liquidationLtv: number; // at `movedAt` [1/1440 bp]
}

/** The numbers of a risk model that never change. */
export interface SampleTerms {
  readonly volatilityHalfLife: bigint; // [seconds]
  readonly sampleInterval: bigint; // [seconds]
}

const SQUARED_BPS = VARIANCE_SCALE / 10n ** 8n;
const MAX_VARIANCE = (MAX_VOLATILITY_BPS * MAX_VOLATILITY_BPS * SQUARED_BPS) / YEAR;
const WINSOR_FACTOR = WINSOR_DEVIATIONS * WINSOR_DEVIATIONS;
const HOUR = 3600n;
const TIGHTENING_PER_SECOND = (LTV_TIGHTENING_PER_HOUR * LTV_UNITS_PER_BPS) / (WAD_PER_BPS * HOUR);
const LOOSENING_PER_SECOND = (LTV_LOOSENING_PER_HOUR * LTV_UNITS_PER_BPS) / (WAD_PER_BPS * HOUR);
const MAX_UINT16 = 65_535n;

/**
 * The estimate after one more sample: v·2^(−Δt/h) + (1 − 2^(−Δt/h)) · min(r²/Δt, (8σ)²).
 * @param variance before [per second, 1e-24]
 * @param calmVolatilityBps what the return is measured by when the estimate is lower
 * @param logReturn since the last sample [1e-12]
 * @param elapsed since the last sample [seconds], not zero
 * @param halfLife in which a sample loses half its weight [seconds], not zero
 * @returns [per second, 1e-24], rounded down
 */
export function update(
  variance: bigint,
  calmVolatilityBps: bigint,
  logReturn: bigint,
  elapsed: bigint,
  halfLife: bigint,
): bigint {
  const kept = wadExp(-((LN2_WAD * elapsed) / halfLife));
  const most = max(variance, toVariance(calmVolatilityBps)) * WINSOR_FACTOR;
  const sample = min((logReturn * logReturn) / elapsed, most);
  return min((variance * kept + sample * (WAD - kept)) / WAD, MAX_VARIANCE);
}

/** The variance of a volatility [per second, 1e-24], rounded down. */
export function toVariance(volatilityBps: bigint): bigint {
  return (volatilityBps * volatilityBps * SQUARED_BPS) / YEAR;
}

/** The volatility of a variance [per second, 1e-24], rounded down. */
export function toVolatilityBps(variance: bigint): bigint {
  return sqrt((variance * YEAR) / SQUARED_BPS);
}

/** Volatility relative to the calm one, between 1 and what stress is: premium and step per block are scaled by it [WAD], rounded up. */
export function ratio(volatilityBps: bigint, calmBps: bigint, stressBps: bigint): bigint {
  return mulDivUp(max(calmBps, min(volatilityBps, stressBps)), WAD, calmBps);
}

/** A start multiplier whose distance from 1 is scaled by the volatility ratio [WAD], rounded up to a basis point. */
export function startMultiplierAt(calmMultiplierBps: bigint, ratioWad: bigint): bigint {
  return WAD + mulDivUp(calmMultiplierBps - WAD / WAD_PER_BPS, ratioWad, WAD) * WAD_PER_BPS;
}

/** A half-life divided by the volatility ratio [seconds], rounded up. */
export function halfLifeAt(calmHalfLife: bigint, ratioWad: bigint): bigint {
  return mulDivUp(calmHalfLife, WAD, ratioWad);
}

/** How far volatility is on its way from calm to stress, from 0 to 1e18 [WAD], rounded up. */
export function stress(volatilityBps: bigint, calmBps: bigint, stressBps: bigint): bigint {
  if (volatilityBps <= calmBps) return 0n;
  if (volatilityBps >= stressBps) return WAD;
  return mulDivUp(volatilityBps - calmBps, WAD, stressBps - calmBps);
}

/** Both loan-to-value ratios brought to a moment, not before `movedAt` [seconds]. */
export function move(risk: AssetRisk, state: AssetState, timestamp: number): AssetState {
  const turn = Math.max(state.movedAt, Math.min(risk.forecastUntil, timestamp));
  const expected = Math.max(state.volatilityBps, risk.forecastVolatilityBps);
  const turned = moveFor(risk, state, expected, turn - state.movedAt);
  return { ...moveFor(risk, turned, state.volatilityBps, timestamp - turn), movedAt: timestamp };
}

function moveFor(risk: AssetRisk, state: AssetState, volatilityBps: number, elapsed: number): AssetState {
  const target = targets(risk, volatilityBps);
  return {
    ...state,
    borrowLtv: toward(state.borrowLtv, target.borrowLtv, elapsed),
    liquidationLtv: toward(state.liquidationLtv, target.liquidationLtv, elapsed),
  };
}

/** borrowLtv cut to its target of the moment, after something has changed. */
export function cut(risk: AssetRisk, state: AssetState, timestamp: number): AssetState {
  const target = targets(risk, volatilityBpsAt(risk, state, timestamp)).borrowLtv;
  return { ...state, borrowLtv: Math.min(state.borrowLtv, target) };
}

/** The volatility in force: measured, or what a running forecast says if that is higher. */
export function volatilityBpsAt(risk: AssetRisk, state: AssetState, timestamp: number): number {
  return timestamp < risk.forecastUntil
    ? Math.max(state.volatilityBps, risk.forecastVolatilityBps)
    : state.volatilityBps;
}

/** Where a volatility wants both ratios [1/1440 bp]. */
export function targets(risk: AssetRisk, volatilityBps: number): { borrowLtv: number; liquidationLtv: number } {
  const stressWad = stress(BigInt(volatilityBps), BigInt(risk.calmVolatilityBps), BigInt(risk.stressVolatilityBps));
  const target = (ltvBps: number, tighteningBps: number): number =>
    Number(
      zeroFloorSub(
        BigInt(ltvBps) * LTV_UNITS_PER_BPS,
        mulDivUp(BigInt(tighteningBps) * LTV_UNITS_PER_BPS, stressWad, WAD),
      ),
    );
  return {
    borrowLtv: target(risk.borrowLtvBps, risk.borrowTighteningBps),
    liquidationLtv: target(risk.liquidationLtvBps, risk.liquidationTighteningBps),
  };
}

/** All these numbers are far below 2^53. */
function toward(ltv: number, target: number, elapsed: number): number {
  return target > ltv
    ? Math.min(target, ltv + elapsed * Number(LOOSENING_PER_SECOND))
    : Math.max(target, ltv - elapsed * Number(TIGHTENING_PER_SECOND));
}

/** A collateral's state on the day it is listed. */
export function listed(risk: AssetRisk, initialVolatilityBps: number, timestamp: number): AssetState {
  return {
    logPrice: 0,
    variance: toVariance(BigInt(initialVolatilityBps)),
    volatilityBps: initialVolatilityBps,
    sampledAt: 0,
    movedAt: timestamp,
    ...targets(risk, initialVolatilityBps),
  };
}

/**
 * What a poke makes of a collateral.
 * @returns the new state, or undefined when it is not time yet or there is no price
 */
export function poked(
  risk: AssetRisk,
  state: AssetState,
  price: PriceBand,
  timestamp: number,
  terms: SampleTerms,
): AssetState | undefined {
  const elapsed = BigInt(timestamp - state.sampledAt);
  if (elapsed < terms.sampleInterval) return undefined;
  const mid = BigInt.asIntN(256, price.lower / 2n + price.upper / 2n);
  if (!allows(price.status, 'sell') || mid <= 0n) return undefined;
  return sampled(risk, state, Number(wadLn(mid) / WAD_PER_LOG_UNIT), timestamp, terms.volatilityHalfLife);
}

/**
 * What a sample makes of a collateral.
 * @param logPrice [1e-12]
 * @param volatilityHalfLife [seconds]
 */
export function sampled(
  risk: AssetRisk,
  state: AssetState,
  logPrice: number,
  timestamp: number,
  volatilityHalfLife: bigint,
): AssetState {
  const next = { ...move(risk, state, timestamp), logPrice, sampledAt: timestamp };
  if (state.sampledAt === 0) return cut(risk, next, timestamp);
  const [logReturn, elapsed] = [BigInt(logPrice) - BigInt(state.logPrice), BigInt(timestamp - state.sampledAt)];
  const variance = update(state.variance, BigInt(risk.calmVolatilityBps), logReturn, elapsed, volatilityHalfLife);
  const volatilityBps = Number(min(toVolatilityBps(variance), MAX_UINT16));
  return cut(risk, { ...next, variance, volatilityBps }, timestamp);
}

/** What a collateral's risk parameters are at a moment, as the model's views say. */
export interface EffectiveRisk extends AuctionCurve {
  readonly borrowLtvWad: bigint;
  readonly liquidationLtvWad: bigint;
}

/** @param timestamp not before `movedAt` [seconds] */
export function effectiveRisk(risk: AssetRisk, state: AssetState, timestamp: number): EffectiveRisk {
  const volatility = BigInt(volatilityBpsAt(risk, state, timestamp));
  const volatilityRatioWad = ratio(volatility, BigInt(risk.calmVolatilityBps), BigInt(risk.stressVolatilityBps));
  const moved = move(risk, state, timestamp);
  const toWholeBps = (ltv: number): bigint => (BigInt(ltv) / LTV_UNITS_PER_BPS) * WAD_PER_BPS;
  return {
    volatilityRatioWad,
    startMultiplierWad: startMultiplierAt(BigInt(risk.startMultiplierBps), volatilityRatioWad),
    halfLife: halfLifeAt(BigInt(risk.halfLife), volatilityRatioWad),
    borrowLtvWad: toWholeBps(moved.borrowLtv),
    liquidationLtvWad: toWholeBps(moved.liquidationLtv),
  };
}
