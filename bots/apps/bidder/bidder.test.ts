import { describe, expect, test } from 'vitest';
import type { ChainClient } from '../../chain/client.ts';
import type { CallRequest, Submitter } from '../../chain/submit.ts';
import type { Venue, VenueRoute } from '../../chain/venues/venue.ts';
import type { Deployment } from '../../config/deployment.ts';
import { decideTake } from '../../core/bidding.ts';
import { PRICE_SCALE } from '../../core/constants.ts';
import { auctionReport, NOBODY, price, START, USDC, usdcPrice, WETH } from '../../core/fixtures.ts';
import { toVaultId } from '../../core/ids.ts';
import { fixedPriceRoute } from '../../core/routes.ts';
import { silentLogger } from '../../ops/log.ts';
import { Bidder, type BidderView } from './bidder.ts';

const head = { number: 7n, timestamp: BigInt(START) - 12n, baseFeeWei: 1n, gasUsed: 1n, gasLimit: 2n };
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
function venueAt(usd: number, label: string, sells = true, gasUnits = 0n): Venue & { applied: bigint[] } {
  const applied: bigint[] = [];
  const route = {
    ...fixedPriceRoute(usdcPrice(usd, 18), gasUnits),
    label,
    callFor: () => ({ to: NOBODY, data: `0x${Buffer.from(label).toString('hex')}` as const }),
    apply: (amount: bigint) => void applied.push(amount),
  };
  return { applied, sells, refresh: () => Promise.resolve(), forget: () => undefined, routes: () => [route] };
}

/** A node that refuses to simulate or to take what it is told, needs more gas than expected, or asks much for it. */
interface Node {
  readonly simulating?: string[];
  readonly sending?: boolean;
  readonly gas?: bigint;
  readonly fees?: { maxFeeWei: bigint; expectedWei: bigint };
}

