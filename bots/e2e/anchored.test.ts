import { join } from 'node:path';
import { mnemonicToAccount } from 'viem/accounts';
import { afterAll, expect, test } from 'vitest';
import { PROJECT_ROOT } from '../../script/toolchain/foundry.mjs';
import { ANVIL_MNEMONIC } from '../apps/crash/crash.ts';
import { Bidder } from '../apps/bidder/bidder.ts';
import { Keeper } from '../apps/keeper/keeper.ts';
import type { Anvil } from '../chain/anvil.ts';
import { createChainClient } from '../chain/client.ts';
import { Submitter } from '../chain/submit.ts';
import { UniswapVenue } from '../chain/venues/uniswap.ts';
import { readParameters } from '../config/parameters.ts';
import { readHead, readSnapshot } from '../chain/snapshot.ts';
import { decideTake } from '../core/bidding.ts';
import { CONFIRMATION_DELAY, MAX_UINT256 } from '../core/constants.ts';
import { healthOf } from '../core/health.ts';
import { DEFAULT_KEEPER_POLICY } from '../core/keeping.ts';
import { PRICE_STATUSES } from '../core/types.ts';
import { silentLogger } from '../ops/log.ts';
import { balanceTheBooks, unbalanced } from '../world/accounting.ts';
import { buildPricePath, type Candle } from '../world/prices/path.ts';
import { runWorld } from '../world/run.ts';
import { startWorld } from '../world/world.ts';
import { recorder } from './recorder.ts';

/** A fall by 16 % in two minutes, then forty in which the price stays, but moves enough for a new round every few minutes. */
const START = 1_700_000_000;
const FALL_ENDS = START + 4 * 60;
const AFTER = Array.from({ length: 40 }, (_, i) => (Math.floor(i / 3) % 2 === 0 ? 1680 : 1692));
const LEVELS = [2000, 2000, 2000, 1840, ...AFTER];
const CANDLES: Candle[] = LEVELS.slice(1).map((close, i) => {
  const open = LEVELS[i] as number;
  return { time: START + i * 60, open, high: open, low: close, close, volume: 0 };
});

let anvil: Anvil | undefined;
afterAll(() => anvil?.stop());

test('default: sales wait while pool and feed contradict, and go on when a later round confirms', async () => {
  const path = buildPricePath({ ETH: { source: 'test', stepSeconds: 60, candles: CANDLES } });
  const local = readParameters(join(PROJECT_ROOT, 'script', 'config', 'local.json'));
  // A mean so slow, and a gap so narrow, that the two contradict until a round confirms.
  const oracle = { ...local.oracle, anchorWindowSeconds: 1800, maxGapBps: 500, bandCapBps: 300 };
  const parameters = { ...local, oracle };
  const spec = { path, parameters, vaultCount: 20, seed: 'anchored', isAnchored: true };
  const started = await startWorld(spec);
  const { client, world } = started;
  anvil = started.anvil;

  const reader = createChainClient(anvil.url);
  const submitter = (addressIndex: number): Submitter => {
    const account = mnemonicToAccount(ANVIL_MNEMONIC, { addressIndex });
    return new Submitter(reader, account, 1, { tipWei: 10n ** 8n, maxFeeWei: 10n ** 12n });
  };
  const common = { client: reader, deployment: world.deployment, blockSeconds: 12n, isLive: true };
  const { log, sent, warnings } = recorder();
  const keeper = new Keeper({ ...common, submitter: submitter(5), policy: DEFAULT_KEEPER_POLICY, log });
  const receiver = world.accounts.bidder;
  const bidder = new Bidder({
    ...common,
    submitter: submitter(6),
    venues: [new UniswapVenue(reader, world.deployment)],
    policy: decideTake,
    receiver,
    minProfitValue: 10n ** 18n,
    log: silentLogger(),
  });
  const result = await runWorld(client, world, { keeper, bidder }, { path, baseFeeWei: 10n ** 10n });

  const looks = sent.filter(({ type }) => type === 'poke').map(({ reason }) => reason);
  expect(looks).toContain('disagreeing');
  expect(looks).toContain('primary-only');
  const samples = sent.filter(({ type }) => type === 'sample').map(({ reason }) => reason);
  expect(samples, 'the risk model is shown the fall').toContain('volatility-moved');
  const starts = result.events.filter(({ type }) => type === 'started').map(({ time }) => time);
  expect(starts.length).toBeGreaterThan(3);
  // Not at what one round alone has said; but two are enough, nothing waits half an hour for the mean.
  expect(Math.min(...starts)).toBeGreaterThanOrEqual(FALL_ENDS + Number(CONFIRMATION_DELAY));
  expect(Math.min(...starts)).toBeLessThan(FALL_ENDS + 900);
  expect(warnings).toEqual([]);
  expect(result.openAuctions).toBe(0);
  expect(unbalanced(await balanceTheBooks(client, world))).toEqual([]);

  // The core reckons health as the engine does: with prices, with mere bounds, with no more than what pools say.
  const statuses = new Set<number>();
  for (const hours of [0n, 2n, 48n]) {
    const { timestamp } = await client.getBlock();
    await client.setNextBlockTimestamp({ timestamp: timestamp + hours * 3600n + 12n });
    await client.mine({ blocks: 1 });
    const head = await readHead(reader);
    const { vaults } = await readSnapshot(reader, world.deployment, head, { maxHealth: MAX_UINT256 });
    expect(vaults.length).toBeGreaterThan(5);
    expect(vaults.map(({ vault }) => healthOf(vault))).toEqual(vaults.map(({ health }) => health));
    for (const { status } of vaults.flatMap(({ vault }) => [...vault.collaterals, ...vault.debts]))
      statuses.add(status);
  }
  const named = [...statuses].sort((a, b) => a - b).map((status) => PRICE_STATUSES[status]);
  expect(named).toEqual(['ok', 'anchor-only', 'unwitnessed']);
}, 180_000);
