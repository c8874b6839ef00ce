import { type Address, encodeAbiParameters, encodeFunctionData, type Hex, maxUint256, parseAbiParameters } from 'viem';
import { genericTakerAbi } from '../../abi/generated.ts';
import { type QuotedSale, quotedRoute, quotesAfter } from '../../core/quotedRoute.ts';
import { isSameAddress } from '../../core/types.ts';
import type { Logger } from '../../ops/log.ts';
import { type ChainClient, requireCode } from '../client.ts';
import type { Sale, TakeTerms, Venue, VenueRoute } from './venue.ts';

/** For {@link Swap.amountOffset}: the data are passed on unchanged, and a take that comes out smaller reverts. */
export const AS_IT_IS = maxUint256;

/** One call of a GenericTaker that sells, as its contract documents it. */
export interface Swap {
  readonly target: Address;
  readonly tokenIn: Address;
  readonly share: bigint; // of what is there of `tokenIn` at that moment [WAD]
  readonly amountOffset: bigint; // where in the data the amount is to be written [bytes], or AS_IT_IS
  readonly data: Hex;
}

/** What a quoter is asked. */
export interface SwapRequest {
  readonly tokenIn: Address;
  readonly tokenOut: Address;
  readonly amountIn: bigint; // [raw units of tokenIn]
  /** The GenericTaker: it makes the calls, and what they buy must come to it. */
  readonly seller: Address;
  readonly blockNumber: bigint;
}

export interface SwapQuote {
  readonly amountOut: bigint; // [raw units of tokenOut]
  readonly swaps: readonly Swap[]; // in order
  readonly gasUnits: bigint; // of the swaps
}

/** Says what a sale fetches, and by which calls: an aggregator's interface, or a router's calldata made here. */
export interface SwapQuoter {
  readonly name: string;
  /** @returns undefined when it has no market */
  quote(request: SwapRequest): Promise<SwapQuote | undefined>;
}

export interface GenericVenueOptions {
  readonly client: ChainClient;
  readonly genericTaker: Address;
  readonly quoter: SwapQuoter;
  readonly log: Logger;
}

/** Parts of the largest amount for sale at which quotes are asked for, in 64ths: close where small slices are likely. */
const LADDER = [1n, 4n, 8n, 16n, 32n, 64n];
const SWAPS = parseAbiParameters(
  '(address target, address tokenIn, uint256 share, uint256 amountOffset, bytes data)[]',
);

/** A quoter that takes longer is done without: what it would say is of a block that is over. */
const QUOTE_TIMEOUT_MS = 2000;

interface Market {
  readonly tokenIn: Address;
  readonly tokenOut: Address;
  readonly gasUnits: bigint;
  quotes: readonly QuotedSale[];
}

/**
 * Sells through a GenericTaker by whatever calls a quoter names. Planned on a ladder of quotes, which promise no more than the
 * lines between them; the amount that was decided on is asked for once more before it is sent. Quotes that call what the taker
 * does not allow are as good as none.
 */
export class GenericVenue implements Venue {
  readonly sells = true;
  readonly #options: GenericVenueOptions;
  /** The taker's list never changes. */
  readonly #isTarget = new Map<string, Promise<boolean>>();
  readonly #toldTargets = new Set<string>();
  #markets: Market[] = [];
  #blockNumber = 0n;

  constructor(options: GenericVenueOptions) {
    this.#options = options;
  }

