/** What the risk model would have said along a path of prices: its own arithmetic, fed as a feed feeds it. */
import type { Parameters } from '../../config/parameters.ts';
import { WAD_PER_BPS } from '../../core/constants.ts';
import { PRICE_OK } from '../../core/types.ts';
import {
  type AssetRisk,
  type AssetState,
  effectiveRisk,
  listed,
  poked,
  toVolatilityBps,
} from '../../core/volatility.ts';
import { riskParameters } from '../../deploy/settings.ts';
import { feedOf, WORLD_ASSETS, type WorldAsset } from '../../world/assets.ts';
import { feedUpdateDue, toAnswer } from '../../world/prices/feed.ts';
import type { PricePath } from '../../world/prices/path.ts';

/** A collateral's price and risk parameters at a moment. */
export interface HistoryPoint {
  readonly time: number; // UTC seconds
  readonly priceUsd: number;
  readonly volatilityBps: number; // measured [bp a year]
  readonly startMultiplierBps: number;
  readonly halfLife: number; // [seconds]
  readonly borrowLtvBps: number;
  readonly liquidationLtvBps: number;
}

/** A stretch of history of one collateral. */
export interface RiskHistory {
  readonly name: string;
  readonly symbol: string; // of the price
  readonly points: readonly HistoryPoint[];
}

/**
 * Runs the model along a path. Somebody pokes whenever it is due; the feed writes by its deviation and heartbeat.
 * @param symbol of the price
 * @param from the first moment reported, UTC seconds; what comes before only warms the estimate up
 */
export function riskHistory(
  path: PricePath,
  symbol: string,
  parameters: Parameters,
  from: number,
  name: string,
): RiskHistory {
  const asset = WORLD_ASSETS.find(({ priceSymbol }) => priceSymbol === symbol) as WorldAsset;
  const collateral = parameters.collaterals[asset.symbol];
  if (collateral === undefined) throw new RangeError(`${asset.symbol} has no parameters`);
  const risk: AssetRisk = {
    ...riskParameters(collateral),
    forecastVolatilityBps: 0,
    forecastUntil: 0,
    forecastAt: 0,
  };
  const terms = {
    volatilityHalfLife: BigInt(parameters.risk.volatilityHalfLifeSeconds),
    sampleInterval: BigInt(parameters.risk.sampleIntervalSeconds),
  };
  const rule = { deviationBps: asset.deviationBps, heartbeatSeconds: feedOf(asset).heartbeatSeconds };
  const scale = 10n ** BigInt(46 - asset.decimals); // 1e36 · 1e18 over the answer's and the token's decimals

  let feed = { lastAnswer: 0n, lastUpdatedAt: 0 };
  let state: AssetState = listed(risk, collateral.volatility.initialBps, path.startTime);
  const points: HistoryPoint[] = [];
  for (let block = 0; block < path.blockCount; block++) {
    const time = path.timeAt(block);
    const priceUsd = path.priceAt(symbol, block);
    const answer = toAnswer(priceUsd);
    if (feedUpdateDue(feed, answer, time, rule)) feed = { lastAnswer: answer, lastUpdatedAt: time };
    const price = feed.lastAnswer * scale;
    state = poked(risk, state, { lower: price, upper: price, status: PRICE_OK }, time, terms) ?? state;
    if (time >= from) points.push(pointAt(risk, state, time, priceUsd));
  }
  return { name, symbol, points };
}

function pointAt(risk: AssetRisk, state: AssetState, time: number, priceUsd: number): HistoryPoint {
  const effective = effectiveRisk(risk, state, time);
  const toBps = (wad: bigint): number => Number(wad / WAD_PER_BPS);
  return {
    time,
    priceUsd,
    // As it is estimated; what the contracts keep at hand ends at 655 %.
    volatilityBps: Number(toVolatilityBps(state.variance)),
    startMultiplierBps: toBps(effective.startMultiplierWad),
    halfLife: Number(effective.halfLife),
    borrowLtvBps: toBps(effective.borrowLtvWad),
    liquidationLtvBps: toBps(effective.liquidationLtvWad),
  };
}
