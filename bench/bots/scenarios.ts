/** The worlds that auctions are recorded in: how prices fall and shake, how deep the pools are, what gas costs. */
import { type BlockFees, ETHEREUM_BASE_FEE, nextBaseFee } from '../../bots/core/fees.ts';
import type { PricePath } from '../../bots/world/prices/path.ts';
import { normal, seedRandom, uniform } from '../../bots/world/random.ts';

/** A world and its weather. */
export interface Scenario {
  readonly name: string;
  readonly seed: number;
  readonly vaultCount: number;
  /** How far ETH falls, as a fraction, over `fallBlocks`; BTC falls by less, LINK by more. */
  readonly fall: number;
  readonly fallBlocks: number;
  /** Yearly volatility of ETH around that fall, as a fraction. */
  readonly volatility: number;
  /** The share of the world's liquidity that is left in its pools. */
  readonly depth: number;
  /** Where the base fee begins, and around which it wanders. */
  readonly baseFeeGwei: number;
  /** How many blocks there are at most. */
  readonly blocks: number;
}

/** The recordings of the whole benchmark: calm to wild, deep to shallow, cheap to dear gas. */
export const SCENARIOS: readonly Scenario[] = [
  scenario('calm-deep', 1, { fall: 0.24, fallBlocks: 40, volatility: 0.6, depth: 1, baseFeeGwei: 8 }),
  scenario('calm-shallow', 2, { fall: 0.26, fallBlocks: 40, volatility: 0.6, depth: 0.15, baseFeeGwei: 8 }),
  scenario('slide-deep', 3, { fall: 0.3, fallBlocks: 60, volatility: 1.2, depth: 1, baseFeeGwei: 30 }),
  scenario('slide-shallow', 4, { fall: 0.3, fallBlocks: 60, volatility: 1.2, depth: 0.25, baseFeeGwei: 30 }),
  scenario('crash-deep', 5, { fall: 0.36, fallBlocks: 25, volatility: 3, depth: 0.6, baseFeeGwei: 80 }),
  scenario('crash-shallow', 6, { fall: 0.36, fallBlocks: 25, volatility: 3, depth: 0.1, baseFeeGwei: 80 }),
  scenario('gap', 7, { fall: 0.28, fallBlocks: 2, volatility: 2, depth: 0.4, baseFeeGwei: 150 }),
  scenario('cheap-gas', 8, { fall: 0.28, fallBlocks: 50, volatility: 1.5, depth: 0.3, baseFeeGwei: 0.5 }),
];

/** A few auctions in a minute, to see that everything works. */
export const QUICK_SCENARIOS: readonly Scenario[] = [
  {
    ...scenario('quick', 9, { fall: 0.25, fallBlocks: 8, volatility: 1.5, depth: 0.3, baseFeeGwei: 20 }),
    blocks: 30,
    vaultCount: 20,
  },
];

type Weather = Omit<Scenario, 'name' | 'seed' | 'vaultCount' | 'blocks'>;

/** A scenario of 80 vaults, with enough blocks after the fall for auctions to reach their floors. */
export function scenario(name: string, seed: number, weather: Weather): Scenario {
  return { name, seed, vaultCount: 80, blocks: weather.fallBlocks + 150, ...weather };
}

export const BLOCK_SECONDS = 12;
const BLOCKS_PER_YEAR = (365 * 86_400) / BLOCK_SECONDS;
/** 2026-01-01T00:00Z; the same for every run. */
const START = 1_767_225_600;
/** Blocks before anything happens. */
const CALM_BLOCKS = 2;
/** How strongly an asset follows ETH's fall, how noisy it is next to ETH, and where it starts, in dollars. */
const ASSETS = [
  { symbol: 'ETH', beta: 1, noise: 1, start: 2000 },
  { symbol: 'BTC', beta: 0.8, noise: 0.8, start: 40_000 },
  { symbol: 'LINK', beta: 1.25, noise: 1.3, start: 20 },
] as const;
/** Of the variance, what all assets share. */
const COMMON_SHARE = 0.8;

/** A scenario's prices at every block: made from its seed alone. */
export function pathOf({ seed, fall, fallBlocks, volatility, blocks }: Scenario): PricePath {
  const random = seedRandom(`${seed}/bench prices`);
  const sigma = volatility / Math.sqrt(BLOCKS_PER_YEAR);
  const noise = ASSETS.map(() => 0);
  const prices = new Map<string, number[]>(ASSETS.map(({ symbol }) => [symbol, []]));
  for (let block = 0; block < blocks; block++) {
    const fallen = Math.min(1, Math.max(0, (block - CALM_BLOCKS) / fallBlocks)) * Math.log(1 - fall);
    const common = normal(random) * Math.sqrt(COMMON_SHARE);
    ASSETS.forEach((asset, i) => {
      const own = normal(random) * Math.sqrt(1 - COMMON_SHARE);
      if (block > CALM_BLOCKS) noise[i] = (noise[i] as number) + (common + own) * sigma * asset.noise;
      const log = fallen * asset.beta + (noise[i] as number);
      prices.get(asset.symbol)?.push(Math.round(asset.start * Math.exp(log) * 1e8) / 1e8);
    });
  }
  return {
    startTime: START,
    blockSeconds: BLOCK_SECONDS,
    blockCount: blocks,
    symbols: ASSETS.map(({ symbol }) => symbol),
    gaps: [],
    timeAt: (block) => START + block * BLOCK_SECONDS,
    priceAt: (symbol, block) => {
      const price = prices.get(symbol)?.[block];
      if (price === undefined) throw new RangeError(`no price of ${symbol} at block ${block}`);
      return price;
    },
  };
}

/** How much gas a block of a scenario may hold, others' transactions included. */
const GAS_LIMIT = 36_000_000n;

/**
 * What a scenario's blocks ask for gas, and how full they are, from which the next one's base fee follows as on Ethereum: it wanders,
 * pulled back to where it began.
 */
export function feesOf({ seed, baseFeeGwei, blocks }: Scenario): BlockFees[] {
  const random = seedRandom(`${seed}/bench fees`);
  const start = BigInt(Math.round(baseFeeGwei * 1e9));
  let baseFeeWei = start;
  return Array.from({ length: blocks }, () => {
    const step = (uniform(random) - 0.5) * 0.22 - Math.log(Number(baseFeeWei) / Number(start)) * 0.05;
    const fullness = Math.max(0, Math.min(2, 1 + 8 * Math.expm1(step))); // of what leaves the fee as it is
    const gasUsed = (GAS_LIMIT * BigInt(Math.round(fullness * 1e6))) / 2_000_000n;
    const block = { baseFeeWei, gasUsed, gasLimit: GAS_LIMIT };
    baseFeeWei = nextBaseFee(block, ETHEREUM_BASE_FEE);
    return block;
  });
}
