// Proves that red is red: runs a test that must fail, and wrong calls of each Foundry tool, the way every script here
// runs them, and demands that each says so with its exit code.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { PROJECT_ROOT } from './foundry.mjs';

const runner = join(PROJECT_ROOT, 'script', 'toolchain', 'foundry.mjs');
const mustFail = [
  { args: ['forge', 'test'], env: { FOUNDRY_PROFILE: 'canary' }, says: 'this failure must be seen' },
  { args: ['forge', 'no-such-command'], env: {}, says: 'unrecognized subcommand' },
  { args: ['cast', 'no-such-command'], env: {}, says: 'unrecognized subcommand' },
  { args: ['anvil', '--no-such-option'], env: {}, says: 'unexpected argument' },
];

for (const { args, env, says } of mustFail) {
  const result = spawnSync(process.execPath, [runner, ...args], {
    cwd: PROJECT_ROOT,
    env: { ...process.env, ...env },
    encoding: 'utf8',
  });
  const output = result.stdout + result.stderr;
  if (result.status === 0 || !output.includes(says)) {
    console.error(`"${args.join(' ')}" must fail and say "${says}"; it exited with ${result.status}:\n${output}`);
    process.exit(1);
  }
}
console.log(`canary: ${mustFail.length} failures were seen as failures`);
