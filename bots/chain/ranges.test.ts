import { HttpRequestError } from 'viem';
import { describe, expect, test } from 'vitest';
import { readInRanges, type RangeProgress } from './ranges.ts';

/** A node that gives the numbers of blocks, and refuses what is too much. */
function node(refuses: (from: bigint, to: bigint) => boolean) {
  const asked: [bigint, bigint][] = [];
  const read = (from: bigint, to: bigint): Promise<bigint[]> => {
    asked.push([from, to]);
    if (refuses(from, to)) return Promise.reject(new Error('query returned more than 10000 results'));
    return Promise.resolve(Array.from({ length: Number(to - from + 1n) }, (_, i) => from + BigInt(i)));
  };
  return { asked, read };
}
const blocks = (from: number, to: number): bigint[] =>
  Array.from({ length: to - from + 1 }, (_, i) => BigInt(from + i));

describe('readInRanges', () => {
  test('default: all of it in order, with progress', async () => {
    const { asked, read } = node(() => false);
    const progress: RangeProgress[] = [];
    expect(await readInRanges(10n, 12_000n, read, (each) => progress.push(each))).toEqual(blocks(10, 12_000));
    expect(asked).toEqual([
      [10n, 5009n],
      [5010n, 10_009n],
      [10_010n, 12_000n],
    ]);
    expect(progress.map(({ block }) => block)).toEqual([5009n, 10_009n, 12_000n]);
    expect(await readInRanges(5n, 4n, read)).toEqual([]);
  });

  test('behavior: a range that is refused is halved until it is not, and every block is read once', async () => {
    const { asked, read } = node((from, to) => to - from >= 800n);
    expect(await readInRanges(0n, 9999n, read)).toEqual(blocks(0, 9999));
    expect(asked.filter(([from, to]) => to - from >= 800n)).toHaveLength(3);
    expect(asked.length).toBeLessThan(21);
  });

  test('behavior: where much has happened ranges are short, and long again behind', async () => {
    const { asked, read } = node((from, to) => from < 6000n && to > 5900n && to - from >= 10n);
    expect(await readInRanges(0n, 40_000n, read)).toEqual(blocks(0, 40_000));
    expect(asked.some(([from, to]) => from > 10_000n && to - from > 500n)).toBe(true);
  });

  test('error: a node that refuses a single block, and one that is gone', async () => {
    await expect(readInRanges(0n, 9n, node(() => true).read)).rejects.toThrow('more than 10000 results');
    let calls = 0;
    const gone = (): Promise<never> => {
      calls += 1;
      return Promise.reject(new HttpRequestError({ url: 'http://x', details: 'ECONNREFUSED' }));
    };
    await expect(readInRanges(0n, 9n, gone)).rejects.toThrow('HTTP request failed');
    expect(calls).toBe(1);
  });
});
