/** Keeps what is secret out of logs and messages: fields by their names, however deep, and what URLs hold beyond the host. */

/** Fields whose values are never shown, in lower case. */
const SECRET_FIELDS = new Set(['privatekey', 'password', 'keystorepassword', 'mnemonic', 'authorization']);

/** What stands in place of a secret. */
export const CENSORED = '[secret]';

/** A URL as far as it may be shown: keys of node providers stand in its path, its query, or before its host. */
export function hostOf(url: string): string {
  if (!URL.canParse(url)) return CENSORED;
  const { protocol, host, pathname, search, hash, username, password } = new URL(url);
  const rest = `${pathname === '/' ? '' : pathname}${search}${hash}${username}${password}`;
  return `${protocol}//${host}${rest === '' ? '' : '/…'}`;
}

/** A text, its URLs shortened to their hosts. */
export function withoutTokens(text: string): string {
  return text.replace(/(?:https?|wss?):\/\/[^\s"'`<>)\]}]+/gi, hostOf);
}

/** A value for a log: secrets censored, bigints as decimal text, because JSON has no integers of their size. */
export function presentable(value: unknown): unknown {
  if (typeof value === 'bigint') return value.toString();
  if (typeof value === 'string') return withoutTokens(value);
  if (value instanceof Error) return withoutTokens(`${value.name}: ${value.message.split('\n')[0] ?? ''}`);
  if (Array.isArray(value)) return value.map(presentable);
  if (value instanceof Map) return presentable(Object.fromEntries(value));
  if (value !== null && typeof value === 'object') {
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [
        key,
        SECRET_FIELDS.has(key.toLowerCase()) && item !== undefined ? CENSORED : presentable(item),
      ]),
    );
  }
  return value;
}

/** A text, its words of 32 bytes as `0x1234…abcd`: enough to find an id by, and no key. */
export function shortened(text: string): string {
  return text.replace(/(0x[0-9a-f]{4})[0-9a-f]{56}([0-9a-f]{4})(?![0-9a-f])/gi, '$1…$2');
}

/** A text without anything that could be a private key. */
export function withoutKeys(text: string): string {
  return text.replace(/(?:0x)?[0-9a-f]{64}/gi, CENSORED);
}
