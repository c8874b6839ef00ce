import { type Address, encodeFunctionData, erc20Abi, type Hex, parseEther } from 'viem';
import { lendingPoolAbi, vaultEngineAbi } from '../abi/generated.ts';
import { type Anvil, type AnvilOptions } from '../chain/anvil.ts';
import { type Deployment, tokenOf } from '../config/deployment.ts';
import type { Parameters } from '../config/parameters.ts';
import { toVaultId } from '../core/ids.ts';
import { MAINNET } from '../replica/addresses.ts';
import { replicaPrices } from '../replica/prices.ts';
import { aggregatorOf, transmission } from '../replica/feeds.ts';
import { holdersOfReplica } from '../replica/holders.ts';
import type { ReplicaMoment } from '../replica/moment.ts';
import { REPLICA_CHAIN_ID, startReplica } from '../replica/replica.ts';
import { DOLLAR, feedOf, priceAt, WORLD_ASSETS, type WorldAsset } from './assets.ts';
import { deploySystem } from './deploySystem.ts';
import { balancesOf, grant, hoard, MAINNET_V3, planAnchors, worldPools } from './markets.ts';
import { planPopulation, type PlannedVault } from './population.ts';
import { type Feed, toAnswer } from './prices/feed.ts';
import type { PricePath } from './prices/path.ts';
import { openSideMarkets, type SideMarkets } from './sideMarkets.ts';
import { approval, execute, TX_GAS, type WorldCall, type WorldClient } from '../local/transactions.ts';
import { approveRouter, type Pool, type Uniswap } from '../local/uniswap.ts';

/** The unlocked accounts of a world. */
export interface WorldAccounts {
  /** Deploys, mints, writes the feeds. */
  readonly operator: Address;
  readonly arbitrageur: Address;
  /** Has no part; for whoever must be somebody else. */
  readonly stranger: Address;
  readonly lender: Address;
  readonly depositor: Address;
  readonly keeper: Address;
  readonly bidder: Address;
  readonly owners: readonly Address[];
}

/** A token of the world, and where its feed's answers are written. */
export interface WorldToken extends WorldAsset {
  readonly aggregator: Address;
  /** What was made of it beyond its supply [raw units]: of LINK, which nobody may mint. */
  readonly unissued: bigint;
}

/** Everything that runs on the chain, before the first block of the price path. */
export interface World {
  readonly deployment: Deployment;
  readonly uniswap: Uniswap;
  readonly pools: readonly Pool[];
  /** What there is of Uniswap v2 and v4. */
  readonly sides: SideMarkets;
  readonly tokens: readonly WorldToken[];
  readonly accounts: WorldAccounts;
  /** What the feeds last wrote, by price symbol. */
  readonly feeds: readonly Feed[];
  readonly vaultIds: readonly bigint[];
  /** Whether the pools' means are anchors: then prices change also in blocks in which nothing happens. */
  readonly isAnchored: boolean;
}

/** What to build. */
export interface WorldSpec {
  readonly path: PricePath;
  readonly parameters: Parameters;
  readonly vaultCount: number;
  readonly seed: number | string;
  /** Whether the pools' means are anchors of the feeds. */
  readonly isAnchored?: boolean;
}

/** A world, the chain that it is on, and a client of that chain. */
export interface StartedWorld {
  readonly anvil: Anvil;
  readonly client: WorldClient;
  readonly world: World;
}

/** How to start a world; everything has a default. */
export interface WorldOptions extends Pick<AnvilOptions, 'port'> {
  /** Time between blocks [seconds]; omitted, twelve. */
  readonly blockSeconds?: number;
  /** Told what is being done, in a few words. */
  readonly onStep?: (step: string) => void;
}

/** Unlocked dev accounts: seven with a part to play, and the owners. */
export const WORLD_ACCOUNT_COUNT = 7 + 20;
/** Their balance: collateral, what is lent and arbitrage come out of it. */
const BALANCE = parseEther('1000000000');
/** The world is built in the time before the path: at most this many seconds of blocks. */
export const LEAD_SECONDS = 3600;
/** Time between blocks, as on mainnet. */
export const BLOCK_SECONDS = 12;

