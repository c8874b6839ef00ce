/** How fast the real bots are: from a block seen to a transaction signed, and in which block they act. */
import { performance } from 'node:perf_hooks';
import type { Hash, LocalAccount } from 'viem';
import { nativePriceOf, pricesOf, readHead, readSnapshot } from '../../bots/chain/snapshot.ts';
import { decideTake } from '../../bots/core/bidding.ts';
import { LIQUIDATION_HEALTH, PRICE_SCALE } from '../../bots/core/constants.ts';
import type { Address } from '../../bots/core/types.ts';
import type { Logger } from '../../bots/ops/log.ts';
import { type Agent, runWorld } from '../../bots/world/run.ts';
import { bestByTrying, type TriedTake } from './best.ts';
import { takeFrom } from './house.ts';
import { afterSale, MarketReader, type MarketRoute, type MarketState, routesOver } from './market.ts';
import { BLOCK_SECONDS, type Scenario, scenario } from './scenarios.ts';
import { botsOn, MIN_PROFIT_VALUE, onStage, shippedParameters, type Stage, TIP_WEI } from './stage.ts';
import { percent, table } from './table.ts';

const WEATHER = { fall: 0.3, fallBlocks: 50, volatility: 1.5, depth: 0.5, baseFeeGwei: 20 };
const CRASH: Scenario = { ...scenario('latency', 21, WEATHER), vaultCount: 150, blocks: 90 };
const QUICK_CRASH: Scenario = { ...CRASH, vaultCount: 30, fallBlocks: 8, blocks: 20 };

/** Times in milliseconds. */
export interface Times {
  readonly count: number;
  readonly median: number;
  readonly p99: number;
}

/** In how many cases a bot acted in the very next block, and why not in the others. */
export interface Promptness {
  readonly cases: number;
  readonly inNextBlock: number;
  /** Cases that the bot's own policy declined: a start that does not pay its gas, or for which the queue has no room. */
  readonly declined: number;
  /** Cases that were not acted on, by what the bot said about them, the declined ones among them. */
  readonly exceptions: Readonly<Record<string, number>>;
}

export interface LatencyReport {
  /** From the notice of a block to the first transaction signed, of ticks that sign any. */
  readonly firstSignedMs: { readonly keeper: Times; readonly bidder: Times };
  /** The same to every transaction. */
  readonly everySignedMs: { readonly keeper: Times; readonly bidder: Times };
  /** Vaults that became liquidatable in a block. */
  readonly starts: Promptness;
  /** Auctions of which a take began to pay with a block. */
  readonly takes: Promptness;
  /** Takes that would have paid, had a larger auction not sold to the same pool in that block; none of `takes`. */
  readonly crowdedOut: number;
}

/** Runs a crash with the real bots in this process. */
export function measureLatency(isQuick: boolean, onStep: (step: string) => void): Promise<LatencyReport> {
  const { baseFeeGwei, ...crash } = isQuick ? QUICK_CRASH : CRASH;
  return onStage({ baseFeeGwei, ...crash }, shippedParameters(), onStep, async (stage) => {
    const clocks = { keeper: new Clock(), bidder: new Clock() };
    const sayings = new Sayings();
    const spec = { policy: decideTake, log: sayings.log, keeperIndex: 5, bidderIndex: 6 };
    const keeper = botsOn(stage, { ...spec, wrap: (account) => clocks.keeper.watch(account) }).keeper;
    const bidder = botsOn(stage, { ...spec, wrap: (account) => clocks.bidder.watch(account) }).bidder;
    const witness = new Witness(stage);
    const agents = {
      keeper: {
        async tick() {
          await witness.lookAtVaults();
          return clocks.keeper.time(keeper);
        },
      },
      bidder: {
        async tick() {
          await witness.lookAtAuctions();
          return clocks.bidder.time(bidder);
        },
      },
    };
    const baseFeeWei = BigInt(Math.round(baseFeeGwei * 1e9));
    const onProgress = ({ block, blockCount }: { block: number; blockCount: number }): void =>
      onStep(`block ${block} of ${blockCount}`);
    const { events } = await runWorld(stage.client, stage.world, agents, { path: stage.path, baseFeeWei, onProgress });
    const startedAt = new Map<string, number>();
    const takenAt = new Map<string, Set<number>>();
    for (const event of events) {
      if (event.type === 'started') startedAt.set(`${event.vaultId}/${event.time}`, event.time);
      if (event.type !== 'profit') continue; // not what a buffer bought
      const key = String(event.auctionId);
      takenAt.set(key, (takenAt.get(key) ?? new Set()).add(event.time));
    }
    const next = (time: number): number => time + BLOCK_SECONDS;
    const isStarted = ({ id, time }: Case): boolean => startedAt.has(`${id}/${next(time)}`);
    const isTaken = ({ id, time }: Case): boolean => takenAt.get(String(id))?.has(next(time)) === true;
    return {
      firstSignedMs: { keeper: timesOf(clocks.keeper.first), bidder: timesOf(clocks.bidder.first) },
      everySignedMs: { keeper: timesOf(clocks.keeper.every), bidder: timesOf(clocks.bidder.every) },
      starts: promptness(witness.ill, isStarted, (one) => sayings.about('vaultId', one)),
      takes: promptness(witness.paying, isTaken, (one) => sayings.about('auctionId', one)),
      crowdedOut: witness.crowdedOut,
    };
  });
}

