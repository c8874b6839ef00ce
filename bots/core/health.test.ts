import { describe, expect, test } from 'vitest';
import { MAX_UINT256, WAD } from './constants.ts';
import { collateral, debt, quotePrice, vault, WETH } from './fixtures.ts';
import { coverageLowerOf, coverageOf, healthOf, ratio, withPrices } from './health.ts';
import { PRICE_OK } from './types.ts';

describe('healthOf', () => {
  test('default', () => {
    const health = healthOf(vault());
    expect(health).toMatchObject({ isPriced: true, debtValue: 16_500n * WAD, collateralValue: 20_000n * WAD });
    expect(Number(health.healthFactor) / 1e18).toBeCloseTo(16_000 / 16_500, 12);
    expect(Number(coverageOf(health)) / 1e18).toBeCloseTo(20_000 / 16_500, 12);
  });

  test('behavior: collateral counts at upper, debt at lower, the queue looks at lower', () => {
    const wide = vault({
      collaterals: [collateral({ lower: quotePrice(1900, 18) })],
      debts: [debt({ upper: quotePrice(1.02, 6) })],
    });
    expect(healthOf(wide).healthFactor).toBe(healthOf(vault()).healthFactor);
    expect(Number(coverageLowerOf(healthOf(wide))) / 1e18).toBeCloseTo(19_000 / 16_500, 12);
  });

  test('behavior: one price that is missing leaves all numbers zero', () => {
    const health = healthOf(vault({ debts: [debt({ status: 4 })] }));
    expect(health).toEqual({
      isPriced: false,
      healthFactor: 0n,
      debtValue: 0n,
      collateralValue: 0n,
      collateralValueLower: 0n,
    });
  });

  test('behavior: without debt health is the largest number', () => {
    expect(healthOf(vault({ debts: [] })).healthFactor).toBe(MAX_UINT256);
    expect(ratio(0n, 0n)).toBe(MAX_UINT256);
  });
});

describe('withPrices', () => {
  test('default', () => {
    const price = { lower: quotePrice(1000, 18), upper: quotePrice(1000, 18), status: PRICE_OK };
    const halved = healthOf(withPrices(vault(), new Map([[WETH, price]])));
    expect(halved.collateralValue).toBe(10_000n * WAD);
    expect(halved.debtValue).toBe(16_500n * WAD);
  });
});
