/** What numbers of a chain's configuration must be to each other, and to the bounds of the contracts. */
import { type Address, formatUnits, isAddressEqual, parseUnits } from 'viem';
import { WAD_PER_BPS } from '../core/constants.ts';
import { halfLifeAt, ratio, startMultiplierAt } from '../core/volatility.ts';
import { type BoundName, BOUNDS } from './bounds.ts';
import type { ChainConfig } from './chain.ts';
import type { Parameters } from './parameters.ts';

type Collateral = Parameters['collaterals'][string];
type Debt = Parameters['debts'][string];

/** All that is wrong, each as the end of "… is not usable: …", naming the field and the numbers that disagree. */
export function chainProblems(config: ChainConfig): string[] {
  const { parameters } = config;
  return [
    ...roleProblems(config),
    ...tokenProblems(config),
    ...Object.entries(parameters.collaterals).flatMap(([symbol, risk]) =>
      collateralProblems(symbol, risk, parameters, config.tokens[symbol]?.decimals ?? 18),
    ),
    ...Object.entries(parameters.debts).flatMap(([symbol, debt]) =>
      debtProblems(symbol, debt, config.tokens[symbol]?.decimals ?? 18),
    ),
    ...systemProblems(parameters),
    ...marketProblems(config),
  ];
}

/** A number that must be inside a bound of the contracts; both are shown in the field's own unit. */
function within(path: string, value: bigint, bound: BoundName, scale: bigint): string[] {
  const [min, max] = BOUNDS[bound];
  return between(path, value, (min + scale - 1n) / scale, max / scale);
}

function between(path: string, value: bigint, min: bigint, max: bigint): string[] {
  if (value < min) return [`${path} is ${value}, but must be at least ${min}`];
  return value > max ? [`${path} is ${value}, but must be at most ${max}`] : [];
}

const bps = (path: string, value: number, bound: BoundName): string[] =>
  within(path, BigInt(value), bound, WAD_PER_BPS);
const plain = (path: string, value: number, bound: BoundName): string[] => within(path, BigInt(value), bound, 1n);

/** An amount of whole tokens or dollars in raw units must fit what the contracts store. */
function amount(path: string, text: string, decimals: number, max: bigint, min = 0n): string[] {
  const fraction = text.split('.')[1] ?? '';
  if (fraction.length > decimals) return [`${path} is ${text}, but has only ${decimals} decimals`];
  const value = parseUnits(text, decimals);
  if (value < min) return [`${path} is ${text}, but must be at least ${formatUnits(min, decimals)}`];
  return value > max ? [`${path} is ${text}, but must be at most ${formatUnits(max, decimals)}`] : [];
}

const bits = (count: bigint): bigint => 2n ** count - 1n;

/** Roles are somebody's; only what everybody may carry out is nobody's. */
function roleProblems({ deployer, roles, sequencerUptimeFeed }: ChainConfig): string[] {
  const named: [string, Address][] = [
    ['deployer', deployer],
    ['roles.guardian', roles.guardian],
    ...(sequencerUptimeFeed === undefined
      ? []
      : [['sequencerUptimeFeed.address', sequencerUptimeFeed.address] satisfies [string, Address]]),
    ...(['proposers', 'stewards', 'liquidators'] as const).flatMap((role) =>
      roles[role].map((account, i): [string, Address] => [`roles.${role}.${i}`, account]),
    ),
  ];
  const twice = (['proposers', 'executors', 'stewards', 'liquidators'] as const).flatMap((role) =>
    roles[role].flatMap((account, i) => {
      const first = roles[role].findIndex((other) => isAddressEqual(other, account));
      return first < i ? [`roles.${role}.${i} is ${account}, but so is roles.${role}.${first}`] : [];
    }),
  );
  return [
    ...named
      .filter(([, account]) => BigInt(account) === 0n)
      .map(
        ([path]) =>
          `${path} is the zero address, but must be ${path.endsWith('address') ? 'a contract' : 'an account'}; put yours there`,
      ),
    ...twice,
  ];
}

