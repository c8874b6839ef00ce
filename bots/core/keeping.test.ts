import { describe, expect, test } from 'vitest';
import { WAD } from './constants.ts';
import {
  auctionReport,
  bucket,
  collateral,
  debt,
  ETHER,
  HOUSE,
  OWNER,
  START,
  TERMS,
  USD,
  vault,
  vaultReport,
  WETH,
} from './fixtures.ts';
import { toVaultId } from './ids.ts';
import { decideKeeping, decideStarts, DEFAULT_KEEPER_POLICY, gasValue, type KeeperSnapshot } from './keeping.ts';
import type { VaultReport } from './types.ts';

function snapshot(overrides: Partial<KeeperSnapshot> = {}): KeeperSnapshot {
  return {
    now: BigInt(START) + 12n,
    house: HOUSE,
    terms: TERMS,
    pauseLevel: 0,
    canLock: true,
    vaults: [vaultReport()],
    auctions: [],
    queue: {
      all: bucket(50_000n),
      collaterals: new Map([[0, bucket(50_000n)]]),
      tiers: { criticalCoverage: WAD, urgentCoverage: WAD, reservedShare: 0n },
    },
    penaltySchedule: { minPenaltyBps: 100, maxPenaltyBps: 600, healthForMaxBps: 9000 },
    curves: new Map([[WETH, { startMultiplierWad: (105n * WAD) / 100n, halfLife: 1800n, volatilityRatioWad: WAD }]]),
    startGasValue: 10n * WAD,
    restartGasValue: 0n,
    ...overrides,
  };
}

/** A vault number `index` that owes `usd`. */
function owing(index: bigint, usd: bigint): VaultReport {
  return vaultReport({ vaultId: toVaultId(OWNER, index), debts: [debt({ amount: usd * USD })] });
}

