import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Address, type Hash, type Hex, toHex } from 'viem';
import { mnemonicToAccount } from 'viem/accounts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PROJECT_ROOT } from '../../script/toolchain/foundry.mjs';
import { ANVIL_MNEMONIC } from '../apps/crash/crash.ts';
import type { Anvil } from '../chain/anvil.ts';
import { writeDeployment } from '../config/deployment.ts';
import { readParameters } from '../config/parameters.ts';
import { balanceTheBooks, unbalanced } from '../world/accounting.ts';
import { grant } from '../world/markets.ts';
import { buildPricePath, type Candle } from '../world/prices/path.ts';
import { type Agent, runWorld } from '../world/run.ts';
import { createWorldClient, type WorldClient } from '../local/transactions.ts';
import { type StartedWorld, startWorld } from '../world/world.ts';
import { runEbb } from './cli.ts';

const STRANGER = '0x00000000000000000000000000000000000000aa';

/** Ten minutes of one-minute candles: three calm ones, a fall by 18 %, calm again. */
const START = 1_700_000_000;
const LEVELS = [2000, 2000, 2000, 1940, 1860, 1760, 1640, 1640, 1640, 1640, 1640];
const CANDLES: Candle[] = LEVELS.slice(1).map((close, i) => {
  const open = LEVELS[i] as number;
  return { time: START + i * 60, open, high: open, low: close, close, volume: 0 };
});

const processes: ChildProcess[] = [];
let folder: string;
let started: StartedWorld;
let anvil: Anvil;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ebb-processes-'));
  const path = buildPricePath({ ETH: { source: 'test', stepSeconds: 60, candles: CANDLES } });
  const parameters = readParameters(join(PROJECT_ROOT, 'script', 'config', 'local.json'));
  started = await startWorld({ path, parameters, vaultCount: 30, seed: 'processes' });
  anvil = started.anvil;
});

afterAll(async () => {
  for (const child of processes) child.kill('SIGKILL');
  await anvil.stop();
  rmSync(folder, { recursive: true, force: true });
});

test('default: keeper and bidder as processes of their own sell a crash off', { timeout: 180_000 }, async () => {
  const { client, world } = started;
  const path = buildPricePath({ ETH: { source: 'test', stepSeconds: 60, candles: CANDLES } });
  const deployment = join(folder, 'deployment.json');
  writeDeployment(deployment, world.deployment);

  const logs = { keeper: '', bidder: '' };
  const keeper = start('keeper', 5, deployment, (text) => (logs.keeper += text));
  const bidder = start('bidder', 6, deployment, (text) => (logs.bidder += text));
  await until(() => logs.keeper.includes('"live"') && logs.bidder.includes('"live"'));

  const { keeper: keeperAddress, bidder: bidderAddress } = world.accounts;
  const result = await runWorld(
    client,
    world,
    { keeper: watch(client, keeperAddress), bidder: watch(client, bidderAddress) },
    { path, baseFeeWei: 10n ** 10n },
  );
  const starts = result.events.filter(({ type }) => type === 'started');
  const ends = result.events.filter(({ type }) => type === 'ended');
  expect(starts.length, logs.keeper + logs.bidder).toBeGreaterThan(3);
  expect(ends.length).toBe(starts.length);
  expect(result.events.some(({ type }) => type === 'profit')).toBe(true);
  expect(result.bidder.reverted).toBe(0);
  expect(unbalanced(await balanceTheBooks(client, world))).toEqual([]);
  // The books would show a single unit out of place.
  const usdc = world.deployment.tokens.find(({ symbol }) => symbol === 'USDC')?.address as Address;
  for (const receiver of [world.deployment.engine, STRANGER] as const) {
    await grant(client, world.accounts.operator, [{ token: usdc, receiver, amount: 1n }]);
  }
  expect(unbalanced(await balanceTheBooks(client, world)).map(({ what }) => what)).toEqual([
    'USDC: supply against all holders',
    "USDC: engine's balance",
  ]);

  for (const child of [keeper, bidder]) {
    child.kill('SIGTERM');
    const code = await new Promise((resolve) => child.once('close', resolve));
    expect(code, 'a bot that is asked to stop ends in order').toBe(0);
  }
  for (const [index, log] of [
    [5, logs.keeper],
    [6, logs.bidder],
  ] as const) {
    expect(log).not.toContain(keyOf(index).slice(2));
  }
});

