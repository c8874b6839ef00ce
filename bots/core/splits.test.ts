import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BPS, PRICE_SCALE } from './constants.ts';
import { amountAlong, gasAlong, type Hop, quoteAlong, sellAlong } from './paths.ts';
import type { Pool } from './pools.ts';
import { candidateSets, poolsOf, type Split, type SplitRoute, splitRoute } from './splits.ts';
import { partsOf } from './takerRoute.ts';
import { getSqrtRatioAtTick } from './uniswapV3Math.ts';

const LIMITS = { maxPaths: 16, maxLegs: 4 };
const ETHER = 10n ** 18n;

/** A pair that pays about one for one. */
const pair = (reserve: bigint, permille = 1000n): Pool => ({
  version: 'v2',
  state: { reserve0: reserve, reserve1: (reserve * permille) / 1000n },
});

/** A pool with a deep middle and thin sides. */
function ranges(version: 'v3' | 'v4', liquidity: bigint, tick: number, fee: number): Pool {
  const shape = {
    sqrtPriceX96: getSqrtRatioAtTick(tick),
    tick,
    liquidity: 5n * liquidity,
    tickSpacing: 60,
    ticks: [
      { tick: -12_000, liquidityNet: liquidity },
      { tick: -180, liquidityNet: 4n * liquidity },
      { tick: 180, liquidityNet: -4n * liquidity },
      { tick: 12_000, liquidityNet: -liquidity },
    ],
  };
  return version === 'v3'
    ? { version, state: { ...shape, fee } }
    : { version, state: { ...shape, lpFee: fee, protocolFee: 0 } };
}

const to = (pool: Pool, zeroForOne = true): Hop => ({ kind: 'pool', pool, zeroForOne });

const depths = fc.bigInt(10n ** 20n, 10n ** 23n);
const fees = fc.constantFrom(100, 500, 3000, 10_000);
const ticks = fc.integer({ min: -100, max: 100 });
const anyPool = fc.oneof(
  fc.tuple(depths, fc.bigInt(990n, 1010n)).map(([reserve, permille]) => pair(reserve, permille)),
  fc.tuple(fc.constantFrom('v3' as const, 'v4' as const), depths, ticks, fees).map((shape) => ranges(...shape)),
);
const anyPath = fc
  .oneof({ weight: 3, arbitrary: fc.tuple(anyPool) }, { weight: 1, arbitrary: fc.tuple(anyPool, anyPool) })
  .map((pools) => pools.map((pool, i) => to(pool, i === 0)));
const sizes = fc.integer({ min: 0, max: 5000 }).map((x) => BigInt(Math.round(10 ** (x / 1000))) * 10n ** 16n); // 0.01 to 1,000

/** What shares of one's own would fetch. */
function fetched(paths: readonly (readonly Hop[])[], amountIn: bigint, shares: readonly number[]): bigint {
  const legs = shares.flatMap((shareBps, path) => (shareBps > 0 ? [{ path, shareBps }] : []));
  const parts = partsOf(amountIn, legs);
  return legs.reduce((sum, { path }, i) => sum + quoteAlong(paths[path] ?? [], parts[i] ?? 0n), 0n);
}

/** A split; none only where all pools together end before the amount does, but for a basis point. */
function splitOrBeyondReach(paths: readonly (readonly Hop[])[], amountIn: bigint): Split | undefined {
  const split = splitRoute(paths).split(amountIn);
  const most = paths.reduce((sum, hops) => sum + amountAlong(hops, 0n, amountIn), 0n);
  if (split === undefined) expect(most).toBeLessThan(amountIn + amountIn / BPS);
  return split;
}

