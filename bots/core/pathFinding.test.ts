import { describe, expect, test } from 'vitest';
import { ETHER, findPaths } from './pathFinding.ts';
import { USDC, WBTC, WETH } from './fixtures.ts';

const POOLS = [
  { name: 'direct', token0: WETH, token1: USDC },
  { name: 'ether', token0: ETHER, token1: USDC },
  { name: 'a', token0: WETH, token1: WBTC },
  { name: 'b', token0: WBTC, token1: USDC },
  { name: 'lost', token0: WBTC, token1: '0x1111111111111111111111111111111111111111' },
] as const;

const describePaths = (from: typeof WETH, to: typeof WETH, maxPools: number): string[] =>
  findPaths(POOLS, from, to, WETH, maxPools).map((steps) =>
    steps
      .map((step) => (step.kind === 'wrap' ? 'wrap' : `${step.pool.name} ${step.zeroForOne ? '>' : '<'}`))
      .join(', '),
  );

describe('findPaths', () => {
  test('default', () => {
    expect(describePaths(WETH, USDC, 3)).toEqual(['wrap, ether >', 'direct >', 'a >, b >']);
    expect(describePaths(WBTC, USDC, 3)).toEqual(['b >', 'a <, wrap, ether >', 'a <, direct >']);
    expect(describePaths(USDC, WETH, 3)).toEqual(['direct <', 'ether <, wrap', 'b <, a <']);
  });

  test('behavior: not over more pools, and addresses in any case', () => {
    expect(describePaths(WETH, USDC, 1)).toEqual(['wrap, ether >', 'direct >']);
    const upper = `0x${USDC.slice(2).toUpperCase()}` as const;
    expect(findPaths(POOLS, WBTC, upper, WETH, 1)).toHaveLength(1);
    expect(findPaths(POOLS, USDC, USDC, WETH, 3)).toEqual([]);
  });
});
