import { describe, expect, test } from 'vitest';
import {
  type BackstopDecision,
  backstopsOf,
  type BufferPolicy,
  type BufferSnapshot,
  possiblePurchases,
} from './backstopping.ts';
import { WAD } from './constants.ts';
import { anchor, auctionReport, bufferState, collateral, debt, ETHER, price, shelf, START, TERMS } from './fixtures.ts';
import { USD, USDC, quotePrice, UNHEALTHY, usdcPrice, WBTC, WETH } from './fixtures.ts';
import type { BufferState } from './inventory.ts';
import { DEFAULT_KEEPER_POLICY } from './keeping.ts';
import type { Price } from './types.ts';

/** 1.05 · 2^(−t/1800) is 0.9 at t = 400.3: then the price of 2,000 dollars is at the backstop's, a tenth below. */
const AT_LIMIT = 401n;

function snapshot(elapsed: bigint, more: Partial<BufferSnapshot> = {}): BufferSnapshot {
  return {
    now: BigInt(START) + elapsed,
    terms: TERMS,
    auctions: [auctionReport()],
    canTake: true,
    buffers: [],
    prices: [],
    risks: [],
    gasValueOf: () => 4n * WAD,
    ...more,
  };
}

const PRICES = new Map([
  [WETH, price(2000, 18)],
  [USDC, price(1, 6)],
]);

interface Case {
  readonly of?: BufferSnapshot;
  readonly buffer?: Partial<BufferState>;
  readonly policy?: Partial<BufferPolicy>;
  readonly prices?: ReadonlyMap<string, Price>;
}

function decide({ of = snapshot(AT_LIMIT), buffer, policy, prices = PRICES }: Case = {}) {
  return backstopsOf(of, { ...DEFAULT_KEEPER_POLICY, racesBidders: true, ...policy }, bufferState(buffer), prices);
}

/** What came of the only collateral. */
function reason(of: Case): string {
  const [decision] = decide(of).decisions;
  return `${decision?.type}: ${decision?.reason}`;
}

function purchase(of: Case): Extract<BackstopDecision, { type: 'backstop' }> {
  const [decision] = decide(of).decisions;
  if (decision?.type !== 'backstop') throw new Error(`skipped: ${decision?.reason}`);
  return decision;
}

