import {
  type Address,
  type Hash,
  type Hex,
  keccak256,
  type LocalAccount,
  type TransactionReceipt,
  TransactionReceiptNotFoundError,
} from 'viem';
import { isUnanswered, reasonOf, type SendAnswer, sendAnswerOf } from './answers.ts';
import { nextBaseFee } from '../core/fees.ts';
import {
  type Broadcast,
  type CallRequest,
  type FeePolicy,
  type FeesAhead,
  type Settled,
  type Simulation,
  type Tended,
  withGas,
} from './calls.ts';
import type { ChainClient } from './client.ts';
import type { Head } from './snapshot.ts';

export type * from './calls.ts';

interface InFlight {
  readonly request: CallRequest;
  readonly nonce: number;
  /** All that was signed for this nonce, the latest last; any of them may be mined. */
  readonly attempts: { readonly hash: Hash; readonly raw: Hex; readonly isCancel: boolean }[];
  feeWei: bigint;
  tipWei: bigint;
  sentAt: bigint; // block
  isCancelled: boolean;
}

/** What came of an attempt, and whether the node has it or may have it. */
interface Answer {
  readonly type: SendAnswer | 'accepted';
  readonly isThere: boolean;
  readonly error?: unknown;
}

/** Blocks a transaction may wait before it is replaced by one that pays more. */
const PATIENCE_BLOCKS = 2n;
/** A transfer of nothing to oneself. */
const TRANSFER_GAS = 21_000n;

/**
 * Sends one account's transactions: explicit nonces, the exact calldata simulated before it is signed, fees capped, what is
 * not mined in time replaced at a higher fee, and what has become pointless replaced by nothing. Knows nothing of auctions.
 *
 * Nonces have no gaps: one is given only to what follows the last transaction in flight or, when none is, to what the node
 * says is next; a send that the node refuses uses none; and one that it does not answer counts as in flight, because it may be.
 */
export class Submitter {
  readonly #client: ChainClient;
  readonly #account: LocalAccount;
  readonly #chainId: number;
  readonly #fees: FeePolicy;
  readonly #hand: Broadcast;
  /** By nonce, the lowest first. */
  #inFlight: InFlight[] = [];
  #queue: Promise<unknown> = Promise.resolve();

  /** @param broadcast omitted, transactions go to the client's node */
  constructor(client: ChainClient, account: LocalAccount, chainId: number, fees: FeePolicy, broadcast?: Broadcast) {
    this.#client = client;
    this.#account = account;
    this.#chainId = chainId;
    this.#fees = fees;
    this.#hand = broadcast ?? ((serializedTransaction) => this.#client.sendRawTransaction({ serializedTransaction }));
  }

  get address(): Address {
    return this.#account.address;
  }

  /** Whether anything waits to be mined. */
  get isBusy(): boolean {
    return this.#inFlight.length > 0;
  }

  /** Whether a call with this key waits to be mined, or to be cancelled. */
  isPending(key: string): boolean {
    return this.#inFlight.some(({ request }) => request.key === key);
  }

  /** What gas costs in the next block. A first fee leaves room below the cap for one replacement, or a cancellation. */
  feesAt(head: Head): FeesAhead {
    const { tipWei, maxFeeWei, baseFeeRule = 'unknown' } = this.#fees;
    const baseFeeWei = nextBaseFee(head, baseFeeRule);
    return { maxFeeWei: least(baseFeeWei * 2n + tipWei, roomBelow(maxFeeWei)), expectedWei: baseFeeWei + tipWei };
  }

