import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { PROJECT_ROOT } from '../../../script/toolchain/foundry.mjs';
import { type Parameters, readParameters } from '../../config/parameters.ts';
import { UserError } from '../../ops/errors.ts';
import { readPriceFile } from '../../world/prices/csv.ts';
import { buildPricePath, type CandleSeries, parseUtc } from '../../world/prices/path.ts';
import { syntheticCrash } from '../../world/prices/synthetic.ts';
import { parseNumber, parsePriceOption } from '../crash/options.ts';
import { historySvg, historyText, pick, summaryText } from './display.ts';
import { riskHistory, type RiskHistory } from './history.ts';

/** The options of `ebb risk history` as commander reads them. */
interface RawHistoryOptions {
  readonly data?: string;
  readonly prices?: readonly string[];
  readonly from?: string;
  readonly to?: string;
  readonly parameters: string;
  readonly rows: string;
  readonly svg?: string;
  readonly json?: boolean;
}

/** The recorded crashes, where a folder of market data has them. */
const RECORDED = [
  {
    name: 'March 2020',
    file: '2020-03_black_thursday/ETHUSDT_binance_5m.csv.gz',
    from: '2020-03-12',
    to: '2020-03-14',
  },
  { name: 'May 2021', file: '2021-05_crash/ETHUSDT_binance_5m.csv.gz', from: '2021-05-19', to: '2021-05-21' },
  {
    name: 'June 2022',
    file: '2022-06_3ac_celsius/ETHUSDT_binance-usdm-futures_5m.csv.gz',
    from: '2022-06-12T12:00',
    to: '2022-06-14T12:00',
  },
  {
    name: 'August 2024',
    file: '2024-08_yen_carry/ETHUSDT_binance_1m.csv.gz',
    from: '2024-08-04T12:00',
    to: '2024-08-06T12:00',
  },
] as const;

/** Time before a window in which the estimate forgets what it started from [seconds]. */
const WARM_UP_SECONDS = 3 * 86_400;

/** `ebb risk`: what the risk model makes of prices. */
export function riskCommand(): Command {
  const history = new Command('history')
    .description('show how volatility, auction curves and loan-to-value ratios would have moved along recorded prices')
    .option(
      '--data <folder>',
      'folder of market data with the crashes of 2020, 2021, 2022 and 2024 under prices/; by default the one EBB_DATA names, and without one a built-in crash',
    )
    .option('--prices <[SYMBOL=]FILE>', 'a price file instead, as for ebb crash; repeat for several assets', collect)
    .option('--from <UTC>', 'with --prices: first moment shown, as 2020-03-12 or 2020-03-12T10:00')
    .option('--to <UTC>', 'with --prices: end of the window, not included')
    .option('--parameters <file>', 'protocol parameters', join(PROJECT_ROOT, 'script', 'config', 'local.json'))
    .option('--rows <count>', 'rows of each table', '13')
    .option('--svg <file>', 'also draw a picture')
    .option('--json', 'print one JSON object instead, with as many points as rows')
    .action(showHistory);
  return new Command('risk')
    .description('what the risk model makes of prices, and changes of what it is told')
    .addCommand(history);
}

function showHistory(options: RawHistoryOptions): void {
  const parameters = readParameters(options.parameters);
  const rows = parseNumber('--rows', options.rows, { min: 2, max: 100_000, isInteger: true });
  const histories = chooseHistories(options, parameters);
  if (options.svg !== undefined) writePicture(options.svg, histories);
  const text =
    options.json === true
      ? JSON.stringify({ histories: histories.map((history) => ({ ...history, points: pick(history.points, rows) })) })
      : [...histories.map((history) => historyText(history, rows)), summaryText(histories)].join('\n\n');
  process.stdout.write(`${text}\n`);
}

function writePicture(file: string, histories: readonly RiskHistory[]): void {
  try {
    writeFileSync(file, historySvg(histories));
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new UserError(`--svg ${file} cannot be written (${reason}); choose a path in a folder that exists.`, {
      cause: error,
    });
  }
}

function chooseHistories(options: RawHistoryOptions, parameters: Parameters): RiskHistory[] {
  if (options.prices !== undefined) {
    return options.prices.map(parsePriceOption).map(({ symbol, file }) => {
      const series = readPriceFile(file);
      return along(series, symbol, parameters, file, options.from, options.to);
    });
  }
  if (options.from !== undefined || options.to !== undefined) {
    throw new UserError('--from and --to belong to --prices; name a price file.');
  }
  const data = options.data ?? process.env['EBB_DATA'];
  if (data === undefined) {
    const series = syntheticCrash({ seed: '1' });
    return (['ETH', 'BTC', 'LINK'] as const).map((symbol) =>
      along(series[symbol], symbol, parameters, 'Built-in crash'),
    );
  }
  const folder = join(data, 'prices');
  if (!existsSync(folder)) throw new UserError(`${folder} does not exist; --data names a folder of market data.`);
  return RECORDED.map(({ name, file, from, to }) =>
    along(readPriceFile(join(folder, file)), 'ETH', parameters, name, from, to),
  );
}

function along(
  series: CandleSeries,
  symbol: string,
  parameters: Parameters,
  name: string,
  from?: string,
  to?: string,
): RiskHistory {
  const first = series.candles[0]?.time ?? 0;
  const shownFrom = from === undefined ? first : parseUtc(from);
  const path = buildPricePath(
    { [symbol]: series },
    { from: Math.max(first, shownFrom - WARM_UP_SECONDS), to: to === undefined ? undefined : parseUtc(to) },
  );
  return riskHistory(path, symbol, parameters, shownFrom, name);
}

function collect(value: string, previous: string[] = []): string[] {
  return [...previous, value];
}
