import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PRICE_SCALE } from './constants.ts';
import { MathError } from './math.ts';
import { amountInToMarginalPrice, marginalPrice, type PoolState, swapExactInput } from './uniswapV3.ts';
import { getSqrtRatioAtTick, getTickAtSqrtRatio, MAX_SQRT_RATIO, MIN_SQRT_RATIO } from './uniswapV3Math.ts';

const LIQUIDITY = 10n ** 21n;

/** A pool at tick 100 with a deep middle and thin sides: [-6000, 6000) and [-600, 600). */
const POOL: PoolState = {
  sqrtPriceX96: getSqrtRatioAtTick(100),
  tick: 100,
  liquidity: 5n * LIQUIDITY,
  fee: 3000,
  tickSpacing: 60,
  ticks: [
    { tick: -6000, liquidityNet: LIQUIDITY },
    { tick: -600, liquidityNet: 4n * LIQUIDITY },
    { tick: 600, liquidityNet: -4n * LIQUIDITY },
    { tick: 6000, liquidityNet: -LIQUIDITY },
  ],
};
const amounts = fc.bigInt(1n, 2n * 10n ** 20n);

describe('getSqrtRatioAtTick, getTickAtSqrtRatio', () => {
  test('default', () => {
    expect(getSqrtRatioAtTick(0)).toBe(2n ** 96n);
    expect([getSqrtRatioAtTick(-887_272), getSqrtRatioAtTick(887_272)]).toEqual([MIN_SQRT_RATIO, MAX_SQRT_RATIO]);
    expect(getTickAtSqrtRatio(MAX_SQRT_RATIO - 1n)).toBe(887_271);
  });

  test('behavior: the greatest tick whose price is not above', () => {
    fc.assert(
      fc.property(fc.integer({ min: -887_272, max: 887_271 }), (tick) => {
        const price = getSqrtRatioAtTick(tick);
        expect(getTickAtSqrtRatio(price)).toBe(tick);
        expect(getTickAtSqrtRatio(getSqrtRatioAtTick(tick + 1) - 1n)).toBe(tick);
      }),
    );
  });

  test('error: outside of the range', () => {
    expect(() => getSqrtRatioAtTick(887_273)).toThrow(MathError);
    expect(() => getSqrtRatioAtTick(0.5)).toThrow(MathError);
    expect(() => getTickAtSqrtRatio(MIN_SQRT_RATIO - 1n)).toThrow(MathError);
    expect(() => getTickAtSqrtRatio(MAX_SQRT_RATIO)).toThrow(MathError);
  });
});

