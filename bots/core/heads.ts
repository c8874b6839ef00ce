/**
 * Which block to act on next. A URL may stand for several nodes, some behind the others, and a chain may go back by a block
 * or two: to act on an older block again would be to do again what was done, so only what persists is believed.
 */

/** A block, as far as it is told from others. */
export interface HeadMark {
  readonly number: bigint;
  readonly hash: string;
}

/** How far a chain was followed. */
export interface Following {
  /** The block that was acted on last. */
  readonly latest: HeadMark | undefined;
  /** The highest block that there is known to be: what was mined in it must not be decided anew on a state before it. */
  readonly known: bigint;
  /** In how many looks on end the chain has shown neither that block nor a later one. */
  readonly doubts: number;
}

export type HeadDecision = { readonly following: Following } & (
  | { readonly isNext: true; readonly reason: 'first' | 'newer' | 'went-back' | 'replaced' }
  | { readonly isNext: false; readonly reason: 'same' | 'older' | 'other' }
);

/** Before the first look. */
export const NOTHING_SEEN: Following = { latest: undefined, known: 0n, doubts: 0 };

/**
 * After so many looks on end it is the chain that went back, and not a node that is behind: of two nodes asked in turn at
 * random, the one behind is met so often on end once in 65,536.
 */
export const LOOKS_BEFORE_GOING_BACK = 16;

/**
 * Decides about the head that a look has shown.
 * @returns with `following` as it is once the head was acted on, where it is the next; else as it is now
 */
export function decideHead(following: Following, head: HeadMark): HeadDecision {
  const { latest, known } = following;
  const isKnown = head.number >= known;
  const acted = { latest: head, known: isKnown ? head.number : known, doubts: 0 };
  if (latest === undefined && isKnown) return { isNext: true, reason: 'first', following: acted };
  if (latest !== undefined && isKnown && head.number > latest.number) {
    return { isNext: true, reason: 'newer', following: acted };
  }
  if (head.number === latest?.number && head.hash === latest.hash) {
    return { isNext: false, reason: 'same', following: { ...following, doubts: 0 } };
  }
  const doubts = following.doubts + 1;
  const isSibling = head.number === latest?.number;
  if (doubts < LOOKS_BEFORE_GOING_BACK) {
    return { isNext: false, reason: isSibling ? 'other' : 'older', following: { ...following, doubts } };
  }
  const back = { latest: head, known: head.number, doubts: 0 };
  return { isNext: true, reason: isSibling ? 'replaced' : 'went-back', following: back };
}

/** There is a block of this number. */
export function withBlock(following: Following, block: bigint): Following {
  return block > following.known ? { ...following, known: block } : following;
}
