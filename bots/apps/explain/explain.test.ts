import { describe, expect, test } from 'vitest';
import { UserError } from '../../ops/errors.ts';
import { END_HEALTH, LIQUIDATION_HEALTH, MAX_UINT256, PRICE_SCALE } from '../../core/constants.ts';
import {
  auctionReport,
  bucket,
  HOUSE,
  OWNER,
  quotePrice,
  START,
  TERMS,
  USDC,
  vaultReport,
  WETH,
} from '../../core/fixtures.ts';
import { toAuctionId, toVaultId } from '../../core/ids.ts';
import { DEFAULT_KEEPER_POLICY, decideKeeping, type KeeperPolicy } from '../../core/keeping.ts';
import type { QueueState } from '../../core/queue.ts';
import {
  amountOf,
  decimal,
  dollars,
  durationText,
  percent,
  priceText,
  quoteText,
  ratioText,
  timeText,
} from './format.ts';
import { bidSentence } from './bidSentences.ts';
import { type Facts, SENTENCES, sentenceFor } from './sentences.ts';
import { parseSubject } from './subject.ts';

const weth = { symbol: 'WETH', decimals: 18 };
const usdc = { symbol: 'USDC', decimals: 6 };

describe('format', () => {
  test('cuts digits off and separates thousands', () => {
    expect(decimal(-1_234_567_899n, 6, 2)).toBe('-1,234.56');
    expect(decimal(999n, 3, 0)).toBe('0');
    expect(dollars(-5n * 10n ** 17n)).toBe('-$0.50');
    expect(ratioText(MAX_UINT256)).toBe('no debt');
    expect(percent(83n * 10n ** 16n)).toBe('83.00 %');
    expect(amountOf(1_234_567n, usdc)).toBe('1.23 USDC');
    expect(amountOf(10n ** 18n + 1n, weth)).toBe('1.000000 WETH');
  });

  test('prices are of whole tokens', () => {
    expect(priceText((1900n * 10n ** 6n * PRICE_SCALE) / 10n ** 18n, weth, usdc)).toBe('1,900.0000 USDC');
    expect(quoteText(quotePrice(1900, 18), weth)).toBe('$1,900.0000');
    expect(quoteText(0n, weth)).toBe('none');
  });

  test('times are UTC, durations have two units', () => {
    expect(timeText(1_700_000_000n)).toBe('2023-11-14 22:13:20 UTC');
    expect(durationText(90_061n)).toBe('1 d 1 h');
    expect(durationText(-59n)).toBe('-59 s');
    expect(durationText(0n)).toBe('0 s');
  });
});

describe('parseSubject', () => {
  const vaultId = toVaultId(OWNER, 3n);
  const auctionId = toAuctionId(vaultId, 7);

  test('reads owner and index, ids in either notation, and tells vaults from auctions', () => {
    const vault = { vaultId, auctionId: undefined };
    expect(parseSubject(`${OWNER}/3`, new Set())).toEqual(vault);
    expect(parseSubject(String(vaultId), new Set())).toEqual(vault);
    expect(parseSubject(`0x${vaultId.toString(16)}`, new Set())).toEqual(vault);
    expect(parseSubject(String(auctionId), new Set())).toEqual({ vaultId, auctionId });
  });

  test('an owner whose address begins with zeros: the id is an auction’s if that is open', () => {
    const small = toVaultId('0x0000000000000000000000000000000000000001', 0n);
    const id = toAuctionId(small, 1);
    expect(parseSubject(String(id), new Set([id]))).toEqual({ vaultId: small, auctionId: id });
    expect(parseSubject(String(id), new Set()).auctionId).toBeUndefined();
  });

  test.each(['', 'x', '-1', '0x', `${OWNER}/`, `${OWNER}/x`, '0x12/0', `${2n ** 256n}`])('error: "%s"', (text) => {
    expect(() => parseSubject(text, new Set())).toThrow(UserError);
  });
});

