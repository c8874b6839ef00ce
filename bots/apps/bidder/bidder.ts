import { type Hash, parseEventLogs } from 'viem';
import { inventoryTakerAbi, uniswapTakerAbi } from '../../abi/generated.ts';
import { isUnanswered } from '../../chain/answers.ts';
import type { ChainClient } from '../../chain/client.ts';
import { type DataCall, type DataFee, executionGasOf, readDataFee, UNSEEN_CALL } from '../../chain/dataFee.ts';
import { type Head, nativePriceOf, pricesOf, readHead, readSnapshot, type Snapshot } from '../../chain/snapshot.ts';
import { type CallRequest, latestBlockOf, type Settled, withGas } from '../../chain/calls.ts';
import type { Submitter } from '../../chain/submit.ts';
import type { Sale, Venue, VenueRoute } from '../../chain/venues/venue.ts';
import type { Deployment } from '../../config/deployment.ts';
import { collateralsForSale } from '../../core/auctionState.ts';
import type { BidContext, BidDecision, BidPolicy } from '../../core/bidding.ts';
import { PRICE_SCALE } from '../../core/constants.ts';
import { min } from '../../core/math.ts';
import { type GasTerms, gasUnitsOf } from '../../core/routes.ts';
import type { Address, AuctionReport, Price } from '../../core/types.ts';
import { unreadableAssetOf } from '../../core/witnessing.ts';
import type { Logger } from '../../ops/log.ts';
import { messageOf } from '../../ops/errors.ts';
import { Forecast } from './forecast.ts';

/** What a bidder needs to run. */
export interface BidderOptions {
  readonly client: ChainClient;
  readonly deployment: Deployment;
  readonly submitter: Submitter;
  /** Where to sell, or what to pay with: the best route of all is taken. */
  readonly venues: readonly Venue[];
  readonly policy: BidPolicy;
  /** How the chain charges for data; omitted, not at all. */
  readonly dataFee?: DataFee;
  /** Receives the profits, or the collateral of takes with own money. */
  readonly receiver: Address;
  /** Least to earn with a take, after gas [quote WAD: dollars times 1e18]. */
  readonly minProfitValue: bigint;
  /** Time between blocks [seconds]: decisions are for the next one. */
  readonly blockSeconds: bigint;
  /** Whether to send transactions, or only say which ones. */
  readonly isLive: boolean;
  readonly log: Logger;
}

/**
 * What a take is given: so many times the gas that it is expected to use, because the account must have all of it at the first fee;
 * where the simulation needs more, the most. Unused gas is not paid for.
 */
const GAS_MARGIN = 2n;
const MAX_TAKE_GAS = 2_500_000n;
/** What a take without its swaps is expected to use until one has been seen. */
const FIRST_TAKE_GAS = 350_000n;
/** How many blocks a transaction may be late and still be wanted. */
const DEADLINE_BLOCKS = 5n;
const EVENTS = [...uniswapTakerAbi, ...inventoryTakerAbi] as const; // a GenericTaker says what a UniswapTaker says

/** How many plans are looked at closely for one auction in one block. */
const MAX_PLANS = 3;
const NONE: ReadonlySet<string> = new Set();

type Take = Extract<BidDecision<VenueRoute>, { type: 'take' }>;

/** What a bidder sees in one block; the venues are refreshed to it. */
export interface BidderView {
  readonly head: Head;
  readonly auctions: readonly AuctionReport[];
  readonly prices: ReadonlyMap<string, Price>;
  /** What the chain charges for the data of a take [wei]. */
  readonly dataFeeWei: bigint;
}

/**
 * Takes auctions: one look at the chain, one decision an auction, and its transactions, per tick. A take goes out for the
 * first block in which the policy's slice over its route earns the minimum after gas.
 */
export class Bidder {
  readonly #options: BidderOptions;
  readonly #forecast: Forecast;
  #takeGas = FIRST_TAKE_GAS;
  /** The last take's call, for what the data of the next will cost. */
  #sample: DataCall = UNSEEN_CALL;
  /** Takes in flight, by transaction key. */
  readonly #sent = new Map<string, Take>();
  /** Venues that could not be read in this block. */
  #silent: ReadonlySet<Venue> = new Set();
  readonly #venueOf = new WeakMap<VenueRoute, Venue>();
  /** The venue that sells in the next block. */
  #seller: Venue | undefined;

