import { type Address, encodeFunctionData, erc20Abi, parseEventLogs, type TransactionReceipt } from 'viem';
import { inventoryTakerAbi, oracleRouterAbi } from '../../abi/generated.ts';
import type { Deployment } from '../../config/deployment.ts';
import { PRICE_SCALE } from '../../core/constants.ts';
import {
  type Holding,
  holdingPriceE36,
  holdingRoute,
  leastWorthTaking,
  spentOn,
  withBalance,
  withPurchase,
} from '../../core/holding.ts';
import { min, mulDivUp, zeroFloorSub } from '../../core/math.ts';
import { allows } from '../../core/priceRules.ts';
import { isSameAddress, type Price } from '../../core/types.ts';
import { UserError } from '../../ops/errors.ts';
import type { Logger } from '../../ops/log.ts';
import { type ChainClient, requireCode } from '../client.ts';
import { readInRanges } from '../ranges.ts';
import type { TakeTerms, Venue, VenueRoute } from './venue.ts';

/** What may be spent of a debt asset. */
export interface DebtLimits {
  readonly asset: Address;
  readonly maxPaymentPerTake: bigint; // [raw debt units]
  readonly maxPaymentTotal: bigint; // for all that is held at a time [raw debt units]
}

/** What a collateral is worth, and how much of it may be held. */
export interface CollateralLimits {
  readonly asset: Address;
  /** Below the oracle's lower price: at least zero and below one [WAD]. */
  readonly discountWad: bigint;
  readonly maxHeld: bigint; // [raw collateral units]
}

/** How to bid with own money. What is not named is neither spent nor bought. */
export interface InventoryTerms {
  readonly debts: readonly DebtLimits[];
  readonly collaterals: readonly CollateralLimits[];
  /** Own takes since this block count against the limits; without one, those of this process alone. */
  readonly sinceBlock?: bigint;
}

export interface InventoryVenueOptions {
  readonly client: ChainClient;
  readonly deployment: Pick<Deployment, 'inventoryTaker' | 'oracle'>;
  readonly terms: InventoryTerms;
  /** Sends the takes: its money is spent, by an allowance to the InventoryTaker. */
  readonly payer: Address;
  /** Gets the collateral, and holds it. */
  readonly receiver: Address;
  readonly log: Logger;
}

/** What is there at a block, less what the takes planned since will spend. */
interface DebtPurse extends DebtLimits {
  available: bigint;
  spent: bigint;
  readonly price: Price;
}

interface CollateralPurse extends CollateralLimits {
  held: bigint;
  readonly price: Price;
}

/** How often is said how far the reading of the past has come, in milliseconds. */
const PROGRESS_MS = 5000;

/** Pays with the bidder's own debt asset and keeps the collateral, within limits, at a discount to the oracle's lower price. */
export class InventoryVenue implements Venue {
  readonly sells = false;
  readonly #options: InventoryVenueOptions;
  #debts: DebtPurse[] = [];
  #collaterals: CollateralPurse[] = [];
  #holdings: readonly Holding[] = [];
  /** Purchases in blocks that no refresh has come to yet. */
  #ahead: { readonly block: bigint; readonly holding: Holding }[] = [];
  #hasHistory = false;
  /** What was last said to be missing of a debt asset. */
  readonly #told = new Map<Address, 'balance' | 'allowance'>();

  constructor(options: InventoryVenueOptions) {
    this.#options = options;
  }

  /** What was bought and is still held, as of the last refresh. */
  get holdings(): readonly Holding[] {
    return this.#holdings;
  }

  async prepare(blockNumber: bigint): Promise<void> {
    const { client, deployment, terms } = this.#options;
    const { sinceBlock } = terms;
    if (sinceBlock !== undefined && sinceBlock > blockNumber) {
      throw new UserError(
        `The inventory file counts takes since block ${sinceBlock}, but the chain is at block ${blockNumber}; correct its sinceBlock.`,
      );
    }
    await requireCode(client, deployment.inventoryTaker);
    await this.#readHistory(blockNumber);
  }

