/** Which auctions to restart and which to end: the work that keeps a house in order and that nobody is paid for. */
import { anchorPrice } from './auction.ts';
import { isSoldOut } from './auctionState.ts';
import { debtAt } from './positions.ts';
import { BPS, END_GRACE, END_HEALTH, MAX_UINT184, PRICE_SCALE, WAD, WAD_PER_BPS, WAD_PER_PPB } from './constants.ts';
import { multiplierAt } from './decay.ts';
import { canBeRestarted, isOffered, isWrittenOff } from './health.ts';
import { max, mulDivDown, mulDivUp } from './math.ts';
import { allows } from './priceRules.ts';
import type { AuctionCurve } from './risk.ts';
import type { AuctionReport } from './types.ts';

export type UpkeepDecision = { readonly auctionId: bigint; readonly vaultId: bigint } & (
  | { readonly type: 'restart'; readonly reason: RestartReason }
  | { readonly type: 'end'; readonly reason: EndReason }
  | {
      readonly type: 'skip';
      readonly action: 'restart';
      readonly reason: 'running' | 'not-worth-gas' | RestartObstacle;
    }
  | { readonly type: 'skip'; readonly action: 'restart' | 'end'; readonly reason: 'maintain-off' }
);

export type EndReason = 'lock-voided' | 'healthy' | 'written-off' | 'expired';

/** Why the house would refuse a restart: a vault that is healthy by a bound alone is neither sold anew nor let go. */
export type RestartObstacle = 'paused' | 'unpriced' | 'healthy-by-bound' | 'nothing-for-sale';

/**
 * A restart is worth its gas when all collateral is worth so many times as much: the take that it is for
 * needs about twice the gas, out of a discount of a half at most.
 */
const RESTART_GAS_MULTIPLE = 4n;

/** A restart is due when this share of what is for sale, by value, has reached the floor. */
const STALE_SHARE_BPS = 9500n;

/** `more-for-sale`: most of what could be sold now is not for sale, because it had no price or was not there. */
export type RestartReason =
  'expired' | 'debt-repaid' | 'debt-unpriced' | 'at-floor' | 'fresh-prices-lower' | 'more-for-sale';

/** The chain at one block, as far as upkeep cares. */
export interface UpkeepSnapshot {
  /** Timestamp of the block a transaction would land in [seconds]. */
  readonly now: bigint;
  /** The house's pause level: 1 stops start, 2 also restart. */
  readonly pauseLevel: number;
  /** Whether the engine allows locks: its pause level is below 2. */
  readonly canLock: boolean;
  /** By collateral, in lower case; without its curve an auction is not restarted for its prices. */
  readonly curves: ReadonlyMap<string, AuctionCurve>;
  /** What a restart costs in gas [quote WAD]. */
  readonly restartGasValue: bigint;
}

/**
 * Decides about one open auction, by the house's own rules for `end` and `restart`.
 *
 * An expired auction of a vault that is still unhealthy is restarted: ended, nobody would sell it. It is ended only where it
 * cannot be restarted and its time of grace is over too, so that it does not hold the queue's room for nothing. A remainder
 * that is worth less than the gas of selling it is left alone, expired or not: nobody would take it, and it would be restarted
 * for ever. When gas is cheaper it is worth it again.
 *
 * @param maintain whether to act at all
 */
export function decideUpkeep(snapshot: UpkeepSnapshot, maintain: boolean, report: AuctionReport): UpkeepDecision {
  const { vault } = report.portfolio;
  const ids = { auctionId: report.auctionId, vaultId: vault.vaultId };
  const end = (reason: EndReason): UpkeepDecision =>
    maintain ? { type: 'end', reason, ...ids } : { type: 'skip', action: 'end', reason: 'maintain-off', ...ids };

  const endReason = reasonToEnd(report);
  if (endReason !== undefined) return end(endReason);
  const restartReason = reasonToRestart(snapshot, report);
  if (restartReason === undefined) return { type: 'skip', action: 'restart', reason: 'running', ...ids };
  const obstacle = obstacleToRestart(snapshot, report);
  const isOver = snapshot.now >= report.expiresAt + END_GRACE;
  if (obstacle !== undefined && obstacle !== 'paused' && isOver) return end('expired');
  if (obstacle !== undefined) return { type: 'skip', action: 'restart', reason: obstacle, ...ids };
  const isSmall = report.health.collateralValue < RESTART_GAS_MULTIPLE * snapshot.restartGasValue;
  if (isSmall && vault.collaterals.some(isOffered)) {
    return { type: 'skip', action: 'restart', reason: 'not-worth-gas', ...ids };
  }
  if (!maintain) return { type: 'skip', action: 'restart', reason: 'maintain-off', ...ids };
  return { type: 'restart', reason: restartReason, ...ids };
}

