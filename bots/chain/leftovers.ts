/** What an earlier process of the account has sent and nobody has mined yet: this one does not know what it was for. */
import { pause } from '../ops/pause.ts';
import type { Logger } from '../ops/log.ts';
import type { ChainClient } from './client.ts';
import { readHead } from './snapshot.ts';
import type { Submitter } from './submit.ts';

/** Blocks that such transactions may still take; then they are cancelled. */
const PATIENCE_BLOCKS = 5n;

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
 * block, up to the cap; where the cap is too low for that, they are waited for.
 */
export async function settleLeftovers(
  { client, submitter, pollMs, isLive, log }: LeftoverOptions,
  signal: AbortSignal,
): Promise<void> {
  const account = submitter.address;
  const count = await submitter.leftoverCount();
  if (count === 0) return;
  log.warn({ account, count }, 'transactions of an earlier process wait to be mined');
  if (!isLive) return;
  const { number: start } = await readHead(client);
  let seen = start;
  let isTaken = false;
  for (; !signal.aborted; await pause(pollMs, signal)) {
    const head = await readHead(client);
    if (head.number === seen) continue;
    seen = head.number;
    for (const { request, outcome } of await submitter.settle()) log.info({ call: request.key, outcome }, 'settled');
    const left = await submitter.leftoverCount();
    if (left === 0 && !submitter.isBusy) return log.info({ block: head.number }, 'nothing waits any more');
    if (!isTaken && head.number - start >= PATIENCE_BLOCKS) {
      log.warn({ block: head.number, left }, 'they have waited long enough: cancelling them');
      await submitter.takeOver(head);
      isTaken = true;
    }
    if (!isTaken) continue;
    for (const { request, ...facts } of await submitter.tend(head, head.timestamp, () => false)) {
      log.info({ call: request.key, ...facts }, facts.action);
    }
  }
}
