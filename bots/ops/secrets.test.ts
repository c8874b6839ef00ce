import { expect, test } from 'vitest';
import { CENSORED, hostOf, presentable, withoutKeys, withoutTokens } from './secrets.ts';

const SECRET = 'a1b2c3d4e5f6';

test('fields with secrets are censored however deep they stand, and bigints are text', () => {
  const fields = { a: [{ keystorePassword: SECRET, b: { privateKey: SECRET, n: 5n } }], password: SECRET };
  const censored = { a: [{ keystorePassword: CENSORED, b: { privateKey: CENSORED, n: '5' } }], password: CENSORED };
  expect(presentable(fields)).toEqual(censored);
});

test('URLs are shortened to their hosts, in texts, in fields and in errors', () => {
  const url = `https://user:${SECRET}@node.example:8545/v2/${SECRET}?key=${SECRET}`;
  expect(hostOf('http://127.0.0.1:8545')).toBe('http://127.0.0.1:8545');
  expect(withoutTokens(`URL: ${url}, failed`)).toBe('URL: https://node.example:8545/… failed');
  expect(presentable({ deep: { rpc: url, error: new Error(`at ${url}`) } })).toEqual({
    deep: { rpc: 'https://node.example:8545/…', error: 'Error: at https://node.example:8545/…' },
  });
});

test('what could be a private key is not repeated', () => {
  expect(withoutKeys(`unknown option --key=0x${'ab'.repeat(32)}`)).toBe(`unknown option --key=${CENSORED}`);
});
