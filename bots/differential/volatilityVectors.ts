/** Series of prices for the risk model's comparisons: one that is recorded in the project, and real ones beside it. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { integer, normal, seedRandom, uniform } from '../world/random.ts';
import { readPriceFile } from '../world/prices/csv.ts';
import { parseUtc } from '../world/prices/utc.ts';
import type { ReferenceTerms } from './volatilityReference.ts';

/** A price at a moment [UTC seconds; quote WAD per raw unit of 18 decimals, 1e36]. */
export interface PricePoint {
  readonly time: number;
  readonly priceE36: bigint;
}

/** What all comparisons run with. */
export const TERMS: ReferenceTerms = {
  borrowLtvBps: 8000,
  liquidationLtvBps: 8300,
  borrowTighteningBps: 800,
  liquidationTighteningBps: 300,
  startMultiplierBps: 10_060,
  halfLife: 1500,
  calmVolatilityBps: 10_000,
  stressVolatilityBps: 40_000,
  initialVolatilityBps: 10_000,
  volatilityHalfLife: 21_600,
  sampleInterval: 300,
};

/** When the recorded series begins: any fixed time does. */
export const VECTOR_START = 1_750_000_000;

/**
 * Three hundred prices at uneven times: calm, a crash, a long silence, wicks to next to nothing and to a hundredfold, and
 * calm again. Made from a seed, the same on every run.
 */
export function recordedSeries(): PricePoint[] {
  const random = seedRandom('volatility vectors');
  const points: PricePoint[] = [];
  let time = VECTOR_START;
  let price = 2000;
  for (let i = 0; i < 300; i++) {
    const perHour = i >= 80 && i < 160 ? 0.05 : 0.006;
    const isSilent = uniform(random) < 0.02;
    const elapsed = isSilent ? integer(random, 20_000, 300_000) : integer(random, 100, 2000);
    time += elapsed;
    price *= Math.exp(normal(random) * perHour * Math.sqrt(elapsed / 3600));
    const wick = uniform(random) < 0.01 ? (uniform(random) < 0.5 ? 1e-4 : 100) : 1;
    points.push({ time, priceE36: toPrice(price * wick) });
  }
  return points;
}

/** Closes of a candle file between two moments, of minutes every third: some that are due, some that are not. */
export function closes(file: string, from: string, to: string): PricePoint[] {
  const { candles, stepSeconds } = readPriceFile(file);
  return candles
    .map(({ time, close }) => ({ time: time + stepSeconds, priceE36: toPrice(close) }))
    .filter(({ time }) => time >= parseUtc(from) && time < parseUtc(to) && (stepSeconds > 60 || time % 180 === 0));
}

/** The crashes that are compared: each half a day to two days around the fall. */
export const REAL_SERIES = [
  ['2020-03_black_thursday/ETHUSDT_binance_5m.csv.gz', '2020-03-12T06:00', '2020-03-13T18:00'],
  ['2020-03_black_thursday/LINKUSDT_binance_30m.csv.gz', '2020-03-10', '2020-03-16'], // with a print of 0.0001
  ['2021-05_crash/ETHUSDT_binance_5m.csv.gz', '2021-05-19', '2021-05-20'],
  ['2022-06_3ac_celsius/ETHUSDT_binance-usdm-futures_5m.csv.gz', '2022-06-12T12:00', '2022-06-14'],
  ['2024-08_yen_carry/ETHUSDT_binance_1m.csv.gz', '2024-08-04T18:00', '2024-08-05T12:00'],
] as const;

/** Where real prices lie, or undefined. */
export function priceFolder(): string | undefined {
  const data = process.env['EBB_DATA'];
  const folder = data === undefined ? undefined : join(data, 'prices');
  return folder !== undefined && existsSync(folder) ? folder : undefined;
}

function toPrice(usd: number): bigint {
  return BigInt(Math.max(1, Math.round(usd * 1e8))) * 10n ** 28n;
}
