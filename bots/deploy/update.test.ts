import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Abi, type Address, encodeFunctionData, type Hex } from 'viem';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { liquidityBufferAbi, vaultEngineAbi } from '../abi/generated.ts';
import { type Anvil, startAnvil } from '../chain/anvil.ts';
import { type ChainClient, createChainClient } from '../chain/client.ts';
import { type ChainConfig, parseChainConfig, readChainConfig } from '../config/chain.ts';
import { type Deployment, readDeployment, writeDeployment } from '../config/deployment.ts';
import { runEbb } from '../e2e/cli.ts';
import { createWorldClient, execute, type WorldClient } from '../local/transactions.ts';
import { deployOnGround, layGround } from './ground.ts';
import { deploymentSteps, requireOwnOperations } from './steps.ts';
import { inventoryTerms } from './system.ts';
import { updatedDeployment } from './update.ts';

const STRANGER: Address = '0x00000000000000000000000000000000000000AA';

let anvil: Anvil;
let client: ChainClient;
let world: WorldClient;
let config: ChainConfig;
let deployment: Deployment;
let snapshot: Hex;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ebb-update-'));
  anvil = await startAnvil({ keepStates: 500 });
  client = createChainClient(anvil.url);
  world = createWorldClient(anvil.url);
  await layGround(world);
  config = readChainConfig('anvil');
  expect(await updated(config, undefined), 'nothing is there yet').toBeUndefined();
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

const updated = (of: ChainConfig, written: Deployment | undefined): Promise<Deployment | undefined> =>
  updatedDeployment(client, of, deploymentSteps(of).deployment, written);

interface Writable {
  readonly roles: { guardian: Address; proposers: Address[]; stewards: Address[] };
  readonly tokens: Record<string, unknown>;
  readonly uniswap: { v3: { quoter: Address; factory: Address; router?: Address; pools: object[] } };
  readonly parameters: {
    readonly collaterals: Record<string, { supplyCap: string }>;
    readonly buffers: { saleHalfLifeSeconds: number };
    timelockDelaySeconds: number;
  };
}

function changed(change: (value: Writable) => void): ChainConfig {
  const value = JSON.parse(JSON.stringify(config)) as Writable;
  change(value);
  return parseChainConfig(value, 'changed');
}

async function govern(to: Address, abi: Abi, functionName: string, args: readonly unknown[]): Promise<void> {
  const { timelock } = deployment;
  await world.impersonateAccount({ address: timelock });
  await world.setBalance({ address: timelock, value: 10n ** 21n });
  const data = encodeFunctionData({ abi, functionName, args });
  await execute(world, timelock, [{ label: functionName, to, data, gas: 2_000_000n }]);
}

/** Another quoter, and no pools. */
const otherMarkets = ({ uniswap }: Writable): void => {
  uniswap.v3.quoter = STRANGER;
  uniswap.v3.pools = [];
};

test('pools and quoters of the configuration come into the file of what is deployed, and nothing else does', async () => {
  const written = { ...deployment, block: 7 };
  expect(await updated(config, { ...written, wrappedNative: STRANGER })).toEqual(written);
  const of = changed(otherMarkets);
  expect(await updated(config, written)).toEqual(written);
  expect(await updated(config, undefined)).toEqual(deployment);
  const { taker } = deployment.uniswap;
  expect(await updated(of, written)).toEqual({ ...written, uniswap: { taker, ...of.uniswap } });
});

