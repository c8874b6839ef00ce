/** When waiting auctions will pay, as far as can be known now: for those who read the log. */
import type { BidContext } from '../../core/bidding.ts';
import type { Route } from '../../core/routes.ts';
import { earliestProfitableTime, stillEarliest } from '../../core/scheduling.ts';

/** The first block in which a take would earn the minimum, were all but the auction's price to stay as it is. */
export interface Payday {
  readonly paysAt: bigint; // UTC seconds
  readonly priceThere: bigint; // what the auction will ask then [1e36]
}

/** A search costs some nine decisions, a look whether its answer still holds one or two: so many searches a block are enough. */
const SEARCHES_PER_BLOCK = 10;

/** Plans waiting auctions anew in every block; where many are new at once, the last asked for wait for a later block. */
export class Forecast {
  readonly #interval: bigint;
  /** By auction id; those that were not asked for in the last block are forgotten. */
  #previous = new Map<bigint, bigint>();
  #current = new Map<bigint, bigint>();
  #next = 0n;
  #searches = 0;

  /** @param interval between blocks [seconds] */
  constructor(interval: bigint) {
    this.#interval = interval;
  }

  /**
   * @param next timestamp of the next block [seconds]
   * @returns undefined when no take will pay, or it is not known yet
   */
  of(context: BidContext<Route>, next: bigint): Payday | undefined {
    if (next !== this.#next) {
      [this.#previous, this.#current, this.#next, this.#searches] = [this.#current, new Map<bigint, bigint>(), next, 0];
    }
    const { auctionId } = context.report;
    const grid = { next, interval: this.#interval };
    const previous = this.#previous.get(auctionId);
    const known = previous === undefined ? undefined : stillEarliest(context, grid, previous);
    const scheduled =
      known ?? (this.#searches++ < SEARCHES_PER_BLOCK ? earliestProfitableTime(context, grid) : undefined);
    if (scheduled === undefined) return undefined;
    this.#current.set(auctionId, scheduled.timestamp);
    return { paysAt: scheduled.timestamp, priceThere: scheduled.plan.priceE36 };
  }
}
