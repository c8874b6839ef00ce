import {
  auctionHouseAbi,
  auctionLensAbi,
  liquidationQueueAbi,
  oracleRouterAbi,
  vaultLensAbi,
} from '../abi/generated.ts';
import type { Deployment } from '../config/deployment.ts';
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

/** What is on sale and how much may be [quote WAD]. */
export interface QueueStock {
  readonly onAuction: bigint;
  readonly limit: bigint;
}

/** The queue at one block: `collaterals` by the engine's index. */
export interface QueueView {
  readonly global: QueueStock;
  readonly collaterals: readonly QueueStock[];
  /** [WAD] */
  readonly criticalCoverage: bigint;
}

/** The queue's stocks and limits at one block. */
export async function readQueue(client: ChainClient, deployment: Deployment, blockNumber: bigint): Promise<QueueView> {
  const call = { address: deployment.queue, abi: liquidationQueueAbi, blockNumber } as const;
  const toStock = ([onAuction, limit]: readonly [bigint, bigint]): QueueStock => ({ onAuction, limit });
  const [global, criticalCoverage, ...collaterals] = await Promise.all([
    client.readContract({ ...call, functionName: 'globalStock' }),
    client.readContract({ ...call, functionName: 'criticalCoverage' }),
    ...deployment.collaterals.map((_, i) =>
      client.readContract({ ...call, functionName: 'collateralStock', args: [BigInt(i)] }),
    ),
  ]);
  return { global: toStock(global), collaterals: collaterals.map(toStock), criticalCoverage };
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
