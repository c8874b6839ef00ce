import { type Hash, parseEventLogs } from 'viem';
import { auctionHouseAbi, liquidityBufferAbi, vaultEngineAbi } from '../../abi/generated.ts';
import type { ChainClient } from '../../chain/client.ts';
import { costOf, type DataCall, type DataFee, executionGasOf, readDataFee, UNSEEN_CALL } from '../../chain/dataFee.ts';
import {
  type Head,
  nativePriceOf,
  pricesOf,
  readHead,
  readProvisionChanges,
  readSnapshot,
  type Snapshot,
} from '../../chain/snapshot.ts';
import { type CallRequest, latestBlockOf, type Settled, withGas } from '../../chain/calls.ts';
import type { Submitter } from '../../chain/submit.ts';
import type { Deployment } from '../../config/deployment.ts';
import { possiblePurchases } from '../../core/backstopping.ts';
import { type BudgetSkip, isPaid, withinBudget } from '../../core/budgeting.ts';
import { lookAfter, type LookAfterDecision } from '../../core/buffering.ts';
import { END_HEALTH, PRICE_SCALE } from '../../core/constants.ts';
import { fromAuctionId } from '../../core/ids.ts';
import { min } from '../../core/math.ts';
import { decideKeeping, gasValue, type KeeperDecision, type KeeperPolicy } from '../../core/keeping.ts';
import {
  decideProvisions,
  type ProvisionChange,
  type ProvisionDecision,
  vaultsToProvideFor,
} from '../../core/provisions.ts';
import type { Logger } from '../../ops/log.ts';
import { messageOf } from '../../ops/errors.ts';
import { GasBook, type KeeperAction, requestFor } from './calls.ts';
import { Ledger } from './ledger.ts';

const EVENTS = [...auctionHouseAbi, ...vaultEngineAbi, ...liquidityBufferAbi] as const;

/** What a keeper needs to run. */
export interface KeeperOptions {
  readonly client: ChainClient;
  readonly deployment: Deployment;
  readonly submitter: Submitter;
  readonly policy: KeeperPolicy;
  /** How the chain charges for data; omitted, not at all. */
  readonly dataFee?: DataFee;
  /** Time between blocks [seconds]: decisions are for the next one. */
  readonly blockSeconds: bigint;
  /** Whether to send transactions, or only say which ones. */
  readonly isLive: boolean;
  readonly log: Logger;
}

/** What a keeper sees in one block: vaults below the health at which a sale ends, and all else that there is. */
export interface KeeperView extends Snapshot {
  /** What a look at vaults near water would change. */
  readonly provisionChanges: readonly ProvisionChange[];
  /** What the chain charges for the data of a call [wei]. */
  readonly dataFeeWei: bigint;
}

/** All that a keeper may decide. */
export type AnyKeeperDecision =
  KeeperDecision | LookAfterDecision | ProvisionDecision | BudgetSkip<KeeperAction['type']>;

/**
 * Starts, restarts and ends auctions, lets the buffers buy and sell, and looks at prices and volatility: one look at the chain, one decision,
 * and its transactions, per tick.
 */
export class Keeper {
  readonly #options: KeeperOptions;
  readonly #gas = new GasBook();
  /** What does not pay. */
  readonly #ledger = new Ledger();
  /** Of the latest block that was looked at [seconds]. */
  #now = 0n;
  /** The last call, for what the data of the next will cost: they are of one size. */
  #sample: DataCall = UNSEEN_CALL;

  /** What buffers could have bought a block ago: bidders had their turn. */
  #passedUp: ReadonlySet<string> = new Set();

  constructor(options: KeeperOptions) {
    this.#options = options;
  }

  /** Looks at the latest block and sends what should be in the next. @returns the transactions sent */
  async tick(): Promise<Hash[]> {
    // In this order: what has been settled must not be decided anew on a state that does not know it.
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
    const { log } = this.#options;
    this.#now = head.timestamp;
    const view = await this.look(head);
    const decisions = this.decide(view);
    this.#passedUp = possiblePurchases(decisions);
    const hashes = await this.#tend(decisions, head);
    for (const decision of decisions) {
      if (decision.type === 'skip') {
        log.debug({ ...decision, block: head.number }, 'skipped');
        continue;
      }
      const hash = await this.#act(decision, view);
      if (hash !== undefined) hashes.push(hash);
    }
    return hashes;
  }

