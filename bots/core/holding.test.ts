import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { quoteTake } from './auctionState.ts';
import { type BidContext, decideTake } from './bidding.ts';
import { PRICE_SCALE, WAD } from './constants.ts';
import { auctionReport, debt, ETHER, quotePrice, type ReportOverrides, START, UNHEALTHY } from './fixtures.ts';
import { USD, USDC, usdcPrice, WBTC, WETH } from './fixtures.ts';
import {
  type Holding,
  holdingPriceE36,
  holdingRoute,
  leastWorthTaking,
  spentOn,
  withBalance,
  withPurchase,
} from './holding.ts';
import { fixedPriceRoute, limitOf, type Route } from './routes.ts';

const now = BigInt(START);
const gas = { gasPriceWei: 0n, weiPriceE36: 0n, takeGasUnits: 0n };
const UNLIMITED = { maxPaymentPerTake: 10n ** 30n, maxPaymentTotal: 10n ** 30n, maxHeld: 10n ** 30n };
const RICH = { available: 10n ** 30n, spent: 0n, held: 0n };

function bid(route: Route, overrides: ReportOverrides = {}): BidContext {
  return { report: auctionReport(overrides), routesOf: () => [route], gas, minProfit: 1n };
}

describe('holdingPriceE36', () => {
  test('default: below the oracle, in units of the debt asset', () => {
    const [weth, usdc] = [quotePrice(2000, 18), quotePrice(1, 6)];
    expect(holdingPriceE36(weth, usdc, WAD / 50n)).toBe(usdcPrice(1960, 18));
    expect(holdingPriceE36(weth, usdc, 0n)).toBe(usdcPrice(2000, 18));
    // A dearer debt asset makes the collateral worth less of it.
    expect(holdingPriceE36(weth, quotePrice(1.01, 6), 0n)).toBeLessThan(usdcPrice(2000, 18));
  });

  test('behavior: nothing without a price', () => {
    expect(holdingPriceE36(0n, quotePrice(1, 6), 0n)).toBe(0n);
    expect(holdingPriceE36(quotePrice(2000, 18), 0n, 0n)).toBe(0n);
    expect(holdingRoute(0n, UNLIMITED, RICH)).toBeUndefined();
  });

  test('error: no discount makes it worth more than the oracle says, or nothing', () => {
    for (const discount of [-1n, WAD]) expect(() => holdingPriceE36(1n, 1n, discount)).toThrow(RangeError);
  });
});

describe('holdingRoute', () => {
  test('default: each limit binds', () => {
    const limits = { maxPaymentPerTake: 100n, maxPaymentTotal: 250n, maxHeld: 50n };
    const route = (purse: Partial<typeof RICH>) => holdingRoute(1n, limits, { ...RICH, ...purse });
    expect(route({})).toMatchObject({ maxPayment: 100n, maxAmount: 50n });
    expect(route({ spent: 200n })).toMatchObject({ maxPayment: 50n });
    expect(route({ available: 20n })).toMatchObject({ maxPayment: 20n });
    expect(route({ held: 40n })).toMatchObject({ maxAmount: 10n });
    for (const purse of [{ spent: 250n }, { spent: 300n }, { available: 0n }, { held: 50n }, { held: 51n }]) {
      expect(route(purse)).toBeUndefined();
    }
  });
});

