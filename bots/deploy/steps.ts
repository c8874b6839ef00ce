/**
 * A deployment as transactions, each of which knows how to find on the chain whether it was made: what was interrupted goes on where it
 * stood. Contracts come from the CREATE2 factory, so their addresses follow from the code and the configuration, and from nothing else.
 */
import { type Address, concatHex, getContractAddress, type Hex, keccak256, stringToHex, zeroHash } from 'viem';
import type { ChainClient } from '../chain/client.ts';
import { firstBlock, readSince } from '../chain/past.ts';
import { type ChainConfig, specOf } from '../config/chain.ts';
import type { Deployment } from '../config/deployment.ts';
import { UserError } from '../ops/errors.ts';
import { shortened } from '../ops/secrets.ts';
import { requireBeginning, timelockGrants } from './beginning.ts';
import { handoverCalls } from './handover.ts';
import { allCalls, settingsOf } from './settings.ts';
import { CREATE2_FACTORY, type Create, planSystem } from './system.ts';
import {
  executeData,
  type GovernanceCall,
  type Operation,
  operationId,
  operationState,
  scheduleData,
  timelockAbi,
} from './timelock.ts';

/** What stands at the CREATE2 factory's address on every chain. */
const CREATE2_FACTORY_CODE: Hex =
  '0x7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe03601600081602082378035828234f58015156039578182fd5b8082525050506014600cf3';

/** One transaction of a plan. */
export interface Step {
  readonly label: string;
  readonly to: Address;
  readonly data: Hex;
  /** The contract that must be there afterwards. */
  readonly creates?: Address;
  /** Whether it was made already. */
  readonly isDone: (client: ChainClient) => Promise<boolean>;
}

/** Calls in one operation, so that none needs more gas than a transaction may have. */
const CALLS_PER_OPERATION = 12;

/** What a configuration makes of a chain. */
export interface DeploymentPlan {
  readonly deployment: Deployment;
  /** All transactions, in order. */
  readonly steps: Step[];
  /** Everything that the timelock is told until the handover. */
  readonly operationIds: readonly Hex[];
}

/** All transactions of a deployment, in order, and what it will be. */
export function deploymentSteps(config: ChainConfig): DeploymentPlan {
  const spec = specOf(config);
  const { steps, create } = creations(config.salt);
  const deployment = planSystem(spec, create);
  const { timelock } = deployment;
  const configuring = operationsOf(allCalls(settingsOf(spec, deployment)), zeroHash);
  const last = configuring.at(-1);
  const handover: Operation = {
    calls: handoverCalls(spec, timelock),
    predecessor: last === undefined ? zeroHash : operationId(last),
    salt: keccak256(stringToHex('handover')),
  };
  const operations = [...configuring, handover];
  operations.forEach((operation, i) => {
    const name = i === configuring.length ? 'the handover' : `configuration ${i + 1} of ${configuring.length}`;
    steps.push(...operationSteps(timelock, operation, name));
  });
  return { deployment, steps, operationIds: operations.map(operationId) };
}

/** Steps that create contracts, each at its address under a salt; the same code with the same arguments is created once. */
export function creations(salt: Hex): { steps: Step[]; create: Create } {
  const steps: Step[] = [];
  const create: Create = (label, data) => {
    const address = getContractAddress({ opcode: 'CREATE2', from: CREATE2_FACTORY, salt, bytecode: data });
    if (steps.some(({ creates }) => creates === address)) return address;
    steps.push({
      label: `create ${label}`,
      to: CREATE2_FACTORY,
      data: concatHex([salt, data]),
      creates: address,
      isDone: (client) => hasCode(client, address),
    });
    return address;
  };
  return { steps, create };
}

/** Cuts calls into operations, each of which must be done before the next. */
function operationsOf(calls: readonly GovernanceCall[], salt: Hex): Operation[] {
  const operations: Operation[] = [];
  for (let i = 0; i < calls.length; i += CALLS_PER_OPERATION) {
    const previous = operations.at(-1);
    const predecessor = previous === undefined ? zeroHash : operationId(previous);
    operations.push({ calls: calls.slice(i, i + CALLS_PER_OPERATION), predecessor, salt });
  }
  return operations;
}

