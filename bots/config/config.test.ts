import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PROJECT_ROOT } from '../../script/toolchain/foundry.mjs';
import { withConfigOptions } from '../apps/options.ts';
import { UserError } from '../ops/errors.ts';
import { describeFields } from './fields.ts';
import { environmentWith, findValues, loadConfig } from './load.ts';
import { configFileSchema, effectiveText, environmentExample, referenceMarkdown, referenceRows } from './reference.ts';
import { ALL_FIELDS, CONFIG_NAMES, CONFIGS } from './schema.ts';

const REQUIRED = { rpcUrl: 'http://127.0.0.1:8545', deployment: 'local.json' };
const SECRET = 'a1b2c3d4e5f6';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'ebb-config-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function file(content: unknown): string {
  const name = join(folder, 'ebb.json');
  writeFileSync(name, typeof content === 'string' ? content : JSON.stringify(content));
  return name;
}

function failure(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    if (error instanceof UserError) return error.message;
    throw error;
  }
  throw new Error('nothing was refused');
}

describe('loadConfig', () => {
  test('default: flag before environment before file before default', () => {
    const config = file({ tip: 3, maxFee: '30', minReward: 5, pollMs: 7, minProfit: 9 });
    const given = {
      flags: { ...REQUIRED, config, tip: '1' },
      environment: { EBB_TIP: '2', EBB_MAX_FEE: '20', EBB_LIVE: 'true' },
    };
    const { values, origins } = loadConfig('keeper', given);
    expect(values).toMatchObject({
      tip: 10n ** 9n,
      maxFee: 20n * 10n ** 9n,
      minReward: 5n * 10n ** 18n,
      pollMs: 7,
      blockSeconds: 12n,
      live: false, // an order to send is given on the command line, or not at all
    });
    expect(values).not.toHaveProperty('minProfit');
    expect(origins).toMatchObject({
      tip: 'flag',
      maxFee: 'environment',
      minReward: 'file',
      blockSeconds: 'default',
      keystore: 'unset',
    });
  });

  test('behavior: how the base fee moves, in a word or in numbers', () => {
    const ruleOf = (text: string) =>
      loadConfig('keeper', { flags: { ...REQUIRED, baseFeeRule: text }, environment: {} }).values.baseFeeRule;
    expect(['auto', 'constant', 'unknown'].map(ruleOf)).toEqual(['auto', 'constant', 'unknown']);
    expect(ruleOf('6/250')).toEqual({ elasticity: 6n, denominator: 250n });
    for (const text of ['0/8', '2/0', '2', 'Ethereum']) {
      expect(failure(() => ruleOf(text))).toMatch(/^--base-fee-rule must be auto, constant, unknown, or elasticity/);
    }
  });

  test('behavior: a switch that is on elsewhere can be off on the command line', () => {
    const command = withConfigOptions(new Command(), 'keeper').action(() => undefined);
    const flagsOf = (...args: string[]): Record<string, unknown> => {
      command.parse(args, { from: 'user' });
      return command.opts();
    };
    const environment = { EBB_ALTRUISTIC: 'true' };
    expect(loadConfig('keeper', { flags: { ...REQUIRED, ...flagsOf() }, environment }).values.altruistic).toBe(true);
    const flags = { ...REQUIRED, ...flagsOf('--no-altruistic') };
    expect(loadConfig('keeper', { flags, environment }).values.altruistic).toBe(false);
  });

  test('behavior: paths in a file are relative to its folder', () => {
    const config = file({ ...REQUIRED, keyFile: '/run/secrets/key' });
    const { values } = loadConfig('bidder', { flags: { config }, environment: {} });
    expect(values.deployment).toBe(join(folder, 'local.json'));
    expect(values.keyFile).toBe('/run/secrets/key');
  });

  test('behavior: the environment may name the file, and variables set to nothing are not set', () => {
    const environment = { EBB_CONFIG: file(REQUIRED), EBB_TIP: '' };
    expect(loadConfig('keeper', { flags: {}, environment }).values.tip).toBe(10n ** 8n);
  });

  test.each([
    [{ flags: { ...REQUIRED, tip: 'x' }, environment: {} }, '--tip must be an amount of gwei, as 0.1, not "x".'],
    [
      { flags: { ...REQUIRED, blockSeconds: '0' }, environment: {} },
      '--block-seconds must be a whole number above zero, not "0".',
    ],
    [
      { flags: REQUIRED, environment: { EBB_LOG_LEVEL: 'loud' } },
      'EBB_LOG_LEVEL must be one of silent, error, warn, info, debug, not "loud".',
    ],
    [{ flags: { ...REQUIRED, account: '../x' }, environment: {} }, '--account must be a name, not a path, not "../x".'],
    [
      { flags: { rpcUrl: `ftp://node/${SECRET}`, deployment: 'x' }, environment: {} },
      '--rpc-url must be a URL that begins with http:// or https://.',
    ],
    [
      { flags: { rpcUrl: 'http://x' }, environment: {} },
      'There is no deployment (addresses of the deployment, as written to deployments/); name one with --deployment, ' +
        'EBB_DEPLOYMENT or deployment in a configuration file.',
    ],
  ])('error: %j', (given, message) => {
    expect(failure(() => loadConfig('keeper', given))).toBe(message);
  });

  test.each([
    [{ tip: true }, /^tip in the configuration file must be an amount of gwei, as 0\.1, not true\.$/],
    [{ minProft: 1 }, /has a field "minProft" that no command knows/],
    [{ privateKey: SECRET }, /^privateKey does not belong into .*; use EBB_PRIVATE_KEY\.$/],
    [{ keystorePassword: SECRET }, /EBB_KEYSTORE_PASSWORD/],
    [{ live: true }, /^live does not belong into .*; use --live\.$/],
    [[], /must hold one JSON object/],
    [`{ "privateKey": ${SECRET} }`, /cannot be read: it is not JSON\.$/],
  ])('error: a file with %j', (content, expected) => {
    const flags = { config: file(content) };
    const message = failure(() => loadConfig('keeper', { flags: { ...REQUIRED, ...flags }, environment: {} }));
    expect(message).toMatch(expected);
    expect(message).not.toContain(SECRET);
  });

  test('behavior: numbers by name, as text or as an object in a file', () => {
    const read = (given: Parameters<typeof loadConfig>[1]): unknown => loadConfig('bidder', given).values.policyOptions;
    const expected = { marginBps: 100n, halfLife: 60n };
    const text = 'marginBps=100, halfLife=60';
    expect(read({ flags: { ...REQUIRED, policyOptions: text }, environment: {} })).toEqual(expected);
    expect(read({ flags: REQUIRED, environment: { EBB_POLICY_OPTIONS: text } })).toEqual(expected);
    for (const policyOptions of [text, { marginBps: 100, halfLife: '60' }]) {
      expect(read({ flags: { ...REQUIRED, config: file({ policyOptions }) }, environment: {} })).toEqual(expected);
    }
    expect(read({ flags: REQUIRED, environment: {} })).toBeUndefined();
  });

  test.each(['', 'marginBps', 'marginBps=', 'marginBps=0.5', '=1', 'a=1,a=2', 'a=1,', 'a=1=2'])(
    'error: numbers by name as "%s"',
    (policyOptions) => {
      expect(failure(() => loadConfig('bidder', { flags: { ...REQUIRED, policyOptions }, environment: {} }))).toContain(
        '--policy-options must be whole numbers by name, as a=1,b=2, each name once, not',
      );
    },
  );

  test('error: a file that is missing', () => {
    const flags = { ...REQUIRED, config: join(folder, 'missing.json') };
    expect(failure(() => loadConfig('keeper', { flags, environment: {} }))).toMatch(/check its path/);
  });
});

