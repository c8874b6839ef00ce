import {
  type Abi,
  type Address,
  BaseError,
  decodeErrorResult,
  type Hash,
  type Hex,
  isHex,
  type LocalAccount,
  type TransactionReceipt,
} from 'viem';
import {
  auctionHouseAbi,
  liquidationQueueAbi,
  liquidityBufferAbi,
  oracleRouterAbi,
  uniswapV3TakerAbi,
  vaultEngineAbi,
} from '../abi/generated.ts';
import type { ChainClient } from './client.ts';
import type { Head } from './snapshot.ts';

/** A call to make: `key` says what it is for, and no two calls for the same thing are in flight at once. */
export interface CallRequest {
  readonly key: string;
  readonly to: Address;
  readonly data: Hex;
  /** Gas limit. */
  readonly gas: bigint;
}

/** What a call would do, were it in a block of the given time. */
export type Simulation = { readonly ok: true; readonly data: Hex } | { readonly ok: false; readonly reason: string };

/** A transaction that has been mined. */
export interface Settled {
  readonly request: CallRequest;
  readonly receipt: TransactionReceipt;
}

/** How fees are set, in wei per gas. */
export interface FeePolicy {
  /** What the block's producer gets. */
  readonly tipWei: bigint;
  /** Never pay more than this in all. */
  readonly maxFeeWei: bigint;
}

interface InFlight {
  readonly request: CallRequest;
  readonly nonce: number;
  hashes: Hash[];
  feeWei: bigint;
  tipWei: bigint;
  sentAt: bigint; // block
}

/** Blocks a transaction may wait before it is replaced by one that pays more. */
const PATIENCE_BLOCKS = 2n;
const ERRORS: Abi = [
  ...auctionHouseAbi,
  ...vaultEngineAbi,
  ...uniswapV3TakerAbi,
  ...liquidationQueueAbi,
  ...liquidityBufferAbi,
  ...oracleRouterAbi,
];

/**
 * Sends one account's transactions: explicit nonces, the exact calldata simulated before it is signed, a fee cap, and a
 * replacement at a higher fee for what is not mined in time. Knows nothing of auctions.
 */
export class Submitter {
  readonly #client: ChainClient;
  readonly #account: LocalAccount;
  readonly #chainId: number;
  readonly #fees: FeePolicy;
  #nonce: number | undefined;
  #inFlight: InFlight[] = [];

  constructor(client: ChainClient, account: LocalAccount, chainId: number, fees: FeePolicy) {
    this.#client = client;
    this.#account = account;
    this.#chainId = chainId;
    this.#fees = fees;
  }

  get address(): Address {
    return this.#account.address;
  }

  /** Whether a call with this key waits to be mined. */
  isPending(key: string): boolean {
    return this.#inFlight.some(({ request }) => request.key === key);
  }

  /** What a transaction sent now would pay at most, and what it is expected to pay in the next block [wei per gas]. */
  feesAt(head: Head): { maxFeeWei: bigint; expectedWei: bigint } {
    const { tipWei, maxFeeWei } = this.#fees;
    const wanted = head.baseFeeWei * 2n + tipWei;
    return { maxFeeWei: wanted < maxFeeWei ? wanted : maxFeeWei, expectedWei: head.baseFeeWei + tipWei };
  }

