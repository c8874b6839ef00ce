/** The whole system on mainnet's addresses, for tests that neither know nor care whether they run on a fork or on the replica. */
import { join } from 'node:path';
import {
  type Abi,
  type Address,
  encodeFunctionData,
  type Hex,
  keccak256,
  maxUint256,
  parseAbi,
  parseEther,
  parseUnits,
  type RpcTransactionReceipt,
  stringToHex,
  zeroHash,
} from 'viem';
import {
  auctionHouseAbi,
  lendingPoolAbi,
  liquidationQueueAbi,
  oracleRouterAbi,
  vaultEngineAbi,
  volatilityRiskModelAbi,
} from '../../bots/abi/generated.ts';
import type { Deployment } from '../../bots/config/deployment.ts';
import { type Parameters, readParameters } from '../../bots/config/parameters.ts';
import { toVaultId } from '../../bots/core/ids.ts';
import { FEEDS, MAINNET } from '../../bots/replica/addresses.ts';
import { readAnswer, writeAnswers } from '../../bots/replica/feeds.ts';
import { fund } from '../../bots/replica/fund.ts';
import { MAINNET_TOKENS, MAINNET_UNISWAP } from '../../bots/replica/venues.ts';
import { timelockArtifact } from '../../bots/local/artifacts.ts';
import { DeploymentPlan } from '../../bots/local/deploymentPlan.ts';
import { riskParameters } from '../../bots/deploy/settings.ts';
import { deploySystem } from '../../bots/world/deploySystem.ts';
import { approval, execute, nextNonce, type WorldCall, type WorldClient } from '../../bots/local/transactions.ts';
import { PROJECT_ROOT } from '../../script/toolchain/foundry.mjs';

const ROLES = ['deployer', 'governor', 'guardian', 'lender', 'owner', 'keeper', 'bidder'] as const;
/** Accounts that are nobody's on mainnet: those of anvil's words are watched there by thieves. */
export type Role = (typeof ROLES)[number];

const DAY = 86_400n;
const TX_GAS = 3_000_000n;
const CHAINLINK = parseAbi([
  'constructor(address feed, uint8 tokenDecimals, uint256 maxAge, int256 minAnswer, int256 maxAnswer)',
]);
const CROSS = parseAbi(['constructor(address base, address quote)']);
const RATE = parseAbi([
  'constructor(address token, address rateProvider, bytes4 selector, address underlyingSource, uint256 growthPerDay)',
]);

/** The account of a role. */
export function accountOf(role: Role): Address {
  return `0x${keccak256(stringToHex(`ebb test/fork ${role}`)).slice(-40)}`;
}

/** Lets the roles' accounts send, with ether for gas, and puts blocks twelve seconds apart. */
export async function openAccounts(client: WorldClient): Promise<void> {
  for (const role of ROLES) {
    await client.impersonateAccount({ address: accountOf(role) });
    await client.setBalance({ address: accountOf(role), value: parseEther('1000000') });
  }
  await client.setBlockTimestampInterval({ interval: 12 });
}

/** The parameters that a local world is deployed with, and USDT lent on the terms of USDC. */
export function parametersOfTests(): Parameters {
  const parameters = readParameters(join(PROJECT_ROOT, 'script', 'config', 'local.json'));
  const usdc = parameters.debts['USDC'];
  if (usdc === undefined) throw new Error('no parameters for USDC');
  return { ...parameters, debts: { ...parameters.debts, USDT: usdc } };
}

/** Deploys everything for USDC, WETH and WBTC as collaterals, USDC, USDT and WETH as debts, all priced by their feeds. */
export async function deployEbb(client: WorldClient): Promise<Deployment> {
  const parameters = parametersOfTests();
  const deployer = accountOf('deployer');
  return deploySystem(client, {
    chainId: 1,
    deployer,
    roles: { proposers: [deployer], executors: [deployer], guardian: deployer, stewards: [], liquidators: [] },
    tokens: MAINNET_TOKENS,
    parameters,
    weth: MAINNET.weth,
    uniswap: MAINNET_UNISWAP,
    anchors: [],
    blockSeconds: 12,
  });
}

