/** What a plain local chain needs before a system can be deployed on it: tokens, feeds and Uniswap, where script/config/anvil.json says. */
import { type Address, encodeFunctionData, getContractAddress, type Hex, parseAbi } from 'viem';
import { testAggregatorAbi, testTokenAbi } from '../abi/generated.ts';
import { deployData } from '../local/artifacts.ts';
import type { ChainClient } from '../chain/client.ts';
import type { ChainConfig } from '../config/chain.ts';
import type { Deployment } from '../config/deployment.ts';
import { execute, nextNonce, type WorldCall, type WorldClient } from '../local/transactions.ts';
import { deployUniswap, type Uniswap } from '../local/uniswap.ts';
import { deploymentSteps, remainingSteps } from './steps.ts';

/** Prices of the feeds [USD with 8 decimals]. */
export const GROUND_PRICES = { WETH: 2000_00000000n, WBTC: 30_000_00000000n, USDC: 1_00000000n } as const;

/** The same, as a file of reference prices has them [USD]. */
export const GROUND_REFERENCE: Readonly<Record<string, number>> = Object.fromEntries(
  Object.entries(GROUND_PRICES).map(([symbol, price]) => [symbol, Number(price) / 1e8]),
);

/** Where things are. */
export interface Ground {
  /** Deployed all of it; may write the feeds and mint the tokens. */
  readonly operator: Address;
  readonly uniswap: Uniswap;
  readonly tokens: Readonly<Record<keyof typeof GROUND_PRICES, Address>>;
  readonly feeds: Readonly<Record<keyof typeof GROUND_PRICES, Address>>;
}

const FACTORY = parseAbi(['function createPool(address tokenA, address tokenB, uint24 fee) returns (address pool)']);

/** Fresh chain, first account, in this order: so the addresses are always the same. */
export async function layGround(client: WorldClient): Promise<Ground> {
  const [operator] = await client.request({ method: 'eth_accounts' });
  if (operator === undefined) throw new Error('the chain has no accounts');
  const uniswap = await deployUniswap(client, operator);
  let nonce = await nextNonce(client, operator);
  const calls: WorldCall[] = [];
  const create = (label: string, data: Hex): Address => {
    calls.push({ label, data, gas: 5_000_000n });
    return getContractAddress({ from: operator, nonce: BigInt(nonce++) });
  };
  const token = (symbol: string, decimals: number): Address =>
    create(symbol, deployData(testTokenAbi, 'TestToken', [symbol, symbol, decimals]));
  const feed = (symbol: keyof typeof GROUND_PRICES): Address => {
    const args = [`${symbol} / USD`, 8, GROUND_PRICES[symbol]];
    return create(`${symbol} feed`, deployData(testAggregatorAbi, 'TestAggregator', args));
  };
  const tokens = { WETH: uniswap.weth, WBTC: token('WBTC', 8), USDC: token('USDC', 6) };
  const feeds = { WETH: feed('WETH'), WBTC: feed('WBTC'), USDC: feed('USDC') };
  const createPool = encodeFunctionData({
    abi: FACTORY,
    functionName: 'createPool',
    args: [tokens.WETH, tokens.USDC, 500],
  });
  calls.push({ label: 'pool', to: uniswap.factory, data: createPool, gas: 6_000_000n });
  await execute(client, operator, calls);
  return { operator, uniswap, tokens, feeds };
}

/** Sends the steps of a deployment that are not done, without forge, from an account that the node holds. */
export async function deployOnGround(
  client: ChainClient,
  world: WorldClient,
  config: ChainConfig,
): Promise<Deployment> {
  const { steps, deployment } = deploymentSteps(config);
  const missing = await remainingSteps(client, steps);
  const calls = missing.map(({ label, to, data }) => ({ label, to, data, gas: 16_000_000n }));
  await execute(world, config.deployer, calls);
  return deployment;
}
