/** A small world for the tests of the core: WETH and WBTC for sale against USDC. Not for production code. */
import { RAY, WAD } from './constants.ts';
import { healthOf } from './health.ts';
import { toAuctionId, toVaultId } from './ids.ts';
import type { BufferState, Shelf } from './inventory.ts';
import type { Bucket } from './queue.ts';
import {
  type Address,
  type Anchor,
  type Auction,
  type AuctionReport,
  type AuctionTerms,
  type CollateralPosition,
  type DebtGrowth,
  type DebtPosition,
  type Price,
  PRICE_OK,
  type VaultReport,
  type VaultView,
} from './types.ts';
import type { Witness } from './witnessing.ts';

const address = (digit: string): Address => `0x${digit.repeat(40)}`;
export const WETH = address('a');
export const WBTC = address('b');
export const USDC = address('c');
export const HOUSE = address('d');
export const OWNER = address('e');
export const BUFFER = address('f');
export const NOBODY = address('0');

export const ETHER = 10n ** 18n;
export const USD = 10n ** 6n; // a USDC
export const START = 1_700_000_000;

/** Whole US dollars for a whole token as quote WAD per raw unit [1e36]. */
export function quotePrice(usd: number, decimals: number): bigint {
  return (BigInt(Math.round(usd * 1e6)) * 10n ** 48n) / 10n ** BigInt(decimals);
}

/** Whole US dollars for a whole collateral token as raw USDC per raw unit [1e36]. */
export function usdcPrice(usd: number, decimals: number): bigint {
  return (BigInt(Math.round(usd * 1e6)) * 10n ** 36n) / 10n ** BigInt(decimals);
}

export function collateral(overrides: Partial<CollateralPosition> = {}): CollateralPosition {
  const price = quotePrice(2000, 18);
  return {
    asset: WETH,
    index: 0,
    amount: 10n * ETHER,
    lower: price,
    upper: price,
    liquidationLtv: (80n * WAD) / 100n,
    status: PRICE_OK,
    ...overrides,
  };
}

export function debt(overrides: Partial<DebtPosition> = {}): DebtPosition {
  const price = quotePrice(1, 6);
  return {
    asset: USDC,
    index: 0,
    amount: 16_500n * USD,
    minDebt: 500n * USD,
    lower: price,
    upper: price,
    status: PRICE_OK,
    ...overrides,
  };
}

/** A vault of 10 WETH at 2,000 that owes 16,500 USDC: health 0.9697. */
export function vault(overrides: Partial<VaultView> = {}): VaultView {
  return {
    vaultId: toVaultId(OWNER, 1n),
    locker: NOBODY,
    lockNonce: 0,
    collaterals: [collateral()],
    debts: [debt()],
    ...overrides,
  };
}

export function vaultReport(overrides: Partial<VaultView> = {}): VaultReport {
  const view = vault(overrides);
  return { vault: view, health: healthOf(view) };
}

/** The health of {@link vault}, for auctions whose own does not matter. */
export const UNHEALTHY = healthOf(vault());

/** An empty bucket of the queue that admits `usd` at once and a thousand times as much in an hour. */
export function bucket(usd: bigint): Bucket {
  const stockLimit = usd * 100n;
  return { onAuction: 0n, stockLimit, spent: 0n, flowLimit: 1000n * stockLimit, refilledAt: BigInt(START) };
}

export function anchor(overrides: Partial<Anchor> = {}): Anchor {
  return {
    price: usdcPrice(2000, 18),
    liquidationLtvBps: 8000,
    startMultiplierBps: 10_500,
    halfLife: 1800,
    queueShareBps: 10_000,
    ...overrides,
  };
}

/** What a report may differ in. */
export interface ReportOverrides {
  readonly vault?: Partial<VaultView>;
  readonly auction?: Partial<Auction>;
  readonly anchors?: readonly Anchor[];
  readonly debtAnchors?: readonly bigint[];
  readonly report?: Partial<Omit<AuctionReport, 'portfolio'>>;
}

