import { type Abi, type Address, encodeFunctionData, getContractAddress, type Hex, zeroHash } from 'viem';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import {
  auctionHouseAbi,
  chainlinkOracleAbi,
  directLiquidatorAbi,
  genericTakerAbi,
  inventoryTakerAbi,
  lendingPoolAbi,
  liquidationQueueAbi,
  liquidityBufferAbi,
  oracleRouterAbi,
  staticRiskModelAbi,
  uniswapTakerAbi,
  vaultEngineAbi,
  volatilityRiskModelAbi,
} from '../abi/generated.ts';
import { type Anvil, startAnvil } from '../chain/anvil.ts';
import { type ChainClient, createChainClient } from '../chain/client.ts';
import { type ChainConfig, parseChainConfig, readChainConfig } from '../config/chain.ts';
import { type Deployment, tokenOf } from '../config/deployment.ts';
import { type Ground, deployOnGround, GROUND_REFERENCE, layGround } from '../deploy/ground.ts';
import { riskParameters } from '../deploy/settings.ts';
import { auctionTerms, inventoryTerms, wad } from '../deploy/system.ts';
import { scheduleData, TIMELOCK_ROLES, timelockAbi } from '../deploy/timelock.ts';
import { deployData } from '../local/artifacts.ts';
import { createWorldClient, execute, nextNonce, type WorldClient } from '../local/transactions.ts';
import { verify } from './verify.ts';

const STRANGER: Address = '0x00000000000000000000000000000000000000AA';

let anvil: Anvil;
let client: ChainClient;
let world: WorldClient;
let ground: Ground;
let config: ChainConfig;
let deployment: Deployment;
let snapshot: Hex;
beforeAll(async () => {
  anvil = await startAnvil({});
  client = createChainClient(anvil.url);
  world = createWorldClient(anvil.url);
  ground = await layGround(world);
  config = readChainConfig('anvil');
  deployment = await deployOnGround(client, world, config);
});
afterAll(() => anvil.stop());
beforeEach(async () => {
  snapshot = await world.snapshot();
});
afterEach(() => world.revert({ id: snapshot }));

/** Sends as an account whose key nobody has. */
async function as(account: Address, to: Address, abi: Abi, functionName: string, args: readonly unknown[]) {
  await world.impersonateAccount({ address: account });
  await world.setBalance({ address: account, value: 10n ** 21n });
  const data = encodeFunctionData({ abi, functionName, args });
  await execute(world, account, [{ label: functionName, to, data, gas: 2_000_000n }]);
}
const govern = (to: Address, abi: Abi, functionName: string, args: readonly unknown[]): Promise<void> =>
  as(deployment.timelock, to, abi, functionName, args);

async function create(abi: Abi, contract: string, args: readonly unknown[]): Promise<Address> {
  const nonce = BigInt(await nextNonce(world, ground.operator));
  const data = deployData(abi, contract, args);
  await execute(world, ground.operator, [{ label: contract, data, gas: 6_000_000n }]);
  return getContractAddress({ from: ground.operator, nonce });
}

/** A source of the same interface, decimals and price, which is stale later. */
const lazySource = (): Promise<Address> =>
  create(chainlinkOracleAbi, 'ChainlinkOracle', [ground.feeds.WETH, 18, 200_000n, 10n ** 8n, 10n ** 14n]);

function withSource(source: Address): Deployment {
  const tokens = deployment.tokens.map((token) => (token.symbol === 'WETH' ? { ...token, source } : token));
  return { ...deployment, tokens };
}

function withMarkets(uniswap: Partial<Deployment['uniswap']>): Deployment {
  return { ...deployment, uniswap: { ...deployment.uniswap, ...uniswap } };
}

function withoutWbtc(): ChainConfig {
  const collaterals = Object.entries(config.parameters.collaterals).filter(([symbol]) => symbol !== 'WBTC');
  const parameters = { ...config.parameters, collaterals: Object.fromEntries(collaterals) };
  return parseChainConfig({ ...config, salt: `0x${'2'.repeat(64)}`, parameters }, 'without WBTC');
}

