import {
  type Address,
  decodeFunctionResult,
  encodeFunctionData,
  type Hash,
  isAddressEqual,
  maxUint256,
  parseAbi,
} from 'viem';
import { approval, execute, nextNonce, submit, type WorldCall, type WorldClient } from './transactions.ts';
import type { Uniswap } from './uniswapDeploy.ts';
import {
  type ArbitrageSwap,
  arbitrageToPrice,
  type LiquidityLayer,
  type PairPrice,
  planLiquidity,
  type PlannedPosition,
  sqrtPriceX96,
} from './uniswapMath.ts';

export { deployUniswap, type Uniswap } from './uniswapDeploy.ts';

/** A token with its decimals and its price: USD with 8 decimals per whole token. */
export interface PricedToken {
  readonly address: Address;
  readonly decimals: number;
  readonly priceUsd: bigint;
}

/** The fees, in millionths, for which the factory knows a tick spacing from the start. */
export type PoolFee = 500 | 3000 | 10_000;

/** A v3 pool; `decimals0` and `decimals1` are those of its tokens. */
export interface Pool {
  readonly address: Address;
  readonly token0: Address;
  readonly token1: Address;
  readonly decimals0: number;
  readonly decimals1: number;
  readonly fee: PoolFee;
}

/** What a pool is to be: the layers' prices are those of the base token in the quote token. */
export interface PoolSpec {
  readonly base: PricedToken;
  readonly quote: PricedToken;
  readonly fee: PoolFee;
  readonly layers: readonly LiquidityLayer[];
  /** How many observations the pool is to keep; one, unless it says otherwise. */
  readonly observations?: number;
}

/** What minting a pool's liquidity takes, in token units, and the positions it consists of. */
export interface PoolPlan {
  readonly price: PairPrice;
  readonly token0: PricedToken;
  readonly token1: PricedToken;
  readonly positions: readonly PlannedPosition[];
  readonly amount0: bigint;
  readonly amount1: bigint;
}

/** Between a pool's ticks, by its fee. */
export const TICK_SPACINGS: Readonly<Record<PoolFee, number>> = { 500: 10, 3000: 60, 10_000: 200 };

const ERC20 = parseAbi(['function balanceOf(address account) view returns (uint256)']);
const FACTORY = parseAbi(['function getPool(address a, address b, uint24 fee) view returns (address pool)']);
const POOL = parseAbi([
  'function slot0() view returns (uint160 sqrtPriceX96, int24 tick, uint16, uint16, uint16, uint8, bool)',
  'function liquidity() view returns (uint128)',
  'function increaseObservationCardinalityNext(uint16 observationCardinalityNext)',
]);
const POSITION_MANAGER = parseAbi([
  'struct MintParams { address token0; address token1; uint24 fee; int24 tickLower; int24 tickUpper; uint256 amount0Desired; uint256 amount1Desired; uint256 amount0Min; uint256 amount1Min; address recipient; uint256 deadline; }',
  'function createAndInitializePoolIfNecessary(address token0, address token1, uint24 fee, uint160 sqrtPriceX96) payable returns (address pool)',
  'function mint(MintParams params) payable returns (uint256 tokenId, uint128 liquidity, uint256 amount0, uint256 amount1)',
]);
const ROUTER = parseAbi([
  'struct ExactInputSingleParams { address tokenIn; address tokenOut; uint24 fee; address recipient; uint256 deadline; uint256 amountIn; uint256 amountOutMinimum; uint160 sqrtPriceLimitX96; }',
  'function exactInputSingle(ExactInputSingleParams params) payable returns (uint256 amountOut)',
]);
const QUOTER = parseAbi([
  'struct QuoteParams { address tokenIn; address tokenOut; uint256 amountIn; uint24 fee; uint160 sqrtPriceLimitX96; }',
  'function quoteExactInputSingle(QuoteParams params) returns (uint256 amountOut, uint160 sqrtPriceX96After, uint32 ticksCrossed, uint256 gasEstimate)',
]);

/**
 * What a pool needs: its tokens in order, its positions and the amounts to hold before {@link createPool}.
 * @throws {RangeError} for prices or layers that make no sense
 */
