import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Hex } from 'viem';
import { mnemonicToAccount } from 'viem/accounts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PROJECT_ROOT } from '../../script/toolchain/foundry.mjs';
import { ANVIL_MNEMONIC } from '../apps/crash/crash.ts';
import { Keeper } from '../apps/keeper/keeper.ts';
import type { Anvil } from '../chain/anvil.ts';
import { createChainClient } from '../chain/client.ts';
import { readHead, readSnapshot } from '../chain/snapshot.ts';
import { Submitter } from '../chain/submit.ts';
import { type Deployment, writeDeployment } from '../config/deployment.ts';
import { readParameters } from '../config/parameters.ts';
import { fromAuctionId, indexOf, ownerOf } from '../core/ids.ts';
import { DEFAULT_KEEPER_POLICY } from '../core/keeping.ts';
import { silentLogger } from '../ops/log.ts';
import { buildPricePath, type Candle } from '../world/prices/path.ts';
import { runWorld } from '../world/run.ts';
import { createWorldClient } from '../local/transactions.ts';
import { startWorld } from '../world/world.ts';
import { runEbb } from './cli.ts';

/** Three minutes: a fall by 18 % at once, and auctions that nobody takes. */
const START = 1_700_000_000;
const LEVELS = [2000, 2000, 1640, 1640];
const CANDLES: Candle[] = LEVELS.slice(1).map((close, i) => {
  const open = LEVELS[i] as number;
  return { time: START + i * 60, open, high: open, low: close, close, volume: 0 };
});

