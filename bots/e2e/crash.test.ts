import { exec, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PROJECT_ROOT } from '../../script/toolchain/foundry.mjs';
import { readDeployment } from '../config/deployment.ts';
import { FEEDS, MAINNET } from '../replica/addresses.ts';
import { readAnswer } from '../replica/feeds.ts';
import type { CrashReport } from '../world/report.ts';
import { createWorldClient } from '../local/transactions.ts';
import { runEbb } from './cli.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'ebb-crash-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Five-minute candles in which ETH, calm at first, falls from 2,000 to 1,600 or as many times that, and stays there. */
function writeCrash(name: string, times = 1, from = 1_600_000_200, calm = 2): string {
  const rows = Array.from({ length: calm + 10 }, (_, i) => {
    const price = (step: number): number => times * (2000 - 400 * Math.min(1, Math.max(0, step - calm) / 4));
    const [open, close] = [price(i), price(i + 1)];
    return `${from + i * 300},${open},${open},${close},${close},0`;
  });
  const file = join(folder, name);
  writeFileSync(file, `timestamp,open,high,low,close,volume\n${rows.join('\n')}\n`);
  return file;
}

describe('ebb crash', () => {
  test(
    'default: a crash is sold off, the books balance, the report is one JSON object',
    { timeout: 180_000 },
    async () => {
      const output = join(folder, 'report.json');
      const prices = `ETH=${writeCrash('eth.csv')}`;
      const { code, stdout, stderr } = await runEbb([
        'crash',
        '--json',
        '--vaults',
        '60',
        '--prices',
        prices,
        '--output',
        output,
      ]);
      expect(stderr).toContain('balancing the books');
      expect(code).toBe(0);
      const report = JSON.parse(stdout) as CrashReport;
      expect(JSON.parse(readFileSync(output, 'utf8'))).toEqual(report);
      expect(report.reconciled).toBe(true);
      expect(report.auctionsStarted).toBeGreaterThan(5);
      expect(report.auctionsEnded).toBe(report.auctionsStarted);
      expect(report.takes).toBeGreaterThanOrEqual(report.vaultsLiquidated);
      expect(report.badDebt).toBe(0);
      expect(report.priceOverMarket.mean).toBeGreaterThan(0.95);
      expect(report.priceOverMarket.mean).toBeLessThan(1.02);
      const { penalty, discount, total } = report.borrowerCostBps;
      expect(total).toBeCloseTo(penalty + discount, 0);
      expect(report.bidder.profit).toBeGreaterThan(0);
      // Bidders are first, so that the buffers buy nothing and gain the penalties.
      expect(report.backstop).toMatchObject({ purchases: 0, sales: 0 });
      for (const [i, { assets, inventory }] of report.buffer.after.entries()) {
        expect(inventory).toBe(0);
        expect(assets).toBeGreaterThanOrEqual(report.buffer.before[i]?.assets ?? 0);
      }
      expect(report.lenders.after[0]?.sharePrice).toBeGreaterThan(1);

      const again = await runEbb(['crash', '--json', '--vaults', '60', '--prices', prices]);
      expect(JSON.parse(again.stdout), 'the same seed gives the same report').toEqual(report);
    },
  );

  test(
    'behavior: feeds write for longer than a day, so that a fall after one is sold off too',
    { timeout: 120_000 },
    async () => {
      const prices = writeCrash('late.csv', 1, 1_600_000_200, 30 * 12);
      const { code, stdout, stderr } = await runEbb(['crash', '--json', '--vaults', '20', '--prices', prices]);
      expect(code, stderr).toBe(0);
      const report = JSON.parse(stdout) as CrashReport;
      expect(report.auctionsStarted).toBeGreaterThan(2);
      expect(report).toMatchObject({ reconciled: true, badDebt: 0, auctionsOpen: 0 });
    },
  );

  // bots/e2e/anchored.test.ts has a world of this kind in the quick set.
  test.runIf(process.env['EBB_DEEP'] === '1')(
    'args: anchored: no block is jumped over, and all is sold off as well',
    { timeout: 180_000 },
    async () => {
      const prices = writeCrash('anchored.csv');
      const { code, stdout } = await runEbb(['crash', '--json', '--anchored', '--vaults', '20', '--prices', prices]);
      expect(code).toBe(0);
      const report = JSON.parse(stdout) as CrashReport;
      expect(report.blocksSimulated).toBe(report.blocks);
      expect(report.auctionsStarted).toBeGreaterThan(2);
      expect(report).toMatchObject({ reconciled: true, badDebt: 0, auctionsOpen: 0 });
    },
  );

  test('behavior: a chain that was not asked to stay is gone', { timeout: 120_000 }, async () => {
    const port = await freePort();
    const prices = writeCrash('again.csv');
    const { code } = await runEbb(['crash', '--vaults', '3', '--prices', prices, '--port', String(port)]);
    expect(code).toBe(0);
    await expect(fetch(`http://127.0.0.1:${port}`)).rejects.toThrow();
  });
});

