/**
 * The risk model three times over: the contracts, their mirror in the core, equal to the unit, and a slow independent
 * model, within the bounds below.
 */
import { join } from 'node:path';
import { type Address, concatHex, encodeAbiParameters, encodeFunctionData, getContractAddress } from 'viem';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startAnvil } from '../chain/anvil.ts';
import { wadLn } from '../core/math.ts';
import * as volatility from '../core/volatility.ts';
import { type AssetRisk, type AssetState, effectiveRisk, listed, poked } from '../core/volatility.ts';
import { integer, pick, type RandomState, seedRandom } from '../world/random.ts';
import { createWorldClient, execute, nextNonce, submit } from '../local/transactions.ts';
import { compare, type Comparison, type Harness, IS_DEEP, readArtifact, startHarness } from './harness.ts';
import { anyUint, fraction, randomBits } from './inputs.ts';
import { ln, powerOfHalf, ReferenceModel, type ReferenceReading } from './volatilityReference.ts';
import {
  closes,
  priceFolder,
  type PricePoint,
  REAL_SERIES,
  recordedSeries,
  TERMS,
  VECTOR_START,
} from './volatilityVectors.ts';

const SCALE = IS_DEEP ? 5 : 1;

/** Volatility [bp a year], ratios and start multiplier [bp], half-life [seconds]: how far a contract may be from exact. */
const BOUNDS = { volatilityBps: 1, borrowLtvBps: 1.05, liquidationLtvBps: 1.05, startMultiplierBps: 1, halfLife: 1.5 };
const MAX_UINT16 = 65_535;

const RISK: AssetRisk = { ...TERMS, forecastVolatilityBps: 0, forecastUntil: 0, forecastAt: 0 };
const SAMPLE_TERMS = {
  volatilityHalfLife: BigInt(TERMS.volatilityHalfLife),
  sampleInterval: BigInt(TERMS.sampleInterval),
};

let harness: Harness;
beforeAll(async () => {
  harness = await startHarness();
}, 180_000);
afterAll(() => harness?.anvil.stop());

/** Compares `count` inputs from a stream of their own. */
async function check(name: string, count: number, make: (random: RandomState) => Comparison): Promise<void> {
  const random = seedRandom(`differential/${name}`);
  await compare(
    harness,
    Array.from({ length: count * SCALE }, () => make(random)),
  );
}

/** A comparison of a function of numbers. */
function numbers<T extends readonly bigint[]>(
  functionName: string,
  mirror: (...args: [...T]) => bigint,
  args: [...T],
): Comparison {
  return { functionName, args, mirror: () => mirror(...args) };
}

describe('the mirror of the libraries', () => {
  const bps = (random: RandomState): bigint => BigInt(integer(random, 100, 60_000));
  const bounds = (random: RandomState): [bigint, bigint] => {
    const calm = integer(random, 100, 59_999);
    return [BigInt(calm), BigInt(integer(random, calm + 1, 60_000))];
  };

  test('wadLn', async () => {
    await check('ln', 2000, (random) => {
      const x = BigInt.asIntN(256, pick(random, [() => anyUint(random), () => randomBits(random, 200)])());
      return { functionName: 'naturalLog', args: [x], mirror: () => wadLn(x) };
    });
  }, 60_000);

  test('VolatilityLib', async () => {
    await check('updateVariance', 2000, (random) =>
      numbers('updateVariance', volatility.update, [
        pick(random, [randomBits(random, integer(random, 1, 63)), volatility.toVariance(bps(random))]),
        bps(random),
        pick(random, [1n, -1n]) * randomBits(random, integer(random, 1, 47)),
        pick(random, [BigInt(integer(random, 60, 7200)), randomBits(random, 32) + 1n]),
        BigInt(integer(random, 3600, 2_592_000)),
      ]),
    );
    await check('toVariance', 200, (random) =>
      numbers('toVariance', volatility.toVariance, [randomBits(random, integer(random, 1, 18))]),
    );
    await check('toVolatilityBps', 500, (random) =>
      numbers('toVolatilityBps', volatility.toVolatilityBps, [randomBits(random, integer(random, 1, 64))]),
    );
    await check('volatilityRatio', 500, (random) =>
      numbers('volatilityRatio', volatility.ratio, [BigInt(integer(random, 0, MAX_UINT16)), ...bounds(random)]),
    );
    await check('stress', 500, (random) =>
      numbers('stress', volatility.stress, [BigInt(integer(random, 0, MAX_UINT16)), ...bounds(random)]),
    );
    await check('startMultiplierAt', 300, (random) =>
      numbers('startMultiplierAt', volatility.startMultiplierAt, [
        BigInt(integer(random, 10_000, 15_000)),
        fraction(random, 100, 6000),
      ]),
    );
    await check('halfLifeAt', 300, (random) =>
      numbers('halfLifeAt', volatility.halfLifeAt, [BigInt(integer(random, 60, 86_400)), fraction(random, 100, 6000)]),
    );
  }, 60_000);

  test('LtvRampLib', async () => {
    await check('moveAndCut', 2000, (random) => {
      const movedAt = 1_750_000_000;
      const liquidationLtvBps = integer(random, 100, 9600);
      const [calm, stress] = bounds(random).map(Number) as [number, number];
      const risk: AssetRisk = {
        liquidationLtvBps,
        borrowLtvBps: integer(random, 0, liquidationLtvBps - 100),
        borrowTighteningBps: integer(random, 0, 2000),
        liquidationTighteningBps: integer(random, 0, 500),
        startMultiplierBps: 10_060,
        halfLife: 1500,
        calmVolatilityBps: calm,
        stressVolatilityBps: stress,
        forecastVolatilityBps: integer(random, 0, 60_000),
        forecastUntil: movedAt + integer(random, -100_000, 200_000),
        forecastAt: 0,
      };
      const state: AssetState = {
        logPrice: integer(random, -1e12, 1e14),
        variance: randomBits(random, 63),
        volatilityBps: integer(random, 0, MAX_UINT16),
        sampledAt: movedAt - integer(random, 0, 1000),
        movedAt,
        borrowLtv: integer(random, 0, 13_824_000),
        liquidationLtv: integer(random, 0, 13_824_000),
      };
      const at = movedAt + pick(random, [0, 1, integer(random, 0, 10_000), integer(random, 0, 1_000_000)]);
      return {
        functionName: 'moveAndCut',
        args: [risk, state, BigInt(at)],
        mirror: () => inOrder(volatility.cut(risk, volatility.move(risk, state, at), at)),
      };
    });
  }, 60_000);
});

