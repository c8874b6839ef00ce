/** How much of what could have been earned a policy earns, on recorded auctions. */
import { type BidPolicy, decideTake } from '../../bots/core/bidding.ts';
import { patient } from '../../bots/core/policies/patient.ts';
import { every, ladder, lotsBetween, wholeLot } from './baselines/slices.ts';
import { bestByTrying } from './best.ts';
import { Course, type View, type WantedTake } from './course.ts';
import type { MarketRoute } from './market.ts';
import { unrivalled } from './unrivalled.ts';
import { type AuctionRecording, auctionsOf, type Parity, type WorldRecording } from './recording.ts';
import { BLOCK_SECONDS } from './scenarios.ts';

const BLOCK = BigInt(BLOCK_SECONDS);

/** The policies that are compared; the first is the bidder's own default. */
export const POLICIES: readonly { readonly name: string; readonly policy: BidPolicy }[] = [
  { name: 'ours', policy: decideTake },
  { name: 'ours, unrivalled', policy: unrivalled(BLOCK) },
  { name: 'ours, patient', policy: patient() },
  { name: 'poll 60 s, whole lot', policy: every(60n, BLOCK, wholeLot) },
  { name: 'every block, whole lot', policy: wholeLot },
  { name: 'poll 60 s, ladder 1 ½ ⅒', policy: every(60n, BLOCK, ladder) },
  { name: 'every block, ladder 1 ½ ⅒', policy: ladder },
  { name: 'every block, lots of $2k to $25k', policy: lotsBetween({ least: 2_000n, most: 25_000n }) },
];

/** How a policy did. */
export interface PolicyScore {
  readonly name: string;
  /** Of the chances there were, the share of the profit that it earned; see docs/decisions/0020. */
  readonly captured: number;
  readonly capturedUsd: number;
  /** Chances in which it took something. */
  readonly chancesTaken: number;
  /** Of those, the chances of which it earned 99 % or more. */
  readonly chancesWhole: number;
  /** Takes that the house would have refused, or that lost money. */
  readonly badTakes: number;
  /** With all auctions to itself, from start to end: its profit as a share of what foresight earns. */
  readonly ofForesight: number;
  readonly aloneUsd: number;
  readonly aloneTakes: number;
}

/** What came of all recordings. */
export interface RegretReport {
  /** Share of the best possible profit that the bidder's default policy captures. */
  readonly captured: number;
  /** With all auctions to itself, the unrivalled policy's profit as a share of what foresight earns. */
  readonly unrivalledOfForesight: number;
  readonly auctions: number;
  /** Blocks of auctions in which a take paid, each taken as soon as it did. */
  readonly chances: number;
  readonly bestUsd: number;
  /** What one earns who knows everything that will come, and that nobody else does: the best of all plans that were tried. */
  readonly foresightUsd: number;
  readonly policies: readonly PolicyScore[];
  readonly byScenario: readonly {
    readonly name: string;
    readonly auctions: number;
    readonly chances: number;
    readonly bestUsd: number;
    readonly captured: number;
  }[];
  /** The chances in which most was missed by the default policy, the worst first. */
  readonly worst: readonly Missed[];
  /** Takes compared on the real chain, and how many of them did not do to the unit what the bench reckons. */
  readonly parity: Parity;
}

interface Missed {
  readonly scenario: string;
  readonly auctionId: string;
  readonly timestamp: number;
  readonly bestUsd: number;
  readonly earnedUsd: number;
}

interface Tally {
  capturedUsd: number;
  chancesTaken: number;
  chancesWhole: number;
  badTakes: number;
  aloneUsd: number;
  aloneTakes: number;
}

