import { type Address, parseUnits, zeroAddress } from 'viem';
import {
  auctionHouseAbi,
  liquidationQueueAbi,
  liquidityBufferAbi,
  oracleRouterAbi,
  vaultEngineAbi,
  volatilityRiskModelAbi,
} from '../../abi/generated.ts';
import { tokenOf } from '../../config/deployment.ts';
import { ALL_COLLATERALS, WAD } from '../../core/constants.ts';
import { toVaultId } from '../../core/ids.ts';
import type { RiskParameters } from '../../core/volatility.ts';
import { TIMELOCK_ROLES } from '../../deploy/timelock.ts';
import { type GovernanceCall, type Stage, type Symbol, timelockAbi, units } from './stage.ts';

export async function everythingStops(stage: Stage): Promise<void> {
  const { operator } = stage.world.accounts;
  const { engine, auctionHouse, timelock } = stage.world.deployment;
  const { buffer } = stage.debt('USDC');
  await stage.startAll();
  await stage.engine(operator, 'setPauseLevel', [2n]);
  await stage.engine(operator, 'setPauseLevel', [3n]);
  for (const level of [1n, 3n]) await stage.send(operator, auctionHouse, auctionHouseAbi, 'setPauseLevel', [level]);
  for (const level of [1n, 2n]) await stage.send(operator, buffer, liquidityBufferAbi, 'setPauseLevel', [level]);
  for (const auctionId of (await stage.open()).slice(0, 2)) await stage.attempt(operator, 'cancel', [auctionId]);
  // Deposits and repayments are never stopped.
  const owner = stage.owner(0);
  await stage.engine(owner, 'deposit', [toVaultId(owner, 1000n), stage.token('WBTC'), 10n]);
  const [vaultId] = await stage.indebted();
  await stage.attemptEngine(owner, 'repay', [vaultId, stage.token('USDC'), units(1, 'USDC')]);
  await stage.govern(
    [engine, vaultEngineAbi, 'setPauseLevel', [0n]],
    [auctionHouse, auctionHouseAbi, 'setPauseLevel', [0n]],
    [buffer, liquidityBufferAbi, 'setPauseLevel', [0n]],
  );
  const id = await stage.schedule([[timelock, timelockAbi, 'updateDelay', [1n]]], 'cancelled');
  await stage.send(operator, timelock, timelockAbi, 'cancel', [id]);
  await stage.restartAll(3);
}

