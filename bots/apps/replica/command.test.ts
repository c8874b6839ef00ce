import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createPublicClient, http } from 'viem';
import { expect, test } from 'vitest';
import { PROJECT_ROOT } from '../../../script/toolchain/foundry.mjs';
import { runEbb } from '../../e2e/cli.ts';
import { MAINNET } from '../../replica/addresses.ts';

const PORT = 18_631;

test.each([
  [['--port', '99999'], '--port must be a whole number from 1 to 65535, not "99999".'],
  [['--block-time', '0'], '--block-time must be a whole number from 1 to 3600, not "0".'],
  [['--host', 'nowhere'], 'nowhere is no address of this machine; use 127.0.0.1, or 0.0.0.0 for all it has.'],
])('error: %s is one sentence', { timeout: 180_000 }, async (args, sentence) => {
  const { code, stderr } = await runEbb(['replica', ...args]);
  expect(code).toBe(2);
  expect(stderr.trim().split('\n').at(-1)).toBe(sentence);
});

test('default: says what is real, answers, and stops on Ctrl-C', { timeout: 180_000 }, async () => {
  const args = ['--import', 'tsx', join(PROJECT_ROOT, 'bots', 'apps', 'cli.ts'), 'replica', '--port', String(PORT)];
  const child = spawn(process.execPath, args, { cwd: PROJECT_ROOT, stdio: ['ignore', 'pipe', 'inherit'] });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  try {
    await expect.poll(() => output, { timeout: 150_000, interval: 100 }).toContain('Stop with Ctrl-C.');
    expect(output).toMatch(/^USDC +0xA0b8\w+ +stand-in +test\/replica\/ReplicaUsdcProxy\.sol$/m);
    expect(output).toMatch(/^QuoterV2 +0x61fF\w+ +real +@uniswap\/v3-periphery$/m);
    expect(output).toContain(`anvil --fork-url http://127.0.0.1:${PORT}`);
    const client = createPublicClient({ transport: http(`http://127.0.0.1:${PORT}`) });
    expect(await client.getChainId()).toBe(1);
    expect(await client.getCode({ address: MAINNET.usdc })).toBeDefined();
    const ended = once(child, 'close');
    child.kill('SIGINT');
    expect(await ended).toEqual([0, null]);
    await expect(client.getChainId()).rejects.toThrow('HTTP request failed');
  } finally {
    child.kill('SIGKILL');
  }
});
