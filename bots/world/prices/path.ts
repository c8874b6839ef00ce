import { UserError } from '../../ops/errors.ts';
import { formatUtc } from './utc.ts';

export { formatUtc, parseUtc } from './utc.ts';

/** One candle: `time` is its open time in UTC seconds, prices are USD, the volume is in units of the asset. */
export interface Candle {
  readonly time: number;
  readonly open: number;
  readonly high: number;
  readonly low: number;
  readonly close: number;
  readonly volume: number;
}

/** One asset's candles, sorted, none overlapping the next; `source` names them in messages. */
export interface CandleSeries {
  readonly source: string;
  readonly stepSeconds: number;
  readonly candles: readonly Candle[];
}

/** A time [from, to), in UTC seconds, for which a series has no candles and the last close is held. */
export interface PriceGap {
  readonly symbol: string;
  readonly from: number;
  readonly to: number;
}

/** What the gaps of a path come to: per asset, so a minute that two assets miss counts twice. */
export interface GapSummary {
  readonly count: number;
  readonly totalSeconds: number;
  readonly longest?: { readonly symbol: string; readonly seconds: number; readonly from: string; readonly to: string };
}

/** USD prices of several assets at every block; block 0 is at `startTime`, block b at `startTime + b * blockSeconds`. */
export interface PricePath {
  readonly startTime: number;
  readonly blockSeconds: number;
  readonly blockCount: number;
  readonly symbols: readonly string[];
  readonly gaps: readonly PriceGap[];
  /** The UTC seconds of a block. */
  timeAt(block: number): number;
  /** USD per whole unit of the asset. Throws RangeError for a symbol or a block outside the path. */
  priceAt(symbol: string, block: number): number;
}

/** The window of a path, half-open [from, to), in UTC seconds; without one, all the time that every series covers. */
export interface PathOptions {
  readonly from?: number | undefined;
  readonly to?: number | undefined;
  readonly blockSeconds?: number;
}

/** A year and a day of 12-second blocks: beyond this a window is a mistake. */
const MAX_BLOCKS = 366 * 7200;

/**
 * Turns candles into a price for every block.
 *
 * A candle runs open → nearer extreme → other extreme → close at 0, 1/3, 2/3 and the end of its step, linear between;
 * the nearer extreme is the one nearer to the open, the low on a tie. Where the step is three blocks or more, the block
 * nearest to an extreme shows exactly that extreme, so that sampling does not lose the low of a crash. Missing candles
 * are held flat at the last close and reported in `gaps`.
 *
 * @param series candles by symbol; USD prices
 * @throws {UserError} when the window is empty, is outside the data, or is longer than a year of blocks
 */
export function buildPricePath(series: Readonly<Record<string, CandleSeries>>, options: PathOptions = {}): PricePath {
  const blockSeconds = options.blockSeconds ?? 12;
  if (!(blockSeconds > 0)) throw new RangeError(`blockSeconds must be above zero, got ${blockSeconds}`);
  const { from, to } = chooseWindow(series, options);
  const blockCount = Math.ceil((to - from) / blockSeconds);
  if (blockCount > MAX_BLOCKS) {
    throw new UserError(
      `The window from ${formatUtc(from)} to ${formatUtc(to)} has ${blockCount} blocks, more than a year; narrow it.`,
    );
  }

  const gaps: PriceGap[] = [];
  const prices = new Map<string, Float64Array>();
  for (const [symbol, one] of Object.entries(series)) {
    const found = findGaps(symbol, one, from, to);
    if (found.length === 1 && found[0]?.from === from && found[0].to === to) {
      throw new UserError(
        `${one.source} has no candles from ${formatUtc(from)} to ${formatUtc(to)} (${symbol}); choose another window.`,
      );
    }
    gaps.push(...found);
    prices.set(symbol, sample(one, from, blockSeconds, blockCount));
  }
  const symbols = [...prices.keys()];

  return {
    startTime: from,
    blockSeconds,
    blockCount,
    symbols,
    gaps,
    timeAt: (block) => from + block * blockSeconds,
    priceAt: (symbol, block) => {
      const values = prices.get(symbol);
      if (values === undefined) throw new RangeError(`no prices for ${symbol}; the path has ${symbols.join(', ')}`);
      const price = values[block];
      if (price === undefined) throw new RangeError(`no block ${block} in a path of ${blockCount} blocks`);
      return price;
    },
  };
}

