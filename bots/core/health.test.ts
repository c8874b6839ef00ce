import { describe, expect, test } from 'vitest';
import { MAX_UINT256, WAD } from './constants.ts';
import { collateral, debt, ETHER, quotePrice, vault, WETH } from './fixtures.ts';
import { canBeOpened, coverageLowerOf, coverageOf, healthOf, ratio, withPrices } from './health.ts';
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
      isFirm: false,
      healthFactor: 0n,
      debtValue: 0n,
      collateralValue: 0n,
      collateralValueLower: 0n,
    });
  });

  test('behavior: a bound is enough to count a collateral, but not to call the vault firm, nor to owe', () => {
    const staleWith = (upper: bigint) => vault({ collaterals: [collateral({ lower: 0n, upper, status: 4 })] });
    const health = healthOf(staleWith(quotePrice(2000, 18)));
    expect(health).toMatchObject({ isPriced: true, isFirm: false, collateralValue: 20_000n * WAD });
    expect(health.collateralValueLower).toBe(0n);
    expect(healthOf(vault())).toMatchObject({ isFirm: true });
    expect(healthOf(vault({ debts: [debt({ status: 11 })] }))).toMatchObject({ isPriced: true, isFirm: true });
    expect(healthOf(vault({ debts: [debt({ status: 10 })] }))).toMatchObject({ isPriced: false, isFirm: false });
  });

  test('behavior: without debt health is the largest number', () => {
    expect(healthOf(vault({ debts: [] })).healthFactor).toBe(MAX_UINT256);
    expect(ratio(0n, 0n)).toBe(MAX_UINT256);
  });
});

describe('canBeOpened', () => {
  test('default', () => {
    expect(canBeOpened(vault())).toBe(true);
    // Too little to sell, and to keep a loss from being recorded.
    expect(canBeOpened(vault({ collaterals: [collateral({ amount: ETHER / 1000n })] }))).toBe(true);
  });

  test('behavior: what has only a bound is not offered, and written off only as dust', () => {
    const bound = (usd: number) => collateral({ amount: ETHER, upper: quotePrice(usd, 18), status: 4 });
    expect(canBeOpened(vault({ collaterals: [bound(20)] }))).toBe(false);
    expect(canBeOpened(vault({ collaterals: [bound(19)] }))).toBe(true);
    expect(canBeOpened(vault({ collaterals: [bound(2000), collateral({ index: 1 })] }))).toBe(true);
    expect(canBeOpened(vault({ collaterals: [collateral({ amount: 1n, status: 13 })] }))).toBe(false);
  });
});

describe('withPrices', () => {
  test('default', () => {
    const price = { lower: quotePrice(1000, 18), upper: quotePrice(1000, 18), updatedAt: 0n, status: PRICE_OK };
    const halved = healthOf(withPrices(vault(), new Map([[WETH, price]])));
    expect(halved.collateralValue).toBe(10_000n * WAD);
    expect(halved.debtValue).toBe(16_500n * WAD);
  });
});
