import {
  type Address,
  type ContractFunctionArgs,
  encodeFunctionData,
  erc20Abi,
  type Hex,
  parseEventLogs,
  type TransactionReceipt,
  zeroAddress,
} from 'viem';
import { inventoryTakerAbi, oracleRouterAbi } from '../../abi/generated.ts';
import type { Deployment } from '../../config/deployment.ts';
import { MAX_UINT256, PRICE_SCALE } from '../../core/constants.ts';
import {
  type Holding,
  holdingPriceE36,
  holdingRoute,
  leastWorthTaking,
  spentOn,
  withBalance,
  withPurchase,
} from '../../core/holding.ts';
import { max, min, mulDivUp, zeroFloorSub } from '../../core/math.ts';
import { allows } from '../../core/priceRules.ts';
import { isSameAddress, type Price, PRICE_STATUSES } from '../../core/types.ts';
import { UserError } from '../../ops/errors.ts';
import type { Logger } from '../../ops/log.ts';
import { isUnanswered } from '../answers.ts';
import { type ChainClient, requireCode } from '../client.ts';
import { readInRanges } from '../ranges.ts';
import {
  type PermitDomain,
  readPermitDomain,
  readPermitNonce,
  signPermit,
  signPermit2,
  type Signer,
} from './permits.ts';
import type { TakeCall, TakeTerms, Venue, VenueRoute } from './venue.ts';

/**
 * How the InventoryTaker comes to its payment where the token's allowance to it does not cover it: not at all, by an ERC-2612
 * permit, or by a Permit2 signature, for which Permit2 has an allowance of the token.
 */
export const PAYMENTS = ['allowance', 'permit', 'permit2'] as const;
export type Payment = (typeof PAYMENTS)[number];

/** What may be spent of a debt asset. */
export interface DebtLimits {
  readonly asset: Address;
  readonly payBy: Payment;
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
  readonly deployment: Pick<Deployment, 'chainId' | 'inventoryTaker' | 'oracle'>;
  readonly terms: InventoryTerms;
  /** Sends the takes: its money is spent. */
  readonly payer: Address;
  /** The payer's, where a debt asset is paid by signatures. */
  readonly signer?: Signer;
  /** Gets the collateral, and holds it. */
  readonly receiver: Address;
  readonly log: Logger;
}

/** What is there at a block, less what the takes planned since will spend. */
interface DebtPurse extends DebtLimits {
  balance: bigint;
  /** Of the token to the InventoryTaker. */
  allowance: bigint;
  /** What a signature may cover. */
  signable: bigint;
  spent: bigint;
  readonly price: Price;
}

interface CollateralPurse extends CollateralLimits {
  held: bigint;
  readonly price: Price;
}

