/** Reads a deployed system and compares all of it with the chain's configuration. */
import { type Abi, type Address, isAddressEqual, parseAbi, parseUnits, toFunctionSelector, zeroAddress } from 'viem';
import {
  auctionHouseAbi,
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
  sequencerUptimeAbi,
  uniswapTakerAbi,
  uniswapV3OracleAbi,
  vaultEngineAbi,
  volatilityRiskModelAbi,
} from '../abi/generated.ts';
import type { ChainClient } from '../chain/client.ts';
import { firstBlock, readSince } from '../chain/past.ts';
import { type ChainConfig, specOf } from '../config/chain.ts';
import type { Deployment } from '../config/deployment.ts';
import { PRICE_STATUSES } from '../core/types.ts';
import { timelockMembers } from '../deploy/handover.ts';
import { beginningOf, type Grant, timelockGrants } from '../deploy/beginning.ts';
import { stoppables } from '../deploy/changes.ts';
import { settingsOf } from '../deploy/settings.ts';
import {
  type Anchor,
  auctionTerms,
  directTerms,
  type ListedToken,
  maxAgeOf,
  PERMIT2,
  type ShareRate,
  type SystemSpec,
} from '../deploy/system.ts';
import { TIMELOCK_ROLES, timelockAbi } from '../deploy/timelock.ts';
import { messageOf } from '../ops/errors.ts';
import { checkAddresses } from './addresses.ts';
import { checkCode, type ContractName } from './code.ts';
import { checkFile } from './file.ts';
import { checkPools } from './pools.ts';
import { type Check, Reader } from './reader.ts';
import { checkStrangers } from './strangers.ts';

/** Prices by symbol, from somewhere else than the chain's feeds [USD per whole token]. */
export type ReferencePrices = Readonly<Record<string, number>>;

/** How far an oracle's price may be from the reference. */
const MAX_DEVIATION = 0.02;

/** All checks, in the order of a report. */
export async function verify(
  client: ChainClient,
  config: ChainConfig,
  deployment: Deployment,
  reference: ReferencePrices,
): Promise<Check[]> {
  const reader = new Reader(client);
  const spec = specOf(config);
  const since = await firstBlock(client, deployment.timelock, deployment.block);
  const named = await namedContracts(reader, deployment, spec);
  const grants = timelockGrants(client, deployment.timelock, since);
  const groups = await Promise.all([
    checkCode(reader, named),
    checkAddresses(reader, deployment, config, since),
    checkWiring(reader, deployment, spec),
    checkSources(reader, deployment, config, spec, grants),
    checkRoles(reader, deployment, spec, since, grants),
    checkStrangers(reader, deployment, spec, since),
    checkPauses(reader, deployment),
    checkSettings(reader, deployment, spec),
    checkBounds(reader, deployment, spec),
    checkPrices(reader, deployment, config, reference),
    checkPools(reader, config.uniswap),
  ]);
  return [...checkFile(deployment, spec), ...groups.flat()];
}

/** Every contract of ours, with what it must be. */
async function namedContracts(
  reader: Reader,
  deployment: Deployment,
  { parameters, tokens }: SystemSpec,
): Promise<[string, Address, ContractName][]> {
  const isVolatile = parameters.risk.model === 'volatility';
  const named: [string, Address | undefined, ContractName][] = [
    ['timelock', deployment.timelock, 'TimelockController'],
    ['oracle', deployment.oracle, 'OracleRouter'],
    ['sequencerUptime', deployment.sequencerUptime, 'SequencerUptime'],
    ['riskModel', deployment.riskModel, isVolatile ? 'VolatilityRiskModel' : 'StaticRiskModel'],
    ['engine', deployment.engine, 'VaultEngine'],
    ['queue', deployment.queue, 'LiquidationQueue'],
    ['auctionHouse', deployment.auctionHouse, 'AuctionHouse'],
    ['directLiquidator', deployment.directLiquidator, 'DirectLiquidator'],
    ['snapshotLens', deployment.snapshotLens, 'SnapshotLens'],
    ['auctionLens', deployment.auctionLens, 'AuctionLens'],
    ['riskLens', deployment.riskLens, 'RiskLens'],
    ['governanceLens', deployment.governanceLens, 'GovernanceLens'],
    ['auctionRepayer', deployment.auctionRepayer, 'AuctionRepayer'],
    ['inventoryTaker', deployment.inventoryTaker, 'InventoryTaker'],
    ['genericTaker', deployment.genericTaker, 'GenericTaker'],
    ['uniswap.taker', deployment.uniswap.taker, 'UniswapTaker'],
    ...deployment.debts.flatMap(({ symbol, pool, buffer }): [string, Address, ContractName][] => [
      [`pool of ${symbol}`, pool, 'LendingPool'],
      [`buffer of ${symbol}`, buffer, 'LiquidityBuffer'],
    ]),
    ...deployment.tokens.flatMap(({ symbol, anchor }): [string, Address | undefined, ContractName][] => [
      [`anchor of ${symbol}`, anchor, 'UniswapV3Oracle'],
    ]),
  ];
  const sources = await Promise.all(tokens.map((token) => sourceChain(reader, deployment, token)));
  return [
    ...named.filter((entry): entry is [string, Address, ContractName] => entry[1] !== undefined),
    ...sources.flat(),
  ];
}

