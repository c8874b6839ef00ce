import { tmpdir } from 'node:os';
import { expect, it } from 'vitest';
import { requireClone } from './clone.ts';
import { UserError } from './errors.ts';

it('lets a clone pass, and tells an installed package where to go', () => {
  expect(() => requireClone('ebb deploy')).not.toThrow();
  const elsewhere = (): void => requireClone('ebb deploy', tmpdir());
  expect(elsewhere).toThrow(UserError);
  expect(elsewhere).toThrow(
    'ebb deploy needs forge and the contracts: run it in a clone of the repository, with npm run ebb.',
  );
});
