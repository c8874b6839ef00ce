import { type Address, type Hex, keccak256 } from 'viem';
import { CODE_HASHES } from '../abi/codeHashes.ts';
import type { Check, Reader } from './reader.ts';

export type ContractName = keyof typeof CODE_HASHES;

/** Compares what stands at each address with what was built, but for what constructors fill in. */
export function checkCode(reader: Reader, contracts: readonly [string, Address, ContractName][]): Promise<Check[]> {
  return Promise.all(
    contracts.map(([name, address, contract]) =>
      reader.tell('code', `${name} at ${address}`, contract, async () => {
        const code = await reader.client.getCode({ address });
        if (code === undefined || code === '0x') return ['no code', false];
        const found = nameOf(code);
        return [found ?? 'unknown code', found === contract];
      }),
    ),
  );
}

/** Which contract a code is; undefined for none of ours. */
export function nameOf(code: Hex): ContractName | undefined {
  const names = Object.keys(CODE_HASHES) as ContractName[];
  return names.find((name) => keccak256(blanked(code, CODE_HASHES[name].immutables)) === CODE_HASHES[name].runtime);
}

/** Code with zeros where immutables stand, as the compiler leaves it. */
function blanked(code: Hex, places: readonly (readonly [number, number])[]): Hex {
  let text: string = code;
  for (const [start, length] of places) {
    const [from, to] = [2 + 2 * start, 2 + 2 * (start + length)];
    if (text.length < to) return code; // shorter than the contract: another one
    text = `${text.slice(0, from)}${'0'.repeat(to - from)}${text.slice(to)}`;
  }
  return text as Hex;
}