/** The adapters that price a token, from the one the router asks to the one that reads the feed. */
async function sourceChain(
  reader: Reader,
  deployment: Deployment,
  { symbol, rate, quoteToken }: ListedToken,
): Promise<[string, Address, ContractName][]> {
  const token = deployment.tokens.find((candidate) => candidate.symbol === symbol);
  if (token === undefined) return [];
  const chain: [string, Address, ContractName][] = [];
  let address = token.source;
  const under = async (abi: Abi, name: string): Promise<Address> => {
    try {
      return (await reader.read(address, abi, name)) as Address;
    } catch {
      return zeroAddress; // said by the check of the code that is not there
    }
  };
  if (rate !== undefined) {
    chain.push([`source of ${symbol}`, address, 'RateOracle']);
    address = await under(rateOracleAbi, 'UNDERLYING_SOURCE');
  }
  if (quoteToken !== undefined) {
    chain.push([`cross source of ${symbol}`, address, 'CrossOracle']);
    address = await under(crossOracleAbi, 'BASE');
  }
  return [...chain, [`feed source of ${symbol}`, address, 'ChainlinkOracle']];
}

async function checkWiring(reader: Reader, deployment: Deployment, spec: SystemSpec): Promise<Check[]> {
  const { engine, auctionHouse, directLiquidator, queue, oracle, sequencerUptime, riskModel, timelock } = deployment;
  const { guardian } = spec.roles;
  const { uniswap, parameters } = spec;
  const pointsTo = (name: string, address: Address, abi: Abi, getter: string, expected: unknown): Promise<Check> =>
    reader.expect('wiring', `${name}.${getter}`, String(expected), () => reader.read(address, abi, getter));
  const terms = (
    name: string,
    address: Address,
    abi: Abi,
    expected: Readonly<Record<string, bigint>>,
  ): Promise<Check> =>
    reader.expect('wiring', `${name}.terms`, show(expected), () => reader.read(address, abi, 'terms'), show);
  const isVolatile = parameters.risk.model === 'volatility';
  return Promise.all([
    reader.expect('wiring', 'chain id', String(spec.chainId), () => reader.client.getChainId()),
    pointsTo('engine', engine, vaultEngineAbi, 'ADMIN', timelock),
    pointsTo('engine', engine, vaultEngineAbi, 'ORACLE', oracle),
    pointsTo('engine', engine, vaultEngineAbi, 'RISK_MODEL', riskModel),
    pointsTo('oracle', oracle, oracleRouterAbi, 'ADMIN', timelock),
    pointsTo('oracle', oracle, oracleRouterAbi, 'sequencer', sequencerUptime ?? zeroAddress),
    ...(sequencerUptime === undefined || spec.sequencerUptimeFeed === undefined
      ? []
      : [
          pointsTo('sequencerUptime', sequencerUptime, sequencerUptimeAbi, 'FEED', spec.sequencerUptimeFeed.address),
          pointsTo(
            'sequencerUptime',
            sequencerUptime,
            sequencerUptimeAbi,
            'GRACE_PERIOD',
            spec.sequencerUptimeFeed.gracePeriodSeconds,
          ),
        ]),
    pointsTo('queue', queue, liquidationQueueAbi, 'ADMIN', timelock),
    pointsTo('riskModel', riskModel, volatilityRiskModelAbi, 'ADMIN', timelock),
    ...(isVolatile
      ? [
          pointsTo('riskModel', riskModel, volatilityRiskModelAbi, 'GUARDIAN', guardian),
          pointsTo('riskModel', riskModel, volatilityRiskModelAbi, 'ORACLE', oracle),
          pointsTo(
            'riskModel',
            riskModel,
            volatilityRiskModelAbi,
            'VOLATILITY_HALF_LIFE',
            parameters.risk.volatilityHalfLifeSeconds,
          ),
          pointsTo(
            'riskModel',
            riskModel,
            volatilityRiskModelAbi,
            'SAMPLE_INTERVAL',
            parameters.risk.sampleIntervalSeconds,
          ),
        ]
      : []),
    pointsTo('auctionHouse', auctionHouse, auctionHouseAbi, 'ENGINE', engine),
    pointsTo('auctionHouse', auctionHouse, auctionHouseAbi, 'QUEUE', queue),
    pointsTo('auctionHouse', auctionHouse, auctionHouseAbi, 'ADMIN', timelock),
    pointsTo('auctionHouse', auctionHouse, auctionHouseAbi, 'GUARDIAN', guardian),
    terms('auctionHouse', auctionHouse, auctionHouseAbi, auctionTerms(parameters)),
    pointsTo('directLiquidator', directLiquidator, directLiquidatorAbi, 'HOUSE', auctionHouse),
    pointsTo('directLiquidator', directLiquidator, directLiquidatorAbi, 'ENGINE', engine),
    pointsTo('directLiquidator', directLiquidator, directLiquidatorAbi, 'ADMIN', timelock),
    pointsTo('directLiquidator', directLiquidator, directLiquidatorAbi, 'GUARDIAN', guardian),
    terms('directLiquidator', directLiquidator, directLiquidatorAbi, directTerms(parameters)),
    pointsTo('auctionRepayer', deployment.auctionRepayer, auctionRepayerAbi, 'AUCTION_HOUSE', auctionHouse),
    pointsTo('inventoryTaker', deployment.inventoryTaker, inventoryTakerAbi, 'AUCTION_HOUSE', auctionHouse),
    pointsTo('inventoryTaker', deployment.inventoryTaker, inventoryTakerAbi, 'PERMIT2', PERMIT2),
    ...(deployment.genericTaker === undefined
      ? []
      : [pointsTo('genericTaker', deployment.genericTaker, genericTakerAbi, 'AUCTION_HOUSE', auctionHouse)]),
    pointsTo('uniswap.taker', deployment.uniswap.taker, uniswapTakerAbi, 'AUCTION_HOUSE', auctionHouse),
    pointsTo(
      'uniswap.taker',
      deployment.uniswap.taker,
      uniswapTakerAbi,
      'V2_FACTORY',
      uniswap.v2?.factory ?? zeroAddress,
    ),
    pointsTo('uniswap.taker', deployment.uniswap.taker, uniswapTakerAbi, 'V3_FACTORY', uniswap.v3.factory),
    pointsTo(
      'uniswap.taker',
      deployment.uniswap.taker,
      uniswapTakerAbi,
      'POOL_MANAGER',
      uniswap.v4?.poolManager ?? zeroAddress,
    ),
    pointsTo('uniswap.taker', deployment.uniswap.taker, uniswapTakerAbi, 'WETH', spec.weth),
    ...deployment.debts.flatMap(({ symbol, pool, buffer }) => {
      const asset = spec.tokens.find((token) => token.symbol === symbol)?.address;
      return [
        pointsTo(`pool of ${symbol}`, pool, lendingPoolAbi, 'ENGINE', engine),
        pointsTo(`pool of ${symbol}`, pool, lendingPoolAbi, 'BUFFER', buffer),
        pointsTo(`pool of ${symbol}`, pool, lendingPoolAbi, 'asset', asset),
        pointsTo(`buffer of ${symbol}`, buffer, liquidityBufferAbi, 'ENGINE', engine),
        pointsTo(`buffer of ${symbol}`, buffer, liquidityBufferAbi, 'ADMIN', timelock),
        pointsTo(`buffer of ${symbol}`, buffer, liquidityBufferAbi, 'asset', asset),
        pointsTo(`buffer of ${symbol}`, buffer, liquidityBufferAbi, 'COOLDOWN', parameters.buffers.cooldownSeconds),
      ];
    }),
    ...(['collateral', 'debt'] as const).map((kind) =>
      reader.expect('wiring', `engine.${kind}Assets`, addressesOf(spec, `${kind}s`), () =>
        reader.read(engine, vaultEngineAbi, `${kind}Assets`),
      ),
    ),
  ]);
}

