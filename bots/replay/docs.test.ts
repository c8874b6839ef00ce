import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Abi } from 'viem';
import { PROJECT_ROOT } from '../../script/toolchain/foundry.mjs';
import * as generated from '../abi/generated.ts';
import { timelockArtifact } from '../local/artifacts.ts';

/** What contracts inherit is documented once. */
const INHERITED: Readonly<Record<string, string>> = { LendingPool: 'CashVault', LiquidityBuffer: 'CashVault' };

/** The contracts that tell events, by name, and the names of their events. */
function eventsOfContracts(): Map<string, string[]> {
  const abis: readonly (readonly [string, Abi])[] = [
    ...Object.entries(generated)
      .filter(([name]) => name.endsWith('Abi') && !name.startsWith('test'))
      .map(([name, abi]) => [name[0]?.toUpperCase() + name.slice(1, -'Abi'.length), abi as Abi] as const),
    ['TimelockController', timelockArtifact().abi],
  ];
  const told = abis.map(
    ([name, abi]) => [name, abi.flatMap((item) => (item.type === 'event' ? item.name : []))] as const,
  );
  return new Map(told.flatMap(([name, events]) => (events.length === 0 ? [] : [[name, events.sort()]])));
}

/** The sections of docs/events.md that have a table, by heading, and what stands in its first column. */
function documentedEvents(): Map<string, string[]> {
  const [, ...sections] = readFileSync(join(PROJECT_ROOT, 'docs', 'events.md'), 'utf8').split(/^## /m);
  return new Map(
    sections.map((section) => {
      const rows = section.split('\n').flatMap((line) => /^\| (`.*?) \|/.exec(line)?.[1] ?? []);
      return [section.slice(0, section.indexOf('\n')), rows.flatMap((row) => row.match(/\w+/g) ?? [])];
    }),
  );
}

test('docs/events.md names every event of every contract, and no other', () => {
  const documented = documentedEvents();
  const contracts = eventsOfContracts();
  for (const [contract, events] of contracts) {
    const inherited = documented.get(INHERITED[contract] ?? '') ?? [];
    expect([...(documented.get(contract) ?? []), ...inherited].sort(), contract).toEqual(events);
  }
  const known = new Set([...contracts.keys(), ...Object.values(INHERITED)]);
  expect([...documented.keys()].filter((heading) => !known.has(heading))).toEqual([]);
});
