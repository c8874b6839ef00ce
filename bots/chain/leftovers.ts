/** What an earlier process of the account has sent and nobody has mined yet: this one does not know what it was for. */
import { messageOf } from '../ops/errors.ts';
import { pause } from '../ops/pause.ts';
import type { Logger } from '../ops/log.ts';
import type { ChainClient } from './client.ts';
import { readHead } from './snapshot.ts';
import type { Submitter } from './submit.ts';

/** Blocks that such transactions may still take; then they are cancelled. */
const PATIENCE_BLOCKS = 5n;
/** Blocks after which a bot begins though some are left. */
const MOST_BLOCKS = 20n;

export interface LeftoverOptions {
  readonly client: ChainClient;
  readonly submitter: Submitter;
  readonly pollMs: number;
  /** Without it nothing is cancelled, and nothing is waited for. */
  readonly isLive: boolean;
  readonly log: Logger;
}

/**
 * Waits until the account has no transactions in the pool, and after some blocks replaces those that are left by nothing. A bot
 * that began while they wait would do again what they do. Their fees are not known: replacements pay an eighth more every
 * block, up to the cap. Where the cap is too low for that, nothing of this process can come before them either; but they are
 * not waited for for ever: the bot begins, its transactions come right behind them, and {@link Submitter.tend} goes on.
 */
export async function settleLeftovers(options: LeftoverOptions, signal: AbortSignal): Promise<void> {
  const { client, submitter, pollMs, isLive, log } = options;
  const account = submitter.address;
  const count = await submitter.leftoverCount();
  if (count === 0) return;
  log.warn({ account, count }, 'transactions of an earlier process wait to be mined');
  if (!isLive) return;
  const { number: start } = await readHead(client);
  let [seen, isTaken] = [start, false];

  /** @returns whether there is nothing to wait for any more */
  const look = async (): Promise<boolean> => {
    const head = await readHead(client);
    if (head.number <= seen) return false; // a URL may stand for several nodes, some behind the others
    for (const { request, outcome } of await submitter.settle()) log.info({ call: request.key, outcome }, 'settled');
    const left = await submitter.leftoverCount();
    if (left === 0 && !submitter.isBusy) {
      log.info({ block: head.number }, 'nothing waits any more');
      return true;
    }
    if (!isTaken && head.number - start >= PATIENCE_BLOCKS) {
      log.warn({ block: head.number, left }, 'they have waited long enough: cancelling them');
      await submitter.takeOver(head);
      isTaken = true;
    }
    if (isTaken && head.number - start >= MOST_BLOCKS) {
      log.warn({ account, block: head.number }, 'they still wait, and what is sent now comes behind them');
      return true;
    }
    const tended = isTaken ? await submitter.tend(head, head.timestamp, () => false) : [];
    for (const { request, ...facts } of tended) log.info({ call: request.key, ...facts }, facts.action);
    seen = head.number; // only now: a block that could not be acted on is looked at again
    return false;
  };

  for (; !signal.aborted; await pause(pollMs, signal)) {
    try {
      if (await look()) return;
    } catch (error) {
      log.error({ error: messageOf(error) }, 'the earlier transactions cannot be looked after');
    }
  }
}
