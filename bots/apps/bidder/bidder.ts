import { type Hash, parseEventLogs } from 'viem';
import { uniswapTakerAbi } from '../../abi/generated.ts';
import type { ChainClient } from '../../chain/client.ts';
import { type Head, nativePriceOf, readHead, readOpenAuctions, readPrices } from '../../chain/snapshot.ts';
import type { CallRequest, Settled, Submitter } from '../../chain/submit.ts';
import type { Venue, VenueRoute } from '../../chain/venues/venue.ts';
import type { Deployment } from '../../config/deployment.ts';
import type { BidContext, BidDecision, BidPolicy } from '../../core/bidding.ts';
import { PRICE_SCALE } from '../../core/constants.ts';
import type { Address, AuctionReport, Price } from '../../core/types.ts';
import type { Logger } from '../../ops/log.ts';

/** What a bidder needs to run. */
export interface BidderOptions {
  readonly client: ChainClient;
  readonly deployment: Deployment;
  readonly submitter: Submitter;
  /** Where to sell, or what to pay with: the best route of all is taken. */
  readonly venues: readonly Venue[];
  readonly policy: BidPolicy;
  /** Receives the profits. */
  readonly receiver: Address;
  /** Least to earn with a take, after gas [quote WAD: dollars times 1e18]. */
  readonly minProfitValue: bigint;
  /** Time between blocks [seconds]: decisions are for the next one. */
  readonly blockSeconds: bigint;
  /** Whether to send transactions, or only say which ones. */
  readonly isLive: boolean;
  readonly log: Logger;
}

/** A take with its swaps stays below; unused gas is not paid for. */
const TAKE_GAS_LIMIT = 2_500_000n;
/** What a take without its swaps is expected to use until one has been seen. */
const FIRST_TAKE_GAS = 350_000n;
/** How many blocks a transaction may be late and still be wanted. */
const DEADLINE_BLOCKS = 5n;

type Take = Extract<BidDecision<VenueRoute>, { type: 'take' }>;

/** What a bidder sees in one block; the venues are refreshed to it. */
export interface BidderView {
  readonly head: Head;
  readonly auctions: readonly AuctionReport[];
  readonly prices: ReadonlyMap<string, Price>;
}

/**
 * Takes auctions: one look at the chain, one decision an auction, and its transactions, per tick. A take goes out for the
 * first block in which the policy's slice over its route earns the minimum after gas.
 */
export class Bidder {
  readonly #options: BidderOptions;
  #takeGas = FIRST_TAKE_GAS;
  /** Gas that the swaps of a take in flight were reckoned at, by transaction key. */
  readonly #routeGas = new Map<string, bigint>();

  constructor(options: BidderOptions) {
    this.#options = options;
  }

  /** Looks at the latest block and sends what should be in the next. @returns the transactions sent */
  async tick(): Promise<Hash[]> {
    const { client, submitter } = this.#options;
    const head = await readHead(client);
    for (const settled of await submitter.settle(head)) this.#note(settled);
    const view = await this.look(head);
    const hashes: Hash[] = [];
    for (const report of byDebt(view.auctions)) {
      const hash = await this.#consider(report, view);
      if (hash !== undefined) hashes.push(hash);
    }
    return hashes;
  }

  /** Reads all that decisions need, at one block. */
  async look(head: Head): Promise<BidderView> {
    const { client, deployment, venues } = this.#options;
    const auctions = await readOpenAuctions(client, deployment, head.number);
    if (auctions.length === 0) return { head, auctions, prices: new Map() };
    const [prices] = await Promise.all([
      readPrices(client, deployment, head.number),
      ...venues.map((venue) => venue.refresh(head.number)),
    ]);
    return { head, auctions, prices };
  }

  /**
   * What to do about an auction in the next block. Undefined without a price of its debt asset: gas cannot be weighed against
   * profit then, and nothing is worth doing.
   */
  decide(report: AuctionReport, view: BidderView): BidDecision<VenueRoute> | undefined {
    const context = this.contextOf(report, view);
    return context === undefined ? undefined : this.#options.policy(context, this.#timeOfNext(view.head));
  }

