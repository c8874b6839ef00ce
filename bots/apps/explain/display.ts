/** An explanation as tables for people, or as one JSON object; all pure. */
import { type DeployedToken, tokenOf } from '../../config/deployment.ts';
import { alignedTable } from '../../config/reference.ts';
import { debtAt } from '../../core/positions.ts';
import { PRICE_SCALE, WAD, WAD_PER_BPS, WAD_PER_PPB } from '../../core/constants.ts';
import { priceAt } from '../../core/decay.ts';
import { coverageLowerOf } from '../../core/health.ts';
import { indexOf, ownerOf } from '../../core/ids.ts';
import { type Address, type Anchor, PRICE_STATUSES, type VaultReport } from '../../core/types.ts';
import { presentable } from '../../ops/secrets.ts';
import { takeText } from './bidSentences.ts';
import type { ExplainedAuction, Explanation } from './explain.ts';
import { amountOf, dollars, durationText, percent, priceText, quoteText, ratioText, timeText } from './format.ts';

/** The explanation for a person. */
export function explanationText(explanation: Explanation): string {
  const { head, now, vault, auction, keeper, closedAuctionId } = explanation;
  const about = `Block ${head.number} of ${timeText(head.timestamp)}; decisions are for the next one, at ${timeText(now)}.`;
  const closed =
    closedAuctionId === undefined
      ? []
      : [`Auction ${closedAuctionId} is not open: it has ended, goes on under another id, or never was.`];
  const sections = [
    [about, ...closed].join('\n'),
    ...(vault === undefined ? [] : [vaultText(explanation, vault)]),
    ...(auction === undefined ? [] : [auctionText(explanation, auction)]),
    keeperText(keeper),
    ...(auction === undefined ? [] : [bidderText(explanation, auction)]),
  ];
  return sections.join('\n\n');
}

function vaultText({ deployment }: Explanation, { vault, health }: VaultReport): string {
  const { vaultId, collaterals, debts, locker, lockNonce } = vault;
  const title = `Vault ${vaultId}, number ${indexOf(vaultId)} of ${ownerOf(vaultId)}`;
  if (collaterals.length === 0 && debts.length === 0) return `${title}\n  It holds nothing and owes nothing.`;
  const facts = [
    [
      'health',
      health.isPriced ? ratioText(health.healthFactor) : 'unknown: a price is missing',
      'below 1 it may be sold',
    ],
    ['firm health', ratioText(health.firmHealthFactor), 'from 1.01 on a sale ends'],
    ['coverage', ratioText(coverageLowerOf(health)), 'collateral at lower prices over debt: below 1 it is a loss'],
    ['lock', BigInt(locker) === 0n ? 'none' : `${locker}, number ${lockNonce}`, ''],
  ];
  const status = (place: number): string => PRICE_STATUSES[place] ?? `${place}`;
  const positions = [
    ['', 'amount', 'lower price', 'upper price', 'LTV', 'status'],
    ...collaterals.map(({ asset, amount, lower, upper, liquidationLtv, ...position }) => {
      const token = tokenOf(deployment, asset);
      const prices = [quoteText(lower, token), quoteText(upper, token)];
      return ['holds', amountOf(amount, token), ...prices, percent(liquidationLtv), status(position.status)];
    }),
    ...debts.map(({ asset, amount, lower, upper, ...position }) => {
      const token = tokenOf(deployment, asset);
      return [
        'owes',
        amountOf(amount, token),
        quoteText(lower, token),
        quoteText(upper, token),
        '',
        status(position.status),
      ];
    }),
  ];
  const totals = `Collateral ${dollars(health.collateralValue)}, debt ${dollars(health.debtValue)}.`;
  return [title, indented(alignedTable(facts)), '', indented(alignedTable(positions)), indented(totals)].join('\n');
}

