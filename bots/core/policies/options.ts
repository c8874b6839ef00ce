/** What a policy can be told. */
import type { BidPolicy } from '../bidding.ts';

/** A whole number that a policy can be told. */
export interface PolicyOption {
  readonly default: bigint;
  readonly min: bigint;
  readonly max: bigint;
}

/** A policy before it has been told anything. */
export interface PolicyKind {
  readonly options: Readonly<Record<string, PolicyOption>>;
  /** @param told one number for each option, within its bounds */
  create(told: Readonly<Record<string, bigint>>): BidPolicy;
}
