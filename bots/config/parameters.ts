import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { UserError } from '../ops/errors.ts';

const bps = z.number().int().min(0).max(65_535);
const seconds = z.number().int().positive();
/** A decimal number in whole tokens or dollars, kept as text so that nothing is lost. */
const decimal = z.string().regex(/^\d+(\.\d+)?$/, 'must be a decimal number in quotes');

/** What a parameter file holds. */
export const parametersSchema = z.strictObject({
  oracle: z.strictObject({
    maxAgeMarginSeconds: seconds.describe('how much older than its heartbeat an answer may be, in seconds'),
    anchorWindowSeconds: seconds.describe('what the mean of a pool is over, where pools anchor the feeds'),
    maxGapBps: bps.describe('how far a feed and its anchor may be apart and agree'),
    bandCapBps: bps.describe('how far an anchor may move the price beyond the feed'),
  }),
  collaterals: z.record(
    z.string(),
    z.strictObject({
      borrowLtvBps: bps.describe('initial margin'),
      liquidationLtvBps: bps.describe('maintenance margin'),
      startMultiplierBps: bps.describe('start price relative to the oracle price'),
      halfLifeSeconds: seconds.describe('half-life of an auction price'),
      volatility: z
        .strictObject({
          calmBps: bps.describe('yearly volatility at and below which the numbers above hold'),
          stressBps: bps.describe('yearly volatility beyond which nothing moves further'),
          initialBps: bps.describe('what the estimate starts from'),
          borrowTighteningBps: bps.describe('what is off borrowLtvBps at stress'),
          liquidationTighteningBps: bps.describe('what is off liquidationLtvBps at stress'),
        })
        .describe('how the numbers above follow volatility, where the risk model does'),
      supplyCap: decimal.describe('most that may be deposited, in whole tokens'),
      maxDebtOnAuctionUsd: decimal.describe('debt on sale counted for this collateral at which no more is admitted'),
      maxDebtStartedPerHourUsd: decimal.describe('debt put on sale in an hour at which no more is admitted'),
    }),
  ),
  debts: z.record(
    z.string(),
    z.strictObject({
      borrowCap: decimal.describe('most that may be owed in all, in whole tokens'),
      minDebt: decimal.describe('least that a vault may owe, in whole tokens'),
      baseRateBps: bps.describe('yearly rate at zero utilisation'),
      slopeBelowKinkBps: bps.describe('rise of the yearly rate up to the kink'),
      slopeAboveKinkBps: bps.describe('further rise up to full utilisation'),
      kinkBps: bps.describe('utilisation at the kink'),
      reserveFactorBps: bps.describe("the buffer's share of interest"),
      inventoryCap: decimal.describe('most that its buffer may spend on one collateral, in whole tokens'),
    }),
  ),
  risk: z.strictObject({
    model: z.enum(['volatility', 'static']).describe('whether parameters follow volatility'),
    volatilityHalfLifeSeconds: seconds.describe('time in which a sample loses half its weight'),
    sampleIntervalSeconds: seconds.describe('least time between two samples'),
  }),
  buffers: z.strictObject({
    cooldownSeconds: seconds.describe('how long who leaves a buffer waits'),
    callerShareBps: bps.describe("share of the backstop's discount for who makes the buffer buy"),
    saleStartMultiplierBps: bps.describe('start price of what a buffer sells, relative to the oracle price'),
    saleMaxDiscountBps: bps.describe('lowest price of what a buffer sells, below the oracle price'),
    saleHalfLifeSeconds: seconds.describe('half-life of that price'),
    saleDurationSeconds: seconds.describe('how long an offer stands'),
  }),
  penalty: z.strictObject({ minBps: bps, maxBps: bps, healthForMaxBps: bps }),
  auctions: z.strictObject({
    targetHealthBps: bps.describe('health that takes restore'),
    backstopDiscountBps: bps.describe('how far below the oracle price the backstop stands'),
    minPriceRatioBps: bps.describe('floor of vaults that are under water, relative to the oracle price at start'),
    maxDurationSeconds: seconds,
    keeperShareBps: bps.describe("the keeper's share of penalties"),
    fullCloseMultiple: z.number().int().min(1).describe('vaults below this many times minDebt are sold whole'),
  }),
  direct: z.strictObject({
    bonusBps: bps.describe('how far below the oracle price collateral is sold directly, at most'),
    penaltyBps: bps.describe("the buffer's charge on top of the debt repaid, at most"),
    smallDebtUsd: decimal.describe('vaults that owe less are open to everyone'),
  }),
  queue: z.strictObject({
    maxDebtOnAuctionUsd: decimal.describe('the same of all collaterals together'),
    maxDebtStartedPerHourUsd: decimal.describe('the same of all collaterals together'),
    criticalCoverageBps: bps.describe('coverage below which no limit holds'),
    urgentCoverageBps: bps.describe('coverage below which the last part of every limit is open'),
    reservedShareBps: bps.describe('that last part'),
  }),
  timelockDelaySeconds: seconds.describe('how long governance waits'),
});

/** Everything governance sets in a deployment. Fractions in basis points, amounts in whole tokens as text. */
export type Parameters = z.infer<typeof parametersSchema>;

/**
 * Reads a parameter file.
 * @throws {UserError} when it is missing, no JSON, or has a field that is missing, unknown or of the wrong kind
 */
export function readParameters(file: string): Parameters {
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new UserError(`The parameter file ${file} cannot be read: ${String(error)}.`, { cause: error });
  }
  const result = parametersSchema.safeParse(value);
  if (result.success) return result.data;
  throw new UserError(`The parameter file ${file} is not usable:\n${z.prettifyError(result.error)}`);
}