/** Something that a bot should act on in the block after the one at a time [UTC seconds]. */
interface Case {
  readonly id: bigint;
  readonly time: number;
  readonly blockNumber: bigint;
}

/** Looks at every block before the bots do, with reads and arithmetic of its own, and says what there is to do. */
class Witness {
  readonly ill: Case[] = [];
  readonly paying: Case[] = [];
  /** How often a take would have paid, had a larger auction not sold to the same pool in that block. */
  crowdedOut = 0;
  readonly #stage: Stage;
  readonly #market: MarketReader;
  #wereIll = new Set<bigint>();
  #werePaying = new Set<bigint>();

  constructor(stage: Stage) {
    this.#stage = stage;
    this.#market = new MarketReader(stage.reader, stage.world);
  }

  /** Notes the vaults that are liquidatable, and were not in the block before. */
  async lookAtVaults(): Promise<void> {
    const { reader, world } = this.#stage;
    const head = await readHead(reader);
    const { vaults } = await readSnapshot(reader, world.deployment, head, { maxHealth: LIQUIDATION_HEALTH });
    const ill = vaults.filter(({ vault }) => BigInt(vault.locker) === 0n).map(({ vault }) => vault.vaultId);
    for (const id of ill) if (!this.#wereIll.has(id)) this.ill.push({ id, ...momentOf(head) });
    this.#wereIll = new Set(ill);
  }

  /**
   * Notes the auctions of which some take, found by trying, earns the minimum in the next block, after the takes of larger auctions
   * in that block, and did not in this one.
   */
  async lookAtAuctions(): Promise<void> {
    const { reader, world } = this.#stage;
    const { deployment } = world;
    const head = await readHead(reader);
    const [snapshot, market] = await Promise.all([
      readSnapshot(reader, deployment, head),
      this.#market.read(head.number, () => 1n),
    ]);
    const prices = pricesOf(snapshot);
    // The larger first, as the bidder does: what it sells moves the pools for those after it.
    const byDebt = [...snapshot.auctions].sort((a, b) =>
      Number(b.portfolio.auction.reservedValue - a.portfolio.auction.reservedValue),
    );
    const next = head.timestamp + BigInt(BLOCK_SECONDS);
    let after: MarketState = market;
    const ids: bigint[] = [];
    for (const report of byDebt) {
      const debtPrice = prices.get(report.debtAsset.toLowerCase())?.lower ?? 0n;
      if (debtPrice === 0n) continue;
      const gas = {
        gasPriceWei: head.baseFeeWei + TIP_WEI,
        weiPriceE36: (nativePriceOf(deployment, prices) * PRICE_SCALE) / debtPrice,
        takeGasUnits: TAKE_GAS_UNITS,
      };
      const bestOn = (state: MarketState): TriedTake<MarketRoute> | undefined => {
        const routesOf = (collateral: Address) => routesOver(this.#market.facts, state, collateral, report.debtAsset);
        const best = bestByTrying(report, routesOf, gas, next);
        return best !== undefined && best.profit * debtPrice >= MIN_PROFIT_VALUE * PRICE_SCALE ? best : undefined;
      };
      const best = bestOn(after);
      if (best === undefined) {
        if (after !== market && bestOn(market) !== undefined) this.crowdedOut += 1;
        continue;
      }
      const { quote } = takeFrom(report, best.collateral, best.maxCollateral, next);
      after = afterSale(after, best.route, quote.collateralOut);
      ids.push(report.auctionId);
    }
    for (const id of ids) if (!this.#werePaying.has(id)) this.paying.push({ id, ...momentOf(head) });
    this.#werePaying = new Set(ids);
  }
}

/** Gas of a take without its swaps, as the recordings' receipts have it on average. */
const TAKE_GAS_UNITS = 370_000n;

function momentOf({ number, timestamp }: { number: bigint; timestamp: bigint }): Omit<Case, 'id'> {
  return { time: Number(timestamp), blockNumber: number };
}

/** Measures from the notice of a block to signatures. */
class Clock {
  readonly first: number[] = [];
  readonly every: number[] = [];
  #seenAt = 0;
  #isFirst = true;

  /** Tells a bot of a block. */
  time(bot: Agent): Promise<readonly Hash[]> {
    this.#seenAt = performance.now();
    this.#isFirst = true;
    return bot.tick();
  }

  /** The account, watched while it signs. */
  watch(account: LocalAccount): LocalAccount {
    const signTransaction: LocalAccount['signTransaction'] = async (...args) => {
      const signed = await account.signTransaction(...args);
      const elapsed = performance.now() - this.#seenAt;
      this.every.push(elapsed);
      if (this.#isFirst) this.first.push(elapsed);
      this.#isFirst = false;
      return signed;
    };
    return { ...account, signTransaction };
  }
}

/** What the bots say about what they leave alone. */
class Sayings {
  readonly #fields: { readonly fields: Readonly<Record<string, unknown>>; readonly text: string }[] = [];

  get log(): Logger {
    const hear = (fields: Record<string, unknown>, text: string): void => void this.#fields.push({ fields, text });
    return { debug: hear, info: hear, warn: hear, error: hear, isLevelEnabled: () => true } as unknown as Logger;
  }

  /** Why a bot did not act on something in the block in which it could have. */
  about(key: 'vaultId' | 'auctionId', { id, blockNumber }: Case): string {
    const said = this.#fields.filter(
      ({ fields, text }) => fields[key] === id && (fields['block'] === blockNumber || text.includes('would fail')),
    );
    const last = said.at(-1);
    if (last === undefined) return 'said nothing';
    const { reason, refused } = last.fields;
    const what = refused ?? reason;
    return `${last.text}: ${typeof what === 'string' ? what.replace(/\d{6,}/g, '…') : 'no reason'}`;
  }
}

const DECLINED = /^skipped: (reward-below-gas|queue-full|flow-exhausted)$/;

function promptness(
  cases: readonly Case[],
  isDone: (one: Case) => boolean,
  reasonOf: (one: Case) => string,
): Promptness {
  const exceptions: Record<string, number> = {};
  for (const one of cases) {
    if (isDone(one)) continue;
    const reason = reasonOf(one);
    exceptions[reason] = (exceptions[reason] ?? 0) + 1;
  }
  const declined = Object.entries(exceptions)
    .filter(([reason]) => DECLINED.test(reason))
    .reduce((sum, [, count]) => sum + count, 0);
  return { cases: cases.length, inNextBlock: cases.filter(isDone).length, declined, exceptions };
}

function timesOf(times: readonly number[]): Times {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (fraction: number): number =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * fraction))] ?? 0;
  return { count: sorted.length, median: at(0.5), p99: at(0.99) };
}

