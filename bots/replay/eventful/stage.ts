import {
  type Abi,
  type Address,
  encodeFunctionData,
  erc20Abi,
  type Hex,
  maxUint256,
  parseAbi,
  parseUnits,
  zeroHash,
} from 'viem';
import { mnemonicToAccount } from 'viem/accounts';
import {
  auctionHouseAbi,
  auctionRepayerAbi,
  lendingPoolAbi,
  liquidityBufferAbi,
  vaultEngineAbi,
} from '../../abi/generated.ts';
import { ANVIL_MNEMONIC } from '../../apps/crash/crash.ts';
import { tokenOf } from '../../config/deployment.ts';
import { fromAuctionId, toVaultId } from '../../core/ids.ts';
import { timelockArtifact } from '../../local/artifacts.ts';
import { toAnswer } from '../../world/prices/feed.ts';
import { execute, type WorldClient } from '../../local/transactions.ts';
import { grant } from '../../world/markets.ts';
import { answerCall, type World } from '../../world/world.ts';

/** A call that governance makes. */
export type GovernanceCall = readonly [to: Address, abi: Abi, name: string, args: readonly unknown[]];

export const DAY = 86_400;
export const timelockAbi = timelockArtifact().abi;
const GAS = 6_000_000n;
const WETH_DEPOSIT = parseAbi(['function deposit() payable']);

/** The symbols of the world's tokens, and how many decimals they have. */
const DECIMALS = { WETH: 18, WBTC: 8, USDC: 6 } as const;
export type Symbol = keyof typeof DECIMALS;

/** An amount of a token [raw units]. */
export function units(amount: number | string, symbol: Symbol): bigint {
  return parseUnits(String(amount), DECIMALS[symbol]);
}

/** Everybody on a chain, and all that they can do there. */
export class Stage {
  readonly client: WorldClient;
  readonly world: World;
  #prices: Record<Symbol, number> = { WETH: 1600, WBTC: 34_000, USDC: 1 };

  constructor(client: WorldClient, world: World) {
    this.client = client;
    this.world = world;
  }

  /* AUCTIONS */

  /** @throws {Error} where the house refuses */
  start(vaultId: bigint): Promise<void> {
    const { keeper } = this.world.accounts;
    return this.send(keeper, this.world.deployment.auctionHouse, auctionHouseAbi, 'start', [vaultId, keeper]);
  }

  async startAll(most = 1000): Promise<void> {
    const { keeper } = this.world.accounts;
    let started = 0;
    for (const vaultId of await this.indebted()) {
      if (started < most && (await this.attempt(keeper, 'start', [vaultId, keeper]))) started += 1;
    }
  }

  /** Takes a part of every collateral for sale. */
  async takeAll(divisor: bigint): Promise<void> {
    for (const auctionId of await this.open()) await this.take(auctionId, divisor);
  }

  async take(auctionId: bigint, divisor: bigint): Promise<void> {
    const { bidder } = this.world.accounts;
    const { engine, collaterals } = this.world.deployment;
    for (const symbol of collaterals) {
      const asset = this.token(symbol);
      const args = [fromAuctionId(auctionId).vaultId, asset];
      const held = await this.read<bigint>(engine, vaultEngineAbi, 'collateralOf', args);
      const amount = held / divisor;
      if (amount > 0n) await this.attempt(bidder, 'take', [auctionId, asset, amount, maxUint256, bidder, '0x']);
    }
  }

  async restartAll(most: number): Promise<void> {
    for (const auctionId of (await this.open()).slice(0, most)) {
      await this.attempt(this.world.accounts.keeper, 'restart', [auctionId]);
    }
  }

  /** Repays a debt of a vault under auction, as far as there is one, and ends the auction if that has cured it. */
  cure(from: Address, auctionId: bigint, symbol: Symbol, amount: bigint): Promise<boolean> {
    const args = [auctionId, this.token(symbol), amount];
    return this.attemptAt(from, this.world.deployment.auctionRepayer, auctionRepayerAbi, 'repayAndEnd', args);
  }

  open(): Promise<bigint[]> {
    return this.read(this.world.deployment.auctionHouse, auctionHouseAbi, 'openAuctions', [0n, 1000n]);
  }

