import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { BidPolicy } from '../../core/bidding.ts';
import { guarded } from '../../core/policies/conformance.ts';
import { POLICIES, policyOf } from '../../core/policies/registry.ts';
import { UserError } from '../../ops/errors.ts';

/**
 * A bidding policy: one of {@link POLICIES} by its name, or the default export of a module by its path. A module's policy is
 * held to the rules of all policies at every decision.
 * @param nameOrPath a path has a slash in it, or ends as a module does
 * @param options of a policy by name: what it is told, by its options' names
 * @throws {UserError} when there is no such policy, it has no such options, or the module cannot be loaded or exports none
 */
export async function loadPolicy(
  nameOrPath: string,
  options: Readonly<Record<string, bigint>> = {},
): Promise<BidPolicy> {
  if (isName(nameOrPath)) return withOptions(nameOrPath, options);
  if (!/[\\/]|\.[cm]?[jt]s$/.test(nameOrPath)) {
    const names = Object.keys(POLICIES).join(', ');
    throw new UserError(
      `There is no bidding policy "${nameOrPath}"; use one of ${names}, or the path of a module such as ./policy.ts.`,
    );
  }
  if (Object.keys(options).length > 0) {
    throw new UserError(`A policy from a module has no options; write them into ${nameOrPath}.`);
  }
  const policy = await importDefault('bidding policy', nameOrPath);
  return guarded(policy as unknown as BidPolicy);
}

function isName(text: string): text is keyof typeof POLICIES {
  return Object.hasOwn(POLICIES, text);
}

function withOptions(name: keyof typeof POLICIES, options: Readonly<Record<string, bigint>>): BidPolicy {
  try {
    return policyOf(name, options);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new UserError(`The policy ${error.message}; change --policy-options.`, { cause: error });
  }
}

/**
 * The function that a module exports by default.
 * @param what it is, for messages
 * @throws {UserError} when the module is missing, cannot be loaded, or exports no function by default
 */
export async function importDefault(what: string, path: string): Promise<(...args: never[]) => unknown> {
  const file = resolve(path);
  if (!existsSync(file)) throw new UserError(`The ${what} ${path} is not there; check the path.`);
  let module: unknown;
  try {
    module = await import(pathToFileURL(file).href);
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('\n')[0] : String(error);
    throw new UserError(`The ${what} ${path} cannot be loaded (${reason}); run it by itself to see more.`, {
      cause: error,
    });
  }
  const found = typeof module === 'object' && module !== null && 'default' in module ? module.default : undefined;
  if (typeof found === 'function') return found as (...args: never[]) => unknown;
  throw new UserError(`The module ${path} has no ${what}; export a function as its default.`);
}
