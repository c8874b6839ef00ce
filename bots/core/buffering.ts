/** What a keeper should do for the buffers in one block, let them buy and sell, bring them their money; and which prices to look at. */
import { type BackstopDecision, backstopsOf } from './backstopping.ts';
import type { BufferAction, BufferPolicy, BufferSnapshot } from './backstopping.ts';
import { BPS } from './constants.ts';
import { collateralValue } from './health.ts';
import { type BufferState, freshOffer, quoteOf, reasonToOffer, type Shelf, upperValueOf } from './inventory.ts';
import { min, zeroFloorSub } from './math.ts';
import { decideSample, type SampleDecision } from './sampling.ts';
import type { Address, Price } from './types.ts';
import { decideWitness, type WitnessDecision } from './witnessing.ts';

/** What to do about one buffer. Amounts in [raw debt units] unless they are a collateral's. */
export type BufferDecision = { readonly buffer: Address } & (
  | { readonly type: 'harvest'; readonly reason: 'worthwhile' | 'for-backstop'; readonly amount: bigint }
  | {
      readonly type: 'collectReserves';
      readonly reason: 'worthwhile';
      readonly asset: Address;
      readonly amount: bigint;
    }
  | { readonly type: 'paySeniorClaim'; readonly reason: 'set-aside'; readonly amount: bigint }
  | { readonly type: 'collect'; readonly reason: 'worthwhile'; readonly collateral: Address; readonly amount: bigint }
  | { readonly type: 'offer'; readonly reason: OfferReason; readonly collateral: Address; readonly amount: bigint }
  | {
      readonly type: 'skip';
      readonly action: Exclude<BufferAction, 'backstop'>;
      readonly reason: BufferSkipReason;
      readonly collateral?: Address;
    }
);

type OfferReason = NonNullable<ReturnType<typeof reasonToOffer>>;
type BufferSkipReason =
  | (
      | 'not-worth-gas'
      | 'small-for-buffer'
      | 'maintain-off'
      | 'paused'
      | 'unpriced'
      | 'running'
      | 'price-stands'
      | 'buying'
    )
  | 'unreadable';

export type LookAfterDecision = BufferDecision | BackstopDecision | WitnessDecision | SampleDecision;

/** What moves money or prices is worth a call whose gas is at most this part of it: 1 %. */
const WORTH_GAS_MULTIPLE = 100n;
/** Income is brought once it is this part of a buffer's cash: 1 %. */
const INCOME_SHARE_BPS = 100n;
/** An offer is made anew when that moves its price by at least this: 1 %. */
const OFFER_STEP_BPS = 100n;
const ORDER = [
  'paySeniorClaim',
  'poke',
  'sample',
  'harvest',
  'collectReserves',
  'backstop',
  'collect',
  'offer',
  'skip',
];

/**
 * Decides about every buffer, every price and every measured volatility of the snapshot, what is left alone last, with the reason.
 * @throws {MathError} for reports whose numbers are no vault's
 */
export function lookAfter(snapshot: BufferSnapshot, policy: BufferPolicy): LookAfterDecision[] {
  const prices = new Map(snapshot.prices.map(({ asset, price }) => [asset.toLowerCase(), price]));
  const decisions = [
    ...snapshot.prices.map((report) => decideWitness(report, snapshot.now, policy.maintain)),
    ...snapshot.risks.map((report) => decideSample(report, snapshot.now, policy.maintain)),
    ...snapshot.buffers.flatMap((buffer) => decideBuffer(snapshot, policy, buffer, prices)),
  ];
  return decisions.sort((a, b) => ORDER.indexOf(a.type) - ORDER.indexOf(b.type));
}

function decideBuffer(
  snapshot: BufferSnapshot,
  policy: BufferPolicy,
  buffer: BufferState,
  prices: ReadonlyMap<string, Price>,
): LookAfterDecision[] {
  if (!buffer.isReadable) return [{ type: 'skip', action: 'harvest', reason: 'unreadable', buffer: buffer.buffer }];
  const { decisions: backstops, lacksCash } = backstopsOf(snapshot, policy, buffer, prices);
  const bought = new Set(backstops.flatMap((decision) => (decision.type === 'backstop' ? [decision.collateral] : [])));
  const upkeep = [
    decideHarvest(snapshot, buffer, prices, lacksCash),
    decideReserves(snapshot, buffer, prices),
    decideSeniorClaim(buffer, prices),
    ...buffer.shelves.map((shelf) => decideCollect(snapshot, buffer, shelf, prices)),
    ...buffer.shelves.map((shelf) => decideOffer(snapshot, buffer, shelf, prices, bought.has(shelf.collateral))),
  ].flatMap((decision) => decision ?? []);
  return [...backstops, ...(policy.maintain ? upkeep : upkeep.map(switchedOff))];
}

function switchedOff(decision: BufferDecision): BufferDecision {
  if (decision.type === 'skip') return decision;
  return { type: 'skip', action: decision.type, reason: 'maintain-off', buffer: decision.buffer };
}

