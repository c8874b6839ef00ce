import { type Address, type DecodeEventLogReturnType, zeroAddress } from 'viem';
import type { vaultEngineAbi } from '../abi/generated.ts';
import { BPS, RAY } from '../core/constants.ts';
import { type Curve, debtAmount } from '../core/interest.ts';
import { min, mulDivDown, mulDivUp } from '../core/math.ts';
import { add, getOrCreate, ReplayError, require, requireSame } from './errors.ts';

/** A vault: amounts in raw units, by asset; nothing is written as no entry. */
export interface VaultState {
  readonly collaterals: Map<Address, bigint>;
  /** Debts divided by the asset's index, as the ledger keeps them. */
  readonly scaledDebts: Map<Address, bigint>;
  /** What the vault is expected to lose. */
  readonly provisions: Map<Address, bigint>;
  /** The number of the liquidator that locked it; zero when it is not. The lock counts while somebody has that number. */
  lockerId: number;
  firstDebt: number;
  lockNonce: number;
}

/** A listed collateral [raw units]. */
export interface CollateralState {
  readonly index: number;
  supplyCap: bigint;
  totalDeposited: bigint;
}

/** A listed debt asset; amounts in raw units. */
export interface DebtAssetState {
  readonly index: number;
  readonly source: Address;
  readonly buffer: Address;
  debtIndex: bigint; // [RAY]
  totalScaledDebt: bigint;
  reserves: bigint;
  accruedAt: number; // [seconds]
  borrowCap: bigint;
  minDebt: bigint;
  curve: Curve;
  reserveFactorBps: number;
  provision: bigint; // of all vaults
}

/** All that VaultEngine stores. */
export interface EngineState {
  readonly vaults: Map<bigint, VaultState>;
  /** In the engine's order. */
  readonly indebtedVaults: bigint[];
  /** Owners' operators. */
  readonly operators: Map<Address, Set<Address>>;
  /** In the order of their indices. */
  readonly collaterals: Map<Address, CollateralState>;
  /** In the order of their indices. */
  readonly debts: Map<Address, DebtAssetState>;
  /** What accounts may claim, by asset [raw units]. */
  readonly claims: Map<Address, Map<Address, bigint>>;
  /** The numbers of those that have the role: every grant gives a new one. */
  readonly liquidatorIds: Map<Address, number>;
  /** How many numbers were given. */
  liquidatorCount: number;
  guardian: Address;
  pauseLevel: number;
  resumedAt: number; // [seconds]
}

export type EngineEvent = DecodeEventLogReturnType<typeof vaultEngineAbi>;

const LIQUIDATIONS_STOPPED = 3;
const MAX_UINT128 = 2n ** 128n - 1n;

export function emptyEngine(): EngineState {
  return {
    vaults: new Map(),
    indebtedVaults: [],
    operators: new Map(),
    collaterals: new Map(),
    debts: new Map(),
    claims: new Map(),
    liquidatorIds: new Map(),
    liquidatorCount: 0,
    guardian: zeroAddress,
    pauseLevel: 0,
    resumedAt: 0,
  };
}

