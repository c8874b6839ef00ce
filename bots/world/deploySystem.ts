import {
  type Abi,
  type Address,
  encodeDeployData,
  encodeFunctionData,
  type Hex,
  parseUnits,
  zeroAddress,
  zeroHash,
} from 'viem';
import {
  auctionHouseAbi,
  auctionLensAbi,
  auctionRepayerAbi,
  chainlinkOracleAbi,
  directLiquidatorAbi,
  genericTakerAbi,
  governanceLensAbi,
  inventoryTakerAbi,
  lendingPoolAbi,
  liquidationQueueAbi,
  liquidityBufferAbi,
  oracleRouterAbi,
  riskLensAbi,
  staticRiskModelAbi,
  uniswapV3OracleAbi,
  uniswapTakerAbi,
  vaultEngineAbi,
  snapshotLensAbi,
  volatilityRiskModelAbi,
} from '../abi/generated.ts';
import type { Deployment } from '../config/deployment.ts';
import type { Parameters } from '../config/parameters.ts';
import { ALL_COLLATERALS } from '../core/constants.ts';
import type { RiskParameters } from '../core/volatility.ts';
import { timelockArtifact } from './artifacts.ts';
import { DeploymentPlan } from './deploymentPlan.ts';
import { execute, nextNonce, type WorldClient } from './transactions.ts';

/** A token to list, and the feed that prices it. */
export interface ListedToken {
  readonly symbol: string;
  readonly address: Address;
  readonly decimals: number;
  readonly feed: Address;
  readonly heartbeatSeconds: number;
}

/** A token's price in a pool, and the least liquidity at which it is one; tokens by their symbols. */
export interface Anchor {
  readonly token: string;
  readonly quoteToken: string;
  readonly fee: number;
  readonly minLiquidity: bigint;
}

/** What a deployment starts from. */
export interface SystemSpec {
  readonly chainId: number;
  readonly tokens: readonly ListedToken[];
  readonly parameters: Parameters;
  readonly weth: Address;
  /** Where bidders are to sell; with a v3 router, a GenericTaker is deployed that allows it. */
  readonly uniswap: Omit<Deployment['uniswap'], 'taker'>;
  /** Prices that the feeds' must not contradict; for these the pools must remember the window already. */
  readonly anchors: readonly Anchor[];
  /** May only stop things. */
  readonly guardian: Address;
}

/** The limits of one bucket of the queue, in whole dollars. */
type QueueLimits = Pick<Parameters['queue'], 'maxDebtOnAuctionUsd' | 'maxDebtStartedPerHourUsd'>;

const WAD_PER_BPS = 10n ** 14n;
const wad = (bps: number): bigint => BigInt(bps) * WAD_PER_BPS;
/** The feeds of a local world have no clamp, so the bound is only "not absurd": ten billion dollars. */
const MAX_ANSWER = 10n ** 18n;
/** Where Permit2 is on every chain; a local world has none there, and allowances do. */
const PERMIT2: Address = '0x000000000022D473030F116dDEE9F6B43aC78BA3';

/**
 * Deploys the whole system and hands it to a timelock, through which all of its configuration goes. At the end the
 * deployer has no rights left and the timelock waits as long as the parameters say.
 *
 * @param from unlocked, pays; the timelock's only proposer
 * @throws {Error} naming the step that reverted
 */
