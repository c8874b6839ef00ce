import { describe, expect, test } from 'vitest';
import { price, START, USDC, vault, WBTC, WETH, WITNESS } from './fixtures.ts';
import { PRICE_STATUSES } from './types.ts';
import { decideWitness, type PriceReport, unpackPrice, unreadableAssetOf, type Witness } from './witnessing.ts';

const NOW = BigInt(START);
const statusOf = (name: (typeof PRICE_STATUSES)[number]): number => PRICE_STATUSES.indexOf(name);

function report(status: (typeof PRICE_STATUSES)[number], more: Partial<PriceReport> = {}): PriceReport {
  return {
    asset: WETH,
    isReadable: true,
    price: { ...price(2000, 18), status: statusOf(status) },
    primary: price(2000, 18),
    witness: WITNESS,
    ...more,
  };
}

/** What to do, as `type: reason`. */
function decide(of: PriceReport, maintain = true): string {
  const { type, reason } = decideWitness(of, NOW, maintain);
  return `${type}: ${reason}`;
}

describe('unreadableAssetOf', () => {
  test('default: a collateral or a debt whose price cannot be read, whatever the case of its letters', () => {
    const [sound, broken] = [report('ok'), report('unreachable', { isReadable: false })];
    const lower = { ...broken, asset: WETH.toLowerCase() as typeof WETH };
    expect(unreadableAssetOf(vault(), [sound])).toBeUndefined();
    expect(unreadableAssetOf(vault(), [])).toBeUndefined();
    expect(unreadableAssetOf(vault(), [sound, lower])).toBe(WETH);
    expect(unreadableAssetOf(vault(), [{ ...broken, asset: USDC }])).toBe(USDC);
    expect(unreadableAssetOf(vault(), [{ ...broken, asset: WBTC }])).toBeUndefined();
  });
});

describe('decideWitness', () => {
  test('behavior: an oracle that reverts is not poked: that would revert too', () => {
    const primary = { ...price(2000, 18), status: statusOf('unreachable') };
    expect(decide(report('unreachable', { primary }))).toBe('poke: unavailable');
    expect(decide(report('unreachable', { primary, isReadable: false }))).toBe('skip: unreadable');
  });

  test('default', () => {
    expect(decide(report('ok'))).toBe('skip: up-to-date');
  });

  test('behavior: follows a price that has moved by more than two in a hundred, either way', () => {
    const at = (usd: number) => decide(report('ok', { primary: price(usd, 18) }));
    expect([at(1961), at(1959), at(2039), at(2041)]).toEqual([
      'skip: up-to-date',
      'poke: moved',
      'skip: up-to-date',
      'poke: moved',
    ]);
    // The band may reach beyond the primary: that is no movement.
    expect(decide(report('ok', { price: price(2060, 18) }))).toBe('skip: up-to-date');
  });

  test('behavior: while sources contradict every later round is worth a look', () => {
    const round = (updatedAt: bigint) => ({ primary: { ...price(1500, 18), updatedAt } });
    const seenAt = BigInt(WITNESS.pendingAt);
    for (const status of ['disagreeing', 'primary-only', 'unbacked'] as const) {
      expect(decide(report(status, round(seenAt + 299n)))).toBe('skip: nothing-new');
      expect(decide(report(status, round(seenAt + 300n)))).toBe(`poke: ${status}`);
    }
  });

  test('behavior: a dead primary is looked at every hour', () => {
    const dead = { ...price(0, 18), status: statusOf('stale') };
    const seen = (witness: Partial<Witness>) => ({ primary: dead, witness: { ...WITNESS, ...witness } });
    for (const status of ['stale', 'anchor-only', 'unwitnessed'] as const) {
      expect(decide(report(status, seen({})))).toBe('poke: unavailable');
      expect(decide(report(status, seen({ deadSince: START - 9000, deadSeenAt: START - 3599 })))).toBe(
        'skip: nothing-new',
      );
      expect(decide(report(status, seen({ deadSince: START - 9000, deadSeenAt: START - 3600 })))).toBe(
        'poke: unavailable',
      );
    }
  });

  test('behavior: nothing to look at', () => {
    expect(decide(report('unset'))).toBe('skip: no-source');
    expect(decide(report('sequencer-down'))).toBe('skip: sequencer');
    expect(decide(report('sequencer-grace'))).toBe('skip: sequencer');
    expect(decide({ ...report('ok'), price: { ...price(1, 18), status: 99 } })).toBe('skip: no-source');
  });

  test('args: maintain', () => {
    expect(decide(report('ok', { primary: price(3000, 18) }), false)).toBe('skip: maintain-off');
  });
});

describe('unpackPrice', () => {
  test('default', () => {
    expect(unpackPrice(5n)).toBe(5n);
    expect(unpackPrice((3n << 56n) | 7n)).toBe(56n);
  });
});
