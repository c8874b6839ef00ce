/** Makes recordings: real contracts, real Uniswap, falling prices, auctions that are started, and nobody who takes. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Address, encodeFunctionData, type Hash, maxUint256, parseAbi } from 'viem';
import { auctionHouseAbi } from '../../bots/abi/generated.ts';
import { startAnvil } from '../../bots/chain/anvil.ts';
import { type ChainClient, createChainClient } from '../../bots/chain/client.ts';
import { readHead, readOpenAuctions, readPrices, readVaultsBelow } from '../../bots/chain/snapshot.ts';
import { type Parameters, readParameters } from '../../bots/config/parameters.ts';
import { collateralsForSale, debtAt, takeInput } from '../../bots/core/auctionState.ts';
import { LIQUIDATION_HEALTH } from '../../bots/core/constants.ts';
import type { AuctionReport } from '../../bots/core/types.ts';
import { toAnswer } from '../../bots/world/prices/feed.ts';
import { type Agent, runWorld } from '../../bots/world/run.ts';
import { createWorldClient, execute, submit, TX_GAS, type WorldClient } from '../../bots/world/transactions.ts';
import { buildWorld, usdAt, type World, WORLD_ACCOUNT_COUNT, WORLD_BALANCE_ETH } from '../../bots/world/world.ts';
import { PROJECT_ROOT } from '../../script/toolchain/foundry.mjs';
import { readMarket, readPoolFacts } from './market.ts';
import { type BlockRecord, readRecording, type WorldRecording, writeRecording } from './recording.ts';
import { ParityCheck } from './parity.ts';
import { baseFeesOf, BLOCK_SECONDS, pathOf, type Scenario } from './scenarios.ts';

/** Changes whenever what is recorded does, so that old recordings are not read. */
const FORMAT = 1;
const FOLDER = join(PROJECT_ROOT, 'cache', 'bench', 'bots');
/** The world is built in the time before the path. */
const LEAD_SECONDS = 3600;
/** Limits of the queue are raised by this, so that every vault comes to its auction. */
const ROOM = 1000n;
/** What a take uses besides its swaps where no take was ever worth comparing. */
const DEFAULT_TAKE_GAS = 350_000n;

/** The recording of a scenario: from the cache, or made now. The same scenario gives the same recording. */
export async function recordingOf(scenario: Scenario, onStep: (step: string) => void): Promise<WorldRecording> {
  const { name, seed, vaultCount, fall, fallBlocks, volatility, depth, baseFeeGwei, blocks } = scenario;
  const key = [FORMAT, seed, vaultCount, fall, fallBlocks, volatility, depth, baseFeeGwei, blocks].join('-');
  const file = join(FOLDER, `${name}-${key}.jsonl.gz`);
  if (existsSync(file)) return readRecording(file);
  const recording = await record(scenario, onStep);
  writeRecording(file, recording);
  return recording;
}

/** Runs a scenario on a local chain of its own, and writes down what bidders would have seen. */
export async function record(scenario: Scenario, onStep: (step: string) => void): Promise<WorldRecording> {
  const path = pathOf(scenario);
  const anvil = await startAnvil({
    accounts: WORLD_ACCOUNT_COUNT,
    balanceEth: WORLD_BALANCE_ETH,
    mining: 'manual',
    timestamp: path.startTime - LEAD_SECONDS,
  });
  try {
    const client = createWorldClient(anvil.url);
    await client.setBlockTimestampInterval({ interval: BLOCK_SECONDS });
    const { seed, vaultCount, name, depth } = scenario;
    const spec = { path, parameters: roomyParameters(), vaultCount, seed, chainId: await client.getChainId() };
    const world = await buildWorld(client, spec, (step) => onStep(`${name}: ${step}`));
    await thinPools(client, world, depth);
    const reader = createChainClient(anvil.url);
    const pools = await readPoolFacts(reader, world.pools);
    const parity = new ParityCheck(client, reader, world, pools);
    const recorder = new Recorder(scenario, client, reader, world, parity, onStep);
    const idle: Agent = { tick: () => Promise.resolve([]) };
    try {
      await runWorld(client, world, { keeper: recorder, bidder: idle }, { path, baseFeeWei: 10n ** 9n });
    } catch (error) {
      if (!(error instanceof RecordingOver)) throw error;
    }
    const { compared, different, takeGasUnits } = parity;
    const facts = {
      scenario,
      wrappedNative: world.deployment.wrappedNative,
      pools,
      takeGasUnits: takeGasUnits ?? DEFAULT_TAKE_GAS,
      parity: { compared, different },
    };
    return { facts, blocks: recorder.blocks };
  } finally {
    await anvil.stop();
  }
}

