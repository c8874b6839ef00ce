import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keccak256, parseAbi } from 'viem';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PROJECT_ROOT } from '../../script/toolchain/foundry.mjs';
import { UserError } from '../ops/errors.ts';
import type { WorldClient } from '../local/transactions.ts';
import { sqrtPriceX96AtTick } from '../local/uniswapMath.ts';
import { ETHER, FEEDS, type FeedName, MAINNET } from './addresses.ts';
import { requireCompiled } from './compiled.ts';
import { readAnswer } from './feeds.ts';
import { type ReplicaMoment, requireMoment } from './moment.ts';
import { planPool, type PoolToken, type ReplicaPool, V2_PAIRS, V3_POOLS, V4_POOLS } from './pools.ts';
import { replicaPrices } from './prices.ts';
import { quoteV3, quoteV4, v4Id } from './quotes.ts';
import { type Replica, startReplica } from './replica.ts';
import { dropOldStates, stateFile, takeState } from './state.ts';
import { readTickMaps } from './tickMaps.ts';

const DOLLAR = 10n ** 8n;
/** The evening before a crash: 2020-03-12 00:00 UTC. */
const MARCH_2020: ReplicaMoment = {
  timestamp: 1_583_971_200,
  usd: { weth: 195n * DOLLAR, wbtc: 7_900n * DOLLAR, link: 4n * DOLLAR },
};
const V3 = parseAbi([
  'function slot0() view returns (uint160 sqrtPriceX96, int24, uint16, uint16, uint16, uint8, bool)',
]);
const V4 = parseAbi(['function getSlot0(bytes32 id) view returns (uint160 sqrtPriceX96, int24, uint24, uint24)']);
const PAIR = parseAbi(['function getReserves() view returns (uint112 reserve0, uint112 reserve1, uint32)']);

const data = process.env['EBB_DATA'];
const snapshots = readTickMaps(data);
if (snapshots === undefined) console.log('moved snapshots are skipped: EBB_DATA names no folder with uniswap/');

describe.each([
  ['the built-in distribution', false] as const,
  ...(snapshots === undefined ? [] : [['snapshots', data] as const]),
])('a replica of March 2020 filled from %s', (_, folder) => {
  let replica: Replica;
  beforeAll(async () => {
    replica = await startReplica({ data: folder, moment: MARCH_2020 });
  });
  afterAll(() => replica.anvil.stop());

  /** The ratio of two tokens' prices, in raw units of token1 for one of token0. */
  const priceOf = (token0: PoolToken, token1: PoolToken): number => {
    const { usd } = replica.prices;
    return (Number(usd[token0.price]) / Number(usd[token1.price])) * 10 ** (token1.decimals - token0.decimals);
  };

  test('begins then, and its clock goes on from there', async () => {
    const { client } = replica;
    const begun = await client.getBlock();
    expect(begun.timestamp).toBe(BigInt(MARCH_2020.timestamp));
    await client.increaseTime({ seconds: 100 });
    await client.mine({ blocks: 1 });
    const passed = (await client.getBlock()).timestamp - begun.timestamp;
    expect(passed).toBeGreaterThanOrEqual(100n);
    expect(passed).toBeLessThan(160n);
  });

  test('has feeds that answered then, at its prices', async () => {
    const answers = await Promise.all(
      (Object.keys(FEEDS) as FeedName[]).map(
        async (name) => [name, await readAnswer(replica.client, FEEDS[name])] as const,
      ),
    );
    const updatedAt = BigInt(MARCH_2020.timestamp);
    expect(answers.map(([name, { answer, updatedAt }]) => [name, answer, updatedAt])).toEqual([
      ['ETH / USD', 195n * DOLLAR, updatedAt],
      ['BTC / USD', 7_900n * DOLLAR, updatedAt],
      ['USDC / USD', DOLLAR, updatedAt],
      ['USDT / USD', DOLLAR, updatedAt],
      ['STETH / ETH', replica.prices.answers['STETH / ETH'], updatedAt],
      ['LINK / USD', 4n * DOLLAR, updatedAt],
    ]);
  });

  test('has pools and pairs at its prices', async () => {
    const { client } = replica;
    for (const pool of [...V3_POOLS, ...V4_POOLS]) {
      const sqrtPrice = await sqrtPriceOf(client, pool);
      const ratio = (Number(sqrtPrice) / 2 ** 96) ** 2 / priceOf(pool.token0, pool.token1);
      expect([pool.name, ratio]).toEqual([pool.name, expect.closeTo(1, 6)]);
    }
    for (const { name, address, token0, token1 } of V2_PAIRS) {
      const [reserve0, reserve1] = await client.readContract({ address, abi: PAIR, functionName: 'getReserves' });
      expect([name, Number(reserve1) / Number(reserve0) / priceOf(token0, token1)]).toEqual([
        name,
        expect.closeTo(1, 6),
      ]);
    }
  });

  test('sells a little of each token at about its price', async () => {
    const { client, prices } = replica;
    for (const pool of [...V3_POOLS, ...V4_POOLS]) {
      for (const [sold, bought] of [
        [pool.token0, pool.token1],
        [pool.token1, pool.token0],
      ] as const) {
        const amount = (1_000n * DOLLAR * 10n ** BigInt(sold.decimals)) / prices.usd[sold.price];
        const quote = await (V4_POOLS.includes(pool) ? quoteV4 : quoteV3)(client, pool, sold.address, amount);
        const share = Number(quote) / Number(amount) / priceOf(sold, bought) / (1 - pool.fee / 1e6);
        const label = `${pool.name} for ${bought.address === ETHER ? 'ether' : bought.price}`;
        expect([label, share]).toEqual([label, expect.closeTo(1, 2)]);
      }
    }
  });

  test('is loaded when it is started again, and is not that of another moment', async () => {
    const again = await startReplica({ data: folder, moment: MARCH_2020 });
    try {
      expect(again.state.isBuilt).toBe(false);
      expect(again.state.file).toBe(replica.state.file);
      expect((await again.client.getBlock()).timestamp).toBe(BigInt(MARCH_2020.timestamp));
    } finally {
      await again.anvil.stop();
    }
    writeFileSync(replica.state.file, readFileSync(replica.state.file).subarray(0, -9));
    expect(takeState(replica.state.file), 'half a state is none').toBe(false);
    const mended = await startReplica({ data: folder, moment: MARCH_2020 });
    await mended.anvil.stop();
    expect(mended.state.isBuilt).toBe(true);
    const files = snapshots?.files ?? [];
    const others = [
      undefined,
      { ...MARCH_2020, timestamp: MARCH_2020.timestamp + 1 },
      cheaper('weth'),
      cheaper('wbtc'),
      cheaper('link'),
    ];
    const names = others.map((moment) => stateFile(replicaPrices(replica.maps, moment), files));
    expect(new Set([...names, replica.state.file]).size).toBe(others.length + 1);
  });
});

