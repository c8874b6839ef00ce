/** Answers of Chainlink's feeds, written by tests: on the replica and on a fork of mainnet alike. */
import { type Address, parseAbi } from 'viem';
import type { WorldCall, WorldClient } from '../local/transactions.ts';
import { aggregatorCreation } from './contracts.ts';
import { callOf, construct, executeAs, withoutAutomine } from './construct.ts';

const FEED = parseAbi([
  'function aggregator() view returns (address)',
  'function decimals() view returns (uint8)',
  'function description() view returns (string)',
  'function latestRoundData() view returns (uint80 roundId, int256 answer, uint256 startedAt, uint256 updatedAt, uint80 answeredInRound)',
]);
const AGGREGATOR = parseAbi([
  'function minAnswer() view returns (int192)',
  'function maxAnswer() view returns (int192)',
  'function typeAndVersion() view returns (string)',
  'function transmit(int192 answer)',
  'function transmitAt(int192 answer, uint64 timestamp)',
]);

const STAND_IN = 'ReplicaAggregator';
/** Anyone may transmit to a stand-in; this one does. */
const TRANSMITTER: Address = '0x0000000000000000000000000000000000ebbfa1';
const MAX_INT192 = (1n << 191n) - 1n;

/** An answer of a feed. */
export interface FeedAnswer {
  readonly roundId: bigint;
  readonly answer: bigint;
  readonly updatedAt: bigint;
}

/** Where a feed's rounds are written. */
export function aggregatorOf(client: WorldClient, feed: Address): Promise<Address> {
  return client.readContract({ address: feed, abi: FEED, functionName: 'aggregator' });
}

/** The call by which anyone writes a round of an aggregator that stands in. */
export function transmission(label: string, aggregator: Address, answer: bigint): WorldCall {
  return callOf(label, aggregator, { abi: AGGREGATOR, functionName: 'transmit', args: [answer] });
}

/** What a feed answers last. */
export async function readAnswer(client: WorldClient, feed: Address): Promise<FeedAnswer> {
  const [roundId, answer, , updatedAt] = await client.readContract({
    address: feed,
    abi: FEED,
    functionName: 'latestRoundData',
  });
  return { roundId, answer, updatedAt };
}

/**
 * Writes a round of a feed, for whoever reads it through its proxy. On a fork an aggregator of ours moves in behind the
 * proxy first, at the aggregator's own address: it goes on from the last round, with the same decimals and limits; the
 * rounds before that are gone.
 *
 * @param answer In the feed's decimals; beyond the aggregator's limits it becomes the limit.
 * @param timestamp UTC seconds; omitted, those of the block it is in.
 */
export function writeAnswer(client: WorldClient, feed: Address, answer: bigint, timestamp?: bigint): Promise<void> {
  return writeAnswers(client, [timestamp === undefined ? { feed, answer } : { feed, answer, timestamp }]);
}

/** Writes a round of each of several feeds as {@link writeAnswer} does, all in one block. */
export async function writeAnswers(
  client: WorldClient,
  rounds: readonly { readonly feed: Address; readonly answer: bigint; readonly timestamp?: bigint }[],
): Promise<void> {
  const aggregators = await Promise.all(rounds.map(({ feed }) => aggregatorOf(client, feed)));
  const strangers = await Promise.all(aggregators.map(async (aggregator) => !(await standsIn(client, aggregator))));
  for (const [i, aggregator] of aggregators.entries()) {
    const feed = rounds[i]?.feed;
    if (strangers[i] === true && feed !== undefined) await moveIn(client, feed, aggregator);
  }
  const calls = rounds.map(({ feed, answer, timestamp }, i) => {
    const [label, aggregator] = [`answer of ${feed}`, aggregators[i] ?? feed];
    return timestamp === undefined
      ? transmission(label, aggregator, answer)
      : callOf(label, aggregator, { abi: AGGREGATOR, functionName: 'transmitAt', args: [answer, timestamp] });
  });
  await withoutAutomine(client, () => executeAs(client, TRANSMITTER, calls));
}

async function standsIn(client: WorldClient, aggregator: Address): Promise<boolean> {
  const call = { address: aggregator, abi: AGGREGATOR, functionName: 'typeAndVersion' } as const;
  const name = await client.readContract(call).catch(() => ''); // not all have it
  return name.startsWith(STAND_IN);
}

async function moveIn(client: WorldClient, feed: Address, aggregator: Address): Promise<void> {
  const limit = (functionName: 'minAnswer' | 'maxAnswer', otherwise: bigint): Promise<bigint> =>
    client.readContract({ address: aggregator, abi: AGGREGATOR, functionName }).catch(() => otherwise);
  const [last, decimals, description, minAnswer, maxAnswer] = await Promise.all([
    readAnswer(client, feed),
    client.readContract({ address: feed, abi: FEED, functionName: 'decimals' }),
    client.readContract({ address: feed, abi: FEED, functionName: 'description' }),
    limit('minAnswer', 1n),
    limit('maxAnswer', MAX_INT192),
  ]);
  const round = { roundId: BigInt.asUintN(64, last.roundId), answer: last.answer, timestamp: last.updatedAt };
  const creation = aggregatorCreation(feed, { decimals, description, minAnswer, maxAnswer }, round);
  await construct(client, { address: aggregator, creation });
}
