/**
 * Everything that governance sets in a system: what it shall be, how to read what it is, and the calls that change it. Deployment
 * sets all of it, verification compares all of it, and a change is what differs.
 */
import { type Abi, type Address, encodeFunctionData, formatUnits, parseUnits } from 'viem';
import {
  directLiquidatorAbi,
  liquidationQueueAbi,
  liquidityBufferAbi,
  oracleRouterAbi,
  staticRiskModelAbi,
  vaultEngineAbi,
  volatilityRiskModelAbi,
} from '../abi/generated.ts';
import { type DeployedToken, type Deployment, tokenOf } from '../config/deployment.ts';
import type { Parameters } from '../config/parameters.ts';
import { ALL_COLLATERALS, QUOTE_CENT, WAD_PER_BPS } from '../core/constants.ts';
import type { RiskParameters } from '../core/volatility.ts';
import { inventoryTerms, type SystemSpec, wad } from './system.ts';
import type { GovernanceCall } from './timelock.ts';

/** What a setting is about. */
export type SettingGroup = 'prices' | 'risk' | 'limits' | 'wiring' | 'roles';

/** Values by name, as people read them; the same value has one form. */
export type Facts = Readonly<Record<string, string>>;

/** A view function and its arguments. */
export interface Read {
  readonly address: Address;
  readonly abi: Abi;
  readonly functionName: string;
  readonly args: readonly unknown[];
}

/** Something governance sets, by one contract's view. */
export interface Setting {
  readonly group: SettingGroup;
  /** Symbol of the token that it belongs to; none for the system's own. */
  readonly token?: string;
  /** What is set, as `risk parameters of WETH`. */
  readonly label: string;
  readonly read: Read;
  readonly expected: Facts;
  /** The same facts out of what the view answers. */
  readonly found: (answer: unknown) => Facts;
  /** What brings about `expected`, given what the view answers; undefined for a system in which nothing is set. */
  readonly calls: (answer: unknown) => readonly GovernanceCall[];
}

const bps = (value: bigint | number): string => `${value} bp`;
const wadBps = (value: bigint): string => (value % WAD_PER_BPS === 0n ? bps(value / WAD_PER_BPS) : `${value} / 1e18`);
const secondsText = (value: bigint | number): string => `${value} s`;
/** Digits of a decimal number, by thousands. */
const grouped = (text: string): string => text.replace(/^\d+/, (whole) => whole.replace(/\B(?=(\d{3})+$)/g, ','));
/** An amount in whole tokens, to the last of its digits. */
const amountOf =
  ({ symbol, decimals }: Pick<DeployedToken, 'symbol' | 'decimals'>) =>
  (value: bigint): string =>
    `${grouped(formatUnits(value, decimals))} ${symbol}`;
const dollars = (cents: bigint | number): string => `${grouped(formatUnits(BigInt(cents), 2))} USD`;
const yesNo = (value: boolean): string => (value ? 'yes' : 'no');

function call(label: string, to: Address, abi: Abi, functionName: string, args: readonly unknown[]): GovernanceCall {
  return { label, to, data: encodeFunctionData({ abi, functionName, args }) };
}

/** All settings of a system, in an order in which they can be made. */
export function settingsOf(spec: SystemSpec, deployment: Deployment): Setting[] {
  return [
    penaltyOf(spec, deployment),
    ...spec.tokens.map(({ symbol }) => sourceOf(symbol, deployment)),
    ...spec.anchors.map(({ token }) => anchorOf(token, spec, deployment)),
    ...deployment.collaterals.flatMap((symbol, index) => collateralOf(symbol, index, spec, deployment)),
    ...deployment.debts.flatMap(({ symbol }) => debtOf(symbol, spec, deployment)),
    ...queueOf(spec, deployment),
    ...rolesOf(spec, deployment),
  ];
}

/** Calls that make a system out of one in which nothing is set. */
export function allCalls(settings: readonly Setting[]): GovernanceCall[] {
  return settings.flatMap(({ calls }) => calls(undefined));
}

