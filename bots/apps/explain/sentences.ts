/** Every reason of every decision in a sentence, with its numbers. A reason without a sentence does not compile. */
import type { DeployedToken } from '../../config/deployment.ts';
import type { BackstopDecision } from '../../core/backstopping.ts';
import type { BudgetSkip } from '../../core/budgeting.ts';
import type { BufferDecision } from '../../core/buffering.ts';
import { MAX_UINT256, WAD_PER_BPS } from '../../core/constants.ts';
import type { StartDecision } from '../../core/keeping.ts';
import type { ProvisionDecision } from '../../core/provisions.ts';
import { type QueueState, roomFor, spentAt } from '../../core/queue.ts';
import type { SampleDecision } from '../../core/sampling.ts';
import type { Address, AuctionReport } from '../../core/types.ts';
import type { UpkeepDecision } from '../../core/upkeep.ts';
import type { WitnessDecision } from '../../core/witnessing.ts';
import type { AnyKeeperDecision } from '../keeper/keeper.ts';
import { amountOf, decimal, dollars, durationText, percent, priceText, ratioText } from './format.ts';

/** What sentences say beyond the decision itself. */
export interface Facts {
  /** Timestamp of the block that was decided for [seconds]. */
  readonly now: bigint;
  readonly queue: QueueState;
  /** The least reward after gas that the keeper wants [quote WAD]. */
  readonly minReward: bigint;
  readonly tokenOf: (asset: Address) => Pick<DeployedToken, 'symbol' | 'decimals'>;
  /** By the engine's index. */
  readonly collateralAt: (index: number) => string;
  readonly auctionOf: (auctionId: bigint) => AuctionReport | undefined;
  readonly debtAssetOf: (buffer: Address) => Pick<DeployedToken, 'symbol' | 'decimals'>;
}

/** A sentence for every reason that a decision may have. */
type Sentences<D extends { readonly reason: string }> = {
  readonly [R in D['reason']]: (decision: Having<D, R>, facts: Facts) => string;
};
type Having<D, R> = D extends { readonly reason: infer Q } ? (R extends Q ? D & { readonly reason: R } : never) : never;
type Doing<D, T> = Extract<D, { readonly type: T }>;

const pay = ({ expectedReward, gasValue }: StartDecision): string =>
  `a share of ${dollars(expectedReward)} of the penalties for ${dollars(gasValue)} of gas`;

const starts: Sentences<Doing<StartDecision, 'start'>> = {
  'reward-covers-gas': (d, { minReward }) => `It pays: ${pay(d)}, and ${dollars(minReward)} at least is wanted on top.`,
  altruistic: (d) => `It does not pay, ${pay(d)}, but the keeper was told to start it all the same.`,
  'write-off': ({ gasValue }) =>
    `The vault holds nothing worth selling: a start writes its debt off, for ${dollars(gasValue)} of gas.`,
};

const noStarts: Sentences<Doing<StartDecision, 'skip'>> = {
  healthy: ({ healthFactorWad }) =>
    healthFactorWad === MAX_UINT256
      ? 'It owes nothing: only what owes may be sold.'
      : `Its health is ${ratioText(healthFactorWad)}: only below 1 may it be sold.`,
  unpriced: () => 'A debt or a collateral of it has no price, not even a bound: nobody can say how healthy it is.',
  'auction-open': ({ healthFactorWad }) =>
    `Its auction is running already, at a health of ${ratioText(healthFactorWad)}.`,
  'locked-by-other': () => 'Another liquidator holds its lock.',
  paused: () => 'The guardian has stopped starts.',
  'nothing-for-sale': ({ healthFactorWad }) =>
    `Its health is ${ratioText(healthFactorWad)}, but no collateral of it has a price that it could be sold at.`,
  'reward-below-gas': (d, { minReward }) => `It does not pay: ${pay(d)}, and ${dollars(minReward)} is wanted on top.`,
  'maintain-off': () => 'It holds nothing worth selling, and the keeper was told not to do what nobody pays for.',
  'queue-full': ({ bucket, coverageWad }, { queue, collateralAt }) => {
    const { all, collaterals, tiers } = queue;
    const level = bucket === 'all' ? all : collaterals.get(bucket);
    const name = bucket === 'all' ? 'all collaterals' : collateralAt(bucket);
    const room = roomFor(level?.stockLimit ?? 0n, tiers, coverageWad);
    return `The queue is full: of ${name}, ${cents(level?.onAuction ?? 0n)} is on sale, and ${cents(room)} is open to its coverage of ${ratioText(coverageWad)}.`;
  },
  'flow-exhausted': ({ bucket, coverageWad }, { queue, collateralAt, now }) => {
    const { all, collaterals, tiers } = queue;
    const level = bucket === 'all' ? all : collaterals.get(bucket);
    const name = bucket === 'all' ? 'all collaterals' : collateralAt(bucket);
    const room = roomFor(level?.flowLimit ?? 0n, tiers, coverageWad);
    const spent = level === undefined ? 0n : spentAt(level, now);
    return `Too much was put on sale lately: of ${name}, ${cents(spent)} of the hour's ${cents(room)} open to its coverage of ${ratioText(coverageWad)}.`;
  },
};

