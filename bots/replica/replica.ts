import { statSync } from 'node:fs';
import { type Anvil, type AnvilOptions, startAnvil } from '../chain/anvil.ts';
import { createWorldClient, type WorldClient } from '../local/transactions.ts';
import { FEEDS } from './addresses.ts';
import { buildReplica, HISTORY_SECONDS } from './build.ts';
import { requireCompiled } from './compiled.ts';
import { readAnswer, writeAnswers } from './feeds.ts';
import { type ReplicaMoment, requireMoment } from './moment.ts';
import { type ReplicaPrices, replicaPrices } from './prices.ts';
import { saveState, stateFile, takeState } from './state.ts';
import { readTickMaps, type TickMaps } from './tickMaps.ts';

/** Mainnet's, which the replica answers with. */
export const REPLICA_CHAIN_ID = 1;
/** Of blocks in which a replica is built: more than its largest pool takes. */
const BUILDING_GAS_LIMIT = 10_000_000_000;

/** How to start a replica; everything has a default. */
export interface ReplicaOptions extends Omit<AnvilOptions, 'chainId' | 'timestamp'> {
  /** Folder of market data whose snapshots fill the pools; omitted, the one that EBB_DATA names; false for none. */
  readonly data?: string | false | undefined;
  /** When its world begins and at which prices; omitted, on the day of the snapshots at theirs. */
  readonly moment?: ReplicaMoment | undefined;
  /** Builds anew, whether or not there is a state of these inputs. */
  readonly isFresh?: boolean;
  /** Goes on from the wall clock, with feeds that have just answered, rather than from the moment the state is of. */
  readonly isNow?: boolean;
  /** Told what is being done, in a few words. */
  readonly onProgress?: (step: string) => void;
}

/** A running replica. */
export interface Replica {
  readonly anvil: Anvil;
  readonly client: WorldClient;
  readonly prices: ReplicaPrices;
  /** The snapshots that filled its pools; undefined when the built-in distribution did. */
  readonly maps: TickMaps | undefined;
  readonly state: { readonly file: string; readonly bytes: number; readonly isBuilt: boolean };
}

/**
 * Starts a local chain with chain id 1 that answers at mainnet's addresses: from a saved state where there is one of the same
 * inputs, else it is built and saved first, from contracts that have been compiled. `anvil.stop` ends it.
 *
 * @throws {UserError} when the port or the host cannot be used, market data are unusable, the moment is no time for a replica,
 * or its contracts must be compiled first
 * @throws {Error} naming the step of building that failed
 */
export async function startReplica(options: ReplicaOptions = {}): Promise<Replica> {
  const { data = process.env['EBB_DATA'], moment, onProgress = () => {}, ...others } = options;
  const { isFresh = false, isNow = false, ...chain } = others;
  if (moment !== undefined) requireMoment(moment);
  const snapshots = data === false ? undefined : readTickMaps(data);
  const maps = snapshots?.maps;
  const prices = replicaPrices(maps, moment);
  const file = stateFile(prices, snapshots?.files ?? []);
  const isBuilt = isFresh || !takeState(file);
  if (isBuilt) await buildState(file, prices, maps, onProgress);
  onProgress('starting from the saved state');
  // Without a timestamp the clock would jump to the wall's.
  const clock = isNow ? {} : { timestamp: Number(prices.timestamp) };
  const extraArgs = ['--load-state', file, ...(chain.extraArgs ?? [])];
  const anvil = await startAnvil({ ...chain, ...clock, chainId: REPLICA_CHAIN_ID, extraArgs });
  const client = createWorldClient(anvil.url);
  try {
    if (isNow) await refreshFeeds(client);
  } catch (error) {
    await anvil.stop();
    throw error;
  }
  return { anvil, client, prices, maps, state: { file, bytes: statSync(file).size, isBuilt } };
}

async function buildState(
  file: string,
  prices: ReplicaPrices,
  maps: TickMaps | undefined,
  onProgress: (step: string) => void,
): Promise<void> {
  // Whatever lies in out/: a state must be of the sources that its name says.
  requireCompiled();
  const timestamp = Number(prices.timestamp - HISTORY_SECONDS);
  // A block for each account's turn, whatever the gas: how a replica was made is nobody's history.
  const building = { mining: 'manual', gasLimit: BUILDING_GAS_LIMIT } as const;
  const anvil = await startAnvil({ chainId: REPLICA_CHAIN_ID, timestamp, ...building });
  try {
    const client = createWorldClient(anvil.url);
    await buildReplica(client, { prices, maps }, onProgress);
    onProgress('saving the state');
    saveState(file, await client.dumpState());
  } finally {
    await anvil.stop();
  }
}

async function refreshFeeds(client: WorldClient): Promise<void> {
  const feeds = Object.values(FEEDS);
  const answers = await Promise.all(
    feeds.map(async (feed) => ({ feed, answer: (await readAnswer(client, feed)).answer })),
  );
  await writeAnswers(client, answers);
}
