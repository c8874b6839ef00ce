import { type Address, hexToBigInt, numberToHex, parseAbi } from 'viem';
import type { Deployment } from '../../config/deployment.ts';
import type { Pool } from '../../core/pools.ts';
import type { InitializedTick, PoolState } from '../../core/uniswapV3.ts';
import { aggregating, type ChainClient } from '../client.ts';
import { bitmapSlot, liquiditySlot, netOf, stateSlot, tickSlot, unpackSlot0 } from './uniswapV4Storage.ts';

type Uniswap = Deployment['uniswap'];
type DeployedV2 = NonNullable<Uniswap['v2']>['pairs'][number] & { readonly version: 'v2' };
type DeployedV3 = Uniswap['v3']['pools'][number] & { readonly version: 'v3' };
type DeployedV4 = NonNullable<Uniswap['v4']>['pools'][number] & { readonly version: 'v4' };

/** A pool that the deployment names. */
export type DeployedPool = DeployedV2 | DeployedV3 | DeployedV4;

const PAIR = parseAbi(['function getReserves() view returns (uint112 reserve0, uint112 reserve1, uint32)']);
const POOL = parseAbi([
  'function slot0() view returns (uint160 sqrtPriceX96, int24 tick, uint16, uint16, uint16, uint8, bool)',
  'function liquidity() view returns (uint128)',
  'function tickSpacing() view returns (int24)',
  'function tickBitmap(int16 word) view returns (uint256)',
  'function ticks(int24 tick) view returns (uint128 liquidityGross, int128 liquidityNet, uint256, uint256, int56, uint160, uint32, bool)',
]);
const MANAGER = parseAbi(['function extsload(bytes32[] slots) view returns (bytes32[])']);

/** Words of 256 ticks read to each side of the price: with a spacing of 10, prices from a 13th to 13 times as high. */
const WORDS_EACH_SIDE = 10;
/** Ticks are read anew when the price has come so many words away from where it was when they were read. */
const WORDS_DRIFTED = 5;
/** Blocks for which ticks are believed, as long as the liquidity does not contradict them; a take is simulated anyway. */
const TICKS_VALID_BLOCKS = 100n;
/** The bounds of an int16. */
const MIN_WORD = -32_768;
const MAX_WORD = 32_767;

/** What changes with every trade. */
interface Stand {
  readonly sqrtPriceX96: bigint;
  readonly tick: number;
  readonly liquidity: bigint;
}

/** What changes with liquidity alone, and where the pool stood when it was read. */
interface KnownTicks extends Pick<PoolState, 'tickSpacing' | 'ticks'> {
  readonly range: readonly [from: number, to: number];
  readonly readAt: bigint; // block
  readonly stand: Stand;
}

/** All pools that a deployment names. */
export function deployedPools({ uniswap: { v2, v3, v4 } }: Deployment): DeployedPool[] {
  return [
    ...(v2?.pairs ?? []).map((pair) => ({ ...pair, version: 'v2' as const })),
    ...v3.pools.map((pool) => ({ ...pool, version: 'v3' as const })),
    ...(v4?.pools ?? []).map((pool) => ({ ...pool, version: 'v4' as const })),
  ];
}

/**
 * Reads pools: where they stand in one call a block, their ticks once in a while. The state of all is that of one block but
 * for ticks, which are read anew when they are old, when the price has moved far, and when the liquidity contradicts them.
 */
export class UniswapReader {
  readonly #client: ChainClient;
  readonly #manager: Address | undefined;
  readonly #pools: readonly DeployedPool[];
  readonly #ticks = new Map<DeployedPool, KnownTicks>();

  constructor(client: ChainClient, deployment: Deployment, pools: readonly DeployedPool[]) {
    this.#client = aggregating(client);
    this.#manager = deployment.uniswap.v4?.poolManager;
    this.#pools = pools;
  }

  /** Ticks are read anew the next time. */
  forget(): void {
    this.#ticks.clear();
  }

  /** The pools as they stand at a block; without those that were never initialised. */
  async read(blockNumber: bigint): Promise<Map<DeployedPool, Pool>> {
    const states = await Promise.all(
      this.#pools.map(async (pool) => [pool, await this.#readPool(pool, blockNumber)] as const),
    );
    return new Map(states.flatMap(([pool, state]) => (state === undefined ? [] : [[pool, state]])));
  }

