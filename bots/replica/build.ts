import { type Address, encodeFunctionData, parseAbi, zeroAddress } from 'viem';
import type { PlannedPosition } from '../local/uniswapMath.ts';
import { approval, type WorldCall, type WorldClient } from '../local/transactions.ts';
import { v4Addition } from '../local/uniswapV4.ts';
import { LIQUIDITY_FILLER, LIQUIDITY_PROVIDER, MAINNET, ROLES, V4_TEST_ROUTERS } from './addresses.ts';
import { callOf, constructAll, executeAs } from './construct.ts';
import { CONTRACTS } from './contracts.ts';
import { fund, transfer } from './fund.ts';
import {
  amountsOf,
  pairAmounts,
  type PlannedPool,
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

/** An amount of a token [raw units]. */
interface Amount {
  readonly token: Address;
  readonly amount: bigint;
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
  const { prices } = plan;
  onProgress('placing contracts');
  const constructions = CONTRACTS.map(({ address, creation, origin }) => {
    return { address, creation: creation(prices), ...(origin === undefined ? {} : { deployer: origin.deployer }) };
  });
  await constructAll(client, constructions);
  await initializeUsdc(client);
  await enableFees(client);
  const [v3, v4] = [planned(V3_POOLS, plan), planned(V4_POOLS, plan)];
  onProgress('making money');
  await fundAll(client, LIQUIDITY_FILLER, v3.flatMap(amountsIn));
  await fundAll(client, LIQUIDITY_PROVIDER, [
    ...v4.flatMap(amountsIn),
    ...V2_PAIRS.flatMap((pair) => sidesOf(pair, prices)),
  ]);
  for (const pool of v3) {
    onProgress(`filling ${pool.name}`);
    await fillV3(client, pool);
  }
  for (const pool of v4) {
    onProgress(`filling v4 ${pool.name}`);
    await fillV4(client, pool);
  }
  onProgress('filling pairs of v2');
  await fillPairs(client, prices);
  await client.setNextBlockTimestamp({ timestamp: prices.timestamp });
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

function planned<T extends ReplicaPool>(pools: readonly T[], { prices, maps }: ReplicaPlan): (T & PlannedPool)[] {
  return pools.map((pool) => ({ ...pool, ...planPool(pool, prices, maps) }));
}

/** What a pool's liquidity takes. */
function amountsIn({ token0, token1, sqrtPriceX96, segments }: ReplicaPool & PlannedPool): Amount[] {
  const { amount0, amount1 } = amountsOf(sqrtPriceX96, segments);
  return [
    { token: token0.address, amount: amount0 },
    { token: token1.address, amount: amount1 },
  ];
}

/** What a pair takes. */
function sidesOf(pair: ReplicaPair, prices: ReplicaPrices): Amount[] {
  const [amount0, amount1] = pairAmounts(pair, prices);
  return [
    { token: pair.token0.address, amount: amount0 },
    { token: pair.token1.address, amount: amount1 },
  ];
}

/** Gives an account the sum of each token. */
async function fundAll(client: WorldClient, account: Address, amounts: readonly Amount[]): Promise<void> {
  const sums = new Map<Address, bigint>();
  for (const { token, amount } of amounts) sums.set(token, (sums.get(token) ?? 0n) + amount);
  for (const [token, sum] of sums) await fund(client, token, account, sum);
}

async function fillV3(client: WorldClient, pool: ReplicaV3Pool & PlannedPool): Promise<void> {
  const { address, token0, token1, fee, sqrtPriceX96, segments } = pool;
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

async function fillV4(client: WorldClient, pool: ReplicaPool & PlannedPool): Promise<void> {
  const { sqrtPriceX96, segments } = pool;
  const [token0, token1] = [pool.token0.address, pool.token1.address];
  const key = { token0, token1, fee: pool.fee, tickSpacing: pool.tickSpacing };
  const currencies = { currency0: token0, currency1: token1, hooks: zeroAddress };
  const args = [{ ...currencies, fee: pool.fee, tickSpacing: pool.tickSpacing }, sqrtPriceX96] as const;
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

async function fillPairs(client: WorldClient, prices: ReplicaPrices): Promise<void> {
  const calls = V2_PAIRS.flatMap((pair) => {
    const { name, address, token0, token1 } = pair;
    const create = { abi: V2_FACTORY, functionName: 'createPair', args: [token0.address, token1.address] } as const;
    const mint = { abi: PAIR, functionName: 'mint', args: [LIQUIDITY_PROVIDER] } as const;
    return [
      callOf(`creating ${name}`, MAINNET.v2Factory, create, { gas: 5_000_000n }),
      ...sidesOf(pair, prices).map(({ token, amount }) => transfer(token, address, amount)),
      callOf(`filling ${name}`, address, mint),
    ];
  });
  await executeAs(client, LIQUIDITY_PROVIDER, calls);
}

function chunks<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, i) => items.slice(i * size, (i + 1) * size));
}