/** A bidder that sees one auction, or some, before a node. */
function bidderWith(venues: Venue[], refuses: Node = {}, auctions = [report]) {
  const [sent, pending]: [string[], Set<string>] = [[], new Set()];
  const requests: CallRequest[] = [];
  const wanted: boolean[] = [];
  const fees = refuses.fees ?? { maxFeeWei: 2n, expectedWei: 1n };
  const labelOf = ({ data }: CallRequest): string => Buffer.from(data.slice(2), 'hex').toString();
  const submitter = {
    address: NOBODY,
    feesAt: () => fees,
    isPending: (key: string) => pending.has(key),
    settle: () => Promise.resolve([]),
    tend: (_head: unknown, _timestamp: unknown, isWanted: (key: string) => boolean) => {
      for (const key of pending) wanted.push(isWanted(key));
      return Promise.resolve([]);
    },
    simulate: (request: CallRequest) =>
      Promise.resolve(
        refuses.simulating?.includes(labelOf(request)) === true
          ? { ok: false, reason: 'no' }
          : { ok: true, data: '0x', gas: refuses.gas ?? request.gas },
      ),
    send: (request: CallRequest) => {
      if (refuses.sending === true) return Promise.reject(new Error('insufficient funds'));
      sent.push(labelOf(request));
      requests.push(request);
      pending.add(request.key);
      return Promise.resolve('0x1');
    },
  } as unknown as Submitter;
  const client = { getBlock: () => Promise.resolve({ ...head, baseFeePerGas: 1n }) } as unknown as ChainClient;
  const deployment = { chainId: 1, wrappedNative: WETH } as unknown as Deployment;
  const common = { client, deployment, submitter, venues, policy: decideTake, receiver: NOBODY, log: silentLogger() };
  const bidder = new Bidder({ ...common, minProfitValue: 0n, blockSeconds: 12n, isLive: true });
  bidder.look = () => Promise.resolve({ ...view, auctions });
  return { bidder, sent, requests, wanted };
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

  test('behavior: what is in flight is looked after also where its venue does not know what it leaves', async () => {
    const venue = venueAt(2300, 'best');
    const [route] = venue.routes(WETH, USDC);
    if (route === undefined) throw new Error('a venue has a route');
    const fragile = {
      ...route,
      apply: () => {
        throw new RangeError('the pool has not been read');
      },
    };
    const other = auctionReport({ vault: { vaultId: 77n } });
    const { bidder, sent, wanted } = bidderWith([{ ...venue, routes: () => [fragile] }], {}, [report, other]);
    expect(await bidder.tick()).toEqual(['0x1']); // sent, and said so; the other waits for what cannot be known
    await bidder.tick();
    expect(wanted).toHaveLength(1);
    expect(sent).toEqual(['best']);
  });

  test('behavior: a payment that cannot be signed leaves the other routes, and the other auctions', async () => {
    const broken = venueAt(2300, 'best');
    const [route] = broken.routes(WETH, USDC);
    if (route === undefined) throw new Error('a venue has a route');
    const unsigned = { ...route, signedCallFor: () => Promise.reject(new Error('execution reverted')) };
    const { bidder, sent } = bidderWith([{ ...broken, routes: () => [unsigned] }, venueAt(2200, 'other')]);
    await bidder.tick();
    expect(sent).toEqual(['other']);
  });

  test('behavior: a send that the node refuses ends no tick, and reserves nothing', async () => {
    const venue = venueAt(2300, 'best');
    const { bidder } = bidderWith([venue], { sending: true });
    expect(await bidder.tick()).toEqual([]);
    expect(venue.applied).toEqual([]);
  });

  test('behavior: a take is given twice the gas that it is expected to use, and more where the simulation needs it', async () => {
    const venue = venueAt(2300, 'best', true, 150_000n);
    const first = bidderWith([venue]);
    await first.bidder.tick();
    expect(first.requests).toMatchObject([{ gas: 1_000_000n, maxGas: 2_500_000n, budget: { gasUnits: 500_000n } }]);
    const hungry = bidderWith([venue], { gas: 2_500_000n });
    await hungry.bidder.tick();
    expect(hungry.requests).toMatchObject([{ gas: 2_500_000n }]);
    const long = bidderWith([venueAt(2300, 'best', true, 1_500_000n)]);
    await long.bidder.tick();
    expect(long.requests).toMatchObject([{ gas: 2_500_000n, maxGas: 2_500_000n }]);
  });

  test('behavior: what could not be included under the cap is not sent, and what is in flight stays', async () => {
    const dear = { maxFeeWei: 9n, expectedWei: 10n };
    const { bidder, sent } = bidderWith([venueAt(2300, 'best')], { fees: dear });
    expect(await bidder.tick()).toEqual([]);
    expect(sent).toEqual([]);
    expect(bidder.decide(report, view)).toEqual({
      type: 'wait',
      reason: 'fee-above-cap',
      gasPriceWei: 10n,
      maxGasPriceWei: 9n,
    });
    const fees = { maxFeeWei: 10n, expectedWei: 10n };
    const other = bidderWith([venueAt(2300, 'best')], { fees });
    await other.bidder.tick();
    expect(other.sent).toEqual(['best']);
    fees.expectedWei = 11n;
    await other.bidder.tick();
    expect(other.wanted).toEqual([true]);
  });

  test('behavior: what is in flight is not judged by what it will leave of its own market', async () => {
    let usd = 2300;
    const venue = venueAt(2300, 'best');
    const [route] = venue.routes(WETH, USDC) as [VenueRoute];
    const emptying = { ...route, quote: (amount: bigint) => (amount * usdcPrice(usd, 18)) / PRICE_SCALE };
    emptying.apply = () => void (usd = 1);
    venue.routes = () => [emptying];
    const { bidder, wanted } = bidderWith([venue]);
    await bidder.tick();
    expect(usd).toBe(1);
    usd = 2300; // a fresh look at the market
    await bidder.tick();
    expect(wanted).toEqual([true]);
    expect(usd).toBe(1);
  });

  test('behavior: of venues that sell to a market one sells in a block; own money is no market', async () => {
    const large = auctionReport({ auction: { reservedValue: 10n ** 30n } });
    const small = auctionReport({ vault: { vaultId: toVaultId(NOBODY, 7n) } });
    const [best, other, own] = [venueAt(2300, 'best'), venueAt(2290, 'other'), venueAt(2200, 'own', false)];
    const onlyOnce = (venue: typeof best): void => {
      const routes = venue.routes(WETH, USDC);
      venue.routes = () => (venue.applied.length === 0 ? routes : []);
    };
    onlyOnce(best);
    const { bidder, sent } = bidderWith([best, other], {}, [small, large]);
    await bidder.tick();
    expect(sent).toEqual(['best']);
    await bidder.tick(); // in flight still
    expect(sent).toEqual(['best']);
    expect(other.applied).toEqual([]);
    const first = venueAt(2300, 'first');
    onlyOnce(first);
    const both = bidderWith([first, other, own], {}, [small, large]);
    await both.bidder.tick();
    expect(both.sent).toEqual(['first', 'own']);
    const dearest = venueAt(2400, 'dearest', false);
    onlyOnce(dearest);
    const ownFirst = bidderWith([dearest, other], {}, [small, large]);
    await ownFirst.bidder.tick();
    expect(ownFirst.sent).toEqual(['dearest', 'other']);
  });
});