/** Where a pool stands, as its chain has it. */
async function sqrtPriceOf(client: WorldClient, pool: ReplicaPool): Promise<bigint> {
  const address = V3_POOLS.find((candidate) => candidate === pool)?.address;
  const [sqrtPrice] =
    address === undefined
      ? await client.readContract({ address: MAINNET.stateView, abi: V4, functionName: 'getSlot0', args: [v4Id(pool)] })
      : await client.readContract({ address, abi: V3, functionName: 'slot0' });
  return sqrtPrice;
}

function cheaper(token: keyof ReplicaMoment['usd']): ReplicaMoment {
  return { ...MARCH_2020, usd: { ...MARCH_2020.usd, [token]: (MARCH_2020.usd[token] ?? 0n) - 1n } };
}

test('what a moment leaves out is worth what it is without one', () => {
  const [now, then] = [
    replicaPrices(undefined),
    replicaPrices(undefined, { timestamp: 1_600_000_000, usd: { weth: DOLLAR } }),
  ];
  expect(then.usd).toEqual({ ...now.usd, weth: DOLLAR, wstEth: then.usd.wstEth });
  expect(then.usd.wstEth).toBeLessThan(2n * DOLLAR);
  expect(then.timestamp).toBe(1_600_000_000n);
});

test.skipIf(snapshots === undefined)('a moved snapshot is as deep for the same relative move', () => {
  const maps = snapshots?.maps;
  for (const pool of [...V3_POOLS, ...V4_POOLS].filter(({ snapshot }) => snapshot !== undefined)) {
    const [there, then] = [undefined, MARCH_2020].map((moment) => planPool(pool, replicaPrices(maps, moment), maps));
    for (const move of [1.1, 1.02]) {
      const depth = [there, then].map((plan) => token0Within(plan?.sqrtPriceX96 ?? 1n, plan?.segments ?? [], move));
      expect([pool.name, move, (depth[1] ?? 0) / (depth[0] ?? 1)]).toEqual([pool.name, move, expect.closeTo(1, 1)]);
    }
  }
});