describe('backstopsOf', () => {
  test('default: buys what brings the vault to its target, a tenth below the price', () => {
    const { amount, payment, reward, rewardValue, maxCollateral, priceE36, maxPriceE36 } = purchase({});
    expect(maxPriceE36).toBe(usdcPrice(1800, 18));
    expect(priceE36).toBeLessThanOrEqual(maxPriceE36);
    expect(maxCollateral).toBe(10n * ETHER);
    expect(Number(payment) / Number(amount) / 1e-12).toBeCloseTo(1799.5, 1);
    // A tenth of the discount, at most of the tenth by which the backstop stands below the price.
    const fair = (amount * 2000n) / 10n ** 12n;
    expect(reward).toBe(fair / 100n);
    expect(rewardValue).toBe(reward * 10n ** 12n);
    expect(reason({})).toBe('backstop: reward-covers-gas');
  });

  test('behavior: not a block earlier, nor for another asset', () => {
    expect(reason({ of: snapshot(400n) })).toBe('skip: price-above-limit');
    expect(decide({ buffer: { asset: WBTC } }).decisions).toEqual([]);
  });

  test('behavior: the cap and the cash that is not leaving cut the purchase', () => {
    const spent = ({ amount }: { amount: bigint }): bigint => (amount * 2000n) / 10n ** 12n;
    expect(spent(purchase({ buffer: { shelves: [shelf({ cap: 3000n * USD })] } }))).toBe(3000n * USD);
    expect(spent(purchase({ buffer: { shelves: [shelf({ cap: 5000n * USD, cost: 4000n * USD })] } }))).toBe(
      1000n * USD,
    );
    expect(spent(purchase({ buffer: { exitingAssets: 98_000n * USD } }))).toBe(2000n * USD);
    expect(reason({ buffer: { shelves: [shelf({ cost: 50_000n * USD })] } })).toBe('skip: no-budget');
    expect(reason({ buffer: { shelves: [shelf({ cap: 0n })] } })).toBe('skip: not-bought');
    expect(reason({ buffer: { shelves: [] } })).toBe('skip: not-bought');
  });

  test('behavior: says when more cash would buy more, and there is some to bring', () => {
    const lacks = (buffer: Partial<BufferState>): boolean => decide({ buffer }).lacksCash;
    expect(lacks({ cash: 1000n * USD, claimable: 1n })).toBe(true);
    expect(lacks({ cash: 0n, claimable: 1n })).toBe(true);
    expect(lacks({ cash: 1000n * USD, claimable: 0n })).toBe(false);
    expect(lacks({ claimable: 1n })).toBe(false);
    expect(lacks({ claimable: 1n, shelves: [shelf({ cap: 1000n * USD })] })).toBe(false);
  });

  test('behavior: what one auction takes the next cannot have', () => {
    const other = auctionReport({ vault: { vaultId: 77n } });
    const of = snapshot(AT_LIMIT, { auctions: [auctionReport(), other] });
    const { decisions, lacksCash } = decide({ of, buffer: { cash: 20_000n * USD, claimable: 1n } });
    const [first, second] = decisions;
    if (first?.type !== 'backstop' || second?.type !== 'backstop') throw new Error('both buy');
    expect(first.payment + first.reward + second.payment + second.reward).toBeLessThanOrEqual(20_000n * USD);
    expect(second.amount).toBeLessThan(first.amount);
    expect(lacksCash).toBe(true);
  });

  test('behavior: one collateral of an auction, the one that rewards most', () => {
    const wbtc = collateral({ asset: WBTC, index: 1, amount: ETHER });
    const report = auctionReport({
      vault: { collaterals: [collateral(), wbtc] },
      anchors: [anchor(), anchor()],
      report: { health: UNHEALTHY },
    });
    const shelves = [shelf(), shelf({ collateral: WBTC })];
    const prices = new Map([...PRICES, [WBTC, price(2000, 18)] as const]);
    const { decisions } = decide({ of: snapshot(AT_LIMIT, { auctions: [report] }), buffer: { shelves }, prices });
    expect(decisions.map(({ reason }) => reason)).toEqual(['reward-covers-gas', 'another-first']);
    // Bidders have had their turn at both: the other is bought in the next block, not in the one after.
    expect(possiblePurchases(decisions).size).toBe(2);
  });

  test('args: policy', () => {
    // The reward is a hundredth of what is bought, the gain a tenth.
    const dear = (usd: bigint) => snapshot(AT_LIMIT, { gasValueOf: () => usd * WAD });
    expect(reason({ of: dear(1000n) })).toBe('backstop: gain-covers-gas');
    expect(reason({ of: dear(1000n), policy: { maintain: false } })).toBe('skip: reward-below-gas');
    expect(reason({ of: dear(5000n) })).toBe('skip: reward-below-gas');
    expect(reason({ of: dear(5000n), policy: { isAltruistic: true } })).toBe('backstop: altruistic');
    expect(reason({ policy: { minNetReward: 500n * WAD } })).toBe('backstop: gain-covers-gas');
  });

  test('behavior: leaves alone what the buffer or the house would refuse', () => {
    expect(reason({ buffer: { pauseLevel: 1n } })).toBe('skip: paused');
    expect(reason({ of: snapshot(AT_LIMIT, { canTake: false }) })).toBe('skip: paused');
    const held = [shelf({ amount: ETHER, cost: 1000n * USD })];
    expect(reason({ buffer: { shelves: held, seniorClaim: 1n } })).toBe('skip: senior-claim');
    expect(reason({ buffer: { seniorClaim: 1n } })).toBe('backstop: reward-covers-gas'); // set aside, not owed
    expect(reason({ of: snapshot(3600n) })).toBe('skip: expired');
    const healthy = (status: number, lower: bigint) =>
      auctionReport({ vault: { collaterals: [collateral({ amount: 11n * ETHER, status, lower })] } });
    const [firm, bound] = [healthy(0, quotePrice(2000, 18)), healthy(4, 0n)];
    expect(reason({ of: snapshot(AT_LIMIT, { auctions: [firm] }) })).toBe('skip: healthy');
    // By a bound alone it may be healthy: the sale goes on.
    expect(reason({ of: snapshot(AT_LIMIT, { auctions: [bound] }) })).toBe('backstop: reward-covers-gas');
    const voided = auctionReport({ report: { isLocked: false } });
    expect(reason({ of: snapshot(AT_LIMIT, { auctions: [voided] }) })).toBe('skip: lock-voided');
    expect(reason({ of: snapshot(1500n) })).toBe('skip: below-floor');
    const disagreeing = new Map([...PRICES, [WETH, { ...price(2000, 18), status: 10 }] as const]);
    expect(reason({ prices: disagreeing })).toBe('skip: unpriced');
    const below = new Map([...PRICES, [WETH, { ...price(2000, 18), status: 12 }] as const]);
    expect(reason({ prices: below })).toBe('skip: unpriced');
    const alone = { ...price(2000, 18), status: 11 };
    expect(reason({ prices: new Map([...PRICES, [WETH, alone] as const]) })).toBe('backstop: reward-covers-gas');
    expect(reason({ prices: new Map([...PRICES, [USDC, { ...price(1, 6), status: 11 }] as const]) })).toBe(
      'skip: unpriced',
    );
    expect(reason({ prices: new Map() })).toBe('skip: unpriced');
    // The least debt may not be left, so it is sold whole or not at all.
    const whole = auctionReport({
      vault: { debts: [debt({ minDebt: 16_500n * USD })] },
      auction: { isFullClose: true },
    });
    const auctions = [whole];
    expect(reason({ of: snapshot(AT_LIMIT, { auctions }), buffer: { cash: 50n * USD } })).toBe('skip: too-small');
    expect(reason({ of: snapshot(AT_LIMIT, { auctions }) })).toBe('backstop: reward-covers-gas');
  });

  test('behavior: bidders come first, for a block from when a purchase is possible', () => {
    const policy = { racesBidders: false };
    const first = decide({ policy });
    expect(first.decisions).toMatchObject([{ type: 'skip', reason: 'left-to-bidders', collateral: WETH }]);
    const passedUp = possiblePurchases(first.decisions);
    const next = snapshot(AT_LIMIT + 12n, { passedUp });
    expect(reason({ of: next, policy })).toBe('backstop: reward-covers-gas');
    // It stays possible while it is bought in part, or in vain.
    expect(possiblePurchases(decide({ of: next, policy }).decisions)).toEqual(passedUp);
    // What is not possible for a block begins anew.
    const dear = decide({ of: snapshot(400n, { passedUp }), policy });
    expect(possiblePurchases(dear.decisions)).toEqual(new Set());
    // Nor does one auction stand for another, or cover a reward that is too small.
    const another = auctionReport({ auction: { nonce: 4 } });
    expect(reason({ of: snapshot(AT_LIMIT, { passedUp, auctions: [another] }), policy })).toBe('skip: left-to-bidders');
    const costly = snapshot(AT_LIMIT, { passedUp, gasValueOf: () => 10n ** 6n * WAD });
    expect(reason({ of: costly, policy })).toBe('skip: reward-below-gas');
  });
});