/** Lists wstETH through the timelock, priced by its rate, stETH's price in ether, and ether's in dollars; a day goes by. */
export async function listWstEth(client: WorldClient, deployment: Deployment): Promise<void> {
  const from = accountOf('deployer');
  const { maxAgeMarginSeconds } = parametersOfTests().oracle;
  const maxAge = (heartbeat: number): bigint => BigInt(heartbeat + maxAgeMarginSeconds);
  const plan = new DeploymentPlan(from, await nextNonce(client, from));
  const limit = 10n ** 20n;
  const stEth = plan.deploy(CHAINLINK, 'ChainlinkOracle', [FEEDS['STETH / ETH'], 18, maxAge(86_400), 0n, limit]);
  const ether = plan.deploy(CHAINLINK, 'ChainlinkOracle', [FEEDS['ETH / USD'], 18, maxAge(3600), 0n, 10n ** 14n]);
  const cross = plan.deploy(CROSS, 'CrossOracle', [stEth, ether]);
  const selector = keccak256(stringToHex('getStETHByWstETH(uint256)')).slice(0, 10);
  const growth = 2n * 10n ** 14n; // 0.02 % a day, where staking yields half
  const source = plan.deploy(RATE, 'RateOracle', [MAINNET.wstEth, MAINNET.wstEth, selector, cross, growth]);
  await execute(client, from, plan.calls);

  const risk = parametersOfTests().collaterals['WETH'];
  if (risk === undefined) throw new Error('no parameters for WETH');
  const { initialBps } = risk.volatility;
  const index = BigInt(deployment.collaterals.length);
  const limits = [index, parseEther('1500000'), parseEther('30000000')];
  await govern(client, deployment, [
    [deployment.oracle, oracleRouterAbi, 'setSource', [MAINNET.wstEth, source]],
    [
      deployment.riskModel,
      volatilityRiskModelAbi,
      'listAsset',
      [MAINNET.wstEth, riskParameters(risk), BigInt(initialBps)],
    ],
    [deployment.engine, vaultEngineAbi, 'listCollateral', [MAINNET.wstEth, parseEther('100000')]],
    [deployment.queue, liquidationQueueAbi, 'setLimits', limits],
  ]);
}

/** Has the timelock make calls: proposed now, carried out when its delay is over, and the feeds have gone on by then. */
export async function govern(
  client: WorldClient,
  { timelock }: Deployment,
  calls: readonly (readonly [to: Address, abi: Abi, functionName: string, args: readonly unknown[]])[],
): Promise<void> {
  const { abi } = timelockArtifact();
  const batch = [
    calls.map(([to]) => to),
    calls.map(() => 0n),
    calls.map(([, contract, functionName, args]) => encodeFunctionData({ abi: contract, functionName, args })),
    zeroHash,
    zeroHash,
  ];
  const call = (functionName: string, args: readonly unknown[]): WorldCall => ({
    label: functionName,
    to: timelock,
    data: encodeFunctionData({ abi, functionName, args }),
    gas: TX_GAS,
  });
  const delay = BigInt(parametersOfTests().timelockDelaySeconds);
  await execute(client, accountOf('deployer'), [call('scheduleBatch', [...batch, delay])]);
  await pass(client, delay);
  await execute(client, accountOf('deployer'), [call('executeBatch', batch)]);
}

/** Lets time go by, after which the feeds say again what they said. */
export async function pass(client: WorldClient, seconds: bigint = DAY): Promise<void> {
  await wait(client, seconds);
  await moveFeeds(client, 100n);
}

/** Lets time go by in which the feeds say nothing. */
export async function wait(client: WorldClient, seconds: bigint): Promise<void> {
  const { timestamp } = await client.getBlock();
  await client.setNextBlockTimestamp({ timestamp: timestamp + seconds });
  await client.mine({ blocks: 1 });
}

/** Has all feeds answer in one block, those of ether and bitcoin in dollars with so many per cent of what they said. */
export async function moveFeeds(client: WorldClient, percent: bigint): Promise<void> {
  const rounds = Object.entries(FEEDS).map(async ([name, feed]) => {
    const { answer } = await readAnswer(client, feed);
    const isVolatile = name === 'ETH / USD' || name === 'BTC / USD';
    return { feed, answer: isVolatile ? (answer * percent) / 100n : answer };
  });
  await writeAnswers(client, await Promise.all(rounds));
}

/** Sends a call of a role. @returns its receipt @throws {Error} when it reverts */
export async function sendAs(
  client: WorldClient,
  role: Role,
  to: Address,
  abi: Abi,
  functionName: string,
  args: readonly unknown[],
): Promise<RpcTransactionReceipt> {
  const data = encodeFunctionData({ abi, functionName, args });
  const [receipt] = await execute(client, accountOf(role), [{ label: functionName, to, data, gas: TX_GAS }]);
  if (receipt === undefined) throw new Error(`${functionName} has no receipt`);
  return receipt;
}