function penaltyOf({ parameters: { penalty } }: SystemSpec, { riskModel }: Deployment): Setting {
  const { minBps, maxBps, healthForMaxBps } = penalty;
  // Both models take it alike.
  const abi = staticRiskModelAbi;
  return {
    group: 'risk',
    label: 'penalty schedule',
    read: { address: riskModel, abi, functionName: 'penaltySchedule', args: [] },
    expected: { minBps: bps(minBps), maxBps: bps(maxBps), healthForMaxBps: bps(healthForMaxBps) },
    found: (answer) => {
      const [min, max, health] = answer as [number, number, number];
      return { minBps: bps(min), maxBps: bps(max), healthForMaxBps: bps(health) };
    },
    calls: () => [
      call('penalty schedule', riskModel, abi, 'setPenaltySchedule', [wad(minBps), wad(maxBps), wad(healthForMaxBps)]),
    ],
  };
}

interface AssetSources {
  readonly primary: Address;
  readonly anchor: Address;
  readonly maxGapBps: number;
  readonly bandCapBps: number;
}

function sourceOf(symbol: string, deployment: Deployment): Setting {
  const { address, source } = tokenOf(deployment, symbol);
  const { oracle } = deployment;
  return {
    group: 'prices',
    token: symbol,
    label: `price source of ${symbol}`,
    read: { address: oracle, abi: oracleRouterAbi, functionName: 'sourcesOf', args: [address] },
    expected: { source },
    found: (answer) => ({ source: (answer as AssetSources).primary }),
    calls: () => [call(`price source of ${symbol}`, oracle, oracleRouterAbi, 'setSource', [address, source])],
  };
}

function anchorOf(symbol: string, { parameters: { oracle: terms } }: SystemSpec, deployment: Deployment): Setting {
  const { address, anchor } = tokenOf(deployment, symbol);
  if (anchor === undefined) throw new RangeError(`the deployment has no anchor of ${symbol}`);
  const { oracle } = deployment;
  const { maxGapBps, bandCapBps } = terms;
  return {
    group: 'prices',
    token: symbol,
    label: `anchor of ${symbol}`,
    read: { address: oracle, abi: oracleRouterAbi, functionName: 'sourcesOf', args: [address] },
    expected: { anchor, maxGapBps: bps(maxGapBps), bandCapBps: bps(bandCapBps) },
    found: (answer) => {
      const sources = answer as AssetSources;
      return { anchor: sources.anchor, maxGapBps: bps(sources.maxGapBps), bandCapBps: bps(sources.bandCapBps) };
    },
    calls: () => [
      call(`anchor of ${symbol}`, oracle, oracleRouterAbi, 'setAnchor', [
        address,
        anchor,
        wad(maxGapBps),
        wad(bandCapBps),
      ]),
    ],
  };
}

interface CollateralConfig {
  readonly supplyCap: bigint;
  readonly index: number;
  readonly isListed: boolean;
}

function collateralOf(symbol: string, index: number, { parameters }: SystemSpec, deployment: Deployment): Setting[] {
  const token = tokenOf(deployment, symbol);
  const { address, decimals } = token;
  const units = amountOf(token);
  const risk = parameters.collaterals[symbol];
  if (risk === undefined) throw new RangeError(`no parameters of the collateral ${symbol}`);
  const { engine } = deployment;
  const supplyCap = parseUnits(risk.supplyCap, decimals);
  const place: Setting = {
    group: 'limits',
    token: symbol,
    label: `${symbol} as collateral`,
    read: { address: engine, abi: vaultEngineAbi, functionName: 'collateralConfig', args: [address] },
    expected: { isListed: 'yes', index: String(index), supplyCap: units(supplyCap) },
    found: (answer) => {
      const config = answer as CollateralConfig;
      return { isListed: yesNo(config.isListed), index: String(config.index), supplyCap: units(config.supplyCap) };
    },
    calls: (answer) => {
      const isListed = (answer as CollateralConfig | undefined)?.isListed === true;
      const [name, args] = [isListed ? 'setSupplyCap' : 'listCollateral', [address, supplyCap]];
      return [call(`${symbol}: ${name}`, engine, vaultEngineAbi, name, args)];
    },
  };
  const riskSetting =
    parameters.risk.model === 'volatility'
      ? volatileRiskOf(symbol, address, risk, deployment)
      : staticRiskOf(symbol, address, risk, deployment);
  return [riskSetting, place, limitsOf(BigInt(index), symbol, risk, deployment)];
}

type CollateralParameters = Parameters['collaterals'][string];

