import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PROJECT_ROOT } from '../../script/toolchain/foundry.mjs';

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

describe.runIf(isDeep)('the package', () => {
  let folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'ebb-package-'));
    const home = join(folder, 'home');
    mkdirSync(home);
    await run('npm', ['pack', '--pack-destination', folder], { cwd: PROJECT_ROOT, maxBuffer: 2 ** 26 });
    const tarball = readdirSync(folder).find((name) => name.endsWith('.tgz')) ?? '';
    writeFileSync(join(home, 'package.json'), '{ "name": "home", "private": true, "type": "module" }');
    const quiet = ['--no-audit', '--no-fund', '--prefer-offline', '--omit=dev', '--omit=optional'];
    await run('npm', ['install', ...quiet, join(folder, tarball)], { cwd: home });
  }, 600_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const inHome = (file: string, args: readonly string[]): Promise<{ stdout: string; stderr: string }> =>
    run(file, args, { cwd: join(folder, 'home'), env: { ...process.env, NO_COLOR: '1' } });
  const ebb = (): string => join(folder, 'home', 'node_modules', '.bin', 'ebb');

  test('default: ebb runs outside the clone', { timeout: 60_000 }, async () => {
    expect((await inHome(ebb(), ['--help'])).stdout).toContain('keeper');
    expect((await inHome(ebb(), ['config'])).stdout).toContain('EBB_RPC_URL');
    expect((await inHome(ebb(), ['risk', 'history', '--rows', '2'])).stdout).toContain('ETH');
  });

  test('error: what needs the contracts’ sources says so', { timeout: 60_000 }, async () => {
    const failure = { code: 2, stderr: expect.stringMatching(/^ebb crash .* clone .*\n$/) as string };
    await expect(inHome(ebb(), ['crash'])).rejects.toMatchObject(failure);
  });

  test('default: core and bindings are imported, with their types', { timeout: 120_000 }, async () => {
    const home = join(folder, 'home');
    writeFileSync(join(home, 'program.ts'), PROGRAM);
    const tsc = join(PROJECT_ROOT, 'node_modules', 'typescript', 'bin', 'tsc');
    const options = ['--strict', '--module', 'nodenext', '--target', 'es2023', '--lib', 'es2023,dom', '--skipLibCheck'];
    const args = [tsc, ...options, 'program.ts'];
    await inHome(process.execPath, args);
    const { stdout } = await inHome(process.execPath, ['program.js']);
    expect(stdout.trim()).toBe(`${5n * 10n ** 17n}n ${(1n << 64n) | 2n}n true`);
  });
});
