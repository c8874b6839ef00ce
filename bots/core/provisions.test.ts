import { describe, expect, test } from 'vitest';
import { WAD } from './constants.ts';
import { collateral, debt, ETHER, NOBODY, OWNER, USD, USDC, vaultReport, WETH } from './fixtures.ts';
import { toVaultId } from './ids.ts';
import { decideProvisions, type ProvisionChange, vaultsToProvideFor } from './provisions.ts';
import type { VaultReport } from './types.ts';

const ID = toVaultId(OWNER, 1n);

/** A vault of 10 WETH at 2,000 that owes so many dollars. */
const owing = (usd: bigint, index = 1n): VaultReport =>
  vaultReport({ vaultId: toVaultId(OWNER, index), debts: [debt({ amount: usd * USD })] });

describe('vaultsToProvideFor', () => {
  test('default: what is under water, and what was a moment ago', () => {
    const vaults = [owing(25_000n, 1n), owing(19_048n, 2n), owing(19_047n, 3n), owing(16_500n, 4n)];
    expect(vaultsToProvideFor(vaults, 0n)).toEqual([1n, 2n].map((index) => toVaultId(OWNER, index)));
    expect(vaultsToProvideFor([vaultReport({ debts: [] })], 0n)).toEqual([]);
  });

  test('behavior: of very many some in each block, all of them in turn', () => {
    const vaults = Array.from({ length: 250 }, (_, i) => owing(25_000n, BigInt(i)));
    const seen = [7n, 8n, 9n].flatMap((block) => vaultsToProvideFor(vaults, block));
    expect(seen).toHaveLength(300);
    expect(new Set(seen).size).toBe(250);
  });
});

describe('decideProvisions', () => {
  const GAS = WAD; // a dollar
  const change = (usd: bigint, asset = USDC): ProvisionChange => ({ vaultId: ID, asset, change: usd * USD });
  const decide = (changes: ProvisionChange[], { maintain = true, locked = [] as bigint[], gas = GAS } = {}): string[] =>
    decideProvisions({ changes, vaults: [owing(25_000n)] }, new Set(locked), gas, maintain).map(
      ({ type, reason }) => `${type}: ${reason}`,
    );

  test('default', () => {
    expect(decide([])).toEqual([]);
    expect(decideProvisions({ changes: [change(5000n)], vaults: [owing(25_000n)] }, new Set(), GAS, true)).toEqual([
      { type: 'provide', reason: 'too-little', vaultId: ID, asset: USDC, change: 5000n * USD },
    ]);
    expect(decide([change(-5000n)])).toEqual(['provide: too-much']);
  });

  test('behavior: what changes little, or is not worth its gas, waits', () => {
    expect([decide([change(250n)]), decide([change(249n)]), decide([change(-249n)])].flat()).toEqual([
      'provide: too-little',
      'skip: little-change',
      'skip: little-change',
    ]);
    expect(decide([change(1000n)], { gas: 10n * WAD })).toEqual(['provide: too-little']);
    expect(decide([change(1000n)], { gas: 10n * WAD + 1n })).toEqual(['skip: not-worth-gas']);
  });

  test('behavior: a lock in the same block looks as well', () => {
    expect(decide([change(5000n)], { locked: [ID] })).toEqual(['skip: being-locked']);
  });

  test('behavior: of several debts the one that changes most decides, once a vault', () => {
    const debts = [debt({ amount: 25_000n * USD }), debt({ ...collateral(), asset: WETH, index: 1, amount: ETHER })];
    const vaults = [vaultReport({ debts })];
    const changes = [change(100n), { ...change(0n, WETH), change: ETHER / 2n }];
    expect(decideProvisions({ changes, vaults }, new Set(), GAS, true)).toMatchObject([{ asset: WETH }]);
    expect(decide([change(5000n, NOBODY)])).toEqual([]); // a debt that is gone
  });

  test('args: maintain', () => {
    expect(decide([change(5000n)], { maintain: false })).toEqual(['skip: maintain-off']);
  });
});
