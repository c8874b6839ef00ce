import { readFileSync } from 'node:fs';
import { Command } from 'commander';
import { isAddress, isHex, type LocalAccount, parseEther } from 'viem';
import { privateKeyToAccount } from 'viem/accounts';
import { type ChainClient, createChainClient, requireChain, requireCode } from '../chain/client.ts';
import { DATA_FEES, type DataFee, detectDataFee } from '../chain/dataFee.ts';
import { Submitter } from '../chain/submit.ts';
import type { SwapQuoter } from '../chain/venues/generic.ts';
import { type Deployment, readDeployment } from '../config/deployment.ts';
import { UserError } from '../ops/errors.ts';
import { createLogger, LOG_LEVELS, type Logger, requireLogLevel } from '../ops/log.ts';
import { readInventoryTerms } from '../config/inventory.ts';
import { Bidder } from './bidder/bidder.ts';
import { importDefault, loadPolicy } from './bidder/policies.ts';
import { type CreateQuoter, createVenues, parseModes } from './bidder/venues.ts';
import { Keeper } from './keeper/keeper.ts';
import { followBlocks } from './loop.ts';

interface BotOptions {
  readonly rpcUrl?: string;
  readonly deployment: string;
  readonly live?: boolean;
  readonly keyFile?: string;
  readonly blockSeconds: string;
  readonly pollMs: string;
  readonly tip: string;
  readonly maxFee: string;
  readonly dataFee: string;
  readonly logFormat: string;
  readonly logLevel: string;
}

interface KeeperCommandOptions extends BotOptions {
  readonly altruistic?: boolean;
  readonly minReward: string;
}

interface BidderCommandOptions extends BotOptions {
  readonly minProfit: string;
  readonly receiver?: string;
  readonly modes: string;
  readonly policy: string;
  readonly inventory?: string;
  readonly quoter?: string;
}

/** `ebb keeper`: finds and starts the auctions of liquidatable vaults, restarts and ends what needs it. */
export function keeperCommand(): Command {
  return withBotOptions(
    new Command('keeper').description('start the auctions of liquidatable vaults, restart and end auctions'),
  )
    .option('--min-reward <usd>', 'least expected reward after gas, in dollars', '0')
    .option('--altruistic', 'start also what does not pay')
    .action(async (options: KeeperCommandOptions) => {
      const minNetReward = dollars('--min-reward', options.minReward);
      const bot = await prepare('keeper', options);
      const policy = { minNetReward, isAltruistic: options.altruistic === true, maintain: true };
      await followBlocks(bot, new Keeper({ ...bot, policy }));
    });
}

/** `ebb bidder`: takes auctions with the pools' money, or its own, when that pays. */
export function bidderCommand(): Command {
  return withBotOptions(
    new Command('bidder').description('take auctions with the pools’ money or your own, when that pays'),
  )
    .option('--min-profit <usd>', 'least profit of a take after gas, in dollars', '1')
    .option('--receiver <address>', 'who receives profits and collateral; without one, the sending account')
    .option('--modes <list>', 'how to pay: uniswap, generic, inventory, with commas between', 'uniswap')
    .option('--policy <name or path>', 'when to take: profit, patient, or a module of your own', 'profit')
    .option('--inventory <file>', 'limits for bidding with your own money')
    .option('--quoter <path>', 'for generic: a module of your own that quotes; without one, Uniswap’s router')
    .action(async (options: BidderCommandOptions) => {
      const minProfitValue = dollars('--min-profit', options.minProfit);
      if (options.receiver !== undefined && !isAddress(options.receiver)) {
        throw new UserError(`--receiver ${options.receiver} is not an address.`);
      }
      const modes = parseModes(options.modes);
      const policy = await loadPolicy(options.policy);
      const bot = await prepare('bidder', options);
      const receiver = options.receiver ?? bot.submitter.address;
      const { inventory: file, quoter: path } = options;
      const inventory = file === undefined ? undefined : readInventoryTerms(file, bot.deployment);
      const quoter = path === undefined ? undefined : await createQuoter(path, bot);
      const venues = createVenues(
        { ...bot, account: bot.submitter.address, receiver },
        {
          modes,
          ...(inventory === undefined ? {} : { inventory }),
          ...(quoter === undefined ? {} : { quoter }),
        },
      );
      await followBlocks(bot, new Bidder({ ...bot, venues, policy, receiver, minProfitValue }));
    });
}

/** What a bot's process runs on. */
export interface BotContext {
  readonly client: ChainClient;
  readonly deployment: Deployment;
  readonly submitter: Submitter;
  readonly dataFee: DataFee;
  readonly blockSeconds: bigint;
  readonly pollMs: number;
  readonly isLive: boolean;
  readonly log: Logger;
}

