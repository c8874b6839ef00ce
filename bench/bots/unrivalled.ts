/** A policy of one's own, for a bidder who knows that nobody else is there. */
import { collateralsForSale, takeInput } from '../../bots/core/auctionState.ts';
import { debtAt } from '../../bots/core/positions.ts';
import { type BidContext, type BidDecision, type BidPolicy, decideTake } from '../../bots/core/bidding.ts';
import { END_HEALTH, MAX_UINT256 } from '../../bots/core/constants.ts';
import type { Route } from '../../bots/core/routes.ts';
import { takeFrom, withChanges } from './house.ts';

/** Feeds move by half a percent at a time: from here on the next answer may end the sale [WAD]. */
const RECOVERING_HEALTH = (END_HEALTH * 995n) / 1000n;
/** How many blocks before the first collateral's price reaches its floor the reckoning begins, besides one a collateral. */
const LEAD_BLOCKS = 3n;
/** How many blocks of waiting are reckoned through at most. */
const MAX_WAIT = 40n;

/**
 * Waits for the block from which on the rest of the auction earns most, were the market to stay as it is and the pools to
 * recover between blocks: near the floor, early enough to sell every collateral before its own. Takes at once when the vault is
 * about to recover by itself.
 */
export function unrivalled(blockSeconds: bigint): BidPolicy {
  return <R extends Route>(context: BidContext<R>, now: bigint): BidDecision<R> => {
    const take = decideTake(context, now);
    if (take.type !== 'take' || context.report.health.firmHealthFactor >= RECOVERING_HEALTH) return take;
    const wait = (missingProfit: bigint | undefined): BidDecision<R> => ({
      ...{ type: 'wait', reason: 'unprofitable', missingProfit, considered: [] },
    });
    const lead = BigInt(collateralsForSale(context.report.portfolio).length) + LEAD_BLOCKS;
    if (isAboveFloors(context, now + lead * blockSeconds)) return wait(undefined);
    const atOnce = profitFrom(context, now, blockSeconds);
    for (let blocks = 1n; blocks <= MAX_WAIT; blocks++) {
      const later = profitFrom(context, now + blocks * blockSeconds, blockSeconds);
      if (later > atOnce) return wait(later - atOnce);
    }
    return take;
  };
}

/** Whether everything for sale is still above its floor at a moment, and something of it may be taken. */
function isAboveFloors(context: BidContext, now: bigint): boolean {
  const { portfolio } = context.report;
  const debt = debtAt(portfolio.vault.debts, portfolio.auction.debtIndex);
  if (debt === undefined || decideTake(context, now).type !== 'take') return false;
  return collateralsForSale(portfolio).every(({ position }) => {
    const elapsed = now - BigInt(portfolio.auction.startedAt);
    const { input, floorPriceE36 } = takeInput(portfolio, position, debt, MAX_UINT256, elapsed);
    return input.priceE36 >= floorPriceE36;
  });
}

/** What the rest of an auction earns to who begins at a moment and takes the best slice of every block [raw debt units]. */
function profitFrom(context: BidContext, begin: bigint, blockSeconds: bigint): bigint {
  let { report } = context;
  let sum = 0n;
  for (let now = begin; ; now += blockSeconds) {
    const take = decideTake({ ...context, report, minProfit: 1n }, now);
    if (take.type !== 'take') return sum;
    sum += take.expectedProfit;
    const { changes } = takeFrom(report, take.collateral, take.maxCollateral, now);
    if (changes.isOver) return sum;
    report = withChanges(report, changes, now);
  }
}
