/** The pools of a replica: which there are and how deep they are. */
import type { Address } from 'viem';
import {
  type LiquidityLayer,
  type PairPrice,
  planLiquidity,
  REFERENCE_LAYERS,
  sqrtPriceX96,
  sqrtPriceX96AtTick,
} from '../local/uniswapMath.ts';
import { ETHER, MAINNET } from './addresses.ts';
import type { ReplicaPrices } from './prices.ts';
import { moveTo, type Segment, type TickMap, type TickMaps } from './tickMaps.ts';

/** A token in a pool, by its name in the prices. */
export interface PoolToken {
  readonly address: Address;
  readonly decimals: number;
  readonly price: keyof ReplicaPrices['usd'];
}

const USDC: PoolToken = { address: MAINNET.usdc, decimals: 6, price: 'usdc' };
const USDT: PoolToken = { address: MAINNET.usdt, decimals: 6, price: 'usdt' };
const WETH: PoolToken = { address: MAINNET.weth, decimals: 18, price: 'weth' };
const WBTC: PoolToken = { address: MAINNET.wbtc, decimals: 8, price: 'wbtc' };
const LINK: PoolToken = { address: MAINNET.link, decimals: 18, price: 'link' };
const WSTETH: PoolToken = { address: MAINNET.wstEth, decimals: 18, price: 'wstEth' };
const COIN: PoolToken = { ...WETH, address: ETHER };

/** A pool of v3 or v4, its tokens in the order of their addresses. */
export interface ReplicaPool {
  readonly name: string;
  readonly token0: PoolToken;
  readonly token1: PoolToken;
  readonly fee: number; // [millionths]
  readonly tickSpacing: number;
  /** The snapshot that fills it where there is one. */
  readonly snapshot?: keyof TickMaps;
  /** What fills it otherwise. */
  readonly layers: readonly LiquidityLayer[];
}

/** A pool with its address on mainnet. */
export interface ReplicaV3Pool extends ReplicaPool {
  readonly address: Address;
}

/** A v2 pair: what either side is worth. */
export interface ReplicaPair {
  readonly name: string;
  readonly address: Address;
  readonly token0: PoolToken;
  readonly token1: PoolToken;
  readonly depthUsd: number;
}

/** What a pool is filled with. */
export type PlannedPool = Omit<TickMap, 'tick'>;

/** Liquidity that stays in a crash, as deep as so many millions on either side. */
const wide = (millions: number): LiquidityLayer => ({ virtualUsd: millions * 1e6, from: 1 / 50, to: 10 });
/** More of it, no farther from the price than a fraction. */
const near = (millions: number, fraction: number): LiquidityLayer => ({
  virtualUsd: millions * 1e6,
  from: 1 - fraction,
  to: 1 / (1 - fraction),
});

/** The fees of v3 and what they space ticks by; the smallest was allowed later than the others. */
export const V3_TICK_SPACINGS: Readonly<Record<number, number>> = { 100: 1, 500: 10, 3000: 60, 10_000: 200 };

/** v3 pools; snapshots and layers tell of early 2026. */
export const V3_POOLS: readonly ReplicaV3Pool[] = [
  v3('USDC/WETH 0.05 %', '0x88e6A0c2dDD26FEEb64F039a2c41296FcB3f5640', USDC, WETH, 500, REFERENCE_LAYERS, 'usdcWeth'),
  v3('USDC/WETH 0.3 %', '0x8ad599c3A0ff1De082011EFDDc58f1908eb6e6D8', USDC, WETH, 3000, [wide(28), near(80, 0.03)]),
  v3(
    'WBTC/WETH 0.3 %',
    '0xCBCdF9626bC03E24f779434178A73a0B4bad62eD',
    WBTC,
    WETH,
    3000,
    [wide(20), near(180, 0.03)],
    'wbtcWeth',
  ),
  v3('WBTC/WETH 0.05 %', '0x4585FE77225b41b697C938B018E2Ac67Ac5a20c0', WBTC, WETH, 500, [wide(30), near(150, 0.01)]),
  v3('WBTC/USDC 0.3 %', '0x99ac8cA7087fA4A2A1FB6357269965A2014ABc35', WBTC, USDC, 3000, [wide(20), near(40, 0.03)]),
  v3('WETH/USDT 0.05 %', '0x11b815efB8f581194ae79006d24E0d814B7697F6', WETH, USDT, 500, [wide(40), near(150, 0.01)]),
  v3('WETH/USDT 0.3 %', '0x4e68Ccd3E89f51C3074ca5072bbAC773960dFa36', WETH, USDT, 3000, [wide(28), near(80, 0.03)]),
  v3('USDC/USDT 0.01 %', '0x3416cF6C708Da44DB2624D63ea0AAef7113527C6', USDC, USDT, 100, [wide(50), near(5000, 0.001)]),
  v3('wstETH/WETH 0.01 %', '0x109830a1AAaD605BbF02a9dFA7B0B92EC2FB7dAa', WSTETH, WETH, 100, [
    wide(20),
    near(2000, 0.003),
  ]),
  v3('LINK/WETH 0.3 %', '0xa6Cc3C2531FdaA6Ae1A3CA84c2855806728693e8', LINK, WETH, 3000, [wide(7), near(40, 0.03)]),
];

