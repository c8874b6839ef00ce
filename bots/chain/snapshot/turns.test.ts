import { expect, test } from 'vitest';
import { allEnded, Turns } from './turns.ts';

test('no more than so many at once, all of them in the end, in their order', async () => {
  const turns = new Turns(3);
  let running = 0;
  let most = 0;
  const began: number[] = [];
  const work = Array.from({ length: 20 }, (_, i) =>
    turns.run(async () => {
      began.push(i);
      most = Math.max(most, ++running);
      await new Promise((resolve) => setTimeout(resolve, 1));
      running -= 1;
      return i;
    }),
  );
  expect(await Promise.all(work)).toEqual(Array.from({ length: 20 }, (_, i) => i));
  expect(most).toBe(3);
  expect(began).toEqual([...began].sort((a, b) => a - b));
});

test('one that fails gives its turn back', async () => {
  const turns = new Turns(1);
  await expect(turns.run(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(await turns.run(() => Promise.resolve(7))).toBe(7);
});

test('allEnded: values in their order; the first failure, once all have ended', async () => {
  expect(await allEnded<[number, string]>([Promise.resolve(1), Promise.resolve('a')])).toEqual([1, 'a']);
  let hasEnded = false;
  const slow = new Promise<void>((resolve) => setTimeout(resolve, 5)).then(() => void (hasEnded = true));
  await expect(allEnded([Promise.reject(new Error('first')), slow])).rejects.toThrow('first');
  expect(hasEnded).toBe(true);
});
