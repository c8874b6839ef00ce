/** How fast vaults are looked at, one way beside the others, in one run on one chain. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createPublicClient, custom, http } from 'viem';
import { vaultEngineAbi } from '../../bots/abi/generated.ts';
import { type ChainClient, createChainClient } from '../../bots/chain/client.ts';
import { type Head, readHead, readSnapshot } from '../../bots/chain/snapshot.ts';
import { type Parameters, readParameters } from '../../bots/config/parameters.ts';
import { END_HEALTH } from '../../bots/core/constants.ts';
import { buildPricePath, type CandleSeries } from '../../bots/world/prices/path.ts';
import { execute } from '../../bots/local/transactions.ts';
import { answerCall, startWorld, type World, type WorldToken } from '../../bots/world/world.ts';
import { PROJECT_ROOT } from '../../script/toolchain/foundry.mjs';
import { openCrowd } from './crowd.ts';

/** What to measure; everything has a default. */
export interface ScanOptions {
  /** How many vaults owe something, smallest first. */
  readonly sizes?: readonly number[];
  /** Gas a node allows a call. */
  readonly gasCaps?: readonly bigint[];
  /** Ways that cost a call a vault are timed on so many vaults at most: their rate does not depend on it. */
  readonly sampleLimit?: number;
  /** How often the ways of few calls are timed; the median counts. */
  readonly rounds?: number;
  readonly onProgress?: (step: string) => void;
}

/** One way of looking at all vaults. */
export interface ScanRow {
  readonly vaults: number;
  readonly way: 'one call' | 'sequential' | '16 at once' | 'batches of 500';
  /** JSON-RPC calls that a block costs. */
  readonly calls: number;
  readonly vaultsPerSecond: number;
  /** All vaults of a block. */
  readonly seconds: number;
  /** How many times as fast as one `healthOf` after the other. */
  readonly timesSequential: number;
}

/** The one call, where a node caps its gas. */
export interface CapRow {
  readonly vaults: number;
  readonly gasCap: bigint;
  /** Of the first block, when nothing is known of the node, and of every one after. */
  readonly callsAtFirst: number;
  readonly calls: number;
  readonly seconds: number;
  /** How many times as long as without the cap. */
  readonly timesUncapped: number;
}

export interface ScanResult {
  readonly rows: readonly ScanRow[];
  readonly caps: readonly CapRow[];
}

const START = 1_700_000_000;
const ETH_USD = 2000n;
/** What ETH falls to before vaults are looked at: some are then below the health that matters. */
const FALLEN_ETH_USD = 1900n;

/** Builds a chain, and at each size looks at all its vaults in every way. */
export async function measureScan(options: ScanOptions = {}): Promise<ScanResult> {
  const { sizes = [1000, 5000, 20_000], onProgress = () => {} } = options;
  const path = buildPricePath({ ETH: flat(2000), BTC: flat(40_000), LINK: flat(20) });
  const parameters = uncapped(readParameters(join(PROJECT_ROOT, 'script', 'config', 'local.json')));
  let count = 20;
  const spec = { path, parameters, vaultCount: count, seed: 'scan' };
  const { anvil, client: chain, world } = await startWorld(spec, { blockSeconds: 1 });
  try {
    const setEth = (usd: bigint): Promise<unknown> => {
      const weth = world.tokens.find(({ symbol }) => symbol === 'WETH') as WorldToken;
      return execute(chain, world.accounts.operator, [answerCall(weth, usd * 10n ** 8n)]);
    };
    const rows: ScanRow[] = [];
    const caps: CapRow[] = [];
    for (const [batch, size] of sizes.entries()) {
      onProgress(`opening ${size - count} vaults`);
      await setEth(ETH_USD);
      await openCrowd(chain, world, { path, parameters, count: size - count, batch: batch + 1 });
      count = size;
      await setEth(FALLEN_ETH_USD);
      const measured = await measureAll(anvil.url, world, options);
      rows.push(...measured.rows);
      caps.push(...measured.caps);
    }
    return { rows, caps };
  } finally {
    await anvil.stop();
  }
}

