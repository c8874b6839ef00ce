import { describe, expect, test } from 'vitest';
import { WAD } from './constants.ts';
import { anchor, auctionReport, collateral, debt, HOUSE, quotePrice, type ReportOverrides, START } from './fixtures.ts';
import { ETHER, USD, vaultReport, WETH } from './fixtures.ts';
import type { VaultView } from './types.ts';
import { decideUpkeep, type UpkeepSnapshot } from './upkeep.ts';

function snapshot(elapsed: bigint, vault: Partial<VaultView> = {}, more: Partial<UpkeepSnapshot> = {}): UpkeepSnapshot {
  return {
    now: BigInt(START) + elapsed,
    pauseLevel: 0,
    canLock: true,
    vaults: [vaultReport({ locker: HOUSE, lockNonce: 3, ...vault })],
    curves: new Map([[WETH, { startMultiplierWad: (105n * WAD) / 100n, halfLife: 1800n, volatilityRatioWad: WAD }]]),
    ...more,
  };
}

/** Place of 'stale' in PRICE_STATUSES. */
const STALE = 4;

/** What to do at a moment, as `type: reason`. */
function upkeep(of: UpkeepSnapshot, overrides: ReportOverrides = {}, maintain = true): string {
  const { type, reason } = decideUpkeep(of, maintain, auctionReport(overrides));
  return `${type}: ${reason}`;
}

describe('decideUpkeep', () => {
  test('default', () => {
    expect(upkeep(snapshot(12n))).toBe('skip: running');
  });

  test('behavior: ends what has nothing left to do', () => {
    expect(upkeep(snapshot(12n), { report: { isLocked: false } })).toBe('end: lock-voided');
    const repaid = { debts: [debt({ amount: 15_800n * USD })] };
    expect(upkeep(snapshot(12n, repaid))).toBe('end: healthy');
    expect(upkeep(snapshot(12n), { vault: { debts: [] } })).toBe('end: debt-repaid');
    expect(upkeep(snapshot(12n), { vault: { debts: [debt({ index: 1 })] } })).toBe('end: debt-repaid');
    expect(upkeep(snapshot(12n), { vault: { collaterals: [collateral({ amount: 10n })] } })).toBe('end: sold-out');
  });

  test('behavior: the first reason counts, in the order of the house', () => {
    const nothing = { vault: { debts: [debt({ index: 1 })], collaterals: [collateral({ amount: 10n })] } };
    expect(upkeep(snapshot(12n), nothing)).toBe('end: debt-repaid');
    expect(upkeep(snapshot(12n, { debts: [debt({ amount: 15_800n * USD })] }), nothing)).toBe('end: healthy');
  });

  test('behavior: healthy by a bound alone is neither ended nor restarted until its grace is over', () => {
    const bound = { collaterals: [collateral({ amount: 11n * ETHER, lower: 0n, status: STALE })] };
    expect(upkeep(snapshot(12n, bound))).toBe('skip: healthy-by-bound');
    expect(upkeep(snapshot(7199n, bound))).toBe('skip: healthy-by-bound');
    expect(upkeep(snapshot(7200n, bound))).toBe('end: expired');
    expect(upkeep(snapshot(7200n, bound), {}, false)).toBe('skip: maintain-off');
  });

  test('behavior: what cannot be sold now is left out of the sums', () => {
    const [sold, dead] = [collateral(), collateral({ index: 1, amount: 1n * ETHER })];
    const debts = [debt({ amount: 25_000n * USD })];
    const report = { vault: { debts, collaterals: [sold, dead] }, anchors: [anchor({ halfLife: 900 }), anchor()] };
    const now = (status: number): UpkeepSnapshot => snapshot(800n, { debts, collaterals: [sold, { ...dead, status }] });
    // The first is at its floor after 727 s, ten elevenths of all; the second after 1,454 s.
    expect([upkeep(now(0), report), upkeep(now(STALE), report)]).toEqual(['skip: running', 'restart: at-floor']);
    const none = snapshot(12n, { collaterals: [collateral({ status: STALE })] });
    expect(upkeep(none)).toBe('skip: nothing-for-sale');
    expect(upkeep(snapshot(7200n, { collaterals: [collateral({ status: STALE })] }))).toBe('end: expired');
  });

  test('behavior: restarts what has expired or reached its floor', () => {
    expect(upkeep(snapshot(3600n))).toBe('restart: expired');
    // 1.05 · 2^(−t / 1800) = 0.6 at t = 1453.2
    expect([upkeep(snapshot(1453n)), upkeep(snapshot(1454n))]).toEqual(['skip: running', 'restart: at-floor']);
  });

  test('behavior: restarts when fresh prices would ask less altogether', () => {
    const crashed = (usd: number): Partial<VaultView> => ({
      collaterals: [collateral({ upper: quotePrice(usd, 18) })],
    });
    expect(upkeep(snapshot(0n, crashed(1999)))).toBe('restart: fresh-prices-lower');
    expect(upkeep(snapshot(0n, crashed(2001)))).toBe('skip: running');
    expect(upkeep(snapshot(300n, crashed(1800)))).toBe('skip: running'); // the running price is at 1,871, a new one at 1,890
    expect(upkeep(snapshot(300n, crashed(1750)))).toBe('restart: fresh-prices-lower');
    const second = collateral({ index: 1, upper: quotePrice(2100, 18) });
    const debts = [debt({ amount: 25_000n * USD })];
    const two = { debts, collaterals: [collateral({ upper: quotePrice(1000, 18) }), second] };
    const report = { vault: { debts, collaterals: [collateral(), second] }, anchors: [anchor(), anchor()] };
    // One has halved, the other has risen a little: together a restart asks less.
    expect(upkeep(snapshot(0n, two), report)).toBe('restart: fresh-prices-lower');
    const risen = {
      debts: [debt({ amount: 45_000n * USD })],
      collaterals: [collateral({ upper: quotePrice(1950, 18) }), second],
    };
    expect(upkeep(snapshot(0n, risen), report)).toBe('skip: running');
    expect(upkeep(snapshot(0n, crashed(1999), { curves: new Map() }))).toBe('skip: running');
    expect(upkeep(snapshot(0n, {}, { vaults: [] }))).toBe('skip: running');
  });

  test('behavior: waits where the house would refuse to restart', () => {
    expect(upkeep(snapshot(3600n, {}, { pauseLevel: 2 }))).toBe('skip: paused');
    expect(upkeep(snapshot(3600n, {}, { canLock: false }))).toBe('skip: paused');
    expect(upkeep(snapshot(3600n, { debts: [debt({ status: STALE })] }))).toBe('skip: unpriced');
    expect(upkeep(snapshot(3600n, {}, { vaults: [] }))).toBe('skip: unpriced');
    expect(upkeep(snapshot(7200n, { debts: [debt({ status: STALE })] }))).toBe('end: expired');
    expect(upkeep(snapshot(7200n, {}, { canLock: false }))).toBe('skip: paused');
  });

  test('args: maintain', () => {
    expect(upkeep(snapshot(3600n), {}, false)).toBe('skip: maintain-off');
    expect(upkeep(snapshot(12n), { report: { isLocked: false } }, false)).toBe('skip: maintain-off');
  });
});
