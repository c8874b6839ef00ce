import type { ChainClient } from '../chain/client.ts';
import { addressesOf, type Contracts, decodeLogs, type SystemEvent } from './replay.ts';

/** Blocks per request: what public nodes allow. */
const BLOCKS_PER_REQUEST = 2000n;

/**
 * All events of a deployment in some blocks, both ends included, in the chain's order. Nothing is said about blocks that
 * may still be reorganised: ask for final ones, or begin again from a state before.
 *
 * @throws {ReplayError} for a log that none of the contracts tells
 */
export async function readEvents(
  client: Pick<ChainClient, 'getLogs' | 'getBlock'>,
  contracts: Contracts,
  fromBlock: bigint,
  toBlock: bigint,
): Promise<SystemEvent[]> {
  const address = addressesOf(contracts);
  const events: SystemEvent[] = [];
  for (let from = fromBlock; from <= toBlock; from += BLOCKS_PER_REQUEST) {
    const last = from + BLOCKS_PER_REQUEST - 1n;
    const logs = await client.getLogs({ address, fromBlock: from, toBlock: last < toBlock ? last : toBlock });
    const times = new Map<bigint, number>();
    await Promise.all(
      [...new Set(logs.map(({ blockNumber }) => blockNumber))].map(async (blockNumber) => {
        const { timestamp } = await client.getBlock({ blockNumber });
        times.set(blockNumber, Number(timestamp));
      }),
    );
    events.push(...decodeLogs(contracts, logs, (blockNumber) => times.get(blockNumber) as number));
  }
  return events;
}
