/** In which auctions a buffer should buy now, by the rules of `LiquidityBuffer.backstop`, and what that pays its caller. */
import { PriceBelowWaterLineError, TakeTooSmallError } from './auction.ts';
import { collateralsForSale, PriceBelowFloorError, quoteTake, type TakeQuote } from './auctionState.ts';
import { auctionObstacleTo } from './bidding.ts';
import { MAX_UINT256 } from './constants.ts';
import { collateralValue } from './health.ts';
import { type BufferState, fairValueOf, planPurchase, quoteOf, rewardFor, upperValueOf } from './inventory.ts';
import { zeroFloorSub } from './math.ts';
import type { RiskReport } from './sampling.ts';
import { type Address, type AuctionReport, type AuctionTerms, isSameAddress, type Price } from './types.ts';
import type { PriceReport } from './witnessing.ts';

/** The calls that look after buffers, by the names of their functions. */
export type BufferAction = 'backstop' | 'harvest' | 'collectReserves' | 'collect' | 'offer' | 'paySeniorClaim';

/** The chain at one block, as far as buffers and prices are concerned. */
export interface BufferSnapshot {
  /** Timestamp of the block a transaction would land in [seconds]. */
  readonly now: bigint;
  readonly terms: AuctionTerms;
  readonly auctions: readonly AuctionReport[];
  /** Whether neither the house nor the engine has stopped takes. */
  readonly canTake: boolean;
  readonly buffers: readonly BufferState[];
  /** Of every token of the system. */
  readonly prices: readonly PriceReport[];
  /** Of every collateral whose parameters follow its volatility. */
  readonly risks: readonly RiskReport[];
  /** The purchases that were possible a block ago, by {@link purchaseKey}: bidders had their turn. Without it, none. */
  readonly passedUp?: ReadonlySet<string>;
  /** What a call costs in gas [quote WAD]. */
  readonly gasValueOf: (action: BufferAction) => bigint;
}

/** What the keeper's owner wants of it; see KeeperPolicy. */
export interface BufferPolicy {
  /** Call `backstop` when the reward exceeds gas by this much [quote WAD]. */
  readonly minNetReward: bigint;
  /** Call it also when the reward does not cover gas. */
  readonly isAltruistic: boolean;
  /** Do what nobody is paid for, where it is worth its gas to the depositors. */
  readonly maintain: boolean;
  /** Buy in the first block in which a buffer can, as bidders do; otherwise they come first, for a block. */
  readonly racesBidders: boolean;
}

/** A purchase that the keeper could have a buffer make; amounts in [raw debt units], values in [quote WAD]. */
export interface PlannedBackstop {
  readonly buffer: Address;
  readonly auctionId: bigint;
  readonly collateral: Address;
  readonly maxCollateral: bigint; // what to ask for: all there is, the buffer cuts it [raw collateral units]
  readonly amount: bigint; // what it will buy [raw collateral units]
  readonly priceE36: bigint;
  readonly maxPriceE36: bigint; // the solvency-guarding price
  readonly payment: bigint;
  readonly reward: bigint; // the caller's
  readonly rewardValue: bigint;
  readonly gasValue: bigint;
}

export type BackstopDecision =
  | ({
      readonly type: 'backstop';
      readonly reason: 'reward-covers-gas' | 'altruistic' | 'gain-covers-gas';
    } & PlannedBackstop)
  | {
      readonly type: 'skip';
      readonly action: 'backstop';
      readonly buffer: Address;
      readonly auctionId: bigint;
      readonly collateral?: Address;
      readonly reason: BackstopSkipReason;
    };

type BackstopSkipReason =
  | ('paused' | 'senior-claim' | 'lock-voided' | 'not-started' | 'expired' | 'healthy' | 'debt-repaid' | 'sold-out')
  | ('not-bought' | 'unpriced' | 'below-floor' | 'below-water-line' | 'price-above-limit')
  | ('no-budget' | 'too-small' | 'target-met' | 'reward-below-gas' | 'another-first')
  /** It was not possible a block ago: what bidders see in one block they take in the next. */
  | 'left-to-bidders';

/** What the buffer buys in the auctions of its asset, at most one collateral of each, and whether more cash would buy more. */
export function backstopsOf(
  snapshot: BufferSnapshot,
  policy: BufferPolicy,
  buffer: BufferState,
  prices: ReadonlyMap<string, Price>,
): { decisions: BackstopDecision[]; lacksCash: boolean } {
  let state = buffer;
  let lacksCash = false;
  const decisions = snapshot.auctions
    .filter(({ debtAsset }) => isSameAddress(debtAsset, buffer.asset))
    .flatMap((report) => {
      const obstacle = obstacleToBuying(snapshot, state, report, prices);
      const { auctionId } = report;
      if (obstacle !== undefined) {
        const { reason } = obstacle;
        return [{ type: 'skip', action: 'backstop', buffer: buffer.buffer, auctionId, reason } as const];
      }
      const looks = collateralsForSale(report.portfolio).map(({ position }) =>
        lookAt(snapshot, policy, state, report, position.asset, prices),
      );
      lacksCash ||= looks.some((look) => look.lacksCash);
      const best = looks
        .flatMap(({ decision }) => (decision.type === 'backstop' ? [decision] : []))
        .reduce<PlannedBackstop | undefined>((a, b) => (a !== undefined && a.reward >= b.reward ? a : b), undefined);
      if (best !== undefined) state = afterPurchase(state, best);
      return looks.map(({ decision }): BackstopDecision => {
        if (decision.type === 'skip' || decision === best) return decision;
        const { collateral } = decision;
        return {
          type: 'skip',
          action: 'backstop',
          buffer: buffer.buffer,
          auctionId,
          collateral,
          reason: 'another-first',
        };
      });
    });
  return { decisions, lacksCash: lacksCash && buffer.claimable > 0n };
}

