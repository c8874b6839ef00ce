/** What a buffer may buy and sell, and at which prices, bit for bit `LiquidityBuffer.sol` and `InventoryShop.sol`. */
import { PRICE_SCALE, WAD } from './constants.ts';
import { priceAt } from './decay.ts';
import { max, min, mulDivDown, mulDivUp, zeroFloorSub } from './math.ts';
import { allows, type PriceAction } from './priceRules.ts';
import type { Address, Price } from './types.ts';

/** How a buffer buys and sells; `InventoryTerms` in `Inventory.sol`. */
export interface InventoryTerms {
  readonly callerShare: bigint; // share of the discount that the caller of `backstop` receives [WAD]
  readonly startMultiplier: bigint; // start price of a sale relative to the upper oracle price [WAD]
  readonly maxDiscount: bigint; // lowest price of a sale below the lower oracle price [WAD]
  readonly halfLife: number; // of a sale's price [seconds]
  readonly maxDuration: number; // of a sale [seconds]
}

/** A sale in progress; all zeros when nothing is offered. `Offer` in `Inventory.sol`. */
export interface Offer {
  readonly startPrice: bigint; // debt units per collateral unit [1e36]
  readonly startedAt: number; // [seconds]
  readonly floor: bigint; // lowest price [1e36]
  readonly expiresAt: number; // [seconds]
  readonly halfLife: number; // [seconds]
}

/** One collateral of a buffer. */
export interface Shelf {
  readonly collateral: Address;
  readonly cap: bigint; // most that may be spent on it, zero for nothing [raw debt units]
  readonly amount: bigint; // held [raw collateral units]
  readonly cost: bigint; // what was paid for that [raw debt units]
  readonly offer: Offer;
  readonly claimable: bigint; // waits in the engine [raw collateral units]
}

/** A buffer at one block. Amounts in [raw debt units]. */
export interface BufferState {
  readonly buffer: Address;
  readonly asset: Address; // the debt asset
  readonly isReadable: boolean; // whether it answers; if not, all that follows is zero
  readonly pauseLevel: bigint; // 1 stops buying, 2 also selling
  readonly resumedAt: bigint; // when sales were last allowed again: offers of before are over [seconds]
  readonly cash: bigint;
  readonly exitingAssets: bigint; // what is leaving buys nothing
  readonly claimable: bigint; // waits in the engine
  readonly reserves: bigint; // its share of interest, not collected yet
  readonly poolCash: bigint; // what of that could be collected at most
  readonly seniorClaim: bigint; // the pool's: set aside, or owed out of the inventory
  readonly terms: InventoryTerms;
  readonly shelves: readonly Shelf[];
}

/** A collateral's price in the debt asset [1e36]. */
export interface Quote {
  readonly lowerE36: bigint; // rounded down
  readonly upperE36: bigint; // rounded up
}

/**
 * What a buffer reckons a collateral at, or undefined when one of the two may not be traded at its price: the money must not
 * be worth more than its price says.
 * @param prices of the oracle, by asset in lower case
 * @param action what the collateral's price must allow besides: to be offered, `open-risk`
 */
export function quoteOf(
  prices: ReadonlyMap<string, Price>,
  collateral: Address,
  asset: Address,
  action: PriceAction = 'backstop',
): Quote | undefined {
  const [price, debt] = [prices.get(collateral.toLowerCase()), prices.get(asset.toLowerCase())];
  if (price === undefined || debt === undefined) return undefined;
  if (!allows(price.status, 'backstop') || !allows(debt.status, 'open-risk')) return undefined;
  if (!allows(price.status, action)) return undefined;
  return {
    lowerE36: mulDivDown(price.lower, PRICE_SCALE, debt.upper),
    upperE36: mulDivUp(price.upper, PRICE_SCALE, debt.lower),
  };
}

