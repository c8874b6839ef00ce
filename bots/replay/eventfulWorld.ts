import { type Abi, type Address, encodeFunctionData, type Hex, maxUint256, parseAbi, parseUnits, zeroHash } from 'viem';
import { mnemonicToAccount } from 'viem/accounts';
import {
  auctionHouseAbi,
  lendingPoolAbi,
  liquidationQueueAbi,
  oracleRouterAbi,
  staticRiskModelAbi,
  testAggregatorAbi,
  testTokenAbi,
  vaultEngineAbi,
} from '../abi/generated.ts';
import { ANVIL_MNEMONIC, runCrash } from '../apps/crash/crash.ts';
import type { Anvil } from '../chain/anvil.ts';
import { tokenOf } from '../config/deployment.ts';
import { readParameters } from '../config/parameters.ts';
import { fromAuctionId, toVaultId } from '../core/ids.ts';
import { createLogger } from '../ops/log.ts';
import { timelockArtifact } from '../world/artifacts.ts';
import { toAnswer } from '../world/prices/feed.ts';
import { buildPricePath, type CandleSeries } from '../world/prices/path.ts';
import { createWorldClient, execute, type WorldClient } from '../world/transactions.ts';
import type { World } from '../world/world.ts';

/** A chain on which everything has happened that leaves an event. */
export interface EventfulWorld {
  readonly anvil: Anvil;
  readonly client: WorldClient;
  readonly world: World;
}

const START = 1_767_225_600;
const GAS = 5_000_000n;
const DAY = 86_400;
const WETH_DEPOSIT = parseAbi(['function deposit() payable']);
const timelockAbi = timelockArtifact().abi;

/**
 * Runs the crash world, then everything a crash leaves out: auctions restarted, ended, voided, cancelled, written off;
 * every role, number and pause that governance sets; claims, harvests, shares that change hands in every way. Ends with
 * auctions open, an operation waiting in the timelock and profit still locked.
 */
export async function runEventfulWorld(vaultCount: number): Promise<EventfulWorld> {
  const quiet = (): void => {};
  const { anvil, world } = await runCrash({
    path: buildPricePath({ ETH: fall(2000, 1600), BTC: fall(40_000, 34_000) }),
    parameters: readParameters('script/config/local.json'),
    seed: 7,
    vaultCount,
    baseFeeGwei: 1,
    port: undefined,
    log: createLogger('json', 'silent', 'replay'),
    onStep: quiet,
    onProgress: quiet,
  });
  try {
    const client = createWorldClient(anvil.url);
    await new Story(client, world).tell();
    return { anvil, client, world };
  } catch (error) {
    await anvil.stop();
    throw error;
  }
}

/** Half an hour of five-minute candles, falling in the middle. */
function fall(from: number, to: number): CandleSeries {
  const price = (step: number): number => from + (to - from) * Math.min(1, Math.max(0, step - 1) / 3);
  const candles = Array.from({ length: 6 }, (_, i) => {
    const [open, close] = [price(i), price(i + 1)];
    return { time: START + i * 300, open, high: open, low: close, close, volume: 0 };
  });
  return { source: 'the test', stepSeconds: 300, candles };
}

class Story {
  readonly #client: WorldClient;
  readonly #world: World;
  #prices = { WETH: 1600, WBTC: 34_000, USDC: 1 };

  constructor(client: WorldClient, world: World) {
    this.#client = client;
    this.#world = world;
  }

  async tell(): Promise<void> {
    await this.#prepare();
    await this.#sharesChangeHands();
    await this.#auctionsOfAllKinds();
    await this.#everythingStops();
    await this.#governanceSetsEverything();
    await this.#losses();
    await this.#theEnd();
  }

  /* CHAPTERS */

