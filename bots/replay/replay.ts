import { type Abi, type Address, decodeEventLog, type Hex, type Log } from 'viem';
import {
  auctionHouseAbi,
  directLiquidatorAbi,
  lendingPoolAbi,
  liquidationQueueAbi,
  liquidityBufferAbi,
  oracleRouterAbi,
  staticRiskModelAbi,
  vaultEngineAbi,
  volatilityRiskModelAbi,
} from '../abi/generated.ts';
import type { Deployment } from '../config/deployment.ts';
import { applyToBuffer, type BufferEvent, type BufferState, emptyBuffer } from './buffer.ts';
import { applyToPool, type CashState, emptyCash, type PoolEvent } from './cash.ts';
import { applyToEngine, emptyEngine, type EngineEvent, type EngineState } from './engine.ts';
import { ReplayError, require } from './errors.ts';
import {
  applyToDirect,
  applyToRisk,
  applyToRouter,
  applyToTimelock,
  type DirectEvent,
  type DirectState,
  emptyDirect,
  emptyRisk,
  emptyRouter,
  emptyTimelock,
  type RiskEvent,
  type RiskState,
  type RouterEvent,
  type RouterState,
  timelockAbi,
  type TimelockEvent,
  type TimelockState,
} from './governance.ts';
import { applyToHouse, emptyHouse, type HouseEvent, type HouseState } from './house.ts';
import { applyToQueue, emptyQueue, type QueueEvent, type QueueState } from './queue.ts';
import { applyToVolatility, emptyVolatility, type VolatilityEvent, type VolatilityState } from './volatility.ts';

/** All that the contracts of a deployment store, but for what their constructors were given. */
export interface SystemState {
  readonly engine: EngineState;
  readonly house: HouseState;
  readonly queue: QueueState;
  readonly router: RouterState;
  /** Of the two risk models a deployment has one: nothing is told of the other. */
  readonly risk: RiskState;
  readonly volatility: VolatilityState;
  readonly direct: DirectState;
  readonly timelock: TimelockState;
  /** By their addresses, in lower case. */
  readonly pools: Map<string, CashState>;
  readonly buffers: Map<string, BufferState>;
}

/** An event, the contract that told it, the time of its block [seconds] and the hash of its transaction. */
export type SystemEvent = { readonly address: Address; readonly time: number; readonly transaction: Hex } & (
  | { readonly of: 'engine'; readonly event: EngineEvent }
  | { readonly of: 'house'; readonly event: HouseEvent }
  | { readonly of: 'queue'; readonly event: QueueEvent }
  | { readonly of: 'router'; readonly event: RouterEvent }
  | { readonly of: 'risk'; readonly event: RiskEvent }
  | { readonly of: 'volatility'; readonly event: VolatilityEvent }
  | { readonly of: 'direct'; readonly event: DirectEvent }
  | { readonly of: 'timelock'; readonly event: TimelockEvent }
  | { readonly of: 'pool'; readonly event: PoolEvent }
  | { readonly of: 'buffer'; readonly event: BufferEvent }
);

/** The contracts whose events are replayed. */
export type Contracts = Pick<
  Deployment,
  'engine' | 'auctionHouse' | 'directLiquidator' | 'queue' | 'oracle' | 'riskModel' | 'riskLens' | 'timelock' | 'debts'
>;

/** What the contracts store before their first event. */
export function emptyState(contracts: Contracts): SystemState {
  return {
    engine: emptyEngine(),
    house: emptyHouse(),
    queue: emptyQueue(),
    router: emptyRouter(),
    risk: emptyRisk(),
    volatility: emptyVolatility(),
    direct: emptyDirect(),
    timelock: emptyTimelock(),
    pools: new Map(contracts.debts.map(({ pool }) => [pool.toLowerCase(), emptyCash()])),
    buffers: new Map(contracts.debts.map(({ buffer }) => [buffer.toLowerCase(), emptyBuffer()])),
  };
}

