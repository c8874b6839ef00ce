import { fromAuctionId } from '../core/ids.ts';
import type { TimedEvent } from './history.ts';
import type { GapSummary } from './prices/path.ts';

/** A token as a report needs it. */
export interface ReportToken {
  readonly symbol: string;
  readonly address: string;
  readonly decimals: number;
}

/** A buffer or pool at one moment. */
export interface VaultValue {
  readonly symbol: string;
  /** Assets in whole tokens. */
  readonly assets: number;
  /** Assets per share, 1 at the beginning. */
  readonly sharePrice: number;
}

/** A buffer, with its inventory at the market's prices, less what it owes the pool. */
export interface BufferValue extends VaultValue {
  /** The part of the assets that is inventory, in whole debt tokens. */
  readonly inventory: number;
}

/** What pools and buffers are worth at one moment. */
export interface Balances {
  readonly pools: readonly VaultValue[];
  readonly buffers: readonly BufferValue[];
}

/** What one bot's transactions came to. */
export interface AgentAccount {
  readonly transactions: number;
  readonly reverted: number;
  readonly gasUsed: bigint;
  /** Paid for gas, in dollars at the time. */
  readonly gasUsd: number;
}

/** Everything a report is made of. */
export interface ReportInput {
  readonly from: string;
  readonly to: string;
  readonly blocks: number;
  readonly blocksSimulated: number;
  readonly gaps: GapSummary;
  readonly priceChange: Readonly<Record<string, { first: number; low: number; last: number }>>;
  readonly vaults: number;
  readonly tokens: readonly ReportToken[];
  /** By address, with the symbols of their assets. */
  readonly buffers: readonly { readonly symbol: string; readonly address: string }[];
  readonly events: readonly TimedEvent[];
  /** The market's price of a token, in dollars per whole token, at a block of the run. */
  readonly marketAt: (address: string, block: number) => number;
  readonly before: Balances;
  readonly after: Balances;
  readonly keeper: AgentAccount;
  readonly bidder: AgentAccount;
  readonly openAuctions: number;
  readonly reconciled: boolean;
}

/** What a run says at its end; plain numbers, dollars unless the name says otherwise. */
export interface CrashReport {
  readonly from: string;
  readonly to: string;
  readonly blocks: number;
  readonly blocksSimulated: number;
  readonly gaps: GapSummary;
  readonly prices: ReportInput['priceChange'];
  readonly vaults: number;
  readonly vaultsLiquidated: number;
  readonly auctionsStarted: number;
  readonly auctionsEnded: number;
  readonly auctionsOpen: number;
  readonly takes: number;
  readonly restarts: number;
  /** From start to end of an auction, restarts included. */
  readonly secondsToClear: Spread;
  /** What takers paid, over what the collateral was worth on the market at that moment. */
  readonly priceOverMarket: { readonly mean: number; readonly median: number; readonly min: number };
  readonly debtLiquidated: number;
  readonly collateralSold: number;
  /** In basis points of the debt liquidated. */
  readonly borrowerCostBps: { readonly penalty: number; readonly discount: number; readonly total: number };
  readonly keeper: {
    readonly rewards: number;
    readonly gas: number;
    readonly profit: number;
    readonly reverted: number;
  };
  readonly bidder: {
    readonly earned: number;
    readonly gas: number;
    readonly profit: number;
    readonly reverted: number;
  };
  readonly badDebt: number;
  readonly badDebtCoveredByBuffer: number;
  /** Owed by the buffers out of what their inventory will bring. */
  readonly badDebtDeferred: number;
  readonly badDebtOfLenders: number;
  /** What the buffers bought in auctions and sold from their inventory; collateral at the market's price of the moment. */
  readonly backstop: {
    readonly purchases: number;
    readonly bought: number;
    readonly paid: number;
    readonly rewards: number;
    readonly sales: number;
    readonly sold: number;
    readonly received: number;
  };
  readonly buffer: { readonly before: readonly BufferValue[]; readonly after: readonly BufferValue[] };
  readonly lenders: { readonly before: readonly VaultValue[]; readonly after: readonly VaultValue[] };
  readonly reconciled: boolean;
}

