/** Random inputs for the comparisons, from seeded streams: the values of a real world, and those at the edges of types. */
import { getAddress } from 'viem';
import { WAD, WAD_PER_BPS } from '../core/constants.ts';
import type { Bucket, Tiers } from '../core/queue.ts';
import type { Address, Anchor, Portfolio } from '../core/types.ts';
import { integer, pick, type RandomState, uniform } from '../world/random.ts';

/** A uniform number of up to `bits` bits. */
export function randomBits(random: RandomState, bits: number): bigint {
  let value = 0n;
  for (let have = 0; have < bits; have += 32) value = (value << 32n) | BigInt(integer(random, 0, 2 ** 32 - 1));
  return BigInt.asUintN(bits, value);
}

/** Any unsigned number of up to `bits` bits: of any length, at a power of two, at an end. */
export function anyUint(random: RandomState, bits = 256): bigint {
  const kind = uniform(random);
  const length = integer(random, 1, bits);
  const power = 1n << BigInt(length - 1);
  if (kind < 0.1) return pick(random, [0n, 1n, 2n, BigInt.asUintN(bits, -1n), BigInt.asUintN(bits, -2n)]);
  if (kind < 0.25) return pick(random, [power - 1n, power, power + (length > 1 ? 1n : 0n)]);
  return randomBits(random, length);
}

/** A number around `middle`, at most ten to the `decades` away on either side. */
export function near(random: RandomState, middle: bigint, decades: number): bigint {
  const factor = 10 ** (uniform(random) * 2 * decades - decades);
  return (middle * BigInt(Math.round(factor * 1e6))) / 1_000_000n + randomBits(random, 20);
}

/** A fraction [WAD] between two percentages, to all its digits or to a basis point. */
export function fraction(random: RandomState, from: number, to: number): bigint {
  const value = BigInt(Math.round((from + uniform(random) * (to - from)) * 1e4)) * 10n ** 12n + randomBits(random, 40);
  return uniform(random) < 0.5 ? value : value - (value % WAD_PER_BPS);
}

/** An auction over up to eight collaterals and four debts; a fifth of the collaterals is not for sale. */
export function randomPortfolio(random: RandomState): Portfolio {
  const price = { lower: 0n, upper: 0n, status: 0 };
  const indices = (count: number, of: number): number[] => {
    const all = new Set<number>();
    while (all.size < count) all.add(integer(random, 0, of - 1));
    return [...all].sort((a, b) => a - b);
  };
  const collaterals = indices(integer(random, 1, 8), 64).map((index) => ({
    ...price,
    asset: randomAddress(random),
    index,
    amount: near(random, 10n ** BigInt(integer(random, 6, 24)), 1),
    liquidationLtv: 0n,
  }));
  const debts = indices(integer(random, 1, 4), 32).map((index) => ({
    ...price,
    asset: randomAddress(random),
    index,
    amount: near(random, 10n ** BigInt(integer(random, 6, 24)), 1),
    minDebt: near(random, 10n ** BigInt(integer(random, 3, 20)), 1),
  }));
  const anchors = collaterals.map((): Anchor => {
    if (uniform(random) < 0.2)
      return { price: 0n, liquidationLtvBps: 0, startMultiplierBps: 0, halfLife: 0, queueShareBps: 0 };
    return {
      price: near(random, 10n ** BigInt(integer(random, 20, 50)), 1),
      liquidationLtvBps: integer(random, 1, 9600),
      startMultiplierBps: integer(random, 10_000, 15_000),
      halfLife: integer(random, 60, 2 ** 24 - 1),
      queueShareBps: integer(random, 0, 10_000),
    };
  });
  return {
    vault: {
      vaultId: randomBits(random, 224),
      locker: randomAddress(random),
      lockNonce: integer(random, 1, 2 ** 32 - 1),
      collaterals,
      debts,
    },
    auction: {
      keeper: randomAddress(random),
      startedAt: integer(random, 0, 2 ** 40 - 1),
      penaltyBps: integer(random, 0, 1500),
      floorPpb: integer(random, 0, 2 ** 40 - 1),
      nonce: integer(random, 1, 2 ** 32 - 1),
      position: integer(random, 0, 2 ** 24 - 1),
      isTaken: uniform(random) < 0.5,
      isFullClose: uniform(random) < 0.5,
      debtIndex: pick(random, debts).index,
      reservedValue: randomBits(random, 96),
      collateralBitmap: randomBits(random, 64),
    },
    anchors,
    debtAnchors: debts.map(() => near(random, 10n ** BigInt(integer(random, 20, 50)), 1)),
    targetHealth: fraction(random, 102, 150),
  };
}

/** A bucket of the queue: in use, at its limits, at the ends of its types; and a moment near its last refill. */
export function randomBucket(random: RandomState): { bucket: Bucket; now: bigint } {
  const limit = (): bigint => pick(random, [near(random, 10n ** 8n, 2), 0n, anyUint(random, 48)]) % 2n ** 48n;
  const level = (of: bigint, bits: number): bigint =>
    pick(random, [0n, of, of + 1n, (of * fraction(random, 0, 210)) / WAD, anyUint(random, bits)]) % 2n ** BigInt(bits);
  const [stockLimit, flowLimit, refilledAt] = [limit(), limit(), randomBits(random, 31)];
  const now = pick(random, [refilledAt, refilledAt + randomBits(random, 13), anyUint(random, 42), anyUint(random)]);
  const bucket = { onAuction: level(stockLimit, 64), stockLimit, spent: level(flowLimit, 48), flowLimit, refilledAt };
  return { bucket, now };
}

/** Tiers as governance may set them, and as it may not. */
export function randomTiers(random: RandomState): Tiers {
  return {
    criticalCoverage: fraction(random, 100, 110),
    urgentCoverage: fraction(random, 100, 200),
    reservedShare: pick(random, [0n, fraction(random, 0, 50), anyUint(random, 64)]),
  };
}

/** An address in the mixed case in which viem decodes it. */
export function randomAddress(random: RandomState): Address {
  return getAddress(`0x${randomBits(random, 160).toString(16).padStart(40, '0')}`);
}
