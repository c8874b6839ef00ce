/** Everything that a replica has, what it is made from, and whether it is the real thing. */
import { type Address, concatHex, encodeAbiParameters, type Hex, padHex, stringToHex, zeroAddress } from 'viem';
import { creationCode } from '../local/artifacts.ts';
import { bytecodeOf } from '../local/uniswapDeploy.ts';
import { type FeedName, FEEDS, LIQUIDITY_FILLER, MAINNET, ROLES, V4_TEST_ROUTERS } from './addresses.ts';
import { multicall3Creation, permit2Code, v4Creation } from './artifacts.ts';
import { ether, type ReplicaPrices } from './prices.ts';

/** How near to mainnet's a contract is: its bytecode, its source in another build, a stand-in of ours, or no part of mainnet. */
export type Fidelity = 'real' | 'rebuilt' | 'stand-in' | 'tool';

/** A contract of the replica. */
export interface ReplicaContract {
  readonly name: string;
  readonly address: Address;
  readonly fidelity: Fidelity;
  /** The package that carries it, or the file that stands in. */
  readonly source: string;
  /** What differs from mainnet, or why it is there. */
  readonly note: string;
  /** The account and its transaction that made the real one, where that is how its address came about. */
  readonly origin?: { readonly deployer: Address; readonly nonce: bigint };
  /** Creation code with arguments. */
  readonly creation: (prices: ReplicaPrices) => Hex;
}

const WETH_DEPLOYER = '0x4F26FfBe5F04ED43630fdC30A87638d53D0b0876';
export const LINK_DEPLOYER = '0xf55037738604FDDFC4043D12F25124E94D7D1780';
const V2_DEPLOYER = '0x9C33eaCc2F50E39940D3AfaF2c7B8246B681A374';
const V3_DEPLOYER = '0x6C9FC64A53c1b71FB3f9Af64d1ae3A4931A5f4E9';
const MULTICALL_DEPLOYER = '0x05f32B3cC3888453ff71B01135B34FF8e41263F2';
const V3_PERIPHERY = '@uniswap/v3-periphery';
const V4_PERIPHERY = '@uniswap/v4-periphery';
const STAND_INS = 'test/replica';
/** What a constructor takes to return code that is there already: PUSH2 length, DUP1, PUSH1 10, PUSH0, CODECOPY, PUSH0, RETURN. */
const RETURN_REST = (code: Hex): Hex =>
  concatHex(['0x61', `0x${((code.length - 2) / 2).toString(16).padStart(4, '0')}`, '0x80600a5f395ff3', code]);

const addresses = (...values: Address[]): Hex =>
  encodeAbiParameters(
    values.map(() => ({ type: 'address' })),
    values,
  );
const published = (path: string, args: Hex = '0x'): Hex => concatHex([bytecodeOf(path), args]);
const ours = (contract: string, args: Hex = '0x'): Hex => concatHex([creationCode(contract), args]);

