import { describe, expect, test } from 'vitest';
import { buildPricePath, type PricePath } from './path.ts';
import { SYNTHETIC_START_PRICES, syntheticCrash, type SyntheticSymbol } from './synthetic.ts';

function pricesOf(path: PricePath, symbol: string): number[] {
  return Array.from({ length: path.blockCount }, (_, block) => path.priceAt(symbol, block));
}

/** The deepest fall from the first price, as a fraction. */
const fall = (prices: readonly number[]): number => 1 - Math.min(...prices) / (prices[0] as number);

function correlation(a: readonly number[], b: readonly number[]): number {
  const centre = (values: readonly number[]) => {
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    return values.map((value) => value - mean);
  };
  const dot = (x: readonly number[], y: readonly number[]) => x.reduce((sum, value, i) => sum + value * (y[i] ?? 0), 0);
  const [x, y] = [centre(a), centre(b)];
  return dot(x, y) / Math.sqrt(dot(x, x) * dot(y, y));
}

describe('syntheticCrash', () => {
  test('default', () => {
    const path = buildPricePath(syntheticCrash({ seed: 1 }));
    expect([path.blockCount, path.symbols, path.gaps]).toEqual([1200, ['ETH', 'BTC', 'LINK'], []]);
    for (const symbol of path.symbols) {
      expect(path.priceAt(symbol, 0)).toBe(SYNTHETIC_START_PRICES[symbol as SyntheticSymbol]);
    }
  });

  test('behavior: the same seed gives the same candles, another seed others', () => {
    expect(syntheticCrash({ seed: 7 })).toEqual(syntheticCrash({ seed: 7 }));
    expect(syntheticCrash({ seed: 7 }).ETH.candles).not.toEqual(syntheticCrash({ seed: 8 }).ETH.candles);
  });

  test('behavior: calm, two legs down with a bounce between, partial recovery, whatever the seed', () => {
    for (let seed = 0; seed < 50; seed++) {
      const path = buildPricePath(syntheticCrash({ seed }));
      const [eth, btc, link] = ['ETH', 'BTC', 'LINK'].map((symbol) => pricesOf(path, symbol)) as [
        number[],
        number[],
        number[],
      ];
      const at = (minute: number): number => eth[minute * 5] as number;
      expect(fall(eth.slice(0, 300)), `calm hour of seed ${seed}`).toBeLessThan(0.03);
      expect(fall(eth), `ETH of seed ${seed}`).toBeGreaterThan(0.4);
      expect(fall(eth), `ETH of seed ${seed}`).toBeLessThan(0.5);
      expect(fall(link)).toBeGreaterThan(fall(eth));
      expect(fall(btc)).toBeLessThan(fall(eth));
      expect(at(95)).toBeLessThan(at(60) * 0.88); // first leg
      expect(at(121)).toBeGreaterThan(Math.min(...eth.slice(0, 600)) * 1.02); // bounce
      expect(at(239)).toBeGreaterThan(Math.min(...eth) * 1.2); // recovery
      expect(at(239)).toBeLessThan(at(0) * 0.8); // but a partial one
      expect(Math.min(...eth, ...btc, ...link)).toBeGreaterThan(0);
      expect([...eth, ...btc, ...link].every(Number.isFinite)).toBe(true);
    }
  });

  test('behavior: the assets move together, with fat tails', () => {
    const { ETH, BTC, LINK } = syntheticCrash({ seed: 3 });
    const returns = ({ candles }: typeof ETH) => candles.map(({ open, close }) => Math.log(close / open));
    expect(correlation(returns(ETH), returns(BTC))).toBeGreaterThan(0.8);
    expect(correlation(returns(ETH), returns(LINK))).toBeGreaterThan(0.8);
    const r = returns(ETH);
    const moment = (power: number) => r.reduce((sum, value) => sum + value ** power, 0) / r.length;
    expect(moment(4) / moment(2) ** 2).toBeGreaterThan(4); // 3 would be normal
  });

  test('args: startTime', () => {
    expect(syntheticCrash({ seed: 1, startTime: 1_600_000_000 }).BTC.candles[1]?.time).toBe(1_600_000_060);
  });

  test('error: a seed that is not an integer', () => {
    expect(() => syntheticCrash({ seed: 0.5 })).toThrow(RangeError);
  });
});