/** Scores every policy on every auction of the worlds. */
export class Regret {
  readonly #tallies: Tally[] = POLICIES.map(() => ({
    ...{ capturedUsd: 0, chancesTaken: 0, chancesWhole: 0, badTakes: 0, aloneUsd: 0, aloneTakes: 0 },
  }));
  readonly #scenarios: { name: string; auctions: number; chances: number; bestUsd: number; earnedUsd: number }[] = [];
  #missed: Missed[] = [];
  #foresightUsd = 0;
  #parity: Parity = { compared: 0, different: 0, divided: 0 };

  /** Adds a world's auctions to the score. */
  add(world: WorldRecording): void {
    const auctions = auctionsOf(world);
    const { name } = world.facts.scenario;
    const scenario = { name, auctions: auctions.length, chances: 0, bestUsd: 0, earnedUsd: 0 };
    for (const recording of auctions) {
      this.#scoreChances(recording, scenario);
      let best = foresight(recording);
      POLICIES.forEach(({ policy }, i) => {
        const { usd, takes } = alone(recording, (view) => choose(policy, view));
        best = Math.max(best, usd);
        const tally = this.#tallies[i] as Tally;
        tally.aloneUsd += usd;
        tally.aloneTakes += takes;
      });
      this.#foresightUsd += best;
    }
    this.#scenarios.push(scenario);
    const { compared, different, divided } = world.facts.parity;
    this.#parity = {
      compared: this.#parity.compared + compared,
      different: this.#parity.different + different,
      divided: this.#parity.divided + divided,
    };
  }

  report(): RegretReport {
    const sum = (key: 'auctions' | 'chances' | 'bestUsd'): number =>
      this.#scenarios.reduce((total, scenario) => total + scenario[key], 0);
    const bestUsd = sum('bestUsd');
    const policies = POLICIES.map(({ name }, i): PolicyScore => {
      const tally = this.#tallies[i] as Tally;
      const ofForesight = tally.aloneUsd / this.#foresightUsd;
      return { name, captured: tally.capturedUsd / bestUsd, ofForesight, ...tally };
    });
    return {
      captured: policies[0]?.captured ?? 0,
      unrivalledOfForesight: policies[1]?.ofForesight ?? 0,
      auctions: sum('auctions'),
      chances: sum('chances'),
      bestUsd,
      foresightUsd: this.#foresightUsd,
      policies,
      byScenario: this.#scenarios.map(({ earnedUsd, ...scenario }) => ({
        ...scenario,
        captured: earnedUsd / scenario.bestUsd,
      })),
      worst: this.#missed,
      parity: this.#parity,
    };
  }

  /**
   * A chance is a block in which the best take, found by trying, earns the minimum. Somebody takes it in that block: the policy
   * asked, or else another. Every policy is asked before the block, on what could be seen then; what is left after the best take is
   * the next chance.
   */
  #scoreChances(
    recording: AuctionRecording,
    scenario: { name: string; chances: number; bestUsd: number; earnedUsd: number },
  ): void {
    const course = new Course(recording);
    for (let view = course.view(); view !== undefined; view = course.view()) {
      const known = course.foresight() ?? view;
      const best = bestByTrying(known.report, known.allRoutesOf, known.gas, known.next);
      const chance = best !== undefined && best.profit >= view.minProfit ? best : undefined;
      const bestUsd = chance === undefined ? 0 : course.dollars(chance.profit);
      POLICIES.forEach(({ policy }, i) => {
        const take = choose(policy, view);
        if (take === undefined) {
          if (i === 0 && chance !== undefined) this.#note(recording, scenario.name, view, bestUsd, 0);
          return;
        }
        const tally = this.#tallies[i] as Tally;
        const { usd } = earned(course, take);
        tally.capturedUsd += usd;
        if (usd < 0) tally.badTakes += 1;
        if (chance !== undefined) tally.chancesTaken += 1;
        if (chance !== undefined && usd >= bestUsd * 0.99) tally.chancesWhole += 1;
        if (i !== 0) return;
        scenario.earnedUsd += usd;
        if (usd < bestUsd) this.#note(recording, scenario.name, view, bestUsd, usd);
      });
      scenario.chances += chance === undefined ? 0 : 1;
      scenario.bestUsd += bestUsd;
      course.advance(chance);
    }
  }

  #note({ auctionId }: AuctionRecording, scenario: string, { next }: View, bestUsd: number, earnedUsd: number): void {
    const missed = { scenario, auctionId: String(auctionId), timestamp: Number(next), bestUsd, earnedUsd };
    const lossOf = ({ bestUsd: best, earnedUsd: got }: Missed): number => best - got;
    this.#missed = [...this.#missed, missed].sort((a, b) => lossOf(b) - lossOf(a)).slice(0, 5);
  }
}

function choose(policy: BidPolicy, { report, routesOf, gas, minProfit, next }: View): WantedTake | undefined {
  const decision = policy<MarketRoute>({ report, routesOf, gas, minProfit }, next);
  return decision.type === 'take' ? decision : undefined;
}

/** What a take earns; what the house refuses costs the gas of trying, which a simulation saves. */
function earned(course: Course, take: WantedTake): { usd: number } {
  try {
    return course.earnings(take);
  } catch (error) {
    if (error instanceof Error && REFUSALS.has(error.name)) return { usd: -Number.MIN_VALUE };
    throw error;
  }
}

const REFUSALS = new Set(['PriceBelowFloorError', 'PriceBelowWaterLineError', 'TakeTooSmallError', 'NotForSaleError']);

/** A whole auction with nobody else in it. */
function alone(
  recording: AuctionRecording,
  decide: (view: View) => WantedTake | undefined,
): { usd: number; takes: number } {
  const course = new Course(recording);
  let usd = 0;
  let takes = 0;
  for (let view = course.view(); view !== undefined; view = course.view()) {
    const take = decide(view);
    if (take !== undefined) {
      usd += course.earnings(take).usd;
      takes += 1;
    }
    course.advance(take);
  }
  return { usd, takes };
}

/**
 * The most that anybody found who waits for one block, any one, and from there takes in every block what earns most. Waiting is
 * tried for every block, with the base fees that came.
 */
function foresight(recording: AuctionRecording): number {
  let best = 0;
  for (let wait = 0; wait < recording.blocks.length - 1; wait++) {
    const course = new Course(recording);
    while (course.place < wait) course.advance();
    let usd = 0;
    for (let view = course.foresight(); view !== undefined; view = course.foresight()) {
      const take = choose(decideTake, { ...view, minProfit: 1n });
      if (take === undefined && course.place === wait) break; // waiting for the next block is the same
      if (take !== undefined) usd += course.earnings(take).usd;
      course.advance(take);
    }
    best = Math.max(best, usd);
  }
  return best;
}
