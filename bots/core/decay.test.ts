import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { WAD } from './constants.ts';
import { decay, multiplierAt, priceAt } from './decay.ts';
import { MathError } from './math.ts';

const seconds = fc.bigInt(0n, 200_000n);
const halfLives = fc.bigInt(1n, 86_400n);

describe('decay', () => {
  test('default', () => {
    expect(decay(0n, 1800n)).toBe(WAD);
    expect(WAD / 2n - decay(1800n, 1800n)).toBeLessThanOrEqual(2n);
    expect(WAD / 4n - decay(3600n, 1800n)).toBeLessThanOrEqual(2n);
  });

  test('behavior: never rises, never above one, zero only after some 59 half-lives', () => {
    fc.assert(
      fc.property(seconds, seconds, halfLives, (elapsed, more, halfLife) => {
        const [early, late] = [decay(elapsed, halfLife), decay(elapsed + more, halfLife)];
        expect(late <= early && early <= WAD).toBe(true);
        if (elapsed < 59n * halfLife) expect(early).toBeGreaterThan(0n);
      }),
    );
  });

  test('error: no half-life, times beyond any clock', () => {
    expect(() => decay(1n, 0n)).toThrow(MathError);
    expect(() => decay(2n ** 255n, 1n)).toThrow(MathError);
  });
});

describe('multiplierAt, priceAt', () => {
  test('default', () => {
    expect(multiplierAt((105n * WAD) / 100n, 0n, 1800n)).toBe((105n * WAD) / 100n);
    expect(priceAt(2000n * 10n ** 24n, (105n * WAD) / 100n, 0n, 1800n)).toBe(2100n * 10n ** 24n);
  });

  test('behavior: rounds up', () => {
    expect(priceAt(1n, 1n, 60n, 60n)).toBe(1n);
  });
});