interface Spread {
  readonly median: number;
  readonly max: number;
}

/** Adds a run up. */
export function makeReport(input: ReportInput): CrashReport {
  const value = (address: string, amount: bigint, block: number): number => {
    const token = input.tokens.find((candidate) => candidate.address.toLowerCase() === address.toLowerCase());
    if (token === undefined) throw new RangeError(`no token ${address}`);
    return (Number(amount) / 10 ** token.decimals) * input.marketAt(address, block);
  };
  const assetOf = (buffer: string): string => {
    const symbol = input.buffers.find(({ address }) => address.toLowerCase() === buffer.toLowerCase())?.symbol;
    const token = input.tokens.find((candidate) => candidate.symbol === symbol);
    if (token === undefined) throw new RangeError(`no buffer ${buffer}`);
    return token.address;
  };
  const debtAssetOf = new Map<bigint, string>();
  const startedAt = new Map<bigint, number>();
  const liquidated = new Set<bigint>();
  const cleared: number[] = [];
  const ratios: { ratio: number; weight: number }[] = [];
  const totals = { starts: 0, ends: 0, takes: 0, restarts: 0, sold: 0, paid: 0, repaid: 0, penalty: 0 };
  const backstop = { purchases: 0, bought: 0, paid: 0, rewards: 0, sales: 0, sold: 0, received: 0 };
  const money = { rewards: 0, earned: 0, badDebt: 0, buffer: 0, deferred: 0, lenders: 0 };

  for (const event of input.events) {
    switch (event.type) {
      case 'started': {
        debtAssetOf.set(event.auctionId, event.debtAsset);
        // A restart starts too; its clock goes on, and it is not another auction.
        if (!startedAt.has(event.vaultId)) {
          startedAt.set(event.vaultId, event.time);
          totals.starts += 1;
        }
        break;
      }
      case 'taken': {
        const debtAsset = debtAssetOf.get(event.auctionId);
        if (debtAsset === undefined) throw new RangeError(`a take of an auction that never started`);
        const sold = value(event.collateral, event.collateralOut, event.block);
        const paid = value(debtAsset, event.payment, event.block);
        totals.takes += 1;
        totals.sold += sold;
        totals.paid += paid;
        ratios.push({ ratio: paid / sold, weight: sold });
        liquidated.add(fromAuctionId(event.auctionId).vaultId);
        break;
      }
      case 'liquidated':
        totals.repaid += value(event.debtAsset, event.debtRepaid, event.block);
        totals.penalty += value(event.debtAsset, event.penalty, event.block);
        money.rewards += value(event.debtAsset, event.reward, event.block);
        break;
      case 'restarted':
        totals.restarts += 1;
        break;
      case 'ended': {
        if (event.reason === RESTARTED) break;
        const start = startedAt.get(event.vaultId);
        if (start === undefined) break; // nothing was for sale: written off without an auction
        startedAt.delete(event.vaultId);
        totals.ends += 1;
        cleared.push(event.time - start);
        break;
      }
      case 'writtenOff':
        money.badDebt += value(event.debtAsset, event.debt, event.block);
        money.buffer += value(event.debtAsset, event.coveredByBuffer + event.coveredByReserves, event.block);
        money.deferred += value(event.debtAsset, event.deferredToInventory, event.block);
        money.lenders += value(event.debtAsset, event.lossOfLenders, event.block);
        liquidated.add(event.vaultId);
        break;
      case 'kept': {
        const debtAsset = debtAssetOf.get(event.auctionId);
        if (debtAsset === undefined) break;
        const paid = value(debtAsset, event.payment, event.block);
        money.earned += value(event.collateral, event.collateralOut, event.block) - paid;
        break;
      }
      case 'profit': {
        const debtAsset = debtAssetOf.get(event.auctionId);
        if (debtAsset !== undefined) money.earned += value(debtAsset, event.amount, event.block);
        break;
      }
      case 'backstop':
        backstop.purchases += 1;
        backstop.bought += value(event.collateral, event.amount, event.block);
        backstop.paid += value(assetOf(event.buffer), event.payment, event.block);
        backstop.rewards += value(assetOf(event.buffer), event.reward, event.block);
        break;
      case 'sold':
        backstop.sales += 1;
        backstop.sold += value(event.collateral, event.amount, event.block);
        backstop.received += value(assetOf(event.buffer), event.payment, event.block);
        break;
      case 'offered':
      case 'harvested':
      case 'covered':
      case 'seniorClaimPaid':
      case 'seniorClaimExtinguished':
        break; // the balances say what came of these
    }
  }

  const bpsOfDebt = (amount: number): number => (totals.repaid === 0 ? 0 : round((amount / totals.repaid) * 10_000, 1));
  const sortedRatios = ratios.map(({ ratio }) => ratio).sort((a, b) => a - b);
  const { keeper, bidder } = input;
  const rewards = money.rewards + backstop.rewards;
  return {
    from: input.from,
    to: input.to,
    blocks: input.blocks,
    blocksSimulated: input.blocksSimulated,
    gaps: input.gaps,
    prices: input.priceChange,
    vaults: input.vaults,
    vaultsLiquidated: liquidated.size,
    auctionsStarted: totals.starts,
    auctionsEnded: totals.ends,
    auctionsOpen: input.openAuctions,
    takes: totals.takes,
    restarts: totals.restarts,
    secondsToClear: { median: median(cleared), max: Math.max(0, ...cleared) },
    priceOverMarket: {
      mean: round(totals.sold === 0 ? 0 : totals.paid / totals.sold, 5),
      median: round(median(sortedRatios), 5),
      min: round(sortedRatios[0] ?? 0, 5),
    },
    debtLiquidated: round(totals.repaid, 2),
    collateralSold: round(totals.sold, 2),
    borrowerCostBps: {
      penalty: bpsOfDebt(totals.penalty),
      discount: bpsOfDebt(totals.sold - totals.paid),
      total: bpsOfDebt(totals.penalty + totals.sold - totals.paid),
    },
    keeper: {
      rewards: round(rewards, 2),
      gas: round(keeper.gasUsd, 2),
      profit: round(rewards - keeper.gasUsd, 2),
      reverted: keeper.reverted,
    },
    bidder: {
      earned: round(money.earned, 2),
      gas: round(bidder.gasUsd, 2),
      profit: round(money.earned - bidder.gasUsd, 2),
      reverted: bidder.reverted,
    },
    badDebt: round(money.badDebt, 2),
    badDebtCoveredByBuffer: round(money.buffer, 2),
    badDebtDeferred: round(money.deferred, 2),
    badDebtOfLenders: round(money.lenders, 2),
    backstop: {
      purchases: backstop.purchases,
      bought: round(backstop.bought, 2),
      paid: round(backstop.paid, 2),
      rewards: round(backstop.rewards, 2),
      sales: backstop.sales,
      sold: round(backstop.sold, 2),
      received: round(backstop.received, 2),
    },
    buffer: { before: input.before.buffers, after: input.after.buffers },
    lenders: { before: input.before.pools, after: input.after.pools },
    reconciled: input.reconciled,
  };
}

/** The place of 'restarted' in END_REASONS. */
const RESTARTED = 7;

function median(values: readonly number[]): number {
  if (values.length === 0) return 0;
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] as number;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] as number) + upper) / 2;
}

function round(value: number, digits: number): number {
  const factor = 10 ** digits;
  return Math.round(value * factor) / factor;
}
