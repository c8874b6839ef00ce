import { describe, expect, test } from 'vitest';
import { RAY, WAD, YEAR } from './constants.ts';
import { accruedIndex, annualRate, debtAmount, growth, utilisation } from './interest.ts';
import { MathError } from './math.ts';

const CURVE = { baseRate: 0n, slopeBelowKink: WAD / 20n, slopeAboveKink: WAD, kink: (9n * WAD) / 10n };

describe('annualRate', () => {
  test('default', () => {
    expect(annualRate(CURVE, 0n)).toBe(0n);
    expect(annualRate(CURVE, CURVE.kink)).toBe(WAD / 20n);
    expect(annualRate(CURVE, WAD)).toBe(WAD / 20n + WAD);
  });

  test('error: a kink of zero or one', () => {
    expect(() => annualRate({ ...CURVE, kink: 0n }, 0n)).toThrow(MathError);
    expect(() => annualRate({ ...CURVE, kink: WAD }, WAD + 1n)).toThrow(MathError);
  });
});

describe('utilisation', () => {
  test('default', () => {
    expect([utilisation(0n, 0n), utilisation(1n, 1n), utilisation(5n, 0n)]).toEqual([0n, WAD / 2n, WAD]);
  });
});

describe('growth', () => {
  test('default', () => {
    expect(Number(growth(WAD / 10n, YEAR)) / 1e18).toBeCloseTo(Math.exp(0.1) - 1, 5);
    expect(growth(WAD / 10n, 0n)).toBe(0n);
  });
});

describe('accruedIndex', () => {
  const state = { ...CURVE, debtIndex: RAY, totalScaledDebt: 900n, accruedAt: 1000 };

  test('default', () => {
    const index = accruedIndex(state, 100n, 1000n + YEAR);
    expect(Number(index) / 1e27).toBeCloseTo(Math.exp(0.05), 6);
    expect(debtAmount(900n, index)).toBe(947n); // 946.1, up
  });

  test('behavior: nothing grows in no time, or where nothing is owed', () => {
    expect(accruedIndex(state, 100n, 1000n)).toBe(RAY);
    expect(accruedIndex({ ...state, totalScaledDebt: 0n }, 100n, 9999n)).toBe(RAY);
  });

  test('behavior: stops growing at what its slot holds', () => {
    const full = 2n ** 128n - 1n;
    expect(accruedIndex({ ...state, debtIndex: full - 1n }, 100n, 1000n + YEAR)).toBe(full);
  });

  test('error: a moment before the latest accrual', () => {
    expect(() => accruedIndex(state, 100n, 999n)).toThrow(MathError);
  });
});
