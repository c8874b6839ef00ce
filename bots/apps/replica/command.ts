import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { PROJECT_ROOT } from '../../../script/toolchain/foundry.mjs';
import { UserError } from '../../ops/errors.ts';
import { referenceOf } from '../../replica/prices.ts';
import { startReplica } from '../../replica/replica.ts';
import { replicaText } from '../../replica/table.ts';
import { parseNumber } from '../crash/options.ts';

interface ReplicaFlags {
  readonly port: string;
  readonly host: string;
  readonly fresh?: boolean;
  readonly now?: boolean;
  readonly blockTime?: string;
}

/** `ebb replica`: mainnet's addresses on a local chain. */
export function replicaCommand(): Command {
  return new Command('replica')
    .description(
      'a local chain with chain id 1 that answers at mainnet’s addresses: tokens, feeds, Uniswap and its pools',
    )
    .option('--port <port>', 'port of the chain', '8545')
    .option('--host <address>', 'address to listen on', '127.0.0.1')
    .option('--fresh', 'build it anew, whether or not it has been saved')
    .option(
      '--now',
      'go on from the wall clock, with feeds that have just answered; else from the moment of the prices',
    )
    .option('--block-time <seconds>', 'a block every so many seconds; without it, one for each transaction')
    .addHelpText(
      'after',
      `
The first start builds it and saves its state in cache/; every other one takes seconds. EBB_DATA names a folder of market data
whose snapshots of real pools fill the pools; without one a built-in distribution does. What is real and what stands in is printed,
and told at length in docs/forked-tests.md.

Examples:
  npm run replica
  npm run replica -- --port 9545 --block-time 12
  anvil --fork-url http://127.0.0.1:8545         a fork of it, as of mainnet`,
    )
    .action(replica);
}

async function replica(flags: ReplicaFlags): Promise<void> {
  if (!existsSync(join(PROJECT_ROOT, 'foundry.toml'))) {
    throw new UserError(
      'ebb replica deploys compiled contracts: run it in a clone of the repository, with npm run replica.',
    );
  }
  const port = parseNumber('--port', flags.port, { min: 1, max: 65_535, isInteger: true });
  const blockTime =
    flags.blockTime === undefined
      ? []
      : ['--block-time', String(parseNumber('--block-time', flags.blockTime, { min: 1, max: 3600, isInteger: true }))];
  const started = performance.now();
  const { anvil, state, maps, prices } = await startReplica({
    port,
    host: flags.host,
    isFresh: flags.fresh === true,
    isNow: flags.now === true,
    extraArgs: blockTime,
    onProgress: (step) => process.stderr.write(`${step}\n`),
  });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const filled = maps === undefined ? 'a built-in distribution' : 'snapshots of real pools';
  process.stdout.write(
    `${replicaText()}\n\n` +
      `Ready in ${seconds} s at ${anvil.url}, chain id 1; pools filled from ${filled}.\n` +
      `State: ${state.file} (${(state.bytes / 1e6).toFixed(1)} MB${state.isBuilt ? ', just built' : ''}).\n` +
      `Prices, as ebb verify --reference takes them from a file: ${JSON.stringify(referenceOf(prices))}\n` +
      `To fork it: anvil --fork-url ${anvil.url}\n` +
      'Stop with Ctrl-C.\n',
  );
  await new Promise<void>((resolve) => {
    process.once('SIGINT', resolve);
    process.once('SIGTERM', resolve);
    anvil.process.once('close', () => resolve());
  });
  await anvil.stop();
}
