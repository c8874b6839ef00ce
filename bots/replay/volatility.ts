import type { Address, DecodeEventLogReturnType } from 'viem';
import type { volatilityRiskModelAbi } from '../abi/generated.ts';
import type { PenaltySchedule } from '../core/risk.ts';
import { type AssetRisk, type AssetState, cut, listed, move, sampled } from '../core/volatility.ts';
import { ReplayError, require, requireSame } from './errors.ts';

/** All that VolatilityRiskModel stores. */
export interface VolatilityState {
  readonly assets: Map<Address, RiskOfAsset>;
  /** Who may forecast, in the model's order. */
  stewards: readonly Address[];
  penalty: PenaltySchedule;
  /** By which the estimate is reckoned: in the model's code, not in its storage [seconds]. */
  volatilityHalfLife: bigint | undefined;
}

/** What is set for an asset and what is measured of it: a word each. */
interface RiskOfAsset {
  readonly risk: AssetRisk;
  readonly state: AssetState;
}

export type VolatilityEvent = DecodeEventLogReturnType<typeof volatilityRiskModelAbi>;

/** What is set for an asset until it is told. */
const NOTHING_SET: AssetRisk = {
  borrowLtvBps: 0,
  liquidationLtvBps: 0,
  borrowTighteningBps: 0,
  liquidationTighteningBps: 0,
  startMultiplierBps: 0,
  halfLife: 0,
  calmVolatilityBps: 0,
  stressVolatilityBps: 0,
  forecastVolatilityBps: 0,
  forecastUntil: 0,
  forecastAt: 0,
};

export function emptyVolatility(): VolatilityState {
  return {
    assets: new Map(),
    stewards: [],
    penalty: { minPenaltyBps: 0, maxPenaltyBps: 0, healthForMaxBps: 0 },
    volatilityHalfLife: undefined,
  };
}

/** Applies an event of VolatilityRiskModel. @throws {ReplayError} when it does not follow from the state */
export function applyToVolatility(model: VolatilityState, event: VolatilityEvent, time: number): void {
  switch (event.eventName) {
    case 'SamplingSet':
      model.volatilityHalfLife = event.args.volatilityHalfLife;
      return;
    case 'AssetListed': {
      const { asset, initialVolatilityBps } = event.args;
      const state = listed(NOTHING_SET, Number(initialVolatilityBps), time);
      model.assets.set(asset, { risk: NOTHING_SET, state });
      return;
    }
    case 'AssetRiskSet': {
      const { asset, parameters } = event.args;
      const { risk, state } = require('asset', model.assets, asset);
      if (risk.halfLife !== 0) return change(model, asset, parameters, time);
      const first = { ...NOTHING_SET, ...parameters };
      model.assets.set(asset, { risk: first, state: listed(first, state.volatilityBps, time) });
      return;
    }
    case 'VolatilitySampled': {
      const { asset, logPrice, volatilityBps } = event.args;
      const { risk, state } = require('asset', model.assets, asset);
      if (model.volatilityHalfLife === undefined) throw new ReplayError('no log so far told of the half-life');
      if (time === state.sampledAt) throw new ReplayError(`${asset} is sampled twice at ${time}`);
      const next = sampled(risk, state, Number(logPrice), time, model.volatilityHalfLife);
      requireSame('volatility', next.volatilityBps, Number(volatilityBps));
      model.assets.set(asset, { risk, state: next });
      return;
    }
    case 'VolatilityForecast': {
      const { asset, volatilityBps, until } = event.args;
      const forecast = { forecastVolatilityBps: Number(volatilityBps), forecastUntil: Number(until), forecastAt: time };
      return change(model, asset, forecast, time);
    }
    case 'ForecastEnded':
      return change(model, event.args.asset, { forecastUntil: time }, time);
    case 'StewardSet':
      model.stewards = withSteward(model.stewards, event.args.steward, event.args.isSteward);
      return;
    case 'PenaltyScheduleSet':
      model.penalty = event.args.schedule;
      return;
  }
}

/** Both ratios go by the old numbers to the moment, and by the new ones from there. */
function change(model: VolatilityState, asset: Address, changes: Partial<AssetRisk>, time: number): void {
  const { risk, state } = require('asset', model.assets, asset);
  const changed = { ...risk, ...changes };
  model.assets.set(asset, { risk: changed, state: cut(changed, move(risk, state, time), time) });
}

/** The last of the list takes the place of who goes. */
function withSteward(stewards: readonly Address[], steward: Address, isSteward: boolean): readonly Address[] {
  if (stewards.includes(steward) === isSteward)
    throw new ReplayError(`${steward} is told twice to be a steward or none`);
  if (isSteward) return [...stewards, steward];
  const last = stewards.at(-1) as Address;
  return stewards.map((held) => (held === steward ? last : held)).slice(0, -1);
}
