import { type Address, createPublicClient, custom, http, type PublicClient } from 'viem';
import { UserError } from '../ops/errors.ts';

/** A read client of any node; the requests of one moment share one HTTP request. */
export type ChainClient = PublicClient;

/**
 * A client for a node's HTTP endpoint.
 * @throws {UserError} when the URL is not one
 */
export function createChainClient(url: string): ChainClient {
  if (!/^https?:\/\//.test(url) || !URL.canParse(url)) {
    throw new UserError('The RPC URL must begin with http:// or https://; set it with --rpc-url or EBB_RPC_URL.');
  }
  return createPublicClient({ transport: http(url, { batch: { batchSize: 100 }, timeout: 20_000, retryCount: 2 }) });
}

/** What one call carries at most, below what a node lets a contract's creation carry [bytes]. */
const AGGREGATE_BYTES = 16_384;

/**
 * A client that puts the contract reads of one moment and one block into one call, for many small ones. They share the gas
 * that a node allows a call.
 */
export function aggregating({ request }: ChainClient): ChainClient {
  const multicall = { deployless: true, batchSize: AGGREGATE_BYTES };
  return createPublicClient({ transport: custom({ request }), batch: { multicall } });
}

/**
 * Makes sure that the node runs the chain that a file is for.
 * @param file what says so
 * @throws {UserError} when the node does not answer, or runs another chain
 */
export async function requireChain(
  client: ChainClient,
  chainId: number,
  file: 'configuration' | 'deployment file',
): Promise<void> {
  let actual: number;
  try {
    actual = await client.getChainId();
  } catch (error) {
    throw new UserError('The node does not answer at the RPC URL; check that it runs and that the URL is right.', {
      cause: error,
    });
  }
  if (actual !== chainId) {
    throw new UserError(
      `The node runs chain ${actual}, but the ${file} is for chain ${chainId}; ` +
        `name a node of chain ${chainId} with --rpc-url, or the ${file} of chain ${actual}.`,
    );
  }
}

/**
 * Makes sure that a contract of the deployment is there.
 * @throws {UserError} when the address has no code on this chain
 */
export async function requireCode(client: ChainClient, address: Address): Promise<void> {
  const code = await client.getCode({ address });
  if (code !== undefined && code !== '0x') return;
  throw new UserError(
    `There is no contract at ${address} on this node; the deployment file is of another chain, or of an earlier one.`,
  );
}