/** Gives a role tokens, which a contract may spend. */
export async function fundFor(
  client: WorldClient,
  role: Role,
  token: Address,
  amount: bigint,
  spender: Address,
): Promise<void> {
  await fund(client, token, accountOf(role), amount);
  await execute(client, accountOf(role), [approval(token, spender)]);
}

/** What a role lends of a debt asset [raw units]. */
export const LENT = 2_000_000n * 10n ** 6n;

/** Deploys, lists wstETH, and has USDC and USDT lent. */
export async function deployWithMoney(client: WorldClient): Promise<Deployment> {
  await openAccounts(client);
  const deployment = await deployEbb(client);
  await listWstEth(client, deployment);
  for (const token of [MAINNET.usdc, MAINNET.usdt]) {
    const pool = poolOf(deployment, token);
    await fundFor(client, 'lender', token, LENT, pool);
    await sendAs(client, 'lender', pool, lendingPoolAbi, 'deposit', [LENT, accountOf('lender')]);
  }
  return deployment;
}

/** A vault of the owner's. */
export interface OpenedVault {
  readonly vaultId: bigint;
  readonly debt: bigint;
}

/**
 * Opens a vault that owes 76 % of its collateral's value: little enough to open, too much when ether and bitcoin lose an eighth.
 * @param whole of the collateral, in whole tokens
 */
export async function openVault(
  client: WorldClient,
  deployment: Deployment,
  index: bigint,
  [collateral, whole]: readonly [Address, string],
  debtAsset: Address = MAINNET.usdc,
): Promise<OpenedVault> {
  const { engine, oracle } = deployment;
  const owner = accountOf('owner');
  const vaultId = toVaultId(owner, index);
  const amount = parseUnits(whole, collateral === MAINNET.wbtc ? 8 : 18);
  await fundFor(client, 'owner', collateral, amount, engine);
  await sendAs(client, 'owner', engine, vaultEngineAbi, 'deposit', [vaultId, collateral, amount]);
  const price = { address: oracle, abi: oracleRouterAbi, functionName: 'getPrice', args: [collateral] } as const;
  const { lower } = await client.readContract(price);
  const debt = (amount * lower * 76n) / 100n / 10n ** 48n; // of a dollar with six decimals
  await sendAs(client, 'owner', engine, vaultEngineAbi, 'borrow', [vaultId, debtAsset, debt, owner]);
  return { vaultId, debt };
}

/** Starts the auction of a vault whose collateral has come down to so many per cent by its feed. @returns its id */
export async function crashAndStart(
  client: WorldClient,
  deployment: Deployment,
  vaultId: bigint,
  percent = 88n,
): Promise<bigint> {
  await moveFeeds(client, percent);
  const keeper = accountOf('keeper');
  await sendAs(client, 'keeper', deployment.auctionHouse, auctionHouseAbi, 'start', [vaultId, keeper]);
  const open = await client.readContract({
    address: deployment.auctionHouse,
    abi: auctionHouseAbi,
    functionName: 'openAuctions',
    args: [0n, 9n],
  });
  const [auctionId] = open;
  if (auctionId === undefined || open.length !== 1) throw new Error(`${open.length} auctions are open`);
  return auctionId;
}

/** The pool that lends a token. */
export function poolOf(deployment: Deployment, token: Address): Address {
  return debtOf(deployment, token).pool;
}

/** The buffer that bears its losses. */
export function bufferOf(deployment: Deployment, token: Address): Address {
  return debtOf(deployment, token).buffer;
}

function debtOf(deployment: Deployment, token: Address): Deployment['debts'][number] {
  const symbol = deployment.tokens.find(({ address }) => address === token)?.symbol;
  const debt = deployment.debts.find((candidate) => candidate.symbol === symbol);
  if (debt === undefined) throw new Error(`${token} is no debt asset`);
  return debt;
}

/** A take with the money of pools, of all there is at any price, for the bidder; at least a unit of profit. */
export async function flashTake(client: WorldClient, auctionId: bigint, take: FlashTake) {
  const { timestamp } = await client.getBlock();
  return {
    auctionId,
    collateral: take.collateral,
    maxCollateral: maxUint256,
    maxPrice: maxUint256,
    debtAsset: take.debtAsset ?? MAINNET.usdc,
    route: take.route,
    minProfit: 1n,
    deadline: timestamp + 600n,
    receiver: accountOf('bidder'),
  };
}

/** What a flash take buys, pays in, and how it sells. */
export interface FlashTake {
  readonly collateral: Address;
  readonly debtAsset?: Address;
  readonly route: Hex;
}
