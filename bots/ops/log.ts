import pino, { type Logger } from 'pino';
import pretty from 'pino-pretty';
import { UserError } from './errors.ts';

/** Logs are events: a message and its fields. Pretty for people, JSON for machines, always on standard error. */
export type { Logger };

/** Fields that never reach a log, wherever they stand. */
const SECRETS = ['privateKey', '*.privateKey', 'rpcUrl', '*.rpcUrl', 'password', '*.password'];

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

/** From quiet to talkative. */
export const LOG_LEVELS = ['silent', 'error', 'warn', 'info', 'debug'] as const;

/** @throws {UserError} for a level that does not exist */
export function requireLogLevel(level: string): (typeof LOG_LEVELS)[number] {
  const known = LOG_LEVELS.find((candidate) => candidate === level);
  if (known === undefined)
    throw new UserError(`There is no log level "${level}"; use one of ${LOG_LEVELS.join(', ')}.`);
  return known;
}
