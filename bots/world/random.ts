/**
 * The state of one stream of random numbers: four unsigned 32-bit words of the sfc32 generator.
 *
 * It is plain data: copy it with a spread to remember a position, serialise it with JSON. The functions below advance
 * it in place, so whoever holds the state owns the stream, and there is no global one.
 */
export interface RandomState {
  a: number;
  b: number;
  c: number;
  d: number;
}

/**
 * Starts a stream. The same seed gives the same stream for ever; for independent streams use different strings, such
 * as `${seed}/prices` and `${seed}/vaults`.
 *
 * @param seed a safe integer, or any text
 * @throws {RangeError} when a numeric seed is not a safe integer
 */
export function seedRandom(seed: number | string): RandomState {
  if (typeof seed === 'number' && !Number.isSafeInteger(seed)) {
    throw new RangeError(`a seed must be a safe integer, got ${seed}`);
  }
  // Two FNV-1a passes with different offsets give 64 bits of the text; sfc32 takes three words of seed and a counter.
  const text = String(seed);
  const state = { a: fnv1a(text, 0x811c9dc5), b: fnv1a(text, 0x01234567), c: text.length >>> 0, d: 1 };
  // The designer of sfc32 advises 12 rounds or more after seeding, until every bit has reached every other one.
  for (let round = 0; round < 16; round++) nextUint32(state);
  return state;
}

/** A uniform number in [0, 1), with all 53 bits of a double. */
export function uniform(state: RandomState): number {
  const high = nextUint32(state) >>> 5;
  const low = nextUint32(state) >>> 6;
  return (high * 2 ** 26 + low) / 2 ** 53;
}

/**
 * A normal number, by the Box-Muller transform. The second value the transform could give is thrown away, so that the
 * state is the whole state.
 */
export function normal(state: RandomState, mean = 0, standardDeviation = 1): number {
  const radius = Math.sqrt(-2 * Math.log(1 - uniform(state))); // 1 - u is never 0
  return mean + standardDeviation * radius * Math.cos(2 * Math.PI * uniform(state));
}

/** A log-normal number: `median * exp(sigma * N(0, 1))`, with sigma in natural-log units. */
export function logNormal(state: RandomState, median: number, sigma: number): number {
  return median * Math.exp(normal(state, 0, sigma));
}

/**
 * A uniform integer from `min` to `max`, both included.
 * @throws {RangeError} when the bounds are not safe integers in order
 */
export function integer(state: RandomState, min: number, max: number): number {
  const size = max - min + 1;
  if (!Number.isSafeInteger(min) || !Number.isSafeInteger(max) || !Number.isSafeInteger(size) || size < 1) {
    throw new RangeError(`no integers from ${min} to ${max}`);
  }
  return min + Math.floor(uniform(state) * size);
}

/**
 * One of the items, each as likely as the others.
 * @throws {RangeError} when there are none
 */
export function pick<T>(state: RandomState, items: readonly T[]): T {
  if (items.length === 0) throw new RangeError('nothing to pick from');
  return items[integer(state, 0, items.length - 1)] as T;
}

/**
 * One step of sfc32, "small fast counting" by Chris Doty-Humphrey (PractRand; public domain): 128 bits of state with a
 * 32-bit counter, shifts 9 and 3, rotation 21. The counter guarantees a period of at least 2^32.
 */
function nextUint32(state: RandomState): number {
  const output = (state.a + state.b + state.d) >>> 0;
  state.d = (state.d + 1) >>> 0;
  state.a = (state.b ^ (state.b >>> 9)) >>> 0;
  state.b = (state.c + (state.c << 3)) >>> 0;
  state.c = (((state.c << 21) | (state.c >>> 11)) + output) >>> 0;
  return output;
}

/** The 32-bit FNV-1a hash of the text's UTF-16 units. */
function fnv1a(text: string, offset: number): number {
  let hash = offset;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}
