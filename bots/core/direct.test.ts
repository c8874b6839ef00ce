import { describe, expect, test } from 'vitest';
import { WAD } from './constants.ts';
import { directPrice, incentive, room } from './direct.ts';
import { quotePrice, usdcPrice } from './fixtures.ts';
import { MathError } from './math.ts';

const percent = (number: bigint): bigint => (number * WAD) / 100n;
const PRICE = quotePrice(2000, 18);

describe('room', () => {
  test('default: the lesser of coverage and of what keeps health', () => {
    expect(room(percent(120n), percent(96n), PRICE, PRICE, percent(80n))).toBe(percent(120n));
    expect(room(percent(130n), percent(96n), PRICE, PRICE, percent(80n))).toBe(percent(120n));
    expect(room(percent(130n), percent(96n), (PRICE * 9n) / 10n, PRICE, percent(80n))).toBe(percent(108n));
  });

  test('behavior: a collateral without weight costs no health', () => {
    expect(room(percent(130n), percent(50n), PRICE, PRICE, 0n)).toBe(percent(130n));
  });
});

describe('incentive', () => {
  test('default: the bonus first, the penalty from what is left', () => {
    expect(incentive(percent(120n), percent(5n), percent(1n))).toEqual({
      bonusWad: percent(5n),
      penaltyWad: percent(1n),
    });
    const { bonusWad, penaltyWad } = incentive(percent(105n) + percent(105n) / 200n, percent(5n), percent(1n));
    expect([bonusWad, penaltyWad]).toEqual([percent(5n), percent(1n) / 2n]);
    expect(incentive(percent(103n), percent(5n), percent(1n))).toEqual({ bonusWad: percent(3n), penaltyWad: 0n });
    expect(incentive(percent(90n), percent(5n), percent(1n))).toEqual({ bonusWad: 0n, penaltyWad: 0n });
  });
});

describe('directPrice', () => {
  test('default', () => {
    expect(directPrice(quotePrice(2100, 18), quotePrice(1, 6), percent(5n))).toBe(usdcPrice(2000, 18));
    expect(() => directPrice(PRICE, 0n, 0n)).toThrow(MathError);
  });
});
