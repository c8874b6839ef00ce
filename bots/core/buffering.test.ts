import { describe, expect, test } from 'vitest';
import type { BufferPolicy, BufferSnapshot } from './backstopping.ts';
import { lookAfter } from './buffering.ts';
import { WAD } from './constants.ts';
import { bufferState, ETHER, price, shelf, START, TERMS, USD, USDC, usdcPrice, WETH, WITNESS } from './fixtures.ts';
import type { BufferState, Offer, Shelf } from './inventory.ts';
import { DEFAULT_KEEPER_POLICY } from './keeping.ts';

function snapshot(buffer: Partial<BufferState>, usd = 2000, more: Partial<BufferSnapshot> = {}): BufferSnapshot {
  const memory = { isReadable: true, witness: WITNESS, primary: price(2000, 18) };
  return {
    now: BigInt(START),
    terms: TERMS,
    auctions: [],
    canTake: true,
    buffers: [bufferState(buffer)],
    prices: [
      { asset: WETH, price: price(usd, 18), ...memory },
      { asset: USDC, price: price(1, 6), ...memory },
    ],
    risks: [],
    gasValueOf: () => 4n * WAD,
    ...more,
  };
}

/** What to do about the buffer, as `function: reason`; prices aside. */
function decide(of: BufferSnapshot, policy: BufferPolicy = DEFAULT_KEEPER_POLICY): string[] {
  return lookAfter(of, policy)
    .map((decision) => (decision.type === 'skip' ? `no ${decision.action}: ${decision.reason}` : callOf(decision)))
    .filter((text) => !text.includes('poke'));
}

const callOf = ({ type, reason }: { type: string; reason: string }): string => `${type}: ${reason}`;

describe('lookAfter', () => {
  test('behavior: a buffer that does not answer is left alone, and the others are not', () => {
    const silent = { isReadable: false, cash: 0n, shelves: [] };
    const sound = bufferState({ claimable: 10_000n * USD, buffer: WETH });
    const both = [bufferState(silent), sound];
    expect(decide(snapshot({}, 2000, { buffers: both }))).toEqual(['harvest: worthwhile', 'no harvest: unreadable']);
  });

  test('default: nothing to do', () => {
    expect(decide(snapshot({}))).toEqual([]);
    expect(lookAfter(snapshot({}), DEFAULT_KEEPER_POLICY)).toMatchObject([
      { type: 'skip', action: 'poke', reason: 'up-to-date', asset: WETH },
      { type: 'skip', action: 'poke', asset: USDC },
    ]);
  });

  test('behavior: brings income that is worth its gas and no trifle to the buffer', () => {
    expect(decide(snapshot({ claimable: 399n * USD }))).toEqual(['no harvest: not-worth-gas']);
    expect(decide(snapshot({ claimable: 999n * USD }))).toEqual(['no harvest: small-for-buffer']);
    expect(decide(snapshot({ claimable: 1000n * USD }))).toEqual(['harvest: worthwhile']);
    expect(decide(snapshot({ reserves: 5000n * USD }))).toEqual(['collectReserves: worthwhile']);
    expect(decide(snapshot({ reserves: 5000n * USD, poolCash: 10n * USD }))).toEqual([
      'no collectReserves: not-worth-gas',
    ]);
    const [decision] = lookAfter(snapshot({ reserves: 5000n * USD, poolCash: 1000n * USD }), DEFAULT_KEEPER_POLICY);
    expect(decision).toMatchObject({ asset: USDC, amount: 1000n * USD });
  });

  test('behavior: pays the pool what no inventory stands for', () => {
    expect(decide(snapshot({ seniorClaim: 7n }))).toEqual(['paySeniorClaim: set-aside']);
    const held = { shelves: [shelf({ amount: ETHER, cost: 1900n * USD, offer: RUNNING })] };
    expect(decide(snapshot({ ...held, seniorClaim: 2000n * USD }))).toEqual(['no offer: running']);
    expect(decide(snapshot({ ...held, seniorClaim: 2000n * USD + 1n }))).toEqual([
      'paySeniorClaim: set-aside',
      'no offer: running',
    ]);
  });

  test('behavior: collects collateral that is worth its gas and may be held', () => {
    const waiting = (overrides: Partial<Shelf>) => snapshot({ shelves: [shelf(overrides)] });
    expect(decide(waiting({ claimable: ETHER / 500n }))).toEqual(['collect: worthwhile']);
    expect(decide(waiting({ claimable: ETHER / 501n }))).toEqual(['no collect: not-worth-gas']);
    expect(decide(waiting({ claimable: ETHER, cap: 0n }))).toEqual([]);
  });

  test('args: maintain', () => {
    const all = snapshot({
      claimable: 5000n * USD,
      seniorClaim: 90_000n * USD,
      shelves: [shelf({ claimable: ETHER, amount: ETHER })],
    });
    expect(decide(all)).toEqual([
      'paySeniorClaim: set-aside',
      'harvest: worthwhile',
      'collect: worthwhile',
      'offer: not-offered',
    ]);
    expect(decide(all, { ...DEFAULT_KEEPER_POLICY, maintain: false })).toEqual([
      'no harvest: maintain-off',
      'no paySeniorClaim: maintain-off',
      'no collect: maintain-off',
      'no offer: maintain-off',
    ]);
  });
});

