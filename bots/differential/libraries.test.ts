/** The core against the Solidity libraries: equal to the unit, and an error wherever Solidity reverts. */
import { encodeFunctionData, type Hex } from 'viem';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as auction from '../core/auction.ts';
import { takeInput } from '../core/auctionState.ts';
import { ALL_COLLATERALS, MAX_UINT256, RAY, WAD, YEAR } from '../core/constants.ts';
import { decay, multiplierAt, priceAt } from '../core/decay.ts';
import { collateralValue, debtValue, ratio, weighted } from '../core/health.ts';
import { fromAuctionId, ownerOf, toAuctionId, toVaultId } from '../core/ids.ts';
import * as direct from '../core/direct.ts';
import { annualRate, growth, utilisation } from '../core/interest.ts';
import { mulDivDown, mulDivUp, wadExp } from '../core/math.ts';
import { allows, PRICE_ACTIONS } from '../core/priceRules.ts';
import * as queue from '../core/queue.ts';
import { scheduledPenalty } from '../core/risk.ts';
import { type Address, PRICE_STATUSES } from '../core/types.ts';
import { unpackPrice } from '../core/witnessing.ts';
import { integer, pick, type RandomState, seedRandom, uniform } from '../world/random.ts';
import { execute, receiptsOf, submit } from '../local/transactions.ts';
import { compare, type Comparison, type Harness, IS_DEEP, startHarness } from './harness.ts';
import {
  anyUint,
  fraction,
  near,
  randomAddress,
  randomBits,
  randomBucket,
  randomPortfolio,
  randomTiers,
} from './inputs.ts';
import { ENDINGS, endingOf, realisticTake, resultInOrder, toSolidity, wildTake } from './takes.ts';

const SCALE = IS_DEEP ? 5 : 1;
const DAY = 86_400n;

let harness: Harness;
let compared = 0;
let began = 0;

beforeAll(async () => {
  harness = await startHarness();
  began = performance.now();
}, 180_000);
afterAll(() => {
  console.log(`libraries: ${compared} inputs, no mismatch, ${((performance.now() - began) / 1000).toFixed(1)} s`);
  return harness?.anvil.stop();
});

/** Compares `count` inputs from a stream of their own, and returns how many reverted. */
async function check(name: string, count: number, make: (random: RandomState) => Comparison): Promise<number> {
  const random = seedRandom(`differential/${name}`);
  const comparisons = Array.from({ length: count * SCALE }, () => make(random));
  const { reverts } = await compare(harness, comparisons);
  compared += comparisons.length;
  return reverts;
}

/** A comparison of a function of numbers; `sizes` makes each argument. */
function numbers<T extends readonly bigint[]>(
  functionName: string,
  mirror: (...args: [...T]) => bigint,
  args: [...T],
): Comparison {
  return { functionName, args, mirror: () => mirror(...args) };
}

/** Times as auctions see them, and times as nobody does. */
function times(random: RandomState): { elapsed: bigint; halfLife: bigint } {
  const elapsed = pick(random, [() => randomBits(random, 17), () => randomBits(random, 24), () => anyUint(random)])();
  const halfLife = pick(random, [() => randomBits(random, 17), () => near(random, 1800n, 1), () => anyUint(random)])();
  return { elapsed, halfLife };
}

describe('MathLib', () => {
  test('default', async () => {
    const any = (random: RandomState): [bigint, bigint, bigint] => [anyUint(random), anyUint(random), anyUint(random)];
    const down = await check('mulDivDown', 2000, (random) => numbers('mulDivDown', mulDivDown, any(random)));
    const up = await check('mulDivUp', 2000, (random) => numbers('mulDivUp', mulDivUp, any(random)));
    expect(down > 100 && up > 100).toBe(true);
  }, 60_000);

  test('behavior: quotients at the largest number', async () => {
    // x · y close to max · d, from both sides.
    const edge = (random: RandomState): [bigint, bigint, bigint] => {
      const [y, d] = [anyUint(random) + 1n, anyUint(random) + 1n].map((n) => (n > MAX_UINT256 ? MAX_UINT256 : n));
      const x = ((MAX_UINT256 + 1n) * (d as bigint)) / (y as bigint) + BigInt(integer(random, -2, 2));
      return [x < 0n ? 0n : x > MAX_UINT256 ? MAX_UINT256 : x, y as bigint, d as bigint];
    };
    await check('mulDivDown/edge', 500, (random) => numbers('mulDivDown', mulDivDown, edge(random)));
    await check('mulDivUp/edge', 500, (random) => numbers('mulDivUp', mulDivUp, edge(random)));
  }, 60_000);
});