function decideHarvest(
  snapshot: BufferSnapshot,
  { buffer, asset, claimable: amount, cash }: BufferState,
  prices: ReadonlyMap<string, Price>,
  lacksCash: boolean,
): BufferDecision | undefined {
  if (amount === 0n) return undefined;
  const obstacle = obstacleToMove(snapshot, 'harvest', valueOf(prices, asset, amount), amount, lacksCash ? 0n : cash);
  if (obstacle !== undefined) return { type: 'skip', action: 'harvest', reason: obstacle, buffer };
  return { type: 'harvest', reason: lacksCash ? 'for-backstop' : 'worthwhile', amount, buffer };
}

function decideReserves(
  snapshot: BufferSnapshot,
  { buffer, asset, reserves, poolCash, cash }: BufferState,
  prices: ReadonlyMap<string, Price>,
): BufferDecision | undefined {
  const amount = min(reserves, poolCash);
  if (amount === 0n) return undefined;
  const obstacle = obstacleToMove(snapshot, 'collectReserves', valueOf(prices, asset, amount), amount, cash);
  if (obstacle !== undefined) return { type: 'skip', action: 'collectReserves', reason: obstacle, buffer };
  return { type: 'collectReserves', reason: 'worthwhile', asset, amount, buffer };
}

function obstacleToMove(
  snapshot: BufferSnapshot,
  action: BufferAction,
  value: bigint,
  amount: bigint,
  cash: bigint,
): 'not-worth-gas' | 'small-for-buffer' | undefined {
  if (value < snapshot.gasValueOf(action) * WORTH_GAS_MULTIPLE) return 'not-worth-gas';
  return amount * BPS < cash * INCOME_SHARE_BPS ? 'small-for-buffer' : undefined;
}

/** What exceeds the inventory's worth is not owed out of it: it is set aside, and waits for somebody to pay it. */
function decideSeniorClaim(state: BufferState, prices: ReadonlyMap<string, Price>): BufferDecision | undefined {
  const amount = zeroFloorSub(state.seniorClaim, upperValueOf(state, prices));
  return amount === 0n ? undefined : { type: 'paySeniorClaim', reason: 'set-aside', amount, buffer: state.buffer };
}

function decideCollect(
  snapshot: BufferSnapshot,
  { buffer }: BufferState,
  { collateral, cap, claimable: amount }: Shelf,
  prices: ReadonlyMap<string, Price>,
): BufferDecision | undefined {
  if (amount === 0n || cap === 0n) return undefined;
  if (valueOf(prices, collateral, amount) < snapshot.gasValueOf('collect')) {
    return { type: 'skip', action: 'collect', reason: 'not-worth-gas', collateral, buffer };
  }
  return { type: 'collect', reason: 'worthwhile', collateral, amount, buffer };
}

/**
 * Offers what is held. Anew, where the shop allows it, only when that moves the price by a step: at its floor an offer waits
 * for a buyer as long as prices stand still, and no tick of a feed is worth a transaction.
 */
function decideOffer(
  snapshot: BufferSnapshot,
  { buffer, asset, pauseLevel, resumedAt, terms }: BufferState,
  { collateral, amount, offer }: Shelf,
  prices: ReadonlyMap<string, Price>,
  isBuying: boolean,
): BufferDecision | undefined {
  if (amount === 0n) return undefined;
  const skip = (reason: BufferSkipReason): BufferDecision => {
    return { type: 'skip', action: 'offer', reason, collateral, buffer };
  };
  if (pauseLevel >= 2n) return skip('paused');
  const quote = quoteOf(prices, collateral, asset, 'open-risk');
  if (quote === undefined) return skip('unpriced');
  if (isBuying) return skip('buying'); // what comes in would end the offer
  const { startPriceE36, floorE36 } = freshOffer(quote, terms);
  const reason = reasonToOffer(offer, startPriceE36, { now: snapshot.now, resumedAt });
  if (reason === undefined) return skip('running');
  const isStep = (from: bigint, to: bigint): boolean => {
    return (to > from ? to - from : from - to) * BPS >= from * OFFER_STEP_BPS;
  };
  const stands =
    (reason === 'at-floor' && !isStep(offer.floor, floorE36)) ||
    (reason === 'fresh-prices-lower' && !isStep(offer.startPrice, startPriceE36));
  if (stands) return skip('price-stands');
  if (valueOf(prices, collateral, amount) < snapshot.gasValueOf('offer') * WORTH_GAS_MULTIPLE) {
    return skip('not-worth-gas');
  }
  return { type: 'offer', reason, collateral, amount, buffer };
}

/** What an amount may be counted on to be worth [quote WAD]: nothing without a price. */
function valueOf(prices: ReadonlyMap<string, Price>, asset: Address, amount: bigint): bigint {
  return collateralValue(amount, prices.get(asset.toLowerCase())?.lower ?? 0n);
}
