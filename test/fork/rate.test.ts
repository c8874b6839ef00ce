/** wstETH as collateral when its rate does what it seldom does. */
import { type Hex, parseAbi, parseEther } from 'viem';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { auctionHouseAbi, oracleRouterAbi, rateOracleAbi, vaultEngineAbi } from '../../bots/abi/generated.ts';
import type { Deployment } from '../../bots/config/deployment.ts';
import { MAINNET } from '../../bots/replica/addresses.ts';
import { type Mainnet, openMainnet } from '../../bots/replica/mainnet.ts';
import { moveRate } from './shareRate.ts';
import type { WorldClient } from '../../bots/local/transactions.ts';
import { accountOf, deployWithMoney, moveFeeds, openVault, pass, sendAs } from './system.ts';

const WST_ETH = parseAbi(['function getStETHByWstETH(uint256 amount) view returns (uint256)']);
const SHARE = parseEther('1');

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

test('a slashing is believed at once, 5 % less on both sides, and makes a vault that was safe one that may be sold', async () => {
  const { auctionHouse } = deployment;
  const { vaultId } = await openVault(client, deployment, 0n, [MAINNET.wstEth, '10']);
  const start = [vaultId, accountOf('keeper')];
  await moveFeeds(client, 95n);
  await expect(sendAs(client, 'keeper', auctionHouse, auctionHouseAbi, 'start', start)).rejects.toThrow('reverted');
  const [rate, before] = [await rateOfShare(), await priceOfShare()];
  await moveRate(client, -500n);
  expectClose(await rateOfShare(), (rate * 95n) / 100n);
  const after = await priceOfShare();
  expectClose(after.lower, (before.lower * 95n) / 100n);
  expectClose(after.upper, (before.upper * 95n) / 100n);
  await sendAs(client, 'keeper', auctionHouse, auctionHouseAbi, 'start', start);
});

test('a jump lends no more than growth does, and saves who owes, up to a tenth', async () => {
  const { engine, oracle } = deployment;
  const { vaultId, debt } = await openVault(client, deployment, 0n, [MAINNET.wstEth, '10']);
  const [initial, before] = [await rateOfShare(), await priceOfShare()];
  await moveRate(client, 2000n);
  expectClose(await rateOfShare(), (initial * 120n) / 100n);
  const sourceOf = { address: oracle, abi: oracleRouterAbi, functionName: 'sourceOf' } as const;
  const source = await client.readContract({ ...sourceOf, args: [MAINNET.wstEth] });
  const expected = await client.readContract({ address: source, abi: rateOracleAbi, functionName: 'expectedRate' });
  expect(expected, 'two days and more, of 2 bp each').toBeGreaterThan(initial + (initial * 2n) / 10_000n);
  expect(expected).toBeLessThan(initial + (initial * 20n) / 10_000n);
  const after = await priceOfShare();
  expectClose(after.lower, (before.lower * expected) / initial);
  expectClose(after.upper, (before.upper * expected * 110n) / 100n / initial);
  // It owes 76 % of what it had and may owe 80 %; at the rate as it has jumped it might owe 96 %.
  const borrow = [vaultId, MAINNET.usdc, debt / 10n, accountOf('owner')];
  await expect(sendAs(client, 'owner', engine, vaultEngineAbi, 'borrow', borrow)).rejects.toThrow('reverted');
  const less = [vaultId, MAINNET.usdc, debt / 50n, accountOf('owner')];
  await sendAs(client, 'owner', engine, vaultEngineAbi, 'borrow', less);
});

function priceOfShare(): Promise<{ readonly lower: bigint; readonly upper: bigint }> {
  const call = { address: deployment.oracle, abi: oracleRouterAbi, functionName: 'getPrice' } as const;
  return client.readContract({ ...call, args: [MAINNET.wstEth] });
}

function rateOfShare(): Promise<bigint> {
  const call = { address: MAINNET.wstEth, abi: WST_ETH, functionName: 'getStETHByWstETH' } as const;
  return client.readContract({ ...call, args: [SHARE] });
}

/** Equal but for roundings of a rate of 18 decimals. */
function expectClose(actual: bigint, expected: bigint): void {
  const difference = actual > expected ? actual - expected : expected - actual;
  expect(difference * 10n ** 15n, `${actual} for ${expected}`).toBeLessThan(expected);
}
