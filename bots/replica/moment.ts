/** A moment other than the snapshots', and what tokens were worth then. */
import { formatUnits } from 'viem';
import { UserError } from '../ops/errors.ts';
import type { FeedName } from './addresses.ts';
import { FEED_SHAPES } from './contracts.ts';

/** When a replica's world begins, and at which prices; what is left out is worth what it is without a moment. */
export interface ReplicaMoment {
  /** UTC seconds, of a time from 2015 to 2099. */
  readonly timestamp: number;
  /** USD with 8 decimals per whole token. */
  readonly usd: { readonly [token in keyof typeof TOKENS]?: bigint | undefined };
}

/** Tokens whose price can be chosen: what people call them, and the feed that must be able to say it. */
const TOKENS = {
  weth: ['ETH', 'ETH / USD'],
  wbtc: ['BTC', 'BTC / USD'],
  link: ['LINK', 'LINK / USD'],
} as const satisfies Record<string, readonly [string, FeedName]>;

/** The first second at which a replica may begin. */
export const EARLIEST = Date.UTC(2015, 0) / 1000;
/** The first at which it may no more. */
export const LATEST = Date.UTC(2100, 0) / 1000;

/** @throws {UserError} naming the price that its feed could not give, or the time */
export function requireMoment({ timestamp, usd }: ReplicaMoment): void {
  if (!Number.isInteger(timestamp) || timestamp < EARLIEST || timestamp >= LATEST) {
    throw new UserError(`A replica cannot begin at ${timestamp}; name a time from 2015 to 2099 in seconds since 1970.`);
  }
  for (const [key, [name, feed]] of Object.entries(TOKENS)) {
    const price = usd[key as keyof typeof TOKENS];
    const { decimals, minAnswer, maxAnswer } = FEED_SHAPES[feed];
    if (price === undefined || (minAnswer < price && price < maxAnswer)) continue;
    const dollars = (answer: bigint): string => formatUnits(answer, decimals);
    throw new UserError(
      `${name} cannot be worth ${dollars(price)} USD on a replica; ` +
        `its feed answers between ${dollars(minAnswer)} and ${dollars(maxAnswer)}.`,
    );
  }
}