/** The auction of {@link vault}: penalty 5 %, floor at 60 % of the anchor, started at {@link START}, an hour long. */
export function auctionReport(overrides: ReportOverrides = {}): AuctionReport {
  const view = vault({ locker: HOUSE, lockNonce: 3, ...overrides.vault });
  const auction: Auction = {
    keeper: NOBODY,
    startedAt: START,
    penaltyBps: 500,
    floorPpb: 600_000_000,
    nonce: 3,
    position: 0,
    isTaken: false,
    isCharged: true,
    isFullClose: false,
    debtIndex: 0,
    reservedValue: 16_500n * WAD,
    collateralBitmap: 1n,
    ...overrides.auction,
  };
  return {
    auctionId: toAuctionId(view.vaultId, auction.nonce),
    isLocked: true,
    expiresAt: BigInt(auction.startedAt) + TERMS.maxDuration,
    debtAsset: USDC,
    portfolio: {
      vault: view,
      auction,
      anchors: overrides.anchors ?? view.collaterals.map(() => anchor()),
      debtAnchors: overrides.debtAnchors ?? view.debts.map(() => 0n),
      targetHealth: (115n * WAD) / 100n,
    },
    health: healthOf(view),
    growths: view.debts.map((position) => growth(position)),
    ...overrides.report,
  };
}

/** How a debt grows: not at all, unless a rate is given [WAD per year]. */
export function growth({ amount }: DebtPosition, baseRate = 0n): DebtGrowth {
  const curve = { baseRate, slopeBelowKink: 0n, slopeAboveKink: 0n, kink: WAD / 2n };
  return {
    scaledDebt: amount,
    cash: amount,
    state: { ...curve, debtIndex: RAY, totalScaledDebt: amount, accruedAt: START },
  };
}

/** A price with both sides equal, said a minute before {@link START}. */
export function price(usd: number, decimals: number): Price {
  const side = quotePrice(usd, decimals);
  return { lower: side, upper: side, updatedAt: BigInt(START) - 60n, status: PRICE_OK };
}

/** A memory of 2,000 dollars for a token of 18 decimals, ten minutes old: packed without a loss. */
export const WITNESS: Witness = {
  trusted: packed(quotePrice(2000, 18)),
  pending: packed(quotePrice(2000, 18)),
  pendingAt: START - 600,
  deadSince: 0,
  deadSeenAt: 0,
};

/** As `PriceFloatLib.pack`, for prices that fit. */
function packed(amount: bigint): bigint {
  let [mantissa, exponent] = [amount, 0n];
  for (; mantissa >= 1n << 56n; exponent++) mantissa = (mantissa + 1n) >> 1n;
  return (exponent << 56n) | mantissa;
}

/** A buffer of 100,000 USDC that may spend 50,000 on WETH, of which it holds none. */
export function bufferState(overrides: Partial<BufferState> = {}): BufferState {
  return {
    buffer: BUFFER,
    asset: USDC,
    isReadable: true,
    pauseLevel: 0n,
    resumedAt: 0n,
    cash: 100_000n * USD,
    exitingAssets: 0n,
    claimable: 0n,
    reserves: 0n,
    poolCash: 1_000_000n * USD,
    seniorClaim: 0n,
    terms: {
      callerShare: (10n * WAD) / 100n,
      startMultiplier: (102n * WAD) / 100n,
      maxDiscount: (4n * WAD) / 100n,
      halfLife: 43_200,
      maxDuration: 259_200,
    },
    shelves: [shelf()],
    ...overrides,
  };
}

export function shelf(overrides: Partial<Shelf> = {}): Shelf {
  const offer = { startPrice: 0n, startedAt: 0, floor: 0n, expiresAt: 0, halfLife: 0 };
  return { collateral: WETH, cap: 50_000n * USD, amount: 0n, cost: 0n, offer, claimable: 0n, ...overrides };
}

export const TERMS: AuctionTerms = {
  targetHealth: (115n * WAD) / 100n,
  backstopDiscount: (10n * WAD) / 100n,
  minPriceRatio: (60n * WAD) / 100n,
  maxDuration: 3600n,
  keeperShare: (20n * WAD) / 100n,
  fullCloseMultiple: 2n,
};
