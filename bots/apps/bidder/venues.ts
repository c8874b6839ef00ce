import type { Address } from 'viem';
import type { ChainClient } from '../../chain/client.ts';
import { GenericVenue, type SwapQuoter } from '../../chain/venues/generic.ts';
import { type InventoryTerms, InventoryVenue } from '../../chain/venues/inventory.ts';
import type { Signer } from '../../chain/venues/permits.ts';
import { UniswapRouterQuoter } from '../../chain/venues/uniswapRouterQuoter.ts';
import { UniswapVenue } from '../../chain/venues/uniswap.ts';
import type { Venue } from '../../chain/venues/venue.ts';
import type { Deployment } from '../../config/deployment.ts';
import type { BiddingMode } from '../../config/schema.ts';
import { UserError } from '../../ops/errors.ts';
import type { Logger } from '../../ops/log.ts';

/** What a module that exports a quoter by default is given. */
export interface QuoterContext {
  readonly client: ChainClient;
  readonly deployment: Deployment;
}

/** A quoter of one's own, the default export of a module. */
export type CreateQuoter = (context: QuoterContext) => SwapQuoter | Promise<SwapQuoter>;

export interface VenueOptions {
  /** At least one; with several, each take goes the way that earns most. */
  readonly modes: readonly BiddingMode[];
  /** For `generic`: omitted, Uniswap's router, which needs nothing but the node. */
  readonly quoter?: SwapQuoter;
  /** For `inventory`. */
  readonly inventory?: InventoryTerms;
}

export interface VenueContext extends QuoterContext {
  /** Sends the takes. */
  readonly account: Address;
  readonly receiver: Address;
  /** Of the account; for `inventory` where a debt asset is paid by signatures. */
  readonly signer?: Signer;
  readonly log: Logger;
}

/** The venues of a bidder. @throws {UserError} when the deployment or the options lack what a mode needs */
export function createVenues(context: VenueContext, options: VenueOptions): Venue[] {
  return [...new Set(options.modes)].map((mode) => createVenue(mode, context, options));
}

function createVenue(mode: BiddingMode, context: VenueContext, { quoter, inventory }: VenueOptions): Venue {
  const { client, deployment, account: payer, receiver, signer, log } = context;
  switch (mode) {
    case 'uniswap':
      return new UniswapVenue(client, deployment);
    case 'generic': {
      const { genericTaker } = deployment;
      if (genericTaker === undefined) {
        throw new UserError('The deployment has no genericTaker; add its address to the deployment file.');
      }
      return new GenericVenue({ client, genericTaker, quoter: quoter ?? routerQuoter(client, deployment), log });
    }
    case 'inventory':
      if (inventory === undefined) {
        throw new UserError('To bid with own money, say how much of what; name a file with --inventory.');
      }
      return new InventoryVenue({
        ...{ client, deployment, terms: inventory, payer, receiver, log },
        ...(signer === undefined ? {} : { signer }),
      });
  }
}

function routerQuoter(client: ChainClient, { uniswap }: Deployment): SwapQuoter {
  const { quoter, router, pools } = uniswap.v3;
  if (router === undefined) {
    throw new UserError('The deployment names no uniswap.v3.router; add it, or name a quoter of your own.');
  }
  return new UniswapRouterQuoter({ client, quoter, router, routerKind: 'swap-router', pools });
}