describe('splitRoute', () => {
  test('default', () => {
    // Two pairs alike, one three times as deep: a quarter and three quarters.
    const route = splitRoute([[to(pair(1000n * ETHER))], [to(pair(3000n * ETHER))]]);
    const { legs, amountOut } = route.split(100n * ETHER) as Split;
    expect(legs).toEqual([
      { path: 0, shareBps: 2500, part: 25n * ETHER },
      { path: 1, shareBps: 7500, part: 75n * ETHER },
    ]);
    expect(amountOut).toBe(route.quote(100n * ETHER));
    expect(amountOut).toBe(fetched(route.paths, 100n * ETHER, [2500, 7500]));
    expect(route.gasUnits).toBe(2n * gasAlong([to(pair(1n))]));
  });

  test('behavior: what it sells to a price is what the paths sell together', () => {
    const paths = [[to(pair(1000n * ETHER))], [to(ranges('v4', 10n ** 21n, 0, 500))]];
    const priceE36 = (PRICE_SCALE * 97n) / 100n;
    const alone = paths.map((hops) => amountAlong(hops, priceE36, 10n ** 30n)) as [bigint, bigint];
    expect(splitRoute(paths).amountToMarginalPrice(priceE36, 10n ** 30n)).toBe(alone[0] + alone[1]);
    expect(splitRoute(paths).amountToMarginalPrice(priceE36, ETHER)).toBe(ETHER);
  });

  test('behavior: legs end at one price, but for the rounding to basis points', () => {
    fc.assert(
      fc.property(fc.array(anyPath, { minLength: 2, maxLength: 4 }), sizes, (paths, amountIn) => {
        const legs = splitOrBeyondReach(paths, amountIn)?.legs ?? [];
        const prices = legs.map(({ path, part }) => {
          const hops = paths[path] ?? [];
          const at = (amount: bigint): number => {
            const { numerator, denominator } = sellAlong(hops, amount).price;
            return Number((numerator * PRICE_SCALE) / denominator);
          };
          const slack = (3n * amountIn) / BPS + 1n; // two for its own rounding, one per other leg for the largest's
          return [at(part + slack), at(part > slack ? part - slack : 0n)] as const;
        });
        if (legs.length === 0) return;
        const lowest = Math.min(...prices.map(([, above]) => above));
        const highest = Math.max(...prices.map(([below]) => below));
        expect(lowest).toBeGreaterThanOrEqual(highest);
      }),
    );
  });

  test('behavior: no other shares fetch more than a ten-millionth more', () => {
    fc.assert(
      fc.property(
        fc.array(anyPath, { minLength: 2, maxLength: 4 }),
        sizes,
        fc.array(fc.array(fc.nat(1000), { minLength: 4, maxLength: 4 }), { minLength: 5, maxLength: 5 }),
        (paths, amountIn, weights) => {
          const split = splitOrBeyondReach(paths, amountIn);
          if (split === undefined) return;
          const { legs, amountOut } = split;
          const best = paths.map((_, path) => legs.find((leg) => leg.path === path)?.shareBps ?? 0);
          const moved = paths.flatMap((_, from) =>
            paths.flatMap((_, into) =>
              [1, 10, 100].map((bps) =>
                best
                  .map((share, i) => share - (i === from ? Math.min(bps, share) : 0))
                  .map((share, i) => (i === into ? share + Math.min(bps, best[from] ?? 0) : share)),
              ),
            ),
          );
          const drawn = weights.map((row) => {
            const used = row.slice(0, paths.length);
            const total = used.reduce((sum, weight) => sum + weight, 0);
            const shares = used.map((weight) => (total === 0 ? 0 : Math.floor((weight * 10_000) / total)));
            const rest = 10_000 - shares.reduce((sum, share) => sum + share, 0);
            return shares.map((share, i) => (i === 0 ? share + rest : share));
          });
          const bound = amountOut + amountOut / 10n ** 7n + 10n;
          for (const shares of [...moved, ...drawn]) {
            expect(fetched(paths, amountIn, shares), `${best.join()} or ${shares.join()}`).toBeLessThanOrEqual(bound);
          }
        },
      ),
    );
  });

  test('behavior: a path that is worth less than a basis point gets nothing', () => {
    const paths = [[to(pair(1000n * ETHER))], [to(pair(ETHER / 100n))], [to(pair(1000n * ETHER, 500n))]];
    expect(splitRoute(paths).split(10n * ETHER)?.legs).toEqual([{ path: 0, shareBps: 10_000, part: 10n * ETHER }]);
  });

  test('behavior: rounding to basis points gives no path more than it can take', () => {
    // What the range takes ends at the price at which the pair has sold the rest: rounded up, its part would be refused.
    const paths = [
      [to({ version: 'v2', state: { reserve0: 100n * ETHER, reserve1: 99n * ETHER } })],
      [to(ranges('v3', 10n ** 20n, 0, 100))],
    ];
    const amountIn = (16_711n * ETHER) / 100n;
    const { legs, amountOut } = splitRoute(paths).split(amountIn) as Split;
    expect(legs.map(({ shareBps }) => shareBps)).toEqual([4864, 5136]);
    expect(amountOut).toBe(fetched(paths, amountIn, [4864, 5136]));
    expect(fetched(paths, amountIn, [4863, 5137])).toBeLessThan(amountOut);
  });

  test('behavior: what all can take together is sold, more is refused', () => {
    const thin = (): Hop[] => [to({ ...ranges('v3', 10n ** 20n, 0, 500) })];
    const paths = [thin(), thin()];
    const most = amountAlong(paths[0] ?? [], 0n, 10n ** 30n);
    const route = splitRoute(paths);
    expect(route.quote((most * 15n) / 10n)).toBeGreaterThan(quoteAlong(paths[0] ?? [], most));
    expect(route.quote(most * 3n)).toBe(0n);
    expect(route.split(0n)).toBeUndefined();
    expect(splitRoute([[to(pair(0n))]]).quote(ETHER)).toBe(0n);
    expect(splitRoute([[to(pair(0n))], [to(pair(0n))]]).split(ETHER)).toBeUndefined();
    expect(splitRoute([[to(pair(1000n * ETHER))], [to(pair(3000n * ETHER))]]).quote(1n)).toBe(0n);
  });

  test('behavior: gas rises with the ticks crossed, and where that costs much a sale ends before some of them', () => {
    /** Liquidity that begins and ends every so many ticks, thinner away from the price. */
    const ladder = (liquidity: bigint, spacing: number): Pool => {
      const steps = Array.from({ length: 12 }, (_, i) => (i + 1) * spacing);
      const below = steps.map((tick) => ({ tick: -tick, liquidityNet: liquidity })).reverse();
      const above = steps.map((tick) => ({ tick, liquidityNet: -liquidity }));
      const state = { sqrtPriceX96: getSqrtRatioAtTick(0), tick: 0, liquidity: liquidity * 12n, tickSpacing: 10 };
      return { version: 'v3', state: { ...state, fee: 500, ticks: [...below, ...above] } };
    };
    const liquidities = fc.bigInt(10n ** 20n, 10n ** 22n);
    const ended = { one: 0, divided: 0 };
    fc.assert(
      fc.property(
        ...[liquidities, liquidities, fc.constantFrom(10, 20, 50)],
        ...[fc.integer({ min: 950, max: 998 }), fc.bigInt(10n ** 8n, 10n ** 12n)],
        (one, other, spacing, permille, perGas) => {
          const priceE36 = (PRICE_SCALE * BigInt(permille)) / 1000n;
          const look = (route: SplitRoute) => {
            const profit = (amountIn: bigint): bigint =>
              route.quote(amountIn) - (amountIn * priceE36) / PRICE_SCALE - route.gasFor(amountIn) * perGas;
            const last = route.amountToMarginalPrice(priceE36, 10n ** 26n);
            const stops = last === 0n ? [] : route.stopsBelow(last);
            expect(stops.every((amount) => amount < last && route.gasFor(amount) <= route.gasFor(last))).toBe(true);
            const best = [last, ...stops].map(profit).reduce((a, b) => (a > b ? a : b));
            return { profit, last, stops, best };
          };
          const single = look(splitRoute([[to(ladder(one, spacing))]]));
          if (single.best > single.profit(single.last)) ended.one++;
          const from = single.stops.length < 6 ? 0n : (single.stops.at(-1) ?? 0n);
          for (let i = 1n; i <= 50n; i++) {
            const amount = from + ((single.last - from) * i) / 50n;
            if (amount > 0n) expect(single.profit(amount)).toBeLessThanOrEqual(single.best + one / 10n ** 8n);
          }
          const divided = look(splitRoute([[to(ladder(one, spacing))], [to(ladder(other, 30))], [to(pair(one))]]));
          if (divided.best > divided.profit(divided.last)) ended.divided++;
        },
      ),
      { numRuns: 40 },
    );
    expect(ended.one).toBeGreaterThan(5);
    expect(ended.divided).toBeGreaterThan(5);
  });

  test('error: no path, or two over one pool', () => {
    const shared = to(pair(1000n * ETHER));
    expect(() => splitRoute([])).toThrow(RangeError);
    expect(() => splitRoute([[shared], [shared]])).toThrow(RangeError);
  });
});

