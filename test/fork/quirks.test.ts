import { type Address, encodeAbiParameters, encodeFunctionData, type Hex, maxUint256, parseAbi } from 'viem';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import {
  auctionHouseAbi,
  directLiquidatorAbi,
  genericTakerAbi,
  uniswapTakerAbi,
  vaultEngineAbi,
} from '../../bots/abi/generated.ts';
import type { Deployment } from '../../bots/config/deployment.ts';
import { encodeTakerRoute } from '../../bots/core/takerRoute.ts';
import { MAINNET } from '../../bots/replica/addresses.ts';
import { callOf, executeAs } from '../../bots/replica/construct.ts';
import { type Mainnet, openMainnet } from '../../bots/replica/mainnet.ts';
import type { WorldClient } from '../../bots/local/transactions.ts';
import {
  accountOf,
  crashAndStart,
  deployWithMoney,
  flashTake,
  fundFor,
  moveFeeds,
  openVault,
  pass,
  type Role,
  sendAs,
} from './system.ts';

const TOKEN = parseAbi([
  'function balanceOf(address account) view returns (uint256)',
  'function allowance(address owner, address spender) view returns (uint256)',
]);
const USDC = parseAbi([
  'function blacklister() view returns (address)',
  'function blacklist(address account)',
  'function isBlacklisted(address account) view returns (bool)',
]);
const SWAP_ROUTER = parseAbi([
  'struct Swap { address tokenIn; address tokenOut; uint24 fee; address recipient; uint256 deadline; uint256 amountIn; uint256 amountOutMinimum; uint160 sqrtPriceLimitX96; }',
  'function exactInputSingle(Swap params)',
]);
/** Where a call of the router names the amount: behind the selector and five words. */
const AMOUNT_OFFSET = 4n + 5n * 32n;
const WETH_ROUTE = encodeTakerRoute([{ shareBps: 10_000, hops: [{ kind: 'v3', tokenOut: MAINNET.usdc, fee: 500 }] }]);

let mainnet: Mainnet;
let client: WorldClient;
let deployment: Deployment;
let snapshot: Hex;

beforeAll(async () => {
  mainnet = await openMainnet();
  client = mainnet.client;
  deployment = await deployWithMoney(client);
}, 300_000);
afterAll(() => mainnet.anvil.stop());
beforeEach(async () => {
  snapshot = await client.snapshot();
  await pass(client, 60n);
});
afterEach(() => client.revert({ id: snapshot }));

test('USDT is lent, borrowed and paid back, whose approvals go through zero and return nothing', async () => {
  const { vaultId, debt } = await openVault(client, deployment, 0n, [MAINNET.weth, '10'], MAINNET.usdt);
  const auctionId = await crashAndStart(client, deployment, vaultId);
  const route = encodeTakerRoute([{ shareBps: 10_000, hops: [{ kind: 'v3', tokenOut: MAINNET.usdt, fee: 500 }] }]);
  const take = await flashTake(client, auctionId, { collateral: MAINNET.weth, debtAsset: MAINNET.usdt, route });
  const { taker } = deployment.uniswap;
  // In two parts: the second approval meets what the first has left.
  let left = debt;
  for (const part of [2n * 10n ** 18n, maxUint256]) {
    await sendAs(client, 'bidder', taker, uniswapTakerAbi, 'take', [{ ...take, maxCollateral: part }]);
    const debtLeft = await debtOf(vaultId, MAINNET.usdt);
    expect(debtLeft).toBeLessThan((left * 9n) / 10n);
    left = debtLeft;
  }
  expect(await balanceOf(MAINNET.usdt, accountOf('bidder'))).toBeGreaterThan(0n);
  const allowance = { address: MAINNET.usdt, abi: TOKEN, functionName: 'allowance' } as const;
  expect(await client.readContract({ ...allowance, args: [taker, deployment.auctionHouse] })).toBe(0n);
});

test('owner and keeper on USDC’s blocklist in mid-auction stop no take', async () => {
  const { vaultId, debt } = await openVault(client, deployment, 0n, [MAINNET.weth, '10']);
  const auctionId = await crashAndStart(client, deployment, vaultId);
  await block('owner');
  await block('keeper');
  const take = await flashTake(client, auctionId, { collateral: MAINNET.weth, route: WETH_ROUTE });
  await sendAs(client, 'bidder', deployment.uniswap.taker, uniswapTakerAbi, 'take', [take]);
  expect(await debtOf(vaultId, MAINNET.usdc)).toBeLessThan(debt);
  // What the keeper has earned waits in the engine, for whomever it names that may hold it.
  const keeper = accountOf('keeper');
  const claimable = { address: deployment.engine, abi: vaultEngineAbi, functionName: 'claimable' } as const;
  const earned = await client.readContract({ ...claimable, args: [keeper, MAINNET.usdc] });
  expect(earned).toBeGreaterThan(0n);
  const claim = (receiver: Address): Promise<unknown> =>
    sendAs(client, 'keeper', deployment.engine, vaultEngineAbi, 'claim', [MAINNET.usdc, receiver]);
  await expect(claim(keeper)).rejects.toThrow('reverted');
  const lender = accountOf('lender');
  const before = await balanceOf(MAINNET.usdc, lender);
  await claim(lender);
  expect((await balanceOf(MAINNET.usdc, lender)) - before).toBe(earned);
});

