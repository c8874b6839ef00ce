/** What Uniswap's own quoters say of the replica's pools, as they do on mainnet. */
import { type Address, encodeAbiParameters, type Hex, isAddressEqual, keccak256, parseAbi, zeroAddress } from 'viem';
import type { WorldClient } from '../local/transactions.ts';
import { MAINNET } from './addresses.ts';
import type { ReplicaPool } from './pools.ts';

const V3 = parseAbi([
  'struct Quote { address tokenIn; address tokenOut; uint256 amountIn; uint24 fee; uint160 sqrtPriceLimitX96; }',
  'function quoteExactInputSingle(Quote params) returns (uint256 amountOut, uint160, uint32, uint256)',
]);
const V4 = parseAbi([
  'struct PoolKey { address currency0; address currency1; uint24 fee; int24 tickSpacing; address hooks; }',
  'struct Quote { PoolKey poolKey; bool zeroForOne; uint128 exactAmount; bytes hookData; }',
  'function quoteExactInputSingle(Quote params) returns (uint256 amountOut, uint256)',
]);

/** What a sale to a v3 pool would fetch [raw units]. @throws {Error} when the quoter reverts */
export async function quoteV3(
  client: WorldClient,
  pool: ReplicaPool,
  tokenIn: Address,
  amountIn: bigint,
): Promise<bigint> {
  const { token0, token1, fee } = pool;
  const tokenOut = isAddressEqual(tokenIn, token0.address) ? token1.address : token0.address;
  const args = [{ tokenIn, tokenOut, amountIn, fee, sqrtPriceLimitX96: 0n }] as const;
  const call = { address: MAINNET.quoterV2, abi: V3, functionName: 'quoteExactInputSingle', args } as const;
  return (await client.simulateContract(call)).result[0];
}

/** What a sale to a v4 pool would fetch [raw units]. @throws {Error} when the quoter reverts */
export async function quoteV4(
  client: WorldClient,
  pool: ReplicaPool,
  tokenIn: Address,
  amountIn: bigint,
): Promise<bigint> {
  const zeroForOne = isAddressEqual(tokenIn, pool.token0.address);
  const args = [{ poolKey: v4Key(pool), zeroForOne, exactAmount: amountIn, hookData: '0x' }] as const;
  const call = { address: MAINNET.v4Quoter, abi: V4, functionName: 'quoteExactInputSingle', args } as const;
  return (await client.simulateContract(call)).result[0];
}

/** A pool without hooks, as v4 names it. */
export function v4Key({ token0, token1, fee, tickSpacing }: ReplicaPool) {
  return { currency0: token0.address, currency1: token1.address, fee, tickSpacing, hooks: zeroAddress } as const;
}

/** The id under which v4 keeps a pool. */
export function v4Id(pool: ReplicaPool): Hex {
  const { currency0, currency1, fee, tickSpacing, hooks } = v4Key(pool);
  const types = ['address', 'address', 'uint24', 'int24', 'address'].map((type) => ({ type }));
  return keccak256(encodeAbiParameters(types, [currency0, currency1, fee, tickSpacing, hooks]));
}
