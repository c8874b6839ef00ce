import pino, { type Logger } from 'pino';
import pretty from 'pino-pretty';
import { UserError } from './errors.ts';
import { presentable, withoutTokens } from './secrets.ts';

/** Logs are events: a message and its fields. Pretty for people, JSON for machines, always on standard error. */
export type { Logger };

/** Pretty for people, JSON for machines. */
export const LOG_FORMATS = ['pretty', 'json'] as const;

/** A logger on standard error. Secrets in fields, and what URLs hold beyond their host, do not reach it. */
export function createLogger(format: (typeof LOG_FORMATS)[number], level: string, name: string): Logger {
  const options: pino.LoggerOptions = {
    name,
    level,
    formatters: { log: (fields) => presentable(fields) as Record<string, unknown> },
    hooks: {
      logMethod(args, method) {
        method.apply(
          this,
          args.map((arg: unknown) => (typeof arg === 'string' ? withoutTokens(arg) : arg)) as typeof args,
        );
      },
    },
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