let anvil: Anvil;
let folder: string;
let file: string;
let deployment: Deployment;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ebb-explain-'));
  file = join(folder, 'deployment.json');
  const path = buildPricePath({ ETH: { source: 'test', stepSeconds: 60, candles: CANDLES } });
  const parameters = readParameters(join(PROJECT_ROOT, 'script', 'config', 'local.json'));
  const started = await startWorld({ path, parameters, vaultCount: 20, seed: 'backstop' });
  const { client, world } = started;
  anvil = started.anvil;
  deployment = world.deployment;
  writeDeployment(file, deployment);
  const reader = createChainClient(anvil.url);
  const account = mnemonicToAccount(ANVIL_MNEMONIC, { addressIndex: 5 });
  const keeper = new Keeper({
    client: reader,
    deployment,
    submitter: new Submitter(reader, account, 1, { tipWei: 10n ** 8n, maxFeeWei: 10n ** 12n }),
    policy: { ...DEFAULT_KEEPER_POLICY, maintain: false },
    blockSeconds: 12n,
    isLive: true,
    log: silentLogger(),
  });
  // The run ends an hour later; what is to be explained is the moment in which auctions have just begun.
  let moment: Hex | undefined;
  const observer = {
    tick: async (): Promise<[]> => {
      const head = await readHead(reader);
      const auctions = moment === undefined ? (await readSnapshot(reader, deployment, head)).auctions : [];
      if (auctions.length > 0) moment = await client.snapshot();
      return [];
    },
  };
  await runWorld(client, world, { keeper, bidder: observer }, { path, baseFeeWei: 10n ** 10n });
  if (moment === undefined) throw new Error('the world has no auction');
  await client.revert({ id: moment });
}, 300_000);
afterAll(async () => {
  await anvil.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** What `ebb explain` prints, without a key anywhere. */
async function explain(...args: string[]): Promise<string> {
  const environment = { EBB_PRIVATE_KEY: undefined, EBB_RPC_URL: anvil.url, EBB_DEPLOYMENT: file };
  const { code, stdout, stderr } = await runEbb(['explain', ...args], environment);
  expect(stderr).toBe('');
  expect(code).toBe(0);
  return stdout;
}

interface Explained {
  readonly decidedFor: string;
  readonly vault?: { readonly health: { readonly healthFactor: string } };
  readonly closedAuctionId?: string;
  readonly auction?: {
    readonly expiresAt: string;
    readonly bid: { readonly decision: { readonly type: string; readonly reason: string }; readonly sentence: string };
    readonly earliest?: { readonly timestamp: string; readonly plan: { readonly route: string } };
  };
  readonly keeper: readonly { readonly decision: Record<string, string>; readonly sentence: string }[];
}

async function explainJson(...args: string[]): Promise<Explained> {
  return JSON.parse(await explain(...args, '--json')) as Explained;
}

test('default: a vault and its auction, by any name; nobody sends anything', { timeout: 240_000 }, async () => {
  const client = createChainClient(anvil.url);
  const head = await readHead(client);
  const [report] = (await readSnapshot(client, deployment, head)).auctions;
  const { auctionId } = report as { auctionId: bigint };
  const { vaultId } = fromAuctionId(auctionId);

  const text = await explain(String(auctionId));
  expect(text).toContain(`Vault ${vaultId}, number ${indexOf(vaultId)} of ${ownerOf(vaultId)}`);
  expect(text).toContain(`Auction ${auctionId}`);
  expect(text).toMatch(/no start +auction-open +Its auction is running already, at a health of 0\.\d{4}\./);
  expect(text).toMatch(/no restart +running +Its auction runs as it should, \d/);
  const byVault = await explainJson(`${ownerOf(vaultId)}/${indexOf(vaultId)}`);
  expect(await explainJson(`0x${vaultId.toString(16)}`)).toEqual(byVault);
  expect(await explainJson(String(auctionId))).toEqual(byVault);
  expect((await explainJson(String(auctionId + 1n))).closedAuctionId).toBe(String(auctionId + 1n));
  expect((await readHead(client)).number).toBe(head.number);
});

test(
  'behavior: the earliest block that pays is the first in which the bidder takes',
  { timeout: 240_000 },
  async () => {
    const client = createWorldClient(anvil.url);
    const head = await readHead(client);
    const [report] = (await readSnapshot(client, deployment, head)).auctions;
    const id = String(report?.auctionId);
    // So much that it does not pay at once.
    const args = [id, '--min-profit', '150'];
    const now = await explainJson(...args);
    const earliest = now.auction?.earliest;
    expect(now.auction?.bid.decision).toMatchObject({ type: 'wait', reason: 'unprofitable' });
    expect(now.auction?.bid.sentence).toMatch(/^No take pays yet, .* are missing: .* at .* for .* sell for .*\.$/);
    expect(earliest?.plan.route).toMatch(/\w/);
    const timestamp = BigInt(earliest?.timestamp ?? 0);
    expect(timestamp).toBeGreaterThan(BigInt(now.decidedFor));
    for (let next = BigInt(now.decidedFor) + 12n; next <= timestamp; next += 12n) {
      await client.setNextBlockTimestamp({ timestamp: next - 12n });
      await client.mine({ blocks: 1 });
      const { auction } = await explainJson(...args);
      expect(auction?.bid.decision.type, `in the block of ${next}`).toBe(next === timestamp ? 'take' : 'wait');
      expect(auction?.earliest?.timestamp).toBe(String(timestamp));
    }
  },
);

test('default: without an id, everything that a keeper decides has its sentence', { timeout: 240_000 }, async () => {
  const { keeper } = await explainJson();
  expect(keeper.length).toBeGreaterThan(10);
  for (const { decision, sentence } of keeper) {
    expect(sentence, JSON.stringify(decision)).toMatch(/^\S.*\.$/);
    expect(sentence).not.toMatch(/undefined|NaN|\[object/);
  }
  const text = await explain();
  for (const { sentence } of keeper) expect(text).toContain(sentence);
});

test('behavior: a vault that is nobody’s, and words that are none', { timeout: 240_000 }, async () => {
  expect(await explain('12345')).toContain('It holds nothing and owes nothing.');
  const environment = { EBB_RPC_URL: anvil.url, EBB_DEPLOYMENT: file };
  const { code, stdout, stderr } = await runEbb(['explain', 'my-vault'], environment);
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toBe(
    '"my-vault" is no vault and no auction; give an id as a number, or a vault as OWNER/INDEX, as 0x12…ef/0.\n',
  );
});
