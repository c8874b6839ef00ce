/** Our keeper and bidder against ones that decide as the field's do: the same chain, the same blocks, the same auctions. */
import { type Hash, parseEther, parseEventLogs, type TransactionReceipt } from 'viem';
import { auctionHouseAbi, uniswapTakerAbi, vaultEngineAbi } from '../../bots/abi/generated.ts';
import { type BidPolicy, decideTake } from '../../bots/core/bidding.ts';
import { silentLogger } from '../../bots/ops/log.ts';
import { type Agent, runWorld } from '../../bots/world/run.ts';
import { usdAt, WORLD_ACCOUNT_COUNT } from '../../bots/world/world.ts';
import { every, ladder, lotsBetween, wholeLot } from './baselines/slices.ts';
import { BLOCK_SECONDS, type Scenario, scenario } from './scenarios.ts';
import { type Bots, botsOn, onStage, roomyParameters, type Stage } from './stage.ts';
import { dollars, percent, table } from './table.ts';

const BLOCK = BigInt(BLOCK_SECONDS);
/** How often the field's keeper looks: a timer of half a minute, in blocks rounded up. */
const KEEPER_EVERY_BLOCKS = 3;

interface Rival {
  readonly name: string;
  readonly policy: BidPolicy;
  readonly scenario: Scenario;
}

const race = (name: string, seed: number, depth: number): Scenario => ({
  ...scenario(name, seed, { fall: 0.3, fallBlocks: 30, volatility: 1.5, depth, baseFeeGwei: 20 }),
  vaultCount: 60,
  blocks: 60,
});

const RIVALS: readonly Rival[] = [
  { name: 'poll 60 s, whole lot', policy: every(60n, BLOCK, wholeLot), scenario: race('race-poll', 31, 0.3) },
  { name: 'every block, ladder 1 ½ ⅒', policy: ladder, scenario: race('race-ladder', 32, 0.3) },
  {
    name: 'every block, lots of $2k to $25k',
    policy: lotsBetween({ least: 2_000n, most: 25_000n }),
    scenario: race('race-lots', 33, 0.3),
  },
];

/** What a pair of bots did in a race. */
export interface Racer {
  readonly name: string;
  /** Of vaults that had none; restarts are upkeep. */
  readonly auctionsStarted: number;
  /** Auctions whose first take was its own. */
  readonly auctionsWon: number;
  readonly takes: number;
  /** What takes paid into auctions [dollars]. */
  readonly paidUsd: number;
  readonly keeperSent: number;
  readonly keeperReverted: number;
  readonly bidderSent: number;
  readonly bidderReverted: number;
  readonly gasUsed: number;
  readonly gasUsd: number;
  /** What takes earned, before gas [dollars]. */
  readonly takeProfitUsd: number;
  /** What the keeper may claim in the end: its share of penalties and rewards, before gas [dollars]. */
  readonly rewardUsd: number;
}

/** A world, raced through twice: each side sends first once. */
export interface Race {
  readonly ours: Racer;
  readonly rival: Racer;
}

export interface RaceReport {
  readonly races: readonly Race[];
  /** Of all races: the share of auctions whose first take was ours, and of those that were ours to start. */
  readonly takeWinShare: number;
  readonly startWinShare: number;
  /** The share of what all takes paid into auctions that was ours. */
  readonly paidShare: number;
  /** Of all transactions of each side. */
  readonly revertRatio: { readonly ours: number; readonly rivals: number };
  /** After gas [dollars]. */
  readonly profitUsd: { readonly ours: number; readonly rivals: number };
}

/** Races against every rival. */
export async function measureRace(isQuick: boolean, onStep: (step: string) => void): Promise<RaceReport> {
  const races: Race[] = [];
  for (const rival of isQuick ? RIVALS.slice(1, 2) : RIVALS) {
    const weather = isQuick ? { ...rival.scenario, vaultCount: 20, fallBlocks: 8, blocks: 20 } : rival.scenario;
    const runs: Race[] = [];
    for (const isOursFirst of isQuick ? [true] : [true, false]) {
      onStep(`against "${rival.name}", ${isOursFirst ? 'ours' : 'theirs'} first`);
      runs.push(await runRace({ ...rival, scenario: weather }, isOursFirst, onStep));
    }
    races.push({ ours: sum(runs.map(({ ours }) => ours)), rival: sum(runs.map((run) => run.rival)) });
  }
  const ours = sum(races.map((one) => one.ours));
  const rivals = sum(races.map((one) => one.rival));
  const share = (key: 'auctionsWon' | 'auctionsStarted' | 'paidUsd'): number =>
    ours[key] / Math.max(1, ours[key] + rivals[key]);
  return {
    races,
    takeWinShare: share('auctionsWon'),
    startWinShare: share('auctionsStarted'),
    paidShare: share('paidUsd'),
    revertRatio: { ours: revertRatio(ours), rivals: revertRatio(rivals) },
    profitUsd: { ours: profit(ours), rivals: profit(rivals) },
  };
}

