import { describe, expect, test } from 'vitest';
import { sqrt } from '../core/math.ts';
import {
  alignTick,
  arbitrageToPrice,
  planLiquidity,
  REFERENCE_LAYERS,
  sqrtPriceX96,
  sqrtPriceX96AtTick,
  tickAtSqrtPriceX96,
  virtualUsdFor,
} from './uniswapMath.ts';

const Q96 = 2n ** 96n;
const USD = 100_000_000n;
/** USDC (6 decimals) as token0 and WETH as token1, as on mainnet. */
const USDC_WETH = { price0: USD, price1: 2948n * USD, decimals0: 6, decimals1: 18 };

describe('sqrt', () => {
  test('default', () => {
    const values = [0n, 1n, 2n, 3n, 4n, 15n, 16n, 17n, 10n ** 18n, 2n ** 200n - 1n, 2n ** 200n, 2n ** 255n + 12_345n];
    for (const value of values) {
      const root = sqrt(value);
      expect(root * root <= value && (root + 1n) * (root + 1n) > value, String(value)).toBe(true);
    }
  });

  test('error: negative', () => {
    expect(() => sqrt(-1n)).toThrow(RangeError);
  });
});

describe('sqrtPriceX96', () => {
  test('default', () => {
    expect(sqrtPriceX96({ price0: USD, price1: USD, decimals0: 18, decimals1: 18 })).toBe(Q96);
    expect(sqrtPriceX96({ price0: 4n * USD, price1: USD, decimals0: 18, decimals1: 18 })).toBe(2n * Q96);
    expect(sqrtPriceX96({ price0: USD, price1: USD, decimals0: 6, decimals1: 18 })).toBe(1_000_000n * Q96);
  });

  test('behavior: tick and price agree', () => {
    const price = sqrtPriceX96(USDC_WETH);
    expect(Math.floor(tickAtSqrtPriceX96(price))).toBe(196_431);
    expect(sqrtPriceX96AtTick(196_431) <= price && price < sqrtPriceX96AtTick(196_432)).toBe(true);
  });

  test('error: no price', () => {
    expect(() => sqrtPriceX96({ ...USDC_WETH, price0: 0n })).toThrow(RangeError);
  });
});

describe('ticks', () => {
  test('default', () => {
    expect(sqrtPriceX96AtTick(0)).toBe(Q96);
    expect([14.9, 15.1, 20, -15.1, -1].map((tick) => alignTick(tick, 10))).toEqual([10, 20, 20, -20, 0]);
  });

  test("behavior: the ends of Uniswap's range", () => {
    expect(sqrtPriceX96AtTick(-887_272) - 4_295_128_739n).toBeLessThanOrEqual(1n);
    const top = Number(sqrtPriceX96AtTick(887_272)) / 1.46144670348521e48;
    expect(top).toBeCloseTo(1, 9);
    expect([alignTick(-1e9, 60), alignTick(1e9, 60)]).toEqual([-887_220, 887_220]);
  });

  test('error: a tick outside', () => {
    expect(() => sqrtPriceX96AtTick(887_273)).toThrow(RangeError);
    expect(() => sqrtPriceX96AtTick(0.5)).toThrow(RangeError);
  });
});

