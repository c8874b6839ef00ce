/**
 * What the lenses and the house return, as viem decodes it: names are Solidity's, integers of up to 48 bits are numbers,
 * larger ones bigints, addresses checksummed. Units stand beside each field, because the names are not ours to change.
 */
import type { DebtIndexState } from './interest.ts';

export type Address = `0x${string}`;

/** Whether a price may be used, and if not, why: the order of `PriceStatus` in `Prices.sol`. */
export const PRICE_STATUSES = [
  'ok',
  'unset',
  'unreachable',
  'not-positive',
  'stale',
  'from-future',
  'incomplete',
  'out-of-bounds',
  'too-thin',
  'too-wide',
  'disagreeing',
  'primary-only',
  'unbacked',
  'anchor-only',
  'unwitnessed',
  'sequencer-down',
  'sequencer-grace',
] as const;

/** The status of a price that two sources agree on. What the others allow says `allows` in priceRules.ts. */
export const PRICE_OK = 0;

/** The two sides of a price: without a primary `lower` is zero and `upper` a bound; both are zero where that is nothing. */
export interface PriceBand {
  readonly lower: bigint; // [quote WAD per raw unit, 1e36]
  readonly upper: bigint; // [quote WAD per raw unit, 1e36]
  readonly status: number; // place in PRICE_STATUSES
}

/** A price as the router and its sources give it. */
export interface Price extends PriceBand {
  readonly updatedAt: bigint; // when the source said so; zero without an answer [seconds]
}

/** A collateral of a vault; price and weight are zero where they were not asked for. */
export interface CollateralPosition extends PriceBand {
  readonly asset: Address;
  readonly index: number; // place in the engine's list
  readonly amount: bigint; // [raw units]
  readonly liquidationLtv: bigint; // [WAD]
}

/** A debt of a vault, interest included; the price is zero where it was not asked for. */
export interface DebtPosition extends PriceBand {
  readonly asset: Address;
  readonly index: number; // place in the engine's list
  readonly amount: bigint; // [raw units], rounded up
  readonly minDebt: bigint; // least that a vault may owe, unless nothing [raw units]
}

export interface VaultView {
  readonly vaultId: bigint;
  readonly locker: Address; // zero when unlocked
  readonly lockNonce: number;
  readonly collaterals: readonly CollateralPosition[];
  readonly debts: readonly DebtPosition[];
}

/** A vault's totals under the prices of liquidation: collateral at `upper`, debt at `lower`. */
export interface VaultHealth {
  readonly isPriced: boolean; // whether a debt can be made good and every collateral has at least a bound
  readonly healthFactor: bigint; // [WAD], the largest uint256 without debt; zero unless `isPriced`
  readonly firmHealthFactor: bigint; // with mere bounds at their lower ends; zero while a debt has no more than one [WAD]
  readonly debtValue: bigint; // [quote WAD]
  readonly collateralValue: bigint; // [quote WAD]
  readonly collateralValueLower: bigint; // at `upper` what has no more than a bound [quote WAD]
}

/** `VaultReport` in `Snapshots.sol`. */
export interface VaultReport {
  readonly vault: VaultView;
  readonly health: VaultHealth;
}

export interface Auction {
  readonly keeper: Address;
  readonly startedAt: number; // [seconds]
  readonly penaltyBps: number;
  readonly floorPpb: number; // lowest multiplier of an anchor at which takes are allowed [1e-9]
  readonly nonce: number;
  readonly position: number;
  readonly isTaken: boolean;
  readonly isCharged: boolean; // whether the queue was charged for it, and gives that back if nothing is sold
  readonly isFullClose: boolean; // whether the vault owed so little at (re)start that it is sold whole
  readonly debtIndex: number;
  readonly reservedValue: bigint; // [quote WAD]
  readonly collateralBitmap: bigint;
}

/** What a price curve starts from; all zeros where the collateral is not for sale. */
export interface Anchor {
  readonly price: bigint; // debt units per collateral unit [1e36]
  readonly liquidationLtvBps: number;
  readonly startMultiplierBps: number;
  readonly halfLife: number; // [seconds]
  readonly queueShareBps: number;
}

/** The numbers of an auction house that never change. */
export interface AuctionTerms {
  readonly targetHealth: bigint; // [WAD]
  readonly backstopDiscount: bigint; // [WAD]
  readonly minPriceRatio: bigint; // [WAD]
  readonly maxDuration: bigint; // [seconds]
  readonly keeperShare: bigint; // [WAD]
  readonly fullCloseMultiple: bigint;
}

/** `AuctionStateLib.Portfolio`: everything a quote depends on, but the clock. */
export interface Portfolio {
  readonly vault: VaultView; // with prices: what is not for sale counts at what it is worth now
  readonly auction: Auction;
  readonly anchors: readonly Anchor[]; // one per collateral of the vault
  readonly debtAnchors: readonly bigint[]; // one per debt of the vault [1e36]; the auction's own is not read
  readonly targetHealth: bigint; // [WAD]
}

/** `AuctionReport` in `Snapshots.sol`. */
export interface AuctionReport {
  readonly auctionId: bigint;
  readonly isLocked: boolean; // without the lock the auction only waits to be closed
  readonly expiresAt: bigint; // from then on only restart is allowed [seconds]
  readonly debtAsset: Address;
  readonly portfolio: Portfolio;
  readonly health: VaultHealth; // by the prices of now
  readonly growths: readonly DebtGrowth[]; // one per debt of the vault
}

/** `DebtGrowth` in `Snapshots.sol`: what a debt will be at any moment depends on, beyond the clock. */
export interface DebtGrowth {
  readonly scaledDebt: bigint; // what the vault owes, divided by the index [raw units]
  readonly cash: bigint; // what the asset's source could lend now [raw units]
  readonly state: DebtIndexState; // as stored, without the interest since `accruedAt`
}

/** Whether two addresses are the same, whatever the case of their letters. */
export function isSameAddress(a: Address, b: Address): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
