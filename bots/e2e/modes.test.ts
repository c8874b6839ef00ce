import { join } from 'node:path';
import { type Address, decodeFunctionData, encodeFunctionData, erc20Abi, type Hex, maxUint256 } from 'viem';
import { mnemonicToAccount } from 'viem/accounts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PROJECT_ROOT } from '../../script/toolchain/foundry.mjs';
import { genericTakerAbi, inventoryTakerAbi } from '../abi/generated.ts';
import { Bidder } from '../apps/bidder/bidder.ts';
import { createVenues, type VenueOptions } from '../apps/bidder/venues.ts';
import { ANVIL_MNEMONIC } from '../apps/crash/crash.ts';
import { Keeper } from '../apps/keeper/keeper.ts';
import type { Anvil } from '../chain/anvil.ts';
import { createChainClient } from '../chain/client.ts';
import { Submitter } from '../chain/submit.ts';
import { GenericVenue, type SwapQuoter } from '../chain/venues/generic.ts';
import { InventoryVenue } from '../chain/venues/inventory.ts';
import { UniswapRouterQuoter } from '../chain/venues/uniswapRouterQuoter.ts';
import { type Deployment, tokenOf } from '../config/deployment.ts';
import { inventoryTerms } from '../config/inventory.ts';
import { readParameters } from '../config/parameters.ts';
import { decideTake } from '../core/bidding.ts';
import { spentOn } from '../core/holding.ts';
import { DEFAULT_KEEPER_POLICY } from '../core/keeping.ts';
import { MAINNET } from '../replica/addresses.ts';
import { balanceTheBooks, unbalanced } from '../world/accounting.ts';
import { deployData } from '../local/artifacts.ts';
import { grant } from '../world/markets.ts';
import { buildPricePath, type Candle } from '../world/prices/path.ts';
import { type RunResult, runWorld } from '../world/run.ts';
import { execute, type WorldClient } from '../local/transactions.ts';
import { startWorld, type World } from '../world/world.ts';
import { recorder, type Recorder } from './recorder.ts';

/** A quarter of an hour of one-minute candles: a fall by 18 % in four of them, calm before and after. */
const START = 1_700_000_000;
const LEVELS = [2000, 2000, 2000, 1940, 1860, 1760, ...Array.from({ length: 10 }, () => 1640)];
const CANDLES: Candle[] = LEVELS.slice(1).map((close, i) => {
  const open = LEVELS[i] as number;
  return { time: START + i * 60, open, high: open, low: close, close, volume: 0 };
});
const path = buildPricePath({ ETH: { source: 'test', stepSeconds: 60, candles: CANDLES } });

const anvils: Anvil[] = [];
afterAll(() => Promise.all(anvils.map((anvil) => anvil.stop())));

let client: WorldClient;
let world: World;
let reader: ReturnType<typeof createChainClient>;
let bidderAccount: Submitter;

beforeAll(async () => {
  const parameters = readParameters(join(PROJECT_ROOT, 'script', 'config', 'local.json'));
  const started = await startWorld({ path, parameters, vaultCount: 20, seed: 'modes' });
  const { anvil } = started;
  ({ client, world } = started);
  anvils.push(anvil);
  reader = createChainClient(anvil.url);
});

/** Every test runs the same world from the same block; `changes` are to the deployment that the bots are told of. */
async function run(
  venueOptions: VenueOptions,
  changes: Partial<Deployment> = {},
): Promise<{ result: RunResult; bidding: Recorder; keeping: Recorder; venues: readonly unknown[] }> {
  const submitter = (addressIndex: number): Submitter =>
    new Submitter(reader, mnemonicToAccount(ANVIL_MNEMONIC, { addressIndex }), 1, {
      tipWei: 10n ** 8n,
      maxFeeWei: 10n ** 12n,
    });
  const deployment = { ...world.deployment, ...changes };
  const common = { client: reader, deployment, blockSeconds: 12n, isLive: true };
  const [bidding, keeping] = [recorder(), recorder()];
  bidderAccount = submitter(6);
  const receiver = bidderAccount.address;
  const signer = mnemonicToAccount(ANVIL_MNEMONIC, { addressIndex: 6 });
  const venueContext = { client: reader, deployment, account: receiver, receiver, signer, log: bidding.log };
  const venues = createVenues(venueContext, venueOptions);
  const keeper = new Keeper({ ...common, submitter: submitter(5), policy: DEFAULT_KEEPER_POLICY, log: keeping.log });
  const bidder = new Bidder({
    ...common,
    submitter: bidderAccount,
    venues,
    policy: decideTake,
    receiver,
    minProfitValue: 10n ** 18n,
    log: bidding.log,
  });
  const result = await runWorld(client, world, { keeper, bidder }, { path, baseFeeWei: 10n ** 10n });
  return { result, bidding, keeping, venues };
}

