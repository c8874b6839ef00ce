/** What a submitter is asked to do, and what it says has become of it. */
import type { Address, Hash, Hex, TransactionReceipt } from 'viem';

/** What a call may cost, however often it is replaced by one that pays more. */
export interface GasBudget {
  /** Most to pay, if it uses `gasUnits` [wei]. */
  readonly costWei: bigint;
  /** Gas that the call is expected to use, above zero. */
  readonly gasUnits: bigint;
}

/** A call to make: `key` says what it is for, and no two calls for the same thing are in flight at once. */
export interface CallRequest {
  readonly key: string;
  readonly to: Address;
  readonly data: Hex;
  /** Gas limit. */
  readonly gas: bigint;
  /** Without one, the fee policy alone limits what is paid. */
  readonly budget?: GasBudget;
}

/** What a call would do, were it in a block of the given time. */
export type Simulation = { readonly ok: true; readonly data: Hex } | { readonly ok: false; readonly reason: string };

/** A call that is in flight no more. */
export type Settled = { readonly request: CallRequest } & (
  | { readonly outcome: 'mined' | 'cancelled'; readonly receipt: TransactionReceipt }
  /** Another transaction of the account has used its nonce. */
  | { readonly outcome: 'superseded' }
);

/** The latest block in which any of them was mined; zero when none was. */
export function latestBlockOf(settled: readonly Settled[]): bigint {
  const blocks = settled.map((each) => (each.outcome === 'superseded' ? 0n : each.receipt.blockNumber));
  return blocks.reduce((latest, block) => (block > latest ? block : latest), 0n);
}

/** What was done about a call in flight. */
export interface Tended {
  readonly request: CallRequest;
  /** Replaced by one that pays more; by a transfer of nothing to oneself; handed to the node once more as it was. */
  readonly action: 'replaced' | 'cancelled' | 'resent';
  readonly hash: Hash;
  /** Why it was cancelled: a contract's error, or `unwanted`. */
  readonly reason?: string;
}

/** How fees are set, in wei per gas. */
export interface FeePolicy {
  /** What the block's producer gets. */
  readonly tipWei: bigint;
  /** Never pay more than this in all. */
  readonly maxFeeWei: bigint;
}

/** Hands a signed transaction to whoever shall include it. It fails as a client's `sendRawTransaction` does. */
export type Broadcast = (serializedTransaction: Hex) => Promise<unknown>;