test('a bidder on the blocklist takes nothing, and the next one takes', async () => {
  const { vaultId, debt } = await openVault(client, deployment, 0n, [MAINNET.weth, '10']);
  const auctionId = await crashAndStart(client, deployment, vaultId);
  await block('bidder');
  const take = await flashTake(client, auctionId, { collateral: MAINNET.weth, route: WETH_ROUTE });
  const { taker } = deployment.uniswap;
  await expect(sendAs(client, 'bidder', taker, uniswapTakerAbi, 'take', [take])).rejects.toThrow('reverted');
  expect(await debtOf(vaultId, MAINNET.usdc)).toBeGreaterThanOrEqual(debt);
  await sendAs(client, 'lender', taker, uniswapTakerAbi, 'take', [{ ...take, receiver: accountOf('lender') }]);
  expect(await debtOf(vaultId, MAINNET.usdc)).toBeLessThan(debt);
});

test('a bidder takes with its own money', async () => {
  const { vaultId } = await openVault(client, deployment, 0n, [MAINNET.wstEth, '10']);
  const auctionId = await crashAndStart(client, deployment, vaultId);
  const house = deployment.auctionHouse;
  await fundFor(client, 'bidder', MAINNET.usdc, 50_000n * 10n ** 6n, house);
  const bidder = accountOf('bidder');
  const before = await balanceOf(MAINNET.usdc, bidder);
  const args = [auctionId, MAINNET.wstEth, 10n ** 18n, maxUint256, bidder, '0x'];
  await sendAs(client, 'bidder', house, auctionHouseAbi, 'take', args);
  expect(await balanceOf(MAINNET.wstEth, bidder)).toBe(10n ** 18n);
  expect(await balanceOf(MAINNET.usdc, bidder)).toBeLessThan(before);
});

test('a take sells through Uniswap’s own router, told what came out', async () => {
  const { vaultId, debt } = await openVault(client, deployment, 0n, [MAINNET.weth, '10']);
  const auctionId = await crashAndStart(client, deployment, vaultId);
  const taker = deployment.genericTaker;
  if (taker === undefined) throw new Error('no generic taker');
  const swap = {
    tokenIn: MAINNET.weth,
    tokenOut: MAINNET.usdc,
    fee: 500,
    recipient: taker,
    deadline: maxUint256,
    amountIn: 0n,
    amountOutMinimum: 0n,
    sqrtPriceLimitX96: 0n,
  };
  const data = encodeFunctionData({ abi: SWAP_ROUTER, functionName: 'exactInputSingle', args: [swap] });
  const fields = ['address target', 'address tokenIn', 'uint256 share', 'uint256 amountOffset', 'bytes data'];
  const components = fields.map((field) => ({ type: field.split(' ')[0] ?? '', name: field.split(' ')[1] ?? '' }));
  const call = {
    target: MAINNET.swapRouter,
    tokenIn: MAINNET.weth,
    share: 10n ** 18n,
    amountOffset: AMOUNT_OFFSET,
    data,
  };
  const route = encodeAbiParameters([{ type: 'tuple[]', components }], [[call]]);
  const take = await flashTake(client, auctionId, { collateral: MAINNET.weth, route });
  await sendAs(client, 'bidder', taker, genericTakerAbi, 'take', [take]);
  expect(await balanceOf(MAINNET.usdc, accountOf('bidder'))).toBeGreaterThan(0n);
  expect(await debtOf(vaultId, MAINNET.usdc)).toBeLessThan(debt);
});

test('a vault too small for an auction is liquidated directly', async () => {
  const { vaultId, debt } = await openVault(client, deployment, 0n, [MAINNET.weth, '1.2']);
  const liquidator = deployment.directLiquidator;
  await fundFor(client, 'bidder', MAINNET.usdc, 2n * debt, liquidator);
  await moveFeeds(client, 88n);
  const bidder = accountOf('bidder');
  const args = [vaultId, MAINNET.weth, maxUint256, maxUint256, bidder, '0x'];
  await sendAs(client, 'bidder', liquidator, directLiquidatorAbi, 'liquidate', args);
  expect(await debtOf(vaultId, MAINNET.usdc), 'small debts are closed whole').toBe(0n);
  expect(await balanceOf(MAINNET.weth, bidder)).toBeGreaterThan(10n ** 18n);
});

async function block(role: Role): Promise<void> {
  const contract = { address: MAINNET.usdc, abi: USDC } as const;
  const blacklister = await client.readContract({ ...contract, functionName: 'blacklister' });
  const args = [accountOf(role)] as const;
  await executeAs(client, blacklister, [
    callOf('blocking', MAINNET.usdc, { abi: USDC, functionName: 'blacklist', args }),
  ]);
  expect(await client.readContract({ ...contract, functionName: 'isBlacklisted', args })).toBe(true);
}

function balanceOf(token: Address, account: Address): Promise<bigint> {
  return client.readContract({ address: token, abi: TOKEN, functionName: 'balanceOf', args: [account] });
}

function debtOf(vaultId: bigint, asset: Address): Promise<bigint> {
  const call = { address: deployment.engine, abi: vaultEngineAbi, functionName: 'debtOf' } as const;
  return client.readContract({ ...call, args: [vaultId, asset] });
}
