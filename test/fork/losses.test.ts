/** What happens where nobody bids and where collateral does not pay, with USDT and USDC as they are on mainnet. */
import { type Abi, type Address, type Hex, maxUint256, parseAbi, parseEventLogs } from 'viem';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import {
  auctionHouseAbi,
  lendingPoolAbi,
  liquidityBufferAbi,
  oracleRouterAbi,
  vaultEngineAbi,
} from '../../bots/abi/generated.ts';
import type { Deployment } from '../../bots/config/deployment.ts';
import { MAINNET } from '../../bots/replica/addresses.ts';
import { type Mainnet, openMainnet } from '../../bots/replica/mainnet.ts';
import type { WorldClient } from '../../bots/local/transactions.ts';
import {
  accountOf,
  bufferOf,
  crashAndStart,
  deployWithMoney,
  fundFor,
  LENT,
  openVault,
  pass,
  poolOf,
  sendAs,
} from './system.ts';

const TOKEN = parseAbi(['function balanceOf(address account) view returns (uint256)']);
const DOLLARS = 10n ** 6n;
const PRICE_SCALE = 10n ** 36n;

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

test('what nobody takes falls to the backstop’s price; the buffer buys with USDT, offers, and is bought out', async () => {
  const buffer = bufferOf(deployment, MAINNET.usdt);
  await enter(buffer, MAINNET.usdt, 100_000n * DOLLARS);
  const { vaultId, debt } = await openVault(client, deployment, 0n, [MAINNET.weth, '10'], MAINNET.usdt);
  const auctionId = await crashAndStart(client, deployment, vaultId);
  const keeper = accountOf('keeper');
  const args = [auctionId, MAINNET.weth, maxUint256, keeper];
  await expect(sendAs(client, 'keeper', buffer, liquidityBufferAbi, 'backstop', args), 'too dear').rejects.toThrow();
  await pass(client, await secondsToDiscount(vaultId, 0.06)); // where the buffer bids 5 % below the price

  const fair = await fairPrice(MAINNET.weth, MAINNET.usdt);
  const bought = await sendAs(client, 'keeper', buffer, liquidityBufferAbi, 'backstop', args);
  const [taken] = parseEventLogs({ abi: liquidityBufferAbi, eventName: 'BackstopTaken', logs: bought.logs });
  if (taken === undefined) throw new Error('nothing was bought');
  const { amount, payment, reward } = taken.args;
  const worth = (amount * fair) / PRICE_SCALE;
  expect(payment * 100n).toBeLessThanOrEqual((worth + 1n) * 95n);
  expect(reward, 'a tenth of the discount, counted up to 5 %').toBe((worth * 5n) / 100n / 10n);
  expect(await read(MAINNET.usdt, TOKEN, 'balanceOf', [keeper])).toBe(reward);
  expect(await read(buffer, liquidityBufferAbi, 'cash')).toBe(100_000n * DOLLARS - payment - reward);
  expect(await read(buffer, liquidityBufferAbi, 'stockOf', [MAINNET.weth])).toMatchObject({
    amount,
    cost: payment + reward,
  });
  expect(await read(deployment.engine, vaultEngineAbi, 'debtOf', [vaultId, MAINNET.usdt])).toBeLessThan(debt);

  await sendAs(client, 'keeper', buffer, liquidityBufferAbi, 'offer', [MAINNET.weth]);
  await pass(client, 3600n);
  const price = (await read(buffer, liquidityBufferAbi, 'priceOf', [MAINNET.weth])) as bigint;
  expect(price, 'it began 2 % above the price, and falls by half in 12 hours').toBeLessThan(fair);
  expect(price * 100n).toBeGreaterThan(fair * 96n);
  await fundFor(client, 'bidder', MAINNET.usdt, 2n * worth, buffer);
  const bidder = accountOf('bidder');
  const buy = [MAINNET.weth, maxUint256, price, bidder, '0x'];
  const sold = await sendAs(client, 'bidder', buffer, liquidityBufferAbi, 'buy', buy);
  const [sale] = parseEventLogs({ abi: liquidityBufferAbi, eventName: 'InventorySold', logs: sold.logs });
  if (sale === undefined) throw new Error('nothing was sold');
  expect(sale.args).toMatchObject({ amount, amountHeld: 0n, costOfHeld: 0n });
  expect(await read(MAINNET.weth, TOKEN, 'balanceOf', [bidder])).toBe(amount);
  expect(sale.args.payment, 'the buffer has earned').toBeGreaterThan(payment + reward);
  const cash = 100_000n * DOLLARS - payment - reward + sale.args.payment;
  expect(await read(buffer, liquidityBufferAbi, 'cash')).toBe(cash);
  expect(await read(MAINNET.usdt, TOKEN, 'balanceOf', [buffer]), 'the books are the money').toBe(cash);
});

