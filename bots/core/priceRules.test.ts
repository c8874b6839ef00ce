import { describe, expect, test } from 'vitest';
import { allows, PRICE_ACTIONS } from './priceRules.ts';
import { PRICE_OK, PRICE_STATUSES } from './types.ts';

/** A status' row as the bits in which Solidity keeps it. */
function bitsOf(status: string): number {
  const place = PRICE_STATUSES.findIndex((candidate) => candidate === status);
  return PRICE_ACTIONS.reduce((bits, action, i) => bits | (allows(place, action) ? 1 << i : 0), 0);
}

describe('allows', () => {
  test('default', () => {
    expect(PRICE_STATUSES[PRICE_OK]).toBe('ok');
    expect(Object.fromEntries(PRICE_STATUSES.map((status) => [status, bitsOf(status)]))).toEqual({
      ok: 255,
      unset: 0,
      unreachable: 4,
      'not-positive': 4,
      stale: 4,
      'from-future': 4,
      incomplete: 4,
      'out-of-bounds': 4,
      'too-thin': 4,
      'too-wide': 4,
      disagreeing: 135,
      'primary-only': 254,
      unbacked: 190,
      'anchor-only': 4,
      unwitnessed: 4,
      'sequencer-down': 2,
      'sequencer-grace': 2,
    });
  });

  test('behavior: a status of a later version allows nothing', () => {
    expect(PRICE_ACTIONS.some((action) => allows(PRICE_STATUSES.length, action))).toBe(false);
  });
});