/** How much of token0 moves a price up by a factor [raw units]. */
function token0Within(sqrtPrice: bigint, segments: ReturnType<typeof planPool>['segments'], factor: number): number {
  const end = Number(sqrtPrice) * Math.sqrt(factor);
  return segments.reduce((sum, { tickLower, tickUpper, liquidity }) => {
    const [lower, upper] = [tickLower, tickUpper].map((tick) =>
      Math.min(end, Math.max(Number(sqrtPrice), Number(sqrtPriceX96AtTick(tick)))),
    ) as [number, number];
    return sum + Number(liquidity) * (2 ** 96 / lower - 2 ** 96 / upper);
  }, 0);
}

describe('a moment', () => {
  const refusal = (moment: ReplicaMoment): string => {
    try {
      requireMoment(moment);
    } catch (error) {
      if (error instanceof UserError) return error.message;
      throw error;
    }
    return 'nothing';
  };

  test.each([
    [{ weth: 0n }, 'ETH cannot be worth 0 USD on a replica; its feed answers between 0.001 and 10000000.'],
    [{ wbtc: -DOLLAR }, 'BTC cannot be worth -1 USD on a replica; its feed answers between 0.001 and 100000000.'],
    [{ link: 10n ** 13n }, 'LINK cannot be worth 100000 USD on a replica; its feed answers between 0.001 and 100000.'],
    [{ weth: 195n * DOLLAR, link: undefined }, 'nothing'],
  ])('is refused by its price: %o', (usd, sentence) => {
    expect(refusal({ ...MARCH_2020, usd })).toBe(sentence);
  });

  test.each([1_420_070_399, 4_102_444_800, 1_583_971_200_000, 1.5, Number.NaN])(
    'is refused by its time: %d',
    (timestamp) => {
      expect(refusal({ ...MARCH_2020, timestamp })).toBe(
        `A replica cannot begin at ${timestamp}; name a time from 2015 to 2099 in seconds since 1970.`,
      );
    },
  );

  test('that is refused starts nothing', async () => {
    const start = startReplica({ data: false, moment: { ...MARCH_2020, usd: { weth: 0n } } });
    await expect(start).rejects.toThrow('ETH cannot be worth 0 USD');
  });
});

describe('states', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'ebb-states-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test('are dropped when there are many and they have not been used for an hour', () => {
    const now = Date.now();
    const nameOf = (i: number): string => `replica-${i.toString(16).padStart(16, '0')}.json`;
    const save = (i: number, minutes: number): void => {
      const then = new Date(now - minutes * 60_000);
      writeFileSync(join(folder, nameOf(i)), '{}');
      utimesSync(join(folder, nameOf(i)), then, then);
    };
    for (let i = 0; i < 30; i++) save(i, 2 * i); // the last one was used an hour ago, but for two minutes
    save(30, 62);
    save(31, 64);
    writeFileSync(join(folder, 'replica.txt'), '');
    expect(takeState(join(folder, nameOf(31)))).toBe(true);
    expect(takeState(join(folder, nameOf(32)))).toBe(false);
    dropOldStates(folder, now);
    const kept = Array.from({ length: 30 }, (_, i) => nameOf(i));
    expect(readdirSync(folder).sort()).toEqual([...kept, nameOf(31), 'replica.txt'].sort());
    dropOldStates(folder, now + 2 * 3_600_000);
    expect(readdirSync(folder).length).toBe(24 + 1);
  });
});

describe('compiled contracts', () => {
  const first = 'test/replica/ReplicaUsdc.sol';
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'ebb-out-'));
    mkdirSync(join(folder, 'ReplicaUsdc.sol'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const refusal = (): string => {
    try {
      requireCompiled(folder);
    } catch (error) {
      if (error instanceof UserError) return error.message;
      throw error;
    }
    return 'nothing';
  };

  test('are taken as they are when they are made from the sources as they are', () => {
    expect(() => requireCompiled()).not.toThrow();
  });

  test.each([
    ['missing', undefined, first],
    ['made from another source', keccak256('0x'), first],
    ['as they should be', keccak256(readFileSync(join(PROJECT_ROOT, first))), 'test/replica/ReplicaUsdcProxy.sol'],
  ])('that are %s: the first that is not as it should be is named', (_, hash, named) => {
    const metadata = { sources: { [first]: { keccak256: hash } } };
    if (hash !== undefined)
      writeFileSync(join(folder, 'ReplicaUsdc.sol', 'ReplicaUsdc.json'), JSON.stringify({ metadata }));
    expect(refusal()).toBe(`${named} is not compiled as it is now; run "npm run build".`);
  });
});
