import type { Address, DecodeEventLogReturnType, Hex } from 'viem';
import type { auctionHouseAbi } from '../abi/generated.ts';
import { DUST_DEBT_DIVISOR, PRICE_SCALE, WAD_PER_BPS, WAD_PER_PPB } from '../core/constants.ts';
import { fromAuctionId, toAuctionId } from '../core/ids.ts';
import { mulDivDown } from '../core/math.ts';
import type { Anchor, Auction } from '../core/types.ts';
import { type EngineState, vaultOf } from './engine.ts';
import { ReplayError, require, requireSame } from './errors.ts';
import { type QueueState, release, type Reservation, reserve } from './queue.ts';

/** A numbered place of the house: what its latest auction wrote there, and what earlier ones left that it did not overwrite. */
export interface Place {
  auction: Auction;
  /** By the rank of the collateral in the auction's bitmap. */
  readonly anchors: Anchor[];
  /** By the index of the debt asset [1e36]. */
  readonly debtAnchors: Map<number, bigint>;
}

/** What an auction is told to be before it opens. */
interface Opening {
  readonly auctionId: bigint;
  readonly collaterals: { readonly index: number; readonly anchor: Anchor }[];
  readonly debtAnchors: { readonly index: number; readonly price: bigint }[];
}

/** The first take of an auction: `isTaken` is written after it, unless it ends the auction. */
interface FirstTake {
  readonly auctionId: bigint;
  readonly transaction: Hex;
  /** Whether it left no debt, or nothing for sale: then it ends the auction. */
  readonly isLast: boolean;
}

/** All that AuctionHouse stores. */
export interface HouseState {
  readonly places: Place[];
  /** All places, those of open auctions first, in the house's order, with the vault that each had last. */
  readonly entries: { readonly vaultId: bigint; readonly place: number }[];
  openCount: number;
  /** Places of the vaults under auction. */
  readonly placeOf: Map<bigint, number>;
  /** What is known of the auction that opens with the next events. */
  opening: Opening | undefined;
  /** The vault whose auction has just ended to be started again. */
  restarting: bigint | undefined;
  /** The latest of them. */
  firstTake: FirstTake | undefined;
  pauseLevel: number;
  resumedAt: number; // [seconds]
}

export type HouseEvent = DecodeEventLogReturnType<typeof auctionHouseAbi>;

const TAKES_STOPPED = 3;
/** `IAuctionHouse.EndReason`. */
const TARGET_MET = 0;
const WRITTEN_OFF = 4;
const RESTARTED = 8;

export function emptyHouse(): HouseState {
  return {
    places: [],
    entries: [],
    openCount: 0,
    placeOf: new Map(),
    opening: undefined,
    restarting: undefined,
    firstTake: undefined,
    pauseLevel: 0,
    resumedAt: 0,
  };
}

/** The ids of the open auctions, in the house's order. */
export function openAuctions(house: HouseState): bigint[] {
  return house.entries
    .slice(0, house.openCount)
    .map(({ vaultId, place }) => toAuctionId(vaultId, placeAt(house, place).auction.nonce));
}

/** The open auction of a vault. */
export function auctionOf(house: HouseState, vaultId: bigint): Place | undefined {
  const place = house.placeOf.get(vaultId);
  return place === undefined ? undefined : placeAt(house, place);
}

/**
 * Applies an event of AuctionHouse, and counts what it puts on sale and takes off in the queue.
 * @throws {ReplayError} when it does not follow from the state
 */
export function applyToHouse(
  { house, engine, queue }: { house: HouseState; engine: EngineState; queue: QueueState },
  event: HouseEvent,
  { time, transaction }: { time: number; transaction: Hex },
): void {
  switch (event.eventName) {
    case 'CollateralOffered': {
      const { auctionId, collateral, anchor } = event.args;
      const { index } = require('collateral', engine.collaterals, collateral);
      openingOf(house, auctionId).collaterals.push({ index, anchor });
      return;
    }
    case 'DebtAnchored': {
      const { auctionId, debtAsset, price } = event.args;
      const { index } = require('debt asset', engine.debts, debtAsset);
      openingOf(house, auctionId).debtAnchors.push({ index, price });
      return;
    }
    case 'AuctionStarted': {
      const { auctionId, vaultId, debtAsset, keeper, penalty, floor, coverage, reservedValue, isFullClose } =
        event.args;
      const opening = openingOf(house, auctionId);
      const auction = {
        keeper,
        startedAt: time,
        penaltyBps: Number(penalty / WAD_PER_BPS),
        floorPpb: Number(floor / WAD_PER_PPB),
        nonce: fromAuctionId(auctionId).nonce,
        position: house.openCount,
        isTaken: false,
        isFullClose,
        debtIndex: require('debt asset', engine.debts, debtAsset).index,
        reservedValue,
        collateralBitmap: opening.collaterals.reduce((bitmap, { index }) => bitmap | (1n << BigInt(index)), 0n),
      };
      const place = enter(house, vaultId, auction, opening);
      reserve(queue, reservationOf(place), { coverage, isForced: house.restarting === vaultId }, time);
      Object.assign(house, { opening: undefined, restarting: undefined });
      return;
    }
    case 'CollateralTaken': {
      const { auctionId, collateral, collateralLeft, debtLeft } = event.args;
      const { vaultId } = fromAuctionId(auctionId);
      const left = vaultOf(engine, vaultId).collaterals.get(collateral) ?? 0n;
      requireSame('collateral of a vault', left, collateralLeft);
      const place = placeAt(house, require('an auction of vault', house.placeOf, vaultId));
      if (place.auction.isTaken) return;
      place.auction = { ...place.auction, isTaken: true };
      const isLast = debtLeft === 0n || isSoldOut(engine, vaultId, place);
      house.firstTake = { auctionId, transaction, isLast };
      return;
    }
    case 'AuctionEnded': {
      const { auctionId, vaultId, reason } = event.args;
      house.restarting = reason === RESTARTED ? vaultId : undefined;
      const place = auctionOf(house, vaultId);
      if (place === undefined && reason === WRITTEN_OFF && house.opening === undefined) return; // it never opened
      requireSame('auction', place === undefined ? 0n : toAuctionId(vaultId, place.auction.nonce), auctionId);
      const left = leave(house, vaultId);
      release(queue, reservationOf(left), !left.auction.isTaken && reason !== RESTARTED, time);
      if (isEndedByFirstTake(house, auctionId, reason, transaction)) left.auction = { ...left.auction, isTaken: false };
      return;
    }
    case 'PauseLevelSet': {
      const level = Number(event.args.level);
      if (house.pauseLevel === TAKES_STOPPED && level < TAKES_STOPPED) house.resumedAt = time;
      house.pauseLevel = level;
      return;
    }
    case 'AuctionRestarted':
      return;
  }
}

