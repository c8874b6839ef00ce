import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { foundryBinary } from '../../script/toolchain/foundry.mjs';
import { UserError } from '../ops/errors.ts';

/** How to start a local chain; everything has a default. */
export interface AnvilOptions {
  /** TCP port; omitted or 0, the system picks a free one. */
  readonly port?: number | undefined;
  /** Address to listen on; omitted, 127.0.0.1, where only this machine's programs reach it. */
  readonly host?: string | undefined;
  readonly chainId?: number;
  /** UTC seconds of the genesis block; omitted, the wall clock. */
  readonly timestamp?: number;
  /** Unlocked dev accounts. */
  readonly accounts?: number;
  /** Balance of each dev account, in whole ETH. */
  readonly balanceEth?: number;
  /** Gas limit of a block. */
  readonly gasLimit?: number;
  /** 'auto' mines a block for each transaction, 'manual' only on evm_mine. */
  readonly mining?: 'auto' | 'manual';
  /** How many past states can be queried, one or more; more cost memory. */
  readonly keepStates?: number;
  /** How long to wait for the chain, in milliseconds. */
  readonly timeoutMs?: number;
  /** Further anvil flags, as they are. */
  readonly extraArgs?: readonly string[];
}

/** A running local chain. `stop` may be called more than once, and resolves when the process is gone. */
export interface Anvil {
  readonly url: string;
  readonly port: number;
  readonly process: ChildProcess;
  stop(): Promise<void>;
}

/**
 * Starts anvil and waits until it answers. Hardfork cancun, transactions in order of arrival, mainnet's
 * limit on code size.
 *
 * The process is stopped by `stop`, and otherwise when this one ends: on exit, on an uncaught error, on SIGINT, SIGTERM
 * and SIGHUP and, where util-linux's setpriv is there, even on SIGKILL. A signal that the program handles itself is left
 * to it.
 *
 * @throws {UserError} when the port is taken or cannot be used, or anvil is not installed
 * @throws {RangeError} when keepStates is not a positive integer
 * @throws {Error} when anvil ends early or does not answer in time, with what it printed
 */
export async function startAnvil(options: AnvilOptions = {}): Promise<Anvil> {
  const port = options.port ?? 0;
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new UserError(`Port ${port} is not a TCP port; choose one from 1 to 65535, or none for a free one.`);
  }
  const keepStates = options.keepStates ?? 64;
  // Told to keep none, anvil 1.7.1 never comes back from mining its first block.
  if (!Number.isInteger(keepStates) || keepStates < 1) throw new RangeError(`cannot keep ${keepStates} states`);
  const host = options.host ?? '127.0.0.1';
  const child = spawnTied(findAnvil(), anvilArgs(options, host, port, keepStates));
  guard(child);
  try {
    const actual = await listeningPort(child, host, port, options.timeoutMs ?? 30_000);
    const url = `http://${host === '0.0.0.0' ? '127.0.0.1' : host}:${actual}`;
    await silence(url, options.timeoutMs ?? 30_000);
    return { url, port: actual, process: child, stop: () => stop(child) };
  } catch (error) {
    await stop(child);
    throw error;
  }
}

function anvilArgs(options: AnvilOptions, host: string, port: number, keepStates: number): string[] {
  const args = ['--host', host, '--port', String(port), '--hardfork', 'cancun', '--order', 'fifo'];
  args.push('--chain-id', String(options.chainId ?? 31_337));
  args.push('--accounts', String(options.accounts ?? 10), '--balance', String(options.balanceEth ?? 10_000));
  args.push('--gas-limit', String(options.gasLimit ?? 1_000_000_000));
  // Without this, anvil writes the state of every old block to a folder in the home directory and leaves it there:
  // 3,000 small blocks took 1.1 GB and half as much time again.
  args.push('--prune-history', String(keepStates));
  if (options.timestamp !== undefined) args.push('--timestamp', String(options.timestamp));
  if (options.mining === 'manual') args.push('--no-mining');
  return [...args, ...(options.extraArgs ?? [])];
}

function findAnvil(): string {
  try {
    return foundryBinary('anvil');
  } catch (error) {
    throw new UserError(error instanceof Error ? error.message : String(error), { cause: error });
  }
}

let canTie: boolean | undefined;

