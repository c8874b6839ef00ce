import { describe, expect, test } from 'vitest';
import { integer, logNormal, normal, pick, seedRandom, uniform } from './random.ts';

const sample = (count: number, draw: () => number): number[] => Array.from({ length: count }, draw);
const mean = (values: number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

describe('random', () => {
  test('default', () => {
    const state = seedRandom(1);
    const values = sample(20_000, () => uniform(state));
    expect(Math.min(...values)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...values)).toBeLessThan(1);
    expect(mean(values)).toBeCloseTo(0.5, 1);
    expect(new Set(values).size).toBe(values.length);
  });

  test('behavior: the same seed repeats the stream, a copy of the state continues it', () => {
    const [one, two] = [seedRandom('crash/1'), seedRandom('crash/1')];
    expect(sample(100, () => uniform(one))).toEqual(sample(100, () => uniform(two)));
    const copy = { ...one };
    expect(uniform(copy)).toBe(uniform(one));
    expect(uniform(seedRandom(1))).not.toBe(uniform(seedRandom(2)));
    expect(seedRandom(7)).toEqual(seedRandom('7'));
  });

  test('behavior: normal and log-normal moments', () => {
    const state = seedRandom(3);
    const normals = sample(20_000, () => normal(state, 5, 2));
    expect(mean(normals)).toBeCloseTo(5, 1);
    expect(Math.sqrt(mean(normals.map((value) => (value - 5) ** 2)))).toBeCloseTo(2, 1);
    const logs = sample(20_001, () => logNormal(state, 100, 0.5)).sort((a, b) => a - b);
    expect(logs[10_000]).toBeGreaterThan(97);
    expect(logs[10_000]).toBeLessThan(103);
    expect(logs[0]).toBeGreaterThan(0);
  });

  test('behavior: integers include both bounds', () => {
    const state = seedRandom(4);
    expect(new Set(sample(500, () => integer(state, -1, 2)))).toEqual(new Set([-1, 0, 1, 2]));
    expect(integer(state, 9, 9)).toBe(9);
    expect(new Set(sample(500, () => pick(state, [10, 20, 30])))).toEqual(new Set([10, 20, 30]));
  });

  test('error: seeds, bounds and lists that make no sense', () => {
    expect(() => seedRandom(0.5)).toThrow(RangeError);
    expect(() => seedRandom(Number.NaN)).toThrow(RangeError);
    expect(() => integer(seedRandom(1), 2, 1)).toThrow(RangeError);
    expect(() => integer(seedRandom(1), 0, 1.5)).toThrow(RangeError);
    expect(() => pick(seedRandom(1), [])).toThrow(RangeError);
  });
});
