import { type Address, getContractAddress } from 'viem';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createWorldClient, execute, type WorldClient } from '../local/transactions.ts';
import { type Anvil, startAnvil } from './anvil.ts';
import { type ChainClient, createChainClient } from './client.ts';
import { creationBlock, firstBlock, readSince } from './past.ts';

let anvil: Anvil;
let client: ChainClient;
let world: WorldClient;
let operator: Address;
beforeAll(async () => {
  anvil = await startAnvil({ keepStates: 100 });
  client = createChainClient(anvil.url);
  world = createWorldClient(anvil.url);
  const [first] = await world.request({ method: 'eth_accounts' });
  if (first === undefined) throw new Error('the chain has no accounts');
  operator = first;
});
afterAll(() => anvil.stop());

/** Makes a contract whose code is one byte, and whose constructor emits an event. */
async function create(): Promise<Address> {
  const nonce = BigInt(await client.getTransactionCount({ address: operator }));
  await execute(world, operator, [{ label: 'create', data: '0x60006000a0600160005360016000f3', gas: 100_000n }]);
  return getContractAddress({ from: operator, nonce });
}

test('creationBlock: the first block after which there is code, wherever it lies, and none without code', async () => {
  const addresses: Address[] = [];
  for (const gap of [1, 7, 20]) {
    await world.mine({ blocks: gap });
    addresses.push(await create());
  }
  await world.mine({ blocks: 5 });
  expect(await Promise.all(addresses.map((address) => creationBlock(client, address)))).toEqual([2n, 10n, 31n]);
  expect(await creationBlock(client, operator)).toBeUndefined();
  // What is known is not looked for.
  expect(await firstBlock(client, addresses[2] as Address, undefined)).toBe(31n);
  expect(await firstBlock(client, addresses[2] as Address, 7)).toBe(7n);
});

test('firstBlock: all blocks, where the node has forgotten the states of old ones', async () => {
  const address = await create();
  const forgetful = {
    ...client,
    getCode: ({ blockNumber }: { blockNumber: bigint }) =>
      blockNumber < 30n ? Promise.reject(new Error('missing trie node')) : client.getCode({ address }),
  } as unknown as ChainClient;
  expect(await firstBlock(forgetful, address, undefined)).toBe(0n);
});

test('firstBlock: all blocks, where the node says of states it has forgotten that there was no code', async () => {
  const address = await create();
  await world.mine({ blocks: 20 });
  const last = await client.getBlockNumber({ cacheTime: 0 });
  const forgetful = {
    ...client,
    getCode: ({ blockNumber }: { blockNumber: bigint }) =>
      blockNumber < last - 5n ? Promise.resolve(undefined) : client.getCode({ address }),
  } as unknown as ChainClient;
  expect(await creationBlock(forgetful, address)).toBe(last - 5n);
  expect(await firstBlock(forgetful, address, undefined)).toBe(0n);
});

test('readSince: every block once, from the one that is named to the last', async () => {
  const last = await client.getBlockNumber({ cacheTime: 0 });
  const read = await readSince(client, 3n, ({ fromBlock, toBlock }) => Promise.resolve([[fromBlock, toBlock]]));
  expect(read).toEqual([[3n, last]]);
});