  /**
   * Runs the very calldata on the state of the head, in a block of the given time, sent by this account.
   * @param timestamp UTC seconds of the block in which it would land
   */
  async simulate(request: CallRequest, head: Head, timestamp: bigint): Promise<Simulation> {
    try {
      const { data } = await this.#client.call({
        account: this.#account.address,
        to: request.to,
        data: request.data,
        gas: request.gas,
        blockNumber: head.number,
        blockOverrides: { time: timestamp },
      });
      return { ok: true, data: data ?? '0x' };
    } catch (error) {
      return { ok: false, reason: reasonOf(error) };
    }
  }

  /** Signs and sends. @throws {Error} when the node refuses the transaction; the nonce is asked for anew next time. */
  async send(request: CallRequest, head: Head): Promise<Hash> {
    this.#nonce ??= await this.#client.getTransactionCount({ address: this.#account.address, blockTag: 'pending' });
    const { maxFeeWei } = this.feesAt(head);
    const entry: InFlight = {
      request,
      nonce: this.#nonce,
      hashes: [],
      feeWei: maxFeeWei,
      tipWei: this.#fees.tipWei < maxFeeWei ? this.#fees.tipWei : maxFeeWei,
      sentAt: head.number,
    };
    try {
      const hash = await this.#broadcast(entry);
      this.#inFlight.push(entry);
      this.#nonce += 1;
      return hash;
    } catch (error) {
      this.#nonce = undefined;
      throw error;
    }
  }

  /** Finds out what has been mined since the last call, and replaces what has waited too long. */
  async settle(head: Head): Promise<Settled[]> {
    if (this.#inFlight.length === 0) return [];
    const settled: Settled[] = [];
    const waiting: InFlight[] = [];
    const receipts = await Promise.all(this.#inFlight.map((entry) => this.#receiptOf(entry)));
    for (const [i, entry] of this.#inFlight.entries()) {
      const receipt = receipts[i];
      if (receipt === undefined) waiting.push(entry);
      else settled.push({ request: entry.request, receipt });
    }
    this.#inFlight = waiting;
    const mined = await this.#dropSuperseded();
    for (const entry of this.#inFlight) {
      if (!mined && head.number - entry.sentAt >= PATIENCE_BLOCKS) await this.#replace(entry, head);
    }
    return settled;
  }

  /** Forgets transactions whose nonce another transaction of the account has used. */
  async #dropSuperseded(): Promise<boolean> {
    if (this.#inFlight.length === 0) return false;
    const next = await this.#client.getTransactionCount({ address: this.#account.address });
    const before = this.#inFlight.length;
    this.#inFlight = this.#inFlight.filter(({ nonce }) => nonce >= next);
    return this.#inFlight.length < before;
  }

  async #receiptOf({ hashes }: InFlight): Promise<TransactionReceipt | undefined> {
    const receipts = await Promise.all(
      hashes.map((hash) => this.#client.getTransactionReceipt({ hash }).catch(() => undefined)),
    );
    return receipts.find((receipt) => receipt !== undefined);
  }

  /** Nodes accept a replacement that pays at least a tenth more; an eighth leaves room for rounding. */
  async #replace(entry: InFlight, head: Head): Promise<void> {
    const bump = (wei: bigint): bigint => wei + wei / 8n + 1n;
    const wanted = this.feesAt(head).maxFeeWei;
    const feeWei = bump(entry.feeWei) > wanted ? bump(entry.feeWei) : wanted;
    if (feeWei > this.#fees.maxFeeWei) return; // the cap stands: it waits for the base fee to come down
    const tipWei = bump(entry.tipWei);
    Object.assign(entry, { feeWei, tipWei: tipWei < feeWei ? tipWei : feeWei, sentAt: head.number });
    await this.#broadcast(entry).catch(() => undefined); // mined in this very moment, or refused: settle will tell
  }

  async #broadcast(entry: InFlight): Promise<Hash> {
    const serializedTransaction = await this.#account.signTransaction({
      type: 'eip1559',
      chainId: this.#chainId,
      nonce: entry.nonce,
      to: entry.request.to,
      data: entry.request.data,
      gas: entry.request.gas,
      maxFeePerGas: entry.feeWei,
      maxPriorityFeePerGas: entry.tipWei,
    });
    const hash = await this.#client.sendRawTransaction({ serializedTransaction });
    entry.hashes.push(hash);
    return hash;
  }
}

/** Why a call failed: the contract's own error with its numbers where there is one. */
function reasonOf(error: unknown): string {
  const data = revertData(error);
  if (data !== undefined) {
    try {
      const { errorName, args } = decodeErrorResult({ abi: ERRORS, data });
      return `${errorName}(${(args ?? []).map(String).join(', ')})`;
    } catch {
      return `reverted with ${data}`;
    }
  }
  return error instanceof BaseError ? error.shortMessage : String(error);
}

function revertData(error: unknown): Hex | undefined {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const data: unknown = 'data' in cause ? cause.data : undefined;
    if (isHex(data) && data.length >= 10) return data;
  }
  return undefined;
}
