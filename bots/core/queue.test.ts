import { describe, expect, test } from 'vitest';
import { FLOW_PERIOD, MAX_UINT256, WAD } from './constants.ts';
import { bucket, collateral, ETHER, START, vaultReport, WBTC } from './fixtures.ts';
import { queueObstacle, type QueueState, releaseIn, reservationFor, reserve, reserveIn, toCents } from './queue.ts';

const NOW = BigInt(START);
const CALM = 2n * WAD;
const URGENT = (110n * WAD) / 100n;

const queue: QueueState = {
  all: bucket(20_000n),
  collaterals: new Map([
    [0, bucket(15_000n)],
    [1, bucket(15_000n)],
  ]),
  tiers: { criticalCoverage: WAD, urgentCoverage: (115n * WAD) / 100n, reservedShare: WAD / 5n },
};

const share = (index: number, usd: bigint, shareBps = 10_000n) => ({ index, shareBps, cents: usd * 100n });

describe('reservationFor', () => {
  test('default', () => {
    const wbtc = collateral({ asset: WBTC, index: 1, amount: 30n * ETHER });
    const dust = collateral({ index: 2, amount: ETHER / 1000n });
    const { cents, shares } = reservationFor(vaultReport({ collaterals: [collateral(), wbtc, dust] }));
    expect(cents).toBe(1_650_000n);
    // The dust has a share of the value, but is not for sale: a quarter is 2,499 bp.
    expect(shares).toEqual([
      { index: 0, shareBps: 2499n, cents: 412_335n },
      { index: 1, shareBps: 7499n, cents: 1_237_335n },
    ]);
  });
});

describe('toCents', () => {
  test('default', () => {
    expect(toCents(0n)).toBe(0n);
    expect(toCents(1n)).toBe(1n);
    expect(toCents(WAD)).toBe(100n);
    expect(toCents(WAD + 1n)).toBe(101n);
    expect(toCents(MAX_UINT256)).toBe(2n ** 48n - 1n);
  });
});

describe('queueObstacle', () => {
  const reservation = { cents: 1_500_000n, shares: [share(0, 15_000n)] };

  test('default', () => {
    expect(queueObstacle(queue, reservation, CALM, NOW)).toBeUndefined();
  });

  test('behavior: a stock that has reached its limit admits nobody, the last one may exceed it', () => {
    const after = reserve(queue, reservation, CALM, NOW);
    const small = { cents: 800_000n, shares: [share(0, 8000n)] };
    const at = (state: QueueState, of: typeof small) => queueObstacle(state, of, URGENT, NOW);
    expect(at(after, small)).toEqual({ bucket: 0, limit: 'stock', level: 1_500_000n, room: 1_500_000n });
    const other = { ...small, shares: [share(1, 8000n)] };
    expect(at(after, other)).toBeUndefined();
    expect(at(reserve(after, other, CALM, NOW), other)?.bucket).toBe('all');
    expect(at(after, { ...small, shares: [share(7, 1n)] })?.bucket).toBe(7);
    expect(queue.all.onAuction).toBe(0n);
  });

  test('behavior: the last part of every limit is for the urgent', () => {
    const after = reserve(queue, { cents: 1_600_000n, shares: [] }, CALM, NOW);
    const next = { cents: 100n, shares: [] };
    expect(queueObstacle(after, next, CALM, NOW)).toMatchObject({ bucket: 'all', room: 1_600_000n });
    expect(queueObstacle(after, next, queue.tiers.urgentCoverage, NOW)).toBeDefined();
    expect(queueObstacle(after, next, queue.tiers.urgentCoverage - 1n, NOW)).toBeUndefined();
  });

  test('behavior: tokens refill over time', () => {
    const slow = { ...queue, all: { ...queue.all, flowLimit: 360_000n } };
    const next = { cents: 100n, shares: [] };
    const after = reserve(slow, { cents: 400_000n, shares: [] }, CALM, NOW);
    expect(after.all.spent).toBe(360_000n); // a vault is charged at most what the bucket holds
    expect(queueObstacle(after, next, URGENT, NOW)).toMatchObject({ limit: 'flow', level: 360_000n, room: 360_000n });
    expect(queueObstacle(after, next, URGENT, NOW + 1n)).toBeUndefined();
    expect(queueObstacle(after, next, CALM, NOW + FLOW_PERIOD / 5n)?.limit).toBe('flow');
    expect(queueObstacle(after, next, CALM, NOW + FLOW_PERIOD / 5n + 1n)).toBeUndefined();
    expect(queueObstacle(after, next, WAD - 1n, NOW)).toBeUndefined();
  });

  test('behavior: a sliver of a collateral does not hold a vault back', () => {
    const after = reserve(queue, reservation, CALM, NOW);
    const sliver = (shareBps: bigint) => ({ cents: 100_000n, shares: [share(0, 40n, shareBps), share(1, 960n)] });
    expect(queueObstacle(after, sliver(499n), URGENT, NOW)).toBeUndefined();
    expect(queueObstacle(after, sliver(500n), URGENT, NOW)?.bucket).toBe(0);
  });

  test('behavior: below critical coverage no limit holds', () => {
    const full = reserve(queue, { cents: 2_000_000n, shares: [] }, CALM, NOW);
    expect(queueObstacle(full, reservation, WAD - 1n, NOW)).toBeUndefined();
    expect(queueObstacle(full, reservation, WAD, NOW)?.bucket).toBe('all');
  });
});

describe('reserveIn, releaseIn', () => {
  const small = { ...bucket(1000n), flowLimit: 1000n, spent: 900n };

  test('args: charge', () => {
    expect(reserveIn(small, 500n, 'full', NOW)).toMatchObject({ onAuction: 500n, spent: 1400n });
    expect(reserveIn(small, 500n, 'available', NOW)).toMatchObject({ onAuction: 500n, spent: 1000n });
    expect(reserveIn(small, 500n, 'nothing', NOW + 9n)).toMatchObject({
      onAuction: 500n,
      spent: 900n,
      refilledAt: NOW,
    });
  });

  test('behavior: what is unspent comes back, never more than is missing', () => {
    const reserved = reserveIn(small, 500n, 'full', NOW);
    expect(releaseIn(reserved, 500n, false, NOW)).toMatchObject({ onAuction: 0n, spent: 1400n });
    expect(releaseIn(reserved, 500n, true, NOW)).toMatchObject({ onAuction: 0n, spent: 900n });
    expect(releaseIn(reserved, 500n, true, NOW + FLOW_PERIOD)).toMatchObject({ onAuction: 0n, spent: 0n });
  });
});
