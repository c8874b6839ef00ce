/** Where things are on mainnet. A replica answers at the same addresses. */
import { type Address, zeroAddress } from 'viem';

/** Contracts of mainnet by what they are called here. */
export const MAINNET = {
  weth: '0xC02aaA39b223FE8D0A0e5C4F27eAD9083C756Cc2',
  usdc: '0xA0b86991c6218b36c1d19D4a2e9Eb0cE3606eB48',
  usdcImplementation: '0x43506849D7C04F9138D1A2050bbF3A0c054402dd',
  usdt: '0xdAC17F958D2ee523a2206206994597C13D831ec7',
  wbtc: '0x2260FAC5E5542a773Aa44fBCfeDf7C193bc2C599',
  link: '0x514910771AF9Ca656af840dff83E8264EcF986CA',
  stEth: '0xae7ab96520DE3A18E5e111B5EaAb095312D7fE84',
  wstEth: '0x7f39C581F595B53c5cb19bD0b3f8dA6c935E2Ca0',
  v2Factory: '0x5C69bEe701ef814a2B6a3EDD4B1652CB9cc5aA6f',
  v2Router: '0x7a250d5630B4cF539739dF2C5dAcb4c659F2488D',
  v3Factory: '0x1F98431c8aD98523631AE4a59f267346ea31F984',
  tickLens: '0xbfd8137f7d1516D3ea5cA83523914859ec47F573',
  swapRouter: '0xE592427A0AEce92De3Edee1F18E0157C05861564',
  positionManager: '0xC36442b4a4522E871399CD717aBDD847Ab11FE88',
  quoterV2: '0x61fFE014bA17989E743c5F6cB21bF9697530B21e',
  swapRouter02: '0x68b3465833fb72A70ecDF485E0e4C7bD8665Fc45',
  poolManager: '0x000000000004444c5dc75cB358380D2e3dE08A90',
  v4Quoter: '0x52F0E24D1c21C8A0cB1e5a5dD6198556BD9E1203',
  stateView: '0x7fFE42C4a5DEeA5b0feC41C94C136Cf115597227',
  multicall3: '0xcA11bde05977b3631167028862bE2a173976CA11',
  permit2: '0x000000000022D473030F116dDEE9F6B43aC78BA3',
} as const satisfies Record<string, Address>;

/** Chainlink's feeds: proxies, behind which the aggregators change. */
export const FEEDS = {
  'ETH / USD': '0x5f4eC3Df9cbd43714FE2740f5E3616155c5b8419',
  'BTC / USD': '0xF4030086522a5bEEa4988F8cA5B36dbC97BeE88c',
  'USDC / USD': '0x8fFfFfd4AfB6115b954Bd326cbe7B4BA576818f6',
  'USDT / USD': '0x3E7d1eAB13ad0104d2750B8863b489D65364e32D',
  'STETH / ETH': '0x86392dC19c0b719886221c78AB11eb8Cf5c52812',
  'LINK / USD': '0x2c1d072e956AFFC0D435Cb7AC38EF18d24d9127c',
} as const satisfies Record<string, Address>;

/** A feed by its description. */
export type FeedName = keyof typeof FEEDS;

/** Uniswap's contracts for tests of v4, which mainnet has nowhere: one adds liquidity, one swaps. */
export const V4_TEST_ROUTERS = {
  liquidityRouter: '0x0000000000000000000000000000000000ebb401',
  swapRouter: '0x0000000000000000000000000000000000ebb402',
} as const satisfies Record<string, Address>;

/** What owns the liquidity of a replica's v3 pools; not on mainnet. */
export const LIQUIDITY_FILLER: Address = '0x0000000000000000000000000000000000ebb403';

/** Pays for the liquidity of a replica's v4 pools and owns that of its pairs; an account without code, not on mainnet. */
export const LIQUIDITY_PROVIDER: Address = '0x0000000000000000000000000000000000ebb404';

/** Ether as a currency of v4. */
export const ETHER = zeroAddress;

/** Who may do what to the tokens of a replica: the same accounts as on mainnet when it was written. */
export const ROLES = {
  usdcProxyAdmin: '0x807a96288A1A408dBC13DE2b1d087d10356395d2',
  usdcOwner: '0xFcb19e6a322b27c06842A71e8c725399f049AE3a',
  usdcMasterMinter: '0xE982615d461DD5cD06575BbeA87624fda4e3de17',
  usdcPauser: '0x4914f61d25e5C567143774B76EdbF4D5109a8566',
  usdcBlacklister: '0x0A06BE16275B95a7d2567fBdAE118b36C7DA78F9',
  usdtOwner: '0xC6CDE7C39eB2f0F0095F41570af89eFC2C1Ea828',
  wbtcOwner: '0xCA06411bd7a7296d7dbdd0050DFc846E95fEBEB7',
  feedOwner: '0x21f73D42Eb58Ba49dDB685dc29D3bF5c0f0373CA',
  /** Owns the v4 pool manager: Uniswap's timelock. */
  uniswapTimelock: '0x1a9C8182C09F50C8318d769245beA52c32BE35BC',
} as const satisfies Record<string, Address>;
