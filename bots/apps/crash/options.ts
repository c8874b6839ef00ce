import { closeSync, openSync } from 'node:fs';
import { UserError } from '../../ops/errors.ts';
import { EARLIEST, LATEST } from '../../replica/moment.ts';
import { feedOf, PRICE_SYMBOLS, WORLD_ASSETS } from '../../world/assets.ts';
import { readPriceFile } from '../../world/prices/csv.ts';
import { buildPricePath, type CandleSeries, formatUtc, parseUtc, type PricePath } from '../../world/prices/path.ts';
import { syntheticCrash } from '../../world/prices/synthetic.ts';
import { LEAD_SECONDS } from '../../world/world.ts';

/** The options of `ebb crash` as commander reads them. */
export interface RawCrashOptions {
  readonly prices?: readonly string[];
  readonly from?: string;
  readonly to?: string;
  readonly seed: string;
  readonly vaults: string;
  readonly baseFee: string;
  readonly anchored?: boolean;
  readonly port?: string;
  readonly json?: boolean;
  readonly output?: string;
  readonly serve?: boolean;
  readonly parameters: string;
  readonly logLevel: string;
}

/**
 * The prices to run along: files where some are named, else the built-in crash.
 * @throws {UserError} for unknown symbols, LINK without ETH, prices beyond what feeds say, files that are no price files, and windows outside of them
 */
export function choosePath(options: RawCrashOptions): PricePath {
  const window = {
    from: options.from === undefined ? undefined : parseUtc(options.from),
    to: options.to === undefined ? undefined : parseUtc(options.to),
  };
  if (options.prices === undefined) return buildPricePath(syntheticCrash({ seed: options.seed }), window);
  const series: Record<string, CandleSeries> = {};
  for (const { symbol, file } of options.prices.map(parsePriceOption)) {
    if (series[symbol] !== undefined) {
      throw new UserError(`--prices names ${symbol} twice; give one file for each symbol.`);
    }
    series[symbol] = readPriceFile(file);
  }
  if (series['LINK'] !== undefined && series['ETH'] === undefined) {
    throw new UserError('LINK is sold for ETH: give prices of ETH too, as --prices ETH=FILE.');
  }
  const path = buildPricePath(series, window);
  requireTime(path);
  requireAnswers(path);
  return path;
}

/** @throws {UserError} for a path that begins before the replica may */
function requireTime({ startTime }: PricePath): void {
  const earliest = EARLIEST + LEAD_SECONDS;
  if (startTime >= earliest && startTime < LATEST) return;
  throw new UserError(
    `The window begins at ${formatUtc(startTime)}; choose one from ${formatUtc(earliest)} to 2099 with --from, or other prices.`,
  );
}

/** @throws {UserError} naming a price that mainnet's feed would not say */
function requireAnswers(path: PricePath): void {
  for (const asset of WORLD_ASSETS) {
    const { priceSymbol } = asset;
    if (priceSymbol === undefined || !path.symbols.includes(priceSymbol)) continue;
    const { minAnswer, maxAnswer } = feedOf(asset);
    const [least, most] = [minAnswer, maxAnswer].map((answer) => Number(answer) / 1e8) as [number, number];
    for (let block = 0; block < path.blockCount; block++) {
      const price = path.priceAt(priceSymbol, block);
      if (least < price && price < most) continue;
      throw new UserError(
        `${priceSymbol} is worth ${price} USD at ${formatUtc(path.timeAt(block))}, and its feed answers between ${least} and ${most}; ` +
          'choose another window with --from and --to, or mend the file.',
      );
    }
  }
}

/** `ETH=FILE`, or `FILE` for ETH. @throws {UserError} for symbols the world does not know */
export function parsePriceOption(text: string): { symbol: string; file: string } {
  const match = /^([A-Za-z0-9]+)=(.+)$/.exec(text);
  const symbol = match?.[1]?.toUpperCase() ?? 'ETH';
  const file = match?.[2] ?? text;
  if (!PRICE_SYMBOLS.includes(symbol)) {
    throw new UserError(
      `--prices does not know ${match?.[1]}; use one of ${PRICE_SYMBOLS.join(', ')}, as in ETH=FILE.`,
    );
  }
  return { symbol, file };
}

/** A number from the command line. @throws {UserError} when it is none, or outside its bounds */
export function parseNumber(
  option: string,
  text: string,
  { min, max, isInteger }: { min: number; max: number; isInteger: boolean },
): number {
  const value = text.trim() === '' ? Number.NaN : Number(text);
  if (Number.isNaN(value) || value < min || value > max || (isInteger && !Number.isInteger(value))) {
    const kind = isInteger ? 'a whole number' : 'a number';
    throw new UserError(`${option} must be ${kind} from ${min} to ${max}, not "${text}".`);
  }
  return value;
}

/** Makes sure, before a long run, that its report can be written. @throws {UserError} when it cannot */
export function requireWritable(file: string): void {
  try {
    closeSync(openSync(file, 'a'));
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new UserError(`--output ${file} cannot be written (${reason}); choose a path in a folder that exists.`, {
      cause: error,
    });
  }
}
