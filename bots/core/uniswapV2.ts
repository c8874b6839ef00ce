/**
 * Sales to a Uniswap v2 pair whose reserves are known, to the unit as `UniswapV2Venue.sol` asks a pair for them and the pair
 * allows them. Written from the whitepaper (https://uniswap.org/whitepaper.pdf) and checked against the deployed bytecode.
 */
import { PRICE_SCALE } from './constants.ts';
import { type Fraction, min, sqrt } from './math.ts';

/** A pair at one block: its reserves [raw units]. */
export interface PairState {
  readonly reserve0: bigint;
  readonly reserve1: bigint;
}

/** What a sale to a pair does. */
export interface PairSale {
  readonly amountOut: bigint;
  /** Whether the pair can hold so much: its reserves are numbers of 112 bits. */
  readonly isWhole: boolean;
  readonly after: PairState;
}

/** Of 1,000 units that it is sold, a pair reckons with so many. */
const KEPT = 997n;
const KEPT_SCALE = 1000n;
const MAX_RESERVE = 2n ** 112n - 1n;

/**
 * Sells an exact amount of one of the pair's tokens: for the most that
 * (reserveIn + 0.997 · amountIn) · (reserveOut − amountOut) ≥ reserveIn · reserveOut allows, rounded down.
 * @param amountIn units of token0 when `zeroForOne`, else of token1
 */
export function swapPairExactInput(pair: PairState, amountIn: bigint, zeroForOne: boolean): PairSale {
  const [reserveIn, reserveOut] = reservesOf(pair, zeroForOne);
  const isWhole = reserveIn > 0n && reserveIn + amountIn <= MAX_RESERVE;
  if (!isWhole) return { amountOut: 0n, isWhole, after: pair };
  const kept = amountIn * KEPT;
  const amountOut = (kept * reserveOut) / (reserveIn * KEPT_SCALE + kept);
  const [inAfter, outAfter] = [reserveIn + amountIn, reserveOut - amountOut];
  const [reserve0, reserve1] = zeroForOne ? [inAfter, outAfter] : [outAfter, inAfter];
  return { amountOut, isWhole, after: { reserve0, reserve1 } };
}

/**
 * What one more unit would fetch at the end of a sale, the fee included. It is more than the first unit of another sale
 * would: the fee on what was sold deepens the pair only afterwards.
 * @param amountIn what the sale has sold before
 * @returns an exact fraction: units of the other token for one unit; zero for an empty pair
 */
export function pairMarginalPrice(pair: PairState, amountIn: bigint, zeroForOne: boolean): Fraction {
  const [reserveIn, reserveOut] = reservesOf(pair, zeroForOne);
  if (reserveIn === 0n) return { numerator: 0n, denominator: 1n };
  const depth = reserveIn * KEPT_SCALE + amountIn * KEPT;
  return { numerator: KEPT * KEPT_SCALE * reserveIn * reserveOut, denominator: depth * depth };
}

/**
 * How much to sell until one more unit would fetch less than a price, the fee included; in closed form.
 * @param priceE36 units of the other token for one unit sold [1e36]
 * @returns units, rounded down; zero when the pair pays less already; all that the pair can hold for a price of zero
 */
export function pairAmountToMarginalPrice(pair: PairState, zeroForOne: boolean, priceE36: bigint): bigint {
  const [reserveIn, reserveOut] = reservesOf(pair, zeroForOne);
  if (reserveIn === 0n || reserveOut === 0n) return 0n;
  const most = MAX_RESERVE - reserveIn;
  if (priceE36 === 0n) return most;
  const depth = sqrt((KEPT * KEPT_SCALE * reserveIn * reserveOut * PRICE_SCALE) / priceE36);
  const kept = depth - reserveIn * KEPT_SCALE;
  return kept <= 0n ? 0n : min(kept / KEPT, most);
}

function reservesOf({ reserve0, reserve1 }: PairState, zeroForOne: boolean): readonly [bigint, bigint] {
  return zeroForOne ? [reserve0, reserve1] : [reserve1, reserve0];
}
