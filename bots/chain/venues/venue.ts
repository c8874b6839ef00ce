/** Where a bidder gets the money for a take, and what becomes of the collateral: one file a venue, all behind these two. */
import type { Address, Hex } from 'viem';
import type { Route } from '../../core/routes.ts';

/** What a take asks for; amounts as on chain. */
export interface TakeTerms {
  readonly auctionId: bigint;
  readonly collateral: Address;
  readonly debtAsset: Address;
  readonly maxCollateral: bigint; // [raw collateral units]
  readonly collateralOut: bigint; // what is expected to come of it [raw collateral units]
  readonly maxPriceE36: bigint;
  /** What the taker contract must assert, before gas [raw debt units]. */
  readonly minProfit: bigint;
  readonly deadline: bigint; // UTC seconds
  readonly receiver: Address; // of the profit
}

/** A route with what it takes to go it. */
export interface VenueRoute extends Route {
  /** The venue, and what is special about this route, in a few words for logs. */
  readonly label: string;
  /** The call that takes and sells. */
  callFor(take: TakeTerms): { readonly to: Address; readonly data: Hex };
  /** Lets the venue stand where a sale of `amountIn` leaves it until the next refresh, so that the next take is planned on that. */
  apply(amountIn: bigint): void;
}

/** A market, or several behind one taker contract, as it stands at one block. */
export interface Venue {
  /** Reads what the routes need at a block. */
  refresh(blockNumber: bigint): Promise<void>;
  /** What a simulation has refused may be known wrongly: at the next refresh everything is read anew. */
  forget(): void;
  /** Routes from a collateral to a debt asset, the cheaper in gas first; none where it has no market. Needs a refresh before. */
  routes(from: Address, to: Address): VenueRoute[];
}
