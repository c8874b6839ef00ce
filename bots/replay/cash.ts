import { type Address, type DecodeEventLogReturnType, zeroAddress } from 'viem';
import type { lendingPoolAbi } from '../abi/generated.ts';
import { add, getOrCreate, ReplayError, requireSame } from './errors.ts';

/** All that a CashVault stores: its shares, and its money [raw units]. */
export interface CashState {
  /** Shares, those of series of before included as long as they are not burnt. */
  readonly balances: Map<Address, bigint>;
  /** By owner and spender. */
  readonly allowances: Map<Address, Map<Address, bigint>>;
  /** Signatures used, by owner. */
  readonly nonces: Map<Address, bigint>;
  /** All shares in `balances`. */
  totalSupply: bigint;
  cash: bigint;
  /** Number of the series of shares that counts. */
  series: bigint;
  /** The part of `totalSupply` that does not count any more. */
  voidedShares: bigint;
  /** The series that counted when an account's shares last moved. */
  readonly seriesOf: Map<Address, bigint>;
}

/** An event that pools and buffers have in common. */
export type CashEvent = Exclude<PoolEvent, { eventName: 'Lent' | 'Collected' | 'LossWrittenOff' }>;
export type PoolEvent = DecodeEventLogReturnType<typeof lendingPoolAbi>;

export function emptyCash(): CashState {
  return {
    balances: new Map(),
    allowances: new Map(),
    nonces: new Map(),
    totalSupply: 0n,
    cash: 0n,
    series: 0n,
    voidedShares: 0n,
    seriesOf: new Map(),
  };
}

/** Applies an event of LendingPool. @throws {ReplayError} when it does not follow from the state */
export function applyToPool(pool: CashState, event: PoolEvent): void {
  switch (event.eventName) {
    case 'Lent':
      spend(pool, event.args.amount);
      requireSame('cash of a pool', pool.cash, event.args.cash);
      return;
    case 'Collected':
      pool.cash += event.args.amount;
      requireSame('cash of a pool', pool.cash, event.args.cash);
      return;
    case 'LossWrittenOff':
      return;
    default:
      applyToCash(pool, event);
  }
}

/** Applies an event of CashVault. @throws {ReplayError} when it does not follow from the state */
export function applyToCash(vault: CashState, event: CashEvent): void {
  switch (event.eventName) {
    case 'Transfer':
      transfer(vault, event.args);
      return;
    case 'Approval': {
      const { owner, spender, amount } = event.args;
      const allowances = getOrCreate(vault.allowances, owner, () => new Map<Address, bigint>());
      if (amount === 0n) allowances.delete(spender);
      else allowances.set(spender, amount);
      return;
    }
    case 'NonceUsed':
      requireSame('nonce', (vault.nonces.get(event.args.owner) ?? 0n) + 1n, event.args.nonce);
      vault.nonces.set(event.args.owner, event.args.nonce);
      return;
    case 'SharesVoided':
      requireSame('series', vault.series + 1n, event.args.series);
      requireSame('shares', vault.totalSupply - vault.voidedShares, event.args.supply);
      vault.series += 1n;
      vault.voidedShares = vault.totalSupply;
      return;
    case 'Deposit':
      vault.cash += event.args.assets;
      return;
    case 'Withdraw':
      spend(vault, event.args.assets);
      return;
  }
}

/** Takes money out of the cash. @throws {ReplayError} when there is not so much */
export function spend(vault: CashState, amount: bigint): void {
  if (amount > vault.cash) throw new ReplayError(`${amount} of ${vault.cash} are spent`);
  vault.cash -= amount;
}

function transfer(vault: CashState, { from, to, amount }: { from: Address; to: Address; amount: bigint }): void {
  for (const account of [from, to]) touch(vault, account, to === zeroAddress ? amount : 0n);
  if (from === zeroAddress) vault.totalSupply += amount;
  else add('shares', vault.balances, from, -amount);
  if (to === zeroAddress) vault.totalSupply -= amount;
  else add('shares', vault.balances, to, amount);
}

/** As `CashVault._burnVoided`: shares of series of before are burnt, and told to be, before any others move. */
function touch(vault: CashState, account: Address, burnt: bigint): void {
  if (account === zeroAddress || vault.series === 0n || vault.seriesOf.get(account) === vault.series) return;
  const voided = vault.balances.get(account) ?? 0n;
  if (voided !== 0n) requireSame('voided shares', voided, burnt);
  vault.voidedShares -= voided;
  vault.seriesOf.set(account, vault.series);
}
