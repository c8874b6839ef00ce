import { type Address, type Hex, size, toHex } from 'viem';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { decideTake } from '../core/bidding.ts';
import { auctionReport, START, usdcPrice } from '../core/fixtures.ts';
import { gasValue } from '../core/keeping.ts';
import { fixedPriceRoute, gasCostOf } from '../core/routes.ts';
import { createWorldClient, type WorldClient } from '../local/transactions.ts';
import { type Anvil, startAnvil } from './anvil.ts';
import { type ChainClient, createChainClient } from './client.ts';
import {
  ARBITRUM_NODE_INTERFACE,
  ARBITRUM_SYS,
  detectDataFee,
  executionGasOf,
  OP_GAS_PRICE_ORACLE,
  readDataFee,
  UNSEEN_CALL,
} from './dataFee.ts';

/**
 * Stand-ins for the predeploys: both answer with a number for each byte of their own calldata, which holds the transaction's
 * or the call's. They reckon by length alone, not as the real ones do, which weigh and compress.
 * CALLDATASIZE · factor → memory 0; then as many words as the answer has.
 */
const standIn = (factor: number, words: number): Hex =>
  `0x3661${toHex(factor, { size: 2 }).slice(2)}025f5260${toHex(words * 32, { size: 1 }).slice(2)}5ff3`;
const TO: Address = `0x${'7a'.repeat(20)}`;
const GWEI = 10n ** 9n;

let anvil: Anvil;
let chain: WorldClient;
let reader: ChainClient;
let at: { chainId: number; blockNumber: bigint; gasPriceWei: bigint };

beforeAll(async () => {
  anvil = await startAnvil();
  chain = createWorldClient(anvil.url);
  reader = createChainClient(anvil.url);
});
afterAll(() => anvil.stop());

beforeEach(async () => {
  for (const address of [OP_GAS_PRICE_ORACLE, ARBITRUM_NODE_INTERFACE, ARBITRUM_SYS])
    await chain.setCode({ address, bytecode: '0x' });
  at = { chainId: 31_337, blockNumber: await reader.getBlockNumber({ cacheTime: 0 }), gasPriceWei: 3n * GWEI };
});

/** How many bytes a call with one argument of dynamic size carries for `bytes` of it, beside `words` other words. */
const encodedSize = (bytes: number, words: number): bigint => BigInt(4 + 32 * (words + 2) + Math.ceil(bytes / 32) * 32);

describe('readDataFee', () => {
  test('default: a chain that charges nothing', async () => {
    expect(await detectDataFee(reader)).toBe('none');
    expect(await readDataFee(reader, 'none', UNSEEN_CALL, at)).toBe(0n);
  });

  test('behavior: the OP stack is asked about the whole transaction, serialised', async () => {
    await chain.setCode({ address: OP_GAS_PRICE_ORACLE, bytecode: standIn(1000, 1) });
    expect(await detectDataFee(reader)).toBe('op-stack');
    const fee = await readDataFee(reader, 'op-stack', { to: TO, data: `0x${'ab'.repeat(500)}` }, at);
    const echoed = fee / 1000n;
    // 500 bytes of data, and some sixty of everything else.
    expect(echoed).toBeGreaterThanOrEqual(encodedSize(545, 0));
    expect(echoed).toBeLessThanOrEqual(encodedSize(576, 0));
    const longer = await readDataFee(reader, 'op-stack', { to: TO, data: `0x${'ab'.repeat(660)}` }, at);
    expect(longer - fee).toBe(160_000n);
  });

  test('behavior: Arbitrum charges in gas, at the price of gas', async () => {
    await chain.setCode({ address: ARBITRUM_SYS, bytecode: '0xfe' });
    await chain.setCode({ address: ARBITRUM_NODE_INTERFACE, bytecode: standIn(16, 3) });
    expect(await detectDataFee(reader)).toBe('arbitrum');
    const fee = await readDataFee(reader, 'arbitrum', { to: TO, data: `0x${'ab'.repeat(500)}` }, at);
    expect(fee).toBe(encodedSize(500, 2) * 16n * 3n * GWEI);
  });

  test('error: a chain that charges otherwise', async () => {
    await expect(readDataFee(reader, 'op-stack', UNSEEN_CALL, at)).rejects.toThrow();
    await expect(readDataFee(reader, 'arbitrum', UNSEEN_CALL, at)).rejects.toThrow();
  });
});

test('a take that paid waits where its data are dear', () => {
  const route = fixedPriceRoute(usdcPrice(2105, 18));
  const gas = { gasPriceWei: 0n, weiPriceE36: usdcPrice(2000, 18) + 1n, takeGasUnits: 300_000n };
  const decide = (dataFeeWei: bigint): string =>
    decideTake(
      { report: auctionReport(), routesOf: () => [route], gas: { ...gas, dataFeeWei }, minProfit: 1n },
      BigInt(START),
    ).type;
  // 4.25 WETH at a gain of 5 each are 21.25 USDC; ten thousandths of a coin cost 20, eleven 22.
  expect([decide(0n), decide(10n ** 16n), decide(11n * 10n ** 15n)]).toEqual(['take', 'take', 'wait']);
  // Any part of a unit counts as one.
  expect(gasCostOf({ ...gas, dataFeeWei: 1n }, route, 1n)).toBe(1n);
  expect(gasValue(100n, 3n, 10n ** 36n, 50n)).toBe(350n);
  expect(gasValue(100n, 3n, 10n ** 36n)).toBe(300n);
});

test('executionGasOf: without what Arbitrum charged in gas for data', () => {
  type Receipt = Parameters<typeof executionGasOf>[0];
  expect(executionGasOf({ gasUsed: 500n } as Receipt)).toBe(500n);
  expect(executionGasOf({ gasUsed: 500n, gasUsedForL1: '0x64' } as unknown as Receipt)).toBe(400n);
});

test('the call that stands for unseen ones is longer than a take, and does not compress', () => {
  expect(size(UNSEEN_CALL.data)).toBe(768);
  expect(new Set(UNSEEN_CALL.data.match(/.{64}/g)).size).toBeGreaterThanOrEqual(23);
});
