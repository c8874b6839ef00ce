import { CsvError, parse } from 'csv-parse/sync';
import { readFileSync, statSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { UserError } from '../../ops/errors.ts';
import { type Candle, type CandleSeries, formatUtc } from './path.ts';

const COLUMNS = ['timestamp', 'open', 'high', 'low', 'close', 'volume'] as const;
const HEADER = COLUMNS.join(',');

/** Two years of one-minute candles fit; a file beyond this is the wrong file, or would fill the memory. */
const MAX_BYTES = 64 * 1024 * 1024;
const LAST_SECOND = 253_402_300_799; // 9999-12-31T23:59:59Z

/**
 * Reads one asset's candles from a CSV file, plain or gzipped (told apart by content, whatever the name).
 *
 * The header is `timestamp,open,high,low,close,volume`; timestamps are the candles' open times in UTC seconds, prices
 * are USD, and the volume may be empty. The candle step is the most common distance between two rows.
 *
 * @param stepSeconds the candle step, for files whose rows do not show it (a single row)
 * @throws {UserError} naming the file, and the line where there is one, when the file cannot be used
 */
export function readPriceFile(file: string, stepSeconds?: number): CandleSeries {
  return parsePriceText(decompress(file, readBytes(file)), file, stepSeconds);
}

/**
 * Parses the text of a price file; see {@link readPriceFile}.
 * @param source how messages name the text
 * @throws {UserError} when the text is not a usable price file
 */
export function parsePriceText(text: string, source: string, stepSeconds?: number): CandleSeries {
  const candles: Candle[] = [];
  const lines: number[] = [];
  let previous = Number.NEGATIVE_INFINITY;
  let header = false;
  readRows(text, source, (row, line) => {
    if (!header) {
      header = true;
      checkHeader(row, source, line);
      return;
    }
    const candle = toCandle(row, source, line);
    if (candle.time <= previous) {
      const relation = candle.time === previous ? 'the same time as' : 'a time before';
      throw new UserError(
        `${source}, line ${line}: ${formatUtc(candle.time)} is ${relation} the row above it; ` +
          'sort the rows by timestamp and remove duplicates.',
      );
    }
    previous = candle.time;
    candles.push(candle);
    lines.push(line);
  });
  if (!header) throw new UserError(`${source} is empty; expected the header ${HEADER} and at least one row.`);
  if (candles.length === 0) throw new UserError(`${source} has a header but no rows; add at least one candle.`);

  const step = stepSeconds ?? commonStep(candles, source);
  for (let i = 1; i < candles.length; i++) {
    if ((candles[i] as Candle).time - (candles[i - 1] as Candle).time < step) {
      throw new UserError(
        `${source}, line ${lines[i]}: this candle begins before the ${step} s candle above it has ended; ` +
          'use a file with one candle step only.',
      );
    }
  }
  return { source, stepSeconds: step, candles };
}

function readBytes(file: string): Buffer {
  try {
    const stats = statSync(file);
    if (stats.isDirectory()) throw new UserError(`${file} is a directory; name a price file inside it.`);
    if (!stats.isFile()) throw new UserError(`${file} is not a regular file; name a CSV or CSV.gz price file.`);
    if (stats.size > MAX_BYTES) throw tooLarge(file);
    return readFileSync(file);
  } catch (error) {
    if (error instanceof UserError) throw error;
    const code = errorCode(error);
    if (code === 'ENOENT' || code === 'ENOTDIR') {
      throw new UserError(`${file} does not exist; check the path of the price file.`, { cause: error });
    }
    throw new UserError(`${file} cannot be read (${code}); check its permissions.`, { cause: error });
  }
}

function decompress(file: string, bytes: Buffer): string {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes.toString('utf8');
  try {
    return gunzipSync(bytes, { maxOutputLength: MAX_BYTES }).toString('utf8');
  } catch (error) {
    if (errorCode(error) === 'ERR_BUFFER_TOO_LARGE') throw tooLarge(file);
    throw new UserError(`${file} is a damaged gzip file (${errorCode(error)}); fetch or compress it again.`, {
      cause: error,
    });
  }
}

/** Hands each row of the text to `use` as it is parsed, so that a bad row ends the work at once. */
function readRows(text: string, source: string, use: (row: readonly string[], line: number) => void): void {
  try {
    parse(text, {
      bom: true,
      trim: true,
      skip_empty_lines: true,
      relax_column_count: true, // counted in toCandle, for a message in our own words
      max_record_size: 10_000, // a row is short; an open quote or a binary file is not
      on_record: (row: string[], { lines }) => {
        use(row, lines);
        return null;
      },
    });
  } catch (error) {
    if (error instanceof CsvError)
      throw new UserError(`${source} is not a CSV file: ${error.message}`, { cause: error });
    throw error;
  }
}

function checkHeader(row: readonly string[], source: string, line: number): void {
  if (row.length === COLUMNS.length && row.every((name, i) => name.toLowerCase() === COLUMNS[i])) return;
  const found = JSON.stringify(row.join(',').slice(0, 80));
  throw new UserError(`${source}, line ${line}: the header must be ${HEADER}, but it is ${found}.`);
}

function toCandle(row: readonly string[], source: string, line: number): Candle {
  const fail = (message: string): UserError => new UserError(`${source}, line ${line}: ${message}`);
  if (row.length !== COLUMNS.length) {
    throw fail(`expected ${COLUMNS.length} columns (${HEADER}), found ${row.length}.`);
  }
  const [stamp, ...cells] = row as [string, ...string[]];
  if (!/^\d+$/.test(stamp)) {
    throw fail(`timestamp must be a whole number of UTC seconds, but it is ${JSON.stringify(stamp)}.`);
  }
  const time = Number(stamp);
  if (time > LAST_SECOND) throw fail(`timestamp ${stamp} is too large for seconds; divide milliseconds by 1000.`);

  const [open, high, low, close] = cells.slice(0, 4).map((cell, i) => {
    const value = toNumber(cell);
    if (value === undefined || value <= 0) {
      throw fail(`${COLUMNS[i + 1]} must be a price above zero, but it is ${JSON.stringify(cell)}.`);
    }
    return value;
  }) as [number, number, number, number];
  const volumeCell = cells[4] ?? '';
  const volume = volumeCell === '' ? 0 : toNumber(volumeCell);
  if (volume === undefined || volume < 0) {
    throw fail(`volume must be empty, zero or a positive number, but it is ${JSON.stringify(volumeCell)}.`);
  }

  if (high < Math.max(open, close)) throw fail(`high ${high} is below the open or the close; correct the row.`);
  if (low > Math.min(open, close)) throw fail(`low ${low} is above the open or the close; correct the row.`);
  return { time, open, high, low, close, volume };
}

/** A finite decimal number; unlike Number(), neither blank nor hexadecimal text counts. */
function toNumber(cell: string): number | undefined {
  if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(cell)) return undefined;
  const value = Number(cell);
  return Number.isFinite(value) ? value : undefined;
}

/** The most common distance between neighbouring rows, in seconds; of equally common ones, the shortest. */
function commonStep(candles: readonly Candle[], source: string): number {
  const counts = new Map<number, number>();
  for (let i = 1; i < candles.length; i++) {
    const step = (candles[i] as Candle).time - (candles[i - 1] as Candle).time;
    counts.set(step, (counts.get(step) ?? 0) + 1);
  }
  let best: number | undefined;
  for (const [step, count] of counts) {
    const bestCount = best === undefined ? 0 : (counts.get(best) as number);
    if (count > bestCount || (count === bestCount && step < (best as number))) best = step;
  }
  if (best === undefined) {
    throw new UserError(`${source} has only one row, so its candle step is unknown; use a file with two rows or more.`);
  }
  return best;
}

function tooLarge(file: string): UserError {
  return new UserError(`${file} holds more than ${MAX_BYTES / 1024 / 1024} MiB; cut out the time you want to replay.`);
}

function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}