/** Lenders bring this multiple of what is borrowed at first, depositors this share of it. */
const LENT_MULTIPLE = 16n;
const BUFFER_SHARE_DIVISOR = 20n;
/** The arbitrageur stands for the rest of the market: it has more than the pools together [whole tokens]. */
const ARBITRAGE_STOCK = 10n ** 8n;

/**
 * Starts a replica of mainnet at the prices and, but for the time that building takes, at the moment of a path's first block,
 * and builds a world on it: the whole system, lenders, depositors, an arbitrageur, and the vaults. The chain mines when it is
 * told to, and blocks get their time from it, never from the clock: the same spec gives the same chain. `anvil.stop` ends it.
 *
 * Its pools have the replica's built-in depth, whether or not there are market data: liquidity that stays where it was on one
 * day says nothing of a crash on another.
 *
 * @throws {UserError} when the port is taken
 * @throws {Error} naming the step that reverted
 */
export async function startWorld(spec: WorldSpec, options: WorldOptions = {}): Promise<StartedWorld> {
  const { port, blockSeconds = BLOCK_SECONDS, onStep = () => {} } = options;
  const { anvil, client } = await startReplica({
    data: false,
    moment: momentOf(spec.path),
    port,
    accounts: WORLD_ACCOUNT_COUNT,
    mining: 'manual',
    onProgress: onStep,
  });
  try {
    await client.setBlockTimestampInterval({ interval: blockSeconds });
    return { anvil, client, world: await buildWorld(client, spec, onStep) };
  } catch (error) {
    await anvil.stop();
    throw error;
  }
}

/** What things are worth where a path begins, and when a world on it does. */
export function momentOf(path: PricePath): ReplicaMoment {
  const usd = (symbol: string): bigint | undefined =>
    path.symbols.includes(symbol) ? toAnswer(path.priceAt(symbol, 0)) : undefined;
  return {
    timestamp: path.startTime - LEAD_SECONDS,
    usd: { weth: usd('ETH'), wbtc: usd('BTC'), link: usd('LINK') },
  };
}

async function buildWorld(client: WorldClient, spec: WorldSpec, onStep: (step: string) => void): Promise<World> {
  const { path, parameters, isAnchored = false } = spec;
  const accounts = await assignAccounts(client);
  const { operator } = accounts;
  onStep('making money');
  const tokens = await makeTokens(client, operator, path);
  const symbols = tokens.map(({ symbol }) => symbol);
  onStep('opening markets');
  const pools = worldPools(symbols);
  const sides = await openMarkets(client, accounts, tokens);
  const anchors = isAnchored ? planAnchors(replicaPrices(undefined, momentOf(path)), symbols) : [];
  onStep('deploying Ebb');
  const deployment = await deploySystem(client, {
    chainId: REPLICA_CHAIN_ID,
    deployer: operator,
    roles: { proposers: [operator], executors: [operator], guardian: operator, stewards: [], liquidators: [] },
    tokens: tokens.map((token) => {
      const { symbol, address, decimals } = token;
      return { symbol, address, decimals, ...feedOf(token) };
    }),
    parameters,
    weth: MAINNET.weth,
    uniswap: {
      v2: {
        factory: sides.v2.factory,
        pairs: sides.pairs.map(({ address, token0, token1 }) => ({
          address,
          token0: token0.address,
          token1: token1.address,
        })),
      },
      v3: {
        factory: MAINNET_V3.factory,
        quoter: MAINNET_V3.quoter,
        router: MAINNET_V3.router,
        pools: pools.map(({ address, token0, token1, fee }) => ({ address, token0, token1, fee })),
      },
      v4: {
        poolManager: sides.v4.poolManager,
        pools: sides.v4Pools.map(({ token0, token1, fee, tickSpacing }) => ({ token0, token1, fee, tickSpacing })),
      },
    },
    anchors,
    blockSeconds: BLOCK_SECONDS,
  });
  onStep('opening vaults');
  const vaults = planPopulation(
    spec.seed,
    spec.vaultCount,
    accounts.owners.length,
    tokens.map((token) => {
      const borrowLtv = (parameters.collaterals[token.symbol]?.borrowLtvBps ?? 0) / 10_000;
      const minDebt = parameters.debts[token.symbol]?.minDebt;
      const { symbol, decimals } = token;
      const asset = { symbol, decimals, borrowLtv, priceUsd: priceAt(path, token, 0) };
      return minDebt === undefined ? asset : { ...asset, minDebt: Number(minDebt) };
    }),
  );
  await lend(client, accounts, deployment, tokens, vaults);
  const vaultIds = await openVaults(client, accounts, deployment, vaults);
  const { timestamp } = await client.getBlock();
  const feeds = tokens.map((token): Feed => {
    const { priceSymbol = DOLLAR, deviationBps } = token;
    const { heartbeatSeconds } = feedOf(token);
    const lastAnswer = toAnswer(priceAt(path, token, 0));
    const lastUpdatedAt = Number(timestamp) - heartbeatSeconds; // due at once
    return { symbol: priceSymbol, deviationBps, heartbeatSeconds, lastAnswer, lastUpdatedAt };
  });
  return { deployment, uniswap: MAINNET_V3, pools, sides, tokens, accounts, feeds, vaultIds, isAnchored };
}

