import { getContract } from 'viem';
import {
  auctionHouseAbi,
  auctionLensAbi,
  liquidationQueueAbi,
  oracleRouterAbi,
  staticRiskModelAbi,
  vaultEngineAbi,
  vaultLensAbi,
} from '../abi/generated.ts';
import { type Deployment, tokenOf } from '../config/deployment.ts';
import { ALL_COLLATERALS, PRICE_SCALE } from '../core/constants.ts';
import type { Bucket, QueueState } from '../core/queue.ts';
import type { AuctionCurve, PenaltySchedule } from '../core/risk.ts';
import type { AuctionReport, AuctionTerms, Price, VaultReport } from '../core/types.ts';
import type { ChainClient } from './client.ts';

/** The block a bot looks at. */
export interface Head {
  readonly number: bigint;
  /** UTC seconds. */
  readonly timestamp: bigint;
  readonly baseFeeWei: bigint;
}

/** The latest block. */
export async function readHead(client: ChainClient): Promise<Head> {
  const block = await client.getBlock();
  return { number: block.number, timestamp: block.timestamp, baseFeeWei: block.baseFeePerGas ?? 0n };
}

/** How many vaults one call of the lens looks at: about 60,000 gas each, below what nodes allow a call. */
const VAULTS_PER_CALL = 500n;
const AUCTIONS_PER_CALL = 200n;

/**
 * All vaults below a health, and those without a price, at one block.
 * @param maxHealth [WAD]
 */
export async function readVaultsBelow(
  client: ChainClient,
  deployment: Deployment,
  blockNumber: bigint,
  maxHealth: bigint,
): Promise<VaultReport[]> {
  const reports: VaultReport[] = [];
  for (let offset = 0n; ; offset += VAULTS_PER_CALL) {
    const [page, scanned] = await client.readContract({
      address: deployment.vaultLens,
      abi: vaultLensAbi,
      functionName: 'vaultsBelow',
      args: [deployment.engine, offset, VAULTS_PER_CALL, maxHealth],
      blockNumber,
    });
    reports.push(...page);
    if (scanned < VAULTS_PER_CALL) return reports;
  }
}

/** All open auctions at one block, in the house's order. */
export async function readOpenAuctions(
  client: ChainClient,
  deployment: Deployment,
  blockNumber: bigint,
): Promise<AuctionReport[]> {
  const reports: AuctionReport[] = [];
  for (let offset = 0n; ; offset += AUCTIONS_PER_CALL) {
    const page = await client.readContract({
      address: deployment.auctionLens,
      abi: auctionLensAbi,
      functionName: 'openAuctions',
      args: [deployment.auctionHouse, offset, AUCTIONS_PER_CALL],
      blockNumber,
    });
    reports.push(...page);
    if (BigInt(page.length) < AUCTIONS_PER_CALL) return reports;
  }
}

/** The queue's buckets and tiers at one block. */
export async function readQueue(client: ChainClient, deployment: Deployment, blockNumber: bigint): Promise<QueueState> {
  const queue = getContract({ client, address: deployment.queue, abi: liquidationQueueAbi }).read;
  const at = { blockNumber };
  const readBucket = async (index: bigint): Promise<Bucket> => {
    const { onAuction, stockLimit, spent, flowLimit, refilledAt } = await queue.bucketOf([index], at);
    return {
      onAuction,
      stockLimit: BigInt(stockLimit),
      spent: BigInt(spent),
      flowLimit: BigInt(flowLimit),
      refilledAt: BigInt(refilledAt),
    };
  };
  const [tiers, all, ...collaterals] = await Promise.all([
    queue.tiers(at),
    readBucket(ALL_COLLATERALS),
    ...deployment.collaterals.map((_, i) => readBucket(BigInt(i))),
  ]);
  return { all, collaterals: new Map(collaterals.map((bucket, i) => [i, bucket])), tiers };
}

/** The risk model's numbers that keepers reckon with, at one block: curves by collateral address in lower case. */
export async function readRisk(
  client: ChainClient,
  deployment: Deployment,
  blockNumber: bigint,
): Promise<{ penaltySchedule: PenaltySchedule; curves: Map<string, AuctionCurve> }> {
  const model = getContract({ client, address: deployment.riskModel, abi: staticRiskModelAbi }).read;
  const at = { blockNumber };
  const assets = deployment.collaterals.map((symbol) => tokenOf(deployment, symbol).address);
  const [[minPenaltyBps, maxPenaltyBps, healthForMaxBps], ...curves] = await Promise.all([
    model.penaltySchedule(at),
    ...assets.map((asset) => model.auctionCurve([asset], at)),
  ]);
  return {
    penaltySchedule: { minPenaltyBps, maxPenaltyBps, healthForMaxBps },
    curves: new Map(
      curves.map(([startMultiplierWad, halfLife], i) => [
        (assets[i] as string).toLowerCase(),
        { startMultiplierWad, halfLife },
      ]),
    ),
  };
}

/** How much of the house and of the engine is stopped, at one block. */
export async function readPauseLevels(
  client: ChainClient,
  deployment: Deployment,
  blockNumber: bigint,
): Promise<{ house: number; engine: number }> {
  const [house, engine] = await Promise.all([
    client.readContract({
      address: deployment.auctionHouse,
      abi: auctionHouseAbi,
      functionName: 'pauseLevel',
      blockNumber,
    }),
    client.readContract({ address: deployment.engine, abi: vaultEngineAbi, functionName: 'pauseLevel', blockNumber }),
  ]);
  return { house, engine };
}

/** One vault with prices, at one block. */
export async function readVault(
  client: ChainClient,
  deployment: Deployment,
  blockNumber: bigint,
  vaultId: bigint,
): Promise<VaultReport> {
  const [vault, health] = await client.readContract({
    address: deployment.engine,
    abi: vaultEngineAbi,
    functionName: 'healthOf',
    args: [vaultId],
    blockNumber,
  });
  return { vault, health };
}

/** The numbers of the auction house that never change. */
export function readTerms(client: ChainClient, deployment: Deployment): Promise<AuctionTerms> {
  return client.readContract({ address: deployment.auctionHouse, abi: auctionHouseAbi, functionName: 'terms' });
}

/** Oracle prices by token address in lower case, at one block [quote WAD per raw unit, 1e36]. */
export async function readPrices(
  client: ChainClient,
  deployment: Deployment,
  blockNumber: bigint,
): Promise<Map<string, Price>> {
  const prices = await Promise.all(
    deployment.tokens.map(({ address }) =>
      client.readContract({
        address: deployment.oracle,
        abi: oracleRouterAbi,
        functionName: 'getPrice',
        args: [address],
        blockNumber,
      }),
    ),
  );
  return new Map(deployment.tokens.map(({ address }, i) => [address.toLowerCase(), prices[i] as Price]));
}

/** Where the oracle does not price the wrapped coin, gas is reckoned at 2,000 dollars a coin [quote WAD per wei, 1e36]. */
const FALLBACK_NATIVE_PRICE = 2000n * PRICE_SCALE;

/** What a wei is reckoned at [quote WAD, 1e36]: the oracle's upper price, and never nothing. */
export function nativePriceOf(deployment: Deployment, prices: ReadonlyMap<string, Price>): bigint {
  const upper = prices.get(deployment.wrappedNative.toLowerCase())?.upper ?? 0n;
  return upper === 0n ? FALLBACK_NATIVE_PRICE : upper;
}