/** As `AuctionHouse.end`, in its order; expiry apart. A vault without debts is healthy. */
function reasonToEnd({ isLocked, portfolio, health }: AuctionReport): EndReason | undefined {
  const { vault, auction } = portfolio;
  if (!isLocked) return 'lock-voided';
  if (health.firmHealthFactor >= END_HEALTH) return 'healthy';
  const isOwed = debtAt(vault.debts, auction.debtIndex) !== undefined;
  return isOwed && isSoldOut(portfolio) && isWrittenOff(vault) ? 'written-off' : undefined;
}

function obstacleToRestart(snapshot: UpkeepSnapshot, report: AuctionReport): RestartObstacle | undefined {
  if (snapshot.pauseLevel >= 2 || !snapshot.canLock) return 'paused';
  if (!report.health.isPriced) return 'unpriced';
  if (report.health.healthFactor >= END_HEALTH) return 'healthy-by-bound';
  return canBeRestarted(report.portfolio.vault) ? undefined : 'nothing-for-sale';
}

/** As `AuctionHouse._isExpired` and `_isStale`. */
function reasonToRestart(snapshot: UpkeepSnapshot, report: AuctionReport): RestartReason | undefined {
  if (snapshot.now >= report.expiresAt) return 'expired';
  const { vault, auction, anchors } = report.portfolio;
  const debt = debtAt(vault.debts, auction.debtIndex);
  if (debt === undefined) return 'debt-repaid';
  if (debt.lower === 0n) return 'debt-unpriced';
  const elapsed = max(snapshot.now - BigInt(auction.startedAt), 0n);
  const floorWad = BigInt(auction.floorPpb) * WAD_PER_PPB;
  let [forSale, atFloor, running, fresh, missed] = [0n, 0n, 0n, 0n, 0n];
  let isFreshKnown = true;
  for (const [i, position] of vault.collaterals.entries()) {
    const anchor = anchors[i];
    const isSellable = allows(position.status, 'sell');
    if (anchor === undefined || anchor.price === 0n) {
      if (isSellable) missed += mulDivDown(position.amount, position.upper, debt.lower);
      continue;
    }
    const value = mulDivDown(position.amount, anchor.price, PRICE_SCALE);
    const startMultiplierWad = BigInt(anchor.startMultiplierBps) * WAD_PER_BPS;
    const multiplierWad = multiplierAt(startMultiplierWad, elapsed, BigInt(anchor.halfLife));
    forSale += value;
    // What has no price now would not be offered again: it is neither at the floor nor cheaper.
    if (!isSellable) continue;
    if (multiplierWad <= floorWad) atFloor += value;
    running += mulDivDown(value, multiplierWad, WAD);
    const curve = snapshot.curves.get(position.asset.toLowerCase());
    if (anchorPrice(position.upper, debt.lower) > MAX_UINT184) return undefined; // the house would refuse it
    const freshValue = mulDivUp(position.amount, position.upper, debt.lower);
    isFreshKnown &&= curve !== undefined;
    fresh += mulDivUp(freshValue, curve?.startMultiplierWad ?? 0n, WAD);
  }
  if (atFloor * BPS >= forSale * STALE_SHARE_BPS) return 'at-floor';
  if (isFreshKnown && fresh < running) return 'fresh-prices-lower';
  return missed > forSale ? 'more-for-sale' : undefined;
}
