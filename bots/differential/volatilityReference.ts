/**
 * The risk model as its documentation says it, slowly: exact ramps, logarithms and exponentials to sixty digits, nothing
 * rounded on the way. It shares no code with the contracts' mirror, so that a mistake would have to be made twice.
 */

const ONE = 10n ** 60n;
const YEAR_SECONDS = 31_536_000n;

/** What the reference is told about a collateral. Fractions are in basis points, times in seconds. */
export interface ReferenceTerms {
  readonly borrowLtvBps: number;
  readonly liquidationLtvBps: number;
  readonly borrowTighteningBps: number;
  readonly liquidationTighteningBps: number;
  readonly startMultiplierBps: number;
  readonly halfLife: number;
  readonly calmVolatilityBps: number;
  readonly stressVolatilityBps: number;
  readonly initialVolatilityBps: number;
  readonly volatilityHalfLife: number;
  readonly sampleInterval: number;
}

/** What the reference says at a moment, with digits behind the point. */
export interface ReferenceReading {
  readonly volatilityBps: number;
  readonly borrowLtvBps: number;
  readonly liquidationLtvBps: number;
  readonly startMultiplierBps: number;
  readonly halfLife: number;
}

/** A collateral under the slow model, from its listing on. */
export class ReferenceModel {
  readonly #terms: ReferenceTerms;
  #variance: bigint; // per second, in ONE
  #lastLog: bigint | undefined;
  #sampledAt = 0;
  #movedAt: number;
  #borrowLtv: bigint; // in bp, in ONE
  #liquidationLtv: bigint;

  constructor(terms: ReferenceTerms, now: number) {
    this.#terms = terms;
    const initial = fraction(terms.initialVolatilityBps);
    this.#variance = (initial * initial) / ONE / YEAR_SECONDS;
    this.#movedAt = now;
    [this.#borrowLtv, this.#liquidationLtv] = this.#targets();
  }

  /** Looks at a price, if it is time to. @param price any unit, the same each time */
  sample(price: bigint, now: number): boolean {
    if (now - this.#sampledAt < this.#terms.sampleInterval) return false;
    this.#move(now);
    const log = ln(price);
    if (this.#lastLog !== undefined) {
      const elapsed = BigInt(now - this.#sampledAt);
      const logReturn = log - this.#lastLog;
      const rate = (logReturn * logReturn) / ONE / elapsed;
      const calm = fraction(this.#terms.calmVolatilityBps);
      const expected = larger(this.#variance, (calm * calm) / ONE / YEAR_SECONDS);
      const counted = smaller(rate, 64n * expected);
      const kept = powerOfHalf(elapsed, BigInt(this.#terms.volatilityHalfLife));
      const mean = (this.#variance * kept + counted * (ONE - kept)) / ONE;
      this.#variance = smaller(mean, (400n * ONE) / YEAR_SECONDS); // 2,000 % a year
    }
    this.#lastLog = log;
    this.#sampledAt = now;
    this.#borrowLtv = smaller(this.#borrowLtv, this.#targets()[0]);
    return true;
  }

  /** What holds at a moment. */
  read(now: number): ReferenceReading {
    this.#move(now);
    const { startMultiplierBps, halfLife, calmVolatilityBps, stressVolatilityBps } = this.#terms;
    const volatilityBps = this.#volatilityBps();
    const inBounds = Math.min(Math.max(volatilityBps, calmVolatilityBps), stressVolatilityBps);
    return {
      volatilityBps,
      borrowLtvBps: toNumber(this.#borrowLtv),
      liquidationLtvBps: toNumber(this.#liquidationLtv),
      startMultiplierBps: 10_000 + ((startMultiplierBps - 10_000) * inBounds) / calmVolatilityBps,
      halfLife: (halfLife * calmVolatilityBps) / inBounds,
    };
  }

  #volatilityBps(): number {
    return toNumber(root(this.#variance * YEAR_SECONDS * ONE) * 10_000n);
  }

  #targets(): [bigint, bigint] {
    const terms = this.#terms;
    const volatility = root(this.#variance * YEAR_SECONDS * ONE) * 10_000n;
    const range = BigInt(terms.stressVolatilityBps - terms.calmVolatilityBps);
    const excess = smaller(larger(volatility - BigInt(terms.calmVolatilityBps) * ONE, 0n), range * ONE);
    const target = (ltvBps: number, tighteningBps: number): bigint =>
      larger(BigInt(ltvBps) * ONE - (BigInt(tighteningBps) * excess) / range, 0n);
    return [
      target(terms.borrowLtvBps, terms.borrowTighteningBps),
      target(terms.liquidationLtvBps, terms.liquidationTighteningBps),
    ];
  }

  /** Up by ten basis points an hour, down by fifty. */
  #move(now: number): void {
    const elapsed = BigInt(now - this.#movedAt);
    const toward = (ltv: bigint, target: bigint): bigint =>
      target > ltv
        ? smaller(target, ltv + (10n * ONE * elapsed) / 3600n)
        : larger(target, ltv - (50n * ONE * elapsed) / 3600n);
    const [borrowTarget, liquidationTarget] = this.#targets();
    this.#borrowLtv = toward(this.#borrowLtv, borrowTarget);
    this.#liquidationLtv = toward(this.#liquidationLtv, liquidationTarget);
    this.#movedAt = now;
  }
}

function fraction(bps: number): bigint {
  return (BigInt(bps) * ONE) / 10_000n;
}

function toNumber(value: bigint): number {
  return Number(value / 10n ** 40n) / 1e20;
}

function smaller(x: bigint, y: bigint): bigint {
  return x < y ? x : y;
}

function larger(x: bigint, y: bigint): bigint {
  return x > y ? x : y;
}

/** The square root of a positive number, by bisection on its digits. */
function root(square: bigint): bigint {
  let low = 0n;
  let high = 1n;
  while (high * high <= square) high *= 2n;
  while (high - low > 1n) {
    const middle = (low + high) / 2n;
    if (middle * middle <= square) low = middle;
    else high = middle;
  }
  return low;
}

/** 2 · artanh(y) = ln((1 + y) / (1 − y)) by its series. */
function twiceArtanh(y: bigint): bigint {
  const square = (y * y) / ONE;
  let term = y;
  let sum = 0n;
  for (let n = 1n; term !== 0n; n += 2n) {
    sum += term / n;
    term = (term * square) / ONE;
  }
  return 2n * sum;
}

const LN2 = twiceArtanh(ONE / 3n);

/** The natural logarithm of a whole number above zero. */
export function ln(x: bigint): bigint {
  let value = x * ONE;
  let twos = 0n;
  while (value > (3n * ONE) / 2n) {
    value /= 2n;
    twos += 1n;
  }
  return twos * LN2 + twiceArtanh(((value - ONE) * ONE) / (value + ONE));
}

/** 2^(−x/h). */
export function powerOfHalf(x: bigint, h: bigint): bigint {
  const whole = x / h;
  if (whole > 200n) return 0n;
  const exponent = (LN2 * (x % h)) / h;
  let term = ONE;
  let sum = 0n;
  for (let n = 1n; term !== 0n; n += 1n) {
    sum += term;
    term = (-term * exponent) / ONE / n;
  }
  return sum >> whole;
}
