/** Where a bidder gets the money for a take, and what becomes of the collateral: one file a venue, all behind these two. */
import type { Address, Hex, TransactionReceipt } from 'viem';
import type { Route } from '../../core/routes.ts';

/** What a take asks for; amounts as on chain. */
export interface TakeTerms {
  readonly auctionId: bigint;
  readonly collateral: Address;
  readonly debtAsset: Address;
  readonly maxCollateral: bigint; // [raw collateral units]
  readonly collateralOut: bigint; // what is expected to come of it [raw collateral units]
  readonly maxPriceE36: bigint;
  /** What may be paid at most, no more than the route's limit [raw debt units]. */
  readonly maxPayment: bigint;
  /** What the taker contract must assert, before gas [raw debt units]. */
  readonly minProfit: bigint;
  readonly deadline: bigint; // UTC seconds
  readonly receiver: Address; // of the profit
}

/** A collateral that an open auction sells for a debt asset. */
export interface Sale {
  readonly collateral: Address;
  readonly debtAsset: Address;
  /** All that is for sale in the largest of such auctions [raw collateral units]. */
  readonly maxAmount: bigint;
}

/** A transaction's call. */
export interface TakeCall {
  readonly to: Address;
  readonly data: Hex;
}

/** A route with what it takes to go it. */
export interface VenueRoute extends Route {
  /** The venue, and what is special about this route, in a few words for logs. */
  readonly label: string;
  /**
   * For venues that know less than exactly what a sale fetches: asks again, for the very amount. Called before `callFor`.
   * @returns what the sale will fetch [raw debt units]; zero when there is no answer
   */
  confirm?(amountIn: bigint): Promise<bigint>;
  /** The call that takes and sells. */
  callFor(take: TakeTerms): TakeCall;
  /** For venues whose payment may need a signature: to be called instead of `callFor`. */
  signedCallFor?(take: TakeTerms): Promise<TakeCall>;
  /**
   * Lets the venue stand where a take leaves it until the next refresh, so that the next take is planned on that.
   * @param amountIn what is sold [raw collateral units]
   * @param maxPayment what is paid at most [raw debt units]
   */
  apply(amountIn: bigint, maxPayment: bigint): void;
}

/** A market, or several behind one taker contract, or a wallet, as it stands at one block. */
export interface Venue {
  /** Whether its takes sell to a market, which other venues may reach as well. */
  readonly sells: boolean;
  /**
   * Makes sure, before the first block, that what the venue needs is there, and reads what it needs of the past.
   * @throws {UserError} for a deployment or settings that cannot work on this chain
   */
  prepare?(blockNumber: bigint): Promise<void>;
  /**
   * Reads what the routes need at a block.
   * @param sales what the open auctions sell: routes for anything else will not be asked for
   */
  refresh(blockNumber: bigint, sales: readonly Sale[]): Promise<void>;
  /** What a simulation has refused may be known wrongly: at the next refresh everything is read anew. */
  forget(): void;
  /** Routes from a collateral to a debt asset, the cheaper in gas first; none where it has no market. Needs a refresh before. */
  routes(from: Address, to: Address): VenueRoute[];
  /** A take of the bidder was mined. */
  note?(receipt: TransactionReceipt): void;
}
