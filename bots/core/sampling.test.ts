import { describe, expect, test } from 'vitest';
import { BPS } from './constants.ts';
import { price, START, WETH } from './fixtures.ts';
import { decideSample, type RiskReport } from './sampling.ts';
import { type AssetRisk, effectiveRisk, listed, poked, sampled } from './volatility.ts';

const HOUR = 3600;
const RISK: AssetRisk = {
  borrowLtvBps: 8000,
  liquidationLtvBps: 8300,
  borrowTighteningBps: 1000,
  liquidationTighteningBps: 500,
  startMultiplierBps: 10_060,
  halfLife: 900,
  calmVolatilityBps: 6000,
  stressVolatilityBps: 24_000,
  forecastVolatilityBps: 0,
  forecastUntil: 0,
  forecastAt: 0,
};
const TERMS = { volatilityHalfLife: BigInt(6 * HOUR), sampleInterval: 300n };

/** An estimate of 100 % a year, last looked at 2,000 dollars. */
const LISTED = listed(RISK, 10_000, START);
const LOOKED = poked(RISK, LISTED, price(2000, 18), START, TERMS) ?? LISTED;

function report(usd: number, more: Partial<RiskReport> = {}): RiskReport {
  return { asset: WETH, risk: RISK, state: LOOKED, price: price(usd, 18), terms: TERMS, ...more };
}

/** What to do some seconds after the latest look, as `reason`. */
function reasonAfter(seconds: number, usd: number, more: Partial<RiskReport> = {}, maintain = true): string {
  const decision = decideSample(report(usd, more), BigInt(START + seconds), maintain);
  return decision.type === 'skip' ? `no: ${decision.reason}` : decision.reason;
}

describe('decideSample', () => {
  test('default: looks when that moves what follows volatility', () => {
    const decision = decideSample(report(1900), BigInt(START + 600), true);
    expect(decision).toMatchObject({ type: 'sample', reason: 'volatility-moved', asset: WETH, volatilityBps: 10_000 });
    // What it says of the look is what the model makes of it.
    const after = poked(RISK, LOOKED, price(1900, 18), START + 600, TERMS);
    expect(decision).toMatchObject({ volatilityAfterBps: after?.volatilityBps });
    expect(after?.volatilityBps).toBeGreaterThan(10_500);
  });

  test('behavior: leaves small moves alone, and looks as often as the estimate needs all the same', () => {
    expect(reasonAfter(600, 2001)).toBe('no: little-change');
    // Without a move the estimate falls to a half of its variance in a half-life: by 8 % in a quarter of it.
    expect(reasonAfter(HOUR, 2000)).toBe('volatility-moved');
    expect(reasonAfter(HOUR, 2012)).toBe('no: little-change');
    expect(reasonAfter((3 * HOUR) / 2 - 1, 2026)).toBe('no: little-change');
    expect(reasonAfter((3 * HOUR) / 2, 2026)).toBe('due');
  });

  test('behavior: what happens below calm and above stress changes nothing that follows', () => {
    const calm = { state: { ...LOOKED, ...measured(3000) } };
    expect(reasonAfter(HOUR, 2000, calm)).toBe('no: little-change');
    expect(reasonAfter(2 * HOUR, 2000, calm)).toBe('due');
    const wild = { state: { ...LOOKED, ...measured(60_000) } };
    expect(reasonAfter(600, 1700, wild)).toBe('no: little-change');
  });

  test('behavior: looks at once at what was never looked at', () => {
    expect(reasonAfter(0, 2000, { state: LISTED })).toBe('first-look');
  });

  test('behavior: not before the model would take it in, nor without a price, nor when told not to', () => {
    expect(reasonAfter(299, 1000)).toBe('no: too-soon');
    expect(reasonAfter(300, 1000)).toBe('volatility-moved');
    expect(reasonAfter(600, 1000, { price: { ...price(1000, 18), status: 2 } })).toBe('no: unpriced');
    expect(reasonAfter(600, 0)).toBe('no: unpriced'); // a price of nothing has no logarithm: the model passes over it
    expect(reasonAfter(600, 1000, {}, false)).toBe('no: maintain-off');
  });

  test('law: what is left alone for little change would have moved what follows by less than 5 %', () => {
    for (let usd = 1960; usd <= 2040; usd++) {
      if (reasonAfter(900, usd) !== 'no: little-change') continue;
      const after = sampled(
        RISK,
        LOOKED,
        poked(RISK, LOOKED, price(usd, 18), START + 900, TERMS)?.logPrice ?? 0,
        START + 900,
        TERMS.volatilityHalfLife,
      );
      const [from, to] = [LOOKED, after].map((state) => effectiveRisk(RISK, state, START + 900).volatilityRatioWad);
      if (from === undefined || to === undefined) throw new Error('no ratio');
      expect((to > from ? to - from : from - to) * BPS).toBeLessThan(from * 500n);
    }
  });
});

/** An estimate, as listing at it makes it. */
function measured(volatilityBps: number) {
  const { variance } = listed(RISK, volatilityBps, START);
  return { variance, volatilityBps };
}
