/**
 * The smallest number in [low, high] that satisfies a predicate which, once true, stays true; undefined when none does.
 * Asks the predicate about log2(high − low) times.
 */
export function firstTrue(low: bigint, high: bigint, predicate: (value: bigint) => boolean): bigint | undefined {
  if (low > high || !predicate(high)) return undefined;
  let [from, to] = [low, high];
  while (from < to) {
    const middle = (from + to) / 2n;
    if (predicate(middle)) to = middle;
    else from = middle + 1n;
  }
  return to;
}

/** Every so often a guess is the middle, so that no function is slower than by halving, three times over. */
const HALVE_EVERY = 3;

/**
 * The last number in [low, high] at which a function that never falls is not above zero, or one a little before it;
 * undefined when it is above at `low` already. Guesses along the straight line between what is known of the function, so that
 * a function that is nearly one is asked a few times only.
 * @param f may be infinite
 * @param bits the precision: the answer is not further from the last one than by one part in 2^bits of itself, and one
 * @param isGoodEnough ends the search early at a value of the function
 */
export function lastNotAbove(
  low: bigint,
  high: bigint,
  f: (value: bigint) => number,
  bits: bigint,
  isGoodEnough: (value: number) => boolean = () => false,
): bigint | undefined {
  if (low > high) return undefined;
  let below = f(low);
  if (below > 0) return undefined;
  let above = f(high);
  if (above <= 0) return high;
  let [from, to] = [low, high];
  for (let round = 1; ; round++) {
    const tolerance = from >> bits;
    if (to - from <= tolerance + 1n) return from;
    const isLine = Number.isFinite(above) && above > below && round % HALVE_EVERY !== 0;
    const guess = isLine ? onLine(from, to, below / (below - above), tolerance, round) : middleOf(from, to);
    const value = f(guess);
    if (isGoodEnough(value)) return guess;
    if (value <= 0) [from, below] = [guess, value];
    else [to, above] = [guess, value];
  }
}

/** Where the line crosses zero, and a little to either side of it in turn, so that both ends close in. */
function onLine(from: bigint, to: bigint, part: number, tolerance: bigint, round: number): bigint {
  const scale = 2 ** 52;
  const crossing = from + ((to - from) * BigInt(Math.round(part * scale))) / BigInt(scale);
  const nudge = tolerance >> 1n;
  const guess = round % 2 === 0 ? crossing + nudge : crossing - nudge;
  return guess <= from ? from + 1n : guess >= to ? to - 1n : guess;
}

/** The middle; by orders of magnitude while these are what is unknown. */
function middleOf(from: bigint, to: bigint): bigint {
  if (to >> 2n <= from) return (from + to) / 2n;
  const digits = BigInt(Math.floor((from.toString(2).length + to.toString(2).length) / 2) - 1);
  const guess = 1n << digits;
  return guess > from && guess < to ? guess : (from + to) / 2n;
}
