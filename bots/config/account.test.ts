import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { privateKeyToAddress } from 'viem/accounts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { foundryBinary } from '../../script/toolchain/foundry.mjs';
import { UserError } from '../ops/errors.ts';
import { type AccountConfig, readAccount } from './account.ts';
import type { Origin } from './load.ts';

// The test vectors in the definition of the web3 secret storage: one key, one password, both ways to derive.
const KEY = '0x7a28b5ba57c53603b0b07b56bba752f7784bf506fa95edc395f5cf6c7514fe9d';
const PASSWORD = 'testpassword';
const ADDRESS = privateKeyToAddress(KEY);
const SCRYPT = {
  crypto: {
    cipher: 'aes-128-ctr',
    cipherparams: { iv: '83dbcc02d8ccb40e466191a123791e0e' },
    ciphertext: 'd172bf743a674da9cdad04534d56926ef8358534d458fffccd4e6ad2fbde479c',
    kdf: 'scrypt',
    kdfparams: {
      dklen: 32,
      n: 262_144,
      p: 8,
      r: 1,
      salt: 'ab0c7876052600dd703518d6fc3fe8984592145b591fc8fb5c6d43190334ba19',
    },
    mac: '2103ac29920d71da29f15d75b4a16dbe95cfd7ff8faea1056c33131d846e3097',
  },
  id: '3198bc9c-6672-5ab3-d995-4942343ae5b6',
  version: 3,
};
const PBKDF2 = {
  crypto: {
    cipher: 'aes-128-ctr',
    cipherparams: { iv: '6087dab2f9fdbbfaddc31a909735c1e6' },
    ciphertext: '5318b4d5bcd28de64ee5559e671353e16f075ecae9f99c7a79a38af5f869aa46',
    kdf: 'pbkdf2',
    kdfparams: {
      c: 262_144,
      dklen: 32,
      prf: 'hmac-sha256',
      salt: 'ae3cd4e7013836a3df6bd7241b12db061dbe2c6785853cce422d148a624ce0bd',
    },
    mac: '517ead924a9d0dc3124507e3393d175ce3ff7c1e96529c6c555ce9e51205e9b2',
  },
  id: '3198bc9c-6672-5ab3-d995-4942343ae5b6',
  version: 3,
};

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'ebb-account-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const NOTHING: AccountConfig = {
  keystore: undefined,
  account: undefined,
  keyFile: undefined,
  privateKey: undefined,
  passwordFile: undefined,
  keystorePassword: undefined,
};

let fileCount = 0;
function write(content: unknown, mode = 0o600): string {
  const file = join(folder, `${fileCount++}.json`);
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  chmodSync(file, mode);
  return file;
}

/** All that was said, warnings and refusals. */
interface Outcome {
  readonly address: string | undefined;
  readonly said: string[];
  readonly asked: string[];
}

async function read(
  config: Partial<AccountConfig>,
  { origin = 'flag', origins = {}, typed }: { origin?: Origin; origins?: object; typed?: string } = {},
): Promise<Outcome> {
  const said: string[] = [];
  const asked: string[] = [];
  const from = { ...Object.fromEntries(Object.keys(config).map((name) => [name, origin])), ...origins };
  const askPassword =
    typed === undefined
      ? undefined
      : (question: string): Promise<string> => {
          asked.push(question);
          return Promise.resolve(typed);
        };
  const surroundings = { warn: (text: string) => void said.push(text), askPassword, home: folder };
  try {
    const account = await readAccount({ ...NOTHING, ...config }, from, surroundings);
    return { address: account?.address, said, asked };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { address: undefined, said: [...said, error.message], asked };
  }
}