/** What the configuration lists, in its order: a deployment file may have forgotten some of it. */
const addressesOf = ({ tokens, parameters }: SystemSpec, kind: 'collaterals' | 'debts'): string =>
  tokens
    .filter(({ symbol }) => symbol in parameters[kind])
    .map(({ address }) => address)
    .join(',');

/** A struct as text, the same whatever kind of integer its fields are. */
function show(value: unknown): string {
  return Object.entries(value as Record<string, unknown>)
    .map(([name, item]) => `${name} ${String(item)}`)
    .join(', ');
}

const DECIMALS = parseAbi(['function decimals() view returns (uint8)']);

async function checkSources(
  reader: Reader,
  deployment: Deployment,
  config: ChainConfig,
  spec: SystemSpec,
  grants: Promise<readonly Grant[]>,
): Promise<Check[]> {
  const since = async (): Promise<bigint> => {
    const block = beginningOf(deployment.timelock, await grants);
    if (block === undefined) throw new Error('the first events of the timelock are missing');
    return block;
  };
  const sourceOf = (wanted: string): Address | undefined =>
    deployment.tokens.find(({ symbol }) => symbol === wanted)?.source;
  const checks = await Promise.all(
    spec.tokens.map(async (token) => {
      const { symbol, rate } = token;
      const chain = await sourceChain(reader, deployment, token);
      const source = chain.at(-1)?.[1];
      const top = deployment.tokens.find((candidate) => candidate.symbol === symbol);
      if (source === undefined || top === undefined) {
        return [{ group: 'tokens', name: symbol, expected: 'in the deployment', found: 'not in it', isOk: false }];
      }
      const decimals = rate?.underlyingDecimals ?? token.decimals;
      const is = (getter: string, expected: unknown): Promise<Check> =>
        reader.expect('feeds', `${symbol}: ${getter}`, String(expected), () =>
          reader.read(source, chainlinkOracleAbi, getter),
        );
      return Promise.all([
        reader.expect('tokens', `${symbol}: address`, token.address, () => Promise.resolve(top.address)),
        reader.expect('tokens', `${symbol}: decimals`, String(token.decimals), () =>
          reader.read(token.address, DECIMALS, 'decimals'),
        ),
        reader.expect('tokens', `${symbol}: decimals in the deployment`, String(token.decimals), () =>
          Promise.resolve(top.decimals),
        ),
        is('FEED', token.feed),
        is('FEED_DECIMALS', config.tokens[symbol]?.feed.decimals),
        is('TOKEN_DECIMALS', decimals),
        is('MAX_AGE', maxAgeOf(token, spec.parameters)),
        is('MIN_ANSWER', token.minAnswer),
        is('MAX_ANSWER', token.maxAnswer),
        ...(token.quoteToken === undefined
          ? []
          : [
              reader.expect('feeds', `${symbol}: QUOTE`, String(sourceOf(token.quoteToken)), () =>
                reader.read(chain.at(-2)?.[1] ?? zeroAddress, crossOracleAbi, 'QUOTE'),
              ),
            ]),
        ...(rate === undefined
          ? []
          : [
              reader.expect('feeds', `${symbol}: RATE_PROVIDER`, rate.provider, () =>
                reader.read(top.source, rateOracleAbi, 'RATE_PROVIDER'),
              ),
              reader.expect('feeds', `${symbol}: SELECTOR`, toFunctionSelector(`function ${rate.function}`), () =>
                reader.read(top.source, rateOracleAbi, 'SELECTOR'),
              ),
              reader.expect(
                'feeds',
                `${symbol}: GROWTH_PER_DAY`,
                String(parseUnits(String(rate.maxGrowthBpsPerDay), 14)),
                () => reader.read(top.source, rateOracleAbi, 'GROWTH_PER_DAY'),
              ),
              ...firstRateChecks(reader, token, rate, top.source, since),
            ]),
      ]);
    }),
  );
  const anchors = await Promise.all(spec.anchors.map((anchor) => checkAnchor(reader, deployment, spec, anchor)));
  const without = spec.tokens.filter(({ symbol }) => spec.anchors.every(({ token }) => token !== symbol));
  const none = without.map(({ symbol, address }) =>
    reader.expect('feeds', `${symbol}: anchor`, zeroAddress, async () => {
      const read = reader.read(deployment.oracle, oracleRouterAbi, 'sourcesOf', [address]);
      return ((await read) as { anchor: Address }).anchor;
    }),
  );
  return [...checks, ...anchors, await Promise.all(none)].flat();
}

