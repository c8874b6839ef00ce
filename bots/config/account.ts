/** The account that signs: a keystore file, one of `cast wallet`, a key file or the environment. */
import { readFileSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import { isHex, type LocalAccount } from 'viem';
import { privateKeyToAccount } from 'viem/accounts';
import { UserError } from '../ops/errors.ts';
import { describeFields, SOURCES } from './fields.ts';
import { openKeystore } from './keystore.ts';
import type { Origin } from './load.ts';
import { ALL_FIELDS, type Config } from './schema.ts';

/** Where a key may be, by field. */
const PLACES = ['keystore', 'account', 'keyFile', 'privateKey'] as const;
type Place = (typeof PLACES)[number];

/** The fields that an account comes from. */
export type AccountConfig = Pick<Config<'keeper'>, Place | 'passwordFile' | 'keystorePassword'>;

/** What reading an account may need of the world around it. */
export interface Surroundings {
  /** Asks a person, without echo; undefined where there is no terminal. */
  readonly askPassword: ((question: string) => Promise<string>) | undefined;
  /** Told of files with secrets that others may read. */
  readonly warn: (message: string) => void;
  /** Whose `.foundry/keystores` holds the accounts of `cast wallet`. */
  readonly home: string;
}

/**
 * The sending account; undefined when none is named. Of several, the one from the source that is asked first: a flag before
 * the environment, the environment before a file. The key itself is never printed, in no message.
 * @throws {UserError} when one source names several, a file cannot be read, a password is wrong or missing, or a key is none
 */
export async function readAccount(
  config: AccountConfig,
  origins: Readonly<Record<string, Origin>>,
  surroundings: Surroundings,
): Promise<LocalAccount | undefined> {
  const place = choosePlace(config, origins);
  if (place === undefined) return undefined;
  const value = config[place] ?? '';
  switch (place) {
    case 'privateKey':
      return accountOf(value, 'EBB_PRIVATE_KEY');
    case 'keyFile':
      return accountOf(readSecret(value, 'key file', surroundings), `the key file ${value}`);
    case 'keystore':
    case 'account': {
      // The file is encrypted, and `cast wallet` lets others read it: no warning.
      const file = place === 'keystore' ? value : join(surroundings.home, '.foundry', 'keystores', value);
      const text = readText(file, place === 'keystore' ? 'keystore' : `keystore of the account ${value},`);
      const key = await openKeystore(file, text, () => readPassword(file, config, surroundings));
      return accountOf(key, `the keystore ${file}`);
    }
  }
}

/** Reads what a person types, without showing it; undefined where nobody types. */
export function terminalPrompt(): ((question: string) => Promise<string>) | undefined {
  if (!process.stdin.isTTY) return undefined;
  return (question) =>
    new Promise((resolve, reject) => {
      process.stderr.write(question);
      const mute = new Writable({ write: (_chunk, _encoding, done) => done() });
      const lines = createInterface({ input: process.stdin, output: mute, terminal: true });
      lines.once('line', (line) => {
        resolve(line);
        lines.close();
      });
      lines.once('close', () => {
        process.stderr.write('\n');
        reject(new UserError('No password was typed; start again, or name a file with --password-file.'));
      });
    });
}

/** What a process reads its account with. */
export function surroundingsOf(warn: (message: string) => void): Surroundings {
  return { askPassword: terminalPrompt(), warn, home: homedir() };
}

function choosePlace(config: AccountConfig, origins: Readonly<Record<string, Origin>>): Place | undefined {
  for (const source of SOURCES) {
    const named = PLACES.filter((place) => config[place] !== undefined && origins[place] === source);
    if (named.length > 1) {
      const fields = describeFields(ALL_FIELDS).filter(({ name }) => (named as readonly string[]).includes(name));
      const names = fields.map(({ name, flag, variable }) => ({ flag, environment: variable, file: name })[source]);
      throw new UserError(`Name one sending account, not several: ${names.join(' and ')}.`);
    }
    if (named[0] !== undefined) return named[0];
  }
  return undefined;
}

async function readPassword(file: string, config: AccountConfig, surroundings: Surroundings): Promise<string> {
  const { passwordFile, keystorePassword } = config;
  if (passwordFile !== undefined) {
    // Editors end files with a line break; a password does not.
    return readSecret(passwordFile, 'password file', surroundings).replace(/\r?\n$/, '');
  }
  if (keystorePassword !== undefined) return keystorePassword;
  if (surroundings.askPassword !== undefined) return surroundings.askPassword(`Password of ${file}: `);
  throw new UserError(
    `The keystore ${file} needs its password; name a file with --password-file, or set EBB_KEYSTORE_PASSWORD.`,
  );
}

function readSecret(file: string, what: string, { warn }: Surroundings): string {
  const secret = readText(file, what);
  const isReadableByOthers = process.platform !== 'win32' && (statSync(file).mode & 0o044) !== 0;
  if (isReadableByOthers) warn(`other users may read the ${what} ${file}; take that right from them with chmod 600`);
  return secret;
}

function readText(file: string, what: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    // Who has put the secret where its file belongs should not find it in a log.
    const name = what === 'password file' ? what : `${what} ${file}`;
    throw new UserError(`The ${name} cannot be read; check its path and its permissions.`, { cause: error });
  }
}

function accountOf(key: string, where: string): LocalAccount {
  const trimmed = key.trim();
  const hex = trimmed.startsWith('0x') ? trimmed : `0x${trimmed}`;
  if (!isHex(hex, { strict: true }) || hex.length !== 66) {
    throw new UserError(`A private key must be 32 bytes in hexadecimal; look at ${where}.`);
  }
  try {
    return privateKeyToAccount(hex);
  } catch {
    // The library's message holds the key; it goes no further.
    throw new UserError(`The private key is not one of the curve; look at ${where}.`);
  }
}
