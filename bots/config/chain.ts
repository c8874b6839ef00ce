/** What a deployment on one chain is made from: one file, checked before anything is sent. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Address, isAddress, isHex, parseUnits } from 'viem';
import { z } from 'zod';
import { PROJECT_ROOT } from '../../script/toolchain/foundry.mjs';
import type { SystemSpec } from '../deploy/system.ts';
import { UserError } from '../ops/errors.ts';
import { chainProblems } from './chainRules.ts';
import { uniswapMarkets } from './deployment.ts';
import { parametersSchema } from './parameters.ts';
import { problemOf } from './problems.ts';

const address = z
  .custom<Address>((value) => typeof value === 'string' && isAddress(value, { strict: false }), 'must be an address')
  .refine(
    (value) => isAddress(value),
    'has a checksum that is not its own: look for a mistyped digit, or write it in lower case',
  )
  .describe('0x and 40 hexadecimal digits, with a right checksum where letters differ in case');
const bytes32 = z
  .custom<`0x${string}`>((value) => isHex(value) && value.length === 66, 'must be 32 bytes in hexadecimal')
  .describe('32 bytes in hexadecimal');
const seconds = z.number().int().positive();
const decimal = z.string().regex(/^\d+(\.\d+)?$/, 'must be a decimal number in quotes');
const whole = z.string().regex(/^[1-9]\d*$/, 'must be a whole number above zero in quotes');

const feed = z.strictObject({
  address: address.describe('the proxy of a Chainlink feed'),
  decimals: z.number().int().min(0).max(27).describe('of its answers'),
  heartbeatSeconds: seconds.describe('within which it promises an answer [s]'),
  minAnswer: decimal.describe('answers at or below are the feed’s own limit, no price [whole units]'),
  maxAnswer: decimal.describe('answers at or above are the feed’s own limit, no price [whole units]'),
  quoteToken: z
    .string()
    .optional()
    .describe('symbol of the token it answers in, listed before; without one, US dollars'),
});

const rate = z
  .strictObject({
    provider: address.describe('the contract that knows the rate, usually the token'),
    function: z.string().regex(/^\w+\(uint256\)$/, 'must be like convertToAssets(uint256)'),
    underlyingDecimals: z.number().int().min(6).max(18).describe('of what a share redeems for'),
    maxGrowthBpsPerDay: z.number().int().min(0).max(10).describe('above any real yield [bp a day]'),
  })
  .describe('for a share: the feed then prices what it redeems for');

const anchor = z
  .strictObject({
    quoteToken: z.string().describe('symbol of the other token of the Uniswap v3 pool'),
    fee: z.number().int().positive().describe('of the pool [millionths]'),
    minLiquidity: whole.describe('mean liquidity below which the pool has no price [Uniswap’s liquidity]'),
  })
  .describe('a pool whose mean price the feed must not contradict');

const token = z.strictObject({
  address,
  decimals: z.number().int().min(6).max(18),
  feed,
  rate: rate.optional(),
  anchor: anchor.optional(),
});

const schema = z.strictObject({
  chainId: z.number().int().positive(),
  salt: bytes32.describe('of CREATE2: with the code and this file it decides every address'),
  deployer: address.describe('sends the deployment; keeps no right that `roles` does not give it'),
  roles: z.strictObject({
    proposers: z.array(address).min(1).describe('may announce changes to the timelock, and withdraw them'),
    executors: z.array(address).min(1).describe('may carry out what has waited; the zero address stands for everybody'),
    guardian: address.describe('may only stop things'),
    stewards: z.array(address).max(16).describe('may forecast volatility'),
    liquidators: z.array(address).describe('may liquidate large vaults directly where auctions do not serve'),
  }),
  wrappedNative: address.describe('the token whose price is the price of gas'),
  blockSeconds: z.number().int().min(1).max(15).describe('time between blocks, rounded down [s]'),
  sequencerUptimeFeed: z
    .strictObject({
      address: address.describe('Chainlink’s feed of whether the sequencer is up'),
      gracePeriodSeconds: z
        .number()
        .int()
        .min(600)
        .max(14_400)
        .describe('how long it must have been up before prices count again [s]'),
    })
    .optional()
    .describe('for a rollup: nothing is priced while its sequencer is down; elsewhere left out'),
  tokens: z.record(z.string().min(1), token).describe('every token of the system, by symbol'),
  uniswap: uniswapMarkets.describe('where bidders sell'),
  parameters: parametersSchema.describe(
    'what governance sets; collaterals and debts in the order in which they are listed',
  ),
});

/** A chain's configuration as it is written. */
export type ChainConfig = z.infer<typeof schema>;

const FOLDER = join(PROJECT_ROOT, 'script', 'config');
/** In the same folder, but the parameters of the local world alone. */
const PARAMETERS_ONLY = 'local.json';

/**
 * Reads a chain's configuration.
 * @param chain a name in `script/config`, or the path of a JSON file
 * @throws {UserError} for a chain that does not exist, and a file with a field that is missing, unknown, of the wrong kind, beyond its
 * bound or at odds with another
 */
export function readChainConfig(chain: string): ChainConfig {
  const file = chain.endsWith('.json') ? chain : join(FOLDER, `${chain}.json`);
  if (!existsSync(file)) {
    // An installed package has no configurations of its own.
    const known = (existsSync(FOLDER) ? readdirSync(FOLDER) : []).filter(
      (name) => name.endsWith('.json') && name !== PARAMETERS_ONLY,
    );
    const names = known.map((name) => name.replace(/\.json$/, '')).sort();
    throw new UserError(
      `There is no configuration of a chain "${chain}"; use ${names.join(', ')}, or the path of a JSON file.`,
    );
  }
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new UserError(`The chain configuration ${file} is not JSON; correct it.`, { cause: error });
  }
  return parseChainConfig(value, file);
}

/** @throws {UserError} as {@link readChainConfig} */
export function parseChainConfig(value: unknown, file: string): ChainConfig {
  const result = schema.safeParse(value);
  if (!result.success) {
    const [issue] = result.error.issues;
    const what = issue === undefined ? 'it is not one' : problemOf(issue, value, 'the file');
    throw new UserError(`The chain configuration ${file} is not usable: ${what}.`);
  }
  const [problem] = chainProblems(result.data);
  if (problem !== undefined) throw new UserError(`The chain configuration ${file} is not usable: ${problem}.`);
  return result.data;
}

/** What the configuration's system is made from. */
export function specOf(config: ChainConfig): SystemSpec {
  const tokens = Object.entries(config.tokens);
  return {
    chainId: config.chainId,
    deployer: config.deployer,
    roles: config.roles,
    tokens: tokens.map(([symbol, { address, decimals, feed, rate }]) => ({
      symbol,
      address,
      decimals,
      feed: feed.address,
      heartbeatSeconds: feed.heartbeatSeconds,
      minAnswer: parseUnits(feed.minAnswer, feed.decimals),
      maxAnswer: parseUnits(feed.maxAnswer, feed.decimals),
      quoteToken: feed.quoteToken,
      rate,
    })),
    parameters: config.parameters,
    weth: config.wrappedNative,
    uniswap: config.uniswap,
    anchors: tokens.flatMap(([symbol, { anchor }]) =>
      anchor === undefined
        ? []
        : [
            {
              token: symbol,
              quoteToken: anchor.quoteToken,
              fee: anchor.fee,
              minLiquidity: BigInt(anchor.minLiquidity),
            },
          ],
    ),
    blockSeconds: config.blockSeconds,
    sequencerUptimeFeed: config.sequencerUptimeFeed,
  };
}
