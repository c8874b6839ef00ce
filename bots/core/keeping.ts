/** What a keeper should do in one block: which auctions to start, restart and end, and why not the others. */
import { LIQUIDATION_HEALTH, MAX_UINT256, PRICE_SCALE } from './constants.ts';
import { largestDebt } from './positions.ts';
import { coverageLowerOf, isWrittenOff } from './health.ts';
import { fromAuctionId } from './ids.ts';
import { mulDivUp } from './math.ts';
import { type BucketName, queueObstacle, type QueueState, reservationFor, reserve } from './queue.ts';
import { expectedReward, type PenaltySchedule } from './risk.ts';
import { type Address, type AuctionReport, type AuctionTerms, isSameAddress, type VaultReport } from './types.ts';
import { decideUpkeep, type UpkeepDecision, type UpkeepSnapshot } from './upkeep.ts';

/** The chain at one block, as far as a keeper cares. */
export interface KeeperSnapshot extends UpkeepSnapshot {
  readonly house: Address;
  readonly terms: AuctionTerms;
  /** Vaults with prices: those below some health. */
  readonly vaults: readonly VaultReport[];
  readonly auctions: readonly AuctionReport[];
  readonly queue: QueueState;
  readonly penaltySchedule: PenaltySchedule;
  /** What a start costs in gas [quote WAD]; see {@link gasValue}. */
  readonly startGasValue: bigint;
}

/** What the keeper's owner wants. */
export interface KeeperPolicy {
  /** Start when the expected reward exceeds gas by this much [quote WAD]. */
  readonly minNetReward: bigint;
  /** Start also when the reward does not cover gas. */
  readonly isAltruistic: boolean;
  /** Restart and end auctions, and start those of vaults without collateral, though nobody pays for it. */
  readonly maintain: boolean;
  /** Have buffers buy in the first block in which they can; otherwise bidders come first, for a block. */
  readonly racesBidders: boolean;
  /** Most to spend in a day on what does not pay [wei]; without it, whatever that is worth to others. */
  readonly unpaidWeiPerDay?: bigint;
}

/** Earns or breaks even on each start, keeps the house in order, and leaves bidders a block before buffers buy. */
export const DEFAULT_KEEPER_POLICY: KeeperPolicy = {
  minNetReward: 0n,
  isAltruistic: false,
  maintain: true,
  racesBidders: false,
};

/** What to do about one vault. Values in [quote WAD]. */
export type StartDecision = {
  readonly vaultId: bigint;
  readonly healthFactorWad: bigint;
  readonly coverageWad: bigint; // V_lower/D
  readonly expectedReward: bigint;
  readonly gasValue: bigint;
} & (
  | { readonly type: 'start'; readonly reason: 'reward-covers-gas' | 'altruistic' | 'write-off' }
  | { readonly type: 'skip'; readonly action: 'start'; readonly reason: SkipReason }
  | {
      readonly type: 'skip';
      readonly action: 'start';
      readonly reason: 'queue-full' | 'flow-exhausted';
      readonly bucket: BucketName;
    }
);

type SkipReason =
  | 'healthy'
  | 'unpriced'
  | 'auction-open'
  | 'locked-by-other'
  | 'paused'
  | 'nothing-for-sale'
  | 'reward-below-gas'
  | 'maintain-off';

export type KeeperDecision = StartDecision | UpkeepDecision;

/**
 * Decides about every vault and auction of the snapshot. Starts come first, the vault nearest to loss before the others,
 * each counted against the queue's room; then restarts and ends; what is left alone last, with the reason.
 *
 * @throws {MathError} for reports whose numbers are no vault's
 */
export function decideKeeping(snapshot: KeeperSnapshot, policy: KeeperPolicy): KeeperDecision[] {
  const starts = decideStarts(snapshot, policy);
  const starting = new Set(starts.filter(({ type }) => type === 'start').map(({ vaultId }) => vaultId));
  const upkeep = snapshot.auctions
    // A start closes an auction whose lock is void by itself.
    .filter(({ auctionId, isLocked }) => isLocked || !starting.has(fromAuctionId(auctionId).vaultId))
    .map((report) => decideUpkeep(snapshot, policy.maintain, report));
  const order = ['start', 'restart', 'end', 'skip'];
  return [...starts, ...upkeep].sort((a, b) => order.indexOf(a.type) - order.indexOf(b.type));
}

