import { join } from 'node:path';
import { mnemonicToAccount } from 'viem/accounts';
import { afterAll, expect, test } from 'vitest';
import { PROJECT_ROOT } from '../../script/toolchain/foundry.mjs';
import { Bidder } from '../apps/bidder/bidder.ts';
import { ANVIL_MNEMONIC } from '../apps/crash/crash.ts';
import { Keeper } from '../apps/keeper/keeper.ts';
import type { Anvil } from '../chain/anvil.ts';
import { createChainClient } from '../chain/client.ts';
import { Submitter } from '../chain/submit.ts';
import { UniswapVenue } from '../chain/venues/uniswap.ts';
import { readParameters } from '../config/parameters.ts';
import { decideTake } from '../core/bidding.ts';
import { DEFAULT_KEEPER_POLICY } from '../core/keeping.ts';
import { silentLogger } from '../ops/log.ts';
import { balanceTheBooks, unbalanced } from '../world/accounting.ts';
import { buildPricePath, type Candle } from '../world/prices/path.ts';
import { runWorld } from '../world/run.ts';
import { startWorld } from '../world/world.ts';
import { recorder } from './recorder.ts';

/** A fall by 18 % in ten minutes, and twenty in which the price stays. */
const START = 1_700_000_000;
const CANDLES: Candle[] = Array.from({ length: 30 }, (_, i) => {
  const price = (minute: number): number => 2000 - 36 * Math.min(10, minute);
  const [open, close] = [price(i), price(i + 1)];
  return { time: START + i * 60, open, high: open, low: close, close, volume: 0 };
});

let anvil: Anvil | undefined;
afterAll(() => anvil?.stop());

test('default: the bidder sells to pools of all versions, and divides what is worth it', async () => {
  const path = buildPricePath({ ETH: { source: 'test', stepSeconds: 60, candles: CANDLES } });
  const parameters = readParameters(join(PROJECT_ROOT, 'script', 'config', 'local.json'));
  const started = await startWorld({ path, parameters, vaultCount: 40, seed: 'split' });
  const { client, world } = started;
  anvil = started.anvil;

  const reader = createChainClient(anvil.url);
  const submitter = (addressIndex: number): Submitter => {
    const account = mnemonicToAccount(ANVIL_MNEMONIC, { addressIndex });
    return new Submitter(reader, account, 1, { tipWei: 10n ** 8n, maxFeeWei: 10n ** 12n });
  };
  const common = { client: reader, deployment: world.deployment, blockSeconds: 12n, isLive: true };
  const keeper = new Keeper({
    ...common,
    submitter: submitter(5),
    policy: DEFAULT_KEEPER_POLICY,
    log: silentLogger(),
  });
  const { log, sent, warnings } = recorder();
  const bidder = new Bidder({
    ...common,
    submitter: submitter(6),
    venues: [new UniswapVenue(reader, world.deployment)],
    policy: decideTake,
    receiver: world.accounts.bidder,
    minProfitValue: 10n ** 18n,
    log,
  });
  const result = await runWorld(client, world, { keeper, bidder }, { path, baseFeeWei: 2n * 10n ** 9n });

  const routes = sent.map(({ route }) => String(route));
  expect(routes.length).toBeGreaterThan(5);
  for (const version of ['v2', 'v3', 'v4']) expect(routes.some((route) => route.includes(version))).toBe(true);
  expect(routes.some((route) => route.includes(' + '))).toBe(true);
  expect(warnings).toEqual([]);
  expect(result.openAuctions).toBe(0);
  expect(unbalanced(await balanceTheBooks(client, world))).toEqual([]);
  // The arbitrageur has kept them at the market, all within their fees.
  const venue = new UniswapVenue(reader, world.deployment);
  await venue.refresh(await client.getBlockNumber({ cacheTime: 0 }));
  const [weth, usdc] = ['WETH', 'USDC'].map((symbol) => world.tokens.find((token) => token.symbol === symbol)?.address);
  if (weth === undefined || usdc === undefined) throw new Error('no market');
  const single = venue.routes(weth, usdc).filter(({ label }) => !label.includes(' + '));
  expect(single).toHaveLength(3);
  for (const route of single) {
    const price = Number(route.quote(10n ** 18n)) / 1e6;
    expect(price / 1640, route.label).toBeGreaterThan(0.993);
    expect(price / 1640, route.label).toBeLessThan(1.0001);
  }
}, 180_000);
