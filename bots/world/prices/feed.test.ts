import { describe, expect, test } from 'vitest';
import { applyFeedUpdates, type Feed, feedUpdateDue, nextFeedUpdate, toAnswer } from './feed.ts';
import { buildPricePath } from './path.ts';
import { syntheticCrash } from './synthetic.ts';

const RULE = { deviationBps: 50n, heartbeatSeconds: 3600 };
const STATE = { lastAnswer: 2000_00000000n, lastUpdatedAt: 1_000_000 };
const due = (price: bigint, now = STATE.lastUpdatedAt + 12): boolean => feedUpdateDue(STATE, price, now, RULE);

describe('feedUpdateDue', () => {
  test('default', () => {
    expect(due(2000_00000000n)).toBe(false);
  });

  test('behavior: deviation, inclusive and in both directions', () => {
    expect(due(2010_00000000n)).toBe(true);
    expect(due(2009_99999999n)).toBe(false);
    expect(due(1990_00000000n)).toBe(true);
    expect(due(1990_00000001n)).toBe(false);
  });

  test('behavior: heartbeat', () => {
    expect(due(STATE.lastAnswer, STATE.lastUpdatedAt + 3599)).toBe(false);
    expect(due(STATE.lastAnswer, STATE.lastUpdatedAt + 3600)).toBe(true);
  });

  test('behavior: a feed that never answered is due', () => {
    expect(feedUpdateDue({ lastAnswer: 0n, lastUpdatedAt: 5 }, 1n, 5, RULE)).toBe(true);
  });
});

describe('toAnswer', () => {
  test('default', () => {
    expect(toAnswer(2000.123456789)).toBe(2000_12345679n);
    expect(toAnswer(0.0001)).toBe(10_000n);
  });

  test.each([0, -1, Number.NaN, Number.POSITIVE_INFINITY, 1e-9])('error: %d', (price) => {
    expect(() => toAnswer(price)).toThrow(RangeError);
  });
});

describe('nextFeedUpdate', () => {
  const path = buildPricePath(syntheticCrash({ seed: 1 }));
  const start = (symbol: string): Feed => ({
    symbol,
    ...RULE,
    lastAnswer: toAnswer(path.priceAt(symbol, 0)),
    lastUpdatedAt: path.startTime,
  });

  test('default', () => {
    // Walking the updates gives exactly what asking in every block gives.
    let walked = path.symbols.map(start);
    const seen: number[] = [];
    for (let block = 0; ; block++) {
      const next = nextFeedUpdate(path, walked, block);
      if (next === undefined) break;
      block = next.block;
      seen.push(block);
      walked = applyFeedUpdates(walked, next.updates, path.timeAt(block));
    }
    let asked = path.symbols.map(start);
    const expected: number[] = [];
    for (let block = 0; block < path.blockCount; block++) {
      const now = path.timeAt(block);
      const before = asked;
      asked = asked.map((feed) => {
        const lastAnswer = toAnswer(path.priceAt(feed.symbol, block));
        return feedUpdateDue(feed, lastAnswer, now, feed) ? { ...feed, lastAnswer, lastUpdatedAt: now } : feed;
      });
      if (asked.some((feed, i) => feed !== before[i])) expected.push(block);
    }
    expect(seen).toEqual(expected);
    expect(walked).toEqual(asked);
    expect(seen.length).toBeGreaterThan(100);
  });

  test('behavior: the end of the path', () => {
    expect(nextFeedUpdate(path, path.symbols.map(start), path.blockCount)).toBeUndefined();
    expect(nextFeedUpdate(path, [], 0)).toBeUndefined();
  });

  test('args: fromBlock', () => {
    const fresh: Feed = { ...start('ETH'), lastAnswer: 0n };
    expect(nextFeedUpdate(path, [fresh], 17)).toEqual({
      block: 17,
      updates: [{ symbol: 'ETH', answer: toAnswer(path.priceAt('ETH', 17)) }],
    });
  });

  test('error: a feed without prices', () => {
    expect(() => nextFeedUpdate(path, [{ ...start('ETH'), symbol: 'DOGE' }], 0)).toThrow(RangeError);
  });
});
