import { describe, expect, test } from 'vitest';
import { debt, USD } from './fixtures.ts';
import { largestDebt } from './positions.ts';

describe('largestDebt', () => {
  test('default', () => {
    const [small, large] = [debt(), debt({ index: 1, amount: 17_000n * USD })];
    expect(largestDebt([small, large])).toBe(large);
    expect(largestDebt([small, { ...large, status: 11 }])?.index).toBe(1);
    expect(largestDebt([small, debt({ index: 1 })])).toBe(small); // the first of equals
  });

  test('behavior: not the skipped one, unless no other can be made good; not one without a price', () => {
    const [small, large] = [debt(), debt({ index: 1, amount: 17_000n * USD })];
    expect(largestDebt([small, large], 1)).toBe(small);
    expect(largestDebt([large], 1)).toBe(large);
    expect(largestDebt([small, { ...large, status: 10 }])).toBe(small);
    expect(largestDebt([{ ...small, status: 4 }, large], 1)).toBe(large);
    expect(
      largestDebt(
        [
          { ...small, status: 4 },
          { ...large, status: 10 },
        ],
        1,
      ),
    ).toBe(undefined);
    // However little the other is worth; of equals the first.
    const unit = debt({ amount: 1n, lower: 1n });
    expect(largestDebt([large, unit], 1)).toBe(large);
    expect(largestDebt([unit, large], 1)).toBe(unit);
    expect(largestDebt([{ ...small, lower: 0n }])).toBe(undefined);
    expect(largestDebt([])).toBe(undefined);
  });
});
