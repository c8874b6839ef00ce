import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { UserError } from '../ops/errors.ts';
import { readDeployment } from './deployment.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'ebb-deployment-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function reading(text: string): () => unknown {
  const file = join(folder, 'deployment.json');
  writeFileSync(file, text);
  return () => readDeployment(file);
}

test('a file that is no deployment is told in one sentence, with the first of its fields', () => {
  const other = reading('{ "chainId": 1 }');
  expect(other).toThrow(UserError);
  expect(other).toThrow(/deployment\.json is not a deployment file \(engine is missing, and \d+ more\); name one that/);
  const address = `0x${'1'.repeat(39)}`;
  expect(reading(JSON.stringify({ chainId: 1, engine: address }))).toThrow(
    /is not a deployment file \(engine: must be an address, and \d+ more\)/,
  );
  expect(reading('[]')).toThrow(/is not a deployment file \(it: .*\); name/);
});

test('a file that is missing, or no JSON, is told without the words of the machine', () => {
  expect(() => readDeployment(join(folder, 'nowhere.json'))).toThrow(
    /nowhere\.json cannot be read: there is none; name one with --deployment\.$/,
  );
  expect(reading('{')).toThrow(/deployment\.json is not JSON; name one that ebb deploy has written\.$/);
});
