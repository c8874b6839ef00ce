import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { PROJECT_ROOT } from '../../script/toolchain/foundry.mjs';
import { readDeployment } from './deployment.ts';
import { UserError } from '../ops/errors.ts';
import { parseChainConfig, readChainConfig, specOf } from './chain.ts';

const read = (name: string): Record<string, unknown> =>
  JSON.parse(readFileSync(join(PROJECT_ROOT, 'script', 'config', `${name}.json`), 'utf8')) as Record<string, unknown>;

/** What is said of a configuration in which the value at a path is another. */
function refusal(path: string, value: unknown): string {
  const config = read('anvil');
  const keys = path.split('.');
  const last = keys.pop() ?? '';
  const parent = keys.reduce((object, key) => object[key] as Record<string, unknown>, config);
  parent[last] = value;
  try {
    parseChainConfig(config, 'x.json');
  } catch (error) {
    expect(error).toBeInstanceOf(UserError);
    return (error as UserError).message.replace('The chain configuration x.json is not usable: ', '');
  }
  return 'nothing';
}

const WETH = 'parameters.collaterals.WETH';

test.each([
  ['chainId', 0, 'chainId: too small: expected number to be >0.'],
  ['extra', 1, 'extra is no field.'],
  ['salt', undefined, 'salt is missing.'],
  ['salt', '0x12', 'salt: must be 32 bytes in hexadecimal.'],
  ['tokens.WETH.feed.heartbeatSeconds', undefined, 'tokens.WETH.feed.heartbeatSeconds is missing.'],
  [`${WETH}.supplyCap`, undefined, `${WETH}.supplyCap is missing.`],
  ['uniswap.v3.factory', undefined, 'uniswap.v3.factory is missing.'],
  ['roles.guardian', 12, 'roles.guardian: must be an address.'],
  ['roles.guardian', '0x12', 'roles.guardian: must be an address.'],
  [
    'roles.guardian',
    '0xC02aaA39b223FE8D0A0e5C4F27eAD9083C756Cc3',
    'roles.guardian: has a checksum that is not its own: look for a mistyped digit, or write it in lower case.',
  ],
  [
    'roles.guardian',
    `0x${'0'.repeat(40)}`,
    'roles.guardian is the zero address, but must be an account; put yours there.',
  ],
  [
    'roles.liquidators',
    [`0x${'1'.repeat(40)}`, `0x${'1'.repeat(40)}`],
    /^roles\.liquidators\.1 is 0x1{40}, but so is roles\.liquidators\.0\.$/,
  ],
  [
    `${WETH}.borrowLtvBps`,
    8250,
    `${WETH}.borrowLtvBps is 8250, but must be at least 100 below liquidationLtvBps, which is 8300.`,
  ],
  [`${WETH}.liquidationLtvBps`, 9700, `${WETH}.liquidationLtvBps is 9700, but must be at most 9600.`],
  [`${WETH}.halfLifeSeconds`, 100, `${WETH}.halfLifeSeconds at stress is 25, but must be at least 60.`],
  [
    `${WETH}.volatility.calmBps`,
    50_000,
    `${WETH}.volatility.calmBps is 50000, but must be below stressBps, which is 40000.`,
  ],
  [
    `${WETH}.supplyCap`,
    `1${'0'.repeat(30)}`,
    /^parameters\.collaterals\.WETH\.supplyCap is 10{30}, but must be at most 1329/,
  ],
  [
    'parameters.debts.USDC.minDebt',
    '2000000000',
    'parameters.debts.USDC.minDebt is 2000000000, but must be at most 1000000000.',
  ],
  ['parameters.debts.USDC.kinkBps', 10_000, 'parameters.debts.USDC.kinkBps is 10000, but must be at most 9999.'],
  ['parameters.oracle.bandCapBps', 1001, /^parameters\.oracle\.bandCapBps is 1001, but must be at most 1000/],
  ['parameters.penalty.minBps', 500, 'parameters.penalty.minBps is 500, but must not exceed maxBps, which is 400.'],
  [
    'tokens.WETH.feed.heartbeatSeconds',
    259_000,
    /heartbeatSeconds plus .*maxAgeMarginSeconds is 260800, but must be at most 259200/,
  ],
  [
    'tokens.WETH.feed.minAnswer',
    '2000000',
    'tokens.WETH.feed.minAnswer is 2000000, but must be below maxAnswer, which is 1000000.',
  ],
  ['tokens.WETH.feed.quoteToken', 'USDC', /tokens\.WETH\.feed\.quoteToken is USDC, but tokens has no USDC before WETH/],
  [
    'sequencerUptimeFeed',
    { address: `0x${'1'.repeat(40)}`, gracePeriodSeconds: 60 },
    'sequencerUptimeFeed.gracePeriodSeconds: too small: expected number to be >=600.',
  ],
  [
    'sequencerUptimeFeed',
    { address: `0x${'0'.repeat(40)}`, gracePeriodSeconds: 3600 },
    'sequencerUptimeFeed.address is the zero address, but must be a contract; put yours there.',
  ],
  ['sequencerUptimeFeed', { gracePeriodSeconds: 3600 }, 'sequencerUptimeFeed.address is missing.'],
  ['wrappedNative', `0x${'1'.repeat(40)}`, /^wrappedNative is 0x1{40}, but no token has this address/],
] as const)('error: %s', (path, value, message) => {
  if (typeof message === 'string') expect(refusal(path, value).replace('Too', 'too')).toBe(message);
  else expect(refusal(path, value)).toMatch(message);
});

test('the local chain’s file is usable as it is', () => {
  expect(specOf(readChainConfig('anvil')).tokens.map(({ symbol }) => symbol)).toEqual(['WETH', 'WBTC', 'USDC']);
});

test('mainnet’s is refused until it has owners, and usable then', () => {
  expect(() => readChainConfig('mainnet')).toThrow('deployer is the zero address');
  const owner = `0x${'1'.repeat(40)}`;
  const roles = { proposers: [owner], executors: [owner], guardian: owner, stewards: [], liquidators: [] };
  const config = parseChainConfig({ ...read('mainnet'), deployer: owner, roles }, 'mainnet.json');
  const wstETH = specOf(config).tokens.find(({ symbol }) => symbol === 'wstETH');
  expect(wstETH).toMatchObject({ quoteToken: 'WETH', minAnswer: 5n * 10n ** 17n, maxAnswer: 15n * 10n ** 17n });
  const traded = config.uniswap.v3.pools.flatMap(({ token0, token1 }) => [token0, token1]);
  expect(traded, 'bidders sell every collateral and buy every debt').toEqual(
    expect.arrayContaining(Object.values(config.tokens).map(({ address }) => address)),
  );
});

test('error: a chain that nobody has configured', () => {
  expect(() => readChainConfig('nowhere')).toThrow(
    'There is no configuration of a chain "nowhere"; use anvil, mainnet, or',
  );
});

test('error: a file that is no deployment, in one sentence', () => {
  const file = join(PROJECT_ROOT, 'script', 'config', 'local.json');
  expect(() => readDeployment(file)).toThrow(/is not a deployment file \(chainId is missing, and [^\n]*\.$/);
});