export async function governanceSetsEverything(stage: Stage): Promise<void> {
  const { operator } = stage.world.accounts;
  const { engine, queue, riskModel, oracle, auctionHouse, timelock } = stage.world.deployment;
  const [a, b, c] = [stage.owner(0), stage.owner(1), stage.owner(2)];
  const [usdc, weth, wbtc] = [stage.token('USDC'), stage.token('WETH'), stage.token('WBTC')];
  const { buffer } = stage.debt('WETH');
  const curve = { baseRate: WAD / 100n, slopeBelowKink: WAD / 25n, slopeAboveKink: WAD, kink: (8n * WAD) / 10n };
  const inventoryTerms = {
    callerShare: WAD / 20n,
    startMultiplier: (103n * WAD) / 100n,
    maxDiscount: WAD / 50n,
    halfLife: 7200,
    maxDuration: 86_400,
  };
  const wethRisk = {
    borrowLtvBps: 7500,
    liquidationLtvBps: 8100,
    borrowTighteningBps: 500,
    liquidationTighteningBps: 200,
    startMultiplierBps: 10_100,
    halfLife: 800,
    calmVolatilityBps: 9000,
    stressVolatilityBps: 36_000,
  };
  const wbtcRisk = {
    ...wethRisk,
    borrowLtvBps: 7800,
    liquidationLtvBps: 8200,
    borrowTighteningBps: 300,
    halfLife: 1800,
  };
  const sourceOf = (symbol: Symbol): Address => tokenOf(stage.world.deployment, symbol).source;
  await stage.govern(
    [engine, vaultEngineAbi, 'setSupplyCap', [weth, units(3_000_000, 'WETH')]],
    [engine, vaultEngineAbi, 'setDebtLimits', [usdc, units(2_000_000_000, 'USDC'), units(1500, 'USDC')]],
    [engine, vaultEngineAbi, 'setRateCurve', [usdc, curve, WAD / 5n]],
    [engine, vaultEngineAbi, 'setLiquidator', [a, true]],
    [engine, vaultEngineAbi, 'setLiquidator', [b, true]],
    [engine, vaultEngineAbi, 'setLiquidator', [b, false]],
    [engine, vaultEngineAbi, 'setLiquidator', [c, false]],
    [engine, vaultEngineAbi, 'setGuardian', [a]],
    [queue, liquidationQueueAbi, 'setLimits', [1n, dollars('7000000'), dollars('900000.5')]],
    [queue, liquidationQueueAbi, 'setLimits', [ALL_COLLATERALS, dollars('9000000'), dollars('1200000')]],
    [queue, liquidationQueueAbi, 'setLimits', [40n, dollars('1'), 0n]],
    [queue, liquidationQueueAbi, 'setTiers', [(112n * WAD) / 100n, (12n * WAD) / 10n, WAD / 5n]],
    [queue, liquidationQueueAbi, 'setReserver', [b, true]],
    [queue, liquidationQueueAbi, 'setReserver', [b, false]],
    [queue, liquidationQueueAbi, 'setReserver', [c, false]],
    [buffer, liquidityBufferAbi, 'setAuctionHouse', [zeroAddress]],
    [buffer, liquidityBufferAbi, 'setInventoryTerms', [inventoryTerms]],
    [buffer, liquidityBufferAbi, 'setAuctionHouse', [auctionHouse]],
    [buffer, liquidityBufferAbi, 'setInventoryCap', [wbtc, units(100, 'WETH')]],
    [buffer, liquidityBufferAbi, 'setInventoryCap', [usdc, 0n]],
    [riskModel, volatilityRiskModelAbi, 'setAssetRisk', [weth, wethRisk]],
    [riskModel, volatilityRiskModelAbi, 'setAssetRisk', [wbtc, wbtcRisk]],
    [riskModel, volatilityRiskModelAbi, 'setPenaltySchedule', [WAD / 50n, WAD / 20n, (9n * WAD) / 10n]],
    [oracle, oracleRouterAbi, 'setSource', [usdc, sourceOf('USDC')]],
    // Two sources that never contradict: an anchor that stays, and one that goes again.
    [oracle, oracleRouterAbi, 'setAnchor', [wbtc, sourceOf('WBTC'), WAD / 20n, WAD / 50n]],
    [oracle, oracleRouterAbi, 'setAnchor', [usdc, sourceOf('USDC'), WAD / 100n, WAD / 200n]],
    [oracle, oracleRouterAbi, 'setAnchor', [usdc, zeroAddress, 0n, 0n]],
    // A proposer comes and goes.
    [timelock, timelockAbi, 'grantRole', [TIMELOCK_ROLES.proposer, a]],
    [timelock, timelockAbi, 'revokeRole', [TIMELOCK_ROLES.proposer, a]],
  );
  await stage.engine(a, 'setPauseLevel', [1n]);
  await stage.govern(
    [engine, vaultEngineAbi, 'setPauseLevel', [0n]],
    [engine, vaultEngineAbi, 'setGuardian', [operator]],
  );
  // A liquidator of its own kind holds locks beside the house, and renews one.
  await stage.setPrices({ WETH: 1100, WBTC: 18_000 });
  const locked: bigint[] = [];
  for (const vaultId of await stage.indebted()) {
    if (locked.length < 3 && (await stage.attemptEngine(a, 'lock', [vaultId]))) locked.push(vaultId);
  }
  await stage.engine(a, 'lock', [locked[0]]);
  await stage.startAll();
}