const restarts: Sentences<Doing<UpkeepDecision, 'restart'>> = {
  expired: (d, facts) => `Its auction expired${sinceExpiry(d, facts)}, and the vault is still ill.`,
  'debt-repaid': () => 'The debt it was to make good is gone, and others remain: it goes on for the largest of those.',
  'debt-unpriced': () => 'The debt it is to make good has no price any more: it goes on for the largest that has one.',
  'at-floor': (d, facts) => `What is for sale has reached the floor${sinceStart(d, facts)}, where takes stop.`,
  'fresh-prices-lower': (d, facts) => `A new curve would begin below the running one${sinceStart(d, facts)}.`,
  'more-for-sale': () => 'Most of what could be sold now is not for sale, because it had no price or came later.',
};

const ends: Sentences<Doing<UpkeepDecision, 'end'>> = {
  'lock-voided': () =>
    'Its lock is gone: the vault became safe or belongs to another sale, and the auction only waits to be closed.',
  healthy: (d, facts) => `The vault is well again${firmHealth(d, facts)}: nothing more is sold at 1.01 or above.`,
  'written-off': () => 'Nothing is left to sell: what is still owed is a loss, and ending it says who bears it.',
  expired: (d, facts) =>
    `It expired${sinceExpiry(d, facts)} and cannot be restarted: it should not hold the queue's room.`,
};

const noUpkeep: Sentences<Doing<UpkeepDecision, 'skip'>> = {
  running: (d, facts) => `Its auction runs as it should${sinceStart(d, facts)}${untilExpiry(d, facts)}.`,
  'not-worth-gas': (d, facts) =>
    `A restart is due, but what is left${collateralLeft(d, facts)} is not worth the gas of selling it.`,
  paused: () => 'A restart is due, but the guardian has stopped restarts.',
  unpriced: () => 'A restart is due, but a debt or a collateral has no price.',
  'healthy-by-bound': () =>
    'A restart is due, but a mere bound makes the vault healthy: it is neither sold anew nor let go.',
  'nothing-for-sale': () => 'A restart is due, but too little of the collateral has a price that it could be sold at.',
  'maintain-off': () => 'It is due, and the keeper was told not to do what nobody pays for.',
};

const backstops: Sentences<Doing<BackstopDecision, 'backstop'>> = {
  'reward-covers-gas': (d, facts) =>
    `${purchase(d, facts)}; the reward is ${dollars(d.rewardValue)} for ${dollars(d.gasValue)} of gas.`,
  altruistic: (d, facts) =>
    `${purchase(d, facts)}; the reward, ${dollars(d.rewardValue)}, does not cover ${dollars(d.gasValue)} of gas, but the keeper was told to help.`,
  'gain-covers-gas': (d, facts) =>
    `${purchase(d, facts)}; the reward is ${dollars(d.rewardValue)} for ${dollars(d.gasValue)} of gas, but its depositors gain more than that.`,
};

