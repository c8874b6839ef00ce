import { describe, expect, test } from 'vitest';
import { MAX_UINT256, WAD } from './constants.ts';
import { collateral, debt, ETHER, quotePrice, USD, vault, WETH } from './fixtures.ts';
import { canBeRestarted, coverageLowerOf, coverageOf, healthOf, ratio, withPrices } from './health.ts';
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

  test('behavior: without a price to make a debt good at there is no health, but the sums stay', () => {
    const sums = { debtValue: 16_500n * WAD, collateralValue: 20_000n * WAD, collateralValueLower: 20_000n * WAD };
    const none = { isPriced: false, healthFactor: 0n, firmHealthFactor: 0n };
    for (const status of [4, 10]) expect(healthOf(vault({ debts: [debt({ status })] }))).toEqual({ ...none, ...sums });
    // A collateral that cannot be counted: health by firm prices stays, at its lower end.
    const down = healthOf(vault({ collaterals: [collateral({ status: 15 })] }));
    expect(down).toMatchObject({ isPriced: false, healthFactor: 0n, ...sums });
    expect(down.firmHealthFactor).toBe(healthOf(vault()).healthFactor);
  });

  test('behavior: what nobody has looked at counts ten times, but is not known to be worth more than it was', () => {
    const known = healthOf(vault());
    const unwitnessed = healthOf(vault({ collaterals: [collateral({ lower: 0n, status: 14 })] }));
    expect(unwitnessed).toMatchObject({ isPriced: true, firmHealthFactor: 0n, collateralValueLower: 20_000n * WAD });
    expect(unwitnessed.collateralValue).toBe(10n * known.collateralValue);
    expect(unwitnessed.healthFactor / 10n).toBe(known.healthFactor);
  });

  test('behavior: one debt that can be made good is enough; firm health needs them all', () => {
    const debts = [debt({ amount: 8250n * USD, status: 10 }), debt({ amount: 8250n * USD, index: 1 })];
    const health = healthOf(vault({ debts }));
    expect(health).toEqual({ ...healthOf(vault()), firmHealthFactor: 0n });
    expect(healthOf(vault({ debts: [debt({ status: 11 })] }))).toEqual(healthOf(vault()));
  });

  test('behavior: a mere bound counts at upper, and at lower in firm health', () => {
    const bound = collateral({ lower: quotePrice(500, 18), status: 4 });
    const health = healthOf(vault({ collaterals: [bound] }));
    expect(health).toMatchObject({ isPriced: true, collateralValue: 20_000n * WAD });
    expect(health.collateralValueLower).toBe(20_000n * WAD);
    expect(health.healthFactor).toBe(healthOf(vault()).healthFactor);
    expect(Number(health.firmHealthFactor) / 1e18).toBeCloseTo(4000 / 16_500, 12);
    // While sources disagree its lower end may be a print that nobody believes: no loss is known by it.
    const wide = healthOf(vault({ collaterals: [{ ...bound, status: 10 }] }));
    expect(wide.collateralValueLower).toBe(20_000n * WAD);
    expect(wide.firmHealthFactor).toBe(health.firmHealthFactor);
  });

  test('behavior: without debt health is the largest number', () => {
    const health = healthOf(vault({ debts: [] }));
    expect(health).toMatchObject({ isPriced: true, healthFactor: MAX_UINT256, firmHealthFactor: MAX_UINT256 });
    expect(ratio(0n, 0n)).toBe(MAX_UINT256);
  });
});

describe('canBeRestarted', () => {
  test('default', () => {
    expect(canBeRestarted(vault())).toBe(true);
    // Too little to sell, and to keep a loss from being recorded.
    expect(canBeRestarted(vault({ collaterals: [collateral({ amount: ETHER / 1000n })] }))).toBe(true);
  });

  test('behavior: what sources contradict about is not offered, and written off only as dust; a bound is never', () => {
    const worth = (usd: number, status = 10) => collateral({ amount: ETHER, upper: quotePrice(usd, 18), status });
    expect(canBeRestarted(vault({ collaterals: [worth(20)] }))).toBe(false);
    expect(canBeRestarted(vault({ collaterals: [worth(19)] }))).toBe(true);
    expect(canBeRestarted(vault({ collaterals: [worth(19), collateral({ index: 1 })] }))).toBe(true);
    for (const status of [4, 13, 14, 15]) {
      expect(canBeRestarted(vault({ collaterals: [worth(0, status)] }))).toBe(false);
    }
  });

  test('behavior: half of all collateral, by value, must be offered', () => {
    const beside = (usd: number) =>
      vault({
        collaterals: [collateral(), collateral({ index: 1, amount: ETHER, upper: quotePrice(usd, 18), status: 4 })],
      });
    expect(canBeRestarted(beside(20_000))).toBe(true);
    expect(canBeRestarted(beside(20_000.000001))).toBe(false);
    // What is offered is no dust: nothing is written off for the sake of the rest either.
    const dust = collateral({ index: 1, amount: 1n });
    expect(canBeRestarted(vault({ collaterals: [collateral({ amount: ETHER, status: 10 }), dust] }))).toBe(false);
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
