import type { Hash } from 'viem';
import { messageOf } from '../ops/errors.ts';
import type { BotContext } from './bots.ts';

/** How long to wait after a tick failed, in milliseconds: doubled each time, up to the last. */
const BACKOFF_MS = [500, 1000, 2000, 4000, 8000, 15_000];

/**
 * Ticks once per block, awaited, until SIGINT or SIGTERM: then the tick under way is finished and the process can end. A
 * tick that fails (a node that does not answer) is logged and tried again, later each time.
 */
export async function followBlocks(
  { client, pollMs, log }: Pick<BotContext, 'client' | 'pollMs' | 'log'>,
  bot: { tick(): Promise<readonly Hash[]> },
): Promise<void> {
  const stop = new AbortController();
  const onSignal = (): void => stop.abort();
  process.once('SIGINT', onSignal);
  process.once('SIGTERM', onSignal);
  let seen = -1n;
  let failures = 0;
  while (!stop.signal.aborted) {
    try {
      const block = await client.getBlockNumber({ cacheTime: 0 });
      if (block !== seen) {
        await bot.tick();
        if (seen === -1n) log.info({ block }, 'watching');
        seen = block;
      }
      failures = 0;
      await pause(pollMs, stop.signal);
    } catch (error) {
      const waitMs = BACKOFF_MS[Math.min(failures, BACKOFF_MS.length - 1)] as number;
      failures += 1;
      log.error({ failures, waitMs, error: messageOf(error) }, 'tick failed');
      await pause(waitMs, stop.signal);
    }
  }
  log.info('stopped');
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const timer = setTimeout(done, milliseconds);
    signal.addEventListener('abort', done, { once: true });
    function done(): void {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    }
  });
}
