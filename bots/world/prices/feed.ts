import type { PricePath } from './path.ts';

/** When a Chainlink-style feed writes: thresholds as its operators publish them, e.g. 50 bps and 3600 s for ETH/USD. */
export interface FeedRule {
  readonly deviationBps: bigint;
  readonly heartbeatSeconds: number;
}

/** What the feed last wrote: USD with 8 decimals, and the UTC second of the block. */
export interface FeedState {
  readonly lastAnswer: bigint;
  readonly lastUpdatedAt: number;
}

/** A feed under simulation: whose price it reports, when it writes, and what it last wrote. */
export interface Feed extends FeedRule, FeedState {
  readonly symbol: string;
}

/** A feed's next answer: USD with 8 decimals. */
export interface FeedUpdate {
  readonly symbol: string;
  readonly answer: bigint;
}

const ANSWER_SCALE = 100_000_000;
const BPS = 10_000n;

/**
 * A USD price as a feed reports it: 8 decimals, rounded to the nearest.
 * @throws {RangeError} when the price is not finite, or rounds to nothing
 */
export function toAnswer(priceUsd: number): bigint {
  const scaled = Math.round(priceUsd * ANSWER_SCALE);
  if (!Number.isSafeInteger(scaled) || scaled < 1) throw new RangeError(`${priceUsd} USD cannot be a feed's answer`);
  return BigInt(scaled);
}

/**
 * Whether a feed writes now, by Chainlink's rule: the price is at least `deviationBps` away from the last answer, or
 * `heartbeatSeconds` have passed since the last update. A feed that never answered (last answer 0) is always due.
 *
 * @param price USD with 8 decimals
 * @param now UTC seconds
 */
export function feedUpdateDue(state: FeedState, price: bigint, now: number, rule: FeedRule): boolean {
  const { lastAnswer, lastUpdatedAt } = state;
  if (lastAnswer <= 0n) return true;
  if (now - lastUpdatedAt >= rule.heartbeatSeconds) return true;
  const distance = price > lastAnswer ? price - lastAnswer : lastAnswer - price;
  return distance * BPS >= rule.deviationBps * lastAnswer;
}

/**
 * The first block from `fromBlock` on and before `endBlock` at which any feed would write, and everything written
 * there; undefined when there is none. In the blocks before it no feed changes, so a simulation may jump over them.
 *
 * @throws {RangeError} when the path has no prices for a feed, or a price no feed could report
 */
export function nextFeedUpdate(
  path: PricePath,
  feeds: readonly Feed[],
  fromBlock: number,
  endBlock = path.blockCount,
): { block: number; updates: FeedUpdate[] } | undefined {
  for (let block = fromBlock; block < endBlock; block++) {
    const now = path.timeAt(block);
    const updates: FeedUpdate[] = [];
    for (const feed of feeds) {
      const answer = toAnswer(path.priceAt(feed.symbol, block));
      if (feedUpdateDue(feed, answer, now, feed)) updates.push({ symbol: feed.symbol, answer });
    }
    if (updates.length > 0) return { block, updates };
  }
  return undefined;
}

/** The feeds after the updates of a block at `now` (UTC seconds); feeds without an update stay as they are. */
export function applyFeedUpdates(feeds: readonly Feed[], updates: readonly FeedUpdate[], now: number): Feed[] {
  return feeds.map((feed) => {
    const update = updates.find(({ symbol }) => symbol === feed.symbol);
    return update === undefined ? feed : { ...feed, lastAnswer: update.answer, lastUpdatedAt: now };
  });
}
