import { join } from 'node:path';
import { type Address, encodeFunctionData } from 'viem';
import { mnemonicToAccount } from 'viem/accounts';
import { afterAll, expect, test } from 'vitest';
import { PROJECT_ROOT } from '../../script/toolchain/foundry.mjs';
import { liquidityBufferAbi } from '../abi/generated.ts';
import { ANVIL_MNEMONIC } from '../apps/crash/crash.ts';
import { Keeper } from '../apps/keeper/keeper.ts';
import type { Anvil } from '../chain/anvil.ts';
import { createChainClient } from '../chain/client.ts';
import { readHead, readSnapshot } from '../chain/snapshot.ts';
import { Submitter } from '../chain/submit.ts';
import { tokenOf } from '../config/deployment.ts';
import { readParameters } from '../config/parameters.ts';
import { MAX_UINT256 } from '../core/constants.ts';
import { DEFAULT_KEEPER_POLICY } from '../core/keeping.ts';
import { balanceTheBooks, unbalanced } from '../world/accounting.ts';
import { readBalances } from '../world/balances.ts';
import { readEvents } from '../world/history.ts';
import { grant } from '../world/markets.ts';
import { buildPricePath, type Candle } from '../world/prices/path.ts';
import { runWorld } from '../world/run.ts';
import { approval, execute } from '../local/transactions.ts';
import { startWorld, usdAt } from '../world/world.ts';
import { recorder } from './recorder.ts';

/** A quarter of an hour of one-minute candles: a fall by 18 % in four of them, calm before and after. */
const START = 1_700_000_000;
const LEVELS = [2000, 2000, 2000, 1940, 1860, 1760, ...Array.from({ length: 10 }, () => 1640)];
const CANDLES: Candle[] = LEVELS.slice(1).map((close, i) => {
  const open = LEVELS[i] as number;
  return { time: START + i * 60, open, high: open, low: close, close, volume: 0 };
});

let anvil: Anvil | undefined;
afterAll(() => anvil?.stop());

test(
  'default: without bidders the buffers buy, offer, and sell again; the books balance',
  { timeout: 180_000 },
  async () => {
    const path = buildPricePath({ ETH: { source: 'test', stepSeconds: 60, candles: CANDLES } });
    const parameters = readParameters(join(PROJECT_ROOT, 'script', 'config', 'local.json'));
    const started = await startWorld({ path, parameters, vaultCount: 20, seed: 'backstop' });
    const { client, world } = started;
    anvil = started.anvil;
    const { deployment, accounts } = world;

    const reader = createChainClient(anvil.url);
    const account = mnemonicToAccount(ANVIL_MNEMONIC, { addressIndex: 5 });
    const { log, sent, warnings } = recorder();
    const keeper = new Keeper({
      client: reader,
      deployment,
      submitter: new Submitter(reader, account, 1, { tipWei: 10n ** 8n, maxFeeWei: 10n ** 12n }),
      policy: DEFAULT_KEEPER_POLICY,
      blockSeconds: 12n,
      isLive: true,
      log,
    });
    const nobody = { tick: async (): Promise<[]> => Promise.resolve([]) };
    const usdOf = (address: Address): number => usdAt(world, path, address, path.blockCount - 1);
    const before = await readBalances(client, world, usdOf);
    const result = await runWorld(client, world, { keeper, bidder: nobody }, { path, baseFeeWei: 10n ** 10n });

    // What was decided is, to the unit, what happened in the next block.
    const purchases = result.events.filter((event) => event.type === 'backstop');
    expect(purchases.length).toBeGreaterThan(3);
    const harvests = result.events.filter((event) => event.type === 'harvested');
    const planned = sent.filter(({ type }) => type === 'backstop');
    expect(planned.length).toBe(purchases.length);
    const facts = ({ auctionId, amount, payment, reward }: Record<string, unknown>) => [
      auctionId,
      amount,
      payment,
      reward,
    ];
    purchases.forEach((purchase, i) => {
      const plan = planned[i] ?? {};
      expect(purchase.auctionId).toBe(plan['auctionId']);
      // A loss that a purchase leaves behind costs cash that another one of the same block was reckoned with; a harvest that
      // comes before one brings cash that it was reckoned without.
      const isHarvested = harvests.some(({ block }) => block === purchase.block);
      if (isHarvested) expect(purchase.amount >= (plan['amount'] as bigint)).toBe(true);
      else if (purchases[i - 1]?.block === purchase.block)
        expect(purchase.amount <= (plan['amount'] as bigint)).toBe(true);
      else expect(facts(purchase)).toEqual(facts(plan));
    });
    expect(warnings).toEqual([]);
    expect(result.keeper.reverted).toBe(0);
    const offers = result.events.filter((event) => event.type === 'offered');
    expect(offers.length).toBeGreaterThan(0);
    expect(unbalanced(await balanceTheBooks(client, world))).toEqual([]);

    const held = await readBalances(client, world, usdOf);
    for (const [i, buffer] of held.buffers.entries()) {
      if (buffer.inventory > 0) expect(buffer.assets).toBeGreaterThan(before.buffers[i]?.assets ?? 0);
    }
    expect(held.buffers.some(({ inventory }) => inventory > 0)).toBe(true);

    // Somebody buys all of it.
    const received = new Map<Address, bigint>();
    const { buffers } = await readSnapshot(reader, deployment, await readHead(reader));
    for (const { buffer, asset, shelves } of buffers) {
      for (const { collateral, amount } of shelves.filter((shelf) => shelf.amount > 0n)) {
        const funds = 10n ** 9n * 10n ** BigInt(tokenOf(deployment, asset).decimals);
        const args = [collateral, amount, MAX_UINT256, accounts.operator, '0x'] as const;
        await grant(client, accounts.operator, [{ token: asset, receiver: accounts.operator, amount: funds }]);
        await execute(client, accounts.operator, [approval(asset, buffer)]);
        const data = encodeFunctionData({ abi: liquidityBufferAbi, functionName: 'buy', args });
        const [receipt] = await execute(client, accounts.operator, [
          { label: 'buying', to: buffer, data, gas: 1_000_000n },
        ]);
        const logs = await reader.getLogs({ fromBlock: BigInt(receipt?.blockNumber ?? 0) });
        const [sale] = readEvents(logs).filter((event) => event.type === 'sold');
        expect(sale).toMatchObject({ buffer, collateral, amount });
        received.set(buffer, (received.get(buffer) ?? 0n) + (sale?.payment ?? 0n));
      }
    }
    const after = await readBalances(client, world, usdOf);
    expect(after.buffers.every(({ inventory }) => inventory === 0)).toBe(true);
    for (const [i, { symbol, assets }] of after.buffers.entries()) {
      const { assets: whole = 0, inventory = 0 } = held.buffers[i] ?? {};
      const { buffer } = deployment.debts[i] as { buffer: Address };
      const proceeds = Number(received.get(buffer) ?? 0n) / 10 ** tokenOf(deployment, symbol).decimals;
      expect(assets).toBeCloseTo(whole - inventory + proceeds, 2);
    }
    expect(unbalanced(await balanceTheBooks(client, world))).toEqual([]);
  },
);
