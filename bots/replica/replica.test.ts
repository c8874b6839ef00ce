import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type Abi,
  type Address,
  encodeAbiParameters,
  encodeFunctionData,
  encodePacked,
  getAddress,
  getContractAddress,
  type Hex,
  keccak256,
  maxUint256,
  parseAbi,
  parseUnits,
  zeroAddress,
} from 'viem';
import { privateKeyToAccount } from 'viem/accounts';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { PROJECT_ROOT } from '../../script/toolchain/foundry.mjs';
import { testAggregatorAbi } from '../abi/generated.ts';
import { startAnvil } from '../chain/anvil.ts';
import { deployData } from '../local/artifacts.ts';
import { createWorldClient, type WorldCall, type WorldClient } from '../local/transactions.ts';
import { v4Swap } from '../local/uniswapV4.ts';
import { ETHER, FEEDS, type FeedName, MAINNET, ROLES, V4_TEST_ROUTERS } from './addresses.ts';
import { callOf, executeAs, writeWord } from './construct.ts';
import { CONTRACTS, FEED_SHAPES } from './contracts.ts';
import { readAnswer, writeAnswer } from './feeds.ts';
import { fund } from './fund.ts';
import { planPool, type ReplicaPool, type ReplicaV3Pool, V2_PAIRS, V3_POOLS, V4_POOLS } from './pools.ts';
import { ether } from './prices.ts';
import { quoteV3, quoteV4, v4Id } from './quotes.ts';
import { type Replica, startReplica } from './replica.ts';
import { replicaMarkdown } from './table.ts';

const TOKEN = parseAbi([
  'function balanceOf(address account) view returns (uint256)',
  'function allowance(address owner, address spender) view returns (uint256)',
  'function decimals() view returns (uint8)',
  'function approve(address spender, uint256 amount)',
  'function transfer(address to, uint256 amount)',
  'function transferFrom(address from, address to, uint256 amount)',
  'function permit(address owner, address spender, uint256 value, uint256 deadline, uint8 v, bytes32 r, bytes32 s)',
  'function nonces(address owner) view returns (uint256)',
  'function DOMAIN_SEPARATOR() view returns (bytes32)',
]);
const USDC = parseAbi([
  'function blacklist(address account)',
  'function unBlacklist(address account)',
  'function isBlacklisted(address account) view returns (bool)',
  'function pause()',
  'function admin() view returns (address)',
  'function implementation() view returns (address)',
]);
const USDT = parseAbi([
  'function addBlackList(address account)',
  'function setParams(uint256 basisPoints, uint256 maxFee)',
  'function basisPointsRate() view returns (uint256)',
  'function pause()',
]);
const ST_ETH = parseAbi(['function sharesOf(address account) view returns (uint256)']);
const WST_ETH = parseAbi([
  'function wrap(uint256 amount)',
  'function unwrap(uint256 amount)',
  'function stEthPerToken() view returns (uint256)',
  'function tokensPerStEth() view returns (uint256)',
  'function getStETHByWstETH(uint256 amount) view returns (uint256)',
  'function getWstETHByStETH(uint256 amount) view returns (uint256)',
]);
const FEED = parseAbi([
  'function aggregator() view returns (address)',
  'function phaseId() view returns (uint16)',
  'function phaseAggregators(uint16 phase) view returns (address)',
  'function decimals() view returns (uint8)',
  'function description() view returns (string)',
  'function latestRoundData() view returns (uint80, int256, uint256, uint256, uint80)',
  'function getRoundData(uint80 roundId) view returns (uint80, int256, uint256, uint256, uint80)',
  'function minAnswer() view returns (int192)',
  'function maxAnswer() view returns (int192)',
  'function proposeAggregator(address aggregator)',
  'function confirmAggregator(address aggregator)',
]);
const V2 = parseAbi([
  'function getPair(address a, address b) view returns (address)',
  'function getAmountsOut(uint256 amountIn, address[] path) view returns (uint256[])',
  'function swapExactTokensForTokens(uint256 amountIn, uint256 amountOutMin, address[] path, address to, uint256 deadline)',
]);
const V3 = parseAbi([
  'function getPool(address a, address b, uint24 fee) view returns (address)',
  'function slot0() view returns (uint160 sqrtPriceX96, int24 tick, uint16 index, uint16 cardinality, uint16 next, uint8, bool)',
  'function liquidity() view returns (uint128)',
  'function observe(uint32[] secondsAgos) view returns (int56[] tickCumulatives, uint160[])',
]);
const SWAP_ROUTER = parseAbi([
  'struct Swap { address tokenIn; address tokenOut; uint24 fee; address recipient; uint256 deadline; uint256 amountIn; uint256 amountOutMinimum; uint160 sqrtPriceLimitX96; }',
  'function exactInputSingle(Swap params)',
]);
const SWAP_ROUTER_02 = parseAbi([
  'struct Swap { address tokenIn; address tokenOut; uint24 fee; address recipient; uint256 amountIn; uint256 amountOutMinimum; uint160 sqrtPriceLimitX96; }',
  'function exactInputSingle(Swap params)',
]);
const V4 = parseAbi([
  'function getSlot0(bytes32 poolId) view returns (uint160 sqrtPriceX96, int24 tick, uint24, uint24)',
  'function getLiquidity(bytes32 poolId) view returns (uint128)',
  'function owner() view returns (address)',
]);
const MULTICALL = parseAbi([
  'struct Call { address target; bytes callData; }',
  'function aggregate(Call[] calls) returns (uint256 blockNumber, bytes[] returnData)',
]);