  async auctionId(vaultId: bigint): Promise<bigint> {
    return (await this.open()).find((id) => fromAuctionId(id).vaultId === vaultId) ?? 0n;
  }

  /* VAULTS */

  /** A vault of an owner with something in it that owes dollars. */
  async openVault(owner: Address, index: bigint, symbol: Symbol, amount: number, dollars: number): Promise<bigint> {
    const vaultId = toVaultId(owner, index);
    await this.engine(owner, 'deposit', [vaultId, this.token(symbol), units(amount, symbol)]);
    await this.engine(owner, 'borrow', [vaultId, this.token('USDC'), units(dollars, 'USDC'), owner]);
    return vaultId;
  }

  indebted(): Promise<bigint[]> {
    return this.read(this.world.deployment.engine, vaultEngineAbi, 'indebtedVaults', [0n, 1000n]);
  }

  ownerOf(vaultId: bigint): Address {
    const owner = this.world.accounts.owners.find((account) => vaultId >> 64n === BigInt(account));
    if (owner === undefined) throw new RangeError(`no owner has vault ${vaultId}`);
    return owner;
  }

  /* MONEY AND PRICES */

  async harvest(): Promise<void> {
    for (const { buffer } of this.world.deployment.debts) {
      await this.send(this.world.accounts.keeper, buffer, liquidityBufferAbi, 'harvest', []);
    }
  }

  /** New rounds of every feed; prices not named stay. */
  async setPrices(prices: Partial<Record<Symbol, number>>): Promise<void> {
    this.#prices = { ...this.#prices, ...prices };
    for (const token of this.world.tokens) {
      const price = this.#prices[token.symbol as Symbol];
      await execute(this.client, this.world.accounts.operator, [answerCall(token, toAnswer(price))]);
    }
  }

  /** Gives an account some of every token, which contracts may take. */
  async equip(account: Address): Promise<void> {
    const { engine, auctionHouse, auctionRepayer, directLiquidator, debts } = this.world.deployment;
    await this.give('USDC', account, 500_000_000);
    await this.give('WBTC', account, 1000);
    const weth = this.token('WETH');
    await this.send(account, weth, WETH_DEPOSIT, 'deposit', [], units(100_000, 'WETH'));
    for (const symbol of ['USDC', 'WBTC', 'WETH']) {
      const houses = [auctionHouse, auctionRepayer, directLiquidator];
      const spenders = [engine, ...houses, ...debts.flatMap(({ pool, buffer }) => [pool, buffer])];
      for (const spender of spenders) {
        await this.send(account, this.token(symbol), erc20Abi, 'approve', [spender, maxUint256]);
      }
    }
  }

  give(symbol: 'USDC' | 'WBTC', receiver: Address, amount: number): Promise<void> {
    const grants = [{ token: this.token(symbol), receiver, amount: units(amount, symbol) }];
    return grant(this.client, this.world.accounts.operator, grants);
  }

  /** Signs an allowance of shares for one of anvil's accounts; the spender hands it in. */
  async permit(vault: Address, addressIndex: number, spender: Address, value: bigint): Promise<void> {
    const account = mnemonicToAccount(ANVIL_MNEMONIC, { addressIndex });
    const [name, nonce] = await Promise.all([
      this.read<string>(vault, lendingPoolAbi, 'name', []),
      this.read<bigint>(vault, lendingPoolAbi, 'nonces', [account.address]),
    ]);
    const fields = { owner: 'address', spender: 'address', value: 'uint256', nonce: 'uint256', deadline: 'uint256' };
    const signature = await account.signTypedData({
      domain: { name, version: '1', chainId: this.world.deployment.chainId, verifyingContract: vault },
      types: { Permit: Object.entries(fields).map(([fieldName, type]) => ({ name: fieldName, type })) },
      primaryType: 'Permit',
      message: { owner: account.address, spender, value, nonce, deadline: maxUint256 },
    });
    const [r, s, v] = [signature.slice(0, 66), `0x${signature.slice(66, 130)}`, Number(`0x${signature.slice(130)}`)];
    await this.send(spender, vault, lendingPoolAbi, 'permit', [account.address, spender, value, maxUint256, v, r, s]);
  }