function auctionText({ deployment, now }: Explanation, { report, offered }: ExplainedAuction): string {
  const { portfolio, auctionId, debtAsset, expiresAt, isLocked } = report;
  const { auction, vault, anchors } = portfolio;
  const debt = tokenOf(deployment, debtAsset);
  const owed = debtAt(vault.debts, auction.debtIndex);
  const elapsed = now - BigInt(auction.startedAt);
  const expiry = expiresAt > now ? `in ${durationText(expiresAt - now)}` : `${durationText(now - expiresAt)} ago`;
  const facts = [
    ['started', timeText(BigInt(auction.startedAt)), `${durationText(elapsed)} before the next block`],
    ['expires', timeText(expiresAt), expiry],
    ['makes good', owed === undefined ? `no ${debt.symbol} any more` : amountOf(owed.amount, debt), ''],
    ['penalty', percent(BigInt(auction.penaltyBps) * WAD_PER_BPS), ''],
    ['floor', percent(BigInt(auction.floorPpb) * WAD_PER_PPB), 'of the anchor'],
    ...(isLocked ? [] : [['lock', 'gone', 'the auction only waits to be closed']]),
  ];
  const rows = offered.map(({ collateral, take, refused }, i) => {
    const token = tokenOf(deployment, collateral);
    const anchor = anchors[i];
    if (anchor === undefined || anchor.price === 0n)
      return [token.symbol, ...Array<string>(5).fill('–'), 'not for sale'];
    const floorE36 = (anchor.price * BigInt(auction.floorPpb) * WAD_PER_PPB + WAD - 1n) / WAD;
    const result =
      take === undefined
        ? `refused: ${refused}`
        : `${amountOf(take.collateralOut, token)} for ${amountOf(take.payment, debt)}`;
    const prices = [anchor.price, priceOf(anchor, 0n), priceOf(anchor, elapsed < 0n ? 0n : elapsed), floorE36];
    return [token.symbol, ...prices.map((price) => priceText(price, token, debt)), `${anchor.halfLife} s`, result];
  });
  const heading = ['', 'anchor', 'start', 'next block', 'floor', 'half-life', 'a take of all gets'];
  return [`Auction ${auctionId}`, indented(alignedTable(facts)), '', indented(alignedTable([heading, ...rows]))].join(
    '\n',
  );
}

function priceOf({ price, startMultiplierBps, halfLife }: Anchor, elapsed: bigint): bigint {
  return priceAt(price, BigInt(startMultiplierBps) * WAD_PER_BPS, elapsed, BigInt(halfLife));
}

function keeperText(keeper: Explanation['keeper']): string {
  if (keeper.length === 0) return 'Keeper\n  It has nothing to decide.';
  const rows = keeper.map(({ decision, sentence }) => {
    const verdict = decision.type === 'skip' ? `no ${decision.action}` : decision.type;
    return [verdict, decision.reason, sentence];
  });
  return `Keeper\n${indented(alignedTable(rows))}`;
}

function bidderText({ deployment, now, head }: Explanation, { bid, earliest, report }: ExplainedAuction): string {
  const facts = {
    now,
    debt: tokenOf(deployment, report.debtAsset),
    tokenOf: (asset: Address): DeployedToken => tokenOf(deployment, asset),
  };
  const { decision, sentence } = bid;
  const rows = [[decision?.type ?? 'wait', decision?.reason ?? 'debt-unpriced', sentence]];
  const first =
    earliest === undefined
      ? 'As things are, no take pays before it expires.'
      : `As things are, a take first pays in the block of ${timeText(earliest.timestamp)}, ` +
        `${durationText(earliest.timestamp - head.timestamp)} from now: ${takeText(earliest.plan, facts)}.`;
  return `Bidder\n${indented(alignedTable(rows))}\n${indented(first)}`;
}

function indented(text: string): string {
  return text.replace(/^(?=.)/gm, '  ');
}

/** The explanation for a machine: integers as decimal text, prices scaled 1e36, fractions WAD. */
export function explanationJson(explanation: Explanation): string {
  const { deployment, head, now, vault, auction, keeper, closedAuctionId } = explanation;
  const plain = {
    chainId: deployment.chainId,
    block: head.number,
    timestamp: head.timestamp,
    decidedFor: now,
    vault,
    closedAuctionId,
    auction:
      auction === undefined
        ? undefined
        : {
            ...auction.report,
            offered: auction.offered,
            bid: { decision: withLabels(auction.bid.decision), sentence: auction.bid.sentence },
            earliest: withLabels(auction.earliest),
          },
    keeper,
    scales: { price: PRICE_SCALE, wad: WAD },
  };
  return JSON.stringify(presentable(plain), null, 2);
}

/** Routes are functions; what names them is their label. */
function withLabels(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withLabels);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]: [string, unknown]) => {
      const isRoute = key === 'route' && item !== null && typeof item === 'object' && 'label' in item;
      return [key, isRoute ? item.label : withLabels(item)];
    }),
  );
}
