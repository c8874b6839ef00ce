/** What the liquidation queue admits, as `QueueLib`, `LiquidationQueue` and `AuctionHouse._anchorCollaterals` compute it. */
import { BPS, FLOW_PERIOD, MAX_UINT96, QUOTE_CENT, WAD } from './constants.ts';
import { collateralValue, isOffered } from './health.ts';
import { checked, checkedUint, min, mulDivDown, zeroFloorSub } from './math.ts';
import type { VaultReport } from './types.ts';

/** Collaterals below this share of a vault are counted, but their limits do not hold it back. */
const MIN_LIMITED_SHARE_BPS = 500n;
const MAX_UINT48 = 2n ** 48n - 1n;

/** A bucket: two levels and their limits, in cents. */
export interface Bucket {
  readonly onAuction: bigint; // debt on sale
  readonly stockLimit: bigint; // debt on sale at which no more is admitted
  readonly spent: bigint; // tokens spent and, at `refilledAt`, not refilled yet
  readonly flowLimit: bigint; // tokens the bucket holds when full, and that refill in `FLOW_PERIOD`
  readonly refilledAt: bigint; // [seconds]
}

/** Who is admitted to what, by coverage [WAD]. */
export interface Tiers {
  readonly criticalCoverage: bigint; // below this no limit holds
  readonly urgentCoverage: bigint; // below this the whole of every limit is open
  readonly reservedShare: bigint; // last part of every limit, closed to all others
}

/** Which bucket: all collaterals together, or one by the engine's index. */
export type BucketName = 'all' | number;

/** The queue: everything that decides on admission. */
export interface QueueState {
  readonly all: Bucket;
  /** By the engine's index of the collateral; one that is missing has no room. */
  readonly collaterals: ReadonlyMap<number, Bucket>;
  readonly tiers: Tiers;
}

/** What an auction of a vault would count for. */
export interface Reservation {
  readonly cents: bigint;
  readonly shares: readonly { readonly index: number; readonly shareBps: bigint; readonly cents: bigint }[];
}

/** What stands in the way of a reservation [cents]. */
export interface Obstacle {
  readonly bucket: BucketName;
  readonly limit: 'stock' | 'flow';
  readonly level: bigint; // debt on sale, or tokens spent
  readonly room: bigint; // what of the limit is open to a vault of this coverage
}

/** How a reservation pays for itself in tokens, in Solidity's order. */
export type Charge = 'full' | 'available' | 'nothing';

const EMPTY: Bucket = { onAuction: 0n, stockLimit: 0n, spent: 0n, flowLimit: 0n, refilledAt: 0n };

/** A value in whole cents, rounded up. @param value [quote WAD] */
export function toCents(value: bigint): bigint {
  return min((value + QUOTE_CENT - 1n) / QUOTE_CENT, MAX_UINT48);
}

/** The part of a reservation that counts for a collateral [cents], rounded up. */
export function shareOf(cents: bigint, shareBps: bigint): bigint {
  return checked(cents * shareBps + BPS - 1n) / BPS;
}

/** Tokens that are missing from a full bucket at a moment [cents]. @throws {MathError} before `refilledAt` */
export function spentAt(bucket: Bucket, now: bigint): bigint {
  const refilled = checked(bucket.flowLimit * checked(now - bucket.refilledAt)) / FLOW_PERIOD;
  return zeroFloorSub(bucket.spent, refilled);
}

/** The level of a limit below which a vault of this coverage is admitted [cents]. */
export function roomFor(limit: bigint, tiers: Tiers, coverageWad: bigint): bigint {
  if (coverageWad < tiers.urgentCoverage) return limit;
  return checked(limit * checked(WAD - tiers.reservedShare)) / WAD;
}

/** What keeps a vault of this coverage out of a bucket, above critical coverage. */
export function obstacleIn(
  bucket: Bucket,
  tiers: Tiers,
  coverageWad: bigint,
  now: bigint,
): Omit<Obstacle, 'bucket'> | undefined {
  const stock = { level: bucket.onAuction, room: roomFor(bucket.stockLimit, tiers, coverageWad) };
  if (stock.level >= stock.room) return { limit: 'stock', ...stock };
  const flow = { level: spentAt(bucket, now), room: roomFor(bucket.flowLimit, tiers, coverageWad) };
  return flow.level >= flow.room ? { limit: 'flow', ...flow } : undefined;
}

/** A bucket after a reservation. @throws {MathError} where a level does not fit its type */
export function reserveIn(bucket: Bucket, cents: bigint, charge: Charge, now: bigint): Bucket {
  const onAuction = checkedUint(bucket.onAuction + cents, 64);
  if (charge === 'nothing') return { ...bucket, onAuction };
  const spent = spentAt(bucket, now);
  const most = charge === 'full' ? bucket.flowLimit : zeroFloorSub(bucket.flowLimit, spent);
  return {
    ...bucket,
    onAuction,
    spent: checkedUint(spent + min(cents, most), 48),
    refilledAt: checkedUint(now, 40),
  };
}

/** A bucket after a release. */
export function releaseIn(bucket: Bucket, cents: bigint, isUnspent: boolean, now: bigint): Bucket {
  const onAuction = zeroFloorSub(bucket.onAuction, cents);
  if (!isUnspent) return { ...bucket, onAuction };
  return {
    ...bucket,
    onAuction,
    spent: zeroFloorSub(spentAt(bucket, now), min(cents, bucket.flowLimit)),
    refilledAt: checkedUint(now, 40),
  };
}

/**
 * What starting a vault's auction would reserve; without shares there is nothing worth selling.
 * @param report with prices, from `SnapshotLens`
 */
export function reservationFor({ vault, health }: VaultReport): Reservation {
  const cents = toCents(min(health.debtValue, MAX_UINT96));
  const shares = vault.collaterals.filter(isOffered).map(({ index, amount, upper }) => {
    const shareBps = mulDivDown(collateralValue(amount, upper), BPS, health.collateralValue);
    return { index, shareBps, cents: shareOf(cents, shareBps) };
  });
  return { cents, shares };
}

/** The first limit in the way of a reservation, or undefined when it would be admitted. */
export function queueObstacle(
  { all, collaterals, tiers }: QueueState,
  { shares }: Reservation,
  coverageWad: bigint,
  now: bigint,
): Obstacle | undefined {
  if (coverageWad < tiers.criticalCoverage) return undefined;
  const limited = shares.filter(({ shareBps }) => shareBps >= MIN_LIMITED_SHARE_BPS);
  for (const name of ['all' as const, ...limited.map(({ index }) => index)]) {
    const bucket = name === 'all' ? all : (collaterals.get(name) ?? EMPTY);
    const obstacle = obstacleIn(bucket, tiers, coverageWad, now);
    if (obstacle !== undefined) return { bucket: name, ...obstacle };
  }
  return undefined;
}

/** The queue after a start was admitted. */
export function reserve(queue: QueueState, reservation: Reservation, coverageWad: bigint, now: bigint): QueueState {
  const isCharged = coverageWad >= queue.tiers.criticalCoverage;
  const collaterals = new Map(queue.collaterals);
  for (const { index, shareBps, cents } of reservation.shares) {
    const charge = isCharged && shareBps >= MIN_LIMITED_SHARE_BPS ? 'full' : 'available';
    collaterals.set(index, reserveIn(collaterals.get(index) ?? EMPTY, cents, charge, now));
  }
  const all = reserveIn(queue.all, reservation.cents, isCharged ? 'full' : 'available', now);
  return { ...queue, all, collaterals };
}