test('an .env file sets what the environment does not, and nothing but our variables', () => {
  writeFileSync(join(folder, '.env'), 'EBB_TIP=5\nEBB_MAX_FEE="50"\nNODE_OPTIONS=--inspect\n');
  const environment = environmentWith(folder, { EBB_TIP: '6' });
  expect(environment).toEqual({ EBB_TIP: '6', EBB_MAX_FEE: '50' });
  expect(environmentWith(join(folder, 'nowhere'), { EBB_TIP: '6' })).toEqual({ EBB_TIP: '6' });
});

test('what is in force is shown without secrets', () => {
  const flags = { ...REQUIRED, rpcUrl: `https://user:${SECRET}@node.example/${SECRET}?key=${SECRET}` };
  const environment = { EBB_PRIVATE_KEY: SECRET, EBB_KEYSTORE_PASSWORD: SECRET };
  const text = effectiveText(findValues('keeper', { flags, environment }));
  expect(text).toMatch(/^rpcUrl +https:\/\/node\.example\/… +--rpc-url$/m);
  expect(text).toMatch(/^privateKey +\[secret\] +EBB_PRIVATE_KEY$/m);
  expect(text).not.toContain(SECRET);
});

describe('one schema', () => {
  test('names flags and variables after the field', () => {
    const info = describeFields(ALL_FIELDS).find(({ name }) => name === 'blockSeconds');
    expect(info).toMatchObject({ flag: '--block-seconds', variable: 'EBB_BLOCK_SECONDS' });
  });

  test('all fields of all commands are in the reference, once', () => {
    const fields = new Set(CONFIG_NAMES.flatMap((name) => Object.keys(CONFIGS[name].shape)));
    expect(new Set(Object.keys(ALL_FIELDS))).toEqual(fields);
    expect(referenceRows().map(({ name }) => name)).toEqual(['config', ...Object.keys(ALL_FIELDS)]);
  });

  test('defaults are values of their kind', () => {
    for (const { name, kind, default: value } of describeFields(ALL_FIELDS)) {
      if (value !== undefined) expect(kind.schema.safeParse(value).success, name).toBe(true);
    }
  });

  test('help has every flag and every variable, and no flag for a secret', () => {
    for (const name of CONFIG_NAMES) {
      let help = '';
      const command = withConfigOptions(new Command(), name);
      command.configureOutput({ writeOut: (text) => (help += text) }).outputHelp();
      for (const { flag, variable, sources } of describeFields(CONFIGS[name].shape)) {
        expect(new RegExp(`${flag}( |$)`, 'm').test(help), flag).toBe(sources.includes('flag'));
        if (sources.includes('environment')) expect(help).toContain(variable);
      }
      expect(help).not.toContain('--private-key');
    }
  });

  test('the JSON Schema has what a file may hold', () => {
    const { properties } = configFileSchema() as { properties: Record<string, object> };
    const inFile = referenceRows().filter(({ isInFile }) => isInFile);
    expect(Object.keys(properties)).toEqual(inFile.map(({ name }) => name));
    expect(properties['tip']).toMatchObject({ description: 'priority fee', unit: 'gwei per gas', default: '0.1' });
    expect(properties).not.toHaveProperty('privateKey');
  });

  // Where these fail because the schema has changed: npx vitest run -u bots/config/config.test.ts
  test('docs/configuration.md ends with the reference', async () => {
    const page = join(PROJECT_ROOT, 'docs', 'configuration.md');
    const text = readFileSync(page, 'utf8').replace(/\n## Reference\n[\s\S]*$/, '');
    await expect(`${text}\n## Reference\n\n${referenceMarkdown()}\n`).toMatchFileSnapshot(page);
  });

  test('.env.example has every variable', async () => {
    await expect(environmentExample()).toMatchFileSnapshot(join(PROJECT_ROOT, '.env.example'));
  });
});