  /* GOVERNANCE AND TIME */

  async govern(...calls: readonly GovernanceCall[]): Promise<void> {
    const salt = `since ${(await this.client.getBlock()).timestamp}`;
    await this.schedule(calls, salt);
    await this.wait(DAY);
    // Only what answers is named a source.
    await this.setPrices({});
    await this.carryOut(calls, salt);
  }

  /** Executes what was scheduled a day ago. */
  async carryOut(calls: readonly GovernanceCall[], salt: string): Promise<void> {
    const { timelock } = this.world.deployment;
    await this.send(this.world.accounts.operator, timelock, timelockAbi, 'executeBatch', batch(calls, salt));
  }

  /** @returns the id of the operation */
  async schedule(calls: readonly GovernanceCall[], salt: string): Promise<Hex> {
    const { timelock } = this.world.deployment;
    const { operator } = this.world.accounts;
    await this.send(operator, timelock, timelockAbi, 'scheduleBatch', [...batch(calls, salt), BigInt(DAY)]);
    return this.read(timelock, timelockAbi, 'hashOperationBatch', batch(calls, salt));
  }

  async wait(seconds: number): Promise<void> {
    const { timestamp } = await this.client.getBlock();
    await this.client.setNextBlockTimestamp({ timestamp: timestamp + BigInt(seconds) });
    await this.client.mine({ blocks: 1 });
  }

  /* CALLS */

  engine(from: Address, name: string, args: readonly unknown[]): Promise<void> {
    return this.send(from, this.world.deployment.engine, vaultEngineAbi, name, args);
  }

  attemptEngine(from: Address, name: string, args: readonly unknown[]): Promise<boolean> {
    return this.attemptAt(from, this.world.deployment.engine, vaultEngineAbi, name, args);
  }

  attempt(from: Address, name: string, args: readonly unknown[]): Promise<boolean> {
    return this.attemptAt(from, this.world.deployment.auctionHouse, auctionHouseAbi, name, args);
  }

  /** Does it where it is allowed: which vaults are in which state is the population's affair. */
  async attemptAt(from: Address, to: Address, abi: Abi, name: string, args: readonly unknown[]): Promise<boolean> {
    const data = encodeFunctionData({ abi, functionName: name, args });
    const isAllowed = await this.client.call({ account: from, to, data, gas: GAS }).then(
      () => true,
      () => false,
    );
    if (!isAllowed) return false;
    const [receipt] = await execute(this.client, from, [{ label: name, to, data, gas: GAS }]).catch(() => []);
    return receipt !== undefined;
  }

  async send(
    from: Address,
    to: Address,
    abi: Abi,
    name: string,
    args: readonly unknown[],
    value?: bigint,
  ): Promise<void> {
    const data = encodeFunctionData({ abi, functionName: name, args });
    await execute(this.client, from, [{ label: name, to, data, gas: GAS, ...(value === undefined ? {} : { value }) }]);
  }

  async read<T>(address: Address, abi: Abi, functionName: string, args: readonly unknown[]): Promise<T> {
    return (await this.client.readContract({ address, abi, functionName, args })) as T;
  }

  /* NAMES */

  token(symbol: string): Address {
    return tokenOf(this.world.deployment, symbol).address;
  }

  debt(symbol: Symbol): { pool: Address; buffer: Address } {
    const debt = this.world.deployment.debts.find((candidate) => candidate.symbol === symbol);
    if (debt === undefined) throw new RangeError(`no debt ${symbol}`);
    return debt;
  }

  /** One of the owners of vaults. */
  owner(index: number): Address {
    return this.world.accounts.owners[index] as Address;
  }
}

/** What scheduling and executing take: the salt tells operations of the same calls apart. */
function batch(calls: readonly GovernanceCall[], salt: string): readonly unknown[] {
  const number = [...salt].reduce((sum, letter) => (sum * 31n + BigInt(letter.charCodeAt(0))) % 2n ** 256n, 0n);
  return [
    calls.map(([to]) => to),
    calls.map(() => 0n),
    calls.map(([, abi, functionName, args]) => encodeFunctionData({ abi, functionName, args })),
    zeroHash,
    `0x${number.toString(16).padStart(64, '0')}`,
  ];
}
