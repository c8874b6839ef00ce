import pino, { type Logger } from 'pino';
import pretty from 'pino-pretty';

/** Logs are events: a message and its fields. Pretty for people, JSON for machines, always on standard error. */
export type { Logger };

/** Fields that never reach a log, wherever they stand. */
const SECRETS = ['privateKey', '*.privateKey', 'key', '*.key', 'rpcUrl', '*.rpcUrl', 'password', '*.password'];

/** bigints as decimal text, because JSON has no integers of their size. */
function plain(value: unknown): unknown {
  if (typeof value === 'bigint') return value.toString();
  if (Array.isArray(value)) return value.map(plain);
  if (value !== null && typeof value === 'object' && !(value instanceof Error)) {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, plain(item)]));
  }
  return value;
}

/** A logger on standard error. */
export function createLogger(format: 'pretty' | 'json', level: string, name: string): Logger {
  const options: pino.LoggerOptions = {
    name,
    level,
    redact: { paths: SECRETS, censor: '[secret]' },
    formatters: { log: (fields) => plain(fields) as Record<string, unknown> },
  };
  const destination =
    format === 'json'
      ? pino.destination({ fd: 2, sync: true })
      : pretty({ destination: 2, sync: true, translateTime: 'SYS:HH:MM:ss', ignore: 'pid,hostname' });
  return pino(options, destination);
}

/** A logger that says nothing. */
export function silentLogger(): Logger {
  return pino({ level: 'silent' });
}
