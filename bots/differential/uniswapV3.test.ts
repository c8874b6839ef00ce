/** Sales as the core computes them against the quoter of the deployed bytecode, in pools with liquidity of many shapes. */
import {
  type Address,
  concatHex,
  decodeFunctionResult,
  encodeFunctionData,
  getContractAddress,
  type Hex,
  numberToHex,
  parseAbi,
} from 'viem';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Anvil, startAnvil } from '../chain/anvil.ts';
import { amountInToMarginalPrice, type InitializedTick, type PoolState, swapExactInput } from '../core/uniswapV3.ts';
import { getSqrtRatioAtTick, getTickAtSqrtRatio } from '../core/uniswapV3Math.ts';
import { sellAlong } from '../core/paths.ts';
import { pick, seedRandom, uniform } from '../world/random.ts';
import { createWorldClient, execute, nextNonce, type WorldClient } from '../local/transactions.ts';
import { approveRouter, createPool, deployUniswap, planPool, type Pool, type PoolFee } from '../local/uniswap.ts';
import { type PricedToken, quoteSale, TICK_SPACINGS, type Uniswap } from '../local/uniswap.ts';
import { plainToken, randomAmount, randomLayers } from './pools.ts';

const IS_DEEP = process.env['EBB_DEEP'] === '1';
const SALES_PER_STATE = IS_DEEP ? 600 : 60;
const STATES_PER_POOL = IS_DEEP ? 12 : 5;
const POOLS = IS_DEEP ? 9 : 6;
const USD = 100_000_000n;

const POOL = parseAbi([
  'function slot0() view returns (uint160 sqrtPriceX96, int24 tick, uint16, uint16, uint16, uint8, bool)',
  'function liquidity() view returns (uint128)',
  'function ticks(int24) view returns (uint128 liquidityGross, int128 liquidityNet, uint256, uint256, int56, uint160, uint32, bool)',
]);
const ROUTER = parseAbi([
  'struct Params { address tokenIn; address tokenOut; uint24 fee; address recipient; uint256 deadline; uint256 amountIn; uint256 amountOutMinimum; uint160 sqrtPriceLimitX96; }',
  'function exactInputSingle(Params params) payable returns (uint256 amountOut)',
]);
const QUOTER = parseAbi([
  'function quoteExactInput(bytes path, uint256 amountIn) returns (uint256 amountOut, uint160[] sqrtPriceX96AfterList, uint32[] initializedTicksCrossedList, uint256 gasEstimate)',
]);

/** A pool with the ticks that its positions begin and end at. */
interface World {
  readonly pool: Pool;
  readonly edges: readonly number[];
}