  /**
   * Runs the very calldata on the state of the head, in a block of the given time, sent by this account, with its gas limit.
   * What fails is tried again with the most gas it may have: contracts that run out of it say so in many ways. Where it needs more
   * than expected, it is found out how much, to a factor of two, and a call whose budget does not pay for that is refused.
   * @param timestamp UTC seconds of the block in which it would land
   * @throws {Error} when the node does not answer: that says nothing about the call
   */
  async simulate(request: CallRequest, head: Head, timestamp: bigint): Promise<Simulation> {
    const { gas, maxGas = gas } = request;
    const expected = await this.#simulateWith(gas, request, head, timestamp);
    if (expected.ok || maxGas <= gas) return expected;
    const most = await this.#simulateWith(maxGas, request, head, timestamp);
    if (!most.ok || request.budget === undefined) return most;
    let needed = most;
    for (let tried = 2n * gas; tried < maxGas && needed === most; tried *= 2n) {
      const simulation = await this.#simulateWith(tried, request, head, timestamp);
      if (simulation.ok) needed = simulation;
    }
    const isCovered = this.#capOf(withGas(request, needed.gas)) >= this.feesAt(head).expectedWei;
    return isCovered
      ? needed
      : { ok: false, reason: `needs up to ${needed.gas} gas, which its budget does not pay for` };
  }

