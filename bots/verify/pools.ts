import { encodeAbiParameters, type Hex, keccak256, parseAbi } from 'viem';
import type { ChainConfig } from '../config/chain.ts';
import type { Check, Reader } from './reader.ts';

const V2_FACTORY = parseAbi(['function getPair(address tokenA, address tokenB) view returns (address)']);
const V3_FACTORY = parseAbi(['function getPool(address tokenA, address tokenB, uint24 fee) view returns (address)']);
const MANAGER = parseAbi(['function extsload(bytes32 slot) view returns (bytes32)']);
/** Where the manager of v4 keeps its pools. */
const POOLS_SLOT = 6n;
/** A pool's first word begins with its price; the price of a pool that was never initialised is zero. */
const PRICE_MASK = 2n ** 160n - 1n;

/** Whether the factories and the manager know the pools in which bidders are to sell. */
export function checkPools(reader: Reader, { v2, v3, v4 }: ChainConfig['uniswap']): Promise<Check[]> {
  return Promise.all([
    ...(v2?.pairs ?? []).map(({ address, token0, token1 }) =>
      reader.expect('pools', `v2 pair of ${token0} and ${token1}`, address, () =>
        reader.read(v2?.factory ?? address, V2_FACTORY, 'getPair', [token0, token1]),
      ),
    ),
    ...v3.pools.map(({ address, token0, token1, fee }) =>
      reader.expect('pools', `v3 pool of ${token0} and ${token1}, fee ${fee}`, address, () =>
        reader.read(v3.factory, V3_FACTORY, 'getPool', [token0, token1, fee]),
      ),
    ),
    ...(v4?.pools ?? []).map(({ token0, token1, fee, tickSpacing }) =>
      reader.tell('pools', `v4 pool of ${token0} and ${token1}, fee ${fee}`, 'initialised', async () => {
        const key = [token0, token1, fee, tickSpacing] as const;
        const word = await reader.read(v4?.poolManager ?? token1, MANAGER, 'extsload', [slotOf(key)]);
        const isOk = (BigInt(word as Hex) & PRICE_MASK) !== 0n;
        return [isOk ? 'initialised' : 'not initialised', isOk];
      }),
    ),
  ]);
}

const KEY = [
  { type: 'address' },
  { type: 'address' },
  { type: 'uint24' },
  { type: 'int24' },
  { type: 'address' },
] as const;

function slotOf([token0, token1, fee, tickSpacing]: readonly [Hex, Hex, number, number]): Hex {
  const hooks = '0x0000000000000000000000000000000000000000';
  const id = keccak256(encodeAbiParameters(KEY, [token0, token1, fee, tickSpacing, hooks]));
  return keccak256(encodeAbiParameters([{ type: 'bytes32' }, { type: 'uint256' }], [id, POOLS_SLOT]));
}
