import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PRICE_SCALE } from './constants.ts';
import { type QuotedSale, quotedRoute, quotesAfter } from './quotedRoute.ts';
import type { Route } from './routes.ts';

const quotesOf = (...pairs: readonly (readonly [bigint, bigint])[]): QuotedSale[] =>
  pairs.map(([amountIn, amountOut]) => ({ amountIn, amountOut }));
const routeOf = (...pairs: readonly (readonly [bigint, bigint])[]): Route =>
  quotedRoute(quotesOf(...pairs), 0n) as Route;

const anyQuotes = fc.array(fc.record({ amountIn: fc.bigInt(0n, 1000n), amountOut: fc.bigInt(0n, 100_000n) }), {
  minLength: 1,
  maxLength: 8,
});

describe('quotedRoute', () => {
  test('default: lines between the quotes', () => {
    const route = routeOf([200n, 380n], [100n, 200n]);
    expect([0n, 50n, 100n, 150n, 200n].map((amount) => route.quote(amount))).toEqual([0n, 100n, 200n, 290n, 380n]);
    expect(route.maxAmount).toBe(200n);
    const until = (price: bigint, max = 1000n): bigint => route.amountToMarginalPrice(price, max);
    expect([until(3n * PRICE_SCALE), until(2n * PRICE_SCALE), until(PRICE_SCALE), until(PRICE_SCALE, 150n)]).toEqual([
      0n,
      100n,
      200n,
      150n,
    ]);
  });

  test('behavior: a quote that is too good counts as far as the price before it goes on', () => {
    expect(routeOf([100n, 200n], [200n, 500n], [300n, 550n]).quote(200n)).toBe(400n);
    expect(routeOf([100n, 200n], [200n, 500n], [300n, 550n]).quote(300n)).toBe(550n);
  });

  test('behavior: what pays less than a smaller sale is not sold', () => {
    const route = routeOf([100n, 200n], [200n, 190n], [300n, 600n]);
    expect(route.maxAmount).toBe(100n);
    expect(route.quote(300n)).toBe(200n);
  });

  test('behavior: nothing without a quote that is worth anything', () => {
    expect(quotedRoute([], 0n)).toBeUndefined();
    expect(quotedRoute(quotesOf([100n, 0n]), 0n)).toBeUndefined();
    expect(quotedRoute(quotesOf([0n, 100n]), 0n)).toBeUndefined();
  });

  test('behavior: whatever the quotes, none is exceeded and the marginal price never rises', () => {
    fc.assert(
      fc.property(anyQuotes, (quotes) => {
        const route = quotedRoute(quotes, 0n);
        if (route === undefined) return;
        for (const { amountIn, amountOut } of quotes) {
          const isBest = quotes.every((other) => other.amountIn !== amountIn || other.amountOut >= amountOut);
          if (isBest && amountIn <= (route.maxAmount ?? 0n)) {
            expect(route.quote(amountIn)).toBeLessThanOrEqual(
              quotes
                .filter((other) => other.amountIn === amountIn)
                .reduce((a, b) => (b.amountOut > a ? b.amountOut : a), 0n),
            );
          }
        }
        const values = Array.from({ length: 12 }, (_, i) => route.quote((BigInt(i) * (route.maxAmount ?? 0n)) / 11n));
        values.forEach((value, i) => expect(value).toBeGreaterThanOrEqual(values[i - 1] ?? 0n));
      }),
    );
  });

  test('behavior: a concave market is never promised more than it pays', () => {
    fc.assert(
      fc.property(fc.bigInt(1000n, 10n ** 9n), fc.bigInt(0n, 10n ** 9n), (reserve, amount) => {
        const market = (amountIn: bigint): bigint => (10n ** 18n * amountIn) / (reserve + amountIn);
        const ladder = [1n, 3n, 10n].map((part) => ({
          amountIn: part * 10n ** 8n,
          amountOut: market(part * 10n ** 8n),
        }));
        const route = quotedRoute(ladder, 0n) as Route;
        expect(route.quote(amount)).toBeLessThanOrEqual(market(amount));
      }),
    );
  });
});

test('quotesAfter: two sales fetch what one would', () => {
  fc.assert(
    fc.property(anyQuotes, fc.bigInt(0n, 1000n), fc.bigInt(0n, 1000n), (quotes, first, second) => {
      const route = quotedRoute(quotes, 0n);
      if (route === undefined) return;
      const left = quotedRoute(quotesAfter(quotes, first), 0n);
      const sum = route.quote(first) + (left?.quote(second) ?? 0n);
      expect(sum).toBeLessThanOrEqual(route.quote(first + second));
      expect(sum + 2n).toBeGreaterThanOrEqual(route.quote(first + second));
    }),
  );
});
