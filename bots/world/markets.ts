/** The markets of a world: which of mainnet's pools its tokens trade in, and how tokens get to who needs them. */
import { type Address, encodeFunctionData, erc20Abi, isAddressEqual, parseAbi } from 'viem';
import type { Anchor } from '../deploy/system.ts';
import { MAINNET } from '../replica/addresses.ts';
import { fund } from '../replica/fund.ts';
import { planPool, type ReplicaV3Pool, V3_POOLS } from '../replica/pools.ts';
import type { ReplicaPrices } from '../replica/prices.ts';
import { WORLD_ASSETS } from './assets.ts';
import { execute, TX_GAS, type WorldCall, type WorldClient } from '../local/transactions.ts';
import type { Pool, PoolFee, Uniswap } from '../local/uniswap.ts';

/** Uniswap v3 where mainnet has it. */
export const MAINNET_V3: Uniswap = {
  weth: MAINNET.weth,
  factory: MAINNET.v3Factory,
  positionManager: MAINNET.positionManager,
  router: MAINNET.swapRouter,
  quoter: MAINNET.quoterV2,
};

/** A market of v3: base sold for quote. */
interface Market {
  readonly base: string;
  readonly quote: string;
  readonly fee: PoolFee;
}

/**
 * The pools that a world's bidders sell in, and that its arbitrageur keeps at the market; a pool's first token is what it
 * is there for. Mainnet has more: those stay where they are, and nobody asks them.
 */
const MARKETS: readonly Market[] = [
  { base: 'WETH', quote: 'USDC', fee: 500 },
  { base: 'WBTC', quote: 'USDC', fee: 3000 },
  { base: 'WBTC', quote: 'WETH', fee: 500 },
  { base: 'LINK', quote: 'WETH', fee: 3000 },
];

/** What the operator makes of each token, to give away [whole tokens]. */
const HOARD = 10n ** 12n;

const WETH = parseAbi(['function deposit() payable']);

/** A market, and the pool that it is. */
interface PooledMarket extends Market {
  readonly pool: Pool;
}

/** The markets of a world with these tokens. */
function marketsOf(symbols: readonly string[]): PooledMarket[] {
  const present = MARKETS.filter(({ base, quote }) => symbols.includes(base) && symbols.includes(quote));
  return present.map((market): PooledMarket => {
    const { address, token0, token1 } = poolOf(market);
    const tokens = { token0: token0.address, token1: token1.address };
    const decimals = { decimals0: token0.decimals, decimals1: token1.decimals };
    return { ...market, pool: { address, ...tokens, ...decimals, fee: market.fee } };
  });
}

/** The v3 pools of a world with these tokens. */
export function worldPools(symbols: readonly string[]): Pool[] {
  return marketsOf(symbols).map(({ pool }) => pool);
}

/**
 * Each base token's first pool as an anchor; the replica's pools remember long enough from the start. It counts while it has half
 * of the liquidity that stays when the price has left what is near it.
 */
export function planAnchors(prices: ReplicaPrices, symbols: readonly string[]): Anchor[] {
  const markets = marketsOf(symbols);
  const firsts = markets.filter(({ base }, i) => markets.findIndex((other) => other.base === base) === i);
  return firsts.map((market): Anchor => {
    const { segments } = planPool(poolOf(market), prices, undefined);
    const lasting = segments.map(({ liquidity }) => liquidity).reduce((least, next) => (next < least ? next : least));
    const { base, quote, fee } = market;
    return { token: base, quoteToken: quote, fee, minLiquidity: lasting / 2n };
  });
}

function poolOf({ base, quote, fee }: Market): ReplicaV3Pool {
  const tokens = [base, quote].map((symbol) => WORLD_ASSETS.find((asset) => asset.symbol === symbol)?.address);
  const pool = V3_POOLS.find(
    ({ token0, token1, fee: candidate }) =>
      candidate === fee && tokens.includes(token0.address) && tokens.includes(token1.address),
  );
  if (pool === undefined) throw new RangeError(`the replica has no pool ${base}/${quote} of ${fee}`);
  return pool;
}

/** Has tokens made for the operator, which it gives away with {@link grant}; ether wraps whoever is to have it. */
export async function hoard(
  client: WorldClient,
  operator: Address,
  tokens: readonly { readonly address: Address; readonly decimals: number }[],
): Promise<void> {
  for (const { address, decimals } of tokens) {
    if (!isAddressEqual(address, MAINNET.weth)) await fund(client, address, operator, HOARD * 10n ** BigInt(decimals));
  }
}

/** What some hold of a token together [raw units]. */
export async function balancesOf(client: WorldClient, address: Address, holders: readonly Address[]): Promise<bigint> {
  const balances = await Promise.all(
    holders.map((holder) => client.readContract({ address, abi: erc20Abi, functionName: 'balanceOf', args: [holder] })),
  );
  return balances.reduce((sum, balance) => sum + balance, 0n);
}

/** Gives tokens away: out of the operator's hoard, or wrapped by the receiver out of its own ether. */
export async function grant(
  client: WorldClient,
  operator: Address,
  grants: readonly { readonly token: Address; readonly receiver: Address; readonly amount: bigint }[],
): Promise<void> {
  const isWrapped = (token: Address): boolean => isAddressEqual(token, MAINNET.weth);
  const transfers = grants
    .filter(({ token }) => !isWrapped(token))
    .map(({ token, receiver, amount }): WorldCall => {
      const data = encodeFunctionData({ abi: erc20Abi, functionName: 'transfer', args: [receiver, amount] });
      return { label: `giving ${token}`, to: token, data, gas: TX_GAS };
    });
  await execute(client, operator, transfers);
  for (const { token, receiver, amount } of grants.filter((candidate) => isWrapped(candidate.token))) {
    const data = encodeFunctionData({ abi: WETH, functionName: 'deposit' });
    await execute(client, receiver, [{ label: 'wrapping ether', to: token, data, value: amount, gas: TX_GAS }]);
  }
}