export function planPool({ base, quote, fee, layers }: PoolSpec): PoolPlan {
  const baseIsToken0 = BigInt(base.address) < BigInt(quote.address);
  const [token0, token1] = baseIsToken0 ? [base, quote] : [quote, base];
  const price = {
    price0: token0.priceUsd,
    price1: token1.priceUsd,
    decimals0: token0.decimals,
    decimals1: token1.decimals,
  };
  const positions = planLiquidity(price, baseIsToken0, TICK_SPACINGS[fee], layers);
  const sum = (key: 'amount0' | 'amount1'): bigint => positions.reduce((total, position) => total + position[key], 0n);
  return { price, token0, token1, positions, amount0: sum('amount0'), amount1: sum('amount1') };
}

/**
 * Creates a pool at its tokens' price ratio and mints its layers from the sender's tokens; see {@link planPool} for how
 * much of each it must hold.
 * @throws {Error} naming the step that reverted, the mint when the sender holds too little
 */
export async function createPool(client: WorldClient, from: Address, uniswap: Uniswap, spec: PoolSpec): Promise<Pool> {
  const { price, token0, token1, positions } = planPool(spec);
  const to = uniswap.positionManager;
  const key = [token0.address, token1.address, spec.fee] as const;
  const create = encodeFunctionData({
    abi: POSITION_MANAGER,
    functionName: 'createAndInitializePoolIfNecessary',
    args: [...key, sqrtPriceX96(price)],
  });
  const mints = positions.map((position, i): WorldCall => {
    const params = {
      token0: token0.address,
      token1: token1.address,
      fee: spec.fee,
      tickLower: position.tickLower,
      tickUpper: position.tickUpper,
      amount0Desired: position.amount0,
      amount1Desired: position.amount1,
      amount0Min: 0n,
      amount1Min: 0n,
      recipient: from,
      deadline: maxUint256,
    };
    const data = encodeFunctionData({ abi: POSITION_MANAGER, functionName: 'mint', args: [params] });
    return { label: `minting layer ${i + 1}`, to, data, gas: 2_000_000n };
  });
  await execute(client, from, [
    approval(token0.address, to),
    approval(token1.address, to),
    { label: 'creating the pool', to, data: create, gas: 8_000_000n },
  ]);
  const address = await client.readContract({
    address: uniswap.factory,
    abi: FACTORY,
    functionName: 'getPool',
    args: key,
  });
  // A pool takes to more observations with the next one it writes, which minting in a later block than the pool's does.
  const remember = spec.observations === undefined ? [] : [rememberCall(address, spec.observations)];
  await execute(client, from, [...remember, ...mints]);
  return {
    address,
    token0: token0.address,
    token1: token1.address,
    decimals0: token0.decimals,
    decimals1: token1.decimals,
    fee: spec.fee,
  };
}

function rememberCall(pool: Address, observations: number): WorldCall {
  const call = { abi: POOL, functionName: 'increaseObservationCardinalityNext', args: [observations] } as const;
  const gas = 50_000n + 25_000n * BigInt(observations);
  return { label: 'remembering more', to: pool, data: encodeFunctionData(call), gas };
}

/** Lets the router spend the account's tokens without limit; an arbitrageur needs it once for each token. */
export async function approveRouter(
  client: WorldClient,
  from: Address,
  uniswap: Uniswap,
  tokens: readonly Address[],
): Promise<void> {
  await execute(
    client,
    from,
    tokens.map((token) => approval(token, uniswap.router)),
  );
}

/** The pools' sqrtPriceX96, in their order, in one round trip. */
export function readSqrtPrices(client: WorldClient, pools: readonly Pool[]): Promise<bigint[]> {
  return Promise.all(
    pools.map(async ({ address }) => {
      const [price] = await client.readContract({ address, abi: POOL, functionName: 'slot0' });
      return price;
    }),
  );
}

/** The liquidity that trades at the pool's present price meet. */
export function readLiquidity(client: WorldClient, { address }: Pool): Promise<bigint> {
  return client.readContract({ address, abi: POOL, functionName: 'liquidity' });
}