function runRace(rival: Rival, isOursFirst: boolean, onStep: (step: string) => void): Promise<Race> {
  return onStage(rival.scenario, roomyParameters(), onStep, async (stage) => {
    const log = silentLogger();
    const ours = botsOn(stage, { policy: decideTake, log, keeperIndex: 5, bidderIndex: 6 });
    const [keeperIndex, bidderIndex] = [WORLD_ACCOUNT_COUNT, WORLD_ACCOUNT_COUNT + 1];
    const theirs = botsOn(stage, { policy: rival.policy, log, keeperIndex, bidderIndex });
    for (const { address } of Object.values(theirs.accounts)) {
      await stage.client.setBalance({ address, value: parseEther('1000') });
    }
    const wins = new Set<bigint>();
    const books = {
      ours: new Book('ours', stage, ours, wins),
      theirs: new Book(rival.name, stage, theirs, wins),
    };
    const order = isOursFirst ? [books.ours, books.theirs] : [books.theirs, books.ours];
    let blocks = 0;
    const keeper: Agent = {
      async tick() {
        blocks += 1;
        // In the order in which the block had them: who took first has won.
        for (const book of order) await book.settle();
        const hashes: Hash[] = [];
        for (const book of order) {
          if (book === books.theirs && blocks % KEEPER_EVERY_BLOCKS !== 0) continue;
          hashes.push(...(await book.send('keeper')));
        }
        return hashes;
      },
    };
    const bidder: Agent = {
      async tick() {
        const hashes: Hash[] = [];
        for (const book of order) hashes.push(...(await book.send('bidder')));
        return hashes;
      },
    };
    const baseFeeWei = BigInt(Math.round(rival.scenario.baseFeeGwei * 1e9));
    await runWorld(stage.client, stage.world, { keeper, bidder }, { path: stage.path, baseFeeWei });
    for (const book of order) await book.settle();
    return { ours: await books.ours.close(), rival: await books.theirs.close() };
  });
}

type Totals = { -readonly [K in keyof Racer]: Racer[K] };

/** What one side sends, and what came of it. */
class Book {
  readonly bots: Bots;
  readonly #stage: Stage;
  readonly #wins: Set<bigint>;
  readonly #totals: Totals;
  #pending: { readonly hash: Hash; readonly by: 'keeper' | 'bidder' }[] = [];