/** An account of this test's own, of which mainnet knows nothing. */
const ME = privateKeyToAccount(keccak256('0x0b0b'));
const OTHER: Address = '0x00000000000000000000000000000000000ca501';
const POOL_INIT_HASH = '0xe34f199b19b2b4f47f68442619d555527d244f78a3297ea89325f843f87b8b54';
const PAIR_INIT_HASH = '0x96e8ac4277198ff8b6f785478aa9a39f403cb768dd02cbee326c3e7da348845f';
const V4_INIT_HASH = '0x94d114296a5af85c1fd2dc039cdaa32f1ed4b0fe0868f02d888bfc91feb645d9';

let replica: Replica;
let client: WorldClient;
let snapshot: Hex;

beforeAll(async () => {
  replica = await startReplica();
  client = replica.client;
});
afterAll(() => replica.anvil.stop());
beforeEach(async () => {
  snapshot = await client.snapshot();
});
afterEach(() => client.revert({ id: snapshot }));

const read = <T>(address: Address, abi: Abi, functionName: string, args: readonly unknown[] = []): Promise<T> =>
  client.readContract({ address, abi, functionName, args }) as Promise<T>;
const balanceOf = (token: Address, account: Address): Promise<bigint> => read(token, TOKEN, 'balanceOf', [account]);
const call = (to: Address, abi: Abi, functionName: string, args: readonly unknown[] = []): WorldCall =>
  callOf(functionName, to, { abi, functionName, args });
const send = (to: Address, abi: Abi, functionName: string, args: readonly unknown[], from: Address = ME.address) =>
  executeAs(client, from, [call(to, abi, functionName, args)]);
const revertOf = (
  to: Address,
  abi: Abi,
  functionName: string,
  args: readonly unknown[],
  account: Address = ME.address,
) =>
  client.call({ account, to, data: encodeFunctionData({ abi, functionName, args }) }).then(
    () => 'nothing',
    (error: unknown) => String(error),
  );

describe('addresses', () => {
  test('every contract has code', async () => {
    const codes = await Promise.all(CONTRACTS.map(({ address }) => client.getCode({ address })));
    expect(CONTRACTS.filter((_, i) => codes[i] === undefined)).toEqual([]);
    expect(await client.getChainId()).toBe(1);
  });

  test('follow from who deployed the real ones', () => {
    const deployed = CONTRACTS.flatMap(({ name, address, origin }) =>
      origin === undefined ? [] : [{ name, address, ...origin }],
    );
    expect(deployed.length).toBe(11);
    for (const { name, address, deployer, nonce } of deployed) {
      expect([name, getContractAddress({ from: deployer, nonce })]).toEqual([name, address]);
    }
  });

  test('of pools and pairs follow from Uniswap’s init code', async () => {
    for (const { address, token0, token1, fee } of V3_POOLS) {
      const salt = keccak256(
        encodeAbiParameters(
          [{ type: 'address' }, { type: 'address' }, { type: 'uint24' }],
          [token0.address, token1.address, fee],
        ),
      );
      const from = MAINNET.v3Factory;
      expect(getContractAddress({ opcode: 'CREATE2', from, salt, bytecodeHash: POOL_INIT_HASH })).toBe(address);
      expect(await read(from, V3, 'getPool', [token0.address, token1.address, fee])).toBe(address);
    }
    for (const { address, token0, token1 } of V2_PAIRS) {
      const salt = keccak256(encodePacked(['address', 'address'], [token0.address, token1.address]));
      const from = MAINNET.v2Factory;
      expect(getContractAddress({ opcode: 'CREATE2', from, salt, bytecodeHash: PAIR_INIT_HASH })).toBe(address);
      expect(await read(from, V2, 'getPair', [token0.address, token1.address])).toBe(address);
    }
  });

  test('of the v4 pool manager stands for the code that mainnet’s was made with', async () => {
    const manager = CONTRACTS.find(({ address }) => address === MAINNET.poolManager);
    expect(keccak256(manager?.creation(replica.prices) ?? '0x')).toBe(V4_INIT_HASH);
    expect(await read(MAINNET.poolManager, V4, 'owner')).toBe(ROLES.uniswapTimelock);
  });

  test('have mainnet’s domains for signatures', async () => {
    const domain = (token: Address): Promise<Hex> => read(token, TOKEN, 'DOMAIN_SEPARATOR');
    expect(await domain(MAINNET.usdc)).toBe('0x06c37168a7db5138defc7866392bb87a741f9b3d104deb5094588ce041cae335');
    expect(await domain(MAINNET.permit2)).toBe('0x866a5aba21966af95d6c7ab78eb2b2fc913915c28be3b9aa07cc04ff903e3f28');
    expect(await domain(MAINNET.wstEth)).toBe('0xd4a8ff90a402dc7d4fcbf60f5488291263c743ccff180e139f47d139cedfd5fe');
  });

  test('are answered through Multicall3', async () => {
    const calls = [MAINNET.usdc, MAINNET.usdt, MAINNET.wbtc].map((target) => ({
      target,
      callData: encodeFunctionData({ abi: TOKEN, functionName: 'decimals' }),
    }));
    const { result } = await client.simulateContract({
      address: MAINNET.multicall3,
      abi: MULTICALL,
      functionName: 'aggregate',
      args: [calls],
    });
    expect(result[1].map(Number)).toEqual([6, 6, 8]);
  });
});

