/** Runs the Solidity libraries in large batches, so that their mirrors in the core can be compared with them. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Abi, type Address, decodeErrorResult, decodeFunctionResult, encodeAbiParameters } from 'viem';
import { concatHex, encodeFunctionData, getContractAddress, type Hex, parseAbi } from 'viem';
import { PROJECT_ROOT } from '../../script/toolchain/foundry.mjs';
import { type Anvil, startAnvil } from '../chain/anvil.ts';
import { PriceBelowWaterLineError, TakeTooSmallError } from '../core/auction.ts';
import { MathError } from '../core/math.ts';
import { createWorldClient, execute, nextNonce, type WorldClient } from '../local/transactions.ts';

/** Whether to compare five times as much. */
export const IS_DEEP = process.env['EBB_DEEP'] === '1';

/** One comparison: a function of the harness with its arguments, and what the core makes of them. */
export interface Comparison {
  readonly functionName: string;
  readonly args: readonly unknown[];
  /** The core's answer in the shape in which viem decodes Solidity's, or a throw where Solidity reverts. */
  readonly mirror: () => unknown;
}

/** A chain with contracts to compare with. `stop` ends it. */
export interface Harness {
  readonly anvil: Anvil;
  readonly client: WorldClient;
  readonly from: Address;
  readonly library: { readonly address: Address; readonly abi: Abi };
  readonly riskModel: { readonly address: Address; readonly abi: Abi };
  readonly queue: { readonly address: Address; readonly abi: Abi };
}

const OUT = 'out/differential';
/** As many calls go out together as anvil accepts in one request [characters]. */
const BATCH_LENGTH = 1_000_000;
/** What the encoding adds to each call. */
const OVERHEAD_LENGTH = 250;
const ERRORS = parseAbi([
  'error PriceBelowWaterLine(uint256 price, uint256 waterLine)',
  'error TakeTooSmall(uint256 maxCollateral, uint256 required)',
]);

/**
 * Compiles the harness, apart from what other tests compile, and deploys it to a chain of its own.
 * @throws {Error} with the compiler's words when it does not compile
 */
export async function startHarness(): Promise<Harness> {
  const sources = [
    'test/helpers/LibraryHarness.sol',
    'src/risk/StaticRiskModel.sol',
    'src/risk/VolatilityRiskModel.sol',
    'src/LiquidationQueue.sol',
    'test/mocks/PriceOracleMock.sol',
  ];
  const args = ['script/toolchain/foundry.mjs', 'forge', 'build', ...sources, '--out', OUT];
  const build = spawnSync('node', [...args, '--cache-path', 'cache/differential'], {
    cwd: PROJECT_ROOT,
    encoding: 'utf8',
  });
  if (build.status !== 0) throw new Error(`the harness does not compile:\n${build.stdout}${build.stderr}`);

  // Every library in one contract, and unoptimised: larger than a chain would have it.
  const anvil = await startAnvil({ extraArgs: ['--disable-code-size-limit'] });
  const client = createWorldClient(anvil.url);
  const from = (await client.getAddresses())[0] as Address;
  const nonce = BigInt(await nextNonce(client, from));
  const artifacts = [
    readArtifact('LibraryHarness'),
    readArtifact('StaticRiskModel'),
    readArtifact('LiquidationQueue'),
  ] as const;
  const admin = encodeAbiParameters([{ type: 'address' }], [from]);
  await execute(client, from, [
    { label: 'deploying the harness', data: artifacts[0].bytecode, gas: 30_000_000n },
    { label: 'deploying the risk model', data: concatHex([artifacts[1].bytecode, admin]), gas: 10_000_000n },
    { label: 'deploying the queue', data: concatHex([artifacts[2].bytecode, admin]), gas: 10_000_000n },
  ]);
  const [library, riskModel, queue] = artifacts.map(({ abi }, i) => ({
    abi,
    address: getContractAddress({ from, nonce: nonce + BigInt(i) }),
  })) as [Harness['library'], Harness['riskModel'], Harness['queue']];
  return { anvil, client, from, library, riskModel, queue };
}