test(
  'behavior: a chain that serves is mainnet’s, does as it is told, and goes when npm is told to stop',
  { timeout: 120_000 },
  async () => {
    const port = await freePort();
    const args = [
      'start',
      '--silent',
      '--',
      '--vaults',
      '20',
      '--prices',
      writeCrash('serve.csv'),
      '--serve',
      '--port',
      String(port),
    ];
    const npm = spawn('npm', args, { cwd: PROJECT_ROOT });
    let stderr = '';
    npm.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
    for (let i = 0; i < 900 && !stderr.includes('The chain is up'); i++) await sleep(100);
    expect(stderr).toContain(`http://127.0.0.1:${port}`);
    const [url, file] = [`http://127.0.0.1:${port}`, join(PROJECT_ROOT, 'deployments', 'local.json')];
    const client = createWorldClient(url);
    expect(await client.getChainId()).toBe(1);
    const deployment = readDeployment(file);
    expect(deployment).toMatchObject({ chainId: 1, wrappedNative: MAINNET.weth });
    const [command = 'false'] = /^ {2}(node .* cast send .*)$/m.exec(stderr)?.slice(1) ?? [];
    await promisify(exec)(command, { cwd: PROJECT_ROOT });
    const after = await readAnswer(client, FEEDS['ETH / USD']);
    expect(after.answer).toBe(1440n * 10n ** 8n); // a tenth below the low
    const explained = await runEbb(['explain', '--rpc-url', url, '--deployment', file]);
    expect(explained.stdout).toMatch(/start +reward-covers-gas/);
    npm.kill('SIGTERM');
    await new Promise((resolve) => npm.once('close', resolve));
    for (let i = 0; i < 50 && (await isUp(port)); i++) await sleep(100);
    expect(await isUp(port)).toBe(false);
  },
);

describe('error: bad input is one sentence and exit code 2', () => {
  const header = 'timestamp,open,high,low,close,volume';
  const files: Record<string, string> = {
    'header.csv': 'time,price\n1,2\n',
    'empty.csv': '',
    'only-header.csv': `${header}\n`,
    'nan.csv': `${header}\n1600000000,1,1,1,1,0\n1600000300,NaN,1,1,1,0\n`,
    'order.csv': `${header}\n1600000300,1,1,1,1,0\n1600000000,1,1,1,1,0\n`,
  };
  const path = (name: string): string => join(folder, name);
  const cases: [string, () => string[], RegExp][] = [
    ['unknown option', () => ['--no-such-option'], /unknown option '--no-such-option'/],
    ['unknown symbol', () => ['--prices', `DOGE=${path('nan.csv')}`], /DOGE.*ETH, BTC, LINK/],
    ['LINK alone', () => ['--prices', `LINK=${writeCrash('link.csv')}`], /LINK is sold for ETH.*--prices ETH=FILE/],
    [
      'a price beyond the feed',
      () => ['--prices', writeCrash('dear.csv', 1e6)],
      /ETH is worth 2000000000 USD at 2020-09-13T12:30Z, and its feed answers between 0\.001 and 10000000/,
    ],
    [
      'a time without mainnet',
      () => ['--prices', writeCrash('old.csv', 1, 1_000_000_000)],
      /window begins at 2001-09-09T01:46:40Z; choose one from 2015-01-01T01:00Z/,
    ],
    ['the same symbol twice', () => ['--prices', writeCrash('x.csv'), '--prices', writeCrash('y.csv')], /ETH twice/],
    ['missing file', () => ['--prices', 'ETH=no-such-file.csv'], /no-such-file\.csv/],
    ['wrong header', () => ['--prices', path('header.csv')], /header\.csv.*timestamp,open,high,low,close,volume/s],
    ['empty file', () => ['--prices', path('empty.csv')], /empty\.csv/],
    ['no rows', () => ['--prices', path('only-header.csv')], /only-header\.csv/],
    ['not a number', () => ['--prices', path('nan.csv')], /nan\.csv.*line 3/s],
    ['time going back', () => ['--prices', path('order.csv')], /order\.csv.*line 3/s],
    ['a window outside the data', () => ['--prices', writeCrash('z.csv'), '--from', '2030-01-01'], /outside/],
    ['an empty window', () => ['--prices', writeCrash('z.csv'), '--from', '1600001000', '--to', '1600000500'], /empty/],
    ['no time', () => ['--prices', writeCrash('z.csv'), '--from', 'yesterday'], /yesterday/],
    ['no vaults', () => ['--vaults', '0'], /--vaults.*from 1 to 2000/],
    ['a port that is none', () => ['--port', '70000'], /--port.*65535/],
    [
      'an output that cannot be created',
      () => ['--output', join(folder, 'no', 'report.json')],
      /--output.*choose a path/,
    ],
    ['parameters that are missing', () => ['--parameters', 'no-such.json'], /no-such\.json/],
    ['an unknown log level', () => ['--log-level', 'loud'], /loud/],
  ];

  beforeAll(() => {
    for (const [name, text] of Object.entries(files)) writeFileSync(path(name), text);
  });

  test.each(cases)('%s', async (_, args, expected) => {
    const { code, stdout, stderr } = await runEbb(['crash', '--json', ...args()]);
    expect(stderr).toMatch(expected);
    expect(stderr.trim().split('\n').length, stderr).toBeLessThanOrEqual(3);
    expect(stderr).not.toMatch(/^\s+at /m); // no stack
    expect(stdout).toBe('');
    expect(code).toBe(2);
  });

  test('a port that is taken', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const address = server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    try {
      const { code, stderr } = await runEbb(['crash', '--port', String(port)]);
      expect(stderr).toContain(`Port ${port} on 127.0.0.1 is taken`);
      expect(code).toBe(2);
    } finally {
      server.close();
    }
  });
});

const sleep = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

function isUp(port: number): Promise<boolean> {
  return fetch(`http://127.0.0.1:${port}`).then(
    () => true,
    () => false,
  );
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address !== null ? address.port : 0;
}