function tokenProblems({ tokens, parameters, wrappedNative }: ChainConfig): string[] {
  const listed = { collaterals: parameters.collaterals, debts: parameters.debts };
  const unknown = Object.entries(listed).flatMap(([kind, entries]) =>
    Object.keys(entries)
      .filter((symbol) => !(symbol in tokens))
      .map((symbol) => `parameters.${kind} has ${symbol}, but tokens has not`),
  );
  const symbols = Object.keys(tokens);
  const order = symbols.filter((symbol) => symbol in parameters.collaterals);
  const written = Object.keys(parameters.collaterals).filter((symbol) => symbol in tokens);
  const displaced = order.find((symbol, i) => symbol !== written[i]);
  const debtOrder = symbols.filter((symbol) => symbol in parameters.debts);
  const debtsWritten = Object.keys(parameters.debts).filter((symbol) => symbol in tokens);
  const displacedDebt = debtOrder.find((symbol, i) => symbol !== debtsWritten[i]);
  const addresses = Object.values(tokens).map(({ address }) => address);
  return [
    ...unknown,
    ...(displaced === undefined
      ? []
      : [`parameters.collaterals are in another order than tokens: ${displaced} is not at its place`]),
    ...(displacedDebt === undefined
      ? []
      : [`parameters.debts are in another order than tokens: ${displacedDebt} is not at its place`]),
    ...(addresses.some((address) => isAddressEqual(address, wrappedNative))
      ? []
      : [`wrappedNative is ${wrappedNative}, but no token has this address`]),
    ...symbols.flatMap((symbol, i) => {
      const twin = addresses.findIndex((address) => isAddressEqual(address, addresses[i] as Address));
      return twin < i ? [`tokens.${symbol}.address is ${addresses[i]}, but so is tokens.${symbols[twin]}.address`] : [];
    }),
    ...Object.entries(tokens).flatMap(([symbol, { feed, anchor }]) => {
      const path = `tokens.${symbol}`;
      const quote = feed.quoteToken;
      const maxAge = feed.heartbeatSeconds + parameters.oracle.maxAgeMarginSeconds;
      const [min, max] = [parseUnits(feed.minAnswer, feed.decimals), parseUnits(feed.maxAnswer, feed.decimals)];
      return [
        ...plain(`${path}.feed.heartbeatSeconds plus parameters.oracle.maxAgeMarginSeconds`, maxAge, 'maxAge'),
        ...(min < max
          ? []
          : [`${path}.feed.minAnswer is ${feed.minAnswer}, but must be below maxAnswer, which is ${feed.maxAnswer}`]),
        ...(quote === undefined || symbols.slice(0, symbols.indexOf(symbol)).includes(quote)
          ? []
          : [`${path}.feed.quoteToken is ${quote}, but tokens has no ${quote} before ${symbol}`]),
        ...(quote === undefined || (tokens[quote]?.decimals ?? 18) === 18
          ? []
          : [`${path}.feed.quoteToken is ${quote} of ${tokens[quote]?.decimals} decimals, but must be a token of 18`]),
        ...(anchor === undefined || (anchor.quoteToken in tokens && anchor.quoteToken !== symbol)
          ? []
          : [`${path}.anchor.quoteToken is ${anchor.quoteToken}, but must be another one of tokens`]),
      ];
    }),
  ];
}

