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
      ok: 127,
      unset: 0,
      unreachable: 66,
      'not-positive': 66,
      stale: 66,
      'from-future': 66,
      incomplete: 66,
      'out-of-bounds': 66,
      'too-thin': 66,
      'too-wide': 66,
      disagreeing: 67,
      'primary-only': 126,
      'anchor-only': 66,
      'sequencer-down': 0,
      'sequencer-grace': 0,
    });
  });

  test('behavior: a status of a later version allows nothing', () => {
    expect(PRICE_ACTIONS.some((action) => allows(PRICE_STATUSES.length, action))).toBe(false);
  });
});
