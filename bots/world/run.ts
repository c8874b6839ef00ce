import { type Address, type Hash, type RpcTransactionReceipt, zeroAddress } from 'viem';
import { auctionHouseAbi, snapshotLensAbi } from '../abi/generated.ts';
import type { Deployment } from '../config/deployment.ts';
import { DOLLAR, priceAt } from './assets.ts';
import { readBalances } from './balances.ts';
import { readEvents, type TimedEvent } from './history.ts';
import { applyFeedUpdates, type Feed, nextFeedUpdate, toAnswer } from './prices/feed.ts';
import type { PricePath } from './prices/path.ts';
import { replicaPrices } from '../replica/prices.ts';
import type { AgentAccount } from './report.ts';
import { arbitrageSideMarkets } from './sideMarkets.ts';
import { submit, type WorldClient } from '../local/transactions.ts';
import { arbitrage } from '../local/uniswap.ts';
import { answerCall, usdAt, type World } from './world.ts';

/** A bot, as the world sees it: told of a block, it sends what it wants to be in the next. */
export interface Agent {
  /** @returns the transactions it sent */
  tick(): Promise<readonly Hash[]>;
}

/** How a run goes on, for whoever watches. */
export interface Progress {
  readonly block: number;
  readonly blockCount: number;
  readonly time: number;
  readonly prices: Readonly<Record<string, number>>;
  /** Vaults whose health is below 1.05. */
  readonly vaultsAtRisk: number;
  readonly openAuctions: number;
  readonly takes: number;
  readonly started: number;
  readonly bufferUsd: number;
}

/** What a run leaves behind. */
export interface RunResult {
  readonly events: readonly TimedEvent[];
  readonly blocksSimulated: number;
  readonly openAuctions: number;
  readonly keeper: AgentAccount;
  readonly bidder: AgentAccount;
  /** The block after which the path's prices were held, to let open auctions finish. */
  readonly lastBlock: number;
}

/** How a world is run. */
export interface RunOptions {
  readonly path: PricePath;
  /** Wei per gas that every block asks for. */
  readonly baseFeeWei: bigint;
  readonly onProgress?: (progress: Progress) => void;
}

/** After the path, prices are held for at most this long so that open auctions can end: an hour. */
const DRAIN_BLOCKS = 300;
/** Health below which a vault is called at risk [WAD]. */
const AT_RISK_HEALTH = 1_050_000_000_000_000_000n;
/** How often progress is reported while blocks are jumped over. */
const PROGRESS_EVERY = 20;

/**
 * Runs a world along a price path, block by block: feeds write when Chainlink's rule says so, the arbitrageur keeps the
 * pools at the market, keeper and bidder tick once after each block and their transactions come first in the next.
 * Blocks in which nothing can change (no auction open, no feed due, nothing sent, no mean of a pool) are jumped over.
 *
 * @throws {Error} when an actor of the world cannot do its part
 */
export async function runWorld(
  client: WorldClient,
  world: World,
  agents: { readonly keeper: Agent; readonly bidder: Agent },
  options: RunOptions,
): Promise<RunResult> {
  const run = new Run(client, world, agents, { ...options, path: withDollar(hold(options.path, DRAIN_BLOCKS)) });
  const { blockCount } = options.path;
  let block = 0;
  while (block < blockCount) {
    const isQuiet = await run.step(block);
    block = isQuiet ? Math.min(run.nextEvent(block + 1), blockCount) : block + 1;
  }
  while (run.openAuctions > 0 && block < blockCount + DRAIN_BLOCKS) await run.step(block++);
  return run.result(block - 1);
}

class Run {
  readonly #client: WorldClient;
  readonly #world: World;
  readonly #agents: { readonly keeper: Agent; readonly bidder: Agent };
  readonly #options: RunOptions;
  readonly #events: TimedEvent[] = [];
  readonly #accounts = { keeper: emptyAccount(), bidder: emptyAccount() };
  #feeds: readonly Feed[];
  #sent: { hash: Hash; by: 'keeper' | 'bidder' }[] = [];
  #steps = 0;
  openAuctions = 0;

