/** Which contracts a system consists of, and how they are made: for the local world and for live chains alike. */
import { type Abi, type Address, encodeDeployData, type Hex, parseUnits, toFunctionSelector, zeroAddress } from 'viem';
import {
  auctionHouseAbi,
  auctionLensAbi,
  auctionRepayerAbi,
  chainlinkOracleAbi,
  crossOracleAbi,
  directLiquidatorAbi,
  genericTakerAbi,
  governanceLensAbi,
  inventoryTakerAbi,
  lendingPoolAbi,
  liquidationQueueAbi,
  liquidityBufferAbi,
  oracleRouterAbi,
  rateOracleAbi,
  riskLensAbi,
  sequencerUptimeAbi,
  snapshotLensAbi,
  staticRiskModelAbi,
  uniswapTakerAbi,
  uniswapV3OracleAbi,
  vaultEngineAbi,
  volatilityRiskModelAbi,
} from '../abi/generated.ts';
import type { Deployment } from '../config/deployment.ts';
import type { Parameters } from '../config/parameters.ts';
import { WAD_PER_BPS } from '../core/constants.ts';
import { deployData, timelockArtifact } from '../local/artifacts.ts';

/** A share by what it redeems for: its feed prices the underlying. */
export interface ShareRate {
  readonly provider: Address;
  /** As `getStETHByWstETH(uint256)`. */
  readonly function: string;
  readonly underlyingDecimals: number;
  /** Above any real yield [bp a day, of the first rate]. */
  readonly maxGrowthBpsPerDay: number;
}

/** A token to list, and the feed that prices it. */
export interface ListedToken {
  readonly symbol: string;
  readonly address: Address;
  readonly decimals: number;
  readonly feed: Address;
  readonly heartbeatSeconds: number;
  /** Answers at or below, and at or above, are the feed's own limits [feed units]. */
  readonly minAnswer: bigint;
  readonly maxAnswer: bigint;
  /** Symbol of the token that the feed answers in, listed before this one; without one, US dollars. */
  readonly quoteToken?: string | undefined;
  readonly rate?: ShareRate | undefined;
}

/** A token's price in a pool, and the least liquidity at which it is one; tokens by their symbols. */
export interface Anchor {
  readonly token: string;
  readonly quoteToken: string;
  readonly fee: number;
  readonly minLiquidity: bigint;
}

/** Who may do what in a system. */
export interface SystemRoles {
  /** May announce changes to the timelock, and withdraw what was announced. */
  readonly proposers: readonly Address[];
  /** May carry out what has waited; the zero address stands for everybody. */
  readonly executors: readonly Address[];
  /** May only stop things. */
  readonly guardian: Address;
  /** May forecast volatility, where the risk model follows it. */
  readonly stewards: readonly Address[];
  /** May liquidate large vaults directly where auctions do not serve. */
  readonly liquidators: readonly Address[];
}

/** What a system is made from. */
export interface SystemSpec {
  readonly chainId: number;
  /** Configures the system before the timelock waits; has no rights afterwards unless `roles` names it. */
  readonly deployer: Address;
  readonly roles: SystemRoles;
  readonly tokens: readonly ListedToken[];
  readonly parameters: Parameters;
  readonly weth: Address;
  /** Where bidders are to sell; with a v3 router, a GenericTaker is deployed that allows it. */
  readonly uniswap: Omit<Deployment['uniswap'], 'taker'>;
  /** Prices that the feeds' must not contradict; for these the pools must remember the window already. */
  readonly anchors: readonly Anchor[];
  /** Time between blocks, rounded down [seconds]. */
  readonly blockSeconds: number;
  /** Chainlink's feed of the sequencer, and how long that must have been up before prices count [seconds]; on rollups. */
  readonly sequencerUptimeFeed?: { readonly address: Address; readonly gracePeriodSeconds: number } | undefined;
}

/** Makes one contract: told what to call it and its creation code with arguments, answers where it will be. */
export type Create = (label: string, data: Hex) => Address;

/** Creates contracts at addresses that depend on their code and a salt alone; the same on every chain. */
export const CREATE2_FACTORY: Address = '0x4e59b44847b379578588920cA78FbF26c0B4956C';

/** Where Permit2 is on every chain. */
export const PERMIT2: Address = '0x000000000022D473030F116dDEE9F6B43aC78BA3';

/** Basis points as contracts take fractions. */
export const wad = (bps: number): bigint => BigInt(bps) * WAD_PER_BPS;

/**
 * Names every contract of a system, in an order in which they can be made: each refers to earlier ones only.
 * @throws {RangeError} when an anchor is in a token that is not listed
 */
