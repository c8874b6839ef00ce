/** What a submitter is asked to do, and what it says has become of it. */
import type { Address, Hash, Hex, TransactionReceipt } from 'viem';
import type { BaseFeeRule } from '../core/fees.ts';

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
  /** Gas limit: the account must be able to pay for all of it. */
  readonly gas: bigint;
  /** The limit for a call that turns out to need more than `gas`; without one, `gas` is all it gets. */
  readonly maxGas?: bigint;
  /** Without one, the fee policy alone limits what is paid. */
  readonly budget?: GasBudget;
}

/** What a call would do, were it in a block of the given time; and the gas limit with which it does. */
export type Simulation =
  { readonly ok: true; readonly data: Hex; readonly gas: bigint } | { readonly ok: false; readonly reason: string };

/** What gas costs in the next block [wei per gas]. */
export interface FeesAhead {
  /** Base fee and tip. */
  readonly expectedWei: bigint;
  /** What a transaction sent now would pay at most. Below `expectedWei`, it would not be included. */
  readonly maxFeeWei: bigint;
}

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
  /** Why it was cancelled: a contract's error, `unwanted`, or `fee-above-budget`. */
  readonly reason?: string;
}

/** How fees are set, in wei per gas. */
export interface FeePolicy {
  /** What the block's producer gets. */
  readonly tipWei: bigint;
  /** Never pay more than this in all. */
  readonly maxFeeWei: bigint;
  /** How the chain's base fee moves; omitted, it is not known. */
  readonly baseFeeRule?: BaseFeeRule;
}

/** Hands a signed transaction to whoever shall include it. It fails as a client's `sendRawTransaction` does. */
export type Broadcast = (serializedTransaction: Hex) => Promise<unknown>;

/** The call with the limit that its simulation needed: what needs more gas than expected spreads its budget over all of that. */
export function withGas(request: CallRequest, gas: bigint): CallRequest {
  const { budget } = request;
  return gas > request.gas && budget !== undefined
    ? { ...request, gas, budget: { ...budget, gasUnits: gas } }
    : { ...request, gas };
}
