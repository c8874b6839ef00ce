import { isDeepStrictEqual } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Abi, encodeFunctionData, type Log, zeroAddress, zeroHash } from 'viem';
import { auctionHouseAbi, staticRiskModelAbi, vaultEngineAbi } from '../abi/generated.ts';
import { WAD } from '../core/constants.ts';
import { DeploymentPlan } from '../local/deploymentPlan.ts';
import { execute, nextNonce } from '../local/transactions.ts';
import { ReplayError } from './errors.ts';
import { type EventfulWorld, runEventfulWorld } from './eventfulWorld.ts';
import { readEvents } from './fetch.ts';
import { openAuctions } from './house.ts';
import { decodeLogs, emptyState, kindsOf, replay, type SystemEvent, type SystemState } from './replay.ts';
import { differences, readStorage, wordsOf } from './words.ts';

const VAULTS = process.env['EBB_DEEP'] === '1' ? 300 : 30;

let chain: EventfulWorld;
let events: SystemEvent[];
let state: SystemState;
/** What is replayed after each chapter. */
let states: SystemState[];

beforeAll(async () => {
  chain = await runEventfulWorld(VAULTS);
  const { client, world, scenes } = chain;
  const { deployment } = world;
  [events, states, state] = [[], [], emptyState(deployment)];
  for (const [i, { blockNumber }] of scenes.entries()) {
    const told = await readEvents(client, deployment, (scenes[i - 1]?.blockNumber ?? -1n) + 1n, blockNumber);
    state = replay(state, told);
    events.push(...told);
    states.push(state);
  }
}, 600_000);
afterAll(() => chain?.anvil.stop());

const kindOf = ({ of, event }: SystemEvent): string => `${of}.${event.eventName}`;

/** Where a state differs from the chain after a chapter; from what it is in the end, unless another is named. */
function compare(replayed: SystemState, scene = chain.scenes.at(-1)): string[] {
  if (scene === undefined) throw new RangeError('nothing has happened');
  return differences(wordsOf(replayed, chain.world.deployment), scene.storage).map(
    (difference) => `after ${scene.name}: ${difference}`,
  );
}

describe('events alone rebuild the state', () => {
  test('every word that the contracts store, after every chapter', () => {
    expect(states.flatMap((replayed, i) => compare(replayed, chain.scenes[i]))).toEqual([]);
    const words = wordsOf(state, chain.world.deployment).map((contract) => contract.words.size);
    expect(words.reduce((sum, count) => sum + count, 0)).toBeGreaterThan(300);
  });

  test('the lists, in the contracts’ order, as their views return them', async () => {
    const { client, world } = chain;
    const { engine, auctionHouse } = world.deployment;
    const indebted = await client.readContract({
      address: engine,
      abi: vaultEngineAbi,
      functionName: 'indebtedVaults',
      args: [0n, 10_000n],
    });
    const open = await client.readContract({
      address: auctionHouse,
      abi: auctionHouseAbi,
      functionName: 'openAuctions',
      args: [0n, 10_000n],
    });
    expect(state.engine.indebtedVaults).toEqual(indebted);
    expect(openAuctions(state.house)).toEqual(open);
    expect(open.length).toBeGreaterThan(2);
  });

  test('all that leaves an event has happened', () => {
    const told = new Set(events.map(kindOf));
    const untold = kindsOf(chain.world.deployment)
      .flatMap(({ of, abi }) => abi.flatMap((item) => (item.type === 'event' ? [`${of}.${item.name}`] : [])))
      .filter((kind) => !told.has(kind));
    // The chain has no sequencer, and nobody changes who administers the timelock's roles.
    expect(untold).toEqual(['router.SequencerSet', 'timelock.RoleAdminChanged']);
    const reasons = events.flatMap(({ event }) => (event.eventName === 'AuctionEnded' ? [event.args.reason] : []));
    expect(new Set(reasons)).toEqual(new Set([0, 1, 2, 3, 4, 5, 6, 7]));
  });

  test('behavior: replayed in two parts it is the same, and the first part stays as it was', () => {
    for (const cut of [1, 0.1, 0.37, 0.5, 0.82].map((share) => Math.floor(share * (events.length - 1)))) {
      const first = replay(emptyState(chain.world.deployment), events.slice(0, cut));
      const copy = structuredClone(first);
      expect(isDeepStrictEqual(replay(first, events.slice(cut)), state)).toBe(true);
      expect(isDeepStrictEqual(first, copy)).toBe(true);
    }
  });
});