describe('wadExp', () => {
  test('default', async () => {
    const bounds = [-42139678854452767551n, 135305999368893231589n, 0n, -(2n ** 255n), 2n ** 255n - 1n, 2n ** 96n];
    const inRange = (random: RandomState): bigint =>
      BigInt(Math.floor((uniform(random) * 178 - 42.2) * 1e6)) * 10n ** 12n;
    await check('exp', 3000, (random) => {
      const x = pick(random, [
        () => inRange(random) + randomBits(random, 40),
        () => -randomBits(random, integer(random, 1, 66)),
        () =>
          pick(
            random,
            bounds.filter((bound) => bound > -(2n ** 255n)),
          ) + BigInt(integer(random, -3, 0)),
        () => BigInt.asIntN(256, anyUint(random)),
      ])();
      return { functionName: 'exp', args: [x], mirror: () => wadExp(x) };
    });
  }, 60_000);
});

describe('PriceDecayLib', () => {
  test('default', async () => {
    await check('decay', 2000, (random) => {
      const { elapsed, halfLife } = times(random);
      return numbers('decay', decay, [elapsed, halfLife]);
    });
    await check('multiplierAt', 1500, (random) => {
      const { elapsed, halfLife } = times(random);
      return numbers('multiplierAt', multiplierAt, [fraction(random, 100, 150), elapsed, halfLife]);
    });
    await check('priceAt', 2000, (random) => {
      const { elapsed, halfLife } = times(random);
      const anchor = pick(random, [() => anyUint(random, 184), () => near(random, 10n ** 27n, 6)])();
      return numbers('priceAt', priceAt, [anchor, fraction(random, 100, 150), elapsed, halfLife]);
    });
  }, 60_000);

  test('behavior: exponents at the ends of an int256', async () => {
    await check('decay/edge', 300, (random) => {
      const elapsed =
        (pick(random, [2n ** 255n, 2n ** 256n, 42139678854452767551n]) * 10n ** 18n) / 693147180559945310n;
      const shift = BigInt(integer(random, -100, 100));
      return numbers('decay', decay, [
        (elapsed + shift) % (MAX_UINT256 + 1n),
        pick(random, [1n, 10n ** 18n, 10n ** 17n]),
      ]);
    });
  }, 60_000);
});

describe('AuctionMathLib', () => {
  test('default', async () => {
    await check('anchorPrice', 300, (random) =>
      numbers('anchorPrice', auction.anchorPrice, [anyUint(random, 200), anyUint(random, 200)]),
    );
    await check('penaltyFor', 1000, (random) =>
      numbers('penaltyFor', auction.penaltyFor, [
        fraction(random, 0, 20),
        fraction(random, 0, 5),
        pick(random, [fraction(random, 50, 150), anyUint(random)]),
      ]),
    );
    await check('floorMultiplier', 1000, (random) =>
      numbers('floorMultiplier', auction.floorMultiplier, [
        fraction(random, 0, 15),
        pick(random, [fraction(random, 50, 300), anyUint(random)]),
        fraction(random, 0, 25),
        fraction(random, 90, 100),
        fraction(random, 1, 80),
      ]),
    );
    await check('floorMultiplier/wild', 300, (random) =>
      numbers('floorMultiplier', auction.floorMultiplier, [
        anyUint(random),
        anyUint(random),
        anyUint(random, 62),
        anyUint(random),
        anyUint(random),
      ]),
    );
    await check('scaledHalfLife', 700, (random) =>
      numbers('scaledHalfLife', auction.scaledHalfLife, [
        randomBits(random, 17),
        fraction(random, 95, 150),
        fraction(random, 1, 97),
        pick(random, [WAD / 4n, anyUint(random)]),
      ]),
    );
    await check('shortfall', 500, (random) =>
      numbers('shortfall', auction.shortfall, [
        pick(random, [fraction(random, 102, 150), anyUint(random)]),
        anyUint(random),
        anyUint(random),
      ]),
    );
    await check('waterLine', 700, (random) =>
      numbers('waterLine', auction.waterLine, [
        pick(random, [fraction(random, 0, 15), anyUint(random)]),
        fraction(random, 1, 96),
        anyUint(random, 184),
        pick(random, [fraction(random, 102, 150), anyUint(random)]),
      ]),
    );
  }, 120_000);
});