export function planSystem(spec: SystemSpec, create: Create): Deployment {
  const { parameters, roles } = spec;
  const { guardian } = roles;
  const make = (abi: Abi, contract: string, args: readonly unknown[], label = contract): Address =>
    create(label, deployData(abi, contract, args));
  const timelock = create('TimelockController', timelockData(spec.deployer));
  const uptime = spec.sequencerUptimeFeed;
  const sequencerUptime =
    uptime === undefined
      ? undefined
      : make(sequencerUptimeAbi, 'SequencerUptime', [uptime.address, BigInt(uptime.gracePeriodSeconds)]);
  const oracle = make(oracleRouterAbi, 'OracleRouter', [timelock, sequencerUptime ?? zeroAddress]);
  const isVolatile = parameters.risk.model === 'volatility';
  const riskModel = isVolatile
    ? make(volatilityRiskModelAbi, 'VolatilityRiskModel', [
        timelock,
        guardian,
        oracle,
        BigInt(parameters.risk.volatilityHalfLifeSeconds),
        BigInt(parameters.risk.sampleIntervalSeconds),
      ])
    : make(staticRiskModelAbi, 'StaticRiskModel', [timelock]);
  const engine = make(vaultEngineAbi, 'VaultEngine', [timelock, oracle, riskModel]);
  const queue = make(liquidationQueueAbi, 'LiquidationQueue', [timelock]);
  const houseArgs = [engine, queue, timelock, guardian, auctionTerms(parameters)];
  const auctionHouse = make(auctionHouseAbi, 'AuctionHouse', houseArgs);
  const directArgs = [auctionHouse, timelock, guardian, directTerms(parameters)];
  const directLiquidator = make(directLiquidatorAbi, 'DirectLiquidator', directArgs);
  const snapshotLens = make(snapshotLensAbi, 'SnapshotLens', []);
  const auctionLens = make(auctionLensAbi, 'AuctionLens', []);
  const riskLens = isVolatile ? make(riskLensAbi, 'RiskLens', []) : undefined;
  const governanceLens = make(governanceLensAbi, 'GovernanceLens', []);
  const auctionRepayer = make(auctionRepayerAbi, 'AuctionRepayer', [auctionHouse]);
  const inventoryTaker = make(inventoryTakerAbi, 'InventoryTaker', [auctionHouse, PERMIT2]);
  const taker = make(uniswapTakerAbi, 'UniswapTaker', [
    auctionHouse,
    spec.uniswap.v2?.factory ?? zeroAddress,
    spec.uniswap.v3.factory,
    spec.uniswap.v4?.poolManager ?? zeroAddress,
    spec.weth,
  ]);
  const { tokens, debts } = planAssets(spec, engine, create);
  const { router } = spec.uniswap.v3;
  const genericTaker =
    router === undefined ? undefined : make(genericTakerAbi, 'GenericTaker', [auctionHouse, [router]]);
  return {
    chainId: spec.chainId,
    engine,
    auctionHouse,
    directLiquidator,
    queue,
    oracle,
    ...(sequencerUptime === undefined ? {} : { sequencerUptime }),
    riskModel,
    timelock,
    snapshotLens,
    auctionLens,
    ...(riskLens === undefined ? {} : { riskLens }),
    governanceLens,
    auctionRepayer,
    inventoryTaker,
    ...(genericTaker === undefined ? {} : { genericTaker }),
    tokens,
    collaterals: spec.tokens.map(({ symbol }) => symbol).filter((symbol) => symbol in parameters.collaterals),
    debts,
    wrappedNative: spec.weth,
    uniswap: { taker, ...spec.uniswap },
  };
}

