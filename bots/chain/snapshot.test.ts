import { join } from 'node:path';
import {
  type Address,
  createPublicClient,
  custom,
  decodeFunctionData,
  encodeFunctionData,
  type Hex,
  toHex,
} from 'viem';
import { mnemonicToAccount } from 'viem/accounts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PROJECT_ROOT } from '../../script/toolchain/foundry.mjs';
import { auctionHouseAbi, snapshotLensAbi, vaultEngineAbi } from '../abi/generated.ts';
import { Bidder } from '../apps/bidder/bidder.ts';
import { ANVIL_MNEMONIC } from '../apps/crash/crash.ts';
import { Keeper } from '../apps/keeper/keeper.ts';
import { readParameters } from '../config/parameters.ts';
import { decideTake } from '../core/bidding.ts';
import { END_HEALTH, MAX_UINT256, WAD } from '../core/constants.ts';
import { DEFAULT_KEEPER_POLICY, type KeeperPolicy } from '../core/keeping.ts';
import { isSameAddress, type VaultView } from '../core/types.ts';
import { UserError } from '../ops/errors.ts';
import { type Logger, silentLogger } from '../ops/log.ts';
import { grant } from '../world/markets.ts';
import { buildPricePath } from '../world/prices/path.ts';
import { fixedPriceRoute } from '../core/routes.ts';
import { approval, execute, type WorldClient } from '../local/transactions.ts';
import { answerCall, startWorld, type World, type WorldToken } from '../world/world.ts';
import type { Anvil } from './anvil.ts';
import { type ChainClient, createChainClient } from './client.ts';
import { type Head, readHead, readSnapshot } from './snapshot.ts';
import { Submitter } from './submit.ts';
import type { Venue, VenueRoute } from './venues/venue.ts';

const START = 1_700_000_000;
const VAULTS = 60;

let anvil: Anvil;
let chain: WorldClient;
let world: World;
let head: Head;

/** Some vaults under auction, some more to be started, most healthy. */
beforeAll(async () => {
  const still = (usd: number) => {
    const candle = { open: usd, high: usd, low: usd, close: usd, volume: 0 };
    const candles = [0, 1, 2].map((i) => ({ ...candle, time: START + i * 60 }));
    return { source: 'test', stepSeconds: 60, candles };
  };
  const path = buildPricePath({ ETH: still(2000), BTC: still(40_000) });
  const parameters = readParameters(join(PROJECT_ROOT, 'script', 'config', 'local.json'));
  ({ anvil, client: chain, world } = await startWorld({ path, parameters, vaultCount: VAULTS, seed: 'look' }));
  const { accounts, deployment, tokens } = world;
  const weth = tokens.find(({ symbol }) => symbol === 'WETH') as WorldToken;
  await execute(chain, accounts.operator, [answerCall(weth, 1600n * 10n ** 8n)]);
  const client = createChainClient(anvil.url);
  const { vaults } = await readSnapshot(client, deployment, await readHead(client), { maxHealth: 10n ** 18n });
  expect(vaults.length).toBeGreaterThan(8);
  const starts = vaults.slice(0, 6).map(({ vault }) => ({
    label: 'starting',
    to: deployment.auctionHouse,
    data: encodeFunctionData({
      abi: auctionHouseAbi,
      functionName: 'start',
      args: [vault.vaultId, accounts.keeper],
    }),
    gas: 1_500_000n,
  }));
  await execute(chain, accounts.keeper, starts);
  head = await readHead(client);
});
afterAll(() => anvil.stop());

interface Request {
  readonly method: string;
  readonly params?: readonly unknown[];
}

/** A client that writes down what it asks, of a node that may be odd: `answer` returns undefined to leave it to the real one. */
function watched(answer: (request: Request) => unknown = () => undefined): { client: ChainClient; asked: Request[] } {
  const node = createChainClient(anvil.url);
  const asked: Request[] = [];
  const request = (what: Request): Promise<unknown> => {
    asked.push(what);
    const odd = answer(what);
    if (odd instanceof Error) return Promise.reject(odd);
    return odd === undefined ? node.request(what as never) : Promise.resolve(odd);
  };
  return { client: createPublicClient({ transport: custom({ request }, { retryCount: 0 }) }), asked };
}

