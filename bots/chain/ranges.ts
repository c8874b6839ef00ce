/** Reads the past in ranges of blocks that a node allows. */
import { isUnanswered } from './answers.ts';

/** Blocks that are asked for at once, until the node refuses so many. */
const FIRST_RANGE = 5000n;

/** After so many answers on end a size that was refused is tried again. */
const RETRY_AFTER = 16;

export interface RangeProgress {
  /** The last block that was read. */
  readonly block: bigint;
  readonly to: bigint;
  /** How many blocks are asked for at once by now. */
  readonly size: bigint;
}

/**
 * Reads from one block to another, both included, in order. A range that the node refuses, for its blocks or for what is in
 * them, is halved: providers agree neither on limits nor on how to say so, so every answer that is an error counts as a
 * refusal. One that is answered is doubled again, up to what was refused, and after a while beyond.
 *
 * @throws {Error} the node's own, when it refuses a single block or does not answer at all
 */
export async function readInRanges<T>(
  from: bigint,
  to: bigint,
  read: (from: bigint, to: bigint) => Promise<readonly T[]>,
  onProgress: (progress: RangeProgress) => void = () => undefined,
): Promise<T[]> {
  const found: T[] = [];
  let [at, size, refused, calm] = [from, FIRST_RANGE, FIRST_RANGE + 1n, 0];
  while (at <= to) {
    const end = at + size - 1n < to ? at + size - 1n : to;
    try {
      found.push(...(await read(at, end)));
    } catch (error) {
      // A node that is gone is no node that refuses; but one that takes too long may do so because it is too much.
      if (size === 1n || (isUnanswered(error) && !isTimeout(error))) throw error;
      [refused, calm] = [size, 0];
      size = (size + 1n) / 2n;
      continue;
    }
    onProgress({ block: end, to, size });
    at = end + 1n;
    calm += 1;
    // It may have been for what was in those blocks: then all is well again behind them.
    if (size >= refused) refused = FIRST_RANGE + 1n;
    if (size * 2n <= FIRST_RANGE && (size * 2n < refused || calm % RETRY_AFTER === 0)) size *= 2n;
  }
  return found;
}

function isTimeout(error: unknown): boolean {
  for (let cause = error; cause instanceof Error; cause = cause.cause) if (cause.name === 'TimeoutError') return true;
  return false;
}