  constructor(
    client: WorldClient,
    world: World,
    agents: { readonly keeper: Agent; readonly bidder: Agent },
    options: RunOptions,
  ) {
    this.#client = client;
    this.#world = world;
    this.#agents = agents;
    this.#options = options;
    this.#feeds = world.feeds;
  }

  /** The next block from which on a feed may write; the end of the path when none does. */
  nextEvent(fromBlock: number): number {
    return nextFeedUpdate(this.#options.path, this.#feeds, fromBlock)?.block ?? this.#options.path.blockCount;
  }

  /** Makes one block and lets the bots look at it. @returns whether nothing goes on */
  async step(block: number): Promise<boolean> {
    const { path } = this.#options;
    const now = path.timeAt(block);
    const update = nextFeedUpdate(path, this.#feeds, block, block + 1);
    const updates = update?.updates ?? [];
    await this.#transmit(updates);
    await this.#arbitrage(block);
    await this.#mine(now);
    this.#feeds = applyFeedUpdates(this.#feeds, updates, now);
    await this.#collect(block, now);

    for (const by of ['keeper', 'bidder'] as const) {
      const hashes = await this.#agents[by].tick();
      this.#sent.push(...hashes.map((hash) => ({ hash, by })));
    }
    this.#steps += 1;
    await this.#report(block, now);
    return this.openAuctions === 0 && this.#sent.length === 0 && !this.#world.isAnchored;
  }

  result(lastBlock: number): RunResult {
    const { keeper, bidder } = this.#accounts;
    const { openAuctions } = this;
    return { events: this.#events, blocksSimulated: this.#steps, openAuctions, keeper, bidder, lastBlock };
  }

  /** New rounds of the feeds that are due. */
  async #transmit(updates: readonly { symbol: string; answer: bigint }[]): Promise<void> {
    const calls = updates.map(({ symbol, answer }) => {
      const token = this.#world.tokens.find(({ priceSymbol = DOLLAR }) => priceSymbol === symbol);
      if (token === undefined) throw new RangeError(`no token is priced by ${symbol}`);
      return answerCall(token, answer);
    });
    await submit(this.#client, this.#world.accounts.operator, calls);
  }

  async #arbitrage(block: number): Promise<void> {
    const { pools, sides, accounts, uniswap, deployment } = this.#world;
    const usd = (address: Address): bigint => toAnswer(usdAt(this.#world, this.#options.path, address, block));
    const targets = pools.map((pool) => ({ pool, price0: usd(pool.token0), price1: usd(pool.token1) }));
    await arbitrage(this.#client, accounts.arbitrageur, uniswap, targets);
    const usdOrEther = (address: Address): bigint => usd(address === zeroAddress ? deployment.wrappedNative : address);
    await arbitrageSideMarkets(this.#client, accounts.arbitrageur, sides, usdOrEther);
  }

  async #mine(now: number): Promise<void> {
    await Promise.all([
      this.#client.setNextBlockTimestamp({ timestamp: BigInt(now) }),
      this.#client.setNextBlockBaseFeePerGas({ baseFeePerGas: this.#options.baseFeeWei }),
    ]);
    await this.#client.mine({ blocks: 1 }); // after both: a batch's requests may run in any order
  }

  /** What the new block holds: events, and what the bots paid for gas. */
  async #collect(block: number, now: number): Promise<void> {
    if (this.#sent.length > 0) {
      const receipts = await Promise.all(
        this.#sent.map(({ hash }) => this.#client.request({ method: 'eth_getTransactionReceipt', params: [hash] })),
      );
      const ethUsd = this.#ethPrice(block);
      this.#sent.forEach(({ by }, i) => {
        const receipt = receipts[i];
        if (receipt) charge(this.#accounts[by], receipt, ethUsd);
      });
      this.#sent = this.#sent.filter((_, i) => !receipts[i]);
      const { engine, auctionHouse, debts } = this.#world.deployment;
      const takers = takersOf(this.#world.deployment);
      const logs = await this.#client.getLogs({
        address: [engine, auctionHouse, ...takers, ...debts.map(({ buffer }) => buffer)],
        fromBlock: 'latest',
        toBlock: 'latest',
      });
      this.#events.push(...readEvents(logs).map((event) => ({ ...event, time: now, block })));
    }
    this.openAuctions = Number(
      await this.#client.readContract({
        address: this.#world.deployment.auctionHouse,
        abi: auctionHouseAbi,
        functionName: 'openAuctionCount',
      }),
    );
  }

