import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type BidContext, decideTake } from '../../../bots/core/bidding.ts';
import { PRICE_SCALE } from '../../../bots/core/constants.ts';
import { auctionReport, ETHER, START, usdcPrice } from '../../../bots/core/fixtures.ts';
import { fixedPriceRoute, type Route } from '../../../bots/core/routes.ts';
import { firstTrue } from '../../../bots/core/search.ts';
import { bestByTrying } from '../best.ts';
import { unrivalled } from '../unrivalled.ts';
import { every, ladder, lotsBetween, wholeLot } from './slices.ts';

const now = BigInt(START); // 20 seconds past a round minute
const gas = { gasPriceWei: 0n, weiPriceE36: 0n, takeGasUnits: 0n };

function context(route: Route): BidContext {
  return { report: auctionReport(), routesOf: () => [route], gas, minProfit: 1n };
}

/** A constant-product market with so many ETH on its side, at a price in dollars. */
function curve(usd: number, reserve: bigint): Route {
  const priceE36 = usdcPrice(usd, 18);
  const other = (reserve * priceE36) / PRICE_SCALE;
  return {
    gasUnits: 0n,
    quote: (amountIn) => (other * amountIn) / (reserve + amountIn),
    amountToMarginalPrice: (limitE36, maxAmount) => {
      const paysLess = (x: bigint): boolean => priceE36 * reserve * reserve < limitE36 * (reserve + x) ** 2n;
      return (firstTrue(0n, maxAmount, paysLess) ?? maxAmount + 1n) - 1n;
    },
  };
}

test('in a shallow market the ladder finds a tenth, the whole lot waits, and the best slice is another', () => {
  const market = context(curve(2160, 50n * ETHER)); // the auction asks 2,100
  expect(wholeLot(market, now)).toMatchObject({ type: 'wait', reason: 'unprofitable' });
  const tenth = ladder(market, now);
  const ours = decideTake(market, now);
  if (tenth.type !== 'take' || ours.type !== 'take') throw new Error('nothing is taken');
  expect(tenth.collateralOut).toBe(ETHER);
  expect(Number(ours.collateralOut) / 1e18).toBeCloseTo(50 * (Math.sqrt(2160 / 2100) - 1), 6);
  expect(ours.expectedProfit).toBeGreaterThan(tenth.expectedProfit);
});

test('in a deep market all take what the target needs', () => {
  const market = context(fixedPriceRoute(usdcPrice(2200, 18)));
  const ours = decideTake(market, now);
  if (ours.type !== 'take') throw new Error(ours.reason);
  for (const policy of [wholeLot, ladder]) {
    expect(policy(market, now)).toMatchObject({ type: 'take', collateralOut: ours.collateralOut });
  }
});

test('who looks once a minute misses the blocks between', () => {
  const polling = every(60n, 12n, wholeLot);
  const market = context(fixedPriceRoute(usdcPrice(2200, 18)));
  const taken = Array.from(
    { length: 10 },
    (_, block) => polling(market, now + 4n + 12n * BigInt(block)).type === 'take',
  );
  expect(taken).toEqual([false, false, false, true, false, false, false, false, true, false]);
});

test('lots have a largest and a smallest size', () => {
  const market = context(fixedPriceRoute(usdcPrice(2200, 18)));
  expect(lotsBetween({ least: 2_000n, most: 4_000n })(market, now)).toMatchObject({
    type: 'take',
    collateralOut: 2n * ETHER,
  });
  expect(lotsBetween({ least: 50_000n, most: 90_000n })(market, now).type).toBe('wait');
});

test('patience waits for the last block before the floor', () => {
  const market = context(fixedPriceRoute(usdcPrice(2200, 18)));
  const policy = unrivalled(12n);
  expect(policy(market, now).type).toBe('wait');
  const first = Array.from({ length: 300 }, (_, i) => now + 12n * BigInt(i)).find(
    (t) => policy(market, t).type === 'take',
  );
  if (first === undefined) throw new Error('it never takes');
  expect(decideTake(market, first + 12n).type).toBe('wait');
});

test('what trying finds is what the bidder plans', () => {
  const inputs = fc.record({ usd: fc.integer({ min: 2090, max: 2400 }), eth: fc.bigInt({ min: 2n, max: 5_000n }) });
  fc.assert(
    fc.property(inputs, ({ usd, eth }) => {
      const market = context(curve(usd, eth * ETHER));
      const tried = bestByTrying(market.report, market.routesOf, gas, now);
      const ours = decideTake(market, now);
      const [best, planned] = [tried?.profit ?? 0n, ours.type === 'take' ? ours.expectedProfit : 0n];
      const difference = Number(best > planned ? best - planned : planned - best);
      expect(difference).toBeLessThanOrEqual(Number(planned) * 1e-5 + 10);
    }),
    { numRuns: 200, seed: 7 },
  );
});
