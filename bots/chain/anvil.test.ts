import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, test } from 'vitest';
import { UserError } from '../ops/errors.ts';
import { type Anvil, startAnvil } from './anvil.ts';

async function rpc(url: string, method: string, ...params: unknown[]): Promise<unknown> {
  const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method, params });
  const response = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  const answer = (await response.json()) as { result?: unknown; error?: { message: string } };
  if (answer.error !== undefined) throw new Error(answer.error.message);
  return answer.result;
}

function alive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

async function gone(pid: number): Promise<boolean> {
  for (let i = 0; i < 50 && alive(pid); i++) await new Promise((resolve) => setTimeout(resolve, 50));
  return !alive(pid);
}

describe('startAnvil', () => {
  const started: Anvil[] = [];
  const start = async (options?: Parameters<typeof startAnvil>[0]): Promise<Anvil> => {
    const anvil = await startAnvil(options);
    started.push(anvil);
    return anvil;
  };
  afterEach(async () => {
    await Promise.all(started.splice(0).map((anvil) => anvil.stop()));
  });

  test('default', async () => {
    const anvil = await start();
    expect(anvil.url).toBe(`http://127.0.0.1:${anvil.port}`);
    expect(await rpc(anvil.url, 'eth_chainId')).toBe('0x7a69');
    expect(await rpc(anvil.url, 'eth_accounts')).toHaveLength(10);
    expect(await rpc(anvil.url, 'anvil_getAutomine')).toBe(true);
  });

  test('behavior: two chains live side by side, stopping one leaves the other', async () => {
    const [one, two] = await Promise.all([start(), start()]);
    expect(one.port).not.toBe(two.port);
    await one.stop();
    await one.stop();
    expect(alive(one.process.pid as number)).toBe(false);
    expect(await rpc(two.url, 'eth_blockNumber')).toBe('0x0');
  });

  test('behavior: handlers go with the last chain', async () => {
    const count = (): number =>
      ['exit', 'SIGINT', 'SIGTERM', 'SIGHUP'].reduce((n, e) => n + process.listenerCount(e), 0);
    const before = count();
    const one = await start();
    const two = await start();
    expect(count()).toBe(before + 4);
    await one.stop();
    await two.stop();
    expect(count()).toBe(before);
  });

  test('behavior: recent blocks can be queried, old ones are forgotten', async () => {
    const { url } = await start({ keepStates: 8, mining: 'manual' });
    await rpc(url, 'anvil_mine', '0x14');
    const account = ((await rpc(url, 'eth_accounts')) as string[])[0];
    expect(await rpc(url, 'eth_call', { to: account }, '0xd')).toBe('0x');
    await expect(rpc(url, 'eth_call', { to: account }, '0x1')).rejects.toThrow();
  });

  test('args: port, chainId, timestamp, accounts, balanceEth, gasLimit, mining, extraArgs', async () => {
    const free = await start();
    await free.stop();
    const { url, port } = await start({
      port: free.port,
      chainId: 99,
      timestamp: 1_600_000_000,
      accounts: 3,
      balanceEth: 5,
      gasLimit: 70_000_000,
      mining: 'manual',
      extraArgs: ['--block-base-fee-per-gas', '7'],
    });
    expect(port).toBe(free.port);
    expect(await rpc(url, 'eth_chainId')).toBe('0x63');
    const accounts = (await rpc(url, 'eth_accounts')) as string[];
    expect(accounts).toHaveLength(3);
    expect(BigInt((await rpc(url, 'eth_getBalance', accounts[0], 'latest')) as string)).toBe(5n * 10n ** 18n);
    const block = (await rpc(url, 'eth_getBlockByNumber', '0x0', false)) as Record<string, string>;
    expect([block['timestamp'], block['gasLimit'], block['baseFeePerGas']].map(Number)).toEqual([
      1_600_000_000, 70_000_000, 7,
    ]);
    expect(await rpc(url, 'anvil_getAutomine')).toBe(false);
  });

  test('error: the port is taken by anvil', async () => {
    const { port } = await start();
    const error: unknown = await startAnvil({ port }).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(UserError);
    expect((error as Error).message).toMatch(new RegExp(`^Port ${port} on 127.0.0.1 is taken; .*choose another port`));
  });

  test('error: the port is taken by a server that answers', async () => {
    const server: Server = createServer((_request, response) => response.end('{"jsonrpc":"2.0","id":1,"result":null}'));
    server.listen(0, '0.0.0.0');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    await expect(startAnvil({ port })).rejects.toThrow(/is taken/);
    server.close();
  });

  test('args: keepStates down to one', async () => {
    const { url } = await start({ keepStates: 1 });
    await rpc(url, 'anvil_mine', '0x3');
    expect(await rpc(url, 'eth_blockNumber')).toBe('0x3');
    expect(await rpc(url, 'eth_call', { to: `0x${'11'.repeat(20)}` }, 'latest')).toBe('0x');
    await expect(startAnvil({ keepStates: 0 })).rejects.toThrow(RangeError);
  });

  test('error: no port, no flag, no time', async () => {
    await expect(startAnvil({ port: 70_000 })).rejects.toThrow(UserError);
    await expect(startAnvil({ extraArgs: ['--no-such-flag'] })).rejects.toThrow(/exit code 2 .*\n.*no-such-flag/);
    await expect(startAnvil({ timeoutMs: 0 })).rejects.toThrow(/did not start within 0 ms/);
  });

  test.each([
    ['dies of an uncaught error', 'throw new Error("boom")', 1, null],
    ['calls exit', 'process.exit(3)', 3, null],
    ['gets SIGINT', 'process.kill(process.pid, "SIGINT"); setInterval(() => {}, 1000)', null, 'SIGINT'],
    ['gets SIGTERM', 'process.kill(process.pid, "SIGTERM"); setInterval(() => {}, 1000)', null, 'SIGTERM'],
    [
      'handles SIGINT itself',
      `process.on('SIGINT', () => setTimeout(() => { process.kill(anvil.process.pid, 0); process.exit(5) }, 200));
       process.kill(process.pid, 'SIGINT')`,
      5,
      null,
    ],
  ])('behavior: nothing is left behind by a program that %s', async (_name, end, code, signal) => {
    const module = fileURLToPath(new URL('./anvil.ts', import.meta.url));
    const script = `import(${JSON.stringify(module)}).then(async ({ startAnvil }) => {
      const anvil = await startAnvil();
      process.stdout.write(String(anvil.process.pid) + '\\n', () => { setTimeout(() => { ${end} }, 0) });
    })`;
    const child = spawn(process.execPath, ['--import', 'tsx', '-e', script], { stdio: ['ignore', 'pipe', 'ignore'] });
    const [chunk] = (await once(child.stdout, 'data')) as [Buffer];
    const pid = Number(chunk.toString());
    expect(await once(child, 'close')).toEqual([code, signal]);
    expect(pid).toBeGreaterThan(1);
    expect(await gone(pid)).toBe(true);
  });

  test.skipIf(process.platform !== 'linux')(
    'behavior: nothing is left behind by a program that is killed',
    async () => {
      const module = fileURLToPath(new URL('./anvil.ts', import.meta.url));
      const script = `import(${JSON.stringify(module)}).then(async ({ startAnvil }) => {
      const anvil = await startAnvil();
      process.stdout.write(String(anvil.process.pid) + '\\n');
    })`;
      const child = spawn(process.execPath, ['--import', 'tsx', '-e', script], { stdio: ['ignore', 'pipe', 'ignore'] });
      const [chunk] = (await once(child.stdout, 'data')) as [Buffer];
      child.kill('SIGKILL');
      expect(await gone(Number(chunk.toString()))).toBe(true);
    },
  );
});
