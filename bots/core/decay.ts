/** The curve of an auction, bit for bit `PriceDecayLib.sol`: exponential decay by half-life. */
import { WAD } from './constants.ts';
import { MathError, mulDivUp, wadExp } from './math.ts';

/** ln 2 [WAD], rounded up in its last digit. */
export const LN2_WAD = 693147180559945310n;

const MIN_INT256 = -(2n ** 255n);

/**
 * The fraction of its start price that a curve has kept: 2^(−elapsed / halfLife).
 * @param elapsed since the start [seconds]
 * @param halfLife time in which the price halves [seconds], not zero
 * @returns [WAD], at most 1e18; rounded down by at most 2 units; never rises in `elapsed`
 * @throws {MathError} where Solidity reverts: a half-life of zero, times beyond any clock
 */
export function decay(elapsed: bigint, halfLife: bigint): bigint {
  const scaled = BigInt.asIntN(256, mulDivUp(LN2_WAD, elapsed, halfLife)); // a cast to int256 wraps
  if (scaled === MIN_INT256) throw new MathError('the exponent does not fit into 256 bits');
  return wadExp(-scaled);
}

/**
 * What the curve asks at a moment, relative to its anchor.
 * @param startMultiplierWad multiplier at the start [WAD]
 * @returns [WAD], rounded up: the price is what a taker pays
 * @throws {MathError} as {@link decay}
 */
export function multiplierAt(startMultiplierWad: bigint, elapsed: bigint, halfLife: bigint): bigint {
  return mulDivUp(startMultiplierWad, decay(elapsed, halfLife), WAD);
}

/**
 * The price of an auction's collateral at a moment.
 * @param anchorE36 debt units per collateral unit at the start [1e36]
 * @param startMultiplierWad multiplier at the start [WAD]
 * @returns [1e36], rounded up
 * @throws {MathError} as {@link decay}, or when the price does not fit into 256 bits
 */
export function priceAt(anchorE36: bigint, startMultiplierWad: bigint, elapsed: bigint, halfLife: bigint): bigint {
  return mulDivUp(anchorE36, multiplierAt(startMultiplierWad, elapsed, halfLife), WAD);
}