  /** A bidder with own money, and a vault that owes two assets. */
  async #prepare(): Promise<void> {
    const { bidder, lender, owners } = this.#world.accounts;
    const { engine, auctionHouse } = this.#world.deployment;
    const [usdc, wbtc, weth] = ['USDC', 'WBTC', 'WETH'].map((symbol) => this.#token(symbol)) as [
      Address,
      Address,
      Address,
    ];
    const owner = owners[0] as Address;
    for (const account of [bidder, owner, lender]) {
      await this.#mint(usdc, account, parseUnits('500000000', 6));
      await this.#mint(wbtc, account, parseUnits('1000', 8));
      await this.#send(account, weth, WETH_DEPOSIT, 'deposit', [], 100_000n * 10n ** 18n);
      for (const token of [usdc, wbtc, weth]) {
        for (const spender of [engine, auctionHouse]) {
          await this.#send(account, token, testTokenAbi, 'approve', [spender, maxUint256]);
        }
      }
    }
    const { pool } = this.#debt('WETH');
    await this.#send(lender, weth, testTokenAbi, 'approve', [pool, maxUint256]);
    await this.#send(lender, pool, lendingPoolAbi, 'deposit', [1000n * 10n ** 18n, lender]);
    const [both, small] = [toVaultId(owner, 1000n), toVaultId(owner, 1001n)];
    const operator = owners[1] as Address;
    await this.#engine(owner, 'setOperator', [operator, true]);
    await this.#engine(owner, 'setOperator', [owners[2], true]);
    await this.#engine(owner, 'setOperator', [owners[2], false]);
    await this.#engine(owner, 'deposit', [both, wbtc, parseUnits('10', 8)]);
    await this.#engine(operator, 'borrow', [both, usdc, parseUnits('120000', 6), operator]);
    await this.#engine(operator, 'borrow', [both, weth, parseUnits('80', 18), operator]);
    await this.#engine(owner, 'deposit', [small, weth, parseUnits('5', 18)]);
    await this.#engine(owner, 'deposit', [small, wbtc, 100_000n]);
    await this.#engine(owner, 'borrow', [small, usdc, parseUnits('6000', 6), owner]);
    await this.#engine(owner, 'withdraw', [small, wbtc, 50_000n, owner]);
    // Nobody owes it yet, or the time is short: interest of nothing.
    for (const asset of [usdc, weth]) await this.#engine(operator, 'accrue', [asset]);
  }

  async #sharesChangeHands(): Promise<void> {
    const { lender, depositor, owners } = this.#world.accounts;
    const [a, b] = owners as [Address, Address];
    const { pool, buffer } = this.#debt('USDC');
    for (const [vault, holder] of [
      [pool, lender],
      [buffer, depositor],
    ] as const) {
      const call = (from: Address, name: string, args: readonly unknown[]): Promise<void> =>
        this.#send(from, vault, lendingPoolAbi, name, args);
      const half = (await this.#read<bigint>(vault, lendingPoolAbi, 'balanceOf', [holder])) / 8n;
      await call(holder, 'transfer', [a, half]);
      await call(holder, 'approve', [b, half]);
      await call(b, 'transferFrom', [holder, b, half / 2n]);
      await call(b, 'redeem', [half / 4n, b, holder]);
      await call(a, 'approve', [b, maxUint256]);
      await call(b, 'transferFrom', [a, b, half / 5n]);
      await call(b, 'redeem', [half / 7n, b, b]);
      await this.#permit(vault, 7, b, half / 3n); // the first of the owners
    }
  }

  async #auctionsOfAllKinds(): Promise<void> {
    const { owners, bidder } = this.#world.accounts;
    const owner = owners[0] as Address;
    const both = toVaultId(owner, 1000n);
    await this.#setPrices({ WETH: 1350, WBTC: 21_000 });
    await this.#startAll();
    await this.#takeAll(10n); // some of each
    await this.#wait(300);
    await this.#takeAll(1n); // what their targets need
    await this.#attempt(bidder, 'repayAndEnd', [await this.#auctionId(both), this.#token('WETH'), 10n ** 18n]);

    // Owners who are safe again void their locks; others are only healthy.
    await this.#setPrices({ WETH: 1330, WBTC: 20_500 });
    await this.#startAll();
    await this.#setPrices({ WETH: 2400, WBTC: 45_000 });
    for (const auctionId of await this.#open()) {
      const { vaultId } = fromAuctionId(auctionId);
      const vaultOwner = this.#ownerOf(vaultId);
      const [{ collaterals }] = await this.#read<[{ collaterals: { asset: Address }[] }]>(
        this.#world.deployment.engine,
        vaultEngineAbi,
        'healthOf',
        [vaultId],
      );
      if (vaultId % 2n === 0n)
        await this.#attemptEngine(vaultOwner, 'withdraw', [vaultId, collaterals[0]?.asset, 1n, vaultOwner]);
      await this.#attempt(bidder, 'end', [auctionId]);
    }

    // Nobody takes: restarted at once by who may, later by anyone, ended after the grace period.
    await this.#setPrices({ WETH: 1250, WBTC: 19_500 });
    await this.#startAll();
    await this.#setPrices({ WETH: 1200, WBTC: 19_000 });
    await this.#restartAll(2);
    await this.#wait(15_000);
    await this.#setPrices({});
    await this.#restartAll(3);
    await this.#wait(3600);
    await this.#setPrices({});
    for (const auctionId of (await this.#open()).slice(0, 4)) await this.#attempt(bidder, 'end', [auctionId]);
    const [cured] = await this.#open();
    if (cured !== undefined) {
      await this.#attempt(bidder, 'repayAndEnd', [cured, this.#token('USDC'), maxUint256]);
    }
  }

  async #everythingStops(): Promise<void> {
    const { operator, owners } = this.#world.accounts;
    const { engine, auctionHouse, timelock } = this.#world.deployment;
    await this.#startAll();
    await this.#engine(operator, 'setPauseLevel', [2n]);
    await this.#engine(operator, 'setPauseLevel', [3n]);
    for (const level of [1n, 3n]) await this.#send(operator, auctionHouse, auctionHouseAbi, 'setPauseLevel', [level]);
    const [first, second] = await this.#open();
    for (const auctionId of [first, second]) {
      if (auctionId !== undefined) await this.#attempt(operator, 'cancel', [auctionId]);
    }
    // Deposits and repayments are never stopped.
    const owner = owners[0] as Address;
    await this.#engine(owner, 'deposit', [toVaultId(owner, 1000n), this.#token('WBTC'), 10n]);
    const [vaultId] = await this.#indebted();
    await this.#attemptEngine(owner, 'repay', [vaultId, this.#token('USDC'), 1_000_000n]);
    await this.#govern([
      [engine, vaultEngineAbi, 'setPauseLevel', [0n]],
      [auctionHouse, auctionHouseAbi, 'setPauseLevel', [0n]],
    ]);
    const id = await this.#schedule([[timelock, timelockAbi, 'updateDelay', [1n]]], 'cancelled');
    await this.#send(operator, timelock, timelockAbi, 'cancel', [id]);
    await this.#restartAll(3);
  }

  async #governanceSetsEverything(): Promise<void> {
    const { owners, operator } = this.#world.accounts;
    const { engine, queue, riskModel, oracle, tokens } = this.#world.deployment;
    const [a, b, c] = owners as [Address, Address, Address];
    const [usdc, weth] = [this.#token('USDC'), this.#token('WETH')];
    const curve = {
      baseRate: 10n ** 16n,
      slopeBelowKink: 4n * 10n ** 16n,
      slopeAboveKink: 10n ** 18n,
      kink: 8n * 10n ** 17n,
    };
    const [source] = tokens.flatMap((token) => (token.symbol === 'WBTC' ? token.source : []));
    await this.#govern([
      [engine, vaultEngineAbi, 'setSupplyCap', [weth, parseUnits('3000000', 18)]],
      [engine, vaultEngineAbi, 'setDebtLimits', [usdc, parseUnits('2000000000', 6), parseUnits('1500', 6)]],
      [engine, vaultEngineAbi, 'setRateCurve', [usdc, curve, 2n * 10n ** 17n]],
      [engine, vaultEngineAbi, 'setLiquidator', [a, true]],
      [engine, vaultEngineAbi, 'setLiquidator', [b, true]],
      [engine, vaultEngineAbi, 'setLiquidator', [b, false]],
      [engine, vaultEngineAbi, 'setLiquidator', [c, false]],
      [engine, vaultEngineAbi, 'setGuardian', [a]],
      [queue, liquidationQueueAbi, 'setLimit', [1n, parseUnits('7000000', 18)]],
      [queue, liquidationQueueAbi, 'setGlobalLimit', [parseUnits('9000000', 18)]],
      [queue, liquidationQueueAbi, 'setCriticalCoverage', [12n * 10n ** 17n]],
      [queue, liquidationQueueAbi, 'setReserver', [b, true]],
      [queue, liquidationQueueAbi, 'setReserver', [c, true]],
      [queue, liquidationQueueAbi, 'setReserver', [c, false]],
      [
        riskModel,
        staticRiskModelAbi,
        'setAssetRisk',
        [weth, 75n * 10n ** 16n, 81n * 10n ** 16n, 101n * 10n ** 16n, 800n],
      ],
      [riskModel, staticRiskModelAbi, 'setPenaltySchedule', [2n * 10n ** 16n, 5n * 10n ** 16n, 9n * 10n ** 17n]],
      [oracle, oracleRouterAbi, 'setSource', [usdc, source]],
      [oracle, oracleRouterAbi, 'setSource', [usdc, tokenOf(this.#world.deployment, 'USDC').source]],
    ]);
    await this.#engine(a, 'setPauseLevel', [1n]);
    await this.#govern([
      [engine, vaultEngineAbi, 'setPauseLevel', [0n]],
      [engine, vaultEngineAbi, 'setGuardian', [operator]],
    ]);
    // A liquidator of its own kind holds locks beside the house.
    await this.#setPrices({ WETH: 1100, WBTC: 18_000 });
    const vaults = await this.#indebted();
    let locked = 0;
    for (const vaultId of vaults) {
      if (locked < 3 && (await this.#attemptEngine(a, 'lock', [vaultId]))) locked += 1;
    }
    await this.#startAll();
  }

  /** Prices fall so far that vaults, then the buffer, then lenders lose. */
  async #losses(): Promise<void> {
    const { engine } = this.#world.deployment;
    const { keeper, owners, lender } = this.#world.accounts;
    const { pool } = this.#debt('USDC');
    const usdc = this.#token('USDC');
    await this.#engine(keeper, 'claim', [usdc, keeper]);
    await this.#harvest(keeper);
    await this.#engine(keeper, 'collectReserves', [usdc]);
    await this.#wait(1800);
    await this.#harvest(keeper);
    await this.#setPrices({ WETH: 700, WBTC: 12_000 });
    await this.#restartAll(100);
    await this.#startAll();
    await this.#takeAll(3n);
    await this.#wait(600);
    await this.#takeAll(1n);
    // What a pool's cash pays out while vaults are under water; and a lock given up by who lost its role.
    await this.#send(lender, pool, lendingPoolAbi, 'withdraw', [parseUnits('1000', 6), lender, lender]);
    await this.#govern([[engine, vaultEngineAbi, 'setLiquidator', [owners[0], false]]]);
    await this.#setPrices({ WETH: 300, WBTC: 5000 });
    await this.#restartAll(100);
    await this.#startAll();
    await this.#takeAll(1n);
    await this.#harvest(keeper);
    // What is left is dust: nothing is sold.
    const [owner, dust] = [owners[0] as Address, toVaultId(owners[0] as Address, 1002n)];
    await this.#setPrices({ WETH: 1500, WBTC: 30_000 });
    await this.#engine(owner, 'deposit', [dust, this.#token('WETH'), 10n * 10n ** 18n]);
    await this.#engine(owner, 'borrow', [dust, usdc, parseUnits('5000', 6), owner]);
    await this.#setPrices({ WETH: 0.004, WBTC: 0.05 });
    await this.#attempt(keeper, 'start', [dust, keeper]);
  }

  /** New vaults, new auctions, some left open. */
  async #theEnd(): Promise<void> {
    const { owners, operator, keeper } = this.#world.accounts;
    const { timelock } = this.#world.deployment;
    await this.#setPrices({ WETH: 1500, WBTC: 30_000 });
    for (const [i, owner] of owners.entries()) {
      const vaultId = toVaultId(owner, 2000n + BigInt(i));
      await this.#mint(this.#token('WBTC'), owner, parseUnits('2', 8));
      await this.#send(owner, this.#token('WBTC'), testTokenAbi, 'approve', [
        this.#world.deployment.engine,
        maxUint256,
      ]);
      await this.#engine(owner, 'deposit', [vaultId, this.#token('WBTC'), parseUnits('2', 8)]);
      await this.#attemptEngine(owner, 'borrow', [vaultId, this.#token('USDC'), parseUnits('40000', 6), owner]);
      if (i % 2 === 0)
        await this.#attemptEngine(owner, 'borrow', [vaultId, this.#token('WETH'), 2n * 10n ** 18n, owner]);
    }
    await this.#setPrices({ WETH: 1450, WBTC: 23_000 });
    await this.#startAll();
    // One of them is safe again, and its auction still on the list.
    const [owner, safe] = [owners[0] as Address, toVaultId(owners[0] as Address, 2000n)];
    await this.#setPrices({ WBTC: 40_000 });
    await this.#engine(owner, 'withdraw', [safe, this.#token('WBTC'), 1n, owner]);
    await this.#engine(owner, 'repay', [safe, this.#token('USDC'), maxUint256]);
    await this.#setPrices({ WBTC: 23_000 });
    await this.#takeAll(20n, 3);
    const [ended] = (await this.#open()).slice(-3);
    if (ended !== undefined)
      await this.#attempt(this.#world.accounts.bidder, 'repayAndEnd', [ended, this.#token('USDC'), maxUint256]);
    await this.#harvest(keeper);
    await this.#schedule([[timelock, timelockAbi, 'updateDelay', [7200n]]], 'waiting');
    await this.#engine(operator, 'accrue', [this.#token('WETH')]);
  }

  /* VERBS */

  async #startAll(most = 1000): Promise<void> {
    const { keeper } = this.#world.accounts;
    let started = 0;
    for (const vaultId of await this.#indebted()) {
      if (started < most && (await this.#attempt(keeper, 'start', [vaultId, keeper]))) started += 1;
    }
  }

  /** Takes a part of every collateral for sale. */
  async #takeAll(divisor: bigint, most = 1000): Promise<void> {
    const { bidder } = this.#world.accounts;
    const { engine, auctionHouse } = this.#world.deployment;
    for (const auctionId of (await this.#open()).slice(0, most)) {
      const { vaultId } = fromAuctionId(auctionId);
      for (const symbol of this.#world.deployment.collaterals) {
        const asset = this.#token(symbol);
        const held = await this.#read<bigint>(engine, vaultEngineAbi, 'collateralOf', [vaultId, asset]);
        const args = [auctionId, asset, held / divisor, maxUint256, bidder, '0x'];
        if (held >= divisor) await this.#attemptAt(bidder, auctionHouse, auctionHouseAbi, 'take', args);
      }
    }
  }

  async #restartAll(most: number): Promise<void> {
    for (const auctionId of (await this.#open()).slice(0, most)) {
      await this.#attempt(this.#world.accounts.keeper, 'restart', [auctionId]);
    }
  }

  async #harvest(from: Address): Promise<void> {
    const abi = parseAbi(['function harvest() returns (uint256)']);
    for (const { buffer } of this.#world.deployment.debts) await this.#send(from, buffer, abi, 'harvest', []);
  }

  /** New rounds of every feed; prices not named stay. */
  async #setPrices(prices: Partial<Record<'WETH' | 'WBTC' | 'USDC', number>>): Promise<void> {
    this.#prices = { ...this.#prices, ...prices };
    for (const { symbol, aggregator } of this.#world.tokens) {
      const price = this.#prices[symbol as 'WETH'];
      await this.#send(this.#world.accounts.operator, aggregator, testAggregatorAbi, 'transmit', [toAnswer(price)]);
    }
  }

  async #govern(calls: readonly GovernanceCall[]): Promise<void> {
    const { operator } = this.#world.accounts;
    await this.#schedule(calls, 'done');
    await this.#wait(DAY);
    await this.#send(operator, this.#world.deployment.timelock, timelockAbi, 'executeBatch', batch(calls, 'done'));
    await this.#setPrices({});
  }

  async #schedule(calls: readonly GovernanceCall[], salt: string): Promise<Hex> {
    const { timelock } = this.#world.deployment;
    const { operator } = this.#world.accounts;
    await this.#send(operator, timelock, timelockAbi, 'scheduleBatch', [...batch(calls, salt), BigInt(DAY)]);
    return this.#read(timelock, timelockAbi, 'hashOperationBatch', batch(calls, salt));
  }

  async #wait(seconds: number): Promise<void> {
    const { timestamp } = await this.#client.getBlock();
    await this.#client.setNextBlockTimestamp({ timestamp: timestamp + BigInt(seconds) });
    await this.#client.mine({ blocks: 1 });
  }

  async #permit(vault: Address, addressIndex: number, spender: Address, value: bigint): Promise<void> {
    const account = mnemonicToAccount(ANVIL_MNEMONIC, { addressIndex });
    const [name, nonce] = await Promise.all([
      this.#read<string>(vault, lendingPoolAbi, 'name', []),
      this.#read<bigint>(vault, lendingPoolAbi, 'nonces', [account.address]),
    ]);
    const signature = await account.signTypedData({
      domain: { name, version: '1', chainId: this.#world.deployment.chainId, verifyingContract: vault },
      types: {
        Permit: ['owner:address', 'spender:address', 'value:uint256', 'nonce:uint256', 'deadline:uint256'].map(
          (field) => {
            const [fieldName, type] = field.split(':') as [string, string];
            return { name: fieldName, type };
          },
        ),
      },
      primaryType: 'Permit',
      message: { owner: account.address, spender, value, nonce, deadline: maxUint256 },
    });
    const [r, s, v] = [signature.slice(0, 66), `0x${signature.slice(66, 130)}`, Number(`0x${signature.slice(130)}`)];
    await this.#send(spender, vault, lendingPoolAbi, 'permit', [account.address, spender, value, maxUint256, v, r, s]);
  }

  async #mint(token: Address, receiver: Address, amount: bigint): Promise<void> {
    await this.#send(this.#world.accounts.operator, token, testTokenAbi, 'mint', [receiver, amount]);
  }

  /* CALLS */

  #engine(from: Address, name: string, args: readonly unknown[]): Promise<void> {
    return this.#send(from, this.#world.deployment.engine, vaultEngineAbi, name, args);
  }

  #attemptEngine(from: Address, name: string, args: readonly unknown[]): Promise<boolean> {
    return this.#attemptAt(from, this.#world.deployment.engine, vaultEngineAbi, name, args);
  }

  #attempt(from: Address, name: string, args: readonly unknown[]): Promise<boolean> {
    return this.#attemptAt(from, this.#world.deployment.auctionHouse, auctionHouseAbi, name, args);
  }

  /** Does it where it is allowed: which vaults are in which state is the population's affair. */
  async #attemptAt(from: Address, to: Address, abi: Abi, name: string, args: readonly unknown[]): Promise<boolean> {
    const data = encodeFunctionData({ abi, functionName: name, args });
    const isAllowed = await this.#client.call({ account: from, to, data }).then(
      () => true,
      () => false,
    );
    if (!isAllowed) return false;
    const [receipt] = await execute(this.#client, from, [{ label: name, to, data, gas: GAS }]).catch(() => []);
    return receipt !== undefined;
  }

  async #send(
    from: Address,
    to: Address,
    abi: Abi,
    name: string,
    args: readonly unknown[],
    value?: bigint,
  ): Promise<void> {
    const data = encodeFunctionData({ abi, functionName: name, args });
    await execute(this.#client, from, [{ label: name, to, data, gas: GAS, ...(value === undefined ? {} : { value }) }]);
  }

  async #read<T>(address: Address, abi: Abi, functionName: string, args: readonly unknown[]): Promise<T> {
    return (await this.#client.readContract({ address, abi, functionName, args })) as T;
  }

  #open(): Promise<bigint[]> {
    return this.#read(this.#world.deployment.auctionHouse, auctionHouseAbi, 'openAuctions', [0n, 1000n]);
  }

  #indebted(): Promise<bigint[]> {
    return this.#read(this.#world.deployment.engine, vaultEngineAbi, 'indebtedVaults', [0n, 1000n]);
  }

  async #auctionId(vaultId: bigint): Promise<bigint> {
    return (await this.#open()).find((id) => fromAuctionId(id).vaultId === vaultId) ?? 0n;
  }

  #token(symbol: string): Address {
    return tokenOf(this.#world.deployment, symbol).address;
  }

  #debt(symbol: string): { pool: Address; buffer: Address } {
    const debt = this.#world.deployment.debts.find((candidate) => candidate.symbol === symbol);
    if (debt === undefined) throw new RangeError(`no debt ${symbol}`);
    return debt;
  }

  #ownerOf(vaultId: bigint): Address {
    const owner = this.#world.accounts.owners.find((account) => vaultId >> 64n === BigInt(account));
    if (owner === undefined) throw new RangeError(`no owner has vault ${vaultId}`);
    return owner;
  }
}

type GovernanceCall = readonly [to: Address, abi: Abi, name: string, args: readonly unknown[]];

/** What scheduling and executing take: the salt tells operations of the same calls apart. */
function batch(calls: readonly GovernanceCall[], salt: string): readonly unknown[] {
  const number = [...salt].reduce((sum, letter) => sum * 31n + BigInt(letter.charCodeAt(0)), 0n);
  return [
    calls.map(([to]) => to),
    calls.map(() => 0n),
    calls.map(([, abi, functionName, args]) => encodeFunctionData({ abi, functionName, args })),
    zeroHash,
    `0x${number.toString(16).padStart(64, '0')}`,
  ];
}
