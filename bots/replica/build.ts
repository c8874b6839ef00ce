import { encodeFunctionData, parseAbi, zeroAddress } from 'viem';
import type { PlannedPosition } from '../world/uniswapMath.ts';
import { approval, type WorldCall, type WorldClient } from '../world/transactions.ts';
import { v4Addition } from '../world/uniswapV4.ts';
import { LIQUIDITY_FILLER, LIQUIDITY_PROVIDER, MAINNET, ROLES, V4_TEST_ROUTERS } from './addresses.ts';
import { callOf, construct, executeAs } from './construct.ts';
import { CONTRACTS } from './contracts.ts';
import { fund } from './fund.ts';
import {
  amountsOf,
  pairAmounts,
  planPool,
  type ReplicaPair,
  type ReplicaPool,
  type ReplicaV3Pool,
  V2_PAIRS,
  V3_POOLS,
  V3_TICK_SPACINGS,
  V4_POOLS,
} from './pools.ts';
import type { ReplicaPrices } from './prices.ts';
import type { Segment, TickMaps } from './tickMaps.ts';

/** What a replica is made of. */
export interface ReplicaPlan {
  readonly prices: ReplicaPrices;
  readonly maps: TickMaps | undefined;
}

/** How long the pools' history is when the replica's world begins [seconds]. */
export const HISTORY_SECONDS = 7200n;
/** How many observations a v3 pool keeps: at a block every 12 seconds, those of an hour. */
export const OBSERVATIONS = 300;

const SEGMENTS_PER_CALL = 60;
const SECONDS_APART = 12;

const USDC = parseAbi([
  'function initialize(string name, string symbol, string currency, uint8 decimals, address masterMinter, address pauser, address blacklister, address owner)',
]);
const V2_FACTORY = parseAbi(['function createPair(address a, address b)']);
const PAIR = parseAbi(['function mint(address to)']);
const V3_FACTORY = parseAbi([
  'function owner() view returns (address)',
  'function enableFeeAmount(uint24 fee, int24 tickSpacing)',
  'function createPool(address a, address b, uint24 fee)',
]);
const V3_POOL = parseAbi([
  'function initialize(uint160 sqrtPriceX96)',
  'function increaseObservationCardinalityNext(uint16 observations)',
]);
const FILLER = parseAbi([
  'struct Segment { int24 lower; int24 upper; uint128 liquidity; }',
  'function fill(address pool, Segment[] segments)',
]);
const MANAGER = parseAbi([
  'struct PoolKey { address currency0; address currency1; uint24 fee; int24 tickSpacing; address hooks; }',
  'function initialize(PoolKey key, uint160 sqrtPriceX96)',
]);

/**
 * Builds the replica on an empty chain whose clock stands {@link HISTORY_SECONDS} before the prices' moment: contracts, pools
 * and their liquidity, and two hours for the pools to remember. Its last block is of the prices' moment.
 *
 * @param onProgress told what is being done, in a few words
 * @throws {Error} naming the step that reverted
 */
export async function buildReplica(
  client: WorldClient,
  plan: ReplicaPlan,
  onProgress: (step: string) => void = () => {},
): Promise<void> {
  onProgress('placing contracts');
  for (const { address, creation, origin } of CONTRACTS) {
    const deployer = origin === undefined ? {} : { deployer: origin.deployer };
    await construct(client, { address, creation: creation(plan.prices), ...deployer });
  }
  await initializeUsdc(client);
  await enableFees(client);
  for (const pool of V3_POOLS) {
    onProgress(`filling ${pool.name}`);
    await fillV3(client, pool, plan);
  }
  for (const pool of V4_POOLS) {
    onProgress(`filling v4 ${pool.name}`);
    await fillV4(client, pool, plan);
  }
  onProgress('filling pairs of v2');
  for (const pair of V2_PAIRS) await fillPair(client, pair, plan.prices);
  await client.setNextBlockTimestamp({ timestamp: plan.prices.timestamp });
  await client.mine({ blocks: 1 });
}

async function initializeUsdc(client: WorldClient): Promise<void> {
  const { usdcMasterMinter, usdcPauser, usdcBlacklister, usdcOwner } = ROLES;
  const args = ['USD Coin', 'USDC', 'USD', 6, usdcMasterMinter, usdcPauser, usdcBlacklister, usdcOwner] as const;
  const call = callOf('initializing USDC', MAINNET.usdc, { abi: USDC, functionName: 'initialize', args });
  await executeAs(client, usdcOwner, [call]);
}

