/** When waiting auctions will pay, as far as can be known now: for those who read the log. */
import type { BidContext } from '../../core/bidding.ts';
import type { Route } from '../../core/routes.ts';
import { reschedule } from '../../core/scheduling.ts';

/** The first block in which a take would earn the minimum, were all but the auction's price to stay as it is. */
export interface Payday {
  readonly paysAt: bigint; // UTC seconds
  readonly priceThere: bigint; // what the auction will ask then [1e36]
}

/**
 * Plans every waiting auction anew in every block. That takes a search of some twenty looks at a new auction, and two at
 * one whose answer still holds.
 */
export class Forecast {
  readonly #interval: bigint;
  /** By auction id; those that have not been asked for since the last block are forgotten. */
  #previous = new Map<bigint, bigint>();
  #current = new Map<bigint, bigint>();
  #block = 0n;

  /** @param interval between blocks [seconds] */
  constructor(interval: bigint) {
    this.#interval = interval;
  }

  /** @param next timestamp of the next block [seconds] */
  of(context: BidContext<Route>, next: bigint): Payday | Record<string, never> {
    if (next !== this.#block) {
      this.#previous = this.#current;
      this.#current = new Map();
      this.#block = next;
    }
    const { auctionId } = context.report;
    const grid = { next, interval: this.#interval };
    const scheduled = reschedule(context, grid, this.#previous.get(auctionId));
    if (scheduled === undefined) return {};
    this.#current.set(auctionId, scheduled.timestamp);
    return { paysAt: scheduled.timestamp, priceThere: scheduled.plan.priceE36 };
  }
}
