import type { Logger } from '../ops/log.ts';

/** What a bot has sent, and what it was refused, by the fields with which it says so. */
export interface Recorder {
  readonly log: Logger;
  readonly sent: readonly Record<string, unknown>[];
  readonly warnings: readonly Record<string, unknown>[];
  /** What a bidder waits for. */
  readonly waiting: readonly Record<string, unknown>[];
}

/** A logger that remembers instead of writing. */
export function recorder(): Recorder {
  const sent: Record<string, unknown>[] = [];
  const warnings: Record<string, unknown>[] = [];
  const waiting: Record<string, unknown>[] = [];
  const log = {
    isLevelEnabled: () => true,
    debug: (fields: Record<string, unknown>, text: string) => void (text === 'waiting' && waiting.push(fields)),
    info: (fields: Record<string, unknown>, text: string) => void (text.endsWith(' sent') && sent.push(fields)),
    warn: (fields: Record<string, unknown>) => void warnings.push(fields),
  };
  return { log: log as unknown as Logger, sent, warnings, waiting };
}
