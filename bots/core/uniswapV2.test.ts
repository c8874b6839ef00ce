import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PRICE_SCALE } from './constants.ts';
import { pairAmountToMarginalPrice, pairMarginalPrice, swapPairExactInput } from './uniswapV2.ts';

const PAIR = { reserve0: 5000n * 10n ** 18n, reserve1: 10_000_000n * 10n ** 6n };
const MAX_RESERVE = 2n ** 112n - 1n;
const reserves = fc.bigInt(10n ** 6n, 10n ** 24n);
const pairs = fc.record({ reserve0: reserves, reserve1: reserves });
const amounts = fc.bigInt(1n, 10n ** 24n);

describe('swapPairExactInput', () => {
  test('default', () => {
    // 10 · 0.997 / (5,000 + 10 · 0.997) of ten million.
    const { amountOut, after } = swapPairExactInput(PAIR, 10n * 10n ** 18n, true);
    expect(amountOut).toBe((9_970n * 10n ** 13n) / 5_009_970n);
    expect(after).toEqual({ reserve0: 5010n * 10n ** 18n, reserve1: PAIR.reserve1 - amountOut });
    expect(swapPairExactInput(PAIR, 0n, false)).toEqual({ amountOut: 0n, isWhole: true, after: PAIR });
  });

  test('behavior: the product rule allows it, and not one unit more', () => {
    fc.assert(
      fc.property(pairs, amounts, fc.boolean(), (pair, amountIn, zeroForOne) => {
        const { amountOut } = swapPairExactInput(pair, amountIn, zeroForOne);
        const [reserveIn, reserveOut] = zeroForOne ? [pair.reserve0, pair.reserve1] : [pair.reserve1, pair.reserve0];
        const isAllowed = (out: bigint): boolean =>
          (reserveIn * 1000n + amountIn * 997n) * (reserveOut - out) >= reserveIn * reserveOut * 1000n;
        expect([isAllowed(amountOut), isAllowed(amountOut + 1n)]).toEqual([true, false]);
      }),
    );
  });

  test('behavior: a pair takes no more than it can count, and an empty one nothing', () => {
    const room = MAX_RESERVE - PAIR.reserve0;
    expect(swapPairExactInput(PAIR, room, true).isWhole).toBe(true);
    expect(swapPairExactInput(PAIR, room + 1n, true)).toEqual({ amountOut: 0n, isWhole: false, after: PAIR });
    const empty = { reserve0: 0n, reserve1: 0n };
    expect(swapPairExactInput(empty, 1n, true)).toEqual({ amountOut: 0n, isWhole: false, after: empty });
    expect(pairMarginalPrice(empty, 0n, true).numerator).toBe(0n);
    expect(pairAmountToMarginalPrice(empty, true, 1n)).toBe(0n);
  });
});

describe('pairAmountToMarginalPrice', () => {
  test('behavior: one more unit pays at least the price before it, and less after', () => {
    fc.assert(
      fc.property(pairs, fc.boolean(), fc.integer({ min: 1, max: 1200 }), (pair, zeroForOne, permille) => {
        const spot = pairMarginalPrice(pair, 0n, zeroForOne);
        const priceE36 = (spot.numerator * PRICE_SCALE * BigInt(permille)) / (spot.denominator * 1000n);
        const amount = pairAmountToMarginalPrice(pair, zeroForOne, priceE36);
        const paysAfter = (sold: bigint): boolean => {
          const { numerator, denominator } = pairMarginalPrice(pair, sold, zeroForOne);
          return numerator * PRICE_SCALE >= denominator * priceE36;
        };
        if (amount > 0n && priceE36 > 0n) expect(paysAfter(amount)).toBe(true);
        expect(priceE36 > 0n && paysAfter(amount + 1n)).toBe(false);
      }),
    );
  });

  test('behavior: all that the pair can hold for nothing', () => {
    expect(pairAmountToMarginalPrice(PAIR, true, 0n)).toBe(MAX_RESERVE - PAIR.reserve0);
  });
});