/** The call that writes an answer of a token's feed; whoever may send it. */
export function answerCall({ symbol, aggregator }: WorldToken, answer: bigint): WorldCall {
  return transmission(`writing ${symbol}`, aggregator, answer);
}

/** USD per whole token of an address. @throws {RangeError} for one that is no token of the world */
export function usdAt({ tokens }: Pick<World, 'tokens'>, path: PricePath, address: string, block: number): number {
  const token = tokens.find((candidate) => candidate.address.toLowerCase() === address.toLowerCase());
  if (token === undefined) throw new RangeError(`no token ${address}`);
  return priceAt(path, token, block);
}

async function assignAccounts(client: WorldClient): Promise<WorldAccounts> {
  const accounts = await client.request({ method: 'eth_accounts' });
  const [operator, arbitrageur, stranger, lender, depositor, keeper, bidder, ...owners] = accounts;
  if (bidder === undefined || owners.length === 0) throw new Error(`anvil has only ${accounts.length} accounts`);
  await Promise.all(accounts.map((address) => client.setBalance({ address, value: BALANCE })));
  return { operator, arbitrageur, stranger, lender, depositor, keeper, bidder, owners } as WorldAccounts;
}

/** The tokens that the path has prices of, and the dollar; the operator has plenty of them. */
async function makeTokens(client: WorldClient, operator: Address, path: PricePath): Promise<WorldToken[]> {
  const assets = WORLD_ASSETS.filter(
    ({ priceSymbol }) => priceSymbol === undefined || path.symbols.includes(priceSymbol),
  );
  await hoard(client, operator, assets);
  return Promise.all(
    assets.map(async (asset): Promise<WorldToken> => {
      const { feed } = feedOf(asset);
      const [aggregator, supply, held] = await Promise.all([
        aggregatorOf(client, feed),
        client.readContract({ address: asset.address, abi: erc20Abi, functionName: 'totalSupply' }),
        balancesOf(client, asset.address, [...holdersOfReplica(), operator]),
      ]);
      return { ...asset, aggregator, unissued: asset.address === MAINNET.link ? held - supply : 0n };
    }),
  );
}