describe('computeTake', () => {
  const take = (input: auction.TakeInput): Comparison => ({
    functionName: 'computeTake',
    args: [toSolidity(input)],
    mirror: () => resultInOrder(auction.computeTake(input)),
  });

  test('default', async () => {
    const seen = new Map<string, number>();
    const count = (kind: string): void => void seen.set(kind, (seen.get(kind) ?? 0) + 1);
    await check('computeTake', 4000, (random) => {
      const input = realisticTake(random);
      count(endingOf(input));
      return take(input);
    });
    // Every ending of a take is met often.
    for (const kind of ENDINGS) {
      expect(seen.get(kind) ?? 0, kind).toBeGreaterThan(50);
    }
  }, 120_000);

  test('behavior: amounts one unit around where a take is cut', async () => {
    let base: auction.TakeInput | undefined;
    let amounts: bigint[] = [];
    await check('computeTake/edge', 3000, (random) => {
      while (base === undefined || amounts.length === 0) {
        base = realisticTake(random);
        try {
          const { collateralOut } = auction.computeTake({ ...base, maxCollateral: MAX_UINT256 });
          amounts = [collateralOut - 1n, collateralOut, collateralOut + 1n].filter((amount) => amount > 0n);
        } catch (error) {
          if (!(error instanceof auction.TakeTooSmallError || error instanceof auction.PriceBelowWaterLineError))
            throw error;
        }
      }
      return take({ ...base, maxCollateral: amounts.pop() ?? 1n });
    });
  }, 120_000);

  test('behavior: numbers of no vault', async () => {
    const reverts = await check('computeTake/wild', 2000, (random) => take(wildTake(random)));
    expect(reverts).toBeGreaterThan(200);
    expect(reverts).toBeLessThan(1900 * SCALE);
  }, 120_000);

  test('behavior: what a portfolio sums up to', async () => {
    await check('takeInput', 1000, (random) => {
      const portfolio = randomPortfolio(random);
      const { collaterals, debts } = portfolio.vault;
      const [c, d] = [integer(random, 0, collaterals.length - 1), integer(random, 0, debts.length - 1)];
      const maxCollateral = anyUint(random);
      const elapsed = pick(random, [randomBits(random, 12), randomBits(random, 17), randomBits(random, 24)]);
      return {
        functionName: 'takeInput',
        args: [portfolio, BigInt(c), BigInt(d), maxCollateral, elapsed],
        mirror: () => {
          const [position, debt] = [collaterals[c], debts[d]];
          if (position === undefined || debt === undefined) throw new Error('a bad input');
          const { input, floorPriceE36 } = takeInput(portfolio, position, debt, maxCollateral, elapsed);
          return [toSolidity(input), floorPriceE36];
        },
      };
    });
  }, 120_000);

  test('behavior: the types of the core are what viem decodes', async () => {
    const random = seedRandom('differential/echo');
    for (let i = 0; i < 20; i++) {
      const portfolio = randomPortfolio(random);
      const echoed = await harness.client.readContract({ ...harness.library, functionName: 'echo', args: [portfolio] });
      expect(echoed).toEqual(portfolio);
    }
  }, 60_000);
});

