/** Reads a vault under auction: sums it up at the auction's anchors and prices, bit for bit `AuctionStateLib.sol`. */
import { computeTake, type TakeInput, type TakeResult } from './auction.ts';
import { DUST_DEBT_DIVISOR, PRICE_SCALE, WAD, WAD_PER_BPS, WAD_PER_PPB } from './constants.ts';
import { multiplierAt, priceAt } from './decay.ts';
import { accruedIndex, debtAmount } from './interest.ts';
import { checked, MathError, max, mulDivDown, mulDivUp } from './math.ts';
import { collateralOf, debtAt } from './positions.ts';
import type { Address, Anchor, AuctionReport, CollateralPosition, DebtPosition, Portfolio } from './types.ts';

/** The price has fallen through the floor: only restart is allowed. */
export class PriceBelowFloorError extends Error {
  override readonly name = 'PriceBelowFloorError';
  readonly priceE36: bigint;
  readonly floorPriceE36: bigint;

  constructor(priceE36: bigint, floorPriceE36: bigint) {
    super(`the price ${priceE36} is below the floor ${floorPriceE36}`);
    this.priceE36 = priceE36;
    this.floorPriceE36 = floorPriceE36;
  }
}

/** The collateral is not for sale in the auction, or sold out. */
export class NotForSaleError extends Error {
  override readonly name = 'NotForSaleError';
  readonly collateral: Address;

  constructor(collateral: Address) {
    super(`${collateral} is not for sale`);
    this.collateral = collateral;
  }
}

/** The collaterals that are still for sale, with their anchors. */
export function collateralsForSale(portfolio: Portfolio): { position: CollateralPosition; anchor: Anchor }[] {
  return portfolio.vault.collaterals.flatMap((position, i) => {
    const anchor = portfolio.anchors[i];
    return anchor === undefined || anchor.price === 0n || position.amount === 0n ? [] : [{ position, anchor }];
  });
}

/** Whether takers have left no more than dust of what is for sale: what still owes then is a loss. */
export function isSoldOut(portfolio: Portfolio): boolean {
  const { vault, auction } = portfolio;
  const minDebt = debtAt(vault.debts, auction.debtIndex)?.minDebt ?? 0n;
  return collateralsForSale(portfolio).every(
    ({ position, anchor }) => mulDivDown(position.amount, anchor.price, PRICE_SCALE) * DUST_DEBT_DIVISOR <= minDebt,
  );
}

/**
 * What the pure functions need to size and price a take of one collateral.
 * @param position an element of the vault's collaterals that is for sale
 * @param debt the vault's debt that the auction makes good
 * @param maxCollateral what the taker wants at most [raw units]
 * @param elapsed since the auction (re)started [seconds]
 * @returns the input, and the price below which the collateral is not sold [1e36], rounded up
 * @throws {MathError} where Solidity reverts: a collateral that is not for sale, numbers of no vault
 */
export function takeInput(
  portfolio: Portfolio,
  position: CollateralPosition,
  debt: DebtPosition,
  maxCollateral: bigint,
  elapsed: bigint,
): { input: TakeInput; floorPriceE36: bigint } {
  const sums = sumUp(portfolio, elapsed);
  const anchor = anchorAt(portfolio, position.index);
  const startMultiplierWad = BigInt(anchor.startMultiplierBps) * WAD_PER_BPS;
  const input = {
    ...sums,
    priceE36: priceAt(anchor.price, startMultiplierWad, elapsed, BigInt(anchor.halfLife)),
    anchorE36: anchor.price,
    liquidationLtvWad: BigInt(anchor.liquidationLtvBps) * WAD_PER_BPS,
    targetHealthWad: portfolio.targetHealth,
    penaltyWad: BigInt(portfolio.auction.penaltyBps) * WAD_PER_BPS,
    collateral: position.amount,
    maxCollateral,
    debt: debt.amount,
    minDebt: debt.minDebt,
    isFullClose: portfolio.auction.isFullClose,
  };
  return { input, floorPriceE36: mulDivUp(anchor.price, BigInt(portfolio.auction.floorPpb) * WAD_PER_PPB, WAD) };
}

/** What a take would do, as `AuctionLens.quoteTake`. */
export interface TakeQuote extends TakeResult {
  readonly priceE36: bigint;
  readonly floorPriceE36: bigint;
}

/**
 * The portfolio at a moment: its debts with the interest until then, if nobody moves the vault's positions or its debt assets'
 * cash before.
 * @param timestamp [seconds]
 */