describe('sales to Uniswap v3', () => {
  const random = seedRandom('differential/uniswapV3');
  let anvil: Anvil;
  let client: WorldClient;
  let from: Address;
  let uniswap: Uniswap;
  let tokens: PricedToken[];
  const worlds: World[] = [];

  beforeAll(async () => {
    anvil = await startAnvil({});
    client = createWorldClient(anvil.url);
    from = (await client.getAddresses())[0] as Address;
    uniswap = await deployUniswap(client, from);
    const nonce = BigInt(await nextNonce(client, from));
    await execute(client, from, [plainToken(2n ** 200n), plainToken(2n ** 200n), plainToken(2n ** 200n)]);
    tokens = [
      { decimals: 18, priceUsd: 2948n * USD },
      { decimals: 6, priceUsd: USD },
      { decimals: 8, priceUsd: 91_234n * USD },
    ].map((token, i) => ({ ...token, address: getContractAddress({ from, nonce: nonce + BigInt(i) }) }));
    await approveRouter(
      client,
      from,
      uniswap,
      tokens.map(({ address }) => address),
    );
    for (let i = 0; i < POOLS; i++) {
      const fee = ([500, 3000, 10_000] as const)[Math.floor(i / 3)] as PoolFee;
      const [base, quote] = [tokens[i % 3], tokens[(i + 1) % 3]] as [PricedToken, PricedToken];
      const wide = i % 3 === 0 ? { from: 1e-20, to: 1e20 } : { from: 0.5, to: 2 }; // everywhere in one pool of three
      const spec = { base, quote, fee, layers: randomLayers(random, 100, wide) };
      const edges = planPool(spec).positions.flatMap(({ tickLower, tickUpper }) => [tickLower, tickUpper]);
      worlds.push({
        pool: await createPool(client, from, uniswap, spec),
        edges: [...new Set(edges)].sort((a, b) => a - b),
      });
    }
  }, 120_000);
  afterAll(() => anvil?.stop());

  async function readState({ pool, edges }: World): Promise<PoolState> {
    const contract = { address: pool.address, abi: POOL } as const;
    const [[sqrtPriceX96, tick], liquidity, ...nets] = await Promise.all([
      client.readContract({ ...contract, functionName: 'slot0' }),
      client.readContract({ ...contract, functionName: 'liquidity' }),
      ...edges.map((edge) => client.readContract({ ...contract, functionName: 'ticks', args: [edge] })),
    ]);
    const ticks = edges
      .map((edge, i): InitializedTick => ({ tick: edge, liquidityNet: nets[i]?.[1] ?? 0n }))
      .filter((_, i) => (nets[i]?.[0] ?? 0n) !== 0n);
    return { sqrtPriceX96, tick, liquidity, fee: pool.fee, tickSpacing: TICK_SPACINGS[pool.fee], ticks };
  }

  /** Moves a pool: to just where a tick begins, or to where an amount carries it inside its outermost ticks. */
  async function disturb({ pool, edges }: World, state: PoolState): Promise<void> {
    const isToEdge = uniform(random) < 0.5;
    const edge = isToEdge ? pick(random, edges) : uniform(random) < 0.5 ? Math.min(...edges) : Math.max(...edges);
    const limit = getSqrtRatioAtTick(edge);
    if (limit === state.sqrtPriceX96) return;
    const zeroForOne = limit < state.sqrtPriceX96;
    const params = {
      tokenIn: zeroForOne ? pool.token0 : pool.token1,
      tokenOut: zeroForOne ? pool.token1 : pool.token0,
      fee: pool.fee,
      recipient: from,
      deadline: 2n ** 256n - 1n,
      amountIn: isToEdge ? 2n ** 180n : randomAmount(random, zeroForOne ? pool.decimals0 : pool.decimals1),
      amountOutMinimum: 0n,
      sqrtPriceLimitX96: limit,
    };
    const data = encodeFunctionData({ abi: ROUTER, functionName: 'exactInputSingle', args: [params] });
    await execute(client, from, [{ label: 'disturbing', to: uniswap.router, data, gas: 30_000_000n }]);
  }

  test('default', async () => {
    let sales = 0;
    let crossings = 0;
    const began = performance.now();
    for (const world of worlds) {
      const { pool } = world;
      for (let round = 0; round < STATES_PER_POOL; round++) {
        const state = await readState(world);
        const isOnEdge = getSqrtRatioAtTick(state.tick + 1) === state.sqrtPriceX96; // crossed downwards, to the unit
        if (!isOnEdge) expect(getTickAtSqrtRatio(state.sqrtPriceX96)).toBe(state.tick);
        const cases = Array.from({ length: SALES_PER_STATE }, () => {
          const zeroForOne = uniform(random) < 0.5;
          return { zeroForOne, amountIn: randomAmount(random, zeroForOne ? pool.decimals0 : pool.decimals1) };
        });
        const quotes = await Promise.all(
          cases.map(({ zeroForOne, amountIn }) =>
            // The quoter reverts where the pool has nothing to sell.
            quoteSale(client, uniswap, pool, zeroForOne ? pool.token0 : pool.token1, amountIn).catch(() => undefined),
          ),
        );
        cases.forEach(({ zeroForOne, amountIn }, i) => {
          const result = swapExactInput(state, amountIn, zeroForOne);
          const { amountOut, sqrtPriceAfterX96: sqrtPriceX96After } = result;
          if (quotes[i] === undefined) return expect(result.amountInUsed).toBe(0n);
          expect({ amountOut, sqrtPriceX96After }, `${pool.fee} ${zeroForOne} ${amountIn}`).toEqual(quotes[i]);
          sales++;
          crossings += result.ticksCrossed;
        });
        await disturb(world, state);
      }
    }
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    console.log(`uniswapV3: ${sales} sales over ${crossings} initialised ticks, no mismatch, ${seconds} s`);
    expect(crossings).toBeGreaterThan(sales / 2);
  }, 600_000);

  test('behavior: paths of two pools', async () => {
    let compared = 0;
    for (const one of worlds.slice(0, 3)) {
      const shared = one.pool.token1;
      const other = worlds.find(({ pool }) => pool !== one.pool && [pool.token0, pool.token1].includes(shared));
      if (other === undefined) throw new Error('no second pool');
      const into = other.pool.token0 === shared;
      const poolOf = async (world: World) => ({ version: 'v3' as const, state: await readState(world) });
      const hops = [
        { kind: 'pool' as const, pool: await poolOf(one), zeroForOne: true },
        { kind: 'pool' as const, pool: await poolOf(other), zeroForOne: into },
      ];
      const last = into ? other.pool.token1 : other.pool.token0;
      const fees = [one.pool.fee, other.pool.fee].map((fee) => numberToHex(fee, { size: 3 })) as [Hex, Hex];
      const path = concatHex([one.pool.token0, fees[0], shared, fees[1], last]);
      const amounts = Array.from({ length: SALES_PER_STATE }, () => randomAmount(random, one.pool.decimals0));
      const call = { abi: QUOTER, functionName: 'quoteExactInput' } as const;
      const quotes = await Promise.all(
        amounts.map(async (amountIn) => {
          const { data } = await client
            .call({ to: uniswap.quoter, data: encodeFunctionData({ ...call, args: [path, amountIn] }) })
            .catch(() => ({ data: undefined })); // a pool refuses to be sold nothing, and to sell what it has not
          return data === undefined ? undefined : decodeFunctionResult({ ...call, data });
        }),
      );
      amounts.forEach((amountIn, i) => {
        const { amountOut, after } = sellAlong(hops, amountIn);
        const sqrtPricesAfterX96 = after.map(({ state }) => (state as PoolState).sqrtPriceX96);
        const quote = quotes[i];
        if (quote === undefined) return expect(amountOut).toBe(0n);
        expect([amountOut, sqrtPricesAfterX96]).toEqual([quote[0], quote[1]]);
        compared++;
      });
    }
    expect(compared).toBeGreaterThan(SALES_PER_STATE);
  }, 120_000);

  test('behavior: no sale earns more against a price than the one that ends there', async () => {
    for (const world of worlds) {
      const state = await readState(world);
      for (const zeroForOne of [true, false]) {
        const tokenIn = zeroForOne ? world.pool.token0 : world.pool.token1;
        const probe = swapExactInput(state, 10n ** 12n, zeroForOne);
        const priceE36 = (probe.amountOut * 10n ** 36n * 97n) / (10n ** 12n * 100n);
        const best = amountInToMarginalPrice(state, zeroForOne, priceE36);
        if (best < 1000n || priceE36 === 0n) continue;
        const profits = await Promise.all(
          [best, best - best / 100n, best + best / 100n].map(async (amountIn) => {
            const { amountOut } = await quoteSale(client, uniswap, world.pool, tokenIn, amountIn);
            return amountOut - (amountIn * priceE36) / 10n ** 36n;
          }),
        );
        const [at, below, above] = profits as [bigint, bigint, bigint];
        expect(at + 2n >= below && at + 2n >= above).toBe(true);
      }
    }
  }, 60_000);
});
