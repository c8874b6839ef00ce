import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Address, encodeFunctionData } from 'viem';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PROJECT_ROOT } from '../../script/toolchain/foundry.mjs';
import { testAggregatorAbi } from '../abi/generated.ts';
import { type Anvil, startAnvil } from '../chain/anvil.ts';
import { type ChainClient, createChainClient } from '../chain/client.ts';
import { type ChainConfig, readChainConfig, specOf } from '../config/chain.ts';
import { type Deployment, readDeployment, writeDeployment } from '../config/deployment.ts';
import { runEbb } from '../e2e/cli.ts';
import { verify } from '../verify/verify.ts';
import { createWorldClient, execute, type WorldClient } from '../local/transactions.ts';
import { type Change, differing, pauseChange, standingOf, stoppables, windDown } from './changes.ts';
import { type Ground, GROUND_PRICES, layGround } from './ground.ts';
import { settingsOf } from './settings.ts';
import { deploymentSteps, type Step } from './steps.ts';

const DAY = 86_400;

let anvil: Anvil;
let client: ChainClient;
let world: WorldClient;
let ground: Ground;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ebb-changes-'));
  anvil = await startAnvil({});
  client = createChainClient(anvil.url);
  world = createWorldClient(anvil.url);
  ground = await layGround(world);
});
afterAll(async () => {
  await anvil.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function sendSteps(from: Address, steps: readonly Step[]): Promise<void> {
  const calls = steps.map(({ label, to, data }) => ({ label, to, data, gas: 16_000_000n }));
  await execute(world, from, calls);
}

/** A day passes, and the feeds go on. */
async function waitADay(): Promise<void> {
  await world.increaseTime({ seconds: DAY });
  const calls = (['WETH', 'WBTC', 'USDC'] as const).map((symbol) => ({
    label: `feed of ${symbol}`,
    to: ground.feeds[symbol],
    data: encodeFunctionData({ abi: testAggregatorAbi, functionName: 'transmit', args: [GROUND_PRICES[symbol]] }),
    gas: 200_000n,
  }));
  await execute(world, ground.operator, calls);
}

/** A file with the configuration, the collateral WBTC last, or not there yet. */
function writeConfig(name: string, hasWbtc: boolean): string {
  const value = JSON.parse(readFileSync(join(PROJECT_ROOT, 'script', 'config', 'anvil.json'), 'utf8')) as {
    tokens: Record<string, unknown>;
    parameters: { collaterals: Record<string, unknown> };
  };
  for (const record of [value.tokens, value.parameters.collaterals]) {
    const { WBTC } = record;
    delete record['WBTC'];
    if (hasWbtc) record['WBTC'] = WBTC;
  }
  const file = join(folder, name);
  writeFileSync(file, JSON.stringify(value));
  return file;
}

test('a change is told, announced, waits, is carried out, and may be made again after it was taken back', async () => {
  const snapshot = await world.snapshot();
  const config = readChainConfig('anvil');
  const { steps, deployment } = deploymentSteps(config);
  await sendSteps(config.deployer, steps);
  const [proposer] = config.roles.proposers as [Address];
  const changeTo = (of: ChainConfig): Promise<Change> => differing(client, settingsOf(specOf(of), deployment));
  const make = async (change: Change): Promise<string> => {
    const standing = await standingOf(client, deployment.timelock, change, config.salt);
    expect(standing.state).toBe('unset');
    await sendSteps(proposer, [standing.announce]);
    await expect(sendSteps(proposer, [standing.carryOut])).rejects.toThrow('reverted');
    expect((await standingOf(client, deployment.timelock, change, config.salt)).state).toBe('waiting');
    await waitADay();
    await sendSteps(proposer, [standing.carryOut]);
    return standing.id;
  };
  expect(await changeTo(config)).toEqual({ differences: [], calls: [] });

  // Nothing new against WBTC: its cap and its initial margin, and no threshold that anybody stands on.
  const without = windDown(config, 'WBTC');
  const stop = await changeTo(without);
  expect(stop.differences).toEqual([
    { what: 'risk parameters of WBTC: borrowLtvBps', from: '7800 bp', to: '0 bp' },
    { what: 'WBTC as collateral: supplyCap', from: '100,000 WBTC', to: '0 WBTC' },
  ]);
  const first = await make(stop);
  expect((await changeTo(without)).calls).toEqual([]);
  await make(await changeTo(config));
  const again = await make(await changeTo(without));
  expect(again).not.toBe(first);

  // Amounts are told as people read them, to the last digit.
  const { parameters } = config;
  const { collaterals, debts, queue } = parameters;
  const [weth, usdc] = [collaterals['WETH'], debts['USDC']];
  if (weth === undefined || usdc === undefined) throw new Error('no WETH or USDC');
  const capped = {
    ...config,
    parameters: {
      ...parameters,
      collaterals: { ...collaterals, WETH: { ...weth, supplyCap: '1234567.000000000000000001' } },
      debts: { ...debts, USDC: { ...usdc, borrowCap: '999', minDebt: '0.5', inventoryCap: '1000' } },
      queue: { ...queue, maxDebtOnAuctionUsd: '2500000.50', maxDebtStartedPerHourUsd: '999' },
    },
  };
  const told = (await changeTo(capped)).differences.map(({ what, from, to }) => [what, from, to].join(' | '));
  expect(told).toEqual(
    expect.arrayContaining([
      'WETH as collateral: supplyCap | 2,000,000 WETH | 1,234,567.000000000000000001 WETH',
      'USDC as debt: borrowCap | 1,000,000,000 USDC | 999 USDC',
      'USDC as debt: minDebt | 2,000 USDC | 0.5 USDC',
      'inventory cap of the USDC buffer for WETH: cap | 250,000 USDC | 1,000 USDC',
      'queue limits of all collaterals: maxDebtOnAuction | 3,000,000 USD | 2,500,000.5 USD',
      'queue limits of all collaterals: maxDebtStartedPerHour | 60,000,000 USD | 999 USD',
    ]),
  );

  // Thresholds go down only where somebody says so, and never up.
  expect(windDown(config, 'WBTC', 8000).parameters.collaterals['WBTC']?.liquidationLtvBps).toBe(8000);
  expect(() => windDown(config, 'WBTC', 8300)).toThrow('--liquidation-ltv is 8300, but must be from 400 to 8200');
  expect(() => windDown(config, 'DOGE')).toThrow('DOGE is no collateral of the configuration; use WETH, WBTC, USDC.');
  await world.revert({ id: snapshot });
});

test('error: a deployment file of another chain is told with both chains', { timeout: 120_000 }, async () => {
  const at = join(folder, 'other.json');
  writeDeployment(at, { ...deploymentSteps(readChainConfig('anvil')).deployment, chainId: 5 });
  expect(await runEbb(['risk', 'diff', 'anvil', '--rpc-url', anvil.url, '--deployment', at])).toEqual({
    code: 2,
    stdout: '',
    stderr: expect.stringMatching(
      /^The configuration is for chain 31337, but the deployment file .*other\.json is for chain 5; name the one of chain 31337 with --deployment\.\n$/,
    ) as string,
  });
});

// Each command starts forge: a minute of them.
test.runIf(process.env['EBB_DEEP'] === '1')('the commands: list, pause and resume', { timeout: 600_000 }, async () => {
  const [before, after, at] = [
    writeConfig('before.json', false),
    writeConfig('after.json', true),
    join(folder, 'at.json'),
  ];
  const config = readChainConfig(before);
  const { steps, deployment } = deploymentSteps(config);
  await sendSteps(config.deployer, steps);
  writeDeployment(at, deployment);
  const ebb = async (args: string, code = 0): Promise<string> => {
    const result = await runEbb([...args.split(' '), '--rpc-url', anvil.url, '--deployment', at]);
    expect({ code: result.code, args, stderr: result.stderr }).toMatchObject({ code, args });
    return `${result.stdout}${result.stderr}`;
  };

  expect(await ebb(`list propose ${after} --token WBTC --live`)).toContain('create ChainlinkOracle of WBTC');
  expect(await ebb(`list execute ${after} --token WBTC --live`, 2)).toContain('This change must wait until');
  await waitADay();
  await ebb(`list execute ${after} --token WBTC --live`);
  const listed = readDeployment(at);
  expect(listed.collaterals).toEqual(['WETH', 'USDC', 'WBTC']);
  const reference = Object.fromEntries(
    Object.entries(GROUND_PRICES).map(([name, price]) => [name, Number(price) / 1e8]),
  );
  const checks = await verify(client, readChainConfig(after), listed, reference);
  expect(checks.filter(({ isOk }) => !isOk)).toEqual([]);

  expect(await ebb(`pause ${after} --level 2`)).toContain('Nothing was sent');
  expect(await levels(listed)).toEqual([0, 0, 0, 0, 0]);
  await ebb(`pause ${after} --level 2 --live`);
  expect(await levels(listed)).toEqual([2, 2, 1, 2, 2]);
  expect(await ebb(`pause ${after} --level 1`)).toContain('Everything stands at this level, or above.');
  expect(await ebb(`resume execute ${after} --live`, 2)).toContain('not announced; run propose first');
  const lowered = await pauseChange(client, stoppables(listed), 0, 'lower');
  const standing = await standingOf(client, listed.timelock, lowered, config.salt);
  const [proposer] = config.roles.proposers as [Address];
  await sendSteps(proposer, [standing.announce]);
  await waitADay();
  await ebb(`resume execute ${after} --live`);
  expect(await levels(listed)).toEqual([0, 0, 0, 0, 0]);
});

async function levels(deployment: Deployment): Promise<number[]> {
  const read = stoppables(deployment).map(({ address, abi }) =>
    client.readContract({ address, abi, functionName: 'pauseLevel' }),
  );
  return (await Promise.all(read)).map(Number);
}
