import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import largeTakes from '../../apps/bidder/examples/largeTakes.ts';
import { type BidContext, type BidPolicy, decideTake } from '../bidding.ts';
import { WAD } from '../constants.ts';
import { anchor, auctionReport, collateral, debt, ETHER, START, UNHEALTHY, USD, usdcPrice, WBTC } from '../fixtures.ts';
import { fixedPriceRoute, type Route } from '../routes.ts';
import { guarded, objectionTo, PolicyError } from './conformance.ts';
import { DEFAULT_PATIENCE, patient } from './patient.ts';
import { POLICIES, policyOf } from './registry.ts';

const now = BigInt(START);

const worlds = fc.record({
  usd: fc.array(fc.integer({ min: 1700, max: 2300 }), { maxLength: 3 }),
  btc: fc.array(fc.integer({ min: 1500, max: 2300 }), { maxLength: 1 }),
  owed: fc.bigInt(500n, 21_000n),
  minDebt: fc.bigInt(1n, 8000n),
  minProfit: fc.bigInt(0n, 200n),
  elapsed: fc.oneof(fc.integer({ min: -30, max: 3700 }), fc.integer({ min: 0, max: 600 })).map(BigInt),
  maxPayment: fc.option(fc.bigInt(1n, 20_000n * USD), { nil: undefined }),
  dataFeeWei: fc.bigInt(0n, 10n ** 16n),
  isLocked: fc.integer({ min: 0, max: 9 }).map((roll) => roll > 0),
});

type WorldOf<A> = A extends fc.Arbitrary<infer T> ? T : never;

function contextOf(world: WorldOf<typeof worlds>): BidContext {
  const limit = world.maxPayment === undefined ? {} : { maxPayment: world.maxPayment };
  const routes = (prices: readonly number[]): Route[] =>
    prices.map((usd) => ({ ...fixedPriceRoute(usdcPrice(usd, 18), 100_000n), ...limit }));
  const [weth, wbtc] = [routes(world.usd), routes(world.btc)];
  return {
    report: auctionReport({
      vault: {
        collaterals: [collateral({ amount: 6n * ETHER }), collateral({ asset: WBTC, index: 1, amount: 4n * ETHER })],
        debts: [debt({ amount: world.owed * USD, minDebt: world.minDebt * USD })],
      },
      auction: { collateralBitmap: 3n },
      anchors: [anchor(), anchor({ halfLife: 600 })],
      report: { isLocked: world.isLocked, health: UNHEALTHY },
    }),
    routesOf: (asset) => (asset === WBTC ? wbtc : weth),
    gas: {
      gasPriceWei: 10n ** 10n,
      weiPriceE36: usdcPrice(2000, 18),
      takeGasUnits: 300_000n,
      dataFeeWei: world.dataFeeWei,
    },
    minProfit: world.minProfit * USD,
  };
}

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const item of Object.values(value)) deepFreeze(item);
  }
  return value;
}

const all: readonly (readonly [string, BidPolicy])[] = [
  ...(Object.keys(POLICIES) as (keyof typeof POLICIES)[]).map((name) => [name, policyOf(name)] as const),
  ['the example', largeTakes],
  ['patient without patience', patient({ marginWad: 0n, halfLife: 1n })],
];

describe.each(all)('policy %s', (_, policy) => {
  test('default: decides by what it is told alone, takes what the auction grants, and never below the minimum', () => {
    let taken = 0;
    fc.assert(
      fc.property(worlds, (world) => {
        const context = deepFreeze(contextOf(world));
        const decision = policy(context, now + world.elapsed);
        expect(policy(context, now + world.elapsed)).toEqual(decision);
        expect(objectionTo(decision, context, now + world.elapsed)).toBeUndefined();
        if (decision.type === 'take') taken++;
      }),
      { numRuns: 400 },
    );
    expect(taken).toBeGreaterThan(40);
  });

  test('behavior: without a market it waits', () => {
    const context = { ...contextOf({ ...EASY, usd: [], btc: [] }) };
    expect(policy(context, now).type).toBe('wait');
  });
});

const EASY = {
  usd: [2300],
  btc: [],
  owed: 16_500n,
  minDebt: 500n,
  minProfit: 1n,
  elapsed: 0n,
  maxPayment: undefined,
  dataFeeWei: 0n,
  isLocked: true,
};

