import { type Address, isAddressEqual } from 'viem';
import { liquidityBufferAbi } from '../abi/generated.ts';
import { readSince } from '../chain/past.ts';
import { type ChainConfig, specOf } from '../config/chain.ts';
import { contractsOf, type Deployment } from '../config/deployment.ts';
import { WAD_PER_BPS } from '../core/constants.ts';
import { asMade } from '../deploy/roles.ts';
import { creations } from '../deploy/steps.ts';
import { planSystem, type SystemSpec } from '../deploy/system.ts';
import { messageOf } from '../ops/errors.ts';
import type { Check, Reader } from './reader.ts';

/**
 * That every contract is the one that the configuration deploys. An address follows from the code and from all that its constructor
 * was told, the addresses of other contracts among it: so this finds whatever a constructor was told otherwise, and two contracts that
 * say the same of themselves. A contract that is missing in the file is named by the checks of the file. The guardian is the one that the house says it has: that
 * it is the configuration's is a check of its own, so one that was replaced makes no other address wrong.
 * @param since the block from which events are asked for
 */
export async function checkAddresses(
  reader: Reader,
  deployment: Deployment,
  config: ChainConfig,
  since: bigint,
): Promise<Check[]> {
  let spec = specOf(config);
  const planOf = (of: SystemSpec): Map<string, Address> => contractsOf(planSystem(of, creations(config.salt).create));
  let planned: Map<string, Address>;
  try {
    spec = await asMade(reader.client, spec, deployment);
    planned = planOf(spec);
  } catch (error) {
    const expected = 'addresses that follow from the configuration';
    return [{ group: 'addresses', name: 'the plan', expected, found: messageOf(error), isOk: false }];
  }
  for (const { symbol, buffer } of deployment.debts) {
    const [itsBuffer, itsPool] = [`buffer of ${symbol}`, `pool of ${symbol}`];
    const expected = planned.get(itsBuffer);
    if (expected === undefined || isAddressEqual(expected, buffer)) continue;
    const first = await firstTerms(reader, buffer, since).catch(() => undefined);
    if (first === undefined) continue;
    const before = planOf({ ...spec, parameters: { ...spec.parameters, buffers: first(spec.parameters.buffers) } });
    for (const name of [itsBuffer, itsPool]) planned.set(name, before.get(name) ?? buffer);
  }
  return [...contractsOf(deployment)].flatMap(([name, found]) => {
    const expected = planned.get(name);
    if (expected === undefined) return [];
    const what = `${name} is the one that this configuration deploys`;
    return [{ group: 'addresses', name: what, expected, found, isOk: expected.toLowerCase() === found.toLowerCase() }];
  });
}

type Buffers = SystemSpec['parameters']['buffers'];

/**
 * The terms that a buffer's constructor was told, in place of those that governance has set since; its first event tells them.
 * @returns undefined where there is no such event
 */
async function firstTerms(
  { client }: Reader,
  buffer: Address,
  since: bigint,
): Promise<((now: Buffers) => Buffers) | undefined> {
  const query = { address: buffer, abi: liquidityBufferAbi, eventName: 'InventoryTermsSet', strict: true } as const;
  const [first] = await readSince(client, since, (range) => client.getContractEvents({ ...query, ...range }));
  if (first === undefined) return undefined;
  const { terms } = first.args;
  const bps = (value: bigint): number => Number(value / WAD_PER_BPS);
  return (now) => ({
    ...now,
    callerShareBps: bps(terms.callerShare),
    saleStartMultiplierBps: bps(terms.startMultiplier),
    saleMaxDiscountBps: bps(terms.maxDiscount),
    saleHalfLifeSeconds: terms.halfLife,
    saleDurationSeconds: terms.maxDuration,
  });
}
