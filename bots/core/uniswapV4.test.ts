import { describe, expect, test } from 'vitest';
import { amountToMarginalPrice, sell } from './pools.ts';
import { swapExactInput } from './uniswapV3.ts';
import { getSqrtRatioAtTick, MIN_SQRT_RATIO } from './uniswapV3Math.ts';
import { asV3Pool, swapFeeOf, type V4PoolState } from './uniswapV4.ts';

const POOL: V4PoolState = {
  sqrtPriceX96: getSqrtRatioAtTick(0),
  tick: 0,
  liquidity: 10n ** 21n,
  lpFee: 3000,
  protocolFee: 1000 | (7 << 12),
  tickSpacing: 60,
  ticks: [
    { tick: -600, liquidityNet: 10n ** 21n },
    { tick: 600, liquidityNet: -(10n ** 21n) },
  ],
};

describe('swapFeeOf', () => {
  test('default', () => {
    // The protocol's 0.1 %, and 0.3 % of the rest: 0.3997 %.
    expect(swapFeeOf(POOL, true)).toBe(3997);
    expect(swapFeeOf(POOL, false)).toBe(7 + 3000); // less 0.021, rounded up
    expect(swapFeeOf({ lpFee: 3000, protocolFee: 0 }, true)).toBe(3000);
    expect(swapFeeOf({ lpFee: 1_000_000, protocolFee: 500 }, true)).toBe(1_000_000);
  });
});

describe('sales to pools of v4', () => {
  test('default', () => {
    const { amountOut, isWhole } = sell({ version: 'v4', state: POOL }, 10n ** 18n, true);
    expect(isWhole).toBe(true);
    expect(Number(amountOut) / 1e18).toBeCloseTo(0.996003 / 1.000996003, 9);
    expect(amountOut).toBe(swapExactInput(asV3Pool(POOL, true), 10n ** 18n, true).amountOut);
  });

  test('behavior: a pool that keeps everything takes it for nothing', () => {
    const greedy = { version: 'v4', state: { ...POOL, lpFee: 1_000_000 } } as const;
    expect(sell(greedy, 10n ** 18n, true)).toMatchObject({ amountOut: 0n, isWhole: true });
    expect(amountToMarginalPrice(greedy, true, 1n)).toBe(0n);
    expect(amountToMarginalPrice(greedy, false, 0n)).toBe(0n);
  });

  test('behavior: amounts beyond what the manager counts in are refused, and so is a sale at the end of prices', () => {
    const endless = { ...POOL, ticks: [], liquidity: 2n ** 127n };
    expect(sell({ version: 'v4', state: endless }, 2n ** 127n - 1n, true).isWhole).toBe(true);
    expect(sell({ version: 'v4', state: endless }, 2n ** 127n, true).isWhole).toBe(false);
    const atEnd = { version: 'v4', state: { ...POOL, sqrtPriceX96: MIN_SQRT_RATIO, tick: -887_272 } } as const;
    expect(sell(atEnd, 1n, true)).toMatchObject({ amountOut: 0n, isWhole: false });
    expect(amountToMarginalPrice(atEnd, true, 0n)).toBe(0n);
  });
});