/** Spawns a child which, on Linux, the kernel kills when this process dies without a chance to clean up. */
function spawnTied(file: string, args: readonly string[]): ChildProcess {
  const tie = ['--pdeathsig', 'KILL'];
  canTie ??= process.platform === 'linux' && spawnSync('setpriv', [...tie, 'true'], { stdio: 'ignore' }).status === 0;
  const stdio: ['ignore', 'pipe', 'pipe'] = ['ignore', 'pipe', 'pipe'];
  // setpriv replaces itself with the program, so the child's id is anvil's.
  return canTie ? spawn('setpriv', [...tie, file, ...args], { stdio }) : spawn(file, args, { stdio });
}

/**
 * Waits until anvil says which port it listens on. Only the process that holds the port says so: an answer to a request
 * could come from another server.
 */
function listeningPort(child: ChildProcess, host: string, requested: number, timeoutMs: number): Promise<number> {
  return new Promise((resolve, reject) => {
    let output = '';
    const finish = (settle: () => void): void => {
      clearTimeout(timer);
      // From here on the output is read and dropped: a full pipe would stop anvil.
      for (const stream of [child.stdout, child.stderr]) stream?.removeListener('data', read).resume();
      settle();
    };
    const read = (chunk: Buffer): void => {
      output += chunk.toString('utf8');
      const match = /Listening on \S+:(\d+)/.exec(output);
      if (match !== null) finish(() => resolve(Number(match[1])));
    };
    const timer = setTimeout(
      () => finish(() => reject(new Error(`anvil did not start within ${timeoutMs} ms:\n${output}`))),
      timeoutMs,
    );
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('error', (error) => finish(() => reject(new Error('anvil cannot be run', { cause: error }))));
    child.once('close', (code, signal) =>
      finish(() => {
        if (/address already in use/i.test(output)) {
          const advice = 'stop the program that uses it, choose another port, or leave the port out for a free one';
          reject(new UserError(`Port ${requested} on ${host} is taken; ${advice}.`));
        } else if (/permission denied/i.test(output)) {
          reject(new UserError(`Port ${requested} is reserved for the administrator; choose one from 1024 on.`));
        } else if (/cannot assign requested address|invalid value .* for '--host/i.test(output)) {
          reject(new UserError(`${host} is no address of this machine; use 127.0.0.1, or 0.0.0.0 for all it has.`));
        } else {
          reject(new Error(`anvil ended with ${signal ?? `exit code ${code}`} before it listened:\n${output}`));
        }
      }),
    );
  });
}

/** Turns anvil's log of every request off, which also proves that it answers requests. */
async function silence(url: string, timeoutMs: number): Promise<void> {
  const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'anvil_setLoggingEnabled', params: [false] });
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
    signal: AbortSignal.timeout(timeoutMs),
  });
  const answer: unknown = await response.json();
  if (typeof answer !== 'object' || answer === null || 'error' in answer) {
    throw new Error(`anvil at ${url} refused a request: ${JSON.stringify(answer)}`);
  }
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
const running = new Set<ChildProcess>();

/** Remembers a child until it ends; one set of handlers serves all of them and goes with the last. */
function guard(child: ChildProcess): void {
  if (running.size === 0) {
    process.on('exit', killAll);
    for (const signal of SIGNALS) process.on(signal, onSignal);
  }
  running.add(child);
  const forget = (): void => {
    if (!running.delete(child) || running.size > 0) return;
    process.off('exit', killAll);
    for (const signal of SIGNALS) process.off(signal, onSignal);
  };
  child.once('close', forget);
  child.once('error', () => {
    if (child.pid === undefined) forget(); // it never started
  });
}

function killAll(): void {
  for (const child of running) child.kill('SIGKILL');
}

function onSignal(signal: NodeJS.Signals): void {
  // A program with a shutdown of its own still needs the chain while it runs; `exit` cleans up after it.
  if (process.listenerCount(signal) > 1) return;
  killAll();
  for (const name of SIGNALS) process.off(name, onSignal);
  process.kill(process.pid, signal); // now with its default effect, so that the exit status is right
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || !running.has(child)) return;
  const closed = new Promise<void>((resolve) => child.once('close', () => resolve()));
  child.kill('SIGKILL'); // nothing is kept, so there is nothing to save
  await closed;
}
