import { normal, type RandomState, seedRandom, uniform } from '../random.ts';
import type { Candle, CandleSeries } from './path.ts';

/** The assets of the built-in crash. */
export type SyntheticSymbol = 'ETH' | 'BTC' | 'LINK';

/** USD prices with which the built-in crash begins. */
export const SYNTHETIC_START_PRICES: Readonly<Record<SyntheticSymbol, number>> = { ETH: 2000, BTC: 40_000, LINK: 20 };

/** 2026-01-01T00:00Z: any fixed time does, as long as it is the same for every run. */
const DEFAULT_START = 1_767_225_600;

/**
 * The shape of the crash: at a minute, the log return of ETH since the start towards which prices are pulled, and the
 * volatility per minute (in log units) of the stretch that ends there. The legs, the weak bounce between them and the
 * sharp partial recovery follow what March 2020 and May 2021 had in common; no recorded price went into them.
 */
const SHAPE = [
  { minute: 0, level: 0, volatility: 0 },
  { minute: 60, level: -0.01, volatility: 0.0006 }, // calm
  { minute: 95, level: -0.21, volatility: 0.004 }, // first leg down
  { minute: 120, level: -0.13, volatility: 0.004 }, // weak bounce
  { minute: 150, level: -0.27, volatility: 0.004 }, // sliding
  { minute: 164, level: -0.61, volatility: 0.007 }, // capitulation, about -45 % at the bottom
  { minute: 184, level: -0.36, volatility: 0.007 }, // sharp partial recovery
  { minute: 240, level: -0.31, volatility: 0.003 }, // unquiet afterwards
] as const;

const MINUTES = 240;
const TICKS_PER_MINUTE = 6; // steps inside a candle, from which its wicks come
const PULL = 0.35; // how much of the distance to the shape a minute closes
const COMMON_SHARE = 0.85; // of the variance that all assets share

/** How strongly an asset follows ETH's shape, and how noisy it is next to ETH. */
const ASSETS: readonly { symbol: SyntheticSymbol; beta: number; noise: number }[] = [
  { symbol: 'ETH', beta: 1, noise: 1 },
  { symbol: 'BTC', beta: 0.74, noise: 0.8 },
  { symbol: 'LINK', beta: 1.3, noise: 1.3 },
];

/**
 * The built-in crash: four hours of one-minute candles of ETH, BTC and LINK, in USD, made from the seed alone and the
 * same on every run. ETH falls by about 45 %, LINK by more, BTC by less; all move together, with fat-tailed noise.
 *
 * @param options.seed see `seedRandom`
 * @param options.startTime open time of the first candle, in whole UTC seconds
 * @throws {RangeError} when the seed is a number but not a safe integer
 */
export function syntheticCrash(options: {
  seed: number | string;
  startTime?: number;
}): Record<SyntheticSymbol, CandleSeries> {
  if (typeof options.seed === 'number' && !Number.isSafeInteger(options.seed)) {
    throw new RangeError(`a seed must be a safe integer, got ${options.seed}`);
  }
  const random = seedRandom(`${options.seed}/synthetic crash`);
  const startTime = options.startTime ?? DEFAULT_START;
  const logs = ASSETS.map(() => 0);
  const candles: Candle[][] = ASSETS.map(() => []);

  for (let minute = 0; minute < MINUTES; minute++) {
    const shape = shapeAt(minute + 1);
    // One scale for the whole minute, shared by all assets, makes the tails fat and turbulence common.
    const sigma = (shape.volatility * tailScale(random)) / Math.sqrt(TICKS_PER_MINUTE);
    const ticks = logs.map((log) => [log]);
    for (let tick = 0; tick < TICKS_PER_MINUTE; tick++) {
      const common = normal(random) * Math.sqrt(COMMON_SHARE);
      ASSETS.forEach(({ beta, noise }, i) => {
        const own = normal(random) * Math.sqrt(1 - COMMON_SHARE);
        const log = logs[i] as number;
        const pull = ((shape.level * beta - log) * PULL) / TICKS_PER_MINUTE;
        logs[i] = log + pull + (common + own) * sigma * noise;
        ticks[i]?.push(logs[i]);
      });
    }
    ASSETS.forEach(({ symbol }, i) => {
      const prices = (ticks[i] as number[]).map((log) => toPrice(symbol, log));
      candles[i]?.push({
        time: startTime + minute * 60,
        open: prices[0] as number,
        high: Math.max(...prices),
        low: Math.min(...prices),
        close: prices.at(-1) as number,
        volume: 0,
      });
    });
  }
  const series = ASSETS.map(({ symbol }, i) => [
    symbol,
    { source: `synthetic crash ${options.seed}, ${symbol}`, stepSeconds: 60, candles: candles[i] as Candle[] },
  ]);
  return Object.fromEntries(series) as Record<SyntheticSymbol, CandleSeries>;
}

/** The shape at a minute: the level linear between its points, the volatility of the stretch. */
function shapeAt(minute: number): { level: number; volatility: number } {
  const next = Math.max(
    1,
    SHAPE.findIndex((point) => point.minute >= minute),
  );
  const [start, end] = [SHAPE[next - 1], SHAPE[next]] as [(typeof SHAPE)[number], (typeof SHAPE)[number]];
  const fraction = (minute - start.minute) / (end.minute - start.minute);
  return { level: start.level + (end.level - start.level) * fraction, volatility: end.volatility };
}

/** A fat-tailed scale with a median near 1: one minute in ten is wild, none more than four times the usual. */
function tailScale(random: RandomState): number {
  const base = 0.7 + 0.6 * uniform(random);
  return uniform(random) < 0.1 ? base * (1.5 + 1.5 * uniform(random)) : base;
}

/** USD at eight decimals, the grain of a Chainlink feed; exp keeps it above zero. */
function toPrice(symbol: SyntheticSymbol, log: number): number {
  return Math.round(SYNTHETIC_START_PRICES[symbol] * Math.exp(log) * 1e8) / 1e8;
}
