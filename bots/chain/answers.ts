/** What nodes answer to calls and transactions, in words that a program can act on. */
import {
  type Abi,
  BaseError,
  decodeErrorResult,
  type Hex,
  HttpRequestError,
  isHex,
  TimeoutError,
  WebSocketRequestError,
} from 'viem';
import {
  auctionHouseAbi,
  genericTakerAbi,
  inventoryTakerAbi,
  liquidationQueueAbi,
  liquidityBufferAbi,
  oracleRouterAbi,
  uniswapTakerAbi,
  vaultEngineAbi,
} from '../abi/generated.ts';

const ERRORS: Abi = [
  ...auctionHouseAbi,
  ...vaultEngineAbi,
  ...uniswapTakerAbi,
  ...genericTakerAbi,
  ...inventoryTakerAbi,
  ...liquidationQueueAbi,
  ...liquidityBufferAbi,
  ...oracleRouterAbi,
];

/**
 * What came of handing a transaction to a node:
 * - `unanswered`: the node may have it or not; only the chain will tell
 * - `already-known`: it has it
 * - `nonce-too-low`: a transaction with this nonce is mined
 * - `underpriced`: the pool holds one with this nonce that pays as much, or pays nobody so little
 * - `refused`: it does not have it, for another reason
 */
export type SendAnswer = 'unanswered' | 'already-known' | 'nonce-too-low' | 'underpriced' | 'refused';

/** As geth, Erigon, Nethermind, Besu, Reth and anvil put it. */
const WORDINGS: readonly [RegExp, SendAnswer][] = [
  [/already ?known|already imported|known transaction|existing tx with same hash/i, 'already-known'],
  [/nonce (is )?too low|old ?nonce|nonce has already been used/i, 'nonce-too-low'],
  [/underpriced|could not replace existing|replacement ?not ?allowed|fee ?too ?low/i, 'underpriced'],
];

/** Reads a node's answer to a transaction out of the error that the client made of it. */
export function sendAnswerOf(error: unknown): SendAnswer {
  if (isUnanswered(error)) return 'unanswered';
  const text = causesOf(error)
    .map((cause) => `${cause.message} ${'details' in cause ? String(cause.details) : ''}`)
    .join(' ');
  return WORDINGS.find(([wording]) => wording.test(text))?.[1] ?? 'refused';
}

/** Whether there is no answer at all: the network failed, or the node took too long. */
export function isUnanswered(error: unknown): boolean {
  return causesOf(error).some(
    (cause) =>
      cause instanceof HttpRequestError || cause instanceof TimeoutError || cause instanceof WebSocketRequestError,
  );
}

/** Why a call failed: the contract's own error with its numbers where there is one. */
export function reasonOf(error: unknown): string {
  const data = revertData(error);
  if (data !== undefined) {
    try {
      const { errorName, args } = decodeErrorResult({ abi: ERRORS, data });
      return `${errorName}(${(args ?? []).map(String).join(', ')})`;
    } catch {
      return `reverted with ${data}`;
    }
  }
  return error instanceof BaseError ? error.shortMessage : String(error);
}

function revertData(error: unknown): Hex | undefined {
  for (const cause of causesOf(error)) {
    const data: unknown = 'data' in cause ? cause.data : undefined;
    if (isHex(data) && data.length >= 10) return data;
  }
  return undefined;
}

function causesOf(error: unknown): Error[] {
  const causes: Error[] = [];
  for (let cause = error; cause instanceof Error; cause = cause.cause) causes.push(cause);
  return causes;
}
