/** Opens keystores of the web3 secret storage, version 3: what `cast wallet`, geth and most wallets write. */
import * as Keystore from 'ox/Keystore';
import type { Hex } from 'viem';
import { privateKeyToAddress } from 'viem/accounts';
import { z } from 'zod';
import { UserError } from '../ops/errors.ts';

/** Bytes as hexadecimal digits, without `0x`. */
const bytes = z
  .string()
  .regex(/^(0x)?([0-9a-fA-F]{2})+$/)
  .transform((text) => text.replace(/^0x/, '').toLowerCase());
const bytesOf = (count: number): typeof bytes => bytes.check(z.refine((text: string) => text.length === 2 * count));
const count = z.number().int().positive();
/** Of a longer derived key the first 32 bytes are the same. */
const dklen = z.number().int().min(32);

const common = {
  cipher: z.literal('aes-128-ctr'),
  cipherparams: z.object({ iv: bytesOf(16) }),
  ciphertext: bytesOf(32),
  mac: bytesOf(32),
};
const schema = z.object({
  version: z.literal(3),
  id: z.string().catch(''),
  address: bytesOf(20).optional().catch(undefined),
  crypto: z.discriminatedUnion('kdf', [
    z.object({
      ...common,
      kdf: z.literal('scrypt'),
      kdfparams: z.object({ n: count, r: count, p: count, dklen, salt: bytes }),
    }),
    z.object({
      ...common,
      kdf: z.literal('pbkdf2'),
      kdfparams: z.object({ c: count, prf: z.literal('hmac-sha256'), dklen, salt: bytes }),
    }),
  ]),
});

type ParsedKeystore = z.output<typeof schema>;

/** The most that deriving a key may take: some times what geth asks for [n·r·p, iterations]. */
const MAX_SCRYPT_WORK = 2 ** 24;
const MAX_ITERATIONS = 10_000_000;

/**
 * The private key in a keystore.
 * @param name of the file, for messages
 * @param text the file's content, JSON
 * @param askPassword called once the file is known to be a keystore
 * @throws {UserError} when it is no keystore of version 3, asks for more work than keystores do, or the password is not its; no
 * message holds the key, the password or what is in the file
 */
export async function openKeystore(name: string, text: string, askPassword: () => Promise<string>): Promise<Hex> {
  const keystore = parse(name, text);
  requireReasonable(name, keystore);
  const key = decrypt(keystore, await askPassword());
  if (key === undefined) {
    throw new UserError(`The password does not open the keystore ${name}; give it the one it was made with.`);
  }
  if (keystore.address !== undefined && addressOf(key) !== `0x${keystore.address}`) {
    throw new UserError(`The keystore ${name} holds the key of another address than it says; it is damaged.`);
  }
  return key;
}

function parse(name: string, text: string): ParsedKeystore {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new UserError(`${name} is not a keystore: it is not JSON.`); // what the parser says quotes the file
  }
  const version: unknown =
    typeof value === 'object' && value !== null && 'version' in value ? value.version : undefined;
  if (version !== undefined && version !== 3) {
    const shown = typeof version === 'number' ? `version ${version}` : 'an unknown version';
    throw new UserError(`The keystore ${name} is of ${shown}; only version 3 is known, import its key anew.`);
  }
  const result = schema.safeParse(withLowerCaseCrypto(value));
  if (result.success) return result.data;
  const place = result.error.issues[0]?.path.join('.') ?? '';
  throw new UserError(
    `${name} is not a keystore of version 3: look at its ${place === '' ? 'content' : `field ${place}`}.`,
  );
}

/** Some wallets write `Crypto`. */
function withLowerCaseCrypto(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('Crypto' in value) || 'crypto' in value) return value;
  return { ...value, crypto: value.Crypto };
}

/** A file that somebody else has written must not keep the process busy for hours, or eat its memory. */
function requireReasonable(name: string, { crypto }: ParsedKeystore): void {
  const isReasonable =
    crypto.kdf === 'pbkdf2'
      ? crypto.kdfparams.c <= MAX_ITERATIONS
      : crypto.kdfparams.n * crypto.kdfparams.r * crypto.kdfparams.p <= MAX_SCRYPT_WORK;
  if (isReasonable) return;
  throw new UserError(`The keystore ${name} asks for more work than keystores do; it is damaged or a trap.`);
}

/** The key; undefined where the password is another, or the parameters are none. What the library throws stays here. */
function decrypt(keystore: ParsedKeystore, password: string): Hex | undefined {
  try {
    const crypto = keystore.crypto as Keystore.Keystore['crypto']; // the same, but for the derivations' own type
    const { version, id } = keystore;
    return Keystore.decrypt({ version, id, crypto }, Keystore.toKey({ version, id, crypto }, { password }));
  } catch {
    return undefined;
  }
}

function addressOf(key: Hex): string | undefined {
  try {
    return privateKeyToAddress(key).toLowerCase();
  } catch {
    return undefined; // no key of the curve; the library's message would hold it
  }
}
