/** When something began on a chain, and what has happened since. */
import type { Address } from 'viem';
import type { ChainClient } from './client.ts';
import { readInRanges } from './ranges.ts';

/**
 * The first block after which a contract has code.
 * @returns undefined for an address without code
 * @throws {Error} the node's own, when it has forgotten the states of old blocks
 */
export async function creationBlock(client: ChainClient, address: Address): Promise<bigint | undefined> {
  const hasCode = async (blockNumber: bigint): Promise<boolean> => {
    const code = await client.getCode({ address, blockNumber });
    return code !== undefined && code !== '0x';
  };
  let last = await client.getBlockNumber({ cacheTime: 0 });
  if (!(await hasCode(last))) return undefined;
  for (let first = 0n; first < last;) {
    const middle = (first + last) / 2n;
    if (await hasCode(middle)) last = middle;
    else first = middle + 1n;
  }
  return last;
}

/**
 * The block in which a contract was made whose constructor emits an event. Some nodes say of states they have forgotten that there was
 * no code: the event is the proof.
 * @returns undefined for an address without code, and where the node does not know
 */
export async function provenCreation(client: ChainClient, address: Address): Promise<bigint | undefined> {
  try {
    const block = await creationBlock(client, address);
    if (block === undefined) return undefined;
    const logs = await client.getLogs({ address, fromBlock: block, toBlock: block });
    return logs.length === 0 ? undefined : block;
  } catch {
    return undefined;
  }
}

/**
 * The block from which events of a system are to be asked for: the one that is known, else the one in which `address` was made, whose
 * constructor emits an event, else, where the node has forgotten that, the chain's first.
 */
export async function firstBlock(client: ChainClient, address: Address, known: number | undefined): Promise<bigint> {
  return known === undefined ? ((await provenCreation(client, address)) ?? 0n) : BigInt(known);
}

/**
 * Reads everything from a block to the chain's last, in ranges that the node allows.
 * @throws {Error} the node's own, when it refuses a single block or does not answer at all
 */
export async function readSince<T>(
  client: ChainClient,
  from: bigint,
  read: (range: { readonly fromBlock: bigint; readonly toBlock: bigint }) => Promise<readonly T[]>,
): Promise<T[]> {
  const last = await client.getBlockNumber({ cacheTime: 0 });
  return readInRanges(from, last, (fromBlock, toBlock) => read({ fromBlock, toBlock }));
}
