/** What a keeper reads of buffers, prices and volatility at one block; for clients that aggregate, see client.ts. */
import { type Address, getContract, zeroAddress } from 'viem';
import {
  chainlinkOracleAbi,
  lendingPoolAbi,
  liquidityBufferAbi,
  oracleRouterAbi,
  vaultEngineAbi,
  volatilityRiskModelAbi,
} from '../abi/generated.ts';
import { type Deployment, tokenOf } from '../config/deployment.ts';
import type { BufferState, Shelf } from '../core/inventory.ts';
import type { RiskReport } from '../core/sampling.ts';
import { isSameAddress, type Price } from '../core/types.ts';
import type { PriceReport } from '../core/witnessing.ts';
import type { ChainClient } from './client.ts';

/** Every buffer of the deployment, in the order of its debts. */
export function readBuffers(client: ChainClient, deployment: Deployment, blockNumber: bigint): Promise<BufferState[]> {
  const at = { blockNumber };
  const engine = getContract({ client, address: deployment.engine, abi: vaultEngineAbi }).read;
  return Promise.all(
    deployment.debts.map(async ({ symbol, pool, buffer: address }): Promise<BufferState> => {
      const asset = tokenOf(deployment, symbol).address;
      const buffer = getContract({ client, address, abi: liquidityBufferAbi }).read;
      const readShelf = async (collateral: Address): Promise<Shelf> => {
        const [cap, { amount, cost }, offer, claimable] = await Promise.all([
          buffer.inventoryCap([collateral], at),
          buffer.stockOf([collateral], at),
          buffer.offerOf([collateral], at),
          engine.claimable([address, collateral], at),
        ]);
        return { collateral, cap, amount, cost, offer, claimable };
      };
      const collaterals = deployment.collaterals.map((name) => tokenOf(deployment, name).address);
      const [pauseLevel, resumedAt, cash, exitingAssets, claimable, reserves, poolCash, seniorClaim, terms, shelves] =
        await Promise.all([
          buffer.pauseLevel(at),
          buffer.resumedAt(at),
          buffer.cash(at),
          buffer.exitingAssets(at),
          engine.claimable([address, asset], at),
          engine.reservesOf([asset], at),
          client.readContract({ address: pool, abi: lendingPoolAbi, functionName: 'cash', blockNumber }),
          buffer.seniorClaim(at),
          buffer.inventoryTerms(at),
          Promise.all(collaterals.filter((collateral) => collateral !== asset).map(readShelf)),
        ]);
      const amounts = { cash, exitingAssets, claimable, reserves, poolCash, seniorClaim };
      return { buffer: address, asset, pauseLevel, resumedAt, ...amounts, terms, shelves };
    }),
  );
}

/** Every token's price, its primary's own, and what the router remembers of it. */
export function readPriceReports(
  client: ChainClient,
  deployment: Deployment,
  blockNumber: bigint,
): Promise<PriceReport[]> {
  const at = { blockNumber };
  const oracle = getContract({ client, address: deployment.oracle, abi: oracleRouterAbi }).read;
  // Every source answers as ChainlinkOracle does.
  const readSource = (address: Address): Promise<Price> =>
    client.readContract({ address, abi: chainlinkOracleAbi, functionName: 'getPrice', blockNumber });
  return Promise.all(
    deployment.tokens.map(async ({ address: asset, source }): Promise<PriceReport> => {
      const [price, { primary: address, witness }, primary] = await Promise.all([
        oracle.getPrice([asset], at),
        oracle.sourcesOf([asset], at),
        readSource(source),
      ]);
      // Governance may have replaced it since the deployment was written down.
      const isReplaced = !isSameAddress(address, source) && address !== zeroAddress;
      return { asset, price, primary: isReplaced ? await readSource(address) : primary, witness };
    }),
  );
}

/** Every collateral whose parameters follow its volatility; none where the risk model is not one that measures it. */
export async function readRiskReports(
  client: ChainClient,
  deployment: Deployment,
  blockNumber: bigint,
): Promise<RiskReport[]> {
  if (deployment.riskLens === undefined) return [];
  const at = { blockNumber };
  const model = getContract({ client, address: deployment.riskModel, abi: volatilityRiskModelAbi }).read;
  const oracle = getContract({ client, address: deployment.oracle, abi: oracleRouterAbi }).read;
  const assets = deployment.collaterals.map((symbol) => tokenOf(deployment, symbol).address);
  const [volatilityHalfLife, sampleInterval, ...reports] = await Promise.all([
    model.VOLATILITY_HALF_LIFE(at),
    model.SAMPLE_INTERVAL(at),
    ...assets.map(async (asset) => {
      const [risk, state, [status, { lower, upper }]] = await Promise.all([
        model.riskOf([asset], at),
        model.stateOf([asset], at),
        oracle.primaryPriceOf([asset], at),
      ]);
      return { asset, risk, state, price: { lower, upper, status } };
    }),
  ]);
  return reports
    .filter(({ risk }) => risk.calmVolatilityBps !== 0)
    .map((report) => ({ ...report, terms: { volatilityHalfLife, sampleInterval } }));
}