describe('a saved state', () => {
  test('starts the same chain again', async () => {
    const again = await startReplica();
    try {
      expect(again.state.isBuilt).toBe(false);
      const [one, two] = await Promise.all([
        client.getBlock({ blockNumber: await blockOf(again.client) }),
        again.client.getBlock(),
      ]);
      expect(two.hash).toBe(one.hash);
      expect(two.timestamp).toBe(replica.prices.timestamp);
      // The clock goes on from there, not from the wall's.
      await again.client.mine({ blocks: 1 });
      expect((await again.client.getBlock()).timestamp - two.timestamp).toBeLessThan(60n);
    } finally {
      await again.anvil.stop();
    }
  });

  test('goes on from now where that is asked for, with fresh answers', async () => {
    const now = await startReplica({ isNow: true });
    try {
      const { timestamp } = await now.client.getBlock();
      expect(timestamp).toBeGreaterThan(replica.prices.timestamp + 86_400n);
      for (const feed of Object.values(FEEDS)) {
        const [before, after] = [await readAnswer(client, feed), await readAnswer(now.client, feed)];
        expect(after.answer).toBe(before.answer);
        expect(timestamp - after.updatedAt).toBeLessThan(60n);
      }
    } finally {
      await now.anvil.stop();
    }
  });

  test('can be forked', async () => {
    const fork = await startAnvil({ chainId: 1, extraArgs: ['--fork-url', replica.anvil.url] });
    try {
      const forked = createWorldClient(fork.url);
      const pool = V3_POOLS[0] as ReplicaV3Pool;
      expect(await quoteV3(forked, pool, MAINNET.weth, ether(10))).toBe(
        await quoteV3(client, pool, MAINNET.weth, ether(10)),
      );
      await fund(forked, MAINNET.usdc, ME.address, 5n);
      await fund(forked, MAINNET.link, ME.address, 7n);
      expect(
        await forked.readContract({ address: MAINNET.link, abi: TOKEN, functionName: 'balanceOf', args: [ME.address] }),
      ).toBe(7n);
      const feed = FEEDS['ETH / USD'];
      await writeAnswer(forked, feed, 1_500n * 10n ** 8n);
      expect((await readAnswer(forked, feed)).answer).toBe(1_500n * 10n ** 8n);
      expect((await readAnswer(client, feed)).answer).toBe(replica.prices.answers['ETH / USD']);
      expect(await balanceOf(MAINNET.usdc, ME.address)).toBe(0n);
    } finally {
      await fork.stop();
    }
  });
});