function withBotOptions(command: Command): Command {
  return command
    .option('--rpc-url <url>', 'HTTP endpoint of a node (or EBB_RPC_URL)')
    .requiredOption('--deployment <file>', 'addresses of the deployment, as written to deployments/')
    .option('--live', 'send transactions; without it, only say which ones')
    .option('--key-file <file>', 'file that holds the private key (or EBB_PRIVATE_KEY); never on the command line')
    .option('--block-seconds <seconds>', 'time between blocks: decisions are for the next one', '12')
    .option('--poll-ms <milliseconds>', 'how often to ask for a new block', '500')
    .option('--tip <gwei>', 'priority fee', '0.1')
    .option('--max-fee <gwei>', 'most to pay for gas in all', '500')
    .option('--data-fee <kind>', `how the chain charges for data: auto, ${DATA_FEES.join(', ')}`, 'auto')
    .option('--log-format <format>', 'pretty for people, json for machines', 'pretty')
    .option('--log-level <level>', LOG_LEVELS.join(', '), 'info');
}

async function prepare(name: string, options: BotOptions): Promise<BotContext> {
  const rpcUrl = options.rpcUrl ?? process.env['EBB_RPC_URL'];
  if (rpcUrl === undefined) throw new UserError('Name a node with --rpc-url or EBB_RPC_URL.');
  if (options.logFormat !== 'pretty' && options.logFormat !== 'json') {
    throw new UserError(`There is no log format "${options.logFormat}"; use pretty or json.`);
  }
  const level = requireLogLevel(options.logLevel);
  const deployment = readDeployment(options.deployment);
  const fees = { tipWei: gwei('--tip', options.tip), maxFeeWei: gwei('--max-fee', options.maxFee) };
  const blockSeconds = BigInt(positive('--block-seconds', options.blockSeconds));
  const pollMs = positive('--poll-ms', options.pollMs);
  const kind = requireDataFee(options.dataFee);
  const account = readAccount(options);
  const client = createChainClient(rpcUrl);
  await requireChain(client, deployment.chainId);
  await requireCode(client, deployment.engine);
  const log = createLogger(options.logFormat, level, name);
  const isLive = options.live === true;
  log.info(
    { account: account.address, chainId: deployment.chainId, isLive },
    isLive ? 'live' : 'dry run: nothing is sent',
  );
  const submitter = new Submitter(client, account, deployment.chainId, fees);
  const dataFee = kind === 'auto' ? await detectDataFee(client) : kind;
  return { client, deployment, submitter, dataFee, blockSeconds, pollMs, isLive, log };
}

async function createQuoter(path: string, context: BotContext): Promise<SwapQuoter> {
  const create = (await importDefault('quoter', path)) as unknown as CreateQuoter;
  return create(context);
}

function requireDataFee(text: string): DataFee | 'auto' {
  const known = (['auto', ...DATA_FEES] as const).find((candidate) => candidate === text);
  if (known === undefined) throw new UserError(`--data-fee must be auto, ${DATA_FEES.join(', ')}, not "${text}".`);
  return known;
}

/** The sending account. The key itself is never printed, in no message. */
function readAccount({ keyFile, live }: BotOptions): LocalAccount {
  let key = process.env['EBB_PRIVATE_KEY'];
  if (keyFile !== undefined) {
    try {
      key = readFileSync(keyFile, 'utf8');
    } catch {
      throw new UserError(`The key file ${keyFile} cannot be read; check its path and its permissions.`);
    }
  }
  const trimmed = key?.trim();
  if (trimmed === undefined) {
    if (live === true) throw new UserError('To send transactions, name a key with --key-file or EBB_PRIVATE_KEY.');
    return privateKeyToAccount(`0x${'1'.padStart(64, '0')}`); // a dry run signs nothing
  }
  const hex = trimmed.startsWith('0x') ? trimmed : `0x${trimmed}`;
  if (!isHex(hex, { strict: true }) || hex.length !== 66) {
    throw new UserError('The private key must be 32 bytes in hexadecimal; look at the key file or EBB_PRIVATE_KEY.');
  }
  try {
    return privateKeyToAccount(hex);
  } catch {
    // The library's message holds the key; it goes no further.
    throw new UserError('The private key is not one of the curve; look at the key file or EBB_PRIVATE_KEY.');
  }
}

/** Dollars as [quote WAD]. */
function dollars(option: string, text: string): bigint {
  if (!/^\d+(\.\d{1,18})?$/.test(text)) throw new UserError(`${option} must be an amount of dollars, not "${text}".`);
  return parseEther(text);
}

function gwei(option: string, text: string): bigint {
  if (!/^\d+(\.\d{1,9})?$/.test(text)) throw new UserError(`${option} must be an amount of gwei, not "${text}".`);
  return parseEther(text) / 10n ** 9n;
}

function positive(option: string, text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new UserError(`${option} must be a whole number above zero, not "${text}".`);
  return Number(text);
}
