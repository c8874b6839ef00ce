import { describe, expect, test } from 'vitest';
import type { BidContext } from '../../core/bidding.ts';
import { auctionReport, START, USD, usdcPrice } from '../../core/fixtures.ts';
import { fixedPriceRoute } from '../../core/routes.ts';
import { earliestProfitableTime } from '../../core/scheduling.ts';
import { Forecast } from './forecast.ts';

const now = BigInt(START);

function context(usd: number, auctionId = 1n): BidContext {
  const route = fixedPriceRoute(usdcPrice(usd, 18));
  const gas = { gasPriceWei: 0n, weiPriceE36: 0n, takeGasUnits: 0n };
  return { report: auctionReport({ report: { auctionId } }), routesOf: () => [route], gas, minProfit: 50n * USD };
}

describe('Forecast', () => {
  test('default: what the search says, block after block, whatever the market does', () => {
    const forecast = new Forecast(12n);
    for (const [i, usd] of [2000, 2000, 1990, 1990, 2050, 1900].entries()) {
      const next = now + 12n * BigInt(i);
      const expected = earliestProfitableTime(context(usd), { next, interval: 12n });
      expect(forecast.of(context(usd), next)).toEqual({
        paysAt: expected?.timestamp,
        priceThere: expected?.plan.priceE36,
      });
    }
    expect(forecast.of(context(1100), now + 72n)).toBeUndefined();
  });

  test('behavior: many new auctions get their answers over some blocks', () => {
    const forecast = new Forecast(12n);
    const ids = Array.from({ length: 25 }, (_, i) => BigInt(i));
    const knownAt = (block: bigint): number =>
      ids.filter((id) => forecast.of(context(1900, id), now + block * 12n) !== undefined).length;
    expect([knownAt(0n), knownAt(1n), knownAt(2n), knownAt(3n)]).toEqual([10, 20, 25, 25]);
  });
});
