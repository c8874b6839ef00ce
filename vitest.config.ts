import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // Recorded crashes take minutes each and need price files: `npm run test:history` runs them.
    include:
      process.env['EBB_HISTORY'] === '1' ? ['bots/history/*.test.ts'] : ['bots/**/*.test.ts', 'bench/**/*.test.ts'],
    exclude: process.env['EBB_HISTORY'] === '1' ? [] : ['bots/history/**'],
    setupFiles: ['script/toolchain/seed.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // Tests that start chains share two cores; more workers only make each of them slower.
    maxWorkers: 2,
  },
});
