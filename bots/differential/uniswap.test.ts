/**
 * Sales as the core and the venue compute them, against the real taker selling to real pools of all versions: single pools,
 * paths that mix versions, and divided sales. Pools are read by the bidder's own reader.
 */
import {
  type Address,
  decodeFunctionResult,
  encodeDeployData,
  encodeFunctionData,
  getContractAddress,
  type Hex,
  maxUint256,
  parseAbi,
  zeroAddress,
} from 'viem';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { uniswapTakerAbi } from '../abi/generated.ts';
import { type Anvil, startAnvil } from '../chain/anvil.ts';
import { createChainClient } from '../chain/client.ts';
import { UniswapVenue } from '../chain/venues/uniswap.ts';
import { deployedPools, type DeployedPool, UniswapReader } from '../chain/venues/uniswapReader.ts';
import type { Deployment } from '../config/deployment.ts';
import { findPaths, type PathStep, tokenBought } from '../core/pathFinding.ts';
import { CROSSING_GAS, type Hop, quoteAlong, sellAlong } from '../core/paths.ts';
import { type Pool, sell } from '../core/pools.ts';
import { getAmount0Delta, getSqrtRatioAtTick } from '../core/uniswapV3Math.ts';
import { encodeTakerRoute, type TakerHop } from '../core/takerRoute.ts';
import { creationCode } from '../local/artifacts.ts';
import { pick, seedRandom, uniform } from '../world/random.ts';
import { approval, createWorldClient, execute, nextNonce, type WorldClient } from '../local/transactions.ts';
import { createPool, deployUniswap, type PricedToken } from '../local/uniswap.ts';
import { createPair, deployUniswapV2 } from '../local/uniswapV2.ts';
import { createV4Pool, deployUniswapV4, v4Addition, type V4Pool } from '../local/uniswapV4.ts';
import { plainToken, randomAmount, randomLayers } from './pools.ts';

const IS_DEEP = process.env['EBB_DEEP'] === '1';
const ROUNDS = IS_DEEP ? 40 : 4;
const SALES_PER_POOL = IS_DEEP ? 40 : 15;
const SALES_PER_PATH = IS_DEEP ? 12 : 4;
const SALES_PER_SET = IS_DEEP ? 6 : 3;
const USD = 100_000_000n;
const ETHER = 10n ** 18n;

const WETH_ABI = parseAbi(['function deposit() payable', 'function transfer(address to, uint256 amount)']);
const MANAGER = parseAbi([
  'struct PoolKey { address currency0; address currency1; uint24 fee; int24 tickSpacing; address hooks; }',
  'function setProtocolFeeController(address controller)',
  'function setProtocolFee(PoolKey key, uint24 newProtocolFee)',
]);

type Step = PathStep<DeployedPool>;