/** v4 pools without hooks. */
export const V4_POOLS: readonly ReplicaPool[] = [
  {
    name: 'ETH/USDC 0.05 %',
    token0: COIN,
    token1: USDC,
    fee: 500,
    tickSpacing: 10,
    snapshot: 'etherUsdc',
    layers: [wide(3), near(5, 0.05)],
  },
];

/** v2 pairs. */
export const V2_PAIRS: readonly ReplicaPair[] = [
  pair('USDC/WETH', '0xB4e16d0168e52d35CaCD2c6185b44281Ec28C9Dc', USDC, WETH, 10_000_000),
  pair('WETH/USDT', '0x0d4a11d5EEaaC28EC3F61d100daF4d40471f1852', WETH, USDT, 10_000_000),
  pair('WBTC/WETH', '0xBb2b8038a1640196FbE3e38816F3e67Cba72D940', WBTC, WETH, 3_000_000),
];

/** Where a pool stands, the liquidity that it is to have, and how much of it there. */
export function planPool(pool: ReplicaPool, prices: ReplicaPrices, maps: TickMaps | undefined): PlannedPool {
  const price = pairPrice(pool, prices);
  const current = sqrtPriceX96(price);
  const { sqrtPriceX96: start, segments } =
    maps !== undefined && pool.snapshot !== undefined
      ? moveTo(maps[pool.snapshot], current, pool.tickSpacing)
      : { sqrtPriceX96: current, segments: planLiquidity(price, true, pool.tickSpacing, pool.layers) };
  const liquidity = segments
    .filter(
      ({ tickLower, tickUpper }) => sqrtPriceX96AtTick(tickLower) <= start && start < sqrtPriceX96AtTick(tickUpper),
    )
    .reduce((sum, segment) => sum + segment.liquidity, 0n);
  return { sqrtPriceX96: start, liquidity, segments };
}

/** What segments take of either token at a price, each amount rounded up [raw units]. */
export function amountsOf(sqrtPrice: bigint, segments: readonly Segment[]): { amount0: bigint; amount1: bigint } {
  let [amount0, amount1] = [0n, 0n];
  for (const { tickLower, tickUpper, liquidity } of segments) {
    const [lower, upper] = [sqrtPriceX96AtTick(tickLower), sqrtPriceX96AtTick(tickUpper)];
    const inside = sqrtPrice < lower ? lower : sqrtPrice > upper ? upper : sqrtPrice;
    // Prices at ticks may differ from Uniswap's in the last digit, which at the ends of the range is much: one unit and a millionth more.
    amount0 += withMargin((liquidity * (upper - inside) * (1n << 96n)) / (upper * inside));
    amount1 += withMargin((liquidity * (inside - lower)) >> 96n);
  }
  return { amount0, amount1 };
}

/** What a pair is to hold [raw units]. */
export function pairAmounts(
  { token0, token1, depthUsd }: ReplicaPair,
  { usd }: ReplicaPrices,
): readonly [bigint, bigint] {
  const of = ({ decimals, price }: PoolToken): bigint => (BigInt(depthUsd) * 10n ** BigInt(decimals + 8)) / usd[price];
  return [of(token0), of(token1)];
}

function withMargin(amount: bigint): bigint {
  return amount + amount / 1_000_000n + 2n;
}

function pairPrice({ token0, token1 }: ReplicaPool, { usd }: ReplicaPrices): PairPrice {
  return {
    price0: usd[token0.price],
    price1: usd[token1.price],
    decimals0: token0.decimals,
    decimals1: token1.decimals,
  };
}

function v3(
  name: string,
  address: Address,
  token0: PoolToken,
  token1: PoolToken,
  fee: number,
  layers: readonly LiquidityLayer[],
  snapshot?: keyof TickMaps,
): ReplicaV3Pool {
  const tickSpacing = V3_TICK_SPACINGS[fee] ?? 0;
  return { name, address, token0, token1, fee, tickSpacing, layers, ...(snapshot === undefined ? {} : { snapshot }) };
}

function pair(name: string, address: Address, token0: PoolToken, token1: PoolToken, depthUsd: number): ReplicaPair {
  return { name, address, token0, token1, depthUsd };
}
