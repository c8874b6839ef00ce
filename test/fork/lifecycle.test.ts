import { type Address, encodeDeployData, getContractAddress, parseAbi } from 'viem';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import {
  auctionHouseAbi,
  oracleRouterAbi,
  uniswapTakerAbi,
  uniswapV3OracleAbi,
  vaultEngineAbi,
} from '../../bots/abi/generated.ts';
import { type Deployment, tokenOf } from '../../bots/config/deployment.ts';
import { encodeTakerRoute, type TakerLeg } from '../../bots/core/takerRoute.ts';
import { MAINNET } from '../../bots/replica/addresses.ts';
import { type Mainnet, openMainnet } from '../../bots/replica/mainnet.ts';
import { creationCode } from '../../bots/local/artifacts.ts';
import { execute, nextNonce } from '../../bots/local/transactions.ts';
import { accountOf, crashAndStart, deployWithMoney, flashTake, openVault, pass, sendAs } from './system.ts';

const TOKEN = parseAbi(['function balanceOf(address account) view returns (uint256)']);

const OWNER = accountOf('owner');
const BIDDER = accountOf('bidder');

let mainnet: Mainnet;
let deployment: Deployment;

beforeAll(async () => {
  mainnet = await openMainnet();
  const { client } = mainnet;
  deployment = await deployWithMoney(client);
}, 300_000);
afterAll(() => mainnet.anvil.stop());
beforeEach(() => pass(mainnet.client, 60n));

test('real collateral is priced as the market has it', async () => {
  const usd = async (token: Address, decimals: number): Promise<number> => {
    const { lower, upper } = await priceOf(token);
    expect(lower).toBeLessThanOrEqual(upper);
    return Number(upper) / 10 ** (54 - decimals);
  };
  const [weth, wstEth, wbtc, usdc] = [
    await usd(MAINNET.weth, 18),
    await usd(MAINNET.wstEth, 18),
    await usd(MAINNET.wbtc, 8),
    await usd(MAINNET.usdc, 6),
  ];
  expect(weth).toBeGreaterThan(500);
  expect(wstEth / weth).toBeGreaterThan(1.1); // its rate, since 2023
  expect(wstEth / weth).toBeLessThan(1.5);
  expect(wbtc / weth).toBeGreaterThan(10);
  expect(usdc).toBeCloseTo(1, 1);
});

test('the mean of the pool’s own observations agrees with the feed', async () => {
  const { client } = mainnet;
  const from = accountOf('deployer');
  const config = {
    factory: MAINNET.v3Factory,
    token: MAINNET.weth,
    quoteToken: MAINNET.usdc,
    fee: 500,
    quoteSource: tokenOf(deployment, 'USDC').source,
    window: 600n,
    minLiquidity: 10n ** 15n,
    blockTime: 12n,
  };
  const address = getContractAddress({ from, nonce: BigInt(await nextNonce(client, from)) });
  const data = encodeDeployData({ abi: uniswapV3OracleAbi, bytecode: creationCode('UniswapV3Oracle'), args: [config] });
  await execute(client, from, [{ label: 'deploying a mean', data, gas: 8_000_000n }]);
  const mean = await client.readContract({ address, abi: uniswapV3OracleAbi, functionName: 'getPrice' });
  const feed = await priceOf(MAINNET.weth);
  expect(mean.status).toBe(0);
  expect(Number(mean.upper) / Number(feed.upper)).toBeCloseTo(1, 1);
});

test.each<[string, bigint, Address, string, TakerLeg[]]>([
  [
    'WETH over v3 and, as ether, v4',
    0n,
    MAINNET.weth,
    '10',
    [
      { shareBps: 7000, hops: [{ kind: 'v3', tokenOut: MAINNET.usdc, fee: 500 }] },
      { shareBps: 3000, hops: [{ kind: 'wrap' }, { kind: 'v4', tokenOut: MAINNET.usdc, fee: 500, tickSpacing: 10 }] },
    ],
  ],
  [
    'wstETH through WETH and a pair of v2',
    1n,
    MAINNET.wstEth,
    '10',
    [
      {
        shareBps: 10_000,
        hops: [
          { kind: 'v3', tokenOut: MAINNET.weth, fee: 100 },
          { kind: 'v2', tokenOut: MAINNET.usdc },
        ],
      },
    ],
  ],
  [
    'WBTC through WETH',
    2n,
    MAINNET.wbtc,
    '0.5',
    [
      {
        shareBps: 10_000,
        hops: [
          { kind: 'v3', tokenOut: MAINNET.weth, fee: 3000 },
          { kind: 'v3', tokenOut: MAINNET.usdc, fee: 500 },
        ],
      },
    ],
  ],
])('opened, crashed, started and taken with the pools’ money: %s', async (_, index, collateral, whole, legs) => {
  const { client } = mainnet;
  const snapshot = await client.snapshot();
  const { vaultId, debt } = await openVault(client, deployment, index, [collateral, whole]);
  expect(await balanceOf(MAINNET.usdc, OWNER)).toBeGreaterThanOrEqual(debt);
  const start = sendAs(client, 'keeper', deployment.auctionHouse, auctionHouseAbi, 'start', [vaultId, OWNER]);
  await expect(start, 'a healthy vault').rejects.toThrow('reverted');
  const auctionId = await crashAndStart(client, deployment, vaultId);

  const before = await balanceOf(MAINNET.usdc, BIDDER);
  const take = await flashTake(client, auctionId, { collateral, route: encodeTakerRoute(legs) });
  await sendAs(client, 'bidder', deployment.uniswap.taker, uniswapTakerAbi, 'take', [take]);

  // The feed has fallen by 12 % and the pools have not: that is what the bidder earns, less what the sale costs.
  const profit = (await balanceOf(MAINNET.usdc, BIDDER)) - before;
  expect(profit).toBeGreaterThan(0n);
  expect(profit).toBeLessThan(debt / 5n);
  const [debtAfter, [, health]] = await Promise.all([
    client.readContract({
      address: deployment.engine,
      abi: vaultEngineAbi,
      functionName: 'debtOf',
      args: [vaultId, MAINNET.usdc],
    }),
    client.readContract({ address: deployment.engine, abi: vaultEngineAbi, functionName: 'healthOf', args: [vaultId] }),
  ]);
  expect(debtAfter).toBeLessThan(debt);
  expect(health.debtValue).toBeGreaterThan(0n);
  expect(await balanceOf(collateral, deployment.uniswap.taker)).toBe(0n);
  expect(await client.getBalance({ address: deployment.uniswap.taker })).toBe(0n);
  await client.revert({ id: snapshot });
});

async function priceOf(token: Address) {
  return mainnet.client.readContract({
    address: deployment.oracle,
    abi: oracleRouterAbi,
    functionName: 'getPrice',
    args: [token],
  });
}

function balanceOf(token: Address, account: Address): Promise<bigint> {
  return mainnet.client.readContract({ address: token, abi: TOKEN, functionName: 'balanceOf', args: [account] });
}