describe('candidateSets', () => {
  test('default', () => {
    const paths = [[to(pair(1000n * ETHER))], [to(pair(3000n * ETHER))], [to(pair(0n))]];
    expect(candidateSets(paths, LIMITS)).toEqual([[0], [1], [0, 1]]);
    expect(candidateSets([], LIMITS)).toEqual([]);
  });

  test('behavior: paths that share a pool are in no set together, and none has too many legs', () => {
    const [shared, ...pools] = [4000n, 1000n, 1100n, 1200n, 1300n, 1400n].map((depth) => pair(depth * ETHER)) as [
      Pool,
      ...Pool[],
    ];
    const paths = [...pools.map((pool) => [to(shared), to(pool)]), ...pools.map((pool) => [to(pool, false)])];
    const sets = candidateSets(paths, { maxPaths: 10, maxLegs: 3 });
    expect(sets.some((set) => set.length === 3)).toBe(true);
    for (const set of sets) {
      const used = set.flatMap((index) => poolsOf(paths[index] ?? []));
      expect(new Set(used).size).toBe(used.length);
      expect(set.length).toBeLessThanOrEqual(3);
    }
  });

  test('behavior: no other set, however much it sells, earns noticeably more after gas', () => {
    const losses: number[] = [];
    const anyPaths = fc.array(anyPath, { minLength: 2, maxLength: 5 });
    fc.assert(
      fc.property(anyPaths, fc.integer({ min: 900, max: 1000 }), fc.nat(30), sizes, (paths, permille, gas, most) => {
        const priceE36 = (PRICE_SCALE * BigInt(permille)) / 1000n;
        const perGas = BigInt(gas) * 10n ** 11n; // up to 0.3 units for a hop of 100,000
        const earned = (set: readonly number[], amounts: readonly bigint[]): bigint => {
          const hops = set.map((index) => paths[index] ?? []);
          const route = splitRoute(hops);
          const all = [...amounts, route.amountToMarginalPrice(priceE36, most), most];
          const profits = all.map((amount) => route.quote(amount) - (amount * priceE36) / PRICE_SCALE);
          return profits.reduce((a, b) => (a > b ? a : b)) - route.gasUnits * perGas;
        };
        const best = (sets: readonly number[][], amounts: readonly bigint[]): bigint =>
          sets.map((set) => earned(set, amounts)).reduce((a, b) => (a > b ? a : b), 0n);
        const offered = best(candidateSets(paths, LIMITS), []);
        const subsets = Array.from({ length: 2 ** paths.length - 1 }, (_, i) =>
          paths.flatMap((_, index) => (((i + 1) >> index) & 1 ? [index] : [])),
        ).filter((set) => set.length <= LIMITS.maxLegs);
        const grid = [1n, 5n, 20n, 50n, 80n].map((percent) => (most * percent) / 100n);
        const ideal = best(subsets, grid);
        losses.push(ideal === 0n ? 0 : Number(ideal - offered) / Number(ideal));
        expect(offered >= ideal - ideal / 100n - 10n, `${offered} of ${ideal}`).toBe(true);
      }),
    );
    const mean = losses.reduce((sum, loss) => sum + loss, 0) / losses.length;
    expect(mean).toBeLessThan(0.0001);
  });
});