describe('pools', () => {
  test('stand where they are planned, with the liquidity planned there', async () => {
    for (const pool of V3_POOLS) {
      const plan = planPool(pool, replica.prices, replica.maps);
      const [sqrtPrice] = await read<readonly [bigint]>(pool.address, V3, 'slot0');
      expect([pool.name, sqrtPrice]).toEqual([pool.name, plan.sqrtPriceX96]);
      expect([pool.name, await read(pool.address, V3, 'liquidity')]).toEqual([pool.name, plan.liquidity]);
    }
    for (const pool of V4_POOLS) {
      const plan = planPool(pool, replica.prices, replica.maps);
      const id = v4Id(pool);
      const [sqrtPrice] = await read<readonly [bigint]>(MAINNET.stateView, V4, 'getSlot0', [id]);
      expect(sqrtPrice).toBe(plan.sqrtPriceX96);
      expect(await read(MAINNET.stateView, V4, 'getLiquidity', [id])).toBe(plan.liquidity);
    }
  });

  test('agree with the feeds', async () => {
    for (const pool of V3_POOLS) {
      const [sqrtPrice] = await read<readonly [bigint]>(pool.address, V3, 'slot0');
      expect([pool.name, gapBps(sqrtPrice, pool)]).toEqual([pool.name, expect.closeTo(0, 0)]);
    }
    const v4 = V4_POOLS[0] as ReplicaPool;
    const [sqrtPrice] = await read<readonly [bigint]>(MAINNET.stateView, V4, 'getSlot0', [v4Id(v4)]);
    expect(gapBps(sqrtPrice, v4)).toBeCloseTo(0, 0);
  });

  test('remember the last half hour', async () => {
    for (const { name, address } of V3_POOLS) {
      const [, tick, , cardinality] = await read<readonly [bigint, number, number, number]>(address, V3, 'slot0');
      const [cumulatives] = await read<readonly [readonly bigint[]]>(address, V3, 'observe', [[1800, 0]]);
      const mean = Number((cumulatives[1] ?? 0n) - (cumulatives[0] ?? 0n)) / 1800;
      expect([name, mean, cardinality]).toEqual([name, tick, 300]);
    }
  });

  test('give through SwapRouter and SwapRouter02 what QuoterV2 says', async () => {
    const deadline = maxUint256;
    const routers = [[MAINNET.swapRouter, SWAP_ROUTER] as const, [MAINNET.swapRouter02, SWAP_ROUTER_02] as const];
    for (const [i, pool] of V3_POOLS.entries()) {
      const [router, abi] = routers[i % 2] as (typeof routers)[number];
      const [tokenIn, tokenOut] = [pool.token0.address, pool.token1.address];
      const amountIn = units(pool.token0.price, pool.token0.decimals, 250_000);
      const quote = await quoteV3(client, pool, tokenIn, amountIn);
      await fund(client, tokenIn, ME.address, amountIn);
      const params = { tokenIn, tokenOut, fee: pool.fee, recipient: ME.address, amountIn, amountOutMinimum: quote };
      const before = await balanceOf(tokenOut, ME.address);
      await executeAs(client, ME.address, [
        call(tokenIn, TOKEN, 'approve', [router, amountIn]),
        call(router, abi, 'exactInputSingle', [{ ...params, deadline, sqrtPriceLimitX96: 0n }]),
      ]);
      expect([pool.name, (await balanceOf(tokenOut, ME.address)) - before]).toEqual([pool.name, quote]);
      expect(await read(tokenIn, TOKEN, 'allowance', [ME.address, router])).toBe(0n);
      // A quarter of a million dollars, and the dearest pool takes 0.3 %.
      expect(Number(quote) / Number(units(pool.token1.price, pool.token1.decimals, 250_000))).toBeGreaterThan(0.99);
    }
  });

  test('give through Router02 what it says', async () => {
    for (const { token0, token1 } of V2_PAIRS) {
      const path = [token1.address, token0.address];
      const amountIn = units(token1.price, token1.decimals, 50_000);
      await fund(client, token1.address, ME.address, amountIn);
      const [, quote] = await read<readonly bigint[]>(MAINNET.v2Router, V2, 'getAmountsOut', [amountIn, path]);
      const before = await balanceOf(token0.address, ME.address);
      await send(token1.address, TOKEN, 'approve', [MAINNET.v2Router, amountIn]);
      await send(MAINNET.v2Router, V2, 'swapExactTokensForTokens', [amountIn, quote, path, ME.address, maxUint256]);
      expect((await balanceOf(token0.address, ME.address)) - before).toBe(quote);
      // 0.3 % fee and the curve of ten, or three, millions on either side.
      expect(Number(quote) / Number(units(token0.price, token0.decimals, 50_000))).toBeGreaterThan(0.98);
    }
  });

  test('of v4 give what V4Quoter says', async () => {
    const amountIn = ether(100);
    const pool = V4_POOLS[0] as ReplicaPool;
    const quote = await quoteV4(client, pool, ETHER, amountIn);
    await fund(client, ETHER, ME.address, ether(200));
    const key = {
      token0: pool.token0.address,
      token1: pool.token1.address,
      fee: pool.fee,
      tickSpacing: pool.tickSpacing,
    };
    await executeAs(client, ME.address, [v4Swap(V4_TEST_ROUTERS.swapRouter, key, true, amountIn, 4_295_128_740n)]);
    expect(await balanceOf(MAINNET.usdc, ME.address)).toBe(quote);
  });
});

