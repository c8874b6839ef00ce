import { type Address, getContract } from 'viem';
import { lendingPoolAbi, liquidityBufferAbi, vaultEngineAbi } from '../abi/generated.ts';
import { tokenOf } from '../config/deployment.ts';
import type { Balances, BufferValue, VaultValue } from './report.ts';
import type { WorldClient } from '../local/transactions.ts';
import type { World } from './world.ts';

/**
 * What pools and buffers are worth now.
 * @param usdOf the market's price of a token, in dollars per whole token
 */
export async function readBalances(
  client: WorldClient,
  { deployment }: World,
  usdOf: (address: Address) => number,
): Promise<Balances> {
  const whole = (address: Address, amount: bigint): number =>
    Number(amount) / 10 ** tokenOf(deployment, address).decimals;

  const readPool = async (symbol: string, address: Address): Promise<VaultValue> => {
    const { address: asset, decimals } = tokenOf(deployment, symbol);
    const pool = getContract({ client, address, abi: lendingPoolAbi }).read;
    const millionShares = 10n ** BigInt(decimals + 12); // shares have six more decimals than the token
    const [assets, assetsPerMillion] = await Promise.all([pool.totalAssets(), pool.convertToAssets([millionShares])]);
    return { symbol, assets: whole(asset, assets), sharePrice: whole(asset, assetsPerMillion) / 1e6 };
  };

  /** A buffer has what it was paid, though its share price follows only little by little. */
  const readBuffer = async (symbol: string, address: Address): Promise<BufferValue> => {
    const asset = tokenOf(deployment, symbol).address;
    const buffer = getContract({ client, address, abi: liquidityBufferAbi }).read;
    const engine = getContract({ client, address: deployment.engine, abi: vaultEngineAbi }).read;
    const [{ sharePrice }, cash, claim, senior, held] = await Promise.all([
      readPool(symbol, address), // the views of ERC-4626 are the same
      buffer.cash(),
      engine.claimable([address, asset]),
      buffer.seniorClaim(),
      buffer.heldCollaterals(),
    ]);
    const stocks = await Promise.all(held.map((collateral) => buffer.stockOf([collateral])));
    const inventory = held.reduce(
      (sum, collateral, i) => sum + (whole(collateral, stocks[i]?.amount ?? 0n) * usdOf(collateral)) / usdOf(asset),
      0,
    );
    return { symbol, assets: whole(asset, cash + claim - senior) + inventory, sharePrice, inventory };
  };

  const [pools, buffers] = await Promise.all([
    Promise.all(deployment.debts.map(({ symbol, pool }) => readPool(symbol, pool))),
    Promise.all(deployment.debts.map(({ symbol, buffer }) => readBuffer(symbol, buffer))),
  ]);
  return { pools, buffers };
}
