import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { afterArbitrage, type MarketState, standingOf } from './market.ts';
import { record } from './record.ts';
import { auctionsOf, readRecording, type WorldRecording, writeRecording } from './recording.ts';
import { BLOCK_SECONDS, QUICK_SCENARIOS, type Scenario } from './scenarios.ts';

let world: WorldRecording;

beforeAll(async () => {
  world = await record(QUICK_SCENARIOS[0] as Scenario, () => undefined);
});

test('takes do on the chain what the bench reckons, to the unit', () => {
  expect(world.facts.parity.compared).toBeGreaterThan(2);
  expect(world.facts.parity.different).toBe(0);
  expect(world.facts.parity.divided).toBeGreaterThan(0);
});

test('an auction is recorded from the block it starts in, block by block', () => {
  const auctions = auctionsOf(world);
  expect(auctions.length).toBeGreaterThan(4);
  for (const { blocks } of auctions) {
    const times = blocks.map(({ block }) => Number(block.timestamp));
    expect(times[0]).toBe(blocks[0]?.report.portfolio.auction.startedAt);
    expect(times).toEqual(times.map((_, i) => (times[0] as number) + i * BLOCK_SECONDS));
  }
});

test('pools go from block to block as the arbitrageur moves them on the chain', () => {
  const moved = new Map<string, number>();
  const standings = (market: MarketState) => market.map(standingOf);
  world.blocks.slice(1).forEach((block, i) => {
    const before = world.blocks[i];
    if (before === undefined || block.timestamp - before.timestamp !== BigInt(BLOCK_SECONDS)) return;
    const expected = standings(afterArbitrage(world.facts, before.market, block.market));
    expect(standings(block.market)).toEqual(expected);
    standings(before.market).forEach((standing, place) => {
      const version = world.facts.pools[place]?.version ?? '';
      if (String(standing) !== String(expected[place])) moved.set(version, (moved.get(version) ?? 0) + 1);
    });
  });
  for (const version of ['v2', 'v3', 'v4']) expect(moved.get(version), version).toBeGreaterThan(3);
});

test('a file gives back what was written', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ebb-recording-'));
  try {
    writeRecording(join(folder, 'one', 'world.jsonl.gz'), world);
    expect(readRecording(join(folder, 'one', 'world.jsonl.gz'))).toEqual(world);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