function obstacleToBuying(
  { now, canTake }: BufferSnapshot,
  state: BufferState,
  report: AuctionReport,
  prices: ReadonlyMap<string, Price>,
): { readonly reason: BackstopSkipReason } | undefined {
  if (!canTake || state.pauseLevel >= 1n) return { reason: 'paused' };
  // What is owed out of the inventory comes first; what is only set aside does not stand in the way.
  const owed = state.seniorClaim - zeroFloorSub(state.seniorClaim, upperValueOf(state, prices));
  if (owed > 0n) return { reason: 'senior-claim' };
  return auctionObstacleTo(report, now);
}

/** Looks at one collateral of an auction: the purchase, or why there is none. */
function lookAt(
  snapshot: BufferSnapshot,
  policy: BufferPolicy,
  state: BufferState,
  report: AuctionReport,
  collateral: Address,
  prices: ReadonlyMap<string, Price>,
): { decision: BackstopDecision; lacksCash: boolean } {
  const { buffer, asset, terms } = state;
  const { auctionId } = report;
  let lacksCash = false;
  const skip = (reason: BackstopSkipReason): { decision: BackstopDecision; lacksCash: boolean } => {
    return { decision: { type: 'skip', action: 'backstop', buffer, auctionId, collateral, reason }, lacksCash };
  };
  const shelf = state.shelves.find((candidate) => isSameAddress(candidate.collateral, collateral));
  if (shelf === undefined || shelf.cap === 0n) return skip('not-bought');
  const quote = quoteOf(prices, collateral, asset);
  if (quote === undefined) return skip('unpriced');
  const purchase = planPurchase(state, shelf, quote, snapshot.terms.backstopDiscount);

  const all = tryTake(report, collateral, MAX_UINT256, snapshot.now);
  if (typeof all === 'string') return skip(all);
  if (all.priceE36 > purchase.maxPriceE36) return skip('price-above-limit');
  if (all.collateralOut === 0n) return skip('target-met');
  const cashAtHand = zeroFloorSub(state.cash, state.exitingAssets);
  lacksCash = purchase.amount < all.collateralOut && cashAtHand < zeroFloorSub(shelf.cap, shelf.cost);
  if (purchase.amount === 0n) return skip('no-budget');
  const take = purchase.amount < all.collateralOut ? tryTake(report, collateral, purchase.amount, snapshot.now) : all;
  if (typeof take === 'string') return skip(take);
  if (take.collateralOut === 0n) return skip('too-small');

  const { collateralOut: amount, payment } = take;
  const reward = rewardFor(amount, payment, purchase, terms.callerShare);
  const debtLowerE36 = prices.get(asset.toLowerCase())?.lower ?? 0n;
  const rewardValue = collateralValue(reward, debtLowerE36);
  const gasValue = snapshot.gasValueOf('backstop');
  const gain = collateralValue(zeroFloorSub(fairValueOf(amount, purchase), payment), debtLowerE36);
  const reason =
    rewardValue >= gasValue + policy.minNetReward
      ? 'reward-covers-gas'
      : policy.isAltruistic
        ? 'altruistic'
        : policy.maintain && gain >= gasValue
          ? 'gain-covers-gas' // the buffer's depositors gain what the keeper spends, and more
          : undefined;
  if (reason === undefined) return skip('reward-below-gas');
  const position = report.portfolio.vault.collaterals.find((candidate) => isSameAddress(candidate.asset, collateral));
  const decision: BackstopDecision = {
    type: 'backstop',
    reason,
    buffer,
    auctionId,
    collateral,
    maxCollateral: position?.amount ?? amount,
    amount,
    priceE36: take.priceE36,
    maxPriceE36: purchase.maxPriceE36,
    payment,
    reward,
    rewardValue,
    gasValue,
  };
  const isOpen = policy.racesBidders || snapshot.passedUp?.has(purchaseKey(decision)) === true;
  return isOpen ? { decision, lacksCash } : skip('left-to-bidders');
}

/** A purchase, for telling it from others. */
export function purchaseKey({ buffer, auctionId, collateral }: BackstopDecision): string {
  return `${buffer}/${auctionId}/${collateral}`.toLowerCase();
}

/** What buffers could buy, be it left to bidders or not: for {@link BufferSnapshot.passedUp} of the next block. */
export function possiblePurchases(decisions: readonly { readonly reason: string }[]): Set<string> {
  const possible = decisions.filter(
    (decision): decision is BackstopDecision =>
      'type' in decision &&
      (decision.type === 'backstop' || ['left-to-bidders', 'another-first'].includes(decision.reason)),
  );
  return new Set(possible.map(purchaseKey));
}

/** The take, or why the house refuses it. */
function tryTake(
  report: AuctionReport,
  collateral: Address,
  maxCollateral: bigint,
  now: bigint,
): TakeQuote | 'below-floor' | 'below-water-line' | 'too-small' {
  try {
    return quoteTake(report, collateral, maxCollateral, now);
  } catch (error) {
    if (error instanceof PriceBelowFloorError) return 'below-floor';
    if (error instanceof PriceBelowWaterLineError) return 'below-water-line';
    if (error instanceof TakeTooSmallError) return 'too-small';
    throw error;
  }
}

function afterPurchase(state: BufferState, { collateral, amount, payment, reward }: PlannedBackstop): BufferState {
  const shelves = state.shelves.map((shelf) =>
    isSameAddress(shelf.collateral, collateral)
      ? { ...shelf, amount: shelf.amount + amount, cost: shelf.cost + payment + reward }
      : shelf,
  );
  return { ...state, cash: state.cash - payment - reward, shelves };
}
