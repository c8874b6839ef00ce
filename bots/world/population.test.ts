import { describe, expect, test } from 'vitest';
import { planPopulation, type PopulationAsset } from './population.ts';

const assets: PopulationAsset[] = [
  { symbol: 'USDC', priceUsd: 1, decimals: 6, borrowLtv: 0.9, minDebt: 2000 },
  { symbol: 'WETH', priceUsd: 2000, decimals: 18, borrowLtv: 0.8, minDebt: 1 },
  { symbol: 'WBTC', priceUsd: 40_000, decimals: 8, borrowLtv: 0.78 },
];

const usd = (symbol: string, amount: bigint): number => {
  const asset = assets.find((candidate) => candidate.symbol === symbol) as PopulationAsset;
  return (Number(amount) / 10 ** asset.decimals) * asset.priceUsd;
};
const ltv = (symbol: string): number => assets.find((asset) => asset.symbol === symbol)?.borrowLtv ?? 0;

describe('planPopulation', () => {
  test('default: every vault has initial margin and owes the least or more, and sizes and leverage are spread', () => {
    const vaults = planPopulation(1, 400, 20, assets);
    const used = vaults.map(({ collaterals, debts }) => {
      const power = collaterals.reduce((sum, { symbol, amount }) => sum + usd(symbol, amount) * ltv(symbol), 0);
      const owed = debts.reduce((sum, { symbol, amount }) => sum + usd(symbol, amount), 0);
      for (const { symbol, amount } of debts) expect(usd(symbol, amount)).toBeGreaterThanOrEqual(2000);
      return owed / power;
    });
    expect(Math.max(...used)).toBeLessThan(0.99);
    expect(Math.min(...used)).toBeLessThan(0.55);
    expect(used.filter((share) => share > 0.9).length).toBeGreaterThan(50);
    expect(vaults.some(({ collaterals }) => collaterals.length > 1)).toBe(true);
    expect(vaults.some(({ debts }) => debts.length > 1)).toBe(true);
    expect(vaults.some(({ debts }) => debts.some(({ symbol }) => symbol === 'WETH'))).toBe(true);
    expect(new Set(vaults.map(({ ownerIndex, vaultIndex }) => `${ownerIndex}/${vaultIndex}`)).size).toBe(400);
  });

  test('behavior: the same seed gives the same vaults', () => {
    expect(planPopulation('x', 50, 5, assets)).toEqual(planPopulation('x', 50, 5, assets));
    expect(planPopulation('x', 50, 5, assets)).not.toEqual(planPopulation('y', 50, 5, assets));
  });

  test('error: a world without a dollar', () => {
    expect(() => planPopulation(1, 1, 1, assets.slice(1))).toThrow(RangeError);
  });
});