describe('QueueLib', () => {
  /** As viem decodes it: numbers up to 48 bits. */
  const decoded = ({ onAuction, stockLimit, spent, flowLimit, refilledAt }: queue.Bucket): unknown => ({
    onAuction,
    stockLimit: Number(stockLimit),
    spent: Number(spent),
    flowLimit: Number(flowLimit),
    refilledAt: Number(refilledAt),
  });
  const CHARGES = ['full', 'available', 'nothing'] as const;
  const LIMITS = ['none', 'stock', 'flow'] as const;
  const amount = (random: RandomState): bigint => pick(random, [near(random, 10n ** 8n, 2), anyUint(random, 48)]);

  test('default', async () => {
    await check('toCents', 500, (random) =>
      numbers('toCents', queue.toCents, [pick(random, [near(random, 10n ** 22n, 4), anyUint(random)])]),
    );
    await check('shareOf', 500, (random) =>
      numbers('shareOf', queue.shareOf, [anyUint(random, 48), pick(random, [randomBits(random, 13), anyUint(random)])]),
    );
    const seen = new Map<string, number>();
    await check('obstacle', 3000, (random) => {
      const [{ bucket, now }, tiers] = [randomBucket(random), randomTiers(random)];
      const coverage = pick(random, [tiers.urgentCoverage - 1n, tiers.urgentCoverage, fraction(random, 80, 220)]);
      const mirror = (): unknown => {
        const found = queue.obstacleIn(bucket, tiers, coverage, now);
        const limit = found?.limit ?? 'none';
        seen.set(limit, (seen.get(limit) ?? 0) + 1);
        return [LIMITS.indexOf(limit), found?.level ?? 0n, found?.room ?? 0n];
      };
      return { functionName: 'obstacle', args: [bucket, tiers, coverage, now], mirror };
    });
    for (const limit of LIMITS) expect(seen.get(limit), limit).toBeGreaterThan(100);
    await check('reserve', 2000, (random) => {
      const { bucket, now } = randomBucket(random);
      const [cents, charge] = [amount(random), pick(random, CHARGES)];
      const mirror = (): unknown => decoded(queue.reserveIn(bucket, cents, charge, now));
      return { functionName: 'reserve', args: [bucket, cents, CHARGES.indexOf(charge), now], mirror };
    });
    await check('release', 2000, (random) => {
      const { bucket, now } = randomBucket(random);
      const [cents, isUnspent] = [amount(random), uniform(random) < 0.5];
      const mirror = (): unknown => decoded(queue.releaseIn(bucket, cents, isUnspent, now));
      return { functionName: 'release', args: [bucket, cents, isUnspent, now], mirror };
    });
  }, 120_000);
});

describe('DirectMathLib', () => {
  test('default', async () => {
    const price = (random: RandomState): bigint => pick(random, [near(random, 10n ** 30n, 3), anyUint(random, 224)]);
    const share = (random: RandomState): bigint => pick(random, [fraction(random, 0, 150), anyUint(random)]);
    await check('room', 1500, (random) => {
      const lower = price(random);
      const upper = pick(random, [lower, lower + lower / 50n, price(random)]);
      const ltv = pick(random, [fraction(random, 1, 96), 0n, anyUint(random)]);
      return numbers('room', direct.room, [share(random), share(random), lower, upper, ltv]);
    });
    await check('incentive', 1500, (random) => {
      const first = pick(random, [fraction(random, 80, 125), share(random)]);
      const args = [first, share(random), share(random)] as const;
      const parts = (): unknown[] => {
        const { bonusWad, penaltyWad } = direct.incentive(...args);
        return [bonusWad, penaltyWad];
      };
      return { functionName: 'incentive', args, mirror: parts };
    });
    await check('directPrice', 1000, (random) =>
      numbers('directPrice', direct.directPrice, [price(random), pick(random, [price(random), 0n]), share(random)]),
    );
  }, 120_000);
});

describe('PriceRulesLib, PriceFloatLib', () => {
  test('default: every cell of the table', async () => {
    const cells = PRICE_STATUSES.flatMap((_, status) => PRICE_ACTIONS.map((action, i) => ({ status, action, i })));
    const comparisons = cells.map(({ status, action, i }): Comparison => {
      return { functionName: 'allows', args: [status, i], mirror: () => allows(status, action) };
    });
    expect(await compare(harness, comparisons)).toEqual({ reverts: 0 });
    compared += comparisons.length;
  });

  test('behavior: one status and one action more are none of Solidity', async () => {
    const isKnown = (status: number, action: number): Promise<boolean> =>
      harness.client.readContract({ ...harness.library, functionName: 'allows', args: [status, action] }).then(
        () => true,
        () => false,
      );
    const [statuses, actions] = [PRICE_STATUSES.length, PRICE_ACTIONS.length];
    expect(await isKnown(statuses - 1, actions - 1)).toBe(true);
    expect([await isKnown(statuses, 0), await isKnown(0, actions)]).toEqual([false, false]);
  });

  test('behavior: what the router remembers', async () => {
    await check('unpack', 500, (random) => numbers('unpack', unpackPrice, [anyUint(random, 64)]));
  });
});

