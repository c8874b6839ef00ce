/** Why a bidder takes, or waits, in a sentence with its numbers. A reason without a sentence does not compile. */
import type { BidDecision, Consideration, PlannedTake } from '../../core/bidding.ts';
import type { VenueRoute } from '../../chain/venues/venue.ts';
import type { DeployedToken } from '../../config/deployment.ts';
import type { Address } from '../../core/types.ts';
import { amountOf, durationText, gweiText, priceText, ratioText, timeText } from './format.ts';

type Token = Pick<DeployedToken, 'symbol' | 'decimals'>;

/** What sentences say beyond the decision itself. */
export interface BidFacts {
  readonly now: bigint; // [seconds]
  readonly debt: Token;
  readonly tokenOf: (asset: Address) => Token;
}

type Decision = BidDecision<VenueRoute>;
type Having<R> = Decision extends infer D
  ? D extends { readonly reason: infer Q }
    ? R extends Q
      ? D & { readonly reason: R }
      : never
    : never
  : never;

/** A sentence for every reason. */
export const BID_SENTENCES: { readonly [R in Decision['reason']]: (decision: Having<R>, facts: BidFacts) => string } = {
  profitable: (take, facts) => `It pays: ${takeText(take, facts)}.`,
  unprofitable: ({ missingProfit, considered }, facts) => {
    const plans = considered.flatMap((looked) => (looked.outcome === 'planned' ? [looked.plan] : []));
    const best = plans.reduce<PlannedTake<VenueRoute> | undefined>(
      (a, b) => (a === undefined || b.expectedProfit > a.expectedProfit ? b : a),
      undefined,
    );
    const lacks = missingProfit === undefined ? '' : ` ${amountOf(missingProfit, facts.debt)} are missing:`;
    return best === undefined ? 'No take pays.' : `No take pays yet,${lacks} ${takeText(best, facts)}.`;
  },
  refused: ({ considered }, facts) =>
    considered.length === 0
      ? 'Nothing of it may be taken.'
      : considered.map((one) => refusalText(one, facts)).join(' '),
  'not-started': ({ startedAt }) => `It starts at ${timeText(startedAt)}.`,
  expired: ({ expiresAt }, { now }) => `It expired ${durationText(now - expiresAt)} ago: only a restart is allowed.`,
  'lock-voided': () => 'Its lock is gone: there is nothing to take.',
  'debt-repaid': () => 'The debt it was to make good is gone.',
  'sold-out': () => 'Nothing of it is left for sale.',
  healthy: ({ healthFactorWad }) =>
    `The vault is well again, at a firm health of ${ratioText(healthFactorWad)}: a take would only end the auction.`,
  'fee-above-cap': ({ gasPriceWei, maxGasPriceWei }) =>
    `The next block asks ${gweiText(gasPriceWei)} for gas, and a take may begin with ${gweiText(maxGasPriceWei)} at most: raise --max-fee, or wait.`,
};

/** Why a bidder decides so; without a decision, the debt asset has no price. */
export function bidSentence(decision: Decision | undefined, facts: BidFacts): string {
  if (decision === undefined) return 'The debt asset has no price: gas cannot be weighed against profit.';
  const table = BID_SENTENCES as Readonly<Record<string, (decision: Decision, facts: BidFacts) => string>>;
  return (table[decision.reason] as (decision: Decision, facts: BidFacts) => string)(decision, facts);
}

/** A plan in numbers, without a full stop. */
export function takeText(plan: PlannedTake<VenueRoute>, { debt, tokenOf }: BidFacts): string {
  const { collateral, collateralOut, priceE36, payment, proceeds, gasCost, expectedProfit, route } = plan;
  const token = tokenOf(collateral);
  return (
    `${amountOf(collateralOut, token)} at ${priceText(priceE36, token, debt)} for ${amountOf(payment, debt)} sell for ` +
    `${amountOf(proceeds, debt)} (${route.label}); after ${amountOf(gasCost, debt)} of gas ${amountOf(expectedProfit, debt)} ` +
    'remain'
  );
}

function refusalText(looked: Consideration<VenueRoute>, { debt, tokenOf }: BidFacts): string {
  const token = tokenOf(looked.collateral);
  switch (looked.outcome) {
    case 'planned':
      return `${token.symbol} can be taken.`;
    case 'no-route':
      return `${token.symbol} has no market here.`;
    case 'below-floor':
      return `${token.symbol} is at ${priceText(looked.priceE36, token, debt)}, below the floor of ${priceText(looked.limitE36, token, debt)}.`;
    case 'below-water-line':
      return `Selling ${token.symbol} at ${priceText(looked.priceE36, token, debt)} would move the vault away from its target: ${priceText(looked.limitE36, token, debt)} is the least.`;
    case 'too-small':
      return `What may be taken of ${token.symbol} is too small: ${amountOf(looked.required, token)} would close the debt.`;
  }
}
