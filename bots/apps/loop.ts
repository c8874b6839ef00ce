import type { Hash } from 'viem';
import { type Head, readHead } from '../chain/snapshot.ts';
import { decideHead, type Following, NOTHING_SEEN, withBlock } from '../core/heads.ts';
import { messageOf } from '../ops/errors.ts';
import { pause } from '../ops/pause.ts';
import type { BotContext } from './bots.ts';

/** How long to wait after a tick failed, in milliseconds: doubled each time, up to the last. */
const BACKOFF_MS = [500, 1000, 2000, 4000, 8000, 15_000];

/** What runs once a block. */
export interface Bot {
  /** Finds out what has become of what was sent. @returns the latest block in which any of it was mined, zero for none */
  settle(): Promise<bigint>;
  /** Looks at a block and sends what should be in the next. */
  tickAt(head: Head): Promise<readonly Hash[]>;
}

/**
 * Ticks once per block, awaited, until SIGINT or SIGTERM: then the tick under way is finished and the process can end. A
 * tick that fails (a node that does not answer) is logged and tried again, later each time. An older block than before is
 * not acted on unless it stays: see {@link decideHead}.
 *
 * @param signal omitted, those of the process
 */
export async function followBlocks(
  { client, pollMs, log }: Pick<BotContext, 'client' | 'pollMs' | 'log'>,
  bot: Bot,
  signal: AbortSignal = stopSignal(),
): Promise<void> {
  let following = NOTHING_SEEN;
  let failures = 0;

  /** Whether the latest block is to be acted on; what the look has shown is remembered unless it is. */
  const look = async (): Promise<{ head: Head; after: Following; reason: string } | undefined> => {
    const head = await readHead(client);
    const { isNext, reason, following: after } = decideHead(following, head);
    if (isNext) return { head, after, reason };
    following = after;
    return undefined;
  };
  const tick = async (): Promise<void> => {
    if ((await look()) === undefined) return;
    // In this order: what has been settled must not be decided anew on a state that does not know it.
    following = withBlock(following, await bot.settle());
    const next = await look();
    if (next === undefined) return;
    const { head, after, reason } = next;
    if (reason === 'went-back' || reason === 'replaced') {
      log.warn({ block: head.number, was: following.latest?.number }, 'the chain went back');
    }
    await bot.tickAt(head);
    if (reason === 'first') log.info({ block: head.number }, 'watching');
    following = after; // only now: a block that could not be acted on is the next again
  };

  while (!signal.aborted) {
    try {
      await tick();
      failures = 0;
      await pause(pollMs, signal);
    } catch (error) {
      const waitMs = BACKOFF_MS[Math.min(failures, BACKOFF_MS.length - 1)] as number;
      failures += 1;
      log.error({ failures, waitMs, error: messageOf(error) }, 'tick failed');
      await pause(waitMs, signal);
    }
  }
  log.info('stopped');
}

/** Aborted by SIGINT or SIGTERM. */
export function stopSignal(): AbortSignal {
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort());
  return stop.signal;
}