/** Decides which vaults' auctions to start, in the order in which to start them. */
export function decideStarts(snapshot: KeeperSnapshot, policy: KeeperPolicy): StartDecision[] {
  const running = new Set(
    snapshot.auctions.filter(({ isLocked }) => isLocked).map(({ auctionId }) => fromAuctionId(auctionId).vaultId),
  );
  let queue = snapshot.queue;
  return [...snapshot.vaults].sort(byUrgency).map((report): StartDecision => {
    const reservation = report.health.isPriced ? reservationFor(report) : undefined;
    const coverageWad = report.health.isPriced ? coverageLowerOf(report.health) : MAX_UINT256;
    const reward = reservation === undefined || reservation.shares.length === 0 ? 0n : rewardFor(snapshot, report);
    const facts = {
      vaultId: report.vault.vaultId,
      healthFactorWad: report.health.healthFactor,
      coverageWad,
      expectedReward: reward,
      gasValue: snapshot.startGasValue,
    };
    const skip = (reason: SkipReason): StartDecision => ({ type: 'skip', action: 'start', reason, ...facts });
    if (reservation === undefined) return skip('unpriced');
    if (report.health.healthFactor >= LIQUIDATION_HEALTH) return skip('healthy');
    if (running.has(facts.vaultId)) return skip('auction-open');
    if (!isUnlocked(report, snapshot.house)) return skip('locked-by-other');
    if (snapshot.pauseLevel >= 1 || !snapshot.canLock) return skip('paused');
    if (reservation.shares.length === 0) {
      if (!isWrittenOff(report.vault)) return skip('nothing-for-sale');
      // Nothing is worth selling: a start writes the debt off, and nobody is paid for that.
      return policy.maintain ? { type: 'start', reason: 'write-off', ...facts } : skip('maintain-off');
    }
    const isCovered = reward >= snapshot.startGasValue + policy.minNetReward;
    if (!isCovered && !policy.isAltruistic) return skip('reward-below-gas');
    const obstacle = queueObstacle(queue, reservation, coverageWad, snapshot.now);
    if (obstacle !== undefined) {
      const reason = obstacle.limit === 'stock' ? 'queue-full' : 'flow-exhausted';
      return { type: 'skip', action: 'start', reason, bucket: obstacle.bucket, ...facts };
    }
    queue = reserve(queue, reservation, coverageWad, snapshot.now);
    return { type: 'start', reason: isCovered ? 'reward-covers-gas' : 'altruistic', ...facts };
  });
}

/**
 * What a transaction costs, in the currency of the oracle.
 * @param weiPriceE36 quote value of one wei [1e36]
 * @param dataFeeWei what a rollup charges for publishing its data [wei]
 * @returns [quote WAD], rounded up
 */
export function gasValue(gasUnits: bigint, gasPriceWei: bigint, weiPriceE36: bigint, dataFeeWei = 0n): bigint {
  return mulDivUp(gasUnits * gasPriceWei + dataFeeWei, weiPriceE36, PRICE_SCALE);
}

/** Nearest to loss first; of equals the one that owes more. Vaults without a price come last. */
function byUrgency(a: VaultReport, b: VaultReport): number {
  if (a.health.isPriced !== b.health.isPriced) return a.health.isPriced ? -1 : 1;
  const [x, y] = [coverageLowerOf(a.health), coverageLowerOf(b.health)];
  if (x !== y) return x < y ? -1 : 1;
  return a.health.debtValue > b.health.debtValue ? -1 : a.health.debtValue < b.health.debtValue ? 1 : 0;
}

/** The house may renew a lock of its own whose auction is gone. */
function isUnlocked({ vault }: VaultReport, house: Address): boolean {
  return BigInt(vault.locker) === 0n || isSameAddress(vault.locker, house);
}

function rewardFor(snapshot: KeeperSnapshot, report: VaultReport): bigint {
  const { vault, health } = report;
  // The house makes good the largest debt, and asks of it whether the vault is small.
  const largest = largestDebt(vault.debts);
  if (largest === undefined) return 0n;
  const fullCloseValue = (largest.minDebt * snapshot.terms.fullCloseMultiple * largest.lower) / PRICE_SCALE;
  const isFullClose = health.debtValue < fullCloseValue;
  return expectedReward(report, snapshot.penaltySchedule, snapshot.curves, snapshot.terms, isFullClose);
}
