/** A policy of one's own, for a bidder who knows that nobody else is there. */
import { type BidContext, type BidDecision, type BidPolicy, decideTake } from '../../bots/core/bidding.ts';
import { LIQUIDATION_HEALTH } from '../../bots/core/constants.ts';
import type { Route } from '../../bots/core/routes.ts';

/**
 * Waits as long as the block after the next one promises more, were the market to stay as it is: until the floor, the water
 * line or the end of the auction's time comes next, or the vault is about to recover by itself.
 */
export function patient(blockSeconds: bigint): BidPolicy {
  return <R extends Route>(context: BidContext<R>, now: bigint): BidDecision<R> => {
    const take = decideTake(context, now);
    if (take.type !== 'take' || context.report.health.firmHealthFactor >= LIQUIDATION_HEALTH) return take;
    const later = decideTake(context, now + blockSeconds);
    if (later.type !== 'take' || later.expectedProfit <= take.expectedProfit) return take;
    const missingProfit = later.expectedProfit - take.expectedProfit;
    return { type: 'wait', reason: 'unprofitable', missingProfit, considered: [] };
  };
}