const noBackstops: Sentences<Doing<BackstopDecision, 'skip'>> = {
  paused: () => 'The guardian has stopped takes, or what the buffer buys.',
  'senior-claim': () => 'The buffer owes its pool out of the inventory, and buys nothing until that is paid.',
  'lock-voided': () => 'The auction is not running any more.',
  'not-started': () => 'The auction begins later.',
  expired: () => 'The auction has expired: only a restart is allowed.',
  healthy: () => 'The vault is healthy again: a purchase would only end the auction.',
  'debt-repaid': () => 'The debt of the auction is gone.',
  'sold-out': () => 'Nothing of it is left for sale.',
  'not-bought': ({ collateral }, facts) => `The buffer does not buy ${nameOf(collateral, facts)}.`,
  unpriced: ({ collateral }, facts) =>
    `${nameOf(collateral, facts)} or the debt has no price that the buffer may buy at.`,
  'below-floor': ({ collateral }, facts) => `${nameOf(collateral, facts)} is below the auction's floor.`,
  'below-water-line': ({ collateral }, facts) =>
    `Selling ${nameOf(collateral, facts)} at this price would move the vault away from its target.`,
  'price-above-limit': ({ collateral }, facts) =>
    `The auction still asks more for ${nameOf(collateral, facts)} than the buffer pays.`,
  'no-budget': ({ collateral }, facts) => `The buffer has no cash, or no room left, for ${nameOf(collateral, facts)}.`,
  'too-small': ({ collateral }, facts) =>
    `What it could buy of ${nameOf(collateral, facts)} is too small to be allowed.`,
  'target-met': () => 'The vault is at its target already.',
  'reward-below-gas': ({ collateral }, facts) => `The reward for ${nameOf(collateral, facts)} does not cover the gas.`,
  'another-first': () => 'Another collateral of the auction comes first.',
  'left-to-bidders': ({ collateral }, facts) =>
    `The buffer could buy ${nameOf(collateral, facts)}, but only now: bidders have a block to take it first.`,
};

type Deed = Exclude<BufferDecision, { readonly type: 'skip' }>;

const deeds: { readonly [T in Deed['type']]: Sentences<Doing<Deed, T>> } = {
  harvest: {
    worthwhile: (d, f) => `${inDebt(d, f)} waits in the engine for the buffer.`,
    'for-backstop': (d, f) => `${inDebt(d, f)} waits in the engine, and a purchase lacks the cash.`,
  },
  collectReserves: { worthwhile: (d, f) => `The buffer's share of interest has come to ${inDebt(d, f)}.` },
  paySeniorClaim: { 'set-aside': (d, f) => `${inDebt(d, f)} is set aside for the pool and was not handed over.` },
  collect: {
    worthwhile: (d, f) => `${inCollateral(d, f)} that was too small to be sold is worth more than the gas now.`,
  },
  offer: {
    'not-offered': (d, f) => `${inCollateral(d, f)} is held and not offered.`,
    expired: (d, f) => `The offer of ${inCollateral(d, f)} is over.`,
    'at-floor': (d, f) => `The offer of ${inCollateral(d, f)} is at its floor, and a fresh one would have another.`,
    'fresh-prices-lower': (d, f) => `A fresh offer of ${inCollateral(d, f)} would begin lower.`,
  },
};

const noDeeds: Sentences<Doing<BufferDecision, 'skip'>> = {
  'not-worth-gas': () => 'It is not worth its gas yet.',
  'small-for-buffer': () => 'It is less than 1 % of the buffer’s cash.',
  'maintain-off': () => 'It is due, and the keeper was told not to do what nobody pays for.',
  paused: () => 'The guardian has stopped what the buffer sells.',
  unpriced: ({ collateral }, facts) =>
    `${nameOf(collateral, facts)} or the debt has no price that it may be offered at.`,
  running: ({ collateral }, facts) => `Its offer of ${nameOf(collateral, facts)} runs.`,
  'price-stands': ({ collateral }, facts) =>
    `A fresh offer of ${nameOf(collateral, facts)} would move its price by less than 1 %.`,
  unreadable: () => 'The buffer does not answer: nothing can be done for it.',
  buying: ({ collateral }, facts) => `It is buying ${nameOf(collateral, facts)}, which would end an offer.`,
};

