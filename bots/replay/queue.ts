import type { Address, DecodeEventLogReturnType } from 'viem';
import type { liquidationQueueAbi } from '../abi/generated.ts';
import { ALL_COLLATERALS, QUOTE_CENT, WAD } from '../core/constants.ts';
import {
  type Bucket,
  type Charge,
  releaseIn,
  reserveIn,
  shareOf,
  spentAt,
  type Tiers,
  toCents,
} from '../core/queue.ts';
import { getOrCreate } from './errors.ts';

/** What an auction counts for: its value [quote WAD], and the part of it that counts for each collateral. */
export interface Reservation {
  readonly value: bigint;
  readonly shares: readonly { readonly index: number; readonly shareBps: bigint }[];
}

/** All that LiquidationQueue stores. What is on sale and what was spent follows from the events of the house. */
export interface QueueState {
  tiers: Tiers;
  /** By the index of the collateral, or `ALL_COLLATERALS`. */
  readonly buckets: Map<bigint, Bucket>;
  /** What each reserver may do, as Solidity numbers it. */
  readonly reservers: Map<Address, number>;
}

export type QueueEvent = DecodeEventLogReturnType<typeof liquidationQueueAbi>;

/** `LiquidationQueue.MIN_LIMITED_SHARE_BPS`. */
const MIN_LIMITED_SHARE_BPS = 500n;

export function emptyQueue(): QueueState {
  const tiers = { criticalCoverage: WAD, urgentCoverage: WAD, reservedShare: 0n };
  return { tiers, buckets: new Map(), reservers: new Map() };
}

/** Applies an event of LiquidationQueue. */
export function applyToQueue(queue: QueueState, event: QueueEvent, time: number): void {
  switch (event.eventName) {
    case 'LimitsSet': {
      const { index, stockLimit, flowLimit } = event.args;
      changeBucket(queue, index, (bucket) => ({
        onAuction: bucket.onAuction,
        stockLimit: stockLimit / QUOTE_CENT,
        spent: spentAt(bucket, BigInt(time)),
        flowLimit: flowLimit / QUOTE_CENT,
        refilledAt: BigInt(time),
      }));
      return;
    }
    case 'TiersSet':
      queue.tiers = { ...event.args };
      return;
    case 'ReserverSet':
      queue.reservers.set(event.args.reserver, event.args.status);
      return;
  }
}

/** Counts an auction, as `LiquidationQueue.reserve`. */
export function reserve(
  queue: QueueState,
  { value, shares }: Reservation,
  { coverage, isForced }: { coverage: bigint; isForced: boolean },
  time: number,
): void {
  const isLimited = !isForced && coverage >= queue.tiers.criticalCoverage;
  const unlimited = isForced ? 'nothing' : 'available';
  const count = (index: bigint, cents: bigint, charge: Charge): void =>
    changeBucket(queue, index, (bucket) => reserveIn(bucket, cents, charge, BigInt(time)));
  const cents = toCents(value);
  count(ALL_COLLATERALS, cents, isLimited ? 'full' : unlimited);
  for (const { index, shareBps } of shares) {
    const charge = isLimited && shareBps >= MIN_LIMITED_SHARE_BPS ? 'full' : unlimited;
    count(BigInt(index), shareOf(cents, shareBps), charge);
  }
}

/** Takes an auction back, as `LiquidationQueue.release`. */
export function release(queue: QueueState, { value, shares }: Reservation, isUnspent: boolean, time: number): void {
  const cents = toCents(value);
  const parts = shares.map(({ index, shareBps }) => [BigInt(index), shareOf(cents, shareBps)] as const);
  for (const [index, part] of [[ALL_COLLATERALS, cents] as const, ...parts]) {
    changeBucket(queue, index, (bucket) => releaseIn(bucket, part, isUnspent, BigInt(time)));
  }
}

function changeBucket({ buckets }: QueueState, index: bigint, change: (bucket: Bucket) => Bucket): void {
  buckets.set(index, change(getOrCreate(buckets, index, newBucket)));
}

const newBucket = (): Bucket => ({ onAuction: 0n, stockLimit: 0n, spent: 0n, flowLimit: 0n, refilledAt: 0n });
