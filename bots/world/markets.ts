import { type Address, encodeFunctionData, parseAbi } from 'viem';
import { testTokenAbi } from '../abi/generated.ts';
import type { Anchor } from '../deploy/system.ts';
import { priceAt, type WorldMarket, worldMarkets } from './assets.ts';
import { toAnswer } from './prices/feed.ts';
import type { PricePath } from './prices/path.ts';
import { execute, TX_GAS, type WorldCall, type WorldClient } from './transactions.ts';
import {
  approveRouter,
  createPool,
  planPool,
  type Pool,
  type PoolSpec,
  type PricedToken,
  readLiquidity,
  type Uniswap,
} from './uniswap.ts';
import type { WorldAccounts, WorldSpec, WorldToken } from './world.ts';

/** A block writes one observation: a pool keeps those of so much more than the window [seconds]. */
const ANCHOR_MARGIN = 360;
const BLOCK_SECONDS = 12;
const WETH_DEPOSIT = parseAbi(['function deposit() payable']);

/** A token at its price in the path's first block. @throws {RangeError} when there is none of this symbol */
export function pricedToken(path: PricePath, tokens: readonly WorldToken[], symbol: string): PricedToken {
  const token = tokens.find((candidate) => candidate.symbol === symbol);
  if (token === undefined) throw new RangeError(`no token ${symbol}`);
  return { address: token.address, decimals: token.decimals, priceUsd: toAnswer(priceAt(path, token, 0)) };
}

/** Creates and fills the pools, and lets the arbitrageur trade in them. */
export async function createMarkets(
  client: WorldClient,
  accounts: WorldAccounts,
  { path, parameters, isAnchored = false }: WorldSpec,
  uniswap: Uniswap,
  tokens: readonly WorldToken[],
): Promise<Pool[]> {
  const priced = (symbol: string): PricedToken => pricedToken(path, tokens, symbol);
  const observations = Math.ceil((parameters.oracle.anchorWindowSeconds + ANCHOR_MARGIN) / BLOCK_SECONDS);
  const specs = worldMarkets(tokens.map(({ symbol }) => symbol)).map(
    ({ base, quote, fee, layers }: WorldMarket): PoolSpec => ({
      base: priced(base),
      quote: priced(quote),
      fee,
      layers,
      ...(isAnchored ? { observations } : {}),
    }),
  );
  const needed = new Map<Address, bigint>();
  for (const spec of specs) {
    const plan = planPool(spec);
    needed.set(plan.token0.address, (needed.get(plan.token0.address) ?? 0n) + plan.amount0);
    needed.set(plan.token1.address, (needed.get(plan.token1.address) ?? 0n) + plan.amount1);
  }
  const { liquidityProvider, arbitrageur, operator } = accounts;
  // The arbitrageur stands for the rest of the market: it has twenty times what the pools hold.
  const grants = [...needed].flatMap(([token, amount]) => [
    { token, receiver: liquidityProvider, amount: amount + 1n },
    { token, receiver: arbitrageur, amount: amount * 20n },
  ]);
  await grant(client, operator, uniswap.weth, grants);
  const pools: Pool[] = [];
  for (const spec of specs) pools.push(await createPool(client, liquidityProvider, uniswap, spec));
  await approveRouter(client, arbitrageur, uniswap, [...needed.keys()]);
  return pools;
}

/** Waits until the pools remember the window, and makes them the anchors of their base tokens. */
export async function planAnchors(
  client: WorldClient,
  pools: readonly Pool[],
  tokens: readonly WorldToken[],
  windowSeconds: number,
): Promise<Anchor[]> {
  const { timestamp } = await client.getBlock();
  await client.setNextBlockTimestamp({ timestamp: timestamp + BigInt(windowSeconds) });
  await client.mine({ blocks: 1 });
  const markets = worldMarkets(tokens.map(({ symbol }) => symbol));
  return Promise.all(
    markets.map(async ({ base, quote, fee }, i): Promise<Anchor> => {
      const minLiquidity = (await readLiquidity(client, pools[i] as Pool)) / 2n;
      return { token: base, quoteToken: quote, fee, minLiquidity };
    }),
  );
}

/** Gives tokens away: minted by the operator, or wrapped by the receiver out of its own coins. */
export async function grant(
  client: WorldClient,
  operator: Address,
  weth: Address,
  grants: readonly { token: Address; receiver: Address; amount: bigint }[],
): Promise<void> {
  const mints = grants
    .filter(({ token }) => token !== weth)
    .map(({ token, receiver, amount }): WorldCall => {
      const data = encodeFunctionData({ abi: testTokenAbi, functionName: 'mint', args: [receiver, amount] });
      return { label: `minting ${token}`, to: token, data, gas: TX_GAS };
    });
  await execute(client, operator, mints);
  for (const { receiver, amount } of grants.filter(({ token }) => token === weth)) {
    const data = encodeFunctionData({ abi: WETH_DEPOSIT, functionName: 'deposit' });
    await execute(client, receiver, [{ label: 'wrapping ETH', to: weth, data, value: amount, gas: TX_GAS }]);
  }
}
