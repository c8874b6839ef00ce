import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { PROJECT_ROOT } from '../../../script/toolchain/foundry.mjs';
import { writeDeployment } from '../../config/deployment.ts';
import { readParameters } from '../../config/parameters.ts';
import { UserError } from '../../ops/errors.ts';
import { createLogger, LOG_LEVELS, requireLogLevel } from '../../ops/log.ts';
import { toAnswer } from '../../world/prices/feed.ts';
import type { CrashReport } from '../../world/report.ts';
import { createWorldClient } from '../../local/transactions.ts';
import { ANVIL_MNEMONIC, BIDDER_INDEX, type CrashResult, KEEPER_INDEX, runCrash } from './crash.ts';
import { BLOCK_SECONDS, type World } from '../../world/world.ts';
import { ProgressDisplay, reportTable } from './display.ts';
import { choosePath, parseNumber, type RawCrashOptions, requireWritable } from './options.ts';

/** `ebb crash`: a whole world on a local chain, through a price crash. */
export function crashCommand(): Command {
  return new Command('crash')
    .description('run a whole world through a price crash on a local chain: vaults, auctions, bots, a report')
    .option(
      '--prices <[SYMBOL=]FILE>',
      'price history, CSV or CSV.gz of timestamp,open,high,low,close,volume; repeat for several assets (ETH, BTC, and LINK beside ETH), assets without a file are left out; without any, a built-in crash',
      collect,
    )
    .option('--from <UTC>', 'first moment of the window, as 2020-03-12 or 2020-03-12T10:00')
    .option('--to <UTC>', 'end of the window, not included')
    .option('--seed <text>', 'the same seed gives the same run', '1')
    .option('--vaults <count>', 'how many vaults to open', '300')
    .option('--base-fee <gwei>', 'what every block asks for gas', '20')
    .option('--anchored', 'let means of pools vouch for the feeds, as on mainnet; takes three times as long')
    .option('--port <port>', 'port of the local chain; without one, a free port')
    .option('--parameters <file>', 'protocol parameters', join(PROJECT_ROOT, 'script', 'config', 'local.json'))
    .option('--json', 'print exactly one JSON object on standard output (with npm: npm start --silent -- --json)')
    .option('--output <file>', 'also write the report, as JSON, to a file')
    .option('--serve', 'keep the chain up afterwards, for exploring, until interrupted')
    .option('--log-level <level>', `what the bots say on standard error: ${LOG_LEVELS.join(', ')}`, 'silent')
    .action(crash);
}

async function crash(options: RawCrashOptions): Promise<void> {
  if (!existsSync(join(PROJECT_ROOT, 'foundry.toml'))) {
    throw new UserError(
      'ebb crash deploys the contracts from their sources: run it in a clone of the repository, with npm start.',
    );
  }
  // Everything a person may have got wrong is found out before anything is started.
  const path = choosePath(options);
  const parameters = readParameters(options.parameters);
  const vaultCount = parseNumber('--vaults', options.vaults, { min: 1, max: 2000, isInteger: true });
  const baseFeeGwei = parseNumber('--base-fee', options.baseFee, { min: 0, max: 10_000, isInteger: false });
  const port =
    options.port === undefined
      ? undefined
      : parseNumber('--port', options.port, { min: 1, max: 65_535, isInteger: true });
  const level = requireLogLevel(options.logLevel);
  if (options.output !== undefined) requireWritable(options.output);

  const display = new ProgressDisplay();
  const result = await runCrash({
    path,
    parameters,
    seed: options.seed,
    vaultCount,
    baseFeeGwei,
    isAnchored: options.anchored === true,
    port,
    log: createLogger('pretty', level, 'crash'),
    onStep: (step) => display.step(step),
    onProgress: (progress) => display.progress(progress),
  });
  display.done();
  try {
    const text = JSON.stringify(result.report, null, 2);
    if (options.output !== undefined) writeFileSync(options.output, `${text}\n`);
    process.stdout.write(options.json === true ? `${text}\n` : `${reportTable(result.report)}\n`);
    for (const { what, expected, actual } of result.unbalanced) {
      process.stderr.write(`the books do not balance: ${what}: expected ${expected}, found ${actual}\n`);
    }
    if (result.unbalanced.length > 0) process.exitCode = 1;
    if (options.serve === true) await serve(result);
  } finally {
    await result.anvil.stop();
  }
}

/** Keeps the chain up, with a block every 12 seconds, until somebody interrupts. */
async function serve({ anvil, world, report }: CrashResult): Promise<void> {
  const client = createWorldClient(anvil.url);
  // The clock goes on: auctions get cheaper although nobody touches them.
  await client.setIntervalMining({ interval: BLOCK_SECONDS });
  // Not by the chain's id: that is mainnet's, whose addresses these must not replace.
  const file = join(PROJECT_ROOT, 'deployments', 'local.json');
  writeDeployment(file, world.deployment);
  const [symbol, command] = fallOf(world, report);
  const key = (index: number): string =>
    `EBB_PRIVATE_KEY=$(node script/toolchain/foundry.mjs cast wallet private-key '${ANVIL_MNEMONIC}' ${index})`;
  process.stderr.write(
    `The chain is up at ${anvil.url}, a block every ${BLOCK_SECONDS} seconds, until you interrupt it (Ctrl-C).\n` +
      `It has mainnet's chain id: what you sign for it is valid on mainnet, so use none of your own keys.\n` +
      `Accounts come from anvil's well-known words: ${ANVIL_MNEMONIC}\n` +
      `Addresses are in ${file}. To work on it with bots, which without --live would only say what they would do:\n` +
      `  ${key(KEEPER_INDEX)} npm run ebb -- keeper --rpc-url ${anvil.url} --deployment ${file} --live\n` +
      `  ${key(BIDDER_INDEX)} npm run ebb -- bidder --rpc-url ${anvil.url} --deployment ${file} --live\n` +
      `Nothing is for sale until a price falls again. To have the feed of ${symbol} fall a tenth below its low, and the pools not:\n` +
      `  ${command} --rpc-url ${anvil.url}\n`,
  );
  await new Promise<void>((resolve) => {
    process.once('SIGINT', resolve);
    process.once('SIGTERM', resolve);
  });
}

/** The command that lets a feed answer a tenth less than it ever did, and what it is the price of. */
function fallOf({ tokens, accounts }: World, { prices }: CrashReport): [string, string] {
  const token = tokens.find(({ priceSymbol = '' }) => priceSymbol in prices);
  const low = prices[token?.priceSymbol ?? '']?.low;
  if (token?.priceSymbol === undefined || low === undefined) throw new RangeError('a world without prices');
  const call = `${token.aggregator} 'transmit(int192)' ${toAnswer(low * 0.9)}`;
  const command = `node script/toolchain/foundry.mjs cast send ${call} --unlocked --from ${accounts.operator}`;
  return [token.priceSymbol, command];
}

function collect(value: string, previous: string[] = []): string[] {
  return [...previous, value];
}
