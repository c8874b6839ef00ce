/** Why a step of a plan was refused, out of what forge prints. */
import { type Abi, type AbiParameter, decodeAbiParameters, decodeErrorResult, type Hex } from 'viem';
import * as generated from '../abi/generated.ts';
import { shortened, withoutKeys, withoutTokens } from '../ops/secrets.ts';
import { timelockArtifact } from '../local/artifacts.ts';
import type { Step } from './steps.ts';
import { TIMELOCK_ROLES } from './timelock.ts';

/** The step that was refused, if forge names one, and the contract's own error with its arguments. */
export function refusalOf(output: string, steps: readonly Pick<Step, 'label'>[]): string {
  const failed = /CallFailed\((\d+), "(?:[^"\\]|\\.)*", (0x(?:[0-9a-f]{2})*)\)/.exec(output);
  const nothing = /NothingCreated\((\d+), /.exec(output);
  const label = steps[Number(failed?.[1] ?? nothing?.[1])]?.label;
  const step = label === undefined ? undefined : shortened(label);
  if (step !== undefined && failed !== null) return `step "${step}": ${errorText(failed[2] as Hex)}`;
  if (step !== undefined) return `step "${step}": nothing was created`;
  const line = output.split('\n').find((text) => text.startsWith('Error')) ?? output.trim().slice(-300);
  return withoutKeys(withoutTokens(line.trim()));
}

/** What a call reverted with, as `OutOfBounds(value 5, min 0, max 3)`: an error of any of our contracts, or of Solidity's own. */
export function errorText(data: Hex): string {
  if (data === '0x') return 'it gives no reason; something that it calls may not be there';
  try {
    const { errorName, abiItem, args = [] } = decodeErrorResult({ abi: errors(), data });
    const inputs: readonly AbiParameter[] = 'inputs' in abiItem ? (abiItem.inputs ?? []) : [];
    if (errorName === 'Error') return String(args[0]);
    const named = args.map((value, i) => `${inputs[i]?.name ?? ''} ${shown(value)}`.trim());
    return `${errorName}(${named.join(', ')})`;
  } catch {
    return plainText(data) ?? `it reverted with ${data}`;
  }
}

/** A role by its name; ids short, as a word of 32 bytes could be a key and is printed nowhere. */
function shown(value: unknown): string {
  const role = Object.entries(TIMELOCK_ROLES).find(([name, id]) => name !== 'admin' && id === value);
  return role?.[0] ?? shortened(String(value));
}

/** Forge's own words about what no chain would explain, as a call to an address without code. */
function plainText(data: Hex): string | undefined {
  try {
    const [text] = decodeAbiParameters([{ type: 'string' }], data);
    return /^[\x20-\x7e]+$/.test(text) ? text : undefined;
  } catch {
    return undefined;
  }
}

function errors(): Abi {
  const abis: readonly unknown[] = [...Object.values(generated), timelockArtifact().abi];
  return abis.filter((value): value is Abi => Array.isArray(value)).flat();
}
