import type { Address } from 'viem';
import { LINK_DEPLOYER } from './contracts.ts';
import { LIQUIDITY_FILLER, LIQUIDITY_PROVIDER, MAINNET, V4_TEST_ROUTERS } from './addresses.ts';
import { FAUCET } from './fund.ts';
import { V2_PAIRS, V3_POOLS } from './pools.ts';

/** Everybody who holds a world's tokens on a replica before anybody has done anything with it, and Uniswap's contracts, which may later. */
export function holdersOfReplica(): Address[] {
  return [
    ...V3_POOLS.map(({ address }) => address),
    ...V2_PAIRS.map(({ address }) => address),
    MAINNET.poolManager,
    ...Object.values(V4_TEST_ROUTERS),
    MAINNET.v2Router,
    MAINNET.swapRouter,
    MAINNET.positionManager,
    LIQUIDITY_FILLER,
    LIQUIDITY_PROVIDER,
    FAUCET,
    LINK_DEPLOYER,
  ];
}