describe('sentences', () => {
  const room: QueueState = {
    all: bucket(1_000_000n),
    collaterals: new Map([
      [0, bucket(1_000_000n)],
      [1, bucket(1_000_000n)],
    ]),
    tiers: { criticalCoverage: 0n, urgentCoverage: 0n, reservedShare: 0n },
  };
  const facts: Facts = {
    now: BigInt(START) + 60n,
    queue: room,
    minReward: 2n * 10n ** 18n,
    tokenOf: (asset) => (asset === USDC ? usdc : weth),
    collateralAt: () => 'WETH',
    auctionOf: () => auctionReport(),
    debtAssetOf: () => usdc,
  };
  const snapshot = {
    house: HOUSE,
    terms: TERMS,
    now: facts.now,
    pauseLevel: 0,
    canLock: true,
    vaults: [vaultReport()],
    auctions: [],
    queue: room,
    penaltySchedule: { minPenaltyBps: 100, maxPenaltyBps: 400, healthForMaxBps: 9000 },
    curves: new Map([[WETH, { startMultiplierWad: 10n ** 18n, halfLife: 900n, volatilityRatioWad: 0n }]]),
    startGasValue: 10n ** 18n,
    restartGasValue: 10n ** 18n,
  };
  const say = (overrides: object, policy: KeeperPolicy = DEFAULT_KEEPER_POLICY): string[] =>
    decideKeeping({ ...snapshot, ...overrides }, policy).map((decision) => sentenceFor(decision, facts));

  test('say the numbers of the decision', () => {
    expect(say({})).toEqual([
      expect.stringMatching(
        /^It pays: a share of \$[\d.,]+ of the penalties for \$1\.00 of gas, and \$2\.00 at least is wanted on top\.$/,
      ),
    ]);
    expect(say({}, { ...DEFAULT_KEEPER_POLICY, minNetReward: 10n ** 24n })[0]).toMatch(
      /^It does not pay: a share of \$/,
    );
    expect(say({ pauseLevel: 1 })).toEqual(['The guardian has stopped starts.']);
    const full = { ...room, all: { ...room.all, onAuction: room.all.stockLimit } };
    expect(say({ queue: full })[0]).toMatch(/^The queue is full: of all collaterals, \$/);
    const higher = { startMultiplierWad: 2n * 10n ** 18n, halfLife: 900n, volatilityRatioWad: 0n };
    const running = { vaults: [], auctions: [auctionReport()], curves: new Map([[WETH, higher]]) };
    expect(say(running)[0]).toMatch(/^Its auction runs as it should, .* after its start, .* before it expires\.$/);
  });

  test('who owes nothing is told so, without a health', () => {
    const report = vaultReport();
    const vaults = [{ ...report, health: { ...report.health, healthFactor: MAX_UINT256 } }];
    expect(say({ vaults })).toEqual(['It owes nothing: only what owes may be sold.']);
  });

  test('are sentences, none twice in a table', () => {
    const { deeds, ...tables } = SENTENCES;
    for (const [name, table] of Object.entries({ ...tables, ...deeds })) {
      const sentences = Object.values(table).map((say) =>
        (say as (decision: unknown, facts: Facts) => string)(
          {
            vaultId: toVaultId(OWNER, 0n),
            auctionId: auctionReport().auctionId,
            healthFactorWad: LIQUIDATION_HEALTH - 1n,
            coverageWad: END_HEALTH,
            expectedReward: 10n ** 18n,
            gasValue: 10n ** 18n,
            volatilityBps: 6000,
            volatilityAfterBps: 6600,
            rewardValue: 10n ** 18n,
            bucket: 'all',
            collateral: WETH,
            buffer: HOUSE,
            asset: WETH,
            amount: 10n ** 18n,
            change: 10n ** 18n,
            action: 'restart',
            costWei: 10n ** 16n,
            leftWei: 10n ** 15n,
            payment: 10n ** 9n,
            priceE36: PRICE_SCALE,
            maxPriceE36: PRICE_SCALE,
          },
          facts,
        ),
      );
      for (const sentence of sentences) {
        expect(sentence, name).toMatch(
          /^(The |It |Its |A |An |Another |Most |What |Nothing |Too |Selling |WETH |[\d.,]+ )/,
        );
        expect(sentence, name).toMatch(/\.$/);
        expect(sentence, name).not.toMatch(/undefined|NaN| {2}/);
      }
      expect(new Set(sentences).size, name).toBe(sentences.length);
    }
  });
});

test('a bidder that waits for gas to become cheaper says what it asks, and what may be paid', () => {
  const prices = { gasPriceWei: 30_100_000_000n, maxGasPriceWei: 26_666_666_665n };
  const facts = { now: BigInt(START), debt: usdc, tokenOf: () => weth };
  expect(bidSentence({ type: 'wait', reason: 'fee-above-cap', ...prices }, facts)).toBe(
    'The next block asks 30.100 gwei for gas, and a take may begin with 26.666 gwei at most: raise --max-fee, or wait.',
  );
});