describe('swapExactInput', () => {
  test('default', () => {
    const { amountOut, amountInUsed, ticksCrossed } = swapExactInput(POOL, 10n ** 18n, true);
    // 1.0001^100 · (1 − 0.3 %), less a little for the price that moves.
    expect(Number(amountOut) / 1e18).toBeCloseTo(1.0001 ** 100 * 0.997, 3);
    expect([amountInUsed, ticksCrossed]).toEqual([10n ** 18n, 0]);
    expect(swapExactInput(POOL, 0n, true)).toMatchObject({ amountOut: 0n, sqrtPriceAfterX96: POOL.sqrtPriceX96 });
  });

  test('behavior: uses what the liquidity takes, and ends at the end of the range', () => {
    const drained = swapExactInput(POOL, 10n ** 30n, true);
    expect(drained).toMatchObject({ ticksCrossed: 2, liquidityAfter: 0n, sqrtPriceAfterX96: MIN_SQRT_RATIO + 1n });
    expect(drained.amountInUsed).toBeLessThan(10n ** 22n);
    expect(swapExactInput(POOL, 10n ** 30n, false)).toMatchObject({ ticksCrossed: 2, liquidityAfter: 0n });
  });

  test('behavior: selling in two goes differs by rounding alone', () => {
    fc.assert(
      fc.property(amounts, amounts, fc.boolean(), (one, two, zeroForOne) => {
        const first = swapExactInput(POOL, one, zeroForOne);
        const { sqrtPriceAfterX96: sqrtPriceX96, tickAfter: tick, liquidityAfter: liquidity } = first;
        const second = swapExactInput({ ...POOL, sqrtPriceX96, tick, liquidity }, two, zeroForOne);
        const both = swapExactInput(POOL, one + two, zeroForOne);
        const difference = both.amountOut - first.amountOut - second.amountOut;
        expect(difference >= -100n && difference <= 100n).toBe(true);
      }),
    );
  });

  test('behavior: there and back loses the fee', () => {
    fc.assert(
      fc.property(amounts, fc.boolean(), (amountIn, zeroForOne) => {
        const there = swapExactInput(POOL, amountIn, zeroForOne);
        const { sqrtPriceAfterX96: sqrtPriceX96, tickAfter: tick, liquidityAfter: liquidity } = there;
        const back = swapExactInput({ ...POOL, sqrtPriceX96, tick, liquidity }, there.amountOut, !zeroForOne);
        expect(back.amountOut).toBeLessThan(amountIn);
      }),
    );
  });

  test('behavior: nothing is sold beyond what is known of the pool', () => {
    const known = { ...POOL, range: [-300, 400] as const };
    for (const zeroForOne of [true, false]) {
      const end = getSqrtRatioAtTick(zeroForOne ? -300 : 400);
      const most = swapExactInput(known, 10n ** 30n, zeroForOne);
      expect(most.sqrtPriceAfterX96).toBe(end);
      expect(most).toEqual(swapExactInput(POOL, 10n ** 30n, zeroForOne, end));
      expect(amountInToMarginalPrice(known, zeroForOne, 0n)).toBe(most.amountInUsed);
      const outside = { ...known, sqrtPriceX96: getSqrtRatioAtTick(zeroForOne ? -301 : 401) };
      expect(swapExactInput(outside, 1n, zeroForOne).amountInUsed).toBe(0n);
    }
  });

  test('error: a limit on the wrong side, ticks that contradict the liquidity', () => {
    expect(() => swapExactInput(POOL, 1n, true, POOL.sqrtPriceX96 + 1n)).toThrow(MathError);
    expect(() => swapExactInput(POOL, 1n, false, MAX_SQRT_RATIO)).toThrow(MathError);
    const broken = { ...POOL, liquidity: LIQUIDITY };
    expect(() => swapExactInput(broken, 10n ** 30n, true)).toThrow(MathError);
  });
});

describe('amountInToMarginalPrice', () => {
  test('default', () => {
    const priceE36 = (PRICE_SCALE * 98n) / 100n;
    const amount = amountInToMarginalPrice(POOL, true, priceE36);
    const { sqrtPriceAfterX96 } = swapExactInput(POOL, amount, true);
    expect((Number(sqrtPriceAfterX96) / 2 ** 96) ** 2 * 0.997).toBeCloseTo(0.98, 12);
  });

  test('behavior: no amount earns more against a price', () => {
    const limits = fc.bigInt(PRICE_SCALE / 3n, 2n * PRICE_SCALE);
    fc.assert(
      fc.property(limits, fc.boolean(), fc.array(amounts, { minLength: 1 }), (priceE36, zeroForOne, others) => {
        const profit = (amountIn: bigint): bigint =>
          swapExactInput(POOL, amountIn, zeroForOne).amountOut - (amountIn * priceE36) / PRICE_SCALE;
        const best = profit(amountInToMarginalPrice(POOL, zeroForOne, priceE36));
        for (const other of others) expect(profit(other)).toBeLessThanOrEqual(best + 100n);
      }),
    );
  });

  test('behavior: nothing at a price above the pool, everything at a price of zero', () => {
    for (const zeroForOne of [true, false]) {
      const { numerator, denominator } = marginalPrice(POOL.fee, POOL.sqrtPriceX96, zeroForOne);
      expect(amountInToMarginalPrice(POOL, zeroForOne, (numerator * PRICE_SCALE) / denominator + 1n)).toBe(0n);
      const all = amountInToMarginalPrice(POOL, zeroForOne, 0n);
      expect(swapExactInput(POOL, 10n ** 30n, zeroForOne).amountInUsed).toBe(all);
    }
  });
});
