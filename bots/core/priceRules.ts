/** What each state of a price allows, cell by cell `PriceRulesLib.sol`. */
import type { PRICE_STATUSES } from './types.ts';

/** What an asset's price is asked for: the order of `PriceAction` in `Prices.sol`. */
export const PRICE_ACTIONS = [
  'open-risk', // to borrow, or to withdraw while owing
  'deposit', // to add a collateral to a vault that owes something
  'count', // to count a collateral at `upper` in the health that liquidation goes by
  'sell', // to offer a collateral: start, restart, direct liquidation
  'owe', // to make good a debt: start, restart, direct liquidation
  'end-auction', // to end an auction because firm health is good again
  'backstop', // to let the buffer buy at `lower`
  'write-off', // to call a collateral dust by `upper`
] as const;

export type PriceAction = (typeof PRICE_ACTIONS)[number];

const NOTHING: readonly PriceAction[] = [];
const DEPOSIT = ['deposit'] as const;
/** What a mere bound is enough for. */
const COUNT = ['count'] as const;
/** What needs a band that covers the truth. */
const COVERED = [...DEPOSIT, ...COUNT, 'write-off'] as const;
/** What a price is needed for that somebody trades at. */
const PRICED = [...COVERED, 'sell', 'owe', 'end-auction'] as const;
/** What needs a price that nothing says is too high. */
const BACKED = [...PRICED, 'backstop'] as const;

/** The table: one row per status, in the order of `PriceStatus`. */
const RULES: Readonly<Record<(typeof PRICE_STATUSES)[number], readonly PriceAction[]>> = {
  ok: [...BACKED, 'open-risk'],
  unset: NOTHING,
  unreachable: COUNT,
  'not-positive': COUNT,
  stale: COUNT,
  'from-future': COUNT,
  incomplete: COUNT,
  'out-of-bounds': COUNT,
  'too-thin': COUNT,
  'too-wide': COUNT,
  disagreeing: [...COVERED, 'open-risk'],
  'primary-only': BACKED,
  unbacked: PRICED,
  'anchor-only': COUNT,
  unwitnessed: COUNT, // at `UNWITNESSED_MULTIPLE` times
  'sequencer-down': DEPOSIT,
  'sequencer-grace': DEPOSIT,
};
const ROWS = Object.values(RULES).map((row) => new Set(row));

/**
 * Whether an asset's price may be used for something.
 * @param status place in {@link PRICE_STATUSES}; one that is not there allows nothing
 */
export function allows(status: number, action: PriceAction): boolean {
  return ROWS[status]?.has(action) === true;
}
