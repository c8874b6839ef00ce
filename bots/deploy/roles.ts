/** Who holds roles, and what makes that what the configuration says. */
import { type Address, encodeFunctionData, isAddressEqual, zeroAddress } from 'viem';
import { auctionHouseAbi, directLiquidatorAbi, volatilityRiskModelAbi } from '../abi/generated.ts';
import { isUnanswered } from '../chain/answers.ts';
import type { ChainClient } from '../chain/client.ts';
import { readSince } from '../chain/past.ts';
import type { Deployment } from '../config/deployment.ts';
import { requireBeginning, timelockGrants } from './beginning.ts';
import { type Change, differing } from './changes.ts';
import { timelockMembers } from './handover.ts';
import { settingsOf } from './settings.ts';
import type { SystemSpec } from './system.ts';
import { type GovernanceCall, TIMELOCK_ROLES, timelockAbi } from './timelock.ts';

type TimelockRole = keyof typeof TIMELOCK_ROLES;

/** Who holds the roles of a timelock. */
export type TimelockHolders = Readonly<Record<TimelockRole, readonly Address[]>>;

/** A change of roles, and who can make it as things are: the configuration may name others already. */
export interface RoleChange extends Change {
  readonly holders: TimelockHolders;
  /** A guardian that the auction house, the direct liquidator and the risk model keep, though the configuration names another. */
  readonly keptGuardian: Address | undefined;
}

/**
 * What a system was deployed from, as far as roles count: the house keeps the guardian that it was made with, whoever guards the engine by
 * now, and the addresses of most contracts follow from it.
 */
export async function asMade(client: ChainClient, spec: SystemSpec, { auctionHouse }: Deployment): Promise<SystemSpec> {
  try {
    const guardian = await client.readContract({
      address: auctionHouse,
      abi: auctionHouseAbi,
      functionName: 'GUARDIAN',
    });
    return { ...spec, roles: { ...spec.roles, guardian } };
  } catch (error) {
    if (isUnanswered(error)) throw error;
    return spec; // it is no house; whoever compares it finds that
  }
}

interface Move {
  readonly what: string;
  readonly isGiven: boolean;
  readonly call: GovernanceCall;
}

/**
 * What gives every role of the configuration to who has it there, and takes it from everybody else.
 * @param since the block from which events are asked for: they alone tell who ever had a role
 * @throws {UserError} when the timelock was made before it
 */
export async function roleChange(
  client: ChainClient,
  spec: SystemSpec,
  deployment: Deployment,
  since: bigint,
): Promise<RoleChange> {
  const { timelock, auctionHouse } = deployment;
  const house = { address: auctionHouse, abi: auctionHouseAbi, functionName: 'GUARDIAN' } as const;
  const [holders, given, taken, guardian] = await Promise.all([
    timelockHolders(client, deployment, spec, since),
    differing(
      client,
      settingsOf(spec, deployment).filter(({ group }) => group === 'roles'),
    ),
    takenOutside(client, spec, deployment, since),
    client.readContract(house),
  ]);
  // What is taken comes first where there is room for so many only.
  const changes = [changeOf(taken), given, changeOf(timelockMoves(spec, timelock, holders))];
  return {
    differences: changes.flatMap(({ differences }) => differences),
    calls: changes.flatMap(({ calls }) => calls),
    holders,
    keptGuardian: isAddressEqual(guardian, spec.roles.guardian) ? undefined : guardian,
  };
}

function changeOf(moves: readonly Move[]): Change {
  const differences = moves.map(({ what, isGiven }) => {
    const [from, to] = isGiven ? (['no', 'yes'] as const) : (['yes', 'no'] as const);
    return { what, from, to };
  });
  return { differences, calls: moves.map(({ call }) => call) };
}

/** Accounts that may announce and carry out; undefined for nobody. */
export type Senders = readonly [announcer: Address | undefined, executor: Address | undefined];

/** Who announces and who carries out, as things are: first who will by the configuration as well. */
export function senders({ proposer, executor }: TimelockHolders, { roles }: SystemSpec): Senders {
  const first = (holding: readonly Address[], wanted: readonly Address[]): Address | undefined =>
    wanted.find((account) => isIn(holding, account)) ?? holding[0];
  const announcer = first(proposer, roles.proposers);
  if (isIn(executor, zeroAddress)) return [announcer, announcer];
  return [announcer, first(executor, roles.executors)];
}

