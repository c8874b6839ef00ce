import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { UserError } from '../../ops/errors.ts';
import { readPriceFile } from './csv.ts';
import { buildPricePath, type CandleSeries, formatUtc, parseUtc, type PricePath, summariseGaps } from './path.ts';

const T0 = parseUtc('2024-01-01');
type Row = [minute: number, open: number, high: number, low: number, close: number];

function candles(source: string, stepSeconds: number, ...rows: Row[]): CandleSeries {
  return {
    source,
    stepSeconds,
    candles: rows.map(([minute, open, high, low, close]) => ({
      time: T0 + minute * 60,
      open,
      high,
      low,
      close,
      volume: 0,
    })),
  };
}

function pricesOf(path: PricePath, symbol: string): number[] {
  return Array.from({ length: path.blockCount }, (_, block) => path.priceAt(symbol, block));
}

describe('buildPricePath', () => {
  test('default', () => {
    // 36 s: the extremes fall on blocks 1 and 2; the low is nearer to the open, so it comes first.
    const ETH = candles('eth.csv', 36, [0, 100, 120, 90, 110]);
    const path = buildPricePath({ ETH });
    expect(path).toMatchObject({ startTime: T0, blockSeconds: 12, blockCount: 3, symbols: ['ETH'], gaps: [] });
    expect(pricesOf(path, 'ETH')).toEqual([100, 90, 120]);
    expect(path.timeAt(2)).toBe(T0 + 24);
  });

  test('behavior: nearer extreme first, linear between, next candle at its own open', () => {
    const ETH = candles('eth.csv', 72, [0, 100, 104, 90, 92], [1.2, 93, 93, 93, 93]);
    expect(pricesOf(buildPricePath({ ETH }), 'ETH').slice(0, 7)).toEqual([100, 102, 104, 97, 90, 91, 93]);
  });

  test('behavior: on a tie the low comes first', () => {
    const ETH = candles('eth.csv', 36, [0, 100, 110, 90, 100]);
    expect(pricesOf(buildPricePath({ ETH }), 'ETH')).toEqual([100, 90, 110]);
  });

  test('behavior: the block nearest to an extreme shows it exactly', () => {
    // Thirds of a minute are not block times: 20 s is nearest to block 2 (24 s), 40 s to block 3 (36 s).
    const ETH = candles('eth.csv', 60, [0, 100, 130, 70, 100]);
    const prices = pricesOf(buildPricePath({ ETH }), 'ETH');
    expect(prices).toHaveLength(5);
    expect(prices[1]).toBeCloseTo(82, 9);
    expect(prices[2]).toBe(70);
    expect(prices[3]).toBe(130);
    expect(prices[4]).toBeCloseTo(118, 9);
  });

  test('behavior: candles shorter than three blocks are sampled', () => {
    const ETH = candles('eth.csv', 6, [0, 1, 3, 1, 2], [0.1, 5, 5, 5, 5], [0.2, 7, 7, 7, 7]);
    expect(pricesOf(buildPricePath({ ETH }), 'ETH')).toEqual([1, 7]);
  });

  test('behavior: a gap holds the last close and is reported', () => {
    const ETH = candles('eth.csv', 60, [0, 1, 1, 1, 1], [1, 2, 2, 2, 3], [4, 9, 9, 9, 9], [6, 8, 8, 8, 8]);
    const path = buildPricePath({ ETH });
    expect(pricesOf(path, 'ETH').slice(10, 21)).toEqual([...Array<number>(10).fill(3), 9]);
    expect(path.gaps).toEqual([
      { symbol: 'ETH', from: T0 + 120, to: T0 + 240 },
      { symbol: 'ETH', from: T0 + 300, to: T0 + 360 },
    ]);
    expect(summariseGaps(path.gaps)).toEqual({
      count: 2,
      totalSeconds: 180,
      longest: { symbol: 'ETH', seconds: 120, from: '2024-01-01T00:02Z', to: '2024-01-01T00:04Z' },
    });
    expect(summariseGaps([])).toEqual({ count: 0, totalSeconds: 0 });
  });

  test('behavior: several assets run where all have data', () => {
    const ETH = candles('eth.csv', 60, [0, 1, 1, 1, 1], [1, 2, 2, 2, 2], [2, 3, 3, 3, 3]);
    const BTC = candles('btc.csv', 120, [1, 10, 10, 10, 10], [3, 30, 30, 30, 30]);
    const path = buildPricePath({ ETH, BTC });
    expect([path.startTime, path.blockCount]).toEqual([T0 + 60, 10]);
    expect([path.priceAt('ETH', 0), path.priceAt('ETH', 5), path.priceAt('BTC', 9)]).toEqual([2, 3, 10]);
  });

  test('behavior: two days of three assets', () => {
    const minutes = Array.from({ length: 2880 }, (_, i): Row => [i, 10, 11, 9, 10]);
    const ETH = candles('eth.csv', 60, ...minutes);
    expect(buildPricePath({ ETH, BTC: ETH, LINK: ETH }).blockCount).toBe(14_400);
  });

  test('args: from and to are half-open, and a gap is cut to the window', () => {
    const ETH = candles('eth.csv', 60, [0, 1, 1, 1, 1], [1, 2, 2, 2, 2], [5, 6, 6, 6, 6]);
    const path = buildPricePath({ ETH }, { from: T0 + 60, to: T0 + 240 });
    expect([path.startTime, path.blockCount, path.timeAt(14)]).toEqual([T0 + 60, 15, T0 + 228]);
    expect(path.gaps).toEqual([{ symbol: 'ETH', from: T0 + 120, to: T0 + 240 }]);
  });

  test('args: blockSeconds', () => {
    const ETH = candles('eth.csv', 36, [0, 100, 120, 90, 110]);
    expect(pricesOf(buildPricePath({ ETH }, { blockSeconds: 6 }), 'ETH')).toEqual([100, 95, 90, 105, 120, 115]);
  });

  test('error: windows without data', () => {
    const ETH = candles('eth.csv', 60, [0, 1, 1, 1, 1], [1, 2, 2, 2, 2], [9, 6, 6, 6, 6]);
    const LATE = candles('late.csv', 60, [20, 1, 1, 1, 1]);
    const build = (from?: number, to?: number) => () => buildPricePath({ ETH }, { from, to });
    expect(build(T0 - 60)).toThrow(/"from" 2023-12-31T23:59Z is outside eth.csv: .* 2024-01-01T00:00Z to .*T00:10Z/);
    expect(build(T0, T0 + 601)).toThrow(/"to" 2024-01-01T00:10:01Z is outside eth.csv/);
    expect(build(T0 + 60, T0 + 60)).toThrow(/window is empty: "from" .* must be before "to"/);
    expect(build(T0 + 600)).toThrow(/The window is empty; choose one inside/);
    expect(build(T0 + 180, T0 + 240)).toThrow(/eth.csv has no candles from .*T00:03Z to .*T00:04Z/);
    expect(() => buildPricePath({ ETH, LATE })).toThrow(/window is empty; .* ETH from .*, LATE from/);
    expect(() => buildPricePath({})).toThrow(UserError);
    const years = candles('long.csv', 60, [0, 1, 1, 1, 1], [3_000_000, 1, 1, 1, 1]);
    expect(() => buildPricePath({ ETH: years })).toThrow(/more than a year; narrow it/);
  });

  test('error: symbols and blocks that are not in the path', () => {
    const path = buildPricePath({ ETH: candles('eth.csv', 36, [0, 1, 1, 1, 1]) });
    expect(() => path.priceAt('BTC', 0)).toThrow(RangeError);
    expect(() => path.priceAt('ETH', 3)).toThrow(RangeError);
    expect(() => path.priceAt('ETH', -1)).toThrow(RangeError);
  });

  const data = process.env['EBB_DATA'];
  if (data === undefined) console.log('skipped: set EBB_DATA to a folder of market data to replay March 2020');
  test.skipIf(data === undefined)('behavior: March 2020 reaches its recorded low', () => {
    const ETH = readPriceFile(join(data as string, 'prices/2020-03_black_thursday/ETHUSDT_binance_5m.csv.gz'));
    const path = buildPricePath({ ETH }, { from: parseUtc('2020-03-12'), to: parseUtc('2020-03-14') });
    expect([path.blockCount, path.gaps]).toEqual([14_400, []]);
    const prices = pricesOf(path, 'ETH');
    const low = Math.min(...prices);
    expect(low).toBe(86);
    expect(formatUtc(path.timeAt(prices.indexOf(low)))).toMatch(/^2020-03-13T02:1[5-9]/);
  });
});

