import { type Address, encodeAbiParameters, encodeFunctionData, getContractAddress, maxUint256, parseAbi } from 'viem';
import { sqrt } from '../core/math.ts';
import { approval, nextNonce, execute, type WorldCall, type WorldClient } from './transactions.ts';
import type { PricedToken } from './uniswap.ts';
import { bytecodeOf } from './uniswapDeploy.ts';
import { arbitrageToPrice, type PairPrice } from './uniswapMath.ts';

/** Addresses of a Uniswap v2 deployment. */
export interface UniswapV2 {
  readonly factory: Address;
  readonly router: Address;
  /** Uniswap's own example of an arbitrageur: trades as far as a price, if there is something to trade when it runs. */
  readonly swapToPrice: Address;
}

/** A v2 pair. */
export interface Pair {
  readonly address: Address;
  readonly token0: PairToken;
  readonly token1: PairToken;
}

type PairToken = Pick<PricedToken, 'address' | 'decimals'>;

/** What a pair keeps of a sale [millionths]. */
const PAIR_FEE = 3000;

const FACTORY = parseAbi([
  'function createPair(address a, address b) returns (address pair)',
  'function getPair(address a, address b) view returns (address pair)',
]);
const PAIR = parseAbi([
  'function getReserves() view returns (uint112 reserve0, uint112 reserve1, uint32)',
  'function mint(address to) returns (uint256)',
]);
const TOKEN = parseAbi(['function transfer(address to, uint256 amount) returns (bool)']);
const SWAP_TO_PRICE = parseAbi([
  'function swapToPrice(address tokenA, address tokenB, uint256 truePriceTokenA, uint256 truePriceTokenB, uint256 maxSpendTokenA, uint256 maxSpendTokenB, address to, uint256 deadline)',
]);

/**
 * Deploys Uniswap v2 from the bytecode that Uniswap publishes on npm.
 * @throws {Error} when a package lacks its bytecode or a deployment reverts
 */
export async function deployUniswapV2(client: WorldClient, from: Address, weth: Address): Promise<UniswapV2> {
  const first = await nextNonce(client, from);
  const [factory, router, swapToPrice] = [0, 1, 2].map((i) =>
    getContractAddress({ from, nonce: BigInt(first + i) }),
  ) as [Address, Address, Address];
  const pairOf = (a: Address, b: Address) => encodeAbiParameters([{ type: 'address' }, { type: 'address' }], [a, b]);
  const create = (name: string, path: string, args: `0x${string}`): WorldCall => ({
    label: `deploying Uniswap's ${name}`,
    data: `${bytecodeOf(path)}${args.slice(2)}`,
    gas: 12_000_000n,
  });
  await execute(client, from, [
    create(
      'v2 factory',
      '@uniswap/v2-core/build/UniswapV2Factory.json',
      encodeAbiParameters([{ type: 'address' }], [from]),
    ),
    create('v2 router', '@uniswap/v2-periphery/build/UniswapV2Router02.json', pairOf(factory, weth)),
    create('swapToPrice', '@uniswap/v2-periphery/build/ExampleSwapToPrice.json', pairOf(factory, router)),
  ]);
  return { factory, router, swapToPrice };
}

/** Two tokens in the order of their addresses. */
export function inOrder<T extends { readonly address: Address }>(a: T, b: T): readonly [T, T] {
  return BigInt(a.address) < BigInt(b.address) ? [a, b] : [b, a];
}

/** What a pair holds of its tokens when either side is worth `depthUsd` [raw units]. */
export function pairAmounts(tokens: readonly [PricedToken, PricedToken], depthUsd: number): readonly [bigint, bigint] {
  const of = ({ decimals, priceUsd }: PricedToken): bigint =>
    (BigInt(Math.round(depthUsd * 1e8)) * 10n ** BigInt(decimals)) / priceUsd;
  return [of(tokens[0]), of(tokens[1])];
}

/**
 * Creates a pair and fills it from the sender's tokens.
 * @param depthUsd what either side is worth
 * @throws {Error} naming the step that reverted: a transfer, when the sender holds too little
 */
export async function createPair(
  client: WorldClient,
  from: Address,
  { factory }: UniswapV2,
  [a, b]: readonly [PricedToken, PricedToken],
  depthUsd: number,
): Promise<Pair> {
  const [token0, token1] = inOrder(a, b);
  const tokens = [token0.address, token1.address] as const;
  const create = encodeFunctionData({ abi: FACTORY, functionName: 'createPair', args: tokens });
  await execute(client, from, [{ label: 'creating the pair', to: factory, data: create, gas: 5_000_000n }]);
  const address = await client.readContract({ address: factory, abi: FACTORY, functionName: 'getPair', args: tokens });
  const amounts = pairAmounts([token0, token1], depthUsd);
  const mint = encodeFunctionData({ abi: PAIR, functionName: 'mint', args: [from] });
  await execute(client, from, [
    ...tokens.map((token, i): WorldCall => {
      const data = encodeFunctionData({ abi: TOKEN, functionName: 'transfer', args: [address, amounts[i] ?? 0n] });
      return { label: 'filling the pair', to: token, data, gas: 200_000n };
    }),
    { label: 'minting its liquidity', to: address, data: mint, gas: 500_000n },
  ]);
  return { address, token0, token1 };
}

/** Lets the arbitrage spend the account's tokens. */
export function approvePairs({ swapToPrice }: UniswapV2, tokens: readonly Address[]): WorldCall[] {
  return tokens.map((token) => approval(token, swapToPrice));
}

/**
 * The call that brings a pair which is outside its no-arbitrage band to the band's edge; undefined when it is inside. It goes
 * by the reserves of the moment in which it runs, and reverts when these are inside.
 * @param from holds the tokens and has approved the arbitrage
 */
export async function pairArbitrage(
  client: WorldClient,
  from: Address,
  { swapToPrice }: UniswapV2,
  { address, token0, token1 }: Pair,
  prices: Pick<PairPrice, 'price0' | 'price1'>,
): Promise<WorldCall | undefined> {
  const [reserve0, reserve1] = await client.readContract({ address, abi: PAIR, functionName: 'getReserves' });
  const price = { ...prices, decimals0: token0.decimals, decimals1: token1.decimals };
  if (arbitrageToPrice(sqrt((reserve1 << 192n) / reserve0), price, PAIR_FEE) === undefined) return undefined;
  // Units of the one and of the other token that are worth the same.
  const worth0 = price.price1 * 10n ** BigInt(token0.decimals);
  const worth1 = price.price0 * 10n ** BigInt(token1.decimals);
  const data = encodeFunctionData({
    abi: SWAP_TO_PRICE,
    functionName: 'swapToPrice',
    args: [token0.address, token1.address, worth0, worth1, maxUint256, maxUint256, from, maxUint256],
  });
  return { label: `arbitrage of ${address}`, to: swapToPrice, data, gas: 1_000_000n };
}
