import { MAX_UINT256 } from './constants.ts';

/**
 * Arithmetic that Solidity would have refused with a panic or with `FullMulDivFailed`: a result outside its integer type,
 * a division by zero, an exponent too large. With amounts and prices of this world it does not happen.
 */
export class MathError extends RangeError {
  override readonly name = 'MathError';
}

/** An exact quotient; the denominator is above zero. */
export interface Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/**
 * Solidity's checked arithmetic: the value, if a uint256 can hold it.
 * @throws {MathError} below zero or above 2^256 − 1
 */
export function checked(value: bigint): bigint {
  if (value < 0n || value > MAX_UINT256) throw new MathError('the result does not fit into 256 bits');
  return value;
}

/** A cast to a smaller unsigned integer that refuses what does not fit. @throws {MathError} */
export function checkedUint(value: bigint, bits: number): bigint {
  if (BigInt.asUintN(bits, value) !== value) throw new MathError(`the value does not fit into ${bits} bits`);
  return value;
}

/**
 * `x * y / denominator`, rounded down; the product may have 512 bits. All three are unsigned.
 * @throws {MathError} when the result exceeds 256 bits or the denominator is zero
 */
export function mulDivDown(x: bigint, y: bigint, denominator: bigint): bigint {
  if (denominator === 0n) throw new MathError('division by zero');
  return checked((x * y) / denominator);
}

/**
 * `x * y / denominator`, rounded up; the product may have 512 bits. All three are unsigned.
 * @throws {MathError} when the result exceeds 256 bits or the denominator is zero
 */
export function mulDivUp(x: bigint, y: bigint, denominator: bigint): bigint {
  if (denominator === 0n) throw new MathError('division by zero');
  const product = x * y;
  const quotient = product / denominator;
  return checked(quotient * denominator === product ? quotient : quotient + 1n);
}

/** `x - y`, or zero when `y` is larger. */
export function zeroFloorSub(x: bigint, y: bigint): bigint {
  return x > y ? x - y : 0n;
}

export function min(x: bigint, y: bigint): bigint {
  return x < y ? x : y;
}

export function max(x: bigint, y: bigint): bigint {
  return x > y ? x : y;
}

/** The integer square root, rounded down. @throws {MathError} for a negative number */
export function sqrt(value: bigint): bigint {
  if (value < 0n) throw new MathError('no square root of a negative number');
  if (value < 2n) return value;
  let root = 1n << BigInt(Math.ceil(value.toString(2).length / 2)); // never below the root, so Newton falls towards it
  for (;;) {
    const next = (root + value / root) >> 1n;
    if (next >= root) return root;
    root = next;
  }
}

const LN2_Q96 = 54916777467707473351141471128n;

/**
 * e^x, bit for bit the `wadExp` of solmate's SignedWadMath (by Remco Bloemen, after https://xn--2-umb.com/22/exp-ln):
 * the range is reduced to (−½ ln 2, ½ ln 2), where a quotient of two polynomials is close enough.
 *
 * No step leaves the range of an int256 between the two bounds below, so nothing needs to wrap here.
 *
 * @param x exponent [WAD], an int256
 * @returns [WAD], zero for x at or below −42.139…
 * @throws {MathError} for x at or above 135.305…, where solmate reverts with `EXP_OVERFLOW`
 */
export function wadExp(x: bigint): bigint {
  if (x <= -42139678854452767551n) return 0n;
  if (x >= 135305999368893231589n) throw new MathError('the exponent is too large');

  // From decimal to binary: 1e18 / 2^96 = 5^18 / 2^78. BigInt divides and shifts as the EVM does: towards zero, and down.
  const z = (x << 78n) / 5n ** 18n;
  const k = ((z << 96n) / LN2_Q96 + (1n << 95n)) >> 96n;
  const r = z - k * LN2_Q96;

  const y = (((r + 1346386616545796478920950773328n) * r) >> 96n) + 57155421227552351082224309758442n;
  let p = y + r - 94201549194550492254356042504812n;
  p = ((p * y) >> 96n) + 28719021644029726153956944680412240n;
  p = p * r + (4385272521454847904659076985693276n << 96n);

  let q = r - 2855989394907223263936484059900n;
  q = ((q * r) >> 96n) + 50020603652535783019961831881945n;
  q = ((q * r) >> 96n) - 533845033583426703283633433725380n;
  q = ((q * r) >> 96n) + 3604857256930695427073651918091429n;
  q = ((q * r) >> 96n) - 14423608567350463180887372962807573n;
  q = ((q * r) >> 96n) + 26449188498355588339934803723976023n;

  // The scale of the quotient, the 2^k taken out above and the way back to decimal in one multiplication.
  return ((p / q) * 3822833074963236453042738258902158003155416615667n) >> (195n - k);
}

/**
 * The natural logarithm, bit for bit the `wadLn` of solmate's SignedWadMath (by Remco Bloemen): the argument is reduced to
 * (1, 2), where a quotient of two polynomials is close enough.
 *
 * @param x [WAD], an int256
 * @returns [WAD], rounded down
 * @throws {MathError} for zero and below, where solmate reverts with `UNDEFINED`
 */
export function wadLn(x: bigint): bigint {
  if (x <= 0n) throw new MathError('no logarithm of zero or less');
  const log2 = BigInt(x.toString(2).length - 1);
  const z = (x << (255n - log2)) >> 159n;

  let p = z + 3273285459638523848632254066296n;
  p = ((p * z) >> 96n) + 24828157081833163892658089445524n;
  p = ((p * z) >> 96n) + 43456485725739037958740375743393n;
  p = ((p * z) >> 96n) - 11111509109440967052023855526967n;
  p = ((p * z) >> 96n) - 45023709667254063763336534515857n;
  p = ((p * z) >> 96n) - 14706773417378608786704636184526n;
  p = p * z - (795164235651350426258249787498n << 96n);

  let q = z + 5573035233440673466300451813936n;
  q = ((q * z) >> 96n) + 71694874799317883764090561454958n;
  q = ((q * z) >> 96n) + 283447036172924575727196451306956n;
  q = ((q * z) >> 96n) + 401686690394027663651624208769553n;
  q = ((q * z) >> 96n) + 204048457590392012362485061816622n;
  q = ((q * z) >> 96n) + 31853899698501571402653359427138n;
  q = ((q * z) >> 96n) + 909429971244387300277376558375n;

  // The scale of the quotient, the powers of two taken out above and the way back to decimal.
  const scaled =
    (p / q) * 1677202110996718588342820967067443963516166n +
    16597577552685614221487285958193947469193820559219878177908093499208371n * (log2 - 96n) +
    600920179829731861736702779321621459595472258049074101567377883020018308n;
  return scaled >> 174n;
}