  /** Gas is paid in ETH; where the path has no prices of it, at what it is worth on the replica. */
  #ethPrice(block: number): number {
    const { path } = this.#options;
    return path.symbols.includes('ETH') ? path.priceAt('ETH', block) : Number(replicaPrices(undefined).usd.weth) / 1e8;
  }

  async #report(block: number, now: number): Promise<void> {
    const { onProgress, path } = this.#options;
    if (onProgress === undefined || this.#steps % PROGRESS_EVERY !== 0) return;
    const { engine, snapshotLens } = this.#world.deployment;
    const usdOf = (address: Address): number => usdAt(this.#world, path, address, block);
    const [{ buffers }, [, atRisk]] = await Promise.all([
      readBalances(this.#client, this.#world, usdOf),
      this.#client.readContract({
        address: snapshotLens,
        abi: snapshotLensAbi,
        functionName: 'vaultsBelow',
        args: [engine, 0n, BigInt(this.#world.vaultIds.length), AT_RISK_HEALTH],
      }),
    ]);
    const bufferUsd = buffers.reduce((sum, { symbol, assets }) => {
      const token = this.#world.tokens.find((candidate) => candidate.symbol === symbol);
      return sum + assets * (token === undefined ? 0 : priceAt(path, token, block));
    }, 0);
    onProgress({
      block: Math.min(block + 1, path.blockCount - DRAIN_BLOCKS),
      blockCount: path.blockCount - DRAIN_BLOCKS,
      time: now,
      prices: Object.fromEntries(path.symbols.map((symbol) => [symbol, path.priceAt(symbol, block)])),
      vaultsAtRisk: atRisk.reports.length,
      openAuctions: this.openAuctions,
      takes: this.#events.filter(({ type }) => type === 'taken').length,
      started: this.#events.filter(({ type }) => type === 'started').length,
      bufferUsd,
    });
  }
}

/** A path whose last prices go on for some more blocks. */
export function hold(path: PricePath, blocks: number): PricePath {
  const last = path.blockCount - 1;
  return {
    ...path,
    blockCount: path.blockCount + blocks,
    priceAt: (symbol, block) => path.priceAt(symbol, block > last && block <= last + blocks ? last : block),
  };
}

/** A path that has a price of the dollar, too: its feed writes once a day, or nothing would be known of it after one. */
function withDollar(path: PricePath): PricePath {
  return { ...path, priceAt: (symbol, block) => (symbol === DOLLAR ? 1 : path.priceAt(symbol, block)) };
}

/** Whoever may say what takes have earned. */
function takersOf({ uniswap, inventoryTaker, genericTaker }: Deployment): Address[] {
  return [uniswap.taker, inventoryTaker, ...(genericTaker === undefined ? [] : [genericTaker])];
}

type MutableAccount = { -readonly [K in keyof AgentAccount]: AgentAccount[K] };

function emptyAccount(): MutableAccount {
  return { transactions: 0, reverted: 0, gasUsed: 0n, gasUsd: 0 };
}

function charge(account: MutableAccount, receipt: RpcTransactionReceipt, ethUsd: number): void {
  const gasUsed = BigInt(receipt.gasUsed);
  account.transactions += 1;
  if (receipt.status !== '0x1') account.reverted += 1;
  account.gasUsed += gasUsed;
  account.gasUsd += (Number(gasUsed * BigInt(receipt.effectiveGasPrice)) / 1e18) * ethUsd;
}