/** Runs `body` and puts the chain back to where it was. */
async function apart(body: () => Promise<void>): Promise<void> {
  const id = await client.snapshot();
  try {
    await body();
  } finally {
    await client.revert({ id });
  }
}

function balanceOf(address: Address, owner: Address): Promise<bigint> {
  return client.readContract({ address, abi: erc20Abi, functionName: 'balanceOf', args: [owner] });
}

test(
  'generic: takes go through a router’s real calldata, and earn at least what was planned',
  { timeout: 120_000 },
  () =>
    apart(async () => {
      const { deployment, accounts } = world;
      const { result, bidding } = await run({ modes: ['generic'] });
      const profits = result.events.filter((event) => event.type === 'profit');
      expect(profits.length).toBe(bidding.sent.length);
      const taken = result.events.filter(({ type }) => type === 'taken');
      expect(bidding.sent.length).toBeGreaterThan(3);
      expect(taken.length).toBeGreaterThanOrEqual(bidding.sent.length);
      expect(new Set(bidding.sent.map(({ route }) => route))).toEqual(new Set(['generic uniswap-router']));
      expect(result.bidder.reverted).toBe(0);
      const expected = bidding.sent.reduce((sum, { expectedProfit }) => sum + (expectedProfit as bigint), 0n);
      const symbols = deployment.debts.map(({ symbol }) => symbol);
      expect(symbols.length).toBeGreaterThan(0);
      let earned = 0n;
      for (const symbol of symbols) earned += await balanceOf(tokenOf(deployment, symbol).address, accounts.bidder);
      expect(earned).toBeGreaterThan(expected);
      expect(profits.reduce((sum, { amount }) => sum + amount, 0n)).toBe(earned);
      const genericTaker = deployment.genericTaker as Address;
      for (const { address } of deployment.tokens) expect(await balanceOf(address, genericTaker)).toBe(0n);
      expect(unbalanced(await balanceTheBooks(client, world))).toEqual([]);
    }),
);

/** Deploys code. @returns its address */
async function deploy(from: Address, data: Hex): Promise<Address> {
  const [receipt] = await execute(client, from, [{ label: 'deploying', data, gas: 8_000_000n }]);
  return receipt?.contractAddress as Address;
}

test('generic: takes go through the router that replaced the first, and takes no deadline', { timeout: 120_000 }, () =>
  apart(async () => {
    const { deployment, accounts } = world;
    const { v3 } = deployment.uniswap;
    const router = MAINNET.swapRouter02;
    const takerArgs = [deployment.auctionHouse, [router]];
    const genericTaker = await deploy(accounts.operator, deployData(genericTakerAbi, 'GenericTaker', takerArgs));
    const options = {
      client: reader,
      quoter: v3.quoter,
      router,
      routerKind: 'swap-router-02',
      pools: v3.pools,
    } as const;
    const quoter = new UniswapRouterQuoter(options);

    const { result, bidding } = await run({ modes: ['generic'], quoter }, { genericTaker });
    expect(result.bidder.reverted).toBe(0);
    expect(bidding.sent.length).toBeGreaterThan(3);
    const takes = await client.getContractEvents({
      address: genericTaker,
      abi: genericTakerAbi,
      eventName: 'TakenWithFlash',
      fromBlock: 0n,
    });
    expect(takes.length).toBe(bidding.sent.length);
    const expected = bidding.sent.reduce((sum, { expectedProfit }) => sum + (expectedProfit as bigint), 0n);
    const earned = takes.reduce((sum, { args: { profit = 0n } }) => sum + profit, 0n);
    expect(earned).toBeGreaterThan(expected);
    for (const { address } of deployment.tokens) {
      for (const holder of [genericTaker, router]) expect(await balanceOf(address, holder)).toBe(0n);
    }
    expect(unbalanced(await balanceTheBooks(client, world))).toEqual([]);
  }),
);