export async function deploySystem(client: WorldClient, from: Address, spec: SystemSpec): Promise<Deployment> {
  const plan = new DeploymentPlan(from, await nextNonce(client, from));
  const { parameters, tokens } = spec;
  const timelock = timelockArtifact();
  const admin = plan.create(
    'TimelockController',
    encodeDeployData({
      abi: timelock.abi,
      bytecode: timelock.bytecode,
      args: [0n, [from], [from], from],
    }),
  );
  const oracle = plan.deploy(oracleRouterAbi, 'OracleRouter', [admin, zeroAddress]);
  const isVolatile = parameters.risk.model === 'volatility';
  const riskModel = isVolatile
    ? plan.deploy(volatilityRiskModelAbi, 'VolatilityRiskModel', [
        admin,
        spec.guardian,
        oracle,
        BigInt(parameters.risk.volatilityHalfLifeSeconds),
        BigInt(parameters.risk.sampleIntervalSeconds),
      ])
    : plan.deploy(staticRiskModelAbi, 'StaticRiskModel', [admin]);
  const engine = plan.deploy(vaultEngineAbi, 'VaultEngine', [admin, oracle, riskModel]);
  const queue = plan.deploy(liquidationQueueAbi, 'LiquidationQueue', [admin]);
  const terms = {
    targetHealth: wad(parameters.auctions.targetHealthBps),
    backstopDiscount: wad(parameters.auctions.backstopDiscountBps),
    minPriceRatio: wad(parameters.auctions.minPriceRatioBps),
    maxDuration: BigInt(parameters.auctions.maxDurationSeconds),
    keeperShare: wad(parameters.auctions.keeperShareBps),
    fullCloseMultiple: BigInt(parameters.auctions.fullCloseMultiple),
  };
  const auctionHouse = plan.deploy(auctionHouseAbi, 'AuctionHouse', [engine, queue, admin, spec.guardian, terms]);
  const directLiquidator = plan.deploy(directLiquidatorAbi, 'DirectLiquidator', [
    auctionHouse,
    admin,
    spec.guardian,
    {
      bonus: wad(parameters.direct.bonusBps),
      penalty: wad(parameters.direct.penaltyBps),
      smallDebtValue: parseUnits(parameters.direct.smallDebtUsd, 18),
    },
  ]);
  const snapshotLens = plan.deploy(snapshotLensAbi, 'SnapshotLens', []);
  const auctionLens = plan.deploy(auctionLensAbi, 'AuctionLens', []);
  const riskLens = isVolatile ? plan.deploy(riskLensAbi, 'RiskLens', []) : undefined;
  const governanceLens = plan.deploy(governanceLensAbi, 'GovernanceLens', []);
  const auctionRepayer = plan.deploy(auctionRepayerAbi, 'AuctionRepayer', [auctionHouse]);
  const inventoryTaker = plan.deploy(inventoryTakerAbi, 'InventoryTaker', [auctionHouse, PERMIT2]);
  const taker = plan.deploy(uniswapTakerAbi, 'UniswapTaker', [
    auctionHouse,
    spec.uniswap.v2?.factory ?? zeroAddress,
    spec.uniswap.v3.factory,
    spec.uniswap.v4?.poolManager ?? zeroAddress,
    spec.weth,
  ]);

  const sources = tokens.map(({ decimals, feed, heartbeatSeconds }) => {
    const maxAge = BigInt(heartbeatSeconds + parameters.oracle.maxAgeMarginSeconds);
    return plan.deploy(chainlinkOracleAbi, 'ChainlinkOracle', [feed, decimals, maxAge, 0n, MAX_ANSWER]);
  });
  const anchors = spec.anchors.map(({ token, quoteToken, fee, minLiquidity }) => {
    const [base, quote] = [token, quoteToken].map((name) => tokens.findIndex(({ symbol }) => symbol === name));
    const asset = tokens[base ?? -1]?.address;
    const config = {
      factory: spec.uniswap.v3.factory,
      token: asset,
      quoteToken: tokens[quote ?? -1]?.address,
      fee,
      quoteSource: sources[quote ?? -1],
      window: BigInt(parameters.oracle.anchorWindowSeconds),
      minLiquidity,
      blockTime: 12n,
    };
    return { asset, source: plan.deploy(uniswapV3OracleAbi, 'UniswapV3Oracle', [config]) };
  });
  const debts = tokens.filter(({ symbol }) => symbol in parameters.debts);
  const { buffers } = parameters;
  const inventoryTerms = {
    callerShare: wad(buffers.callerShareBps),
    startMultiplier: wad(buffers.saleStartMultiplierBps),
    maxDiscount: wad(buffers.saleMaxDiscountBps),
    halfLife: buffers.saleHalfLifeSeconds,
    maxDuration: buffers.saleDurationSeconds,
  };
  const sourcesOfDebt = debts.map(({ symbol, address }) => {
    const buffer = plan.deploy(liquidityBufferAbi, 'LiquidityBuffer', [
      address,
      engine,
      BigInt(buffers.cooldownSeconds),
      inventoryTerms,
      `Ebb ${symbol} buffer`,
      `ebbBuffer${symbol}`,
    ]);
    const pool = plan.deploy(lendingPoolAbi, 'LendingPool', [
      address,
      engine,
      buffer,
      `Ebb lent ${symbol}`,
      `ebb${symbol}`,
    ]);
    return { symbol, pool, buffer };
  });

  const { router } = spec.uniswap.v3;
  const genericTaker =
    router === undefined ? undefined : plan.deploy(genericTakerAbi, 'GenericTaker', [auctionHouse, [router]]);

  const governance: { to: Address; data: Hex }[] = [];
  const set = (to: Address, abi: Abi, functionName: string, args: readonly unknown[]): void => {
    governance.push({ to, data: encodeFunctionData({ abi, functionName, args }) });
  };
  const setLimits = (index: bigint, limits: QueueLimits): void =>
    set(queue, liquidationQueueAbi, 'setLimits', [
      index,
      parseUnits(limits.maxDebtOnAuctionUsd, 18),
      parseUnits(limits.maxDebtStartedPerHourUsd, 18),
    ]);
  // Both models take it alike.
  set(riskModel, staticRiskModelAbi, 'setPenaltySchedule', [
    wad(parameters.penalty.minBps),
    wad(parameters.penalty.maxBps),
    wad(parameters.penalty.healthForMaxBps),
  ]);
  tokens.forEach(({ address }, i) => set(oracle, oracleRouterAbi, 'setSource', [address, sources[i]]));
  for (const { asset, source } of anchors) {
    const bounds = [wad(parameters.oracle.maxGapBps), wad(parameters.oracle.bandCapBps)];
    set(oracle, oracleRouterAbi, 'setAnchor', [asset, source, ...bounds]);
  }
  const collaterals = tokens.filter(({ symbol }) => symbol in parameters.collaterals);
  collaterals.forEach(({ symbol, address, decimals }, i) => {
    const risk = parameters.collaterals[symbol] as Parameters['collaterals'][string];
    if (isVolatile) {
      const args = [address, riskParameters(risk), BigInt(risk.volatility.initialBps)];
      set(riskModel, volatilityRiskModelAbi, 'listAsset', args);
    } else {
      set(riskModel, staticRiskModelAbi, 'setAssetRisk', [
        address,
        wad(risk.borrowLtvBps),
        wad(risk.liquidationLtvBps),
        wad(risk.startMultiplierBps),
        BigInt(risk.halfLifeSeconds),
      ]);
    }
    set(engine, vaultEngineAbi, 'listCollateral', [address, parseUnits(risk.supplyCap, decimals)]);
    setLimits(BigInt(i), risk);
  });
  debts.forEach(({ symbol, address, decimals }, i) => {
    const debt = parameters.debts[symbol] as Parameters['debts'][string];
    set(engine, vaultEngineAbi, 'listDebt', [
      address,
      sourcesOfDebt[i]?.pool,
      sourcesOfDebt[i]?.buffer,
      parseUnits(debt.borrowCap, decimals),
      parseUnits(debt.minDebt, decimals),
      {
        baseRate: wad(debt.baseRateBps),
        slopeBelowKink: wad(debt.slopeBelowKinkBps),
        slopeAboveKink: wad(debt.slopeAboveKinkBps),
        kink: wad(debt.kinkBps),
      },
      wad(debt.reserveFactorBps),
    ]);
    const buffer = sourcesOfDebt[i]?.buffer ?? zeroAddress;
    set(buffer, liquidityBufferAbi, 'setAuctionHouse', [auctionHouse]);
    for (const collateral of collaterals) {
      if (collateral.address === address) continue;
      set(buffer, liquidityBufferAbi, 'setInventoryCap', [collateral.address, parseUnits(debt.inventoryCap, decimals)]);
    }
  });
  setLimits(ALL_COLLATERALS, parameters.queue);
  set(queue, liquidationQueueAbi, 'setTiers', [
    wad(parameters.queue.criticalCoverageBps),
    wad(parameters.queue.urgentCoverageBps),
    wad(parameters.queue.reservedShareBps),
  ]);
  set(queue, liquidationQueueAbi, 'setReserver', [auctionHouse, true]);
  set(engine, vaultEngineAbi, 'setLiquidator', [auctionHouse, true]);
  set(engine, vaultEngineAbi, 'setLiquidator', [directLiquidator, true]);
  set(engine, vaultEngineAbi, 'setGuardian', [spec.guardian]);
  set(admin, timelock.abi, 'updateDelay', [BigInt(parameters.timelockDelaySeconds)]);

  const batch = [
    governance.map(({ to }) => to),
    governance.map(() => 0n),
    governance.map(({ data }) => data),
    zeroHash,
    zeroHash,
  ] as const;
  const call = (functionName: string, args: readonly unknown[]): void =>
    plan.call(functionName, admin, encodeFunctionData({ abi: timelock.abi, functionName, args }));
  call('scheduleBatch', [...batch, 0n]);
  call('executeBatch', batch);
  call('renounceRole', [zeroHash, from]);
  await execute(client, from, plan.calls);

  return {
    chainId: spec.chainId,
    engine,
    auctionHouse,
    directLiquidator,
    queue,
    oracle,
    riskModel,
    timelock: admin,
    snapshotLens,
    auctionLens,
    ...(riskLens === undefined ? {} : { riskLens }),
    governanceLens,
    auctionRepayer,
    inventoryTaker,
    ...(genericTaker === undefined ? {} : { genericTaker }),
    tokens: tokens.map(({ symbol, address, decimals }, i) => ({
      symbol,
      address,
      decimals,
      source: sources[i] ?? zeroAddress,
    })),
    collaterals: collaterals.map(({ symbol }) => symbol),
    debts: sourcesOfDebt,
    wrappedNative: spec.weth,
    uniswap: { taker, ...spec.uniswap },
  };
}

/** A collateral's parameters as the volatility risk model takes them. */
export function riskParameters(risk: Parameters['collaterals'][string]): RiskParameters {
  const { volatility } = risk;
  return {
    borrowLtvBps: risk.borrowLtvBps,
    liquidationLtvBps: risk.liquidationLtvBps,
    borrowTighteningBps: volatility.borrowTighteningBps,
    liquidationTighteningBps: volatility.liquidationTighteningBps,
    startMultiplierBps: risk.startMultiplierBps,
    halfLife: risk.halfLifeSeconds,
    calmVolatilityBps: volatility.calmBps,
    stressVolatilityBps: volatility.stressBps,
  };
}