describe('HealthLib, InterestRateLib, IdLib', () => {
  test('default', async () => {
    const pair = (random: RandomState): [bigint, bigint] => [anyUint(random), anyUint(random)];
    await check('collateralValue', 300, (random) => numbers('collateralValue', collateralValue, pair(random)));
    await check('debtValue', 300, (random) => numbers('debtValue', debtValue, pair(random)));
    await check('weighted', 300, (random) => numbers('weighted', weighted, pair(random)));
    await check('ratio', 300, (random) => numbers('ratio', ratio, pair(random)));
    await check('utilisation', 500, (random) => numbers('utilisation', utilisation, pair(random)));
    await check('growth', 1000, (random) => {
      const rate = pick(random, [fraction(random, 0, 900), anyUint(random)]);
      return numbers('growth', growth, [rate, pick(random, [randomBits(random, 25), YEAR, DAY, anyUint(random)])]);
    });
    await check('annualRate', 700, (random) => {
      const segment = (): bigint => pick(random, [fraction(random, 0, 400), anyUint(random, 64)]);
      const kink = pick(random, [fraction(random, 1, 99), 0n, WAD, anyUint(random, 64)]);
      const curve = { baseRate: segment(), slopeBelowKink: segment(), slopeAboveKink: segment(), kink };
      const u = pick(random, [fraction(random, 0, 100), kink, WAD, anyUint(random)]);
      return { functionName: 'annualRate', args: [curve, u], mirror: () => annualRate(curve, u) };
    });
    await check('toVaultId', 200, (random) => {
      const [owner, index] = [randomAddress(random), anyUint(random, 64)];
      return { functionName: 'toVaultId', args: [owner, index], mirror: () => toVaultId(owner, index) };
    });
    await check('ownerOf', 200, (random) => {
      const vaultId = pick(random, [toVaultId(randomAddress(random), 5n), anyUint(random)]);
      // Solidity's answer is a checksummed address; as numbers the two are the same.
      return { functionName: 'ownerNumberOf', args: [vaultId], mirror: () => BigInt(ownerOf(vaultId)) };
    });
    await check('toAuctionId', 200, (random) => {
      const [vaultId, nonce] = [anyUint(random), integer(random, 0, 2 ** 32 - 1)];
      return { functionName: 'toAuctionId', args: [vaultId, nonce], mirror: () => toAuctionId(vaultId, nonce) };
    });
    await check('fromAuctionId', 200, (random) => {
      const auctionId = anyUint(random);
      const parts = (): unknown[] => Object.values(fromAuctionId(auctionId));
      return { functionName: 'fromAuctionId', args: [auctionId], mirror: parts };
    });
    expect(RAY).toBe(10n ** 27n);
  }, 120_000);
});