test(
  'generic: what the taker does not allow is no route, and what a quoter takes back is no take',
  {
    timeout: 60_000,
  },
  () =>
    apart(async () => {
      const { deployment } = world;
      const { address: usdc } = tokenOf(deployment, 'USDC');
      const weth = deployment.wrappedNative;
      const router = deployment.uniswap.v3.router as Address;
      const sale = { collateral: weth, debtAsset: usdc, maxAmount: 10n ** 18n };
      const swap = { target: router, tokenIn: weth, share: 10n ** 18n, amountOffset: 0n, data: '0x' } as const;
      let target: Address = deployment.engine;
      let answer: bigint | undefined = 5n;
      const quoter: SwapQuoter = {
        name: 'mine',
        quote: ({ amountIn }) =>
          answer === undefined
            ? Promise.reject(new Error('too many requests'))
            : Promise.resolve({ amountOut: amountIn * answer, swaps: [swap, { ...swap, target }], gasUnits: 1n }),
      };
      const { log, warnings } = recorder();
      const genericTaker = deployment.genericTaker as Address;
      const venue = new GenericVenue({ client: reader, genericTaker, quoter, log });
      const { number } = await reader.getBlock();
      for (let i = 0; i < 2; i++) await venue.refresh(number, [sale]);
      expect(venue.routes(weth, usdc)).toEqual([]);
      expect(warnings).toMatchObject([{ target: deployment.engine, genericTaker }]);

      target = router;
      await venue.refresh(number, [sale]);
      const [route] = venue.routes(weth, usdc);
      expect(route).toMatchObject({ label: 'generic mine', gasUnits: 1n, maxAmount: 10n ** 18n });
      expect(route?.quote(100n)).toBe(500n);
      const terms = { ...sale, auctionId: 1n, maxCollateral: 1n, collateralOut: 1n, maxPriceE36: 1n, maxPayment: 1n };
      const take = { ...terms, minProfit: 1n, deadline: 1n, receiver: usdc };
      expect(() => route?.callFor(take)).toThrow('confirmed');
      answer = 4n;
      expect(await route?.confirm?.(100n)).toBe(400n);
      expect(route?.callFor(take).to).toBe(genericTaker);
      answer = undefined;
      expect(await route?.confirm?.(100n)).toBe(0n);
      await venue.refresh(number, [sale]);
      expect(venue.routes(weth, usdc)).toEqual([]);
      expect(venue.routes(usdc, weth)).toEqual([]);
    }),
);

