/** Liquidity of real pools, as snapshots of their ticks. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';
import { UserError } from '../ops/errors.ts';
import { alignTick, sqrtPriceX96AtTick } from '../local/uniswapMath.ts';

/** A range of ticks with liquidity of its own, in Uniswap's L. */
export interface Segment {
  readonly tickLower: number;
  readonly tickUpper: number;
  readonly liquidity: bigint;
}

/** A pool as it stood: its price, the liquidity there, and the segments that make up all of its liquidity. */
export interface TickMap {
  readonly sqrtPriceX96: bigint;
  readonly tick: number;
  readonly liquidity: bigint;
  readonly segments: readonly Segment[];
}

/** The snapshots that a folder of market data may hold, by what they are called here. */
const FILES = {
  usdcWeth: 'v3_usdc_weth_005',
  wbtcWeth: 'v3_wbtc_weth_030_block24407242',
  etherUsdc: 'v4_eth_usdc_005_block24407242',
} as const;

/** Snapshots of three pools. */
export type TickMaps = Readonly<Record<keyof typeof FILES, TickMap>>;

const integer = z.union([z.string().regex(/^\d+$/), z.number()]);
const v3Meta = z.object({ sqrtPriceX96: integer, tick: z.number().int(), liquidity: integer });
const v4Meta = z.object({
  scalars: z.object({ sqrt_price_x96: integer, tick: z.number().int(), liquidity: integer }),
});

/**
 * The snapshots in a folder of market data, and the files they come from; undefined when it has none.
 * @throws {UserError} for files that are there and unusable
 */
export function readTickMaps(folder: string | undefined): { maps: TickMaps; files: readonly string[] } | undefined {
  const pathOf = (name: string): string => join(folder ?? '', 'uniswap', name);
  if (folder === undefined || !Object.values(FILES).every((name) => existsSync(pathOf(`${name}.ticks.csv.gz`)))) {
    return undefined;
  }
  const files = Object.values(FILES).flatMap((name) => [pathOf(`${name}.ticks.csv.gz`), pathOf(`${name}.meta.json`)]);
  const read = (name: string): TickMap => {
    try {
      const rows = gunzipSync(readFileSync(pathOf(`${name}.ticks.csv.gz`))).toString('utf8');
      return {
        ...parseMeta(readFileSync(pathOf(`${name}.meta.json`), 'utf8')),
        segments: segmentsOf(parseTicks(rows)),
      };
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      throw new UserError(`The snapshot ${pathOf(name)} cannot be used (${reason}); unset EBB_DATA or restore it.`, {
        cause: error,
      });
    }
  };
  const maps = { usdcWeth: read(FILES.usdcWeth), wbtcWeth: read(FILES.wbtcWeth), etherUsdc: read(FILES.etherUsdc) };
  return { maps, files };
}

/**
 * The ranges between neighbouring ticks and the liquidity in each: the sum of what the ticks below add.
 * @param nets tick and what it adds when the price rises through it; in any order
 * @throws {RangeError} when the sum is ever negative, or not zero in the end
 */
export function segmentsOf(nets: readonly (readonly [tick: number, net: bigint])[]): Segment[] {
  const sorted = [...nets].sort(([a], [b]) => a - b);
  let liquidity = 0n;
  const segments = sorted.flatMap(([tick, net], i): Segment[] => {
    liquidity += net;
    if (liquidity < 0n) throw new RangeError(`liquidity is negative above tick ${tick}`);
    const next = sorted[i + 1]?.[0];
    return next === undefined || liquidity === 0n ? [] : [{ tickLower: tick, tickUpper: next, liquidity }];
  });
  if (liquidity !== 0n) throw new RangeError('liquidity does not end');
  return segments;
}

/**
 * A map moved along the price axis, so that the same relative move takes the same amount of token0 as before. Used where
 * snapshots must agree on prices of another moment. The price becomes the target; liquidity, which ticks hold, moves by whole tick
 * spacings, and so is off by half of one at most.
 * @param target sqrtPriceX96
 */
export function moveTo(
  map: Pick<TickMap, 'sqrtPriceX96' | 'segments'>,
  target: bigint,
  tickSpacing: number,
): Pick<TickMap, 'sqrtPriceX96' | 'segments'> {
  const ticks = (2 * Math.log(Number(target) / Number(map.sqrtPriceX96))) / Math.log(1.0001);
  const shift = Math.round(ticks / tickSpacing) * tickSpacing;
  const ratio = sqrtPriceX96AtTick(shift); // of the square roots of the prices, and so of L for the same token0
  const scale = (value: bigint): bigint => (value * ratio) >> 96n;
  const moved = (tick: number): number => alignTick(tick + shift, tickSpacing);
  return {
    sqrtPriceX96: target,
    segments: map.segments.flatMap(({ tickLower, tickUpper, liquidity }): Segment[] => {
      const [lower, upper] = [moved(tickLower), moved(tickUpper)];
      return lower < upper ? [{ tickLower: lower, tickUpper: upper, liquidity: scale(liquidity) }] : [];
    }),
  };
}

function parseMeta(text: string): Omit<TickMap, 'segments'> {
  const value: unknown = JSON.parse(exactIntegers(text));
  const v3 = v3Meta.safeParse(value);
  if (v3.success) {
    const { sqrtPriceX96, tick, liquidity } = v3.data;
    return { sqrtPriceX96: BigInt(sqrtPriceX96), tick, liquidity: BigInt(liquidity) };
  }
  const { sqrt_price_x96, tick, liquidity } = v4Meta.parse(value).scalars;
  return { sqrtPriceX96: BigInt(sqrt_price_x96), tick, liquidity: BigInt(liquidity) };
}

/** JSON whose long integers are strings, because numbers would lose their last digits. */
function exactIntegers(text: string): string {
  return text.replace(/(:\s*)(\d{16,})(?=\s*[,}\]])/g, '$1"$2"');
}

function parseTicks(csv: string): [number, bigint][] {
  const [header = '', ...rows] = csv.trim().split(/\r?\n/);
  if (!header.startsWith('tick,liquidity_net')) throw new RangeError(`its columns are ${header}`);
  return rows.map((row) => {
    const [tick = '', net = ''] = row.split(',');
    return [Number(tick), BigInt(net)];
  });
}
