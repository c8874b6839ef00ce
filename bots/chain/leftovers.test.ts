import { type Hex, toHex } from 'viem';
import { privateKeyToAccount } from 'viem/accounts';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Logger } from '../ops/log.ts';
import { createWorldClient, type WorldClient } from '../local/transactions.ts';
import { type Anvil, startAnvil } from './anvil.ts';
import { type ChainClient, createChainClient } from './client.ts';
import { settleLeftovers } from './leftovers.ts';
import { readHead } from './snapshot.ts';
import { Submitter } from './submit.ts';

const GWEI = 10n ** 9n;
const ACCOUNT = privateKeyToAccount(`0x${'1e'.repeat(32)}`);

let anvil: Anvil;
let chain: WorldClient;
let client: ChainClient;

beforeAll(async () => {
  anvil = await startAnvil({ mining: 'manual' });
  chain = createWorldClient(anvil.url);
  client = createChainClient(anvil.url);
});
afterAll(() => anvil.stop());
beforeEach(async () => {
  await chain.setBalance({ address: ACCOUNT.address, value: 10n ** 20n });
  await mine(30_000_000n);
});

async function mine(gasLimit: bigint): Promise<void> {
  await chain.setBlockGasLimit({ gasLimit });
  await chain.setNextBlockBaseFeePerGas({ baseFeePerGas: 10n * GWEI });
  await chain.mine({ blocks: 1 });
  await chain.setBlockGasLimit({ gasLimit: 30_000_000n });
}
const submitterWith = (maxFeeWei = 1000n * GWEI): Submitter =>
  new Submitter(client, ACCOUNT, 31_337, { tipWei: GWEI, maxFeeWei });
const nonces = (blockTag: 'latest' | 'pending'): Promise<number> =>
  client.getTransactionCount({ address: ACCOUNT.address, blockTag });

/** An earlier process sends two transactions, and ends. */
async function leaveTwo(): Promise<Hex[]> {
  const earlier = submitterWith();
  const head = await readHead(client);
  const call = (key: string) => ({ key, to: ACCOUNT.address, data: toHex(key), gas: 100_000n });
  return [await earlier.send(call('a'), head), await earlier.send(call('b'), head)];
}

/** A new process; its blocks come whenever it waits. @returns what it logs, in order */
async function start(submitter: Submitter, room: (block: number) => bigint, isLive = true): Promise<string[]> {
  const said: string[] = [];
  const stop = new AbortController();
  const say = (_: unknown, text: string): void => void said.push(text);
  const log = { info: say, warn: say, error: say } as unknown as Logger;
  let isOver = false;
  const blocks = (async () => {
    for (let i = 0; !isOver && i < 40; i++) {
      await mine(room(i));
      const tick = said.length;
      for (let wait = 0; !isOver && wait < 10 && said.length === tick; wait++)
        await new Promise((r) => setTimeout(r, 10));
    }
    stop.abort();
  })();
  await settleLeftovers({ client, submitter, pollMs: 2, isLive, log }, stop.signal);
  isOver = true;
  await blocks;
  return said;
}

describe('settleLeftovers', () => {
  test('default: nothing to wait for', async () => {
    expect(await start(submitterWith(), () => 30_000_000n)).toEqual([]);
  });

  test('behavior: waits until what an earlier process sent is mined', async () => {
    const hashes = await leaveTwo();
    const submitter = submitterWith();
    expect(await submitter.leftoverCount()).toBe(2);
    const said = await start(submitter, (block) => (block < 2 ? 20_000n : 30_000_000n));
    expect(said).toEqual(['transactions of an earlier process wait to be mined', 'nothing waits any more']);
    for (const hash of hashes) expect((await client.getTransactionReceipt({ hash })).status).toBe('success');
    expect(await submitter.leftoverCount()).toBe(0);
  });

  test('behavior: cancels what is not mined, though it does not know at what price it was sent', async () => {
    const hashes = await leaveTwo();
    const first = await nonces('latest');
    const submitter = submitterWith();
    // Full blocks until the pool holds nothing but transfers of nothing.
    const room = (block: number): bigint => (block > 14 ? 30_000_000n : 20_000n);
    const said = await start(submitter, room);
    expect(said[0]).toBe('transactions of an earlier process wait to be mined');
    expect(said[1]).toBe('they have waited long enough: cancelling them');
    expect(said.filter((text) => text === 'cancelled').length).toBeGreaterThanOrEqual(2);
    expect(said.at(-1)).toBe('nothing waits any more');
    expect([await nonces('latest'), await nonces('pending')]).toEqual([first + 2, first + 2]);
    for (const hash of hashes) await expect(client.getTransactionReceipt({ hash })).rejects.toThrow();
  });

  test('behavior: where the cap is too low to replace them, they are waited for', async () => {
    const hashes = await leaveTwo(); // 21 gwei
    const submitter = submitterWith(22n * GWEI);
    const said = await start(submitter, (block) => (block > 14 ? 30_000_000n : 20_000n));
    expect(said.filter((text) => text === 'cancelled')).toEqual([]);
    expect(said.at(-1)).toBe('nothing waits any more');
    for (const hash of hashes) expect((await client.getTransactionReceipt({ hash })).status).toBe('success');
  });

  test('behavior: they are not waited for for ever: what the bot sends then comes right behind them', async () => {
    await leaveTwo();
    const first = await nonces('latest');
    const submitter = submitterWith(22n * GWEI);
    const said = await start(submitter, () => 20_000n);
    expect(said.at(-1)).toMatch(/^they still wait/);
    await submitter.send({ key: 'c', to: ACCOUNT.address, data: '0x', gas: 100_000n }, await readHead(client));
    expect(await nonces('pending')).toBe(first + 3);
    await mine(30_000_000n);
    const settled = await submitter.settle();
    expect(settled.map(({ request: { key }, outcome }) => `${key} ${outcome}`)).toEqual([
      `leftover/${first} superseded`,
      `leftover/${first + 1} superseded`,
      'c mined',
    ]);
  });

  test('behavior: a node that does not answer for a while ends no bot', async () => {
    await leaveTwo();
    const submitter = submitterWith();
    const settle = submitter.settle.bind(submitter);
    let failures = 0;
    submitter.settle = () => (failures++ < 3 ? Promise.reject(new Error('no answer')) : settle());
    const said = await start(submitter, () => 30_000_000n);
    expect(said.filter((text) => text === 'the earlier transactions cannot be looked after')).toHaveLength(3);
    expect(said.at(-1)).toBe('nothing waits any more');
  });

  test('args: a dry run says so, and waits for nothing', async () => {
    await leaveTwo();
    expect(await start(submitterWith(), () => 20_000n, false)).toEqual([
      'transactions of an earlier process wait to be mined',
    ]);
    await mine(30_000_000n);
  });
});
