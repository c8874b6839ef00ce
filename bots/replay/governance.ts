import { type Address, type DecodeEventLogReturnType, type Hex, parseAbi } from 'viem';
import type { directLiquidatorAbi, oracleRouterAbi, staticRiskModelAbi } from '../abi/generated.ts';
import { getOrCreate } from './errors.ts';

/** OpenZeppelin's TimelockController. */
export const timelockAbi = parseAbi([
  'event CallScheduled(bytes32 indexed id, uint256 indexed index, address target, uint256 value, bytes data, bytes32 predecessor, uint256 delay)',
  'event CallExecuted(bytes32 indexed id, uint256 indexed index, address target, uint256 value, bytes data)',
  'event CallSalt(bytes32 indexed id, bytes32 salt)',
  'event Cancelled(bytes32 indexed id)',
  'event MinDelayChange(uint256 oldDuration, uint256 newDuration)',
  'event RoleGranted(bytes32 indexed role, address indexed account, address indexed sender)',
  'event RoleRevoked(bytes32 indexed role, address indexed account, address indexed sender)',
  'event RoleAdminChanged(bytes32 indexed role, bytes32 indexed previousAdminRole, bytes32 indexed newAdminRole)',
]);

/** All that OracleRouter stores: the price source of each asset. */
export type RouterState = Map<Address, Address>;
type AssetRisk = Extract<RiskEvent, { eventName: 'AssetRiskSet' }>['args']['risk'];
type PenaltySchedule = Extract<RiskEvent, { eventName: 'PenaltyScheduleSet' }>['args']['schedule'];

/** All that StaticRiskModel stores. */
export interface RiskState {
  readonly assets: Map<Address, AssetRisk>;
  penalty: PenaltySchedule;
}

/** All that DirectLiquidator stores. */
export interface DirectState {
  /** Who may liquidate large vaults. */
  readonly allowed: Set<Address>;
  pauseLevel: bigint;
}

/** All that TimelockController stores. */
export interface TimelockState {
  /** When operations may run [seconds]; `OPERATION_DONE` when they did. */
  readonly operations: Map<Hex, bigint>;
  readonly roles: Map<Hex, { readonly members: Set<Address>; admin: bigint }>;
  minDelay: bigint; // [seconds]
}

export type RouterEvent = DecodeEventLogReturnType<typeof oracleRouterAbi>;
export type RiskEvent = DecodeEventLogReturnType<typeof staticRiskModelAbi>;
export type DirectEvent = DecodeEventLogReturnType<typeof directLiquidatorAbi>;
export type TimelockEvent = DecodeEventLogReturnType<typeof timelockAbi>;

const OPERATION_DONE = 1n;

export function emptyRisk(): RiskState {
  return { assets: new Map(), penalty: { minPenaltyBps: 0, maxPenaltyBps: 0, healthForMaxBps: 0 } };
}

export function emptyDirect(): DirectState {
  return { allowed: new Set(), pauseLevel: 0n };
}

export function emptyTimelock(): TimelockState {
  return { operations: new Map(), roles: new Map(), minDelay: 0n };
}

/** Applies an event of OracleRouter. */
export function applyToRouter(router: RouterState, { args }: RouterEvent): void {
  router.set(args.asset, args.source);
}

/** Applies an event of StaticRiskModel. */
export function applyToRisk(risk: RiskState, event: RiskEvent): void {
  if (event.eventName === 'AssetRiskSet') risk.assets.set(event.args.asset, event.args.risk);
  else risk.penalty = event.args.schedule;
}

/** Applies an event of DirectLiquidator. */
export function applyToDirect(direct: DirectState, event: DirectEvent): void {
  switch (event.eventName) {
    case 'AllowedSet':
      if (event.args.isAllowed) direct.allowed.add(event.args.liquidator);
      else direct.allowed.delete(event.args.liquidator);
      return;
    case 'PauseLevelSet':
      direct.pauseLevel = event.args.level;
      return;
    case 'DirectLiquidation':
      return;
  }
}

/** Applies an event of TimelockController. */
export function applyToTimelock(timelock: TimelockState, event: TimelockEvent, time: number): void {
  const role = (name: Hex) => getOrCreate(timelock.roles, name, () => ({ members: new Set<Address>(), admin: 0n }));
  switch (event.eventName) {
    case 'CallScheduled':
      timelock.operations.set(event.args.id, BigInt(time) + event.args.delay);
      return;
    case 'CallExecuted':
      timelock.operations.set(event.args.id, OPERATION_DONE);
      return;
    case 'Cancelled':
      timelock.operations.delete(event.args.id);
      return;
    case 'MinDelayChange':
      timelock.minDelay = event.args.newDuration;
      return;
    case 'RoleGranted':
      role(event.args.role).members.add(event.args.account);
      return;
    case 'RoleRevoked':
      role(event.args.role).members.delete(event.args.account);
      return;
    case 'RoleAdminChanged':
      role(event.args.role).admin = BigInt(event.args.newAdminRole);
      return;
    case 'CallSalt':
      return;
  }
}
