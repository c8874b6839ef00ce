/** The end of a deployment: those who shall govern get their roles, and the deployer loses every one it is not meant to keep. */
import { type Address, encodeFunctionData, isAddressEqual } from 'viem';
import { type GovernanceCall, TIMELOCK_ROLES, timelockAbi } from './timelock.ts';
import type { SystemSpec } from './system.ts';

type Role = keyof typeof TIMELOCK_ROLES;

/** Who shall have which role of the timelock; it administers itself. */
export function timelockMembers(
  { proposers, executors }: SystemSpec['roles'],
  timelock: Address,
): Record<Role, Address[]> {
  return { admin: [timelock], proposer: [...proposers], canceller: [...proposers], executor: [...executors] };
}

/** What the timelock does to itself last, in one operation: before it the deployer may do everything, afterwards nothing. */
export function handoverCalls({ deployer, roles, parameters }: SystemSpec, timelock: Address): GovernanceCall[] {
  const members = timelockMembers(roles, timelock);
  const change = (functionName: 'grantRole' | 'revokeRole', role: Role, account: Address): GovernanceCall => ({
    label: `${functionName} ${role} ${account}`,
    to: timelock,
    data: encodeFunctionData({ abi: timelockAbi, functionName, args: [TIMELOCK_ROLES[role], account] }),
  });
  const isDeployer = (account: Address): boolean => isAddressEqual(account, deployer);
  const given = ['proposer', 'canceller', 'executor'] as const;
  const delay = BigInt(parameters.timelockDelaySeconds);
  return [
    ...given.flatMap((role) =>
      members[role].filter((account) => !isDeployer(account)).map((account) => change('grantRole', role, account)),
    ),
    ...given.filter((role) => !members[role].some(isDeployer)).map((role) => change('revokeRole', role, deployer)),
    {
      label: `the timelock waits ${delay} s`,
      to: timelock,
      data: encodeFunctionData({ abi: timelockAbi, functionName: 'updateDelay', args: [delay] }),
    },
  ];
}