/**
 * What QuoterV2 says a sale of `amountIn` units of one of the pool's tokens would fetch, in units of the other one.
 * @throws {Error} when the quoter reverts
 */
export async function quoteSale(
  client: WorldClient,
  uniswap: Uniswap,
  pool: Pool,
  tokenIn: Address,
  amountIn: bigint,
): Promise<{ amountOut: bigint; sqrtPriceX96After: bigint }> {
  const tokenOut = isAddressEqual(tokenIn, pool.token0) ? pool.token1 : pool.token0;
  const params = { tokenIn, tokenOut, amountIn, fee: pool.fee, sqrtPriceLimitX96: 0n };
  const call = { abi: QUOTER, functionName: 'quoteExactInputSingle' } as const;
  const { data } = await client.call({ to: uniswap.quoter, data: encodeFunctionData({ ...call, args: [params] }) });
  const [amountOut, sqrtPriceX96After] = decodeFunctionResult({ ...call, data: data ?? '0x' });
  return { amountOut, sqrtPriceX96After };
}

/**
 * The arbitrageur's step: brings every pool that is outside its no-arbitrage band to the band's edge, in two round
 * trips whatever the number of pools. Without automine the swaps wait for the next block.
 *
 * The sender must be unlocked, have approved the router and hold the tokens; when it holds too little of one, the pool
 * goes as far as that lasts.
 *
 * @param targets pools with the market's prices of their tokens (USD with 8 decimals)
 * @returns the swaps sent and their transactions, in order
 * @throws {Error} when the sender holds nothing of a token that a swap needs
 */
export async function arbitrage(
  client: WorldClient,
  from: Address,
  uniswap: Uniswap,
  targets: readonly { pool: Pool; price0: bigint; price1: bigint }[],
): Promise<{ pool: Pool; swap: ArbitrageSwap; hash: Hash }[]> {
  const balanceOf = (address: Address): Promise<bigint> =>
    client.readContract({ address, abi: ERC20, functionName: 'balanceOf', args: [from] });
  const [nonce, prices, balances0, balances1] = await Promise.all([
    nextNonce(client, from),
    readSqrtPrices(
      client,
      targets.map(({ pool }) => pool),
    ),
    Promise.all(targets.map(({ pool }) => balanceOf(pool.token0))),
    Promise.all(targets.map(({ pool }) => balanceOf(pool.token1))),
  ]);
  const planned = targets.flatMap(({ pool, price0, price1 }, i) => {
    const price = { price0, price1, decimals0: pool.decimals0, decimals1: pool.decimals1 };
    const swap = arbitrageToPrice(prices[i] as bigint, price, pool.fee);
    return swap === undefined ? [] : [{ pool, swap, amountIn: (swap.zeroForOne ? balances0 : balances1)[i] as bigint }];
  });
  const calls = planned.map(({ pool, swap, amountIn }) => arbitrageCall(from, uniswap, pool, swap, amountIn));
  const hashes = await submit(client, from, calls, nonce);
  return planned.map(({ pool, swap }, i) => ({ pool, swap, hash: hashes[i] as Hash }));
}

function arbitrageCall(from: Address, uniswap: Uniswap, pool: Pool, swap: ArbitrageSwap, amountIn: bigint): WorldCall {
  const [tokenIn, tokenOut] = swap.zeroForOne ? [pool.token0, pool.token1] : [pool.token1, pool.token0];
  if (amountIn === 0n) throw new Error(`the arbitrageur ${from} holds nothing of ${tokenIn}`);
  const params = {
    tokenIn,
    tokenOut,
    fee: pool.fee,
    recipient: from,
    deadline: maxUint256,
    amountIn,
    amountOutMinimum: 0n,
    sqrtPriceLimitX96: swap.sqrtPriceLimitX96, // the router takes only what the pool needs to get here
  };
  const data = encodeFunctionData({ abi: ROUTER, functionName: 'exactInputSingle', args: [params] });
  return { label: `arbitrage of ${pool.address}`, to: uniswap.router, data, gas: 5_000_000n };
}
