/** Sends steps with forge: it simulates all of them on the chain's state first, and signs with keystores of its own reading. */
import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Address, isAddressEqual, zeroAddress } from 'viem';
import { foundryBinary, PROJECT_ROOT } from '../../script/toolchain/foundry.mjs';
import type { ChainClient } from '../chain/client.ts';
import { requireClone } from '../ops/clone.ts';
import { UserError } from '../ops/errors.ts';
import { refusalOf } from './refusal.ts';
import type { Step } from './steps.ts';

/** How the sender signs: with a keystore that forge opens, or not at all, where the node holds the account. */
export interface SenderConfig {
  readonly rpcUrl: string;
  readonly keystore: string | undefined;
  readonly account: string | undefined;
  readonly passwordFile: string | undefined;
}

/**
 * Simulates the steps, in order, on the chain as it is now. Nothing is sent.
 * @throws {UserError} naming the first step that would be refused
 */
export function simulate(
  chainId: number,
  sender: Address,
  steps: readonly Step[],
  config: SenderConfig,
): Promise<void> {
  return runForge(chainId, sender, steps, config, []);
}

/**
 * Simulates the steps, then sends them.
 * @throws {UserError} naming the first step that is refused; what was sent before it stays, and need not be sent again
 */
export async function send(
  client: ChainClient,
  chainId: number,
  sender: Address,
  steps: readonly Step[],
  config: SenderConfig,
): Promise<void> {
  const { keystore, account, passwordFile } = config;
  const wallet = [
    ...(keystore === undefined ? [] : ['--keystore', keystore]),
    ...(account === undefined ? [] : ['--account', account]),
    ...(passwordFile === undefined ? [] : ['--password-file', passwordFile]),
  ];
  if (keystore === undefined && account === undefined) {
    if (!(await isUnlocked(client, sender))) {
      throw new UserError(`To send as ${sender}, name its keystore with --account or --keystore.`);
    }
    wallet.push('--unlocked');
  }
  const [latest, pending] = await Promise.all(
    (['latest', 'pending'] as const).map((blockTag) => client.getTransactionCount({ address: sender, blockTag })),
  );
  if (latest !== pending) {
    throw new UserError(`Transactions of ${sender} wait to be mined; wait until they are, then run this again.`);
  }
  await runForge(chainId, sender, steps, config, ['--broadcast', '--slow', ...wallet]);
}

/** Whether the node signs for the account, as anvil does for its own. */
async function isUnlocked(client: ChainClient, sender: Address): Promise<boolean> {
  try {
    const accounts = await client.request({ method: 'eth_accounts' } as never);
    return (accounts as Address[]).some((account) => isAddressEqual(account, sender));
  } catch {
    return false; // a node that knows no accounts may not know the question
  }
}

async function runForge(
  chainId: number,
  sender: Address,
  steps: readonly Step[],
  { rpcUrl }: SenderConfig,
  options: readonly string[],
): Promise<void> {
  requireClone('A change of the system');
  const folder = join('cache', 'plans');
  mkdirSync(join(PROJECT_ROOT, folder), { recursive: true });
  const file = join(folder, `${chainId}-${process.pid}.json`);
  const calls = steps.map(({ label, to, data, creates = zeroAddress }) => ({ creates, data, label, to }));
  writeFileSync(join(PROJECT_ROOT, file), JSON.stringify({ chainId, calls }, null, 2));
  const args = ['script', 'script/Send.s.sol', '--sig', 'run(string)', file, '--sender', sender, ...options];
  const { code, output } = await run(args, rpcUrl);
  if (code === 0) return;
  throw new UserError(`Forge refused the plan (${refusalOf(output, steps)}); nothing after that was sent.`);
}

/** Forge's output ends up in messages, so the node's URL goes by the environment, not by the command line. */
function run(args: readonly string[], rpcUrl: string): Promise<{ code: number | null; output: string }> {
  const env = { ...process.env, FOUNDRY_ETH_RPC_URL: rpcUrl, FOUNDRY_PROFILE: 'default', NO_COLOR: '1' };
  return new Promise((resolve, reject) => {
    // A keystore without a password file is opened on the terminal.
    const child = spawn(foundryBinary('forge'), [...args], {
      cwd: PROJECT_ROOT,
      env,
      stdio: ['inherit', 'pipe', 'pipe'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
    }
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, output }));
  });
}
