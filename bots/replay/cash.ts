import { type Address, type DecodeEventLogReturnType, zeroAddress } from 'viem';
import type { lendingPoolAbi, liquidityBufferAbi } from '../abi/generated.ts';
import { min, mulDivUp, zeroFloorSub } from '../core/math.ts';
import { add, getOrCreate, ReplayError, requireSame } from './errors.ts';

/** All that a CashVault stores: its shares, and its money [raw units]. */
export interface CashState {
  readonly balances: Map<Address, bigint>;
  /** By owner and spender. */
  readonly allowances: Map<Address, Map<Address, bigint>>;
  /** Signatures used, by owner. */
  readonly nonces: Map<Address, bigint>;
  totalSupply: bigint;
  cash: bigint;
}

/** All that LiquidityBuffer stores. */
export interface BufferState extends CashState {
  lockedAtHarvest: bigint; // [raw units]
  harvestedAt: number; // [seconds]
  unlockedAt: number; // [seconds]
}

export type PoolEvent = DecodeEventLogReturnType<typeof lendingPoolAbi>;
export type BufferEvent = DecodeEventLogReturnType<typeof liquidityBufferAbi>;
type CashEvent = Extract<BufferEvent, { eventName: Extract<PoolEvent['eventName'], BufferEvent['eventName']> }>;

/** `PROFIT_UNLOCK_PERIOD` [seconds]. */
const PROFIT_UNLOCK_PERIOD = 86_400n;

export function emptyPool(): CashState {
  return { balances: new Map(), allowances: new Map(), nonces: new Map(), totalSupply: 0n, cash: 0n };
}

export function emptyBuffer(): BufferState {
  return { ...emptyPool(), lockedAtHarvest: 0n, harvestedAt: 0, unlockedAt: 0 };
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

/** Applies an event of LiquidityBuffer. @throws {ReplayError} when it does not follow from the state */
export function applyToBuffer(buffer: BufferState, event: BufferEvent, time: number): void {
  switch (event.eventName) {
    case 'ShortfallCovered': {
      const locked = lockedProfit(buffer, time);
      if (locked !== 0n) {
        buffer.lockedAtHarvest = locked - min(locked, event.args.amount);
        buffer.harvestedAt = time;
      }
      spend(buffer, event.args.amount);
      return;
    }
    case 'Harvested': {
      const { amount, cash } = event.args;
      const locked = lockedProfit(buffer, time);
      const timeLeft = zeroFloorSub(BigInt(buffer.unlockedAt), BigInt(time));
      const duration = mulDivUp(locked * timeLeft + amount * PROFIT_UNLOCK_PERIOD, 1n, locked + amount);
      buffer.lockedAtHarvest = locked + amount;
      buffer.harvestedAt = time;
      buffer.unlockedAt = time + Number(duration);
      buffer.cash += amount;
      requireSame('cash of a buffer', buffer.cash, cash);
      return;
    }
    default:
      applyToCash(buffer, event);
  }
}

/** As `LiquidityBuffer.lockedProfit`. */
export function lockedProfit({ lockedAtHarvest, harvestedAt, unlockedAt }: BufferState, time: number): bigint {
  if (time >= unlockedAt) return 0n;
  return mulDivUp(lockedAtHarvest, BigInt(unlockedAt - time), BigInt(unlockedAt - harvestedAt));
}

function applyToCash(vault: CashState, event: CashEvent): void {
  switch (event.eventName) {
    case 'Transfer': {
      const { from, to, amount } = event.args;
      if (from === zeroAddress) vault.totalSupply += amount;
      else add('shares', vault.balances, from, -amount);
      if (to === zeroAddress) vault.totalSupply -= amount;
      else add('shares', vault.balances, to, amount);
      return;
    }
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
    case 'Deposit':
      vault.cash += event.args.assets;
      return;
    case 'Withdraw':
      spend(vault, event.args.assets);
      return;
  }
}

function spend(vault: CashState, amount: bigint): void {
  if (amount > vault.cash) throw new ReplayError(`${amount} of ${vault.cash} are spent`);
  vault.cash -= amount;
}
