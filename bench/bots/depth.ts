/** Makes the pools of a world shallower than the replica made them. */
import { encodeFunctionData, parseAbi } from 'viem';
import { LIQUIDITY_FILLER, LIQUIDITY_PROVIDER } from '../../bots/replica/addresses.ts';
import { executeAs } from '../../bots/replica/construct.ts';
import { planPool, V3_POOLS, V4_POOLS } from '../../bots/replica/pools.ts';
import { type ReplicaPrices, replicaPrices } from '../../bots/replica/prices.ts';
import type { PricePath } from '../../bots/world/prices/path.ts';
import { TX_GAS, type WorldCall, type WorldClient } from '../../bots/local/transactions.ts';
import { v4Addition } from '../../bots/local/uniswapV4.ts';
import { momentOf, type World } from '../../bots/world/world.ts';

const POOL = parseAbi(['function burn(int24 tickLower, int24 tickUpper, uint128 amount) returns (uint256, uint256)']);
const PAIR = parseAbi([
  'function balanceOf(address account) view returns (uint256)',
  'function transfer(address to, uint256 amount) returns (bool)',
  'function burn(address to) returns (uint256, uint256)',
]);

/**
 * Leaves only a share of the liquidity in all pools that the world uses, as whoever owns it. What is taken out of v3 stays in
 * the pools, owed to the owner.
 * @param depth the share that is left, as a fraction; all of it from one on
 * @throws {Error} naming the step that reverted
 */
export async function thinPools(client: WorldClient, world: World, path: PricePath, depth: number): Promise<void> {
  if (depth >= 1) return;
  const part = (liquidity: bigint): bigint => (liquidity * BigInt(Math.round((1 - depth) * 1e6))) / 1_000_000n;
  const prices = replicaPrices(undefined, momentOf(path));
  await executeAs(client, LIQUIDITY_FILLER, poolCalls(world, prices, part));
  await executeAs(client, LIQUIDITY_PROVIDER, [
    ...(await pairCalls(client, world, part)),
    ...managerCalls(world, prices, part),
  ]);
}

type PartOf = (liquidity: bigint) => bigint;

function poolCalls({ pools }: World, prices: ReplicaPrices, part: PartOf): WorldCall[] {
  const used = V3_POOLS.filter(({ address }) => pools.some((pool) => pool.address === address));
  return used.flatMap((pool) =>
    planPool(pool, prices, undefined).segments.map(({ tickLower, tickUpper, liquidity }): WorldCall => {
      const args = [tickLower, tickUpper, part(liquidity)] as const;
      const data = encodeFunctionData({ abi: POOL, functionName: 'burn', args });
      return { label: `thinning ${pool.name}`, to: pool.address, data, gas: TX_GAS };
    }),
  );
}

async function pairCalls(client: WorldClient, { sides }: World, part: PartOf): Promise<WorldCall[]> {
  const owner = LIQUIDITY_PROVIDER;
  const calls = sides.pairs.map(async ({ address: to }): Promise<WorldCall[]> => {
    const held = await client.readContract({ address: to, abi: PAIR, functionName: 'balanceOf', args: [owner] });
    const transfer = encodeFunctionData({ abi: PAIR, functionName: 'transfer', args: [to, part(held)] });
    const burn = encodeFunctionData({ abi: PAIR, functionName: 'burn', args: [owner] });
    return [transfer, burn].map((data) => ({ label: 'thinning a pair', to, data, gas: 500_000n }));
  });
  return (await Promise.all(calls)).flat();
}

/** Of pools of v4; the replica has one position for each of its salts. */
function managerCalls({ sides }: World, prices: ReplicaPrices, part: PartOf): WorldCall[] {
  return sides.v4Pools.flatMap((key, i) => {
    const pool = V4_POOLS[i];
    if (pool === undefined) throw new RangeError(`the replica has no pool of v4 ${i}`);
    return planPool(pool, prices, undefined).segments.map(({ tickLower, tickUpper, liquidity }, salt) => {
      const position = { tickLower, tickUpper, liquidity: -part(liquidity), amount0: -1n, amount1: -1n };
      return { ...v4Addition(sides.v4.liquidityRouter, key, position, salt), label: 'thinning a pool of v4' };
    });
  });
}
