/** What a bidder should do about one auction, now: plan the take that earns most, or wait. */
import {
  computeTake,
  PriceBelowWaterLineError,
  type TakeInput,
  type TakeResult,
  TakeTooSmallError,
} from './auction.ts';
import { collateralsForSale, portfolioAt, takeInput } from './auctionState.ts';
import { debtAt } from './positions.ts';
import { END_HEALTH, MAX_UINT256, PRICE_SCALE, WAD } from './constants.ts';
import { min, mulDivDown, mulDivUp } from './math.ts';
import { gasCostOf, type GasTerms, limitOf, type Route } from './routes.ts';
import type { Address, AuctionReport, CollateralPosition, DebtPosition } from './types.ts';

/** One part in so many is asked for beyond what a take expects to buy. */
const ASK_MARGIN = 1000n;

/** All that the policy looks at. `R` is the caller's own kind of route, which a planned take names. */
export interface BidContext<R extends Route = Route> {
  readonly report: AuctionReport;
  /** The ways to sell a collateral; none when there is no market for it. */
  readonly routesOf: (collateral: Address) => readonly R[];
  readonly gas: GasTerms;
  /** Least to earn after gas [raw debt units]. */
  readonly minProfit: bigint;
}

/** A take, planned for one moment. All amounts but the collateral's in [raw debt units]. */
export interface PlannedTake<R extends Route = Route> {
  readonly collateral: Address;
  /** What to ask for [raw collateral units]: what the take will sell, or a little more where interest may widen that. */
  readonly maxCollateral: bigint;
  readonly collateralOut: bigint; // what the take will sell [raw collateral units]
  readonly priceE36: bigint; // what the auction asks at that moment
  /** The most that may be asked for the same slice to earn `minProfit` after gas: a limit for the transaction. */
  readonly maxPriceE36: bigint;
  readonly payment: bigint;
  /** What `maxCollateral` costs at this price, which only falls, and no more than the route's limit: one for the transaction. */
  readonly maxPayment: bigint;
  readonly proceeds: bigint; // what the route fetches
  readonly gasCost: bigint;
  readonly expectedProfit: bigint; // proceeds − payment − gas, may be negative
  readonly route: R;
}

/** What came of looking at one collateral. */
export type Consideration<R extends Route = Route> =
  | { readonly collateral: Address; readonly outcome: 'planned'; readonly plan: PlannedTake<R> }
  | { readonly collateral: Address; readonly outcome: 'no-route'; readonly priceE36: bigint }
  | {
      readonly collateral: Address;
      readonly outcome: 'below-floor' | 'below-water-line';
      readonly priceE36: bigint;
      readonly limitE36: bigint;
    }
  | {
      readonly collateral: Address;
      readonly outcome: 'too-small';
      readonly priceE36: bigint;
      /** The least that closes the debt [raw collateral units]. */
      readonly required: bigint;
    };

/** What keeps every collateral of an auction from being taken, whoever bids. */
export type AuctionObstacle = { readonly type: 'wait' } & (
  | { readonly reason: 'not-started'; readonly startedAt: bigint }
  | { readonly reason: 'expired'; readonly expiresAt: bigint }
  | { readonly reason: 'lock-voided' | 'debt-repaid' | 'sold-out' }
  /** Healthy by what is known for sure: by mere bounds alone the sale goes on. */
  | { readonly reason: 'healthy'; readonly healthFactorWad: bigint }
);

/** What keeps this bidder from taking anything. Prices in [wei per gas]. */
export type TakeObstacle =
  | AuctionObstacle
  /** The next block asks more for gas than may be paid: a take would not be included, and keep later ones waiting. */
  | {
      readonly type: 'wait';
      readonly reason: 'fee-above-cap';
      readonly gasPriceWei: bigint;
      readonly maxGasPriceWei: bigint;
    };

export type BidDecision<R extends Route = Route> =
  | ({ readonly type: 'take'; readonly reason: 'profitable' } & PlannedTake<R>)
  | TakeObstacle
  | {
      readonly type: 'wait';
      readonly reason: 'unprofitable' | 'refused';
      /** How much the best plan lacks to `minProfit` [raw debt units]; undefined when nothing can be taken. */
      readonly missingProfit: bigint | undefined;
      readonly considered: readonly Consideration<R>[];
    };

/**
 * How a bidder decides: a pure function of what is known and of the moment. A policy of one's own is one of these; it may
 * call {@link decideTake} and think again.
 */
export type BidPolicy = <R extends Route>(context: BidContext<R>, now: bigint) => BidDecision<R>;

