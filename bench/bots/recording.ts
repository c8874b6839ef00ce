/** What is kept of a world: per block, all that a bidder's decision gets. One file a scenario, one JSON line a block. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { BlockFees } from '../../bots/core/fees.ts';
import type { AuctionReport, Price } from '../../bots/core/types.ts';
import type { MarketFacts, MarketState } from './market.ts';
import type { Scenario } from './scenarios.ts';

/** What does not change in a world. */
export interface WorldFacts extends MarketFacts {
  readonly scenario: Scenario;
  /** Gas of a take without its swaps, as receipts of real takes had it. */
  readonly takeGasUnits: bigint;
  readonly parity: Parity;
}

/** Real takes that were compared with what the bench's own arithmetic said they would do, to the unit. */
export interface Parity {
  readonly compared: number;
  /** Of the taker's three results, the report after the take and the pools after it, how many were not the same. */
  readonly different: number;
  /** How many of those compared sold over more than one path. */
  readonly divided: number;
}

/** A block as it stood at its end. */
export interface BlockRecord extends BlockFees {
  readonly timestamp: bigint; // UTC seconds
  /** The oracle's prices, by token in lower case. */
  readonly prices: ReadonlyMap<string, Price>;
  readonly market: MarketState;
  /** The open auctions of which anything can still be sold. */
  readonly reports: readonly AuctionReport[];
}

/** A world, recorded with nobody taking. */
export interface WorldRecording {
  readonly facts: WorldFacts;
  readonly blocks: readonly BlockRecord[];
}

/** One auction of a world: the blocks in which it was open, the first is the one it started in. */
export interface AuctionRecording {
  readonly facts: WorldFacts;
  readonly auctionId: bigint;
  readonly blocks: readonly { readonly block: BlockRecord; readonly report: AuctionReport }[];
}

/** The auctions of a recorded world, in the order in which they started. */
export function auctionsOf({ facts, blocks }: WorldRecording): AuctionRecording[] {
  const found = new Map<bigint, { block: BlockRecord; report: AuctionReport }[]>();
  for (const block of blocks) {
    for (const report of block.reports) {
      const own = found.get(report.auctionId);
      if (own === undefined) found.set(report.auctionId, [{ block, report }]);
      else own.push({ block, report });
    }
  }
  return [...found].map(([auctionId, own]) => ({ facts, auctionId, blocks: own }));
}

/** Writes a recording, packed. */
export function writeRecording(file: string, { facts, blocks }: WorldRecording): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, gzipSync([facts, ...blocks].map((line) => JSON.stringify(line, pack)).join('\n')));
}

/** Reads a recording. @throws {Error} when the file is not there or is no recording */
export function readRecording(file: string): WorldRecording {
  const lines = gunzipSync(readFileSync(file)).toString('utf8').split('\n');
  const [facts, ...blocks] = lines.map((line) => JSON.parse(line, unpack) as unknown);
  return { facts: facts as WorldFacts, blocks: blocks as BlockRecord[] };
}

/** JSON knows neither bigints nor maps. */
function pack(_: string, value: unknown): unknown {
  if (typeof value === 'bigint') return `${value}n`;
  return value instanceof Map ? { map: [...(value as Map<unknown, unknown>)] } : value;
}

function unpack(_: string, value: unknown): unknown {
  if (typeof value === 'string' && /^-?\d+n$/.test(value)) return BigInt(value.slice(0, -1));
  if (typeof value !== 'object' || value === null || Array.isArray(value) || !('map' in value)) return value;
  return new Map(value.map as [unknown, unknown][]);
}
