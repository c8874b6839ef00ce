import { describe, expect, test } from 'vitest';
import { WAD } from './constants.ts';
import { collateral, ETHER, vaultReport, WBTC } from './fixtures.ts';
import { queueObstacle, type QueueState, reservationFor, reserve } from './queue.ts';

const queue: QueueState = {
  globalStock: { onAuction: 0n, limit: 20_000n * WAD },
  collateralStocks: new Map([
    [0, { onAuction: 0n, limit: 15_000n * WAD }],
    [1, { onAuction: 0n, limit: 15_000n * WAD }],
  ]),
  criticalCoverageWad: WAD,
};

describe('reservationFor', () => {
  test('default', () => {
    const wbtc = collateral({ asset: WBTC, index: 1, amount: 30n * ETHER });
    const dust = collateral({ index: 2, amount: ETHER / 1000n });
    const { value, shares } = reservationFor(vaultReport({ collaterals: [collateral(), wbtc, dust] }));
    expect(value).toBe(16_500n * WAD);
    // The dust has a share of the value, but is not for sale: a quarter is 2,499 bp.
    expect(shares).toEqual([
      { index: 0, value: (16_500n * WAD * 2499n) / 10_000n },
      { index: 1, value: (16_500n * WAD * 7499n) / 10_000n },
    ]);
  });
});

describe('queueObstacle', () => {
  const reservation = { value: 12_000n * WAD, shares: [{ index: 0, value: 12_000n * WAD }] };

  test('default', () => {
    expect(queueObstacle(queue, reservation, 2n * WAD)).toBeUndefined();
  });

  test('behavior: what is reserved leaves less room', () => {
    const after = reserve(queue, reservation);
    expect(queueObstacle(after, reservation, 2n * WAD)).toBe('global');
    const small = { value: 5000n * WAD, shares: [{ index: 0, value: 5000n * WAD }] };
    expect(queueObstacle(after, small, 2n * WAD)).toBe(0);
    expect(queueObstacle(after, { ...small, shares: [{ index: 1, value: 5000n * WAD }] }, 2n * WAD)).toBeUndefined();
    expect(queueObstacle(after, { ...small, shares: [{ index: 7, value: 1n }] }, 2n * WAD)).toBe(7);
    expect(queue.globalStock.onAuction).toBe(0n);
  });

  test('behavior: below critical coverage no limit holds', () => {
    const huge = { value: 10n ** 30n, shares: [] };
    expect(queueObstacle(queue, huge, WAD - 1n)).toBeUndefined();
    expect(queueObstacle(queue, huge, WAD)).toBe('global');
  });
});
