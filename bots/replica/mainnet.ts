import { type Anvil, type AnvilOptions, startAnvil } from '../chain/anvil.ts';
import { UserError } from '../ops/errors.ts';
import { hostOf, withoutTokens } from '../ops/secrets.ts';
import { createWorldClient, type WorldClient } from '../local/transactions.ts';
import { REPLICA_CHAIN_ID, startReplica } from './replica.ts';

/** The block of the snapshots; a node that has not come so far is forked where it stands. */
export const PINNED_BLOCK = 24_407_242n;

/** A chain of a test's own that answers at mainnet's addresses. */
export interface Mainnet {
  readonly anvil: Anvil;
  readonly client: WorldClient;
  /** Whether it is a fork of a node; else the replica. */
  readonly isFork: boolean;
}

/**
 * Opens mainnet for a test: a fork of the node that `MAINNET_RPC_URL` names, at `MAINNET_BLOCK` or else {@link PINNED_BLOCK}, or the
 * replica where it names none. The clock goes on from the block that was forked.
 *
 * @throws {UserError} when the node does not answer, is another chain's, or has no such block
 */
export async function openMainnet(
  environment: NodeJS.ProcessEnv = process.env,
  options: AnvilOptions = {},
): Promise<Mainnet> {
  const url = environment['MAINNET_RPC_URL'];
  if (url === undefined || url === '') return { ...(await startReplica(options)), isFork: false };
  const block = await blockToFork(url, environment['MAINNET_BLOCK']);
  const extraArgs = ['--fork-url', url, '--fork-block-number', String(block), ...(options.extraArgs ?? [])];
  const anvil = await startAnvil({ ...options, chainId: REPLICA_CHAIN_ID, extraArgs }).catch((error: unknown) => {
    // What anvil says may hold the node's whole URL.
    throw new Error(withoutTokens(String(error)));
  });
  const client = createWorldClient(anvil.url);
  const { timestamp } = await client.getBlock();
  await client.setNextBlockTimestamp({ timestamp: timestamp + 12n });
  await client.mine({ blocks: 1 });
  return { anvil, client, isFork: true };
}

async function blockToFork(url: string, wanted: string | undefined): Promise<bigint> {
  if (wanted !== undefined && !/^\d+$/.test(wanted)) {
    throw new UserError(`MAINNET_BLOCK must be a block's number, not "${wanted}".`);
  }
  const node = createWorldClient(url);
  const [chainId, head] = await Promise.all([node.getChainId(), node.getBlockNumber()]).catch((error: unknown) => {
    throw new UserError(
      `The node at ${hostOf(url)} does not answer; set MAINNET_RPC_URL to one that does, or unset it.`,
      {
        cause: error,
      },
    );
  });
  if (chainId !== REPLICA_CHAIN_ID) {
    throw new UserError(`MAINNET_RPC_URL names a node of chain ${chainId}; name one of mainnet, chain 1.`);
  }
  if (wanted === undefined) return head < PINNED_BLOCK ? head : PINNED_BLOCK;
  if (BigInt(wanted) > head)
    throw new UserError(`The node has no block ${wanted} yet; set MAINNET_BLOCK to at most ${head}.`);
  return BigInt(wanted);
}