/** What a buffer may buy of a collateral; `LiquidityBuffer.Purchase`. */
export interface Purchase {
  readonly amount: bigint; // [raw collateral units]
  readonly budget: bigint; // the most that payment and reward may be together [raw debt units]
  readonly fairPriceE36: bigint;
  readonly maxPriceE36: bigint; // the solvency-guarding price
  readonly maxDiscountWad: bigint; // of the fair price, that the caller has a share of
}

/** As `LiquidityBuffer._plan`, for somebody who asks for as much as there may be. */
export function planPurchase(
  { cash, exitingAssets }: Pick<BufferState, 'cash' | 'exitingAssets'>,
  { cap, cost }: Pick<Shelf, 'cap' | 'cost'>,
  { lowerE36: fairPriceE36 }: Quote,
  backstopDiscountWad: bigint,
): Purchase {
  const maxPriceE36 = mulDivDown(fairPriceE36, WAD - backstopDiscountWad, WAD);
  const budget = min(zeroFloorSub(cap, cost), zeroFloorSub(cash, exitingAssets));
  const amount = maxPriceE36 === 0n ? 0n : mulDivDown(budget, PRICE_SCALE, fairPriceE36);
  return { amount, budget, fairPriceE36, maxPriceE36, maxDiscountWad: backstopDiscountWad };
}

/** What a purchase is worth at the fair price, rounded down [raw debt units]. */
export function fairValueOf(amount: bigint, { fairPriceE36 }: Purchase): bigint {
  return mulDivDown(amount, fairPriceE36, PRICE_SCALE);
}

/** The caller's share of the discount, as `LiquidityBuffer._rewardFor` [raw debt units], rounded down. */
export function rewardFor(amount: bigint, payment: bigint, purchase: Purchase, callerShareWad: bigint): bigint {
  const fair = fairValueOf(amount, purchase);
  const most = mulDivDown(fair, purchase.maxDiscountWad, WAD);
  return mulDivDown(min(zeroFloorSub(fair, payment), most), callerShareWad, WAD);
}

/** What a running offer asks at a moment, as `InventoryShop._priceNow` [1e36]. */
export function offerPrice({ startPrice, startedAt, floor, halfLife }: Offer, now: bigint): bigint {
  return max(priceAt(startPrice, WAD, now - BigInt(startedAt), BigInt(halfLife)), floor);
}

/** Where an offer that begins now starts and ends, as `InventoryShop.offer` [1e36]. */
export function freshOffer(quote: Quote, terms: InventoryTerms): { startPriceE36: bigint; floorE36: bigint } {
  return {
    startPriceE36: mulDivUp(quote.upperE36, terms.startMultiplier, WAD),
    floorE36: mulDivUp(quote.lowerE36, WAD - terms.maxDiscount, WAD),
  };
}

/** Why the shop would let anybody offer anew, or undefined while it refuses. */
export function reasonToOffer(
  offer: Offer,
  freshStartE36: bigint,
  { now, resumedAt }: { readonly now: bigint } & Pick<BufferState, 'resumedAt'>,
): 'not-offered' | 'expired' | 'at-floor' | 'fresh-prices-lower' | undefined {
  if (offer.startedAt === 0) return 'not-offered';
  // One whose price fell while nobody could buy is over.
  if (BigInt(offer.startedAt) < resumedAt || now >= BigInt(offer.expiresAt)) return 'expired';
  const price = offerPrice(offer, now);
  if (price === offer.floor) return 'at-floor';
  return freshStartE36 < price ? 'fresh-prices-lower' : undefined;
}

/** What a buffer's inventory is worth at upper prices, what has none at its cost: as `InventoryShop._value` [raw debt units]. */
export function upperValueOf({ shelves, asset }: BufferState, prices: ReadonlyMap<string, Price>): bigint {
  return shelves.reduce((sum, { collateral, amount, cost }) => {
    const quote = quoteOf(prices, collateral, asset);
    return sum + (quote === undefined ? cost : mulDivUp(amount, quote.upperE36, PRICE_SCALE));
  }, 0n);
}
