import { logNormal, pick, type RandomState, seedRandom, uniform } from './random.ts';

/** A token as the population sees it: USD per whole token, its decimals, and its initial margin as a fraction. */
export interface PopulationAsset {
  readonly symbol: string;
  readonly priceUsd: number;
  readonly decimals: number;
  /** Zero for tokens that are no collateral. */
  readonly borrowLtv: number;
  /** Least debt of a vault in whole tokens; undefined for tokens that cannot be borrowed. */
  readonly minDebt?: number;
}

/** An amount of a token, in raw units. */
export interface PlannedAmount {
  readonly symbol: string;
  readonly amount: bigint;
}

/** A vault to open: `ownerIndex` names one of the owners, `vaultIndex` is unique for that owner. */
export interface PlannedVault {
  readonly ownerIndex: number;
  readonly vaultIndex: bigint;
  readonly collaterals: readonly PlannedAmount[];
  readonly debts: readonly PlannedAmount[];
}

/** Debts in dollars: log-normal, as positions on lending markets are, cut off at both ends. */
const DEBT_USD = { median: 25_000, sigma: 1.2, max: 1_500_000 };
/** The share of its borrowing power that a vault uses: many near the limit, few below a half. */
const USED = { max: 0.985, spread: 0.5, exponent: 1.5 };
/** What vaults are made of, and how often. */
const COLLATERAL_MIXES: readonly (readonly string[])[] = [
  ['WETH'],
  ['WETH'],
  ['WETH'],
  ['WETH'],
  ['WBTC'],
  ['WBTC'],
  ['LINK'],
  ['WETH', 'WBTC'],
  ['WETH', 'WBTC'],
  ['WETH', 'LINK'],
  ['WETH', 'WBTC', 'LINK'],
];
const SHARE_BORROWING_ETH = 0.12;
const SHARE_BORROWING_BOTH = 0.06;

/**
 * Vaults with a spread of sizes, leverage, collaterals and debts, the same for the same seed.
 *
 * @param assets the tokens of the world; vaults hold and owe only these, the dollar among them
 * @throws {RangeError} when there is no dollar, or nothing to hold
 */
export function planPopulation(
  seed: number | string,
  count: number,
  ownerCount: number,
  assets: readonly PopulationAsset[],
): PlannedVault[] {
  const bySymbol = new Map(assets.map((asset) => [asset.symbol, asset]));
  const dollar = bySymbol.get('USDC');
  const mixes = COLLATERAL_MIXES.filter((mix) => mix.every((symbol) => bySymbol.has(symbol)));
  if (dollar === undefined || mixes.length === 0) throw new RangeError('a world needs a dollar and a collateral');
  const random = seedRandom(`${seed}/vaults`);
  return Array.from({ length: count }, (_, i) => {
    const debtUsd = Math.min(logNormal(random, DEBT_USD.median, DEBT_USD.sigma), DEBT_USD.max);
    const { collaterals, debts } = chooseAssets(random, mixes, bySymbol);
    return {
      ownerIndex: i % ownerCount,
      vaultIndex: BigInt(Math.floor(i / ownerCount)),
      ...sizeVault(random, debtUsd, collaterals, debts),
    };
  });
}

function chooseAssets(
  random: RandomState,
  mixes: readonly (readonly string[])[],
  bySymbol: ReadonlyMap<string, PopulationAsset>,
): { collaterals: PopulationAsset[]; debts: PopulationAsset[] } {
  const find = (symbols: readonly string[]): PopulationAsset[] =>
    symbols.flatMap((symbol) => bySymbol.get(symbol) ?? []);
  const draw = uniform(random);
  const mix = pick(random, mixes);
  const canBorrowEth = bySymbol.get('WETH')?.minDebt !== undefined;
  // Who borrows ETH holds something else; dollars, where the mix has nothing else.
  const withoutEth = mix.filter((symbol) => symbol !== 'WETH');
  const other = withoutEth.length > 0 ? withoutEth : ['USDC'];
  if (canBorrowEth && draw < SHARE_BORROWING_ETH) return { collaterals: find(other), debts: find(['WETH']) };
  if (canBorrowEth && draw < SHARE_BORROWING_ETH + SHARE_BORROWING_BOTH && withoutEth.length > 0) {
    return { collaterals: find(other), debts: find(['USDC', 'WETH']) };
  }
  return { collaterals: find(mix), debts: find(['USDC']) };
}

function sizeVault(
  random: RandomState,
  debtUsd: number,
  collaterals: readonly PopulationAsset[],
  debts: readonly PopulationAsset[],
): { collaterals: PlannedAmount[]; debts: PlannedAmount[] } {
  const debtShares = shares(random, debts.length);
  const owed = debts.map((asset, i) => {
    const least = (asset.minDebt ?? 0) * asset.priceUsd * 1.05;
    return { asset, usd: Math.max(debtUsd * (debtShares[i] as number), least) };
  });
  const totalUsd = owed.reduce((sum, { usd }) => sum + usd, 0);
  const used = USED.max - USED.spread * uniform(random) ** USED.exponent;
  const collateralShares = shares(random, collaterals.length);
  const averageLtv = collaterals.reduce(
    (sum, { borrowLtv }, i) => sum + borrowLtv * (collateralShares[i] as number),
    0,
  );
  const collateralUsd = totalUsd / used / averageLtv;
  return {
    collaterals: collaterals.map((asset, i) => toAmount(asset, collateralUsd * (collateralShares[i] as number))),
    debts: owed.map(({ asset, usd }) => toAmount(asset, usd)),
  };
}

/** Random shares that add up to one, none negligible. */
function shares(random: RandomState, count: number): number[] {
  const weights = Array.from({ length: count }, () => 0.2 + uniform(random));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / total);
}

function toAmount({ symbol, priceUsd, decimals }: PopulationAsset, usd: number): PlannedAmount {
  // Six decimals of a token are as fine as a double can say of any amount here.
  return { symbol, amount: BigInt(Math.ceil((usd / priceUsd) * 1e6)) * 10n ** BigInt(decimals - 6) };
}