test('behavior: a dry run sends nothing and says so', { timeout: 60_000 }, async () => {
  const file = join(folder, 'deployment.json');
  // The keeper that was stopped may have left one that waits.
  const before = await createWorldClient(anvil.url).getTransactionCount({
    address: mnemonicToAccount(ANVIL_MNEMONIC, { addressIndex: 5 }).address,
    blockTag: 'pending',
  });
  const child = start('keeper', 5, file, (text) => (log += text), false);
  let log = '';
  await until(() => log.includes('dry run'));
  child.kill('SIGTERM');
  await new Promise((resolve) => child.once('close', resolve));
  const after = await createWorldClient(anvil.url).getTransactionCount({
    address: mnemonicToAccount(ANVIL_MNEMONIC, { addressIndex: 5 }).address,
    blockTag: 'pending',
  });
  expect(after).toBe(before);
});

test.each([
  ['no node', ['keeper', '--deployment', 'x.json'], /--rpc-url/],
  ['no deployment file', ['bidder', '--rpc-url', 'http://127.0.0.1:1', '--deployment', 'x.json'], /x\.json/],
  ['a URL that is none', ['keeper', '--rpc-url', 'localhost', '--deployment', '{file}'], /http:\/\//],
  [
    'a node that does not answer',
    ['keeper', '--rpc-url', 'http://127.0.0.1:1', '--deployment', '{file}'],
    /does not answer/,
  ],
  ['live without a key', ['bidder', '--rpc-url', '{url}', '--deployment', '{file}', '--live'], /EBB_PRIVATE_KEY/],
  [
    'a profit that is no amount',
    ['bidder', '--rpc-url', '{url}', '--deployment', '{file}', '--min-profit', '-1'],
    /--min-profit/,
  ],
  [
    'a way to pay that does not exist',
    ['bidder', '--rpc-url', '{url}', '--deployment', '{file}', '--modes', 'uniswap,gold'],
    /--modes must be one or more of uniswap, generic, inventory, .* not "uniswap,gold"/,
  ],
  [
    'a policy that does not exist',
    ['bidder', '--rpc-url', '{url}', '--deployment', '{file}', '--policy', 'greedy'],
    /"greedy"; use one of profit, patient/,
  ],
  [
    'a data fee that does not exist',
    ['keeper', '--rpc-url', '{url}', '--deployment', '{file}', '--data-fee', 'lunar'],
    /--data-fee must be one of auto, none, op-stack, arbitrum, not "lunar"/,
  ],
])('error: %s is one sentence and exit code 2', async (_, args, expected) => {
  const file = join(folder, 'other.json');
  writeFileSync(file, JSON.stringify(emptyDeployment()));
  const { code, stdout, stderr } = await runEbb(
    args.map((arg) => arg.replace('{file}', file).replace('{url}', anvil.url)),
  );
  expect(stderr).toMatch(expected);
  expect(stderr.trim().split('\n').length, stderr).toBeLessThanOrEqual(2);
  expect(stdout).toBe('');
  expect(code).toBe(2);
});

test.each(['EBB_KEY_FILE', 'EBB_ACCOUNT', 'EBB_KEYSTORE', 'EBB_PASSWORD_FILE'])(
  'error: a key in %s, where only its file belongs, is not repeated',
  async (variable) => {
    const file = join(folder, 'other.json');
    writeFileSync(file, JSON.stringify(emptyDeployment()));
    const key = `0x${'ab'.repeat(32)}`;
    const keystore = variable === 'EBB_PASSWORD_FILE' ? { EBB_KEYSTORE: file } : {};
    const args = ['keeper', '--rpc-url', anvil.url, '--deployment', file];
    const { code, stdout, stderr } = await runEbb(args, { ...keystore, [variable]: key });
    expect(code, stderr).toBe(2);
    expect(stdout + stderr).not.toContain('abababab');
  },
);

const CURVE_ORDER = 'fffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141';
test.each([
  ['deadbeefdeadbeef', /32 bytes/],
  ['0'.repeat(64), /not one of the curve/],
  [CURVE_ORDER, /not one of the curve/],
  ['f'.repeat(62) + '01', /not one of the curve/],
])('error: a key that is none is not repeated: %s', async (key, expected) => {
  const file = join(folder, 'other.json');
  writeFileSync(file, JSON.stringify(emptyDeployment()));
  const args = ['keeper', '--rpc-url', anvil.url, '--deployment', file, '--live'];
  const { code, stderr } = await runEbb(args, { EBB_PRIVATE_KEY: key });
  expect(code).toBe(2);
  expect(stderr).toMatch(expected);
  expect(stderr).not.toContain(key);
  // Nor in decimal, as the signing library writes it.
  if (BigInt(`0x${key}`) > 0n) expect(stderr).not.toContain(BigInt(`0x${key}`).toString());
});

test('error: a deployment of another chain', async () => {
  const file = join(folder, 'other.json');
  writeFileSync(file, JSON.stringify(emptyDeployment()));
  const { code, stderr } = await runEbb(['bidder', '--rpc-url', anvil.url, '--deployment', file]);
  expect(code).toBe(2);
  expect(stderr).toContain('There is no contract at');
});

/** A bot's process with one of anvil's keys. */
function start(
  name: 'keeper' | 'bidder',
  index: number,
  deployment: string,
  onText: (text: string) => void,
  isLive = true,
): ChildProcess {
  const args = ['--import', 'tsx', join('bots', 'apps', 'cli.ts'), name];
  args.push('--rpc-url', anvil.url, '--deployment', deployment, '--poll-ms', '40', '--log-format', 'json');
  if (isLive) args.push('--live');
  const child = spawn(process.execPath, args, {
    cwd: PROJECT_ROOT,
    env: { ...process.env, EBB_PRIVATE_KEY: keyOf(index) },
  });
  child.stderr.on('data', (chunk: Buffer) => onText(chunk.toString()));
  child.stdout.on('data', (chunk: Buffer) => onText(chunk.toString()));
  processes.push(child);
  return child;
}

function keyOf(addressIndex: number): Hex {
  const key = mnemonicToAccount(ANVIL_MNEMONIC, { addressIndex }).getHdKey().privateKey;
  if (key === null) throw new Error('no key');
  return toHex(key);
}

/** Gives a bot's process time to look at the block, and finds what it has put into the pool. */
function watch(client: WorldClient, address: Address): Agent {
  return {
    async tick(): Promise<Hash[]> {
      await new Promise((resolve) => setTimeout(resolve, 400));
      const { pending } = await client.getTxpoolContent();
      const own = Object.entries(pending).find(([from]) => from.toLowerCase() === address.toLowerCase())?.[1];
      return Object.values(own ?? {}).map(({ hash }) => hash);
    },
  };
}

async function until(isTrue: () => boolean): Promise<void> {
  for (let i = 0; i < 300 && !isTrue(); i++) await new Promise((resolve) => setTimeout(resolve, 100));
  expect(isTrue()).toBe(true);
}

function emptyDeployment(): unknown {
  const zero = '0x0000000000000000000000000000000000000000';
  const names = [
    'engine',
    'auctionHouse',
    'directLiquidator',
    'queue',
    'oracle',
    'riskModel',
    'timelock',
    'snapshotLens',
    'auctionLens',
    'governanceLens',
    'auctionRepayer',
    'inventoryTaker',
  ];
  return {
    chainId: 1,
    ...Object.fromEntries(names.map((name) => [name, zero])),
    tokens: [],
    collaterals: [],
    debts: [],
    wrappedNative: zero,
    uniswap: { taker: zero, v3: { factory: zero, quoter: zero, pools: [] } },
  };
}
