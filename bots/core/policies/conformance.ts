/** What every policy must hold to, whoever wrote it: it may choose among takes and moments, not make up numbers. */
import { PriceBelowWaterLineError, TakeTooSmallError } from '../auction.ts';
import { NotForSaleError, PriceBelowFloorError, quoteTake, type TakeQuote } from '../auctionState.ts';
import { type BidContext, type BidDecision, type BidPolicy, obstacleTo } from '../bidding.ts';
import { PRICE_SCALE } from '../constants.ts';
import { mulDivUp } from '../math.ts';
import { gasCostOf, type Route } from '../routes.ts';

/** A policy has decided what no policy may. */
export class PolicyError extends Error {
  override readonly name = 'PolicyError';
}

/**
 * What is wrong with a decision, in a few words; undefined when nothing is. A wait is always right. A take must be one that
 * the auction grants in that block, with the numbers that it has there, within its route's limits, and earn the minimum.
 */
export function objectionTo<R extends Route>(
  decision: BidDecision<R>,
  context: BidContext<R>,
  now: bigint,
): string | undefined {
  if (decision.type !== 'take') return undefined;
  const { collateral, maxCollateral, collateralOut, payment, proceeds, gasCost, expectedProfit, route } = decision;
  const obstacle = obstacleTo(context, now);
  if (obstacle !== undefined) return `nothing can be taken: ${obstacle.reason}`;
  const quote = tryQuote(context, collateral, maxCollateral, now);
  if (typeof quote === 'string') return quote;
  const affordable = proceeds - gasCost - context.minProfit;
  const payable = route.maxPayment ?? mulDivUp(maxCollateral, quote.priceE36, PRICE_SCALE);
  const rules: readonly (readonly [boolean, string])[] = [
    [collateralOut > 0n && quote.collateralOut === collateralOut, 'the auction sells another amount'],
    [quote.payment === payment && quote.priceE36 === decision.priceE36, 'the auction asks another price'],
    [proceeds <= route.quote(collateralOut), 'the route fetches less'],
    [gasCost >= gasCostOf(context.gas, route, collateralOut), 'gas costs more'],
    [expectedProfit === proceeds - payment - gasCost, 'the profit is not what is left'],
    [expectedProfit >= context.minProfit, 'the profit is below the minimum'],
    [decision.maxPriceE36 * collateralOut <= affordable * PRICE_SCALE, 'the price limit lets the minimum be missed'],
    [payment <= decision.maxPayment && decision.maxPayment <= payable, 'the payment is not within its limit'],
    [route.maxAmount === undefined || maxCollateral <= route.maxAmount, 'the route cannot sell so much'],
  ];
  return rules.find(([isKept]) => !isKept)?.[1];
}

/** The policy, held to the rules: what breaks them is an error instead of a take. @throws {PolicyError} when called */
export function guarded(policy: BidPolicy): BidPolicy {
  return <R extends Route>(context: BidContext<R>, now: bigint): BidDecision<R> => {
    const decision = policy(context, now);
    const objection = objectionTo(decision, context, now);
    if (objection !== undefined) throw new PolicyError(`the policy wants what it may not: ${objection}`);
    return decision;
  };
}

function tryQuote(
  { report }: BidContext,
  collateral: Parameters<typeof quoteTake>[1],
  maxCollateral: bigint,
  now: bigint,
): TakeQuote | string {
  try {
    return quoteTake(report, collateral, maxCollateral, now);
  } catch (error) {
    const isRefusal =
      error instanceof NotForSaleError ||
      error instanceof PriceBelowFloorError ||
      error instanceof PriceBelowWaterLineError ||
      error instanceof TakeTooSmallError;
    if (isRefusal) return `the auction refuses: ${error.message}`;
    throw error;
  }
}