test('what collateral does not pay is written off: the buffer bears it first, lenders the rest', async () => {
  const { engine, auctionHouse } = deployment;
  const [buffer, pool] = [bufferOf(deployment, MAINNET.usdc), poolOf(deployment, MAINNET.usdc)];
  const covered = 1000n * DOLLARS;
  await enter(buffer, MAINNET.usdc, covered);
  const { vaultId, debt } = await openVault(client, deployment, 0n, [MAINNET.weth, '10']);
  const lender = accountOf('lender');
  const auctionId = await crashAndStart(client, deployment, vaultId, 60n);

  const bidder = accountOf('bidder');
  await fundFor(client, 'bidder', MAINNET.usdc, debt, auctionHouse);
  const take = [auctionId, MAINNET.weth, maxUint256, maxUint256, bidder, '0x'];
  const { logs } = await sendAs(client, 'bidder', auctionHouse, auctionHouseAbi, 'take', take);
  const [taken] = parseEventLogs({ abi: auctionHouseAbi, eventName: 'CollateralTaken', logs });
  const [sold] = parseEventLogs({ abi: vaultEngineAbi, eventName: 'VaultLiquidated', logs });
  const [loss] = parseEventLogs({ abi: vaultEngineAbi, eventName: 'DebtWrittenOff', logs });
  if (taken === undefined || sold === undefined || loss === undefined) throw new Error('no sale, or no loss');
  expect(await read(MAINNET.weth, TOKEN, 'balanceOf', [bidder]), 'all of it').toBe(10n ** 19n);
  expect(await read(engine, vaultEngineAbi, 'debtOf', [vaultId, MAINNET.usdc])).toBe(0n);

  const { debt: remainder, coveredByBuffer, coveredByReserves, deferredToInventory, lossOfLenders } = loss.args;
  expect(remainder).toBe(taken.args.debtLeft);
  const ofPenalty = sold.args.penalty - sold.args.reward; // which the buffer has just earned
  expect(coveredByBuffer, 'all the buffer has').toBe(covered + ofPenalty);
  expect(deferredToInventory, 'it holds no inventory').toBe(0n);
  expect(lossOfLenders).toBe(remainder - coveredByBuffer - coveredByReserves);
  expect(lossOfLenders).toBeGreaterThan(1000n * DOLLARS);
  expect(await read(buffer, liquidityBufferAbi, 'cash')).toBe(0n);
  expect(await read(buffer, liquidityBufferAbi, 'totalAssets')).toBe(0n);

  const poolCash = LENT - debt + sold.args.debtRepaid + coveredByBuffer;
  expect(await read(pool, lendingPoolAbi, 'cash')).toBe(poolCash);
  expect(await read(pool, lendingPoolAbi, 'totalAssets')).toBe(poolCash);
  const interest = remainder + sold.args.debtRepaid - debt;
  expect(poolCash, 'to the last unit').toBe(LENT + interest - coveredByReserves - lossOfLenders);
  const shares = await read(pool, lendingPoolAbi, 'maxRedeem', [lender]);
  await sendAs(client, 'lender', pool, lendingPoolAbi, 'redeem', [shares, lender, lender]);
  expect(poolCash - ((await read(MAINNET.usdc, TOKEN, 'balanceOf', [lender])) as bigint)).toBeLessThan(10n);
});

/** When an auction of ether will be this far below the price it was started at [seconds]. */
async function secondsToDiscount(vaultId: bigint, discount: number): Promise<bigint> {
  const index = BigInt(deployment.collaterals.indexOf('WETH'));
  const call = { address: deployment.auctionHouse, abi: auctionHouseAbi, functionName: 'anchorOf' } as const;
  const { startMultiplierBps, halfLife } = await client.readContract({ ...call, args: [vaultId, index] });
  return BigInt(Math.ceil(halfLife * Math.log2(startMultiplierBps / 10_000 / (1 - discount))));
}

/** A lender's money in a buffer. */
async function enter(buffer: Address, token: Address, amount: bigint): Promise<void> {
  await fundFor(client, 'lender', token, amount, buffer);
  await sendAs(client, 'lender', buffer, liquidityBufferAbi, 'deposit', [amount, accountOf('lender')]);
}

/** The lower price of a collateral in units of the upper one of a debt [1e36], as the backstop has it. */
async function fairPrice(collateral: Address, debt: Address): Promise<bigint> {
  const priceOf = (token: Address): Promise<{ lower: bigint; upper: bigint }> =>
    client.readContract({ address: deployment.oracle, abi: oracleRouterAbi, functionName: 'getPrice', args: [token] });
  const [of, per] = await Promise.all([priceOf(collateral), priceOf(debt)]);
  return (of.lower * PRICE_SCALE) / per.upper;
}

function read(address: Address, abi: Abi, functionName: string, args: readonly unknown[] = []): Promise<unknown> {
  return client.readContract({ address, abi, functionName, args });
}