  async refresh(blockNumber: bigint): Promise<void> {
    const { client, terms, payer, receiver, deployment } = this.#options;
    if (!this.#hasHistory) await this.#readHistory(blockNumber);
    const at = { abi: erc20Abi, blockNumber } as const;
    const [debts, collaterals] = await Promise.all([
      Promise.all(
        terms.debts.map(async (limits) => {
          const [balance, allowance, price] = await Promise.all([
            client.readContract({ ...at, address: limits.asset, functionName: 'balanceOf', args: [payer] }),
            client.readContract({
              ...at,
              address: limits.asset,
              functionName: 'allowance',
              args: [payer, deployment.inventoryTaker],
            }),
            this.#priceOf(limits.asset, blockNumber),
          ]);
          this.#tell(limits, balance, allowance);
          return { ...limits, price, available: min(balance, allowance) };
        }),
      ),
      Promise.all(
        terms.collaterals.map(async (limits): Promise<CollateralPurse> => {
          const [held, price] = await Promise.all([
            client.readContract({ ...at, address: limits.asset, functionName: 'balanceOf', args: [receiver] }),
            this.#priceOf(limits.asset, blockNumber),
          ]);
          return { ...limits, held, price };
        }),
      ),
    ]);

    for (const { block, holding } of this.#ahead) {
      if (block <= blockNumber) this.#holdings = withPurchase(this.#holdings, holding);
    }
    this.#ahead = this.#ahead.filter(({ block }) => block > blockNumber);
    for (const { asset, held } of collaterals) this.#holdings = withBalance(this.#holdings, asset, held);
    this.#collaterals = collaterals;
    this.#debts = debts.map((debt) => ({ ...debt, spent: spentOn(this.#holdings, debt.asset) }));
    for (const { holding } of this.#ahead) {
      this.#spend(holding.collateral, holding.debtAsset, holding.amount, holding.cost);
    }
  }

  forget(): void {
    // Everything is read at each refresh.
  }

  routes(from: Address, to: Address): VenueRoute[] {
    const collateral = this.#collaterals.find(({ asset }) => isSameAddress(asset, from));
    const debt = this.#debts.find(({ asset }) => isSameAddress(asset, to));
    if (collateral === undefined || debt === undefined) return [];
    // As the buffer's: a price that nothing vouches for is one to be sold at, not one to buy at.
    const isVouchedFor = allows(collateral.price.status, 'backstop') && allows(debt.price.status, 'open-risk');
    if (!isVouchedFor) return [];
    const valueE36 = holdingPriceE36(collateral.price.lower, debt.price.upper, collateral.discountWad);
    const { maxPaymentPerTake, maxPaymentTotal, available, spent } = debt;
    const { maxHeld, held } = collateral;
    const route = holdingRoute(valueE36, { maxPaymentPerTake, maxPaymentTotal, maxHeld }, { available, spent, held });
    if (route === undefined) return [];
    return [
      {
        ...route,
        label: 'inventory',
        callFor: (take) => ({ to: this.#options.deployment.inventoryTaker, data: encodeTake(take, valueE36) }),
        apply: (amountIn, maxPayment) => this.#spend(from, to, amountIn, maxPayment),
      },
    ];
  }

  note({ blockNumber, logs }: TransactionReceipt): void {
    const { payer, deployment } = this.#options;
    const own = { payer };
    const taken = parseEventLogs({ abi: inventoryTakerAbi, eventName: 'TakenFromInventory', args: own, logs });
    for (const { address, args } of taken) {
      if (!isSameAddress(address, deployment.inventoryTaker)) continue;
      // Which asset it was says only the asset itself.
      const between = { from: payer, to: deployment.inventoryTaker };
      const debtAsset = parseEventLogs({ abi: erc20Abi, eventName: 'Transfer', args: between, logs }).find(
        (transfer) => transfer.args.value === args.payment,
      )?.address;
      if (debtAsset === undefined) continue;
      const holding = { collateral: args.collateral, debtAsset, amount: args.collateralOut, cost: args.payment };
      this.#ahead.push({ block: blockNumber, holding });
    }
  }

  /** Own takes since the block that the terms name. */
  async #readHistory(blockNumber: bigint): Promise<void> {
    const { client, terms, payer, deployment, log } = this.#options;
    const { sinceBlock } = terms;
    if (sinceBlock !== undefined) {
      let toldAt = Date.now();
      const logs = await readInRanges(
        sinceBlock,
        blockNumber,
        (fromBlock, toBlock) =>
          client.getContractEvents({
            address: deployment.inventoryTaker,
            abi: inventoryTakerAbi,
            eventName: 'TakenFromInventory',
            args: { payer },
            fromBlock,
            toBlock,
          }),
        (progress) => {
          if (Date.now() - toldAt < PROGRESS_MS) return;
          toldAt = Date.now();
          log.info({ since: sinceBlock, ...progress }, 'reading own takes of the past');
        },
      );
      const hashes = new Set(logs.map(({ transactionHash }) => transactionHash));
      const receipts = await Promise.all([...hashes].map((hash) => client.getTransactionReceipt({ hash })));
      for (const receipt of receipts) this.note(receipt);
      log.info({ since: sinceBlock, to: blockNumber, takes: hashes.size }, 'own takes of the past are known');
    }
    this.#hasHistory = true;
  }

  #priceOf(asset: Address, blockNumber: bigint): Promise<Price> {
    const { client, deployment } = this.#options;
    const call = { abi: oracleRouterAbi, functionName: 'getPrice', args: [asset] } as const;
    return client.readContract({ ...call, address: deployment.oracle, blockNumber });
  }

  #spend(collateral: Address, debtAsset: Address, amount: bigint, payment: bigint): void {
    for (const purse of this.#collaterals) if (isSameAddress(purse.asset, collateral)) purse.held += amount;
    for (const purse of this.#debts) {
      if (!isSameAddress(purse.asset, debtAsset)) continue;
      purse.spent += payment;
      purse.available = zeroFloorSub(purse.available, payment);
    }
  }

  /** Says what keeps an asset from being spent: once, until that changes. */
  #tell({ asset }: DebtLimits, balance: bigint, allowance: bigint): void {
    const { payer, deployment, log } = this.#options;
    const missing = balance === 0n ? 'balance' : allowance === 0n ? 'allowance' : undefined;
    if (missing === undefined) return void this.#told.delete(asset);
    if (this.#told.get(asset) === missing) return;
    this.#told.set(asset, missing);
    const advice =
      missing === 'balance'
        ? `nothing to pay with: send some of ${asset} to ${payer}`
        : `no allowance: call approve(${deployment.inventoryTaker}, amount) on ${asset} from ${payer}`;
    log.warn({ asset, payer, balance, allowance }, advice);
  }
}

/** A take that must bring so much collateral that it is worth its costs. */
function encodeTake({ maxPriceE36: maxPrice, minProfit, collateralOut, ...take }: TakeTerms, valueE36: bigint) {
  const { auctionId, collateral, debtAsset, maxCollateral, maxPayment, deadline, receiver } = take;
  const priceE36 = mulDivUp(maxPayment, PRICE_SCALE, maxCollateral);
  const isWorth = valueE36 > priceE36;
  const minCollateral = isWorth ? min(collateralOut, leastWorthTaking(valueE36, priceE36, minProfit)) : collateralOut;
  const limits = { maxCollateral, minCollateral, maxPrice, maxPayment, deadline };
  const params = { auctionId, collateral, debtAsset, receiver, ...limits };
  return encodeFunctionData({ abi: inventoryTakerAbi, functionName: 'take', args: [params, 0n, '0x'] });
}
