import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeTakerRoute, encodeTakerRoute, partsOf, sharesOf, type TakerHop, type TakerLeg } from './takerRoute.ts';

type Address = `0x${string}`;

interface Case {
  readonly name: string;
  readonly amount: string;
  readonly legs: readonly (TakerLeg & { readonly part: string })[];
  readonly route: Address;
}

/** The same file is read by test/unit/takers/RouteVectors.t.sol. */
const { cases } = JSON.parse(readFileSync(new URL('../../test/vectors/takerRoutes.json', import.meta.url), 'utf8')) as {
  readonly cases: readonly Case[];
};

const USDC: Address = `0x${'a'.repeat(40)}`;
const V2: TakerHop = { kind: 'v2', tokenOut: USDC };
const leg = (shareBps: number, ...hops: TakerHop[]): TakerLeg => ({ shareBps, hops });

const addresses = fc.bigInt(0n, 2n ** 160n - 1n).map((value): Address => `0x${value.toString(16).padStart(40, '0')}`);
const fees = fc.nat(0xff_ffff);
const hops: fc.Arbitrary<TakerHop> = fc.oneof(
  fc.constant({ kind: 'wrap' as const }),
  fc.record({ kind: fc.constant('v2' as const), tokenOut: addresses }),
  fc.record({ kind: fc.constant('v3' as const), tokenOut: addresses, fee: fees }),
  fc.record({ kind: fc.constant('v4' as const), tokenOut: addresses, fee: fees, tickSpacing: fc.nat(32_767) }),
);
const amountLists = fc.array(fc.bigInt(10n ** 18n, 10n ** 21n), { minLength: 1, maxLength: 6 });
const routes = amountLists.chain((amounts) =>
  fc.tuple(
    ...sharesOf(amounts).map((shareBps) =>
      fc.array(hops, { minLength: 1, maxLength: 5 }).map((list) => leg(shareBps, ...list)),
    ),
  ),
);

describe('takerRoute', () => {
  test.each(cases)('default: $name', ({ amount, legs, route }) => {
    const plain = legs.map(({ shareBps, hops }) => ({ shareBps, hops }));
    expect(encodeTakerRoute(plain)).toBe(route);
    expect(decodeTakerRoute(route)).toEqual(plain);
    expect(partsOf(BigInt(amount), legs)).toEqual(legs.map(({ part }) => BigInt(part)));
  });

  test('behavior: what is written is read', () => {
    fc.assert(
      fc.property(routes, (legs) => {
        expect(decodeTakerRoute(encodeTakerRoute(legs))).toEqual(legs);
      }),
    );
  });

  test('behavior: a checksummed address is the address', () => {
    const mixed: Address = `0x${'aB'.repeat(20)}`;
    expect(encodeTakerRoute([leg(10_000, { kind: 'v2', tokenOut: mixed })])).toBe(`0x27100102${'ab'.repeat(20)}`);
  });

  test('behavior: every cut of a route is refused', () => {
    const route = cases.at(-1)?.route ?? '0x';
    for (let end = 2; end < route.length; end += 2) {
      expect(() => decodeTakerRoute(route.slice(0, end) as Address)).toThrow(RangeError);
    }
  });

  test.each<[string, TakerLeg[]]>([
    ['no legs', []],
    ['shares below the whole', [leg(9_999, V2)]],
    ['shares above the whole', [leg(9_999, V2), leg(2, V2)]],
    ['a leg without a share', [leg(0, V2), leg(10_000, V2)]],
    ['a share below zero', [leg(-1, V2), leg(10_001, V2)]],
    ['a share between basis points', [leg(0.5, V2), leg(9_999.5, V2)]],
    ['a leg without hops', [leg(10_000)]],
    ['a leg of 256 hops', [leg(10_000, ...Array<TakerHop>(256).fill(V2))]],
    ['no address', [leg(10_000, { kind: 'v2', tokenOut: '0xa' })]],
    ['a fee of more than three bytes', [leg(10_000, { kind: 'v3', tokenOut: USDC, fee: 2 ** 24 })]],
    ['a fee below zero', [leg(10_000, { kind: 'v3', tokenOut: USDC, fee: -1 })]],
    ['a tick spacing no pool has', [leg(10_000, { kind: 'v4', tokenOut: USDC, fee: 1, tickSpacing: 32_768 })]],
  ])('error: %s', (_, legs) => {
    expect(() => encodeTakerRoute(legs)).toThrow(RangeError);
  });

  test.each<[string, string]>([
    ['no bytes', '0x271'],
    ['no hexadecimals', '0x27100g'],
    ['a kind that is none', '0x27100105'],
    ['nothing', '0x'],
  ])('error: reading %s', (_, route) => {
    expect(() => decodeTakerRoute(route as Address)).toThrow(RangeError);
  });
});

describe('shares and parts', () => {
  test('default', () => {
    expect(sharesOf([1n, 2n, 3n])).toEqual([1666, 3333, 5001]);
    expect(partsOf(10_001n, [{ shareBps: 1666 }, { shareBps: 3333 }, { shareBps: 5001 }])).toEqual([
      1666n,
      3333n,
      5002n,
    ]);
  });

  test('behavior: shares are the whole, each within its rounding, and parts are all there is', () => {
    fc.assert(
      fc.property(amountLists, fc.bigInt(1n, 2n ** 120n), (amounts, amount) => {
        const shares = sharesOf(amounts);
        expect(shares.reduce((sum, share) => sum + share, 0)).toBe(10_000);
        const total = amounts.reduce((sum, each) => sum + each, 0n);
        shares.forEach((share, i) => {
          const exact = Number(((amounts[i] ?? 0n) * 10_000_000n) / total) / 1000;
          expect(Math.abs(share - exact)).toBeLessThan(amounts.length + 1);
        });
        const parts = partsOf(
          amount,
          shares.map((shareBps) => ({ shareBps })),
        );
        expect(parts.reduce((sum, part) => sum + part, 0n)).toBe(amount);
      }),
    );
  });

  test('behavior: less than a basis point gets nothing', () => {
    expect(sharesOf([1n, 100_000n])).toEqual([0, 10_000]);
  });

  test('error: nothing to divide', () => {
    for (const amounts of [[], [0n, 0n], [-1n, 2n]]) expect(() => sharesOf(amounts)).toThrow(RangeError);
  });

  test('error: parts of shares that are not the whole', () => {
    expect(() => partsOf(1n, [{ shareBps: 9_999 }])).toThrow(RangeError);
  });
});