const isIn = (accounts: readonly Address[], account: Address): boolean =>
  accounts.some((other) => isAddressEqual(other, account));

const distinct = (accounts: readonly Address[]): Address[] =>
  accounts.filter((account, i) => accounts.findIndex((other) => isAddressEqual(other, account)) === i);

async function timelockHolders(
  client: ChainClient,
  { timelock }: Deployment,
  { roles }: SystemSpec,
  since: bigint,
): Promise<TimelockHolders> {
  const at = { address: timelock, abi: timelockAbi } as const;
  const logs = await timelockGrants(client, timelock, since);
  requireBeginning(timelock, logs, since);
  const members = timelockMembers(roles, timelock);
  const holdersOf = async ([name, role]: [string, `0x${string}`]): Promise<[string, Address[]]> => {
    const granted = logs.filter(({ args }) => args.role === role).map(({ args }) => args.account);
    const candidates = distinct([...members[name as TimelockRole], ...granted]);
    const has = await Promise.all(
      candidates.map((account) => client.readContract({ ...at, functionName: 'hasRole', args: [role, account] })),
    );
    return [name, candidates.filter((_, i) => has[i] === true)];
  };
  const entries = await Promise.all(Object.entries(TIMELOCK_ROLES).map(holdersOf));
  return Object.fromEntries(entries) as Record<TimelockRole, Address[]>;
}

function timelockMoves({ roles }: SystemSpec, timelock: Address, holders: TimelockHolders): Move[] {
  const members = timelockMembers(roles, timelock);
  const move = (role: TimelockRole, account: Address, isGiven: boolean): Move => {
    const functionName = isGiven ? 'grantRole' : 'revokeRole';
    const data = encodeFunctionData({ abi: timelockAbi, functionName, args: [TIMELOCK_ROLES[role], account] });
    const who = isAddressEqual(account, zeroAddress) ? 'everybody' : account;
    const what = `${who} is ${role}`;
    return { what, isGiven, call: { label: `${functionName} ${role} ${account}`, to: timelock, data } };
  };
  return (Object.keys(TIMELOCK_ROLES) as TimelockRole[]).flatMap((role) => [
    ...members[role].filter((account) => !isIn(holders[role], account)).map((account) => move(role, account, true)),
    ...holders[role].filter((account) => !isIn(members[role], account)).map((account) => move(role, account, false)),
  ]);
}

/** Stewards and listed liquidators whom the configuration does not name. */
async function takenOutside(
  client: ChainClient,
  { roles, parameters }: SystemSpec,
  { riskModel, directLiquidator }: Deployment,
  since: bigint,
): Promise<Move[]> {
  const model = { address: riskModel, abi: volatilityRiskModelAbi } as const;
  const direct = { address: directLiquidator, abi: directLiquidatorAbi } as const;
  const stewards =
    parameters.risk.model === 'volatility' ? await client.readContract({ ...model, functionName: 'stewards' }) : [];
  const logs = await readSince(client, since, (range) =>
    client.getContractEvents({ ...direct, eventName: 'AllowedSet', strict: true, ...range }),
  );
  const listed = distinct(logs.map(({ args }) => args.liquidator));
  const isAllowed = await Promise.all(
    listed.map((account) => client.readContract({ ...direct, functionName: 'isAllowed', args: [account] })),
  );
  const allowed = listed.filter((_, i) => isAllowed[i] === true);
  return [
    ...stewards
      .filter((account) => !isIn(roles.stewards, account))
      .map((account): Move => {
        const data = encodeFunctionData({ ...model, functionName: 'setSteward', args: [account, false] });
        const call = { label: `${account} is no steward`, to: riskModel, data };
        return { what: `${account} is a steward: granted`, isGiven: false, call };
      }),
    ...allowed
      .filter((account) => !isIn(roles.liquidators, account))
      .map((account): Move => {
        const data = encodeFunctionData({ ...direct, functionName: 'setAllowed', args: [account, false] });
        const call = { label: `${account} may not liquidate directly`, to: directLiquidator, data };
        return { what: `${account} may liquidate large vaults directly: granted`, isGiven: false, call };
      }),
  ];
}
