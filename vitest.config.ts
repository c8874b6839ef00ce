import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['bots/**/*.test.ts'],
    exclude: ['bots/history/**'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // Tests that start chains share two cores; more workers only make each of them slower.
    maxWorkers: 2,
  },
});