/**
 * What a share's source found when it was made, which no configuration knows: a rate that was above the real one for a moment, or longer
 * ago than the system, would let it be worth more later than it is. A slashing below it, or a gift beyond growth, is named as well: whoever
 * knows of one knows why.
 */
function firstRateChecks(
  reader: Reader,
  { symbol, decimals }: ListedToken,
  rate: ShareRate,
  source: Address,
  since: () => Promise<bigint>,
): Promise<Check>[] {
  const numberOf = async (address: Address, abi: Abi, getter: string, args?: readonly unknown[]): Promise<bigint> =>
    (await reader.read(address, abi, getter, args)) as bigint;
  const [getter = ''] = rate.function.split('(');
  const provider = parseAbi([`function ${getter}(uint256 shares) view returns (uint256)`]) as Abi;
  return [
    reader.tell(
      'feeds',
      `${symbol}: INITIAL_RATE`,
      'at most the rate now, which growth from it allows, unless there was a loss or a gift since',
      async () => {
        const [initial, allowed, now] = await Promise.all([
          numberOf(source, rateOracleAbi, 'INITIAL_RATE'),
          numberOf(source, rateOracleAbi, 'expectedRate'),
          numberOf(rate.provider, provider, getter, [10n ** BigInt(decimals)]),
        ]);
        return [`${initial}, from which growth allows ${allowed}; it is ${now}`, initial <= now && now <= allowed];
      },
    ),
    reader.tell('feeds', `${symbol}: INITIAL_TIME`, 'since the system was made', async () => {
      const [initial, { timestamp }] = await Promise.all([
        numberOf(source, rateOracleAbi, 'INITIAL_TIME'),
        reader.client.getBlock({ blockNumber: await since() }),
      ]);
      return [`${initial - timestamp} s after the first block of it`, initial >= timestamp];
    }),
  ];
}