/** In an order in which constructors find what they ask for. */
export const CONTRACTS: readonly ReplicaContract[] = [
  {
    name: 'WETH9',
    address: MAINNET.weth,
    fidelity: 'rebuilt',
    source: '@uniswap/v2-periphery',
    note: 'the same source by a later compiler',
    origin: { deployer: WETH_DEPLOYER, nonce: 446n },
    creation: () => published('@uniswap/v2-periphery/build/WETH9.json'),
  },
  {
    name: 'USDC implementation',
    address: MAINNET.usdcImplementation,
    fidelity: 'stand-in',
    source: `${STAND_INS}/ReplicaUsdc.sol`,
    note: 'FiatToken 2.2 with its storage layout; without transfers by authorization',
    creation: () => ours('ReplicaUsdc'),
  },
  {
    name: 'USDC',
    address: MAINNET.usdc,
    fidelity: 'stand-in',
    source: `${STAND_INS}/ReplicaUsdcProxy.sol`,
    note: 'proxy with ZeppelinOS slots',
    creation: () => ours('ReplicaUsdcProxy', addresses(MAINNET.usdcImplementation, ROLES.usdcProxyAdmin)),
  },
  {
    name: 'USDT',
    address: MAINNET.usdt,
    fidelity: 'stand-in',
    source: `${STAND_INS}/ReplicaUsdt.sol`,
    note: 'returns nothing, approve race, fee off, blocklist; without a successor',
    creation: () => ours('ReplicaUsdt', addresses(ROLES.usdtOwner)),
  },
  {
    name: 'WBTC',
    address: MAINNET.wbtc,
    fidelity: 'stand-in',
    source: `${STAND_INS}/ReplicaWbtc.sol`,
    note: 'minted by its owner, pausable',
    creation: () => ours('ReplicaWbtc', addresses(ROLES.wbtcOwner)),
  },
  {
    name: 'LINK',
    address: MAINNET.link,
    fidelity: 'stand-in',
    source: `${STAND_INS}/ReplicaLink.sol`,
    note: 'refuses itself and the zero address, calls whom it is sent to',
    origin: { deployer: LINK_DEPLOYER, nonce: 4n },
    creation: () => ours('ReplicaLink'),
  },
  {
    name: 'stETH',
    address: MAINNET.stEth,
    fidelity: 'stand-in',
    source: `${STAND_INS}/ReplicaStEth.sol`,
    note: 'shares, staking and rate; no proxy, withdrawals or validators',
    creation: ({ stEthPerToken }) => {
      const shares = ether(7_500_000);
      const words = encodeAbiParameters(
        [{ type: 'uint256' }, { type: 'uint256' }],
        [shares, (shares * stEthPerToken) / ether(1)],
      );
      return ours('ReplicaStEth', words);
    },
  },
  {
    name: 'wstETH',
    address: MAINNET.wstEth,
    fidelity: 'stand-in',
    source: `${STAND_INS}/ReplicaWstEth.sol`,
    note: 'wraps stETH at its rate, permits',
    creation: () => ours('ReplicaWstEth', addresses(MAINNET.stEth)),
  },
  {
    name: 'Uniswap v2 factory',
    address: MAINNET.v2Factory,
    fidelity: 'real',
    source: '@uniswap/v2-core',
    note: 'with the pairs it creates',
    origin: { deployer: V2_DEPLOYER, nonce: 0n },
    creation: () => published('@uniswap/v2-core/build/UniswapV2Factory.json', addresses(V2_DEPLOYER)),
  },
  {
    name: 'Uniswap v2 Router02',
    address: MAINNET.v2Router,
    fidelity: 'real',
    source: '@uniswap/v2-periphery',
    note: '',
    origin: { deployer: V2_DEPLOYER, nonce: 3n },
    creation: () =>
      published('@uniswap/v2-periphery/build/UniswapV2Router02.json', addresses(MAINNET.v2Factory, MAINNET.weth)),
  },
  {
    name: 'Uniswap v3 factory',
    address: MAINNET.v3Factory,
    fidelity: 'real',
    source: '@uniswap/v3-core',
    note: 'with the pools it creates',
    origin: { deployer: V3_DEPLOYER, nonce: 0n },
    creation: () => published('@uniswap/v3-core/artifacts/contracts/UniswapV3Factory.sol/UniswapV3Factory.json'),
  },
  {
    name: 'TickLens',
    address: MAINNET.tickLens,
    fidelity: 'real',
    source: V3_PERIPHERY,
    note: '',
    origin: { deployer: V3_DEPLOYER, nonce: 2n },
    creation: () => published(`${V3_PERIPHERY}/artifacts/contracts/lens/TickLens.sol/TickLens.json`),
  },
  {
    name: 'SwapRouter',
    address: MAINNET.swapRouter,
    fidelity: 'real',
    source: V3_PERIPHERY,
    note: '',
    origin: { deployer: V3_DEPLOYER, nonce: 4n },
    creation: () =>
      published(
        `${V3_PERIPHERY}/artifacts/contracts/SwapRouter.sol/SwapRouter.json`,
        addresses(MAINNET.v3Factory, MAINNET.weth),
      ),
  },
  {
    name: 'NonfungiblePositionManager',
    address: MAINNET.positionManager,
    fidelity: 'real',
    source: V3_PERIPHERY,
    note: 'without the contract that draws pictures of positions',
    origin: { deployer: V3_DEPLOYER, nonce: 8n },
    creation: () =>
      published(
        `${V3_PERIPHERY}/artifacts/contracts/NonfungiblePositionManager.sol/NonfungiblePositionManager.json`,
        addresses(MAINNET.v3Factory, MAINNET.weth, zeroAddress),
      ),
  },
  {
    name: 'QuoterV2',
    address: MAINNET.quoterV2,
    fidelity: 'real',
    source: V3_PERIPHERY,
    note: '',
    origin: { deployer: V3_DEPLOYER, nonce: 13n },
    creation: () =>
      published(
        `${V3_PERIPHERY}/artifacts/contracts/lens/QuoterV2.sol/QuoterV2.json`,
        addresses(MAINNET.v3Factory, MAINNET.weth),
      ),
  },
  {
    name: 'SwapRouter02',
    address: MAINNET.swapRouter02,
    fidelity: 'real',
    source: '@uniswap/swap-router-contracts',
    note: '',
    origin: { deployer: V3_DEPLOYER, nonce: 14n },
    creation: () =>
      published(
        '@uniswap/swap-router-contracts/artifacts/contracts/SwapRouter02.sol/SwapRouter02.json',
        addresses(MAINNET.v2Factory, MAINNET.v3Factory, MAINNET.positionManager, MAINNET.weth),
      ),
  },
  {
    name: 'Uniswap v4 PoolManager',
    address: MAINNET.poolManager,
    fidelity: 'real',
    source: V4_PERIPHERY,
    note: 'from the record of a test network; its creation code has the hash that mainnet was deployed with',
    creation: () => v4Creation('01_PoolManager', ROLES.uniswapTimelock),
  },
  {
    name: 'V4Quoter',
    address: MAINNET.v4Quoter,
    fidelity: 'real',
    source: V4_PERIPHERY,
    note: 'from the record of a test network',
    creation: () => v4Creation('DeployV4Quoter', MAINNET.poolManager),
  },
  {
    name: 'StateView',
    address: MAINNET.stateView,
    fidelity: 'real',
    source: V4_PERIPHERY,
    note: 'from the record of a test network',
    creation: () => v4Creation('DeployStateView', MAINNET.poolManager),
  },
  {
    name: 'Multicall3',
    address: MAINNET.multicall3,
    fidelity: 'real',
    source: 'viem',
    note: '',
    origin: { deployer: MULTICALL_DEPLOYER, nonce: 0n },
    creation: multicall3Creation,
  },
  {
    name: 'Permit2',
    address: MAINNET.permit2,
    fidelity: 'real',
    source: V4_PERIPHERY,
    note: 'its code as deployed, from Uniswap’s script for tests',
    creation: () => RETURN_REST(permit2Code()),
  },
  ...Object.entries(FEEDS).flatMap(([name, address], i) => feed(name as FeedName, address, i)),
  {
    name: 'PoolModifyLiquidityTest',
    address: V4_TEST_ROUTERS.liquidityRouter,
    fidelity: 'tool',
    source: V4_PERIPHERY,
    note: 'adds liquidity to v4 pools and owns what the replica’s hold',
    creation: () => v4Creation('02_PoolModifyLiquidityTest', MAINNET.poolManager),
  },
  {
    name: 'PoolSwapTest',
    address: V4_TEST_ROUTERS.swapRouter,
    fidelity: 'tool',
    source: V4_PERIPHERY,
    note: 'swaps in v4 pools',
    creation: () => v4Creation('03_PoolSwapTest', MAINNET.poolManager),
  },
  {
    name: 'LiquidityFiller',
    address: LIQUIDITY_FILLER,
    fidelity: 'tool',
    source: `${STAND_INS}/LiquidityFiller.sol`,
    note: 'owns what the replica’s v3 pools hold',
    creation: () => ours('LiquidityFiller'),
  },
];

