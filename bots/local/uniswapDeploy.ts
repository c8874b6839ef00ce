import { createRequire } from 'node:module';
import { type Address, concatHex, encodeAbiParameters, getContractAddress, type Hex, isHex, zeroAddress } from 'viem';
import { execute, nextNonce, type WorldCall, type WorldClient } from './transactions.ts';

/** Addresses of a Uniswap v3 deployment. */
export interface Uniswap {
  readonly weth: Address;
  readonly factory: Address;
  readonly positionManager: Address;
  readonly router: Address;
  readonly quoter: Address;
}

const require = createRequire(import.meta.url);
const ARTIFACTS = {
  weth: '@uniswap/v2-periphery/build/WETH9.json',
  factory: '@uniswap/v3-core/artifacts/contracts/UniswapV3Factory.sol/UniswapV3Factory.json',
  positionManager:
    '@uniswap/v3-periphery/artifacts/contracts/NonfungiblePositionManager.sol/NonfungiblePositionManager.json',
  router: '@uniswap/v3-periphery/artifacts/contracts/SwapRouter.sol/SwapRouter.json',
  quoter: '@uniswap/v3-periphery/artifacts/contracts/lens/QuoterV2.sol/QuoterV2.json',
} as const satisfies Record<keyof Uniswap, string>;

/**
 * Deploys Uniswap v3 from the bytecode that Uniswap publishes on npm, the same that runs on mainnet.
 *
 * @param weth an existing WETH9; omitted, one is deployed too
 * @throws {Error} when a package lacks its bytecode or a deployment reverts
 */
export async function deployUniswap(client: WorldClient, from: Address, weth?: Address): Promise<Uniswap> {
  // The addresses follow from the nonces, so that everything goes out at once.
  const first = await nextNonce(client, from);
  const names = (['weth', 'factory', 'positionManager', 'router', 'quoter'] as const).filter(
    (name) => name !== 'weth' || weth === undefined,
  );
  const created = names.map((name, i) => [name, getContractAddress({ from, nonce: BigInt(first + i) })]);
  const uniswap = { weth, ...Object.fromEntries(created) } as Uniswap;

  const pair = encodeAbiParameters([{ type: 'address' }, { type: 'address' }], [uniswap.factory, uniswap.weth]);
  // The position manager's third argument draws the tokens' pictures; nobody looks at them here.
  const nobody = encodeAbiParameters([{ type: 'address' }], [zeroAddress]);
  const constructors = {
    weth: '0x',
    factory: '0x',
    positionManager: concatHex([pair, nobody]),
    router: pair,
    quoter: pair,
  };
  const calls = names.map((name): WorldCall => {
    const data = concatHex([bytecodeOf(ARTIFACTS[name]), constructors[name] as Hex]);
    return { label: `deploying Uniswap's ${name}`, data, gas: 12_000_000n };
  });
  await execute(client, from, calls);
  return uniswap;
}

/** The creation code in a package's artifact. @throws {Error} when there is none */
export function bytecodeOf(path: string): Hex {
  const artifact: unknown = require(path);
  if (typeof artifact === 'object' && artifact !== null && 'bytecode' in artifact) {
    const code = String(artifact.bytecode);
    const hex = code.startsWith('0x') ? code : `0x${code}`;
    if (isHex(hex) && hex.length > 2) return hex;
  }
  throw new Error(`${path} has no bytecode; run npm ci`);
}
