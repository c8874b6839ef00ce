// Makes ready what `npm pack` packs, and cleans up after it:
//
//   node script/toolchain/package.mjs             before
//   node script/toolchain/package.mjs --restore   after
//
// Before, it compiles dist/ (plain JavaScript and declarations, because Node strips no types inside node_modules) and puts a
// package.json in place that leaves out what only a clone needs: npm would install Foundry's binaries with the package. They
// are optional dependencies, not development ones, because `npm ci` fails on platforms that a development dependency is not for.
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { PROJECT_ROOT } from './foundry.mjs';

const MANIFEST = join(PROJECT_ROOT, 'package.json');
/** The clone's own, while another one stands in its place. */
const KEPT = join(PROJECT_ROOT, 'cache', 'package.json');

/** Puts the clone's package.json back, also the one that a pack which died has left. */
function restore() {
  if (existsSync(KEPT)) renameSync(KEPT, MANIFEST);
}

function compile() {
  rmSync(join(PROJECT_ROOT, 'dist'), { recursive: true, force: true });
  const tsc = join(PROJECT_ROOT, 'node_modules', 'typescript', 'bin', 'tsc');
  // The program needs no declarations. `npm run check` has checked the types.
  for (const project of ['tsconfig.build.cli.json', 'tsconfig.build.json']) {
    const { status } = spawnSync(process.execPath, [tsc, '-p', project], { cwd: PROJECT_ROOT, stdio: 'inherit' });
    if (status !== 0) process.exit(status ?? 1);
  }
  chmodSync(join(PROJECT_ROOT, 'dist', 'bots', 'apps', 'cli.js'), 0o755);
  cpSync(join(PROJECT_ROOT, 'script', 'config'), join(PROJECT_ROOT, 'dist', 'script', 'config'), { recursive: true });
}

/** Last, so that as little as possible can fail before npm has read it. */
function standIn() {
  const manifest = JSON.parse(readFileSync(MANIFEST, 'utf8'));
  mkdirSync(dirname(KEPT), { recursive: true });
  renameSync(MANIFEST, KEPT);
  delete manifest.optionalDependencies;
  delete manifest.devDependencies;
  writeFileSync(MANIFEST, `${JSON.stringify(manifest, null, 2)}\n`);
}

restore();
if (!process.argv.includes('--restore')) {
  compile();
  standIn();
}