function collateralProblems(
  symbol: string,
  risk: Collateral,
  { risk: { model } }: Parameters,
  decimals: number,
): string[] {
  const path = `parameters.collaterals.${symbol}`;
  const { borrowLtvBps, liquidationLtvBps, volatility } = risk;
  const gap = Number(BOUNDS.ltvGap[0] / WAD_PER_BPS);
  const below = liquidationLtvBps - gap;
  const volatile =
    model === 'static'
      ? []
      : [
          ...bps(`${path}.volatility.calmBps`, volatility.calmBps, 'calmVolatility'),
          ...bps(`${path}.volatility.stressBps`, volatility.stressBps, 'stressVolatility'),
          ...bps(`${path}.volatility.initialBps`, volatility.initialBps, 'calmVolatility'),
          ...(volatility.calmBps < volatility.stressBps
            ? []
            : [
                `${path}.volatility.calmBps is ${volatility.calmBps}, but must be below stressBps, which is ${volatility.stressBps}`,
              ]),
          ...bps(`${path}.volatility.borrowTighteningBps`, volatility.borrowTighteningBps, 'borrowTightening'),
          ...bps(
            `${path}.volatility.liquidationTighteningBps`,
            volatility.liquidationTighteningBps,
            'liquidationTightening',
          ),
          ...(volatility.liquidationTighteningBps <= Math.min(volatility.borrowTighteningBps, below)
            ? []
            : [
                `${path}.volatility.liquidationTighteningBps is ${volatility.liquidationTighteningBps}, but must be at most ` +
                  `${Math.min(volatility.borrowTighteningBps, below)}`,
              ]),
          ...stressedCurveProblems(path, risk),
        ];
  return [
    ...bps(`${path}.liquidationLtvBps`, liquidationLtvBps, 'liquidationLtv'),
    ...(borrowLtvBps <= below
      ? []
      : [
          `${path}.borrowLtvBps is ${borrowLtvBps}, but must be at least ${gap} below liquidationLtvBps, which is ${liquidationLtvBps}`,
        ]),
    ...bps(`${path}.startMultiplierBps`, risk.startMultiplierBps, 'startMultiplier'),
    ...plain(`${path}.halfLifeSeconds`, risk.halfLifeSeconds, 'halfLife'),
    ...volatile,
    ...amount(`${path}.supplyCap`, risk.supplyCap, decimals, bits(120n)),
    ...amount(`${path}.maxDebtOnAuctionUsd`, risk.maxDebtOnAuctionUsd, 2, BOUNDS.queueLimit[1] / 10n ** 16n),
    ...amount(`${path}.maxDebtStartedPerHourUsd`, risk.maxDebtStartedPerHourUsd, 2, BOUNDS.queueLimit[1] / 10n ** 16n),
  ];
}

/** Curves must stay inside their bounds at stress too. */
function stressedCurveProblems(
  path: string,
  { startMultiplierBps, halfLifeSeconds, volatility }: Collateral,
): string[] {
  const [calm, stress] = [BigInt(volatility.calmBps), BigInt(volatility.stressBps)];
  if (calm === 0n || calm >= stress) return [];
  const atStress = ratio(stress, calm, stress);
  const multiplier = startMultiplierAt(BigInt(startMultiplierBps), atStress);
  return [
    ...within(`${path}.startMultiplierBps at stress`, multiplier / WAD_PER_BPS, 'startMultiplier', WAD_PER_BPS),
    ...within(`${path}.halfLifeSeconds at stress`, halfLifeAt(BigInt(halfLifeSeconds), atStress), 'halfLife', 1n),
  ];
}

function debtProblems(symbol: string, debt: Debt, decimals: number): string[] {
  const path = `parameters.debts.${symbol}`;
  const borrowCap = parseUnits(debt.borrowCap, decimals);
  return [
    ...amount(`${path}.borrowCap`, debt.borrowCap, decimals, bits(128n)),
    ...amount(`${path}.minDebt`, debt.minDebt, decimals, borrowCap, 1n),
    ...amount(`${path}.inventoryCap`, debt.inventoryCap, decimals, bits(112n)),
    ...bps(`${path}.baseRateBps`, debt.baseRateBps, 'baseRate'),
    ...bps(`${path}.slopeBelowKinkBps`, debt.slopeBelowKinkBps, 'slopeBelowKink'),
    ...bps(`${path}.slopeAboveKinkBps`, debt.slopeAboveKinkBps, 'slopeAboveKink'),
    ...bps(`${path}.kinkBps`, debt.kinkBps, 'kink'),
    ...bps(`${path}.reserveFactorBps`, debt.reserveFactorBps, 'reserveFactor'),
  ];
}

