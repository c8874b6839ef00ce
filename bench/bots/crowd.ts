/** Thousands of vaults on a local chain, opened as any owner could: many calls of the engine in one transaction. */
import { type Address, encodeFunctionData, type Hex } from 'viem';
import { lendingPoolAbi, vaultEngineAbi } from '../../bots/abi/generated.ts';
import type { Parameters } from '../../bots/config/parameters.ts';
import { tokenOf } from '../../bots/config/deployment.ts';
import { toVaultId } from '../../bots/core/ids.ts';
import { priceAt } from '../../bots/world/assets.ts';
import { grant } from '../../bots/world/markets.ts';
import { type PlannedVault, planPopulation } from '../../bots/world/population.ts';
import type { PricePath } from '../../bots/world/prices/path.ts';
import { approval, execute, TX_GAS, type WorldCall, type WorldClient } from '../../bots/local/transactions.ts';
import type { World } from '../../bots/world/world.ts';

/** Vaults that one transaction opens, and what it may use. */
const PER_TRANSACTION = 40;
const TRANSACTION_GAS = 40_000_000n;
/** Transactions of a block, below its gas limit. */
const PER_BLOCK = 20;
/** Lenders bring this share of what is borrowed, in percent. */
const LENT_PERCENT = 160n;

/**
 * Opens vaults like those of a world, beside the ones that are there; lenders bring what they borrow.
 * @param batch number of this call: each opens vaults of its own
 * @throws {Error} naming the step that reverted
 */
export async function openCrowd(
  client: WorldClient,
  world: World,
  { path, parameters, count, batch }: CrowdOptions,
): Promise<void> {
  const { accounts, deployment } = world;
  const { owners, operator, lender } = accounts;
  const assets = world.tokens.map((token) => {
    const borrowLtv = (parameters.collaterals[token.symbol]?.borrowLtvBps ?? 0) / 10_000;
    const minDebt = parameters.debts[token.symbol]?.minDebt;
    const { symbol, decimals } = token;
    const asset = { symbol, decimals, borrowLtv, priceUsd: priceAt(path, token, 0) };
    return minDebt === undefined ? asset : { ...asset, minDebt: Number(minDebt) };
  });
  const vaults = planPopulation(`crowd/${batch}`, count, owners.length, assets);
  const addressOf = (symbol: string): Address => tokenOf(deployment, symbol).address;

  for (const { symbol, pool } of deployment.debts) {
    const amount = (sumOf(vaults, ({ debts }) => debts, symbol) * LENT_PERCENT) / 100n;
    if (amount === 0n) continue;
    await grant(client, operator, [{ token: addressOf(symbol), receiver: lender, amount }]);
    const lend = { abi: lendingPoolAbi, functionName: 'deposit', args: [amount, lender] } as const;
    await execute(client, lender, [{ label: 'lending', to: pool, data: encodeFunctionData(lend), gas: TX_GAS }]);
  }
  for (const [index, owner] of owners.entries()) {
    const own = vaults.filter(({ ownerIndex }) => ownerIndex === index);
    const held = [...new Set(own.flatMap(({ collaterals }) => collaterals.map(({ symbol }) => symbol)))];
    const grants = held.map((symbol) => ({
      token: addressOf(symbol),
      receiver: owner,
      amount: sumOf(own, ({ collaterals }) => collaterals, symbol),
    }));
    await grant(client, operator, grants);
    await execute(
      client,
      owner,
      grants.map(({ token }) => approval(token, deployment.engine)),
    );
    const calls = chunksOf(own, PER_TRANSACTION).map((chunk): WorldCall => {
      const parts = chunk.flatMap((vault) => openingCalls(vault, owner, batch, addressOf));
      const data = encodeFunctionData({ abi: vaultEngineAbi, functionName: 'multicall', args: [parts] });
      return { label: 'opening vaults', to: deployment.engine, data, gas: TRANSACTION_GAS };
    });
    for (const block of chunksOf(calls, PER_BLOCK)) await execute(client, owner, block);
  }
}

/** What to open. */
export interface CrowdOptions {
  readonly path: PricePath;
  readonly parameters: Parameters;
  readonly count: number;
  readonly batch: number;
}

function openingCalls(
  { vaultIndex, collaterals, debts }: PlannedVault,
  owner: Address,
  batch: number,
  addressOf: (symbol: string) => Address,
): Hex[] {
  const id = toVaultId(owner, (BigInt(batch) << 32n) + vaultIndex);
  const deposits = collaterals.map(({ symbol, amount }) =>
    encodeFunctionData({ abi: vaultEngineAbi, functionName: 'deposit', args: [id, addressOf(symbol), amount] }),
  );
  const borrowings = debts.map(({ symbol, amount }) =>
    encodeFunctionData({ abi: vaultEngineAbi, functionName: 'borrow', args: [id, addressOf(symbol), amount, owner] }),
  );
  return [...deposits, ...borrowings];
}

function sumOf(
  vaults: readonly PlannedVault[],
  side: (vault: PlannedVault) => readonly { readonly symbol: string; readonly amount: bigint }[],
  symbol: string,
): bigint {
  const amounts = vaults.flatMap(side).filter((planned) => planned.symbol === symbol);
  return amounts.reduce((sum, { amount }) => sum + amount, 0n);
}

function chunksOf<T>(list: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, i) => list.slice(i * size, (i + 1) * size));
}
