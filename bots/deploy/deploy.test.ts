import { join } from 'node:path';
import { tmpdir } from 'node:os';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { type Address, type Hex, hexToBytes } from 'viem';
import { gunzipSync } from 'node:zlib';
import { PROJECT_ROOT } from '../../script/toolchain/foundry.mjs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Anvil, startAnvil } from '../chain/anvil.ts';
import { type ChainClient, createChainClient } from '../chain/client.ts';
import { type ChainConfig, readChainConfig } from '../config/chain.ts';
import { readDeployment } from '../config/deployment.ts';
import { runEbb } from '../e2e/cli.ts';
import { createWorldClient, execute, type WorldClient } from '../local/transactions.ts';
import { layGround } from './ground.ts';
import { deploymentSteps, remainingSteps, type Step } from './steps.ts';

let anvil: Anvil;
let client: ChainClient;
let world: WorldClient;
let config: ChainConfig;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ebb-deploy-'));
  anvil = await startAnvil({});
  client = createChainClient(anvil.url);
  world = createWorldClient(anvil.url);
  config = readChainConfig('anvil');
  // Every block at one moment, so that states can be compared to the last bit.
  await world.setBlockTimestampInterval({ interval: 0 });
  await layGround(world);
});
afterAll(async () => {
  await anvil.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** Sends as forge would, one transaction after the other. */
async function sendSteps(steps: readonly Step[]): Promise<void> {
  const calls = steps.map(({ label, to, data }) => ({ label, to, data, gas: 16_000_000n }));
  await execute(world, config.deployer, calls);
}

interface Account {
  readonly code: Hex;
  readonly storage: Readonly<Record<Hex, Hex>>;
}

/** Code and storage of every account that has code. */
async function contracts(): Promise<Record<Address, Pick<Account, 'code' | 'storage'>>> {
  const dump = await world.request({ method: 'anvil_dumpState' } as never);
  const text = gunzipSync(hexToBytes(dump)).toString('utf8');
  const { accounts } = JSON.parse(text) as { accounts: Record<Address, Account> };
  const withCode = Object.entries(accounts).filter(([, { code }]) => code !== '0x');
  return Object.fromEntries(withCode.map(([address, { code, storage }]) => [address, { code, storage }]));
}

describe('a deployment', () => {
  test(
    'behavior: interrupted at any transaction and run again, it ends in the same state',
    { timeout: 300_000 },
    async () => {
      const { steps, deployment } = deploymentSteps(config);
      const blank = await world.snapshot();
      await sendSteps(steps);
      expect(await remainingSteps(client, steps)).toEqual([]);
      const whole = await contracts();
      expect(Object.keys(whole)).toContain(deployment.engine.toLowerCase());
      await world.revert({ id: blank });
      const start = await world.snapshot();
      for (const [sent, step] of steps.entries()) {
        const here = await world.snapshot();
        const remaining = await remainingSteps(client, steps);
        expect(remaining).toHaveLength(steps.length - sent);
        await sendSteps(remaining);
        expect(await contracts(), `interrupted before "${step.label}"`).toEqual(whole);
        await world.revert({ id: here });
        await sendSteps([step]);
      }
      expect(await contracts()).toEqual(whole);
      await world.revert({ id: start });
    },
  );

  test(
    'behavior: the command simulates, sends with --live, goes on where it stood, and then has nothing to do',
    { timeout: 300_000 },
    async () => {
      const { steps, deployment } = deploymentSteps(config);
      const blank = await world.snapshot();
      const file = join(folder, 'out.json');
      const args = ['deploy', 'anvil', '--rpc-url', anvil.url, '--output', file];
      const nonce = await client.getTransactionCount({ address: config.deployer });
      const dry = await runEbb(args);
      expect(dry).toMatchObject({ code: 0, stderr: '' });
      expect(dry.stdout).toContain(`Simulated: ${steps.length} transactions`);
      expect(dry.stdout).toContain('Nothing was sent');
      expect(await client.getTransactionCount({ address: config.deployer })).toBe(nonce);

      const interruptedAt = steps.findIndex(({ label }) => label.startsWith('carry out configuration 2'));
      await sendSteps(steps.slice(0, interruptedAt));
      const live = await runEbb([...args, '--live']);
      expect(live).toMatchObject({ code: 0, stderr: '' });
      expect(await client.getTransactionCount({ address: config.deployer })).toBe(nonce + steps.length);
      // This chain forgets old states, and with them since when there is a timelock.
      expect({ ...readDeployment(file), block: undefined }).toEqual(deployment);

      const again = await runEbb([...args, '--live']);
      expect(again.code).toBe(0);
      expect(await client.getTransactionCount({ address: config.deployer })).toBe(nonce + steps.length);
      await world.revert({ id: blank });
    },
  );
});

test(
  'error: a deployment does not go on under another configuration, which would leave the operations of the first',
  { timeout: 120_000 },
  async () => {
    const blank = await world.snapshot();
    const { steps } = deploymentSteps(config);
    // Announced for one proposer, and not carried out: whoever executes could give it the role after the handover of the other.
    await sendSteps(steps.slice(0, -1));
    const value = JSON.parse(readFileSync(CONFIG_FILE, 'utf8')) as { roles: Record<string, unknown> };
    value.roles['proposers'] = [STRANGER];
    const other = join(folder, 'other.json');
    writeFileSync(other, JSON.stringify(value));
    const before = await client.getBlockNumber();
    const args = ['--rpc-url', anvil.url, '--live'];
    const refused = await runEbb(['deploy', other, ...args]);
    expect(refused).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/\(operation 0x\w{4}…\w{4}\); .* began with, or take another salt/) as string,
    });
    expect(refused.stderr.trim().split('\n')).toHaveLength(1);
    expect(await client.getBlockNumber()).toBe(before);
    const output = join(folder, 'own.json');
    expect(await runEbb(['deploy', 'anvil', ...args, '--output', output])).toMatchObject({ code: 0, stderr: '' });
    await world.revert({ id: blank });
  },
);