/** An offer of an hour ago at 2,040 dollars, a half-life of twelve hours: 1,925 now. */
const RUNNING: Offer = {
  startPrice: usdcPrice(2040, 18),
  startedAt: START - 3600,
  floor: usdcPrice(1900, 18),
  expiresAt: START + 3600,
  halfLife: 43_200,
};

describe('offers', () => {
  const offered = (offer: Partial<Offer>, usd = 2000, buffer: Partial<BufferState> = {}): string[] =>
    decide(snapshot({ shelves: [shelf({ amount: 10n * ETHER, offer: { ...RUNNING, ...offer } })], ...buffer }, usd));

  test('default', () => {
    expect(offered({ startedAt: 0 })).toEqual(['offer: not-offered']);
    expect(offered({})).toEqual(['no offer: running']);
    expect(offered({ expiresAt: START })).toEqual(['offer: expired']);
  });

  test('behavior: what was offered before sales were stopped is over', () => {
    const resumed = (resumedAt: bigint) => offered({}, 2000, { resumedAt });
    expect(resumed(BigInt(RUNNING.startedAt))).toEqual(['no offer: running']);
    expect(resumed(BigInt(RUNNING.startedAt) + 1n)).toEqual(['offer: expired']);
  });

  test('behavior: anew when fresh prices ask less, by a step', () => {
    expect(offered({}, 1888)).toEqual(['no offer: running']);
    expect(offered({}, 1886)).toEqual(['offer: fresh-prices-lower']);
    const justOffered = { startedAt: START };
    expect(offered(justOffered, 1981)).toEqual(['no offer: price-stands']);
    expect(offered(justOffered, 1980)).toEqual(['offer: fresh-prices-lower']);
  });

  test('behavior: at its floor an offer waits for a buyer as long as prices stand still', () => {
    const atFloor = { startedAt: START - 7200, floor: usdcPrice(1920, 18) };
    expect(offered(atFloor)).toEqual(['no offer: price-stands']);
    expect(offered(atFloor, 2019)).toEqual(['no offer: price-stands']);
    expect(offered(atFloor, 2020)).toEqual(['offer: at-floor']);
    expect(offered(atFloor, 1980)).toEqual(['offer: at-floor']);
  });

  test('behavior: not where the shop refuses, nor what is not worth a transaction', () => {
    expect(offered({ startedAt: 0 }, 2000, { pauseLevel: 2n })).toEqual(['no offer: paused']);
    expect(offered({ startedAt: 0 }, 2000, { pauseLevel: 1n })).toEqual(['offer: not-offered']);
    expect(decide(snapshot({ shelves: [shelf({ amount: ETHER / 6n })] }))).toEqual(['no offer: not-worth-gas']);
    const of = snapshot({ shelves: [shelf({ amount: ETHER })] });
    const [weth, ...others] = of.prices.map((report) => ({ ...report, price: { ...report.price, status: 10 } }));
    expect(decide({ ...of, prices: weth === undefined ? [] : [weth, ...others] })).toEqual(['no offer: unpriced']);
    // A primary that alone is believed is enough to buy at, but not to sell at.
    const alone = of.prices.map((report) => ({ ...report, price: { ...report.price, status: 11 } }));
    expect(decide({ ...of, prices: alone.slice(0, 1).concat(of.prices.slice(1)) })).toContain('no offer: unpriced');
  });
});
