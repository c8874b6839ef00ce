import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAbi } from 'viem';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PROJECT_ROOT } from '../../script/toolchain/foundry.mjs';
import { sqrtPriceX96AtTick } from '../local/uniswapMath.ts';
import { ETHER, MAINNET } from './addresses.ts';
import { type ReplicaPool, V3_POOLS, V4_POOLS } from './pools.ts';
import { ether } from './prices.ts';
import { quoteV3, quoteV4, v4Id } from './quotes.ts';
import { type Replica, startReplica } from './replica.ts';
import { moveTo, readTickMaps, segmentsOf } from './tickMaps.ts';

const data = process.env['EBB_DATA'];
const snapshots = readTickMaps(data);
if (snapshots === undefined) console.log('the depth of snapshots is skipped: EBB_DATA names no folder with uniswap/');

const STATE_VIEW = parseAbi([
  'function getSlot0(bytes32 id) view returns (uint160 sqrtPriceX96, int24, uint24, uint24)',
]);
const POOL = parseAbi([
  'function slot0() view returns (uint160 sqrtPriceX96, int24, uint16, uint16, uint16, uint8, bool)',
]);
const byName = new Map<string, ReplicaPool>([
  ...V3_POOLS.map((pool): [string, ReplicaPool] => [`v3 ${pool.name}`, pool]),
  ...V4_POOLS.map((pool): [string, ReplicaPool] => [`v4 ${pool.name}`, pool]),
]);

/** The page's table: pool, ether sold, and what that costs with snapshots and without. */
const rows = readFileSync(join(PROJECT_ROOT, 'docs', 'forked-tests.md'), 'utf8')
  .split('\n')
  .flatMap((line) => {
    const match = /^\| (v[34] [^|]+?) +\| +([\d,]+) ETH +\| +([\d.]+) % +\| +([\d.]+) % +\|$/.exec(line);
    if (match === null) return [];
    const [, pool = '', sold = '', snapshot = '', builtIn = ''] = match;
    return [{ pool, sold: Number(sold.replaceAll(',', '')), snapshot, builtIn }];
  });

test('docs/forked-tests.md says what sales cost', () => {
  expect(rows.length).toBeGreaterThanOrEqual(10);
});

describe.each([
  ...(snapshots === undefined ? [] : [['snapshots', 'snapshot', data] as const]),
  ['the built-in distribution', 'builtIn', false] as const,
])('pools filled from %s', (_, column, folder) => {
  let replica: Replica;
  beforeAll(async () => {
    replica = await startReplica({ data: folder });
  });
  afterAll(() => replica.anvil.stop());

  test.each(rows)('$pool: $sold ETH', async ({ pool: name, sold, ...costs }) => {
    const pool = byName.get(name);
    if (pool === undefined) throw new Error(`no pool ${name}`);
    expect(((await costOf(replica, pool, ether(sold))) * 100).toFixed(2)).toBe(costs[column]);
  });
});

/** How far below the pool's price, fee included, a sale of ether is on average. */
async function costOf({ client }: Replica, pool: ReplicaPool, amountIn: bigint): Promise<number> {
  const isV4 = pool.token0.address === ETHER;
  const tokenIn = isV4 ? ETHER : MAINNET.weth;
  const isToken0 = pool.token0.address === tokenIn;
  const quote = isV4 ? quoteV4 : quoteV3;
  const [sqrtPrice] = isV4
    ? await client.readContract({
        address: MAINNET.stateView,
        abi: STATE_VIEW,
        functionName: 'getSlot0',
        args: [v4Id(pool)],
      })
    : await client.readContract({ address: addressOf(pool), abi: POOL, functionName: 'slot0' });
  const square = (Number(sqrtPrice) / 2 ** 96) ** 2;
  const spot = isToken0 ? square : 1 / square;
  return 1 - Number(await quote(client, pool, tokenIn, amountIn)) / Number(amountIn) / spot;
}

function addressOf({ name }: ReplicaPool) {
  const pool = V3_POOLS.find((candidate) => candidate.name === name);
  if (pool === undefined) throw new Error(`no pool ${name}`);
  return pool.address;
}

describe('segmentsOf', () => {
  test('sums what ticks add, from the lowest on', () => {
    expect(
      segmentsOf([
        [20, -3n],
        [-10, 2n],
        [0, 5n],
        [30, -4n],
      ]),
    ).toEqual([
      { tickLower: -10, tickUpper: 0, liquidity: 2n },
      { tickLower: 0, tickUpper: 20, liquidity: 7n },
      { tickLower: 20, tickUpper: 30, liquidity: 4n },
    ]);
  });

  test('leaves gaps without liquidity out', () => {
    const nets: [number, bigint][] = [
      [0, 1n],
      [10, -1n],
      [20, 1n],
      [30, -1n],
    ];
    expect(segmentsOf(nets).map(({ tickLower }) => tickLower)).toEqual([0, 20]);
  });

  test('refuses a map that is not one', () => {
    expect(() => segmentsOf([[0, -1n]])).toThrow('negative above tick 0');
    expect(() => segmentsOf([[0, 1n]])).toThrow('does not end');
  });
});

describe('moveTo', () => {
  const map = {
    sqrtPriceX96: sqrtPriceX96AtTick(100),
    segments: [{ tickLower: -887_270, tickUpper: 200, liquidity: 10n ** 18n }],
  };

  test('moves by whole spacings, with the liquidity that keeps the amount of token0', () => {
    const moved = moveTo(map, sqrtPriceX96AtTick(7034), 10);
    expect(moved.sqrtPriceX96).toBe(sqrtPriceX96AtTick(7034));
    const [segment] = moved.segments;
    expect(segment).toMatchObject({ tickLower: -880_340, tickUpper: 7130 });
    // L (1/√p − 1/√upper) is the same before and after.
    const token0 = (liquidity: bigint, price: bigint, upper: number): number =>
      Number(liquidity) * (1 / Number(price) - 1 / Number(sqrtPriceX96AtTick(upper)));
    const before = token0(10n ** 18n, map.sqrtPriceX96, 200);
    const there = (map.sqrtPriceX96 * sqrtPriceX96AtTick(6930)) >> 96n;
    expect(token0(segment?.liquidity ?? 0n, there, 7130) / before).toBeCloseTo(1, 8);
  });

  test('moves nothing where it stands already', () => {
    expect(moveTo(map, map.sqrtPriceX96, 10)).toEqual(map);
  });

  test('cuts at the ends of the range', () => {
    const [segment] = moveTo(map, sqrtPriceX96AtTick(-900), 10).segments;
    expect(segment?.tickLower).toBe(-887_270);
  });
});

test.skipIf(snapshots === undefined)('snapshots add up to the liquidity that their pools had', () => {
  for (const { tick, liquidity, segments } of Object.values(snapshots?.maps ?? {})) {
    const here = segments.find(({ tickLower, tickUpper }) => tickLower <= tick && tick < tickUpper);
    // One of them comes from floating-point numbers.
    expect(Number(here?.liquidity) / Number(liquidity)).toBeCloseTo(1, 12);
  }
});
