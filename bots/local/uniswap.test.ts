import { createRequire } from 'node:module';
import { type Address, encodeAbiParameters, encodeFunctionData, getContractAddress, type Hex, parseAbi } from 'viem';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Anvil, startAnvil } from '../chain/anvil.ts';
import { createWorldClient, execute, nextNonce, receiptsOf, type WorldCall, type WorldClient } from './transactions.ts';
import {
  approveRouter,
  arbitrage,
  createPool,
  deployUniswap,
  planPool,
  type Pool,
  type PricedToken,
  quoteSale,
  readSqrtPrices,
  type Uniswap,
} from './uniswap.ts';
import { REFERENCE_LAYERS, sqrtPriceX96, tickAtSqrtPriceX96, virtualUsdFor } from './uniswapMath.ts';

const USD = 100_000_000n;
const ETHER = 10n ** 18n;

/** Creation code of a plain token whose whole supply goes to its creator. Pools do not ask for decimals. */
function plainToken(supply: bigint): WorldCall {
  const artifact = createRequire(import.meta.url)('@uniswap/v2-periphery/build/ERC20.json') as { bytecode: string };
  const argument = encodeAbiParameters([{ type: 'uint256' }], [supply]).slice(2);
  return { label: 'token', data: `0x${artifact.bytecode}${argument}` as Hex, gas: 3_000_000n };
}

describe.each(['auto', 'manual'] as const)('uniswap with %s mining', (mining) => {
  let anvil: Anvil;
  let client: WorldClient;
  let from: Address;
  let uniswap: Uniswap;
  let weth: PricedToken;
  let usdc: PricedToken;
  let pool: Pool;

  beforeAll(async () => {
    anvil = await startAnvil({ mining });
    client = createWorldClient(anvil.url);
    from = (await client.getAddresses())[0] as Address;
    await client.setBalance({ address: from, value: 10n ** 7n * ETHER });
    uniswap = await deployUniswap(client, from);
    weth = { address: uniswap.weth, decimals: 18, priceUsd: 2948n * USD };
    const nonce = BigInt(await nextNonce(client, from));
    usdc = { address: getContractAddress({ from, nonce }), decimals: 6, priceUsd: USD };
    const deposit = encodeFunctionData({ abi: parseAbi(['function deposit() payable']), functionName: 'deposit' });
    await execute(client, from, [
      plainToken(10n ** 18n), // a million million USDC
      { label: 'deposit', to: uniswap.weth, data: deposit, value: 10n ** 6n * ETHER, gas: 100_000n },
    ]);
    await approveRouter(client, from, uniswap, [weth.address, usdc.address]);
    pool = await createPool(client, from, uniswap, { base: weth, quote: usdc, fee: 500, layers: REFERENCE_LAYERS });
  }, 60_000);
  afterAll(() => anvil?.stop());

  const priceOf = (wethUsd: bigint) =>
    pool.token0 === weth.address ? { price0: wethUsd, price1: USD } : { price0: USD, price1: wethUsd };
  const slippage = async (wethSold: bigint, at: Pool = pool): Promise<number> => {
    const { amountOut } = await quoteSale(client, uniswap, at, weth.address, wethSold * ETHER);
    return 1 - Number(amountOut) / 1e6 / (Number(wethSold) * 2948);
  };

  test('default', async () => {
    expect(await readSqrtPrices(client, [pool])).toEqual([sqrtPriceX96({ ...pool, ...priceOf(weth.priceUsd) })]);
  });

  test('behavior: the reference layers are about as deep as the pool they stand for', async () => {
    const real = [
      [100n, 0.0009],
      [500n, 0.01],
      [1000n, 0.032],
      [2000n, 0.061],
      [5000n, 0.174],
    ] as const;
    for (const [sold, expected] of real) {
      const ratio = (await slippage(sold)) / expected;
      expect(ratio, `${sold} WETH`).toBeGreaterThan(0.8);
      expect(ratio, `${sold} WETH`).toBeLessThan(1.2);
    }
  });

  test('behavior: virtualUsdFor gives the slippage it was asked for', async () => {
    const layers = [{ virtualUsd: virtualUsdFor(2948 * 1000, 0.05), from: 1 / 50, to: 10 }];
    const spec = { base: weth, quote: usdc, fee: 3000, layers } as const;
    const other = await createPool(client, from, uniswap, spec);
    expect(await slippage(1000n, other)).toBeCloseTo(1 - 0.95 * 0.997, 3); // less, for the fee comes off the sale first
    const plan = planPool(spec);
    expect(plan.amount0 > 0n && plan.amount1 > 0n).toBe(true);
  });

  test('behavior: arbitrage ends at the edge of the band, in both directions', async () => {
    for (const usd of [2500n, 1500n, 1600n, 3100n]) {
      const price = priceOf(usd * USD);
      const [sent, ...more] = await arbitrage(client, from, uniswap, [{ pool, ...price }]);
      expect(more).toEqual([]);
      if (sent === undefined) throw new Error('no swap');
      if (mining === 'manual') await client.mine({ blocks: 1 });
      const [receipt] = await receiptsOf(client, [sent.hash]);
      expect(receipt?.status).toBe('0x1');
      const [after] = await readSqrtPrices(client, [pool]);
      expect(after).toBe(sent.swap.sqrtPriceLimitX96);
      const ticks = tickAtSqrtPriceX96(after ?? 0n) - tickAtSqrtPriceX96(sqrtPriceX96({ ...pool, ...price }));
      expect(Math.abs(Math.abs(ticks) - 5)).toBeLessThan(1); // 0.05 % is five ticks
      expect(await arbitrage(client, from, uniswap, [{ pool, ...price }])).toEqual([]);
    }
  });

  test('error: an arbitrageur without tokens, a minter without tokens', async () => {
    const poor = (await client.getAddresses())[1] as Address;
    const target = { pool, ...priceOf(1000n * USD) };
    await expect(arbitrage(client, poor, uniswap, [target])).rejects.toThrow(/holds nothing of 0x/);
    const spec = { base: weth, quote: usdc, fee: 10_000, layers: REFERENCE_LAYERS } as const;
    await expect(createPool(client, poor, uniswap, spec)).rejects.toThrow(/minting layer 1 reverted/);
  });
});

