/** Since when there is a timelock: from there on its events tell everything that it was ever told, and everybody who ever had a role. */
import { type Address, isAddressEqual } from 'viem';
import type { ChainClient } from '../chain/client.ts';
import { readSince } from '../chain/past.ts';
import { UserError } from '../ops/errors.ts';
import { CREATE2_FACTORY } from './system.ts';
import { TIMELOCK_ROLES, timelockAbi } from './timelock.ts';

/** A role of a timelock that somebody got. */
export interface Grant {
  readonly blockNumber: bigint;
  readonly args: { readonly role: `0x${string}`; readonly account: Address; readonly sender: Address };
}

/** Every role that a timelock's events say somebody got, from a block on. */
export function timelockGrants(client: ChainClient, timelock: Address, since: bigint): Promise<Grant[]> {
  const query = { address: timelock, abi: timelockAbi, eventName: 'RoleGranted', strict: true } as const;
  return readSince(client, since, (range) => client.getContractEvents({ ...query, ...range }));
}

/**
 * The block in which a timelock was made. What makes a contract grants nothing to it later: this event is its constructor's.
 * @returns undefined where its first events are missing
 */
export function beginningOf(timelock: Address, grants: readonly Grant[]): bigint | undefined {
  const first = grants.find(
    ({ args }) =>
      args.role === TIMELOCK_ROLES.admin &&
      isAddressEqual(args.account, timelock) &&
      isAddressEqual(args.sender, CREATE2_FACTORY),
  );
  return first?.blockNumber;
}

/** @throws {UserError} where a timelock's first events are missing, behind which anything could hide */
export function requireBeginning(timelock: Address, grants: readonly Grant[], since: bigint): void {
  if (beginningOf(timelock, grants) !== undefined) return;
  throw new UserError(
    `The first events of the timelock at ${timelock} are missing from block ${since} on; ` +
      'correct "block" in the deployment file, or take it out and use a node that answers eth_getLogs from the block in which it was made.',
  );
}
