/** Creation code that others publish on npm, and code that stands in their sources. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { type Address, type Hex, isHex, sliceHex } from 'viem';
import { creationOf, withArgument } from '../local/uniswapV4.ts';

const require = createRequire(import.meta.url);

/** Where `@uniswap/v4-periphery` records what was deployed to a test network. */
const V4_RECORDS = '@uniswap/v4-periphery/broadcast';

/** Uniswap's v4 creation code by its script's name, made for this owner or manager: the constructor's only argument. */
export function v4Creation(script: string, argument: Address): Hex {
  const input = creationOf(`${V4_RECORDS}/${script}.s.sol/11155111/run-latest.json`);
  // What went through the CREATE2 factory begins with a salt, a small number; code never begins with a zero.
  return withArgument(input.startsWith('0x00') ? sliceHex(input, 32) : input, argument);
}

/** Multicall3's creation code, which viem carries for chains that lack it. */
export function multicall3Creation(): Hex {
  return hexIn('viem', '_esm/constants/contracts.js', /multicall3Bytecode = '(0x[0-9a-f]+)'/);
}

/** Permit2 as it is deployed, from Uniswap's script that puts it into tests. */
export function permit2Code(): Hex {
  const file = 'lib/permit2/test/utils/DeployPermit2.sol';
  return hexIn('@uniswap/v4-periphery', file, /hex"([0-9a-f]+)"/);
}

/** The first hexadecimal group of a pattern in a file of a package. @throws {Error} when it is not there */
function hexIn(packageName: string, file: string, pattern: RegExp): Hex {
  const folder = dirname(require.resolve(`${packageName}/package.json`));
  const digits = pattern.exec(readFileSync(join(folder, file), 'utf8'))?.[1]?.replace(/^0x/, '');
  const code = `0x${digits ?? ''}`;
  if (digits === undefined || !isHex(code)) throw new Error(`${packageName}/${file} holds no code; run npm ci`);
  return code;
}
