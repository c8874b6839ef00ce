import type { Address, DecodeEventLogReturnType } from 'viem';
import type { liquidationQueueAbi } from '../abi/generated.ts';
import { BPS } from '../core/constants.ts';
import { getOrCreate, ReplayError } from './errors.ts';

/** What is on sale and how much may be [quote WAD]. */
export interface Stock {
  onAuction: bigint;
  limit: bigint;
}

/** The part of a reservation that counts for a collateral. */
export interface Share {
  readonly index: number;
  readonly shareBps: bigint;
}

/** All that LiquidationQueue stores. What is on sale follows from the events of the house. */
export interface QueueState {
  readonly global: Stock;
  /** By the index of the collateral. */
  readonly stocks: Map<bigint, Stock>;
  criticalCoverage: bigint; // [WAD]
  readonly reservers: Set<Address>;
}

export type QueueEvent = DecodeEventLogReturnType<typeof liquidationQueueAbi>;

export function emptyQueue(): QueueState {
  return { global: newStock(), stocks: new Map(), criticalCoverage: 0n, reservers: new Set() };
}

/** Applies an event of LiquidationQueue. */
export function applyToQueue(queue: QueueState, event: QueueEvent): void {
  switch (event.eventName) {
    case 'LimitSet':
      getOrCreate(queue.stocks, event.args.collateralIndex, newStock).limit = event.args.limit;
      return;
    case 'GlobalLimitSet':
      queue.global.limit = event.args.limit;
      return;
    case 'CriticalCoverageSet':
      queue.criticalCoverage = event.args.criticalCoverage;
      return;
    case 'ReserverSet': {
      const { reserver, isReserver } = event.args;
      if (isReserver) queue.reservers.add(reserver);
      else queue.reservers.delete(reserver);
      return;
    }
  }
}

/** Counts an auction, as `LiquidationQueue.reserve`. */
export function reserve(queue: QueueState, value: bigint, shares: readonly Share[]): void {
  queue.global.onAuction += value;
  for (const { index, shareBps } of shares) {
    getOrCreate(queue.stocks, BigInt(index), newStock).onAuction += (value * shareBps) / BPS;
  }
}

/** Takes an auction back, as `LiquidationQueue.release`. @throws {ReplayError} when it was not counted */
export function release(queue: QueueState, value: bigint, shares: readonly Share[]): void {
  reserve(queue, -value, shares);
  if (queue.global.onAuction < 0n) throw new ReplayError(`the queue would hold ${queue.global.onAuction}`);
}

const newStock = (): Stock => ({ onAuction: 0n, limit: 0n });