  async #simulateWith(
    gas: bigint,
    { to, data: input }: CallRequest,
    { number: blockNumber }: Head,
    timestamp: bigint,
  ): Promise<Simulation> {
    try {
      const { data = '0x' } = await this.#client.call({
        account: this.#account.address,
        to,
        data: input,
        gas,
        blockNumber,
        blockOverrides: { time: timestamp },
      });
      return { ok: true, data, gas };
    } catch (error) {
      if (isUnanswered(error)) throw error;
      return { ok: false, reason: reasonOf(error) };
    }
  }

  /**
   * Signs and sends.
   * @throws {Error} when the node refuses the transaction: then nothing is in flight for it, and its nonce is free
   */
  send(request: CallRequest, head: Head): Promise<Hash> {
    return this.#serially(async () => {
      const feeWei = least(this.feesAt(head).maxFeeWei, this.#capOf(request));
      const last = this.#inFlight.at(-1);
      const nonce = last === undefined ? await this.#count('pending') : last.nonce + 1;
      const fees = { feeWei, tipWei: least(this.#fees.tipWei, feeWei) };
      return this.#start({ request, nonce, attempts: [], ...fees, sentAt: head.number, isCancelled: false });
    });
  }

  /** How many transactions of the account wait to be mined of which this process knows nothing: an earlier one sent them. */
  async leftoverCount(): Promise<number> {
    const [mined, known] = await Promise.all([this.#count('latest'), this.#count('pending')]);
    return Math.max(0, known - mined - this.#inFlight.length);
  }

  /**
   * Takes over the nonces of an earlier process's transactions: the next {@link tend} replaces each by nothing, paying more
   * every block until the node agrees or the cap is reached.
   */
  takeOver(head: Head): Promise<void> {
    return this.#serially(async () => {
      const [mined, known] = await Promise.all([this.#count('latest'), this.#count('pending')]);
      for (let nonce = mined; nonce < known; nonce++) {
        if (this.#inFlight.some((entry) => entry.nonce === nonce)) continue;
        const request = { key: `leftover/${nonce}`, to: this.#account.address, data: '0x', gas: TRANSFER_GAS } as const;
        const fees = { feeWei: this.feesAt(head).expectedWei, tipWei: this.#fees.tipWei };
        const sentAt = head.number - PATIENCE_BLOCKS;
        this.#inFlight.push({ request, nonce, attempts: [], ...fees, sentAt, isCancelled: true });
      }
      this.#inFlight.sort((a, b) => a.nonce - b.nonce);
    });
  }

  /** Finds out what has become of the calls in flight since the last time. */
  settle(): Promise<Settled[]> {
    return this.#serially(async () => {
      if (this.#inFlight.length === 0) return [];
      // First the count: what it has passed has a receipt by now, or another transaction has used the nonce.
      const count = await this.#count('latest');
      const looks = await Promise.all(
        this.#inFlight.map(async (entry) => ({ entry, settled: await this.#lookAt(entry, count) })),
      );
      this.#inFlight = looks.flatMap(({ entry, settled }) => (settled === undefined ? [entry] : []));
      return looks.flatMap(({ settled }) => (settled === undefined ? [] : [settled]));
    });
  }

  /**
   * Looks after what is in flight: cancels calls that are not wanted any more or would fail, and replaces what has waited too
   * long. One whose budget does not pay for the next block is cancelled then too: all later ones wait for its nonce. A cancelled call stays pending until the chain has said which of the two was mined. For after {@link settle}.
   * @param timestamp UTC seconds of the block in which it would land
   */
  tend(head: Head, timestamp: bigint, isWanted: (key: string) => boolean): Promise<Tended[]> {
    return this.#serially(async () => {
      await this.#closeGap(head);
      const tended: Tended[] = [];
      for (const entry of this.#inFlight) {
        const isLate = head.number - entry.sentAt >= PATIENCE_BLOCKS;
        const isStuck = isLate && this.#isBudgetTooLow(entry.request, head);
        const reason = entry.isCancelled
          ? undefined
          : ((await this.#objection(entry.request, head, timestamp, isWanted)) ??
            (isStuck ? 'fee-above-budget' : undefined));
        if (reason === undefined && !isLate) continue;
        entry.isCancelled ||= reason !== undefined;
        const done = await this.#replace(entry, head);
        if (done !== undefined) tended.push(reason === undefined ? done : { ...done, reason });
      }
      return tended;
    });
  }

  async #objection(
    request: CallRequest,
    head: Head,
    timestamp: bigint,
    isWanted: (key: string) => boolean,
  ): Promise<string | undefined> {
    if (!isWanted(request.key)) return 'unwanted';
    const simulation = await this.#simulateWith(request.gas, request, head, timestamp); // with the gas that it has
    return simulation.ok ? undefined : simulation.reason;
  }

  async #lookAt({ request, nonce, attempts }: InFlight, count: number): Promise<Settled | undefined> {
    const receipts = await Promise.all(attempts.map(({ hash }) => this.#receiptOf(hash)));
    const i = receipts.findIndex((receipt) => receipt !== undefined);
    const receipt = receipts[i];
    if (receipt === undefined) return nonce < count ? { request, outcome: 'superseded' } : undefined;
    return { request, outcome: attempts[i]?.isCancel === true ? 'cancelled' : 'mined', receipt };
  }

  /** Sends what is new, with the next nonce that the node knows if its own turns out to be taken. */
  async #start(entry: InFlight): Promise<Hash> {
    const answer = await this.#attempt(entry);
    const hash = entry.attempts.at(-1)?.hash as Hash;
    // A client asks again when the first answer is lost: then "too low" may be said of this very transaction.
    const isThere = answer.isThere || (answer.type === 'nonce-too-low' && (await this.#receiptOf(hash)) !== undefined);
    if (isThere) {
      if (answer.type === 'unanswered') entry.sentAt -= PATIENCE_BLOCKS; // the next look repeats it
      this.#inFlight.push(entry);
      this.#inFlight.sort((a, b) => a.nonce - b.nonce);
      return hash;
    }
    const isTaken = answer.type === 'nonce-too-low' || answer.type === 'underpriced';
    const next = isTaken ? await this.#count('pending') : entry.nonce;
    if (next > entry.nonce) return this.#start({ ...entry, nonce: next, attempts: [] });
    throw answer.error;
  }

  /**
   * Another transaction with the same nonce that pays more. Nodes want at least a tenth more; an eighth leaves room for
   * rounding. Where the cap forbids that, the last one is handed over again, should the node have lost it.
   */
  async #replace(entry: InFlight, head: Head): Promise<Tended | undefined> {
    const { request } = entry;
    const last = entry.attempts.at(-1);
    const cap = entry.isCancelled ? this.#fees.maxFeeWei : this.#capOf(request);
    const feeWei = bump(entry.feeWei);
    if (feeWei > cap) {
      // Also of a call that should be cancelled: were the node to lose it, its nonce would keep all later ones waiting.
      if (last === undefined) return undefined;
      entry.sentAt = head.number;
      await this.#broadcast(last.raw);
      return { request, action: 'resent', hash: last.hash };
    }
    entry.feeWei = least(cap, most(feeWei, this.feesAt(head).maxFeeWei));
    entry.tipWei = least(bump(entry.tipWei), entry.feeWei);
    const answer = await this.#attempt(entry);
    // Refused for its price, the next block brings another eighth; mined in this very moment, settle will tell.
    entry.sentAt = answer.isThere ? head.number : head.number - PATIENCE_BLOCKS;
    if (!answer.isThere) return undefined;
    const hash = entry.attempts.at(-1)?.hash as Hash;
    return { request, action: entry.isCancelled ? 'cancelled' : 'replaced', hash };
  }

  /** A reorganisation may lose a mined transaction, and all later ones wait for its nonce: nothing, sent to oneself, fills it. */
  async #closeGap(head: Head): Promise<void> {
    const [first] = this.#inFlight;
    if (first === undefined) return;
    for (let nonce = await this.#count('pending'); nonce < first.nonce; nonce++) {
      const request = { key: `gap/${nonce}`, to: this.#account.address, data: '0x', gas: TRANSFER_GAS } as const;
      const fees = { feeWei: this.feesAt(head).maxFeeWei, tipWei: this.#fees.tipWei };
      const entry = { request, nonce, attempts: [], ...fees, sentAt: head.number, isCancelled: true };
      if ((await this.#attempt(entry)).isThere) this.#inFlight.unshift(entry);
    }
    this.#inFlight.sort((a, b) => a.nonce - b.nonce);
  }

  /** Signs the entry at its fees, or its cancellation, and hands it over. */
  async #attempt(entry: InFlight): Promise<Answer> {
    const { request, nonce, isCancelled: isCancel } = entry;
    const raw = await this.#account.signTransaction({
      type: 'eip1559',
      chainId: this.#chainId,
      nonce,
      ...(isCancel
        ? { to: this.#account.address, gas: TRANSFER_GAS }
        : { to: request.to, data: request.data, gas: request.gas }),
      maxFeePerGas: entry.feeWei,
      maxPriorityFeePerGas: least(entry.tipWei, entry.feeWei),
    });
    entry.attempts.push({ hash: keccak256(raw), raw, isCancel });
    return this.#broadcast(raw);
  }

  async #broadcast(raw: Hex): Promise<Answer> {
    try {
      await this.#hand(raw);
      return { type: 'accepted', isThere: true };
    } catch (error) {
      const type = sendAnswerOf(error);
      return { type, isThere: type === 'unanswered' || type === 'already-known', error };
    }
  }

  #capOf({ budget }: CallRequest): bigint {
    return budget === undefined
      ? this.#fees.maxFeeWei
      : least(this.#fees.maxFeeWei, most(budget.costWei, 0n) / budget.gasUnits);
  }

  /** Whether it is the budget, and not the cap of all fees, that keeps a call out of the next block. */
  #isBudgetTooLow(request: CallRequest, head: Head): boolean {
    const { tipWei, maxFeeWei } = this.#fees;
    const baseFeeWei = this.feesAt(head).expectedWei - tipWei;
    return this.#capOf(request) < baseFeeWei && baseFeeWei <= maxFeeWei;
  }

  #count(blockTag: 'latest' | 'pending'): Promise<number> {
    return this.#client.getTransactionCount({ address: this.#account.address, blockTag });
  }

  #receiptOf(hash: Hash): Promise<TransactionReceipt | undefined> {
    return this.#client.getTransactionReceipt({ hash }).catch((error: unknown) => {
      if (error instanceof TransactionReceiptNotFoundError) return undefined;
      throw error;
    });
  }

  /** One after the other: two sends at once would use the same nonce. */
  #serially<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#queue.then(work);
    this.#queue = result.catch(() => undefined);
    return result;
  }
}

const least = (a: bigint, b: bigint): bigint => (a < b ? a : b);
const most = (a: bigint, b: bigint): bigint => (a > b ? a : b);
const bump = (wei: bigint): bigint => wei + wei / 8n + 1n;
/** The most that can still be {@link bump}ed without passing a cap: eight ninths of it. */
const roomBelow = (capWei: bigint): bigint => (most(capWei - 1n, 0n) * 8n) / 9n;
