/** What each state of a price allows, cell by cell `PriceRulesLib.sol`. */
import type { PRICE_STATUSES } from './types.ts';

/** What an asset's price is asked for: the order of `PriceAction` in `Prices.sol`. */
export const PRICE_ACTIONS = [
  'open-risk', // to borrow, or to withdraw while owing
  'count', // to count a collateral at `upper` in the health that liquidation goes by
  'sell', // to offer a collateral: start, restart, direct liquidation
  'owe', // to count a debt at `lower`: start, restart, direct liquidation
  'end-auction', // to end an auction because live health is good again
  'backstop', // to let the buffer buy at `lower`
  'write-off', // to call a collateral dust by `upper`
] as const;

export type PriceAction = (typeof PRICE_ACTIONS)[number];

const BOUNDED = ['count', 'write-off'] as const;
const PRICED = [...BOUNDED, 'sell', 'owe', 'end-auction', 'backstop'] as const;
const NOTHING: readonly PriceAction[] = [];

/** The table: one row per status, in the order of `PriceStatus`. */
const RULES: Readonly<Record<(typeof PRICE_STATUSES)[number], readonly PriceAction[]>> = {
  ok: [...PRICED, 'open-risk'],
  unset: NOTHING,
  unreachable: BOUNDED,
  'not-positive': BOUNDED,
  stale: BOUNDED,
  'from-future': BOUNDED,
  incomplete: BOUNDED,
  'out-of-bounds': BOUNDED,
  'too-thin': BOUNDED,
  'too-wide': BOUNDED,
  disagreeing: [...BOUNDED, 'open-risk'],
  'primary-only': PRICED,
  'anchor-only': BOUNDED,
  'sequencer-down': NOTHING,
  'sequencer-grace': NOTHING,
};
const ROWS = Object.values(RULES).map((row) => new Set(row));

/**
 * Whether an asset's price may be used for something.
 * @param status place in {@link PRICE_STATUSES}; one that is not there allows nothing
 */
export function allows(status: number, action: PriceAction): boolean {
  return ROWS[status]?.has(action) === true;
}
