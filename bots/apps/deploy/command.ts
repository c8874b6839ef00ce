import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Command } from 'commander';
import { isAddressEqual } from 'viem';
import { PROJECT_ROOT } from '../../../script/toolchain/foundry.mjs';
import { type ChainClient, createChainClient, requireChain } from '../../chain/client.ts';
import { type ChainConfig, readChainConfig } from '../../config/chain.ts';
import { provenCreation } from '../../chain/past.ts';
import { type Deployment, readDeployment, writeDeployment } from '../../config/deployment.ts';
import type { Config } from '../../config/schema.ts';
import { beginningOf, timelockGrants } from '../../deploy/beginning.ts';
import { send, simulate } from '../../deploy/forge.ts';
import { requireMarkets } from '../../deploy/markets.ts';
import { deploymentSteps, remainingSteps, requireFactory, requireOwnOperations } from '../../deploy/steps.ts';
import { updatedDeployment } from '../../deploy/update.ts';
import { requireClone } from '../../ops/clone.ts';
import { UserError } from '../../ops/errors.ts';
import { configOf, type Flags, withConfigOptions } from '../options.ts';

/** `ebb deploy`: puts a whole system on a chain. */
export function deployCommand(): Command {
  const command = new Command('deploy')
    .description('put the whole system on a chain, or what is still missing of it')
    .argument('<chain>', 'a configuration in script/config by its name, or the path of a JSON file')
    .option('--output <file>', 'where to write the addresses; by default deployments/<chain id>.json')
    .addHelpText(
      'after',
      `
Without --live nothing is sent: every transaction is simulated on the chain as it is now. Interrupted, it goes on where it stood.
Forge sends, and opens the keystore itself; an account that the node holds needs none. docs/operating.md has the whole procedure.

Examples:
  ebb deploy mainnet --rpc-url https://node.example
  ebb deploy mainnet --account deployer --live
  ebb deploy ./mine.json --keystore deployer.json --password-file password --live`,
    )
    .action(async (chain: string, flags: Flags) => {
      requireClone('ebb deploy');
      const output = typeof flags['output'] === 'string' ? flags['output'] : undefined;
      await deploy(chain, readChainConfig(chain), configOf('operate', flags).values, output);
    });
  return withConfigOptions(command, 'operate');
}

async function deploy(
  chain: string,
  config: ChainConfig,
  values: Config<'operate'>,
  output: string | undefined,
): Promise<void> {
  const file = output ?? join(PROJECT_ROOT, 'deployments', `${config.chainId}.json`);
  if (!existsSync(dirname(file))) {
    throw new UserError(`There is no folder for ${file}; make it, or name another file with --output.`);
  }
  const client = createChainClient(values.rpcUrl);
  await requireChain(client, config.chainId, 'configuration');
  await requireFactory(client);
  await requireMarkets(client, config);
  const plan = deploymentSteps(config);
  const { deployment, steps } = plan;
  const written = existsSync(file) ? readDeployment(file) : undefined;
  const block = await beginning(client, deployment, written);
  const known = written && { ...written, block };
  const updated = await updatedDeployment(client, config, deployment, known);
  if (updated !== undefined) {
    record(file, updated, block);
    say(`Everything is there; its addresses, and the pools of the configuration, are in ${file}.`);
    return;
  }
  const missing = await remainingSteps(client, steps);
  say(`${steps.length - missing.length} of ${steps.length} steps are done on chain ${config.chainId}.`);
  for (const { label, creates } of missing) say(`  ${label}${creates === undefined ? '' : ` at ${creates}`}`);
  if (missing.length > 0) {
    await requireOwnOperations(client, plan, block);
    await simulate(config.chainId, config.deployer, missing, values);
    say(`Simulated: ${missing.length} transactions of ${config.deployer}.`);
    if (!values.live) {
      say('Nothing was sent; with --live they are.');
      return;
    }
    await send(client, config.chainId, config.deployer, missing, values);
    await requireDone(client, steps);
  }
  record(file, deployment, block);
  const look = `npm run ebb -- verify ${chain} --rpc-url … --reference prices.json`;
  say(
    `Everything is there; its addresses are in ${file}. Now look at it: ${look}${output ? ` --deployment ${output}` : ''}`,
  );
}

function record(file: string, { chainId, ...places }: Deployment, block: number | undefined): void {
  delete places.block;
  writeDeployment(file, { chainId, ...(block === undefined ? {} : { block }), ...places });
}

/** A block that nothing of the deployment is older than; undefined where something is there and the node has forgotten since when. */
async function beginning(
  client: ChainClient,
  { timelock, chainId }: Deployment,
  written: Deployment | undefined,
): Promise<number | undefined> {
  const code = await client.getCode({ address: timelock });
  if (code === undefined || code === '0x') return Number(await client.getBlockNumber({ cacheTime: 0 }));
  // The timelock has the same address on every chain, and on one that was begun anew.
  const isItsFile = written !== undefined && isAddressEqual(written.timelock, timelock) && written.chainId === chainId;
  if (isItsFile && written.block !== undefined) {
    const grants = await timelockGrants(client, timelock, BigInt(written.block)).catch(() => []);
    if (beginningOf(timelock, grants) !== undefined) return written.block;
  }
  const block = await provenCreation(client, timelock);
  return block === undefined ? undefined : Number(block);
}

async function requireDone(client: ChainClient, steps: Parameters<typeof remainingSteps>[1]): Promise<void> {
  const [first] = await remainingSteps(client, steps);
  if (first !== undefined) throw new Error(`forge has sent everything, but this was not done: ${first.label}`);
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