/** A collateral's parameters as the volatility risk model takes them. */
export function riskParameters(risk: CollateralParameters): RiskParameters {
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

function volatileRiskOf(
  symbol: string,
  address: Address,
  risk: CollateralParameters,
  { riskModel }: Deployment,
): Setting {
  const parameters = riskParameters(risk);
  const label = `risk parameters of ${symbol}`;
  const facts = (values: RiskParameters): Facts => ({
    borrowLtvBps: bps(values.borrowLtvBps),
    liquidationLtvBps: bps(values.liquidationLtvBps),
    borrowTighteningBps: bps(values.borrowTighteningBps),
    liquidationTighteningBps: bps(values.liquidationTighteningBps),
    startMultiplierBps: bps(values.startMultiplierBps),
    halfLife: secondsText(values.halfLife),
    calmVolatilityBps: bps(values.calmVolatilityBps),
    stressVolatilityBps: bps(values.stressVolatilityBps),
  });
  const abi = volatilityRiskModelAbi;
  return {
    group: 'risk',
    token: symbol,
    label,
    read: { address: riskModel, abi, functionName: 'riskOf', args: [address] },
    expected: facts(parameters),
    found: (answer) => facts(answer as RiskParameters),
    calls: (answer) => {
      const isListed = ((answer as RiskParameters | undefined)?.halfLife ?? 0) !== 0;
      if (isListed) return [call(label, riskModel, abi, 'setAssetRisk', [address, parameters])];
      return [call(label, riskModel, abi, 'listAsset', [address, parameters, BigInt(risk.volatility.initialBps)])];
    },
  };
}

function staticRiskOf(
  symbol: string,
  address: Address,
  risk: CollateralParameters,
  { riskModel }: Deployment,
): Setting {
  const label = `risk parameters of ${symbol}`;
  const facts = (values: readonly number[]): Facts => ({
    borrowLtvBps: bps(values[0] ?? 0),
    liquidationLtvBps: bps(values[1] ?? 0),
    startMultiplierBps: bps(values[2] ?? 0),
    halfLife: secondsText(values[3] ?? 0),
  });
  const { borrowLtvBps, liquidationLtvBps, startMultiplierBps, halfLifeSeconds } = risk;
  return {
    group: 'risk',
    token: symbol,
    label,
    read: { address: riskModel, abi: staticRiskModelAbi, functionName: 'riskOf', args: [address] },
    expected: facts([borrowLtvBps, liquidationLtvBps, startMultiplierBps, halfLifeSeconds]),
    found: (answer) => facts(answer as readonly number[]),
    calls: () => [
      call(label, riskModel, staticRiskModelAbi, 'setAssetRisk', [
        address,
        ...[borrowLtvBps, liquidationLtvBps, startMultiplierBps].map(wad),
        BigInt(halfLifeSeconds),
      ]),
    ],
  };
}

/** The limits of one bucket of the queue, in whole dollars. */
type QueueLimits = Pick<Parameters['queue'], 'maxDebtOnAuctionUsd' | 'maxDebtStartedPerHourUsd'>;

function limitsOf(index: bigint, symbol: string | undefined, limits: QueueLimits, { queue }: Deployment): Setting {
  const [stock, flow] = [limits.maxDebtOnAuctionUsd, limits.maxDebtStartedPerHourUsd].map((text) =>
    parseUnits(text, 18),
  ) as [bigint, bigint];
  const label = `queue limits of ${symbol ?? 'all collaterals'}`;
  return {
    group: 'limits',
    ...(symbol === undefined ? {} : { token: symbol }),
    label,
    read: { address: queue, abi: liquidationQueueAbi, functionName: 'bucketOf', args: [index] },
    expected: { maxDebtOnAuction: dollars(stock / QUOTE_CENT), maxDebtStartedPerHour: dollars(flow / QUOTE_CENT) },
    found: (answer) => {
      const { stockLimit, flowLimit } = answer as { stockLimit: number; flowLimit: number };
      return { maxDebtOnAuction: dollars(stockLimit), maxDebtStartedPerHour: dollars(flowLimit) };
    },
    calls: () => [call(label, queue, liquidationQueueAbi, 'setLimits', [index, stock, flow])],
  };
}

interface DebtState {
  readonly isListed: boolean;
  readonly source: Address;
  readonly buffer: Address;
  readonly borrowCap: bigint;
  readonly minDebt: bigint;
  readonly baseRate: bigint;
  readonly slopeBelowKink: bigint;
  readonly slopeAboveKink: bigint;
  readonly kink: bigint;
  readonly reserveFactorBps: number;
}

function debtOf(symbol: string, spec: SystemSpec, deployment: Deployment): Setting[] {
  const token = tokenOf(deployment, symbol);
  const { address, decimals } = token;
  const units = amountOf(token);
  const debt = spec.parameters.debts[symbol];
  const source = deployment.debts.find((candidate) => candidate.symbol === symbol);
  if (debt === undefined || source === undefined) throw new RangeError(`no parameters of the debt ${symbol}`);
  const { engine, auctionHouse } = deployment;
  const { pool, buffer } = source;
  const limits = [parseUnits(debt.borrowCap, decimals), parseUnits(debt.minDebt, decimals)] as const;
  const curve = {
    baseRate: wad(debt.baseRateBps),
    slopeBelowKink: wad(debt.slopeBelowKinkBps),
    slopeAboveKink: wad(debt.slopeAboveKinkBps),
    kink: wad(debt.kinkBps),
  };
  const facts = (state: DebtState): Facts => ({
    isListed: yesNo(state.isListed),
    pool: state.source,
    buffer: state.buffer,
    borrowCap: units(state.borrowCap),
    minDebt: units(state.minDebt),
    baseRate: wadBps(state.baseRate),
    slopeBelowKink: wadBps(state.slopeBelowKink),
    slopeAboveKink: wadBps(state.slopeAboveKink),
    kink: wadBps(state.kink),
    reserveFactor: bps(state.reserveFactorBps),
  });
  const [borrowCap, minDebt] = limits;
  const { reserveFactorBps } = debt;
  const expected = { isListed: true, source: pool, buffer, borrowCap, minDebt, ...curve, reserveFactorBps };
  const set = (functionName: string, args: readonly unknown[]): GovernanceCall =>
    call(`${symbol}: ${functionName}`, engine, vaultEngineAbi, functionName, [address, ...args]);
  const place: Setting = {
    group: 'limits',
    token: symbol,
    label: `${symbol} as debt`,
    read: { address: engine, abi: vaultEngineAbi, functionName: 'debtState', args: [address] },
    expected: facts(expected),
    found: (answer) => facts(answer as DebtState),
    calls: (answer) => {
      const state = answer as DebtState | undefined;
      const reserve = wad(reserveFactorBps);
      if (state?.isListed !== true) return [set('listDebt', [pool, buffer, ...limits, curve, reserve])];
      const [now, then] = [facts(state), facts(expected)];
      const isSame = (names: readonly string[]): boolean => names.every((name) => now[name] === then[name]);
      return [
        ...(isSame(['borrowCap', 'minDebt']) ? [] : [set('setDebtLimits', limits)]),
        ...(isSame([...Object.keys(curve), 'reserveFactor']) ? [] : [set('setRateCurve', [curve, reserve])]),
      ];
    },
  };
  const abi = liquidityBufferAbi;
  const house: Setting = {
    group: 'wiring',
    token: symbol,
    label: `auction house of the ${symbol} buffer`,
    read: { address: buffer, abi, functionName: 'auctionHouse', args: [] },
    expected: { auctionHouse },
    found: (answer) => ({ auctionHouse: answer as Address }),
    calls: () => [call(`auction house of the ${symbol} buffer`, buffer, abi, 'setAuctionHouse', [auctionHouse])],
  };
  const terms = inventoryTerms(spec.parameters);
  const termFacts = (values: Readonly<Record<string, bigint | number>>): Facts => ({
    callerShare: wadBps(BigInt(values['callerShare'] ?? 0)),
    startMultiplier: wadBps(BigInt(values['startMultiplier'] ?? 0)),
    maxDiscount: wadBps(BigInt(values['maxDiscount'] ?? 0)),
    halfLife: secondsText(values['halfLife'] ?? 0),
    maxDuration: secondsText(values['maxDuration'] ?? 0),
  });
  const sales: Setting = {
    group: 'risk',
    token: symbol,
    label: `inventory terms of the ${symbol} buffer`,
    read: { address: buffer, abi, functionName: 'inventoryTerms', args: [] },
    expected: termFacts(terms),
    found: (answer) => termFacts(answer as Record<string, bigint | number>),
    // Its constructor is told them.
    calls: (answer) =>
      answer === undefined
        ? []
        : [call(`inventory terms of the ${symbol} buffer`, buffer, abi, 'setInventoryTerms', [terms])],
  };
  const cap = parseUnits(debt.inventoryCap, decimals);
  const caps = deployment.collaterals
    .map((collateral) => tokenOf(deployment, collateral))
    .filter((collateral) => collateral.symbol !== symbol)
    .map((collateral): Setting => {
      const label = `inventory cap of the ${symbol} buffer for ${collateral.symbol}`;
      return {
        group: 'limits',
        token: collateral.symbol,
        label,
        read: { address: buffer, abi, functionName: 'inventoryCap', args: [collateral.address] },
        expected: { cap: units(cap) },
        found: (answer) => ({ cap: units(answer as bigint) }),
        calls: () => [call(label, buffer, abi, 'setInventoryCap', [collateral.address, cap])],
      };
    });
  return [place, house, sales, ...caps];
}

function queueOf({ parameters: { queue: terms } }: SystemSpec, deployment: Deployment): Setting[] {
  const { queue, auctionHouse } = deployment;
  const abi = liquidationQueueAbi;
  const { criticalCoverageBps, urgentCoverageBps, reservedShareBps } = terms;
  const tiers: Setting = {
    group: 'limits',
    label: 'tiers of the queue',
    read: { address: queue, abi, functionName: 'tiers', args: [] },
    expected: {
      criticalCoverage: bps(criticalCoverageBps),
      urgentCoverage: bps(urgentCoverageBps),
      reservedShare: bps(reservedShareBps),
    },
    found: (answer) => {
      const found = answer as Record<'criticalCoverage' | 'urgentCoverage' | 'reservedShare', bigint>;
      return {
        criticalCoverage: wadBps(found.criticalCoverage),
        urgentCoverage: wadBps(found.urgentCoverage),
        reservedShare: wadBps(found.reservedShare),
      };
    },
    calls: () => [
      call('tiers of the queue', queue, abi, 'setTiers', [
        wad(criticalCoverageBps),
        wad(urgentCoverageBps),
        wad(reservedShareBps),
      ]),
    ],
  };
  return [
    limitsOf(ALL_COLLATERALS, undefined, terms, deployment),
    tiers,
    granted('the auction house may use the queue', queue, abi, 'isReserver', 'setReserver', auctionHouse),
  ];
}

function rolesOf({ roles, parameters }: SystemSpec, deployment: Deployment): Setting[] {
  const { engine, auctionHouse, directLiquidator, riskModel } = deployment;
  const guardian: Setting = {
    group: 'roles',
    label: 'guardian of the engine',
    read: { address: engine, abi: vaultEngineAbi, functionName: 'guardian', args: [] },
    expected: { guardian: roles.guardian },
    found: (answer) => ({ guardian: answer as Address }),
    calls: () => [call('guardian of the engine', engine, vaultEngineAbi, 'setGuardian', [roles.guardian])],
  };
  const liquidator = (who: string, account: Address): Setting =>
    granted(`${who} is a liquidator of the engine`, engine, vaultEngineAbi, 'isLiquidator', 'setLiquidator', account);
  const stewards = parameters.risk.model === 'volatility' ? roles.stewards : [];
  return [
    liquidator('the auction house', auctionHouse),
    liquidator('the direct liquidator', directLiquidator),
    guardian,
    ...stewards.map((steward) =>
      granted(`${steward} is a steward`, riskModel, volatilityRiskModelAbi, 'isSteward', 'setSteward', steward),
    ),
    ...roles.liquidators.map((account) =>
      granted(
        `${account} may liquidate large vaults directly`,
        directLiquidator,
        directLiquidatorAbi,
        'isAllowed',
        'setAllowed',
        account,
      ),
    ),
  ];
}

/** An account that a contract shall count among those who may. */
function granted(
  label: string,
  address: Address,
  abi: Abi,
  functionName: string,
  setter: string,
  account: Address,
): Setting {
  return {
    group: 'roles',
    label,
    read: { address, abi, functionName, args: [account] },
    expected: { granted: 'yes' },
    found: (answer) => ({ granted: yesNo(answer as boolean) }),
    calls: () => [call(label, address, abi, setter, [account, true])],
  };
}
