import { describe, expect, test } from 'vitest';
import { withinBudget } from './budgeting.ts';
import { WETH } from './fixtures.ts';

interface Deed {
  readonly type: 'start' | 'restart' | 'poke' | 'skip';
  readonly reason: string;
  readonly vaultId?: bigint;
  readonly asset?: typeof WETH;
}
const COSTS = { start: 50n, restart: 50n, poke: 10n, skip: 0n } as const;
const within = (deeds: readonly Deed[], budget: bigint, isPending: (deed: Deed) => boolean = () => false): string[] =>
  withinBudget(deeds, budget, (deed) => (isPending(deed) ? 0n : COSTS[deed.type])).map(
    ({ type, reason }) => `${type}: ${reason}`,
  );

describe('withinBudget', () => {
  const paid: Deed = { type: 'start', reason: 'reward-covers-gas' };
  const restart: Deed = { type: 'restart', reason: 'expired', vaultId: 7n };
  const poke: Deed = { type: 'poke', reason: 'moved', asset: WETH };

  test('default: what comes first is done first, and what pays always', () => {
    expect(within([restart, paid, restart, poke], 120n)).toEqual([
      'restart: expired',
      'start: reward-covers-gas',
      'restart: expired',
      'poke: moved',
    ]);
    expect(within([restart, paid, restart, poke], 99n)).toEqual([
      'restart: expired',
      'start: reward-covers-gas',
      'skip: budget-spent',
      'poke: moved',
    ]);
    expect(within([paid, poke], 0n)).toEqual(['start: reward-covers-gas', 'skip: budget-spent']);
  });

  test('behavior: a start that does not pay is paid out of the budget too', () => {
    expect(within([{ type: 'start', reason: 'altruistic' }], 49n)).toEqual(['skip: budget-spent']);
    expect(within([{ type: 'start', reason: 'write-off' }], 50n)).toEqual(['start: write-off']);
  });

  test('behavior: what is left out says what it was about, what it costs and what is left', () => {
    expect(withinBudget([restart, poke], 5n, ({ type }) => COSTS[type])).toEqual([
      { type: 'skip', action: 'restart', reason: 'budget-spent', costWei: 50n, leftWei: 5n, vaultId: 7n },
      { type: 'skip', action: 'poke', reason: 'budget-spent', costWei: 10n, leftWei: 5n, asset: WETH },
    ]);
  });

  test('behavior: what is left alone or in flight costs nothing', () => {
    const skip: Deed = { type: 'skip', reason: 'running' };
    expect(within([skip, restart, poke], 10n, (deed) => deed === restart)).toEqual([
      'skip: running',
      'restart: expired',
      'poke: moved',
    ]);
  });
});
