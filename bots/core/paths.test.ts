import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PRICE_SCALE } from './constants.ts';
import { amountAlong, CROSSING_GAS, gasAlong, HOP_GAS, type Hop, pathRoute, quoteAlong, sellAlong } from './paths.ts';
import { amountToMarginalPrice, type Pool, sell } from './pools.ts';
import { getSqrtRatioAtTick } from './uniswapV3Math.ts';

const LIQUIDITY = 10n ** 21n;
/** At tick 100, with a deep middle and thin sides: [-6000, 6000) and [-600, 600). */
const RANGES = {
  sqrtPriceX96: getSqrtRatioAtTick(100),
  tick: 100,
  liquidity: 5n * LIQUIDITY,
  tickSpacing: 60,
  ticks: [
    { tick: -6000, liquidityNet: LIQUIDITY },
    { tick: -600, liquidityNet: 4n * LIQUIDITY },
    { tick: 600, liquidityNet: -4n * LIQUIDITY },
    { tick: 6000, liquidityNet: -LIQUIDITY },
  ],
};
const V2: Pool = { version: 'v2', state: { reserve0: 2n * LIQUIDITY, reserve1: 2n * LIQUIDITY } };
const V3: Pool = { version: 'v3', state: { ...RANGES, fee: 3000 } };
const V4: Pool = { version: 'v4', state: { ...RANGES, lpFee: 500, protocolFee: 100 } };

const to = (pool: Pool, zeroForOne: boolean): Hop => ({ kind: 'pool', pool, zeroForOne });
const PATHS: readonly (readonly Hop[])[] = [
  [to(V3, true), to(V4, false)],
  [to(V2, true), to(V3, true)],
  [{ kind: 'wrap' }, to(V4, true), to(V2, false)],
  [to(V3, false), to(V2, true), { kind: 'wrap' }, to(V4, true)],
];
const paths = fc.constantFrom(...PATHS);
const amounts = fc.bigInt(1n, 3n * 10n ** 20n);

describe('sellAlong', () => {
  test('default', () => {
    const first = sell(V3, 10n ** 18n, true);
    const second = sell(V4, first.amountOut, false);
    const sale = sellAlong([to(V3, true), { kind: 'wrap' }, to(V4, false)], 10n ** 18n);
    expect(sale).toMatchObject({ amountOut: second.amountOut, isWhole: true, after: [first.after, second.after] });
    const product = first.price.numerator * second.price.numerator * sale.price.denominator;
    expect(product).toBe(first.price.denominator * second.price.denominator * sale.price.numerator);
  });

  test('behavior: the price of the next unit is what the next units fetch', () => {
    fc.assert(
      fc.property(paths, amounts, (hops, amountIn) => {
        const step = 10n ** 15n;
        const [now, later] = [sellAlong(hops, amountIn), sellAlong(hops, amountIn + step)];
        const fetched = (later.amountOut - now.amountOut) * PRICE_SCALE;
        const [before, after] = [now, later].map(
          ({ price }) => (price.numerator * PRICE_SCALE) / price.denominator,
        ) as [bigint, bigint];
        const rounding = 10n * PRICE_SCALE; // a few units
        expect(fetched <= before * step + rounding && fetched >= after * step - rounding).toBe(true);
      }),
    );
  });

  test('behavior: a sale that a pool cannot take fetches nothing', () => {
    const hops = [to(V2, true), to(V3, true)];
    const flooded = sellAlong(hops, 10n ** 30n);
    expect(flooded.isWhole).toBe(false);
    expect(flooded.amountOut).toBeGreaterThan(0n);
    expect(quoteAlong(hops, 10n ** 30n)).toBe(0n);
  });
});

