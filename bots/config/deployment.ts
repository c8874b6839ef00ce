import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { type Address, isAddress } from 'viem';
import { z } from 'zod';
import { UserError } from '../ops/errors.ts';
import { problemOf } from './problems.ts';

const address = z.custom<Address>((value) => typeof value === 'string' && isAddress(value), 'must be an address');

/** Uniswap's contracts and the pools in which bidders sell. */
export const uniswapMarkets = z.strictObject({
  v2: z
    .strictObject({
      factory: address,
      pairs: z.array(z.strictObject({ address, token0: address, token1: address })),
    })
    .optional(),
  v3: z.strictObject({
    factory: address,
    quoter: address,
    router: address.optional().describe('Uniswap’s SwapRouter, which the genericTaker allows'),
    pools: z.array(z.strictObject({ address, token0: address, token1: address, fee: z.number().int().positive() })),
  }),
  v4: z
    .strictObject({
      poolManager: address,
      pools: z
        .array(
          z.strictObject({
            token0: address,
            token1: address,
            fee: z.number().int().min(0).max(1_000_000),
            tickSpacing: z.number().int().min(1).max(32_767),
          }),
        )
        .describe('pools without hooks; ether is the zero address'),
    })
    .optional(),
});

const schema = z.strictObject({
  chainId: z.number().int().positive(),
  block: z
    .number()
    .int()
    .min(0)
    .optional()
    .describe('nothing of the system is older than this block: its events are asked for from here'),
  engine: address,
  auctionHouse: address,
  directLiquidator: address,
  queue: address,
  oracle: address,
  sequencerUptime: address.optional().describe('what the oracle asks whether the sequencer is up, on a rollup'),
  riskModel: address,
  timelock: address,
  snapshotLens: address,
  auctionLens: address,
  riskLens: address.optional().describe('where the risk model follows volatility'),
  governanceLens: address,
  auctionRepayer: address.describe('cures a vault under auction in one call'),
  inventoryTaker: address.describe('takes with the caller’s own money'),
  genericTaker: address.optional().describe('flash takes by any calls to the contracts it allows'),
  tokens: z
    .array(
      z.strictObject({
        symbol: z.string().min(1),
        address,
        decimals: z.number().int().min(0).max(24),
        source: address,
        anchor: address.optional().describe('the price of a pool that its source must not contradict'),
      }),
    )
    .describe('every token of the system, with the price source the oracle asks'),
  collaterals: z.array(z.string()).describe('symbols, in the order of the engine'),
  debts: z
    .array(z.strictObject({ symbol: z.string(), pool: address, buffer: address }))
    .describe('debt assets, in the order of the engine'),
  wrappedNative: address.describe('the token whose price is the price of gas'),
  uniswap: uniswapMarkets
    .extend({
      taker: address.describe('the UniswapTaker that flash takes go through: of these factories and this manager'),
    })
    .describe('where bidders sell'),
});

/** Where everything is on one chain: written by deployment, read by bots. */
export type Deployment = z.infer<typeof schema>;

/** A token of a deployment. */
export type DeployedToken = Deployment['tokens'][number];

/**
 * Reads a deployment file.
 * @throws {UserError} when it is missing, no JSON, or not a deployment
 */
export function readDeployment(file: string): Deployment {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    const reason = existsSync(file) ? 'look at its permissions' : 'there is none';
    throw new UserError(`The deployment file ${file} cannot be read: ${reason}; name one with --deployment.`, {
      cause: error,
    });
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new UserError(`The deployment file ${file} is not JSON; name one that ebb deploy has written.`, {
      cause: error,
    });
  }
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const [first, ...others] = result.error.issues;
  const what = first === undefined ? 'it is not one' : problemOf(first, value, 'it');
  const more = others.length === 0 ? '' : `, and ${others.length} more`;
  throw new UserError(`${file} is not a deployment file (${what}${more}); name one that ebb deploy has written.`);
}

/** Writes a deployment file, readable for people. @throws {UserError} when the file cannot be created */
export function writeDeployment(file: string, deployment: Deployment): void {
  try {
    writeFileSync(file, `${JSON.stringify(deployment, null, 2)}\n`);
  } catch (error) {
    throw new UserError(`${file} cannot be written (${String(error)}); choose another path.`, { cause: error });
  }
}

/** Every contract of ours that a deployment names, by what it is called there. */
export function contractsOf(deployment: Deployment): Map<string, Address> {
  const { timelock, oracle, sequencerUptime, riskModel, engine, queue, auctionHouse, directLiquidator } = deployment;
  const { snapshotLens, auctionLens, riskLens, governanceLens } = deployment;
  const { auctionRepayer, inventoryTaker, genericTaker, uniswap } = deployment;
  const system = { timelock, oracle, sequencerUptime, riskModel, engine, queue, auctionHouse, directLiquidator };
  const lenses = { snapshotLens, auctionLens, riskLens, governanceLens };
  const periphery = { auctionRepayer, inventoryTaker, genericTaker, 'uniswap.taker': uniswap.taker };
  const assets: [string, Address | undefined][] = [
    ...deployment.debts.flatMap(({ symbol, pool, buffer }): [string, Address][] => [
      [`pool of ${symbol}`, pool],
      [`buffer of ${symbol}`, buffer],
    ]),
    ...deployment.tokens.flatMap(({ symbol, source, anchor }): [string, Address | undefined][] => [
      [`source of ${symbol}`, source],
      [`anchor of ${symbol}`, anchor],
    ]),
  ];
  const all = [...Object.entries({ ...system, ...lenses, ...periphery }), ...assets];
  return new Map(all.filter((entry): entry is [string, Address] => entry[1] !== undefined));
}

/** The token with a symbol or an address. @throws {RangeError} when the deployment has none */
export function tokenOf(deployment: Deployment, symbolOrAddress: string): DeployedToken {
  const wanted = symbolOrAddress.toLowerCase();
  const token = deployment.tokens.find(
    ({ symbol, address }) => symbol.toLowerCase() === wanted || address.toLowerCase() === wanted,
  );
  if (token === undefined) throw new RangeError(`the deployment has no token ${symbolOrAddress}`);
  return token;
}