/**
 * Compares Solidity's answers with the core's: equal values, or a revert for each throw, with the same error.
 * @returns how many comparisons were reverts on both sides
 * @throws {Error} with the first few mismatches
 */
export async function compare(harness: Harness, comparisons: readonly Comparison[]): Promise<{ reverts: number }> {
  const outcomes = await runAll(harness, comparisons);
  const mismatches: string[] = [];
  comparisons.forEach(({ functionName, args, mirror }, i) => {
    const expected = show(outcomes[i]);
    const actual = show(outcomeOf(mirror));
    if (expected === actual) return;
    mismatches.push(`${functionName}(${show(args)}): Solidity ${expected}, core ${actual}`);
  });
  if (mismatches.length > 0) {
    throw new Error(`${mismatches.length} of ${comparisons.length} differ:\n${mismatches.slice(0, 5).join('\n')}`);
  }
  return { reverts: outcomes.filter(({ error }) => error !== undefined).length };
}

/** An answer, or an error by name with its arguments. */
interface Outcome {
  readonly value?: unknown;
  readonly error?: string;
}

async function runAll(harness: Harness, comparisons: readonly Comparison[]): Promise<Outcome[]> {
  const { abi, address } = harness.library;
  const calls = comparisons.map(({ functionName, args }) => encodeFunctionData({ abi, functionName, args }));
  const outcomes: Outcome[] = [];
  while (outcomes.length < calls.length) {
    let end = outcomes.length + 1;
    for (let length = 0; end < calls.length && length < BATCH_LENGTH; end++)
      length += (calls[end]?.length ?? 0) + OVERHEAD_LENGTH;
    const batch = { abi, address, functionName: 'batch', args: [calls.slice(outcomes.length, end)] } as const;
    const answers = (await harness.client.readContract(batch).catch((error: unknown) => {
      // The error would print a megabyte of calls.
      const [cause] = (error instanceof Error ? error.message : String(error)).split('\n');
      throw new Error(`${end - outcomes.length} calls in one request: ${cause}`);
    })) as readonly { isOk: boolean; data: Hex }[];
    for (const { isOk, data } of answers) {
      const functionName = comparisons[outcomes.length]?.functionName ?? '';
      outcomes.push(isOk ? { value: decodeFunctionResult({ abi, functionName, data }) } : { error: nameRevert(data) });
    }
  }
  return outcomes;
}

/** The reverts of arithmetic are one: a panic, `FullMulDivFailed`, `EXP_OVERFLOW`. */
function nameRevert(data: Hex): string {
  try {
    const { errorName, args } = decodeErrorResult({ abi: ERRORS, data });
    return ERRORS.some(({ name }) => name === errorName) ? `${errorName}(${show(args)})` : 'arithmetic';
  } catch {
    return 'arithmetic';
  }
}

function outcomeOf(mirror: () => unknown): Outcome {
  try {
    return { value: mirror() };
  } catch (error) {
    if (error instanceof MathError) return { error: 'arithmetic' };
    if (error instanceof PriceBelowWaterLineError) {
      return { error: `PriceBelowWaterLine(${show([error.priceE36, error.waterLineE36])})` };
    }
    if (error instanceof TakeTooSmallError) {
      return { error: `TakeTooSmall(${show([error.maxCollateral, error.required])})` };
    }
    throw error;
  }
}

/** Text that tells bigints from numbers, so that equal text means equal values. */
function show(value: unknown): string {
  return JSON.stringify(value, (_, item: unknown) => (typeof item === 'bigint' ? `${item}n` : item)) ?? 'undefined';
}

/** What {@link startHarness} compiled. */
export function readArtifact(name: string): { abi: Abi; bytecode: Hex } {
  const file = join(PROJECT_ROOT, OUT, `${name}.sol`, `${name}.json`);
  const artifact = JSON.parse(readFileSync(file, 'utf8')) as { abi: Abi; bytecode: { object: Hex } };
  return { abi: artifact.abi, bytecode: artifact.bytecode.object };
}
