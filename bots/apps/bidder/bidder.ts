import { encodeFunctionData, type Hash, parseEventLogs } from 'viem';
import { uniswapTakerAbi } from '../../abi/generated.ts';
import type { ChainClient } from '../../chain/client.ts';
import { type Head, nativePriceOf, readHead, readOpenAuctions, readPrices } from '../../chain/snapshot.ts';
import type { CallRequest, Settled, Submitter } from '../../chain/submit.ts';
import { UniswapV3Venue, type VenueRoute } from '../../chain/venues/uniswapV3.ts';
import type { Deployment } from '../../config/deployment.ts';
import { type BidDecision, decideTake } from '../../core/bidding.ts';
import { PRICE_SCALE } from '../../core/constants.ts';
import type { Address, AuctionReport, Price } from '../../core/types.ts';
import type { Logger } from '../../ops/log.ts';

/** What a bidder needs to run. */
export interface BidderOptions {
  readonly client: ChainClient;
  readonly deployment: Deployment;
  readonly submitter: Submitter;
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

/**
 * Takes auctions with the pools' money: one look at the chain, one decision an auction, and its transactions, per tick. A
 * take goes out for the first block in which the best slice over the best route earns the minimum after gas.
 */
export class Bidder {
  readonly #options: BidderOptions;
  readonly #venue: UniswapV3Venue;
  #takeGas = FIRST_TAKE_GAS;
  /** Gas that the swaps of a take in flight were reckoned at, by transaction key. */
  readonly #routeGas = new Map<string, bigint>();

  constructor(options: BidderOptions) {
    this.#options = options;
    this.#venue = new UniswapV3Venue(options.client, options.deployment);
  }

  /** Looks at the latest block and sends what should be in the next. @returns the transactions sent */
  async tick(): Promise<Hash[]> {
    const { client, deployment, submitter } = this.#options;
    const head = await readHead(client);
    for (const settled of await submitter.settle(head)) this.#note(settled);
    const auctions = await readOpenAuctions(client, deployment, head.number);
    if (auctions.length === 0) return [];
    const [prices] = await Promise.all([readPrices(client, deployment, head.number), this.#venue.refresh(head.number)]);
    const hashes: Hash[] = [];
    for (const report of byDebt(auctions)) {
      const hash = await this.#consider(report, head, prices);
      if (hash !== undefined) hashes.push(hash);
    }
    return hashes;
  }

  async #consider(report: AuctionReport, head: Head, prices: ReadonlyMap<string, Price>): Promise<Hash | undefined> {
    const { submitter, blockSeconds, isLive, log } = this.#options;
    const key = `take/${report.auctionId}`;
    if (submitter.isPending(key)) return undefined;
    const timestamp = head.timestamp + blockSeconds;
    const decision = this.#decide(report, head, timestamp, prices);
    if (decision?.type !== 'take') {
      log.debug({ auctionId: report.auctionId, block: head.number, ...describe(decision) }, 'waiting');
      return undefined;
    }
    const facts = { auctionId: report.auctionId, block: head.number, ...describe(decision) };
    const request = this.#requestFor(key, report, decision, timestamp);
    const simulation = await submitter.simulate(request, head, timestamp);
    if (!simulation.ok) {
      log.warn({ ...facts, refused: simulation.reason }, 'take would fail');
      this.#venue.forget(); // perhaps liquidity has moved that was read some blocks ago
      return undefined;
    }
    // What is planned next in this block finds the pools as this take leaves them.
    this.#venue.apply(decision.route, decision.collateralOut);
    if (!isLive) {
      log.info(facts, 'dry run: would take');
      return undefined;
    }
    this.#routeGas.set(key, decision.route.gasUnits);
    const hash = await submitter.send(request, head);
    log.info({ ...facts, hash }, 'take sent');
    return hash;
  }

  #decide(
    report: AuctionReport,
    head: Head,
    timestamp: bigint,
    prices: ReadonlyMap<string, Price>,
  ): BidDecision<VenueRoute> | undefined {
    const { deployment, submitter, minProfitValue } = this.#options;
    const debtPrice = prices.get(report.debtAsset.toLowerCase());
    // Without a price of the debt asset gas cannot be weighed against profit: then nothing is worth doing.
    if (debtPrice === undefined || debtPrice.lower === 0n) return undefined;
    const gas = {
      gasPriceWei: submitter.feesAt(head).expectedWei,
      weiPriceE36: (nativePriceOf(deployment, prices) * PRICE_SCALE) / debtPrice.lower,
      takeGasUnits: this.#takeGas,
    };
    const minProfit = (minProfitValue * PRICE_SCALE) / debtPrice.lower + 1n;
    const routesOf = (collateral: Address): VenueRoute[] => this.#venue.routes(collateral, report.debtAsset);
    return decideTake({ report, routesOf, gas, minProfit }, timestamp);
  }

  #requestFor(key: string, report: AuctionReport, take: Take, timestamp: bigint): CallRequest {
    const { deployment, receiver, blockSeconds } = this.#options;
    const data = encodeFunctionData({
      abi: uniswapTakerAbi,
      functionName: 'take',
      args: [
        {
          auctionId: report.auctionId,
          collateral: take.collateral,
          maxCollateral: take.maxCollateral,
          maxPrice: take.maxPriceE36,
          debtAsset: report.debtAsset,
          route: take.route.path,
          // What is asserted on chain is earned before gas: gas and the minimum must be in it.
          minProfit: take.gasCost + 1n,
          deadline: timestamp + DEADLINE_BLOCKS * blockSeconds,
          receiver,
        },
      ],
    });
    return { key, to: deployment.uniswapV3.taker, data, gas: TAKE_GAS_LIMIT };
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
  return { ...facts, path: route.path };
}
