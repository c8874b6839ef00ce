import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { codeHashes } from '../../script/toolchain/codehashes.mjs';
import { foundryBinary, PROJECT_ROOT } from '../../script/toolchain/foundry.mjs';

// Compiling what is deployed takes minutes: part of the deep set. `npm run check` compares the committed hashes with its own build.
test.runIf(process.env['EBB_DEEP'] === '1')(
  'a build in another folder makes the same code',
  { timeout: 1_800_000 },
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'ebb-build-'));
    try {
      for (const name of ['src', 'script', 'lib', 'foundry.toml', 'remappings.txt']) {
        cpSync(join(PROJECT_ROOT, name), join(folder, name), { recursive: true });
      }
      symlinkSync(join(PROJECT_ROOT, 'node_modules'), join(folder, 'node_modules'));
      const env = { ...process.env, FOUNDRY_PROFILE: 'deploy' };
      const { status, stderr } = spawnSync(foundryBinary('forge'), ['build', 'src'], { cwd: folder, env });
      expect(stderr.toString()).not.toContain('Error');
      expect(status).toBe(0);
      expect(codeHashes(folder)).toBe(codeHashes(PROJECT_ROOT));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
);
