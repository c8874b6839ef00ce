import { mnemonicToAccount } from 'viem/accounts';
import type { Anvil } from '../../chain/anvil.ts';
import { createChainClient } from '../../chain/client.ts';
import { Submitter } from '../../chain/submit.ts';
import { UniswapVenue } from '../../chain/venues/uniswap.ts';
import type { Parameters } from '../../config/parameters.ts';
import { decideTake } from '../../core/bidding.ts';
import { DEFAULT_KEEPER_POLICY } from '../../core/keeping.ts';
import type { Logger } from '../../ops/log.ts';
import { balanceTheBooks, unbalanced, type Account } from '../../world/accounting.ts';
import { readBalances } from '../../world/balances.ts';
import { formatUtc, type PricePath, summariseGaps } from '../../world/prices/path.ts';
import { type CrashReport, makeReport } from '../../world/report.ts';
import { type Progress, runWorld } from '../../world/run.ts';
import { BLOCK_SECONDS, type StartedWorld, startWorld, usdAt, type World } from '../../world/world.ts';
import { Bidder } from '../bidder/bidder.ts';
import { Keeper } from '../keeper/keeper.ts';

/** The words from which anvil derives its accounts unless it is told others: keys that everybody knows. */
export const ANVIL_MNEMONIC = 'test test test test test test test test test test test junk';
/** Places of the bots among anvil's accounts; see WorldAccounts. */
export const KEEPER_INDEX = 5;
export const BIDDER_INDEX = 6;

/** What to run. */
export interface CrashOptions {
  readonly path: PricePath;
  readonly parameters: Parameters;
  readonly seed: number | string;
  readonly vaultCount: number;
  readonly baseFeeGwei: number;
  /**
   * Whether the pools' means vouch for the feeds. They move in every block, so that none can be jumped over, and cost the
   * lenses gas: the built-in crash takes three times as long.
   */
  readonly isAnchored?: boolean;
  readonly port: number | undefined;
  readonly log: Logger;
  readonly onStep: (step: string) => void;
  readonly onProgress: (progress: Progress) => void;
}

/** A finished run; the chain is still up, for exploring, until it is stopped. */
export interface CrashResult {
  readonly report: CrashReport;
  /** The equations of the books that do not balance; none when all is well. */
  readonly unbalanced: readonly Account[];
  readonly world: World;
  readonly anvil: Anvil;
}

/**
 * Runs a world through a crash: starts a chain, builds the world on it, runs it along the path with a keeper and a bidder
 * in this process, balances the books and adds everything up.
 *
 * @throws {UserError} when the port is taken
 */
export async function runCrash(options: CrashOptions): Promise<CrashResult> {
  options.onStep('starting a replica of mainnet');
  const { path, parameters, vaultCount, seed, isAnchored = false, port, onStep } = options;
  const started = await startWorld({ path, parameters, vaultCount, seed, isAnchored }, { port, onStep });
  try {
    return await runOn(started, options);
  } catch (error) {
    await started.anvil.stop();
    throw error;
  }
}

async function runOn({ anvil, client, world }: StartedWorld, options: CrashOptions): Promise<CrashResult> {
  const { path, vaultCount } = options;
  const balancesAt = (block: number) => readBalances(client, world, (address) => usdAt(world, path, address, block));
  const before = await balancesAt(0);
  options.onStep(`${vaultCount} vaults are open; the crash begins`);
  const baseFeeWei = BigInt(Math.round(options.baseFeeGwei * 1e9));
  const agents = createAgents(anvil.url, world, baseFeeWei, options.log);
  const result = await runWorld(client, world, agents, { path, baseFeeWei, onProgress: options.onProgress });
  options.onStep('balancing the books');
  const wrong = unbalanced(await balanceTheBooks(client, world));
  const report = makeReport({
    from: formatUtc(path.startTime),
    to: formatUtc(path.timeAt(path.blockCount)),
    blocks: path.blockCount,
    gaps: summariseGaps(path.gaps),
    priceChange: priceChanges(path),
    vaults: vaultCount,
    tokens: world.deployment.tokens,
    buffers: world.deployment.debts.map(({ symbol, buffer }) => ({ symbol, address: buffer })),
    marketAt: (address, block) => usdAt(world, path, address, Math.min(block, path.blockCount - 1)),
    before,
    after: await balancesAt(path.blockCount - 1),
    ...result,
    reconciled: wrong.length === 0,
  });
  return { report, unbalanced: wrong, world, anvil };
}

/** A keeper and a bidder in this process, with accounts of the local chain. */
function createAgents(url: string, world: World, baseFeeWei: bigint, log: Logger) {
  const client = createChainClient(url);
  const { deployment } = world;
  const fees = { tipWei: 10n ** 8n, maxFeeWei: baseFeeWei * 10n + 10n ** 9n, baseFeeRule: 'constant' } as const;
  const submitterOf = (addressIndex: number): Submitter =>
    new Submitter(client, mnemonicToAccount(ANVIL_MNEMONIC, { addressIndex }), deployment.chainId, fees);
  const common = { client, deployment, blockSeconds: BigInt(BLOCK_SECONDS), isLive: true };
  const bidderAccount = submitterOf(BIDDER_INDEX);
  const keeper = new Keeper({
    ...common,
    submitter: submitterOf(KEEPER_INDEX),
    policy: DEFAULT_KEEPER_POLICY,
    log: log.child({ bot: 'keeper' }),
  });
  const bidder = new Bidder({
    ...common,
    submitter: bidderAccount,
    venues: [new UniswapVenue(client, deployment)],
    policy: decideTake,
    receiver: bidderAccount.address,
    minProfitValue: 10n ** 18n,
    log: log.child({ bot: 'bidder' }),
  });
  return { keeper, bidder };
}

function priceChanges(path: PricePath): Record<string, { first: number; low: number; last: number }> {
  return Object.fromEntries(
    path.symbols.map((symbol) => {
      let low = Number.POSITIVE_INFINITY;
      for (let block = 0; block < path.blockCount; block++) low = Math.min(low, path.priceAt(symbol, block));
      return [symbol, { first: path.priceAt(symbol, 0), low, last: path.priceAt(symbol, path.blockCount - 1) }];
    }),
  );
}
