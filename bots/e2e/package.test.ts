import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PROJECT_ROOT } from '../../script/toolchain/foundry.mjs';
import type { Anvil } from '../chain/anvil.ts';
import { writeDeployment } from '../config/deployment.ts';
import { readParameters } from '../config/parameters.ts';
import { buildPricePath } from '../world/prices/path.ts';
import { startWorld } from '../world/world.ts';

const run = promisify(execFile);
/** Packing compiles everything and installing asks the registry: among the deep tests. */
const isDeep = process.env['EBB_DEEP'] === '1';

/** An integrator's program: what it computes must hold, and its types must be known. */
const PROGRAM = `import { ratio, toVaultId, WAD } from 'ebb';
import { auctionHouseAbi } from 'ebb/abi';
import { type Deployment, tokenOf } from 'ebb/deployment';
const half: bigint = ratio(WAD, 2n * WAD);
const names: readonly string[] = auctionHouseAbi.flatMap((item) => (item.type === 'function' ? [item.name] : []));
export const decimalsOf = (deployment: Deployment): number => tokenOf(deployment, 'USDC').decimals;
console.log(half, toVaultId('0x0000000000000000000000000000000000000001', 2n), names.includes('take'));
`;

const START = 1_700_000_000;
const VAULTS = 8;
const MANIFEST = readFileSync(join(PROJECT_ROOT, 'package.json'), 'utf8');

let folder: string;
let anvil: Anvil;
let deploymentFile: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ebb-package-'));
  const candle = { time: START, open: 2000, high: 2000, low: 2000, close: 2000, volume: 0 };
  const path = buildPricePath({ ETH: { source: 'test', stepSeconds: 60, candles: [candle] } });
  const parameters = readParameters(join(PROJECT_ROOT, 'script', 'config', 'local.json'));
  const started = await startWorld({ path, parameters, vaultCount: VAULTS, seed: 'package' });
  anvil = started.anvil;
  deploymentFile = join(folder, 'deployment.json');
  writeDeployment(deploymentFile, started.world.deployment);
});
afterAll(async () => {
  await anvil?.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** The program that docs/integrating.md shows, for the node and the deployment of this test. */
function programOnPage(): string {
  const page = readFileSync(join(PROJECT_ROOT, 'docs', 'integrating.md'), 'utf8');
  const program = /```ts\n([\s\S]*?)```/.exec(page)?.[1] ?? '';
  const here = program.replace('http://127.0.0.1:8545', anvil.url).replace('deployments/local.json', deploymentFile);
  expect(here).toContain(anvil.url);
  expect(here).toContain(deploymentFile);
  return here;
}

/** What it says of the world. */
const SAID = new RegExp(
  `^block \\d+: ${VAULTS} vaults owe, [1-9] of them are near or below\n(\\d+n \\d\\.\\d+\n)+not on sale\n$`,
);

test('default: the program of docs/integrating.md does what it says, with what the package exports', async () => {
  const { exports } = JSON.parse(MANIFEST) as { exports: Record<string, { default: string }> };
  const program = programOnPage().replace(/'ebb(\/\w+)?'/g, (_, name = '') => {
    const source = exports[`.${name}`]?.default.replace('./dist', PROJECT_ROOT).replace(/js$/, 'ts');
    return `'${source}'`;
  });
  // Inside the project, where viem is found.
  const file = join(PROJECT_ROOT, 'cache', `${process.pid}.mts`);
  writeFileSync(file, program);
  try {
    const { stdout } = await run(process.execPath, ['--import', 'tsx', file], { cwd: PROJECT_ROOT });
    expect(stdout).toMatch(SAID);
  } finally {
    rmSync(file);
  }
});

describe.runIf(isDeep)('the package', () => {
  beforeAll(async () => {
    const home = join(folder, 'home');
    mkdirSync(home);
    await run('npm', ['pack', '--pack-destination', folder], { cwd: PROJECT_ROOT, maxBuffer: 2 ** 26 });
    const tarball = readdirSync(folder).find((name) => name.endsWith('.tgz')) ?? '';
    writeFileSync(join(home, 'package.json'), '{ "name": "home", "private": true, "type": "module" }');
    await run('npm', ['install', '--no-audit', '--no-fund', '--prefer-offline', join(folder, tarball)], { cwd: home });
  }, 600_000);

  const inHome = (file: string, args: readonly string[]): Promise<{ stdout: string; stderr: string }> =>
    run(file, args, { cwd: join(folder, 'home'), env: { ...process.env, NO_COLOR: '1' } });
  const ebb = (): string => join(folder, 'home', 'node_modules', '.bin', 'ebb');

  test('default: ebb runs outside the clone', { timeout: 60_000 }, async () => {
    expect((await inHome(ebb(), ['--help'])).stdout).toContain('keeper');
    expect((await inHome(ebb(), ['config'])).stdout).toContain('EBB_RPC_URL');
    expect((await inHome(ebb(), ['risk', 'history', '--rows', '2'])).stdout).toContain('ETH');
  });

  test('default: nothing is installed that only a clone needs', () => {
    const installed = join(folder, 'home', 'node_modules');
    expect(existsSync(join(installed, 'viem'))).toBe(true);
    expect(existsSync(join(installed, '@foundry-rs'))).toBe(false);
    expect(readFileSync(join(PROJECT_ROOT, 'package.json'), 'utf8'), 'the clone’s own is back').toBe(MANIFEST);
  });

  test('error: what needs the contracts’ sources says so', { timeout: 60_000 }, async () => {
    const failure = { code: 2, stderr: expect.stringMatching(/^ebb crash .* clone .*\n$/) as string };
    await expect(inHome(ebb(), ['crash'])).rejects.toMatchObject(failure);
  });

  /** Compiles a program as its author would, and runs it. */
  async function compileAndRun(name: string, program: string): Promise<string> {
    writeFileSync(join(folder, 'home', `${name}.ts`), program);
    const tsc = join(PROJECT_ROOT, 'node_modules', 'typescript', 'bin', 'tsc');
    const options = ['--strict', '--module', 'nodenext', '--target', 'es2023', '--lib', 'es2023,dom', '--skipLibCheck'];
    await inHome(process.execPath, [tsc, ...options, `${name}.ts`]);
    return (await inHome(process.execPath, [`${name}.js`])).stdout;
  }

  test('default: core and bindings are imported, with their types', { timeout: 120_000 }, async () => {
    const said = await compileAndRun('program', PROGRAM);
    expect(said.trim()).toBe(`${5n * 10n ** 17n}n ${(1n << 64n) | 2n}n true`);
  });

  test('default: the program of docs/integrating.md, with its types', { timeout: 120_000 }, async () => {
    expect(await compileAndRun('page', programOnPage())).toMatch(SAID);
  });
});
