import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Anvil, startAnvil } from '../chain/anvil.ts';
import { UserError } from '../ops/errors.ts';
import { openMainnet } from './mainnet.ts';

let other: Anvil;
let one: Anvil;
beforeAll(async () => {
  other = await startAnvil({ chainId: 10 });
  one = await startAnvil({ chainId: 1, timestamp: 1_700_000_000 });
});
afterAll(async () => {
  await other.stop();
  await one.stop();
});

async function refusal(environment: Record<string, string>): Promise<string> {
  try {
    await (await openMainnet(environment)).anvil.stop();
  } catch (error) {
    if (error instanceof UserError) return error.message;
    throw error;
  }
  throw new Error('nothing was refused');
}

test('default: forks the node that is named, and its clock goes on', async () => {
  const { anvil, client, isFork } = await openMainnet({ MAINNET_RPC_URL: one.url });
  try {
    expect(isFork).toBe(true);
    expect(await client.getChainId()).toBe(1);
    const { number, timestamp } = await client.getBlock();
    expect([number, timestamp]).toEqual([1n, 1_700_000_012n]);
    await client.mine({ blocks: 1 });
    expect((await client.getBlock()).timestamp - timestamp).toBeLessThan(60n);
  } finally {
    await anvil.stop();
  }
});

test('error: a node that does not answer is named without what its URL holds', async () => {
  const message = await refusal({ MAINNET_RPC_URL: 'http://127.0.0.1:9/v3/secret' });
  expect(message).toBe(
    'The node at http://127.0.0.1:9/… does not answer; set MAINNET_RPC_URL to one that does, or unset it.',
  );
});

test('error: a node of another chain', async () => {
  expect(await refusal({ MAINNET_RPC_URL: other.url })).toBe(
    'MAINNET_RPC_URL names a node of chain 10; name one of mainnet, chain 1.',
  );
});

test.each([
  ['soon', 'MAINNET_BLOCK must be a block\'s number, not "soon".'],
  ['7', 'The node has no block 7 yet; set MAINNET_BLOCK to at most 0.'],
])('error: MAINNET_BLOCK=%s', async (block, message) => {
  expect(await refusal({ MAINNET_RPC_URL: one.url, MAINNET_BLOCK: block })).toBe(message);
});