describe('amountAlong', () => {
  test('behavior: one pool is exact, at most the maximum', () => {
    const priceE36 = (PRICE_SCALE * 9n) / 10n;
    for (const pool of [V2, V3, V4]) {
      const best = amountToMarginalPrice(pool, true, priceE36);
      expect(best).toBeGreaterThan(0n);
      expect(amountAlong([{ kind: 'wrap' }, to(pool, true)], priceE36, 10n ** 30n)).toBe(best);
      expect(amountAlong([to(pool, true)], priceE36, 7n)).toBe(7n);
    }
  });

  test('behavior: no amount earns noticeably more', () => {
    fc.assert(
      fc.property(paths, fc.integer({ min: 500, max: 1000 }), fc.array(amounts), (hops, permille, others) => {
        const priceE36 = (PRICE_SCALE * BigInt(permille)) / 1000n;
        const profit = (amountIn: bigint): bigint => quoteAlong(hops, amountIn) - (amountIn * priceE36) / PRICE_SCALE;
        const amount = amountAlong(hops, priceE36, 10n ** 24n);
        const best = profit(amount);
        const bound = best + best / 10n ** 9n + 100n;
        const near = [-50n, -1n, 1n, 50n].map((bps) => amount + (amount * bps) / 10_000n);
        for (const other of [...others, ...near]) expect(profit(other)).toBeLessThanOrEqual(bound);
      }),
    );
  });

  test('behavior: nothing above the spot price, everything the pools can take for nothing', () => {
    for (const hops of PATHS) {
      const { price } = sellAlong(hops, 0n);
      expect(amountAlong(hops, (price.numerator * PRICE_SCALE) / price.denominator + 1n, 10n ** 24n)).toBe(0n);
      const all = amountAlong(hops, 0n, 2n ** 112n);
      expect(sellAlong(hops, all).isWhole).toBe(true);
      expect(sellAlong(hops, all + (all >> 19n) + 1n).isWhole).toBe(false);
      expect(amountAlong(hops, PRICE_SCALE / 100n, 1000n)).toBe(1000n);
    }
  });
});

describe('pathRoute', () => {
  test('default', () => {
    const hops = [to(V3, true), to(V4, false)];
    const route = pathRoute(hops);
    expect(route.quote(10n ** 18n)).toBe(quoteAlong(hops, 10n ** 18n));
    expect(route.amountToMarginalPrice(PRICE_SCALE / 2n, 10n ** 24n)).toBe(
      amountAlong(hops, PRICE_SCALE / 2n, 10n ** 24n),
    );
    expect(route.gasUnits).toBe(HOP_GAS.v3 + HOP_GAS.v4);
    expect(pathRoute(hops, 5n).gasUnits).toBe(5n);
  });

  test('behavior: pools of v4 in a row share an unlock', () => {
    const row = [to(V4, true), to(V4, false)];
    expect(gasAlong(row)).toBe(HOP_GAS.v4 + HOP_GAS.v4InRow);
    expect(gasAlong([to(V4, true), { kind: 'wrap' }, to(V4, false)])).toBe(2n * HOP_GAS.v4 + HOP_GAS.wrap);
    expect(gasAlong([to(V2, true), to(V4, false)])).toBe(HOP_GAS.v2 + HOP_GAS.v4);
  });

  test('behavior: each tick that a sale crosses costs gas, and a smaller sale can end just before', () => {
    for (const [pool, crossing] of [
      [V3, CROSSING_GAS.v3],
      [V4, CROSSING_GAS.v4],
    ] as const) {
      for (const zeroForOne of [true, false]) {
        const hops = [to(pool, zeroForOne)];
        const route = pathRoute(hops);
        const whole = amountAlong(hops, 0n, 10n ** 24n);
        const within = amountAlong(hops, (PRICE_SCALE * 3n) / 4n, 10n ** 24n); // beyond 600, not beyond 6000
        expect(route.gasFor?.(1n)).toBe(route.gasUnits);
        expect(route.gasFor?.(within)).toBe(route.gasUnits + crossing);
        expect(route.gasFor?.(whole)).toBe(route.gasUnits + 2n * crossing);
        expect(route.stopsBelow?.(1n)).toEqual([]);
        const stops = route.stopsBelow?.(whole) ?? [];
        expect(stops.map((amount) => route.gasFor?.(amount))).toEqual([route.gasUnits + crossing, route.gasUnits]);
        for (const amount of stops) {
          const next = amount + amount / 10n ** 6n;
          expect(route.gasFor?.(next)).toBe((route.gasFor?.(amount) ?? 0n) + crossing);
        }
      }
    }
    const two = pathRoute([to(V3, true), to(V4, false)]);
    const amount = 22n * 10n ** 19n;
    expect(two.gasFor?.(amount)).toBe(two.gasUnits + CROSSING_GAS.v3 + CROSSING_GAS.v4);
    expect(two.stopsBelow?.(amount)).toEqual([]);
  });

  test('error: a path without pools', () => {
    expect(() => pathRoute([{ kind: 'wrap' }])).toThrow(RangeError);
    expect(() => amountAlong([], 1n, 1n)).toThrow(RangeError);
  });
});