const V3_FACTORY = parseAbi(['function getPool(address tokenA, address tokenB, uint24 fee) view returns (address)']);

function checkAnchor(
  reader: Reader,
  deployment: Deployment,
  spec: SystemSpec,
  { token, quoteToken, fee, minLiquidity }: Anchor,
): Promise<Check[]> {
  const [base, quote] = [token, quoteToken].map((name) => deployment.tokens.find(({ symbol }) => symbol === name));
  const anchor = base?.anchor ?? zeroAddress;
  const is = (getter: string, expected: unknown): Promise<Check> =>
    reader.expect('feeds', `anchor of ${token}: ${getter}`, String(expected), () =>
      reader.read(anchor, uniswapV3OracleAbi, getter),
    );
  return Promise.all([
    is('QUOTE_SOURCE', quote?.source),
    is('TOKEN_DECIMALS', base?.decimals),
    is('WINDOW', spec.parameters.oracle.anchorWindowSeconds),
    is('MIN_LIQUIDITY', minLiquidity),
    reader.tell('feeds', `anchor of ${token}: POOL`, `the pool with ${quoteToken}, fee ${fee}`, async () => {
      const { factory } = spec.uniswap.v3;
      const pool = await reader.read(factory, V3_FACTORY, 'getPool', [base?.address, quote?.address, fee]);
      const found = String(await reader.read(anchor, uniswapV3OracleAbi, 'POOL'));
      return [found, found === pool];
    }),
  ]);
}

/** That nothing is stopped: a system that is, on purpose, is no finished one. */
function checkPauses(reader: Reader, deployment: Deployment): Promise<Check[]> {
  return Promise.all(
    stoppables(deployment).map(({ name, address, abi }) =>
      reader.expect('pauses', `pause level of ${name}`, '0', () => reader.read(address, abi, 'pauseLevel')),
    ),
  );
}

