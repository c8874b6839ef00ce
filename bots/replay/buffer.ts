import { type Address, type DecodeEventLogReturnType, zeroAddress } from 'viem';
import type { liquidityBufferAbi } from '../abi/generated.ts';
import { RAY } from '../core/constants.ts';
import { min, mulDivDown, mulDivUp, zeroFloorSub } from '../core/math.ts';
import { applyToCash, type CashState, emptyCash, spend } from './cash.ts';
import { getOrCreate, ReplayError, require, requireSame } from './errors.ts';
import { addStock, emptyInventory, type InventoryState, offerStock, sellStock } from './inventory.ts';

/** What a controller has asked to leave with. */
export interface ExitRequest {
  readonly shares: bigint;
  readonly units: bigint; // raw units as long as nothing is lost
  readonly claimableAt: bigint; // [seconds]
  /** One of before the present generation has lost everything, and stands there until it is used again. */
  readonly generation: bigint;
}

/** All that LiquidityBuffer stores; amounts in raw units of its asset. */
export interface BufferState extends CashState {
  lockedAmount: bigint;
  lockedAt: number; // [seconds]
  unlockedAt: number; // [seconds]
  /** By controller. */
  readonly requests: Map<Address, ExitRequest>;
  /** Controllers' operators. */
  readonly operators: Map<Address, Set<Address>>;
  exitUnits: bigint;
  exitIndex: bigint; // [RAY]
  exitGeneration: bigint;
  readonly inventory: InventoryState;
  auctionHouse: Address;
  pauseLevel: bigint;
  readonly inventoryCaps: Map<Address, bigint>;
  seniorClaim: bigint;
  setAside: bigint;
}

export type BufferEvent = DecodeEventLogReturnType<typeof liquidityBufferAbi>;

/** `PROFIT_UNLOCK_PERIOD` [seconds]. */
const PROFIT_UNLOCK_PERIOD = 86_400n;

export function emptyBuffer(): BufferState {
  return {
    ...emptyCash(),
    lockedAmount: 0n,
    lockedAt: 0,
    unlockedAt: 0,
    requests: new Map(),
    operators: new Map(),
    exitUnits: 0n,
    exitIndex: RAY,
    exitGeneration: 0n,
    inventory: emptyInventory(),
    auctionHouse: zeroAddress,
    pauseLevel: 0n,
    inventoryCaps: new Map(),
    seniorClaim: 0n,
    setAside: 0n,
  };
}

/** Applies an event of LiquidityBuffer. @throws {ReplayError} when it does not follow from the state */
export function applyToBuffer(buffer: BufferState, event: BufferEvent, time: number): void {
  switch (event.eventName) {
    case 'Harvested':
      buffer.cash += event.args.amount;
      requireSame('cash of a buffer', buffer.cash, event.args.cash);
      return;
    case 'ShortfallCovered':
      spend(buffer, event.args.amount);
      return;
    case 'BackstopTaken':
      spend(buffer, event.args.payment + event.args.reward);
      return;
    case 'ProfitLocked':
      lockProfit(buffer, event.args.amount, time);
      requireSame('locked profit', lockedProfit(buffer, time), event.args.lockedProfit);
      return;
    case 'LossBorne': {
      const locked = lockedProfit(buffer, time);
      const { amount, byLockedProfit } = event.args;
      requireSame('loss of locked profit', min(locked, amount), byLockedProfit);
      if (byLockedProfit !== 0n) Object.assign(buffer, { lockedAmount: locked - byLockedProfit, lockedAt: time });
      return;
    }
    case 'SeniorClaimSet':
      setSeniorClaim(buffer, event.args.amount);
      return;
    case 'SeniorClaimPaid':
      requireSame('money set aside', buffer.setAside, event.args.amount);
      buffer.setAside = 0n;
      return;
    case 'SeniorClaimExtinguished':
      takeClaim(buffer, event.args.amount);
      return;
    case 'InventoryAdded':
      addStock(buffer.inventory, event.args);
      return;
    case 'InventoryOffered':
      offerStock(buffer.inventory, event.args, time);
      return;
    case 'InventorySold': {
      sellStock(buffer.inventory, event.args);
      const { payment } = event.args;
      const toPool = min(payment, buffer.seniorClaim);
      buffer.cash += payment - toPool;
      takeClaim(buffer, toPool);
      buffer.setAside += toPool;
      return;
    }
    case 'InventoryTermsSet':
      buffer.inventory.terms = event.args.terms;
      return;
    case 'InventoryCapSet':
      buffer.inventoryCaps.set(event.args.collateral, event.args.cap);
      return;
    case 'AuctionHouseSet':
      buffer.auctionHouse = event.args.auctionHouse;
      return;
    case 'PauseLevelSet':
      buffer.pauseLevel = event.args.level;
      return;
    case 'OperatorSet': {
      const { controller, operator, approved } = event.args;
      const operators = getOrCreate(buffer.operators, controller, () => new Set<Address>());
      if (approved) operators.add(operator);
      else operators.delete(operator);
      return;
    }
    case 'ExitQueued':
    case 'ExitClaimed':
    case 'ExitsSlashed':
    case 'ExitsWipedOut':
      applyToExits(buffer, event);
      return;
    case 'RedeemRequest':
      return;
    default:
      applyToCash(buffer, event);
  }
}

