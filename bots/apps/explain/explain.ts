/** What bots would do in the next block and why: they look and decide as always, and nothing is sent. */
import { vaultEngineAbi } from '../../abi/generated.ts';
import type { ChainClient } from '../../chain/client.ts';
import { type Head, readHead } from '../../chain/snapshot.ts';
import type { VenueRoute } from '../../chain/venues/venue.ts';
import { type Deployment, tokenOf } from '../../config/deployment.ts';
import { NotForSaleError, PriceBelowFloorError, quoteTake, type TakeQuote } from '../../core/auctionState.ts';
import { PriceBelowWaterLineError, TakeTooSmallError } from '../../core/auction.ts';
import type { BidDecision } from '../../core/bidding.ts';
import { MAX_UINT256 } from '../../core/constants.ts';
import { fromAuctionId } from '../../core/ids.ts';
import { earliestProfitableTime, type ScheduledTake } from '../../core/scheduling.ts';
import { type Address, type AuctionReport, isSameAddress, type VaultReport } from '../../core/types.ts';
import type { Bidder } from '../bidder/bidder.ts';
import type { AnyKeeperDecision, Keeper, KeeperView } from '../keeper/keeper.ts';
import { bidSentence, type BidFacts } from './bidSentences.ts';
import { type Facts, sentenceFor } from './sentences.ts';
import { parseSubject } from './subject.ts';

/** A decision and its reason in words. */
export interface Explained<D> {
  readonly decision: D;
  readonly sentence: string;
}

/** A collateral of an auction in the next block, and what a take of all of it would be. */
export interface OfferedCollateral {
  readonly collateral: Address;
  readonly take: TakeQuote | undefined;
  /** Why the house would refuse the take. */
  readonly refused: string | undefined;
}

/** An auction, and what a bidder makes of it. */
export interface ExplainedAuction {
  readonly report: AuctionReport;
  readonly offered: readonly OfferedCollateral[];
  readonly bid: Explained<BidDecision<VenueRoute> | undefined>;
  /** Were everything to stay as it is. */
  readonly earliest: ScheduledTake<VenueRoute> | undefined;
}

/** All that is said about a block, or about one vault in it. */
export interface Explanation {
  readonly head: Head;
  /** Timestamp of the block that was decided for [seconds]. */
  readonly now: bigint;
  readonly deployment: Deployment;
  readonly vault: VaultReport | undefined;
  /** An auction that was asked about by its id and is not open. */
  readonly closedAuctionId: bigint | undefined;
  readonly auction: ExplainedAuction | undefined;
  readonly keeper: readonly Explained<AnyKeeperDecision>[];
}

/** Who looks and decides. */
export interface Explainers {
  readonly client: ChainClient;
  readonly deployment: Deployment;
  readonly keeper: Keeper;
  readonly bidder: Bidder;
  readonly blockSeconds: bigint;
  readonly minReward: bigint; // [quote WAD]
}

/**
 * Explains the next block.
 * @param subject an id or `OWNER/INDEX`; without one, everything that a keeper decides
 * @throws {UserError} for text that is no subject
 */
export async function explain(explainers: Explainers, subject: string | undefined): Promise<Explanation> {
  const { client, deployment, keeper, blockSeconds } = explainers;
  const head = await readHead(client);
  const view = await keeper.look(head);
  const now = head.timestamp + blockSeconds;
  const base = { head, now, deployment };
  if (subject === undefined) {
    const facts = factsOf(explainers, view, now);
    const decisions = keeper.decide(view).map((decision) => ({ decision, sentence: sentenceFor(decision, facts) }));
    return { ...base, vault: undefined, closedAuctionId: undefined, auction: undefined, keeper: decisions };
  }
  const { vaultId, auctionId } = parseSubject(subject, new Set(view.auctions.map(({ auctionId }) => auctionId)));
  const vault = await readVault(client, deployment, head, vaultId);
  const report = view.auctions.find((candidate) => fromAuctionId(candidate.auctionId).vaultId === vaultId);
  // A healthy vault is not among those a keeper looks at; here it is.
  const others = view.vaults.filter((candidate) => candidate.vault.vaultId !== vaultId);
  const facts = factsOf(explainers, view, now);
  const decisions = keeper
    .decide({ ...view, vaults: [...others, vault] })
    .filter((decision) => isAbout(decision, vaultId))
    .map((decision) => ({ decision, sentence: sentenceFor(decision, facts) }));
  const isClosed = auctionId !== undefined && report?.auctionId !== auctionId;
  const auction = report === undefined ? undefined : await explainAuction(explainers, report, head);
  return { ...base, vault, closedAuctionId: isClosed ? auctionId : undefined, auction, keeper: decisions };
}

async function explainAuction(
  { bidder, blockSeconds, deployment }: Explainers,
  report: AuctionReport,
  head: Head,
): Promise<ExplainedAuction> {
  const view = await bidder.look(head);
  const now = head.timestamp + blockSeconds;
  const context = bidder.contextOf(report, view);
  const decision = bidder.decide(report, view);
  const facts: BidFacts = {
    now,
    debt: tokenOf(deployment, report.debtAsset),
    tokenOf: (asset) => tokenOf(deployment, asset),
  };
  const grid = { next: now, interval: blockSeconds };
  return {
    report,
    offered: report.portfolio.vault.collaterals.map(({ asset }) => offeredAt(report, asset, now)),
    bid: { decision, sentence: bidSentence(decision, facts) },
    earliest: context === undefined ? undefined : earliestProfitableTime(context, grid),
  };
}

function offeredAt(report: AuctionReport, collateral: Address, now: bigint): OfferedCollateral {
  try {
    return { collateral, take: quoteTake(report, collateral, MAX_UINT256, now), refused: undefined };
  } catch (error) {
    if (error instanceof NotForSaleError) return { collateral, take: undefined, refused: 'not for sale' };
    if (error instanceof PriceBelowFloorError) return { collateral, take: undefined, refused: 'below the floor' };
    if (error instanceof PriceBelowWaterLineError) {
      return { collateral, take: undefined, refused: 'below the water line' };
    }
    if (error instanceof TakeTooSmallError) return { collateral, take: undefined, refused: 'too small' };
    throw error;
  }
}

async function readVault(
  client: ChainClient,
  { engine }: Deployment,
  head: Head,
  vaultId: bigint,
): Promise<VaultReport> {
  const [vault, health] = await client.readContract({
    address: engine,
    abi: vaultEngineAbi,
    functionName: 'healthOf',
    args: [vaultId],
    blockNumber: head.number,
  });
  return { vault, health };
}

function isAbout(decision: AnyKeeperDecision, vaultId: bigint): boolean {
  if ('vaultId' in decision) return decision.vaultId === vaultId;
  if (!('auctionId' in decision) || decision.auctionId === undefined) return false;
  return fromAuctionId(decision.auctionId).vaultId === vaultId;
}

function factsOf({ deployment, minReward }: Explainers, { queue, auctions }: KeeperView, now: bigint): Facts {
  return {
    now,
    queue,
    minReward,
    tokenOf: (asset) => tokenOf(deployment, asset),
    collateralAt: (index) => deployment.collaterals[index] ?? `collateral ${index}`,
    auctionOf: (auctionId) => auctions.find((report) => report.auctionId === auctionId),
    debtAssetOf: (buffer) => {
      const debt = deployment.debts.find((candidate) => isSameAddress(candidate.buffer, buffer));
      return tokenOf(deployment, debt?.symbol ?? '');
    },
  };
}