describe('keystores', () => {
  test.each([
    ['scrypt', SCRYPT],
    ['PBKDF2', PBKDF2],
    ['an address', { ...PBKDF2, address: ADDRESS.slice(2).toLowerCase() }],
    ['capitals', { version: 3, Crypto: PBKDF2.crypto }],
  ])('default: with %s', async (_, keystore) => {
    const config = { keystore: write(keystore), keystorePassword: PASSWORD };
    expect(await read(config)).toEqual({ address: ADDRESS, said: [], asked: [] });
  });

  test('default: an account that cast has imported, by its name', async () => {
    const home = join(folder, '.foundry', 'keystores');
    mkdirSync(home, { recursive: true });
    const args = ['wallet', 'import', 'alice', '--keystore-dir', home, '--private-key', KEY];
    execFileSync(foundryBinary('cast'), args, { env: { ...process.env, CAST_UNSAFE_PASSWORD: PASSWORD } });
    const passwordFile = write(`${PASSWORD}\n`);
    expect(await read({ account: 'alice', passwordFile })).toEqual({ address: ADDRESS, said: [], asked: [] });
    expect((await read({ account: 'bob', passwordFile })).said).toEqual([
      `The keystore of the account bob, ${join(home, 'bob')} cannot be read; check its path and its permissions.`,
    ]);
  });

  test('behavior: a person is asked for the password where nothing else names it', async () => {
    const keystore = write(PBKDF2);
    expect(await read({ keystore }, { typed: PASSWORD })).toEqual({
      address: ADDRESS,
      said: [],
      asked: [`Password of ${keystore}: `],
    });
    expect((await read({ keystore })).said[0]).toMatch(/--password-file, or set EBB_KEYSTORE_PASSWORD/);
  });

  test('behavior: nobody is asked before the file is known to be a keystore', async () => {
    const { said, asked } = await read({ keystore: write('{}') }, { typed: PASSWORD });
    expect(said).toHaveLength(1);
    expect(asked).toEqual([]);
  });

  const damaged = { ...PBKDF2.crypto, mac: PBKDF2.crypto.mac.replace(/^../, '00') };
  test.each([
    ['another password', PBKDF2, 'testpassword ', /^The password does not open the keystore/],
    ['an empty password', PBKDF2, '', /^The password does not open the keystore/],
    ['a MAC that is another', { ...PBKDF2, crypto: damaged }, PASSWORD, /^The password does not open/],
    ['another address', { ...PBKDF2, address: '00'.repeat(20) }, PASSWORD, /key of another address/],
    ['version 1', { ...PBKDF2, version: 1 }, PASSWORD, /is of version 1; only version 3/],
    ['a version of text', { ...PBKDF2, version: KEY }, PASSWORD, /is of an unknown version/],
    ['no JSON', KEY, PASSWORD, /is not a keystore: it is not JSON/],
    ['another cipher', { ...PBKDF2, crypto: { ...PBKDF2.crypto, cipher: 'aes-256-gcm' } }, PASSWORD, /crypto\.cipher/],
    ['another derivation', { ...PBKDF2, crypto: { ...PBKDF2.crypto, kdf: 'argon2' } }, PASSWORD, /crypto\.kdf/],
    ['no ciphertext', { ...PBKDF2, crypto: { ...PBKDF2.crypto, ciphertext: '' } }, PASSWORD, /crypto\.ciphertext/],
    ['a deployment', { chainId: 1 }, PASSWORD, /is not a keystore of version 3/],
    [
      'memory beyond reason',
      { ...SCRYPT, crypto: { ...SCRYPT.crypto, kdfparams: { ...SCRYPT.crypto.kdfparams, n: 2 ** 30, r: 8 } } },
      PASSWORD,
      /asks for more work/,
    ],
    [
      'time beyond reason',
      { ...PBKDF2, crypto: { ...PBKDF2.crypto, kdfparams: { ...PBKDF2.crypto.kdfparams, c: 2 ** 31 } } },
      PASSWORD,
      /asks for more work/,
    ],
  ])('error: %s', async (_, content, password, expected) => {
    const keystore = write(content);
    const { address, said } = await read({ keystore }, { typed: password });
    expect(address).toBeUndefined();
    expect(said).toHaveLength(1);
    expect(said[0]).toMatch(expected);
    expect(said[0]).not.toContain('\n');
    for (const secret of [KEY.slice(2), PASSWORD, PBKDF2.crypto.ciphertext]) expect(said[0]).not.toContain(secret);
  });
});

describe('bare keys', () => {
  test('default: a file, with or without 0x, and the environment', async () => {
    expect(await read({ keyFile: write(`${KEY}\n`) })).toEqual({ address: ADDRESS, said: [], asked: [] });
    expect((await read({ privateKey: KEY.slice(2) })).address).toBe(ADDRESS);
    expect(await read({})).toEqual({ address: undefined, said: [], asked: [] });
  });

  test('behavior: files that others may read are warned of, encrypted ones are not', async () => {
    const keyFile = write(KEY, 0o644);
    const warned = await read({ keyFile });
    expect(warned.address).toBe(ADDRESS);
    expect(warned.said).toEqual([
      `other users may read the key file ${keyFile}; take that right from them with chmod 600`,
    ]);
    const passwordFile = write(PASSWORD, 0o640);
    const { said } = await read({ keystore: write(PBKDF2, 0o644), passwordFile });
    expect(said).toEqual([expect.stringContaining(`password file ${passwordFile}`)]);
  });
});

describe('of several accounts', () => {
  const other = `0x${'2'.padStart(64, '0')}`;

  test('the one of the first source counts', async () => {
    const config = { keystore: write(PBKDF2), keystorePassword: PASSWORD, privateKey: other };
    const origins = { keystore: 'flag', privateKey: 'environment' };
    expect((await read(config, { origins })).address).toBe(ADDRESS);
    const swapped = { keystore: 'file', privateKey: 'environment' };
    expect((await read(config, { origins: swapped })).address).not.toBe(ADDRESS);
  });

  test('error: two of one source', async () => {
    const { said } = await read({ keyFile: 'x', privateKey: KEY }, { origin: 'environment' });
    expect(said).toEqual(['Name one sending account, not several: EBB_KEY_FILE and EBB_PRIVATE_KEY.']);
  });
});