function systemProblems(parameters: Parameters): string[] {
  const { auctions, buffers, direct, oracle, penalty, queue, risk } = parameters;
  const at = (name: string): string => `parameters.${name}`;
  const cents = BOUNDS.queueLimit[1] / 10n ** 16n;
  const ordered = (low: string, lowValue: number, high: string, highValue: number): string[] =>
    lowValue <= highValue ? [] : [`${at(low)} is ${lowValue}, but must not exceed ${high}, which is ${highValue}`];
  return [
    ...bps(at('auctions.targetHealthBps'), auctions.targetHealthBps, 'targetHealth'),
    ...bps(at('auctions.backstopDiscountBps'), auctions.backstopDiscountBps, 'backstopDiscount'),
    ...bps(at('auctions.minPriceRatioBps'), auctions.minPriceRatioBps, 'minPriceRatio'),
    ...plain(at('auctions.maxDurationSeconds'), auctions.maxDurationSeconds, 'maxDuration'),
    ...bps(at('auctions.keeperShareBps'), auctions.keeperShareBps, 'keeperShare'),
    ...plain(at('auctions.fullCloseMultiple'), auctions.fullCloseMultiple, 'fullCloseMultiple'),
    ...plain(at('buffers.cooldownSeconds'), buffers.cooldownSeconds, 'coolDown'),
    ...bps(at('buffers.callerShareBps'), buffers.callerShareBps, 'callerShare'),
    ...plain(at('buffers.saleHalfLifeSeconds'), buffers.saleHalfLifeSeconds, 'saleHalfLife'),
    ...plain(at('buffers.saleDurationSeconds'), buffers.saleDurationSeconds, 'saleDuration'),
    ...bps(at('direct.bonusBps'), direct.bonusBps, 'directBonus'),
    ...bps(at('direct.penaltyBps'), direct.penaltyBps, 'penalty'),
    ...amount(at('direct.smallDebtUsd'), direct.smallDebtUsd, 18, BOUNDS.smallDebtValue[1]),
    ...bps(at('oracle.maxGapBps'), oracle.maxGapBps, 'priceGap'),
    ...bps(at('oracle.bandCapBps'), oracle.bandCapBps, 'bandCap'),
    ...ordered('oracle.bandCapBps', oracle.bandCapBps, 'oracle.maxGapBps', oracle.maxGapBps),
    ...bps(at('penalty.maxBps'), penalty.maxBps, 'penalty'),
    ...ordered('penalty.minBps', penalty.minBps, 'maxBps', penalty.maxBps),
    ...between(at('penalty.healthForMaxBps'), BigInt(penalty.healthForMaxBps), 0n, 9999n),
    ...amount(at('queue.maxDebtOnAuctionUsd'), queue.maxDebtOnAuctionUsd, 2, cents),
    ...amount(at('queue.maxDebtStartedPerHourUsd'), queue.maxDebtStartedPerHourUsd, 2, cents),
    ...bps(at('queue.urgentCoverageBps'), queue.urgentCoverageBps, 'urgentCoverage'),
    ...bps(at('queue.criticalCoverageBps'), queue.criticalCoverageBps, 'urgentCoverage'),
    ...ordered('queue.criticalCoverageBps', queue.criticalCoverageBps, 'urgentCoverageBps', queue.urgentCoverageBps),
    ...bps(at('queue.reservedShareBps'), queue.reservedShareBps, 'reservedShare'),
    ...plain(at('risk.volatilityHalfLifeSeconds'), risk.volatilityHalfLifeSeconds, 'volatilityHalfLife'),
    ...plain(at('risk.sampleIntervalSeconds'), risk.sampleIntervalSeconds, 'sampleInterval'),
    ...plain('the number of parameters.collaterals', Object.keys(parameters.collaterals).length, 'listedCollaterals'),
    ...plain('the number of parameters.debts', Object.keys(parameters.debts).length, 'listedDebts'),
  ];
}

/** Pools are of tokens of the system, in the order of their addresses; ether is the zero address in v4. */
function marketProblems({ uniswap, tokens }: ChainConfig): string[] {
  const known = new Set(Object.values(tokens).map(({ address }) => address.toLowerCase()));
  const check = (path: string, pools: readonly { token0: Address; token1: Address }[], hasEther: boolean): string[] =>
    pools.flatMap(({ token0, token1 }, i) => {
      const stranger = [token0, token1].find(
        (address) => !known.has(address.toLowerCase()) && !(hasEther && BigInt(address) === 0n),
      );
      if (stranger !== undefined) return [`${path}.${i} is a pool of ${stranger}, but no token has this address`];
      if (BigInt(token0) < BigInt(token1)) return [];
      return [`${path}.${i}.token0 is ${token0}, but must be below token1, which is ${token1}`];
    });
  return [
    ...check('uniswap.v2.pairs', uniswap.v2?.pairs ?? [], false),
    ...check('uniswap.v3.pools', uniswap.v3.pools, false),
    ...check('uniswap.v4.pools', uniswap.v4?.pools ?? [], true),
  ];
}
