/** Operations of OpenZeppelin's TimelockController: what is announced, waits, and is carried out. */
import {
  type Address,
  concatHex,
  encodeAbiParameters,
  encodeFunctionData,
  type Hex,
  keccak256,
  numberToHex,
  parseAbi,
  stringToHex,
  zeroHash,
} from 'viem';
import type { ChainClient } from '../chain/client.ts';

export const timelockAbi = parseAbi([
  'function getMinDelay() view returns (uint256)',
  'function getOperationState(bytes32 id) view returns (uint8)',
  'function getTimestamp(bytes32 id) view returns (uint256)',
  'function hasRole(bytes32 role, address account) view returns (bool)',
  'function grantRole(bytes32 role, address account)',
  'function revokeRole(bytes32 role, address account)',
  'function updateDelay(uint256 newDelay)',
  'function scheduleBatch(address[] targets, uint256[] values, bytes[] payloads, bytes32 predecessor, bytes32 salt, uint256 delay)',
  'function executeBatch(address[] targets, uint256[] values, bytes[] payloads, bytes32 predecessor, bytes32 salt) payable',
  'event CallScheduled(bytes32 indexed id, uint256 indexed index, address target, uint256 value, bytes data, bytes32 predecessor, uint256 delay)',
  'event RoleGranted(bytes32 indexed role, address indexed account, address indexed sender)',
]);

/** The roles of a timelock, by name. */
export const TIMELOCK_ROLES = {
  admin: zeroHash,
  proposer: keccak256(stringToHex('PROPOSER_ROLE')),
  executor: keccak256(stringToHex('EXECUTOR_ROLE')),
  canceller: keccak256(stringToHex('CANCELLER_ROLE')),
} as const satisfies Record<string, Hex>;

/** One call of governance. */
export interface GovernanceCall {
  /** What it does, for people. */
  readonly label: string;
  readonly to: Address;
  readonly data: Hex;
}

/** Calls that a timelock carries out together. */
export interface Operation {
  readonly calls: readonly GovernanceCall[];
  /** The operation that must be done before; zero for none. */
  readonly predecessor: Hex;
  readonly salt: Hex;
}

/** As the timelock counts them. */
export const OPERATION_STATES = ['unset', 'waiting', 'ready', 'done'] as const;
export type OperationState = (typeof OPERATION_STATES)[number];

const argsOf = ({ calls, predecessor, salt }: Operation): [Address[], bigint[], Hex[], Hex, Hex] => [
  calls.map(({ to }) => to),
  calls.map(() => 0n),
  calls.map(({ data }) => data),
  predecessor,
  salt,
];

const OPERATION_TYPES = [
  { type: 'address[]' },
  { type: 'uint256[]' },
  { type: 'bytes[]' },
  { type: 'bytes32' },
  { type: 'bytes32' },
] as const;

/** What the timelock calls an operation. */
export function operationId(operation: Operation): Hex {
  return keccak256(encodeAbiParameters(OPERATION_TYPES, argsOf(operation)));
}

/** Announces an operation, to be carried out no sooner than after `delay` [seconds]. */
export function scheduleData(operation: Operation, delay: bigint): Hex {
  return encodeFunctionData({ abi: timelockAbi, functionName: 'scheduleBatch', args: [...argsOf(operation), delay] });
}

/** Carries an operation out. */
export function executeData(operation: Operation): Hex {
  return encodeFunctionData({ abi: timelockAbi, functionName: 'executeBatch', args: argsOf(operation) });
}

/** Where an operation stands. */
export async function operationState(client: ChainClient, timelock: Address, id: Hex): Promise<OperationState> {
  const read = { address: timelock, abi: timelockAbi, functionName: 'getOperationState' } as const;
  return OPERATION_STATES[await client.readContract({ ...read, args: [id] })] ?? 'unset';
}

/** How often the same change may be made; far more than anybody does. */
const MAX_REPETITIONS = 1000;

/**
 * The operation of these calls that is not done yet: a change that was made before, and taken back, can be made again.
 * @throws {Error} when it was made a thousand times
 */
export async function openOperation(
  client: ChainClient,
  timelock: Address,
  calls: readonly GovernanceCall[],
  salt: Hex,
): Promise<{ operation: Operation; id: Hex; state: OperationState }> {
  for (let n = 0; n < MAX_REPETITIONS; n += 1) {
    const operation = {
      calls,
      predecessor: zeroHash,
      salt: keccak256(concatHex([salt, numberToHex(n, { size: 32 })])),
    };
    const id = operationId(operation);
    const state = await operationState(client, timelock, id);
    if (state !== 'done') return { operation, id, state };
  }
  throw new Error(`the same change was made ${MAX_REPETITIONS} times`);
}