describe('LiquidationQueue', () => {
  const index = (name: queue.BucketName): bigint => (name === 'all' ? ALL_COLLATERALS : BigInt(name));
  const NAMES: queue.BucketName[] = ['all', 0, 1];
  const encode = (functionName: string, ...args: unknown[]): { to: Address; data: Hex; gas: bigint } => {
    const { address, abi } = harness.queue;
    return { to: address, data: encodeFunctionData({ abi, functionName, args }), gas: 500_000n };
  };

  /** The state as keepers read it. */
  async function read(): Promise<queue.QueueState> {
    const { client } = harness;
    const ask = (functionName: string, args: unknown[]) =>
      client.readContract({ ...harness.queue, functionName, args }) as Promise<Record<string, bigint | number>>;
    const [tiers, ...buckets] = await Promise.all([
      ask('tiers', []),
      ...NAMES.map((name) => ask('bucketOf', [index(name)])),
    ]);
    const toBigInts = (of: Record<string, bigint | number> | undefined): unknown =>
      Object.fromEntries(Object.entries(of ?? {}).map(([key, value]) => [key, BigInt(value)]));
    const [all, first, second] = buckets.map((bucket) => toBigInts(bucket) as queue.Bucket);
    const collaterals = new Map([first, second].flatMap((bucket, i) => (bucket === undefined ? [] : [[i, bucket]])));
    return { all, collaterals, tiers: toBigInts(tiers) } as queue.QueueState;
  }

  test('behavior: starts are admitted and counted as keepers think', async () => {
    const random = seedRandom('differential/queue');
    const { client, from } = harness;
    await execute(client, from, [
      { label: 'reserver', ...encode('setReserver', from, true) },
      { label: 'tiers', ...encode('setTiers', fraction(random, 103, 105), fraction(random, 110, 115), WAD / 5n) },
      ...NAMES.map((name) => ({
        label: 'limits',
        ...encode('setLimits', index(name), near(random, 10n ** 24n, 0.2), near(random, 10n ** 24n, 0.2)),
      })),
    ]);
    let state = await read();
    let { timestamp: now } = await client.getBlock();
    const open: unknown[] = [];
    const outcomes = new Map<string, number>();
    for (let i = 0; i < 150 * SCALE; i++) {
      now += randomBits(random, 8) + 1n;
      await client.setNextBlockTimestamp({ timestamp: now });
      if (uniform(random) < 0.4 && open.length > 0) {
        const [reservation] = open.splice(integer(random, 0, open.length - 1), 1);
        await execute(client, from, [{ label: 'release', ...encode('release', reservation, uniform(random) < 0.3) }]);
        state = await read();
        continue;
      }
      const value = near(random, 10n ** 23n, 1);
      const shareBps = pick(random, [0, 499, 500, 5000, 9501, 10_000, integer(random, 0, 10_000)]);
      const reservation = { value, indices: [0, 1], sharesBps: [shareBps, 10_000 - shareBps] };
      const cents = queue.toCents(value);
      const shares = reservation.sharesBps.map((bps, j) => {
        return { index: j, shareBps: BigInt(bps), cents: queue.shareOf(cents, BigInt(bps)) };
      });
      const coverage = fraction(random, 101, 120);
      const obstacle = queue.queueObstacle(state, { cents, shares }, coverage, now);
      const [hash] = await submit(client, from, [
        { label: 'start', ...encode('reserve', reservation, coverage, false) },
      ]);
      const [receipt] = await receiptsOf(client, hash === undefined ? [] : [hash]);
      expect(receipt?.status, `${obstacle?.limit} at ${i}`).toBe(obstacle === undefined ? '0x1' : '0x0');
      if (obstacle === undefined) {
        open.push(reservation);
        state = queue.reserve(state, { cents, shares }, coverage, now);
      }
      expect(await read()).toEqual(state);
      outcomes.set(obstacle?.limit ?? 'admitted', (outcomes.get(obstacle?.limit ?? 'admitted') ?? 0) + 1);
      compared++;
    }
    for (const outcome of ['admitted', 'stock', 'flow']) expect(outcomes.get(outcome), outcome).toBeGreaterThan(10);
  }, 120_000);
});

describe('StaticRiskModel', () => {
  test('default', async () => {
    const random = seedRandom('differential/penalty');
    const { client, from, riskModel } = harness;
    for (let i = 0; i < 5; i++) {
      const minPenaltyBps = integer(random, 0, 1500);
      const maxPenaltyBps = integer(random, minPenaltyBps, 1500);
      const schedule = { minPenaltyBps, maxPenaltyBps, healthForMaxBps: integer(random, 0, 9999) };
      const args = [minPenaltyBps, maxPenaltyBps, schedule.healthForMaxBps].map((bps) => BigInt(bps) * 10n ** 14n);
      const data = encodeFunctionData({ abi: riskModel.abi, functionName: 'setPenaltySchedule', args });
      await execute(client, from, [{ label: 'schedule', to: riskModel.address, data, gas: 200_000n }]);
      const healths = Array.from({ length: 100 * SCALE }, () =>
        pick(random, [fraction(random, 0, 110), anyUint(random)]),
      );
      const ratios = healths.map(() => (WAD * BigInt(integer(random, 100, 1000))) / 100n);
      const penalties = await Promise.all(
        healths.map((health, j) =>
          client.readContract({ ...riskModel, functionName: 'penalty', args: [health, ratios[j]] }),
        ),
      );
      healths.forEach((health, j) => {
        const expected = [scheduledPenalty(schedule, health, ratios[j] as bigint), BigInt(minPenaltyBps) * 10n ** 14n];
        expect(penalties[j], String(health)).toEqual(expected);
        compared++;
      });
    }
  }, 60_000);
});
