import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import pc from 'picocolors';
import { z } from 'zod';
import { PROJECT_ROOT } from '../../../script/toolchain/foundry.mjs';
import { createChainClient, requireChain } from '../../chain/client.ts';
import { readChainConfig } from '../../config/chain.ts';
import { readDeployment } from '../../config/deployment.ts';
import { alignedTable } from '../../config/reference.ts';
import { requireClone } from '../../ops/clone.ts';
import { UserError } from '../../ops/errors.ts';
import type { Check } from '../../verify/reader.ts';
import { type ReferencePrices, verify } from '../../verify/verify.ts';
import { configOf, type Flags, withConfigOptions } from '../options.ts';

/** The options of `ebb verify` that no configuration file has. */
interface VerifyFlags extends Flags {
  readonly reference: string;
  readonly deployment?: string;
  readonly all?: boolean;
  readonly json?: boolean;
}

/** `ebb verify`: whether what stands on a chain is what its configuration says. */
export function verifyCommand(): Command {
  const command = new Command('verify')
    .description('compare what stands on a chain with its configuration, to the last role and number')
    .argument('<chain>', 'a configuration in script/config by its name, or the path of a JSON file')
    .requiredOption('--reference <file>', 'prices from elsewhere, JSON: {"WETH": 2000.5, …} in USD per whole token')
    .option('--deployment <file>', 'addresses; by default deployments/<chain id>.json')
    .option('--all', 'list also what is right')
    .option('--json', 'print one JSON object')
    .addHelpText(
      'after',
      `
Exit code 0: all is as it should be. 1: something is not, and is named with what was expected and found. 2: the input cannot be used.

Examples:
  ebb verify mainnet --rpc-url https://node.example --reference prices.json
  ebb verify mainnet --reference prices.json --json > report.json`,
    )
    .action(async (chain: string, flags: VerifyFlags) => {
      requireClone('ebb verify');
      const config = readChainConfig(chain);
      const file = flags.deployment ?? join(PROJECT_ROOT, 'deployments', `${config.chainId}.json`);
      const deployment = readDeployment(file);
      const reference = readReference(flags.reference);
      const client = createChainClient(configOf('verify', flags).values.rpcUrl);
      await requireChain(client, config.chainId, 'configuration');
      const checks = await verify(client, config, deployment, reference);
      const wrong = checks.filter(({ isOk }) => !isOk);
      process.stdout.write(
        flags.json === true
          ? `${JSON.stringify({ isOk: wrong.length === 0, checks }, null, 2)}\n`
          : `${reportOf(checks, flags.all === true)}\n`,
      );
      if (wrong.length > 0) process.exitCode = 1;
    });
  return withConfigOptions(command, 'verify');
}

/** What is wrong, or everything, as a table, and how much of what was compared is right. */
function reportOf(checks: readonly Check[], isAll: boolean): string {
  const shown = checks.filter(({ isOk }) => isAll || !isOk);
  const groups = [...new Set(checks.map(({ group }) => group))].map((group) => {
    const of = checks.filter((check) => check.group === group);
    return `${group} ${of.filter(({ isOk }) => isOk).length}/${of.length}`;
  });
  const rows = shown.map(({ group, name, expected, found, isOk }) => [isOk ? '✓' : '✗', group, name, expected, found]);
  const table = rows.length === 0 ? [] : [alignedTable([['', 'group', 'what', 'expected', 'found'], ...rows]), ''];
  const wrong = checks.filter(({ isOk }) => !isOk).length;
  const verdict =
    wrong === 0 ? pc.green(`All ${checks.length} checks pass`) : pc.red(`${wrong} of ${checks.length} checks fail`);
  return [...table, `${verdict}: ${groups.join(', ')}.`].join('\n');
}

const prices = z.record(z.string(), z.number().positive());

function readReference(file: string): ReferencePrices {
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    const advice = 'name a JSON file of prices with --reference';
    throw new UserError(`The reference prices ${file} cannot be read; ${advice}.`, { cause: error });
  }
  const result = prices.safeParse(value);
  if (result.success) return result.data;
  throw new UserError(`The reference prices ${file} must be one JSON object of symbols and prices above zero.`);
}
