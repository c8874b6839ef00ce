/** What a deployment on mainnet's addresses is told: tokens with their feeds, and where bidders sell. */
import type { Deployment } from '../config/deployment.ts';
import type { ListedToken } from '../deploy/system.ts';
import { FEEDS, type FeedName, MAINNET } from './addresses.ts';
import { FEED_SHAPES } from './contracts.ts';
import { V2_PAIRS, V3_POOLS, V4_POOLS } from './pools.ts';

/** Tokens that a feed of their own prices in dollars. */
export const MAINNET_TOKENS: readonly ListedToken[] = [
  token('USDC', MAINNET.usdc, 6, 'USDC / USD'),
  token('USDT', MAINNET.usdt, 6, 'USDT / USD'),
  token('WETH', MAINNET.weth, 18, 'ETH / USD'),
  token('WBTC', MAINNET.wbtc, 8, 'BTC / USD'),
  token('LINK', MAINNET.link, 18, 'LINK / USD'),
];

/** Uniswap with the pools of {@link V3_POOLS}, {@link V4_POOLS} and {@link V2_PAIRS}. */
export const MAINNET_UNISWAP: Omit<Deployment['uniswap'], 'taker'> = {
  v2: {
    factory: MAINNET.v2Factory,
    pairs: V2_PAIRS.map(({ address, token0, token1 }) => ({ address, token0: token0.address, token1: token1.address })),
  },
  v3: {
    factory: MAINNET.v3Factory,
    quoter: MAINNET.quoterV2,
    router: MAINNET.swapRouter,
    pools: V3_POOLS.map(({ address, token0, token1, fee }) => ({
      address,
      token0: token0.address,
      token1: token1.address,
      fee,
    })),
  },
  v4: {
    poolManager: MAINNET.poolManager,
    pools: V4_POOLS.map(({ token0, token1, fee, tickSpacing }) => ({
      token0: token0.address,
      token1: token1.address,
      fee,
      tickSpacing,
    })),
  },
};

function token(symbol: string, address: ListedToken['address'], decimals: number, feed: FeedName): ListedToken {
  const { heartbeatSeconds, minAnswer, maxAnswer } = FEED_SHAPES[feed];
  return { symbol, address, decimals, feed: FEEDS[feed], heartbeatSeconds, minAnswer, maxAnswer };
}
