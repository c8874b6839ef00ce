/** Takes to compare: what they are made of, and how they end. */
import {
  computeTake,
  PriceBelowWaterLineError,
  type TakeInput,
  type TakeResult,
  TakeTooSmallError,
} from '../core/auction.ts';
import { MAX_UINT256, PRICE_SCALE, WAD } from '../core/constants.ts';
import { integer, pick, type RandomState, uniform } from '../world/random.ts';
import { anyUint, fraction, near } from './inputs.ts';

/** A vault under auction: around its thresholds, with debts about as large as the least debt allowed. */
export function realisticTake(random: RandomState): TakeInput {
  const collateral = near(random, 10n ** BigInt(integer(random, 6, 24)), 1);
  const anchorE36 = near(random, 10n ** BigInt(integer(random, 20, 50)), 1);
  const value = (collateral * anchorE36) / PRICE_SCALE;
  const liquidationLtvWad = fraction(random, 10, 96);
  const priceE36 = (anchorE36 * fraction(random, 20, 150)) / WAD;
  const others = uniform(random) < 0.5 ? 0n : (value * fraction(random, 0, 300)) / WAD;
  const weightedCollateral = ((value + others) * liquidationLtvWad) / WAD;
  const totalDebt = (weightedCollateral * WAD) / fraction(random, 50, 110) + 1n;
  const debt = uniform(random) < 0.5 ? totalDebt : (totalDebt * fraction(random, 1, 100)) / WAD;
  return {
    priceE36,
    anchorE36,
    liquidationLtvWad,
    targetHealthWad: fraction(random, 102, 150),
    penaltyWad: fraction(random, 0, 15),
    collateral,
    maxCollateral: pick(random, [MAX_UINT256, collateral, (collateral * fraction(random, 0, 120)) / WAD, 1n]),
    debt,
    totalDebt,
    weightedCollateral,
    proceeds: ((value + others) * fraction(random, 20, 150)) / WAD,
    minDebt: pick(random, [0n, debt, ...[95, 95, 120].map((most) => (debt * fraction(random, 1, most)) / WAD)]),
    isFullClose: uniform(random) < 0.3,
  };
}

/** Numbers of no vault: every field on its own, at any size. */
export function wildTake(random: RandomState): TakeInput {
  const any = (): bigint => anyUint(random, pick(random, [64, 128, 256]));
  return {
    priceE36: any(),
    anchorE36: any(),
    liquidationLtvWad: any(),
    targetHealthWad: any(),
    penaltyWad: any(),
    collateral: any(),
    maxCollateral: any(),
    debt: any(),
    totalDebt: any(),
    weightedCollateral: any(),
    proceeds: any(),
    minDebt: any(),
    isFullClose: uniform(random) < 0.5,
  };
}

/** The core's names in Solidity's words, in Solidity's order. */
export function toSolidity(input: TakeInput): Record<string, bigint | boolean> {
  return {
    price: input.priceE36,
    anchor: input.anchorE36,
    liquidationLtv: input.liquidationLtvWad,
    targetHealth: input.targetHealthWad,
    penalty: input.penaltyWad,
    collateral: input.collateral,
    maxCollateral: input.maxCollateral,
    debt: input.debt,
    totalDebt: input.totalDebt,
    weightedCollateral: input.weightedCollateral,
    proceeds: input.proceeds,
    minDebt: input.minDebt,
    isFullClose: input.isFullClose,
  };
}

/** The fields in Solidity's order. */
export function resultInOrder({ collateralOut, payment, repaid, penalty, isTargetMet }: TakeResult): TakeResult {
  return { collateralOut, payment, repaid, penalty, isTargetMet };
}

/** How a take ends. */
export const ENDINGS = ['target', 'closed', 'sold-out', 'wanted', 'narrowed', 'too-small', 'below-water-line'] as const;

/** How this one ends. @throws {MathError} for numbers of no vault */
export function endingOf(input: TakeInput): (typeof ENDINGS)[number] {
  try {
    const { collateralOut, repaid, isTargetMet } = computeTake(input);
    if (isTargetMet) return 'target';
    if (repaid === input.debt) return 'closed';
    if (collateralOut === input.collateral) return 'sold-out';
    return collateralOut === input.maxCollateral ? 'wanted' : 'narrowed';
  } catch (error) {
    if (error instanceof TakeTooSmallError) return 'too-small';
    if (error instanceof PriceBelowWaterLineError) return 'below-water-line';
    throw error;
  }
}
