import { type Address, type Hex, HttpRequestError } from 'viem';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Anvil, startAnvil } from '../chain/anvil.ts';
import { type ChainClient, createChainClient } from '../chain/client.ts';
import { type ChainConfig, readChainConfig } from '../config/chain.ts';
import { createWorldClient, type WorldClient } from '../local/transactions.ts';
import { layGround } from './ground.ts';
import { requireMarkets } from './markets.ts';
import { requireFactory } from './steps.ts';
import { CREATE2_FACTORY } from './system.ts';

let anvil: Anvil;
let client: ChainClient;
let world: WorldClient;
let config: ChainConfig;
let snapshot: Hex;
beforeAll(async () => {
  anvil = await startAnvil({});
  client = createChainClient(anvil.url);
  world = createWorldClient(anvil.url);
  await layGround(world);
  config = readChainConfig('anvil');
});
afterAll(() => anvil.stop());
beforeEach(async () => {
  snapshot = await world.snapshot();
});
afterEach(() => world.revert({ id: snapshot }));

type Uniswap = ChainConfig['uniswap'];

const refusal = (change: (value: Uniswap) => Uniswap): Promise<string> =>
  requireMarkets(client, { ...config, uniswap: change(config.uniswap) }).then(
    () => 'nothing',
    (error: unknown) => (error as Error).message,
  );

test('Uniswap’s contracts are known where they are, and nothing else is taken for them', async () => {
  const { v3, ...others } = config.uniswap;
  const [pool] = v3.pools;
  if (pool === undefined) throw new Error('no pool');
  const { token0: token, token1: weth } = pool;
  expect(await refusal((value) => value)).toBe('nothing');
  // A contract that answers any question with 10 has no other spacing.
  const liar: Address = '0x0000000000000000000000000000000000000fee';
  await world.setCode({ address: liar, bytecode: '0x600a5f5260205ff3' });
  for (const factory of [v3.quoter, token, liar]) {
    expect(await refusal(() => ({ ...others, v3: { ...v3, factory } }))).toBe(
      `uniswap.v3.factory is ${factory}, but Uniswap’s v3 factory is not there; put the right address into the configuration.`,
    );
  }
  for (const field of ['quoter', 'router'] as const) {
    expect(await refusal(() => ({ ...others, v3: { ...v3, [field]: liar } }))).toBe(
      `uniswap.v3.${field} is ${liar}, but no ${field} of the v3 factory is there; put the right address into the configuration.`,
    );
  }
  const pools = [pool, { ...pool, fee: 3000 }];
  expect(await refusal(() => ({ ...others, v3: { ...v3, pools } }))).toMatch(
    /^uniswap\.v3\.pools\.1 is .*, but the pool of .*, fee 3000, is not there; /,
  );
  const pairs = [{ address: v3.quoter, token0: token, token1: weth }];
  expect(await refusal((value) => ({ ...value, v2: { factory: v3.factory, pairs } }))).toMatch(
    /^uniswap\.v2\.pairs\.0 is .*, but the pair of .* is not there; /,
  );
  expect(await refusal((value) => ({ ...value, v4: { poolManager: v3.factory, pools: [] } }))).toMatch(
    /^uniswap\.v4\.poolManager is .*, but Uniswap’s v4 manager is not there; /,
  );
  await expect(requireMarkets(client, { ...config, wrappedNative: token })).rejects.toThrow(
    /^wrappedNative is .*, but no token of 18 decimals is there; /,
  );
});

test('error: a node that does not answer is no wrong configuration', async () => {
  const limited = new HttpRequestError({ url: anvil.url, status: 429 });
  const silent = { ...client, readContract: () => Promise.reject(limited) } as unknown as ChainClient;
  await expect(requireMarkets(silent, config)).rejects.toBe(limited);
});

test('the CREATE2 factory is known by its code: any other would make contracts elsewhere, or none', async () => {
  await expect(requireFactory(client)).resolves.toBeUndefined();
  await world.setCode({ address: CREATE2_FACTORY, bytecode: '0x00' });
  await expect(requireFactory(client)).rejects.toThrow(/has other code at .* than the CREATE2 factory/);
  await world.setCode({ address: CREATE2_FACTORY, bytecode: '0x' });
  await expect(requireFactory(client)).rejects.toThrow(/has no CREATE2 factory at/);
});
