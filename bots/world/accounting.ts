import { type Address, erc20Abi, getContract } from 'viem';
import {
  auctionHouseAbi,
  lendingPoolAbi,
  liquidationQueueAbi,
  liquidityBufferAbi,
  vaultEngineAbi,
} from '../abi/generated.ts';
import { tokenOf } from '../config/deployment.ts';
import { ALL_COLLATERALS } from '../core/constants.ts';
import { fromAuctionId } from '../core/ids.ts';
import { shareOf, toCents } from '../core/queue.ts';
import { holdersOfReplica } from '../replica/holders.ts';
import { balancesOf } from './markets.ts';
import type { WorldClient } from '../local/transactions.ts';
import type { World } from './world.ts';

/** One equation of the books: what should be equal, and what it is, in raw units. */
export interface Account {
  readonly what: string;
  readonly expected: bigint;
  readonly actual: bigint;
}

/**
 * Reads the whole chain and balances the books to the last unit: every token's supply against all its holders, every
 * contract's tokens against what it owes, every debt against its total, every claim, every reservation. The chain must
 * stand still meanwhile: interest would move between two readings.
 *
 * @param others accounts outside the world that may hold tokens or claims
 * @returns all equations; the books balance when each is exact
 */
export async function balanceTheBooks(
  client: WorldClient,
  world: World,
  others: readonly Address[] = [],
): Promise<Account[]> {
  const equations = await Promise.all([
    supplies(client, world, others),
    collateral(client, world, others),
    debts(client, world),
    cash(client, world),
    queue(client, world),
  ]);
  return equations.flat();
}

/** The equations that are not exact. */
export function unbalanced(accounts: readonly Account[]): Account[] {
  return accounts.filter(({ expected, actual }) => expected !== actual);
}

const sum = (amounts: readonly bigint[]): bigint => amounts.reduce((total, amount) => total + amount, 0n);

const token = (client: WorldClient, address: Address) => getContract({ client, address, abi: erc20Abi }).read;
const engineOf = (client: WorldClient, { deployment }: World) =>
  getContract({ client, address: deployment.engine, abi: vaultEngineAbi }).read;

function people({ accounts }: World, others: readonly Address[]): Address[] {
  const { operator, arbitrageur, stranger, lender, depositor, keeper, bidder, owners } = accounts;
  return [operator, arbitrageur, stranger, lender, depositor, keeper, bidder, ...owners, ...others];
}

/** Every unit of every token is held by somebody we know. */
async function supplies(client: WorldClient, world: World, others: readonly Address[]): Promise<Account[]> {
  const { deployment, sides } = world;
  const holders = new Set<Address>([
    ...people(world, others),
    ...holdersOfReplica(),
    sides.v2.swapToPrice,
    deployment.engine,
    deployment.auctionHouse,
    deployment.directLiquidator,
    deployment.uniswap.taker,
    deployment.inventoryTaker,
    deployment.auctionRepayer,
    ...deployment.debts.flatMap(({ pool, buffer }) => [pool, buffer]),
  ]);
  return Promise.all(
    world.tokens.map(async ({ symbol, address, unissued }) => {
      const [supply, actual] = await Promise.all([
        token(client, address).totalSupply(),
        balancesOf(client, address, [...holders]),
      ]);
      return { what: `${symbol}: supply against all holders`, expected: supply + unissued, actual };
    }),
  );
}

/** What vaults hold is what the engine counts, and with the claims it is what the engine has. */
async function collateral(client: WorldClient, world: World, others: readonly Address[]): Promise<Account[]> {
  const { deployment, vaultIds } = world;
  const engine = engineOf(client, world);
  const equations = await Promise.all(
    deployment.tokens.map(async ({ symbol, address }): Promise<Account[]> => {
      const [config, claimable, balance, ...held] = await Promise.all([
        engine.collateralConfig([address]),
        claimsOn(client, world, others, address),
        token(client, address).balanceOf([deployment.engine]),
        ...vaultIds.map((id) => engine.collateralOf([id, address])),
      ]);
      return [
        { what: `${symbol}: deposits against vaults`, expected: config.totalDeposited, actual: sum(held) },
        { what: `${symbol}: engine's balance`, expected: sum(held) + claimable, actual: balance },
      ];
    }),
  );
  return equations.flat();
}

/** What all who may claim an asset may claim of it. */
async function claimsOn(
  client: WorldClient,
  world: World,
  others: readonly Address[],
  asset: Address,
): Promise<bigint> {
  const engine = engineOf(client, world);
  const claimants = [...people(world, others), ...world.deployment.debts.map(({ buffer }) => buffer)];
  return sum(await Promise.all(claimants.map((claimant) => engine.claimable([claimant, asset]))));
}

