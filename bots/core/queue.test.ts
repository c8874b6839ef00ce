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
      { index: 0, shareBps: 2499n, value: (16_500n * WAD * 2499n) / 10_000n },
      { index: 1, shareBps: 7499n, value: (16_500n * WAD * 7499n) / 10_000n },
    ]);
  });
});

describe('queueObstacle', () => {
  const share = (index: number, usd: bigint, shareBps = 10_000n) => ({ index, shareBps, value: usd * WAD });
  const reservation = { value: 15_000n * WAD, shares: [share(0, 15_000n)] };

  test('default', () => {
    expect(queueObstacle(queue, reservation, 2n * WAD)).toBeUndefined();
  });

  test('behavior: a stock that has reached its limit admits nobody, the last one may exceed it', () => {
    const after = reserve(queue, reservation);
    const small = { value: 8000n * WAD, shares: [share(0, 8000n)] };
    expect(queueObstacle(after, small, 2n * WAD)).toBe(0);
    const other = { ...small, shares: [share(1, 8000n)] };
    expect(queueObstacle(after, other, 2n * WAD)).toBeUndefined();
    expect(queueObstacle(reserve(after, other), other, 2n * WAD)).toBe('global');
    expect(queueObstacle(after, { ...small, shares: [share(7, 1n)] }, 2n * WAD)).toBe(7);
    expect(queue.globalStock.onAuction).toBe(0n);
  });

  test('behavior: a sliver of a collateral does not hold a vault back', () => {
    const after = reserve(queue, reservation);
    const sliver = (shareBps: bigint) => ({ value: 1000n * WAD, shares: [share(0, 40n, shareBps), share(1, 960n)] });
    expect(queueObstacle(after, sliver(499n), 2n * WAD)).toBeUndefined();
    expect(queueObstacle(after, sliver(500n), 2n * WAD)).toBe(0);
  });

  test('behavior: below critical coverage no limit holds', () => {
    const full = reserve(queue, { value: 20_000n * WAD, shares: [] });
    expect(queueObstacle(full, reservation, WAD - 1n)).toBeUndefined();
    expect(queueObstacle(full, reservation, WAD)).toBe('global');
  });
});