describe('a crash of blocks', () => {
  test('behavior: a pool follows a moving price in a few milliseconds a block', async () => {
    const anvil = await startAnvil({ mining: 'manual' });
    try {
      const client = createWorldClient(anvil.url);
      const from = (await client.getAddresses())[0] as Address;
      const uniswap = await deployUniswap(client, from);
      const nonce = BigInt(await nextNonce(client, from));
      const [base, quote] = [nonce, nonce + 1n].map((n) => getContractAddress({ from, nonce: n })) as [
        Address,
        Address,
      ];
      await execute(client, from, [plainToken(10n ** 27n), plainToken(10n ** 27n)]);
      await approveRouter(client, from, uniswap, [base, quote]);
      const pool = await createPool(client, from, uniswap, {
        base: { address: base, decimals: 18, priceUsd: 2000n * USD },
        quote: { address: quote, decimals: 6, priceUsd: USD },
        fee: 3000,
        layers: REFERENCE_LAYERS,
      });
      const blocks = 200;
      const begin = performance.now();
      let swaps = 0;
      for (let block = 0; block < blocks; block++) {
        const baseUsd = 2000n * USD - BigInt(block) * 5n * USD;
        const price = pool.token0 === base ? { price0: baseUsd, price1: USD } : { price0: USD, price1: baseUsd };
        swaps += (await arbitrage(client, from, uniswap, [{ pool, ...price }])).length;
        await client.mine({ blocks: 1, interval: 12 });
      }
      expect(swaps).toBeGreaterThan(blocks * 0.9);
      console.log(`${((performance.now() - begin) / blocks).toFixed(1)} ms a block`);
    } finally {
      await anvil.stop();
    }
  }, 60_000);
});
