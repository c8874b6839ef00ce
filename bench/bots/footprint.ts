/** What the bots' processes cost a machine: how long until they decide, how much memory, how much code of others. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { encodeFunctionData } from 'viem';
import { auctionHouseAbi } from '../../bots/abi/generated.ts';
import { readHead, readSnapshot } from '../../bots/chain/snapshot.ts';
import { writeDeployment } from '../../bots/config/deployment.ts';
import { LIQUIDATION_HEALTH } from '../../bots/core/constants.ts';
import { toAnswer } from '../../bots/world/prices/feed.ts';
import { submit } from '../../bots/local/transactions.ts';
import { answerCall } from '../../bots/world/world.ts';
import { PROJECT_ROOT } from '../../script/toolchain/foundry.mjs';
import { scenario } from './scenarios.ts';
import { onStage, shippedParameters, type Stage } from './stage.ts';
import { table } from './table.ts';

const WORLD = {
  ...scenario('footprint', 41, { fall: 0.2, fallBlocks: 5, volatility: 1, depth: 1, baseFeeGwei: 1 }),
  vaultCount: 100,
};
/** Blocks that a process follows before its memory is read. */
const BLOCKS = 30;
/** Time that a process gets for each of them [milliseconds]. */
const BLOCK_MS = 250;
const TIMEOUT_MS = 60_000;

/** A bot as a process of its own. */
export interface ProcessFootprint {
  /** From starting the process to its first decision about a vault or an auction [seconds]. */
  readonly coldStartSeconds: number;
  /** Resident memory after following some blocks [MiB]; null where the system does not say. */
  readonly residentMiB: number | null;
}

export interface FootprintReport {
  readonly keeper: ProcessFootprint;
  readonly bidder: ProcessFootprint;
  /** Packages that the bots run on, in package-lock.json. */
  readonly dependencies: { readonly direct: number; readonly all: number };
}

/** Starts the bots' own commands, as dry runs, on a chain with vaults to start and auctions to take. */
export function measureFootprint(isQuick: boolean, onStep: (step: string) => void): Promise<FootprintReport> {
  const world = isQuick ? { ...WORLD, vaultCount: 20 } : WORLD;
  return onStage(world, shippedParameters(), onStep, async (stage) => {
    await crash(stage);
    const folder = mkdtempSync(join(tmpdir(), 'ebb-footprint-'));
    try {
      const deployment = join(folder, 'deployment.json');
      writeDeployment(deployment, stage.world.deployment);
      onStep('starting a keeper');
      const keeper = await follow('keeper', stage, deployment, isQuick);
      onStep('starting a bidder');
      const bidder = await follow('bidder', stage, deployment, isQuick);
      return { keeper, bidder, dependencies: countDependencies() };
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
}

/** Lets the price of ETH fall by a fifth at once, and half of the auctions be started. */
async function crash({ client, reader, world, path }: Stage): Promise<void> {
  const { accounts, deployment, tokens } = world;
  const calls = tokens.flatMap((token) => {
    const { priceSymbol } = token;
    if (priceSymbol === undefined) return [];
    const answer = toAnswer(path.priceAt(priceSymbol, 0) * (priceSymbol === 'ETH' ? 0.8 : 1));
    return [answerCall(token, answer)];
  });
  await client.setNextBlockTimestamp({ timestamp: BigInt(path.startTime) });
  await submit(client, accounts.operator, calls);
  await client.mine({ blocks: 1 });
  const head = await readHead(reader);
  const { vaults: ill } = await readSnapshot(reader, deployment, head, { maxHealth: LIQUIDATION_HEALTH });
  const starts = ill.slice(0, Math.ceil(ill.length / 2)).map(({ vault }) => {
    const args = [vault.vaultId, accounts.keeper] as const;
    const data = encodeFunctionData({ abi: auctionHouseAbi, functionName: 'start', args });
    return { label: 'starting', to: deployment.auctionHouse, data, gas: 3_000_000n };
  });
  await submit(client, accounts.keeper, starts);
  await client.mine({ blocks: 1 });
}

/** What a bot says when it has decided something. */
const DECIDED = /"msg":"(waiting|skipped|dry run: would|take would fail|start would fail)/;

async function follow(
  name: 'keeper' | 'bidder',
  { anvil, client }: Stage,
  deployment: string,
  isQuick: boolean,
): Promise<ProcessFootprint> {
  const args = ['--import', 'tsx', join('bots', 'apps', 'cli.ts'), name, '--rpc-url', anvil.url];
  args.push('--deployment', deployment, '--log-format', 'json', '--log-level', 'debug', '--poll-ms', '50');
  const startedAt = performance.now();
  const child = spawn(process.execPath, args, { cwd: PROJECT_ROOT, stdio: ['ignore', 'ignore', 'pipe'] });
  try {
    const decidedAt = await firstMatch(child, DECIDED);
    const coldStartSeconds = (decidedAt - startedAt) / 1000;
    for (let block = 0; block < (isQuick ? 3 : BLOCKS); block++) {
      await client.mine({ blocks: 1 });
      await new Promise((resolve) => setTimeout(resolve, BLOCK_MS));
    }
    return { coldStartSeconds, residentMiB: residentMiB(child.pid) };
  } finally {
    child.kill('SIGKILL');
  }
}

/** When a process first writes something to its standard error that matches. @throws {Error} when it ends or takes too long */
function firstMatch(child: ChildProcess, pattern: RegExp): Promise<number> {
  return new Promise((resolve, reject) => {
    let output = '';
    const fail = (why: string): void => reject(new Error(`${why}, after it said:\n${output.slice(-2000)}`));
    const timer = setTimeout(() => fail('the bot decided nothing in time'), TIMEOUT_MS);
    child.once('close', () => fail('the bot ended'));
    child.stderr?.on('data', (chunk: Buffer) => {
      output = (output + chunk.toString('utf8')).slice(-20_000);
      if (!pattern.test(output)) return;
      clearTimeout(timer);
      resolve(performance.now());
    });
  });
}

/** Linux says it; elsewhere nobody is asked. */
function residentMiB(pid: number | undefined): number | null {
  if (process.platform !== 'linux' || pid === undefined) return null;
  const match = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
  return match === null ? null : Number(match[1]) / 1024;
}

interface LockedPackage {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly dev?: boolean;
  readonly devOptional?: boolean;
  readonly optional?: boolean;
}

/** Counts what `npm ci --omit=dev --omit=optional` would install. */
export function countDependencies(): { direct: number; all: number } {
  const lock = JSON.parse(readFileSync(join(PROJECT_ROOT, 'package-lock.json'), 'utf8')) as {
    readonly packages: Readonly<Record<string, LockedPackage>>;
  };
  const installed = Object.entries(lock.packages).filter(
    ([path, { dev, devOptional, optional }]) => path !== '' && !dev && !devOptional && !optional,
  );
  return { direct: Object.keys(lock.packages['']?.dependencies ?? {}).length, all: installed.length };
}

/** The report as a table. */
export function footprintTable({ keeper, bidder, dependencies }: FootprintReport): string {
  const row = (name: string, { coldStartSeconds, residentMiB: resident }: ProcessFootprint): string[] => [
    name,
    coldStartSeconds.toFixed(1),
    resident === null ? 'unknown' : resident.toFixed(0),
  ];
  return [
    table(
      ['process', 'seconds to the first decision', 'resident MiB'],
      [row('ebb keeper', keeper), row('ebb bidder', bidder)],
    ),
    `Packages at run time: ${dependencies.direct} direct, ${dependencies.all} in all.`,
  ].join('\n\n');
}
