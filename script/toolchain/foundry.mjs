// Finds Foundry's native binaries and runs them, passing their exit code on.
//
//   node script/toolchain/foundry.mjs forge test
//
// npm's own launchers for forge, cast and anvil exit 0 whatever the program returned, so nothing here may go through
// them: the platform packages carry the real binaries, and a Foundry installed on the PATH serves the other platforms.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, realpathSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);
const TOOLS = ['forge', 'cast', 'anvil'];

/** The project's root folder; forge must run here, because foundry.toml names the compiler relative to it. */
export const PROJECT_ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/**
 * The path of a native Foundry binary.
 * @param {'forge' | 'cast' | 'anvil'} tool
 * @returns {string} an absolute path
 * @throws {Error} when neither npm nor the PATH has it
 */
export function foundryBinary(tool) {
  const architecture = process.arch === 'x64' ? 'amd64' : process.arch;
  const packageName = `@foundry-rs/${tool}-${process.platform}-${architecture}`;
  try {
    return join(dirname(require.resolve(`${packageName}/package.json`)), 'bin', tool);
  } catch {
    const onPath = findOnPath(tool);
    if (onPath) return onPath;
    throw new Error(
      `${tool} was not found: npm has no ${packageName} here and the PATH has no native ${tool}. ` +
        'Install Foundry (https://getfoundry.sh) and try again.',
    );
  }
}

/** A native binary on the PATH; npm's launchers (inside a node_modules folder) lose exit codes and are passed over. */
function findOnPath(tool) {
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    const candidate = join(folder, tool);
    try {
      accessSync(candidate, constants.X_OK);
      if (!realpathSync(candidate).split(sep).includes('node_modules')) return candidate;
    } catch {
      // Not here.
    }
  }
  return undefined;
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const [tool, ...args] = process.argv.slice(2);
  if (!TOOLS.includes(tool)) {
    console.error(`usage: node script/toolchain/foundry.mjs <${TOOLS.join('|')}> [arguments]`);
    process.exit(2);
  }
  const result = spawnSync(foundryBinary(tool), args, { stdio: 'inherit', cwd: PROJECT_ROOT });
  if (result.error) throw result.error;
  process.exit(result.status ?? 1); // a signal counts as failure
}
