import { type Address, getAddress, type Log, parseEventLogs } from 'viem';
import {
  auctionHouseAbi,
  inventoryTakerAbi,
  liquidityBufferAbi,
  uniswapTakerAbi,
  vaultEngineAbi,
} from '../abi/generated.ts';

/** What happened in a block, as the contracts say: amounts in raw units, prices [1e36], fractions [WAD]. */
export type WorldEvent =
  | { readonly type: 'started'; readonly auctionId: bigint; readonly vaultId: bigint; readonly debtAsset: Address }
  | {
      readonly type: 'taken';
      readonly auctionId: bigint;
      readonly collateral: Address;
      readonly collateralOut: bigint;
      readonly payment: bigint;
    }
  | {
      readonly type: 'liquidated';
      readonly vaultId: bigint;
      readonly debtAsset: Address;
      readonly debtRepaid: bigint;
      readonly penalty: bigint;
      readonly reward: bigint;
    }
  | { readonly type: 'restarted'; readonly auctionId: bigint; readonly newAuctionId: bigint }
  | { readonly type: 'ended'; readonly auctionId: bigint; readonly vaultId: bigint; readonly reason: number }
  | {
      readonly type: 'writtenOff';
      readonly vaultId: bigint;
      readonly debtAsset: Address;
      readonly debt: bigint;
      readonly coveredByBuffer: bigint;
      readonly coveredByReserves: bigint;
      readonly deferredToInventory: bigint;
      readonly lossOfLenders: bigint;
    }
  | { readonly type: 'profit'; readonly auctionId: bigint; readonly receiver: Address; readonly amount: bigint }
  | {
      /** Taken with the payer's own money, and kept. */
      readonly type: 'kept';
      readonly auctionId: bigint;
      readonly collateral: Address;
      readonly receiver: Address;
      readonly collateralOut: bigint;
      readonly payment: bigint;
    }
  | {
      readonly type: 'backstop';
      readonly buffer: Address;
      readonly auctionId: bigint;
      readonly collateral: Address;
      readonly receiver: Address; // of the reward
      readonly amount: bigint;
      readonly payment: bigint;
      readonly reward: bigint;
    }
  | {
      readonly type: 'offered';
      readonly buffer: Address;
      readonly collateral: Address;
      readonly amount: bigint;
      readonly startPrice: bigint;
      readonly floor: bigint;
    }
  | {
      readonly type: 'sold';
      readonly buffer: Address;
      readonly collateral: Address;
      readonly buyer: Address;
      readonly amount: bigint;
      readonly payment: bigint;
    }
  | { readonly type: 'harvested'; readonly buffer: Address; readonly amount: bigint }
  | { readonly type: 'covered'; readonly buffer: Address; readonly amount: bigint; readonly deferred: bigint }
  | { readonly type: 'seniorClaimPaid' | 'seniorClaimExtinguished'; readonly buffer: Address; readonly amount: bigint };

/** An event with the time of its block, in UTC seconds. */
export type TimedEvent = WorldEvent & { readonly time: number; readonly block: number };

/** `IAuctionHouse.EndReason`, in its order. */
export const END_REASONS = [
  'target met',
  'debt repaid',
  'healthy',
  'written off',
  'lock voided',
  'expired',
  'cancelled',
  'restarted',
] as const;

// A GenericTaker says what a UniswapTaker says.
const TAKERS = [...uniswapTakerAbi, ...inventoryTakerAbi] as const;
const ABI = [...auctionHouseAbi, ...vaultEngineAbi, ...TAKERS, ...liquidityBufferAbi];

/** The events of a block that matter to a report, in order. */
export function readEvents(logs: readonly Log[]): WorldEvent[] {
  return parseEventLogs({ abi: ABI, logs: [...logs] }).flatMap((log): WorldEvent[] => {
    switch (log.eventName) {
      case 'AuctionStarted':
        return [{ type: 'started', ...pick(log.args, 'auctionId', 'vaultId', 'debtAsset') }];
      case 'CollateralTaken':
        return [{ type: 'taken', ...pick(log.args, 'auctionId', 'collateral', 'collateralOut', 'payment') }];
      case 'VaultLiquidated':
        return [{ type: 'liquidated', ...pick(log.args, 'vaultId', 'debtAsset', 'debtRepaid', 'penalty', 'reward') }];
      case 'AuctionRestarted':
        return [{ type: 'restarted', ...pick(log.args, 'auctionId', 'newAuctionId') }];
      case 'AuctionEnded':
        return [{ type: 'ended', ...pick(log.args, 'auctionId', 'vaultId', 'reason') }];
      case 'DebtWrittenOff':
        return [
          {
            type: 'writtenOff',
            ...pick(log.args, 'vaultId', 'debtAsset', 'debt'),
            ...pick(log.args, 'coveredByBuffer', 'coveredByReserves', 'deferredToInventory', 'lossOfLenders'),
          },
        ];
      case 'TakenWithFlash':
        return [{ type: 'profit', ...pick(log.args, 'auctionId', 'receiver'), amount: log.args.profit }];
      case 'TakenFromInventory': {
        const kept = pick(log.args, 'auctionId', 'collateral', 'receiver', 'collateralOut', 'payment');
        return [{ type: 'kept', ...kept }];
      }
      default:
        return readBufferEvent(log);
    }
  });
}

/** What a buffer says it has bought, sold and paid. */
function readBufferEvent(log: EventLog): WorldEvent[] {
  const buffer = getAddress(log.address); // as in arguments
  switch (log.eventName) {
    case 'BackstopTaken': {
      const bought = pick(log.args, 'auctionId', 'collateral', 'receiver', 'amount', 'payment', 'reward');
      return [{ type: 'backstop', buffer, ...bought }];
    }
    case 'InventoryOffered':
      return [{ type: 'offered', buffer, ...pick(log.args, 'collateral', 'amount', 'startPrice', 'floor') }];
    case 'InventorySold':
      return [{ type: 'sold', buffer, ...pick(log.args, 'collateral', 'buyer', 'amount', 'payment') }];
    case 'Harvested':
      return [{ type: 'harvested', buffer, amount: log.args.amount }];
    case 'ShortfallCovered':
      return [{ type: 'covered', buffer, ...pick(log.args, 'amount', 'deferred') }];
    case 'SeniorClaimPaid':
      return [{ type: 'seniorClaimPaid', buffer, amount: log.args.amount }];
    case 'SeniorClaimExtinguished':
      return [{ type: 'seniorClaimExtinguished', buffer, amount: log.args.amount }];
    default:
      return [];
  }
}

type EventLog = ReturnType<typeof parseEventLogs<typeof ABI, true>>[number];

function pick<T extends object, K extends keyof T>(source: T, ...keys: K[]): Pick<T, K> {
  return Object.fromEntries(keys.map((key) => [key, source[key]])) as Pick<T, K>;
}