/** Mainnet's governance has allowed a fee that the factory did not know when it was deployed. */
async function enableFees(client: WorldClient): Promise<void> {
  const factory = MAINNET.v3Factory;
  const owner = await client.readContract({ address: factory, abi: V3_FACTORY, functionName: 'owner' });
  const args = [100, V3_TICK_SPACINGS[100] ?? 1] as const;
  const call = callOf('allowing a fee', factory, { abi: V3_FACTORY, functionName: 'enableFeeAmount', args });
  await executeAs(client, owner, [call]);
}

async function fillV3(client: WorldClient, pool: ReplicaV3Pool, { prices, maps }: ReplicaPlan): Promise<void> {
  const { address, token0, token1, fee } = pool;
  const { sqrtPriceX96, segments } = planPool(pool, prices, maps);
  const { amount0, amount1 } = amountsOf(sqrtPriceX96, segments);
  await fund(client, token0.address, LIQUIDITY_FILLER, amount0);
  await fund(client, token1.address, LIQUIDITY_FILLER, amount1);
  await executeAs(client, LIQUIDITY_FILLER, [
    callOf(
      `creating ${pool.name}`,
      MAINNET.v3Factory,
      { abi: V3_FACTORY, functionName: 'createPool', args: [token0.address, token1.address, fee] },
      { gas: 8_000_000n },
    ),
    callOf(`initializing ${pool.name}`, address, { abi: V3_POOL, functionName: 'initialize', args: [sqrtPriceX96] }),
    callOf(
      `remembering in ${pool.name}`,
      address,
      { abi: V3_POOL, functionName: 'increaseObservationCardinalityNext', args: [OBSERVATIONS] },
      { gas: 50_000n + 25_000n * BigInt(OBSERVATIONS) },
    ),
  ]);
  // A pool takes to more observations with the next one it writes: in a later second, when its liquidity changes.
  await client.increaseTime({ seconds: SECONDS_APART });
  await executeAs(
    client,
    LIQUIDITY_FILLER,
    chunks(segments, SEGMENTS_PER_CALL).map((chunk): WorldCall => {
      const args = [
        address,
        chunk.map(({ tickLower, tickUpper, liquidity }) => ({ lower: tickLower, upper: tickUpper, liquidity })),
      ] as const;
      const data = encodeFunctionData({ abi: FILLER, functionName: 'fill', args });
      return { label: `filling ${pool.name}`, to: LIQUIDITY_FILLER, data, gas: 60_000_000n };
    }),
  );
}

async function fillV4(client: WorldClient, pool: ReplicaPool, { prices, maps }: ReplicaPlan): Promise<void> {
  const { sqrtPriceX96, segments } = planPool(pool, prices, maps);
  const { amount0, amount1 } = amountsOf(sqrtPriceX96, segments);
  const [token0, token1] = [pool.token0.address, pool.token1.address];
  const key = { token0, token1, fee: pool.fee, tickSpacing: pool.tickSpacing };
  const currencies = { currency0: token0, currency1: token1, hooks: zeroAddress };
  const args = [{ ...currencies, fee: pool.fee, tickSpacing: pool.tickSpacing }, sqrtPriceX96] as const;
  await fund(client, token0, LIQUIDITY_PROVIDER, amount0);
  await fund(client, token1, LIQUIDITY_PROVIDER, amount1);
  const router = V4_TEST_ROUTERS.liquidityRouter;
  await executeAs(client, LIQUIDITY_PROVIDER, [
    callOf(`creating ${pool.name}`, MAINNET.poolManager, { abi: MANAGER, functionName: 'initialize', args }),
    approval(token1, router),
    ...segments.map((segment, i) => v4Addition(router, key, positionOf(sqrtPriceX96, segment), i)),
  ]);
}

function positionOf(sqrtPriceX96: bigint, segment: Segment): PlannedPosition {
  return { ...segment, ...amountsOf(sqrtPriceX96, [segment]) };
}

async function fillPair(client: WorldClient, pair: ReplicaPair, prices: ReplicaPrices): Promise<void> {
  const tokens = [pair.token0.address, pair.token1.address] as const;
  const amounts = pairAmounts(pair, prices);
  await executeAs(client, LIQUIDITY_PROVIDER, [
    callOf(
      `creating ${pair.name}`,
      MAINNET.v2Factory,
      { abi: V2_FACTORY, functionName: 'createPair', args: tokens },
      { gas: 5_000_000n },
    ),
  ]);
  for (const [i, token] of tokens.entries()) await fund(client, token, pair.address, amounts[i] ?? 0n);
  const mint = callOf(`filling ${pair.name}`, pair.address, {
    abi: PAIR,
    functionName: 'mint',
    args: [LIQUIDITY_PROVIDER],
  });
  await executeAs(client, LIQUIDITY_PROVIDER, [mint]);
}

function chunks<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, i) => items.slice(i * size, (i + 1) * size));
}
