/** Every field of every bot's configuration: flags, variables, files, help and docs/configuration.md all come from here. */
import { z } from 'zod';
import { DATA_FEES } from '../chain/dataFee.ts';
import { POLICIES, policyOptionNames } from '../core/policies/registry.ts';
import { LOG_FORMATS, LOG_LEVELS } from '../ops/log.ts';
import {
  accountName,
  address,
  baseFeeRule,
  choice,
  coins,
  field,
  gwei,
  httpUrl,
  list,
  milliseconds,
  numbers,
  path,
  seconds,
  text,
  toggle,
  usd,
} from './fields.ts';

/** How a bidder may pay: with the pools' money, with that of whatever a quoter names, with its own. */
export const BIDDING_MODES = ['uniswap', 'generic', 'inventory'] as const;
export type BiddingMode = (typeof BIDDING_MODES)[number];

const chain = {
  rpcUrl: field(httpUrl, {
    group: 'Chain:',
    about: 'HTTP endpoint of a node; messages show no more of it than its host',
    isRequired: true,
    secrecy: 'url',
  }),
  deployment: field(path, {
    group: 'Chain:',
    about: 'addresses of the deployment, as written to deployments/',
    isRequired: true,
  }),
  blockSeconds: field(seconds, {
    group: 'Chain:',
    about: 'time between blocks: decisions are for the next one',
    default: 12,
  }),
};

const fees = {
  tip: field(gwei, { group: 'Fees:', about: 'priority fee', default: '0.1' }),
  maxFee: field(gwei, {
    group: 'Fees:',
    about: 'most to pay for gas in all; a first transaction pays eight ninths of it at most',
    default: '500',
  }),
  baseFeeRule: field(baseFeeRule, {
    group: 'Fees:',
    about: 'how the base fee follows from the last block’s; auto knows Ethereum, and takes an eighth more elsewhere',
    default: 'auto',
  }),
  dataFee: field(choice(['auto', ...DATA_FEES]), {
    group: 'Fees:',
    about: 'how the chain charges for the data of transactions; auto looks for the contracts that say so',
    default: 'auto',
  }),
};

const sending = {
  live: field(toggle, {
    group: 'Sending:',
    about: 'send transactions; without it, only say which ones',
    default: false,
    sources: ['flag'],
  }),
  pollMs: field(milliseconds, { group: 'Sending:', about: 'how often to ask for a new block', default: 500 }),
};

const account = {
  keystore: field(path, {
    group: 'Account:',
    about: 'encrypted keystore file of the sending account (web3 secret storage, version 3)',
  }),
  account: field(accountName, {
    group: 'Account:',
    about: 'a keystore of `cast wallet`, by its name in ~/.foundry/keystores',
  }),
  passwordFile: field(path, {
    group: 'Account:',
    about: 'file that holds the password of the keystore; without a password, a terminal is asked for it',
  }),
  keystorePassword: field(text, { group: 'Account:', about: 'the password itself', secrecy: 'value' }),
  keyFile: field(path, { group: 'Account:', about: 'file that holds the private key, 32 bytes in hexadecimal' }),
  privateKey: field(text, {
    group: 'Account:',
    about: 'the private key itself, 32 bytes in hexadecimal',
    secrecy: 'value',
  }),
};

const logs = {
  logFormat: field(choice(LOG_FORMATS), {
    group: 'Logs:',
    about: 'pretty for people, json for machines',
    default: 'pretty',
  }),
  logLevel: field(choice(LOG_LEVELS), {
    group: 'Logs:',
    about: 'from quiet to talkative; debug also says what is left alone and why',
    default: 'info',
  }),
};

const keeping = {
  minReward: field(usd, { group: 'Keeping:', about: 'least expected reward after gas', default: '0' }),
  altruistic: field(toggle, { group: 'Keeping:', about: 'start also what does not pay', default: false }),
  raceBidders: field(toggle, {
    group: 'Keeping:',
    about: 'have buffers buy in the first block in which they can; without it, bidders come first',
    default: false,
  }),
  maintain: field(toggle, {
    group: 'Keeping:',
    about: 'do what nobody is paid for where it is worth its gas to others; --no-maintain leaves it',
    default: true,
  }),
  upkeepBudget: field(coins, {
    group: 'Keeping:',
    about: 'most gas to spend in a day on what does not pay; without one, whatever that is worth to others',
  }),
};

const bidding = {
  minProfit: field(usd, { group: 'Bidding:', about: 'least profit of a take after gas', default: '1' }),
  receiver: field(address, {
    group: 'Bidding:',
    about: 'who receives profits, and the collateral of takes with own money; without one, the sending account',
  }),
  modes: field(list(BIDDING_MODES), {
    group: 'Bidding:',
    about: 'how to pay: uniswap (with the pools’ money), generic (by what a quoter names), inventory (with your own)',
    default: 'uniswap',
  }),
  policy: field(text, {
    group: 'Bidding:',
    about: `when to take: ${Object.keys(POLICIES).join(', ')}, or the path of a module of your own`,
    default: 'profit',
  }),
  policyOptions: field(numbers, {
    group: 'Bidding:',
    about: `numbers of the policy by name: ${policyOptionNames().join(', ')}`,
  }),
  inventory: field(path, {
    group: 'Bidding:',
    about: 'limits for bidding with your own money; for the mode inventory',
  }),
  quoter: field(path, {
    group: 'Bidding:',
    about: 'a module of your own that quotes, for the mode generic; without one, Uniswap’s router',
  }),
};

/** What commands of operators need: forge sends for them, and opens the keystore. */
const operating = {
  rpcUrl: chain.rpcUrl,
  live: sending.live,
  keystore: account.keystore,
  account: account.account,
  passwordFile: account.passwordFile,
};

const sender = { ...chain, ...sending, ...account, ...fees, ...logs };

/** What each command is configured by. */
export const CONFIGS = {
  keeper: z.strictObject({ ...keeping, ...sender }),
  bidder: z.strictObject({ ...bidding, ...sender }),
  explain: z.strictObject({ ...chain, ...fees, ...keeping, ...bidding }),
  operate: z.strictObject(operating),
  verify: z.strictObject({ rpcUrl: chain.rpcUrl }),
} as const;

export type ConfigName = keyof typeof CONFIGS;
export const CONFIG_NAMES = Object.keys(CONFIGS) as ConfigName[];

/** A command's configuration, checked and in the units of the code. */
export type Config<N extends ConfigName> = z.output<(typeof CONFIGS)[N]>;

/** The fields of all commands together: what a configuration file may hold. */
export const ALL_FIELDS = { ...chain, ...sending, ...account, ...fees, ...keeping, ...bidding, ...logs };
