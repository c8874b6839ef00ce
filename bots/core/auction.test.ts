import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  anchorPrice,
  computeTake,
  floorMultiplier,
  penaltyFor,
  PriceBelowWaterLineError,
  scaledHalfLife,
  shortfall,
  type TakeInput,
  TakeTooSmallError,
  waterLine,
} from './auction.ts';
import { takeInput } from './auctionState.ts';
import { MAX_UINT256, PRICE_SCALE, WAD } from './constants.ts';
import { auctionReport, collateral, debt, ETHER, USD } from './fixtures.ts';
import { mulDivUp } from './math.ts';

/** The fixture's vault: 10 WETH, 16,500 USDC of debt, target 1.15, penalty 5 %. */
function input(overrides: Partial<TakeInput> = {}, elapsed = 0n): TakeInput {
  const { portfolio } = auctionReport();
  const base = takeInput(portfolio, collateral(), debt(), MAX_UINT256, elapsed).input;
  return { ...base, ...overrides };
}

describe('penaltyFor', () => {
  test('default', () => {
    const [five, one] = [(5n * WAD) / 100n, WAD / 100n];
    expect(penaltyFor(five, one, (12n * WAD) / 10n)).toBe(five);
    expect(penaltyFor(five, one, (104n * WAD) / 100n)).toBe((2n * WAD) / 100n); // half of what is left
    expect(penaltyFor(five, one, (9n * WAD) / 10n)).toBe(one);
    expect(penaltyFor(five, 0n, WAD + 3n * 10n ** 14n)).toBe(10n ** 14n); // down to a basis point
  });
});

describe('floorMultiplier', () => {
  test('default', () => {
    const tenth = WAD / 10n;
    expect(floorMultiplier(0n, 2n * WAD, tenth, WAD, (6n * WAD) / 10n)).toBe(WAD / 2n);
    expect(floorMultiplier(tenth, WAD, tenth, WAD, (6n * WAD) / 10n)).toBe((6n * WAD) / 10n); // under water
    expect(floorMultiplier(0n, 3n * WAD, tenth, WAD, 0n)).toBe(333333334n * 10n ** 9n); // up to 1e-9
  });
});

describe('scaledHalfLife, anchorPrice, shortfall, waterLine', () => {
  test('default', () => {
    expect(scaledHalfLife(600n, (115n * WAD) / 100n, (90n * WAD) / 100n, WAD / 4n)).toBe(600n);
    expect(anchorPrice(10n, 3n)).toBe((10n * PRICE_SCALE) / 3n + 1n);
    expect(shortfall((115n * WAD) / 100n, 16_500n, 16_000n)).toBe(2975n);
    expect(shortfall(WAD, 100n, 101n)).toBe(0n);
    expect(waterLine(0n, WAD / 2n, 100n, WAD)).toBe(50n);
  });
});

describe('computeTake', () => {
  test('default', () => {
    // S = 1.15 · 16,500 − 16,000 = 2,975; at 2,100 a WETH improves it by 1.15 · 2,100 / 1.05 − 1,600 = 700.
    const result = computeTake(input());
    expect(Number(result.collateralOut) / 1e18).toBeCloseTo(4.25, 9);
    expect(Number(result.payment) / 1e6).toBeCloseTo(8925, 4);
    expect(Number(result.repaid) / 1e6).toBeCloseTo(8500, 4);
    expect(result.isTargetMet).toBe(true);
    expect(result.penalty).toBe(result.payment - result.repaid);
  });

  test('args: maxCollateral', () => {
    const result = computeTake(input({ maxCollateral: ETHER }));
    expect(result).toMatchObject({
      collateralOut: ETHER,
      payment: 2100n * USD,
      repaid: 2000n * USD,
      isTargetMet: false,
    });
  });

  test('behavior: closes a debt of which too little would be left', () => {
    const result = computeTake(input({ minDebt: 10_000n * USD }));
    expect(result).toMatchObject({ repaid: 16_500n * USD, isTargetMet: false });
  });

  test('behavior: a taker who wants too much for that leaves just the least debt', () => {
    const args = { minDebt: 10_000n * USD, maxCollateral: 4n * ETHER };
    const result = computeTake(input(args));
    expect(result.repaid).toBe(6500n * USD);
  });

  test('behavior: small vaults are sold whole', () => {
    const result = computeTake(input({ isFullClose: true }));
    expect(result.repaid).toBe(16_500n * USD);
  });

  test('behavior: never sells more than there is, never charges more than the debt with its penalty', () => {
    const inputs = fc.record({
      maxCollateral: fc.bigInt(1n, 20n * ETHER),
      collateral: fc.bigInt(1n, 20n * ETHER),
      debt: fc.bigInt(1n, 40_000n * USD),
      minDebt: fc.bigInt(0n, 3000n * USD),
      elapsed: fc.bigInt(0n, 1500n),
    });
    fc.assert(
      fc.property(inputs, ({ elapsed, ...overrides }) => {
        const totals = { totalDebt: overrides.debt, weightedCollateral: overrides.collateral / 625_000_000n };
        const full = input({ ...overrides, ...totals, proceeds: 0n, isFullClose: false }, elapsed);
        try {
          const result = computeTake(full);
          expect(result.collateralOut <= full.collateral && result.collateralOut <= full.maxCollateral).toBe(true);
          expect(result.payment >= mulDivUp(result.collateralOut, full.priceE36, PRICE_SCALE)).toBe(true);
          expect(result.repaid <= full.debt && result.repaid + result.penalty === result.payment).toBe(true);
          const left = full.debt - result.repaid;
          expect(left === 0n || left >= full.minDebt || result.collateralOut === full.collateral).toBe(true);
        } catch (error) {
          expect(error).toBeInstanceOf(TakeTooSmallError);
        }
      }),
    );
  });

  test('error: below the water line while solvent', () => {
    const { anchorE36 } = input();
    const priceE36 = (anchorE36 * 73n) / 100n; // (1 + 5 %) · 0.8 / 1.15 = 0.7304
    const solvent = input({ priceE36, proceeds: 17_325n * USD });
    expect(() => computeTake(solvent)).toThrow(PriceBelowWaterLineError);
    expect(() => computeTake({ ...solvent, isFullClose: true })).toThrow(PriceBelowWaterLineError);
    expect(computeTake({ ...solvent, proceeds: 17_324n * USD }).collateralOut).toBe(10n * ETHER);
  });

  test('error: too small a take of a debt that can only be closed', () => {
    const small = input({
      debt: 500n * USD,
      totalDebt: 500n * USD,
      isFullClose: true,
      maxCollateral: ETHER / 5n,
    });
    expect(() => computeTake(small)).toThrow(TakeTooSmallError);
    try {
      computeTake(small);
    } catch (error) {
      expect(error).toMatchObject({ maxCollateral: ETHER / 5n, required: ETHER / 4n });
      expect(computeTake({ ...small, maxCollateral: (error as TakeTooSmallError).required }).repaid).toBe(500n * USD);
    }
  });
});