/**
 * The state after some events; the one before is left as it is. Events must be all there are from the state's block on, in
 * the chain's order.
 *
 * @throws {ReplayError} when the events do not fit together
 */
export function replay(state: SystemState, events: readonly SystemEvent[]): SystemState {
  const next = structuredClone(state);
  for (const event of events) apply(next, event);
  return next;
}

function apply(state: SystemState, { address, time, transaction, ...told }: SystemEvent): void {
  switch (told.of) {
    case 'engine':
      return applyToEngine(state.engine, told.event, time);
    case 'house':
      return applyToHouse(state, told.event, { time, transaction });
    case 'queue':
      return applyToQueue(state.queue, told.event, time);
    case 'router':
      return applyToRouter(state.router, told.event);
    case 'risk':
      return applyToRisk(state.risk, told.event);
    case 'volatility':
      return applyToVolatility(state.volatility, told.event, time);
    case 'direct':
      return applyToDirect(state.direct, told.event);
    case 'timelock':
      return applyToTimelock(state.timelock, told.event, time);
    case 'pool':
      return applyToPool(require('pool', state.pools, address.toLowerCase()), told.event);
    case 'buffer':
      return applyToBuffer(require('buffer', state.buffers, address.toLowerCase()), told.event, time);
  }
}

/** What to ask a node for: the addresses of a deployment's logs. */
export function addressesOf(contracts: Contracts): Address[] {
  return kindsOf(contracts).flatMap(({ addresses }) => addresses);
}

/**
 * Reads a deployment's logs.
 * @param logs in the chain's order
 * @param timeOf the time of a block [seconds]
 * @throws {ReplayError} for a log that none of the contracts tells
 */
export function decodeLogs(
  contracts: Contracts,
  logs: readonly Log<bigint, number, false>[],
  timeOf: (blockNumber: bigint) => number,
): SystemEvent[] {
  const kinds = new Map(
    kindsOf(contracts).flatMap(({ addresses, ...kind }) =>
      addresses.map((address) => [address.toLowerCase(), kind] as const),
    ),
  );
  return logs.map(({ address, topics, data, blockNumber, transactionHash }) => {
    const { of, abi } = require('a contract at', kinds, address.toLowerCase());
    try {
      const event: unknown = decodeEventLog({ abi, topics, data });
      return { address, time: timeOf(blockNumber), transaction: transactionHash, of, event } as SystemEvent;
    } catch (error) {
      throw new ReplayError(`${address} tells what the ${of} does not know: ${topics[0]}`, { cause: error });
    }
  });
}

/** Which contracts tell which events. */
export function kindsOf(contracts: Contracts): { of: SystemEvent['of']; abi: Abi; addresses: Address[] }[] {
  const { engine, auctionHouse, directLiquidator, queue, oracle, riskModel, riskLens, timelock, debts } = contracts;
  return [
    { of: 'engine', abi: vaultEngineAbi, addresses: [engine] },
    { of: 'house', abi: auctionHouseAbi, addresses: [auctionHouse] },
    { of: 'queue', abi: liquidationQueueAbi, addresses: [queue] },
    { of: 'router', abi: oracleRouterAbi, addresses: [oracle] },
    riskLens === undefined
      ? { of: 'risk', abi: staticRiskModelAbi, addresses: [riskModel] }
      : { of: 'volatility', abi: volatilityRiskModelAbi, addresses: [riskModel] },
    { of: 'direct', abi: directLiquidatorAbi, addresses: [directLiquidator] },
    { of: 'timelock', abi: timelockAbi, addresses: [timelock] },
    { of: 'pool', abi: lendingPoolAbi, addresses: debts.map(({ pool }) => pool) },
    { of: 'buffer', abi: liquidityBufferAbi, addresses: debts.map(({ buffer }) => buffer) },
  ];
}
