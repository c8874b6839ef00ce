import { describe, expect, test } from 'vitest';
import { NotForSaleError, portfolioAt, PriceBelowFloorError, quoteTake, takeInput } from './auctionState.ts';
import { WAD } from './constants.ts';
import {
  anchor,
  auctionReport,
  collateral,
  debt,
  ETHER,
  growth,
  quotePrice,
  START,
  USD,
  usdcPrice,
  USDC,
  WBTC,
  WETH,
} from './fixtures.ts';
import { MathError } from './math.ts';

const now = BigInt(START);

describe('takeInput', () => {
  test('default', () => {
    const { input, floorPriceE36 } = takeInput(auctionReport().portfolio, collateral(), debt(), ETHER, 0n);
    expect(input).toEqual({
      priceE36: usdcPrice(2100, 18),
      anchorE36: usdcPrice(2000, 18),
      liquidationLtvWad: (80n * WAD) / 100n,
      targetHealthWad: (115n * WAD) / 100n,
      penaltyWad: (5n * WAD) / 100n,
      collateral: 10n * ETHER,
      maxCollateral: ETHER,
      debt: 16_500n * USD,
      totalDebt: 16_500n * USD,
      weightedCollateral: 16_000n * USD,
      proceeds: 21_000n * USD,
      minDebt: 500n * USD,
      isFullClose: false,
    });
    expect(floorPriceE36).toBe(usdcPrice(1200, 18));
  });

  test('behavior: other debts count at their anchors, collateral that is not for sale at what it is worth now', () => {
    const wbtc = collateral({ asset: WBTC, index: 1, amount: 10n ** 8n, upper: quotePrice(30_000, 8) });
    const other = debt({ asset: WETH, index: 1, amount: 2n * ETHER });
    const { portfolio } = auctionReport({
      vault: { collaterals: [collateral(), wbtc], debts: [debt(), other] },
      anchors: [anchor(), anchor({ price: 0n, halfLife: 0 })],
      debtAnchors: [0n, usdcPrice(2000, 18)],
    });
    const { input } = takeInput(portfolio, collateral(), debt(), ETHER, 0n);
    expect(input).toMatchObject({
      totalDebt: 20_500n * USD,
      weightedCollateral: 40_000n * USD,
      proceeds: 51_000n * USD,
      debt: 16_500n * USD,
    });
    // Without a price of the debt that is made good nothing is known of it.
    const debts = [debt({ lower: 0n }), other];
    const unpriced = { ...portfolio, vault: { ...portfolio.vault, debts } };
    expect(takeInput(unpriced, collateral(), debt(), ETHER, 0n).input.proceeds).toBe(21_000n * USD);
  });
});

describe('quoteTake', () => {
  test('default', () => {
    const quote = quoteTake(auctionReport(), WETH, ETHER, now);
    expect(quote).toMatchObject({ collateralOut: ETHER, payment: 2100n * USD, priceE36: usdcPrice(2100, 18) });
  });

  test('behavior: counts the interest until then, of every debt', () => {
    const other = debt({ asset: WETH, index: 1, amount: 2n * ETHER });
    const overrides = { vault: { debts: [debt(), other] }, debtAnchors: [0n, usdcPrice(2000, 18)] };
    const report = auctionReport({ ...overrides, report: { growths: [growth(debt(), WAD), growth(other, WAD)] } });
    const { debts } = portfolioAt(report, now + 315_360n).vault; // a hundredth of a year
    // 1 % and its half, squared, and its sixth, cubed
    expect(debts.map(({ amount }) => amount)).toEqual([16_665_827_750n, 2_020_100_333_333_333_332n]);
    const still = quoteTake(auctionReport(overrides), WETH, 10n * ETHER, now + 300n);
    const grown = quoteTake(report, WETH, 10n * ETHER, now + 300n);
    expect(grown.payment).toBeGreaterThan(still.payment);
    // A moment before the debts were last written is no reason to stop.
    expect(portfolioAt(report, now - 1n)).toEqual(report.portfolio);
  });

  test('error: below the floor, before the start, not for sale', () => {
    expect(() => quoteTake(auctionReport(), WETH, ETHER, now + 3000n)).toThrow(PriceBelowFloorError);
    expect(() => quoteTake(auctionReport(), WETH, ETHER, now - 1n)).toThrow(MathError);
    expect(() => quoteTake(auctionReport(), USDC, ETHER, now)).toThrow(NotForSaleError);
    expect(() => quoteTake(auctionReport({ anchors: [anchor({ price: 0n })] }), WETH, ETHER, now)).toThrow(
      NotForSaleError,
    );
    expect(() => quoteTake(auctionReport({ vault: { debts: [] } }), WETH, ETHER, now)).toThrow(NotForSaleError);
  });
});