  /** All that the policy looks at; undefined without a price of the debt asset. */
  contextOf(report: AuctionReport, { head, prices }: BidderView): BidContext<VenueRoute> | undefined {
    const { deployment, submitter, venues, minProfitValue } = this.#options;
    const debtPrice = prices.get(report.debtAsset.toLowerCase());
    if (debtPrice === undefined || debtPrice.lower === 0n) return undefined;
    const gas = {
      gasPriceWei: submitter.feesAt(head).expectedWei,
      weiPriceE36: (nativePriceOf(deployment, prices) * PRICE_SCALE) / debtPrice.lower,
      takeGasUnits: this.#takeGas,
    };
    const minProfit = (minProfitValue * PRICE_SCALE) / debtPrice.lower + 1n;
    const routesOf = (collateral: Address): VenueRoute[] =>
      venues.flatMap((venue) => venue.routes(collateral, report.debtAsset));
    return { report, routesOf, gas, minProfit };
  }

  async #consider(report: AuctionReport, view: BidderView): Promise<Hash | undefined> {
    const { submitter, venues, isLive, log } = this.#options;
    const { head } = view;
    const key = `take/${report.auctionId}`;
    if (submitter.isPending(key)) return undefined;
    const decision = this.decide(report, view);
    const facts = { auctionId: report.auctionId, block: head.number, ...describe(decision) };
    if (decision?.type !== 'take') {
      log.debug(facts, 'waiting');
      return undefined;
    }
    const request = this.#requestFor(key, report, decision, head);
    const simulation = await submitter.simulate(request, head, this.#timeOfNext(head));
    if (!simulation.ok) {
      log.warn({ ...facts, refused: simulation.reason }, 'take would fail');
      for (const venue of venues) venue.forget(); // perhaps something has moved that was read some blocks ago
      return undefined;
    }
    decision.route.apply(decision.collateralOut);
    if (!isLive) {
      log.info(facts, 'dry run: would take');
      return undefined;
    }
    this.#routeGas.set(key, decision.route.gasUnits);
    const hash = await submitter.send(request, head);
    log.info({ ...facts, hash }, 'take sent');
    return hash;
  }

  #timeOfNext(head: Head): bigint {
    return head.timestamp + this.#options.blockSeconds;
  }

  #requestFor(key: string, { auctionId, debtAsset }: AuctionReport, take: Take, head: Head): CallRequest {
    const { receiver, blockSeconds } = this.#options;
    const { collateral, maxCollateral, collateralOut, maxPriceE36 } = take;
    // What is asserted on chain is earned before gas: gas and something more must be in it.
    const minProfit = take.gasCost + 1n;
    const deadline = this.#timeOfNext(head) + DEADLINE_BLOCKS * blockSeconds;
    const slice = { auctionId, collateral, debtAsset, maxCollateral, collateralOut, maxPriceE36 };
    return { key, gas: TAKE_GAS_LIMIT, ...take.route.callFor({ ...slice, minProfit, deadline, receiver }) };
  }

  /** Learns what a take costs, and says what came of each transaction. */
  #note({ request, receipt }: Settled): void {
    const { log } = this.#options;
    const { status, gasUsed, blockNumber: block, transactionHash: hash } = receipt;
    const facts = { call: request.key, hash, block, gasUsed };
    const routeGas = this.#routeGas.get(request.key) ?? 0n;
    this.#routeGas.delete(request.key);
    if (status !== 'success') {
      log.warn(facts, 'reverted');
      return;
    }
    if (gasUsed > routeGas) this.#takeGas = (this.#takeGas + gasUsed - routeGas) / 2n;
    for (const { args } of parseEventLogs({
      abi: uniswapTakerAbi,
      eventName: 'TakenWithFlash',
      logs: receipt.logs,
    })) {
      log.info({ ...facts, ...args }, 'taken');
    }
  }
}

/** The largest first: where pools serve one take a block, it should be the one that matters most. */
function byDebt(auctions: readonly AuctionReport[]): AuctionReport[] {
  return [...auctions].sort((a, b) => {
    const [x, y] = [a.portfolio.auction.reservedValue, b.portfolio.auction.reservedValue];
    return x < y ? 1 : x > y ? -1 : 0;
  });
}

function describe(decision: BidDecision<VenueRoute> | undefined): Record<string, unknown> {
  if (decision === undefined) return { reason: 'debt-unpriced' };
  if (decision.type === 'wait') return { ...decision };
  const { route, ...facts } = decision;
  return { ...facts, route: route.label };
}
