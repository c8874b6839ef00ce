// Fails when a generated file is not what `npm run generate` makes of the sources.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_ROOT } from './foundry.mjs';

const files = ['bots/abi/generated.ts', 'bots/abi/codeHashes.ts'];
const read = (file) => readFileSync(join(PROJECT_ROOT, file), 'utf8');
const before = files.map(read);
const result = spawnSync('npm', ['run', '--silent', 'generate'], { cwd: PROJECT_ROOT, encoding: 'utf8' });
if (result.status !== 0) {
  console.error(result.stdout + result.stderr);
  process.exit(1);
}
const stale = files.filter((file, i) => read(file) !== before[i]);
files.forEach((file, i) => writeFileSync(join(PROJECT_ROOT, file), before[i]));
if (stale.length > 0) {
  console.error(`not generated from these sources: ${stale.join(', ')}; run "npm run generate" and commit`);
  process.exit(1);
}
console.log(`generated files are fresh: ${files.join(', ')}`);
