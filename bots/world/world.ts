import { type Address, encodeFunctionData, getContractAddress, type Hex } from 'viem';
import { lendingPoolAbi, testAggregatorAbi, testTokenAbi, vaultEngineAbi } from '../abi/generated.ts';
import { type Deployment, tokenOf } from '../config/deployment.ts';
import type { Parameters } from '../config/parameters.ts';
import { toVaultId } from '../core/ids.ts';
import { deployData } from './artifacts.ts';
import { priceAt, WORLD_ASSETS, type WorldAsset } from './assets.ts';
import { deploySystem } from './deploySystem.ts';
import { createMarkets, grant, planAnchors, pricedToken } from './markets.ts';
import { planPopulation, type PlannedVault } from './population.ts';
import { type Feed, toAnswer } from './prices/feed.ts';
import type { PricePath } from './prices/path.ts';
import { deploySideMarkets, fillSideMarkets, type SideMarkets } from './sideMarkets.ts';
import { approval, execute, nextNonce, TX_GAS, type WorldCall, type WorldClient } from './transactions.ts';
import { deployUniswap, type Pool, type Uniswap } from './uniswap.ts';

/** The unlocked accounts of a world. */
export interface WorldAccounts {
  /** Deploys, mints, writes the feeds. */
  readonly operator: Address;
  readonly arbitrageur: Address;
  readonly liquidityProvider: Address;
  readonly lender: Address;
  readonly depositor: Address;
  readonly keeper: Address;
  readonly bidder: Address;
  readonly owners: readonly Address[];
}

/** A token of the world, its feed and its market price source. */
export interface WorldToken extends WorldAsset {
  readonly address: Address;
  readonly aggregator: Address;
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
  /** What the feeds of the volatile tokens last wrote, by price symbol. */
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
  readonly chainId: number;
  /** Whether the pools' means are anchors of the feeds; the world then begins older by what they are over. */
  readonly isAnchored?: boolean;
}

/** How many dev accounts anvil must unlock. */
export const WORLD_ACCOUNT_COUNT = 7 + 20;
/** Dev accounts' balance in whole ETH: liquidity, collateral and arbitrage all come out of it. */
export const WORLD_BALANCE_ETH = 1_000_000_000;

/** The feeds of a local world have no clamp, so the bound is only "not absurd": ten billion dollars. */
const MAX_ANSWER = 10n ** 18n;

/** Lenders bring this multiple of what is borrowed at first, depositors this share of it. */
const LENT_MULTIPLE = 16n;
const BUFFER_SHARE_DIVISOR = 20n;

/**
 * Builds a world at the prices of the path's first block: tokens, feeds, Uniswap and its pools, the whole system,
 * lenders, depositors, an arbitrageur, and the vaults. Deterministic: the same spec gives the same chain.
 *
 * @param onProgress told what is being done, in a few words
 * @throws {Error} naming the step that reverted
 */
export async function buildWorld(
  client: WorldClient,
  spec: WorldSpec,
  onProgress: (step: string) => void = () => {},
): Promise<World> {
  const accounts = await assignAccounts(client);
  const { operator } = accounts;
  const { isAnchored = false } = spec;
  onProgress('deploying Uniswap');
  const uniswap = await deployUniswap(client, operator);
  onProgress('deploying tokens and feeds');
  const tokens = await deployTokens(client, operator, spec, uniswap.weth);
  onProgress('filling pools');
  const pools = await createMarkets(client, accounts, spec, uniswap, tokens);
  const sides = await createSides(client, accounts, spec, uniswap, tokens);
  const anchors = isAnchored
    ? await planAnchors(client, pools, tokens, spec.parameters.oracle.anchorWindowSeconds)
    : [];
  onProgress('deploying Ebb');
  const deployment = await deploySystem(client, {
    chainId: spec.chainId,
    deployer: operator,
    roles: { proposers: [operator], executors: [operator], guardian: operator, stewards: [], liquidators: [] },
    tokens: tokens.map(({ symbol, address, decimals, aggregator, heartbeatSeconds }) => ({
      symbol,
      address,
      decimals,
      feed: aggregator,
      heartbeatSeconds,
      minAnswer: 0n,
      maxAnswer: MAX_ANSWER,
    })),
    parameters: spec.parameters,
    weth: uniswap.weth,
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
        factory: uniswap.factory,
        quoter: uniswap.quoter,
        router: uniswap.router,
        pools: pools.map(({ address, token0, token1, fee }) => ({ address, token0, token1, fee })),
      },
      v4: {
        poolManager: sides.v4.poolManager,
        pools: sides.v4Pools.map(({ token0, token1, fee, tickSpacing }) => ({ token0, token1, fee, tickSpacing })),
      },
    },
    anchors,
    blockSeconds: 12,
  });
  onProgress('opening vaults');
  const vaults = planPopulation(
    spec.seed,
    spec.vaultCount,
    accounts.owners.length,
    tokens.map((token) => {
      const borrowLtv = (spec.parameters.collaterals[token.symbol]?.borrowLtvBps ?? 0) / 10_000;
      const minDebt = spec.parameters.debts[token.symbol]?.minDebt;
      const { symbol, decimals } = token;
      const asset = { symbol, decimals, borrowLtv, priceUsd: priceAt(spec.path, token, 0) };
      return minDebt === undefined ? asset : { ...asset, minDebt: Number(minDebt) };
    }),
  );
  await fund(client, accounts, deployment, uniswap, tokens, vaults);
  const vaultIds = await openVaults(client, accounts, deployment, vaults);
  const { timestamp } = await client.getBlock();
  const feeds = tokens.flatMap(({ priceSymbol, ...token }): Feed[] =>
    priceSymbol === undefined
      ? []
      : [
          {
            symbol: priceSymbol,
            deviationBps: token.deviationBps,
            heartbeatSeconds: token.heartbeatSeconds,
            lastAnswer: toAnswer(spec.path.priceAt(priceSymbol, 0)),
            lastUpdatedAt: Number(timestamp) - token.heartbeatSeconds, // due at once
          },
        ],
  );
  return { deployment, uniswap, pools, sides, tokens, accounts, feeds, vaultIds, isAnchored };
}

