/** What a deployment finds on a chain and does not make: it must be what the configuration takes it for. */
import {
  type Abi,
  type Address,
  encodeAbiParameters,
  getAddress,
  getContractAddress,
  type Hex,
  isAddressEqual,
  keccak256,
  parseAbi,
} from 'viem';
import { isUnanswered } from '../chain/answers.ts';
import type { ChainClient } from '../chain/client.ts';
import type { ChainConfig } from '../config/chain.ts';
import { UserError } from '../ops/errors.ts';

const V3_FACTORY = parseAbi([
  'function feeAmountTickSpacing(uint24 fee) view returns (int24)',
  'function getPool(address tokenA, address tokenB, uint24 fee) view returns (address)',
]);
const V3_PERIPHERY = parseAbi(['function factory() view returns (address)']);
const V2_FACTORY = parseAbi(['function getPair(address tokenA, address tokenB) view returns (address)']);
const V4_MANAGER = parseAbi(['function extsload(bytes32 slot) view returns (bytes32)']);
const NATIVE = parseAbi(['function decimals() view returns (uint8)']);

/** The fees that Uniswap's v3 factory was made with, and how far their ticks are apart. */
const TICK_SPACINGS = [
  [500, 10],
  [3000, 60],
  [10_000, 200],
] as const;

/** Of the creation code of Uniswap's v3 pool, the same wherever its factory is. */
const V3_POOL_CODE: Hex = '0xe34f199b19b2b4f47f68442619d555527d244f78a3297ea89325f843f87b8b54';

/**
 * Makes sure that Uniswap's contracts are where the configuration says: takers and price sources keep their addresses for ever.
 * @throws {UserError} naming the first that is not what it should be
 * @throws {Error} the client's own, when the node does not answer
 */
export async function requireMarkets(client: ChainClient, { uniswap, wrappedNative }: ChainConfig): Promise<void> {
  const { v2, v3, v4 } = uniswap;
  const read = async (address: Address, abi: Abi, functionName: string, args: readonly unknown[]): Promise<unknown> => {
    try {
      return await client.readContract({ address, abi, functionName, args });
    } catch (error) {
      if (isUnanswered(error)) throw error;
      return undefined;
    }
  };
  const refuse = (field: string, address: Address, what: string): never => {
    throw new UserError(`${field} is ${address}, but ${what}; put the right address into the configuration.`);
  };
  if ((await read(wrappedNative, NATIVE, 'decimals', [])) !== 18) {
    refuse('wrappedNative', wrappedNative, 'no token of 18 decimals is there');
  }
  for (const [fee, spacing] of TICK_SPACINGS) {
    if ((await read(v3.factory, V3_FACTORY, 'feeAmountTickSpacing', [fee])) === spacing) continue;
    refuse('uniswap.v3.factory', v3.factory, 'Uniswap’s v3 factory is not there');
  }
  for (const field of ['quoter', 'router'] as const) {
    const address = v3[field];
    if (address === undefined || (await read(address, V3_PERIPHERY, 'factory', [])) === getAddress(v3.factory))
      continue;
    refuse(`uniswap.v3.${field}`, address, `no ${field} of the v3 factory is there`);
  }
  for (const [i, { address, token0, token1, fee }] of v3.pools.entries()) {
    const known = await read(v3.factory, V3_FACTORY, 'getPool', [token0, token1, fee]);
    const made = v3PoolOf(v3.factory, token0, token1, fee);
    if (!isAddressEqual(made, address) || typeof known !== 'string' || !isAddressEqual(known as Address, address)) {
      refuse(`uniswap.v3.pools.${i}`, address, `the pool of ${token0} and ${token1}, fee ${fee}, is not there`);
    }
  }
  for (const [i, { address, token0, token1 }] of (v2?.pairs ?? []).entries()) {
    const known = await read(v2?.factory ?? address, V2_FACTORY, 'getPair', [token0, token1]);
    if (typeof known !== 'string' || !isAddressEqual(known as Address, address)) {
      refuse(`uniswap.v2.pairs.${i}`, address, `the pair of ${token0} and ${token1} is not there`);
    }
  }
  if (v4 !== undefined && (await read(v4.poolManager, V4_MANAGER, 'extsload', [`0x${'0'.repeat(64)}`])) === undefined) {
    refuse('uniswap.v4.poolManager', v4.poolManager, 'Uniswap’s v4 manager is not there');
  }
}

/** Where Uniswap's v3 factory makes the pool of two tokens, in the order of their addresses. */
function v3PoolOf(factory: Address, token0: Address, token1: Address, fee: number): Address {
  const key = [{ type: 'address' }, { type: 'address' }, { type: 'uint24' }] as const;
  const salt = keccak256(encodeAbiParameters(key, [token0, token1, fee]));
  return getContractAddress({ opcode: 'CREATE2', from: factory, salt, bytecodeHash: V3_POOL_CODE });
}