async function checkRoles(
  reader: Reader,
  deployment: Deployment,
  spec: SystemSpec,
  since: bigint,
  grants: Promise<readonly Grant[]>,
): Promise<Check[]> {
  const { timelock, engine, auctionHouse, directLiquidator, riskModel } = deployment;
  const members = timelockMembers(spec.roles, timelock);
  const roles = Object.entries(TIMELOCK_ROLES) as [keyof typeof TIMELOCK_ROLES, `0x${string}`][];
  const has = (name: string, role: `0x${string}`, account: Address, expected: boolean): Promise<Check> =>
    reader.expect('roles', name, String(expected), () =>
      reader.read(timelock, timelockAbi, 'hasRole', [role, account]),
    );
  const isMember = (role: keyof typeof TIMELOCK_ROLES, account: Address): boolean =>
    members[role].some((member) => isAddressEqual(member, account));
  const liquidators = [auctionHouse, directLiquidator].map((account) => account.toLowerCase()).sort();
  const listOf = (answer: unknown): string =>
    (answer as Address[])
      .map((account) => account.toLowerCase())
      .sort()
      .join(', ');
  const timelockEvents = { address: timelock, abi: timelockAbi, strict: true } as const;
  return Promise.all([
    reader.tell('file', 'block', 'not after the timelock was made', async () => {
      const isWhole = beginningOf(timelock, await grants) !== undefined;
      return [isWhole ? String(since) : `${since}, and its first events are missing`, isWhole];
    }),
    reader.expect('roles', 'timelock: delay in seconds', String(spec.parameters.timelockDelaySeconds), () =>
      reader.read(timelock, timelockAbi, 'getMinDelay'),
    ),
    ...roles.flatMap(([role, id]) => members[role].map((account) => has(`${account} is ${role}`, id, account, true))),
    ...roles
      .filter(([role]) => !isMember(role, spec.deployer))
      .map(([role, id]) => has(`the deployer ${spec.deployer} is ${role}`, id, spec.deployer, false)),
    ...roles.map(([role, id]) =>
      reader.tell('roles', `timelock: nobody else was ever made ${role}`, 'nobody', async () => {
        const logs = (await grants).filter(({ args }) => args.role === id);
        const others = [...new Set(logs.map(({ args }) => args.account))].filter((account) => !isMember(role, account));
        const holding = await Promise.all(
          others.map((account) => reader.read(timelock, timelockAbi, 'hasRole', [id, account])),
        );
        const strangers = others.filter((_, i) => holding[i] === true);
        return [strangers.length === 0 ? 'nobody' : strangers.join(', '), strangers.length === 0];
      }),
    ),
    reader.tell('roles', 'timelock: what is announced and not carried out', 'nothing', async () => {
      const logs = await readSince(reader.client, since, (range) =>
        reader.client.getContractEvents({ ...timelockEvents, eventName: 'CallScheduled', ...range }),
      );
      const ids = [...new Set(logs.map(({ args }) => args.id))];
      const states = await Promise.all(
        ids.map((id) => reader.read(timelock, timelockAbi, 'getOperationState', [id]) as Promise<number>),
      );
      const pending = ids.filter((_, i) => states[i] === 1 || states[i] === 2);
      return [pending.length === 0 ? 'nothing' : pending.join(', '), pending.length === 0];
    }),
    reader.expect(
      'roles',
      'liquidators of the engine',
      liquidators.join(', '),
      async () => {
        const others = [auctionHouse, directLiquidator];
        const [, found] = (await reader.read(deployment.governanceLens, governanceLensAbi, 'roles', [
          engine,
          others,
        ])) as [unknown, Address[]];
        return found;
      },
      listOf,
    ),
    ...(spec.parameters.risk.model === 'volatility'
      ? [
          reader.expect(
            'roles',
            'stewards',
            listOf(spec.roles.stewards),
            () => reader.read(riskModel, volatilityRiskModelAbi, 'stewards'),
            listOf,
          ),
        ]
      : []),
  ]);
}

