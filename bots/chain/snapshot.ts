/** One look at the chain: everything that keepers and bidders decide by, at one block. */
import type { Deployment } from '../config/deployment.ts';
import { PRICE_SCALE } from '../core/constants.ts';
import type { HeadMark } from '../core/heads.ts';
import { max, min } from '../core/math.ts';
import type { ProvisionChange } from '../core/provisions.ts';
import type { Address, AuctionReport, Price } from '../core/types.ts';
import type { ChainClient } from './client.ts';
import { decodeSnapshot, type Head, type RawSnapshot, type Snapshot } from './snapshot/decode.ts';
import { callLens, isTooMuch, type LensContext, type NodeLimits } from './snapshot/lens.ts';
import {
  type BlockCheck,
  type BlockFacts,
  newLimits,
  noteAuctions,
  noteBlock,
  type Range,
  rangesOf,
  readAuctions,
  type Scan,
  scanRanges,
  withMargin,
} from './snapshot/pages.ts';
import { allEnded } from './snapshot/turns.ts';

export type { AccountFacts, Head, PauseFacts, Snapshot } from './snapshot/decode.ts';

/** The latest block, as far as the node knows. */
export async function readHead(client: ChainClient): Promise<Head & HeadMark> {
  const { number, hash, timestamp, baseFeePerGas: baseFeeWei, gasUsed, gasLimit } = await client.getBlock();
  return { number, hash, timestamp, baseFeeWei: baseFeeWei ?? 0n, gasUsed, gasLimit };
}

/** An account to be asked about: its balances of tokens, and what spenders may take of them. */
export interface AccountQuery {
  readonly account: Address;
  readonly tokens: readonly Address[];
  readonly spenders: readonly Address[];
}

/** What a snapshot should hold beyond what it always holds. */
export interface SnapshotOptions {
  /** Vaults at or above are left out [WAD]; without it no vaults are looked at. */
  readonly maxHealth?: bigint;
  readonly accounts?: readonly AccountQuery[];
  /** Gas of a call; without it the node gives what it allows, which is best. */
  readonly gas?: bigint;
}

/** What each client's node has been seen to allow. */
const LIMITS = new WeakMap<ChainClient, NodeLimits>();

/**
 * Everything at one block: one call of the node, or as few as the gas and the time it allows make necessary. Then the next
 * blocks' calls are cut to what it allowed, and go out together.
 *
 * @throws {UserError} when the node lends no code and the deployment's lens is not there
 * @throws {Error} when an answer is of another block, or a call may not even look at a vault
 */
export async function readSnapshot(
  client: ChainClient,
  deployment: Deployment,
  head: Head,
  options: SnapshotOptions = {},
): Promise<Snapshot> {
  const limits = LIMITS.get(client) ?? newLimits();
  LIMITS.set(client, limits);
  const { engine, auctionHouse } = deployment;
  const context = { client, deployment, limits, blockNumber: head.number, gas: options.gas, engine, auctionHouse };
  const check = checkOf(head);
  const { firstPage, vaultCount: expected } = limits;

  // What is known to be too much for the first call is asked for at the same time.
  const scan = (ranges: readonly Range[]): Promise<Scan> => scanRanges(context, ranges, options.maxHealth ?? 0n, check);
  const isScanning = options.maxHealth !== undefined;
  const [{ raw, wasRefused }, behind] = await allEnded<[First, Scan]>([
    readFirst(context, deployment, options, check),
    scan(isScanning ? rangesOf(firstPage, expected, limits.page) : []),
  ]);
  const { reports, scanned, count } = raw.vaults;
  const { reports: firstAuctions, count: auctionCount } = raw.auctions;
  const others = await readAuctions(context, BigInt(firstAuctions.length), auctionCount, check);
  noteAuctions(limits, others.wasCut);
  const auctions: AuctionReport[] = [...firstAuctions, ...others.reports];
  const rest = { head, ...decodeSnapshot(raw), auctions, vaultCount: count };
  if (!isScanning) return { ...rest, vaults: [] };

  // What the first call left, and what has joined the list since the latest block.
  const end = min(firstPage, count);
  const [left, joined] = await allEnded<[Scan, Scan]>([
    scan(rangesOf(scanned, end, limits.page)),
    scan(rangesOf(max(firstPage, expected), count, limits.page)),
  ]);
  const wasFirstCut = scanned < end;
  if (wasFirstCut) limits.firstPage = firstPageAfter({ wasRefused, scanned, end }, left, others, limits);
  noteBlock(limits, wasFirstCut || [left, behind, joined].some(({ wasCut }) => wasCut), count);
  return { ...rest, vaults: [...reports, ...left.reports, ...behind.reports, ...joined.reports] };
}

