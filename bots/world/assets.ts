import type { Address } from 'viem';
import { FEEDS, type FeedName, MAINNET } from '../replica/addresses.ts';
import { FEED_SHAPES } from '../replica/contracts.ts';
import type { PricePath } from './prices/path.ts';

/** A token of mainnet that the world knows, and the feed that prices it. */
export interface WorldAsset {
  /** The token's symbol. */
  readonly symbol: string;
  /** The symbol of its prices, in price files and reports; undefined for the dollar. */
  readonly priceSymbol?: string;
  readonly address: Address;
  readonly decimals: number;
  readonly feed: FeedName;
  /** By how much the price must have moved for its feed to write before the heartbeat, on mainnet [basis points]. */
  readonly deviationBps: bigint;
}

/** The tokens of the world; the dollar has no choice about being there. */
export const WORLD_ASSETS: readonly WorldAsset[] = [
  { symbol: 'USDC', address: MAINNET.usdc, decimals: 6, feed: 'USDC / USD', deviationBps: 25n },
  { symbol: 'WETH', priceSymbol: 'ETH', address: MAINNET.weth, decimals: 18, feed: 'ETH / USD', deviationBps: 50n },
  { symbol: 'WBTC', priceSymbol: 'BTC', address: MAINNET.wbtc, decimals: 8, feed: 'BTC / USD', deviationBps: 50n },
  { symbol: 'LINK', priceSymbol: 'LINK', address: MAINNET.link, decimals: 18, feed: 'LINK / USD', deviationBps: 50n },
];

/** The symbol of the dollar token's price, which no price file has: it is one. */
export const DOLLAR = 'USD';

/** Symbols for which price files may be given. */
export const PRICE_SYMBOLS: readonly string[] = WORLD_ASSETS.flatMap(({ priceSymbol }) => priceSymbol ?? []);

/** USD per whole token at a block of the path; one for the dollar. */
export function priceAt(path: PricePath, { priceSymbol }: WorldAsset, block: number): number {
  return priceSymbol === undefined ? 1 : path.priceAt(priceSymbol, block);
}

/** What a token's feed is to the system that lists it. */
export function feedOf({ feed }: WorldAsset): {
  readonly feed: Address;
  readonly heartbeatSeconds: number;
  readonly minAnswer: bigint;
  readonly maxAnswer: bigint;
} {
  const { heartbeatSeconds, minAnswer, maxAnswer } = FEED_SHAPES[feed];
  return { feed: FEEDS[feed], heartbeatSeconds, minAnswer, maxAnswer };
}
