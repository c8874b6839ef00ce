import { expect, test } from 'vitest';
import { Ledger } from './ledger.ts';

test('Ledger: what is in flight and what was spent within a day is not left', () => {
  const ledger = new Ledger();
  expect(ledger.leftOf(100n, 0n)).toBe(100n);
  ledger.reserve('a', 30n);
  ledger.reserve('b', 20n);
  expect(ledger.leftOf(100n, 0n)).toBe(50n);
  ledger.settle('a', 40n, 1000n);
  expect(ledger.leftOf(100n, 1000n)).toBe(40n);
  ledger.settle('b', 0n, 1000n); // never mined
  expect(ledger.leftOf(100n, 1000n)).toBe(60n);
  ledger.settle('a', 40n, 2000n); // told twice, or one that pays
  expect(ledger.leftOf(100n, 2000n)).toBe(60n);
  expect([ledger.leftOf(100n, 1000n + 86_399n), ledger.leftOf(100n, 1000n + 86_400n)]).toEqual([60n, 100n]);
});

test('Ledger: more than there was is nothing', () => {
  const ledger = new Ledger();
  ledger.reserve('a', 200n);
  expect(ledger.leftOf(100n, 0n)).toBe(0n);
});
