/**
 * Calls of the snapshot lens. Its code is lent to an address for the one call (state override), so that nothing needs to be
 * deployed; where a node refuses that, the deployed lens answers.
 */
import {
  type Address,
  BaseError,
  type ContractFunctionArgs,
  type ContractFunctionName,
  type ContractFunctionReturnType,
  decodeFunctionResult,
  encodeFunctionData,
  type Hex,
  type StateOverride,
} from 'viem';
import { snapshotLensAbi, snapshotLensCode } from '../../abi/generated.ts';
import type { Deployment } from '../../config/deployment.ts';
import { UserError } from '../../ops/errors.ts';
import type { ChainClient } from '../client.ts';
import type { Turns } from './turns.ts';

/** Where the lens's code is lent to: an address that nobody has the key of, and that holds no code on any chain. */
const BORROWER: Address = '0x000000000000000000000000004562624c656e73';

/** What has been learned of a node, kept for as long as its client. */
export interface NodeLimits {
  /** How many calls may be under way at once. */
  readonly turns: Turns;
  /** Whether the node lends no code: then the deployed lens is called. */
  refusesOverrides: boolean;
  /** How many vaults the first call of a snapshot looks at. */
  firstPage: bigint;
  /** How many vaults each further call looks at. */
  page: bigint;
  /** How many auctions a call reports. */
  auctionPage: bigint;
  /** How many vaults owed anything in the latest block that was looked at. */
  vaultCount: bigint;
  /** In how many blocks on end no page of vaults was cut short. */
  fullBlocks: number;
  /** In how many blocks on end no page of auctions was. */
  fullAuctionBlocks: number;
}

type Mutability = 'view' | 'nonpayable';
type Name = ContractFunctionName<typeof snapshotLensAbi, Mutability>;
type Args<N extends Name> = ContractFunctionArgs<typeof snapshotLensAbi, Mutability, N>;
type Answer<N extends Name> = ContractFunctionReturnType<typeof snapshotLensAbi, Mutability, N>;

/** Where and how the lens is asked. */
export interface LensContext {
  readonly client: ChainClient;
  readonly deployment: Pick<Deployment, 'snapshotLens'>;
  readonly limits: NodeLimits;
  readonly blockNumber: bigint;
  /** Gas of a call; without it the node gives what it allows. */
  readonly gas?: bigint | undefined;
}

/** What a node said instead of an answer; without the request, which holds the whole code of the lens. */
export class LensCallError extends Error {
  override readonly name = 'LensCallError';
  /** JSON-RPC's and HTTP's. */
  readonly codes: readonly number[];

  constructor(codes: readonly number[], message: string) {
    super(message);
    this.codes = codes;
  }
}

/**
 * Calls the lens at one block.
 * @throws {UserError} when the node lends no code and the deployment's lens is not there
 * @throws {LensCallError} when the node does not answer
 */
export async function callLens<N extends Name>(
  context: LensContext,
  functionName: N,
  args: Args<N>,
): Promise<Answer<N>> {
  const { client, deployment, limits, blockNumber, gas } = context;
  const data = encodeFunctionData({ abi: snapshotLensAbi, functionName, args } as never);
  const ask = async (to: Address, stateOverride?: StateOverride): Promise<Answer<N> | undefined> => {
    const options = {
      ...(gas === undefined ? {} : { gas }),
      ...(stateOverride === undefined ? {} : { stateOverride }),
    };
    let answer: Hex | undefined;
    try {
      ({ data: answer } = await limits.turns.run(() => client.call({ to, data, blockNumber, ...options })));
    } catch (error) {
      throw lensCallError(error);
    }
    if (answer === undefined) return undefined;
    return decodeFunctionResult({ abi: snapshotLensAbi, functionName, data: answer } as never) as Answer<N>;
  };
  if (!limits.refusesOverrides) {
    try {
      const answer = await ask(BORROWER, [{ address: BORROWER, code: snapshotLensCode }]);
      // Nothing comes back from a node that ignored the override.
      if (answer !== undefined) return answer;
    } catch (error) {
      if (!isOverrideRefused(error)) throw error;
    }
  }
  const answer = await ask(deployment.snapshotLens);
  if (answer === undefined) {
    throw new UserError(
      `There is no snapshot lens at ${deployment.snapshotLens}, and the node lends no code for a call; ` +
        'use another deployment file or a node that supports state overrides.',
    );
  }
  limits.refusesOverrides = true;
  return answer;
}

/** JSON-RPC's codes for a request that is not understood. */
const NOT_UNDERSTOOD = [-32_600, -32_601, -32_602];

/** Whether a node does not know what a state override is; one that lacks gas or time says something else. */
export function isOverrideRefused(error: unknown): boolean {
  if (!(error instanceof LensCallError)) return false;
  return NOT_UNDERSTOOD.some((code) => error.codes.includes(code)) || /override|too many arg/i.test(error.message);
}

const TOO_MUCH = /out ?of ?gas|gas (limit|cap|allowance|required)|timed? ?out|too (large|big)|size exceed/i;

/** Whether a node gave up on a call because it was too much at once: gas, time, or the answer's size. */
export function isTooMuch(error: unknown): boolean {
  return error instanceof LensCallError && (error.codes.includes(413) || TOO_MUCH.test(error.message));
}

/** Every code, and the words that are the node's, of an error and what caused it. */
function lensCallError(error: unknown): LensCallError {
  const codes: number[] = [];
  const words = new Set<string>();
  for (let cause: unknown = error; cause instanceof Error; cause = cause.cause) {
    for (const key of ['code', 'status'] as const) {
      const code: unknown = (cause as unknown as Record<string, unknown>)[key];
      if (typeof code === 'number') codes.push(code);
    }
    // A library's message repeats the request: what happened stands in two fields.
    const said = cause instanceof BaseError ? [cause.shortMessage, cause.details] : [cause.message];
    for (const word of said) if (word !== '' && word !== undefined) words.add(word);
  }
  return new LensCallError(codes, [...words].join(' '));
}
