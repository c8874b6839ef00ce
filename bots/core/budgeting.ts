/** What a keeper does of that which does not pay, out of a budget. */
import type { Address } from './types.ts';

/** A decision, as far as a budget is concerned: what it is about stands in whichever of these it has. */
interface Decision {
  readonly type: string;
  readonly reason: string;
  readonly vaultId?: bigint;
  readonly auctionId?: bigint;
  readonly buffer?: Address;
  readonly asset?: Address;
  readonly collateral?: Address;
}

/** Something that is due, and for which nothing is left. */
export interface BudgetSkip<A extends string = string> {
  readonly type: 'skip';
  readonly action: A;
  readonly reason: 'budget-spent';
  readonly costWei: bigint; // what it may cost
  readonly leftWei: bigint; // of the budget
  readonly vaultId?: bigint;
  readonly auctionId?: bigint;
  readonly buffer?: Address;
  readonly asset?: Address;
  readonly collateral?: Address;
}

/** Whether the one who calls earns by it at least what it costs. */
export function isPaid({ reason }: Pick<Decision, 'reason'>): boolean {
  return reason === 'reward-covers-gas';
}

/**
 * Leaves out what does not pay and is not covered by what is left of the budget. What comes first is done first; what is left
 * may still be enough for something smaller behind.
 *
 * @param costWeiOf what a decision may cost; zero for what is counted already [wei]
 */
export function withinBudget<D extends Decision>(
  decisions: readonly D[],
  budgetWei: bigint,
  costWeiOf: (decision: Exclude<D, { readonly type: 'skip' }>) => bigint,
): (D | BudgetSkip<Exclude<D, { readonly type: 'skip' }>['type']>)[] {
  let leftWei = budgetWei;
  return decisions.map((decision) => {
    if (!isDeed(decision) || isPaid(decision)) return decision;
    const costWei = costWeiOf(decision);
    if (costWei > leftWei) return skipped(decision, costWei, leftWei);
    leftWei -= costWei;
    return decision;
  });
}

function isDeed<D extends Decision>(decision: D): decision is Exclude<D, { readonly type: 'skip' }> {
  return decision.type !== 'skip';
}

function skipped<A extends string>(
  { type: action, vaultId, auctionId, buffer, asset, collateral }: Decision & { readonly type: A },
  costWei: bigint,
  leftWei: bigint,
): BudgetSkip<A> {
  return {
    ...{ type: 'skip', action, reason: 'budget-spent', costWei, leftWei },
    ...(vaultId === undefined ? {} : { vaultId }),
    ...(auctionId === undefined ? {} : { auctionId }),
    ...(buffer === undefined ? {} : { buffer }),
    ...(asset === undefined ? {} : { asset }),
    ...(collateral === undefined ? {} : { collateral }),
  };
}