async function createSides(
  client: WorldClient,
  accounts: WorldAccounts,
  { path }: WorldSpec,
  { weth }: Uniswap,
  tokens: readonly WorldToken[],
): Promise<SideMarkets> {
  const sides = await deploySideMarkets(client, accounts.operator, weth);
  if (!tokens.some(({ symbol }) => symbol === 'WETH')) return sides;
  const [coin, dollar] = [pricedToken(path, tokens, 'WETH'), pricedToken(path, tokens, 'USDC')];
  return fillSideMarkets(client, accounts, sides, coin, dollar);
}

/** USD per whole token of an address. @throws {RangeError} for one that is no token of the world */
export function usdAt({ tokens }: Pick<World, 'tokens'>, path: PricePath, address: string, block: number): number {
  const token = tokens.find((candidate) => candidate.address.toLowerCase() === address.toLowerCase());
  if (token === undefined) throw new RangeError(`no token ${address}`);
  return priceAt(path, token, block);
}

async function assignAccounts(client: WorldClient): Promise<WorldAccounts> {
  const accounts = await client.request({ method: 'eth_accounts' });
  const [operator, arbitrageur, liquidityProvider, lender, depositor, keeper, bidder, ...owners] = accounts;
  if (bidder === undefined || owners.length === 0) throw new Error(`anvil has only ${accounts.length} accounts`);
  return { operator, arbitrageur, liquidityProvider, lender, depositor, keeper, bidder, owners } as WorldAccounts;
}

async function deployTokens(
  client: WorldClient,
  from: Address,
  { path }: WorldSpec,
  weth: Address,
): Promise<WorldToken[]> {
  const assets = WORLD_ASSETS.filter(
    ({ symbol, priceSymbol }) => priceSymbol === undefined || symbol === 'WETH' || path.symbols.includes(priceSymbol),
  );
  const hasEth = path.symbols.includes('ETH');
  let nonce = await nextNonce(client, from);
  const calls: WorldCall[] = [];
  const deploy = (label: string, data: Hex): Address => {
    calls.push({ label, data, gas: 5_000_000n });
    return getContractAddress({ from, nonce: BigInt(nonce++) });
  };
  const tokens = assets
    .filter(({ symbol }) => symbol !== 'WETH' || hasEth)
    .map((asset): WorldToken => {
      const { symbol, decimals } = asset;
      const data = deployData(testTokenAbi, 'TestToken', [symbol, symbol, decimals]);
      const address = symbol === 'WETH' ? weth : deploy(`deploying ${symbol}`, data);
      const args = [`${symbol} / USD`, 8, toAnswer(priceAt(path, asset, 0))];
      const aggregator = deploy(`deploying the ${symbol} feed`, deployData(testAggregatorAbi, 'TestAggregator', args));
      return { ...asset, address, aggregator };
    });
  await execute(client, from, calls);
  return tokens;
}

/** Lenders and depositors come with a multiple and a share of what the vaults will borrow. */
async function fund(
  client: WorldClient,
  { operator, lender, depositor }: WorldAccounts,
  deployment: Deployment,
  uniswap: Uniswap,
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
      uniswap.weth,
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
  await grant(client, operator, deployment.wrappedNative, [...totals.values()]);

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