const refusal = (code: number, message: string): Error => Object.assign(new Error(message), { code });
const isLent = ({ method, params }: Request): boolean => method === 'eth_call' && (params?.length ?? 0) > 2;
const callOf = ({ params }: Request): { to: Address; data: Hex } => params?.[0] as { to: Address; data: Hex };
/** How many vaults a call of the lens would look at. */
const vaultsAskedBy = (request: Request): bigint => {
  const { functionName, args } = decodeFunctionData({ abi: snapshotLensAbi, data: callOf(request).data });
  if (functionName === 'snapshot') return args[0].vaultLimit;
  return functionName === 'vaultsBelow' ? args[2] : 0n;
};

/** How many auctions a call of the lens would report. */
const auctionsAskedBy = (request: Request): bigint => {
  const { functionName, args } = decodeFunctionData({ abi: snapshotLensAbi, data: callOf(request).data });
  if (functionName === 'snapshot') return args[0].auctionLimit;
  return functionName === 'openAuctions' ? args[2] : 0n;
};

const sourceOf = (asset: Address): Address => {
  const token = world.deployment.tokens.find(({ address }) => isSameAddress(address, asset));
  return token?.source as Address;
};

const everything = () => ({
  maxHealth: MAX_UINT256,
  accounts: [
    {
      account: world.accounts.lender,
      tokens: world.tokens.map(({ address }) => address),
      spenders: [world.deployment.engine, ...world.deployment.debts.map(({ pool }) => pool)],
    },
  ],
});

