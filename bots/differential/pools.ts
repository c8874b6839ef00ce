/** Pools and amounts of all shapes, for tests that sell to them. */
import { createRequire } from 'node:module';
import { encodeAbiParameters, type Hex } from 'viem';
import { integer, type RandomState, uniform } from '../world/random.ts';
import type { WorldCall } from '../local/transactions.ts';
import type { LiquidityLayer } from '../local/uniswapMath.ts';

/** Creation code of a plain token whose whole supply goes to its creator. */
export function plainToken(supply: bigint): WorldCall {
  const artifact = createRequire(import.meta.url)('@uniswap/v2-periphery/build/ERC20.json') as { bytecode: string };
  const argument = encodeAbiParameters([{ type: 'uint256' }], [supply]).slice(2);
  return { label: 'token', data: `0x${artifact.bytecode}${argument}` as Hex, gas: 3_000_000n };
}

/**
 * Layers of any depth, and of any width up to so many times the price to either side.
 * @param wide what the first of them spans
 */
export function randomLayers(
  random: RandomState,
  maxFactor: number,
  wide: { readonly from: number; readonly to: number },
): LiquidityLayer[] {
  const span = Math.log10(maxFactor);
  const layers = Array.from({ length: integer(random, 1, 12) }, (): LiquidityLayer => {
    const [a, b] = [(uniform(random) * 2 - 1) * span, (uniform(random) * 2 - 1) * span];
    const from = 10 ** Math.min(a, b);
    return { virtualUsd: 10 ** (uniform(random) * 6 + 2), from, to: Math.max(10 ** Math.max(a, b), from * 1.01) };
  });
  return [{ virtualUsd: 1e6, ...wide }, ...layers];
}

/** From one unit to more than there is. */
export function randomAmount(random: RandomState, decimals: number): bigint {
  const digits = uniform(random) * (decimals + 12);
  return (BigInt(Math.floor(uniform(random) * 1e9) + 1) * 10n ** BigInt(Math.floor(digits))) / 10n ** 9n + 1n;
}