describe('error: what cannot be used is said in one sentence, and nothing is sent', () => {
  const cases: [string, (configFile: (change: (value: Written) => void) => string) => string[], RegExp][] = [
    [
      'unknown chain',
      () => ['nowhere', '--rpc-url', anvil.url],
      /no configuration of a chain "nowhere"; use anvil, mainnet/,
    ],
    ['missing key', (file) => [file((value) => delete value['salt']), '--rpc-url', anvil.url], /salt is missing\./],
    [
      'wrong chain id',
      (file) => [file((value) => (value['chainId'] = 5)), '--rpc-url', anvil.url],
      /runs chain 31337, but the configuration is for chain 5; .* chain 5 with --rpc-url, or the configuration of chain 31337\./,
    ],
    [
      'no folder for the addresses',
      () => ['anvil', '--rpc-url', anvil.url, '--live', '--output', join(folder, 'nowhere', 'at.json')],
      /There is no folder for .*at\.json; make it/,
    ],
    ['RPC down', () => ['anvil', '--rpc-url', 'http://127.0.0.1:9'], /does not answer/],
    ['no RPC', () => ['anvil'], /There is no rpcUrl/],
    ['mainnet without owners', () => ['mainnet', '--rpc-url', anvil.url], /deployer is the zero address/],
    [
      'no account',
      (file) => [file((value) => (value['deployer'] = STRANGER)), '--rpc-url', anvil.url, '--live'],
      /name its keystore/,
    ],
    [
      'a feed that is not there',
      (file) => [file((value) => (value.tokens['USDC'].feed.address = STRANGER)), '--rpc-url', anvil.url],
      /step "create ChainlinkOracle of USDC": call to non-contract address 0x0{38}AA\)/,
    ],
    [
      'a constructor that refuses',
      (file) => [file((value) => (value.tokens['USDC'].feed.maxAnswer = `1${'0'.repeat(30)}`)), '--rpc-url', anvil.url],
      /step "create ChainlinkOracle of USDC": OutOfBounds\(value 10{38}, min 0, max \d+\)/,
    ],
    [
      'a call of the timelock that is refused',
      (file) => [file((value) => (value.tokens['USDC'].feed.maxAnswer = '0.5')), '--rpc-url', anvil.url],
      /step "carry out configuration 1 of 3: .*": SourceUnavailable\(source 0x\w{40}, status 7\)/,
    ],
  ];
  test.each(cases)('%s', { timeout: 60_000 }, async (name, argsOf, message) => {
    const before = await client.getBlockNumber();
    const args = argsOf((change) => {
      const value = JSON.parse(readFileSync(CONFIG_FILE, 'utf8')) as Written;
      change(value);
      const file = join(folder, `${name}.json`);
      writeFileSync(file, JSON.stringify(value));
      return file;
    });
    const { code, stdout, stderr } = await runEbb(['deploy', ...args], { EBB_RPC_URL: '' });
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringMatching(message) as string });
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(stdout).not.toContain('Everything is there');
    expect(await client.getBlockNumber()).toBe(before);
  });

  test('malformed JSON', { timeout: 60_000 }, async () => {
    const file = join(folder, 'malformed.json');
    writeFileSync(file, '{');
    const { code, stderr } = await runEbb(['deploy', file, '--rpc-url', anvil.url]);
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining('is not JSON') as string });
  });
});

/** A configuration as JSON has it. */
interface Written extends Record<string, unknown> {
  readonly tokens: Record<'USDC', { feed: { address: string; maxAnswer: string } }>;
}

const STRANGER = '0x00000000000000000000000000000000000000aa';
const CONFIG_FILE = join(PROJECT_ROOT, 'script', 'config', 'anvil.json');
