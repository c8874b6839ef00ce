/** Makes the pools of a world shallower than it made them. */
import { encodeAbiParameters, encodeFunctionData, type Hex, keccak256, maxUint256, parseAbi, zeroAddress } from 'viem';
import type { V4PoolKey } from '../../bots/chain/venues/uniswapV4Storage.ts';
import { execute, TX_GAS, type WorldCall, type WorldClient } from '../../bots/world/transactions.ts';
import { v4Addition } from '../../bots/world/uniswapV4.ts';
import type { World } from '../../bots/world/world.ts';

const POSITIONS = parseAbi([
  'struct DecreaseParams { uint256 tokenId; uint128 liquidity; uint256 amount0Min; uint256 amount1Min; uint256 deadline; }',
  'function totalSupply() view returns (uint256)',
  'function positions(uint256 tokenId) view returns (uint96, address, address, address, uint24, int24, int24, uint128 liquidity, uint256, uint256, uint128, uint128)',
  'function decreaseLiquidity(DecreaseParams params) payable returns (uint256, uint256)',
]);
const PAIR = parseAbi([
  'function balanceOf(address account) view returns (uint256)',
  'function transfer(address to, uint256 amount) returns (bool)',
  'function burn(address to) returns (uint256, uint256)',
]);
const MANAGER = parseAbi([
  'event ModifyLiquidity(bytes32 indexed id, address indexed sender, int24 tickLower, int24 tickUpper, int256 liquidityDelta, bytes32 salt)',
]);

/**
 * Leaves only a share of the liquidity in all pools. What is taken out of v3 stays with its position manager.
 * @param depth the share that is left, as a fraction; all of it from one on
 * @throws {Error} naming the step that reverted
 */
export async function thinPools(client: WorldClient, world: World, depth: number): Promise<void> {
  if (depth >= 1) return;
  const part = (liquidity: bigint): bigint => (liquidity * BigInt(Math.round((1 - depth) * 1e6))) / 1_000_000n;
  const calls = [
    ...(await pairCalls(client, world, part)),
    ...(await positionCalls(client, world, part)),
    ...(await managerCalls(client, world, part)),
  ];
  await execute(client, world.accounts.liquidityProvider, calls);
}

type PartOf = (liquidity: bigint) => bigint;

async function pairCalls(client: WorldClient, { sides, accounts }: World, part: PartOf): Promise<WorldCall[]> {
  const owner = accounts.liquidityProvider;
  const calls = sides.pairs.map(async ({ address: to }): Promise<WorldCall[]> => {
    const held = await client.readContract({ address: to, abi: PAIR, functionName: 'balanceOf', args: [owner] });
    const transfer = encodeFunctionData({ abi: PAIR, functionName: 'transfer', args: [to, part(held)] });
    const burn = encodeFunctionData({ abi: PAIR, functionName: 'burn', args: [owner] });
    return [transfer, burn].map((data) => ({ label: 'thinning a pair', to, data, gas: 500_000n }));
  });
  return (await Promise.all(calls)).flat();
}

async function positionCalls(client: WorldClient, { uniswap }: World, part: PartOf): Promise<WorldCall[]> {
  const manager = { address: uniswap.positionManager, abi: POSITIONS } as const;
  const supply = await client.readContract({ ...manager, functionName: 'totalSupply' });
  const calls = Array.from({ length: Number(supply) }, async (_, i): Promise<WorldCall> => {
    const tokenId = BigInt(i + 1);
    const position = await client.readContract({ ...manager, functionName: 'positions', args: [tokenId] });
    const params = { tokenId, liquidity: part(position[7]), amount0Min: 0n, amount1Min: 0n, deadline: maxUint256 };
    const data = encodeFunctionData({ abi: POSITIONS, functionName: 'decreaseLiquidity', args: [params] });
    return { label: 'thinning a pool', to: uniswap.positionManager, data, gas: TX_GAS };
  });
  return Promise.all(calls);
}

/** Of pools of v4, by what was added to them; a world's have one position for each of its salts. */
async function managerCalls(client: WorldClient, { sides }: World, part: PartOf): Promise<WorldCall[]> {
  const { poolManager, liquidityRouter } = sides.v4;
  const calls = sides.v4Pools.map(async (pool): Promise<WorldCall[]> => {
    const added = await client.getContractEvents({
      ...{ address: poolManager, abi: MANAGER, eventName: 'ModifyLiquidity', strict: true },
      args: { id: poolId(pool) },
      fromBlock: 0n,
    });
    return added.map(({ args: { tickLower, tickUpper, liquidityDelta, salt } }) => {
      const position = { tickLower, tickUpper, liquidity: -part(liquidityDelta), amount0: -1n, amount1: -1n };
      return { ...v4Addition(liquidityRouter, pool, position, Number(salt)), label: 'thinning a pool of v4' };
    });
  });
  return (await Promise.all(calls)).flat();
}

/** What the manager calls a pool without hooks. */
function poolId({ token0, token1, fee, tickSpacing }: V4PoolKey): Hex {
  const types = ['address', 'address', 'uint24', 'int24', 'address'].map((type) => ({ type }));
  return keccak256(encodeAbiParameters(types, [token0, token1, fee, tickSpacing, zeroAddress]));
}
