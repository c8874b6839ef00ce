import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  decideHead,
  type Following,
  type HeadMark,
  LOOKS_BEFORE_GOING_BACK,
  NOTHING_SEEN,
  withBlock,
} from './heads.ts';

const block = (number: number, fork = 'a'): HeadMark => ({ number: BigInt(number), hash: `${fork}${number}` });

/** What a bot that acts without fail makes of one look after the other. */
function looks(heads: readonly HeadMark[], from: Following = NOTHING_SEEN): { acted: string[]; reasons: string[] } {
  let following = from;
  const [acted, reasons]: [string[], string[]] = [[], []];
  for (const head of heads) {
    const decision = decideHead(following, head);
    following = decision.following;
    reasons.push(decision.reason);
    if (decision.isNext) acted.push(head.hash);
  }
  return { acted, reasons };
}

describe('decideHead', () => {
  test('default: each block once', () => {
    expect(looks([block(5), block(5), block(6), block(6), block(9)])).toEqual({
      acted: ['a5', 'a6', 'a9'],
      reasons: ['first', 'same', 'newer', 'same', 'newer'],
    });
  });

  test('behavior: a node that is behind is not acted on, however long it is met now and then', () => {
    const { acted } = looks(Array.from({ length: 200 }, (_, i) => block(i % 3 === 0 ? 7 : 6)));
    expect(acted).toEqual(['a7']);
  });

  test('behavior: a chain that went back is followed again after a number of looks', () => {
    const back = Array.from({ length: LOOKS_BEFORE_GOING_BACK }, () => block(3));
    expect(looks([block(7), ...back.slice(1)]).acted).toEqual(['a7']);
    const { acted, reasons } = looks([block(7), ...back, block(3), block(4)]);
    expect(acted).toEqual(['a7', 'a3', 'a4']);
    expect(reasons.slice(-3)).toEqual(['went-back', 'same', 'newer']);
  });

  test('behavior: a chain that goes back and on, so that every look is another block, is followed too', () => {
    const heads = Array.from({ length: LOOKS_BEFORE_GOING_BACK }, (_, i) => block(100 + i, 'b'));
    expect(looks([block(500), ...heads, block(200, 'b')]).acted).toEqual(['a500', `b${99 + heads.length}`, 'b200']);
  });

  test('behavior: another block at the same height is followed when it stays, or grows', () => {
    expect(looks([block(7), block(7, 'b'), block(8, 'b')]).acted).toEqual(['a7', 'b8']);
    const others = Array.from({ length: LOOKS_BEFORE_GOING_BACK }, () => block(7, 'b'));
    expect(looks([block(7), ...others]).reasons.at(-1)).toBe('replaced');
    expect(looks([block(7), ...others.slice(1), block(7), ...others.slice(1)]).acted).toEqual(['a7']);
  });

  test('behavior: what was mined in a block is not decided anew on a state before it', () => {
    const settled = withBlock(decideHead(NOTHING_SEEN, block(7)).following, 10n);
    expect(looks([block(8), block(9), block(10)], settled).acted).toEqual(['a10']);
    expect(withBlock(settled, 9n)).toBe(settled);
    // Unless that block is gone.
    const back = Array.from({ length: LOOKS_BEFORE_GOING_BACK }, () => block(8));
    expect(looks([...back, block(9)], settled).acted).toEqual(['a8', 'a9']);
  });

  test('behavior: one that was not acted on, because that failed, is the next again', () => {
    const { following } = decideHead(NOTHING_SEEN, block(7));
    expect(decideHead(following, block(8)).isNext).toBe(true);
    expect(decideHead(following, block(8)).isNext).toBe(true);
  });

  test('behavior: never twice on end, and never lower unless that was seen long enough', () => {
    const heads = fc.array(fc.record({ number: fc.bigInt(0n, 6n), hash: fc.constantFrom('a', 'b') }), {
      maxLength: 80,
    });
    fc.assert(
      fc.property(heads, (seen) => {
        let following = NOTHING_SEEN;
        let since = 0;
        for (const head of seen) {
          const before = following.latest;
          const decision = decideHead(following, head);
          following = decision.following;
          since += 1;
          if (!decision.isNext) continue;
          expect(before?.number === head.number && before.hash === head.hash).toBe(false);
          if (before !== undefined && head.number <= before.number) {
            expect(since).toBeGreaterThanOrEqual(LOOKS_BEFORE_GOING_BACK);
          }
          since = 0;
        }
      }),
    );
  });
});