/** Risk is tightened ahead of time, once until it ends by itself and once until it is ended. */
export async function stewardsForecast(stage: Stage): Promise<void> {
  const { operator, keeper } = stage.world.accounts;
  const { riskModel } = stage.world.deployment;
  const [a, b, c] = [stage.owner(0), stage.owner(1), stage.owner(2)];
  const [weth, wbtc] = [stage.token('WETH'), stage.token('WBTC')];
  const call = (from: Address, name: string, args: readonly unknown[]): Promise<void> =>
    stage.send(from, riskModel, volatilityRiskModelAbi, name, args);
  const forecast = async (asset: Address, steward: Address, duration: number): Promise<void> => {
    const inForce = await stage.read<bigint>(riskModel, volatilityRiskModelAbi, 'volatilityBpsOf', [asset]);
    const { calmVolatilityBps, stressVolatilityBps } = await stage.read<RiskParameters>(
      riskModel,
      volatilityRiskModelAbi,
      'riskOf',
      [asset],
    );
    const least = Math.min(Math.max(Number(inForce), calmVolatilityBps), stressVolatilityBps);
    const expected = Math.min(Math.floor(least * 1.4), stressVolatilityBps);
    await call(steward, 'forecast', [asset, BigInt(expected), BigInt(duration)]);
  };
  const setSteward = (account: Address, isSteward: boolean): GovernanceCall => {
    return [riskModel, volatilityRiskModelAbi, 'setSteward', [account, isSteward]];
  };
  await stage.govern(setSteward(a, true), setSteward(b, true), setSteward(c, true), setSteward(keeper, true));
  await forecast(weth, a, 7200);
  await forecast(wbtc, b, 7200);
  await stage.wait(1800);
  await stage.setPrices({});
  for (const asset of [weth, wbtc]) await call(keeper, 'poke', [asset]);
  await stage.wait(3600);
  await forecast(weth, c, 86_400);
  // The guardian takes back what stewards said, and who may say it: the last of the list comes where the first was.
  await call(operator, 'endForecast', [weth]);
  await call(operator, 'setSteward', [a, false]);
  await call(operator, 'setSteward', [c, false]);
  await stage.wait(3600);
  await stage.setPrices({});
  await call(keeper, 'poke', [wbtc]); // whose forecast is over
}

/** A house that may not start auctions any more ends those that it has open; then it is taken back. */
export async function houseIsRetired(stage: Stage): Promise<void> {
  const { queue, auctionHouse } = stage.world.deployment;
  const { bidder } = stage.world.accounts;
  await stage.startAll();
  await stage.govern([queue, liquidationQueueAbi, 'setReserver', [auctionHouse, false]]);
  for (const auctionId of (await stage.open()).slice(0, 3)) await stage.attempt(bidder, 'end', [auctionId]);
  await stage.restartAll(1);
  await stage.govern([queue, liquidationQueueAbi, 'setReserver', [auctionHouse, true]]);
}

/** A vault spends more of the queue's tokens than there are: the next must wait until they have refilled. */
export async function queueIsOverdrawn(stage: Stage): Promise<void> {
  const { queue } = stage.world.deployment;
  const owner = stage.owner(3);
  await stage.setPrices({ WETH: 1500, WBTC: 30_000 });
  const first = await stage.openVault(owner, 5000n, 'WETH', 40, 43_000);
  const second = await stage.openVault(owner, 5001n, 'WBTC', 1, 22_000);
  await stage.schedule(largerLimits(stage), 'larger limits');
  await stage.govern(
    [queue, liquidationQueueAbi, 'setLimits', [0n, dollars('900000000'), dollars('30000')]],
    [queue, liquidationQueueAbi, 'setLimits', [ALL_COLLATERALS, dollars('900000000'), dollars('50000')]],
    [queue, liquidationQueueAbi, 'setLimits', [2n, dollars('900000000'), dollars('900000')]],
    [queue, liquidationQueueAbi, 'setTiers', [(105n * WAD) / 100n, (11n * WAD) / 10n, WAD / 20n]],
  );
  await stage.setPrices({ WETH: 1290, WBTC: 26_000 });
  for (const vaultId of [first, second]) await stage.start(vaultId);
}

/** What had refilled until now did so at the old rate. */
export async function limitsAreRaised(stage: Stage): Promise<void> {
  await stage.carryOut(largerLimits(stage), 'larger limits');
}

function largerLimits(stage: Stage): GovernanceCall[] {
  const { queue } = stage.world.deployment;
  return [0n, ALL_COLLATERALS].map((index) => {
    const limits = [index, dollars('900000000'), dollars('1200000')];
    return [queue, liquidationQueueAbi, 'setLimits', limits];
  });
}

/** [quote WAD] */
function dollars(amount: string): bigint {
  return parseUnits(amount, 18);
}

/** An operation that nobody has executed yet. */
export async function somethingWaits(stage: Stage): Promise<void> {
  await stage.schedule([[stage.world.deployment.timelock, timelockAbi, 'updateDelay', [7200n]]], 'waiting');
}
