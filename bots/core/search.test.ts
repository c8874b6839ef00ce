import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lastNotAbove } from './search.ts';

describe('lastNotAbove', () => {
  test('default', () => {
    let asked = 0;
    const line = (x: bigint): number => {
      asked++;
      return Number(x - 3n * 10n ** 18n);
    };
    expect(lastNotAbove(0n, 10n ** 30n, line, 64n)).toBe(3n * 10n ** 18n);
    expect(asked).toBeLessThan(40); // by halving, a hundred
  });

  test('behavior: finds the last one, or one within the precision before it', () => {
    const bound = fc.bigInt(0n, 2n ** 112n);
    fc.assert(
      fc.property(bound, bound, fc.integer({ min: 1, max: 64 }), fc.integer({ min: 0, max: 3 }), (a, b, bits, kind) => {
        const [last, high] = a < b ? [a, b] : [b, a];
        const f = [
          (x: bigint) => (x <= last ? -1 : Number.POSITIVE_INFINITY),
          (x: bigint) => Number(x - last),
          (x: bigint) => Math.sign(Number(x - last)) * Math.abs(Number(x - last)) ** 3,
          (x: bigint) => (x <= last ? 0 : Number(x)),
        ][kind] as (x: bigint) => number;
        const found = lastNotAbove(0n, high, f, BigInt(bits)) as bigint;
        expect(f(found)).toBeLessThanOrEqual(0);
        expect(last - found <= (found >> BigInt(bits)) + 1n).toBe(true);
      }),
    );
  });

  test('behavior: ends early where it is told to', () => {
    const found = lastNotAbove(
      0n,
      1000n,
      (x) => Number(x) - 500,
      64n,
      (value) => Math.abs(value) < 100,
    );
    expect(found).toBeGreaterThan(400n);
    expect(found).toBeLessThan(600n);
  });

  test('behavior: nothing where nothing is', () => {
    expect(lastNotAbove(5n, 4n, () => 0, 1n)).toBeUndefined();
    expect(lastNotAbove(5n, 9n, () => 1, 1n)).toBeUndefined();
    expect(lastNotAbove(5n, 9n, () => -1, 1n)).toBe(9n);
  });
});