const pokes: Sentences<Doing<WitnessDecision, 'poke'>> = {
  alive: ({ asset }, f) => `The source of ${nameOf(asset, f)} answers again, and is remembered as dead.`,
  moved: ({ asset }, f) => `The price of ${nameOf(asset, f)} has moved by more than 2 % since it was remembered.`,
  disagreeing: ({ asset }, f) => `The sources of ${nameOf(asset, f)} contradict, and there is a later round.`,
  'primary-only': ({ asset }, f) => `The anchor of ${nameOf(asset, f)} is silent, and there is a later round.`,
  unbacked: ({ asset }, f) => `Nothing backs the price of ${nameOf(asset, f)}, and there is a later round.`,
  unavailable: ({ asset }, f) => `The source of ${nameOf(asset, f)} is silent, and that was not seen within the hour.`,
};

const noPokes: Sentences<Doing<WitnessDecision, 'skip'>> = {
  'up-to-date': ({ asset }, f) => `The price of ${nameOf(asset, f)} is remembered to within 2 %.`,
  'nothing-new': ({ asset }, f) => `The source of ${nameOf(asset, f)} has said nothing new since the last look.`,
  'no-source': ({ asset }, f) => `${nameOf(asset, f)} has no source.`,
  sequencer: () => 'The sequencer is down, or was until a moment ago.',
  unreadable: ({ asset }, f) => `The oracle reverts when it is asked for ${nameOf(asset, f)}: a look would do so too.`,
  'maintain-off': ({ asset }, f) =>
    `A look at ${nameOf(asset, f)} is due, and the keeper was told not to do what nobody pays for.`,
};

const samples: Sentences<Doing<SampleDecision, 'sample'>> = {
  'first-look': ({ asset }, f) => `The risk model has not looked at ${nameOf(asset, f)} yet.`,
  'volatility-moved': ({ asset, volatilityBps, volatilityAfterBps }, f) =>
    `A look at ${nameOf(asset, f)} would move its volatility from ${yearly(volatilityBps)} to ${yearly(volatilityAfterBps)}.`,
  due: ({ asset, volatilityBps }, f) =>
    `The volatility of ${nameOf(asset, f)}, ${yearly(volatilityBps)}, lives from regular looks, and one is due.`,
};

const noSamples: Sentences<Doing<SampleDecision, 'skip'>> = {
  'too-soon': ({ asset }, f) => `The risk model would not look at ${nameOf(asset, f)} again yet.`,
  unpriced: ({ asset }, f) => `${nameOf(asset, f)} has no price that the risk model would take in.`,
  'little-change': ({ asset }, f) =>
    `A look at ${nameOf(asset, f)} would move what follows its volatility by less than 5 %.`,
  'maintain-off': ({ asset }, f) =>
    `A look of the risk model at ${nameOf(asset, f)} is due, and the keeper was told not to do what nobody pays for.`,
};

const provisions: Sentences<Doing<ProvisionDecision, 'provide'>> = {
  'too-little': (d, f) => `${inAsset(d, f)} more is expected to be lost of the vault than is set aside.`,
  'too-much': (d, f) => `${inAsset(d, f)} less is expected to be lost of the vault than is set aside.`,
};

const noProvisions: Sentences<Doing<ProvisionDecision, 'skip'>> = {
  'little-change': () => 'A look would change what is set aside for it by less than 1 % of the debt.',
  'not-worth-gas': () => 'A look would change what is set aside for it by too little to be worth its gas.',
  'being-locked': () => 'What is expected to be lost of it is estimated by the lock that a start or a restart takes.',
  'maintain-off': () =>
    'A look at what it is expected to lose is due, and the keeper was told not to do what nobody pays for.',
};

const noBudget: Sentences<BudgetSkip> = {
  'budget-spent': ({ action, costWei, leftWei }) =>
    `It is due, but does not pay: ${action} may cost ${decimal(costWei, 18, 6)} of the native coin, and ${decimal(leftWei, 18, 6)} is left of the day's budget for such.`,
};

