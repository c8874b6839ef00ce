/** The bidding policies by name, and what they can be told. A new one is a file beside this one and a line here. */
import type { BidPolicy } from '../bidding.ts';
import { PATIENCE_OPTIONS, patientWith } from './patient.ts';
import type { PolicyKind } from './options.ts';
import { profit } from './profit.ts';

/** What a bidder chooses from; `profit` unless told otherwise. */
export const POLICIES: Readonly<Record<'profit' | 'patient', PolicyKind>> = {
  profit: { options: {}, create: () => profit },
  patient: { options: PATIENCE_OPTIONS, create: patientWith },
};

/** What all policies together can be told, as `halfLife of patient`. */
export function policyOptionNames(): string[] {
  return Object.entries(POLICIES).flatMap(([name, { options }]) =>
    Object.keys(options).map((option) => `${option} of ${name}`),
  );
}

/**
 * A policy; what it is not told is as by default.
 * @throws {RangeError} for an option that it does not have, or a number out of its bounds
 */
export function policyOf(name: keyof typeof POLICIES, told: Readonly<Record<string, bigint>> = {}): BidPolicy {
  const kind = POLICIES[name];
  const { options } = kind;
  for (const [option, value] of Object.entries(told)) {
    const bounds = Object.hasOwn(options, option) ? options[option] : undefined;
    if (bounds === undefined) {
      const names = Object.keys(options).join(', ');
      throw new RangeError(`${name} has no option ${option}${names === '' ? '' : `, but ${names}`}`);
    }
    if (value < bounds.min || value > bounds.max) {
      throw new RangeError(`${option} of ${name} must be from ${bounds.min} to ${bounds.max}, not ${value}`);
    }
  }
  const defaults = Object.entries(options).map(([option, { default: value }]) => [option, value] as const);
  return kind.create({ ...Object.fromEntries(defaults), ...told });
}