describe('a take within limits', () => {
  test('default: spends all of what it may, and not a unit more', () => {
    const route = holdingRoute(usdcPrice(2200, 18), { ...UNLIMITED, maxPaymentPerTake: 5000n * USD }, RICH) as Route;
    const decision = decideTake(bid(route), now);
    if (decision.type !== 'take') throw new Error(decision.reason);
    // At 2,100 five thousand buy 2.38 of the 4.25 WETH for sale.
    expect(decision.collateralOut).toBe((5000n * USD * PRICE_SCALE) / usdcPrice(2100, 18));
    expect(decision.payment).toBeLessThanOrEqual(5000n * USD);
    expect(decision.payment).toBeGreaterThanOrEqual(5000n * USD - 1n);
    expect(decision.maxCollateral).toBe(decision.collateralOut);
    expect(decision.maxPayment).toBe(decision.payment);
  });

  test('behavior: the limit on the collateral counts as well', () => {
    const route = holdingRoute(usdcPrice(2200, 18), { ...UNLIMITED, maxHeld: 3n * ETHER }, { ...RICH, held: ETHER });
    expect(decideTake(bid(route as Route), now)).toMatchObject({ type: 'take', maxCollateral: 2n * ETHER });
  });

  test('behavior: a limit that would leave dust leaves the least debt instead, or takes nothing', () => {
    const overrides = { vault: { debts: [debt({ amount: 16_500n * USD, minDebt: 12_000n * USD })] } };
    const route = (usd: bigint) => ({ ...fixedPriceRoute(usdcPrice(2200, 18)), maxPayment: usd * USD });
    const decision = decideTake(bid(route(8000n), overrides), now);
    if (decision.type !== 'take') throw new Error(decision.reason);
    const { repaid } = quoteTake(auctionReport(overrides), WETH, decision.maxCollateral, now);
    expect(repaid).toBe(4500n * USD); // of 7,619 that the limit would pay
    expect(decision.payment).toBe(4725n * USD);
    // What owes the least already can only be closed, and the limit is too small for that.
    const small = { vault: { debts: [debt({ amount: 12_000n * USD, minDebt: 12_000n * USD })] } };
    const report = { report: { health: UNHEALTHY } };
    expect(decideTake(bid(route(8000n), { ...small, ...report }), now)).toMatchObject({
      type: 'wait',
      reason: 'refused',
      considered: [{ outcome: 'too-small' }],
    });
  });

  test('behavior: no take costs more than the limits say, or leaves dust', () => {
    const worlds = fc.record({
      maxPayment: fc.bigInt(1n, 25_000n * USD),
      maxAmount: fc.bigInt(1n, 12n * ETHER),
      owed: fc.bigInt(500n, 18_000n),
      minDebt: fc.bigInt(1n, 9000n),
      elapsed: fc.bigInt(0n, 1000n),
      isFullClose: fc.boolean(),
    });
    let taken = 0;
    fc.assert(
      fc.property(worlds, ({ maxPayment, maxAmount, owed, minDebt, elapsed, isFullClose }) => {
        const debts = [debt({ amount: owed * USD, minDebt: minDebt * USD })];
        const overrides = { vault: { debts }, auction: { isFullClose }, report: { health: UNHEALTHY } };
        const route = { ...fixedPriceRoute(usdcPrice(2200, 18)), maxPayment, maxAmount };
        const decision = decideTake(bid(route, overrides), now + elapsed);
        if (decision.type !== 'take') return;
        taken++;
        expect(decision.payment).toBeLessThanOrEqual(decision.maxPayment);
        expect(decision.maxPayment).toBeLessThanOrEqual(maxPayment);
        expect(decision.maxCollateral).toBeLessThanOrEqual(maxAmount);
        const quote = quoteTake(auctionReport(overrides), WETH, decision.maxCollateral, now + elapsed);
        expect(quote).toMatchObject({ collateralOut: decision.collateralOut, payment: decision.payment });
        const left = owed * USD - quote.repaid;
        if (quote.collateralOut < 10n * ETHER) expect(left === 0n || left >= minDebt * USD).toBe(true);
      }),
      { numRuns: 300 },
    );
    expect(taken).toBeGreaterThan(100);
  });

  test('behavior: a limit is exact', () => {
    fc.assert(
      fc.property(fc.bigInt(1n, 10n ** 12n), fc.bigInt(10n ** 20n, 10n ** 40n), (maxPayment, priceE36) => {
        const limit = limitOf({ ...fixedPriceRoute(1n), maxPayment }, priceE36) ?? 0n;
        const costOf = (amount: bigint): bigint => (amount * priceE36 + PRICE_SCALE - 1n) / PRICE_SCALE;
        expect(costOf(limit)).toBeLessThanOrEqual(maxPayment);
        expect(costOf(limit + 1n)).toBeGreaterThan(maxPayment);
      }),
    );
    expect(limitOf(fixedPriceRoute(1n), 1n)).toBeUndefined();
  });
});

describe('holdings', () => {
  const bought = (amount: bigint, cost: bigint, more: Partial<Holding> = {}): Holding => ({
    collateral: WETH,
    debtAsset: USDC,
    amount,
    cost,
    ...more,
  });

  test('default: what is sold frees its part of the cost', () => {
    let holdings = withPurchase([], bought(10n, 100n));
    holdings = withPurchase(holdings, bought(10n, 50n));
    holdings = withPurchase(holdings, bought(1n, 7n, { collateral: WBTC }));
    holdings = withPurchase(holdings, bought(20n, 9n, { debtAsset: WBTC }));
    expect(spentOn(holdings, USDC)).toBe(157n);
    // Half of all WETH is gone: half of what either asset paid for it is free again.
    holdings = withBalance(holdings, WETH, 20n);
    expect(holdings).toEqual([
      bought(10n, 75n),
      bought(1n, 7n, { collateral: WBTC }),
      bought(10n, 5n, { debtAsset: WBTC }),
    ]);
    expect(withBalance(holdings, WETH, 1000n)).toEqual(holdings); // more than was bought is somebody's gift
    expect(spentOn(withBalance(holdings, WETH, 0n), USDC)).toBe(7n);
  });

  test('behavior: many small sales never free more than was paid', () => {
    fc.assert(
      fc.property(fc.array(fc.bigInt(0n, 1000n), { maxLength: 20 }), (balances) => {
        let holdings = [bought(1000n, 777n)];
        let least = 1000n;
        for (const balance of balances) {
          holdings = withBalance(holdings, WETH, balance);
          if (balance < least) least = balance;
        }
        expect(spentOn(holdings, USDC) * 1000n).toBeGreaterThanOrEqual(777n * least);
      }),
    );
  });
});

test('leastWorthTaking: that much earns the least, one unit less does not', () => {
  const [valueE36, priceE36] = [usdcPrice(2000, 18), usdcPrice(1990, 18)];
  const least = leastWorthTaking(valueE36, priceE36, 5n * USD);
  const gainOf = (amount: bigint): bigint => (amount * (valueE36 - priceE36)) / PRICE_SCALE;
  expect(gainOf(least)).toBe(5n * USD);
  expect(gainOf(least - 1n)).toBeLessThan(5n * USD);
});
