import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { type Abi, encodeDeployData, type Hex, isHex } from 'viem';
import { PROJECT_ROOT } from '../../script/toolchain/foundry.mjs';
import { UserError } from '../ops/errors.ts';

const require = createRequire(import.meta.url);

/**
 * The creation code of one of our contracts, from forge's `deploy` profile.
 * @throws {UserError} when it has not been built
 */
export function creationCode(contract: string): Hex {
  const file = join(PROJECT_ROOT, 'out', 'deploy', `${contract}.sol`, `${contract}.json`);
  let artifact: { bytecode: { object: string } };
  try {
    artifact = JSON.parse(readFileSync(file, 'utf8')) as typeof artifact;
  } catch (error) {
    throw new UserError(`${contract} is not built; run "npm run build".`, { cause: error });
  }
  const code = artifact.bytecode.object;
  if (!isHex(code)) throw new Error(`${file} has no linked bytecode`);
  return code;
}

/** OpenZeppelin's TimelockController as they publish it: its ABI and creation code. */
export function timelockArtifact(): { abi: Abi; bytecode: Hex } {
  return require('@openzeppelin/contracts/build/contracts/TimelockController.json') as { abi: Abi; bytecode: Hex };
}

/** Creation code with its constructor's arguments. */
export function deployData(abi: Abi, contract: string, args: readonly unknown[]): Hex {
  return encodeDeployData({ abi, bytecode: creationCode(contract), args });
}
