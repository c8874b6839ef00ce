/** The best that can be done in one block, by trying: no candidates, no closed forms, only the house's and the pools' arithmetic. */
import { computeTake, PriceBelowWaterLineError, TakeTooSmallError, type TakeInput } from '../../bots/core/auction.ts';
import { collateralsForSale, portfolioAt, takeInput } from '../../bots/core/auctionState.ts';
import { auctionObstacleTo } from '../../bots/core/bidding.ts';
import { debtAt } from '../../bots/core/positions.ts';
import { MAX_UINT256 } from '../../bots/core/constants.ts';
import { gasCostOf, type GasTerms, type Route } from '../../bots/core/routes.ts';
import type { Address, AuctionReport } from '../../bots/core/types.ts';

/** A take and what it earns after gas [raw debt units]. */
export interface TriedTake<R extends Route> {
  readonly collateral: Address;
  readonly maxCollateral: bigint; // [raw collateral units]
  readonly route: R;
  readonly profit: bigint; // may be negative
}

/** Amounts tried evenly over what the vault holds, and as many halvings below. */
const EVEN_STEPS = 32n;
const HALVINGS = 12n;
/** A first look: where not even a slice this much smaller than all fetches what it costs, nothing larger does. */
const GLANCE = 10_000n;
/** Between the neighbours of the best amount tried, the search goes on until it is this fine: a part of all collateral. */
const FINE = 1_000_000n;

/**
 * The take that earns most in a block with timestamp `now`: every collateral, every route, amounts on a grid, and then
 * thirds of the intervals around the best of them. Undefined where nothing can be taken, or nothing fetches what it costs.
 */
export function bestByTrying<R extends Route>(
  report: AuctionReport,
  routesOf: (collateral: Address) => readonly R[],
  gas: GasTerms,
  now: bigint,
): TriedTake<R> | undefined {
  if (auctionObstacleTo(report, now) !== undefined) return undefined;
  const portfolio = portfolioAt(report, now);
  const debt = debtAt(portfolio.vault.debts, portfolio.auction.debtIndex);
  if (debt === undefined) return undefined;
  let best: TriedTake<R> | undefined;
  for (const { position } of collateralsForSale(portfolio)) {
    const elapsed = now - BigInt(portfolio.auction.startedAt);
    const { input, floorPriceE36 } = takeInput(portfolio, position, debt, MAX_UINT256, elapsed);
    if (input.priceE36 < floorPriceE36) continue;
    for (const route of routesOf(position.asset)) {
      const tried = bestSlice(input, route, (amount) => gasCostOf(gas, route, amount));
      if (tried === undefined || (best !== undefined && tried.profit <= best.profit)) continue;
      best = { collateral: position.asset, route, ...tried };
    }
  }
  return best;
}

function bestSlice(
  input: TakeInput,
  route: Route,
  gasCostAt: (amountIn: bigint) => bigint,
): Pick<TriedTake<Route>, 'maxCollateral' | 'profit'> | undefined {
  const { collateral, priceE36 } = input;
  const glance = collateral / GLANCE + 1n;
  if (route.quote(glance) * 10n ** 36n < glance * priceE36) return undefined;
  const profitOf = (maxCollateral: bigint): bigint | undefined => {
    const result = tried({ ...input, maxCollateral });
    if (result === undefined || result.collateralOut === 0n) return undefined;
    const { collateralOut, payment } = result;
    return route.quote(collateralOut) - payment - gasCostAt(collateralOut);
  };
  const amounts = new Set<bigint>();
  for (let i = 1n; i <= EVEN_STEPS; i++) amounts.add((collateral * i) / EVEN_STEPS);
  for (let i = 1n; i <= HALVINGS; i++) amounts.add((collateral >> i) / EVEN_STEPS);
  const grid = [0n, ...amounts].sort((a, b) => (a < b ? -1 : 1));
  let best: { maxCollateral: bigint; profit: bigint } | undefined;
  const see = (maxCollateral: bigint): bigint | undefined => {
    const profit = maxCollateral === 0n ? undefined : profitOf(maxCollateral);
    if (profit !== undefined && (best === undefined || profit > best.profit)) best = { maxCollateral, profit };
    return profit;
  };
  const profits = grid.map(see);
  const peak = profits.reduce<number>((at, profit, i) => ((profit ?? LEAST) > (profits[at] ?? LEAST) ? i : at), 0);
  let [low, high] = [grid[Math.max(0, peak - 1)] as bigint, grid[Math.min(grid.length - 1, peak + 1)] as bigint];
  while (high - low > collateral / FINE + 2n) {
    const third = (high - low) / 3n;
    if ((see(low + third) ?? LEAST) < (see(high - third) ?? LEAST)) low += third;
    else high -= third;
  }
  return best;
}

const LEAST = -(2n ** 255n);

function tried(input: TakeInput): ReturnType<typeof computeTake> | undefined {
  try {
    return computeTake(input);
  } catch (error) {
    if (error instanceof TakeTooSmallError || error instanceof PriceBelowWaterLineError) return undefined;
    throw error;
  }
}
