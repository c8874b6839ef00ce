import { createRequire } from 'node:module';
import {
  type Address,
  encodeAbiParameters,
  encodeFunctionData,
  getContractAddress,
  type Hex,
  hexToBigInt,
  isHex,
  numberToHex,
  parseAbi,
  zeroAddress,
} from 'viem';
import { stateSlot, unpackSlot0, type V4PoolKey } from '../chain/venues/uniswapV4Storage.ts';
import { approval, execute, nextNonce, type WorldCall, type WorldClient } from './transactions.ts';
import type { PricedToken } from './uniswap.ts';
import { inOrder } from './uniswapV2.ts';
import {
  arbitrageToPrice,
  type LiquidityLayer,
  type PairPrice,
  planLiquidity,
  type PlannedPosition,
  sqrtPriceX96,
} from './uniswapMath.ts';

/** Addresses of a Uniswap v4 deployment. */
export interface UniswapV4 {
  readonly poolManager: Address;
  /** Uniswap's own contracts for tests: one adds liquidity, one swaps, for whoever has approved them. */
  readonly liquidityRouter: Address;
  readonly swapRouter: Address;
}

/** A v4 pool without hooks; ether is the zero address. */
export interface V4Pool extends V4PoolKey {
  readonly decimals0: number;
  readonly decimals1: number;
}

/** What a v4 pool is to be: the layers' prices are those of the base token in the quote token. */
export interface V4PoolSpec {
  readonly base: PricedToken;
  readonly quote: PricedToken;
  readonly fee: number; // [millionths]
  readonly tickSpacing: number;
  readonly layers: readonly LiquidityLayer[];
}

/** Uniswap's published deployments to a test network: creation code whose last word names an owner or a manager. */
const RECORDS = {
  poolManager: '@uniswap/v4-periphery/broadcast/01_PoolManager.s.sol/11155111/run-latest.json',
  liquidityRouter: '@uniswap/v4-periphery/broadcast/02_PoolModifyLiquidityTest.s.sol/11155111/run-latest.json',
  swapRouter: '@uniswap/v4-periphery/broadcast/03_PoolSwapTest.s.sol/11155111/run-latest.json',
} as const satisfies Record<keyof UniswapV4, string>;

const require = createRequire(import.meta.url);

const POOL_KEY =
  'struct PoolKey { address currency0; address currency1; uint24 fee; int24 tickSpacing; address hooks; }';
const MANAGER = parseAbi([
  POOL_KEY,
  'function initialize(PoolKey key, uint160 sqrtPriceX96) returns (int24 tick)',
  'function extsload(bytes32 slot) view returns (bytes32)',
]);
const LIQUIDITY_ROUTER = parseAbi([
  POOL_KEY,
  'struct Params { int24 tickLower; int24 tickUpper; int256 liquidityDelta; bytes32 salt; }',
  'function modifyLiquidity(PoolKey key, Params params, bytes hookData) payable returns (int256)',
]);
const SWAP_ROUTER = parseAbi([
  POOL_KEY,
  'struct Params { bool zeroForOne; int256 amountSpecified; uint160 sqrtPriceLimitX96; }',
  'struct Settings { bool takeClaims; bool settleUsingBurn; }',
  'function swap(PoolKey key, Params params, Settings settings, bytes hookData) payable returns (int256)',
]);

/** What a swap brings along at most: more than the pools of a world are moved by [raw units]. */
const MAX_SOLD = 2n ** 126n;
/** The same in ether, which must be there [wei]. */
const MAX_ETHER_SOLD = 10n ** 6n * 10n ** 18n;

/**
 * Deploys Uniswap v4's pool manager, owned by the sender, and two routers for it from what Uniswap publishes on npm.
 * @throws {Error} when a record lacks its creation code or a deployment reverts
 */
export async function deployUniswapV4(client: WorldClient, from: Address): Promise<UniswapV4> {
  const first = await nextNonce(client, from);
  const addressAt = (i: number): Address => getContractAddress({ from, nonce: BigInt(first + i) });
  const poolManager = addressAt(0);
  const create = (name: keyof UniswapV4, argument: Address): WorldCall => ({
    label: `deploying Uniswap's v4 ${name}`,
    data: withArgument(creationOf(RECORDS[name]), argument),
    gas: 12_000_000n,
  });
  await execute(client, from, [
    create('poolManager', from),
    create('liquidityRouter', poolManager),
    create('swapRouter', poolManager),
  ]);
  return { poolManager, liquidityRouter: addressAt(1), swapRouter: addressAt(2) };
}

/**
 * Creates a pool at its tokens' price ratio and adds its layers from what the sender holds and has approved.
 * @throws {Error} naming the step that reverted, an addition when the sender holds too little
 */