async function measureAll(url: string, world: World, options: ScanOptions): Promise<ScanResult> {
  const { gasCaps = [50_000_000n, 25_000_000n, 10_000_000n], onProgress = () => {} } = options;
  const { sampleLimit = 4000, rounds = 5 } = options;
  const { engine } = world.deployment;
  const reader = createChainClient(url);
  const head = await readHead(reader);
  const ids = await reader.readContract({
    address: engine,
    abi: vaultEngineAbi,
    functionName: 'indebtedVaults',
    args: [0n, 10n ** 9n],
  });
  const sample = ids.slice(0, sampleLimit);
  onProgress(`looking at ${ids.length} vaults in one call`);
  const ours = await snapshots(url, world, head, rounds, undefined);

  const single = createPublicClient({ transport: http(url, { retryCount: 0 }) });
  const batched = createPublicClient({ transport: http(url, { batch: { batchSize: 500 }, retryCount: 0 }) });
  const isBelow = async (client: ChainClient, id: bigint): Promise<boolean> => {
    const call = { address: engine, abi: vaultEngineAbi, functionName: 'healthOf', blockNumber: head.number } as const;
    const [, health] = await client.readContract({ ...call, args: [id] });
    return !health.isPriced || health.healthFactor < END_HEALTH;
  };
  const time = async (way: ScanRow['way'], workers: number, client: ChainClient): Promise<ScanRow> => {
    onProgress(`looking at ${sample.length} of ${ids.length} vaults, ${way}`);
    const below = new Set<bigint>();
    let next = 0;
    const work = async (): Promise<void> => {
      for (let id = sample[next++]; id !== undefined; id = sample[next++]) if (await isBelow(client, id)) below.add(id);
    };
    const begin = performance.now();
    await Promise.all(Array.from({ length: workers }, work));
    const rate = sample.length / ((performance.now() - begin) / 1000);
    const expected = sample.filter((id) => ours.below.has(id));
    if (expected.length !== below.size || !expected.every((id) => below.has(id))) {
      throw new Error(`${way} found other vaults than the one call`);
    }
    const seconds = ids.length / rate;
    return { vaults: ids.length, way, calls: ids.length, vaultsPerSecond: rate, seconds, timesSequential: 0 };
  };
  const others = [
    await time('sequential', 1, single),
    await time('16 at once', 16, single),
    await time('batches of 500', 500, batched),
  ];
  const base = others[0]?.vaultsPerSecond ?? 0;
  const one = { way: 'one call', vaultsPerSecond: ids.length / ours.seconds, timesSequential: 0 } as const;
  const rows = [{ vaults: ids.length, calls: ours.calls, seconds: ours.seconds, ...one }, ...others];

  const caps: CapRow[] = [];
  for (const gasCap of gasCaps) {
    onProgress(`looking at ${ids.length} vaults with ${gasCap} gas a call`);
    const { callsAtFirst, calls, seconds } = await snapshots(url, world, head, rounds, gasCap);
    caps.push({ vaults: ids.length, gasCap, callsAtFirst, calls, seconds, timesUncapped: seconds / ours.seconds });
  }
  return { rows: rows.map((row) => ({ ...row, timesSequential: row.vaultsPerSecond / base })), caps };
}

/** Whole snapshots by a client that begins knowing nothing of the node: the first apart, the others' median time. */
async function snapshots(
  url: string,
  world: World,
  head: Head,
  rounds: number,
  gas: bigint | undefined,
): Promise<{ below: ReadonlySet<bigint>; callsAtFirst: number; calls: number; seconds: number }> {
  const node = createChainClient(url);
  let calls = 0;
  const request = (what: never): Promise<unknown> => {
    calls += 1;
    return node.request(what);
  };
  const client = createPublicClient({ transport: custom({ request }, { retryCount: 0 }) });
  const look = () =>
    readSnapshot(client, world.deployment, head, { maxHealth: END_HEALTH, ...(gas === undefined ? {} : { gas }) });
  const { vaults } = await look();
  const callsAtFirst = calls;
  const times: number[] = [];
  for (let i = 0; i < rounds; i++) {
    calls = 0;
    const begin = performance.now();
    await look();
    times.push((performance.now() - begin) / 1000);
  }
  const seconds = times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
  return { below: new Set(vaults.map(({ vault }) => vault.vaultId)), callsAtFirst, calls, seconds };
}

/** Prices that stay where they are. */
function flat(usd: number): CandleSeries {
  const candle = { open: usd, high: usd, low: usd, close: usd, volume: 0 };
  return { source: 'bench', stepSeconds: 60, candles: [0, 1, 2].map((i) => ({ ...candle, time: START + i * 60 })) };
}

/** Parameters that let so many vaults in. */
function uncapped(parameters: Parameters): Parameters {
  const each = <T>(of: Record<string, T>, change: object): Record<string, T> =>
    Object.fromEntries(Object.entries(of).map(([symbol, value]) => [symbol, { ...value, ...change }]));
  return {
    ...parameters,
    collaterals: each(parameters.collaterals, { supplyCap: '1000000000000' }),
    debts: each(parameters.debts, { borrowCap: '1000000000000' }),
  };
}

/** Both tables, for people. */
export function describeScan({ rows, caps }: ScanResult): string {
  const number = (value: number, digits = 0): string =>
    value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits });
  const lines = [
    'vaults  way             calls a block  vaults/s  seconds a block  times sequential',
    ...rows.map(({ vaults, way, calls, vaultsPerSecond, seconds, timesSequential }) =>
      [
        number(vaults).padStart(6),
        way.padEnd(14),
        number(calls).padStart(13),
        number(vaultsPerSecond).padStart(8),
        number(seconds, 3).padStart(15),
        number(timesSequential, 1).padStart(16),
      ].join('  '),
    ),
    '',
    'vaults  gas a call  calls at first  calls a block  seconds a block  times uncapped',
    ...caps.map(({ vaults, gasCap, callsAtFirst, calls, seconds, timesUncapped }) =>
      [
        number(vaults).padStart(6),
        `${gasCap / 1_000_000n}M`.padStart(10),
        number(callsAtFirst).padStart(14),
        number(calls).padStart(13),
        number(seconds, 3).padStart(15),
        number(timesUncapped, 1).padStart(14),
      ].join('  '),
    ),
  ];
  return `${lines.join('\n')}\n`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const result = await measureScan({ onProgress: (step) => process.stderr.write(`${step}\n`) });
  process.stdout.write(describeScan(result));
}
