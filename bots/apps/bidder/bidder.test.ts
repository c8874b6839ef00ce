import { describe, expect, test } from 'vitest';
import type { ChainClient } from '../../chain/client.ts';
import type { CallRequest, Submitter } from '../../chain/submit.ts';
import type { Venue } from '../../chain/venues/venue.ts';
import type { Deployment } from '../../config/deployment.ts';
import { decideTake } from '../../core/bidding.ts';
import { auctionReport, NOBODY, price, START, USDC, usdcPrice, WETH } from '../../core/fixtures.ts';
import { fixedPriceRoute } from '../../core/routes.ts';
import { silentLogger } from '../../ops/log.ts';
import { Bidder, type BidderView } from './bidder.ts';

const head = { number: 7n, timestamp: BigInt(START) - 12n, baseFeeWei: 1n };
const report = auctionReport();
const view: BidderView = {
  head,
  auctions: [report],
  prices: new Map([
    [WETH.toLowerCase(), price(2000, 18)],
    [USDC.toLowerCase(), price(1, 6)],
  ]),
  dataFeeWei: 0n,
};

/** A venue that buys WETH at a price, and keeps what it was told of takes. */
function venueAt(usd: number, label: string): Venue & { applied: bigint[] } {
  const applied: bigint[] = [];
  const route = {
    ...fixedPriceRoute(usdcPrice(usd, 18)),
    label,
    callFor: () => ({ to: NOBODY, data: `0x${Buffer.from(label).toString('hex')}` as const }),
    apply: (amount: bigint) => void applied.push(amount),
  };
  return { applied, refresh: () => Promise.resolve(), forget: () => undefined, routes: () => [route] };
}

/** A bidder that sees one auction, before a node that refuses to simulate or to take what it is told. */
function bidderWith(venues: Venue[], refuses: { simulating?: string[]; sending?: boolean } = {}) {
  const [sent, pending]: [string[], Set<string>] = [[], new Set()];
  const labelOf = ({ data }: CallRequest): string => Buffer.from(data.slice(2), 'hex').toString();
  const submitter = {
    address: NOBODY,
    feesAt: () => ({ maxFeeWei: 2n, expectedWei: 1n }),
    isPending: (key: string) => pending.has(key),
    settle: () => Promise.resolve([]),
    tend: () => Promise.resolve([]),
    simulate: (request: CallRequest) =>
      Promise.resolve(
        refuses.simulating?.includes(labelOf(request)) === true
          ? { ok: false, reason: 'no' }
          : { ok: true, data: '0x' },
      ),
    send: (request: CallRequest) => {
      if (refuses.sending === true) return Promise.reject(new Error('insufficient funds'));
      sent.push(labelOf(request));
      pending.add(request.key);
      return Promise.resolve('0x1');
    },
  } as unknown as Submitter;
  const client = { getBlock: () => Promise.resolve({ ...head, baseFeePerGas: 1n }) } as unknown as ChainClient;
  const deployment = { chainId: 1, wrappedNative: WETH } as unknown as Deployment;
  const common = { client, deployment, submitter, venues, policy: decideTake, receiver: NOBODY, log: silentLogger() };
  const bidder = new Bidder({ ...common, minProfitValue: 0n, blockSeconds: 12n, isLive: true });
  bidder.look = () => Promise.resolve(view);
  return { bidder, sent };
}

describe('Bidder', () => {
  test('default: the best route is gone once, and stays reserved while it is in flight', async () => {
    const [best, other] = [venueAt(2300, 'best'), venueAt(2200, 'other')];
    const { bidder, sent } = bidderWith([other, best]);
    await bidder.tick();
    expect(sent).toEqual(['best']);
    await bidder.tick();
    expect(sent).toEqual(['best']);
    expect(best.applied).toHaveLength(2);
    expect(best.applied[1]).toBe(best.applied[0]);
    expect(other.applied).toEqual([]);
  });

  test('behavior: what is in flight stays reserved when another route looks better by now', async () => {
    const [first, later] = [venueAt(2200, 'first'), venueAt(2300, 'later')];
    const venues: Venue[] = [first];
    const { bidder } = bidderWith(venues);
    await bidder.tick();
    venues.unshift(later);
    await bidder.tick();
    expect(first.applied).toHaveLength(2);
    expect(later.applied).toEqual([]);
  });

  test('behavior: where the best plan would fail, the next is taken in the same block', async () => {
    const { bidder, sent } = bidderWith([venueAt(2300, 'best'), venueAt(2200, 'other')], { simulating: ['best'] });
    await bidder.tick();
    expect(sent).toEqual(['other']);
  });

  test('behavior: a send that the node refuses ends no tick, and reserves nothing', async () => {
    const venue = venueAt(2300, 'best');
    const { bidder } = bidderWith([venue], { sending: true });
    expect(await bidder.tick()).toEqual([]);
    expect(venue.applied).toEqual([]);
  });
});