describe('planLiquidity', () => {
  test('default', () => {
    const [wide, narrow] = planLiquidity(USDC_WETH, false, 10, REFERENCE_LAYERS);
    // The base is token1, so a price of 1/50 of the base is 50 times the pool's price.
    expect(wide).toMatchObject({ tickLower: 173_400, tickUpper: 235_550 });
    expect([narrow?.tickLower, narrow?.tickUpper]).toEqual([196_410, 196_450]);
    // The quote side of a constant layer down to 1/50 is virtualUsd * (1 - sqrt(1/50)).
    expect(Number(wide?.amount0) / 1e6 / 70e6).toBeCloseTo(1 - Math.sqrt(1 / 50), 3);
    expect((Number(wide?.amount1) / 1e18) * 2948).toBeCloseTo(70e6 * (1 - Math.sqrt(1 / 10)), -5);
  });

  test('behavior: the two orders of the tokens mirror each other', () => {
    const swapped = { price0: USDC_WETH.price1, price1: USD, decimals0: 18, decimals1: 6 };
    const [one] = planLiquidity(USDC_WETH, false, 10, REFERENCE_LAYERS);
    const [two] = planLiquidity(swapped, true, 10, REFERENCE_LAYERS);
    expect(two?.tickLower).toBe(-(one?.tickUpper ?? 0));
    expect(two?.tickUpper).toBe(-(one?.tickLower ?? 0));
    expect(Number(two?.amount1) / Number(one?.amount0)).toBeCloseTo(1, 6);
    expect(Number(two?.liquidity) / Number(one?.liquidity)).toBeCloseTo(1, 6);
  });

  test('behavior: a layer narrower than the tick spacing is one spacing wide', () => {
    const [one] = planLiquidity(USDC_WETH, false, 60, [{ virtualUsd: 1e6, from: 0.9999, to: 1.0001 }]);
    expect((one?.tickUpper ?? 0) - (one?.tickLower ?? 0)).toBe(60);
  });

  test('error: layers without depth or width', () => {
    const plan = (layer: (typeof REFERENCE_LAYERS)[number]) => () => planLiquidity(USDC_WETH, false, 10, [layer]);
    expect(plan({ virtualUsd: 0, from: 0.5, to: 2 })).toThrow(RangeError);
    expect(plan({ virtualUsd: 1e6, from: 2, to: 2 })).toThrow(RangeError);
    expect(plan({ virtualUsd: 1e6, from: 0, to: 2 })).toThrow(RangeError);
  });
});

describe('virtualUsdFor', () => {
  test('default', () => {
    expect(virtualUsdFor(1_000_000, 0.01)).toBeCloseTo(99_000_000, 3);
  });

  test('error: nothing sold, no slippage', () => {
    expect(() => virtualUsdFor(0, 0.1)).toThrow(RangeError);
    expect(() => virtualUsdFor(1, 0)).toThrow(RangeError);
    expect(() => virtualUsdFor(1, 1)).toThrow(RangeError);
  });
});

describe('arbitrageToPrice', () => {
  const at = (cents: bigint): bigint => sqrtPriceX96({ ...USDC_WETH, price1: (cents * USD) / 100n });

  test('default', () => {
    expect(arbitrageToPrice(at(294_800n), USDC_WETH, 500)).toBeUndefined();
  });

  test('behavior: inside the band nothing is to be gained', () => {
    expect(arbitrageToPrice(at(294_900n), USDC_WETH, 500)).toBeUndefined(); // +0.034 %
    expect(arbitrageToPrice(at(294_700n), USDC_WETH, 500)).toBeUndefined();
  });

  test('behavior: outside, the swap ends at the edge, and there is none from there', () => {
    const dear = arbitrageToPrice(at(300_000n), USDC_WETH, 500); // WETH is dear in the pool: sell WETH, token1
    expect(dear?.zeroForOne).toBe(false);
    const edge = Number(dear?.sqrtPriceLimitX96) / Number(sqrtPriceX96(USDC_WETH));
    expect(edge ** 2).toBeCloseTo(0.9995, 9);
    expect(arbitrageToPrice(dear?.sqrtPriceLimitX96 ?? 0n, USDC_WETH, 500)).toBeUndefined();

    const cheap = arbitrageToPrice(at(290_000n), USDC_WETH, 500);
    expect(cheap?.zeroForOne).toBe(true);
    expect((Number(cheap?.sqrtPriceLimitX96) / Number(sqrtPriceX96(USDC_WETH))) ** 2).toBeCloseTo(1 / 0.9995, 9);
    expect(arbitrageToPrice(cheap?.sqrtPriceLimitX96 ?? 0n, USDC_WETH, 500)).toBeUndefined();
  });

  test('args: fee', () => {
    expect(arbitrageToPrice(at(295_500n), USDC_WETH, 3000)).toBeUndefined(); // +0.24 %
    expect(arbitrageToPrice(at(295_500n), USDC_WETH, 500)).toBeDefined();
  });
});