/**
 * Plans the take that earns most in the block with timestamp `now`, over all collaterals and routes.
 *
 * Warning: it trusts the report. Positions that others change first are for the simulation and the taker contract to
 * catch.
 *
 * @param now timestamp of the block the take would land in [seconds]
 * @throws {MathError} for a report whose numbers are no vault's
 */
export function decideTake<R extends Route>(context: BidContext<R>, now: bigint): BidDecision<R> {
  const obstacle = obstacleTo(context, now);
  if (obstacle !== undefined) return obstacle;
  const considered = considerAll(context, now);
  const best = bestPlan(considered);
  if (best !== undefined && best.expectedProfit >= context.minProfit) {
    return { type: 'take', reason: 'profitable', ...best };
  }
  return {
    type: 'wait',
    reason: best === undefined ? 'refused' : 'unprofitable',
    missingProfit: best === undefined ? undefined : context.minProfit - best.expectedProfit,
    considered,
  };
}

/** What keeps the bidder from taking anything of the auction at a moment, if anything. */
export function obstacleTo({ report, gas }: Pick<BidContext, 'report' | 'gas'>, now: bigint): TakeObstacle | undefined {
  const { gasPriceWei, maxGasPriceWei = gasPriceWei } = gas;
  const isTooDear = gasPriceWei > maxGasPriceWei;
  const feeObstacle = { type: 'wait', reason: 'fee-above-cap', gasPriceWei, maxGasPriceWei } as const;
  return auctionObstacleTo(report, now) ?? (isTooDear ? feeObstacle : undefined);
}

/** What keeps every collateral of the auction from being taken at a moment, if anything. */
export function auctionObstacleTo(report: AuctionReport, now: bigint): AuctionObstacle | undefined {
  const { firmHealthFactor } = report.health;
  const { auction, vault } = report.portfolio;
  const startedAt = BigInt(auction.startedAt);
  if (!report.isLocked) return { type: 'wait', reason: 'lock-voided' };
  if (now < startedAt) return { type: 'wait', reason: 'not-started', startedAt };
  if (now >= report.expiresAt) return { type: 'wait', reason: 'expired', expiresAt: report.expiresAt };
  if (firmHealthFactor >= END_HEALTH) return { type: 'wait', reason: 'healthy', healthFactorWad: firmHealthFactor };
  if (debtAt(vault.debts, auction.debtIndex) === undefined) return { type: 'wait', reason: 'debt-repaid' };
  if (collateralsForSale(report.portfolio).length === 0) return { type: 'wait', reason: 'sold-out' };
  return undefined;
}

/** Looks at every collateral for sale, the debts grown until then; assumes that there is no {@link obstacleTo} it. */
export function considerAll<R extends Route>(context: BidContext<R>, now: bigint): Consideration<R>[] {
  const portfolio = portfolioAt(context.report, now);
  const debt = debtAt(portfolio.vault.debts, portfolio.auction.debtIndex);
  if (debt === undefined) return [];
  const then = { ...context, report: { ...context.report, portfolio } };
  return collateralsForSale(portfolio).map(({ position }) => consider(then, position, debt, now));
}

/** The plan that earns most; the first of equals. */
export function bestPlan<R extends Route>(considered: readonly Consideration<R>[]): PlannedTake<R> | undefined {
  let best: PlannedTake<R> | undefined;
  for (const consideration of considered) {
    if (consideration.outcome !== 'planned') continue;
    if (best === undefined || consideration.plan.expectedProfit > best.expectedProfit) best = consideration.plan;
  }
  return best;
}

/** Looks at one collateral: the best slice over the best route, or why it cannot be taken. */
export function consider<R extends Route>(
  context: BidContext<R>,
  position: CollateralPosition,
  debt: DebtPosition,
  now: bigint,
): Consideration<R> {
  const { portfolio } = context.report;
  const collateral = position.asset;
  const elapsed = now - BigInt(portfolio.auction.startedAt);
  const { input, floorPriceE36 } = takeInput(portfolio, position, debt, MAX_UINT256, elapsed);
  const { priceE36 } = input;
  if (priceE36 < floorPriceE36) return { collateral, outcome: 'below-floor', priceE36, limitE36: floorPriceE36 };
  const routes = context.routesOf(collateral);
  if (routes.length === 0) return { collateral, outcome: 'no-route', priceE36 };
  let best: PlannedTake<R> | undefined;
  try {
    for (const route of routes) {
      const plan = planTake(context, collateral, input, route);
      if (plan !== undefined && (best === undefined || plan.expectedProfit > best.expectedProfit)) best = plan;
    }
  } catch (error) {
    if (!(error instanceof PriceBelowWaterLineError)) throw error;
    return { collateral, outcome: 'below-water-line', priceE36, limitE36: error.waterLineE36 };
  }
  if (best !== undefined) return { collateral, outcome: 'planned', plan: best };
  return { collateral, outcome: 'too-small', priceE36, required: closingAmount(input) };
}

