/**
 * The routes that `UniswapTaker.sol` sells over, as it reads them:
 *
 *     leg    | 2 bytes share [bps] | 1 byte number of hops | hops |
 *     hop    | 1 byte kind | the rest by its kind |
 *     wrap   1 | nothing: WETH becomes ether, or ether WETH |
 *     v2     2 | 20 bytes token bought |
 *     v3     3 | 20 bytes token bought | 3 bytes fee |
 *     v4     4 | 20 bytes currency bought, zero for ether | 3 bytes fee | 3 bytes tick spacing |
 */
import { BPS } from './constants.ts';
import type { Address } from './types.ts';

type Hex = `0x${string}`;

/** One step of a leg: to the pool that its parameters name together with the token in hand. */
export type TakerHop =
  | { readonly kind: 'wrap' }
  | { readonly kind: 'v2'; readonly tokenOut: Address }
  | { readonly kind: 'v3'; readonly tokenOut: Address; readonly fee: number }
  | { readonly kind: 'v4'; readonly tokenOut: Address; readonly fee: number; readonly tickSpacing: number };

/** A part of the collateral, and the path along which it becomes the debt asset. */
export interface TakerLeg {
  readonly shareBps: number; // of what the auction sells; the leg that completes 10,000 gets all that is left
  readonly hops: readonly TakerHop[];
}

const KINDS = { wrap: 1, v2: 2, v3: 3, v4: 4 } as const satisfies Record<TakerHop['kind'], number>;
const WHOLE = Number(BPS);
const MAX_UINT8 = 0xff;
const MAX_UINT24 = 0xff_ffff;
/** The largest that the pool manager allows. */
const MAX_TICK_SPACING = 32_767;

/**
 * Writes a route.
 * @throws {RangeError} for shares that are not 10,000 together or not above zero, a leg without hops, an address that is none,
 * or a number outside its field
 */
export function encodeTakerRoute(legs: readonly TakerLeg[]): Hex {
  requireWhole(legs);
  return `0x${legs.map(encodeLeg).join('')}`;
}

/**
 * Reads a route.
 * @throws {RangeError} for what {@link encodeTakerRoute} would not have written
 */
export function decodeTakerRoute(route: Hex): TakerLeg[] {
  const reader = new Reader(route);
  const legs: TakerLeg[] = [];
  while (!reader.isAtEnd) {
    const shareBps = reader.number(2);
    legs.push({ shareBps, hops: Array.from({ length: reader.number(1) }, () => readHop(reader)) });
  }
  encodeTakerRoute(legs); // refuses what it would not write
  return legs;
}

/**
 * Divides the whole over legs in the proportion of the amounts that were planned for them. The largest gets what rounding
 * leaves, where it matters least; legs of less than a basis point get nothing and should be dropped.
 * @param amounts [raw units], at least one of them above zero
 * @returns [bps], in the same order, 10,000 together
 * @throws {RangeError} when nothing is planned, or less than nothing
 */
export function sharesOf(amounts: readonly bigint[]): number[] {
  const total = amounts.reduce((sum, amount) => sum + amount, 0n);
  if (total <= 0n || amounts.some((amount) => amount < 0n)) throw new RangeError('there is nothing to divide');
  const shares = amounts.map((amount) => Number((amount * BPS) / total));
  const largest = shares.indexOf(Math.max(...shares));
  const others = shares.reduce((sum, share, i) => (i === largest ? sum : sum + share), 0);
  shares[largest] = WHOLE - others;
  return shares;
}

/**
 * What each leg sells of an amount, as the contract divides it: rounded down, and all that is left with the last one.
 * @param amount what the auction sold [raw units]
 * @throws {RangeError} for shares that are not 10,000 together
 */
export function partsOf(amount: bigint, legs: readonly Pick<TakerLeg, 'shareBps'>[]): bigint[] {
  requireWhole(legs);
  const parts = legs.map(({ shareBps }) => (amount * BigInt(shareBps)) / BPS);
  const last = parts.length - 1;
  parts[last] = amount - parts.slice(0, last).reduce((sum, part) => sum + part, 0n);
  return parts;
}

function requireWhole(legs: readonly Pick<TakerLeg, 'shareBps'>[]): void {
  const sum = legs.reduce((total, { shareBps }) => total + shareBps, 0);
  if (sum !== WHOLE) throw new RangeError(`the shares are ${sum} bps together, not ${WHOLE}`);
}

function encodeLeg({ shareBps, hops }: TakerLeg): string {
  if (shareBps <= 0) throw new RangeError('a leg without a share sells nothing');
  if (hops.length === 0) throw new RangeError('a leg without hops leads nowhere');
  return field(shareBps, 2, WHOLE) + field(hops.length, 1, MAX_UINT8) + hops.map(encodeHop).join('');
}

function encodeHop(hop: TakerHop): string {
  const kind = field(KINDS[hop.kind], 1, MAX_UINT8);
  switch (hop.kind) {
    case 'wrap':
      return kind;
    case 'v2':
      return kind + addressField(hop.tokenOut);
    case 'v3':
      return kind + addressField(hop.tokenOut) + field(hop.fee, 3, MAX_UINT24);
    case 'v4':
      return (
        kind + addressField(hop.tokenOut) + field(hop.fee, 3, MAX_UINT24) + field(hop.tickSpacing, 3, MAX_TICK_SPACING)
      );
  }
}

function readHop(reader: Reader): TakerHop {
  const kind = reader.number(1);
  switch (kind) {
    case KINDS.wrap:
      return { kind: 'wrap' };
    case KINDS.v2:
      return { kind: 'v2', tokenOut: reader.address() };
    case KINDS.v3:
      return { kind: 'v3', tokenOut: reader.address(), fee: reader.number(3) };
    case KINDS.v4:
      return { kind: 'v4', tokenOut: reader.address(), fee: reader.number(3), tickSpacing: reader.number(3) };
    default:
      throw new RangeError(`no hop is of the kind ${kind}`);
  }
}

function field(value: number, bytes: number, max: number): string {
  if (!Number.isInteger(value) || value < 0 || value > max) {
    throw new RangeError(`${value} does not fit a field that ends at ${max}`);
  }
  return value.toString(16).padStart(2 * bytes, '0');
}

function addressField(address: Address): string {
  if (!/^0x[0-9a-f]{40}$/i.test(address)) throw new RangeError(`${address} is no address`);
  return address.slice(2).toLowerCase();
}

/** Reads numbers and addresses from the front of hexadecimal bytes. */
class Reader {
  readonly #hex: string;
  #offset = 2;

  constructor(hex: Hex) {
    if (!/^0x([0-9a-f]{2})*$/i.test(hex)) throw new RangeError(`${hex} are no bytes`);
    this.#hex = hex.toLowerCase();
  }

  get isAtEnd(): boolean {
    return this.#offset === this.#hex.length;
  }

  number(bytes: number): number {
    return parseInt(this.#take(bytes), 16);
  }

  address(): Address {
    return `0x${this.#take(20)}`;
  }

  #take(bytes: number): string {
    const end = this.#offset + 2 * bytes;
    if (end > this.#hex.length) throw new RangeError('the route ends within a leg');
    const taken = this.#hex.slice(this.#offset, end);
    this.#offset = end;
    return taken;
  }
}
