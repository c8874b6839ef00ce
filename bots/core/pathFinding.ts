/** Which ways lead from one token to another over a set of pools. */
import type { Address } from './types.ts';

/** Whatever trades two tokens; ether is {@link ETHER}. */
export interface TokenPair {
  readonly token0: Address;
  readonly token1: Address;
}

/** A step of a path: to a pool, or from ether to its wrapper and back. */
export type PathStep<P extends TokenPair> =
  { readonly kind: 'pool'; readonly pool: P; readonly zeroForOne: boolean } | { readonly kind: 'wrap' };

/** What pools of v4 call ether. */
export const ETHER: Address = '0x0000000000000000000000000000000000000000';

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** The token that a step to a pool buys. */
export function tokenBought({ pool, zeroForOne }: { pool: TokenPair; zeroForOne: boolean }): Address {
  return zeroForOne ? pool.token1 : pool.token0;
}

/**
 * All paths that visit no token twice, those over fewer pools first. Wrapping and unwrapping is free and counts as no pool.
 * @param wrapped the token that ether becomes
 * @param maxPools of one path
 */
export function findPaths<P extends TokenPair>(
  pools: readonly P[],
  from: Address,
  to: Address,
  wrapped: Address,
  maxPools: number,
): PathStep<P>[][] {
  const found: PathStep<P>[][] = [];
  const walk = (token: Address, steps: readonly PathStep<P>[], left: number, visited: readonly Address[]): void => {
    if (steps.length > 0 && same(token, to)) {
      found.push([...steps]);
      return;
    }
    const go = (next: Address, step: PathStep<P>, poolsLeft: number): void => {
      if (!visited.some((seen) => same(seen, next))) walk(next, [...steps, step], poolsLeft, [...visited, next]);
    };
    if (same(token, wrapped)) go(ETHER, { kind: 'wrap' }, left);
    if (same(token, ETHER)) go(wrapped, { kind: 'wrap' }, left);
    if (left === 0) return;
    for (const pool of pools) {
      const zeroForOne = same(pool.token0, token);
      if (!zeroForOne && !same(pool.token1, token)) continue;
      go(zeroForOne ? pool.token1 : pool.token0, { kind: 'pool', pool, zeroForOne }, left - 1);
    }
  };
  walk(from, [], maxPools, [from]);
  return found.sort((a, b) => poolCount(a) - poolCount(b));
}

function poolCount(steps: readonly PathStep<TokenPair>[]): number {
  return steps.filter(({ kind }) => kind === 'pool').length;
}
