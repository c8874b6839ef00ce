import { describe, expect, test } from 'vitest';
import { WAD } from './constants.ts';
import { collateral, debt, ETHER, TERMS, USD, vaultReport } from './fixtures.ts';
import { MathError } from './math.ts';
import { expectedReward, scheduledPenalty } from './risk.ts';

/** Place of 'stale' in PRICE_STATUSES. */
const STALE = 4;
/** A calm market. */
const CURVES = new Map();
const SCHEDULE = { minPenaltyBps: 100, maxPenaltyBps: 600, healthForMaxBps: 9000 };

describe('scheduledPenalty', () => {
  test('default', () => {
    expect(scheduledPenalty(SCHEDULE, WAD, WAD)).toBe(WAD / 100n);
    expect(scheduledPenalty(SCHEDULE, (95n * WAD) / 100n, WAD)).toBe((35n * WAD) / 1000n);
    expect(scheduledPenalty(SCHEDULE, WAD / 2n, WAD)).toBe((6n * WAD) / 100n);
  });

  test('args: volatilityRatioWad', () => {
    const halfway = (95n * WAD) / 100n;
    expect(scheduledPenalty(SCHEDULE, halfway, (3n * WAD) / 2n)).toBe((475n * WAD) / 10_000n);
    expect(scheduledPenalty(SCHEDULE, halfway, 2n * WAD)).toBe((6n * WAD) / 100n);
    expect(scheduledPenalty(SCHEDULE, halfway, 5n * WAD)).toBe((6n * WAD) / 100n);
    expect(scheduledPenalty(SCHEDULE, WAD, 5n * WAD)).toBe(WAD / 100n);
  });

  test('behavior: rounds down to a basis point', () => {
    expect(scheduledPenalty(SCHEDULE, (96_999n * WAD) / 100_000n, WAD)).toBe((25n * WAD) / 1000n);
  });

  test('error: a schedule that falls, or has no span', () => {
    expect(() => scheduledPenalty({ ...SCHEDULE, maxPenaltyBps: 0 }, WAD, WAD)).toThrow(MathError);
    expect(() => scheduledPenalty({ ...SCHEDULE, healthForMaxBps: 10_000 }, WAD, WAD)).toThrow(MathError);
  });
});

describe('expectedReward', () => {
  test('default', () => {
    // π(0.9697) = 2.51 %; S = 2,975; a repaid dollar restores 1.15 − 0.8 · 1.0251: 9,022 repaid, a fifth of 2.51 % of it.
    expect(Number(expectedReward(vaultReport(), SCHEDULE, CURVES, TERMS, false)) / 1e18).toBeCloseTo(45.3, 0);
  });

  test('behavior: a small vault is sold whole, a drowned one as far as it pays', () => {
    expect(Number(expectedReward(vaultReport(), SCHEDULE, CURVES, TERMS, true)) / 1e18).toBeCloseTo(
      (16_500 * 0.0251) / 5,
      1,
    );
    const drowned = vaultReport({ debts: [debt({ amount: 40_000n * USD })] });
    expect(Number(expectedReward(drowned, SCHEDULE, CURVES, TERMS, false)) / 1e18).toBeCloseTo(
      (20_000 * 0.01) / 1.01 / 5,
      1,
    );
  });

  test('behavior: a collateral that is only counted pays for nothing, but carries its part of the debt', () => {
    const half = collateral({ amount: 5n * ETHER });
    const debts = [debt({ amount: 16_500n * USD })];
    const report = vaultReport({ collaterals: [half, { ...half, index: 1, lower: 0n, status: STALE }], debts });
    // Coverage by what is offered is 0.6: the least penalty, on what the one half must repay of the 2,975 dollars of both.
    const repaid = 2975 / (1.15 - 0.8 * 1.01);
    expect(Number(expectedReward(report, SCHEDULE, CURVES, TERMS, false)) / 1e18).toBeCloseTo((repaid * 0.01) / 5, 6);
    expect(Number(expectedReward(report, SCHEDULE, CURVES, TERMS, true)) / 1e18).toBeCloseTo(
      (10_000 * 0.01) / 1.01 / 5,
      6,
    );
  });

  test('behavior: nothing without a price, a debt or a collateral', () => {
    const reward = (overrides: Parameters<typeof vaultReport>[0]): bigint =>
      expectedReward(vaultReport(overrides), SCHEDULE, CURVES, TERMS, false);
    expect(reward({ collaterals: [collateral({ status: 4 })] })).toBe(0n);
    expect(reward({ debts: [] })).toBe(0n);
    expect(reward({ collaterals: [] })).toBe(0n);
  });
});