/** What the assets of a system need: price sources for all, and for what is lent a pool and a buffer. */
export function planAssets(spec: SystemSpec, engine: Address, create: Create): Pick<Deployment, 'tokens' | 'debts'> {
  const { parameters } = spec;
  const make = (abi: Abi, contract: string, args: readonly unknown[], label: string): Address =>
    create(label, deployData(abi, contract, args));
  const sources: Address[] = [];
  for (const token of spec.tokens) {
    const { symbol, decimals, feed, quoteToken, rate } = token;
    const priced = rate === undefined ? decimals : rate.underlyingDecimals;
    const feedArgs = [feed, priced, maxAgeOf(token, parameters), token.minAnswer, token.maxAnswer];
    let source = make(chainlinkOracleAbi, 'ChainlinkOracle', feedArgs, `ChainlinkOracle of ${symbol}`);
    if (quoteToken !== undefined) {
      const quote = sources[spec.tokens.findIndex((candidate) => candidate.symbol === quoteToken)];
      if (quote === undefined) throw new RangeError(`no token ${quoteToken} before ${symbol}`);
      source = make(crossOracleAbi, 'CrossOracle', [source, quote], `CrossOracle of ${symbol}`);
    }
    if (rate !== undefined) {
      const selector = toFunctionSelector(`function ${rate.function}`);
      const rateArgs = [token.address, rate.provider, selector, source, wad(rate.maxGrowthBpsPerDay)];
      source = make(rateOracleAbi, 'RateOracle', rateArgs, `RateOracle of ${symbol}`);
    }
    sources.push(source);
  }
  const anchors = spec.anchors.map(({ token, quoteToken, fee, minLiquidity }) => {
    const [base, quote] = [token, quoteToken].map((name) => spec.tokens.findIndex(({ symbol }) => symbol === name));
    if (base === undefined || quote === undefined || base < 0 || quote < 0) {
      throw new RangeError(`no token ${token} or ${quoteToken}`);
    }
    const config = {
      factory: spec.uniswap.v3.factory,
      token: spec.tokens[base]?.address,
      quoteToken: spec.tokens[quote]?.address,
      fee,
      quoteSource: sources[quote],
      window: BigInt(parameters.oracle.anchorWindowSeconds),
      minLiquidity,
      blockTime: BigInt(spec.blockSeconds),
    };
    return { token, anchor: make(uniswapV3OracleAbi, 'UniswapV3Oracle', [config], `UniswapV3Oracle of ${token}`) };
  });
  const debts = spec.tokens.filter(({ symbol }) => symbol in parameters.debts);
  return {
    tokens: spec.tokens.map(({ symbol, address, decimals }, i) => {
      const anchor = anchors.find(({ token }) => token === symbol)?.anchor;
      const source = sources[i] ?? zeroAddress;
      return { symbol, address, decimals, source, ...(anchor === undefined ? {} : { anchor }) };
    }),
    debts: debts.map(({ symbol, address }) => {
      const { cooldownSeconds } = parameters.buffers;
      const names = [`Ebb ${symbol} buffer`, `ebbBuffer${symbol}`];
      const bufferArgs = [address, engine, BigInt(cooldownSeconds), inventoryTerms(parameters), ...names];
      const buffer = make(liquidityBufferAbi, 'LiquidityBuffer', bufferArgs, `LiquidityBuffer of ${symbol}`);
      const poolArgs = [address, engine, buffer, `Ebb lent ${symbol}`, `ebb${symbol}`];
      return { symbol, pool: make(lendingPoolAbi, 'LendingPool', poolArgs, `LendingPool of ${symbol}`), buffer };
    }),
  };
}

/** The timelock as it is made: the deployer announces and carries out, without waiting, until the handover. */
function timelockData(deployer: Address): Hex {
  const { abi, bytecode } = timelockArtifact();
  return encodeDeployData({ abi, bytecode, args: [0n, [deployer], [deployer], zeroAddress] });
}

/** The age at which a token's feed is stale [seconds]. */
export function maxAgeOf({ heartbeatSeconds }: Pick<ListedToken, 'heartbeatSeconds'>, { oracle }: Parameters): bigint {
  return BigInt(heartbeatSeconds + oracle.maxAgeMarginSeconds);
}

/** The constructor's terms of an auction house. */
export function auctionTerms({ auctions }: Parameters): Record<string, bigint> {
  return {
    targetHealth: wad(auctions.targetHealthBps),
    backstopDiscount: wad(auctions.backstopDiscountBps),
    minPriceRatio: wad(auctions.minPriceRatioBps),
    maxDuration: BigInt(auctions.maxDurationSeconds),
    keeperShare: wad(auctions.keeperShareBps),
    fullCloseMultiple: BigInt(auctions.fullCloseMultiple),
  };
}

/** The constructor's terms of a direct liquidator. */
export function directTerms({ direct }: Parameters): Record<string, bigint> {
  return {
    bonus: wad(direct.bonusBps),
    penalty: wad(direct.penaltyBps),
    smallDebtValue: parseUnits(direct.smallDebtUsd, 18),
  };
}

/** How a buffer buys and sells. */
export function inventoryTerms({ buffers }: Parameters): Record<string, bigint | number> {
  return {
    callerShare: wad(buffers.callerShareBps),
    startMultiplier: wad(buffers.saleStartMultiplierBps),
    maxDiscount: wad(buffers.saleMaxDiscountBps),
    halfLife: buffers.saleHalfLifeSeconds,
    maxDuration: buffers.saleDurationSeconds,
  };
}