/** Adds gaps up for a report; seconds, and UTC times as text. */
export function summariseGaps(gaps: readonly PriceGap[]): GapSummary {
  let totalSeconds = 0;
  let longest: PriceGap | undefined;
  for (const gap of gaps) {
    totalSeconds += gap.to - gap.from;
    if (longest === undefined || gap.to - gap.from > longest.to - longest.from) longest = gap;
  }
  if (longest === undefined) return { count: 0, totalSeconds };
  const { symbol, from, to } = longest;
  const text = { symbol, seconds: to - from, from: formatUtc(from), to: formatUtc(to) };
  return { count: gaps.length, totalSeconds, longest: text };
}

/** The first and the last second (excluded) that a series covers. */
function rangeOf(series: CandleSeries): { start: number; end: number } {
  const first = series.candles[0];
  const last = series.candles.at(-1);
  if (first === undefined || last === undefined) throw new UserError(`${series.source} has no candles.`);
  return { start: first.time, end: last.time + series.stepSeconds };
}

function chooseWindow(
  series: Readonly<Record<string, CandleSeries>>,
  options: PathOptions,
): { from: number; to: number } {
  const ranges = Object.entries(series).map(([symbol, one]) => ({ symbol, source: one.source, ...rangeOf(one) }));
  if (ranges.length === 0) throw new UserError('There are no prices; name a price file for at least one asset.');
  for (const { symbol, source, start, end } of ranges) {
    for (const [name, time] of [['from', options.from] as const, ['to', options.to] as const]) {
      if (time === undefined || (time >= start && time <= end)) continue;
      throw new UserError(
        `"${name}" ${formatUtc(time)} is outside ${source}: its ${symbol} prices run ` +
          `from ${formatUtc(start)} to ${formatUtc(end)}.`,
      );
    }
  }
  const from = options.from ?? Math.max(...ranges.map(({ start }) => start));
  const to = options.to ?? Math.min(...ranges.map(({ end }) => end));
  if (from < to) return { from, to };
  if (options.from !== undefined && options.to !== undefined) {
    throw new UserError(`The window is empty: "from" ${formatUtc(from)} must be before "to" ${formatUtc(to)}.`);
  }
  const list = ranges.map(({ symbol, start, end }) => `${symbol} from ${formatUtc(start)} to ${formatUtc(end)}`);
  throw new UserError(`The window is empty; choose one inside every price file: ${list.join(', ')}.`);
}

/** The times without candles inside [from, to); the window lies inside the series' range. */
function findGaps(symbol: string, { candles, stepSeconds }: CandleSeries, from: number, to: number): PriceGap[] {
  const gaps: PriceGap[] = [];
  for (let i = 1; i < candles.length; i++) {
    const start = Math.max(from, (candles[i - 1] as Candle).time + stepSeconds);
    const end = Math.min(to, (candles[i] as Candle).time);
    if (start < end) gaps.push({ symbol, from: start, to: end });
  }
  return gaps;
}

function sample({ candles, stepSeconds }: CandleSeries, from: number, blockSeconds: number, count: number) {
  const prices = new Float64Array(count);
  let index = 0;
  for (let block = 0; block < count; block++) {
    const time = from + block * blockSeconds;
    while ((candles[index + 1]?.time ?? Number.POSITIVE_INFINITY) <= time) index++;
    const candle = candles[index] as Candle;
    prices[block] = priceInside(candle, (time - candle.time) / stepSeconds);
  }
  if (stepSeconds >= 3 * blockSeconds) {
    for (const candle of candles) {
      const [first, second] = extremes(candle);
      for (const [price, third] of [[first, 1] as const, [second, 2] as const]) {
        const block = Math.round((candle.time + (third * stepSeconds) / 3 - from) / blockSeconds);
        if (block >= 0 && block < count) prices[block] = price;
      }
    }
  }
  return prices;
}

/** The extremes of a candle in the order in which its path visits them. */
function extremes({ open, high, low }: Candle): [number, number] {
  return high - open < open - low ? [high, low] : [low, high];
}

/** The price at a fraction of the candle's step; from 1 on, in a gap, it is the close. */
function priceInside(candle: Candle, fraction: number): number {
  if (fraction >= 1) return candle.close;
  const [first, second] = extremes(candle);
  const leg = Math.min(2, Math.floor(fraction * 3));
  const start = [candle.open, first, second][leg] as number;
  const end = [first, second, candle.close][leg] as number;
  return start + (end - start) * (fraction * 3 - leg);
}
