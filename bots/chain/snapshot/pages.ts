/** Vaults and auctions that did not fit into the first call: further calls at the same block. */
import { max, min } from '../../core/math.ts';
import type { Address, AuctionReport, VaultReport } from '../../core/types.ts';
import { callLens, isTooMuch, type LensContext, type NodeLimits } from './lens.ts';
import { allEnded, Turns } from './turns.ts';

/** The block that an answer is of, as the lens saw it. */
export interface BlockFacts {
  readonly number: bigint;
  readonly timestamp: bigint;
}

/** Told of every answer's block: throws when it is not the one that was asked for. */
export type BlockCheck = (block: BlockFacts) => void;

/** A part of the engine's list of vaults. */
export interface Range {
  readonly from: bigint;
  readonly size: bigint;
}

/** What was found in parts of the list, and whether any call was cut short. */
export interface Scan {
  readonly reports: readonly VaultReport[];
  readonly wasCut: boolean;
}

/** Every call carries the lens, 40 kB: so many at once stay far below what a node takes in one request (geth: 5 MB). */
const CALLS_AT_ONCE = 16;
/** More vaults than any node has been seen to look at in one call. */
const MOST_VAULTS = 100_000n;
/** More auctions than fit into the gas of most calls. */
const MOST_AUCTIONS = 1000n;
/** A node that does not manage so few vaults in one call manages none. */
const LEAST_VAULTS = 4n;
/** After so many blocks in which nothing was cut short, pages are made longer by a quarter: the node may allow more by now. */
const GROW_AFTER = 50;

/** Of a node that has not been asked yet. */
export function newLimits(): NodeLimits {
  return {
    turns: new Turns(CALLS_AT_ONCE),
    refusesOverrides: false,
    firstPage: MOST_VAULTS,
    page: MOST_VAULTS,
    auctionPage: MOST_AUCTIONS,
    vaultCount: 0n,
    fullBlocks: 0,
    fullAuctionBlocks: 0,
  };
}

const grow = (size: bigint, most: bigint): bigint => (size >= most ? size : size + size / 4n + LEAST_VAULTS);

/** Learns from a block: whether any page of vaults was cut short. */
export function noteBlock(limits: NodeLimits, wasCut: boolean, vaultCount: bigint): void {
  limits.vaultCount = vaultCount;
  limits.fullBlocks = wasCut ? 0 : limits.fullBlocks + 1;
  if (limits.fullBlocks < GROW_AFTER) return;
  limits.firstPage = grow(limits.firstPage, MOST_VAULTS);
  limits.page = grow(limits.page, MOST_VAULTS);
  limits.fullBlocks = 0;
}

/** Learns from a block: whether any page of auctions was cut short. */
export function noteAuctions(limits: NodeLimits, wasCut: boolean): void {
  limits.fullAuctionBlocks = wasCut ? 0 : limits.fullAuctionBlocks + 1;
  if (limits.fullAuctionBlocks < GROW_AFTER) return;
  limits.auctionPage = grow(limits.auctionPage, MOST_AUCTIONS);
  limits.fullAuctionBlocks = 0;
}

/** Vaults in pages of a size, from a place in the list to its end. */
export function rangesOf(from: bigint, end: bigint, size: bigint): Range[] {
  const ranges: Range[] = [];
  for (let at = from; at < end; at += size) ranges.push({ from: at, size: end - at < size ? end - at : size });
  return ranges;
}

/** What a page that was cut short at a size should ask for next time: vaults differ. */
export function withMargin(size: bigint): bigint {
  return size - size / 16n;
}

/**
 * Looks at parts of the engine's list, as many at once as {@link callLens} lets through; what a call leaves is asked for again, from where it ended.
 * @param maxHealth vaults at or above are left out [WAD]
 * @returns the reports in the order of the ranges
 */
export async function scanRanges(
  context: LensContext & { readonly engine: Address },
  ranges: readonly Range[],
  maxHealth: bigint,
  check: BlockCheck,
): Promise<Scan> {
  const parts = await allEnded<Scan[]>(ranges.map((range) => scanRange(context, range, maxHealth, check)));
  return { reports: parts.flatMap(({ reports }) => reports), wasCut: parts.some(({ wasCut }) => wasCut) };
}

async function scanRange(
  context: LensContext & { readonly engine: Address },
  { from, size }: Range,
  maxHealth: bigint,
  check: BlockCheck,
): Promise<Scan> {
  const { limits, engine } = context;
  const goOn = async (at: bigint, pageSize: bigint): Promise<readonly VaultReport[]> => {
    const smaller = min(limits.page, max(pageSize, 1n));
    const { reports } = await scanRanges(context, rangesOf(at, from + size, smaller), maxHealth, check);
    // Only now: a size is learned from answers, not from a node that answers nothing at the moment.
    limits.page = min(limits.page, smaller);
    return reports;
  };
  try {
    const [block, page] = await callLens(context, 'vaultsBelow', [engine, from, size, maxHealth]);
    check(block);
    const { reports, scanned, count } = page;
    if (scanned >= size || from + scanned >= count) return { reports, wasCut: false };
    if (scanned === 0n) throw new Error('the node allows a call too little gas to look at a single vault');
    return { reports: [...reports, ...(await goOn(from + scanned, withMargin(scanned)))], wasCut: true };
  } catch (error) {
    if (!isTooMuch(error) || size < 2n * LEAST_VAULTS) throw error;
    return { reports: await goOn(from, size / 2n), wasCut: true };
  }
}

/**
 * The open auctions from a place in the house's list to its end, in its order, in pages as long as the node has allowed.
 * @param count how many are open, as far as is known: pages are halved from what is there
 * @returns them, and whether the node gave up on a page or ended one before its gas did
 */
export async function readAuctions(
  context: LensContext & { readonly auctionHouse: Address },
  from: bigint,
  count: bigint,
  check: BlockCheck,
): Promise<{ reports: AuctionReport[]; wasCut: boolean }> {
  const { limits, auctionHouse } = context;
  const reports: AuctionReport[] = [];
  let [end, size, wasCut] = [count, limits.auctionPage, false];
  for (;;) {
    const offset = from + BigInt(reports.length);
    if (offset >= end) return { reports, wasCut };
    size = min(size, end - offset);
    try {
      const [block, page] = await callLens(context, 'openAuctions', [auctionHouse, offset, size]);
      check(block);
      const found = BigInt(page.reports.length);
      if (found === 0n && page.count > offset) {
        throw new Error('the node allows a call too little gas to read a single auction');
      }
      if (found < size && offset + found < page.count) {
        wasCut = true;
        size = withMargin(found);
      }
      // Only now: a size is learned from answers, not from a node that answers nothing at the moment.
      if (wasCut) limits.auctionPage = min(limits.auctionPage, max(size, 1n));
      size = limits.auctionPage;
      reports.push(...page.reports);
      end = page.count;
    } catch (error) {
      if (!isTooMuch(error) || size < 2n) throw error;
      wasCut = true;
      size /= 2n;
    }
  }
}