export function portfolioAt({ portfolio, growths }: AuctionReport, timestamp: bigint): Portfolio {
  const debts = portfolio.vault.debts.map((debt, i) => {
    const growth = growths[i];
    if (growth === undefined) throw new MathError(`the report does not say how debt ${debt.index} grows`);
    const { state, cash, scaledDebt } = growth;
    return {
      ...debt,
      amount: debtAmount(scaledDebt, accruedIndex(state, cash, max(timestamp, BigInt(state.accruedAt)))),
    };
  });
  return { ...portfolio, vault: { ...portfolio.vault, debts } };
}

/**
 * What a take would pay and receive at a moment, interest until then included. Expiry, pause and firm health are not looked
 * at.
 * @param maxCollateral [raw units]
 * @param timestamp [seconds]
 * @throws {NotForSaleError} for a collateral that is not for sale, or sold out
 * @throws {PriceBelowFloorError} {@link PriceBelowWaterLineError} {@link TakeTooSmallError} where the house refuses
 * @throws {MathError} for a moment before the auction's start, and numbers of no vault
 */
export function quoteTake(
  report: AuctionReport,
  collateral: Address,
  maxCollateral: bigint,
  timestamp: bigint,
): TakeQuote {
  const portfolio = portfolioAt(report, timestamp);
  const elapsed = checked(timestamp - BigInt(portfolio.auction.startedAt));
  const position = collateralOf(portfolio.vault.collaterals, collateral);
  const debt = debtAt(portfolio.vault.debts, portfolio.auction.debtIndex);
  if (position === undefined || position.amount === 0n) throw new NotForSaleError(collateral);
  if (anchorAt(portfolio, position.index).price === 0n) throw new NotForSaleError(collateral);
  if (debt === undefined) throw new NotForSaleError(collateral);
  const { input, floorPriceE36 } = takeInput(portfolio, position, debt, maxCollateral, elapsed);
  if (input.priceE36 < floorPriceE36) throw new PriceBelowFloorError(input.priceE36, floorPriceE36);
  return { ...computeTake(input), priceE36: input.priceE36, floorPriceE36 };
}

/** Sums a portfolio up in units of the auction's debt asset: the debt rounded up, the collateral down. */
function sumUp(
  portfolio: Portfolio,
  elapsed: bigint,
): { totalDebt: bigint; weightedCollateral: bigint; proceeds: bigint } {
  const debtLowerE36 = debtAt(portfolio.vault.debts, portfolio.auction.debtIndex)?.lower ?? 0n;
  let totalDebt = 0n;
  portfolio.vault.debts.forEach((debt, i) => {
    const isOwn = debt.index === portfolio.auction.debtIndex;
    const value = isOwn ? debt.amount : mulDivUp(debt.amount, portfolio.debtAnchors[i] ?? 0n, PRICE_SCALE);
    totalDebt = checked(totalDebt + value);
  });
  let weightedCollateral = 0n;
  let proceeds = 0n;
  portfolio.anchors.forEach((anchor, i) => {
    const position = portfolio.vault.collaterals[i];
    if (position === undefined) throw new MathError(`the vault has no collateral for anchor ${i}`);
    if (anchor.price === 0n) {
      // Not for sale, but it carries its part of the debt: else what is for sale would be sold for it.
      if (debtLowerE36 === 0n) return;
      const worth = mulDivDown(position.amount, position.upper, debtLowerE36);
      weightedCollateral = checked(weightedCollateral + mulDivDown(worth, position.liquidationLtv, WAD));
      proceeds = checked(proceeds + worth);
      return;
    }
    const value = mulDivDown(position.amount, anchor.price, PRICE_SCALE);
    const weight = mulDivDown(value, BigInt(anchor.liquidationLtvBps) * WAD_PER_BPS, WAD);
    weightedCollateral = checked(weightedCollateral + weight);
    const startMultiplierWad = BigInt(anchor.startMultiplierBps) * WAD_PER_BPS;
    // Below the floor it is not sold: it would bring the floor after a restart, and does not make the vault a loss.
    const floorWad = BigInt(portfolio.auction.floorPpb) * WAD_PER_PPB;
    const multiplier = max(multiplierAt(startMultiplierWad, elapsed, BigInt(anchor.halfLife)), floorWad);
    proceeds = checked(proceeds + mulDivDown(value, multiplier, WAD));
  });
  return { totalDebt, weightedCollateral, proceeds };
}

function anchorAt(portfolio: Portfolio, index: number): Anchor {
  const anchor = portfolio.anchors[portfolio.vault.collaterals.findIndex((position) => position.index === index)];
  if (anchor === undefined) throw new MathError(`the vault holds no collateral ${index}`);
  return anchor;
}