/** A state with the fields in Solidity's order. */
function inOrder({
  logPrice,
  variance,
  volatilityBps,
  sampledAt,
  movedAt,
  borrowLtv,
  liquidationLtv,
}: AssetState): AssetState {
  return { logPrice, variance, volatilityBps, sampledAt, movedAt, borrowLtv, liquidationLtv };
}

/** The largest distances of a run between the exact model and a contract's reading. */
type Worst = Record<keyof ReferenceReading, number>;

function compareWithReference(worst: Worst, exact: ReferenceReading, risk: AssetRisk, state: AssetState): void {
  const effective = effectiveRisk(risk, state, state.movedAt);
  const actual: ReferenceReading = {
    volatilityBps: state.volatilityBps,
    borrowLtvBps: Number(effective.borrowLtvWad) / 1e14,
    liquidationLtvBps: Number(effective.liquidationLtvWad) / 1e14,
    startMultiplierBps: Number(effective.startMultiplierWad) / 1e14,
    halfLife: Number(effective.halfLife),
  };
  for (const key of Object.keys(actual) as (keyof ReferenceReading)[]) {
    const expected = key === 'volatilityBps' ? Math.min(exact[key], MAX_UINT16) : exact[key];
    worst[key] = Math.max(worst[key], Math.abs(actual[key] - expected));
  }
}

const nothing = (): Worst => ({
  volatilityBps: 0,
  borrowLtvBps: 0,
  liquidationLtvBps: 0,
  startMultiplierBps: 0,
  halfLife: 0,
});

function expectWithinBounds(worst: Worst): void {
  for (const key of Object.keys(BOUNDS) as (keyof Worst)[]) expect(worst[key], key).toBeLessThanOrEqual(BOUNDS[key]);
}