/** Gives the arbitrageur its stock, and lets it trade. */
async function openMarkets(
  client: WorldClient,
  { operator, arbitrageur }: WorldAccounts,
  tokens: readonly WorldToken[],
): Promise<SideMarkets> {
  const grants = tokens.map(({ address, decimals, symbol }) => {
    const amount = ARBITRAGE_STOCK * 10n ** BigInt(decimals) * (symbol === 'USDC' ? 1000n : 1n);
    return { token: address, receiver: arbitrageur, amount };
  });
  await grant(client, operator, grants);
  const addresses = tokens.map(({ address }) => address);
  await approveRouter(client, arbitrageur, MAINNET_V3, addresses);
  const symbols = tokens.map(({ symbol }) => symbol);
  return openSideMarkets(client, operator, arbitrageur, symbols);
}

/** Lenders and depositors come with a multiple and a share of what the vaults will borrow. */
async function lend(
  client: WorldClient,
  { operator, lender, depositor }: WorldAccounts,
  deployment: Deployment,
  tokens: readonly WorldToken[],
  vaults: readonly PlannedVault[],
): Promise<void> {
  for (const { symbol, pool, buffer } of deployment.debts) {
    const token = tokens.find((candidate) => candidate.symbol === symbol) as WorldToken;
    const debts = vaults.flatMap(({ debts }) => debts.filter((debt) => debt.symbol === symbol));
    const borrowed = debts.reduce((sum, { amount }) => sum + amount, 0n);
    if (borrowed === 0n) continue;
    const shares = [
      { receiver: lender, vault: pool, amount: (borrowed * LENT_MULTIPLE) / 10n },
      { receiver: depositor, vault: buffer, amount: borrowed / BUFFER_SHARE_DIVISOR },
    ];
    await grant(
      client,
      operator,
      shares.map(({ receiver, amount }) => ({ token: token.address, receiver, amount })),
    );
    for (const { receiver, vault, amount } of shares) {
      await execute(client, receiver, [
        approval(token.address, vault),
        {
          label: `depositing ${symbol}`,
          to: vault,
          data: encodeFunctionData({ abi: lendingPoolAbi, functionName: 'deposit', args: [amount, receiver] }),
          gas: TX_GAS,
        },
      ]);
    }
  }
}

async function openVaults(
  client: WorldClient,
  { operator, owners }: WorldAccounts,
  deployment: Deployment,
  vaults: readonly PlannedVault[],
): Promise<bigint[]> {
  const { engine } = deployment;
  const tokenAddress = (symbol: string): Address => tokenOf(deployment, symbol).address;
  const totals = new Map<string, { token: Address; receiver: Address; amount: bigint }>();
  for (const { ownerIndex, collaterals } of vaults) {
    const receiver = owners[ownerIndex] as Address;
    for (const { symbol, amount } of collaterals) {
      const key = `${receiver}/${symbol}`;
      const token = tokenAddress(symbol);
      totals.set(key, { token, receiver, amount: (totals.get(key)?.amount ?? 0n) + amount });
    }
  }
  await grant(client, operator, [...totals.values()]);

  const ids: bigint[] = [];
  for (const [ownerIndex, owner] of owners.entries()) {
    const calls: WorldCall[] = [];
    const call = (label: string, data: Hex): number => calls.push({ label, to: engine, data, gas: TX_GAS });
    const held = [...totals.values()].filter(({ receiver }) => receiver === owner);
    calls.push(...held.map(({ token }) => approval(token, engine)));
    for (const vault of vaults.filter((candidate) => candidate.ownerIndex === ownerIndex)) {
      const id = toVaultId(owner, vault.vaultIndex);
      ids.push(id);
      for (const { symbol, amount } of vault.collaterals) {
        const args = [id, tokenAddress(symbol), amount] as const;
        call('depositing', encodeFunctionData({ abi: vaultEngineAbi, functionName: 'deposit', args }));
      }
      for (const { symbol, amount } of vault.debts) {
        const args = [id, tokenAddress(symbol), amount, owner] as const;
        call('borrowing', encodeFunctionData({ abi: vaultEngineAbi, functionName: 'borrow', args }));
      }
    }
    await execute(client, owner, calls);
  }
  return ids;
}
