// Compiles what the npm package holds into dist/: plain JavaScript and declarations, because Node strips no types inside
// node_modules. `npm pack` runs it.
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_ROOT } from './foundry.mjs';

rmSync(join(PROJECT_ROOT, 'dist'), { recursive: true, force: true });
const tsc = join(PROJECT_ROOT, 'node_modules', 'typescript', 'bin', 'tsc');
// The program needs no declarations. `npm run check` has checked the types.
for (const project of ['tsconfig.build.cli.json', 'tsconfig.build.json']) {
  const { status } = spawnSync(process.execPath, [tsc, '-p', project], { cwd: PROJECT_ROOT, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
chmodSync(join(PROJECT_ROOT, 'dist', 'bots', 'apps', 'cli.js'), 0o755);
cpSync(join(PROJECT_ROOT, 'script', 'config'), join(PROJECT_ROOT, 'dist', 'script', 'config'), { recursive: true });
