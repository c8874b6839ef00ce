import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Anvil, startAnvil } from '../chain/anvil.ts';
import { type ChainClient, createChainClient } from '../chain/client.ts';
import type { Head } from '../chain/snapshot.ts';
import { LOOKS_BEFORE_GOING_BACK } from '../core/heads.ts';
import { silentLogger } from '../ops/log.ts';
import { createWorldClient, type WorldClient } from '../local/transactions.ts';
import { type Bot, followBlocks } from './loop.ts';

/** A node that shows one head after the other, and the last one for ever. */
function nodeShowing(heads: readonly number[], trace: string[] = []): ChainClient {
  let i = 0;
  const getBlock = () => {
    const number = heads[Math.min(i++, heads.length - 1)] as number;
    trace.push(`head ${number}`);
    return Promise.resolve({ number: BigInt(number), hash: `0x${number}`, timestamp: 0n, baseFeePerGas: 1n });
  };
  return { getBlock } as unknown as ChainClient;
}

/** Follows until the bot has acted so many times, or the looks are over. */
async function follow(client: ChainClient, bot: Partial<Bot>, ticks: number, ms = 2000): Promise<string[]> {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), ms);
  const acted: string[] = [];
  const tickAt = async (head: Head) => {
    if (bot.tickAt !== undefined) await bot.tickAt(head);
    acted.push(String(head.number));
    if (acted.length >= ticks) stop.abort();
    return [];
  };
  const settle = bot.settle ?? (() => Promise.resolve(0n));
  await followBlocks({ client, pollMs: 1, log: silentLogger() }, { settle, tickAt }, stop.signal);
  clearTimeout(timer);
  return acted;
}

describe('followBlocks', () => {
  test('behavior: settles before it reads the head that it acts on', async () => {
    const trace: string[] = [];
    const bot: Partial<Bot> = {
      settle: () => Promise.resolve(trace.push('settle')).then(() => 0n),
      tickAt: (head) => Promise.resolve(trace.push(`tick ${head.number}`)).then(() => []),
    };
    await follow(nodeShowing([1, 2], trace), bot, 1);
    expect(trace).toEqual(['head 1', 'settle', 'head 2', 'tick 2']);
  });

  test('behavior: an older head is not acted on', async () => {
    // Two looks a tick: once to see that there is something new, once when what was sent is settled.
    expect(await follow(nodeShowing([7, 7, 6, 6, 7, 6, 8, 6, 8, 8]), {}, 2)).toEqual(['7', '8']);
  });

  test('behavior: an older head that stays is followed', async () => {
    const stays = Array.from({ length: LOOKS_BEFORE_GOING_BACK }, () => 3);
    expect(await follow(nodeShowing([7, 7, ...stays, 3, 3, 4, 4]), {}, 3)).toEqual(['7', '3', '4']);
    expect(await follow(nodeShowing([7, 7, ...stays.slice(2), 8, 8]), {}, 2)).toEqual(['7', '8']);
  });

  test('behavior: what was mined in a later block than the node shows is waited for', async () => {
    let isSettled = false;
    const settle = (): Promise<bigint> => {
      if (isSettled) return Promise.resolve(0n);
      isSettled = true;
      return Promise.resolve(9n);
    };
    expect(await follow(nodeShowing([7, 7, 8, 8, 9, 9]), { settle }, 1)).toEqual(['9']);
  });

  test('behavior: a block that could not be acted on is tried again', async () => {
    let failures = 1;
    const tickAt = () => (failures-- > 0 ? Promise.reject(new Error('no answer')) : Promise.resolve([]));
    expect(await follow(nodeShowing([7]), { tickAt }, 1)).toEqual(['7']);
  });
});

describe('on a node', () => {
  let anvil: Anvil;
  let chain: WorldClient;
  beforeAll(async () => {
    anvil = await startAnvil({ mining: 'manual' });
    chain = createWorldClient(anvil.url);
  });
  afterAll(() => anvil.stop());

  test('behavior: a chain that was reverted is followed from there', async () => {
    const client = createChainClient(anvil.url);
    await chain.mine({ blocks: 2 });
    const id = await chain.snapshot();
    await chain.mine({ blocks: 3 });
    const steps = [() => chain.revert({ id }), () => chain.mine({ blocks: 1 }), () => Promise.resolve()];
    const tickAt = async () => {
      await steps.shift()?.();
      return [];
    };
    const start = Number(await client.getBlockNumber({ cacheTime: 0 }));
    const acted = await follow(client, { tickAt }, 3, 20_000);
    expect(acted.map(Number)).toEqual([start, start - 3, start - 2]);
  });
});