  /** Reads all that decisions need, at one block, in one call; with vaults near water, and on some chains, in two. */
  async look(head: Head): Promise<KeeperView> {
    const { client, deployment, submitter, policy, dataFee = 'none' } = this.#options;
    const { chainId } = deployment;
    const terms = { chainId, blockNumber: head.number, gasPriceWei: submitter.feesAt(head).expectedWei };
    const [snapshot, dataFeeWei] = await Promise.all([
      readSnapshot(client, deployment, head, { maxHealth: END_HEALTH }),
      readDataFee(client, dataFee, this.#sample, terms),
    ]);
    const near = policy.maintain ? vaultsToProvideFor(snapshot.vaults, head.number) : [];
    const provisionChanges = await this.#provisionChanges(near, head);
    return { ...snapshot, provisionChanges, dataFeeWei };
  }

  /** What a look at vaults would change: not knowing it is no reason to start no auction. */
  async #provisionChanges(vaultIds: readonly bigint[], head: Head): Promise<ProvisionChange[]> {
    const { client, deployment, log } = this.#options;
    try {
      return await readProvisionChanges(client, deployment, head, vaultIds);
    } catch (error) {
      log.warn({ block: head.number, vaults: vaultIds.length, error: messageOf(error) }, 'provisions cannot be read');
      return [];
    }
  }

  /** What to do in the next block, what matters most first; and what to leave alone, each with its reason. */
  decide(view: KeeperView): AnyKeeperDecision[] {
    const { submitter, policy, blockSeconds, deployment } = this.#options;
    const { head, terms, auctions, vaults, queue, penaltySchedule, curves } = view;
    const { pause, prices, buffers, risks, dataFeeWei } = view;
    const weiPriceE36 = this.#weiPriceOf(view);
    const gasValueOf = (type: KeeperAction['type']): bigint =>
      gasValue(this.#gas.unitsOf(type), submitter.feesAt(head).expectedWei, weiPriceE36, dataFeeWei);
    const common = { now: head.timestamp + blockSeconds, terms, auctions };
    const keeping = {
      house: deployment.auctionHouse,
      vaults,
      pauseLevel: pause.house,
      canLock: pause.engine < 2,
      queue,
      penaltySchedule,
      curves,
      startGasValue: gasValueOf('start'),
      restartGasValue: gasValueOf('restart'),
    };
    const canTake = pause.house < 3 && pause.engine < 3;
    const sales = decideKeeping({ ...common, ...keeping }, policy);
    const provisions = { changes: view.provisionChanges, vaults };
    return this.#withinBudget(
      [
        ...sales,
        ...decideProvisions(provisions, beingLocked(sales), gasValueOf('provide'), policy.maintain),
        ...lookAfter({ ...common, canTake, buffers, prices, risks, gasValueOf, passedUp: this.#passedUp }, policy),
      ],
      view,
    );
  }

  /** What is left of the budget for what does not pay; undefined without one [wei]. */
  get unpaidWeiLeft(): bigint | undefined {
    const { unpaidWeiPerDay } = this.#options.policy;
    return unpaidWeiPerDay === undefined ? undefined : this.#ledger.leftOf(unpaidWeiPerDay, this.#now);
  }

  #withinBudget(decisions: readonly Exclude<AnyKeeperDecision, BudgetSkip>[], view: KeeperView): AnyKeeperDecision[] {
    const { submitter, deployment } = this.#options;
    const left = this.unpaidWeiLeft;
    if (left === undefined) return [...decisions];
    // What is in flight is counted already.
    return withinBudget(decisions, left, (decision: KeeperAction) =>
      submitter.isPending(requestFor(decision, deployment, submitter.address).key) ? 0n : this.#mostFor(decision, view),
    );
  }

  /** What a call is expected to cost [wei]. */
  #costOf({ type }: KeeperAction, { head, dataFeeWei }: KeeperView): bigint {
    return this.#gas.unitsOf(type) * this.#options.submitter.feesAt(head).expectedWei + dataFeeWei;
  }

