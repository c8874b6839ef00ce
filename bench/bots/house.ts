/** What a take leaves of an auction, by the arithmetic of the contracts; the core's functions hold it to them bit for bit. */
import { collateralsForSale, isSoldOut, quoteTake, type TakeQuote } from '../../bots/core/auctionState.ts';
import { debtAt } from '../../bots/core/positions.ts';
import { RAY } from '../../bots/core/constants.ts';
import { healthOf } from '../../bots/core/health.ts';
import { accruedIndex, debtAmount } from '../../bots/core/interest.ts';
import { mulDivDown } from '../../bots/core/math.ts';
import {
  type Address,
  type AuctionReport,
  type DebtGrowth,
  type DebtPosition,
  isSameAddress,
} from '../../bots/core/types.ts';

/** What takes have changed in a vault since its recording: what it holds, and how its debts grow. */
export interface Changes {
  /** By asset in lower case [raw units]. */
  readonly collaterals: ReadonlyMap<string, bigint>;
  readonly growths: readonly DebtGrowth[];
  readonly isOver: boolean;
}

/**
 * A take in a block with a given timestamp, and what has changed after it.
 * @throws {Error} what the house throws where it refuses
 */
export function takeFrom(
  report: AuctionReport,
  collateral: Address,
  maxCollateral: bigint,
  timestamp: bigint,
): { readonly quote: TakeQuote; readonly changes: Changes } {
  const quote = quoteTake(report, collateral, maxCollateral, timestamp);
  const { vault, auction } = report.portfolio;
  const debts = vault.debts.map(({ index }) => index);
  const growths = report.growths.map((growth, i): DebtGrowth => {
    if (debts[i] !== auction.debtIndex) return growth;
    const { scaledDebt, cash, state } = growth;
    const debtIndex = accruedIndex(state, cash, timestamp);
    const isWhole = quote.repaid === debtAmount(scaledDebt, debtIndex);
    const reduction = isWhole ? scaledDebt : mulDivDown(quote.repaid, RAY, debtIndex);
    const totalScaledDebt = state.totalScaledDebt - reduction;
    const accrued = { ...state, debtIndex, totalScaledDebt, accruedAt: Number(timestamp) };
    return { scaledDebt: scaledDebt - reduction, cash: cash + quote.repaid, state: accrued };
  });
  const collaterals = new Map(
    vault.collaterals.map(({ asset, amount }) => [
      asset.toLowerCase(),
      isSameAddress(asset, collateral) ? amount - quote.collateralOut : amount,
    ]),
  );
  const after = withChanges(report, { collaterals, growths, isOver: false }, timestamp);
  const { portfolio } = after;
  const isRepaid = portfolio.vault.debts.every(({ amount }) => amount === 0n);
  const isOver = quote.isTargetMet || isRepaid || isSoldOut(portfolio) || collateralsForSale(portfolio).length === 0;
  return { quote, changes: { collaterals, growths, isOver } };
}

/**
 * An auction as it would stand at a moment after earlier takes: at the recorded prices, with what the takes have left.
 * @param recorded the report of that moment with nobody taking
 * @param timestamp of that moment [seconds]
 */
export function withChanges(recorded: AuctionReport, changes: Changes, timestamp: bigint): AuctionReport {
  const { portfolio } = recorded;
  const { growths, isOver } = changes;
  const collaterals = portfolio.vault.collaterals.map((position) => ({
    ...position,
    amount: changes.collaterals.get(position.asset.toLowerCase()) ?? position.amount,
  }));
  const debts = portfolio.vault.debts.map((position, i): DebtPosition => {
    const growth = growths[i];
    if (growth === undefined) return position;
    const amount = debtAmount(growth.scaledDebt, accruedIndex(growth.state, growth.cash, timestamp));
    return { ...position, amount };
  });
  const own = debtAt(debts, portfolio.auction.debtIndex);
  // A debt that is repaid is none of the vault's any more.
  const kept = own?.amount === 0n ? debts.filter((debt) => debt !== own) : debts;
  const keptGrowths = growths.filter((_, i) => kept.includes(debts[i] as DebtPosition));
  const keptAnchors = portfolio.debtAnchors.filter((_, i) => kept.includes(debts[i] as DebtPosition));
  const vault = { ...portfolio.vault, collaterals, debts: kept };
  return {
    ...recorded,
    isLocked: recorded.isLocked && !isOver,
    portfolio: { ...portfolio, vault, debtAnchors: keptAnchors },
    health: healthOf(vault),
    growths: keptGrowths,
  };
}