/** All of them, by what they are about. */
export const SENTENCES = {
  starts,
  noStarts,
  restarts,
  ends,
  noUpkeep,
  backstops,
  noBackstops,
  deeds,
  noDeeds,
  pokes,
  noPokes,
  samples,
  noSamples,
  provisions,
  noProvisions,
  noBudget,
};

/** Why a keeper does something, or does not. */
export function sentenceFor(decision: AnyKeeperDecision, facts: Facts): string {
  const table = tableFor(decision) as Readonly<Record<string, (decision: unknown, facts: Facts) => string>>;
  return (table[decision.reason] as (decision: unknown, facts: Facts) => string)(decision, facts);
}

function tableFor(decision: AnyKeeperDecision): object {
  if (decision.reason === 'budget-spent') return noBudget;
  switch (decision.type) {
    case 'start':
      return starts;
    case 'restart':
      return restarts;
    case 'end':
      return ends;
    case 'backstop':
      return backstops;
    case 'poke':
      return pokes;
    case 'sample':
      return samples;
    case 'provide':
      return provisions;
    case 'skip':
      switch (decision.action) {
        case 'start':
          return noStarts;
        case 'restart':
        case 'end':
          return noUpkeep;
        case 'backstop':
          return noBackstops;
        case 'poke':
          return noPokes;
        case 'sample':
          return noSamples;
        case 'provide':
          return noProvisions;
        default:
          return noDeeds;
      }
    default:
      return deeds[decision.type];
  }
}

function cents(value: bigint): string {
  return `$${decimal(value, 2, 2)}`;
}

function yearly(volatilityBps: number): string {
  return `${percent(BigInt(volatilityBps) * WAD_PER_BPS)} a year`;
}

function nameOf(asset: Address | undefined, { tokenOf }: Facts): string {
  return asset === undefined ? 'the collateral' : tokenOf(asset).symbol;
}

function inDebt({ buffer, amount }: { buffer: Address; amount: bigint }, { debtAssetOf }: Facts): string {
  return amountOf(amount, debtAssetOf(buffer));
}

function inCollateral({ collateral, amount }: { collateral: Address; amount: bigint }, { tokenOf }: Facts): string {
  return amountOf(amount, tokenOf(collateral));
}

function inAsset({ asset, change }: { asset: Address; change: bigint }, { tokenOf }: Facts): string {
  return amountOf(change < 0n ? -change : change, tokenOf(asset));
}

function purchase(d: Doing<BackstopDecision, 'backstop'>, { tokenOf, debtAssetOf }: Facts): string {
  const [collateral, debt] = [tokenOf(d.collateral), debtAssetOf(d.buffer)];
  const prices = `at ${priceText(d.priceE36, collateral, debt)}, ${priceText(d.maxPriceE36, collateral, debt)} at most`;
  return `The buffer buys ${amountOf(d.amount, collateral)} for ${amountOf(d.payment, debt)}, ${prices}`;
}

type OfAuction = { readonly auctionId: bigint };

function sinceStart({ auctionId }: OfAuction, { auctionOf, now }: Facts): string {
  const report = auctionOf(auctionId);
  return report === undefined
    ? ''
    : `, ${durationText(now - BigInt(report.portfolio.auction.startedAt))} after its start`;
}

function untilExpiry({ auctionId }: OfAuction, { auctionOf, now }: Facts): string {
  const report = auctionOf(auctionId);
  return report === undefined ? '' : `, ${durationText(report.expiresAt - now)} before it expires`;
}

function sinceExpiry({ auctionId }: OfAuction, { auctionOf, now }: Facts): string {
  const report = auctionOf(auctionId);
  return report === undefined ? '' : ` ${durationText(now - report.expiresAt)} ago`;
}

function firmHealth({ auctionId }: OfAuction, { auctionOf }: Facts): string {
  const report = auctionOf(auctionId);
  return report === undefined ? '' : `, at a firm health of ${ratioText(report.health.firmHealthFactor)}`;
}

function collateralLeft({ auctionId }: OfAuction, { auctionOf }: Facts): string {
  const report = auctionOf(auctionId);
  return report === undefined ? '' : `, ${dollars(report.health.collateralValue)},`;
}
