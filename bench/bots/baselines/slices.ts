/**
 * How public bidders choose what to take, as policies. Each gets what ours gets: the exact report, the next block's time, exact
 * quotes of every route, and the house's own cuts. Only how often it looks, and which amounts it thinks of, is theirs.
 */
import {
  computeTake,
  PriceBelowWaterLineError,
  type TakeInput,
  type TakeResult,
  TakeTooSmallError,
} from '../../../bots/core/auction.ts';
import { collateralsForSale, portfolioAt, takeInput } from '../../../bots/core/auctionState.ts';
import { debtAt } from '../../../bots/core/positions.ts';
import {
  type BidContext,
  type BidDecision,
  type BidPolicy,
  obstacleTo,
  type PlannedTake,
} from '../../../bots/core/bidding.ts';
import { MAX_UINT256, PRICE_SCALE } from '../../../bots/core/constants.ts';
import { mulDivDown, mulDivUp } from '../../../bots/core/math.ts';
import { gasCostOf, type Route } from '../../../bots/core/routes.ts';
import type { Address, AuctionReport } from '../../../bots/core/types.ts';

/** The amounts of one collateral that a bidder tries, in order [raw collateral units]. */
type AmountsOf = (input: TakeInput, report: AuctionReport) => readonly bigint[];

/** Looks only once in so many seconds, at round times. */
export function every(seconds: bigint, blockSeconds: bigint, policy: BidPolicy): BidPolicy {
  return (context, now) =>
    now % seconds < blockSeconds
      ? policy(context, now)
      : { type: 'wait', reason: 'refused', missingProfit: undefined, considered: [] };
}

/** All of a collateral, or nothing. */
export const wholeLot: BidPolicy = firstThatPays(({ collateral }) => [collateral]);

/** All of a collateral; if that does not pay, half of it; if that does not, a tenth. */
export const ladder: BidPolicy = firstThatPays(({ collateral }) => [collateral, collateral / 2n, collateral / 10n]);

/**
 * As much as there is, up to a largest lot, and nothing below a smallest one.
 * @param lots worth at the price at which the auction began [whole dollars, where the debt is one]
 */
export function lotsBetween(lots: { readonly least: bigint; readonly most: bigint }): BidPolicy {
  return firstThatPays(({ anchorE36, collateral }, report) => {
    const unit = unitOf(report);
    const [least, most] = [lots.least, lots.most].map((usd) => mulDivDown(usd * unit, PRICE_SCALE, anchorE36)) as [
      bigint,
      bigint,
    ];
    if (collateral < least) return [];
    return [collateral < most ? collateral : most];
  });
}

/** A dollar's worth of the debt asset [raw debt units]. */
function unitOf({ portfolio }: AuctionReport): bigint {
  const lower = debtAt(portfolio.vault.debts, portfolio.auction.debtIndex)?.lower ?? 0n;
  return lower === 0n ? 1n : (10n ** 18n * PRICE_SCALE) / lower;
}

/** A bidder that takes the first amount it tries whose best route earns the minimum; the collaterals in the vault's order. */
function firstThatPays(amountsOf: AmountsOf): BidPolicy {
  return <R extends Route>(context: BidContext<R>, now: bigint): BidDecision<R> => {
    const obstacle = obstacleTo(context, now);
    if (obstacle !== undefined) return obstacle;
    const portfolio = portfolioAt(context.report, now);
    const debt = debtAt(portfolio.vault.debts, portfolio.auction.debtIndex);
    const elapsed = now - BigInt(portfolio.auction.startedAt);
    for (const { position } of debt === undefined ? [] : collateralsForSale(portfolio)) {
      if (debt === undefined) break;
      const { input, floorPriceE36 } = takeInput(portfolio, position, debt, MAX_UINT256, elapsed);
      if (input.priceE36 < floorPriceE36) continue;
      for (const maxCollateral of amountsOf(input, context.report)) {
        const plan = bestRoute(context, position.asset, { ...input, maxCollateral });
        if (plan === undefined || plan.expectedProfit < context.minProfit) continue;
        return { type: 'take', reason: 'profitable', ...plan };
      }
    }
    return { type: 'wait', reason: 'unprofitable', missingProfit: undefined, considered: [] };
  };
}

function bestRoute<R extends Route>(
  context: BidContext<R>,
  collateral: Address,
  input: TakeInput,
): PlannedTake<R> | undefined {
  const result = input.maxCollateral === 0n ? undefined : tried(input);
  if (result === undefined || result.collateralOut === 0n) return undefined;
  const { collateralOut, payment } = result;
  const { maxCollateral, priceE36 } = input;
  let best: PlannedTake<R> | undefined;
  for (const route of context.routesOf(collateral)) {
    const proceeds = route.quote(collateralOut);
    const gasCost = gasCostOf(context.gas, route, collateralOut);
    const expectedProfit = proceeds - payment - gasCost;
    if (best !== undefined && expectedProfit <= best.expectedProfit) continue;
    const sale = { collateral, maxCollateral, collateralOut, priceE36, maxPriceE36: priceE36 };
    const maxPayment = mulDivUp(maxCollateral, priceE36, PRICE_SCALE);
    best = { ...sale, payment, maxPayment, proceeds, gasCost, expectedProfit, route };
  }
  return best;
}

function tried(input: TakeInput): TakeResult | undefined {
  try {
    return computeTake(input);
  } catch (error) {
    if (error instanceof TakeTooSmallError || error instanceof PriceBelowWaterLineError) return undefined;
    throw error;
  }
}
