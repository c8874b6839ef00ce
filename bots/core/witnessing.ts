/** When somebody should look at an asset's primary, so that the router remembers it: `OracleRouter.poke`. */
import { BPS, CONFIRMATION_DELAY } from './constants.ts';
import { type Address, type Price, PRICE_OK, PRICE_STATUSES, type VaultView } from './types.ts';

/** What the router remembers of an asset's primary; `Witness` in `Prices.sol`, prices packed. */
export interface Witness {
  readonly trusted: bigint; // the latest price that agreed with the anchor or was confirmed
  readonly pending: bigint; // the latest price seen
  readonly pendingAt: number; // when that was [seconds]
  readonly deadSince: number; // when the primary was first seen unavailable, zero while it is available [seconds]
  readonly deadSeenAt: number; // when it was last seen so [seconds]
}

/** An asset's price, and what it is made of. */
export interface PriceReport {
  readonly asset: Address;
  /** Whether the router answers at all: it does not where a source reverts, and neither does anything that asks it. */
  readonly isReadable: boolean;
  readonly price: Price; // the router's
  readonly primary: Price; // the primary's own
  readonly witness: Witness;
}

export type WitnessDecision = { readonly asset: Address } & (
  | {
      readonly type: 'poke';
      /** `alive`: it was remembered as dead, and would be counted so when it is silent again. */
      readonly reason: 'alive' | 'moved' | 'disagreeing' | 'primary-only' | 'unbacked' | 'unavailable';
    }
  | { readonly type: 'skip'; readonly action: 'poke'; readonly reason: WitnessSkipReason }
);

/** `nothing-new`: no later round to confirm a price with, or the death was seen lately. */
type WitnessSkipReason = 'up-to-date' | 'nothing-new' | 'no-source' | 'sequencer' | 'unreadable' | 'maintain-off';

/**
 * A collateral or a debt of a vault whose price cannot be read: whatever looks at the vault's health reverts, sales too.
 * @param reports what is not among them is taken for readable
 */
export function unreadableAssetOf(
  { collaterals, debts }: Pick<VaultView, 'collaterals' | 'debts'>,
  reports: readonly Pick<PriceReport, 'asset' | 'isReadable'>[],
): Address | undefined {
  const unreadable = new Set(reports.filter(({ isReadable }) => !isReadable).map(({ asset }) => asset.toLowerCase()));
  return [...collaterals, ...debts].find(({ asset }) => unreadable.has(asset.toLowerCase()))?.asset;
}

/** A primary that has moved by more than this since it was remembered is looked at again: 2 %. */
const MOVED_BPS = 200n;
/** A dead primary is looked at again after this, well before its death counts as unwatched [seconds]. */
const DEAD_LOOK_INTERVAL = 3600n;

const MANTISSA_BITS = 56n;

/** The price that was packed, bit for bit `PriceFloatLib.unpack` [1e36]. */
export function unpackPrice(packed: bigint): bigint {
  return BigInt.asUintN(256, BigInt.asUintN(Number(MANTISSA_BITS), packed) << (packed >> MANTISSA_BITS));
}

/**
 * Decides about one asset. While sources contradict, every later round is worth a look: two of them confirm a price. While the
 * primary is dead, an hourly look keeps its age. While all is well, the memory follows the price.
 *
 * @param now timestamp of the block the look would land in [seconds]
 */
export function decideWitness(report: PriceReport, now: bigint, maintain: boolean): WitnessDecision {
  const { asset, price, primary, witness } = report;
  const status = PRICE_STATUSES[price.status];
  const poke = (reason: Extract<WitnessDecision, { type: 'poke' }>['reason']): WitnessDecision =>
    maintain ? { type: 'poke', reason, asset } : skip('maintain-off');
  const skip = (reason: WitnessSkipReason): WitnessDecision => ({ type: 'skip', action: 'poke', reason, asset });

  if (!report.isReadable) return skip('unreadable'); // a look would revert too
  if (status === undefined || status === 'unset') return skip('no-source');
  if (status === 'sequencer-down' || status === 'sequencer-grace') return skip('sequencer');
  if (primary.status !== PRICE_OK) {
    const isSeenLately = witness.deadSince !== 0 && now < BigInt(witness.deadSeenAt) + DEAD_LOOK_INTERVAL;
    return isSeenLately ? skip('nothing-new') : poke('unavailable');
  }
  if (witness.deadSince !== 0) return poke('alive');
  if (status === 'disagreeing' || status === 'primary-only' || status === 'unbacked') {
    const isLaterRound = primary.updatedAt >= BigInt(witness.pendingAt) + CONFIRMATION_DELAY;
    return isLaterRound ? poke(status) : skip('nothing-new');
  }
  const trusted = unpackPrice(witness.trusted);
  const moved = primary.upper > trusted ? primary.upper - trusted : trusted - primary.upper;
  return moved * BPS > trusted * MOVED_BPS ? poke('moved') : skip('up-to-date');
}
