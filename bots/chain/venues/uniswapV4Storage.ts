/** Where the pool manager of Uniswap v4 keeps what, which it shows through `extsload` alone; of pools without hooks. */
import { type Address, encodeAbiParameters, type Hex, hexToBigInt, keccak256, numberToHex, zeroAddress } from 'viem';

/** What names a pool of v4 without hooks; ether is the zero address. */
export interface V4PoolKey {
  readonly token0: Address;
  readonly token1: Address;
  readonly fee: number; // [millionths]
  readonly tickSpacing: number;
}

/** The manager's word that maps pools, and what of a pool is how many words behind its first. */
const POOLS_SLOT = 6n;
const LIQUIDITY_OFFSET = 3n;
const TICKS_OFFSET = 4n;
const BITMAP_OFFSET = 5n;

/** The word of a pool that {@link unpackSlot0} reads. */
export function stateSlot({ token0, token1, fee, tickSpacing }: V4PoolKey): bigint {
  const key = encodeAbiParameters(
    [{ type: 'address' }, { type: 'address' }, { type: 'uint24' }, { type: 'int24' }, { type: 'address' }],
    [token0, token1, fee, tickSpacing, zeroAddress],
  );
  return slotOf(keccak256(key), POOLS_SLOT);
}

/** The word with the liquidity at the pool's price, in its lower 128 bits. */
export function liquiditySlot(pool: V4PoolKey): bigint {
  return stateSlot(pool) + LIQUIDITY_OFFSET;
}

/** The word with a tick's liquidity, that {@link netOf} reads. */
export function tickSlot(pool: V4PoolKey, tick: number): bigint {
  return mappedSlot(tick, stateSlot(pool) + TICKS_OFFSET);
}

/** The word with a bit for each of 256 ticks that is initialised. */
export function bitmapSlot(pool: V4PoolKey, word: number): bigint {
  return mappedSlot(word, stateSlot(pool) + BITMAP_OFFSET);
}

/** What a tick adds to the liquidity when the price rises through it: above the 128 bits of all that refers to it. */
export function netOf(word: bigint): bigint {
  return BigInt.asIntN(128, word >> 128n);
}

/** From the lowest bit: 160 of the price, 24 of the tick, 24 of the protocol's fees, 24 of the liquidity's. */
export function unpackSlot0(word: bigint): { sqrtPriceX96: bigint; tick: number; protocolFee: number; lpFee: number } {
  return {
    sqrtPriceX96: BigInt.asUintN(160, word),
    tick: Number(BigInt.asIntN(24, word >> 160n)),
    protocolFee: Number(BigInt.asUintN(24, word >> 184n)),
    lpFee: Number(BigInt.asUintN(24, word >> 208n)),
  };
}

function slotOf(key: Hex, slot: bigint): bigint {
  const place = encodeAbiParameters([{ type: 'bytes32' }, { type: 'uint256' }], [key, slot]);
  return hexToBigInt(keccak256(place));
}

function mappedSlot(key: number, slot: bigint): bigint {
  return slotOf(numberToHex(BigInt.asUintN(256, BigInt(key)), { size: 32 }), slot);
}
