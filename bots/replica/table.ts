/** What a replica has, as rows: printed by the command, and held to docs/forked-tests.md by a test. */
import type { Address } from 'viem';
import { CONTRACTS, type Fidelity } from './contracts.ts';
import { V2_PAIRS, V3_POOLS } from './pools.ts';

/** A line of the table. */
export interface ReplicaRow {
  readonly name: string;
  readonly address: Address;
  readonly fidelity: Fidelity;
  readonly source: string;
  readonly note: string;
}

/** Every contract, with the pools and pairs that Uniswap's own factories made. */
export function replicaRows(): ReplicaRow[] {
  const made = { fidelity: 'real', note: '' } as const;
  return [
    ...CONTRACTS.map(({ name, address, fidelity, source, note }) => ({ name, address, fidelity, source, note })),
    ...V3_POOLS.map(({ name, address }) => ({ name: `v3 ${name}`, address, source: '@uniswap/v3-core', ...made })),
    ...V2_PAIRS.map(({ name, address }) => ({ name: `v2 ${name}`, address, source: '@uniswap/v2-core', ...made })),
  ];
}

/** The table in Markdown. */
export function replicaMarkdown(): string[] {
  const rows = replicaRows().map(({ name, address, fidelity, source, note }) => [
    name,
    `\`${address}\``,
    fidelity,
    `\`${source}\``,
    note,
  ]);
  const table = [['what', 'address', 'how real', 'made from', 'note'], ...rows];
  const widths = (table[0] ?? []).map((_, column) => Math.max(...table.map((row) => row[column]?.length ?? 0)));
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join(' | ')} |`;
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
  const [head = [], ...body] = table;
  return [line(head), rule, ...body.map(line)];
}

/** The table for a terminal. */
export function replicaText(): string {
  const rows = replicaRows();
  const width = (of: (row: ReplicaRow) => string): number => Math.max(...rows.map((row) => of(row).length));
  const names = width(({ name }) => name);
  return rows
    .map(({ name, address, fidelity, source }) => `${name.padEnd(names)}  ${address}  ${fidelity.padEnd(9)}  ${source}`)
    .join('\n');
}
