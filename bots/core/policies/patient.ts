/**
 * Waits for a margin on what it pays, which shrinks with the time for which nobody has taken the auction.
 *
 * While the price falls a take earns more each block, until somebody else takes. How soon others come is unknown at the start
 * and better known the longer none has: so it asks much at first, half as much after each half-life, and never less than the
 * minimum. It gets less often what others want as well, and more for what nobody else does.
 */
import { bestPlan, type BidContext, type BidDecision, type BidPolicy, considerAll, obstacleTo } from '../bidding.ts';
import { BPS, WAD, WAD_PER_BPS } from '../constants.ts';
import { multiplierAt } from '../decay.ts';
import { max, mulDivUp } from '../math.ts';
import type { Route } from '../routes.ts';
import type { PolicyOption } from './options.ts';

/** How much it asks. */
export interface Patience {
  /** Asked at the auction's start, of the payment [WAD]. */
  readonly marginWad: bigint;
  /** In which it asks half as much [seconds], above zero. */
  readonly halfLife: bigint;
}

/** Half a percent at first, an eighth of it after six minutes. */
export const DEFAULT_PATIENCE: Patience = { marginWad: WAD / 200n, halfLife: 120n };

const DAY = 86_400n;

/** {@link Patience} as people are asked for it: the margin in basis points, the half-life in seconds, of a day at most. */
export const PATIENCE_OPTIONS = {
  marginBps: { default: DEFAULT_PATIENCE.marginWad / WAD_PER_BPS, min: 0n, max: BPS },
  halfLife: { default: DEFAULT_PATIENCE.halfLife, min: 1n, max: DAY },
} satisfies Record<string, PolicyOption>;

/** The policy by {@link PATIENCE_OPTIONS}. @throws {RangeError} as {@link patient} */
export function patientWith({ marginBps = 0n, halfLife = 0n }: Readonly<Record<string, bigint>>): BidPolicy {
  return patient({ marginWad: marginBps * WAD_PER_BPS, halfLife });
}

/** @throws {RangeError} for a negative margin or a half-life of nothing */
export function patient({ marginWad, halfLife }: Patience = DEFAULT_PATIENCE): BidPolicy {
  if (marginWad < 0n || halfLife <= 0n)
    throw new RangeError('patience has a margin from zero and a half-life above it');
  return <R extends Route>(context: BidContext<R>, now: bigint): BidDecision<R> => {
    const obstacle = obstacleTo(context, now);
    if (obstacle !== undefined) return obstacle;
    const considered = considerAll(context, now);
    const best = bestPlan(considered);
    if (best === undefined) return { type: 'wait', reason: 'refused', missingProfit: undefined, considered };
    const elapsed = now - BigInt(context.report.portfolio.auction.startedAt);
    const margin = mulDivUp(best.payment, multiplierAt(marginWad, elapsed, halfLife), WAD);
    const asked = max(context.minProfit, margin);
    if (best.expectedProfit >= asked) return { type: 'take', reason: 'profitable', ...best };
    return { type: 'wait', reason: 'unprofitable', missingProfit: asked - best.expectedProfit, considered };
  };
}