  /** What may be spent on a call that does not pay, however often it is replaced [wei]. */
  #mostFor(decision: KeeperAction, view: KeeperView): bigint {
    return 2n * this.#costOf(decision, view);
  }

  async #act(decision: KeeperAction, view: KeeperView): Promise<Hash | undefined> {
    const { submitter, blockSeconds, isLive, log } = this.#options;
    const { head } = view;
    const request = this.#budgeted(decision, view);
    if (submitter.isPending(request.key)) return undefined;
    const { expectedWei, maxFeeWei } = submitter.feesAt(head);
    if (expectedWei > maxFeeWei) {
      log.warn({ ...decision, refused: 'fee-above-cap', expectedWei, maxFeeWei }, `${decision.type} would fail`);
      return undefined;
    }
    const simulation = await submitter.simulate(request, head, head.timestamp + blockSeconds);
    if (!simulation.ok) {
      log.warn({ ...decision, refused: simulation.reason }, `${decision.type} would fail`);
      return undefined;
    }
    if (!isLive) {
      log.info({ ...decision }, `dry run: would ${decision.type}`);
      return undefined;
    }
    this.#sample = request;
    try {
      const hash = await submitter.send(withGas(request, simulation.gas), head);
      if (!isPaid(decision)) this.#ledger.reserve(request.key, this.#mostFor(decision, view));
      log.info({ ...decision, hash }, `${decision.type} sent`);
      return hash;
    } catch (error) {
      // One that the node refuses, for want of ether perhaps, is no reason to leave the others.
      log.error({ ...decision, error: messageOf(error) }, `the node refuses the ${decision.type}`);
      return undefined;
    }
  }

  /** The call, which costs no more than its reward however often it is replaced; or than what was set aside of the budget. */
  #budgeted(decision: KeeperAction, view: KeeperView): CallRequest {
    const { deployment, submitter } = this.#options;
    const gasUnits = this.#gas.unitsOf(decision.type);
    const most = requestFor(decision, deployment, submitter.address);
    // Twice what is expected, because the account must have all of it; more where the simulation needs it.
    const request = { ...most, gas: min(2n * gasUnits, most.gas), maxGas: most.gas };
    if (decision.reason !== 'reward-covers-gas') {
      if (this.unpaidWeiLeft === undefined) return request;
      return { ...request, budget: { costWei: this.#mostFor(decision, view) - view.dataFeeWei, gasUnits } };
    }
    const rewardValue = decision.type === 'start' ? decision.expectedReward : decision.rewardValue;
    const costWei = (rewardValue * PRICE_SCALE) / this.#weiPriceOf(view) - view.dataFeeWei;
    return { ...request, budget: { costWei, gasUnits } };
  }

  #weiPriceOf(view: KeeperView): bigint {
    return nativePriceOf(this.#options.deployment, pricesOf(view));
  }

  /** Looks after what is in flight: what would be decided again is still wanted. */
  async #tend(decisions: readonly AnyKeeperDecision[], head: Head): Promise<Hash[]> {
    const { deployment, submitter, blockSeconds, log } = this.#options;
    const wanted = new Set(
      decisions.flatMap((decision) =>
        decision.type === 'skip' ? [] : [requestFor(decision, deployment, submitter.address).key],
      ),
    );
    const tended = await submitter.tend(head, head.timestamp + blockSeconds, (key) => wanted.has(key));
    for (const { request, ...facts } of tended) log.info({ call: request.key, ...facts }, facts.action);
    return tended.map(({ hash }) => hash);
  }

  /** Learns what calls cost, and says what came of each transaction. */
  #note(settled: Settled): void {
    const { log } = this.#options;
    const { request, outcome: fate } = settled;
    const wei = settled.outcome === 'superseded' ? 0n : costOf(settled.receipt);
    this.#ledger.settle(request.key, wei, this.#now);
    if (settled.outcome === 'superseded') return log.warn({ call: request.key }, fate);
    const { receipt } = settled;
    if (fate === 'cancelled') return log.info({ call: request.key, hash: receipt.transactionHash }, fate);
    const { status, gasUsed, blockNumber } = receipt;
    const events = parseEventLogs({ abi: EVENTS, logs: receipt.logs });
    const outcome = { call: request.key, hash: receipt.transactionHash, block: blockNumber, gasUsed };
    if (status !== 'success') return log.warn(outcome, 'reverted');
    this.#gas.learn(request.key, executionGasOf(receipt));
    log.info({ ...outcome, events: events.map(({ eventName }) => eventName) }, 'mined');
  }
}

/** The vaults that are locked anew by what was decided: a lock looks at their provisions itself. */
function beingLocked(sales: readonly KeeperDecision[]): Set<bigint> {
  return new Set(
    sales.flatMap((sale) => {
      if (sale.type === 'start') return [sale.vaultId];
      return sale.type === 'restart' ? [fromAuctionId(sale.auctionId).vaultId] : [];
    }),
  );
}