test('inventory: pays what it may, no more, and keeps what it buys', { timeout: 120_000 }, () =>
  apart(async () => {
    const { deployment, accounts } = world;
    const { address: usdc } = tokenOf(deployment, 'USDC');
    const weth = deployment.wrappedNative;
    const limits = { maxPaymentPerTake: '2500', maxPaymentTotal: '9000', payBy: 'allowance' } as const;
    const settings = {
      debts: { USDC: limits },
      collaterals: { WETH: { discountBps: 100, maxHeld: '1000' } },
    };
    const inventory = inventoryTerms(settings, deployment);
    await grant(client, accounts.operator, [{ token: usdc, receiver: accounts.bidder, amount: 100_000n * 10n ** 6n }]);
    const args = [deployment.inventoryTaker, maxUint256] as const;
    const data = encodeFunctionData({ abi: erc20Abi, functionName: 'approve', args });
    await execute(client, accounts.bidder, [{ label: 'approving', to: usdc, data, gas: 200_000n }]);
    const before = { usdc: await balanceOf(usdc, accounts.bidder), weth: await balanceOf(weth, accounts.bidder) };

    const { result, bidding, venues } = await run({ modes: ['inventory'], inventory });
    expect(bidding.warnings).toEqual([]);
    expect(result.bidder.reverted).toBe(0);
    const takes = await client.getContractEvents({
      address: deployment.inventoryTaker,
      abi: inventoryTakerAbi,
      eventName: 'TakenFromInventory',
      args: { payer: accounts.bidder },
      fromBlock: 0n,
    });
    expect(takes.length).toBe(bidding.sent.length);
    expect(takes.length).toBeGreaterThan(3);
    const payments = takes.map(({ args: { payment = 0n } }) => payment);
    expect(payments.every((payment) => payment <= 2500n * 10n ** 6n)).toBe(true);
    expect(payments.some((payment) => payment >= 2500n * 10n ** 6n - 1n)).toBe(true); // the limit has bound
    const paid = payments.reduce((sum, payment) => sum + payment, 0n);
    expect(paid).toBeLessThanOrEqual(9000n * 10n ** 6n);
    expect(paid).toBeGreaterThan(8000n * 10n ** 6n);
    expect(before.usdc - (await balanceOf(usdc, accounts.bidder))).toBe(paid);
    const bought = takes.reduce((sum, { args: { collateralOut = 0n } }) => sum + collateralOut, 0n);
    expect((await balanceOf(weth, accounts.bidder)) - before.weth).toBe(bought);
    // Never dearer than one percent below the oracle: at these takes at most a thousand eight hundred a coin and less.
    for (const { proceeds, payment, expectedProfit } of bidding.sent as Record<string, bigint>[]) {
      expect(expectedProfit).toBeGreaterThanOrEqual(10n ** 6n);
      expect(payment).toBeLessThan(proceeds as bigint);
    }

    // The venue knows what is held, and a new one learns it from the chain.
    const [venue] = venues as InventoryVenue[];
    const { number } = await reader.getBlock();
    const again = new InventoryVenue({
      client: reader,
      deployment,
      terms: { ...inventory, sinceBlock: 0n },
      payer: accounts.bidder,
      receiver: accounts.bidder,
      log: bidding.log,
    });
    for (const one of [venue, again]) {
      await one?.refresh(number);
      expect(spentOn(one?.holdings ?? [], usdc)).toBe(paid);
    }
    const room = again.routes(weth, usdc)[0]?.maxPayment ?? 0n;
    expect(room).toBe(9000n * 10n ** 6n - paid > 2500n * 10n ** 6n ? 2500n * 10n ** 6n : 9000n * 10n ** 6n - paid);
    // Selling half of what it bought frees half of the money.
    const half = encodeFunctionData({
      abi: erc20Abi,
      functionName: 'transfer',
      args: [accounts.operator, before.weth + bought / 2n],
    });
    await execute(client, accounts.bidder, [{ label: 'selling', to: weth, data: half, gas: 200_000n }]);
    await again.refresh((await reader.getBlock()).number);
    const left = spentOn(again.holdings, usdc);
    expect(left >= paid / 2n && left <= paid / 2n + 2n).toBe(true);
    expect(unbalanced(await balanceTheBooks(client, world))).toEqual([]);
  }),
);

function approve(token: Address, spender: Address, amount: bigint): Promise<unknown> {
  const data = encodeFunctionData({ abi: erc20Abi, functionName: 'approve', args: [spender, amount] });
  return execute(client, world.accounts.bidder, [{ label: 'approving', to: token, data, gas: 200_000n }]);
}

