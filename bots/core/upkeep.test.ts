import { describe, expect, test } from 'vitest';
import { WAD } from './constants.ts';
import { anchor, auctionReport, collateral, debt, quotePrice, type ReportOverrides, START } from './fixtures.ts';
import { ETHER, USD, WETH } from './fixtures.ts';
import { decideUpkeep, type UpkeepSnapshot } from './upkeep.ts';

function snapshot(elapsed: bigint, more: Partial<UpkeepSnapshot> = {}): UpkeepSnapshot {
  return {
    now: BigInt(START) + elapsed,
    pauseLevel: 0,
    canLock: true,
    restartGasValue: 0n,
    curves: new Map([[WETH, { startMultiplierWad: (105n * WAD) / 100n, halfLife: 1800n, volatilityRatioWad: WAD }]]),
    ...more,
  };
}

/** Places in PRICE_STATUSES. */
const STALE = 4;
const DISAGREEING = 10;

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
    expect(upkeep(snapshot(12n), { vault: { debts: [debt({ amount: 15_800n * USD })] } })).toBe('end: healthy');
    // Without debts health is the largest number.
    expect(upkeep(snapshot(12n), { vault: { debts: [] } })).toBe('end: healthy');
    expect(upkeep(snapshot(12n), { vault: { collaterals: [collateral({ amount: 10n })] } })).toBe('end: written-off');
  });

  test('behavior: a debt that is repaid while others remain makes a restart due', () => {
    const others = { debts: [debt({ index: 1 })] };
    expect(upkeep(snapshot(12n), { vault: others })).toBe('restart: debt-repaid');
    const nothing = { ...others, collaterals: [collateral({ amount: 10n })] };
    expect(upkeep(snapshot(12n), { vault: nothing })).toBe('restart: debt-repaid');
    const unpriced = debt({ lower: 0n, upper: 0n, status: STALE });
    const dead = { debts: [unpriced, debt({ index: 1 })] };
    expect(upkeep(snapshot(12n), { vault: dead })).toBe('restart: debt-unpriced');
    expect(upkeep(snapshot(12n), { vault: { debts: [unpriced] } })).toBe('skip: unpriced');
  });

  test('behavior: sold out, but not written off: what has come since keeps it open', () => {
    // A dollar of it is dust by the anchors.
    const rest = collateral({ amount: ETHER / 2000n });
    const late = collateral({ index: 1, amount: ETHER, upper: quotePrice(20, 18), status: STALE });
    const sold = (status: number): ReportOverrides => ({
      vault: { collaterals: [rest, { ...late, status }] },
      anchors: [anchor(), anchor({ price: 0n })],
    });
    expect(upkeep(snapshot(12n), sold(STALE))).toBe('skip: running');
    expect(upkeep(snapshot(7200n), sold(STALE))).toBe('end: expired');
    expect(upkeep(snapshot(12n), sold(0))).toBe('restart: more-for-sale');
  });

  test('behavior: healthy by a bound alone is neither ended nor restarted until its grace is over', () => {
    const bound = { vault: { collaterals: [collateral({ amount: 11n * ETHER, lower: 0n, status: STALE })] } };
    expect(upkeep(snapshot(12n), bound)).toBe('skip: running');
    expect(upkeep(snapshot(3600n), bound)).toBe('skip: healthy-by-bound');
    expect(upkeep(snapshot(7199n), bound)).toBe('skip: healthy-by-bound');
    expect(upkeep(snapshot(7200n), bound)).toBe('end: expired');
    expect(upkeep(snapshot(7200n), bound, false)).toBe('skip: maintain-off');
  });

  test('behavior: what cannot be sold now is neither at the floor nor cheaper', () => {
    const debts = [debt({ amount: 26_000n * USD })];
    const [sold, dead] = [collateral({ amount: ETHER }), collateral({ index: 1, amount: 15n * ETHER })];
    const at = (status: number): ReportOverrides => ({
      vault: { debts, collaterals: [sold, { ...dead, status }] },
      anchors: [anchor(), anchor({ halfLife: 900 })],
    });
    // The second is at its floor after 727 s, fifteen sixteenths of all; the first after 1,454 s.
    expect(upkeep(snapshot(800n), at(0))).toBe('skip: running');
    expect(upkeep(snapshot(1454n), at(0))).toBe('restart: at-floor');
    expect(upkeep(snapshot(1454n), at(DISAGREEING))).toBe('skip: running');
    const none = { vault: { collaterals: [collateral({ status: DISAGREEING })] } };
    expect(upkeep(snapshot(3599n), none)).toBe('skip: running');
    expect(upkeep(snapshot(3600n), none)).toBe('skip: nothing-for-sale');
    expect(upkeep(snapshot(7200n), none)).toBe('end: expired');
  });

  test('behavior: restarts when most of what could be sold is not for sale', () => {
    const debts = [debt({ amount: 25_000n * USD })];
    const missing = (amount: bigint, status = 0): ReportOverrides => ({
      vault: { debts, collaterals: [collateral({ amount: ETHER }), collateral({ index: 1, amount, status })] },
      anchors: [anchor(), anchor({ price: 0n })],
    });
    expect(upkeep(snapshot(12n), missing(ETHER))).toBe('skip: running');
    expect(upkeep(snapshot(12n), missing(ETHER + ETHER / 1000n))).toBe('restart: more-for-sale');
    expect(upkeep(snapshot(12n), missing(9n * ETHER, STALE))).toBe('skip: running');
  });

  test('behavior: restarts what has expired or reached its floor', () => {
    expect(upkeep(snapshot(3600n))).toBe('restart: expired');
    // 1.05 · 2^(−t / 1800) = 0.6 at t = 1453.2
    expect([upkeep(snapshot(1453n)), upkeep(snapshot(1454n))]).toEqual(['skip: running', 'restart: at-floor']);
  });

  test('behavior: a remainder that is not worth its gas is left alone, expired or not', () => {
    const at = (elapsed: bigint, gasValue: bigint, amount = ETHER / 50n): string =>
      upkeep(snapshot(elapsed, { restartGasValue: gasValue }), { vault: { collaterals: [collateral({ amount })] } });
    // Forty dollars.
    expect(at(1454n, 10n * WAD)).toBe('restart: at-floor');
    expect(at(1454n, 10n * WAD + 1n)).toBe('skip: not-worth-gas');
    expect(at(3600n, 10n * WAD)).toBe('restart: expired');
    expect(at(3600n, 10n * WAD + 1n)).toBe('skip: not-worth-gas');
    expect(at(36_000n, 10n * WAD + 1n)).toBe('skip: not-worth-gas');
    // What a restart writes off is not for sale any more.
    const dust = { vault: { debts: [debt({ index: 1 })], collaterals: [collateral({ amount: ETHER / 1000n })] } };
    expect(upkeep(snapshot(12n, { restartGasValue: 10n * WAD }), dust)).toBe('restart: debt-repaid');
  });

  test('behavior: restarts when fresh prices would ask less altogether', () => {
    const crashed = (usd: number): ReportOverrides => ({
      vault: { collaterals: [collateral({ upper: quotePrice(usd, 18) })] },
    });
    expect(upkeep(snapshot(0n), crashed(1999))).toBe('restart: fresh-prices-lower');
    expect(upkeep(snapshot(0n), crashed(2001))).toBe('skip: running');
    expect(upkeep(snapshot(300n), crashed(1800))).toBe('skip: running'); // the running price is at 1,871, a new one at 1,890
    expect(upkeep(snapshot(300n), crashed(1750))).toBe('restart: fresh-prices-lower');
    const two = (first: number, dollars: bigint): ReportOverrides => ({
      vault: {
        debts: [debt({ amount: dollars * USD })],
        collaterals: [
          collateral({ upper: quotePrice(first, 18) }),
          collateral({ index: 1, upper: quotePrice(2100, 18) }),
        ],
      },
      anchors: [anchor(), anchor()],
    });
    // One has halved, the other has risen a little: together a restart asks less.
    expect(upkeep(snapshot(0n), two(1000, 25_000n))).toBe('restart: fresh-prices-lower');
    expect(upkeep(snapshot(0n), two(1950, 45_000n))).toBe('skip: running');
    expect(upkeep(snapshot(0n, { curves: new Map() }), crashed(1999))).toBe('skip: running');
    expect(upkeep(snapshot(1454n, { curves: new Map() }))).toBe('restart: at-floor');
  });

  test('behavior: waits where the house would refuse to restart', () => {
    expect(upkeep(snapshot(3600n, { pauseLevel: 2 }))).toBe('skip: paused');
    expect(upkeep(snapshot(3600n, { canLock: false }))).toBe('skip: paused');
    const stale = { vault: { debts: [debt({ status: STALE })] } };
    expect(upkeep(snapshot(3600n), stale)).toBe('skip: unpriced');
    expect(upkeep(snapshot(7200n), stale)).toBe('end: expired');
    expect(upkeep(snapshot(7200n, { canLock: false }))).toBe('skip: paused');
  });

  test('behavior: a debt that nobody took is made good again where no other has a price', () => {
    const vault = (status: number) => ({ debts: [debt({ status }), debt({ index: 1, amount: USD, status: STALE })] });
    expect(upkeep(snapshot(3600n), { vault: vault(0) })).toBe('restart: expired');
    expect(upkeep(snapshot(3600n), { vault: vault(0), auction: { isTaken: true } })).toBe('restart: expired');
    expect(upkeep(snapshot(1454n), { vault: vault(0) })).toBe('restart: at-floor');
    expect(upkeep(snapshot(3600n), { vault: vault(DISAGREEING) })).toBe('skip: unpriced');
  });

  test('behavior: a sliver does not replace the sale of what has no price', () => {
    const debts = [debt({ amount: 45_000n * USD })];
    const beside = (usd: number): ReportOverrides => {
      const dead = collateral({ index: 1, upper: quotePrice(usd, 18), lower: 0n, status: STALE });
      return { vault: { debts, collaterals: [collateral(), dead] }, anchors: [anchor(), anchor({ price: 0n })] };
    };
    // As much as the 20,000 dollars that are offered, and a little more.
    expect(upkeep(snapshot(1454n), beside(2000))).toBe('restart: at-floor');
    expect(upkeep(snapshot(1454n), beside(2000.000001))).toBe('skip: nothing-for-sale');
    expect(upkeep(snapshot(3600n), beside(2000.000001))).toBe('skip: nothing-for-sale');
    expect(upkeep(snapshot(7200n), beside(2000.000001))).toBe('end: expired');
  });

  test('args: maintain', () => {
    expect(upkeep(snapshot(3600n), {}, false)).toBe('skip: maintain-off');
    expect(upkeep(snapshot(12n), { report: { isLocked: false } }, false)).toBe('skip: maintain-off');
  });
});
