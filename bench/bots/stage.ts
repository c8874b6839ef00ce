/** A world on a local chain of its own, and bots on it: what recordings, races and latencies have in common. */
import { join } from 'node:path';
import type { LocalAccount } from 'viem';
import { mnemonicToAccount } from 'viem/accounts';
import { Bidder } from '../../bots/apps/bidder/bidder.ts';
import { ANVIL_MNEMONIC } from '../../bots/apps/crash/crash.ts';
import { Keeper } from '../../bots/apps/keeper/keeper.ts';
import type { Anvil } from '../../bots/chain/anvil.ts';
import { type ChainClient, createChainClient } from '../../bots/chain/client.ts';
import { Submitter } from '../../bots/chain/submit.ts';
import { UniswapVenue } from '../../bots/chain/venues/uniswap.ts';
import type { Venue } from '../../bots/chain/venues/venue.ts';
import type { Deployment } from '../../bots/config/deployment.ts';
import { type Parameters, readParameters } from '../../bots/config/parameters.ts';
import type { BidPolicy } from '../../bots/core/bidding.ts';
import { DEFAULT_KEEPER_POLICY } from '../../bots/core/keeping.ts';
import type { Logger } from '../../bots/ops/log.ts';
import type { PricePath } from '../../bots/world/prices/path.ts';
import type { WorldClient } from '../../bots/local/transactions.ts';
import { startWorld, type World } from '../../bots/world/world.ts';
import { PROJECT_ROOT } from '../../script/toolchain/foundry.mjs';
import { thinPools } from './depth.ts';
import { BLOCK_SECONDS, pathOf, type Scenario } from './scenarios.ts';

/** A world that is ready for the first block of its path. */
export interface Stage {
  readonly anvil: Anvil;
  readonly client: WorldClient;
  readonly reader: ChainClient;
  readonly world: World;
  readonly path: PricePath;
}

/** Limits of the queue are raised by this, so that every vault comes to its auction. */
const ROOM = 1000n;
/** What every bot pays the block's producer [wei per gas]: the bidder's own default. */
export const TIP_WEI = 10n ** 8n;
/** Least to earn with a take, after gas: a dollar, the bidder's own default [quote WAD]. */
export const MIN_PROFIT_VALUE = 10n ** 18n;

/** Builds a scenario's world, uses it, and stops its chain. */
export async function onStage<T>(
  scenario: Scenario,
  parameters: Parameters,
  onStep: (step: string) => void,
  use: (stage: Stage) => Promise<T>,
): Promise<T> {
  const path = pathOf(scenario);
  const { seed, vaultCount, name, depth } = scenario;
  const options = { blockSeconds: BLOCK_SECONDS, onStep: (step: string) => onStep(`${name}: ${step}`) };
  const { anvil, client, world } = await startWorld({ path, parameters, vaultCount, seed }, options);
  try {
    await thinPools(client, world, path, depth);
    return await use({ anvil, client, reader: createChainClient(anvil.url), world, path });
  } finally {
    await anvil.stop();
  }
}

/** The shipped parameters. */
export function shippedParameters(): Parameters {
  return readParameters(join(PROJECT_ROOT, 'script', 'config', 'local.json'));
}

/** The shipped parameters, with room in the queue for every auction. */
export function roomyParameters(): Parameters {
  const parameters = shippedParameters();
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

/** Where bidders on a stage sell: the venues that the bidder's own command uses. */
function venuesOf(client: ChainClient, deployment: Deployment): Venue[] {
  return [new UniswapVenue(client, deployment)];
}

/** A keeper and a bidder, each with an account and a client of its own. */
export interface Bots {
  readonly keeper: Keeper;
  readonly bidder: Bidder;
  readonly accounts: { readonly keeper: LocalAccount; readonly bidder: LocalAccount };
}

/** What one pair of bots differs in from another. */
export interface BotSpec {
  readonly policy: BidPolicy;
  readonly log: Logger;
  /** Places of the accounts among those of anvil's words. */
  readonly keeperIndex: number;
  readonly bidderIndex: number;
  /** Wraps an account, to see when it signs. */
  readonly wrap?: (account: LocalAccount) => LocalAccount;
}

/** Real bots on a stage, as their commands would make them, live. */
export function botsOn({ anvil, world }: Stage, spec: BotSpec): Bots {
  const { deployment } = world;
  const { policy, log, keeperIndex, bidderIndex, wrap = (account) => account } = spec;
  const fees = { tipWei: TIP_WEI, maxFeeWei: 10n ** 12n, baseFeeRule: 'constant' } as const; // as worlds have it
  const accountOf = (addressIndex: number): LocalAccount => mnemonicToAccount(ANVIL_MNEMONIC, { addressIndex });
  const accounts = { keeper: accountOf(keeperIndex), bidder: accountOf(bidderIndex) };
  const common = { deployment, blockSeconds: BigInt(BLOCK_SECONDS), isLive: true, log };
  const [keeperClient, bidderClient] = [createChainClient(anvil.url), createChainClient(anvil.url)];
  const submitterOf = (client: ChainClient, account: LocalAccount): Submitter =>
    new Submitter(client, wrap(account), deployment.chainId, fees);
  const keeper = new Keeper({
    ...common,
    client: keeperClient,
    submitter: submitterOf(keeperClient, accounts.keeper),
    policy: DEFAULT_KEEPER_POLICY,
  });
  const bidder = new Bidder({
    ...common,
    client: bidderClient,
    submitter: submitterOf(bidderClient, accounts.bidder),
    venues: venuesOf(bidderClient, deployment),
    policy,
    receiver: accounts.bidder.address,
    minProfitValue: MIN_PROFIT_VALUE,
  });
  return { keeper, bidder, accounts };
}
