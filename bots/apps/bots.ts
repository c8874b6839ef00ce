import { Command } from 'commander';
import { privateKeyToAccount } from 'viem/accounts';
import { type ChainClient, createChainClient, requireChain, requireCode } from '../chain/client.ts';
import { Submitter } from '../chain/submit.ts';
import { UniswapV3Venue } from '../chain/venues/uniswapV3.ts';
import type { Venue } from '../chain/venues/venue.ts';
import { readAccount, surroundingsOf } from '../config/account.ts';
import { type Deployment, readDeployment } from '../config/deployment.ts';
import type { Loaded } from '../config/load.ts';
import type { Config } from '../config/schema.ts';
import { type BidPolicy, decideTake } from '../core/bidding.ts';
import type { KeeperPolicy } from '../core/keeping.ts';
import { UserError } from '../ops/errors.ts';
import { createLogger, type Logger } from '../ops/log.ts';
import { Bidder } from './bidder/bidder.ts';
import { Keeper } from './keeper/keeper.ts';
import { followBlocks } from './loop.ts';
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
  ebb keeper --rpc-url http://127.0.0.1:8545 --deployment deployments/31337.json
  ebb keeper --config ebb.json --account keeper --live
  ebb keeper --config ebb.json --min-reward 2 --log-level debug`,
    )
    .action(async (flags: Flags) => {
      const loaded = configOf('keeper', flags);
      const bot = await prepare('keeper', loaded);
      await followBlocks(bot, new Keeper({ ...bot, policy: keeperPolicyOf(loaded.values) }));
    });
  return withConfigOptions(command, 'keeper');
}

/** `ebb bidder`: takes auctions with the pools' money when that pays. */
export function bidderCommand(): Command {
  const command = new Command('bidder')
    .description('take auctions with the pools’ money, in the first block that pays')
    .addHelpText(
      'after',
      `
Without --live nothing is sent: it says what it would do, and why. docs/bidding.md has the rules of auctions.

Examples:
  ebb bidder --rpc-url http://127.0.0.1:8545 --deployment deployments/31337.json
  ebb bidder --config ebb.json --keystore bidder.json --password-file password --live
  ebb bidder --config ebb.json --min-profit 5 --log-level debug`,
    )
    .action(async (flags: Flags) => {
      const loaded = configOf('bidder', flags);
      const bot = await prepare('bidder', loaded);
      const receiver = loaded.values.receiver ?? bot.submitter.address;
      await followBlocks(bot, new Bidder({ ...bot, ...biddingOf(bot, loaded.values), receiver }));
    });
  return withConfigOptions(command, 'bidder');
}

/** What a keeper is told to want. */
export function keeperPolicyOf({
  minReward,
  altruistic,
}: Pick<Config<'keeper'>, 'minReward' | 'altruistic'>): KeeperPolicy {
  return { minNetReward: minReward, isAltruistic: altruistic, maintain: true };
}

/** Where a bidder sells, and how it decides. */
export function biddingOf(
  { client, deployment }: Pick<BotContext, 'client' | 'deployment'>,
  { minProfit }: Pick<Config<'bidder'>, 'minProfit'>,
): { venues: Venue[]; policy: BidPolicy; minProfitValue: bigint } {
  return { venues: [new UniswapV3Venue(client, deployment)], policy: decideTake, minProfitValue: minProfit };
}

/** What a bot's process runs on. */
export interface BotContext {
  readonly client: ChainClient;
  readonly deployment: Deployment;
  readonly submitter: Submitter;
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
  await requireChain(client, deployment.chainId);
  await requireCode(client, deployment.engine);
  return { client, deployment };
}

async function prepare(name: 'keeper' | 'bidder', loaded: Loaded<'keeper' | 'bidder'>): Promise<BotContext> {
  const { values, origins } = loaded;
  const { live: isLive, tip: tipWei, maxFee: maxFeeWei, blockSeconds, pollMs } = values;
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
  const submitter = new Submitter(client, account, deployment.chainId, { tipWei, maxFeeWei });
  return { client, deployment, submitter, blockSeconds, pollMs, isLive, log };
}
