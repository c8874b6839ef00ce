/** Mainnet's own configuration with the tests' accounts as owners: deployed, verified and changed in the steps of its operators. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAbi, parseEther } from 'viem';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { uniswapV3OracleAbi } from '../../bots/abi/generated.ts';
import { type ChainClient, createChainClient } from '../../bots/chain/client.ts';
import { type ChainConfig, parseChainConfig, specOf } from '../../bots/config/chain.ts';
import { type Deployment, tokenOf } from '../../bots/config/deployment.ts';
import { differing, standingOf } from '../../bots/deploy/changes.ts';
import { requireMarkets } from '../../bots/deploy/markets.ts';
import { settingsOf } from '../../bots/deploy/settings.ts';
import { deploymentSteps, remainingSteps, requireFactory, type Step } from '../../bots/deploy/steps.ts';
import { FEEDS, type FeedName, MAINNET } from '../../bots/replica/addresses.ts';
import { type Mainnet, openMainnet } from '../../bots/replica/mainnet.ts';
import { type ReferencePrices, verify } from '../../bots/verify/verify.ts';
import { execute } from '../../bots/local/transactions.ts';
import { PROJECT_ROOT } from '../../script/toolchain/foundry.mjs';
import { accountOf, openAccounts, pass, type Role, wait } from './system.ts';

const DAY = 86_400n;
/** What any step of a deployment may need; mainnet allows a transaction little more. */
const STEP_GAS = 16_000_000n;
const FEED = parseAbi([
  'function decimals() view returns (uint8)',
  'function latestRoundData() view returns (uint80, int256 answer, uint256, uint256, uint80)',
]);
const WST_ETH = parseAbi(['function getStETHByWstETH(uint256 amount) view returns (uint256)']);

let mainnet: Mainnet;
let client: ChainClient;
let config: ChainConfig;
let deployment: Deployment;
let snapshot: `0x${string}`;

beforeAll(async () => {
  mainnet = await openMainnet();
  client = createChainClient(mainnet.anvil.url);
  await openAccounts(mainnet.client);
  config = mainnetWithOwners();
  const planned = deploymentSteps(config);
  deployment = planned.deployment;
  await requireFactory(client);
  await requireMarkets(client, config);
  await sendSteps('deployer', planned.steps);
  expect(await remainingSteps(client, planned.steps)).toEqual([]);
}, 300_000);
afterAll(() => mainnet.anvil.stop());
beforeEach(async () => {
  snapshot = await mainnet.client.snapshot();
});
afterEach(() => mainnet.client.revert({ id: snapshot }));

test('what was deployed is what the configuration says, and prices are those of the feeds', async () => {
  expect(await wrongOf(config)).toEqual([]);
  for (const symbol of ['WETH', 'WBTC']) {
    const token = tokenOf(deployment, symbol);
    if (token.anchor === undefined) throw new Error(`${symbol} has no anchor`);
    const [feed, anchor] = await Promise.all([
      client.readContract({ address: token.source, abi: uniswapV3OracleAbi, functionName: 'getPrice' }),
      client.readContract({ address: token.anchor, abi: uniswapV3OracleAbi, functionName: 'getPrice' }),
    ]);
    expect(anchor.status, `the pools of ${symbol} have liquidity and memory`).toBe(0);
    const gap = Number(anchor.lower) / Number(feed.lower) - 1;
    expect(Math.abs(gap), symbol).toBeLessThan(0.01);
  }
});

test('feeds that have said nothing for a day are named, and those that need not have are not', async () => {
  await pass(mainnet.client, 60n);
  await wait(mainnet.client, DAY);
  expect(await wrongOf(config)).toEqual(
    ['WETH', 'WBTC', 'wstETH'].flatMap((symbol) => [
      `${symbol}: feed answers`,
      `${symbol}: age of the price`,
      `${symbol}: price in USD`,
    ]),
  );
});

test('a change of risk is announced, waits, is carried out by anybody, and the chain is then what the configuration says', async () => {
  const weth = config.parameters.collaterals['WETH'];
  if (weth === undefined) throw new Error('WETH is no collateral');
  const collaterals = { ...config.parameters.collaterals, WETH: { ...weth, borrowLtvBps: 7900, supplyCap: '25000' } };
  const changed = { ...config, parameters: { ...config.parameters, collaterals } };
  const change = await differing(client, settingsOf(specOf(changed), deployment));
  expect(change.differences).toEqual([
    { what: 'risk parameters of WETH: borrowLtvBps', from: '8000 bp', to: '7900 bp' },
    { what: 'WETH as collateral: supplyCap', from: '20,000 WETH', to: '25,000 WETH' },
  ]);
  const { announce, carryOut } = await standingOf(client, deployment.timelock, change, config.salt);
  await expect(sendSteps('deployer', [announce]), 'the deployer has no right left').rejects.toThrow('reverted');
  await sendSteps('governor', [announce]);
  await pass(mainnet.client, BigInt(config.parameters.timelockDelaySeconds) - 600n);
  await expect(sendSteps('keeper', [carryOut]), 'it waits').rejects.toThrow('reverted');
  await pass(mainnet.client, 600n);
  expect(await wrongOf(changed)).toEqual([
    'timelock: what is announced and not carried out',
    'risk parameters of WETH: borrowLtvBps',
    'WETH as collateral: supplyCap',
  ]);
  await sendSteps('keeper', [carryOut]);
  expect(await wrongOf(changed)).toEqual([]);
});

/** Mainnet's configuration as it is, in which owners are missing. */
function mainnetWithOwners(): ChainConfig {
  const file = join(PROJECT_ROOT, 'script', 'config', 'mainnet.json');
  const value = JSON.parse(readFileSync(file, 'utf8')) as { readonly roles: object };
  const roles = { ...value.roles, proposers: [accountOf('governor')], guardian: accountOf('guardian') };
  return parseChainConfig({ ...value, deployer: accountOf('deployer'), roles }, file);
}

async function sendSteps(role: Role, steps: readonly Step[]): Promise<void> {
  const calls = steps.map(({ label, to, data }) => ({ label, to, data, gas: STEP_GAS }));
  await execute(mainnet.client, accountOf(role), calls);
}

/** The names of the checks that fail. */
async function wrongOf(expected: ChainConfig): Promise<string[]> {
  const checks = await verify(client, expected, deployment, await referencePrices());
  expect(checks.length).toBeGreaterThan(200);
  return checks.filter(({ isOk }) => !isOk).map(({ name }) => name);
}

/** Prices as the feeds say them, and of a share of staked ether as its contract and two feeds do. */
async function referencePrices(): Promise<ReferencePrices> {
  const answerOf = async (name: FeedName): Promise<number> => {
    const feed = { address: FEEDS[name], abi: FEED } as const;
    const [decimals, [, answer]] = await Promise.all([
      client.readContract({ ...feed, functionName: 'decimals' }),
      client.readContract({ ...feed, functionName: 'latestRoundData' }),
    ]);
    return Number(answer) / 10 ** decimals;
  };
  const [ether, bitcoin, usdc, usdt, stEth] = (await Promise.all(
    (['ETH / USD', 'BTC / USD', 'USDC / USD', 'USDT / USD', 'STETH / ETH'] as const).map(answerOf),
  )) as [number, number, number, number, number];
  const share = { address: MAINNET.wstEth, abi: WST_ETH, functionName: 'getStETHByWstETH' } as const;
  const rate = Number(await client.readContract({ ...share, args: [parseEther('1')] })) / 1e18;
  return { WETH: ether, WBTC: bitcoin, wstETH: rate * stEth * ether, USDC: usdc, USDT: usdt };
}
