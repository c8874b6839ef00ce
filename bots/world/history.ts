import { type Address, type Log, parseEventLogs } from 'viem';
import { auctionHouseAbi, uniswapTakerAbi, vaultEngineAbi } from '../abi/generated.ts';

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
      readonly lossOfLenders: bigint;
    }
  | { readonly type: 'profit'; readonly auctionId: bigint; readonly receiver: Address; readonly amount: bigint };

/** An event with the time of its block, in UTC seconds. */
export type TimedEvent = WorldEvent & { readonly time: number; readonly block: number };

/** `IAuctionHouse.EndReason`, in its order. */
export const END_REASONS = [
  'target met',
  'debt repaid',
  'healthy',
  'sold out',
  'written off',
  'lock voided',
  'expired',
  'cancelled',
  'restarted',
] as const;

const ABI = [...auctionHouseAbi, ...vaultEngineAbi, ...uniswapTakerAbi];

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
            ...pick(log.args, 'vaultId', 'debtAsset', 'debt', 'coveredByBuffer', 'coveredByReserves', 'lossOfLenders'),
          },
        ];
      case 'TakenWithFlash':
        return [{ type: 'profit', ...pick(log.args, 'auctionId', 'receiver'), amount: log.args.profit }];
      default:
        return [];
    }
  });
}

function pick<T extends object, K extends keyof T>(source: T, ...keys: K[]): Pick<T, K> {
  return Object.fromEntries(keys.map((key) => [key, source[key]])) as Pick<T, K>;
}
