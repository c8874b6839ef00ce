/** Which auctions to restart and which to end: the work that keeps a house in order and that nobody is paid for. */
import { anchorPrice } from './auction.ts';
import { collateralsForSale, debtAt, isSoldOut } from './auctionState.ts';
import { BPS, END_GRACE, END_HEALTH, MAX_UINT184, PRICE_SCALE, WAD, WAD_PER_BPS, WAD_PER_PPB } from './constants.ts';
import { multiplierAt } from './decay.ts';
import { canBeOpened } from './health.ts';
import { max, mulDivDown, mulDivUp } from './math.ts';
import { allows } from './priceRules.ts';
import type { AuctionCurve } from './risk.ts';
import type { AuctionReport, VaultReport } from './types.ts';

export type UpkeepDecision = { readonly auctionId: bigint; readonly vaultId: bigint } & (
  | { readonly type: 'restart'; readonly reason: RestartReason }
  | { readonly type: 'end'; readonly reason: EndReason }
  | { readonly type: 'skip'; readonly action: 'restart'; readonly reason: 'running' | RestartObstacle }
  | { readonly type: 'skip'; readonly action: 'restart' | 'end'; readonly reason: 'maintain-off' }
);

export type EndReason = 'lock-voided' | 'healthy' | 'debt-repaid' | 'sold-out' | 'expired';

/** Why the house would refuse a restart: a vault that is healthy by a bound alone is neither sold anew nor let go. */
export type RestartObstacle = 'paused' | 'unpriced' | 'healthy-by-bound' | 'nothing-for-sale';

/** A restart is due when this share of what is for sale, by value, has reached the floor. */
const STALE_SHARE_BPS = 9500n;

export type RestartReason = 'expired' | 'at-floor' | 'fresh-prices-lower';

/** The chain at one block, as far as upkeep cares. */
export interface UpkeepSnapshot {
  /** Timestamp of the block a transaction would land in [seconds]. */
  readonly now: bigint;
  /** The house's pause level: 1 stops start, 2 also restart. */
  readonly pauseLevel: number;
  /** Whether the engine allows locks: its pause level is below 2. */
  readonly canLock: boolean;
  /** Vaults with prices: those below some health, and those of the open auctions. */
  readonly vaults: readonly VaultReport[];
  /** By collateral, in lower case; without its curve an auction is not restarted for its prices. */
  readonly curves: ReadonlyMap<string, AuctionCurve>;
}

/**
 * Decides about one open auction, by the house's own rules for `end` and `restart`.
 *
 * An expired auction of a vault that is still unhealthy is restarted: ended, nobody would sell it. It is ended only where it
 * cannot be restarted and its time of grace is over too, so that it does not hold the queue's room for nothing.
 *
 * @param maintain whether to act at all
 */
export function decideUpkeep(snapshot: UpkeepSnapshot, maintain: boolean, report: AuctionReport): UpkeepDecision {
  const { vault } = report.portfolio;
  const ids = { auctionId: report.auctionId, vaultId: vault.vaultId };
  const priced = snapshot.vaults.find((candidate) => candidate.vault.vaultId === vault.vaultId);
  const end = (reason: EndReason): UpkeepDecision =>
    maintain ? { type: 'end', reason, ...ids } : { type: 'skip', action: 'end', reason: 'maintain-off', ...ids };

  const endReason = reasonToEnd(report, priced);
  if (endReason !== undefined) return end(endReason);
  const restartReason = reasonToRestart(snapshot, report, priced);
  if (restartReason === undefined) return { type: 'skip', action: 'restart', reason: 'running', ...ids };
  const obstacle = obstacleToRestart(snapshot, priced);
  const isOver = snapshot.now >= report.expiresAt + END_GRACE;
  if (obstacle !== undefined && obstacle !== 'paused' && isOver) return end('expired');
  if (obstacle !== undefined) return { type: 'skip', action: 'restart', reason: obstacle, ...ids };
  if (!maintain) return { type: 'skip', action: 'restart', reason: 'maintain-off', ...ids };
  return { type: 'restart', reason: restartReason, ...ids };
}

/** As `AuctionHouse.end`, in its order; expiry apart. */
function reasonToEnd(report: AuctionReport, priced: VaultReport | undefined): EndReason | undefined {
  const { portfolio } = report;
  if (!report.isLocked) return 'lock-voided';
  if (priced?.health.isFirm === true && priced.health.healthFactor >= END_HEALTH) return 'healthy';
  if (debtAt(portfolio.vault.debts, portfolio.auction.debtIndex) === undefined) return 'debt-repaid';
  return isSoldOut(portfolio) ? 'sold-out' : undefined;
}

function obstacleToRestart(snapshot: UpkeepSnapshot, priced: VaultReport | undefined): RestartObstacle | undefined {
  if (snapshot.pauseLevel >= 2 || !snapshot.canLock) return 'paused';
  if (priced?.health.isPriced !== true) return 'unpriced';
  if (priced.health.healthFactor >= END_HEALTH) return 'healthy-by-bound';
  return canBeOpened(priced.vault) ? undefined : 'nothing-for-sale';
}

/** As `AuctionHouse._isExpired` and `_isStale`. */
function reasonToRestart(
  snapshot: UpkeepSnapshot,
  report: AuctionReport,
  priced: VaultReport | undefined,
): RestartReason | undefined {
  if (snapshot.now >= report.expiresAt) return 'expired';
  if (priced === undefined) return undefined;
  const { auction } = report.portfolio;
  const elapsed = max(snapshot.now - BigInt(auction.startedAt), 0n);
  const running = collateralsForSale(report.portfolio).flatMap(({ position, anchor }) => {
    const now = priced.vault.collaterals.find(({ index }) => index === position.index);
    // What has no price now would not be offered again.
    if (now === undefined || !allows(now.status, 'sell')) return [];
    const startMultiplierWad = BigInt(anchor.startMultiplierBps) * WAD_PER_BPS;
    const multiplierWad = multiplierAt(startMultiplierWad, elapsed, BigInt(anchor.halfLife));
    const value = mulDivDown(position.amount, anchor.price, PRICE_SCALE);
    return [{ position, upperE36: now.upper, multiplierWad, value }];
  });
  const sum = (values: readonly bigint[]): bigint => values.reduce((total, value) => total + value, 0n);
  const floorWad = BigInt(auction.floorPpb) * WAD_PER_PPB;
  const atFloor = running.filter(({ multiplierWad }) => multiplierWad <= floorWad);
  if (sum(atFloor.map(({ value }) => value)) * BPS >= sum(running.map(({ value }) => value)) * STALE_SHARE_BPS) {
    return 'at-floor';
  }

  const debtLowerE36 = debtAt(priced.vault.debts, auction.debtIndex)?.lower ?? 0n;
  if (debtLowerE36 === 0n) return undefined;
  let freshSum = 0n;
  for (const { position, upperE36 } of running) {
    const curve = snapshot.curves.get(position.asset.toLowerCase());
    if (curve === undefined) return undefined;
    if (anchorPrice(upperE36, debtLowerE36) > MAX_UINT184) return undefined; // the house would refuse it
    const freshValue = mulDivUp(position.amount, upperE36, debtLowerE36);
    freshSum += mulDivUp(freshValue, curve.startMultiplierWad, WAD);
  }
  const runningSum = sum(running.map(({ value, multiplierWad }) => mulDivDown(value, multiplierWad, WAD)));
  return freshSum < runningSum ? 'fresh-prices-lower' : undefined;
}
