import { type Address, zeroHash } from 'viem';
import type { Deployment } from '../config/deployment.ts';
import { handoverCalls } from '../deploy/handover.ts';
import { allCalls, settingsOf } from '../deploy/settings.ts';
import { planSystem, type SystemSpec } from '../deploy/system.ts';
import { executeData, scheduleData } from '../deploy/timelock.ts';
import { DeploymentPlan } from '../local/deploymentPlan.ts';
import { execute, nextNonce, type WorldClient } from '../local/transactions.ts';

/**
 * Deploys the whole system and hands it to a timelock, through which all of its configuration goes: the contracts and the calls of a
 * live deployment, sent at once from an account whose nonces say where the contracts will be.
 *
 * @throws {Error} naming the step that reverted
 */
export async function deploySystem(client: WorldClient, spec: SystemSpec): Promise<Deployment> {
  const from: Address = spec.deployer;
  const plan = new DeploymentPlan(from, await nextNonce(client, from));
  const deployment = planSystem(spec, (label, data) => plan.create(label, data));
  const { timelock } = deployment;
  const calls = [...allCalls(settingsOf(spec, deployment)), ...handoverCalls(spec, timelock)];
  const operation = { calls, predecessor: zeroHash, salt: zeroHash };
  plan.call('scheduleBatch', timelock, scheduleData(operation, 0n));
  plan.call('executeBatch', timelock, executeData(operation));
  await execute(client, from, plan.calls);
  return deployment;
}
