/** Changes that governance makes: what differs between a configuration and the chain, announced to the timelock and carried out later. */
import { type Abi, type Address, encodeFunctionData, type Hex, isAddressEqual } from 'viem';
import { auctionHouseAbi, directLiquidatorAbi, liquidityBufferAbi, vaultEngineAbi } from '../abi/generated.ts';
import type { ChainClient } from '../chain/client.ts';
import type { ChainConfig } from '../config/chain.ts';
import type { Deployment } from '../config/deployment.ts';
import { UserError } from '../ops/errors.ts';
import type { Setting } from './settings.ts';
import type { Step } from './steps.ts';
import {
  executeData,
  type GovernanceCall,
  openOperation,
  operationState,
  type OperationState,
  scheduleData,
  timelockAbi,
} from './timelock.ts';

/** One value that is to become another. */
export interface Difference {
  readonly what: string;
  readonly from: string;
  readonly to: string;
}

/** A change of governance: what it changes, and by which calls. */
export interface Change {
  readonly differences: readonly Difference[];
  readonly calls: readonly GovernanceCall[];
}

/** What of these settings is not as it should be. */
export async function differing(client: ChainClient, settings: readonly Setting[]): Promise<Change> {
  const answers = await Promise.all(
    settings.map(({ read: { address, abi, functionName, args } }) =>
      client.readContract({ address, abi, functionName, args }),
    ),
  );
  const changes = settings.map(({ label, expected, found, calls }, i): Change => {
    const facts = found(answers[i]);
    const differences = Object.entries(expected)
      .filter(([name, value]) => facts[name]?.toLowerCase() !== value.toLowerCase())
      .map(([name, to]) => ({ what: `${label}: ${name}`, from: facts[name] ?? 'nothing', to }));
    return { differences, calls: differences.length === 0 ? [] : calls(answers[i]) };
  });
  return {
    differences: changes.flatMap(({ differences }) => differences),
    calls: changes.flatMap(({ calls }) => calls),
  };
}

/** Where a change stands in the timelock. */
export interface Standing {
  readonly id: Hex;
  readonly state: OperationState;
  /** When it may be carried out, if it is announced [UTC seconds]. */
  readonly readyAt: bigint;
  readonly announce: Step;
  readonly carryOut: Step;
}

/** Looks for a change among the timelock's operations. @throws {RangeError} for a change of nothing */
export async function standingOf(
  client: ChainClient,
  timelock: Address,
  { calls }: Change,
  salt: Hex,
): Promise<Standing> {
  if (calls.length === 0) throw new RangeError('nothing changes');
  const { operation, id, state } = await openOperation(client, timelock, calls, salt);
  const read = { address: timelock, abi: timelockAbi } as const;
  const delay = await client.readContract({ ...read, functionName: 'getMinDelay' });
  const readyAt = await client.readContract({ ...read, functionName: 'getTimestamp', args: [id] });
  const isIn = async (states: readonly OperationState[]): Promise<boolean> =>
    states.includes(await operationState(client, timelock, id));
  return {
    id,
    state,
    readyAt,
    announce: {
      label: `announce ${id}`,
      to: timelock,
      data: scheduleData(operation, delay),
      isDone: () => isIn(['waiting', 'ready', 'done']),
    },
    carryOut: {
      label: `carry out ${id}`,
      to: timelock,
      data: executeData(operation),
      isDone: () => isIn(['done']),
    },
  };
}

/**
 * The configuration in which nothing new is deposited of a collateral or lent against it: cap and `borrowLtvBps` zero. Whoever owes
 * something stays as healthy as they were, unless a lower `liquidationLtvBps` is given, to which the model lowers it slowly.
 * @throws {UserError} for what is no collateral, a higher ratio, or one that would be in force at once
 */
export function windDown(config: ChainConfig, symbol: string, liquidationLtvBps?: number): ChainConfig {
  const { parameters } = config;
  const risk = parameters.collaterals[symbol];
  if (risk === undefined) {
    const known = Object.keys(parameters.collaterals).join(', ');
    throw new UserError(`${symbol} is no collateral of the configuration; use ${known}.`);
  }
  if (liquidationLtvBps !== undefined && parameters.risk.model === 'static') {
    throw new UserError('The static risk model would lower the threshold at once; leave --liquidation-ltv out.');
  }
  const ltv = liquidationLtvBps ?? risk.liquidationLtvBps;
  const least = 100 + risk.volatility.liquidationTighteningBps;
  if (ltv > risk.liquidationLtvBps || ltv < least) {
    throw new UserError(
      `--liquidation-ltv is ${ltv}, but must be from ${least} to ${risk.liquidationLtvBps}, which ${symbol} has.`,
    );
  }
  const wound = { ...risk, supplyCap: '0', borrowLtvBps: 0, liquidationLtvBps: ltv };
  return {
    ...config,
    parameters: { ...parameters, collaterals: { ...parameters.collaterals, [symbol]: wound } },
  };
}

