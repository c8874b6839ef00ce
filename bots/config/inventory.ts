import { readFileSync } from 'node:fs';
import { parseUnits } from 'viem';
import { z } from 'zod';
import { type InventoryTerms, PAYMENTS } from '../chain/venues/inventory.ts';
import { WAD_PER_BPS } from '../core/constants.ts';
import { UserError } from '../ops/errors.ts';
import { type DeployedToken, type Deployment, tokenOf } from './deployment.ts';

const decimal = z.string().regex(/^\d+(\.\d+)?$/, 'must be a decimal number in quotes');

/** How to bid with own money, as people write it: tokens by their symbols, amounts in whole tokens. */
export const inventorySchema = z.strictObject({
  debts: z
    .record(
      z.string(),
      z.strictObject({
        maxPaymentPerTake: decimal.describe('most to pay in one take, in whole tokens'),
        maxPaymentTotal: decimal.describe('most to have paid for all that is held at a time, in whole tokens'),
        payBy: z
          .enum(PAYMENTS)
          .default('allowance')
          .describe('how the taker contract comes to a payment that its allowance does not cover'),
      }),
    )
    .describe('debt assets to pay with'),
  collaterals: z
    .record(
      z.string(),
      z.strictObject({
        discountBps: z
          .number()
          .int()
          .min(0)
          .max(9999)
          .default(200)
          .describe('how far below the oracle’s lower price a collateral is valued, in basis points'),
        maxHeld: decimal.describe('most to hold, what the receiver held before included, in whole tokens'),
      }),
    )
    .describe('collaterals to keep'),
  sinceBlock: z
    .number()
    .int()
    .min(0)
    .optional()
    .describe('own takes since this block count against the limits; left out, those of this process alone'),
});

/** What a person has written. */
export type InventorySettings = z.output<typeof inventorySchema>;

/**
 * Reads a JSON file with {@link inventorySchema}'s fields.
 * @throws {UserError} when it is missing, no JSON, has other fields, or names what the deployment does not have
 */
export function readInventoryTerms(file: string, deployment: Deployment): InventoryTerms {
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UserError(`The inventory file ${file} cannot be read (${reason}); name another one.`, { cause: error });
  }
  const result = inventorySchema.safeParse(value);
  if (!result.success) throw new UserError(`${file} is not an inventory file:\n${z.prettifyError(result.error)}`);
  return inventoryTerms(result.data, deployment);
}

/** The settings with addresses and raw units. @throws {UserError} for a token that the deployment does not have */
export function inventoryTerms(settings: InventorySettings, deployment: Deployment): InventoryTerms {
  const { debts, collaterals, sinceBlock } = settings;
  const debtSymbols = deployment.debts.map(({ symbol }) => symbol);
  return {
    debts: Object.entries(debts).map(([symbol, limits]) => {
      const { address: asset, decimals } = requireToken(deployment, 'debt asset', symbol, debtSymbols);
      const [maxPaymentPerTake, maxPaymentTotal] = [limits.maxPaymentPerTake, limits.maxPaymentTotal].map((amount) =>
        parseUnits(amount, decimals),
      ) as [bigint, bigint];
      return { asset, payBy: limits.payBy, maxPaymentPerTake, maxPaymentTotal };
    }),
    collaterals: Object.entries(collaterals).map(([symbol, { discountBps, maxHeld }]) => {
      const { address: asset, decimals } = requireToken(deployment, 'collateral', symbol, deployment.collaterals);
      return { asset, discountWad: BigInt(discountBps) * WAD_PER_BPS, maxHeld: parseUnits(maxHeld, decimals) };
    }),
    ...(sinceBlock === undefined ? {} : { sinceBlock: BigInt(sinceBlock) }),
  };
}

function requireToken(deployment: Deployment, what: string, symbol: string, symbols: readonly string[]): DeployedToken {
  if (symbols.includes(symbol)) return tokenOf(deployment, symbol);
  throw new UserError(`The deployment has no ${what} ${symbol}; use ${symbols.join(', ') || 'another deployment'}.`);
}