/** As `ProfitLock._lockedProfit`. */
export function lockedProfit({ lockedAmount, lockedAt, unlockedAt }: BufferState, time: number): bigint {
  if (time >= unlockedAt) return 0n;
  return mulDivUp(lockedAmount, BigInt(unlockedAt - time), BigInt(unlockedAt - lockedAt));
}

/** As `ProfitLock._lockProfit`. */
function lockProfit(buffer: BufferState, amount: bigint, time: number): void {
  const locked = lockedProfit(buffer, time);
  const timeLeft = zeroFloorSub(BigInt(buffer.unlockedAt), BigInt(time));
  const duration = mulDivUp(locked * timeLeft + amount * PROFIT_UNLOCK_PERIOD, 1n, locked + amount);
  Object.assign(buffer, { lockedAmount: locked + amount, lockedAt: time, unlockedAt: time + Number(duration) });
}

/**
 * A claim that grows is a loss deferred. One that falls is paid out of the cash, unless the event before told of that
 * already: what a sale brought, or what nothing can bring any more.
 */
function setSeniorClaim(buffer: BufferState, claim: bigint): void {
  const paid = zeroFloorSub(buffer.seniorClaim, claim);
  spend(buffer, paid);
  buffer.setAside += paid;
  buffer.seniorClaim = claim;
}

function takeClaim(buffer: BufferState, amount: bigint): void {
  if (amount > buffer.seniorClaim) throw new ReplayError(`the pool is owed ${buffer.seniorClaim}, not ${amount}`);
  buffer.seniorClaim -= amount;
}

function applyToExits(
  buffer: BufferState,
  event: Extract<BufferEvent, { eventName: 'ExitQueued' | 'ExitClaimed' | 'ExitsSlashed' | 'ExitsWipedOut' }>,
): void {
  switch (event.eventName) {
    case 'ExitQueued': {
      const { controller, shares, assets, units, claimableAt } = event.args;
      requireSame('units of an exit', mulDivDown(assets, RAY, buffer.exitIndex), units);
      const { exitGeneration: generation } = buffer;
      const held = buffer.requests.get(controller);
      const before = held?.generation === generation ? held : { shares: 0n, units: 0n };
      const sum = { shares: before.shares + shares, units: before.units + units };
      buffer.requests.set(controller, { ...sum, claimableAt, generation });
      buffer.exitUnits += units;
      return;
    }
    case 'ExitClaimed': {
      const { controller, shares, units } = event.args;
      const held = require('a request of', buffer.requests, controller);
      if (units > held.units) throw new ReplayError(`${units} of ${held.units} units of an exit are claimed`);
      buffer.requests.set(controller, { ...held, shares: held.shares - shares, units: held.units - units });
      buffer.exitUnits -= units;
      return;
    }
    case 'ExitsSlashed':
      buffer.exitIndex = event.args.index;
      return;
    case 'ExitsWipedOut':
      requireSame('generation of exits', buffer.exitGeneration + 1n, event.args.generation);
      Object.assign(buffer, { exitGeneration: event.args.generation, exitIndex: RAY, exitUnits: 0n });
      return;
  }
}