test('also after governance has changed numbers, of which constructors were told others', async () => {
  const of = changed((value) => {
    otherMarkets(value);
    value.parameters.buffers.saleHalfLifeSeconds = 50_000;
    (value.parameters.collaterals['WETH'] as { supplyCap: string }).supplyCap = '5';
  });
  for (const { buffer } of deployment.debts) {
    await govern(buffer, liquidityBufferAbi, 'setInventoryTerms', [inventoryTerms(of.parameters)]);
  }
  const weth = config.tokens['WETH']?.address;
  await expect(updated(of, deployment)).rejects.toThrow(
    'The chain is not as the configuration says (WETH as collateral: supplyCap: 2,000,000 WETH, not 5 WETH); ' +
      'the deployment is over, so governance changes it: see ebb risk diff.',
  );
  await govern(deployment.engine, vaultEngineAbi, 'setSupplyCap', [weth, 5n * 10n ** 18n]);
  const [at, chain] = [join(folder, 'at.json'), join(folder, 'chain.json')];
  writeDeployment(at, deployment);
  writeFileSync(chain, JSON.stringify(of));
  const quoter = await client.getCode({ address: config.uniswap.v3.quoter });
  await world.setCode({ address: STRANGER, bytecode: quoter ?? '0x' });
  const nonce = await client.getTransactionCount({ address: config.deployer });
  const result = await runEbb(['deploy', chain, '--rpc-url', anvil.url, '--output', at]);
  expect(result).toMatchObject({ code: 0, stderr: '' });
  expect(readDeployment(at).uniswap.v3).toEqual(of.uniswap.v3);
  const [creation] = await client.getLogs({ address: deployment.timelock, fromBlock: 0n });
  expect(readDeployment(at).block).toBe(Number(creation?.blockNumber));
  expect(await client.getTransactionCount({ address: config.deployer })).toBe(nonce);
  // A block behind which the timelock was made is not kept.
  writeDeployment(at, { ...deployment, block: 999_999 });
  expect(await runEbb(['deploy', chain, '--rpc-url', anvil.url, '--output', at])).toMatchObject({ code: 0 });
  expect(readDeployment(at).block).toBe(Number(creation?.blockNumber));
});

test.each<[string, (value: Writable) => void, RegExp]>([
  [
    'another router, which a taker was made for',
    ({ uniswap }) => (uniswap.v3.router = STRANGER),
    /^The configuration means another contract than the deployment has \(genericTaker: 0x\w{40} and not 0x\w{40}\); what is/,
  ],
  [
    'no router',
    ({ uniswap }) => delete uniswap.v3.router,
    /another contract .* \(genericTaker: none and not 0x\w{40}\)/,
  ],
  [
    'another factory',
    ({ uniswap }) => (uniswap.v3.factory = STRANGER),
    /\(uniswap\.taker: 0x\w{40} and not 0x\w{40}\)/,
  ],
  [
    'another guardian',
    ({ roles }) => (roles.guardian = STRANGER),
    /\(guardian of the engine: guardian: 0x\w{40}, not 0x0+AA\); .* see ebb roles diff\.$/,
  ],
  [
    'another proposer',
    ({ roles }) => (roles.proposers = [STRANGER]),
    /\(0x0+AA is proposer: no, not yes, and 3 more\); .* see ebb roles diff\.$/,
  ],
  [
    'a steward less',
    ({ roles }) => (roles.stewards = []),
    /\(0x\w{40} is a steward: granted: yes, not no\); .* see ebb roles diff\.$/,
  ],
  [
    'another delay',
    ({ parameters }) => (parameters.timelockDelaySeconds = 90_000),
    /\(delay of the timelock: 86400 s, not 90000 s\); .* changes it: by an operation that no command makes\.$/,
  ],
  [
    'a collateral less',
    ({ parameters }) => delete parameters.collaterals['WBTC'],
    /^The deployment has the collateral WBTC and the configuration has not; put it back/,
  ],
])('error: %s takes a transaction', async (_, change, message) => {
  await expect(updated(changed(change), deployment)).rejects.toThrow(message);
});

test('error: what the timelock was told is not asked for from a block that is too late', async () => {
  const plan = deploymentSteps(config);
  await expect(requireOwnOperations(client, plan, undefined)).resolves.toBeUndefined();
  const head = Number(await client.getBlockNumber({ cacheTime: 0 }));
  await expect(requireOwnOperations(client, plan, head)).rejects.toThrow(
    `The first events of the timelock at ${deployment.timelock} are missing from block ${head} on; correct "block" in`,
  );
});

test('error: the file of another chain is not made this one’s, though all addresses are the same there', async () => {
  await expect(updated(config, { ...deployment, chainId: 8453 })).rejects.toThrow(
    'The configuration is for chain 31337, but the file there is for chain 8453; name another with --output.',
  );
});

test('error: a collateral more is listed by its own command', async () => {
  const collaterals = deployment.collaterals.filter((symbol) => symbol !== 'WBTC');
  await expect(updated(config, { ...deployment, collaterals })).rejects.toThrow(
    'The configuration has the collateral WBTC and the deployment has not; list it with ebb list.',
  );
});

test('with another salt it is another system, of which nothing is there yet', async () => {
  const of = { ...config, salt: `0x${'3'.repeat(64)}` } as const;
  expect(await updated(of, deployment)).toBeUndefined();
});