describe('USDC', () => {
  test('is a proxy that its admin cannot use as a token', async () => {
    const admin = ROLES.usdcProxyAdmin;
    const asked = { address: MAINNET.usdc, abi: USDC, account: admin } as const;
    expect(await client.readContract({ ...asked, functionName: 'implementation' })).toBe(MAINNET.usdcImplementation);
    expect(await client.readContract({ ...asked, functionName: 'admin' })).toBe(admin);
    expect(await revertOf(MAINNET.usdc, TOKEN, 'decimals', [], admin)).toContain(
      'fallback function from the proxy admin',
    );
    expect(await revertOf(MAINNET.usdc, USDC, 'admin', [])).not.toBe('nothing');
  });

  test('neither pays nor is paid by who is blocked, and lets them approve', async () => {
    await fund(client, MAINNET.usdc, ME.address, 100n);
    await fund(client, MAINNET.usdc, OTHER, 100n);
    expect(await revertOf(MAINNET.usdc, USDC, 'blacklist', [OTHER])).toContain('caller is not the blacklister');
    await send(MAINNET.usdc, USDC, 'blacklist', [OTHER], ROLES.usdcBlacklister);
    expect(await read(MAINNET.usdc, USDC, 'isBlacklisted', [OTHER])).toBe(true);
    expect(await balanceOf(MAINNET.usdc, OTHER)).toBe(100n);
    const blocked = 'Blacklistable: account is blacklisted';
    expect(await revertOf(MAINNET.usdc, TOKEN, 'transfer', [OTHER, 1n])).toContain(blocked);
    expect(await revertOf(MAINNET.usdc, TOKEN, 'transfer', [ME.address, 1n], OTHER)).toContain(blocked);
    await send(MAINNET.usdc, TOKEN, 'approve', [ME.address, 1n], OTHER);
    expect(await revertOf(MAINNET.usdc, TOKEN, 'transferFrom', [OTHER, ME.address, 1n])).toContain(blocked);
    await expect(fund(client, MAINNET.usdc, OTHER, 1n)).rejects.toThrow('minting reverted');
    await send(MAINNET.usdc, USDC, 'unBlacklist', [OTHER], ROLES.usdcBlacklister);
    await send(MAINNET.usdc, TOKEN, 'transfer', [OTHER, 1n]);
    expect(await balanceOf(MAINNET.usdc, OTHER)).toBe(101n);
  });

  test('moves nothing while it is paused', async () => {
    await fund(client, MAINNET.usdc, ME.address, 100n);
    await send(MAINNET.usdc, USDC, 'pause', [], ROLES.usdcPauser);
    expect(await revertOf(MAINNET.usdc, TOKEN, 'transfer', [OTHER, 1n])).toContain('Pausable: paused');
  });

  test('keeps a balance and the block on it where the real one does', async () => {
    const slot = keccak256(encodeAbiParameters([{ type: 'address' }, { type: 'uint256' }], [OTHER, 9n]));
    await writeWord(client, MAINNET.usdc, slot, (1n << 255n) + 7n);
    expect(await balanceOf(MAINNET.usdc, OTHER)).toBe(7n);
    expect(await read(MAINNET.usdc, USDC, 'isBlacklisted', [OTHER])).toBe(true);
  });

  test.each([
    ['USDC', MAINNET.usdc, 'USD Coin', '2', 'EIP2612: invalid signature'],
    ['wstETH', MAINNET.wstEth, 'Wrapped liquid staked Ether 2.0', '1', 'ERC20Permit: invalid signature'],
  ])('%s: takes a permit once', async (_, token, name, version, refusal) => {
    const message = { owner: ME.address, spender: OTHER, value: 5n, nonce: 0n, deadline: maxUint256 };
    const types = ['owner', 'spender', 'value', 'nonce', 'deadline'].map((field) => ({
      name: field,
      type: field === 'owner' || field === 'spender' ? 'address' : 'uint256',
    }));
    const signature = await ME.signTypedData({
      domain: { name, version, chainId: 1, verifyingContract: token },
      types: { Permit: types },
      primaryType: 'Permit',
      message,
    });
    const [r, s, v] = [signature.slice(0, 66), `0x${signature.slice(66, 130)}`, Number(`0x${signature.slice(130)}`)];
    const args = [ME.address, OTHER, 5n, maxUint256, v, r, s];
    await send(token, TOKEN, 'permit', args, OTHER);
    expect(await read(token, TOKEN, 'allowance', [ME.address, OTHER])).toBe(5n);
    expect(await read(token, TOKEN, 'nonces', [ME.address])).toBe(1n);
    expect(await revertOf(token, TOKEN, 'permit', args, OTHER)).toContain(refusal);
  });
});

