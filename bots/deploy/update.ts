/** A deployment that is complete: what its file may still learn from the configuration without a transaction. */
import { isAddressEqual } from 'viem';
import type { ChainClient } from '../chain/client.ts';
import { firstBlock } from '../chain/past.ts';
import { type ChainConfig, specOf } from '../config/chain.ts';
import { contractsOf, type Deployment } from '../config/deployment.ts';
import { UserError } from '../ops/errors.ts';
import { type Difference, differing } from './changes.ts';
import { asMade, roleChange } from './roles.ts';
import { type Setting, settingsOf } from './settings.ts';
import { creations } from './steps.ts';
import { planSystem, type SystemSpec } from './system.ts';
import { timelockAbi } from './timelock.ts';

/**
 * The deployment file of a system that was handed over, as the configuration says it by now: other pools, pairs and quoters need no
 * transaction.
 * @param planned what the configuration deploys
 * @param written the file there is
 * @returns undefined while something is still to be deployed
 * @throws {UserError} for a file of another chain, and for a difference that takes a transaction, naming it and who makes it
 */
export async function updatedDeployment(
  client: ChainClient,
  config: ChainConfig,
  planned: Deployment,
  written: Deployment | undefined,
): Promise<Deployment | undefined> {
  // With another salt it is another system, of which the file says nothing yet.
  const isItsFile = written !== undefined && isAddressEqual(written.timelock, planned.timelock);
  // The same configuration makes the same addresses on another chain.
  if (isItsFile && written.chainId !== config.chainId) {
    throw new UserError(
      `The configuration is for chain ${config.chainId}, but the file there is for chain ${written.chainId}; name another with --output.`,
    );
  }
  const deployment = isItsFile ? written : planned;
  if (!(await isHandedOver(client, deployment))) return undefined;
  const spec = specOf(config);
  const made = await asMade(client, spec, deployment);
  requireSameContracts(planSystem(made, creations(config.salt).create), deployment);
  await requireSameState(client, spec, deployment);
  const { taker } = deployment.uniswap;
  return { ...deployment, wrappedNative: planned.wrappedNative, uniswap: { taker, ...config.uniswap } };
}

/** Whether everything is there and the deployer has given its rights away, with which the timelock begins to wait. */
async function isHandedOver(client: ChainClient, deployment: Deployment): Promise<boolean> {
  const codes = await Promise.all([...contractsOf(deployment).values()].map((address) => client.getCode({ address })));
  if (codes.some((code) => code === undefined || code === '0x')) return false;
  const delay = { address: deployment.timelock, abi: timelockAbi, functionName: 'getMinDelay' } as const;
  return (await client.readContract(delay)) > 0n;
}

/** @throws {UserError} where governance has set, or given, something else than the configuration says */
async function requireSameState(client: ChainClient, spec: SystemSpec, deployment: Deployment): Promise<void> {
  const { timelock, block } = deployment;
  const settings = settingsOf(spec, deployment);
  const isRisk = ({ group }: Setting): boolean => group === 'risk' || group === 'limits';
  const [risk, roles, others, delay] = await Promise.all([
    differing(client, settings.filter(isRisk)),
    roleChange(client, spec, deployment, await firstBlock(client, timelock, block)),
    differing(
      client,
      settings.filter((setting) => !isRisk(setting) && setting.group !== 'roles'),
    ),
    client.readContract({ address: timelock, abi: timelockAbi, functionName: 'getMinDelay' }),
  ]);
  const wanted = BigInt(spec.parameters.timelockDelaySeconds);
  const delays = delay === wanted ? [] : [{ what: 'delay of the timelock', from: `${delay} s`, to: `${wanted} s` }];
  const byHand = 'by an operation that no command makes';
  const differences: [Difference, string][] = [
    ...risk.differences.map((difference): [Difference, string] => [difference, 'see ebb risk diff']),
    ...roles.differences.map((difference): [Difference, string] => [difference, 'see ebb roles diff']),
    ...[...others.differences, ...delays].map((difference): [Difference, string] => [difference, byHand]),
  ];
  const [first] = differences;
  if (first === undefined) return;
  const [{ what, from, to }, how] = first;
  const more = differences.length === 1 ? '' : `, and ${differences.length - 1} more`;
  throw new UserError(
    `The chain is not as the configuration says (${what}: ${from}, not ${to}${more}); ` +
      `the deployment is over, so governance changes it: ${how}.`,
  );
}

/** @throws {UserError} where the configuration means another contract than the deployment has, one more or one less */
function requireSameContracts(planned: Deployment, deployment: Deployment): void {
  const unlisted = planned.collaterals.find((symbol) => !deployment.collaterals.includes(symbol));
  if (unlisted !== undefined) {
    throw new UserError(
      `The configuration has the collateral ${unlisted} and the deployment has not; list it with ebb list.`,
    );
  }
  const dropped = deployment.collaterals.find((symbol) => !planned.collaterals.includes(symbol));
  if (dropped !== undefined) {
    throw new UserError(
      `The deployment has the collateral ${dropped} and the configuration has not; put it back, and let it run out with ebb wind-down.`,
    );
  }
  // What a buffer is told first, governance changes later: its address, and its pool's, say nothing about what it is by now.
  const compared = (of: Deployment): [string, string][] =>
    [...contractsOf(of)].map(([name, address]) => [name, /^(pool|buffer) of /.test(name) ? 'there' : address]);
  const [wanted, actual] = [new Map(compared(planned)), new Map(compared(deployment))];
  const other = [...new Set([...wanted.keys(), ...actual.keys()])].find(
    (name) => wanted.get(name) !== actual.get(name),
  );
  if (other === undefined) return;
  const places = `${wanted.get(other) ?? 'none'} and not ${actual.get(other) ?? 'none'}`;
  throw new UserError(
    `The configuration means another contract than the deployment has (${other}: ${places}); ` +
      'what is deployed keeps what it was made with, so put that back, or take another salt for another system.',
  );
}