/** How often is said how far the reading of the past has come, in milliseconds. */
const PROGRESS_MS = 5000;
/** Gas of a permit, or of Permit2's look at a signature, beyond a payment by allowance. */
const SIGNATURE_GAS_UNITS = 60_000n;

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
  readonly #told = new Map<Address, string>();
  /** Of tokens that have said that they have permits. */
  readonly #domains = new Map<Address, PermitDomain>();
  #permit2: Address | undefined;
  #blockNumber = 0n;

  /** @throws {RangeError} for terms that need signatures without a signer */
  constructor(options: InventoryVenueOptions) {
    if (options.signer === undefined && options.terms.debts.some(({ payBy }) => payBy !== 'allowance')) {
      throw new RangeError('payments by signature need a signer');
    }
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
    this.#blockNumber = blockNumber;
    if (!this.#hasHistory) await this.#readHistory(blockNumber);
    const at = { abi: erc20Abi, blockNumber } as const;
    const [debts, collaterals] = await Promise.all([
      Promise.all(
        terms.debts.map(async (limits) => {
          const allowanceTo = (spender: Address): Promise<bigint> =>
            client.readContract({ ...at, address: limits.asset, functionName: 'allowance', args: [payer, spender] });
          const [balance, allowance, signable, price] = await Promise.all([
            client.readContract({ ...at, address: limits.asset, functionName: 'balanceOf', args: [payer] }),
            allowanceTo(deployment.inventoryTaker),
            this.#signable(limits, allowanceTo),
            this.#priceOf(limits.asset, blockNumber),
          ]);
          this.#tell(limits, { balance, allowance, signable });
          return { ...limits, price, balance, allowance, signable };
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
    const { maxPaymentPerTake, maxPaymentTotal, spent, payBy } = debt;
    const available = min(debt.balance, max(debt.allowance, debt.signable));
    const { maxHeld, held } = collateral;
    const route = holdingRoute(valueE36, { maxPaymentPerTake, maxPaymentTotal, maxHeld }, { available, spent, held });
    if (route === undefined) return [];
    return [
      {
        ...route,
        gasUnits: route.gasUnits + (payBy === 'allowance' ? 0n : SIGNATURE_GAS_UNITS),
        label: 'inventory',
        callFor: (take) => this.#call(encodeTake(takeParams(take, valueE36))),
        signedCallFor: (take) => this.#signedCall(debt, takeParams(take, valueE36)),
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

  /** One that cannot be read is a price nobody vouches for: no reason to leave what does without it. */
  async #priceOf(asset: Address, blockNumber: bigint): Promise<Price> {
    const { client, deployment } = this.#options;
    const call = { abi: oracleRouterAbi, functionName: 'getPrice', args: [asset] } as const;
    try {
      return await client.readContract({ ...call, address: deployment.oracle, blockNumber });
    } catch (error) {
      if (isUnanswered(error)) throw error;
      return { lower: 0n, upper: 0n, updatedAt: 0n, status: PRICE_STATUSES.indexOf('unreachable') };
    }
  }

  /** What signatures may cover of an asset [raw units]: of a token without permits, nothing. */
  async #signable({ asset, payBy }: DebtLimits, allowanceTo: (spender: Address) => Promise<bigint>): Promise<bigint> {
    const { client, deployment } = this.#options;
    if (payBy === 'allowance') return 0n;
    if (payBy === 'permit2') {
      const address = deployment.inventoryTaker;
      this.#permit2 ??= await client.readContract({ address, abi: inventoryTakerAbi, functionName: 'PERMIT2' });
      return allowanceTo(this.#permit2);
    }
    const domain = this.#domains.get(asset) ?? (await readPermitDomain(client, asset, deployment.chainId));
    if (domain === undefined) return 0n; // to be asked again: perhaps the node did not answer
    this.#domains.set(asset, domain);
    return MAX_UINT256;
  }

  #call(data: Hex): TakeCall {
    return { to: this.#options.deployment.inventoryTaker, data };
  }

  /** A take that pays by an allowance where there is one, else by a signature over the most that it may pay. */
  async #signedCall({ asset, payBy, allowance }: DebtPurse, params: TakeParams): Promise<TakeCall> {
    const { client, payer, signer, deployment } = this.#options;
    const { maxPayment: amount, deadline } = params;
    if (payBy === 'allowance' || amount <= allowance || signer === undefined) {
      return this.#call(encodeTake(params));
    }
    const { chainId, inventoryTaker: spender } = deployment;
    const permission = { token: asset, spender, amount, deadline };
    if (payBy === 'permit2') {
      if (this.#permit2 === undefined) throw new Error('a venue must be refreshed before its routes are gone');
      const { nonce, signature } = await signPermit2(signer, { permit2: this.#permit2, chainId }, permission);
      return this.#call(encodeTake(params, nonce, signature));
    }
    const domain = this.#domains.get(asset);
    if (domain === undefined) throw new Error(`${asset} has no permits`);
    const nonce = await readPermitNonce(client, asset, payer, this.#blockNumber);
    const { v, r, s } = await signPermit(signer, domain, permission, nonce);
    const call = { functionName: 'takeWithPermit', args: [params, v, r, s] } as const;
    return this.#call(encodeFunctionData({ abi: inventoryTakerAbi, ...call }));
  }

  #spend(collateral: Address, debtAsset: Address, amount: bigint, payment: bigint): void {
    for (const purse of this.#collaterals) if (isSameAddress(purse.asset, collateral)) purse.held += amount;
    for (const purse of this.#debts) {
      if (!isSameAddress(purse.asset, debtAsset)) continue;
      purse.spent += payment;
      purse.balance = zeroFloorSub(purse.balance, payment);
      if (payment <= purse.allowance) purse.allowance -= payment;
      // A token's permits come one after the other: the next is signed when this one has been used.
      else purse.signable = purse.payBy === 'permit' ? 0n : zeroFloorSub(purse.signable, payment);
    }
  }

  /** Says what keeps an asset from being spent: once, until that changes. */
  #tell(
    { asset, payBy }: DebtLimits,
    { balance, allowance, signable }: Pick<DebtPurse, 'balance' | 'allowance' | 'signable'>,
  ): void {
    const { payer, deployment, log } = this.#options;
    const approve = (spender: Address): string => `call approve(${spender}, amount) on ${asset} from ${payer}`;
    const advice = {
      allowance: `no allowance: ${approve(deployment.inventoryTaker)}`,
      permit: `no permit can be signed for this token: pay by permit2, or ${approve(deployment.inventoryTaker)}`,
      permit2: `no allowance for Permit2: ${approve(this.#permit2 ?? zeroAddress)}`,
    };
    const missing =
      balance === 0n
        ? `nothing to pay with: send some of ${asset} to ${payer}`
        : allowance === 0n && signable === 0n
          ? advice[payBy]
          : undefined;
    if (missing === undefined) return void this.#told.delete(asset);
    if (this.#told.get(asset) === missing) return;
    this.#told.set(asset, missing);
    log.warn({ asset, payer, balance, allowance }, missing);
  }
}

type TakeParams = ContractFunctionArgs<typeof inventoryTakerAbi, 'nonpayable', 'take'>[0];
/** A take that must bring so much collateral that it is worth its costs. */
function takeParams(
  { maxPriceE36: maxPrice, minProfit, collateralOut, ...take }: TakeTerms,
  valueE36: bigint,
): TakeParams {
  const { auctionId, collateral, debtAsset, maxCollateral, maxPayment, deadline, receiver } = take;
  const priceE36 = mulDivUp(maxPayment, PRICE_SCALE, maxCollateral);
  const isWorth = valueE36 > priceE36;
  const minCollateral = isWorth ? min(collateralOut, leastWorthTaking(valueE36, priceE36, minProfit)) : collateralOut;
  const limits = { maxCollateral, minCollateral, maxPrice, maxPayment, deadline };
  return { auctionId, collateral, debtAsset, receiver, ...limits };
}

/** Paid by an allowance, unless there is a signature of Permit2. */
function encodeTake(params: TakeParams, nonce = 0n, signature: Hex = '0x'): Hex {
  return encodeFunctionData({ abi: inventoryTakerAbi, functionName: 'take', args: [params, nonce, signature] });
}