  async #readPool(pool: DeployedPool, blockNumber: bigint): Promise<Pool | undefined> {
    switch (pool.version) {
      case 'v2': {
        const call = { address: pool.address, abi: PAIR, functionName: 'getReserves', blockNumber } as const;
        const [reserve0, reserve1] = await this.#client.readContract(call);
        return { version: 'v2', state: { reserve0, reserve1 } };
      }
      case 'v3': {
        const call = { address: pool.address, abi: POOL, blockNumber } as const;
        const [[sqrtPriceX96, tick], liquidity] = await Promise.all([
          this.#client.readContract({ ...call, functionName: 'slot0' }),
          this.#client.readContract({ ...call, functionName: 'liquidity' }),
        ]);
        if (sqrtPriceX96 === 0n) return undefined;
        const stand = { sqrtPriceX96, tick, liquidity };
        return {
          version: 'v3',
          state: { ...stand, fee: pool.fee, ...(await this.#ticksOf(pool, stand, blockNumber)) },
        };
      }
      case 'v4': {
        const words = await this.#extsload([stateSlot(pool), liquiditySlot(pool)], blockNumber);
        const [slot0, liquidity] = words as [bigint, bigint];
        const { sqrtPriceX96, tick, protocolFee, lpFee } = unpackSlot0(slot0);
        if (sqrtPriceX96 === 0n) return undefined;
        const stand = { sqrtPriceX96, tick, liquidity: BigInt.asUintN(128, liquidity) };
        const ticks = await this.#ticksOf(pool, stand, blockNumber);
        return { version: 'v4', state: { ...stand, lpFee, protocolFee, ...ticks } };
      }
    }
  }

  async #ticksOf(
    pool: DeployedV3 | DeployedV4,
    stand: Stand,
    blockNumber: bigint,
  ): Promise<Pick<KnownTicks, 'tickSpacing' | 'ticks' | 'range'>> {
    const known = this.#ticks.get(pool);
    const current = known !== undefined && isCurrent(known, stand, blockNumber) ? known : undefined;
    const { tickSpacing, ticks, range } = current ?? (await this.#readTicks(pool, stand, blockNumber));
    return { tickSpacing, ticks, range };
  }

  async #readTicks(pool: DeployedV3 | DeployedV4, stand: Stand, blockNumber: bigint): Promise<KnownTicks> {
    const tickSpacing =
      pool.version === 'v4'
        ? pool.tickSpacing
        : await this.#client.readContract({
            address: pool.address,
            abi: POOL,
            functionName: 'tickSpacing',
            blockNumber,
          });
    const middle = wordOf(stand.tick, tickSpacing);
    const [first, last] = [Math.max(MIN_WORD, middle - WORDS_EACH_SIDE), Math.min(MAX_WORD, middle + WORDS_EACH_SIDE)];
    const words = Array.from({ length: last - first + 1 }, (_, i) => first + i);
    const bitmaps = await this.#bitmapsOf(pool, words, blockNumber);
    const indices = words.flatMap((word, i) =>
      membersOf(bitmaps[i] ?? 0n).map((bit) => (word * 256 + bit) * tickSpacing),
    );
    const nets = await this.#netsOf(pool, indices, blockNumber);
    const ticks = indices.map((tick, i): InitializedTick => ({ tick, liquidityNet: nets[i] ?? 0n }));
    const range = [first * 256 * tickSpacing, (last * 256 + 255) * tickSpacing] as const;
    const known = { tickSpacing, ticks, range, readAt: blockNumber, stand };
    this.#ticks.set(pool, known);
    return known;
  }

  /** Which of a word's ticks are initialised, a bit each. */
  #bitmapsOf(pool: DeployedV3 | DeployedV4, words: readonly number[], blockNumber: bigint): Promise<bigint[]> {
    if (pool.version === 'v4') {
      return this.#extsload(
        words.map((word) => bitmapSlot(pool, word)),
        blockNumber,
      );
    }
    const call = { address: pool.address, abi: POOL, functionName: 'tickBitmap', blockNumber } as const;
    return Promise.all(words.map((word) => this.#client.readContract({ ...call, args: [word] })));
  }

  /** What ticks add to the liquidity when the price rises through them. */
  async #netsOf(pool: DeployedV3 | DeployedV4, ticks: readonly number[], blockNumber: bigint): Promise<bigint[]> {
    if (pool.version === 'v4') {
      const words = await this.#extsload(
        ticks.map((tick) => tickSlot(pool, tick)),
        blockNumber,
      );
      return words.map(netOf);
    }
    const call = { address: pool.address, abi: POOL, functionName: 'ticks', blockNumber } as const;
    return Promise.all(
      ticks.map(async (tick) => {
        const [, liquidityNet] = await this.#client.readContract({ ...call, args: [tick] });
        return liquidityNet;
      }),
    );
  }

  /** Words of the manager's storage. */
  async #extsload(slots: readonly bigint[], blockNumber: bigint): Promise<bigint[]> {
    if (slots.length === 0 || this.#manager === undefined) return [];
    const words = await this.#client.readContract({
      address: this.#manager,
      abi: MANAGER,
      functionName: 'extsload',
      args: [slots.map((slot) => numberToHex(slot, { size: 32 }))],
      blockNumber,
    });
    return words.map((word) => hexToBigInt(word));
  }
}

/** Whether known ticks may still be believed. */
function isCurrent(known: KnownTicks, { tick, liquidity }: Stand, blockNumber: bigint): boolean {
  if (blockNumber - known.readAt >= TICKS_VALID_BLOCKS) return false;
  const drift = wordOf(tick, known.tickSpacing) - wordOf(known.stand.tick, known.tickSpacing);
  if (Math.abs(drift) > WORDS_DRIFTED) return false;
  const [from, to] = tick > known.stand.tick ? [known.stand.tick, tick] : [tick, known.stand.tick];
  const crossed = known.ticks
    .filter((initialized) => initialized.tick > from && initialized.tick <= to)
    .reduce((sum, { liquidityNet }) => sum + liquidityNet, 0n);
  return liquidity === known.stand.liquidity + (tick > known.stand.tick ? crossed : -crossed);
}

function wordOf(tick: number, spacing: number): number {
  return Math.floor(tick / spacing) >> 8;
}

function membersOf(bitmap: bigint): number[] {
  const members: number[] = [];
  for (let bit = 0; bit < 256; bit++) if ((bitmap >> BigInt(bit)) & 1n) members.push(bit);
  return members;
}
