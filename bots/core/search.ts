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