describe('USDT', () => {
  test('returns nothing', async () => {
    await fund(client, MAINNET.usdt, ME.address, 100n);
    for (const [functionName, args] of [
      ['transfer', [OTHER, 1n]],
      ['approve', [OTHER, 1n]],
      ['transferFrom', [ME.address, OTHER, 0n]],
    ] as const) {
      const data = encodeFunctionData({ abi: TOKEN, functionName, args });
      expect([functionName, (await client.call({ account: ME.address, to: MAINNET.usdt, data })).data]).toEqual([
        functionName,
        undefined,
      ]);
    }
  });

  test('changes an allowance only through zero', async () => {
    await send(MAINNET.usdt, TOKEN, 'approve', [OTHER, 5n]);
    expect(await revertOf(MAINNET.usdt, TOKEN, 'approve', [OTHER, 6n])).toContain('reverted');
    await send(MAINNET.usdt, TOKEN, 'approve', [OTHER, 0n]);
    await send(MAINNET.usdt, TOKEN, 'approve', [OTHER, 6n]);
    expect(await read(MAINNET.usdt, TOKEN, 'allowance', [ME.address, OTHER])).toBe(6n);
  });

  test('has a fee that is switched off and can be switched on', async () => {
    await fund(client, MAINNET.usdt, ME.address, 2_000_000n);
    expect(await read(MAINNET.usdt, USDT, 'basisPointsRate')).toBe(0n);
    await send(MAINNET.usdt, TOKEN, 'transfer', [OTHER, 1_000_000n]);
    expect(await balanceOf(MAINNET.usdt, OTHER)).toBe(1_000_000n);
    await send(MAINNET.usdt, USDT, 'setParams', [10n, 1n], ROLES.usdtOwner);
    await send(MAINNET.usdt, TOKEN, 'transfer', [OTHER, 1_000_000n]);
    expect(await balanceOf(MAINNET.usdt, OTHER)).toBe(1_999_000n);
  });

  test('lets nobody who is blocked pay, and anybody pay them', async () => {
    await fund(client, MAINNET.usdt, ME.address, 100n);
    await send(MAINNET.usdt, USDT, 'addBlackList', [ME.address], ROLES.usdtOwner);
    expect(await revertOf(MAINNET.usdt, TOKEN, 'transfer', [OTHER, 1n])).toContain('reverted');
    await fund(client, MAINNET.usdt, ME.address, 1n);
    expect(await balanceOf(MAINNET.usdt, ME.address)).toBe(101n);
  });

  test('takes all gas with it when it cannot pay', async () => {
    expect(await revertOf(MAINNET.usdt, TOKEN, 'transfer', [OTHER, 1n])).toContain('InvalidFEOpcode');
  });
});

describe('LINK', () => {
  const LINK = parseAbi([
    'function totalSupply() view returns (uint256)',
    'function symbol() view returns (string)',
    'function transferAndCall(address to, uint256 value, bytes data)',
    'function onTokenTransfer(address sender, uint256 value, bytes data)',
  ]);
  const WORD = '0x00000000000000000000000000000000000ca502';

  test('has mainnet’s name, decimals and supply', async () => {
    expect(await read(MAINNET.link, LINK, 'symbol')).toBe('LINK');
    expect(await read(MAINNET.link, TOKEN, 'decimals')).toBe(18);
    expect(await read(MAINNET.link, LINK, 'totalSupply')).toBe(ether(1_000_000_000));
  });

  test.each([
    ['itself', MAINNET.link],
    ['the zero address', zeroAddress],
  ])('goes neither to %s nor lets it spend', async (_, refused) => {
    await fund(client, MAINNET.link, ME.address, 5n);
    await send(MAINNET.link, TOKEN, 'approve', [OTHER, 5n]);
    expect(await revertOf(MAINNET.link, TOKEN, 'transfer', [refused, 1n])).toContain('reverted');
    expect(await revertOf(MAINNET.link, TOKEN, 'transferFrom', [ME.address, refused, 1n], OTHER)).toContain('reverted');
    expect(await revertOf(MAINNET.link, LINK, 'transferAndCall', [refused, 1n, '0x'])).toContain('reverted');
    expect(await revertOf(MAINNET.link, TOKEN, 'approve', [refused, 1n])).toContain('reverted');
    expect(await revertOf(MAINNET.link, TOKEN, 'transfer', [OTHER, 1n])).toBe('nothing');
  });

  test('takes all gas with it when it cannot pay', async () => {
    expect(await revertOf(MAINNET.link, TOKEN, 'transfer', [OTHER, 1n])).toContain('InvalidFEOpcode');
    expect(await revertOf(MAINNET.link, TOKEN, 'transferFrom', [OTHER, ME.address, 1n])).toContain('InvalidFEOpcode');
  });

  test('uses up an allowance without limit, too', async () => {
    await fund(client, MAINNET.link, ME.address, 5n);
    await send(MAINNET.link, TOKEN, 'approve', [OTHER, maxUint256]);
    await send(MAINNET.link, TOKEN, 'transferFrom', [ME.address, OTHER, 2n], OTHER);
    expect(await read(MAINNET.link, TOKEN, 'allowance', [ME.address, OTHER])).toBe(maxUint256 - 2n);
  });

  test('tells a contract that it is sent to, and comes back from one that does not listen', async () => {
    await fund(client, MAINNET.link, ME.address, 5n);
    // Copies what it is called with into a log.
    await client.setCode({ address: WORD, bytecode: '0x365f5f37365fa000' });
    await send(MAINNET.link, LINK, 'transferAndCall', [WORD, 3n, '0xcafe']);
    const args = [ME.address, 3n, '0xcafe'] as const;
    const [log] = await client.getLogs({ address: WORD });
    expect(log?.data).toBe(encodeFunctionData({ abi: LINK, functionName: 'onTokenTransfer', args }));
    expect(await balanceOf(MAINNET.link, WORD)).toBe(3n);
    const deaf = [MAINNET.multicall3, 1n, '0x'];
    expect(await revertOf(MAINNET.link, LINK, 'transferAndCall', deaf)).toContain('reverted');
    await send(MAINNET.link, LINK, 'transferAndCall', [OTHER, 2n, '0x']);
    expect(await balanceOf(MAINNET.link, OTHER)).toBe(2n);
  });
});