/** The report as tables. */
export function latencyTables({ firstSignedMs, everySignedMs, starts, takes, crowdedOut }: LatencyReport): string {
  const row = (name: string, { count, median, p99 }: Times): string[] => [
    name,
    String(count),
    median.toFixed(0),
    p99.toFixed(0),
  ];
  const prompt = (name: string, { cases, inNextBlock, declined, exceptions }: Promptness): string[] => [
    name,
    String(cases),
    String(declined),
    String(inNextBlock),
    percent(cases === declined ? 1 : inNextBlock / (cases - declined)),
    Object.entries(exceptions)
      .map(([reason, count]) => `${count} ${reason}`)
      .join('; ') || 'none',
  ];
  return [
    table(
      ['block seen → signed', 'transactions', 'median ms', 'p99 ms'],
      [
        row('keeper, first of a block', firstSignedMs.keeper),
        row('bidder, first of a block', firstSignedMs.bidder),
        row('keeper, every one', everySignedMs.keeper),
        row('bidder, every one', everySignedMs.bidder),
      ],
    ),
    table(
      ['what began with a block', 'cases', 'declined', 'in the next', 'of the rest', 'others'],
      [prompt('vault liquidatable → started', starts), prompt('take pays → taken', takes)],
    ),
    `Takes that larger auctions crowded out of the same pool in the same block, and that came later: ${crowdedOut}.`,
  ].join('\n\n');
}