async function checkSettings(reader: Reader, deployment: Deployment, spec: SystemSpec): Promise<Check[]> {
  let settings: ReturnType<typeof settingsOf>;
  try {
    settings = settingsOf(spec, deployment);
  } catch (error) {
    return [
      {
        group: 'parameters',
        name: 'the deployment file',
        expected: 'the assets of the configuration',
        found: messageOf(error),
        isOk: false,
      },
    ];
  }
  const checks = await Promise.all(
    settings.map(async ({ label, read, expected, found }): Promise<Check[]> => {
      let facts: Readonly<Record<string, string>>;
      try {
        facts = found(await reader.read(read.address, read.abi, read.functionName, read.args));
      } catch (error) {
        return [
          {
            group: 'parameters',
            name: label,
            expected: show(expected),
            found: `no answer (${messageOf(error)})`,
            isOk: false,
          },
        ];
      }
      return Object.entries(expected).map(([name, value]) => {
        const actual = facts[name] ?? 'nothing';
        return {
          group: 'parameters',
          name: `${label}: ${name}`,
          expected: value,
          found: actual,
          isOk: actual.toLowerCase() === value.toLowerCase(),
        };
      });
    }),
  );
  return checks.flat();
}

/** What is in force against the bounds that the chain itself names. */
async function checkBounds(reader: Reader, deployment: Deployment, { tokens }: SystemSpec): Promise<Check[]> {
  const { riskModel, governanceLens } = deployment;
  let bounds: readonly { name: string; min: bigint; max: bigint }[];
  try {
    bounds = (await reader.read(governanceLens, governanceLensAbi, 'bounds')) as typeof bounds;
  } catch (error) {
    return [
      { group: 'bounds', name: 'GovernanceLens.bounds', expected: 'an answer', found: messageOf(error), isOk: false },
    ];
  }
  const boundOf = (name: string): readonly [bigint, bigint] => {
    const bound = bounds.find((candidate) => candidate.name === name);
    return [bound?.min ?? 0n, bound?.max ?? 0n];
  };
  const listed = tokens.filter(({ symbol }) => deployment.collaterals.includes(symbol));
  return Promise.all(
    listed.flatMap(({ symbol, address }) => {
      const ratio = (getter: 'liquidationLtv' | 'borrowLtv', [min, max]: readonly [bigint, bigint]): Promise<Check> =>
        reader.tell('bounds', `${symbol}: ${getter}`, `${percent(min)} to ${percent(max)}`, async () => {
          const value = (await reader.read(riskModel, volatilityRiskModelAbi, getter, [address])) as bigint;
          return [percent(value), value >= min && value <= max];
        });
      const [min, max] = boundOf('liquidationLtv');
      const [gap] = boundOf('ltvGap');
      return [ratio('liquidationLtv', [min, max]), ratio('borrowLtv', [0n, max - gap])];
    }),
  );
}

const percent = (value: bigint): string => `${Number(value) / 1e16} %`;

async function checkPrices(
  reader: Reader,
  deployment: Deployment,
  config: ChainConfig,
  reference: ReferencePrices,
): Promise<Check[]> {
  const { timestamp } = await reader.client.getBlock();
  const checks = Object.entries(config.tokens).map(async ([symbol, { address, decimals, feed }]): Promise<Check[]> => {
    const wanted = reference[symbol];
    const maxAge = BigInt(feed.heartbeatSeconds + config.parameters.oracle.maxAgeMarginSeconds);
    let price: { lower: bigint; upper: bigint; updatedAt: bigint; status: number };
    try {
      price = (await reader.read(deployment.oracle, oracleRouterAbi, 'getPrice', [address])) as typeof price;
    } catch (error) {
      return [
        { group: 'prices', name: `${symbol}: price`, expected: 'an answer', found: messageOf(error), isOk: false },
      ];
    }
    const status = PRICE_STATUSES[price.status] ?? String(price.status);
    const age = timestamp - price.updatedAt;
    const mid = (Number(price.lower + price.upper) / 2) * 10 ** (decimals - 54);
    const deviation = wanted === undefined ? Number.NaN : Math.abs(mid / wanted - 1);
    return [
      { group: 'prices', name: `${symbol}: feed answers`, expected: 'Ok', found: status, isOk: price.status === 0 },
      {
        group: 'prices',
        name: `${symbol}: age of the price`,
        expected: `at most ${maxAge} s`,
        found: price.updatedAt === 0n ? 'never' : `${age} s`,
        isOk: age <= maxAge,
      },
      {
        group: 'prices',
        name: `${symbol}: price in USD`,
        expected: wanted === undefined ? 'a reference' : `${wanted} ± ${MAX_DEVIATION * 100} %`,
        found: mid.toPrecision(8),
        isOk: deviation <= MAX_DEVIATION,
      },
    ];
  });
  return (await Promise.all(checks)).flat();
}