describe('sales to Uniswap of all versions', () => {
  const random = seedRandom('differential/uniswap');
  let anvil: Anvil;
  let client: WorldClient;
  let from: Address;
  let deployment: Deployment;
  let reader: UniswapReader;
  let venue: UniswapVenue;
  let pools: DeployedPool[];
  let tokens: [weth: PricedToken, usdc: PricedToken, wbtc: PricedToken];
  let states: Map<DeployedPool, Pool>;
  let liquidityRouter: Address;
  /** The chain on which all pools still agree. */
  let atMarket: Hex;

  beforeAll(async () => {
    anvil = await startAnvil({});
    client = createWorldClient(anvil.url);
    from = (await client.getAddresses())[0] as Address;
    await client.setBalance({ address: from, value: 10n ** 9n * ETHER });
    const v3 = await deployUniswap(client, from);
    const v2 = await deployUniswapV2(client, from, v3.weth);
    const v4 = await deployUniswapV4(client, from);
    liquidityRouter = v4.liquidityRouter;
    const nonce = await nextNonce(client, from);
    const addressAt = (i: number): Address => getContractAddress({ from, nonce: BigInt(nonce + i) });
    const [usdc, wbtc, house, taker] = [addressAt(0), addressAt(1), addressAt(2), addressAt(3)];
    const args = [house, v2.factory, v3.factory, v4.poolManager, v3.weth] as const;
    const takerCode = { abi: uniswapTakerAbi, bytecode: creationCode('UniswapTaker'), args } as const;
    await execute(client, from, [
      plainToken(2n ** 200n),
      plainToken(2n ** 200n),
      { label: 'house', data: creationCode('GiftHouse'), gas: 3_000_000n },
      { label: 'taker', data: encodeDeployData(takerCode), gas: 8_000_000n },
    ]);
    const wethCall = (functionName: 'deposit') => encodeFunctionData({ abi: WETH_ABI, functionName });
    const give = (token: Address, amount: bigint) => ({
      label: 'giving',
      to: token,
      data: encodeFunctionData({ abi: WETH_ABI, functionName: 'transfer', args: [house, amount] }),
      gas: 100_000n,
    });
    await execute(client, from, [
      { label: 'wrapping', to: v3.weth, data: wethCall('deposit'), value: 10n ** 8n * ETHER, gas: 100_000n },
      give(v3.weth, 10n ** 7n * ETHER),
      give(usdc, 2n ** 150n),
      give(wbtc, 2n ** 150n),
      ...[v3.weth, usdc, wbtc].map((token) => approval(token, v4.liquidityRouter)),
    ]);

    const weth = { address: v3.weth, decimals: 18, priceUsd: 2948n * USD };
    tokens = [
      weth,
      { address: usdc, decimals: 6, priceUsd: USD },
      { address: wbtc, decimals: 8, priceUsd: 91_234n * USD },
    ];
    const [, dollar, bitcoin] = tokens;
    const ether = { ...weth, address: zeroAddress };
    const wide = { from: 0.5, to: 2 };
    const pairs = [
      await createPair(client, from, v2, [weth, dollar], 3e6),
      await createPair(client, from, v2, [bitcoin, dollar], 4e5),
      await createPair(client, from, v2, [weth, bitcoin], 1e6),
    ];
    const layers = (maxFactor: number) => randomLayers(random, maxFactor, wide);
    const v3Pools = [
      await createPool(client, from, v3, { base: weth, quote: dollar, fee: 500, layers: layers(8) }),
      await createPool(client, from, v3, { base: bitcoin, quote: dollar, fee: 3000, layers: layers(100) }),
    ];
    const add = (base: PricedToken, quote: PricedToken, fee: number, tickSpacing: number, maxFactor: number) => {
      const shape = tickSpacing === 1 ? randomLayers(random, maxFactor, { from: 0.9, to: 1.1 }) : layers(maxFactor);
      return createV4Pool(client, from, v4, { base, quote, fee, tickSpacing, layers: shape });
    };
    const v4Pools = [
      await add(ether, dollar, 500, 10, 8),
      await add(ether, bitcoin, 3000, 60, 100),
      await add(bitcoin, dollar, 100, 1, 1.1),
      await add(weth, dollar, 10_000, 200, 100),
      await add(weth, bitcoin, 0, 60, 100),
    ];
    await setProtocolFees(v4.poolManager, v4Pools);
    const uniswap: Deployment['uniswap'] = {
      taker,
      v2: {
        factory: v2.factory,
        pairs: pairs.map(({ address, token0, token1 }) => ({
          address,
          token0: token0.address,
          token1: token1.address,
        })),
      },
      v3: { factory: v3.factory, quoter: v3.quoter, pools: v3Pools },
      v4: { poolManager: v4.poolManager, pools: v4Pools },
    };
    deployment = { uniswap, wrappedNative: v3.weth } as Deployment;
    const chain = createChainClient(anvil.url);
    pools = deployedPools(deployment);
    reader = new UniswapReader(chain, deployment, pools);
    venue = new UniswapVenue(chain, deployment);
    await refresh();
    atMarket = await client.snapshot();
  }, 120_000);
  afterAll(() => anvil?.stop());

  /** The most that the protocol may take, and odd numbers, of either direction. */
  async function setProtocolFees(manager: Address, v4Pools: readonly V4Pool[]): Promise<void> {
    const own = encodeFunctionData({ abi: MANAGER, functionName: 'setProtocolFeeController', args: [from] });
    const fees = [
      [1, 1000 | (7 << 12)],
      [3, 333 | (1000 << 12)],
      [4, 17 | (999 << 12)],
    ] as const;
    await execute(client, from, [
      { label: 'controller', to: manager, data: own, gas: 100_000n },
      ...fees.map(([index, packed]) => {
        const { token0: currency0, token1: currency1, fee, tickSpacing } = v4Pools[index] as V4Pool;
        const key = { currency0, currency1, fee, tickSpacing, hooks: zeroAddress };
        const data = encodeFunctionData({ abi: MANAGER, functionName: 'setProtocolFee', args: [key, packed] });
        return { label: 'protocol fee', to: manager, data, gas: 100_000n };
      }),
    ]);
  }

  async function refresh(): Promise<void> {
    const block = await client.getBlockNumber({ cacheTime: 0 });
    [states] = await Promise.all([reader.read(block), venue.refresh(block)]);
  }

  const hopsOf = (steps: readonly Step[]): Hop[] =>
    steps.map((step) =>
      step.kind === 'wrap' ? step : { ...step, pool: states.get(step.pool) as Pool, zeroForOne: step.zeroForOne },
    );

  function takeAlong(steps: readonly Step[], tokenIn: Address, tokenOut: Address, amountIn: bigint): Hex {
    const hops = steps.map((step): TakerHop => {
      if (step.kind === 'wrap') return step;
      const bought = tokenBought(step);
      if (step.pool.version === 'v2') return { kind: 'v2', tokenOut: bought };
      return { ...step.pool, kind: step.pool.version, tokenOut: bought } as TakerHop;
    });
    const route = encodeTakerRoute([{ shareBps: 10_000, hops }]);
    const params = { ...terms(tokenIn, tokenOut, amountIn), maxPrice: maxUint256, route };
    return encodeFunctionData({ abi: uniswapTakerAbi, functionName: 'take', args: [params] });
  }

  const terms = (collateral: Address, debtAsset: Address, maxCollateral: bigint) => ({
    auctionId: 1n,
    collateral,
    debtAsset,
    maxCollateral,
    minProfit: 0n,
    deadline: maxUint256,
    receiver: from,
  });

  /** What the taker says that a take fetches; zero when it, or a pool, refuses. */
  async function fetched(data: Hex): Promise<bigint> {
    const { data: answer } = await client
      .call({ account: from, to: deployment.uniswap.taker, data })
      .catch(() => ({ data: undefined }));
    if (answer === undefined) return 0n;
    return decodeFunctionResult({ abi: uniswapTakerAbi, functionName: 'take', data: answer })[2];
  }

  const amountOf = (token: PricedToken): bigint => {
    const most = token === tokens[0] ? 10n ** 7n * ETHER : 2n ** 120n;
    const amount = uniform(random) < 0.03 ? (most * BigInt(Math.ceil(uniform(random) * 1000))) / 1000n : 0n;
    return amount === 0n ? randomAmount(random, token.decimals) % most : amount;
  };

  /** How much is worth so many dollars. */
  const worthOf = ({ decimals, priceUsd }: PricedToken, usd: number): bigint =>
    (BigInt(Math.round(usd * 1e8)) * 10n ** BigInt(decimals)) / priceUsd;

  /** Compares a list of sales at once. @returns how many fetched something */
  async function compare(cases: readonly { what: string; data: Hex; expected: bigint }[]): Promise<number> {
    const actual = await Promise.all(cases.map(({ data }) => fetched(data)));
    cases.forEach(({ what, expected }, i) => expect(actual[i], what).toBe(expected));
    return actual.filter((amount) => amount > 0n).length;
  }

  /** Sells in earnest, and compares where the pools are left. */
  async function sellAlongFor(steps: readonly Step[], tokenIn: PricedToken, tokenOut: Address): Promise<void> {
    const amountIn = amountOf(tokenIn) / 1000n + 1n;
    const hops = hopsOf(steps);
    if (quoteAlong(hops, amountIn) === 0n) return;
    const { after } = sellAlong(hops, amountIn);
    const data = takeAlong(steps, tokenIn.address, tokenOut, amountIn);
    await execute(client, from, [{ label: 'sale', to: deployment.uniswap.taker, data, gas: 10_000_000n }]);
    await refresh();
    const visited = steps.flatMap((step) => (step.kind === 'pool' ? [step.pool] : []));
    visited.forEach((pool, i) => expect(statusOf(states.get(pool))).toEqual(statusOf(after[i])));
  }

  test('default: single pools and paths of several, versions mixed', async () => {
    const began = performance.now();
    const routes = tokens.flatMap((tokenIn) =>
      tokens
        .filter((tokenOut) => tokenOut !== tokenIn)
        .flatMap((tokenOut) =>
          findPaths(pools, tokenIn.address, tokenOut.address, deployment.wrappedNative, 3).map((steps) => ({
            steps,
            tokenIn,
            tokenOut,
          })),
        ),
    );
    const kinds = new Set(routes.map(({ steps }) => steps.map((step) => versionOf(step)).join('>')));
    expect([...kinds]).toEqual(expect.arrayContaining(['v2', 'v3', 'v4', 'wrap>v4', 'v4>wrap', 'wrap>v4>v4', 'v2>v3']));
    const single = routes.filter(({ steps }) => steps.filter(({ kind }) => kind === 'pool').length === 1);
    let [sales, sold] = [0, 0];
    for (let round = 0; round < ROUNDS; round++) {
      const longer = Array.from({ length: 12 }, () => pick(random, routes));
      const cases = [
        ...single.flatMap((route) => Array.from({ length: SALES_PER_POOL }, () => route)),
        ...longer.flatMap((route) => Array.from({ length: SALES_PER_PATH }, () => route)),
      ].map(({ steps, tokenIn, tokenOut }) => {
        const amountIn = amountOf(tokenIn);
        return {
          what: `round ${round}: ${steps.map(versionOf).join('>')} ${amountIn}`,
          data: takeAlong(steps, tokenIn.address, tokenOut.address, amountIn),
          expected: quoteAlong(hopsOf(steps), amountIn),
        };
      });
      sold += await compare(cases);
      sales += cases.length;
      for (const { steps, tokenIn, tokenOut } of longer.slice(0, 6))
        await sellAlongFor(steps, tokenIn, tokenOut.address);
    }
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    console.log(`uniswap: ${sales} sales, ${sold} of them possible, no mismatch, ${seconds} s`);
    expect(sold).toBeGreaterThan(sales / 3);
  }, 1_200_000);

  test('behavior: divided sales fetch to the unit what the venue says, and leave the pools where it says', async () => {
    await client.revert({ id: atMarket });
    atMarket = await client.snapshot();
    reader.forget();
    venue.forget();
    await refresh();
    let [sales, sold, divided] = [0, 0, 0];
    for (let round = 0; round < ROUNDS; round++) {
      const [tokenIn, tokenOut] = pick(random, [
        [tokens[0], tokens[1]],
        [tokens[2], tokens[1]],
        [tokens[1], tokens[0]],
        [tokens[0], tokens[2]],
      ] as const);
      const routes = venue.routes(tokenIn.address, tokenOut.address);
      expect(routes.length).toBeGreaterThan(3);
      const takes = routes.flatMap((route) =>
        Array.from({ length: SALES_PER_SET }, () => {
          const amountIn = worthOf(tokenIn, 10 ** (1 + 5.5 * uniform(random)));
          return { route, amountIn, expected: route.quote(amountIn) };
        }),
      );
      const possible = takes.filter(({ expected }) => expected > 0n);
      const callOf = ({ route, amountIn }: (typeof takes)[number]): Hex => {
        const take = terms(tokenIn.address, tokenOut.address, amountIn);
        return route.callFor({ ...take, collateralOut: amountIn, maxPriceE36: maxUint256, maxPayment: maxUint256 })
          .data;
      };
      sold += await compare(
        possible.map((take) => ({
          what: `${take.route.label} ${take.amountIn}`,
          data: callOf(take),
          expected: take.expected,
        })),
      );
      sales += takes.length;
      divided += possible.filter(({ route }) => route.label.includes(' + ')).length;

      const last = pick(random, possible);
      const data = callOf(last);
      await execute(client, from, [{ label: 'take', to: deployment.uniswap.taker, data, gas: 10_000_000n }]);
      last.route.apply(last.amountIn, maxUint256);
      const probe = () =>
        venue
          .routes(tokenIn.address, tokenOut.address)
          .map((route) => [route.label, route.quote(10n ** BigInt(tokenIn.decimals))] as const);
      const expected = probe();
      await refresh();
      expect(probe()).toEqual(expected);
    }
    console.log(`uniswap: ${sales} sales by the venue, ${sold} of them possible, ${divided} divided, no mismatch`);
    expect(divided).toBeGreaterThan(ROUNDS * 4);
  }, 1_200_000);

  test('behavior: ticks that were crossed before cost what a path is reckoned to cost more for them', async () => {
    await client.revert({ id: atMarket });
    atMarket = await client.snapshot();
    reader.forget();
    await refresh();
    const market = states;
    const perTick = { v3: [] as number[], v4: [] as number[] };
    for (const tokenIn of tokens) {
      for (const tokenOut of tokens) {
        if (tokenIn === tokenOut) continue;
        const pathsOf = (a: PricedToken, b: PricedToken): Step[][] =>
          findPaths(pools, a.address, b.address, deployment.wrappedNative, 1).filter(({ length }) => length === 1);
        for (const steps of pathsOf(tokenIn, tokenOut)) {
          const back = pathsOf(tokenOut, tokenIn).find((other) => poolOf(other) === poolOf(steps)) as Step[];
          const version = poolOf(steps)?.version;
          if (version === undefined || version === 'v2') continue;
          const sale = async (path: readonly Step[], [from_, to_]: readonly PricedToken[], amountIn: bigint) => {
            const data = takeAlong(path, from_?.address as Address, to_?.address as Address, amountIn);
            const call = { label: 'sale', to: deployment.uniswap.taker, data, gas: 10_000_000n };
            const [receipt] = await execute(client, from, [call]);
            return Number(receipt?.gasUsed ?? 0);
          };
          /** Gas of a sale over ticks that have been crossed to and fro, and how many it crosses. */
          const again = async (amountIn: bigint): Promise<readonly [gas: number, crossed: number]> => {
            const bought = quoteAlong(hopsOf(steps), amountIn);
            const id = await client.snapshot();
            await sale(steps, [tokenIn, tokenOut], amountIn);
            await sale(back, [tokenOut, tokenIn], bought + bought / 500n);
            await sale(steps, [tokenIn, tokenOut], amountIn / 1000n + 1n);
            await refresh();
            const [hop] = hopsOf(steps);
            const { ticksCrossed } =
              hop?.kind === 'pool' ? sell(hop.pool, amountIn, hop.zeroForOne) : { ticksCrossed: 0 };
            const gas = await sale(steps, [tokenIn, tokenOut], amountIn);
            await client.revert({ id });
            states = market;
            return [gas, ticksCrossed];
          };
          const [without, none] = await again(worthOf(tokenIn, 10));
          if (none !== 0) continue;
          for (const usd of [3e3, 3e4, 3e5, 3e6]) {
            const amountIn = worthOf(tokenIn, usd);
            if (quoteAlong(hopsOf(steps), amountIn) === 0n) continue;
            const [gas, crossed] = await again(amountIn);
            if (crossed > 0) perTick[version].push((gas - without) / crossed);
          }
        }
      }
    }
    for (const version of ['v3', 'v4'] as const) {
      const seen = perTick[version];
      expect(seen.length).toBeGreaterThan(2);
      const mean = seen.reduce((sum, gas) => sum + gas, 0) / seen.length;
      console.log(`uniswap ${version}: ${seen.length} sales that cross ticks, ${Math.round(mean)} gas a tick`);
      const reckoned = Number(CROSSING_GAS[version]);
      expect(mean).toBeGreaterThan(reckoned * 0.85);
      expect(mean).toBeLessThan(reckoned * 1.15);
    }
  }, 600_000);

  test('behavior: liquidity that comes after the ticks were read is noticed', async () => {
    const [weth, , wbtc] = tokens;
    const pool = pools.find(({ version, ...rest }) => version === 'v4' && 'fee' in rest && rest.fee === 3000);
    if (pool?.version !== 'v4') throw new Error('no such pool');
    const stateOf = () => (states.get(pool) as Extract<Pool, { version: 'v4' }>).state;
    await refresh();
    const before = stateOf();
    const start = Math.floor(before.tick / 60) * 60;
    const liquidity = before.liquidity * 3n;
    const [lower, upper] = [start - 60, start + 120].map(getSqrtRatioAtTick) as [bigint, bigint];
    const position = {
      tickLower: start - 60,
      tickUpper: start + 120,
      liquidity,
      amount0: getAmount0Delta(lower, upper, liquidity, true),
      amount1: 0n,
    };
    await execute(client, from, [v4Addition(liquidityRouter, pool, position, 99)]);
    await refresh();
    const after = stateOf();
    expect(after.liquidity).toBe(before.liquidity + liquidity);
    expect(after.ticks.map(({ tick }) => tick)).toEqual(expect.arrayContaining([start - 60, start + 120]));
    const steps = findPaths([pool], weth.address, wbtc.address, weth.address, 1)[0] as Step[];
    const cases = Array.from({ length: SALES_PER_POOL }, () => {
      const amountIn = worthOf(weth, 10 ** (1 + 5 * uniform(random)));
      const expected = quoteAlong(hopsOf(steps), amountIn);
      return { what: `${amountIn}`, data: takeAlong(steps, weth.address, wbtc.address, amountIn), expected };
    });
    expect(await compare(cases)).toBeGreaterThan(SALES_PER_POOL / 2);
  }, 120_000);
});

/** The first pool of a path. */
const poolOf = (steps: readonly Step[]): DeployedPool | undefined =>
  steps.flatMap((step) => (step.kind === 'pool' ? [step.pool] : []))[0];

const versionOf = (step: Step): string => (step.kind === 'wrap' ? 'wrap' : step.pool.version);

/** What trades move. */
function statusOf(pool: Pool | undefined): unknown {
  if (pool?.version === 'v2') return pool.state;
  if (pool === undefined) return undefined;
  const { sqrtPriceX96, tick, liquidity } = pool.state;
  return { sqrtPriceX96, tick, liquidity };
}
