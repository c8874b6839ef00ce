/** Which auctions to restart and which to end: the work that keeps a house in order and that nobody is paid for. */
import { anchorPrice } from './auction.ts';
import { collateralsForSale, debtAt, isSoldOut } from './auctionState.ts';
import { BPS, END_HEALTH, MAX_UINT184, PRICE_SCALE, WAD, WAD_PER_BPS, WAD_PER_PPB } from './constants.ts';
import { multiplierAt } from './decay.ts';
import { max, mulDivDown, mulDivUp } from './math.ts';
import type { AuctionCurve } from './risk.ts';
import type { AuctionReport, VaultReport } from './types.ts';

export type UpkeepDecision = { readonly auctionId: bigint; readonly vaultId: bigint } & (
  | { readonly type: 'restart'; readonly reason: RestartReason }
  | { readonly type: 'end'; readonly reason: 'lock-voided' | 'healthy' | 'debt-repaid' | 'sold-out' }
  | {
      readonly type: 'skip';
      readonly action: 'restart' | 'end';
      readonly reason: 'running' | 'unpriced' | 'paused' | 'maintain-off';
    }
);

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
 * An expired auction of a vault that is still unhealthy is restarted, never just ended: nobody would sell it then.
 *
 * @param maintain whether to act at all
 */
export function decideUpkeep(snapshot: UpkeepSnapshot, maintain: boolean, report: AuctionReport): UpkeepDecision {
  const { auction, vault } = report.portfolio;
  const ids = { auctionId: report.auctionId, vaultId: vault.vaultId };
  const priced = snapshot.vaults.find((candidate) => candidate.vault.vaultId === vault.vaultId);

  const endReason = reasonToEnd(report, priced);
  if (endReason !== undefined) {
    if (!maintain) return { type: 'skip', action: 'end', reason: 'maintain-off', ...ids };
    return { type: 'end', reason: endReason, ...ids };
  }
  const restartReason = reasonToRestart(snapshot, report, priced);
  if (restartReason === undefined) return { type: 'skip', action: 'restart', reason: 'running', ...ids };
  if (!maintain) return { type: 'skip', action: 'restart', reason: 'maintain-off', ...ids };
  if (snapshot.pauseLevel >= 2 || !snapshot.canLock)
    return { type: 'skip', action: 'restart', reason: 'paused', ...ids };
  if (priced?.health.isPriced !== true || debtAt(priced.vault.debts, auction.debtIndex) === undefined) {
    return { type: 'skip', action: 'restart', reason: 'unpriced', ...ids };
  }
  return { type: 'restart', reason: restartReason, ...ids };
}

function reasonToEnd(
  report: AuctionReport,
  priced: VaultReport | undefined,
): 'lock-voided' | 'healthy' | 'debt-repaid' | 'sold-out' | undefined {
  const { portfolio } = report;
  if (!report.isLocked) return 'lock-voided';
  if (priced?.health.isPriced === true && priced.health.healthFactor >= END_HEALTH) return 'healthy';
  const { debts } = portfolio.vault;
  if (debts.length === 0) return 'debt-repaid';
  if (isSoldOut(portfolio)) return 'sold-out';
  return debtAt(debts, portfolio.auction.debtIndex) === undefined ? 'debt-repaid' : undefined;
}

/** As `AuctionHouse._isExpired` and `_isStale`. */
function reasonToRestart(
  snapshot: UpkeepSnapshot,
  report: AuctionReport,
  priced: VaultReport | undefined,
): RestartReason | undefined {
  if (snapshot.now >= report.expiresAt) return 'expired';
  const { auction } = report.portfolio;
  const elapsed = max(snapshot.now - BigInt(auction.startedAt), 0n);
  const running = collateralsForSale(report.portfolio).map(({ position, anchor }) => {
    const startMultiplierWad = BigInt(anchor.startMultiplierBps) * WAD_PER_BPS;
    const multiplierWad = multiplierAt(startMultiplierWad, elapsed, BigInt(anchor.halfLife));
    return { position, multiplierWad, value: mulDivDown(position.amount, anchor.price, PRICE_SCALE) };
  });
  const sum = (values: readonly bigint[]): bigint => values.reduce((total, value) => total + value, 0n);
  const floorWad = BigInt(auction.floorPpb) * WAD_PER_PPB;
  const atFloor = running.filter(({ multiplierWad }) => multiplierWad <= floorWad);
  if (sum(atFloor.map(({ value }) => value)) * BPS >= sum(running.map(({ value }) => value)) * STALE_SHARE_BPS) {
    return 'at-floor';
  }

  const debtLowerE36 = priced === undefined ? 0n : (debtAt(priced.vault.debts, auction.debtIndex)?.lower ?? 0n);
  if (debtLowerE36 === 0n) return undefined;
  let freshSum = 0n;
  for (const { position } of running) {
    const upperE36 = priced?.vault.collaterals.find(({ index }) => index === position.index)?.upper ?? 0n;
    const curve = snapshot.curves.get(position.asset.toLowerCase());
    if (upperE36 === 0n || curve === undefined) return undefined;
    const freshE36 = anchorPrice(upperE36, debtLowerE36);
    if (freshE36 > MAX_UINT184) return undefined; // the house would refuse it
    const freshValue = mulDivUp(position.amount, freshE36, PRICE_SCALE);
    freshSum += mulDivUp(freshValue, curve.startMultiplierWad / WAD_PER_BPS, BPS);
  }
  const runningSum = sum(running.map(({ value, multiplierWad }) => mulDivDown(value, multiplierWad, WAD)));
  return freshSum < runningSum ? 'fresh-prices-lower' : undefined;
}
