import { type Hash, parseEventLogs } from 'viem';
import { auctionHouseAbi, liquidityBufferAbi, vaultEngineAbi } from '../../abi/generated.ts';
import type { ChainClient } from '../../chain/client.ts';
import { type Head, nativePriceOf, pricesOf, readHead, readSnapshot, type Snapshot } from '../../chain/snapshot.ts';
import type { Settled, Submitter } from '../../chain/submit.ts';
import type { Deployment } from '../../config/deployment.ts';
import { lookAfter, type LookAfterDecision } from '../../core/buffering.ts';
import { END_HEALTH } from '../../core/constants.ts';
import { decideKeeping, gasValue, type KeeperDecision, type KeeperPolicy } from '../../core/keeping.ts';
import type { Logger } from '../../ops/log.ts';
import { GasBook, type KeeperAction, requestFor } from './calls.ts';

const EVENTS = [...auctionHouseAbi, ...vaultEngineAbi, ...liquidityBufferAbi] as const;

/** What a keeper needs to run. */
export interface KeeperOptions {
  readonly client: ChainClient;
  readonly deployment: Deployment;
  readonly submitter: Submitter;
  readonly policy: KeeperPolicy;
  /** Time between blocks [seconds]: decisions are for the next one. */
  readonly blockSeconds: bigint;
  /** Whether to send transactions, or only say which ones. */
  readonly isLive: boolean;
  readonly log: Logger;
}

/** What a keeper sees in one block: vaults below the health at which a sale ends, and all else that there is. */
export type KeeperView = Snapshot;

/**
 * Starts, restarts and ends auctions, lets the buffers buy and sell, and looks at prices and volatility: one look at the chain, one decision,
 * and its transactions, per tick.
 */
export class Keeper {
  readonly #options: KeeperOptions;
  readonly #gas = new GasBook();

  constructor(options: KeeperOptions) {
    this.#options = options;
  }

  /** Looks at the latest block and sends what should be in the next. @returns the transactions sent */
  async tick(): Promise<Hash[]> {
    const { client, submitter, log } = this.#options;
    const head = await readHead(client);
    for (const settled of await submitter.settle(head)) this.#note(settled);
    const hashes: Hash[] = [];
    for (const decision of this.decide(await this.look(head))) {
      if (decision.type === 'skip') {
        log.debug({ ...decision, block: head.number }, 'skipped');
        continue;
      }
      const hash = await this.#act(decision, head);
      if (hash !== undefined) hashes.push(hash);
    }
    return hashes;
  }

  /** Reads all that decisions need, at one block, in one call. */
  look(head: Head): Promise<KeeperView> {
    const { client, deployment } = this.#options;
    return readSnapshot(client, deployment, head, { maxHealth: END_HEALTH });
  }

  /** What to do in the next block, what matters most first; and what to leave alone, each with its reason. */
  decide(view: KeeperView): (KeeperDecision | LookAfterDecision)[] {
    const { deployment, submitter, policy, blockSeconds } = this.#options;
    const { head, terms, auctions, vaults, queue, penaltySchedule, curves, pause, prices, buffers, risks } = view;
    const weiPriceE36 = nativePriceOf(deployment, pricesOf(view));
    const gasValueOf = (type: KeeperAction['type']): bigint =>
      gasValue(this.#gas.unitsOf(type), submitter.feesAt(head).expectedWei, weiPriceE36);
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
    return [
      ...decideKeeping({ ...common, ...keeping }, policy),
      ...lookAfter({ ...common, canTake, buffers, prices, risks, gasValueOf }, policy),
    ];
  }

  async #act(decision: KeeperAction, head: Head): Promise<Hash | undefined> {
    const { deployment, submitter, blockSeconds, isLive, log } = this.#options;
    const request = requestFor(decision, deployment, submitter.address);
    if (submitter.isPending(request.key)) return undefined;
    const simulation = await submitter.simulate(request, head, head.timestamp + blockSeconds);
    if (!simulation.ok) {
      log.warn({ ...decision, refused: simulation.reason }, `${decision.type} would fail`);
      return undefined;
    }
    if (!isLive) {
      log.info({ ...decision }, `dry run: would ${decision.type}`);
      return undefined;
    }
    const hash = await submitter.send(request, head);
    log.info({ ...decision, hash }, `${decision.type} sent`);
    return hash;
  }

  /** Learns what calls cost, and says what came of each transaction. */
  #note({ request, receipt }: Settled): void {
    const { log } = this.#options;
    const { status, gasUsed, blockNumber } = receipt;
    const events = parseEventLogs({ abi: EVENTS, logs: receipt.logs });
    const outcome = { call: request.key, hash: receipt.transactionHash, block: blockNumber, gasUsed };
    if (status !== 'success') return log.warn(outcome, 'reverted');
    this.#gas.learn(request.key, gasUsed);
    log.info({ ...outcome, events: events.map(({ eventName }) => eventName) }, 'mined');
  }
}
