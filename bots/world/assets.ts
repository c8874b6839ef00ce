import type { PricePath } from './prices/path.ts';
import type { LiquidityLayer } from './uniswapMath.ts';

/** What a token of the world is like, and how the market for it is made. */
export interface WorldAsset {
  /** The token's symbol. */
  readonly symbol: string;
  /** The symbol of its prices, in price files and reports; undefined for the dollar. */
  readonly priceSymbol?: string;
  readonly decimals: number;
  /** When its feed writes: Chainlink's mainnet thresholds, in basis points and seconds. */
  readonly deviationBps: bigint;
  readonly heartbeatSeconds: number;
}

/** The tokens of the world; the dollar and the wrapped coin have no choice about being there. */
export const WORLD_ASSETS: readonly WorldAsset[] = [
  { symbol: 'USDC', decimals: 6, deviationBps: 25n, heartbeatSeconds: 86_400 },
  { symbol: 'WETH', priceSymbol: 'ETH', decimals: 18, deviationBps: 50n, heartbeatSeconds: 3600 },
  { symbol: 'WBTC', priceSymbol: 'BTC', decimals: 8, deviationBps: 50n, heartbeatSeconds: 3600 },
  { symbol: 'LINK', priceSymbol: 'LINK', decimals: 18, deviationBps: 50n, heartbeatSeconds: 3600 },
];

/** Symbols for which price files may be given. */
export const PRICE_SYMBOLS: readonly string[] = WORLD_ASSETS.flatMap(({ priceSymbol }) => priceSymbol ?? []);

/** USD per whole token at a block of the path; one for the dollar. */
export function priceAt(path: PricePath, { priceSymbol }: WorldAsset, block: number): number {
  return priceSymbol === undefined ? 1 : path.priceAt(priceSymbol, block);
}

/** A market of the world: base sold for quote, with Uniswap's fee in millionths. */
export interface WorldMarket {
  readonly base: string;
  readonly quote: string;
  readonly fee: 500 | 3000 | 10_000;
  readonly layers: readonly LiquidityLayer[];
}

/**
 * The pools of a world with these tokens. Depth: the wide layer of the real USDC/WETH 0.05 % pool (see REFERENCE_LAYERS)
 * and a tenth of its narrow one, because in a crash the narrow one stays behind at once; half of it for bitcoin; for
 * LINK a tenth, so that selling a million dollars costs about 13 %. LINK trades against ETH where there is ETH.
 */
export function worldMarkets(symbols: readonly string[]): WorldMarket[] {
  const wide = (virtualUsd: number): LiquidityLayer => ({ virtualUsd, from: 1 / 50, to: 10 });
  const markets: WorldMarket[] = [];
  if (symbols.includes('WETH')) {
    const narrow = { virtualUsd: 50_000_000, from: 0.95, to: 1 / 0.95 };
    markets.push({ base: 'WETH', quote: 'USDC', fee: 500, layers: [wide(70_000_000), narrow] });
  }
  if (symbols.includes('WBTC')) {
    markets.push({ base: 'WBTC', quote: 'USDC', fee: 3000, layers: [wide(35_000_000)] });
  }
  if (symbols.includes('LINK')) {
    const quote = symbols.includes('WETH') ? 'WETH' : 'USDC';
    markets.push({ base: 'LINK', quote, fee: 3000, layers: [wide(7_000_000)] });
  }
  return markets;
}