describe('decideStarts', () => {
  test('default', () => {
    const [decision] = decideStarts(snapshot(), DEFAULT_KEEPER_POLICY);
    expect(decision).toMatchObject({ type: 'start', reason: 'reward-covers-gas', vaultId: toVaultId(OWNER, 1n) });
    expect(decision?.expectedReward).toBeGreaterThan(45n * WAD);
  });

  test('behavior: a market that moves faster pays more', () => {
    const curve = { startMultiplierWad: (105n * WAD) / 100n, halfLife: 1800n, volatilityRatioWad: 2n * WAD };
    const [calm] = decideStarts(snapshot(), DEFAULT_KEEPER_POLICY);
    const [fast] = decideStarts(snapshot({ curves: new Map([[WETH, curve]]) }), DEFAULT_KEEPER_POLICY);
    // π(0.9697) is 2.51 %, at twice the ratio 4.03 %, and each dollar repaid then restores 1.15 − 0.8 · (1 + π).
    const expected = (4.03 / 2.51) * ((1.15 - 0.8 * 1.0251) / (1.15 - 0.8 * 1.0403));
    expect(Number(fast?.expectedReward) / Number(calm?.expectedReward)).toBeCloseTo(expected, 2);
  });

  test('behavior: nearest to loss first, as far as the queue has room', () => {
    const vaults = [owing(1n, 16_500n), owing(2n, 18_000n), owing(3n, 17_000n), owing(4n, 21_000n)];
    const decisions = decideStarts(snapshot({ vaults }), DEFAULT_KEEPER_POLICY);
    expect(decisions.map(({ vaultId, type }) => [BigInt.asUintN(64, vaultId), type])).toEqual([
      [4n, 'start'], // coverage below 1: the limits do not hold for it, but it counts
      [2n, 'start'],
      [3n, 'start'], // the last one to be admitted exceeds the limit
      [1n, 'skip'],
    ]);
    expect(decisions[3]).toMatchObject({ reason: 'queue-full', bucket: 'all' });
  });

  test('behavior: a flow that is spent holds back as well', () => {
    const { queue } = snapshot();
    const spent = { ...queue, all: { ...bucket(50_000n), spent: 5_000_000n + 10n, flowLimit: 5_000_000n } };
    const [decision] = decideStarts(snapshot({ queue: spent, now: BigInt(START) }), DEFAULT_KEEPER_POLICY);
    expect(decision).toMatchObject({ type: 'skip', reason: 'flow-exhausted', bucket: 'all' });
    // By the next block 1,388 cents a second have refilled.
    const [next] = decideStarts(snapshot({ queue: spent }), DEFAULT_KEEPER_POLICY);
    expect(next).toMatchObject({ type: 'start' });
  });

  test('args: policy', () => {
    const dear = snapshot({ startGasValue: 100n * WAD });
    const reasons = (policy: Partial<typeof DEFAULT_KEEPER_POLICY>, of = dear): unknown[] =>
      decideStarts(of, { ...DEFAULT_KEEPER_POLICY, ...policy }).map(({ type, reason }) => [type, reason]);
    expect(reasons({})).toEqual([['skip', 'reward-below-gas']]);
    expect(reasons({ isAltruistic: true })).toEqual([['start', 'altruistic']]);
    expect(reasons({ minNetReward: 40n * WAD }, snapshot())).toEqual([['skip', 'reward-below-gas']]);
    const empty = snapshot({ vaults: [vaultReport({ collaterals: [collateral({ amount: 1n })] })] });
    expect(reasons({}, empty)).toEqual([['start', 'write-off']]);
    expect(reasons({ maintain: false }, empty)).toEqual([['skip', 'maintain-off']]);
  });

  test('behavior: leaves alone what the house would refuse', () => {
    const reason = (overrides: Partial<KeeperSnapshot>): string | undefined =>
      decideStarts(snapshot(overrides), DEFAULT_KEEPER_POLICY)[0]?.reason;
    expect(reason({ vaults: [owing(1n, 16_000n)] })).toBe('healthy');
    expect(reason({ vaults: [vaultReport({ debts: [debt({ status: 4 })] })] })).toBe('unpriced');
    expect(reason({ vaults: [vaultReport({ locker: OWNER, lockNonce: 1 })] })).toBe('locked-by-other');
    expect(reason({ vaults: [vaultReport({ locker: HOUSE, lockNonce: 3 })], auctions: [auctionReport()] })).toBe(
      'auction-open',
    );
    const dead = collateral({ amount: 9n * ETHER, status: 4 });
    expect(reason({ vaults: [vaultReport({ collaterals: [dead] })] })).toBe('nothing-for-sale');
    expect(reason({ pauseLevel: 1 })).toBe('paused');
    expect(reason({ canLock: false })).toBe('paused');
  });
});

describe('decideKeeping', () => {
  test('default', () => {
    const other = toVaultId(OWNER, 2n);
    const running = auctionReport({ vault: { vaultId: other } });
    const expired = auctionReport({
      vault: { vaultId: toVaultId(OWNER, 3n) },
      report: { expiresAt: BigInt(START) + 1n },
    });
    const vaults = [owing(1n, 16_000n), owing(4n, 16_500n), owing(2n, 16_500n), owing(3n, 16_500n)];
    const decisions = decideKeeping(snapshot({ vaults, auctions: [running, expired] }), DEFAULT_KEEPER_POLICY);
    expect(decisions.map(({ type, reason }) => `${type}: ${reason}`)).toEqual([
      'start: reward-covers-gas',
      'restart: expired',
      'skip: auction-open',
      'skip: auction-open',
      'skip: healthy',
      'skip: running',
    ]);
  });

  test('behavior: a start closes an auction whose lock is void, so nobody needs to end it', () => {
    const voided = auctionReport({ report: { isLocked: false } });
    const unlocked = snapshot({ vaults: [{ ...vaultReport(), vault: vault() }], auctions: [voided] });
    expect(decideKeeping(unlocked, DEFAULT_KEEPER_POLICY)).toMatchObject([{ type: 'start' }]);
    expect(decideKeeping({ ...unlocked, vaults: [] }, DEFAULT_KEEPER_POLICY)).toMatchObject([
      { type: 'end', reason: 'lock-voided' },
    ]);
  });
});

describe('gasValue', () => {
  test('default', () => {
    // 500,000 gas at 20 gwei is 0.01 ETH.
    expect(gasValue(500_000n, 20n * 10n ** 9n, 2000n * 10n ** 36n)).toBe(20n * WAD);
  });
});
