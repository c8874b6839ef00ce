import { type BidContext, type BidDecision, decideTake } from '../../../core/bidding.ts';
import { PRICE_SCALE } from '../../../core/constants.ts';
import type { Route } from '../../../core/routes.ts';

/** Below this it is left to others [quote WAD: dollars times 1e18]. */
const LEAST_VALUE = 1_000n * 10n ** 18n;

/** Takes only what pays back a thousand dollars or more of a debt. */
export default function largeTakes<R extends Route>(context: BidContext<R>, now: bigint): BidDecision<R> {
  const decision = decideTake(context, now);
  if (decision.type === 'wait') return decision;
  const { vault, auction } = context.report.portfolio;
  const debt = vault.debts.find(({ index }) => index === auction.debtIndex);
  const value = (decision.payment * (debt?.lower ?? 0n)) / PRICE_SCALE;
  if (value >= LEAST_VALUE) return decision;
  return { type: 'wait', reason: 'refused', missingProfit: undefined, considered: [] };
}
