/** The logs do not fit together: one is missing, comes twice, or is of another deployment. */
export class ReplayError extends Error {
  override readonly name = 'ReplayError';
}

/**
 * Holds what an event says against the state it should lead to.
 * @throws {ReplayError} when they differ
 */
export function requireSame(what: string, replayed: bigint | number, said: bigint | number): void {
  if (replayed === said) return;
  throw new ReplayError(`${what} is ${replayed} by the logs so far, but ${said} by the next one`);
}

/** The value under a key. @throws {ReplayError} when there is none */
export function require<K, V>(what: string, map: ReadonlyMap<K, V>, key: K): V {
  const value = map.get(key);
  if (value === undefined) throw new ReplayError(`no log so far told of ${what} ${String(key)}`);
  return value;
}

/** Adds to an amount; an amount of nothing leaves the map. @throws {ReplayError} below zero */
export function add<K>(what: string, amounts: Map<K, bigint>, key: K, change: bigint): bigint {
  const amount = (amounts.get(key) ?? 0n) + change;
  if (amount < 0n) throw new ReplayError(`${what} ${String(key)} would be ${amount}`);
  if (amount === 0n) amounts.delete(key);
  else amounts.set(key, amount);
  return amount;
}

/** The value under a key, made when it is not there yet. */
export function getOrCreate<K, V>(map: Map<K, V>, key: K, create: () => V): V {
  let value = map.get(key);
  if (value === undefined) map.set(key, (value = create()));
  return value;
}