describe('patient', () => {
  test('default: asks less the longer nobody has taken, and takes later than who asks for the minimum alone', () => {
    const context = contextOf({ ...EASY, usd: [2080] });
    const firstTake = (policy: BidPolicy): bigint => {
      for (let at = now; at < now + 1200n; at += 12n) if (policy(context, at).type === 'take') return at - now;
      throw new Error('never');
    };
    const eager = firstTake(decideTake);
    const some = firstTake(patient({ marginWad: WAD / 100n, halfLife: 60n }));
    const more = firstTake(patient({ marginWad: WAD / 10n, halfLife: 60n }));
    const endless = firstTake(patient({ marginWad: WAD / 10n, halfLife: 6000n }));
    expect(eager).toBeLessThan(some);
    expect(some).toBeLessThan(more);
    expect(more).toBeLessThan(endless);
  });

  test('behavior: says what it misses', () => {
    // At 2,100 a market of 2,110 earns half a percent.
    const context = { ...contextOf({ ...EASY, usd: [2110] }), gas: { ...contextOf(EASY).gas, gasPriceWei: 0n } };
    const decision = patient({ marginWad: WAD / 100n, halfLife: 60n })(context, now);
    const taken = decideTake(context, now);
    if (taken.type !== 'take' || decision.type !== 'wait' || decision.reason !== 'unprofitable') throw new Error('no');
    expect(decision.missingProfit).toBe((taken.payment + 99n) / 100n - taken.expectedProfit);
  });

  test('behavior: its options are those of the registry, by default as without any', () => {
    const context = contextOf({ ...EASY, usd: [2080] });
    const missing = (policy: BidPolicy): unknown => policy(context, now);
    expect(missing(policyOf('patient'))).toEqual(missing(patient(DEFAULT_PATIENCE)));
    const told = { marginBps: 1000n, halfLife: 6000n };
    expect(missing(policyOf('patient', told))).toEqual(missing(patient({ marginWad: WAD / 10n, halfLife: 6000n })));
    const half = patient({ marginWad: WAD / 10n, halfLife: DEFAULT_PATIENCE.halfLife });
    expect(missing(policyOf('patient', { marginBps: 1000n }))).toEqual(missing(half));
    expect(missing(policyOf('patient', { marginBps: 1000n }))).not.toEqual(missing(policyOf('patient')));
  });

  test.each([
    ['patient', { margin: 1n }, 'patient has no option margin, but marginBps, halfLife'],
    ['patient', { toString: 1n }, 'no option toString'],
    ['patient', { halfLife: 0n }, 'halfLife of patient must be from 1 to 86400, not 0'],
    ['patient', { marginBps: 10_001n }, 'from 0 to 10000'],
    ['patient', { marginBps: -1n }, 'from 0 to 10000'],
    ['profit', { halfLife: 1n }, /profit has no option halfLife$/],
  ] as const)('error: %s with %o', (name, options, expected) => {
    expect(() => policyOf(name, options)).toThrow(RangeError);
    expect(() => policyOf(name, options)).toThrow(expected);
  });

  test('error: patience that is none', () => {
    expect(() => patient({ marginWad: -1n, halfLife: 1n })).toThrow(RangeError);
    expect(() => patient({ marginWad: 1n, halfLife: 0n })).toThrow(RangeError);
  });
});

describe('guarded', () => {
  const context = contextOf(EASY);
  const taken = decideTake(context, now);

  test.each<[string, Partial<Extract<typeof taken, { type: 'take' }>>, RegExp]>([
    ['more than is sold', { collateralOut: 5n * ETHER }, /another amount/],
    ['another price', { priceE36: 1n }, /another price/],
    ['a payment of its own', { payment: 1n }, /another price/],
    ['proceeds beyond the market', { proceeds: 10n ** 12n }, /fetches less/],
    ['free gas', { gasCost: 0n }, /gas costs more/],
    ['a profit of its own', { expectedProfit: 10n ** 12n }, /what is left/],
    ['no price limit', { maxPriceE36: 10n ** 36n }, /price limit/],
    ['a payment without a limit', { maxPayment: 10n ** 30n }, /within its limit/],
    ['a collateral that is not there', { collateral: `0x${'9'.repeat(40)}` }, /refuses/],
  ])('error: %s', (_, wish, expected) => {
    const policy = (() => ({ ...taken, ...wish })) as unknown as BidPolicy;
    expect(() => guarded(policy)(context, now)).toThrow(PolicyError);
    expect(() => guarded(policy)(context, now)).toThrow(expected);
  });

  test('error: a take below the minimum, of an auction that is over, or beyond what a route sells', () => {
    const policy = (() => taken) as unknown as BidPolicy;
    expect(guarded(policy)(context, now)).toBe(taken);
    expect(() => guarded(policy)({ ...context, minProfit: 10n ** 12n }, now)).toThrow('below the minimum');
    const over = { ...context, report: { ...context.report, isLocked: false } };
    expect(() => guarded(policy)(over, now)).toThrow('lock-voided');
    if (taken.type !== 'take') throw new Error(taken.reason);
    const narrow = { ...taken, route: { ...taken.route, maxAmount: 1n } };
    expect(() => guarded((() => narrow) as unknown as BidPolicy)(context, now)).toThrow('cannot sell so much');
  });
});