  constructor(options: BidderOptions) {
    this.#options = options;
    this.#forecast = new Forecast(options.blockSeconds);
  }

  /** Prepares the venues, before the first block. @throws {UserError} for one that cannot work on this chain */
  async prepare(): Promise<void> {
    const { number } = await readHead(this.#options.client);
    for (const venue of this.#options.venues) await venue.prepare?.(number);
  }

  /** Looks at the latest block and sends what should be in the next. @returns the transactions sent */
  async tick(): Promise<Hash[]> {
    // In this order: what has been settled must not be planned anew on a state that does not know it.
    await this.settle();
    return this.tickAt(await readHead(this.#options.client));
  }

  /** Finds out what has become of what was sent. @returns the latest block in which any of it was mined, zero for none */
  async settle(): Promise<bigint> {
    const settled = await this.#options.submitter.settle();
    for (const each of settled) this.#note(each);
    return latestBlockOf(settled);
  }

  /** Looks at a block, the latest, and sends what should be in the next; for after {@link settle}. @returns the transactions sent */
  async tickAt(head: Head): Promise<Hash[]> {
    const view = await this.look(head);
    const auctions = byDebt(view.auctions);
    const hashes = await this.#tend(auctions, view);
    const waiting: (() => void)[] = [];
    for (const report of auctions) {
      const hash = await this.#consider(report, view, waiting);
      if (hash !== undefined) hashes.push(hash);
    }
    for (const say of waiting) say(); // forecasts take time that takes do not have
    return hashes;
  }

  /** Reads all that decisions need, at one block: one call, and what the venues need where something is for sale. */
  async look(head: Head): Promise<BidderView> {
    const { client, deployment, venues, submitter, dataFee = 'none' } = this.#options;
    const snapshot = await readSnapshot(client, deployment, head);
    const prices = pricesOf(snapshot);
    const auctions = snapshot.auctions.filter((report) => this.#isReadable(report, snapshot));
    if (auctions.length === 0) return { head, auctions, prices, dataFeeWei: 0n };
    const sales = salesOf(auctions);
    const { chainId } = deployment;
    const terms = { chainId, blockNumber: head.number, gasPriceWei: submitter.feesAt(head).expectedWei };
    const [dataFeeWei, ...outcomes] = await Promise.all([
      readDataFee(client, dataFee, this.#sample, terms),
      ...venues.map((venue) => this.#refresh(venue, head, sales)),
    ]);
    this.#silent = new Set(venues.filter((_, i) => outcomes[i] === false));
    return { head, auctions, prices, dataFeeWei };
  }

  /** Whether nothing that a take looks at reverts: a source that breaks is no reason to leave what does without it. */
  #isReadable({ auctionId, portfolio: { vault } }: AuctionReport, { head, prices }: Snapshot): boolean {
    const asset = unreadableAssetOf(vault, prices);
    if (asset === undefined) return true;
    this.#options.log.debug({ auctionId, block: head.number, asset, reason: 'unreadable' }, 'skipped');
    return false;
  }

  /** Whether a venue could be read: one that fails is no reason to leave the others. */
  async #refresh(venue: Venue, { number: block }: Head, sales: readonly Sale[]): Promise<boolean> {
    try {
      await venue.refresh(block, sales);
      return true;
    } catch (error) {
      this.#options.log.error({ block, error: String(error) }, 'a venue cannot be read');
      return false;
    }
  }

  /**
   * What to do about an auction in the next block. Undefined without a price of its debt asset: gas cannot be weighed against
   * profit then, and nothing is worth doing.
   */
  decide(
    report: AuctionReport,
    view: BidderView,
    refused: ReadonlySet<string> = NONE,
  ): BidDecision<VenueRoute> | undefined {
    const context = this.contextOf(report, view, refused);
    return context === undefined ? undefined : this.#options.policy(context, this.#timeOfNext(view.head));
  }

  /**
   * All that the policy looks at; undefined without a price of the debt asset.
   * @param refused routes to leave out, as {@link nameOf} names them
   */
  contextOf(
    report: AuctionReport,
    { head, prices, dataFeeWei }: BidderView,
    refused: ReadonlySet<string> = NONE,
  ): BidContext<VenueRoute> | undefined {
    const { deployment, submitter, venues, minProfitValue } = this.#options;
    const debtPrice = prices.get(report.debtAsset.toLowerCase());
    if (debtPrice === undefined || debtPrice.lower === 0n) return undefined;
    const { expectedWei: gasPriceWei, maxFeeWei: maxGasPriceWei } = submitter.feesAt(head);
    const gas: GasTerms = {
      gasPriceWei,
      maxGasPriceWei,
      weiPriceE36: (nativePriceOf(deployment, prices) * PRICE_SCALE) / debtPrice.lower + 1n,
      takeGasUnits: this.#takeGas,
      dataFeeWei,
    };
    const minProfit = (minProfitValue * PRICE_SCALE) / debtPrice.lower + 1n;
    const routes = new Map<string, VenueRoute[]>(); // asked for again and again, for one moment after the other
    const routesOf = (collateral: Address): VenueRoute[] => {
      const known = routes.get(collateral);
      const found =
        known ??
        venues
          .filter((venue) => !this.#silent.has(venue) && this.#isOpen(venue))
          .flatMap((venue) => this.#routesOf(venue, collateral, report.debtAsset))
          .filter((route) => !refused.has(nameOf(collateral, route)));
      if (known === undefined) routes.set(collateral, found);
      return found;
    };
    return { report, routesOf, gas, minProfit };
  }

  #routesOf(venue: Venue, collateral: Address, debtAsset: Address): VenueRoute[] {
    const routes = venue.routes(collateral, debtAsset);
    for (const route of routes) this.#venueOf.set(route, venue);
    return routes;
  }

  /**
   * Whether a venue may be planned with. Those that sell to a market do not see what the others sell, and may sell to the same
   * pools: all sales of one block go through one of them.
   */
  #isOpen(venue: Venue): boolean {
    return !venue.sells || this.#seller === undefined || this.#seller === venue;
  }

  /**
   * Lets a route's venue stand where a take leaves it, and closes others for the block. One that cannot tell where that is,
   * because a pool of the route cannot be read by now, is left out for the block: what is in flight has to be looked after all the same.
   */
  #reserve({ route, collateralOut, maxPayment }: Take): void {
    const venue = this.#venueOf.get(route);
    if (venue?.sells === true) this.#seller ??= venue;
    try {
      route.apply(collateralOut, maxPayment);
    } catch (error) {
      if (venue !== undefined) this.#silent = new Set([...this.#silent, venue]);
      this.#options.log.error({ route: route.label, error: messageOf(error) }, 'a venue cannot be read');
    }
  }

  /** Looks after takes in flight, before others: what they use is not there for those, be they wanted still or not. */
  async #tend(auctions: readonly AuctionReport[], view: BidderView): Promise<Hash[]> {
    const { submitter, log } = this.#options;
    this.#seller = undefined;
    const wanted = new Set<string>();
    // First: on what they use themselves nobody would send them again.
    for (const report of auctions) {
      const key = keyOf(report);
      if (submitter.isPending(key) && isWorthwhile(this.#decideOrSay(report, view))) wanted.add(key);
    }
    for (const [key, take] of this.#sent) {
      if (submitter.isPending(key)) this.#reserve(take);
      else this.#sent.delete(key);
    }
    const tended = await submitter.tend(view.head, this.#timeOfNext(view.head), (key) => wanted.has(key));
    for (const { request, ...facts } of tended) log.info({ call: request.key, ...facts }, facts.action);
    return tended.map(({ hash }) => hash);
  }

  /** Sends the best take that holds when it is looked at closely; routes that do not are left out, and it is planned again. */
  async #consider(report: AuctionReport, view: BidderView, waiting: (() => void)[]): Promise<Hash | undefined> {
    const { submitter, venues, log } = this.#options;
    if (submitter.isPending(keyOf(report))) return undefined;
    const refused = new Set<string>();
    for (let i = 0; i < MAX_PLANS; i++) {
      const decision = this.#decideOrSay(report, view, refused);
      const facts = { auctionId: report.auctionId, block: view.head.number, ...describe(decision) };
      if (decision?.type !== 'take') {
        waiting.push(() => this.#sayWaiting(report, view, facts));
        return undefined;
      }
      refused.add(nameOf(decision.collateral, decision.route));
      const lost = await lossByConfirmation(decision);
      const minProfit = this.contextOf(report, view)?.minProfit ?? 0n;
      if (decision.expectedProfit - lost < minProfit) {
        log.debug({ ...facts, lost }, 'the market pays less than it said');
        continue;
      }
      const request = await this.#requestOrSay(report, decision, view, lost, facts);
      if (request === undefined) continue;
      const simulation = await submitter.simulate(request, view.head, this.#timeOfNext(view.head));
      if (simulation.ok) return this.#take(decision, withGas(request, simulation.gas), view, facts);
      log.warn({ ...facts, refused: simulation.reason }, 'take would fail');
      for (const venue of venues) venue.forget(); // perhaps something has moved that was read some blocks ago
    }
    return undefined;
  }

  /** A node that refuses one transaction, for want of ether perhaps, is no reason to leave the other auctions. */
  async #take(
    decision: Take,
    request: CallRequest,
    { head }: BidderView,
    facts: Record<string, unknown>,
  ): Promise<Hash | undefined> {
    const { submitter, isLive, log } = this.#options;
    this.#sample = request;
    if (!isLive) {
      this.#reserve(decision);
      log.info(facts, 'dry run: would take');
      return undefined;
    }
    try {
      const hash = await submitter.send(request, head);
      this.#reserve(decision);
      this.#sent.set(request.key, decision);
      log.info({ ...facts, hash }, 'take sent');
      return hash;
    } catch (error) {
      log.error({ ...facts, error: messageOf(error) }, 'the node refuses the take');
      return undefined;
    }
  }

  #sayWaiting(report: AuctionReport, view: BidderView, facts: Record<string, unknown>): void {
    const { log } = this.#options;
    if (!log.isLevelEnabled('debug')) return;
    const context = this.contextOf(report, view);
    const payday = context === undefined ? undefined : this.#forecast.of(context, this.#timeOfNext(view.head));
    log.debug({ ...facts, ...payday }, 'waiting');
  }

  /** A policy that fails in one auction is no reason to leave the others. */
  #decideOrSay(
    report: AuctionReport,
    view: BidderView,
    refused?: ReadonlySet<string>,
  ): BidDecision<VenueRoute> | undefined {
    try {
      return this.decide(report, view, refused);
    } catch (error) {
      this.#options.log.error({ auctionId: report.auctionId, error: String(error) }, 'no decision');
      return undefined;
    }
  }

  #timeOfNext(head: Head): bigint {
    return head.timestamp + this.#options.blockSeconds;
  }

  /** What cannot be paid by a signature, because the token says no nonce perhaps, is no reason to leave the others. */
  async #requestOrSay(
    report: AuctionReport,
    take: Take,
    view: BidderView,
    lost: bigint,
    facts: Record<string, unknown>,
  ): Promise<CallRequest | undefined> {
    try {
      return await this.#requestFor(report, take, view, lost);
    } catch (error) {
      if (isUnanswered(error)) throw error;
      this.#options.log.error({ ...facts, error: messageOf(error) }, 'the call of a take cannot be made');
      return undefined;
    }
  }

  /** @param lost what the take earns less than was planned [raw debt units] */
  async #requestFor(report: AuctionReport, take: Take, view: BidderView, lost: bigint): Promise<CallRequest> {
    const { receiver, blockSeconds } = this.#options;
    const { auctionId, debtAsset } = report;
    const { collateral, maxCollateral, collateralOut, maxPriceE36, maxPayment, gasCost, expectedProfit, route } = take;
    // What is asserted on chain is earned before gas: gas and something more must be in it.
    const minProfit = gasCost + 1n;
    const deadline = this.#timeOfNext(view.head) + DEADLINE_BLOCKS * blockSeconds;
    const slice = { auctionId, collateral, debtAsset, maxCollateral, collateralOut, maxPriceE36, maxPayment };
    const terms = { ...slice, minProfit, deadline, receiver };
    const call = (await route.signedCallFor?.(terms)) ?? route.callFor(terms);
    // However often it is replaced, it costs no more than it earns.
    const weiPriceE36 = this.contextOf(report, view)?.gas.weiPriceE36 ?? 1n;
    const costWei = ((expectedProfit + gasCost - lost) * PRICE_SCALE) / weiPriceE36 - view.dataFeeWei;
    const gasUnits = this.#takeGas + gasUnitsOf(route, collateralOut);
    const gas = min(GAS_MARGIN * gasUnits, MAX_TAKE_GAS);
    return { key: keyOf(report), gas, maxGas: MAX_TAKE_GAS, budget: { costWei, gasUnits }, ...call };
  }

  /** Learns what a take costs, and says what came of each transaction. */
  #note(settled: Settled): void {
    const { log, venues } = this.#options;
    const { request, outcome } = settled;
    const take = this.#sent.get(request.key);
    const routeGas = take === undefined ? 0n : gasUnitsOf(take.route, take.collateralOut);
    this.#sent.delete(request.key);
    if (settled.outcome === 'superseded') return log.warn({ call: request.key }, outcome);
    const { receipt } = settled;
    const { status, gasUsed, blockNumber: block, transactionHash: hash } = receipt;
    const facts = { call: request.key, hash, block, gasUsed };
    if (outcome === 'cancelled') return log.info(facts, outcome);
    if (status !== 'success') return log.warn(facts, 'reverted');
    for (const venue of venues) venue.note?.(receipt);
    const executionGas = executionGasOf(receipt);
    if (executionGas > routeGas) this.#takeGas = (this.#takeGas + executionGas - routeGas) / 2n;
    const eventName = ['TakenWithFlash', 'TakenFromInventory'] as const;
    for (const { args } of parseEventLogs({ abi: EVENTS, eventName: [...eventName], logs: receipt.logs })) {
      log.info({ ...facts, ...args }, 'taken');
    }
  }
}