/** Applies an event of VaultEngine. @throws {ReplayError} when it does not follow from the state */
export function applyToEngine(engine: EngineState, event: EngineEvent, time: number): void {
  switch (event.eventName) {
    case 'Deposited': {
      const { vaultId, asset, amount, balance } = event.args;
      moveCollateral(engine, vaultId, asset, amount, balance);
      return;
    }
    case 'Withdrawn': {
      const { vaultId, asset, amount, balance } = event.args;
      moveCollateral(engine, vaultId, asset, -amount, balance);
      return;
    }
    case 'DustForfeited': {
      const { vaultId, asset, amount } = event.args;
      moveCollateral(engine, vaultId, asset, -amount, 0n);
      return;
    }
    case 'Borrowed': {
      const { vaultId, asset, amount, debt } = event.args;
      borrow(engine, vaultId, asset, amount, debt);
      return;
    }
    case 'Repaid': {
      const { vaultId, asset, amount, debt } = event.args;
      reduceDebt(engine, vaultId, asset, amount, debt);
      return;
    }
    case 'VaultLiquidated': {
      const { vaultId, collateral, debtAsset, collateralOut, collateralLeft, debtRepaid, debtLeft } = event.args;
      moveCollateral(engine, vaultId, collateral, -collateralOut, collateralLeft);
      reduceDebt(engine, vaultId, debtAsset, debtRepaid, debtLeft);
      return;
    }
    case 'DebtWrittenOff': {
      const { vaultId, debtAsset, debt, coveredByReserves } = event.args;
      reduceDebt(engine, vaultId, debtAsset, debt, 0n);
      takeReserves(require('debt asset', engine.debts, debtAsset), coveredByReserves);
      return;
    }
    case 'InterestAccrued': {
      const state = require('debt asset', engine.debts, event.args.asset);
      const { interest, debtIndex, reserves } = event.args;
      const owed = (index: bigint): bigint => mulDivDown(state.totalScaledDebt, index, RAY);
      requireSame('interest', owed(debtIndex) - owed(state.debtIndex), interest);
      const share = mulDivDown(interest, BigInt(state.reserveFactorBps), BPS);
      requireSame('reserves', min(state.reserves + share, MAX_UINT128), reserves);
      Object.assign(state, { debtIndex, reserves, accruedAt: time });
      return;
    }
    case 'ReservesCollected':
      takeReserves(require('debt asset', engine.debts, event.args.asset), event.args.amount);
      return;
    case 'VaultLockedBy': {
      const { vaultId, locker, lockNonce, firstDebt } = event.args;
      const vault = vaultOf(engine, vaultId);
      requireSame('lock nonce', vault.lockNonce + 1, lockNonce);
      Object.assign(vault, { lockerId: require('liquidator', engine.liquidatorIds, locker), lockNonce, firstDebt });
      return;
    }
    case 'VaultUnlocked':
    case 'LockVoided': {
      const { vaultId, locker, lockNonce } = event.args;
      const vault = vaultOf(engine, vaultId);
      requireSame('lock nonce', vault.lockNonce, lockNonce);
      const holder = liquidatorById(engine, vault.lockerId);
      if (vault.lockerId === 0 || holder !== locker) throw new ReplayError(`${locker} gives back a lock of ${holder}`);
      vault.lockerId = 0;
      return;
    }
    case 'ProvisionSet': {
      const { vaultId, asset, amount } = event.args;
      const state = require('debt asset', engine.debts, asset);
      const { provisions } = vaultOf(engine, vaultId);
      const change = amount - (provisions.get(asset) ?? 0n);
      add('provision', provisions, asset, change);
      state.provision += change;
      return;
    }
    case 'ClaimCredited': {
      const { account, asset, amount } = event.args;
      add('claim', getOrCreate(engine.claims, account, newAmounts), asset, amount);
      return;
    }
    case 'Claimed': {
      const { account, asset, amount } = event.args;
      add('claim', getOrCreate(engine.claims, account, newAmounts), asset, -amount);
      return;
    }
    case 'OperatorSet': {
      const { vaultOwner, operator, isOperator } = event.args;
      const operators = getOrCreate(engine.operators, vaultOwner, () => new Set<Address>());
      if (isOperator) operators.add(operator);
      else operators.delete(operator);
      return;
    }
    case 'CollateralListed': {
      const { asset, index, supplyCap } = event.args;
      requireSame('number of collaterals', engine.collaterals.size, index);
      engine.collaterals.set(asset, { index, supplyCap, totalDeposited: 0n });
      return;
    }
    case 'SupplyCapSet':
      require('collateral', engine.collaterals, event.args.asset).supplyCap = event.args.supplyCap;
      return;
    case 'DebtListed': {
      const { asset, index, source, buffer } = event.args;
      requireSame('number of debt assets', engine.debts.size, index);
      engine.debts.set(asset, newDebtAsset(index, source, buffer, time));
      return;
    }
    case 'DebtLimitsSet': {
      const { asset, borrowCap, minDebt } = event.args;
      Object.assign(require('debt asset', engine.debts, asset), { borrowCap, minDebt });
      return;
    }
    case 'RateCurveSet': {
      const { asset, curve, reserveFactorBps } = event.args;
      const reserveFactor = { reserveFactorBps: Number(reserveFactorBps) };
      Object.assign(require('debt asset', engine.debts, asset), { curve, ...reserveFactor });
      return;
    }
    case 'LiquidatorSet': {
      const { liquidator, isLiquidator } = event.args;
      if (!isLiquidator) engine.liquidatorIds.delete(liquidator);
      else if (!engine.liquidatorIds.has(liquidator)) {
        engine.liquidatorCount += 1;
        engine.liquidatorIds.set(liquidator, engine.liquidatorCount);
      }
      return;
    }
    case 'GuardianSet':
      engine.guardian = event.args.guardian;
      return;
    case 'PauseLevelSet':
      if (engine.pauseLevel === LIQUIDATIONS_STOPPED) engine.resumedAt = time;
      engine.pauseLevel = Number(event.args.level);
      return;
    case 'LossRecovered':
      return;
  }
}

