import { describe, expect, test } from 'vitest';
import { toAuctionId, toVaultId } from '../core/ids.ts';
import type { TimedEvent } from './history.ts';
import { makeReport, type ReportInput } from './report.ts';

const USDC = '0x00000000000000000000000000000000000000d0';
const WETH = '0x00000000000000000000000000000000000000e0';
const BUFFER = '0x00000000000000000000000000000000000000b0';
const VAULT = toVaultId('0x00000000000000000000000000000000000000aa', 0n);
const AUCTION = toAuctionId(VAULT, 1);
const RESTARTED = toAuctionId(VAULT, 2);

const events: TimedEvent[] = [
  { type: 'started', auctionId: AUCTION, vaultId: VAULT, debtAsset: USDC, time: 100, block: 1 },
  { type: 'ended', auctionId: AUCTION, vaultId: VAULT, reason: 7, time: 160, block: 2 },
  { type: 'started', auctionId: RESTARTED, vaultId: VAULT, debtAsset: USDC, time: 160, block: 2 },
  { type: 'restarted', auctionId: AUCTION, newAuctionId: RESTARTED, time: 160, block: 2 },
  {
    type: 'liquidated',
    vaultId: VAULT,
    debtAsset: USDC,
    debtRepaid: 950_000_000n,
    penalty: 10_000_000n,
    reward: 2_500_000n,
    time: 172,
    block: 3,
  },
  {
    type: 'taken',
    auctionId: RESTARTED,
    collateral: WETH,
    collateralOut: 500_000_000_000_000_000n,
    payment: 960_000_000n,
    time: 172,
    block: 3,
  },
  { type: 'profit', auctionId: RESTARTED, receiver: WETH, amount: 20_000_000n, time: 172, block: 3 },
  {
    type: 'writtenOff',
    vaultId: VAULT,
    debtAsset: USDC,
    debt: 60_000_000n,
    coveredByBuffer: 30_000_000n,
    coveredByReserves: 5_000_000n,
    deferredToInventory: 10_000_000n,
    lossOfLenders: 15_000_000n,
    time: 172,
    block: 3,
  },
  { type: 'ended', auctionId: RESTARTED, vaultId: VAULT, reason: 3, time: 172, block: 3 },
];

const input: ReportInput = {
  from: 'a',
  to: 'b',
  blocks: 10,
  blocksSimulated: 3,
  gaps: { count: 0, totalSeconds: 0 },
  priceChange: {},
  vaults: 5,
  tokens: [
    { symbol: 'USDC', address: USDC, decimals: 6 },
    { symbol: 'WETH', address: WETH, decimals: 18 },
  ],
  buffers: [{ symbol: 'USDC', address: BUFFER }],
  events,
  marketAt: (address) => (address === WETH ? 2000 : 1),
  before: { pools: [], buffers: [] },
  after: { pools: [], buffers: [] },
  keeper: { transactions: 2, reverted: 1, gasUsed: 1n, gasUsd: 1.5 },
  bidder: { transactions: 1, reverted: 0, gasUsed: 1n, gasUsd: 3 },
  openAuctions: 0,
  reconciled: true,
};

describe('makeReport', () => {
  test('default: half an ether worth 1,000 fetched 960', () => {
    const report = makeReport(input);
    expect(report).toMatchObject({
      vaultsLiquidated: 1,
      takes: 1,
      restarts: 1,
      debtLiquidated: 950,
      collateralSold: 1000,
      priceOverMarket: { mean: 0.96, median: 0.96, min: 0.96 },
      // 10 of 950 and 40 of 950.
      borrowerCostBps: { penalty: 105.3, discount: 421.1, total: 526.3 },
      keeper: { rewards: 2.5, gas: 1.5, profit: 1, reverted: 1 },
      bidder: { earned: 20, gas: 3, profit: 17, reverted: 0 },
      badDebt: 60,
      badDebtCoveredByBuffer: 35,
      badDebtDeferred: 10,
      badDebtOfLenders: 15,
    });
  });

  test('behavior: what is taken with own money and kept earns what it is worth on the market beyond its price', () => {
    const amounts = { collateralOut: 100_000_000_000_000_000n, payment: 150_000_000n };
    const kept = { type: 'kept', auctionId: RESTARTED, collateral: WETH, receiver: WETH, ...amounts } as const;
    const report = makeReport({ ...input, events: [...input.events, { ...kept, time: 172, block: 3 }] });
    expect(report.bidder).toMatchObject({ earned: 70, profit: 67 }); // 20 as before, 200 for 150
  });

  test('behavior: a restart goes on with the clock and is no other auction', () => {
    const { auctionsStarted, auctionsEnded, secondsToClear } = makeReport(input);
    expect({ auctionsStarted, auctionsEnded, secondsToClear }).toEqual({
      auctionsStarted: 1,
      auctionsEnded: 1,
      secondsToClear: { median: 72, max: 72 },
    });
  });

  test('behavior: what the backstop bought and sold, and its caller received', () => {
    const at = { buffer: BUFFER, collateral: WETH, time: 184, block: 4 } as const;
    const more: TimedEvent[] = [
      {
        type: 'backstop',
        auctionId: RESTARTED,
        receiver: WETH,
        amount: 10n ** 18n,
        payment: 1_800_000_000n,
        reward: 1_500_000n,
        ...at,
      },
      { type: 'offered', amount: 10n ** 18n, startPrice: 1n, floor: 1n, ...at },
      { type: 'sold', buyer: WETH, amount: 10n ** 17n, payment: 195_000_000n, ...at },
    ];
    const report = makeReport({ ...input, events: [...events, ...more] });
    expect(report.backstop).toEqual({
      purchases: 1,
      bought: 2000,
      paid: 1800,
      rewards: 1.5,
      sales: 1,
      sold: 200,
      received: 195,
    });
    expect(report.keeper).toMatchObject({ rewards: 4, profit: 2.5 });
  });

  test('behavior: nothing happened', () => {
    const report = makeReport({ ...input, events: [] });
    expect(report).toMatchObject({ takes: 0, badDebt: 0, borrowerCostBps: { penalty: 0, discount: 0, total: 0 } });
    expect(JSON.stringify(report)).not.toContain('null'); // NaN and Infinity would be null
  });
});
