/** Makes recordings: real contracts, real Uniswap, falling prices, auctions that are started, and nobody who takes. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Address, encodeFunctionData, type Hash, maxUint256 } from 'viem';
import { auctionHouseAbi } from '../../bots/abi/generated.ts';
import { pricesOf, readHead, readSnapshot } from '../../bots/chain/snapshot.ts';
import { collateralsForSale, takeInput } from '../../bots/core/auctionState.ts';
import { debtAt } from '../../bots/core/positions.ts';
import { LIQUIDATION_HEALTH } from '../../bots/core/constants.ts';
import type { BlockFees } from '../../bots/core/fees.ts';
import type { AuctionReport } from '../../bots/core/types.ts';
import { toAnswer } from '../../bots/world/prices/feed.ts';
import { type Agent, runWorld } from '../../bots/world/run.ts';
import { submit } from '../../bots/local/transactions.ts';
import { usdAt } from '../../bots/world/world.ts';
import { PROJECT_ROOT } from '../../script/toolchain/foundry.mjs';
import { MarketReader } from './market.ts';
import { ParityCheck } from './parity.ts';
import { type BlockRecord, readRecording, type WorldRecording, writeRecording } from './recording.ts';
import { BLOCK_SECONDS, feesOf, type Scenario } from './scenarios.ts';
import { onStage, roomyParameters, type Stage } from './stage.ts';

const FOLDER = join(PROJECT_ROOT, 'cache', 'bench', 'bots');
/** After the fall, starts are awaited for so many blocks. */
const SETTLING_BLOCKS = 10;
/** What a take uses besides its swaps where no take was ever worth comparing. */
const DEFAULT_TAKE_GAS = 350_000n;

/** The recording of a scenario: from the cache, or made now. The same scenario on the same code gives the same recording. */
export async function recordingOf(scenario: Scenario, onStep: (step: string) => void): Promise<WorldRecording> {
  const file = join(FOLDER, `${scenario.name}-${fingerprint(scenario)}.jsonl.gz`);
  if (existsSync(file)) return readRecording(file);
  const recording = await record(scenario, onStep);
  writeRecording(file, recording);
  return recording;
}

/** What a recording depends on besides its scenario: the contracts, the parameters, the world and what it stands on, and how it is recorded. */
const INGREDIENTS = [
  ...['src', 'script/config/local.json', 'bots/world', 'bots/local', 'bots/replica', 'test/replica', 'bots/core'],
  ...['record', 'recording', 'scenarios', 'stage', 'parity', 'market', 'depth', 'house'].map(
    (name) => `bench/bots/${name}.ts`,
  ),
];

function fingerprint(scenario: Scenario): string {
  const hash = createHash('sha256').update(JSON.stringify(scenario));
  const add = (path: string): void => {
    if (path.endsWith('.test.ts')) return;
    if (statSync(path).isFile()) hash.update(readFileSync(path));
    else for (const name of readdirSync(path).sort()) add(join(path, name));
  };
  for (const path of INGREDIENTS) add(join(PROJECT_ROOT, path));
  return hash.digest('hex').slice(0, 16);
}

/** Runs a scenario on a local chain of its own, and writes down what bidders would have seen. */
export function record(scenario: Scenario, onStep: (step: string) => void): Promise<WorldRecording> {
  return onStage(scenario, roomyParameters(), onStep, async (stage) => {
    const { client, reader, world, path } = stage;
    const market = new MarketReader(reader, world);
    const parity = new ParityCheck(client, reader, world, market);
    const recorder = new Recorder(scenario, stage, market, parity, onStep);
    const idle: Agent = { tick: () => Promise.resolve([]) };
    try {
      await runWorld(client, world, { keeper: recorder, bidder: idle }, { path, baseFeeWei: 10n ** 9n });
    } catch (error) {
      if (!(error instanceof RecordingOver)) throw error;
    }
    const { compared, different, divided, takeGasUnits } = parity;
    const facts = {
      ...market.facts,
      scenario,
      takeGasUnits: takeGasUnits ?? DEFAULT_TAKE_GAS,
      parity: { compared, different, divided },
    };
    return { facts, blocks: recorder.blocks };
  });
}

/** All auctions have reached their floors, or the path is over: what is still open then is not recorded further. */
class RecordingOver extends Error {}

/** An agent that starts every auction there is to start, takes none, and writes down each block. */
class Recorder implements Agent {
  readonly blocks: BlockRecord[] = [];
  readonly #scenario: Scenario;
  readonly #stage: Stage;
  readonly #market: MarketReader;
  readonly #parity: ParityCheck;
  readonly #onStep: (step: string) => void;
  readonly #fees: readonly BlockFees[];
  readonly #over = new Set<bigint>();
  #live = 0;

  constructor(
    scenario: Scenario,
    stage: Stage,
    market: MarketReader,
    parity: ParityCheck,
    onStep: (step: string) => void,
  ) {
    this.#market = market;
    this.#scenario = scenario;
    this.#stage = stage;
    this.#parity = parity;
    this.#onStep = onStep;
    this.#fees = feesOf(scenario);
  }

  async tick(): Promise<Hash[]> {
    const { client, reader, world, path } = this.#stage;
    const { deployment, accounts } = world;
    const head = await readHead(reader);
    const { timestamp } = head;
    const place = Math.round((Number(timestamp) - path.startTime) / BLOCK_SECONDS);
    const isOver = place > this.#scenario.fallBlocks + SETTLING_BLOCKS && this.#live === 0;
    if (place >= path.blockCount || isOver) throw new RecordingOver();
    const usdOf = (token: Address): bigint => toAnswer(usdAt(world, path, token, place));
    const [snapshot, market] = await Promise.all([
      readSnapshot(reader, deployment, head, { maxHealth: LIQUIDATION_HEALTH }),
      this.#market.read(head.number, usdOf),
    ]);
    const prices = pricesOf(snapshot);
    const live = snapshot.auctions.filter(({ auctionId }) => !this.#over.has(auctionId));
    for (const report of live) if (isPastFloor(report, timestamp)) this.#over.add(report.auctionId);
    const fees = this.#fees[place] ?? head;
    const block = { ...fees, timestamp, prices, market, reports: live };
    if (live.length > 0) this.blocks.push(block);
    this.#live = live.length;
    if (place % 20 === 0)
      this.#onStep(`${this.#scenario.name}: block ${place} of ${path.blockCount}, ${live.length} open`);
    await this.#parity.at(block);
    const starts = snapshot.vaults
      .filter(({ vault }) => BigInt(vault.locker) === 0n)
      .map(({ vault }) => {
        const args = [vault.vaultId, accounts.keeper] as const;
        const data = encodeFunctionData({ abi: auctionHouseAbi, functionName: 'start', args });
        return { label: 'starting', to: deployment.auctionHouse, data, gas: 3_000_000n };
      });
    return submit(client, accounts.keeper, starts);
  }
}

/** Whether the price of everything for sale has fallen through the floor. */
function isPastFloor({ portfolio }: AuctionReport, timestamp: bigint): boolean {
  const debt = debtAt(portfolio.vault.debts, portfolio.auction.debtIndex);
  if (debt === undefined) return true;
  const elapsed = timestamp - BigInt(portfolio.auction.startedAt);
  return collateralsForSale(portfolio).every(({ position }) => {
    const { input, floorPriceE36 } = takeInput(portfolio, position, debt, maxUint256, elapsed);
    return input.priceE36 < floorPriceE36;
  });
}
