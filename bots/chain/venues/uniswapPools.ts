import { type Address, parseAbi } from 'viem';
import { isSameAddress } from '../../core/types.ts';
import { UserError } from '../../ops/errors.ts';
import { isUnanswered } from '../answers.ts';
import { type ChainClient, requireCode } from '../client.ts';
import type { DeployedPool } from './uniswapReader.ts';

const POOL = parseAbi([
  'function token0() view returns (address)',
  'function token1() view returns (address)',
  'function fee() view returns (uint24)',
]);

/**
 * Makes sure that the pools a deployment names are what it says they are. Pools of v4 have no contract of their own.
 * @throws {UserError} for a pool that is none, or is one of other tokens or of another fee
 */
export async function requirePools(
  client: ChainClient,
  pools: readonly DeployedPool[],
  manager: Address | undefined,
): Promise<void> {
  if (manager !== undefined) await requireCode(client, manager);
  await Promise.all(pools.flatMap((pool) => (pool.version === 'v4' ? [] : [requirePool(client, pool)])));
}

async function requirePool(
  client: ChainClient,
  pool: Exclude<DeployedPool, { readonly version: 'v4' }>,
): Promise<void> {
  const { address, version } = pool;
  const call = { address, abi: POOL } as const;
  let actual: { token0: Address; token1: Address; fee: number | undefined };
  try {
    const [token0, token1, fee] = await Promise.all([
      client.readContract({ ...call, functionName: 'token0' }),
      client.readContract({ ...call, functionName: 'token1' }),
      version === 'v3' ? client.readContract({ ...call, functionName: 'fee' }) : undefined,
    ]);
    actual = { token0, token1, fee };
  } catch (error) {
    if (isUnanswered(error)) throw error;
    throw new UserError(
      `The deployment names ${address} as a pool of Uniswap ${version}, but there is none; correct it.`,
      {
        cause: error,
      },
    );
  }
  if (!isSameAddress(actual.token0, pool.token0) || !isSameAddress(actual.token1, pool.token1)) {
    throw new UserError(
      `The pool ${address} is of ${actual.token0} and ${actual.token1}, not of ${pool.token0} and ${pool.token1} as the deployment says; correct it.`,
    );
  }
  if (version === 'v3' && actual.fee !== pool.fee) {
    throw new UserError(
      `The pool ${address} takes a fee of ${actual.fee}, not of ${pool.fee} as the deployment says; correct it.`,
    );
  }
}
