/** One look at the chain: everything that keepers and bidders decide by, at one block. */
import type { Deployment } from '../config/deployment.ts';
import { PRICE_SCALE } from '../core/constants.ts';
import type { HeadMark } from '../core/heads.ts';
import { max, min } from '../core/math.ts';
import type { Address, AuctionReport, Price } from '../core/types.ts';
import type { ChainClient } from './client.ts';
import { decodeSnapshot, type Head, type RawSnapshot, type Snapshot } from './snapshot/decode.ts';
import { callLens, isTooMuch, type LensContext, type NodeLimits } from './snapshot/lens.ts';
import {
  AUCTIONS_PER_CALL,
  type BlockCheck,
  type BlockFacts,
  LEAST_VAULTS,
  newLimits,
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
  const { number, hash, timestamp, baseFeePerGas } = await client.getBlock();
  return { number, hash, timestamp, baseFeeWei: baseFeePerGas ?? 0n };
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
  const [raw, behind] = await allEnded<[RawSnapshot, Scan]>([
    readFirst(context, deployment, options, check),
    scan(isScanning ? rangesOf(firstPage, expected, limits.page) : []),
  ]);
  const { reports, scanned, count } = raw.vaults;
  const auctions: AuctionReport[] = [...raw.auctions.reports];
  if (auctions.length < raw.auctions.count) {
    auctions.push(...(await readAuctions(context, BigInt(auctions.length), check)));
  }
  const rest = { head, ...decodeSnapshot(raw), auctions, vaultCount: count };
  if (!isScanning) return { ...rest, vaults: [] };

  // What the first call left, and what has joined the list since the latest block.
  const [left, joined] = await allEnded<[Scan, Scan]>([
    scan(rangesOf(scanned, min(firstPage, count), limits.page)),
    scan(rangesOf(max(firstPage, expected), count, limits.page)),
  ]);
  const wasFirstCut = scanned < min(firstPage, count);
  if (wasFirstCut) limits.firstPage = withMargin(scanned);
  noteBlock(limits, wasFirstCut || [left, behind, joined].some(({ wasCut }) => wasCut), count);
  return { ...rest, vaults: [...reports, ...left.reports, ...behind.reports, ...joined.reports] };
}

/** The call that everything is in; with fewer vaults when the node gives up on it. */
async function readFirst(
  context: LensContext,
  { auctionHouse: house, tokens }: Deployment,
  { maxHealth, accounts = [] }: SnapshotOptions,
  check: BlockCheck,
): Promise<RawSnapshot> {
  const query = { house, tokens: tokens.map(({ address }) => address), accounts, maxHealth: maxHealth ?? 0n };
  let vaultLimit = maxHealth === undefined ? 0n : context.limits.firstPage;
  let auctionLimit = AUCTIONS_PER_CALL;
  for (;;) {
    try {
      const raw = await callLens(context, 'snapshot', [{ ...query, auctionLimit, vaultLimit }]);
      check(raw.block_);
      return raw;
    } catch (error) {
      if (!isTooMuch(error) || vaultLimit + auctionLimit < LEAST_VAULTS) throw error;
      vaultLimit /= 2n;
      auctionLimit /= 2n;
    }
  }
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
