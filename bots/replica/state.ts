/** The saved state of a replica: what it depends on, and where it lies. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Hex } from 'viem';
import { z } from 'zod';
import { foundryBinary, PROJECT_ROOT } from '../../script/toolchain/foundry.mjs';
import { CONTRACTS } from './contracts.ts';
import type { ReplicaPrices } from './prices.ts';

const FOLDER = join(PROJECT_ROOT, 'cache');
/** States, and what processes left that were killed as they saved one. */
const NAME = /^replica-[0-9a-f]{16}\.json(\.\d+)?$/;
/** States that are kept, a few megabytes each: of the moments of a set of tests, before and after a change. */
const KEPT_STATES = 24;
/** How long after its last use a state is kept whatever else there is, because a process may be about to load it [ms]. */
const IN_USE_MS = 3_600_000;
/** Sources that the state depends on. */
const FOLDERS = [join('bots', 'replica'), join('test', 'replica')];
const SOURCES = [
  'foundry.toml',
  join('bots', 'chain', 'anvil.ts'),
  join('bots', 'local', 'artifacts.ts'),
  ...['uniswapMath', 'uniswapV4', 'transactions'].map((name) => join('bots', 'local', `${name}.ts`)),
];

const stateSchema = z.looseObject({
  best_block_number: z.number(),
  blocks: z.array(z.looseObject({ header: z.looseObject({ number: z.string() }) })),
  transactions: z.array(z.unknown()),
});

/** Where the state lies that these inputs make: its name is a hash over all of them. */
export function stateFile(prices: ReplicaPrices, dataFiles: readonly string[]): string {
  const hash = createHash('sha256');
  const add = (name: string, content: string | Buffer): void => {
    hash.update(`${name}\0${content.length}\0`).update(content);
  };
  // Of what is compiled here the sources count, so that a state is found without a compiler.
  for (const { name, address, source, creation } of CONTRACTS) {
    add(`${name} ${address}`, source.endsWith('.sol') ? source : creation(prices));
  }
  add(
    'prices',
    JSON.stringify(prices, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value)),
  );
  for (const file of dataFiles) add('data', readFileSync(file));
  const sources = FOLDERS.flatMap((folder) =>
    readdirSync(join(PROJECT_ROOT, folder))
      .filter((name) => /\.sol$|(?<!\.test)\.ts$/.test(name))
      .sort()
      .map((name) => join(folder, name)),
  );
  for (const file of [...sources, ...SOURCES]) add(file, readFileSync(join(PROJECT_ROOT, file)));
  add('anvil', spawnSync(foundryBinary('anvil'), ['--version']).stdout);
  return join(FOLDER, `replica-${hash.digest('hex').slice(0, 16)}.json`);
}

/** Whether a whole state has been saved there; if so, it stays for another hour. */
export function takeState(file: string): boolean {
  const now = new Date();
  try {
    JSON.parse(readFileSync(file, 'utf8')); // one that a power cut has left half written is none
    utimesSync(file, now, now);
    return true;
  } catch (error) {
    if (existsSync(file) && !(error instanceof SyntaxError)) throw error;
    return false;
  }
}

/**
 * Saves what anvil dumped, as anvil loads it: without transactions and with the first and the last block alone, because
 * the history of how a replica was made is nobody's and is most of the size. Drops states that have not been used for long.
 */
export function saveState(file: string, dump: Hex): void {
  const state = stateSchema.parse(JSON.parse(gunzipSync(Buffer.from(dump.slice(2), 'hex')).toString('utf8')));
  const blocks = state.blocks.filter(({ header }) => [0, state.best_block_number].includes(Number(header.number)));
  mkdirSync(dirname(file), { recursive: true });
  // Another process may save the same state; whoever comes last replaces it by its like.
  const temporary = `${file}.${process.pid}`;
  writeFileSync(temporary, JSON.stringify({ ...state, transactions: [], blocks }));
  renameSync(temporary, file);
  dropOldStates(FOLDER);
}

/** Drops all but the latest states of a folder; none that was made or taken in the last hour. */
export function dropOldStates(folder: string, now: number = Date.now()): void {
  const states = readdirSync(folder).filter((name) => NAME.test(name));
  const byAge = states.flatMap((name) => {
    const path = join(folder, name);
    const time = statSync(path, { throwIfNoEntry: false })?.mtimeMs; // another process may drop it, too
    return time === undefined ? [] : [{ path, time }];
  });
  byAge.sort((a, b) => b.time - a.time);
  for (const { path, time } of byAge.slice(KEPT_STATES)) if (now - time > IN_USE_MS) rmSync(path, { force: true });
}