/** What is done wrong, after which this is compared with that, if not the whole with itself. */
interface Compared {
  readonly of?: ChainConfig;
  readonly at?: Deployment;
}
const weth = (): Address => ground.tokens.WETH;
const debtOf = (symbol: string): Deployment['debts'][number] => {
  const debt = deployment.debts.find((candidate) => candidate.symbol === symbol);
  if (debt === undefined) throw new Error(`no debt ${symbol}`);
  return debt;
};

const MISTAKES: [name: string, make: () => Promise<Compared | void>, named: string[]][] = [
  ...(['proposer', 'executor', 'canceller', 'admin'] as const).map((role): (typeof MISTAKES)[number] => [
    `one more ${role}, later`,
    () => govern(deployment.timelock, timelockAbi, 'grantRole', [TIMELOCK_ROLES[role], STRANGER]),
    [`roles: timelock: nobody else was ever made ${role}`],
  ]),
  [
    'an operation that waits',
    async () => {
      const call = { label: '', to: deployment.engine, data: '0x' } as const;
      const data = scheduleData({ calls: [call], predecessor: zeroHash, salt: zeroHash }, 86_400n);
      const [proposer] = config.roles.proposers as [Address];
      await execute(world, proposer, [{ label: 'schedule', to: deployment.timelock, data, gas: 1_000_000n }]);
    },
    ['roles: timelock: what is announced and not carried out'],
  ],
  [
    'another delay, later',
    () => govern(deployment.timelock, timelockAbi, 'updateDelay', [1n]),
    ['roles: timelock: delay in seconds'],
  ],
  [
    'one more liquidator of the engine',
    () => govern(deployment.engine, vaultEngineAbi, 'setLiquidator', [STRANGER, true]),
    ['roles: liquidators of the engine'],
  ],
  [
    'one more who may use the queue',
    () => govern(deployment.queue, liquidationQueueAbi, 'setReserver', [STRANGER, true]),
    ['roles: who may use the queue'],
  ],
  [
    'one more who may liquidate directly',
    () => govern(deployment.directLiquidator, directLiquidatorAbi, 'setAllowed', [STRANGER, true]),
    ['roles: who may liquidate large vaults directly'],
  ],
  [
    'one more steward',
    () => govern(deployment.riskModel, volatilityRiskModelAbi, 'setSteward', [STRANGER, true]),
    ['roles: stewards'],
  ],
  [
    'another guardian',
    () => govern(deployment.engine, vaultEngineAbi, 'setGuardian', [STRANGER]),
    ['parameters: guardian of the engine: guardian'],
  ],
  ...(
    [
      ['engine', () => deployment.engine],
      ['house', () => deployment.auctionHouse],
      ['direct', () => deployment.directLiquidator],
      ['buffer-USDC', () => debtOf('USDC').buffer],
    ] as const
  ).map(([name, address]): (typeof MISTAKES)[number] => [
    `${name} is stopped`,
    () => as(config.roles.guardian, address(), vaultEngineAbi, 'setPauseLevel', [1n]),
    [`pauses: pause level of ${name}`],
  ]),
  [
    'another supply cap',
    () => govern(deployment.engine, vaultEngineAbi, 'setSupplyCap', [weth(), 1n]),
    ['parameters: WETH as collateral: supplyCap'],
  ],
  [
    'other limits of a debt',
    () => govern(deployment.engine, vaultEngineAbi, 'setDebtLimits', [weth(), 10n ** 20n, 10n ** 18n]),
    ['parameters: WETH as debt: borrowCap'],
  ],
  [
    'other limits of the queue',
    () => govern(deployment.queue, liquidationQueueAbi, 'setLimits', [0n, 10n ** 18n, 10n ** 18n]),
    ['parameters: queue limits of WETH: maxDebtOnAuction', 'parameters: queue limits of WETH: maxDebtStartedPerHour'],
  ],
  [
    'other tiers of the queue',
    () => govern(deployment.queue, liquidationQueueAbi, 'setTiers', [wad(11_000), wad(11_500), wad(2000)]),
    ['parameters: tiers of the queue: reservedShare'],
  ],
  [
    'other risk parameters',
    () => {
      const risk = config.parameters.collaterals['WETH'];
      if (risk === undefined) throw new Error('no WETH');
      const parameters = { ...riskParameters(risk), halfLife: risk.halfLifeSeconds + 60 };
      return govern(deployment.riskModel, volatilityRiskModelAbi, 'setAssetRisk', [weth(), parameters]);
    },
    ['parameters: risk parameters of WETH: halfLife'],
  ],
  [
    'another penalty',
    () => govern(deployment.riskModel, staticRiskModelAbi, 'setPenaltySchedule', [wad(100), wad(500), wad(9000)]),
    ['parameters: penalty schedule: maxBps'],
  ],
  [
    'another price source',
    async () => govern(deployment.oracle, oracleRouterAbi, 'setSource', [weth(), await lazySource()]),
    ['parameters: price source of WETH: source'],
  ],
  [
    'another price source, and the file agrees',
    async () => {
      const source = await lazySource();
      await govern(deployment.oracle, oracleRouterAbi, 'setSource', [weth(), source]);
      return { at: withSource(source) };
    },
    ['feeds: WETH: MAX_AGE', 'addresses: source of WETH is the one that this configuration deploys'],
  ],
  [
    'an anchor that nobody asked for',
    async () => {
      const args = [weth(), await lazySource(), wad(1000), wad(800)];
      await govern(deployment.oracle, oracleRouterAbi, 'setAnchor', args);
    },
    ['feeds: WETH: anchor'],
  ],
  [
    'other decimals of a feed',
    () => {
      const token = config.tokens['WETH'];
      if (token === undefined) throw new Error('no WETH');
      const feed = { ...token.feed, decimals: 9, minAnswer: '0.1', maxAnswer: '100000' };
      return Promise.resolve({ of: { ...config, tokens: { ...config.tokens, WETH: { ...token, feed } } } });
    },
    ['feeds: WETH: FEED_DECIMALS'],
  ],
  [
    'another auction house of a buffer',
    async () => {
      const { engine, queue, timelock } = deployment;
      const args = [engine, queue, timelock, config.roles.guardian, auctionTerms(config.parameters)];
      const house = await create(auctionHouseAbi, 'AuctionHouse', args);
      await govern(debtOf('USDC').buffer, liquidityBufferAbi, 'setAuctionHouse', [house]);
    },
    ['parameters: auction house of the USDC buffer: auctionHouse'],
  ],
  [
    'another inventory cap',
    () => govern(debtOf('USDC').buffer, liquidityBufferAbi, 'setInventoryCap', [weth(), 7n]),
    ['parameters: inventory cap of the USDC buffer for WETH: cap'],
  ],
  [
    'other inventory terms',
    () => {
      const terms = { ...inventoryTerms(config.parameters), halfLife: 50_000 };
      return govern(debtOf('USDC').buffer, liquidityBufferAbi, 'setInventoryTerms', [terms]);
    },
    ['parameters: inventory terms of the USDC buffer: halfLife'],
  ],
  [
    'pools and buffers of two debts swapped in the file',
    () => {
      const [first, second] = [debtOf('WETH'), debtOf('USDC')];
      const debts = [
        { ...second, symbol: first.symbol },
        { ...first, symbol: second.symbol },
      ];
      return Promise.resolve({ at: { ...deployment, debts } });
    },
    ['wiring: pool of WETH.asset', 'wiring: buffer of USDC.asset', 'parameters: WETH as debt: pool'],
  ],
  [
    'an auction house of another engine',
    async () => {
      const { queue, timelock, oracle, riskModel } = deployment;
      const engine = await create(vaultEngineAbi, 'VaultEngine', [timelock, oracle, riskModel]);
      const args = [engine, queue, timelock, config.roles.guardian, auctionTerms(config.parameters)];
      return { at: { ...deployment, auctionHouse: await create(auctionHouseAbi, 'AuctionHouse', args) } };
    },
    ['addresses: auctionHouse is the one that this configuration deploys', 'wiring: auctionHouse.ENGINE'],
  ],
  [
    'a pool that says of itself what it should, but for its name',
    async () => {
      const { pool, buffer } = debtOf('USDC');
      const args = [ground.tokens.USDC, deployment.engine, buffer, 'Ebb lent USDC.e', 'ebbUSDC'];
      const other = await create(lendingPoolAbi, 'LendingPool', args);
      const debts = deployment.debts.map((debt) => (debt.pool === pool ? { ...debt, pool: other } : debt));
      return { at: { ...deployment, debts } };
    },
    ['addresses: pool of USDC is the one that this configuration deploys'],
  ],
  [
    'another lens',
    () => Promise.resolve({ at: { ...deployment, auctionLens: deployment.snapshotLens } }),
    ['code: auctionLens at '],
  ],
  [
    'a taker of another factory',
    async () => {
      const args = [deployment.auctionHouse, ground.uniswap.factory, STRANGER, ground.uniswap.factory, weth()];
      return { at: withMarkets({ taker: await create(uniswapTakerAbi, 'UniswapTaker', args) }) };
    },
    ['wiring: uniswap.taker.V3_FACTORY'],
  ],
  [
    'a generic taker that may call something else as well',
    async () => {
      const targets = [deployment.uniswap.v3.router, ground.feeds.WETH];
      return {
        at: {
          ...deployment,
          genericTaker: await create(genericTakerAbi, 'GenericTaker', [deployment.auctionHouse, targets]),
        },
      };
    },
    ['roles: what the genericTaker may call'],
  ],
  [
    'a generic taker that may call nothing',
    async () => ({
      at: { ...deployment, genericTaker: await create(genericTakerAbi, 'GenericTaker', [deployment.auctionHouse, []]) },
    }),
    ['roles: what the genericTaker may call'],
  ],
  [
    'an inventory taker of another Permit2',
    async () => {
      const args = [deployment.auctionHouse, STRANGER];
      return { at: { ...deployment, inventoryTaker: await create(inventoryTakerAbi, 'InventoryTaker', args) } };
    },
    ['wiring: inventoryTaker.PERMIT2'],
  ],
  [
    'another router in the file',
    () => Promise.resolve({ at: withMarkets({ v3: { ...deployment.uniswap.v3, router: STRANGER } }) }),
    ['file: uniswap.v3'],
  ],
  [
    'another native token in the file',
    () => Promise.resolve({ at: { ...deployment, wrappedNative: ground.tokens.WBTC } }),
    ['file: wrappedNative'],
  ],
  ['a file of another chain', () => Promise.resolve({ at: { ...deployment, chainId: 1 } }), ['file: chain id']],
  [
    'a collateral that neither the chain nor the file has',
    async () => {
      const at = await deployOnGround(client, world, withoutWbtc());
      return { at };
    },
    ['file: collaterals', 'wiring: engine.collateralAssets'],
  ],
  [
    'a token that the file has forgotten',
    () => Promise.resolve({ at: { ...deployment, tokens: [tokenOf(deployment, 'WETH')] } }),
    ['file: tokens', 'tokens: WBTC'],
  ],
];

test.each(MISTAKES)('%s', async (_, make, named) => {
  const { of = config, at = deployment } = (await make()) ?? {};
  const checks = await verify(client, of, at, GROUND_REFERENCE);
  const failing = checks.filter(({ isOk }) => !isOk).map(({ group, name }) => `${group}: ${name}`);
  for (const name of named) expect(failing, name).toContainEqual(expect.stringContaining(name));
});

test('what governance has changed as the configuration says is no mistake, though constructors were told otherwise', async () => {
  const { parameters } = config;
  const buffers = { ...parameters.buffers, saleHalfLifeSeconds: 50_000 };
  const of = { ...config, parameters: { ...parameters, buffers } };
  for (const { buffer } of deployment.debts) {
    await govern(buffer, liquidityBufferAbi, 'setInventoryTerms', [inventoryTerms(of.parameters)]);
  }
  const checks = await verify(client, of, deployment, GROUND_REFERENCE);
  expect(checks.filter(({ isOk }) => !isOk)).toEqual([]);
});

test('none of these is a mistake of the system as it was deployed', async () => {
  const checks = await verify(client, config, deployment, GROUND_REFERENCE);
  expect(checks.filter(({ isOk }) => !isOk)).toEqual([]);
});