/** The shipped parameters, with room for every auction. */
export function roomyParameters(): Parameters {
  const parameters = readParameters(join(PROJECT_ROOT, 'script', 'config', 'local.json'));
  const roomy = <T extends Parameters['queue'] | Parameters['collaterals'][string]>(limits: T): T => ({
    ...limits,
    maxDebtOnAuctionUsd: String(BigInt(limits.maxDebtOnAuctionUsd) * ROOM),
    maxDebtStartedPerHourUsd: String(BigInt(limits.maxDebtStartedPerHourUsd) * ROOM),
  });
  const collaterals = Object.entries(parameters.collaterals).map(
    ([symbol, limits]) => [symbol, roomy(limits)] as const,
  );
  return { ...parameters, collaterals: Object.fromEntries(collaterals), queue: roomy(parameters.queue) };
}

/** The path is over: what is still open then is not recorded further. */
class RecordingOver extends Error {}

/** An agent that starts every auction there is to start, takes none, and writes down each block. */
class Recorder implements Agent {
  readonly blocks: BlockRecord[] = [];
  readonly #scenario: Scenario;
  readonly #client: WorldClient;
  readonly #reader: ChainClient;
  readonly #world: World;
  readonly #parity: ParityCheck;
  readonly #onStep: (step: string) => void;
  readonly #baseFees: readonly bigint[];
  readonly #over = new Set<bigint>();

  constructor(
    scenario: Scenario,
    client: WorldClient,
    reader: ChainClient,
    world: World,
    parity: ParityCheck,
    onStep: (step: string) => void,
  ) {
    this.#scenario = scenario;
    this.#client = client;
    this.#reader = reader;
    this.#world = world;
    this.#parity = parity;
    this.#onStep = onStep;
    this.#baseFees = baseFeesOf(scenario);
  }

  async tick(): Promise<Hash[]> {
    const { deployment, pools, accounts } = this.#world;
    const path = pathOf(this.#scenario);
    const { number, timestamp } = await readHead(this.#reader);
    const place = Math.round((Number(timestamp) - path.startTime) / BLOCK_SECONDS);
    if (place >= path.blockCount) throw new RecordingOver();
    const usdOf = (token: Address): bigint => toAnswer(usdAt(this.#world, path, token, place));
    const [vaults, reports, prices, market] = await Promise.all([
      readVaultsBelow(this.#reader, deployment, number, LIQUIDATION_HEALTH),
      readOpenAuctions(this.#reader, deployment, number),
      readPrices(this.#reader, deployment, number),
      readMarket(this.#reader, pools, usdOf),
    ]);
    const live = reports.filter(({ auctionId }) => !this.#over.has(auctionId));
    for (const report of live) if (isPastFloor(report, timestamp)) this.#over.add(report.auctionId);
    const block = { timestamp, baseFeeWei: this.#baseFees[place] ?? 0n, prices, market, reports: live };
    if (live.length > 0) this.blocks.push(block);
    if (place % 20 === 0)
      this.#onStep(`${this.#scenario.name}: block ${place} of ${path.blockCount}, ${live.length} open`);
    await this.#parity.at(block);
    const starts = vaults
      .filter(({ vault }) => BigInt(vault.locker) === 0n)
      .map(({ vault }) => {
        const args = [vault.vaultId, accounts.keeper] as const;
        const data = encodeFunctionData({ abi: auctionHouseAbi, functionName: 'start', args });
        return { label: 'starting', to: deployment.auctionHouse, data, gas: 3_000_000n };
      });
    return submit(this.#client, accounts.keeper, starts);
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

const POSITIONS = parseAbi([
  'struct DecreaseParams { uint256 tokenId; uint128 liquidity; uint256 amount0Min; uint256 amount1Min; uint256 deadline; }',
  'function totalSupply() view returns (uint256)',
  'function positions(uint256 tokenId) view returns (uint96, address, address, address, uint24, int24, int24, uint128 liquidity, uint256, uint256, uint128, uint128)',
  'function decreaseLiquidity(DecreaseParams params) payable returns (uint256, uint256)',
]);

/** Leaves only a share of the liquidity in the pools; what is taken out stays with the position manager. */
async function thinPools(client: WorldClient, { uniswap, accounts }: World, depth: number): Promise<void> {
  if (depth >= 1) return;
  const manager = { address: uniswap.positionManager, abi: POSITIONS } as const;
  const supply = await client.readContract({ ...manager, functionName: 'totalSupply' });
  const calls = await Promise.all(
    Array.from({ length: Number(supply) }, async (_, i) => {
      const tokenId = BigInt(i + 1);
      const position = await client.readContract({ ...manager, functionName: 'positions', args: [tokenId] });
      const liquidity = (position[7] * BigInt(Math.round((1 - depth) * 1e6))) / 1_000_000n;
      const params = { tokenId, liquidity, amount0Min: 0n, amount1Min: 0n, deadline: maxUint256 };
      const data = encodeFunctionData({ abi: POSITIONS, functionName: 'decreaseLiquidity', args: [params] });
      return { label: 'thinning a pool', to: uniswap.positionManager, data, gas: TX_GAS };
    }),
  );
  await execute(client, accounts.liquidityProvider, calls);
}
