/** What a replica's tokens are worth: its pools' and its feeds' answers say the same. */
import type { FeedName } from './addresses.ts';
import type { ReplicaMoment } from './moment.ts';
import type { TickMaps } from './tickMaps.ts';

/** USD with 8 decimals per whole token, rates with 18, and what the feeds answer. */
export interface ReplicaPrices {
  readonly usd: Readonly<Record<'weth' | 'wbtc' | 'link' | 'usdc' | 'usdt' | 'wstEth', bigint>>;
  /** stETH for one wstETH [WAD]. */
  readonly stEthPerToken: bigint;
  readonly answers: Readonly<Record<FeedName, bigint>>;
  /** When the replica's world begins [UTC seconds]. */
  readonly timestamp: bigint;
}

const WAD = 10n ** 18n;
const DOLLAR = 10n ** 8n;
const Q192 = 1n << 192n;
const ST_ETH_PER_TOKEN = 1_225_600_000_000_000_000n;
const ST_ETH_IN_ETH = 999_500_000_000_000_000n;
/** The day of the snapshots, 2026-02-06 12:00 UTC. */
const BEGINNING = 1_770_379_200n;
/** Without snapshots: what they say, rounded; they say nothing of LINK. */
const BUILT_IN = { weth: 2948n * DOLLAR, wbtc: 97_600n * DOLLAR, link: 15n * DOLLAR };

/** Whole ether in wei. */
export function ether(whole: number): bigint {
  return BigInt(whole) * WAD;
}

/** What tokens are worth in dollars, by symbol: a reference file of `ebb verify`. */
export function referenceOf({ usd }: ReplicaPrices): Record<string, number> {
  const { weth, wbtc, link, usdc, usdt, wstEth } = usd;
  const prices = { WETH: weth, WBTC: wbtc, LINK: link, USDC: usdc, USDT: usdt, wstETH: wstEth };
  return Object.fromEntries(Object.entries(prices).map(([symbol, price]) => [symbol, Number(price) / 1e8]));
}

/** Prices as the moment has them, else as the snapshots' pools, else as built in; a dollar is a dollar. */
export function replicaPrices(maps: TickMaps | undefined, moment?: ReplicaMoment): ReplicaPrices {
  const { weth: wethThen, wbtc: wbtcThen } = maps === undefined ? BUILT_IN : pricesOf(maps);
  const { weth = wethThen, wbtc = wbtcThen, link = BUILT_IN.link } = moment?.usd ?? {};
  const wstEth = (((weth * ST_ETH_PER_TOKEN) / WAD) * ST_ETH_IN_ETH) / WAD;
  return {
    usd: { weth, wbtc, link, usdc: DOLLAR, usdt: DOLLAR, wstEth },
    stEthPerToken: ST_ETH_PER_TOKEN,
    answers: {
      'ETH / USD': weth,
      'BTC / USD': wbtc,
      'USDC / USD': DOLLAR,
      'USDT / USD': DOLLAR,
      'STETH / ETH': ST_ETH_IN_ETH,
      'LINK / USD': link,
    },
    timestamp: moment === undefined ? BEGINNING : BigInt(moment.timestamp),
  };
}

function pricesOf({ usdcWeth, wbtcWeth }: TickMaps): Pick<ReplicaPrices['usd'], 'weth' | 'wbtc'> {
  const weth = wethPrice(usdcWeth.sqrtPriceX96);
  return { weth, wbtc: (weth * wbtcInWeth(wbtcWeth.sqrtPriceX96)) / WAD };
}

/** USD with 8 decimals, from USDC (6 decimals, token0) and WETH (18). */
function wethPrice(sqrtPriceX96: bigint): bigint {
  return (DOLLAR * Q192 * 10n ** 12n) / (sqrtPriceX96 * sqrtPriceX96);
}

/** WETH for one WBTC [WAD]; WBTC (8 decimals) is token0. */
function wbtcInWeth(sqrtPriceX96: bigint): bigint {
  return (sqrtPriceX96 * sqrtPriceX96 * DOLLAR) / Q192;
}