test.each([
  ['permit', 'takeWithPermit'],
  ['permit2', 'take'],
] as const)('inventory: pays by %s, exactly and without an allowance', { timeout: 120_000 }, (payBy, call) =>
  apart(async () => {
    const { deployment, accounts } = world;
    const { inventoryTaker } = deployment;
    const { address: usdc } = tokenOf(deployment, 'USDC');
    const inventory = inventoryTerms(
      {
        debts: { USDC: { maxPaymentPerTake: '2500', maxPaymentTotal: '9000', payBy } },
        collaterals: { WETH: { discountBps: 100, maxHeld: '1000' } },
      },
      deployment,
    );
    await grant(client, accounts.operator, [{ token: usdc, receiver: accounts.bidder, amount: 100_000n * 10n ** 6n }]);
    if (payBy === 'permit2') await approve(usdc, MAINNET.permit2, maxUint256);
    const before = await balanceOf(usdc, accounts.bidder);

    const { result, bidding } = await run({ modes: ['inventory'], inventory });
    expect(bidding.warnings).toEqual([]);
    expect(result.bidder.reverted).toBe(0);
    const takes = await client.getContractEvents({
      address: inventoryTaker,
      abi: inventoryTakerAbi,
      eventName: 'TakenFromInventory',
      args: { payer: accounts.bidder },
      fromBlock: 0n,
    });
    expect(takes.length).toBe(bidding.sent.length);
    expect(takes.length).toBeGreaterThan(3);
    const paid = takes.reduce((sum, { args: { payment = 0n } }) => sum + payment, 0n);
    expect(before - (await balanceOf(usdc, accounts.bidder))).toBe(paid);
    const kept = result.events.filter((event) => event.type === 'kept');
    expect(kept.reduce((sum, { payment }) => sum + payment, 0n)).toBe(paid);

    for (const { transactionHash: hash, args } of takes) {
      const { input } = await client.getTransaction({ hash });
      const { functionName, args: sent } = decodeFunctionData({ abi: inventoryTakerAbi, data: input });
      expect(functionName).toBe(call);
      const [{ maxPayment, deadline }, ...signature] = sent as unknown as [Record<string, bigint>, ...unknown[]];
      expect(maxPayment).toBeLessThanOrEqual(2500n * 10n ** 6n);
      expect(args.payment).toBeLessThanOrEqual(maxPayment as bigint);
      const { timestamp } = await client.getBlock({
        blockHash: (await client.getTransaction({ hash })).blockHash ?? '0x',
      });
      expect(Number((deadline as bigint) - timestamp)).toBeLessThanOrEqual(60);
      expect(signature.at(-1)).not.toBe('0x');
    }
    // Of an exact amount little or nothing is left over.
    const args = [accounts.bidder, inventoryTaker] as const;
    const left = await client.readContract({ address: usdc, abi: erc20Abi, functionName: 'allowance', args });
    expect(left).toBeLessThan(payBy === 'permit' ? 2500n * 10n ** 6n : 1n);
    expect(unbalanced(await balanceTheBooks(client, world))).toEqual([]);
  }),
);

test('inventory: a signature where the allowance is missing, one permit at a time, any number of Permit2', () =>
  apart(async () => {
    const { deployment, accounts } = world;
    const { address: usdc } = tokenOf(deployment, 'USDC');
    const weth = deployment.wrappedNative;
    const signer = mnemonicToAccount(ANVIL_MNEMONIC, { addressIndex: 6 });
    const { log, warnings } = recorder();
    const venueOf = (
      payBy: 'permit' | 'permit2',
      symbol: string,
      most: string,
      signedBy?: typeof signer,
    ): InventoryVenue => {
      const debts = { [symbol]: { maxPaymentPerTake: most, maxPaymentTotal: '5000', payBy } };
      const terms = inventoryTerms({ debts, collaterals: { WETH: { discountBps: 0, maxHeld: '10' } } }, deployment);
      const who = { payer: accounts.bidder, receiver: deployment.timelock };
      return new InventoryVenue({
        client: reader,
        deployment,
        terms,
        ...who,
        log,
        ...(signedBy && { signer: signedBy }),
      });
    };
    const refresh = async (venue: InventoryVenue): Promise<void> => venue.refresh((await reader.getBlock()).number);
    await grant(client, accounts.operator, [
      { token: usdc, receiver: accounts.bidder, amount: 2000n * 10n ** 6n },
      { token: weth, receiver: accounts.bidder, amount: 10n * 10n ** 18n },
    ]);

    const permits = venueOf('permit', 'USDC', '600', signer);
    const dollars = (): bigint | undefined => permits.routes(weth, usdc)[0]?.maxPayment;
    const pay = (amount: bigint): void => permits.routes(weth, usdc)[0]?.apply(10n ** 16n, amount * 10n ** 6n);
    await refresh(permits);
    expect(dollars()).toBe(600n * 10n ** 6n);
    pay(600n);
    expect(dollars()).toBeUndefined(); // the next permit is signed when this one has been used
    await approve(usdc, deployment.inventoryTaker, 700n * 10n ** 6n);
    await refresh(permits);
    const take = {
      auctionId: 1n,
      collateral: weth,
      debtAsset: usdc,
      maxCollateral: 1n,
      collateralOut: 1n,
      minProfit: 1n,
    };
    const limits = { maxPriceE36: 1n, maxPayment: 500n * 10n ** 6n, deadline: 1n, receiver: usdc };
    const nameOfCall = async (): Promise<string> => {
      const called = await permits.routes(weth, usdc)[0]?.signedCallFor?.({ ...take, ...limits });
      return decodeFunctionData({ abi: inventoryTakerAbi, data: called?.data ?? '0x' }).functionName;
    };
    expect(await nameOfCall()).toBe('take'); // the allowance is enough
    pay(500n);
    expect(await nameOfCall()).toBe('takeWithPermit');

    // The wrapped coin has no permits, and no infinite allowance for Permit2.
    expect(warnings).toEqual([]);
    await refresh(venueOf('permit', 'WETH', '1', signer));
    const { permit2 } = MAINNET;
    const transfers = venueOf('permit2', 'WETH', '1', signer);
    const coins = (): bigint | undefined => transfers.routes(weth, weth)[0]?.maxPayment;
    const payCoins = (amount: bigint): void => transfers.routes(weth, weth)[0]?.apply(1n, amount);
    await refresh(transfers);
    expect(coins()).toBeUndefined();
    expect(warnings).toMatchObject([
      { asset: weth, allowance: 0n },
      { asset: weth, allowance: 0n },
    ]);
    await approve(weth, permit2, 10n ** 18n + 5n);
    await refresh(transfers);
    expect(coins()).toBe(10n ** 18n);
    payCoins(10n ** 18n);
    expect(coins()).toBe(5n);
    payCoins(5n);
    expect(coins()).toBeUndefined();
    expect(() => venueOf('permit2', 'USDC', '1')).toThrow('signer');
  }));

