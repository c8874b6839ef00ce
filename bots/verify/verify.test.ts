import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type Address,
  encodeAbiParameters,
  encodeFunctionData,
  getContractAddress,
  type Hex,
  keccak256,
  numberToHex,
} from 'viem';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { PROJECT_ROOT } from '../../script/toolchain/foundry.mjs';
import { governanceLensAbi, testAggregatorAbi, vaultEngineAbi } from '../abi/generated.ts';
import { type Anvil, startAnvil } from '../chain/anvil.ts';
import { type ChainClient, createChainClient } from '../chain/client.ts';
import { creationBlock } from '../chain/past.ts';
import { BOUNDS } from '../config/bounds.ts';
import { type ChainConfig, parseChainConfig, readChainConfig } from '../config/chain.ts';
import { type Deployment, writeDeployment } from '../config/deployment.ts';
import { LTV_UNITS_PER_BPS } from '../core/constants.ts';
import { type Ground, deployOnGround, GROUND_REFERENCE, layGround } from '../deploy/ground.ts';
import { deploymentSteps, remainingSteps } from '../deploy/steps.ts';
import { runEbb } from '../e2e/cli.ts';
import { deployData } from '../local/artifacts.ts';
import { createWorldClient, execute, nextNonce, type WorldClient } from '../local/transactions.ts';
import type { Check } from './reader.ts';
import { type ReferencePrices, verify } from './verify.ts';