/** Announces an operation that need not wait, and carries it out. */
function operationSteps(timelock: Address, operation: Operation, name: string): Step[] {
  const id = operationId(operation);
  const stateOf = async (client: ChainClient): ReturnType<typeof operationState> =>
    (await hasCode(client, timelock)) ? operationState(client, timelock, id) : 'unset';
  return [
    {
      label: `announce ${name}`,
      to: timelock,
      data: scheduleData(operation, 0n),
      isDone: async (client) => (await stateOf(client)) !== 'unset',
    },
    {
      label: `carry out ${name}: ${operation.calls.map(({ label }) => label).join('; ')}`,
      to: timelock,
      data: executeData(operation),
      isDone: async (client) => (await stateOf(client)) === 'done',
    },
  ];
}

/** The steps that are still to be made, in order. */
export async function remainingSteps(client: ChainClient, steps: readonly Step[]): Promise<Step[]> {
  const done = await Promise.all(steps.map((step) => step.isDone(client)));
  return steps.filter((_, i) => done[i] !== true);
}

/**
 * A deployment goes on only under the configuration that it began with. What another one announced would stay in the timelock, for its
 * executors to carry out after the handover; what another one carried out would stay in force.
 * @param block from which events are asked for, where it is known
 * @throws {UserError} naming what the timelock was told and this plan does not say; and where the node does not answer that
 */
export async function requireOwnOperations(
  client: ChainClient,
  plan: DeploymentPlan,
  block: number | undefined,
): Promise<void> {
  const { timelock } = plan.deployment;
  if (!(await hasCode(client, timelock))) return;
  const since = await firstBlock(client, timelock, block);
  const [ids, grants] = await asked(timelock, since, () =>
    Promise.all([scheduledIds(client, timelock, since), timelockGrants(client, timelock, since)]),
  );
  requireBeginning(timelock, grants, since);
  const others = ids.filter((id) => !plan.operationIds.includes(id));
  const states = await Promise.all(others.map((id) => operationState(client, timelock, id)));
  const foreign = others.find((_, i) => states[i] !== 'unset');
  if (foreign === undefined) return;
  throw new UserError(
    `The timelock at ${timelock} was told what this configuration does not say (operation ${shortened(foreign)}); ` +
      'go on with the configuration that this deployment began with, or take another salt.',
  );
}

/**
 * What was announced to a timelock and is neither carried out nor withdrawn.
 * @param since the block from which events are asked for
 * @throws {UserError} where the node does not answer that
 */
export async function pendingIds(client: ChainClient, timelock: Address, since: bigint): Promise<Hex[]> {
  const ids = await scheduledIds(client, timelock, since);
  const states = await Promise.all(ids.map((id) => operationState(client, timelock, id)));
  return ids.filter((_, i) => states[i] === 'waiting' || states[i] === 'ready');
}

async function scheduledIds(client: ChainClient, timelock: Address, since: bigint): Promise<Hex[]> {
  const query = { address: timelock, abi: timelockAbi, eventName: 'CallScheduled', strict: true } as const;
  const logs = await readSince(client, since, (range) => client.getContractEvents({ ...query, ...range }));
  return [...new Set(logs.map(({ args }) => args.id))];
}

async function asked<T>(timelock: Address, since: bigint, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    throw new UserError(
      `The node does not tell what the timelock at ${timelock} was told; use one that answers eth_getLogs from block ${since}.`,
      { cause: error },
    );
  }
}

/** @throws {UserError} where the chain has no CREATE2 factory, or something else in its place */
export async function requireFactory(client: ChainClient): Promise<void> {
  const code = await client.getCode({ address: CREATE2_FACTORY });
  if (code === CREATE2_FACTORY_CODE) return;
  if (code !== undefined && code !== '0x') {
    throw new UserError(
      `The chain has other code at ${CREATE2_FACTORY} than the CREATE2 factory's; nothing can be deployed there as it is elsewhere.`,
    );
  }
  throw new UserError(
    `The chain has no CREATE2 factory at ${CREATE2_FACTORY}; put it there first (github.com/Arachnid/deterministic-deployment-proxy).`,
  );
}

async function hasCode(client: ChainClient, address: Address): Promise<boolean> {
  const code = await client.getCode({ address });
  return code !== undefined && code !== '0x';
}
