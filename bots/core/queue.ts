/** Whether the liquidation queue would admit a vault, as `LiquidationQueue.reserve` and `AuctionHouse._anchorCollaterals`. */
import { BPS, DUST_VALUE, MAX_UINT96 } from './constants.ts';
import { collateralValue } from './health.ts';
import { min, mulDivDown } from './math.ts';
import type { VaultReport } from './types.ts';

/** Collaterals below this share of a vault are counted, but their limits do not hold it back. */
const MIN_LIMITED_SHARE_BPS = 500n;

/** What is on sale and how much may be [quote WAD]. */
export interface Stock {
  readonly onAuction: bigint;
  readonly limit: bigint;
}

/** The queue: everything that decides on admission. */
export interface QueueState {
  readonly globalStock: Stock;
  /** By the engine's index of the collateral; one that is missing has no room. */
  readonly collateralStocks: ReadonlyMap<number, Stock>;
  readonly criticalCoverageWad: bigint; // below this no limit holds
}

/** What an auction of a vault would count for. */
export interface Reservation {
  readonly value: bigint; // [quote WAD]
  /** By collateral; `value` in [quote WAD]. */
  readonly shares: readonly { readonly index: number; readonly shareBps: bigint; readonly value: bigint }[];
}

/**
 * What starting a vault's auction would reserve; without shares there is nothing worth selling.
 * @param report with prices, from `VaultLens`
 */
export function reservationFor({ vault, health }: VaultReport): Reservation {
  const value = min(health.debtValue, MAX_UINT96);
  const shares = vault.collaterals.flatMap(({ index, amount, upper }) => {
    const worth = collateralValue(amount, upper);
    if (worth < DUST_VALUE) return [];
    const shareBps = mulDivDown(worth, BPS, health.collateralValue);
    return [{ index, shareBps, value: (value * shareBps) / BPS }];
  });
  return { value, shares };
}

/** The stock in the way of a reservation: `'global'`, a collateral's index, or undefined when there is room. */
export function queueObstacle(
  queue: QueueState,
  reservation: Reservation,
  coverageWad: bigint,
): 'global' | number | undefined {
  if (coverageWad < queue.criticalCoverageWad) return undefined;
  const isFull = (stock: Stock | undefined): boolean => (stock?.onAuction ?? 0n) >= (stock?.limit ?? 0n);
  if (isFull(queue.globalStock)) return 'global';
  return reservation.shares.find(
    ({ index, shareBps }) => shareBps >= MIN_LIMITED_SHARE_BPS && isFull(queue.collateralStocks.get(index)),
  )?.index;
}

/** The queue after a reservation. */
export function reserve(queue: QueueState, reservation: Reservation): QueueState {
  const grown = (stock: Stock | undefined, value: bigint): Stock => ({
    onAuction: (stock?.onAuction ?? 0n) + value,
    limit: stock?.limit ?? 0n,
  });
  const collateralStocks = new Map(queue.collateralStocks);
  for (const { index, value } of reservation.shares) {
    collateralStocks.set(index, grown(collateralStocks.get(index), value));
  }
  return { ...queue, globalStock: grown(queue.globalStock, reservation.value), collateralStocks };
}
