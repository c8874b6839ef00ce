import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../../script/toolchain/foundry.mjs';
import { UserError } from './errors.ts';

/**
 * For what needs forge or compiled contracts: an installed package has neither.
 * @throws {UserError} outside a clone
 */
export function requireClone(command: string, root = PROJECT_ROOT): void {
  if (existsSync(join(root, 'foundry.toml'))) return;
  throw new UserError(
    `${command} needs forge and the contracts: run it in a clone of the repository, with npm run ebb.`,
  );
}
