import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { baseFeeRuleOf, ETHEREUM_BASE_FEE, nextBaseFee } from './fees.ts';

const GWEI = 10n ** 9n;
const block = (baseFeeWei: bigint, gasUsed: bigint, gasLimit = 30_000_000n) => ({ baseFeeWei, gasUsed, gasLimit });

describe('nextBaseFee', () => {
  test.each([
    ['half full: as it is', block(10n * GWEI, 15_000_000n), 10n * GWEI],
    ['full: an eighth more', block(8n * GWEI, 30_000_000n), 9n * GWEI],
    ['empty: an eighth less', block(8n * GWEI, 0n), 7n * GWEI],
    ['a little more than half: at least a wei', block(7n, 15_000_001n), 8n],
    ['a little less than half: rounded away', block(7n, 14_999_999n), 7n],
    ['an odd limit: the target is rounded down', block(8n * GWEI, 1n, 3n), 8n * GWEI],
    ['no gas at all', block(5n, 0n, 0n), 5n],
  ])('default: %s', (_, last, expected) => {
    expect(nextBaseFee(last, ETHEREUM_BASE_FEE)).toBe(expected);
  });

  test('behavior: never moves by more than an eighth, or a wei', () => {
    const fees = fc.bigInt(0n, 10n ** 13n);
    fc.assert(
      fc.property(fees, fc.bigInt(1n, 10n ** 9n), fc.integer({ min: 0, max: 1000 }), (fee, target, permille) => {
        const gasUsed = (target * 2n * BigInt(permille)) / 1000n;
        const next = nextBaseFee(block(fee, gasUsed, 2n * target), ETHEREUM_BASE_FEE);
        expect(next).toBeLessThanOrEqual(fee + fee / 8n + 1n);
        expect(next).toBeGreaterThanOrEqual(fee - fee / 8n);
      }),
    );
  });

  test('behavior: another elasticity and denominator', () => {
    const rule = { elasticity: 6n, denominator: 250n };
    expect(nextBaseFee(block(GWEI, 5_000_000n), rule)).toBe(GWEI);
    expect(nextBaseFee(block(GWEI, 0n), rule)).toBe(GWEI - GWEI / 250n);
    expect(nextBaseFee(block(GWEI, 30_000_000n), rule)).toBe(GWEI + GWEI / 50n);
    expect(() => nextBaseFee(block(GWEI, 0n), { ...rule, denominator: 0n })).toThrow(RangeError);
    expect(() => nextBaseFee(block(GWEI, 0n), { ...rule, elasticity: 0n })).toThrow(RangeError);
  });

  test('behavior: what is not known is reckoned with a margin, what stands without one', () => {
    expect(nextBaseFee(block(8n * GWEI, 0n), 'unknown')).toBe(9n * GWEI);
    expect(nextBaseFee(block(8n * GWEI, 0n), 'constant')).toBe(8n * GWEI);
    expect(baseFeeRuleOf(1)).toEqual(ETHEREUM_BASE_FEE);
    expect(baseFeeRuleOf(42_161)).toBe('unknown');
  });
});