test('behavior: what a sale brings for the pool is set aside until the pool has it', () => {
  const paid = events.findIndex(({ event }) => event.eventName === 'SeniorClaimPaid');
  const { address, event } = events[paid] as SystemEvent;
  if (event.eventName !== 'SeniorClaimPaid') throw new RangeError('no claim was paid');
  const setAside = (count: number): bigint | undefined =>
    replay(emptyState(chain.world.deployment), events.slice(0, count)).buffers.get(address.toLowerCase())?.setAside;
  expect(setAside(paid)).toBe(event.args.amount);
  expect(setAside(paid + 1)).toBe(0n);
});

test('behavior: of a deployment whose risk model is the static one', async () => {
  const { client, world } = chain;
  const { operator } = world.accounts;
  const plan = new DeploymentPlan(operator, await nextNonce(client, operator));
  const riskModel = plan.deploy(staticRiskModelAbi, 'StaticRiskModel', [operator]);
  const set = (functionName: 'setAssetRisk' | 'setPenaltySchedule', args: readonly unknown[]): void => {
    const abi: Abi = staticRiskModelAbi;
    plan.call(functionName, riskModel, encodeFunctionData({ abi, functionName, args }));
  };
  for (const { address } of world.deployment.tokens) {
    set('setAssetRisk', [address, (WAD * 75n) / 100n, (WAD * 81n) / 100n, (WAD * 101n) / 100n, 800n]);
  }
  set('setPenaltySchedule', [WAD / 50n, WAD / 20n, (9n * WAD) / 10n]);
  await execute(client, operator, plan.calls);

  const contracts = { ...world.deployment, riskModel, riskLens: undefined };
  const told = await readEvents(client, contracts, 0n, await client.getBlockNumber({ cacheTime: 0 }));
  const words = wordsOf(replay(emptyState(contracts), told), contracts);
  expect(words.find(({ name }) => name === 'StaticRiskModel')?.words.size).toBe(world.deployment.tokens.length + 1);
  expect(differences(words, await readStorage(client))).toEqual([]);
});

/** So many of the latest events of a kind are left out, one after the other, until that shows. */
const MOST_TRIED = 40;

/** What only says why: without them the state is the same. */
const WITHOUT_EFFECT = [
  'buffer.RedeemRequest',
  'direct.DirectLiquidation',
  'engine.LossRecovered',
  'house.AuctionRestarted',
  'pool.LossWrittenOff',
  'timelock.CallSalt',
];

test('a log that is missing is noticed, whatever its kind', { timeout: 240_000 }, () => {
  const isNoticed = (index: number): boolean => compareOrThrow(events.toSpliced(index, 1)).length > 0;
  const unnoticed = [...new Set(events.map(kindOf))].filter((kind) => {
    // What a later event says again, or an event of nothing, is no loss: one whose loss shows is enough.
    const ofKind = events.flatMap((event, i) => (kindOf(event) === kind ? [i] : []));
    return !ofKind.toReversed().slice(0, MOST_TRIED).some(isNoticed);
  });
  expect(unnoticed.sort()).toEqual(WITHOUT_EFFECT);
});

test('a log that comes twice, or after the one that follows it, is noticed', () => {
  const last = events.findLastIndex(({ event }) => event.eventName === 'Borrowed');
  const borrowed = events[last] as SystemEvent;
  expect(compareOrThrow(events.toSpliced(last, 0, borrowed))).not.toEqual([]);
  const accrued = events.findLastIndex(({ event }, i) => i < last && event.eventName === 'InterestAccrued');
  const swapped = events.toSpliced(accrued, 1).toSpliced(last, 0, events[accrued] as SystemEvent);
  expect(compareOrThrow(swapped)).not.toEqual([]);
});

test('error: a log of a kind that nobody knows is refused by name', () => {
  const { engine } = chain.world.deployment;
  const log = { address: engine, topics: [zeroHash], data: '0x', blockNumber: 1n } as unknown as Log<
    bigint,
    number,
    false
  >;
  expect(() => decodeLogs(chain.world.deployment, [log], () => 1)).toThrow(ReplayError);
  const stranger = { ...log, address: zeroAddress };
  expect(() => decodeLogs(chain.world.deployment, [stranger], () => 1)).toThrow(/a contract at 0x0/);
});

/** Replays from the beginning. @returns what is wrong with the outcome, or why there is none */
function compareOrThrow(told: readonly SystemEvent[]): string[] {
  try {
    return compare(replay(emptyState(chain.world.deployment), told));
  } catch (error) {
    expect(error).toBeInstanceOf(ReplayError);
    return [String(error)];
  }
}
