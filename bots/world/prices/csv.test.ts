import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { UserError } from '../../ops/errors.ts';
import { parsePriceText, readPriceFile } from './csv.ts';

const HEADER = 'timestamp,open,high,low,close,volume\n';
const T0 = 1_600_000_000;
const rows = (...lines: string[]): string => HEADER + lines.join('\n') + '\n';

/** The message of the UserError that `action` throws. */
function messageOf(action: () => unknown): string {
  try {
    action();
  } catch (error) {
    if (error instanceof UserError) return error.message;
    throw error;
  }
  throw new Error('nothing was thrown');
}

describe('price files', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'ebb-prices-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));
  const write = (name: string, content: string | Buffer): string => {
    const file = join(folder, name);
    writeFileSync(file, content);
    return file;
  };

  test('default', () => {
    const text = rows(`${T0},100,110,90,105,1.5`, `${T0 + 60},105,105,100,101,`, `${T0 + 120},1e2,100.5,.5,1,0`);
    const expected = [
      { time: T0, open: 100, high: 110, low: 90, close: 105, volume: 1.5 },
      { time: T0 + 60, open: 105, high: 105, low: 100, close: 101, volume: 0 },
      { time: T0 + 120, open: 100, high: 100.5, low: 0.5, close: 1, volume: 0 },
    ];
    const file = write('a.csv', text);
    expect(readPriceFile(file)).toEqual({ source: file, stepSeconds: 60, candles: expected });
  });

  test('behavior: gzip is told by content, not by name', () => {
    const text = rows(`${T0},1,1,1,1,`, `${T0 + 60},1,1,1,1,`);
    expect(readPriceFile(write('zipped.csv', gzipSync(text))).candles).toHaveLength(2);
    expect(readPriceFile(write('plain.csv.gz', text)).candles).toHaveLength(2);
  });

  test('behavior: byte-order mark, CRLF, blank lines and quotes are fine', () => {
    const text = `\ufeff${HEADER}${T0},"1",1,1,1,\n\n${T0 + 60}, 2,2,2,2,0\n`.replaceAll('\n', '\r\n');
    expect(parsePriceText(text, 'x').candles.map(({ open }) => open)).toEqual([1, 2]);
  });

  test('behavior: the step is the most common distance, gaps do not matter', () => {
    const times = [0, 300, 600, 3600, 3900];
    expect(parsePriceText(rows(...times.map((t) => `${T0 + t},1,1,1,1,`)), 'x').stepSeconds).toBe(300);
  });

  test('args: stepSeconds', () => {
    expect(parsePriceText(rows(`${T0},1,1,1,1,`), 'x', 60).stepSeconds).toBe(60);
  });

  test('error: files that cannot be read', () => {
    expect(messageOf(() => readPriceFile(join(folder, 'none.csv')))).toMatch(/none\.csv does not exist/);
    expect(messageOf(() => readPriceFile(folder))).toMatch(/is a directory/);
    const cut = write('cut.csv.gz', gzipSync(rows(`${T0},1,1,1,1,`)).subarray(0, 40));
    expect(messageOf(() => readPriceFile(cut))).toMatch(/cut\.csv\.gz is a damaged gzip file/);
    const bomb = write('bomb.csv.gz', gzipSync(Buffer.alloc(65 * 1024 * 1024, 10)));
    expect(messageOf(() => readPriceFile(bomb))).toMatch(/more than 64 MiB/);
    expect(messageOf(() => readPriceFile('/dev/null'))).toMatch(/not a regular file/);
  });

  test.each([
    ['empty', '', /x is empty; expected the header timestamp,open/],
    ['header only', HEADER, /has a header but no rows/],
    ['other header', `time,price\n${T0},1\n`, /line 1: the header must be timestamp,open.* but it is "time,price"/],
    ['no header', `${T0},1,1,1,1,0\n`, /line 1: the header must be/],
    ['one row', rows(`${T0},1,1,1,1,`), /only one row, so its candle step is unknown/],
    ['duplicate', rows(`${T0},1,1,1,1,`, `${T0},1,1,1,1,`), /line 3: .* is the same time as the row above/],
    ['not sorted', rows(`${T0},1,1,1,1,`, `${T0 - 60},1,1,1,1,`), /line 3: .* is a time before the row above/],
    ['fractional time', rows(`${T0}.5,1,1,1,1,`), /line 2: timestamp must be a whole number of UTC seconds/],
    ['ISO time', rows('2020-03-12,1,1,1,1,'), /line 2: timestamp must be a whole number/],
    ['milliseconds', rows(`${T0}000,1,1,1,1,`), /line 2: .* divide milliseconds by 1000/],
    ['NaN', rows(`${T0},NaN,1,1,1,`), /line 2: open must be a price above zero, but it is "NaN"/],
    ['infinite', rows(`${T0},1,1e999,1,1,`), /line 2: high must be a price above zero/],
    ['empty price', rows(`${T0},1,1,,1,`), /line 2: low must be a price above zero, but it is ""/],
    ['zero', rows(`${T0},1,1,0,1,`), /line 2: low must be a price above zero/],
    ['negative', rows(`${T0},1,1,1,-1,`), /line 2: close must be a price above zero/],
    ['hexadecimal', rows(`${T0},0x10,1,1,1,`), /line 2: open must be/],
    ['volume', rows(`${T0},1,1,1,1,many`), /line 2: volume must be empty, zero or a positive number/],
    ['high', rows(`${T0},1,1.5,1,2,`), /line 2: high 1.5 is below/],
    ['low', rows(`${T0},2,3,1.5,1,`), /line 2: low 1.5 is above/],
    ['too few columns', rows(`${T0},1,1,1,1,`, `${T0 + 60},1,1,1`), /line 3: expected 6 columns .*, found 4/],
    ['too many columns', rows(`${T0},1,1,1,1,,7`), /line 2: expected 6 columns .*, found 7/],
    ['two steps', rows(...[0, 300, 600, 660].map((t) => `${T0 + t},1,1,1,1,`)), /line 5: .* before the 300 s candle/],
    ['open quote', rows(`${T0},"1,1,1,1,`), /x is not a CSV file/],
    ['binary', Buffer.from([0, 1, 2, 3, 255, 10, 7]).toString('utf8'), /line 1: the header must be/],
  ])('error: %s', (_name, text, message) => {
    expect(messageOf(() => parsePriceText(text, 'x'))).toMatch(message);
  });

  const data = process.env['EBB_DATA'];
  if (data === undefined) console.log('skipped: set EBB_DATA to a folder of market data to read every price file');
  test.skipIf(data === undefined)('behavior: every recorded price file reads', { timeout: 60_000 }, () => {
    const prices = join(data as string, 'prices');
    const files = readdirSync(prices, { recursive: true, encoding: 'utf8' }).filter(
      (name) => /_\d+[mh]\S*\.csv\.gz$/.test(name) && !name.startsWith('coingecko'),
    );
    expect(files.length).toBeGreaterThan(30);
    for (const name of files) {
      const unit = /_(\d+)([mh])/.exec(name) as RegExpExecArray;
      const series = readPriceFile(join(prices, name));
      expect(series.stepSeconds, name).toBe(Number(unit[1]) * (unit[2] === 'h' ? 3600 : 60));
    }
  });
});
