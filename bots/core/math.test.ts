import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MAX_UINT256, WAD } from './constants.ts';
import { checked, MathError, max, min, mulDivDown, mulDivUp, sqrt, wadExp, zeroFloorSub } from './math.ts';

const uint256 = fc.bigInt(0n, MAX_UINT256);

describe('mulDiv', () => {
  test('default', () => {
    expect([mulDivDown(7n, 3n, 2n), mulDivUp(7n, 3n, 2n)]).toEqual([10n, 11n]);
    expect([mulDivDown(6n, 3n, 2n), mulDivUp(6n, 3n, 2n)]).toEqual([9n, 9n]);
    expect(mulDivUp(MAX_UINT256, MAX_UINT256, MAX_UINT256)).toBe(MAX_UINT256);
  });

  test('behavior: down and up enclose the quotient', () => {
    fc.assert(
      fc.property(uint256, uint256, fc.bigInt(1n, MAX_UINT256), (x, y, d) => {
        fc.pre((x * y) / d < MAX_UINT256);
        const [down, up] = [mulDivDown(x, y, d), mulDivUp(x, y, d)];
        expect(down * d <= x * y && x * y <= up * d && up - down <= 1n).toBe(true);
      }),
    );
  });

  test('error: a result beyond 256 bits, rounding up included', () => {
    expect(() => mulDivDown(MAX_UINT256, 2n, 1n)).toThrow(MathError);
    expect(mulDivDown(MAX_UINT256, 3n, 3n)).toBe(MAX_UINT256);
    expect(() => mulDivUp(MAX_UINT256, WAD + 1n, WAD)).toThrow(MathError);
  });

  test('error: division by zero', () => {
    expect(() => mulDivDown(0n, 0n, 0n)).toThrow(MathError);
    expect(() => mulDivUp(1n, 1n, 0n)).toThrow(RangeError);
  });
});

describe('checked, min, max, zeroFloorSub', () => {
  test('default', () => {
    expect([checked(0n), checked(MAX_UINT256), zeroFloorSub(3n, 5n), zeroFloorSub(5n, 3n)]).toEqual([
      0n,
      MAX_UINT256,
      0n,
      2n,
    ]);
    expect([min(1n, 2n), max(1n, 2n)]).toEqual([1n, 2n]);
  });

  test('error: outside 256 bits', () => {
    expect(() => checked(-1n)).toThrow(MathError);
    expect(() => checked(MAX_UINT256 + 1n)).toThrow(MathError);
  });
});

describe('sqrt', () => {
  test('behavior: the largest number whose square is not above', () => {
    fc.assert(
      fc.property(fc.bigInt(0n, 2n ** 320n), (value) => {
        const root = sqrt(value);
        expect(root * root <= value && (root + 1n) ** 2n > value).toBe(true);
      }),
    );
  });

  test('error: a negative number', () => {
    expect(() => sqrt(-1n)).toThrow(MathError);
  });
});

describe('wadExp', () => {
  test('default', () => {
    expect(wadExp(0n)).toBe(WAD);
    expect(wadExp(WAD)).toBe(2_718281828459045235n);
    expect(wadExp(-WAD)).toBe(367879441171442321n);
  });

  test('behavior: the ends of its range', () => {
    expect(wadExp(-42139678854452767551n)).toBe(0n);
    expect(wadExp(-42139678854452767550n)).toBe(0n);
    expect(wadExp(135305999368893231588n) < 2n ** 255n).toBe(true);
    expect(wadExp(-(2n ** 255n))).toBe(0n);
  });

  test('behavior: agrees with floating point', () => {
    fc.assert(
      fc.property(fc.double({ min: -20, max: 100, noNaN: true }), (x) => {
        const exact = wadExp(BigInt(Math.round(x * 1e6)) * 10n ** 12n);
        expect(Number(exact) / 1e18 / Math.exp(Math.round(x * 1e6) / 1e6)).toBeCloseTo(1, 7);
      }),
    );
  });

  test('error: too large an exponent', () => {
    expect(() => wadExp(135305999368893231589n)).toThrow(MathError);
  });
});
