import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type BidContext, decideTake } from './bidding.ts';
import { anchor, auctionReport, collateral, debt, ETHER, type ReportOverrides, START, USD } from './fixtures.ts';
import { usdcPrice, WBTC } from './fixtures.ts';
import { fixedPriceRoute, type Route } from './routes.ts';
import { earliestProfitableTime, stillEarliest } from './scheduling.ts';
import { firstTrue } from './search.ts';

const now = BigInt(START);
const grid = { next: now, interval: 12n };
const gas = { gasPriceWei: 0n, weiPriceE36: 0n, takeGasUnits: 0n };

function context(usd: number, overrides: ReportOverrides = {}, more: Partial<BidContext> = {}): BidContext {
  const routesOf = (): Route[] => [fixedPriceRoute(usdcPrice(usd, 18))];
  return { report: auctionReport(overrides), routesOf, gas, minProfit: 50n * USD, ...more };
}

/** Looks at every block. */
function byScan(bid: BidContext): bigint | undefined {
  for (let at = grid.next; at < bid.report.expiresAt; at += grid.interval) {
    if (decideTake(bid, at).type === 'take') return at;
  }
  return undefined;
}

describe('earliestProfitableTime', () => {
  test('default', () => {
    const bid = context(2000);
    const scheduled = earliestProfitableTime(bid, grid);
    // 50 USDC on some 4.6 WETH: at about 1,989, after 1800 · log2(2100 / 1989) = 141 s.
    expect(scheduled?.timestamp).toBe(now + 144n);
    expect(scheduled?.timestamp).toBe(byScan(bid));
    expect(scheduled?.plan.expectedProfit).toBeGreaterThanOrEqual(50n * USD);
  });

  test('behavior: nothing before the floor or the end', () => {
    expect(earliestProfitableTime(context(1190), grid)).toBeUndefined();
    expect(earliestProfitableTime(context(2000, { report: { expiresAt: now + 120n } }), grid)).toBeUndefined();
    expect(earliestProfitableTime(context(2000, { report: { isLocked: false } }), grid)).toBeUndefined();
  });

  test('behavior: a grid that begins before the auction', () => {
    const early = { next: now - 7n, interval: 12n };
    expect(earliestProfitableTime(context(2500), early)?.timestamp).toBe(now + 5n);
  });

  test('behavior: bisection finds what a scan of all blocks finds, over water lines and floors', () => {
    const worlds = fc.record({
      usd: fc.integer({ min: 1100, max: 2300 }),
      second: fc.integer({ min: 1100, max: 2300 }),
      owed: fc.bigInt(600n, 21_000n),
      halfLives: fc.tuple(fc.integer({ min: 60, max: 3600 }), fc.integer({ min: 60, max: 3600 })),
      floorPpb: fc.integer({ min: 1, max: 900_000_000 }),
      minDebt: fc.bigInt(1n, 8000n),
      isFullClose: fc.boolean(),
    });
    fc.assert(
      fc.property(worlds, ({ usd, second, owed, halfLives, floorPpb, minDebt, isFullClose }) => {
        const overrides: ReportOverrides = {
          vault: {
            collaterals: [
              collateral({ amount: 6n * ETHER }),
              collateral({ asset: WBTC, index: 1, amount: 4n * ETHER }),
            ],
            debts: [debt({ amount: owed * USD, minDebt: minDebt * USD })],
          },
          auction: { floorPpb, collateralBitmap: 3n, isFullClose },
          report: { expiresAt: now + 1200n },
          anchors: halfLives.map((halfLife) => anchor({ halfLife })),
        };
        const routesOf = (asset: string): Route[] => [fixedPriceRoute(usdcPrice(asset === WBTC ? second : usd, 18))];
        const bid = context(usd, overrides, { routesOf, minProfit: 20n * USD });
        expect(earliestProfitableTime(bid, grid)?.timestamp).toBe(byScan(bid));
      }),
      { numRuns: 60 },
    );
  });

  test('error: blocks without an interval', () => {
    expect(() => earliestProfitableTime(context(2000), { next: now, interval: 0n })).toThrow(RangeError);
  });
});

describe('stillEarliest', () => {
  test('default: says what the search says, or nothing, whatever was said before', () => {
    const prices = fc.record({ before: fc.integer({ min: 1300, max: 2300 }), usd: fc.integer({ min: -3, max: 3 }) });
    let held = 0;
    fc.assert(
      fc.property(prices, fc.bigInt(0n, 30n), ({ before, usd }, blocks) => {
        const previous = earliestProfitableTime(context(before), grid)?.timestamp;
        if (previous === undefined) return;
        const later = { next: now + blocks * 12n, interval: 12n };
        const expected = earliestProfitableTime(context(before + usd), later);
        const actual = stillEarliest(context(before + usd), later, previous);
        if (actual === undefined) {
          expect(expected?.timestamp).not.toBe(previous);
          return;
        }
        held++;
        expect(actual.timestamp).toBe(expected?.timestamp);
        expect(actual.plan.expectedProfit).toBe(expected?.plan.expectedProfit);
      }),
      { numRuns: 200 },
    );
    expect(held).toBeGreaterThan(50);
  });

  test('behavior: looks twice', () => {
    let quotes = 0;
    const route = fixedPriceRoute(usdcPrice(2000, 18));
    const counting = { ...route, quote: (amount: bigint) => (quotes++, route.quote(amount)) };
    const bid = context(2000, {}, { routesOf: () => [counting] });
    const first = earliestProfitableTime(bid, grid)?.timestamp ?? 0n;
    const bySearch = quotes;
    quotes = 0;
    expect(stillEarliest(bid, { next: now + 12n, interval: 12n }, first)?.timestamp).toBe(first);
    expect(quotes * 3).toBeLessThan(bySearch);
  });
});

describe('firstTrue', () => {
  test('default', () => {
    expect(firstTrue(0n, 100n, (value) => value >= 37n)).toBe(37n);
    expect([firstTrue(5n, 5n, () => true), firstTrue(0n, 9n, () => false), firstTrue(1n, 0n, () => true)]).toEqual([
      5n,
      undefined,
      undefined,
    ]);
  });
});
