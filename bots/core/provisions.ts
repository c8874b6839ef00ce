/** When somebody should look at what a vault is expected to lose: `VaultEngine.updateProvisions`, which nobody is paid for. */
import { BPS } from './constants.ts';
import { collateralValue } from './health.ts';
import type { Address, VaultReport } from './types.ts';

/** By how much a look at a vault would change its provision for a debt; `ProvisionChange` in `Snapshots.sol`. */
export interface ProvisionChange {
  readonly vaultId: bigint;
  readonly asset: Address; // the debt asset
  readonly change: bigint; // negative where too much is set aside [raw debt units]
}

export type ProvisionDecision = { readonly vaultId: bigint; readonly asset: Address } & (
  | {
      readonly type: 'provide';
      /** Who leaves a pool or a buffer leaves too little behind, or too much. */
      readonly reason: 'too-little' | 'too-much';
      readonly change: bigint; // [raw debt units]
    }
  | { readonly type: 'skip'; readonly action: 'provide'; readonly reason: ProvisionSkipReason }
);

/** `being-locked`: a start or a restart looks as well. */
type ProvisionSkipReason = 'little-change' | 'not-worth-gas' | 'being-locked' | 'maintain-off';

/** What a provision is worth a look for is this part of the vault's debt: 1 %. */
const MOVED_BPS = 100n;
/** What moves money is worth a call whose gas is at most this part of it: 1 %. */
const WORTH_GAS_MULTIPLE = 100n;
/** Up to so far above water a look may have found a vault below it, and set something aside: 5 %. */
const NEAR_WATER_BPS = 10_500n;
/** So many vaults are asked about in a block. */
const VAULTS_PER_BLOCK = 100n;

/**
 * The vaults whose provisions a look might change: under water by lower prices, or not far above. Of very many some in each
 * block, in turn.
 */
export function vaultsToProvideFor(vaults: readonly VaultReport[], blockNumber: bigint): bigint[] {
  const near = vaults
    .filter(({ health: { collateralValueLower, debtValue } }) => {
      return debtValue > 0n && collateralValueLower * BPS < debtValue * NEAR_WATER_BPS;
    })
    .map(({ vault }) => vault.vaultId);
  const count = BigInt(near.length);
  if (count <= VAULTS_PER_BLOCK) return near;
  const from = Number((blockNumber * VAULTS_PER_BLOCK) % count);
  return [...near.slice(from), ...near.slice(0, from)].slice(0, Number(VAULTS_PER_BLOCK));
}

/**
 * Decides about every vault of which a look would change something; of one with several debts by the one that changes most.
 * @param beingLocked vaults that are started or restarted in the same block
 * @param gasValue what a look costs [quote WAD]
 */
export function decideProvisions(
  { changes, vaults }: { readonly changes: readonly ProvisionChange[]; readonly vaults: readonly VaultReport[] },
  beingLocked: ReadonlySet<bigint>,
  gasValue: bigint,
  maintain: boolean,
): ProvisionDecision[] {
  const reports = new Map(vaults.map((report) => [report.vault.vaultId, report]));
  const largest = new Map<bigint, Weighed>();
  for (const change of changes) {
    const weighed = weigh(change, reports.get(change.vaultId));
    const known = largest.get(change.vaultId);
    if (weighed !== undefined && (known === undefined || weighed.value > known.value)) {
      largest.set(change.vaultId, weighed);
    }
  }
  return [...largest.values()].map(({ change: { vaultId, asset, change }, value, isMoved }): ProvisionDecision => {
    const skip = (reason: ProvisionSkipReason): ProvisionDecision => {
      return { type: 'skip', action: 'provide', reason, vaultId, asset };
    };
    if (beingLocked.has(vaultId)) return skip('being-locked');
    if (!isMoved) return skip('little-change');
    if (value < gasValue * WORTH_GAS_MULTIPLE) return skip('not-worth-gas');
    if (!maintain) return skip('maintain-off');
    return { type: 'provide', reason: change > 0n ? 'too-little' : 'too-much', change, vaultId, asset };
  });
}

interface Weighed {
  readonly change: ProvisionChange;
  readonly value: bigint; // of the change [quote WAD]
  readonly isMoved: boolean;
}

function weigh(change: ProvisionChange, report: VaultReport | undefined): Weighed | undefined {
  const debt = report?.vault.debts.find(({ asset }) => asset.toLowerCase() === change.asset.toLowerCase());
  if (debt === undefined) return undefined;
  const amount = change.change < 0n ? -change.change : change.change;
  return { change, value: collateralValue(amount, debt.lower), isMoved: amount * BPS >= debt.amount * MOVED_BPS };
}
