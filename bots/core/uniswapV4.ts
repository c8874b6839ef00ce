/**
 * Pools of the Uniswap v4 manager without hooks: as those of v3, but that what they keep of a sale is two fees in one, and may
 * depend on the direction. Checked against the deployed bytecode.
 */
import type { PoolState } from './uniswapV3.ts';
import { FEE_SCALE } from './uniswapV3Math.ts';

/** A pool of v4 at one block. */
export interface V4PoolState extends Omit<PoolState, 'fee'> {
  readonly lpFee: number; // [millionths]
  /** What the protocol takes of sales of currency0, in the lower 12 bits, and of currency1, in the next 12 [millionths]. */
  readonly protocolFee: number;
}

const PROTOCOL_FEE_BITS = 12;
const PROTOCOL_FEE_MASK = 0xfff;

/** What the pool keeps of a sale [millionths]: the protocol's fee, and the liquidity's of what that leaves, rounded up. */
export function swapFeeOf(
  { lpFee, protocolFee }: Pick<V4PoolState, 'lpFee' | 'protocolFee'>,
  zeroForOne: boolean,
): number {
  const first = (zeroForOne ? protocolFee : protocolFee >> PROTOCOL_FEE_BITS) & PROTOCOL_FEE_MASK;
  return first + lpFee - Math.floor((first * lpFee) / Number(FEE_SCALE));
}

/** The pool as one of v3 that sells in this direction. */
export function asV3Pool({ lpFee, protocolFee, ...pool }: V4PoolState, zeroForOne: boolean): PoolState {
  return { ...pool, fee: swapFeeOf({ lpFee, protocolFee }, zeroForOne) };
}
