import { describe, expect, test } from 'vitest';
import { newLimits, noteAuctions, noteBlock, rangesOf } from './pages.ts';

describe('noteBlock', () => {
  test('default: pages grow by a quarter and a little after every fifty blocks in which nothing was cut short', () => {
    const limits = { ...newLimits(), firstPage: 0n, page: 100n };
    for (let i = 0; i < 49; i++) noteBlock(limits, false, 1000n);
    expect(limits).toMatchObject({ firstPage: 0n, page: 100n, vaultCount: 1000n });
    noteBlock(limits, false, 1001n);
    expect(limits).toMatchObject({ firstPage: 4n, page: 129n, vaultCount: 1001n, fullBlocks: 0 });
    for (let i = 0; i < 50; i++) noteBlock(limits, false, 1001n);
    expect(limits).toMatchObject({ firstPage: 9n, page: 165n });
  });

  test('behavior: one that was cut short begins the count anew', () => {
    const limits = { ...newLimits(), page: 100n };
    for (let i = 0; i < 49; i++) noteBlock(limits, false, 1000n);
    noteBlock(limits, true, 1000n);
    for (let i = 0; i < 49; i++) noteBlock(limits, false, 1000n);
    expect(limits.page).toBe(100n);
    noteBlock(limits, false, 1000n);
    expect(limits.page).toBe(129n);
  });

  test('behavior: without a limit there is nothing to grow', () => {
    const limits = newLimits();
    for (let i = 0; i < 100; i++) noteBlock(limits, false, 1000n);
    expect(limits).toEqual({ ...newLimits(), vaultCount: 1000n });
  });
});

test('noteAuctions: pages of auctions grow for themselves', () => {
  const limits = { ...newLimits(), page: 100n, auctionPage: 40n };
  for (let i = 0; i < 49; i++) noteAuctions(limits, false);
  noteBlock(limits, true, 1000n);
  noteAuctions(limits, false);
  expect(limits).toMatchObject({ page: 100n, auctionPage: 54n, fullAuctionBlocks: 0 });
  noteAuctions(limits, false);
  noteAuctions(limits, true);
  expect(limits.fullAuctionBlocks).toBe(0);
});

test('rangesOf: every place once, in order; nothing when the end is not behind the beginning', () => {
  expect(rangesOf(10n, 25n, 10n)).toEqual([
    { from: 10n, size: 10n },
    { from: 20n, size: 5n },
  ]);
  expect(rangesOf(0n, 20n, 10n).map(({ from }) => from)).toEqual([0n, 10n]);
  expect(rangesOf(5n, 5n, 10n)).toEqual([]);
  expect(rangesOf(6n, 5n, 10n)).toEqual([]);
});
