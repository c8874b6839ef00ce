import { Command } from 'commander';
import { privateKeyToAccount } from 'viem/accounts';
import { type ChainClient, createChainClient, requireChain, requireCode } from '../chain/client.ts';
import { type DataFee, detectDataFee } from '../chain/dataFee.ts';
import { settleLeftovers } from '../chain/leftovers.ts';
import { type FeePolicy, Submitter } from '../chain/submit.ts';
import type { SwapQuoter } from '../chain/venues/generic.ts';
import type { Signer } from '../chain/venues/permits.ts';
import type { Venue } from '../chain/venues/venue.ts';
import { readAccount, surroundingsOf } from '../config/account.ts';
import { type Deployment, readDeployment } from '../config/deployment.ts';
import { readInventoryTerms } from '../config/inventory.ts';
import type { Loaded } from '../config/load.ts';
import type { Config } from '../config/schema.ts';
import { baseFeeRuleOf } from '../core/fees.ts';
import type { KeeperPolicy } from '../core/keeping.ts';
import { UserError } from '../ops/errors.ts';
import { createLogger, type Logger } from '../ops/log.ts';
import { Bidder } from './bidder/bidder.ts';
import { importDefault, loadPolicy } from './bidder/policies.ts';
import { type CreateQuoter, createVenues, type QuoterContext } from './bidder/venues.ts';
import { Keeper } from './keeper/keeper.ts';
import { followBlocks, stopSignal } from './loop.ts';
import { configOf, type Flags, withConfigOptions } from './options.ts';

/** `ebb keeper`: finds and starts the auctions of liquidatable vaults, restarts and ends what needs it. */
export function keeperCommand(): Command {
  const command = new Command('keeper')
    .description('start the auctions of liquidatable vaults, restart and end auctions, look after buffers and prices')
    .addHelpText(
      'after',
      `
Without --live nothing is sent: it says what it would do, and why. docs/keeping.md has the economics.

Examples:
  ebb keeper --rpc-url http://127.0.0.1:8545 --deployment deployments/local.json
  ebb keeper --config ebb.json --account keeper --live
  ebb keeper --config ebb.json --min-reward 2 --log-level debug
  ebb keeper --config ebb.json --upkeep-budget 0.05 --live`,
    )
    .action(async (flags: Flags) => {
      const loaded = configOf('keeper', flags);
      const bot = await prepare('keeper', loaded);
      const signal = stopSignal();
      await settleLeftovers(bot, signal);
      await followBlocks(bot, new Keeper({ ...bot, policy: keeperPolicyOf(loaded.values) }), signal);
    });
  return withConfigOptions(command, 'keeper');
}

/** `ebb bidder`: takes auctions with the pools' money, or its own, when that pays. */
export function bidderCommand(): Command {
  const command = new Command('bidder')
    .description('take auctions with the pools’ money or your own, when that pays')
    .addHelpText(
      'after',
      `
Without --live nothing is sent: it says what it would do, and why. docs/bidding.md has the rules of auctions and what a take earns.

Examples:
  ebb bidder --rpc-url http://127.0.0.1:8545 --deployment deployments/local.json
  ebb bidder --config ebb.json --keystore bidder.json --password-file password --live
  ebb bidder --config ebb.json --modes uniswap,inventory --inventory limits.json
  ebb bidder --config ebb.json --policy ./mine.ts --log-level debug`,
    )
    .action(async (flags: Flags) => {
      const loaded = configOf('bidder', flags);
      const policy = await loadPolicy(loaded.values.policy, loaded.values.policyOptions);
      const bot = await prepare('bidder', loaded);
      const receiver = loaded.values.receiver ?? bot.submitter.address;
      const bidder = new Bidder({ ...bot, ...(await biddingOf(bot, loaded.values)), policy, receiver });
      const signal = stopSignal();
      await settleLeftovers(bot, signal); // first: what they did belongs to the past that is read next
      await bidder.prepare();
      await followBlocks(bot, bidder, signal);
    });
  return withConfigOptions(command, 'bidder');
}

/** What a keeper is told to want. */
export function keeperPolicyOf({
  minReward,
  altruistic,
  raceBidders,
  maintain,
  upkeepBudget,
}: Pick<Config<'keeper'>, 'minReward' | 'altruistic' | 'raceBidders' | 'maintain' | 'upkeepBudget'>): KeeperPolicy {
  const budget = upkeepBudget === undefined ? {} : { unpaidWeiPerDay: upkeepBudget };
  return { minNetReward: minReward, isAltruistic: altruistic, maintain, racesBidders: raceBidders, ...budget };
}

