import type { Address, DecodeEventLogReturnType } from 'viem';
import type { liquidityBufferAbi } from '../abi/generated.ts';
import { ReplayError, require, requireSame } from './errors.ts';

/** What is held of a collateral. */
export interface Stock {
  readonly amount: bigint; // [raw collateral units]
  readonly cost: bigint; // [raw debt units]
  readonly position: number; // place in the list of what is held
}

/** A sale in progress; prices are debt units per collateral unit [1e36]. */
export interface Offer {
  readonly startPrice: bigint;
  readonly startedAt: number; // [seconds]
  readonly floor: bigint;
  readonly expiresAt: bigint; // [seconds]
  readonly halfLife: bigint; // [seconds]
}

/** All that InventoryShop stores. */
export interface InventoryState {
  terms: Told<'InventoryTermsSet'>['terms'];
  readonly stocks: Map<Address, Stock>;
  readonly offers: Map<Address, Offer>;
  /** The collaterals that are held, in the buffer's order. */
  readonly held: Address[];
  /** What all that is held has cost [raw debt units]. */
  cost: bigint;
}

type Told<Name> = Extract<DecodeEventLogReturnType<typeof liquidityBufferAbi>, { eventName: Name }>['args'];

export function emptyInventory(): InventoryState {
  const terms = { callerShare: 0n, startMultiplier: 0n, maxDiscount: 0n, halfLife: 0, maxDuration: 0 };
  return { terms, stocks: new Map(), offers: new Map(), held: [], cost: 0n };
}

/** As `InventoryShop._addStock`: what comes in ends the offer. */
export function addStock(inventory: InventoryState, told: Told<'InventoryAdded'>): void {
  const { collateral, amount, cost, amountHeld, costOfHeld } = told;
  const { stocks, offers, held } = inventory;
  const before = stocks.get(collateral) ?? { amount: 0n, cost: 0n, position: held.length };
  if (!stocks.has(collateral)) held.push(collateral);
  requireSame('inventory', before.amount + amount, amountHeld);
  requireSame('cost of the inventory', before.cost + cost, costOfHeld);
  stocks.set(collateral, { ...before, amount: amountHeld, cost: costOfHeld });
  offers.delete(collateral);
  inventory.cost += cost;
}

/** As `InventoryShop.offer`. */
export function offerStock({ stocks, offers }: InventoryState, told: Told<'InventoryOffered'>, time: number): void {
  const { collateral, amount, startPrice, floor, halfLife, expiresAt } = told;
  requireSame('inventory', require('inventory of', stocks, collateral).amount, amount);
  offers.set(collateral, { startPrice, startedAt: time, floor, expiresAt, halfLife });
}

/** As `InventoryShop._removeStock`: of what is sold out, the last of the list takes the place. */
export function sellStock(inventory: InventoryState, told: Told<'InventorySold'>): void {
  const { collateral, amount, amountHeld, costOfHeld } = told;
  const { stocks, offers, held } = inventory;
  const stock = require('inventory of', stocks, collateral);
  requireSame('inventory', stock.amount - amount, amountHeld);
  inventory.cost -= stock.cost - costOfHeld;
  if (amountHeld !== 0n) {
    stocks.set(collateral, { ...stock, amount: amountHeld, cost: costOfHeld });
    return;
  }
  const last = held.pop();
  if (last === undefined) throw new ReplayError(`nothing is held, but ${collateral} is sold`);
  stocks.delete(collateral);
  offers.delete(collateral);
  if (last === collateral) return;
  held[stock.position] = last;
  stocks.set(last, { ...require('inventory of', stocks, last), position: stock.position });
}
