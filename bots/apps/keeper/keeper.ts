import { encodeFunctionData, type Hash, parseEventLogs } from 'viem';
import { auctionHouseAbi, vaultEngineAbi } from '../../abi/generated.ts';
import type { ChainClient } from '../../chain/client.ts';
import {
  type Head,
  nativePriceOf,
  readHead,
  readOpenAuctions,
  readPauseLevels,
  readPrices,
  readQueue,
  readRisk,
  readTerms,
  readVault,
  readVaultsBelow,
} from '../../chain/snapshot.ts';
import type { CallRequest, Settled, Submitter } from '../../chain/submit.ts';
import type { Deployment } from '../../config/deployment.ts';
import { END_HEALTH } from '../../core/constants.ts';
import { fromAuctionId } from '../../core/ids.ts';
import { decideKeeping, gasValue, type KeeperDecision, type KeeperPolicy } from '../../core/keeping.ts';
import type { AuctionTerms, VaultReport } from '../../core/types.ts';
import type { Logger } from '../../ops/log.ts';

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

/** Gas limits; unused gas is not paid for. A start of a vault with all collaterals it may hold stays below. */
const GAS_LIMIT = { start: 2_500_000n, restart: 2_500_000n, end: 1_500_000n };
/** What a start is expected to use until one has been seen. */
const FIRST_START_GAS = 450_000n;

/** Starts, restarts and ends auctions: one look at the chain, one decision, and its transactions, per tick. */
export class Keeper {
  readonly #options: KeeperOptions;
  #terms: AuctionTerms | undefined;
  #startGas = FIRST_START_GAS;

  constructor(options: KeeperOptions) {
    this.#options = options;
  }

  /** Looks at the latest block and sends what should be in the next. @returns the transactions sent */
  async tick(): Promise<Hash[]> {
    const { client, submitter, log } = this.#options;
    const head = await readHead(client);
    for (const settled of await submitter.settle(head)) this.#note(settled);
    const decisions = await this.#decide(head);
    const hashes: Hash[] = [];
    for (const decision of decisions) {
      if (decision.type === 'skip') {
        log.debug({ ...decision, block: head.number }, 'skipped');
        continue;
      }
      const hash = await this.#act(decision, head);
      if (hash !== undefined) hashes.push(hash);
    }
    return hashes;
  }

  async #decide(head: Head): Promise<KeeperDecision[]> {
    const { client, deployment, submitter, policy, blockSeconds } = this.#options;
    this.#terms ??= await readTerms(client, deployment);
    const at = head.number;
    const [unhealthy, auctions, queue, risk, pause, prices] = await Promise.all([
      readVaultsBelow(client, deployment, at, END_HEALTH),
      readOpenAuctions(client, deployment, at),
      readQueue(client, deployment, at),
      readRisk(client, deployment, at),
      readPauseLevels(client, deployment, at),
      readPrices(client, deployment, at),
    ]);
    const known = new Set(unhealthy.map(({ vault }) => vault.vaultId));
    const others: VaultReport[] = await Promise.all(
      auctions
        .map(({ auctionId }) => fromAuctionId(auctionId).vaultId)
        .filter((vaultId) => !known.has(vaultId))
        .map((vaultId) => readVault(client, deployment, at, vaultId)),
    );
    return decideKeeping(
      {
        now: head.timestamp + blockSeconds,
        house: deployment.auctionHouse,
        terms: this.#terms,
        pauseLevel: pause.house,
        canLock: pause.engine < 2,
        vaults: [...unhealthy, ...others],
        auctions,
        queue,
        ...risk,
        startGasValue: gasValue(this.#startGas, submitter.feesAt(head).expectedWei, nativePriceOf(deployment, prices)),
      },
      policy,
    );
  }

  async #act(decision: Exclude<KeeperDecision, { type: 'skip' }>, head: Head): Promise<Hash | undefined> {
    const { deployment, submitter, blockSeconds, isLive, log } = this.#options;
    const call = { abi: auctionHouseAbi } as const;
    const data =
      decision.type === 'start'
        ? encodeFunctionData({ ...call, functionName: 'start', args: [decision.vaultId, submitter.address] })
        : encodeFunctionData({ ...call, functionName: decision.type, args: [decision.auctionId] });
    const request: CallRequest = {
      key: `${decision.type}/${decision.vaultId}`,
      to: deployment.auctionHouse,
      data,
      gas: GAS_LIMIT[decision.type],
    };
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

  /** Learns what a start costs, and says what came of each transaction. */
  #note({ request, receipt }: Settled): void {
    const { log } = this.#options;
    const { status, gasUsed, blockNumber } = receipt;
    if (request.key.startsWith('start/') && status === 'success') this.#startGas = (this.#startGas + gasUsed) / 2n;
    const events = parseEventLogs({ abi: [...auctionHouseAbi, ...vaultEngineAbi], logs: receipt.logs });
    const outcome = { call: request.key, hash: receipt.transactionHash, block: blockNumber, gasUsed };
    if (status === 'success') log.info({ ...outcome, events: events.map(({ eventName }) => eventName) }, 'mined');
    else log.warn(outcome, 'reverted');
  }
}