let anvil: Anvil;
let client: ChainClient;
let world: WorldClient;
let ground: Ground;
let config: ChainConfig;
let deployment: Deployment;
let snapshot: Hex;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ebb-verify-'));
  anvil = await startAnvil({ keepStates: 500 });
  client = createChainClient(anvil.url);
  world = createWorldClient(anvil.url);
  ground = await layGround(world);
  config = readChainConfig('anvil');
  deployment = await deployOnGround(client, world, config);
});
afterAll(async () => {
  await anvil.stop();
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(async () => {
  snapshot = await world.snapshot();
});
afterEach(() => world.revert({ id: snapshot }));

/** The configuration with a change. */
function changed(change: (value: Writable) => void): ChainConfig {
  const value = JSON.parse(JSON.stringify(config)) as Writable;
  change(value);
  return parseChainConfig(value, 'changed');
}

/** The same, to be deployed beside the first: a timelock that was handed over takes no more orders from its deployer. */
function another(change: (value: Writable) => void): ChainConfig {
  return changed((value) => {
    value.salt = numberToHex(2, { size: 32 });
    change(value);
  });
}

interface Writable {
  salt: Hex;
  readonly roles: Record<'proposers' | 'executors' | 'stewards' | 'liquidators', Address[]>;
  readonly tokens: Record<'WETH' | 'WBTC' | 'USDC', { decimals: number; feed: { address: Address }; rate?: object }>;
  readonly uniswap: { v3: { pools: { address: Address; fee: number }[] } };
  readonly parameters: { timelockDelaySeconds: number };
  sequencerUptimeFeed?: { address: Address; gracePeriodSeconds: number };
}

/** What fails, as `group: name`. */
async function failing(
  of: ChainConfig,
  at: Deployment,
  reference: ReferencePrices = GROUND_REFERENCE,
): Promise<string[]> {
  const checks = await verify(client, of, at, reference);
  return checks.filter(({ isOk }) => !isOk).map(({ group, name }) => `${group}: ${name}`);
}

test('what was deployed by the configuration passes, check by check', async () => {
  const checks = await verify(client, config, deployment, GROUND_REFERENCE);
  expect(checks.filter(({ isOk }) => !isOk)).toEqual([]);
  expect(new Set(checks.map(({ group }) => group))).toEqual(
    new Set([
      'file',
      'code',
      'addresses',
      'wiring',
      'tokens',
      'feeds',
      'roles',
      'pauses',
      'parameters',
      'bounds',
      'prices',
      'pools',
    ]),
  );
  expect(checks.length).toBeGreaterThan(150);
});

test('the bounds that configurations are held to are those of the chain', async () => {
  const bounds = await client.readContract({
    address: deployment.governanceLens,
    abi: governanceLensAbi,
    functionName: 'bounds',
  });
  for (const [name, [min, max]] of Object.entries(BOUNDS)) {
    expect(
      bounds.find((bound) => bound.name === name),
      name,
    ).toMatchObject({ min, max });
  }
});

describe('events are asked for', () => {
  test('from the deployment’s block on, in ranges that the node allows', async () => {
    const block = Number(await creationBlock(client, deployment.timelock));
    const asked: bigint[] = [];
    const strict = {
      ...client,
      getContractEvents: (query: { fromBlock: bigint; toBlock: bigint }) => {
        asked.push(query.fromBlock);
        if (query.toBlock - query.fromBlock >= 20n) return Promise.reject(new Error('block range is too wide'));
        return client.getContractEvents(query as never);
      },
    } as unknown as ChainClient;
    const checks = await verify(strict, config, { ...deployment, block }, GROUND_REFERENCE);
    expect(checks.filter(({ isOk }) => !isOk)).toEqual([]);
    expect(asked.reduce((least, from) => (from < least ? from : least))).toBe(BigInt(block));
    expect(block).toBeGreaterThan(1);
  });

  test('error: not from a block that is too late, behind which somebody could hide', async () => {
    const block = Number(await client.getBlockNumber({ cacheTime: 0 }));
    expect(await failing(config, { ...deployment, block })).toEqual(['file: block']);
  });
});

describe('behavior: a deliberate mistake fails and is named', () => {
  test('wrong feed', async () => {
    const at = await deployOnGround(
      client,
      world,
      another((value) => (value.tokens.WETH.feed.address = ground.feeds.WBTC)),
    );
    const found = await failing(config, at);
    expect(found).toContain('feeds: WETH: FEED');
    expect(found).toContain('prices: WETH: price in USD');
  });

  test('swapped addresses', async () => {
    const { queue, oracle } = deployment;
    const found = await failing(config, { ...deployment, queue: oracle, oracle: queue });
    expect(found).toContain(`code: queue at ${oracle}`);
    expect(found).toContain(`code: oracle at ${queue}`);
    expect(found).toContain('wiring: engine.ORACLE');
  });

  test('missing role', async () => {
    await asTimelock(
      deployment.engine,
      encodeFunctionData({
        abi: vaultEngineAbi,
        functionName: 'setLiquidator',
        args: [deployment.directLiquidator, false],
      }),
    );
    expect(await failing(config, deployment)).toEqual([
      'roles: liquidators of the engine',
      'parameters: the direct liquidator is a liquidator of the engine: granted',
    ]);
  });

  test('LTV above its bound', async () => {
    const layout = JSON.parse(
      readFileSync(join(PROJECT_ROOT, 'out/deploy/VolatilityRiskModel.sol/VolatilityRiskModel.json'), 'utf8'),
    ) as { storageLayout: { storage: { label: string; slot: string }[] } };
    const slot = BigInt(layout.storageLayout.storage.find(({ label }) => label === '_states')?.slot ?? 0n);
    const types = [{ type: 'address' }, { type: 'uint256' }] as const;
    const index = keccak256(encodeAbiParameters(types, [ground.tokens.WETH, slot]));
    const word = BigInt((await client.getStorageAt({ address: deployment.riskModel, slot: index })) ?? 0n);
    const tooHigh = (word & (2n ** 232n - 1n)) | ((9700n * LTV_UNITS_PER_BPS) << 232n);
    await world.setStorageAt({ address: deployment.riskModel, index, value: numberToHex(tooHigh, { size: 32 }) });
    expect(await failing(config, deployment)).toContain('bounds: WETH: liquidationLtv');
  });

  test('stale feed', async () => {
    await world.increaseTime({ seconds: 3600 + 1800 + 60 });
    await world.mine({ blocks: 1 });
    expect(await failing(config, deployment)).toEqual(
      expect.arrayContaining(['prices: WETH: feed answers', 'prices: WETH: age of the price']),
    );
  });

  test('wrong decimals', async () => {
    const found = await failing(
      changed((value) => (value.tokens.USDC.decimals = 8)),
      deployment,
    );
    expect(found).toContain('tokens: USDC: decimals');
    expect(found).toContain('feeds: USDC: TOKEN_DECIMALS');
  });

  test('leftover deployer role', async () => {
    const of = another((value) => value.roles.proposers.push(config.deployer));
    const at = await deployOnGround(client, world, of);
    expect(await failing({ ...config, salt: of.salt }, at)).toEqual([
      `roles: the deployer ${config.deployer} is proposer`,
      `roles: the deployer ${config.deployer} is canceller`,
      'roles: timelock: nobody else was ever made proposer',
      'roles: timelock: nobody else was ever made canceller',
    ]);
  });

  test('wrong timelock delay', async () => {
    const of = another((value) => (value.parameters.timelockDelaySeconds = 60));
    const at = await deployOnGround(client, world, of);
    expect(await failing({ ...config, salt: of.salt }, at)).toEqual(['roles: timelock: delay in seconds']);
  });

  test('unlisted pool', async () => {
    const of = changed((value) => {
      const [pool] = value.uniswap.v3.pools;
      if (pool !== undefined) value.uniswap.v3.pools.push({ ...pool, fee: 3000 });
    });
    const at = { ...deployment, uniswap: { ...deployment.uniswap, v3: of.uniswap.v3 } };
    expect(await failing(of, at)).toEqual([expect.stringMatching(/^pools: v3 pool of .*, fee 3000$/)]);
    expect(await failing(of, deployment)).toContain('file: uniswap.v3');
  });

  test('code replaced', async () => {
    const code = await client.getCode({ address: deployment.auctionHouse });
    // One byte more: all getters answer as before.
    await world.setCode({ address: deployment.auctionHouse, bytecode: `${code ?? '0x'}00` });
    expect(await failing(config, deployment)).toEqual([`code: auctionHouse at ${deployment.auctionHouse}`]);
  });

  test('an operation that the deployer announced before the handover, and nobody carried out', async () => {
    const of = another(() => undefined);
    const { steps, deployment: at } = deploymentSteps(of);
    const handover = steps.findIndex(({ label }) => label === 'announce the handover');
    const calls = (await remainingSteps(client, steps.slice(0, handover + 1))).map(({ label, to, data }) => ({
      label,
      to,
      data,
      gas: 16_000_000n,
    }));
    await execute(world, of.deployer, calls);
    expect(await failing(of, at)).toContain('roles: timelock: what is announced and not carried out');
  });

  test('a price that the reference contradicts', async () => {
    const found = await failing(config, deployment, { ...GROUND_REFERENCE, WBTC: 30_000 * 1.021 });
    expect(found).toEqual(['prices: WBTC: price in USD']);
  });
});

test('a rollup’s sequencer: its feed is asked, and another feed or grace period is named', async () => {
  const { operator } = ground;
  const nonce = BigInt(await nextNonce(world, operator));
  const feeds = [0n, 1n].map((i) => getContractAddress({ from: operator, nonce: nonce + i }));
  const data = deployData(testAggregatorAbi, 'TestAggregator', ['sequencer', 0, 0n]);
  await execute(
    world,
    operator,
    feeds.map(() => ({ label: 'sequencer feed', data, gas: 2_000_000n })),
  );
  await world.increaseTime({ seconds: 700 });
  await world.mine({ blocks: 1 });
  const rollup = (feed: Address | undefined, gracePeriodSeconds: number): ChainConfig =>
    another((value) => {
      if (feed !== undefined) value.sequencerUptimeFeed = { address: feed, gracePeriodSeconds };
    });
  const of = rollup(feeds[0], 600);
  const at = await deployOnGround(client, world, of);
  expect(await failing(of, at)).toEqual([]);
  expect(await failing(rollup(feeds[1], 600), at)).toContain('wiring: sequencerUptime.FEED');
  expect(await failing(rollup(feeds[0], 900), at)).toContain('wiring: sequencerUptime.GRACE_PERIOD');
  expect(await failing(rollup(undefined, 600), at)).toContain('file: sequencerUptime');
  const forgotten = { ...at, sequencerUptime: undefined };
  expect(await failing(of, forgotten)).toEqual(
    expect.arrayContaining(['file: sequencerUptime', 'wiring: oracle.sequencer']),
  );
  // While it is down nothing has a price.
  await execute(world, operator, [
    {
      label: 'down',
      to: feeds[0] as Address,
      data: encodeFunctionData({ abi: testAggregatorAbi, functionName: 'transmit', args: [1n] }),
      gas: 500_000n,
    },
  ]);
  expect(await failing(of, at)).toContain('prices: WETH: feed answers');
});

describe('what a share’s source found when it was made', () => {
  /** Answers every call with the first word of its storage. */
  const PROVIDER: Address = '0x0000000000000000000000000000000000000fee';
  const setRate = (value: bigint): Promise<void> =>
    world.setStorageAt({
      address: PROVIDER,
      index: numberToHex(0, { size: 32 }),
      value: numberToHex(value, { size: 32 }),
    });

  /** A system in which WBTC is a share of something that has its price. */
  async function withShare(): Promise<ChainConfig> {
    await world.setCode({ address: PROVIDER, bytecode: '0x5f545f5260205ff3' });
    await setRate(10n ** 8n);
    return another(({ tokens }) => {
      tokens.WBTC.rate = {
        provider: PROVIDER,
        function: 'rate(uint256)',
        underlyingDecimals: 8,
        maxGrowthBpsPerDay: 1,
      };
    });
  }

  /** The same, a day after it was deployed. */
  async function shareADayAgo(): Promise<{ of: ChainConfig; at: Deployment }> {
    const of = await withShare();
    const at = await deployOnGround(client, world, of);
    expect(await failing(of, at)).toEqual([]);
    await world.increaseTime({ seconds: 86_400 });
    await world.mine({ blocks: 1 });
    return { of, at };
  }

  test.each([
    ['a rate that has grown as expected', 100_010_000n, []],
    ['a rate that has grown by more', 100_020_000n, ['feeds: WBTC: INITIAL_RATE']],
    ['a rate that has fallen', 99_999_999n, ['feeds: WBTC: INITIAL_RATE']],
  ])('%s', async (_, rate, named) => {
    const { of, at } = await shareADayAgo();
    await setRate(rate);
    const found = await failing(of, at);
    expect(found.filter((name) => name.startsWith('feeds'))).toEqual(named);
  });

  test('longer ago than the system', async () => {
    const { of, at } = await shareADayAgo();
    const block = Number(await client.getBlockNumber({ cacheTime: 0 }));
    expect(await failing(of, { ...at, block })).toContain('feeds: WBTC: INITIAL_TIME');
  });

  test('longer ago than the system, whose first block nobody knows any more', async () => {
    const of = await withShare();
    const { steps } = deploymentSteps(of);
    const itsSources = steps.filter(({ label }) => /^create \w+ of WBTC$/.test(label)).slice(0, 2);
    const calls = itsSources.map(({ label, to, data }) => ({ label, to, data, gas: 16_000_000n }));
    await execute(world, of.deployer, calls);
    await world.increaseTime({ seconds: 600 });
    const at = await deployOnGround(client, world, of);
    const forgetful = {
      ...client,
      getCode: (query: { blockNumber?: bigint; address: Address }) =>
        query.blockNumber === undefined ? client.getCode(query) : Promise.reject(new Error('missing trie node')),
    } as unknown as ChainClient;
    const checks = await verify(forgetful, of, at, GROUND_REFERENCE);
    expect(checks.filter(({ isOk }) => !isOk).map(({ name }) => name)).toEqual(['WBTC: INITIAL_TIME']);
  });
});

test('the command: exit code 0, 1 and 2, a table or JSON', { timeout: 120_000 }, async () => {
  const [file, reference, wrong] = ['at.json', 'prices.json', 'wrong.json'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  writeDeployment(file, deployment);
  writeFileSync(reference, JSON.stringify(GROUND_REFERENCE));
  writeFileSync(wrong, JSON.stringify({ ...GROUND_REFERENCE, WETH: 1900 }));
  const args = ['verify', 'anvil', '--rpc-url', anvil.url, '--deployment', file, '--reference'];
  const good = await runEbb([...args, reference, '--json']);
  expect(good).toMatchObject({ code: 0, stderr: '' });
  expect((JSON.parse(good.stdout) as { isOk: boolean; checks: Check[] }).isOk).toBe(true);
  const bad = await runEbb([...args, wrong]);
  expect(bad.code).toBe(1);
  expect(bad.stdout).toMatch(/✗ +prices +WETH: price in USD +1900 ± 2 % +2000\.0000/);
  const none = await runEbb([...args, join(folder, 'nothing.json')]);
  expect(none.code).toBe(2);
  expect(none.stderr).toContain('with --reference');
});

async function asTimelock(to: Address, data: Hex): Promise<void> {
  const { timelock } = deployment;
  await world.impersonateAccount({ address: timelock });
  await world.setBalance({ address: timelock, value: 10n ** 21n });
  await execute(world, timelock, [{ label: 'as the timelock', to, data, gas: 1_000_000n }]);
  await world.stopImpersonatingAccount({ address: timelock });
}