/** What a feed is like, beside its price. */
export const FEED_SHAPES: Readonly<
  Record<FeedName, { decimals: number; phase: number; minAnswer: bigint; maxAnswer: bigint; heartbeatSeconds: number }>
> = {
  'ETH / USD': usdFeed(7, 0.001, 10_000_000, 3600),
  'BTC / USD': usdFeed(6, 0.001, 100_000_000, 3600),
  'USDC / USD': usdFeed(6, 0.01, 1000, 86_400),
  'USDT / USD': usdFeed(5, 0.01, 1000, 86_400),
  'STETH / ETH': {
    decimals: 18,
    phase: 1,
    minAnswer: ether(1) / 1000n,
    maxAnswer: ether(100),
    heartbeatSeconds: 86_400,
  },
  'LINK / USD': usdFeed(7, 0.001, 100_000, 3600),
};

/** How many rounds a replica's feed has had, as far as its numbers say; only the last is there. */
const FIRST_ROUND = 20_000n;

function usdFeed(phase: number, min: number, max: number, heartbeatSeconds: number) {
  return {
    decimals: 8,
    phase,
    minAnswer: BigInt(Math.round(min * 1e8)),
    maxAnswer: BigInt(max) * 10n ** 8n,
    heartbeatSeconds,
  };
}

/** Creation code of an aggregator that stands in. */
export function aggregatorCreation(
  reader: Address,
  shape: { decimals: number; description: string; minAnswer: bigint; maxAnswer: bigint },
  round: { roundId: bigint; answer: bigint; timestamp: bigint },
): Hex {
  const types = ['address', 'uint8', 'bytes32', 'int192', 'int192', 'uint256', 'int192', 'uint64'];
  return ours(
    'ReplicaAggregator',
    encodeAbiParameters(
      types.map((type) => ({ type })),
      [
        reader,
        shape.decimals,
        padHex(stringToHex(shape.description), { dir: 'right', size: 32 }),
        shape.minAnswer,
        shape.maxAnswer,
        round.roundId,
        round.answer,
        round.timestamp,
      ],
    ),
  );
}

function feed(name: FeedName, address: Address, i: number): ReplicaContract[] {
  const aggregator = padHex(`0x${(0xebb500 + i).toString(16)}`, { size: 20 });
  return [
    {
      name: `${name} aggregator`,
      address: aggregator,
      fidelity: 'stand-in',
      source: `${STAND_INS}/ReplicaAggregator.sol`,
      note: 'at an address of its own; ask the feed for it',
      creation: ({ answers, timestamp }) => {
        const round = { roundId: FIRST_ROUND, answer: answers[name], timestamp };
        return aggregatorCreation(address, { ...FEED_SHAPES[name], description: name }, round);
      },
    },
    {
      name: `${name} feed`,
      address,
      fidelity: 'stand-in',
      source: `${STAND_INS}/ReplicaFeed.sol`,
      note: 'proxy with phases and Chainlink’s storage layout',
      creation: () => {
        const types = [{ type: 'address' }, { type: 'uint16' }, { type: 'address' }] as const;
        return ours('ReplicaFeed', encodeAbiParameters(types, [ROLES.feedOwner, FEED_SHAPES[name].phase, aggregator]));
      },
    },
  ];
}