export async function createV4Pool(
  client: WorldClient,
  from: Address,
  { poolManager, liquidityRouter }: UniswapV4,
  { base, quote, fee, tickSpacing, layers }: V4PoolSpec,
): Promise<V4Pool> {
  const [token0, token1] = inOrder(base, quote);
  const price = pairPrice(token0, token1);
  const pool = {
    token0: token0.address,
    token1: token1.address,
    decimals0: token0.decimals,
    decimals1: token1.decimals,
    fee,
    tickSpacing,
  };
  const key = keyOf(pool);
  const initialize = { abi: MANAGER, functionName: 'initialize', args: [key, sqrtPriceX96(price)] } as const;
  const positions = planLiquidity(price, token0 === base, tickSpacing, layers);
  const additions = positions.map((position, i) => v4Addition(liquidityRouter, pool, position, i));
  await execute(client, from, [
    { label: 'creating the pool', to: poolManager, data: encodeFunctionData(initialize), gas: 500_000n },
    ...additions,
  ]);
  return pool;
}

/**
 * The call that adds a position to a pool.
 * @param salt tells positions of one range apart
 */
export function v4Addition(
  liquidityRouter: Address,
  pool: V4PoolKey,
  { tickLower, tickUpper, liquidity, amount0 }: PlannedPosition,
  salt: number,
): WorldCall {
  const params = { tickLower, tickUpper, liquidityDelta: liquidity, salt: numberToHex(salt, { size: 32 }) };
  const args = [keyOf(pool), params, '0x'] as const;
  return {
    label: `adding position ${salt}`,
    to: liquidityRouter,
    data: encodeFunctionData({ abi: LIQUIDITY_ROUTER, functionName: 'modifyLiquidity', args }),
    value: pool.token0 === zeroAddress ? amount0 + 1n : 0n, // what is too much comes back
    gas: 2_000_000n,
  };
}

/** Lets one of the routers spend the account's tokens; ether needs no leave. */
export function approveV4(router: Address, tokens: readonly Address[]): WorldCall[] {
  return tokens.filter((token) => token !== zeroAddress).map((token) => approval(token, router));
}

/**
 * The call that brings a pool which is outside its no-arbitrage band to the band's edge; undefined when it is inside.
 * @param from holds the tokens and has approved the swap router
 */
export async function v4Arbitrage(
  client: WorldClient,
  { poolManager, swapRouter }: UniswapV4,
  pool: V4Pool,
  prices: Pick<PairPrice, 'price0' | 'price1'>,
): Promise<WorldCall | undefined> {
  const slot = numberToHex(stateSlot(pool), { size: 32 });
  const word = await client.readContract({
    address: poolManager,
    abi: MANAGER,
    functionName: 'extsload',
    args: [slot],
  });
  const { sqrtPriceX96: current } = unpackSlot0(hexToBigInt(word));
  const swap = arbitrageToPrice(current, { ...pool, ...prices }, pool.fee);
  return swap === undefined ? undefined : v4Swap(swapRouter, pool, swap.zeroForOne, MAX_SOLD, swap.sqrtPriceLimitX96);
}

/** The call that sells up to an amount to a pool, as far as a price. Of ether it brings what the world has at most. */
export function v4Swap(
  swapRouter: Address,
  pool: V4PoolKey,
  zeroForOne: boolean,
  amountIn: bigint,
  sqrtPriceLimitX96: bigint,
): WorldCall {
  const isEther = zeroForOne && pool.token0 === zeroAddress;
  const offered = isEther && amountIn > MAX_ETHER_SOLD ? MAX_ETHER_SOLD : amountIn;
  const params = { zeroForOne, amountSpecified: -offered, sqrtPriceLimitX96 };
  const settings = { takeClaims: false, settleUsingBurn: false };
  const args = [keyOf(pool), params, settings, '0x'] as const;
  return {
    label: `swap in ${pool.token0}/${pool.token1}`,
    to: swapRouter,
    data: encodeFunctionData({ abi: SWAP_ROUTER, functionName: 'swap', args }),
    value: isEther ? offered : 0n,
    gas: 5_000_000n,
  };
}

function keyOf({ token0, token1, fee, tickSpacing }: V4PoolKey) {
  return { currency0: token0, currency1: token1, fee, tickSpacing, hooks: zeroAddress } as const;
}

function pairPrice(token0: PricedToken, token1: PricedToken): PairPrice {
  return {
    price0: token0.priceUsd,
    price1: token1.priceUsd,
    decimals0: token0.decimals,
    decimals1: token1.decimals,
  };
}

/** The creation code in a record of a deployment, with its arguments. @throws {Error} when there is none */
export function creationOf(record: string): Hex {
  const { transactions } = require(record) as { transactions?: { transaction?: { input?: unknown } }[] };
  const input = transactions?.[0]?.transaction?.input;
  if (typeof input !== 'string' || !isHex(input)) throw new Error(`${record} has no creation code; run npm ci`);
  return input;
}

/** Creation code with another last word. */
export function withArgument(creation: Hex, argument: Address): Hex {
  return `${creation.slice(0, -64)}${encodeAbiParameters([{ type: 'address' }], [argument]).slice(2)}` as Hex;
}