/** What vaults owe is what the engine counts, and vaults that owe are on its list. */
async function debts(client: WorldClient, world: World): Promise<Account[]> {
  const { deployment, vaultIds } = world;
  const engine = engineOf(client, world);
  const perAsset = await Promise.all(
    deployment.debts.map(async ({ symbol }) => {
      const { address } = tokenOf(deployment, symbol);
      const [state, ...scaled] = await Promise.all([
        engine.debtState([address]),
        ...vaultIds.map((id) => engine.scaledDebtOf([id, address])),
      ]);
      return { symbol, expected: state.totalScaledDebt, scaled };
    }),
  );
  const indebted = vaultIds.filter((_, i) => perAsset.some(({ scaled }) => scaled[i] !== 0n));
  return [
    ...perAsset.map(({ symbol, expected, scaled }) => ({
      what: `${symbol}: debts against vaults`,
      expected,
      actual: sum(scaled),
    })),
    { what: 'vaults that owe', expected: BigInt(indebted.length), actual: await engine.indebtedVaultCount() },
  ];
}

/** Pools and buffers have what they count, and are worth what they have and are owed. */
async function cash(client: WorldClient, world: World): Promise<Account[]> {
  const { deployment } = world;
  const engine = engineOf(client, world);
  const equations = await Promise.all(
    deployment.debts.map(async ({ symbol, ...vaults }): Promise<Account[]> => {
      const asset = tokenOf(deployment, symbol).address;
      const pool = getContract({ client, address: vaults.pool, abi: lendingPoolAbi }).read;
      const buffer = getContract({ client, address: vaults.buffer, abi: liquidityBufferAbi }).read;
      const [poolCash, poolBalance, poolAssets, bufferCash, bufferBalance, bufferAssets] = await Promise.all([
        pool.cash(),
        token(client, asset).balanceOf([vaults.pool]),
        pool.totalAssets(),
        buffer.cash(),
        token(client, asset).balanceOf([vaults.buffer]),
        buffer.bookAssets(),
      ]);
      const [debt, reserves, senior, locked, exiting, inventory] = await Promise.all([
        engine.totalDebt([asset]),
        engine.reservesOf([asset]),
        buffer.seniorClaim(),
        buffer.lockedProfit(),
        buffer.exitingAssets(),
        stockOf(client, vaults.buffer),
      ]);
      const book = bufferCash + positive(inventory.cost - senior) - locked - exiting;
      return [
        { what: `${symbol} pool: cash`, expected: poolCash, actual: poolBalance },
        { what: `${symbol} pool: assets`, expected: poolCash + debt - reserves + senior, actual: poolAssets },
        { what: `${symbol} buffer: cash`, expected: bufferCash, actual: bufferBalance },
        { what: `${symbol} buffer: assets`, expected: positive(book), actual: bufferAssets },
        ...inventory.equations,
      ];
    }),
  );
  return equations.flat();
}

const positive = (amount: bigint): bigint => (amount > 0n ? amount : 0n);

/** What a buffer holds is what it counts, and what that cost. */
async function stockOf(client: WorldClient, address: Address): Promise<{ cost: bigint; equations: Account[] }> {
  const buffer = getContract({ client, address, abi: liquidityBufferAbi }).read;
  const held = await buffer.heldCollaterals();
  const stocks = await Promise.all(
    held.map(async (collateral) => {
      const [{ amount, cost }, balance] = await Promise.all([
        buffer.stockOf([collateral]),
        token(client, collateral).balanceOf([address]),
      ]);
      return { cost, equation: { what: `${collateral}: inventory of ${address}`, expected: amount, actual: balance } };
    }),
  );
  return { cost: sum(stocks.map(({ cost }) => cost)), equations: stocks.map(({ equation }) => equation) };
}

/** The queue counts exactly the auctions that are open. */
async function queue(client: WorldClient, { deployment }: World): Promise<Account[]> {
  const house = getContract({ client, address: deployment.auctionHouse, abi: auctionHouseAbi }).read;
  const { bucketOf } = getContract({ client, address: deployment.queue, abi: liquidationQueueAbi }).read;
  const ids = await house.openAuctions([0n, 100_000n]);
  const open = await Promise.all(
    ids.map(async (auctionId) => {
      const { vaultId } = fromAuctionId(auctionId);
      const [auction, ...anchors] = await Promise.all([
        house.auctionOf([vaultId]),
        ...deployment.collaterals.map((_, i) => house.anchorOf([vaultId, BigInt(i)])),
      ]);
      const cents = toCents(auction.reservedValue);
      return { cents, shares: anchors.map(({ queueShareBps }) => shareOf(cents, BigInt(queueShareBps))) };
    }),
  );
  const all = await bucketOf([ALL_COLLATERALS]);
  const perCollateral = await Promise.all(
    deployment.collaterals.map(async (symbol, i): Promise<Account> => {
      const { onAuction } = await bucketOf([BigInt(i)]);
      const expected = sum(open.map(({ shares }) => shares[i] ?? 0n));
      return { what: `queue: debt on sale against ${symbol}`, expected, actual: onAuction };
    }),
  );
  return [
    { what: 'queue: debt on sale', expected: sum(open.map(({ cents }) => cents)), actual: all.onAuction },
    ...perCollateral,
  ];
}
