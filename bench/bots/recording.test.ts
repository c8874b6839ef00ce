import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { afterArbitrage } from './market.ts';
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
  let compared = 0;
  world.blocks.slice(1).forEach((block, i) => {
    const before = world.blocks[i];
    if (before === undefined || block.timestamp - before.timestamp !== BigInt(BLOCK_SECONDS)) return;
    expect(afterArbitrage(world.facts.pools, before.market, block.market)).toEqual(block.market);
    if (block.market.some(({ sqrtPriceX96 }, pool) => sqrtPriceX96 !== before.market[pool]?.sqrtPriceX96))
      compared += 1;
  });
  expect(compared).toBeGreaterThan(5);
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