describe('the contract, its mirror and the slow model', () => {
  /** Runs the deployed contract along a series; each of its states must be the mirror's, and near the slow model's. */
  async function replay(series: readonly PricePoint[]): Promise<{ worst: Worst; samples: number; highest: number }> {
    const start = (series[0] as PricePoint).time - 1000;
    const anvil = await startAnvil({ timestamp: start - 10, mining: 'manual' });
    try {
      const client = createWorldClient(anvil.url);
      const from = (await client.getAddresses())[0] as Address;
      const nonce = BigInt(await nextNonce(client, from));
      const [oracleAddress, address] = [nonce, nonce + 1n].map((n) => getContractAddress({ from, nonce: n })) as [
        Address,
        Address,
      ];
      const [oracle, model] = [readArtifact('PriceOracleMock'), readArtifact('VolatilityRiskModel')];
      const asset = '0x00000000000000000000000000000000000a55e7';
      const args = encodeAbiParameters(
        [{ type: 'address' }, { type: 'address' }, { type: 'address' }, { type: 'uint256' }, { type: 'uint256' }],
        [from, from, oracleAddress, SAMPLE_TERMS.volatilityHalfLife, SAMPLE_TERMS.sampleInterval],
      );
      const call = (abi: typeof model.abi, functionName: string, values: readonly unknown[]) =>
        encodeFunctionData({ abi, functionName, args: values });
      await client.setNextBlockTimestamp({ timestamp: BigInt(start) });
      await execute(client, from, [
        { label: 'oracle', data: oracle.bytecode, gas: 10_000_000n },
        { label: 'model', data: concatHex([model.bytecode, args]), gas: 10_000_000n },
        {
          label: 'listing',
          to: address,
          data: call(model.abi, 'listAsset', [asset, RISK, BigInt(TERMS.initialVolatilityBps)]),
          gas: 500_000n,
        },
      ]);

      const slow = new ReferenceModel(TERMS, start);
      let state = listed(RISK, TERMS.initialVolatilityBps, start);
      const worst = nothing();
      let [samples, highest, next] = [0, 0, Number(nonce) + 3];
      for (const { time, priceE36 } of series) {
        await client.setNextBlockTimestamp({ timestamp: BigInt(time) });
        const set = call(oracle.abi, 'set', [asset, priceE36, priceE36]);
        await submit(
          client,
          from,
          [
            { label: 'price', to: oracleAddress, data: set, gas: 200_000n },
            { label: 'poke', to: address, data: call(model.abi, 'poke', [asset]), gas: 200_000n },
          ],
          next,
        );
        next += 2;
        await client.mine({ blocks: 1 });
        const price = { lower: priceE36, upper: priceE36, status: 0 };
        const after = poked(RISK, state, price, time, SAMPLE_TERMS);
        expect(slow.sample(priceE36, time), 'due').toBe(after !== undefined);
        state = after ?? state;
        const onChain = await client.readContract({
          address,
          abi: model.abi,
          functionName: 'stateOf',
          args: [asset],
        });
        expect(onChain).toEqual(state);
        if (after === undefined) continue;
        samples++;
        highest = Math.max(highest, state.volatilityBps);
        compareWithReference(worst, slow.read(time), RISK, state);
      }
      return { worst, samples, highest };
    } finally {
      await anvil.stop();
    }
  }

  test('the recorded series', { timeout: 120_000 }, async () => {
    const { worst, samples, highest } = await replay(recordedSeries());
    expectWithinBounds(worst);
    expect(samples).toBeGreaterThan(200);
    expect(highest).toBeGreaterThan(40_000);
  });

  /** Written by `vitest -u`; test/unit/risk/VolatilityVectors.t.sol holds the contract to it. */
  test('what is recorded is what the slow model says', async () => {
    const slow = new ReferenceModel(TERMS, VECTOR_START);
    const series = recordedSeries();
    const readings = series.map(({ time, priceE36 }) => {
      slow.sample(priceE36, time);
      return slow.read(time);
    });
    const column = (key: keyof ReferenceReading): number[] => readings.map((reading) => Math.round(reading[key] * 1e6));
    const vectors = {
      '//': 'Written by bots/differential/volatility.test.ts. What the slow model says, times a million.',
      start: VECTOR_START,
      terms: TERMS,
      times: series.map(({ time }) => time),
      prices: series.map(({ priceE36 }) => String(priceE36)),
      volatilityBps: column('volatilityBps'),
      borrowLtvBps: column('borrowLtvBps'),
      liquidationLtvBps: column('liquidationLtvBps'),
      startMultiplierBps: column('startMultiplierBps'),
      halfLife: column('halfLife'),
    };
    const rows = Object.entries(vectors).map(([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)}`);
    await expect(`{\n${rows.join(',\n')}\n}\n`).toMatchFileSnapshot('../../test/vectors/volatility.json');
  });

  const folder = priceFolder();
  if (folder === undefined) console.log('skipped: set EBB_DATA to a folder of market data to compare on real crashes');
  test.skipIf(folder === undefined).each(REAL_SERIES)('%s', { timeout: 180_000 }, async (file, from, to) => {
    const { worst, samples, highest } = await replay(closes(join(folder as string, file), from, to));
    console.log(`${file}: ${samples} samples, volatility up to ${(highest / 100).toFixed(0)} %`, worst);
    expectWithinBounds(worst);
    expect(highest).toBeGreaterThan(10_000);
  });
});

test('the slow model knows its logarithms', () => {
  const to = (value: bigint): number => Number(value / 10n ** 40n) / 1e20;
  for (const x of [1n, 2n, 3n, 10n, 2000n * 10n ** 18n, 123_456_789n]) {
    expect(to(ln(x))).toBeCloseTo(Math.log(Number(x)), 10);
  }
  for (const x of [0n, 1n, 300n, 21_600n, 100_000n]) {
    expect(to(powerOfHalf(x, 21_600n))).toBeCloseTo(2 ** (-Number(x) / 21_600), 14);
  }
});
