/**
 * Properties of the bots draw the same inputs on every run, so that a red test was made red by a change. EBB_SEED names another
 * seed, or is `random`: then the failure says which it was (docs/decisions/0018).
 */
import fc from 'fast-check';

const DEFAULT_SEED = '0xebb';
const wanted = process.env['EBB_SEED'] ?? DEFAULT_SEED;
if (wanted !== 'random') {
  const seed = Number(wanted);
  if (!Number.isInteger(seed)) throw new Error(`EBB_SEED is ${wanted}; it must be a whole number, or "random".`);
  fc.configureGlobal({ seed });
}