/** Whether a take in flight shall stay: also one that waits for gas to become cheaper, until its deadline. */
function isWorthwhile(decision: BidDecision<VenueRoute> | undefined): boolean {
  return decision?.type === 'take' || decision?.reason === 'fee-above-cap';
}

function keyOf({ auctionId }: AuctionReport): string {
  return `take/${auctionId}`;
}

/** The largest first: where pools serve one take a block, it should be the one that matters most. */
function byDebt(auctions: readonly AuctionReport[]): AuctionReport[] {
  return [...auctions].sort((a, b) => {
    const [x, y] = [a.portfolio.auction.reservedValue, b.portfolio.auction.reservedValue];
    return x < y ? 1 : x > y ? -1 : 0;
  });
}

/** What is for sale for what, with the most there is of it in one auction. */
function salesOf(auctions: readonly AuctionReport[]): Sale[] {
  const sales = new Map<string, Sale>();
  for (const { portfolio, debtAsset } of auctions) {
    for (const { position } of collateralsForSale(portfolio)) {
      const { asset: collateral, amount } = position;
      const key = `${collateral}/${debtAsset}`.toLowerCase();
      const known = sales.get(key)?.maxAmount ?? 0n;
      sales.set(key, { collateral, debtAsset, maxAmount: amount > known ? amount : known });
    }
  }
  return [...sales.values()];
}

/** What a take fetches less than was planned, by what the venue says when asked again [raw debt units]. */
async function lossByConfirmation({ route, collateralOut, proceeds }: Take): Promise<bigint> {
  if (route.confirm === undefined) return 0n;
  const confirmed = await route.confirm(collateralOut);
  return confirmed < proceeds ? proceeds - confirmed : 0n;
}

function describe(decision: BidDecision<VenueRoute> | undefined): Record<string, unknown> {
  if (decision === undefined) return { reason: 'undecided' };
  if (decision.type === 'wait') return { ...decision };
  const { route, ...facts } = decision;
  return { ...facts, route: route.label };
}

/** A way to sell a collateral, for telling it from others. */
function nameOf(collateral: Address, { label }: VenueRoute): string {
  return `${collateral}/${label}`;
}