/** A vault, whether or not anything is known of it. */
export function vaultOf(engine: EngineState, vaultId: bigint): VaultState {
  return getOrCreate(engine.vaults, vaultId, () => ({
    collaterals: new Map(),
    scaledDebts: new Map(),
    provisions: new Map(),
    lockerId: 0,
    firstDebt: 0,
    lockNonce: 0,
  }));
}

/** The liquidator with a number; zero once its role was revoked. */
function liquidatorById({ liquidatorIds }: EngineState, id: number): Address {
  return [...liquidatorIds].find(([, given]) => given === id)?.[0] ?? zeroAddress;
}

function moveCollateral(engine: EngineState, vaultId: bigint, asset: Address, change: bigint, balance: bigint): void {
  const state = require('collateral', engine.collaterals, asset);
  const { collaterals } = vaultOf(engine, vaultId);
  requireSame('collateral of a vault', add('collateral', collaterals, asset, change), balance);
  state.totalDeposited += change;
}

/** As `VaultEngine.borrow`: rounds up. */
function borrow(engine: EngineState, vaultId: bigint, asset: Address, amount: bigint, debt: bigint): void {
  const state = require('debt asset', engine.debts, asset);
  const { scaledDebts } = vaultOf(engine, vaultId);
  if (scaledDebts.size === 0) engine.indebtedVaults.push(vaultId);
  const scaled = mulDivUp(amount, RAY, state.debtIndex);
  state.totalScaledDebt += scaled;
  const total = add('debt', scaledDebts, asset, scaled);
  requireSame('debt of a vault', debtAmount(total, state.debtIndex), debt);
}

/** As `VaultEngine._reduceDebt`: rounds down, unless all is repaid; a vault without debts leaves the list. */
function reduceDebt(engine: EngineState, vaultId: bigint, asset: Address, amount: bigint, debtLeft: bigint): void {
  const state = require('debt asset', engine.debts, asset);
  const { scaledDebts } = vaultOf(engine, vaultId);
  const scaled = scaledDebts.get(asset) ?? 0n;
  const isAll = amount === debtAmount(scaled, state.debtIndex);
  const reduction = isAll ? scaled : mulDivDown(amount, RAY, state.debtIndex);
  state.totalScaledDebt -= reduction;
  const left = add('debt', scaledDebts, asset, -reduction);
  requireSame('debt of a vault', debtAmount(left, state.debtIndex), debtLeft);
  if (scaledDebts.size > 0) return;
  const position = engine.indebtedVaults.indexOf(vaultId);
  const last = engine.indebtedVaults.pop();
  if (position === -1 || last === undefined) throw new ReplayError(`vault ${vaultId} repays what it did not borrow`);
  if (last !== vaultId) engine.indebtedVaults[position] = last;
}

function takeReserves(state: DebtAssetState, amount: bigint): void {
  if (amount > state.reserves) throw new ReplayError(`${amount} of ${state.reserves} reserves are taken`);
  state.reserves -= amount;
}

function newDebtAsset(index: number, source: Address, buffer: Address, accruedAt: number): DebtAssetState {
  return {
    index,
    source,
    buffer,
    debtIndex: RAY,
    totalScaledDebt: 0n,
    reserves: 0n,
    accruedAt,
    borrowCap: 0n,
    minDebt: 0n,
    curve: { baseRate: 0n, slopeBelowKink: 0n, slopeAboveKink: 0n, kink: 0n },
    reserveFactorBps: 0,
    provision: 0n,
  };
}

const newAmounts = (): Map<Address, bigint> => new Map();