describe('parseUtc', () => {
  test('default', () => {
    expect(parseUtc('2020-03-12')).toBe(1_583_971_200);
  });

  test.each([
    ['2020-03-12T10:00', 1_584_007_200],
    ['2020-03-12T10:00Z', 1_584_007_200],
    ['2020-03-12 10:00:30', 1_584_007_230],
    ['2020-03-12Z', 1_583_971_200],
    ['1583971200', 1_583_971_200],
    [' 2020-02-29 ', 1_582_934_400],
  ])('args: %s', (text, seconds) => {
    expect(parseUtc(text)).toBe(seconds);
  });

  test('behavior: formatUtc writes what parseUtc reads', () => {
    expect(formatUtc(1_584_007_200)).toBe('2020-03-12T10:00Z');
    expect(parseUtc(formatUtc(1_584_007_230))).toBe(1_584_007_230);
  });

  test.each(['', 'yesterday', '2020', '2020-13-01', '2021-02-29', '2020-03-12T25:00', '2020-03-12T10:00+02:00', '-1'])(
    'error: %j',
    (text) => {
      expect(() => parseUtc(text)).toThrow(UserError);
    },
  );

  test('error: milliseconds', () => {
    expect(() => parseUtc('1583971200000')).toThrow(UserError);
  });
});