describe('stETH and wstETH', () => {
  test('convert at one rate, whichever way it is asked for', async () => {
    const rate = await read<bigint>(MAINNET.wstEth, WST_ETH, 'stEthPerToken');
    expect(rate).toBe(replica.prices.stEthPerToken);
    expect(await read(MAINNET.wstEth, WST_ETH, 'getStETHByWstETH', [ether(3)])).toBe(3n * rate);
    const shares = await read<bigint>(MAINNET.wstEth, WST_ETH, 'tokensPerStEth');
    expect(shares).toBe(10n ** 36n / rate);
    expect(await read(MAINNET.wstEth, WST_ETH, 'getWstETHByStETH', [ether(1)])).toBe(shares);
  });

  test('wrap and unwrap, and lose a wei at most on the way', async () => {
    await fund(client, MAINNET.stEth, ME.address, ether(10));
    const staked = await balanceOf(MAINNET.stEth, ME.address);
    await send(MAINNET.stEth, TOKEN, 'approve', [MAINNET.wstEth, staked]);
    await send(MAINNET.wstEth, WST_ETH, 'wrap', [staked]);
    const wrapped = await balanceOf(MAINNET.wstEth, ME.address);
    expect(wrapped).toBe(await read(MAINNET.wstEth, WST_ETH, 'getWstETHByStETH', [staked]));
    await send(MAINNET.wstEth, WST_ETH, 'unwrap', [wrapped]);
    expect(staked - (await balanceOf(MAINNET.stEth, ME.address))).toBeLessThanOrEqual(2n);
    expect(await balanceOf(MAINNET.wstEth, ME.address)).toBe(0n);
  });

  test('follow what validators earn: balances of stETH and the rate rise, shares stay', async () => {
    await fund(client, MAINNET.stEth, ME.address, ether(10));
    const [balance, shares, rate] = await Promise.all([
      balanceOf(MAINNET.stEth, ME.address),
      read<bigint>(MAINNET.stEth, ST_ETH, 'sharesOf', [ME.address]),
      read<bigint>(MAINNET.wstEth, WST_ETH, 'stEthPerToken'),
    ]);
    const slot = keccak256(new TextEncoder().encode('lido.Lido.beaconBalance'));
    const validators = BigInt((await client.getStorageAt({ address: MAINNET.stEth, slot })) ?? 0);
    await writeWord(client, MAINNET.stEth, slot, (validators * 101n) / 100n);
    expect(Number(await balanceOf(MAINNET.stEth, ME.address)) / Number(balance)).toBeCloseTo(1.01, 4);
    expect(Number(await read<bigint>(MAINNET.wstEth, WST_ETH, 'stEthPerToken')) / Number(rate)).toBeCloseTo(1.01, 4);
    expect(await read(MAINNET.stEth, ST_ETH, 'sharesOf', [ME.address])).toBe(shares);
  });
});

