/** What is wrong with a file, in words that name the field. */
import type { z } from 'zod';

type Issue = z.core.$ZodIssue;

/**
 * One problem, as the end of "… is not usable: …".
 * @param value what was read, to tell a field that is missing from one that is wrong
 * @param root what to call the whole
 */
export function problemOf(issue: Issue, value: unknown, root: string): string {
  if (issue.code === 'unrecognized_keys') {
    return `${issue.keys.map((key) => [...issue.path, key].join('.')).join(', ')} is no field`;
  }
  const path = issue.path.map(String);
  if (path.length > 0 && at(value, path) === undefined) return `${path.join('.')} is missing`;
  return `${path.join('.') || root}: ${lowerFirst(issue.message)}`;
}

function at(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (inner, key) => (typeof inner === 'object' && inner !== null ? (inner as Record<string, unknown>)[key] : undefined),
    value,
  );
}

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