/** A contract that can be stopped, and how far. */
export interface Stoppable {
  readonly name: string;
  readonly address: Address;
  readonly abi: Abi;
  readonly maxLevel: number;
  /** Answers the account that may raise its level, besides governance. */
  readonly guardian: { readonly address: Address; readonly abi: Abi; readonly functionName: string };
}

/** Everything with a pause level. */
export function stoppables({ engine, auctionHouse, directLiquidator, debts }: Deployment): Stoppable[] {
  const guardian = { address: engine, abi: vaultEngineAbi, functionName: 'guardian' };
  const own = (address: Address, abi: Abi): Pick<Stoppable, 'address' | 'abi' | 'guardian'> => ({
    address,
    abi,
    guardian: { address, abi, functionName: 'GUARDIAN' },
  });
  return [
    { name: 'engine', address: engine, abi: vaultEngineAbi, maxLevel: 3, guardian },
    { name: 'house', ...own(auctionHouse, auctionHouseAbi), maxLevel: 3 },
    { name: 'direct', ...own(directLiquidator, directLiquidatorAbi), maxLevel: 1 },
    ...debts.map(({ symbol, buffer }) => ({
      name: `buffer-${symbol}`,
      address: buffer,
      abi: liquidityBufferAbi,
      maxLevel: 2,
      guardian,
    })),
  ];
}

/** What must be called so that each of these stands at `level`, or as near as it goes: raised by a guardian, lowered by governance. */
export async function pauseChange(
  client: ChainClient,
  contracts: readonly Stoppable[],
  level: number,
  direction: 'raise' | 'lower',
): Promise<Change> {
  const levels = await Promise.all(
    contracts.map(({ address, abi }) => client.readContract({ address, abi, functionName: 'pauseLevel' })),
  );
  const moved = contracts.flatMap(({ name, address, abi, maxLevel }, i) => {
    const [from, to] = [Number(levels[i]), Math.min(level, maxLevel)];
    if (direction === 'raise' ? to <= from : to >= from) return [];
    const data = encodeFunctionData({ abi, functionName: 'setPauseLevel', args: [BigInt(to)] });
    const difference = { what: `pause level of ${name}`, from: String(from), to: String(to) };
    return [{ difference, call: { label: `pause level ${to} of ${name}`, to: address, data } }];
  });
  return { differences: moved.map(({ difference }) => difference), calls: moved.map(({ call }) => call) };
}

/** What one guardian has to stop. */
export interface Pause extends Change {
  readonly guardian: Address;
  readonly names: readonly string[];
}

/**
 * What must be called so that each of these stands at `level`, by who may call it: house and direct liquidator keep the guardian that
 * they were made with, whoever the engine has by now. `first` comes first, where it guards any of it.
 */
export async function pausesOf(
  client: ChainClient,
  contracts: readonly Stoppable[],
  level: number,
  first: Address,
): Promise<Pause[]> {
  const guardians = (await Promise.all(contracts.map(({ guardian }) => client.readContract(guardian)))) as Address[];
  const groups = [first, ...guardians].filter(
    (account, i, all) => all.findIndex((a) => isAddressEqual(a, account)) === i,
  );
  const pauses = await Promise.all(
    groups.map(async (guardian): Promise<Pause> => {
      const its = contracts.filter((_, i) => isAddressEqual(guardians[i] as Address, guardian));
      const changes = await Promise.all(its.map((contract) => pauseChange(client, [contract], level, 'raise')));
      return {
        guardian,
        names: its.filter((_, i) => changes[i]?.calls.length !== 0).map(({ name }) => name),
        differences: changes.flatMap(({ differences }) => differences),
        calls: changes.flatMap(({ calls }) => calls),
      };
    }),
  );
  return pauses.filter(({ calls }) => calls.length > 0);
}
