import { defineConfig } from 'vitest/config';

/** Tests on mainnet's addresses: on a fork of the node that MAINNET_RPC_URL names, else on the replica. */
export default defineConfig({
  test: {
    include: ['test/fork/**/*.test.ts'],
    testTimeout: 120_000,
    hookTimeout: 300_000,
    maxWorkers: 2,
  },
});