/**
 * Where a bidder sells or what it pays with, and the least it wants.
 * @throws {UserError} for a quoter or limits that cannot be used
 */
export async function biddingOf(
  { submitter, ...bot }: Pick<BotContext, 'client' | 'deployment' | 'submitter' | 'signer' | 'log'>,
  { minProfit, modes, inventory: file, quoter: path, receiver }: Config<'explain'> | Config<'bidder'>,
): Promise<{ venues: Venue[]; minProfitValue: bigint }> {
  const inventory = file === undefined ? undefined : readInventoryTerms(file, bot.deployment);
  const quoter = path === undefined ? undefined : await createQuoter(path, bot);
  const venues = createVenues(
    { ...bot, account: submitter.address, receiver: receiver ?? submitter.address },
    {
      modes,
      ...(inventory === undefined ? {} : { inventory }),
      ...(quoter === undefined ? {} : { quoter }),
    },
  );
  return { venues, minProfitValue: minProfit };
}

/** What a bot's process runs on. */
export interface BotContext {
  readonly client: ChainClient;
  readonly deployment: Deployment;
  readonly submitter: Submitter;
  /** The submitter's account. */
  readonly signer: Signer;
  readonly dataFee: DataFee;
  readonly blockSeconds: bigint;
  readonly pollMs: number;
  readonly isLive: boolean;
  readonly log: Logger;
}

/** An account that signs nothing, for those who only look: its key is 1. */
export const ONLOOKER = privateKeyToAccount(`0x${'1'.padStart(64, '0')}`);

/** The chain that a configuration is about. @throws {UserError} for a deployment that is none, or of another chain */
export async function connect({ rpcUrl, deployment: file }: Pick<Config<'explain'>, 'rpcUrl' | 'deployment'>): Promise<{
  client: ChainClient;
  deployment: Deployment;
}> {
  const deployment = readDeployment(file);
  const client = createChainClient(rpcUrl);
  await requireChain(client, deployment.chainId, 'deployment file');
  await requireCode(client, deployment.engine);
  return { client, deployment };
}

async function prepare(name: 'keeper' | 'bidder', loaded: Loaded<'keeper' | 'bidder'>): Promise<BotContext> {
  const { values, origins } = loaded;
  const { live: isLive, blockSeconds, pollMs } = values;
  const log = createLogger(values.logFormat, values.logLevel, name);
  const named = await readAccount(
    values,
    origins,
    surroundingsOf((message) => log.warn(message)),
  );
  if (named === undefined && isLive) {
    throw new UserError(
      'To send transactions, name an account with --account, --keystore, --key-file or EBB_PRIVATE_KEY.',
    );
  }
  const account = named ?? ONLOOKER;
  const { client, deployment } = await connect(values);
  log.info(
    { account: named?.address, chainId: deployment.chainId, isLive },
    isLive ? 'live' : 'dry run: nothing is sent',
  );
  const submitter = new Submitter(client, account, deployment.chainId, feePolicyOf(values, deployment.chainId));
  const dataFee = await dataFeeOf(client, values);
  return { client, deployment, submitter, signer: account, dataFee, blockSeconds, pollMs, isLive, log };
}

/** How fees are set, by the configuration and what is known of the chain. */
export function feePolicyOf(
  { tip: tipWei, maxFee: maxFeeWei, baseFeeRule }: Pick<Config<'explain'>, 'tip' | 'maxFee' | 'baseFeeRule'>,
  chainId: number,
): FeePolicy {
  return { tipWei, maxFeeWei, baseFeeRule: baseFeeRule === 'auto' ? baseFeeRuleOf(chainId) : baseFeeRule };
}

/** How the chain charges for data: as configured, or as its contracts say. */
export function dataFeeOf(client: ChainClient, { dataFee }: Pick<Config<'explain'>, 'dataFee'>): Promise<DataFee> {
  return dataFee === 'auto' ? detectDataFee(client) : Promise.resolve(dataFee);
}

async function createQuoter(path: string, context: QuoterContext): Promise<SwapQuoter> {
  const create = (await importDefault('quoter', path)) as unknown as CreateQuoter;
  return create(context);
}
