/** What the lens returns, as the core knows it. */
import type { ContractFunctionReturnType } from 'viem';
import type { snapshotLensAbi } from '../../abi/generated.ts';
import type { BlockFees } from '../../core/fees.ts';
import type { BufferState } from '../../core/inventory.ts';
import type { Bucket, QueueState } from '../../core/queue.ts';
import type { AuctionCurve, PenaltySchedule } from '../../core/risk.ts';
import type { RiskReport } from '../../core/sampling.ts';
import {
  type Address,
  type AuctionReport,
  type AuctionTerms,
  isSameAddress,
  type VaultReport,
} from '../../core/types.ts';
import type { PriceReport } from '../../core/witnessing.ts';

/** The block a bot looks at. */
export interface Head extends BlockFees {
  readonly number: bigint;
  /** UTC seconds. */
  readonly timestamp: bigint;
}

/** How much is stopped, and when what was stopped was allowed again [seconds]. */
export interface PauseFacts {
  readonly house: number;
  readonly engine: number;
  readonly houseResumedAt: number;
  readonly engineResumedAt: number;
  readonly sequencerUpSince: bigint;
}

/** What an account has. */
export interface AccountFacts {
  readonly account: Address;
  /** Ether [wei]. */
  readonly balance: bigint;
  /** One per token that was asked about; zero of one that does not answer [raw units]. */
  readonly balances: readonly bigint[];
  /** One list per token, in it one number per spender [raw units]. */
  readonly allowances: readonly (readonly bigint[])[];
}

/** All that keepers and bidders decide by, at one block. */
export interface Snapshot {
  readonly head: Head;
  readonly terms: AuctionTerms;
  readonly pause: PauseFacts;
  readonly queue: QueueState;
  readonly penaltySchedule: PenaltySchedule;
  /** What auctions would begin with, by collateral address in lower case; none of a collateral that the risk model refuses. */
  readonly curves: ReadonlyMap<string, AuctionCurve>;
  /** Collaterals whose parameters follow their volatility, before auctions have the model look at them. */
  readonly risks: readonly RiskReport[];
  /** In the deployment's order of tokens. */
  readonly prices: readonly PriceReport[];
  /** In the engine's order of debt assets. */
  readonly buffers: readonly BufferState[];
  /** In the order they were asked for. */
  readonly accounts: readonly AccountFacts[];
  /** In the house's order. */
  readonly auctions: readonly AuctionReport[];
  /** Below the health that was asked for, and those without a price, in the engine's order. */
  readonly vaults: readonly VaultReport[];
  /** How many vaults owe anything. */
  readonly vaultCount: bigint;
}

/** `SnapshotLens.snapshot`. */
export type RawSnapshot = ContractFunctionReturnType<typeof snapshotLensAbi, 'nonpayable', 'snapshot'>;

/** Everything but what comes in pages. */
export function decodeSnapshot(raw: RawSnapshot): Omit<Snapshot, 'head' | 'auctions' | 'vaults' | 'vaultCount'> {
  const { terms, pause, queue, risk, prices, buffers, accounts } = raw;
  const { minPenaltyBps, maxPenaltyBps, healthForMaxBps, curves } = risk;
  return {
    terms,
    pause,
    queue: {
      tiers: queue.tiers,
      all: bucketOf(queue.all),
      collaterals: new Map(queue.collaterals.map((bucket, i) => [i, bucketOf(bucket)])),
    },
    penaltySchedule: { minPenaltyBps, maxPenaltyBps, healthForMaxBps },
    curves: new Map(
      curves
        .filter(({ startMultiplierWad }) => startMultiplierWad > 0n)
        .map(({ asset, ...curve }) => [asset.toLowerCase(), curve]),
    ),
    risks: risksOf(raw),
    prices,
    buffers,
    accounts,
  };
}

/** Of the collaterals that have parameters, where the model measures anything, and whose price was asked for. */
function risksOf({ risk: { curves, volatility }, prices }: RawSnapshot): RiskReport[] {
  const terms = { volatilityHalfLife: volatility.halfLife, sampleInterval: volatility.sampleInterval };
  return volatility.risks.flatMap((risk, i) => {
    const [curve, state] = [curves[i], volatility.states[i]];
    if (curve === undefined || state === undefined || risk.calmVolatilityBps === 0) return [];
    const report = prices.find(({ asset }) => isSameAddress(asset, curve.asset));
    if (report === undefined) return [];
    const { lower, upper } = report.primary;
    return [{ asset: curve.asset, risk, state, price: { lower, upper, status: report.price.status }, terms }];
  });
}

function bucketOf({ onAuction, stockLimit, spent, flowLimit, refilledAt }: RawSnapshot['queue']['all']): Bucket {
  return {
    onAuction,
    stockLimit: BigInt(stockLimit),
    spent: BigInt(spent),
    flowLimit: BigInt(flowLimit),
    refilledAt: BigInt(refilledAt),
  };
}
