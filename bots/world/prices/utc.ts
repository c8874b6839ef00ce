import { UserError } from '../../ops/errors.ts';

/**
 * Reads a point in time: `2020-03-12`, `2020-03-12T10:00`, `2020-03-12T10:00:30`, each with or without a final `Z` and
 * always UTC, or Unix seconds.
 *
 * @returns UTC seconds
 * @throws {UserError} for anything else, and for days that do not exist
 */
export function parseUtc(text: string): number {
  const trimmed = text.trim();
  // Nine digits or more are seconds since 1970 (from 1973 on); fewer could be a year or a compact date.
  if (/^\d{9,11}$/.test(trimmed)) return Number(trimmed);
  const match = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2})(?::(\d{2}))?)?Z?$/.exec(trimmed);
  if (match !== null) {
    const iso = `${match[1]}T${match[2] ?? '00:00'}:${match[3] ?? '00'}.000Z`;
    const milliseconds = Date.parse(iso);
    // Date rolls some impossible days over into the next month; only a day that exists survives the round trip.
    if (!Number.isNaN(milliseconds) && new Date(milliseconds).toISOString() === iso) return milliseconds / 1000;
  }
  throw new UserError(
    `${JSON.stringify(text)} is not a time; write UTC as 2020-03-12, 2020-03-12T10:00 or 2020-03-12T10:00:30Z, ` +
      'or Unix seconds.',
  );
}

/** Writes UTC seconds as `2020-03-12T10:00Z`, with the seconds only where they are not zero. */
export function formatUtc(seconds: number): string {
  const iso = new Date(seconds * 1000).toISOString().slice(0, 19);
  return `${iso.endsWith(':00') ? iso.slice(0, 16) : iso}Z`;
}