/** The members of a bitmap, from the lowest. */
export function indicesOf(bitmap: bigint): number[] {
  const indices: number[] = [];
  for (let index = 0; bitmap >> BigInt(index) !== 0n; index++) {
    if ((bitmap >> BigInt(index)) & 1n) indices.push(index);
  }
  return indices;
}

function openingOf(house: HouseState, auctionId: bigint): Opening {
  house.opening ??= { auctionId, collaterals: [], debtAnchors: [] };
  requireSame('auction that opens', house.opening.auctionId, auctionId);
  return house.opening;
}

/** As `AuctionHouse._hasAnythingForSale`: what takers leave is dust. */
function isSoldOut({ vaults, collaterals, debts }: EngineState, vaultId: bigint, { auction, anchors }: Place): boolean {
  const held = require('vault', vaults, vaultId).collaterals;
  const minDebt = [...debts.values()][auction.debtIndex]?.minDebt ?? 0n;
  const listed = [...collaterals.keys()];
  return indicesOf(auction.collateralBitmap).every((index, rank) => {
    const amount = held.get(listed[index] as Address) ?? 0n;
    return mulDivDown(amount, anchors[rank]?.price ?? 0n, PRICE_SCALE) * DUST_DEBT_DIVISOR <= minDebt;
  });
}

/**
 * Whether an auction ends in its first take, so that the house does not write that it was taken. Where the target is met the
 * events do not say it, but nobody asks in the same transaction for more of what they have just bought up to the target.
 */
function isEndedByFirstTake({ firstTake }: HouseState, auctionId: bigint, reason: number, transaction: Hex): boolean {
  if (firstTake?.auctionId !== auctionId) return false;
  return firstTake.isLast || (reason === TARGET_MET && firstTake.transaction === transaction);
}

/** What an auction counts for in the queue. */
function reservationOf({ auction, anchors }: Place): Reservation {
  const shares = indicesOf(auction.collateralBitmap).map((index, rank) => ({
    index,
    shareBps: BigInt(anchors[rank]?.queueShareBps ?? 0),
  }));
  return { value: auction.reservedValue, shares };
}

/** As `AuctionHouse._enter`: the place that stands after the open ones, or a new one. */
function enter(house: HouseState, vaultId: bigint, auction: Auction, opening: Opening): Place {
  if (house.placeOf.has(vaultId)) throw new ReplayError(`vault ${vaultId} is under auction already`);
  const place = house.entries[house.openCount]?.place ?? house.places.length;
  const entered = (house.places[place] ??= { auction, anchors: [], debtAnchors: new Map() });
  entered.auction = auction;
  opening.collaterals.forEach(({ anchor }, rank) => (entered.anchors[rank] = anchor));
  for (const { index, price } of opening.debtAnchors) entered.debtAnchors.set(index, price);
  house.entries[house.openCount] = { vaultId, place };
  house.placeOf.set(vaultId, place);
  house.openCount += 1;
  return entered;
}

/** As `AuctionHouse._leave`: the last of the open ones takes the position of the one that leaves. */
function leave(house: HouseState, vaultId: bigint): Place {
  const place = placeAt(house, require('an auction of vault', house.placeOf, vaultId));
  house.placeOf.delete(vaultId);
  house.openCount -= 1;
  const { position } = place.auction;
  const [gone, moved] = [house.entries[position], house.entries[house.openCount]];
  if (gone === undefined || moved === undefined || gone === moved) return place;
  house.entries[house.openCount] = gone;
  house.entries[position] = moved;
  const last = placeAt(house, moved.place);
  last.auction = { ...last.auction, position };
  return place;
}

function placeAt(house: HouseState, place: number): Place {
  const found = house.places[place];
  if (found === undefined) throw new ReplayError(`the house has no place ${place}`);
  return found;
}