/**
 * The slice of one collateral that earns most over one route. Proceeds are concave in the slice and the payment is a
 * straight line, so the best is where the route's marginal price meets the auction's, or an end of what may be sold: all
 * that the take would give, the least that closes the debt, the most that leaves the least debt allowed, the most that the
 * route's limits allow. Where gas rises with the slice, by steps, it may also end before one of them.
 */
function planTake<R extends Route>(
  context: BidContext<R>,
  collateral: Address,
  input: TakeInput,
  route: R,
): PlannedTake<R> | undefined {
  let best: PlannedTake<R> | undefined;
  const look = (maxCollateral: bigint): void => {
    const result = tryTake({ ...input, maxCollateral });
    if (result === undefined || result.collateralOut === 0n) return;
    const { collateralOut, payment } = result;
    const proceeds = route.quote(collateralOut);
    const gasCost = gasCostOf(context.gas, route, collateralOut);
    const expectedProfit = proceeds - payment - gasCost;
    if (best !== undefined && expectedProfit <= best.expectedProfit) return;
    const affordable = proceeds - gasCost - context.minProfit;
    const maxPriceE36 = affordable > 0n ? mulDivDown(affordable, PRICE_SCALE, collateralOut) : 0n;
    const { priceE36 } = input;
    const asked = amountToAsk(input, maxCollateral, result, route);
    best = {
      collateral,
      maxCollateral: asked,
      collateralOut,
      priceE36,
      maxPriceE36,
      payment,
      maxPayment: min(route.maxPayment ?? MAX_UINT256, mulDivUp(asked, priceE36, PRICE_SCALE)),
      proceeds,
      gasCost,
      expectedProfit,
      route,
    };
  };
  candidates(input, route).forEach(look);
  if (best !== undefined) route.stopsBelow?.(best.collateralOut).forEach(look);
  return best;
}

/**
 * Interest makes the debt grow until the take lands. A slice that ends at the target, or closes the debt, asks for a little
 * more than it expects, so that it still does; a slice of the taker's own choice, or of the route's limits, asks for itself. None
 * that leaves a debt asks for more than it was planned with: a little more might close what the least debt allowed is left of.
 */
function amountToAsk(input: TakeInput, maxCollateral: bigint, result: TakeResult, route: Route): bigint {
  const { collateralOut, repaid } = result;
  const most = repaid < input.debt ? maxCollateral : min(input.collateral, route.maxAmount ?? MAX_UINT256);
  return min(most, collateralOut + collateralOut / ASK_MARGIN + 1n);
}

/** The most that may be asked for over a route [raw collateral units]. */
function mostOf({ collateral, priceE36 }: TakeInput, route: Route): bigint {
  const limit = priceE36 === 0n ? route.maxAmount : limitOf(route, priceE36);
  return limit === undefined ? collateral : min(limit, collateral);
}

function candidates(input: TakeInput, route: Route): bigint[] {
  const { debt, minDebt, penaltyWad, priceE36 } = input;
  const collateral = mostOf(input, route);
  const all = [route.amountToMarginalPrice(priceE36, collateral), collateral, closingAmount(input)];
  if (debt > minDebt && priceE36 !== 0n) {
    all.push(mulDivDown(mulDivDown(debt - minDebt, WAD + penaltyWad, WAD), PRICE_SCALE, priceE36));
  }
  return [...new Set(all.map((amount) => min(amount, collateral)))].filter((amount) => amount > 0n);
}

/** The least that closes the whole debt [raw collateral units], whether or not there is so much. */
function closingAmount({ debt, penaltyWad, priceE36 }: TakeInput): bigint {
  if (priceE36 === 0n) return MAX_UINT256;
  return min(mulDivUp(mulDivUp(debt, WAD + penaltyWad, WAD), PRICE_SCALE, priceE36), MAX_UINT256);
}

/** The take, or undefined when it is too small to be allowed. */
function tryTake(input: TakeInput): TakeResult | undefined {
  try {
    return computeTake(input);
  } catch (error) {
    if (error instanceof TakeTooSmallError) return undefined;
    throw error;
  }
}