  /** @param wins auctions that somebody has taken from, of both sides */
  constructor(name: string, stage: Stage, bots: Bots, wins: Set<bigint>) {
    this.bots = bots;
    this.#stage = stage;
    this.#wins = wins;
    this.#totals = {
      ...{ name, auctionsStarted: 0, auctionsWon: 0, takes: 0, paidUsd: 0 },
      ...{ keeperSent: 0, keeperReverted: 0, bidderSent: 0, bidderReverted: 0 },
      ...{ gasUsed: 0, gasUsd: 0, takeProfitUsd: 0, rewardUsd: 0 },
    };
  }

  /** Lets a bot of this side look at the block. */
  async send(by: 'keeper' | 'bidder'): Promise<Hash[]> {
    const hashes = await this.bots[by].tick();
    this.#pending.push(...hashes.map((hash) => ({ hash, by })));
    return hashes;
  }

  /** Books what has been mined. */
  async settle(): Promise<void> {
    const { reader } = this.#stage;
    const receipts = await Promise.all(
      this.#pending.map(({ hash }) => reader.getTransactionReceipt({ hash }).catch(() => undefined)),
    );
    const settling = this.#pending;
    this.#pending = settling.filter((_, i) => receipts[i] === undefined);
    for (const [i, { by }] of settling.entries()) {
      const receipt = receipts[i];
      if (receipt !== undefined) await this.#book(by, receipt);
    }
  }

  /** The totals, with what the keeper may claim in the end. */
  async close(): Promise<Racer> {
    const { reader, world } = this.#stage;
    const { deployment } = world;
    for (const { symbol } of deployment.debts) {
      const asset = deployment.tokens.find((token) => token.symbol === symbol)?.address;
      if (asset === undefined) throw new RangeError(`no token ${symbol}`);
      const args = [this.bots.accounts.keeper.address, asset] as const;
      const call = { address: deployment.engine, abi: vaultEngineAbi, functionName: 'claimable', args } as const;
      this.#totals.rewardUsd += await this.#usd(asset, await reader.readContract(call));
    }
    return this.#totals;
  }

  async #book(by: 'keeper' | 'bidder', receipt: TransactionReceipt): Promise<void> {
    const { status, gasUsed, effectiveGasPrice, logs } = receipt;
    const totals = this.#totals;
    totals[`${by}Sent`] += 1;
    if (status !== 'success') totals[`${by}Reverted`] += 1;
    totals.gasUsed += Number(gasUsed);
    totals.gasUsd += await this.#usd(this.#stage.world.deployment.wrappedNative, gasUsed * effectiveGasPrice);
    totals.auctionsStarted += parseEventLogs({ abi: auctionHouseAbi, eventName: 'AuctionStarted', logs }).length;
    totals.auctionsStarted -= parseEventLogs({ abi: auctionHouseAbi, eventName: 'AuctionRestarted', logs }).length;
    const takes = parseEventLogs({ abi: uniswapTakerAbi, eventName: 'TakenWithFlash', logs });
    const debts = parseEventLogs({ abi: vaultEngineAbi, eventName: 'VaultLiquidated', logs });
    for (const [i, { args }] of takes.entries()) {
      const asset = debts[i]?.args.debtAsset;
      if (asset === undefined) continue;
      totals.takes += 1;
      totals.paidUsd += await this.#usd(asset, args.payment);
      totals.takeProfitUsd += await this.#usd(asset, args.profit);
      if (!this.#wins.has(args.auctionId)) totals.auctionsWon += 1;
      this.#wins.add(args.auctionId);
    }
  }

  /** An amount of a token in dollars, at the path's price of the latest block. */
  async #usd(asset: `0x${string}`, amount: bigint): Promise<number> {
    const { reader, world, path } = this.#stage;
    const { timestamp } = await reader.getBlock();
    const block = Math.round((Number(timestamp) - path.startTime) / BLOCK_SECONDS);
    const decimals = world.tokens.find((token) => token.address.toLowerCase() === asset.toLowerCase())?.decimals ?? 18;
    const price = usdAt(world, path, asset, Math.max(0, Math.min(block, path.blockCount - 1)));
    return (Number(amount) / 10 ** decimals) * price;
  }
}

function sum(racers: readonly Racer[]): Racer {
  const [first, ...others] = racers;
  if (first === undefined) throw new RangeError('nobody raced');
  const total: Totals = { ...first };
  for (const other of others) {
    for (const key of Object.keys(total) as (keyof Totals)[]) {
      if (key !== 'name') total[key] += other[key];
    }
  }
  return total;
}

const revertRatio = ({ keeperSent, keeperReverted, bidderSent, bidderReverted }: Racer): number =>
  (keeperReverted + bidderReverted) / Math.max(1, keeperSent + bidderSent);
const profit = ({ takeProfitUsd, rewardUsd, gasUsd }: Racer): number => takeProfitUsd + rewardUsd - gasUsd;

/** The report as a table. */
export function raceTable({ races, takeWinShare, startWinShare, paidShare }: RaceReport): string {
  const rows = races.flatMap(({ ours, rival }) =>
    [{ ...ours, name: `ours against ${rival.name}` }, rival].map((racer) => [
      racer.name,
      String(racer.auctionsStarted),
      String(racer.auctionsWon),
      String(racer.takes),
      dollars(racer.paidUsd),
      `${racer.keeperReverted} of ${racer.keeperSent}`,
      `${racer.bidderReverted} of ${racer.bidderSent}`,
      (racer.gasUsed / 1e6).toFixed(1),
      dollars(racer.gasUsd),
      dollars(racer.takeProfitUsd),
      dollars(racer.rewardUsd),
      dollars(profit(racer)),
    ]),
  );
  const work = ['started', 'won', 'takes', 'paid USD', 'keeper reverted', 'bidder reverted'];
  const money = ['Mgas', 'gas USD', 'takes USD', 'rewards USD', 'profit USD'];
  return [
    table(['', ...work, ...money], rows),
    `Ours started ${percent(startWinShare)} of the auctions, and was the first to take in ${percent(takeWinShare)}, and paid ` +
      `${percent(paidShare)} of what was paid.`,
  ].join('\n\n');
}
