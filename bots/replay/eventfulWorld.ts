import { runCrash } from '../apps/crash/crash.ts';
import type { Anvil } from '../chain/anvil.ts';
import { readParameters } from '../config/parameters.ts';
import { createLogger } from '../ops/log.ts';
import { buildPricePath, type CandleSeries } from '../world/prices/path.ts';
import { createWorldClient, type WorldClient } from '../local/transactions.ts';
import type { World } from '../world/world.ts';
import {
  auctionsOfAllKinds,
  directLiquidations,
  newAuctions,
  oneOfTwoDebtsIsRepaid,
  prepareVaults,
} from './eventful/auctions.ts';
import { bufferBuysAndSells, bufferOwesThePool, bufferStaysBusy } from './eventful/buffer.ts';
import {
  everythingStops,
  governanceSetsEverything,
  houseIsRetired,
  limitsAreRaised,
  queueIsOverdrawn,
  somethingWaits,
  stewardsForecast,
} from './eventful/governance.ts';
import { lossesOfAll, newSeries } from './eventful/losses.ts';
import { exitsAreClaimed, sharesChangeHands } from './eventful/shares.ts';
import { Stage } from './eventful/stage.ts';
import { type ChainStorage, readStorage } from './words.ts';

/** A chain on which everything has happened that leaves an event. */
export interface EventfulWorld {
  readonly anvil: Anvil;
  readonly client: WorldClient;
  readonly world: World;
  readonly scenes: readonly Scene[];
}

/** The chain after a chapter. */
export interface Scene {
  readonly name: string;
  readonly blockNumber: bigint;
  readonly storage: ChainStorage;
}

const START = 1_767_225_600;

/** What happens, in this order: each of them begins at what the one before leaves. */
const CHAPTERS: readonly ((stage: Stage) => Promise<void>)[] = [
  prepareVaults,
  sharesChangeHands,
  auctionsOfAllKinds,
  everythingStops,
  governanceSetsEverything,
  stewardsForecast,
  houseIsRetired,
  queueIsOverdrawn,
  limitsAreRaised,
  directLiquidations,
  oneOfTwoDebtsIsRepaid,
  bufferBuysAndSells,
  exitsAreClaimed,
  bufferOwesThePool,
  lossesOfAll,
  newSeries,
  bufferStaysBusy,
  newAuctions,
  somethingWaits,
];

/**
 * Runs the crash world, then everything a crash leaves out: auctions restarted, ended, voided, cancelled, written off;
 * every role, number and pause that governance sets; direct liquidations; claims, harvests, shares that change hands in
 * every way; a buffer that buys, sells, owes and loses everything. Ends with auctions open, an operation waiting in the
 * timelock and profit still locked.
 */
export async function runEventfulWorld(vaultCount: number): Promise<EventfulWorld> {
  const quiet = (): void => {};
  const { anvil, world } = await runCrash({
    path: buildPricePath({ ETH: fall(2000, 1600), BTC: fall(40_000, 34_000) }),
    parameters: readParameters('script/config/local.json'),
    seed: 7,
    vaultCount,
    baseFeeGwei: 1,
    port: undefined,
    log: createLogger('json', 'silent', 'replay'),
    onStep: quiet,
    onProgress: quiet,
  });
  try {
    const client = createWorldClient(anvil.url);
    const stage = new Stage(client, world);
    const scenes: Scene[] = [];
    for (const happen of CHAPTERS) {
      await happen(stage);
      const blockNumber = await client.getBlockNumber({ cacheTime: 0 });
      scenes.push({ name: happen.name, blockNumber, storage: await readStorage(client) });
    }
    return { anvil, client, world, scenes };
  } catch (error) {
    await anvil.stop();
    throw error;
  }
}

/** Half an hour of five-minute candles, falling in the middle. */
function fall(from: number, to: number): CandleSeries {
  const price = (step: number): number => from + (to - from) * Math.min(1, Math.max(0, step - 1) / 3);
  const candles = Array.from({ length: 6 }, (_, i) => {
    const [open, close] = [price(i), price(i + 1)];
    return { time: START + i * 300, open, high: open, low: close, close, volume: 0 };
  });
  return { source: 'the test', stepSeconds: 300, candles };
}
