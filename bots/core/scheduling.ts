/** When a take will pay, if nothing but the auction's price moves: for logs, and to know which blocks matter. */
import { computeTake, PriceBelowWaterLineError, solventProceeds, type TakeInput } from './auction.ts';
import { collateralsForSale, takeInput } from './auctionState.ts';
import { debtAt } from './positions.ts';
import { type BidContext, consider, decideTake, obstacleTo, type PlannedTake } from './bidding.ts';
import { MAX_UINT256 } from './constants.ts';
import type { Route } from './routes.ts';
import { firstTrue } from './search.ts';
import type { CollateralPosition, DebtPosition } from './types.ts';

/** The timestamps that blocks will have: `next`, `next + interval`, … [seconds] */
export interface BlockGrid {
  readonly next: bigint;
  readonly interval: bigint;
}

/** The first block in which a take earns `minProfit`, and the take. */
export interface ScheduledTake<R extends Route = Route> {
  readonly timestamp: bigint; // [seconds]
  readonly plan: PlannedTake<R>;
}

/**
 * The earliest block in which a take clears gas and `minProfit`, were pools, gas and positions as they are now.
 *
 * A collateral's profit only grows while its price falls, so that the first block is found by bisection; where the water
 * line closes a stretch of time, the stretches before and after it are searched one by one. Venues round, so a block may be
 * missed in which the profit is within a few units of `minProfit`.
 *
 * @returns undefined when the auction expires first, or nothing of it may be taken
 * @throws {RangeError} unless the grid's interval is above zero
 */
export function earliestProfitableTime<R extends Route>(
  context: BidContext<R>,
  grid: BlockGrid,
): ScheduledTake<R> | undefined {
  if (grid.interval <= 0n) throw new RangeError('blocks need an interval above zero');
  const { portfolio, expiresAt } = context.report;
  const debt = debtAt(portfolio.vault.debts, portfolio.auction.debtIndex);
  const first = firstBlockFrom(grid, BigInt(portfolio.auction.startedAt));
  if (debt === undefined || obstacleTo(context, first) !== undefined) return undefined;
  const last = (expiresAt - 1n - first) / grid.interval;

  let earliest: ScheduledTake<R> | undefined;
  for (const { position } of collateralsForSale(portfolio)) {
    const timeOf = (block: bigint): bigint => first + block * grid.interval;
    const block = firstProfitableBlock(context, position, debt, timeOf, last);
    if (block === undefined) continue;
    const timestamp = timeOf(block);
    const consideration = consider(context, position, debt, timestamp);
    if (consideration.outcome !== 'planned') continue;
    const { plan } = consideration;
    const isEarlier = earliest === undefined || timestamp < earliest.timestamp;
    const isBetter = timestamp === earliest?.timestamp && plan.expectedProfit > earliest.plan.expectedProfit;
    if (isEarlier || isBetter) earliest = { timestamp, plan };
  }
  return earliest;
}

/**
 * What {@link earliestProfitableTime} would say, by two looks instead of a search, if that is what it said a block ago: a take
 * pays then, and does not one block earlier. A stretch before a water line that pays anew is not seen.
 * @param previous timestamp [seconds]
 * @returns undefined when it has to be searched for anew
 */
export function stillEarliest<R extends Route>(
  context: BidContext<R>,
  grid: BlockGrid,
  previous: bigint,
): ScheduledTake<R> | undefined {
  const first = firstBlockFrom(grid, BigInt(context.report.portfolio.auction.startedAt));
  if (previous < first) return undefined;
  const timestamp = firstBlockFrom(grid, previous);
  const plan = decideTake(context, timestamp);
  if (plan.type !== 'take') return undefined;
  const isFirst = timestamp === first || decideTake(context, timestamp - grid.interval).type !== 'take';
  return isFirst ? { timestamp, plan } : undefined;
}

function firstBlockFrom({ next, interval }: BlockGrid, time: bigint): bigint {
  return next >= time ? next : next + ((time - next + interval - 1n) / interval) * interval;
}

function firstProfitableBlock(
  context: BidContext,
  position: CollateralPosition,
  debt: DebtPosition,
  timeOf: (block: bigint) => bigint,
  last: bigint,
): bigint | undefined {
  const { portfolio } = context.report;
  const at = (block: bigint): { input: TakeInput; floorPriceE36: bigint } =>
    takeInput(portfolio, position, debt, MAX_UINT256, timeOf(block) - BigInt(portfolio.auction.startedAt));
  const isBelowFloor = (block: bigint): boolean => {
    const { input, floorPriceE36 } = at(block);
    return input.priceE36 < floorPriceE36;
  };
  const isInsolvent = (block: bigint): boolean => {
    const { input } = at(block);
    return input.proceeds < solventProceeds(input.penaltyWad, input.totalDebt);
  };
  const isProfitable = (block: bigint): boolean => {
    const consideration = consider(context, position, debt, timeOf(block));
    return consideration.outcome === 'planned' && consideration.plan.expectedProfit >= context.minProfit;
  };

  // Each of these, once true, stays true: the price only falls.
  const end = (firstTrue(0n, last, isBelowFloor) ?? last + 1n) - 1n;
  const closed = firstTrue(0n, end, (block) => isInsolvent(block) || isRefused(at(block).input)) ?? end + 1n;
  const before = firstTrue(0n, closed - 1n, isProfitable);
  if (before !== undefined) return before;
  const reopened = firstTrue(closed, end, isInsolvent);
  return reopened === undefined ? undefined : firstTrue(reopened, end, isProfitable);
}

/** Whether the water line refuses a take of all. */
function isRefused(input: TakeInput): boolean {
  try {
    computeTake(input);
    return false;
  } catch (error) {
    if (error instanceof PriceBelowWaterLineError) return true;
    throw error;
  }
}