describe('readSnapshot', () => {
  test('default: everything in one request, and it is what the contracts say', async () => {
    const { client, asked } = watched();
    const { deployment, accounts } = world;
    const snapshot = await readSnapshot(client, deployment, head, everything());
    expect(asked.map(({ method }) => method)).toEqual(['eth_call']);
    expect(snapshot.head).toEqual(head);
    expect(snapshot.auctions).toHaveLength(6);
    expect(snapshot.vaults).toHaveLength(VAULTS);
    expect(snapshot.vaultCount).toBe(BigInt(VAULTS));
    expect(snapshot.vaults.map(({ vault }) => vault.vaultId)).toEqual(
      await client.readContract({
        address: deployment.engine,
        abi: vaultEngineAbi,
        functionName: 'indebtedVaults',
        args: [0n, 1000n],
      }),
    );
    for (const { vault, health } of snapshot.vaults) {
      const call = { address: deployment.engine, abi: vaultEngineAbi, functionName: 'healthOf' } as const;
      expect(await client.readContract({ ...call, args: [vault.vaultId] })).toEqual([vault, health]);
    }
    expect([...snapshot.curves.keys()]).toHaveLength(deployment.collaterals.length);
    expect(snapshot.queue.collaterals.size).toBe(deployment.collaterals.length);
    expect(snapshot.queue.all.onAuction).toBeGreaterThan(0n);
    expect(snapshot.prices.map(({ asset }) => asset)).toEqual(deployment.tokens.map(({ address }) => address));
    expect(snapshot.buffers.map(({ buffer }) => buffer)).toEqual(deployment.debts.map(({ buffer }) => buffer));
    const [lender] = snapshot.accounts;
    expect(lender?.balance).toBe(await client.getBalance({ address: accounts.lender }));
    expect(lender?.allowances.flat().some((amount) => amount > 0n)).toBe(true);
  });

  test('args: maxHealth leaves out the healthy, and without it no vault is looked at', async () => {
    const { client, asked } = watched();
    const all = await readSnapshot(client, world.deployment, head, everything());
    const some = await readSnapshot(client, world.deployment, head, { maxHealth: END_HEALTH });
    expect(some.vaults).toEqual(all.vaults.filter(({ health }) => health.healthFactor < END_HEALTH));
    expect(some.vaults.length).toBeGreaterThan(0);
    expect(some.vaults.length).toBeLessThan(VAULTS);
    const none = await readSnapshot(client, world.deployment, head);
    expect(none.vaults).toEqual([]);
    expect(none.auctions).toEqual(all.auctions);
    expect(asked.map(vaultsAskedBy)).toEqual([100_000n, 100_000n, 0n]);
  });

  test.each([
    ['says so by a code', refusal(-32_602, 'invalid params')],
    ['counts arguments', refusal(-32_000, 'too many arguments, want at most 2')],
    ['names it', refusal(-32_000, 'state override is not supported')],
    ['ignores it', '0x'],
  ])('behavior: a node that lends no code and %s is asked through the deployed lens from then on', async (_, odd) => {
    const { client, asked } = watched((request) => (isLent(request) ? odd : undefined));
    const expected = await readSnapshot(watched().client, world.deployment, head, everything());
    expect(await readSnapshot(client, world.deployment, head, everything())).toEqual(expected);
    expect(asked.map(isLent)).toEqual([true, false]);
    expect(await readSnapshot(client, world.deployment, head, everything())).toEqual(expected);
    expect(asked.map(isLent)).toEqual([true, false, false]);
    expect(callOf(asked[2] as Request).to).toBe(world.deployment.snapshotLens);
  });

  test('behavior: a failure that is no refusal is not taken for one', async () => {
    let isDown = true;
    const { client, asked } = watched((request) =>
      isDown && isLent(request) ? refusal(-32_000, 'header not found') : undefined,
    );
    await expect(readSnapshot(client, world.deployment, head, everything())).rejects.toThrow('header not found');
    isDown = false;
    await readSnapshot(client, world.deployment, head, everything());
    expect(asked.map(isLent)).toEqual([true, true]);
  });

  test('error: no code is lent and no lens is deployed', async () => {
    const { client } = watched((request) => (isLent(request) ? '0x' : undefined));
    const nowhere = { ...world.deployment, snapshotLens: world.accounts.lender };
    await expect(readSnapshot(client, nowhere, head)).rejects.toThrow(UserError);
  });

  test('behavior: little gas takes more calls, the next time together, and says the same', async () => {
    const expected = await readSnapshot(watched().client, world.deployment, head, everything());
    const { client, asked } = watched();
    const options = { ...everything(), gas: 3_000_000n };
    expect(await readSnapshot(client, world.deployment, head, options)).toEqual(expected);
    const calls = asked.length;
    expect(calls).toBeGreaterThan(2);
    expect(await readSnapshot(client, world.deployment, head, options)).toEqual(expected);
    // From what has been learned: every vault is asked for once.
    const learned = asked.slice(calls);
    const asks = learned.map(vaultsAskedBy);
    expect(asks.reduce((sum, size) => sum + size, 0n)).toBe(BigInt(VAULTS));
    expect(learned.length).toBeLessThanOrEqual(calls);
  });

  test('behavior: a node that answers nothing for a block teaches nothing', async () => {
    const most = 20n;
    let isDown = false;
    const { client, asked } = watched((request) =>
      request.method === 'eth_call' && (isDown || vaultsAskedBy(request) > most)
        ? refusal(-32_000, 'execution aborted (timeout = 5s)')
        : undefined,
    );
    const callsOf = async (): Promise<number> => {
      asked.length = 0;
      await readSnapshot(client, world.deployment, head, everything());
      return asked.length;
    };
    await callsOf();
    await callsOf(); // and with what the first has taught
    const learned = await callsOf();
    isDown = true;
    await expect(callsOf()).rejects.toThrow('timeout');
    isDown = false;
    expect(await callsOf()).toBe(learned);
  });

  test('behavior: a node that gives up on long calls is asked for less at once', async () => {
    const expected = await readSnapshot(watched().client, world.deployment, head, everything());
    const { client, asked } = watched((request) =>
      request.method === 'eth_call' && vaultsAskedBy(request) > 20n
        ? refusal(-32_000, 'execution aborted (timeout = 5s)')
        : undefined,
    );
    expect(await readSnapshot(client, world.deployment, head, everything())).toEqual(expected);
    const calls = asked.length;
    expect(await readSnapshot(client, world.deployment, head, everything())).toEqual(expected);
    expect(asked.slice(calls).every((request) => vaultsAskedBy(request) <= 20n)).toBe(true);
  });

  test('behavior: a node that gives up on the first call is asked how many there are, and for parts of that', async () => {
    const { client, asked } = watched((request) =>
      request.method === 'eth_call' && vaultsAskedBy(request) > 20n ? refusal(-32_000, 'request timed out') : undefined,
    );
    await readSnapshot(client, world.deployment, head, everything());
    const sizes = asked.map(vaultsAskedBy).filter((size) => size > 0n);
    expect(sizes.slice(0, 3)).toEqual([100_000n, BigInt(VAULTS), 30n]);
    expect(asked.length).toBeLessThan(12);
    // Nothing is refused any more, and auctions are still in the first call.
    asked.length = 0;
    await readSnapshot(client, world.deployment, head, everything());
    expect(asked.map(vaultsAskedBy).every((size) => size <= 20n)).toBe(true);
    expect(asked.map(auctionsAskedBy).filter((size) => size > 0n)).toEqual([1000n]);
  });

  test('behavior: a node that gives up on many auctions is asked for as many vaults as before', async () => {
    const expected = await readSnapshot(watched().client, world.deployment, head, everything());
    const { client, asked } = watched((request) =>
      request.method === 'eth_call' && auctionsAskedBy(request) > 2n
        ? refusal(-32_000, 'response size exceeded')
        : undefined,
    );
    expect(await readSnapshot(client, world.deployment, head, everything())).toEqual(expected);
    asked.length = 0;
    expect(await readSnapshot(client, world.deployment, head, everything())).toEqual(expected);
    expect(asked.map(vaultsAskedBy).filter((size) => size > 0n)).toEqual([100_000n]);
    const sizes = asked.map(auctionsAskedBy);
    expect(sizes.every((size) => size <= 2n)).toBe(true);
    expect(sizes.reduce((sum, size) => sum + size, 0n)).toBe(6n);
    // And a bidder, who asks for no vaults, learns the same.
    const bidding = watched((request) =>
      request.method === 'eth_call' && auctionsAskedBy(request) > 2n ? refusal(-32_000, 'timed out') : undefined,
    );
    const { auctions } = await readSnapshot(bidding.client, world.deployment, head);
    expect(auctions).toEqual(expected.auctions);
    bidding.asked.length = 0;
    await readSnapshot(bidding.client, world.deployment, head);
    expect(bidding.asked.map(auctionsAskedBy)).toEqual([1n, 1n, 1n, 1n, 1n, 1n]);
  });

  test('error: a node that gives up on everything', async () => {
    const { client } = watched(() => refusal(-32_000, 'out of gas'));
    await expect(readSnapshot(client, world.deployment, head, everything())).rejects.toThrow('out of gas');
  });

  test('error: the answer is of another block', async () => {
    const { client } = watched();
    const late = { ...head, timestamp: head.timestamp + 12n };
    await expect(readSnapshot(client, world.deployment, late)).rejects.toThrow(
      /answered for block \d+ of \d+, not for/,
    );
  });

  test('behavior: vaults that come and go after pages were learned are all seen once', async () => {
    const { deployment, tokens } = world;
    const { engine } = deployment;
    const usdc = tokens.find(({ symbol }) => symbol === 'USDC')?.address as Address;
    const { client, asked } = watched();
    const options = { ...everything(), gas: 3_000_000n };
    const before = await readSnapshot(client, deployment, await readHead(client), options);
    const leaving = before.vaults
      .filter(({ vault, health }) => health.healthFactor > (WAD * 5n) / 4n && vault.debts.length === 1)
      .filter(({ vault }) => isSameAddress(vault.debts[0]?.asset as Address, usdc))
      .slice(0, 4)
      .map(({ vault }) => ({ id: vault.vaultId, owner: toHex(vault.vaultId >> 64n, { size: 20 }) }));
    expect(leaving).toHaveLength(4);
    const call = (label: string, to: Address, data: Hex) => ({ label, to, data, gas: 1_500_000n });
    const both = async (): Promise<bigint> => {
      const now = await readHead(client);
      const whole = await readSnapshot(watched().client, deployment, now, everything());
      asked.length = 0;
      expect(await readSnapshot(client, deployment, now, options)).toEqual(whole);
      expect(asked.filter(({ method }) => method === 'eth_call').length).toBeGreaterThan(1);
      return whole.vaultCount;
    };

    for (const { id, owner } of leaving) {
      const repay = { abi: vaultEngineAbi, functionName: 'repay', args: [id, usdc, MAX_UINT256] } as const;
      await grant(chain, world.accounts.operator, [{ token: usdc, receiver: owner, amount: 10n ** 12n }]);
      await execute(chain, owner, [approval(usdc, engine), call('repaying', engine, encodeFunctionData(repay))]);
    }
    expect(await both()).toBe(BigInt(VAULTS - 4));
    for (const { id, owner } of leaving) {
      const borrow = {
        abi: vaultEngineAbi,
        functionName: 'borrow',
        args: [id, usdc, 2000n * 10n ** 6n, owner],
      } as const;
      await execute(chain, owner, [call('borrowing', engine, encodeFunctionData(borrow))]);
    }
    expect(await both()).toBe(BigInt(VAULTS));
  });

  test('behavior: a source that reverts costs no more than what depends on it', async () => {
    const { deployment, accounts, tokens } = world;
    const client = createChainClient(anvil.url);
    const broken = tokens.find(({ symbol }) => symbol === 'WBTC')?.address as Address;
    const submitter = { feesAt: () => ({ maxFeeWei: 2n, expectedWei: 1n }), address: accounts.keeper };
    const entries: Record<string, unknown>[] = [];
    const log = { ...silentLogger(), debug: (fields: object) => void entries.push({ ...fields }) } as unknown as Logger;
    const common = { client, deployment, submitter: submitter as unknown as Submitter, blockSeconds: 12n };
    const options = { ...common, isLive: false, log };
    const keeper = new Keeper({ ...options, policy: { ...DEFAULT_KEEPER_POLICY, isAltruistic: true } });
    const bidding = { venues: [], policy: decideTake, receiver: accounts.bidder, minProfitValue: 0n };
    const bidder = new Bidder({ ...options, ...bidding });
    const now = await readHead(client);
    const holds = ({ vault }: { vault: VaultView }): boolean =>
      [...vault.collaterals, ...vault.debts].some(({ asset }) => isSameAddress(asset, broken));
    const before = await keeper.look(now);
    expect(before.vaults.some((report) => !holds(report))).toBe(true);
    const code = (await client.getCode({ address: sourceOf(broken) })) as Hex;
    await chain.setCode({ address: sourceOf(broken), bytecode: '0x5f5ffd' });
    try {
      const view = await keeper.look(now);
      expect(view.prices.filter(({ isReadable }) => !isReadable).map(({ asset }) => asset)).toEqual([broken]);
      expect(view.curves.size).toBe(before.curves.size);
      expect(view.buffers).toEqual(before.buffers);
      const others = before.vaults.filter((report) => !holds(report));
      expect(view.vaults.filter((report) => !holds(report))).toEqual(others);
      const decisions = keeper.decide(view);
      const skips = decisions.filter(({ type, reason }) => type === 'skip' && reason === 'unpriced');
      const unhealthy = view.vaults.filter((report) => holds(report) && !report.health.isPriced);
      expect(unhealthy.length).toBeGreaterThan(0);
      expect(skips.length).toBeGreaterThanOrEqual(unhealthy.length);
      const idsOf = (all: typeof decisions) => all.flatMap((each) => ('vaultId' in each ? [each.vaultId] : []));
      const affected = new Set(view.vaults.filter(holds).map(({ vault }) => vault.vaultId));
      const deeds = (all: typeof decisions) =>
        idsOf(all.filter(({ type }) => type !== 'skip')).filter((id) => !affected.has(id));
      expect(idsOf(decisions.filter(({ type }) => type !== 'skip')).some((id) => affected.has(id))).toBe(false);
      expect(deeds(decisions)).toEqual(deeds(keeper.decide(before)));
      const seen = await bidder.look(now);
      const expected = before.auctions.filter(({ portfolio }) => !holds(portfolio));
      expect(seen.auctions).toEqual(expected);
      const skipped = entries.filter(({ reason }) => reason === 'unreadable');
      expect(skipped).toHaveLength(before.auctions.length - expected.length);
    } finally {
      await chain.setCode({ address: sourceOf(broken), bytecode: code });
    }
  });

  test('behavior: what a vault is expected to lose is set aside by a keeper, within its budget', async () => {
    const { deployment, tokens } = world;
    const client = createChainClient(anvil.url);
    const id = await chain.snapshot();
    try {
      const weth = tokens.find(({ symbol }) => symbol === 'WETH') as WorldToken;
      await execute(chain, world.accounts.operator, [answerCall(weth, 900n * 10n ** 8n)]);
      const account = mnemonicToAccount(ANVIL_MNEMONIC, { addressIndex: 5 });
      const fees = { tipWei: 10n ** 8n, maxFeeWei: 10n ** 12n };
      const keeperWith = (policy: Partial<KeeperPolicy>): Keeper =>
        new Keeper({
          ...{ client, deployment, blockSeconds: 12n, isLive: true, log: silentLogger() },
          submitter: new Submitter(client, account, 1, fees),
          // No start pays so much: what is left to do is what nobody pays for.
          policy: { ...DEFAULT_KEEPER_POLICY, minNetReward: 10n ** 30n, ...policy },
        });
      const provisionOf = (): Promise<bigint> =>
        client.readContract({
          address: deployment.engine,
          abi: vaultEngineAbi,
          functionName: 'provisionOf',
          args: [deployment.tokens.find(({ symbol }) => symbol === 'USDC')?.address as Address],
        });
      const before = await provisionOf();
      const look = await keeperWith({}).look(await readHead(client));
      const due = look.provisionChanges.filter(({ change }) => change > 0n);
      expect(due.length).toBeGreaterThan(6);
      expect(await keeperWith({ maintain: false }).tick()).toEqual([]);
      expect(await keeperWith({ unpaidWeiPerDay: 0n }).tick()).toEqual([]);
      const funds = await client.getBalance({ address: account.address });
      const poor = keeperWith({ unpaidWeiPerDay: 10n ** 15n });
      const sent = await poor.tick();
      expect(sent.length).toBeGreaterThan(0);
      expect(
        keeperWith({ unpaidWeiPerDay: 10n ** 15n })
          .decide(look)
          .filter(({ type }) => type !== 'skip'),
      ).toHaveLength(sent.length);
      expect(poor.unpaidWeiLeft).toBeLessThan(10n ** 15n);
      await chain.mine({ blocks: 1 });
      // What was set aside beyond what the calls cost is there again, until too little is left for any.
      for (let sentMore = await poor.tick(); sentMore.length > 0; sentMore = await poor.tick()) {
        await chain.mine({ blocks: 1 });
      }
      expect(funds - (await client.getBalance({ address: account.address }))).toBeLessThanOrEqual(10n ** 15n);
      expect(await provisionOf()).toBeGreaterThan(before);

      await keeperWith({}).tick();
      await chain.mine({ blocks: 1 });
      const usdc = deployment.tokens.find(({ symbol }) => symbol === 'USDC')?.address as Address;
      const owed = due.filter(({ asset }) => isSameAddress(asset, usdc)).reduce((sum, { change }) => sum + change, 0n);
      const provided = (await provisionOf()) - before;
      expect(Number(provided) / Number(owed)).toBeCloseTo(1, 2);
      const after = await keeperWith({}).look(await readHead(client));
      expect(
        keeperWith({})
          .decide(after)
          .filter(({ type }) => type === 'provide'),
      ).toEqual([]);
    } finally {
      await chain.revert({ id });
    }
  });

  test('default: a keeper and a bidder ask once a block', async () => {
    const { deployment, accounts } = world;
    const { client, asked } = watched();
    const log = silentLogger();
    const common = {
      client,
      deployment,
      submitter: { feesAt: () => ({ maxFeeWei: 2n, expectedWei: 1n }) } as unknown as Submitter,
      blockSeconds: 12n,
      isLive: false,
      log,
    };
    const keeper = new Keeper({ ...common, policy: { ...DEFAULT_KEEPER_POLICY, maintain: false } });
    for (let i = 0; i < 3; i++) {
      asked.length = 0;
      const view = await keeper.look(head);
      expect(asked.map(({ method }) => method)).toEqual(['eth_call']);
      expect(view.vaults.length).toBeGreaterThan(6);
      expect(view.auctions).toHaveLength(6);
    }
    // And once more about vaults near water.
    asked.length = 0;
    await new Keeper({ ...common, policy: DEFAULT_KEEPER_POLICY }).look(head);
    expect(asked.map(({ method }) => method)).toEqual(['eth_call', 'eth_call']);
    const refreshed: bigint[] = [];
    const venue = { refresh: async (at: bigint) => Promise.resolve(void refreshed.push(at)) };
    const bidder = new Bidder({
      ...common,
      venues: [venue as never],
      policy: decideTake,
      receiver: accounts.bidder,
      minProfitValue: 0n,
    });
    asked.length = 0;
    const view = await bidder.look(head);
    expect(asked.map(({ method }) => method)).toEqual(['eth_call']);
    expect(view.auctions).toHaveLength(6);
    expect(refreshed).toEqual([head.number]);
  });

  test('behavior: a venue that cannot be read in a block is left out of it, and the others are not', async () => {
    const { deployment, accounts } = world;
    const errors: Record<string, unknown>[] = [];
    const log = { ...silentLogger(), error: (fields: object) => void errors.push({ ...fields }) } as unknown as Logger;
    let isDown = true;
    const venueOf = (label: string, refresh: () => Promise<void>): Venue => ({
      sells: true,
      refresh,
      forget: () => undefined,
      routes: () => [{ ...fixedPriceRoute(10n ** 30n), label } as VenueRoute],
    });
    const bidder = new Bidder({
      ...{ client: createChainClient(anvil.url), deployment, blockSeconds: 12n, isLive: false, log },
      submitter: { feesAt: () => ({ maxFeeWei: 2n, expectedWei: 1n }) } as unknown as Submitter,
      venues: [
        venueOf('shaky', () => (isDown ? Promise.reject(new Error('no answer')) : Promise.resolve())),
        venueOf('sound', () => Promise.resolve()),
      ],
      policy: decideTake,
      receiver: accounts.bidder,
      minProfitValue: 0n,
    });
    const labels = async (): Promise<string[]> => {
      const view = await bidder.look(head);
      const [report] = view.auctions;
      if (report === undefined) throw new Error('there is no auction');
      const routes = bidder.contextOf(report, view)?.routesOf(report.portfolio.vault.collaterals[0]?.asset as Address);
      return (routes ?? []).map(({ label }) => label);
    };
    expect(await labels()).toEqual(['sound']);
    expect(errors).toMatchObject([{ block: head.number, error: 'Error: no answer' }]);
    isDown = false;
    expect(await labels()).toEqual(['shaky', 'sound']);
    expect(errors).toHaveLength(1);
  });
});