  async prepare(): Promise<void> {
    await requireCode(this.#options.client, this.#options.genericTaker);
  }

  async refresh(blockNumber: bigint, sales: readonly Sale[]): Promise<void> {
    this.#blockNumber = blockNumber;
    const markets = await Promise.all(sales.map((sale) => this.#readMarket(sale)));
    this.#markets = markets.filter((market) => market !== undefined);
  }

  forget(): void {
    // Everything is asked for at each refresh.
  }

  routes(from: Address, to: Address): VenueRoute[] {
    const { genericTaker, quoter } = this.#options;
    const market = this.#markets.find(
      ({ tokenIn, tokenOut }) => isSameAddress(tokenIn, from) && isSameAddress(tokenOut, to),
    );
    if (market === undefined) return [];
    const route = quotedRoute(market.quotes, market.gasUnits);
    if (route === undefined) return [];
    let confirmed: SwapQuote | undefined;
    return [
      {
        ...route,
        label: `generic ${quoter.name}`,
        confirm: async (amountIn) => {
          confirmed = await this.#quote(from, to, amountIn);
          return confirmed?.amountOut ?? 0n;
        },
        callFor: (take) => {
          if (confirmed === undefined) throw new Error('a quoted route must be confirmed before it is gone');
          return { to: genericTaker, data: encodeTake(take, confirmed.swaps) };
        },
        apply: (amountIn) => {
          market.quotes = quotesAfter(market.quotes, amountIn);
        },
      },
    ];
  }

  async #readMarket({ collateral, debtAsset, maxAmount }: Sale): Promise<Market | undefined> {
    const amounts = new Set(LADDER.map((part) => (maxAmount * part + 63n) / 64n));
    const quotes = await Promise.all(
      [...amounts].map(async (amountIn) => ({ amountIn, quote: await this.#quote(collateral, debtAsset, amountIn) })),
    );
    const known = quotes.flatMap(({ amountIn, quote }) => (quote === undefined ? [] : [{ amountIn, ...quote }]));
    if (known.length === 0) return undefined;
    const gasUnits = known.reduce((most, quote) => (quote.gasUnits > most ? quote.gasUnits : most), 0n);
    return { tokenIn: collateral, tokenOut: debtAsset, gasUnits, quotes: known };
  }

  /** A quote that the taker can follow; a quoter that fails, takes too long or answers with anything else has none. */
  async #quote(tokenIn: Address, tokenOut: Address, amountIn: bigint): Promise<SwapQuote | undefined> {
    const { genericTaker: seller, quoter, log } = this.#options;
    try {
      const request = { tokenIn, tokenOut, amountIn, seller, blockNumber: this.#blockNumber };
      const quote = await within(QUOTE_TIMEOUT_MS, quoter.quote(request));
      if (quote === undefined || quote.swaps.length === 0) return undefined;
      if (typeof quote.amountOut !== 'bigint' || typeof quote.gasUnits !== 'bigint') {
        throw new TypeError('amountOut and gasUnits of a quote must be bigints');
      }
      const areAllowed = await Promise.all(quote.swaps.map(({ target }) => this.#isAllowed(target)));
      return areAllowed.every(Boolean) ? quote : undefined;
    } catch (error) {
      log.debug({ quoter: quoter.name, tokenIn, tokenOut, amountIn, error: String(error) }, 'no quote');
      return undefined;
    }
  }

  async #isAllowed(target: Address): Promise<boolean> {
    const { client, genericTaker, quoter, log } = this.#options;
    const key = target.toLowerCase();
    const known = this.#isTarget.get(key);
    const asked =
      known ??
      client.readContract({ address: genericTaker, abi: genericTakerAbi, functionName: 'isTarget', args: [target] });
    this.#isTarget.set(key, asked);
    try {
      const isAllowed = await asked;
      if (!isAllowed && !this.#toldTargets.has(key)) {
        this.#toldTargets.add(key);
        log.warn(
          { quoter: quoter.name, target, genericTaker },
          'the taker does not allow this target: deploy one that does',
        );
      }
      return isAllowed;
    } catch (error) {
      this.#isTarget.delete(key); // no answer is not an answer
      throw error;
    }
  }
}

function encodeTake({ maxPriceE36: maxPrice, ...take }: TakeTerms, swaps: readonly Swap[]): Hex {
  const { auctionId, collateral, debtAsset, maxCollateral, minProfit, deadline, receiver } = take;
  const route = encodeAbiParameters(SWAPS, [swaps.map((swap) => ({ ...swap }))]);
  const params = { auctionId, collateral, maxCollateral, maxPrice, debtAsset, route, minProfit, deadline, receiver };
  return encodeFunctionData({ abi: genericTakerAbi, functionName: 'take', args: [params] });
}

/** @throws {Error} when it takes longer */
function within<T>(milliseconds: number, promise: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer in ${milliseconds} ms`)), milliseconds);
  });
  return Promise.race([promise, timeout]).finally(() => clearTimeout(timer));
}
