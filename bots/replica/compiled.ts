/** Whether what was compiled last is made from the sources as they are now. */
import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { keccak256 } from 'viem';
import { PROJECT_ROOT } from '../../script/toolchain/foundry.mjs';
import { UserError } from '../ops/errors.ts';
import { CONTRACTS } from './contracts.ts';

const ARTIFACTS = join(PROJECT_ROOT, 'out', 'deploy');

/** What an artifact says of itself: the sources it was made from, its own and imported ones. */
interface Artifact {
  readonly metadata: { readonly sources: Readonly<Record<string, { readonly keccak256: string }>> };
}

/**
 * Nothing is compiled here, because two compilers at once in one checkout spoil each other's cache.
 * @param folder of artifacts, of forge's `deploy` profile
 * @throws {UserError} naming a contract that was not compiled, or from sources that have changed since
 */
export function requireCompiled(folder: string = ARTIFACTS): void {
  const sources = new Set(CONTRACTS.map(({ source }) => source).filter((source) => source.endsWith('.sol')));
  const hashes = new Map<string, string | undefined>();
  const hashOf = (file: string): string | undefined => {
    if (!hashes.has(file)) hashes.set(file, hashOfFile(join(PROJECT_ROOT, file)));
    return hashes.get(file);
  };
  for (const source of sources) {
    const made = sourcesOf(join(folder, basename(source), `${basename(source, '.sol')}.json`));
    if (made !== undefined && made.every(([file, hash]) => hash === hashOf(file))) continue;
    throw new UserError(`${source} is not compiled as it is now; run "npm run build".`);
  }
}

function sourcesOf(artifact: string): [file: string, hash: string][] | undefined {
  if (!existsSync(artifact)) return undefined;
  const { metadata } = JSON.parse(readFileSync(artifact, 'utf8')) as Artifact;
  return Object.entries(metadata.sources).map(([file, made]) => [file, made.keccak256]);
}

function hashOfFile(file: string): string | undefined {
  return existsSync(file) ? keccak256(readFileSync(file)) : undefined;
}
