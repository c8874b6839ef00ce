/** When somebody should let the risk model look at a collateral's price: `IRiskModel.poke`, whose gas nobody is paid for. */
import { BPS } from './constants.ts';
import type { Address, PriceBand } from './types.ts';
import { type AssetRisk, type AssetState, poked, ratio, type SampleTerms } from './volatility.ts';

/** A collateral whose parameters follow its volatility. */
export interface RiskReport {
  readonly asset: Address;
  readonly risk: AssetRisk;
  readonly state: AssetState;
  /** What the model would look at: the primary's own price, with the status that the router gives the asset. */
  readonly price: PriceBand;
  readonly terms: SampleTerms; // of the model
}

export type SampleDecision = { readonly asset: Address } & (
  | {
      readonly type: 'sample';
      /** `volatility-moved`: what the parameters follow would change; `due`: the estimate lives from regular looks. */
      readonly reason: 'first-look' | 'volatility-moved' | 'due';
      readonly volatilityBps: number; // measured so far [bp a year]
      readonly volatilityAfterBps: number; // with this look [bp a year]
    }
  | { readonly type: 'skip'; readonly action: 'sample'; readonly reason: SampleSkipReason }
);

type SampleSkipReason = 'too-soon' | 'unpriced' | 'little-change' | 'maintain-off';

/** A look is worth its gas when it moves the volatility ratio by this part of itself: 5 %. */
const MOVED_BPS = 500n;
/** So many looks in the time in which a look loses half its weight: fewer make a coarse estimate, out of few returns. */
const LOOKS_PER_HALF_LIFE = 4n;

/**
 * Decides about one collateral: a look that the model would take in, when it would change what holds for auctions and new
 * loans, and else as often as the estimate needs.
 *
 * @param now timestamp of the block the look would land in, not before the latest look [seconds]
 */
export function decideSample(report: RiskReport, now: bigint, maintain: boolean): SampleDecision {
  const { asset, risk, state, price, terms } = report;
  const skip = (reason: SampleSkipReason): SampleDecision => ({ type: 'skip', action: 'sample', reason, asset });
  const after = poked(risk, state, price, Number(now), terms);
  if (after === undefined) {
    return skip(now - BigInt(state.sampledAt) < terms.sampleInterval ? 'too-soon' : 'unpriced');
  }
  const reason = reasonToLook(report, after, now);
  if (reason === undefined) return skip('little-change');
  if (!maintain) return skip('maintain-off');
  const [volatilityBps, volatilityAfterBps] = [state.volatilityBps, after.volatilityBps];
  return { type: 'sample', reason, volatilityBps, volatilityAfterBps, asset };
}

function reasonToLook(
  { risk, state, terms }: RiskReport,
  after: AssetState,
  now: bigint,
): Extract<SampleDecision, { type: 'sample' }>['reason'] | undefined {
  if (state.sampledAt === 0) return 'first-look';
  const ratioOf = ({ volatilityBps }: AssetState): bigint =>
    ratio(BigInt(volatilityBps), BigInt(risk.calmVolatilityBps), BigInt(risk.stressVolatilityBps));
  const [from, to] = [ratioOf(state), ratioOf(after)];
  const moved = to > from ? to - from : from - to;
  if (moved * BPS >= from * MOVED_BPS) return 'volatility-moved';
  return (now - BigInt(state.sampledAt)) * LOOKS_PER_HALF_LIFE >= terms.volatilityHalfLife ? 'due' : undefined;
}