test('inventory: says what is missing, once, and two takes of one block do not overdraw', { timeout: 60_000 }, () =>
  apart(async () => {
    const { deployment, accounts } = world;
    const { address: usdc } = tokenOf(deployment, 'USDC');
    const weth = deployment.wrappedNative;
    const terms = inventoryTerms(
      {
        debts: { USDC: { maxPaymentPerTake: '600', maxPaymentTotal: '1000', payBy: 'allowance' } },
        collaterals: { WETH: { discountBps: 0, maxHeld: '1' } },
      },
      deployment,
    );
    const { log, warnings } = recorder();
    const receiver = deployment.timelock; // holds nothing
    const venue = new InventoryVenue({ client: reader, deployment, terms, payer: accounts.bidder, receiver, log });
    const refresh = async (): Promise<void> => venue.refresh((await reader.getBlock()).number);
    await refresh();
    await refresh();
    expect(venue.routes(weth, usdc)).toEqual([]);
    expect(warnings).toMatchObject([{ asset: usdc, balance: 0n }]);
    await grant(client, accounts.operator, [{ token: usdc, receiver: accounts.bidder, amount: 900n * 10n ** 6n }]);
    await refresh();
    expect(venue.routes(weth, usdc)).toEqual([]);
    await refresh();
    expect(warnings).toMatchObject([{ balance: 0n }, { balance: 900n * 10n ** 6n, allowance: 0n }]);
    const data = encodeFunctionData({
      abi: erc20Abi,
      functionName: 'approve',
      args: [deployment.inventoryTaker, 850n * 10n ** 6n],
    });
    await execute(client, accounts.bidder, [{ label: 'approving', to: usdc, data, gas: 200_000n }]);
    await refresh();

    const route = () => venue.routes(weth, usdc)[0];
    expect(route()).toMatchObject({ maxPayment: 600n * 10n ** 6n, maxAmount: 10n ** 18n });
    route()?.apply(10n ** 17n, 600n * 10n ** 6n);
    expect(route()).toMatchObject({ maxPayment: 250n * 10n ** 6n, maxAmount: 9n * 10n ** 17n });
    route()?.apply(10n ** 17n, 250n * 10n ** 6n);
    expect(route()).toBeUndefined();
    await refresh();
    expect(route()).toMatchObject({ maxPayment: 600n * 10n ** 6n });
    expect(venue.routes(usdc, weth)).toEqual([]);
  }),
);