describe('feeds', () => {
  test.each(Object.keys(FEEDS) as FeedName[])(
    '%s: a proxy puts its phase into an aggregator’s rounds',
    async (name) => {
      const feed = FEEDS[name];
      const { decimals, phase, minAnswer, maxAnswer } = FEED_SHAPES[name];
      const aggregator = await read<Address>(feed, FEED, 'aggregator');
      expect(await read(feed, FEED, 'decimals')).toBe(decimals);
      expect(await read(feed, FEED, 'description')).toBe(name);
      expect(await read(feed, FEED, 'phaseId')).toBe(phase);
      expect(await read(feed, FEED, 'phaseAggregators', [phase])).toBe(aggregator);
      const inner = await read<readonly bigint[]>(aggregator, FEED, 'latestRoundData');
      const outer = await read<readonly bigint[]>(feed, FEED, 'latestRoundData');
      const inPhase = (BigInt(phase) << 64n) + (inner[0] ?? 0n);
      expect(outer).toEqual([inPhase, ...inner.slice(1, 4), inPhase]);
      expect(outer[1]).toBe(replica.prices.answers[name]);
      expect(await read(feed, FEED, 'getRoundData', [inPhase])).toEqual(outer);
      expect(await revertOf(feed, FEED, 'getRoundData', [inPhase + 1n])).toContain('No data present');
      // What the feed can say is bounded by its aggregator, to which only the proxy and outsiders may listen.
      expect(await read(aggregator, FEED, 'minAnswer')).toBe(minAnswer);
      expect(await read(aggregator, FEED, 'maxAnswer')).toBe(maxAnswer);
      await writeAnswer(client, feed, maxAnswer + 1n);
      expect((await readAnswer(client, feed)).answer).toBe(maxAnswer);
      const callData = encodeFunctionData({ abi: FEED, functionName: 'latestRoundData' });
      const inside = [[{ target: aggregator, callData }]];
      expect(await revertOf(MAINNET.multicall3, MULTICALL, 'aggregate', inside)).not.toBe('nothing');
    },
  );

  test('keep rounds, and take answers of any date', async () => {
    const feed = FEEDS['ETH / USD'];
    const first = await readAnswer(client, feed);
    await writeAnswer(client, feed, 2_000n * 10n ** 8n);
    await writeAnswer(client, feed, 1_900n * 10n ** 8n, first.updatedAt - 7200n);
    expect(await readAnswer(client, feed)).toEqual({
      roundId: first.roundId + 2n,
      answer: 1_900n * 10n ** 8n,
      updatedAt: first.updatedAt - 7200n,
    });
    const [, answer] = await read<readonly bigint[]>(feed, FEED, 'getRoundData', [first.roundId + 1n]);
    expect(answer).toBe(2_000n * 10n ** 8n);
  });

  test('are written through an aggregator of somebody else, which ours replaces where it stands', async () => {
    const feed = FEEDS['BTC / USD'];
    const aggregator = getAddress('0x00000000000000000000000000000000000a6604');
    const creation = deployData(testAggregatorAbi, 'TestAggregator', ['BTC / USD', 8, 90_000n * 10n ** 8n]);
    await executeAs(client, ME.address, [{ label: 'deploying', data: creation, gas: 3_000_000n }]);
    const nonce = BigInt((await client.getTransactionCount({ address: ME.address })) - 1);
    const deployed = getContractAddress({ from: ME.address, nonce });
    const code = await client.getCode({ address: deployed });
    await client.setCode({ address: aggregator, bytecode: code ?? '0x' });
    // What an aggregator keeps in its first words must not be in the way.
    for (const slot of [0n, 1n, 2n, 3n]) await writeWord(client, aggregator, `0x${slot.toString(16)}`, maxUint256);
    await executeAs(client, ROLES.feedOwner, [
      call(feed, FEED, 'proposeAggregator', [deployed]),
      call(feed, FEED, 'confirmAggregator', [deployed]),
    ]);
    const before = await readAnswer(client, feed);
    expect(before.answer).toBe(90_000n * 10n ** 8n);
    await writeAnswer(client, feed, 80_000n * 10n ** 8n);
    const after = await readAnswer(client, feed);
    expect(after.answer).toBe(80_000n * 10n ** 8n);
    expect(after.roundId).toBe(before.roundId + 1n);
    expect(await read(feed, FEED, 'description')).toBe('BTC / USD');
  });
});

describe('funding', () => {
  test.each([
    ['ether', ETHER],
    ['WETH', MAINNET.weth],
    ['USDC', MAINNET.usdc],
    ['USDT', MAINNET.usdt],
    ['WBTC', MAINNET.wbtc],
    ['LINK', MAINNET.link],
    ['wstETH', MAINNET.wstEth],
  ])('gives exactly as much %s as asked for', async (_, token) => {
    const balance = (): Promise<bigint> =>
      token === zeroAddress ? client.getBalance({ address: ME.address }) : balanceOf(token, ME.address);
    const before = await balance();
    await fund(client, token, ME.address, 123_456_789n);
    await fund(client, token, ME.address, 1n);
    expect((await balance()) - before).toBe(123_456_790n);
  });

  test('gives more LINK than there is, and takes it from nobody', async () => {
    const supply = ether(1_000_000_000);
    const [holder] = CONTRACTS.flatMap(({ address, origin }) => (address === MAINNET.link ? [origin?.deployer] : []));
    await fund(client, MAINNET.link, ME.address, 1000n * supply);
    expect(await balanceOf(MAINNET.link, ME.address)).toBe(1000n * supply);
    expect(await balanceOf(MAINNET.link, holder ?? zeroAddress)).toBe(supply);
  });

  test('knows no way to make other tokens', async () => {
    await expect(fund(client, OTHER, ME.address, 1n)).rejects.toThrow(`there is no way to make ${OTHER}`);
  });
});

async function blockOf(other: WorldClient): Promise<bigint> {
  return (await other.getBlock()).number;
}

/** How far a pool's price is from that of the feeds [bps]. */
function gapBps(sqrtPrice: bigint, { token0, token1 }: ReplicaPool): number {
  const { usd } = replica.prices;
  const raw = (Number(sqrtPrice) / 2 ** 96) ** 2 * 10 ** (token0.decimals - token1.decimals);
  return (raw / (Number(usd[token0.price]) / Number(usd[token1.price])) - 1) * 10_000;
}

/** An amount worth so many dollars [raw units]. */
function units(price: keyof Replica['prices']['usd'], decimals: number, dollars: number): bigint {
  return (parseUnits(String(dollars), decimals) * 10n ** 8n) / replica.prices.usd[price];
}

test('docs/forked-tests.md lists what there is, as it is', async () => {
  const page = join(PROJECT_ROOT, 'docs', 'forked-tests.md');
  const [text = ''] = readFileSync(page, 'utf8').split('\n| what ');
  await expect(`${text}\n${replicaMarkdown().join('\n')}\n`).toMatchFileSnapshot(page);
});
