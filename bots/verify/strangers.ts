import { type Abi, type Address, isAddressEqual } from 'viem';
import { directLiquidatorAbi, genericTakerAbi, liquidationQueueAbi } from '../abi/generated.ts';
import { readSince } from '../chain/past.ts';
import type { Deployment } from '../config/deployment.ts';
import type { SystemSpec } from '../deploy/system.ts';
import type { Check, Reader } from './reader.ts';

/** A permission that a contract keeps in a mapping: who ever had it is in its events alone. */
interface Permission {
  readonly name: string;
  readonly address: Address;
  readonly abi: Abi;
  /** Its first argument is the account. */
  readonly event: string;
  readonly getter: string;
  readonly members: readonly Address[];
}

/**
 * That exactly those have a permission who should: settings ask about members, this asks about everybody who ever was one.
 * @param since the block from which events are asked for
 */
export function checkStrangers(
  reader: Reader,
  deployment: Deployment,
  spec: SystemSpec,
  since: bigint,
): Promise<Check[]> {
  const { queue, auctionHouse, directLiquidator, genericTaker } = deployment;
  const { router } = spec.uniswap.v3;
  const permissions: Permission[] = [
    {
      name: 'who may use the queue',
      address: queue,
      abi: liquidationQueueAbi,
      event: 'ReserverSet',
      getter: 'isReserver',
      members: [auctionHouse],
    },
    {
      name: 'who may liquidate large vaults directly',
      address: directLiquidator,
      abi: directLiquidatorAbi,
      event: 'AllowedSet',
      getter: 'isAllowed',
      members: spec.roles.liquidators,
    },
  ];
  if (genericTaker !== undefined) {
    permissions.push({
      name: 'what the genericTaker may call',
      address: genericTaker,
      abi: genericTakerAbi,
      event: 'TargetAllowed',
      getter: 'isTarget',
      members: router === undefined ? [] : [router],
    });
  }
  return Promise.all(permissions.map((permission) => checkPermission(reader, permission, since)));
}

function checkPermission(
  reader: Reader,
  { name, address, abi, event, getter, members }: Permission,
  since: bigint,
): Promise<Check> {
  return reader.expect('roles', name, listOf(members), async () => {
    const logs = await readSince(reader.client, since, (range) =>
      reader.client.getContractEvents({ address, abi, eventName: event, ...range, strict: true }),
    );
    const named = logs.map(({ args }) => Object.values(args as Record<string, unknown>)[0] as Address);
    const candidates = [...members, ...named].filter(
      (account, i, all) => all.findIndex((other) => isAddressEqual(other, account)) === i,
    );
    const holding = await Promise.all(candidates.map((account) => reader.read(address, abi, getter, [account])));
    return listOf(candidates.filter((_, i) => holding[i] === true));
  });
}

const listOf = (accounts: readonly Address[]): string =>
  accounts.length === 0
    ? 'nobody'
    : accounts
        .map((account) => account.toLowerCase())
        .sort()
        .join(', ');