/** The first call's answer, and whether it holds no pages because the node gave up on one with them. */
interface First {
  readonly raw: RawSnapshot;
  readonly wasRefused: boolean;
}

/**
 * By how much provisions would change if somebody looked at these vaults now: one call, or as few as the node allows.
 * @throws {Error} when an answer is of another block, or the node does not manage a single vault
 */
export async function readProvisionChanges(
  client: ChainClient,
  deployment: Deployment,
  head: Head,
  vaultIds: readonly bigint[],
): Promise<ProvisionChange[]> {
  const limits = LIMITS.get(client) ?? newLimits();
  LIMITS.set(client, limits);
  const context = { client, deployment, limits, blockNumber: head.number };
  const check = checkOf(head);
  const found: ProvisionChange[] = [];
  let [at, size] = [0, vaultIds.length];
  while (at < vaultIds.length) {
    const part = vaultIds.slice(at, at + size);
    try {
      const [block, scanned, changes] = await callLens(context, 'provisionChanges', [deployment.engine, part]);
      check(block);
      if (scanned === 0n) throw new Error('the node allows a call too little gas to look at a single vault');
      found.push(...changes);
      at += Number(scanned);
    } catch (error) {
      if (!isTooMuch(error) || size === 1) throw error;
      size = Math.ceil(size / 2);
    }
  }
  return found;
}

/**
 * The call that everything is in. When the node gives up on it, the same without auctions and vaults: it tells how many of each
 * there are, and their pages are then halved from that, each for itself.
 */
async function readFirst(
  context: LensContext,
  { auctionHouse: house, tokens }: Deployment,
  { maxHealth, accounts = [] }: SnapshotOptions,
  check: BlockCheck,
): Promise<First> {
  const query = { house, tokens: tokens.map(({ address }) => address), accounts, maxHealth: maxHealth ?? 0n };
  const ask = async (auctionLimit: bigint, vaultLimit: bigint): Promise<RawSnapshot> => {
    const raw = await callLens(context, 'snapshot', [{ ...query, auctionLimit, vaultLimit }]);
    check(raw.block_);
    return raw;
  };
  try {
    const { auctionPage, firstPage } = context.limits;
    return { raw: await ask(auctionPage, maxHealth === undefined ? 0n : firstPage), wasRefused: false };
  } catch (error) {
    if (!isTooMuch(error)) throw error;
    return { raw: await ask(0n, 0n), wasRefused: true };
  }
}

/** How many vaults the next first call should look at, after one that was cut short or refused. */
function firstPageAfter(
  { wasRefused, scanned, end }: { wasRefused: boolean; scanned: bigint; end: bigint },
  vaults: { readonly wasCut: boolean },
  auctions: { readonly wasCut: boolean },
  { firstPage, page }: NodeLimits,
): bigint {
  if (!wasRefused) return withMargin(scanned);
  // Was it the vaults, the auctions, or both together?
  if (vaults.wasCut) return page / 2n;
  return auctions.wasCut ? firstPage : end / 2n;
}

/** Makes sure that all answers are of the head's block: of its time, and of one number. */
function checkOf(head: Head): BlockCheck {
  let number: bigint | undefined;
  return (block: BlockFacts): void => {
    // The number is whatever contracts see, which is the parent chain's on some rollups.
    number ??= block.number;
    if (block.timestamp === head.timestamp && block.number === number) return;
    throw new Error(
      `the node answered for block ${block.number} of ${block.timestamp}, not for ${head.number} of ${head.timestamp}`,
    );
  };
}

/** Oracle prices by token address in lower case [quote WAD per raw unit, 1e36]. */
export function pricesOf({ prices }: Pick<Snapshot, 'prices'>): Map<string, Price> {
  return new Map(prices.map(({ asset, price }) => [asset.toLowerCase(), price]));
}

/** Where the oracle does not price the wrapped coin, gas is reckoned at 2,000 dollars a coin [quote WAD per wei, 1e36]. */
const FALLBACK_NATIVE_PRICE = 2000n * PRICE_SCALE;

/** What a wei is reckoned at [quote WAD, 1e36]: the oracle's upper price, and never nothing. */
export function nativePriceOf(deployment: Deployment, prices: ReadonlyMap<string, Price>): bigint {
  const upper = prices.get(deployment.wrappedNative.toLowerCase())?.upper ?? 0n;
  return upper === 0n ? FALLBACK_NATIVE_PRICE : upper;
}
