/** One recorded auction, gone through block by block with a taker in it. */
import { mulDivUp } from '../../bots/core/math.ts';
import { PRICE_SCALE } from '../../bots/core/constants.ts';
import { ETHEREUM_BASE_FEE, nextBaseFee } from '../../bots/core/fees.ts';
import { type GasTerms, gasCostOf } from '../../bots/core/routes.ts';
import type { Address, AuctionReport } from '../../bots/core/types.ts';
import { type Changes, takeFrom, withChanges } from './house.ts';
import { afterArbitrage, afterSale, allRoutesOver, type MarketRoute, type MarketState, routesOver } from './market.ts';
import type { AuctionRecording, BlockRecord } from './recording.ts';
import { MIN_PROFIT_VALUE, TIP_WEI } from './stage.ts';

/** Where the oracle does not price the wrapped coin: 2,000 dollars. */
const FALLBACK_NATIVE_PRICE = 2000n * PRICE_SCALE;

/** A take that a taker decides on: what matters of it. */
export interface WantedTake {
  readonly collateral: Address;
  readonly maxCollateral: bigint;
  readonly route: MarketRoute;
}

/** What a taker knows at the end of a block. */
export interface View {
  readonly report: AuctionReport;
  readonly routesOf: (collateral: Address) => readonly MarketRoute[];
  /** More than a bidder considers, to look for the best possible. */
  readonly allRoutesOf: (collateral: Address) => readonly MarketRoute[];
  /** What gas is expected to cost in the next block. */
  readonly gas: GasTerms;
  /** [raw debt units] */
  readonly minProfit: bigint;
  /** Timestamp of the next block. */
  readonly next: bigint;
}

/**
 * An auction as it goes when somebody takes. A decision is made at the end of one block and lands first in the next one: on
 * the pools as they were seen, at the next block's time and base fee. After that the rest of the market comes: an arbitrageur
 * brings pools back to the edge of their bands, at that block's prices. Until the first take everything is as recorded.
 */
export class Course {
  readonly #recording: AuctionRecording;
  #place = 0;
  #changes: Changes | undefined;
  #market: MarketState | undefined;

  constructor(recording: AuctionRecording) {
    this.#recording = recording;
  }

  /** How many blocks have been looked at before this one. */
  get place(): number {
    return this.#place;
  }

  /** Undefined when there is no next block to take in, or the auction is over. */
  view(): View | undefined {
    const { blocks } = this.#recording;
    const [now, next] = [blocks[this.#place], blocks[this.#place + 1]];
    if (now === undefined || next === undefined || this.#changes?.isOver === true) return undefined;
    return this.#viewOf(now, nextBaseFee(now.block, ETHEREUM_BASE_FEE), next.block.timestamp);
  }

  /** The same, but with the base fee that the next block really has. */
  foresight(): View | undefined {
    const view = this.view();
    const { blocks } = this.#recording;
    const [now, next] = [blocks[this.#place], blocks[this.#place + 1]];
    if (view === undefined || now === undefined || next === undefined) return undefined;
    return { ...view, gas: this.#gas(now.block, view.report, next.block.baseFeeWei) };
  }

  /**
   * What a take earns in the next block [raw debt units, dollars]: proceeds less payment, less gas at what gas costs then.
   * Negative when it should not have been made.
   * @throws {Error} what the house throws where it refuses
   */
  earnings(take: WantedTake): { readonly units: bigint; readonly usd: number } {
    const view = this.foresight();
    if (view === undefined) throw new RangeError('there is no next block');
    const { quote } = takeFrom(view.report, take.collateral, take.maxCollateral, view.next);
    const units =
      take.route.quote(quote.collateralOut) - quote.payment - gasCostOf(view.gas, take.route, quote.collateralOut);
    return { units, usd: this.dollars(units) };
  }

  /** An amount of the debt asset at the oracle's price. */
  dollars(units: bigint): number {
    const now = this.#recording.blocks[this.#place];
    const price = now === undefined ? 0n : priceOf(now.block, now.report.debtAsset);
    return Number((units * price) / PRICE_SCALE) / 1e18;
  }

  /** Goes on to the next block, with a take in it or without. */
  advance(take?: WantedTake): void {
    const { facts, blocks } = this.#recording;
    const next = blocks[this.#place + 1];
    if (next === undefined) return;
    let market = this.#market;
    if (take !== undefined) {
      const view = this.view();
      const now = blocks[this.#place];
      if (view === undefined || now === undefined) throw new RangeError('there is no next block');
      const { quote, changes } = takeFrom(view.report, take.collateral, take.maxCollateral, view.next);
      this.#changes = changes;
      market = afterSale(market ?? now.block.market, take.route, quote.collateralOut);
    }
    this.#market = market === undefined ? undefined : afterArbitrage(facts, market, next.block.market);
    this.#place += 1;
  }

  #viewOf({ block, report: recorded }: AuctionRecording['blocks'][number], baseFeeWei: bigint, next: bigint): View {
    const { facts } = this.#recording;
    const report = this.#changes === undefined ? recorded : withChanges(recorded, this.#changes, block.timestamp);
    const market = this.#market ?? block.market;
    const routesOf = (asset: Address): MarketRoute[] => routesOver(facts, market, asset, report.debtAsset);
    const allRoutesOf = (asset: Address): MarketRoute[] => allRoutesOver(facts, market, asset, report.debtAsset);
    const minProfit = (MIN_PROFIT_VALUE * PRICE_SCALE) / priceOf(block, report.debtAsset) + 1n;
    return { report, routesOf, allRoutesOf, gas: this.#gas(block, report, baseFeeWei), minProfit, next };
  }

  #gas(block: BlockRecord, { debtAsset }: AuctionReport, baseFeeWei: bigint): GasTerms {
    const { wrappedNative, takeGasUnits } = this.#recording.facts;
    const native = block.prices.get(wrappedNative.toLowerCase())?.upper ?? 0n;
    const weiPriceE36 = mulDivUp(
      native === 0n ? FALLBACK_NATIVE_PRICE : native,
      PRICE_SCALE,
      priceOf(block, debtAsset),
    );
    return { gasPriceWei: baseFeeWei + TIP_WEI, weiPriceE36, takeGasUnits };
  }
}

function priceOf(block: BlockRecord, asset: Address): bigint {
  const price = block.prices.get(asset.toLowerCase());
  if (price === undefined || price.lower === 0n) throw new RangeError(`${asset} has no price`);
  return price.lower;
}
