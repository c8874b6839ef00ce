/** The configuration's reference and what is in force, for people and for machines: all of it read off the schema. */
import { z } from 'zod';
import { CENSORED, hostOf } from '../ops/secrets.ts';
import { describeFields, type FieldInfo } from './fields.ts';
import { CONFIG_VARIABLE, type Found } from './load.ts';
import { ALL_FIELDS, CONFIG_NAMES, CONFIGS } from './schema.ts';

/** A line of the reference. */
export interface ReferenceRow {
  readonly name: string;
  readonly flag: string | undefined;
  readonly variable: string | undefined;
  readonly isInFile: boolean;
  readonly unit: string;
  readonly value: string; // what it must be
  readonly default: string | undefined;
  readonly commands: readonly string[];
  readonly isRequired: boolean;
  readonly about: string;
}

/** Every field of every command. */
export function referenceRows(): ReferenceRow[] {
  const config: ReferenceRow = {
    name: 'config',
    flag: '--config',
    variable: CONFIG_VARIABLE,
    isInFile: false,
    unit: '',
    value: 'a path',
    default: undefined,
    commands: CONFIG_NAMES,
    isRequired: false,
    about: 'configuration file: a JSON object of the names below and their values',
  };
  return [config, ...describeFields(ALL_FIELDS).map(rowOf)];
}

function rowOf({ name, flag, variable, sources, kind, about, isRequired, ...info }: FieldInfo): ReferenceRow {
  return {
    name,
    flag: sources.includes('flag') ? flag : undefined,
    variable: sources.includes('environment') ? variable : undefined,
    isInFile: sources.includes('file'),
    unit: kind.unit,
    value: kind.expected,
    default: info.default === undefined ? undefined : String(info.default),
    commands: CONFIG_NAMES.filter((command) => name in CONFIGS[command].shape),
    isRequired: isRequired === true,
    about,
  };
}

const HEADINGS = ['name', 'flag', 'variable', 'default', 'commands', 'what it is'] as const;

function cellsOf(row: ReferenceRow): string[] {
  const { name, flag, variable, commands, about, isRequired, unit } = row;
  const isForAll = commands.length === CONFIG_NAMES.length;
  const value = row.default === undefined ? (isRequired ? 'required' : '') : `${row.default} ${unit}`.trim();
  const inUnit = row.default === undefined && unit !== '' ? `${about} [${unit}]` : about;
  return [name, flag ?? '', variable ?? '', value, isForAll ? 'all' : commands.join(', '), inUnit];
}

/** The reference as a table for a terminal. */
export function referenceText(): string {
  return alignedTable([[...HEADINGS], ...referenceRows().map(cellsOf)]);
}

/** The reference as a table in Markdown, as the page in docs/ holds it. */
export function referenceMarkdown(): string {
  const asCode = (cell: string, i: number): string => (i < 3 && cell !== '' ? `\`${cell}\`` : cell);
  const rows = [[...HEADINGS], ...referenceRows().map((row) => cellsOf(row).map(asCode))];
  const widths = HEADINGS.map((_, i) => Math.max(...rows.map((row) => row[i]?.length ?? 0)));
  const lines = rows.map((row) => `| ${row.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join(' | ')} |`);
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
  return [lines[0], rule, ...lines.slice(1)].join('\n');
}

/** A JSON Schema of the configuration file. */
export function configFileSchema(): object {
  const inFile = describeFields(ALL_FIELDS).filter(({ sources }) => sources.includes('file'));
  const shape = Object.fromEntries(
    Object.entries(ALL_FIELDS)
      .filter(([name]) => inFile.some((field) => field.name === name))
      .map(([name, schema]) => [name, schema.optional()]),
  );
  return z.toJSONSchema(z.strictObject(shape).meta({ title: 'ebb configuration file' }), { io: 'input' });
}

/** What is in force for a field, without secrets. */
export interface EffectiveValue {
  readonly name: string;
  readonly value: string | undefined;
  readonly unit: string;
  readonly from: string;
}

/** Values with their sources; a secret is shown as set or not, a URL as its host. */
export function effectiveValues(found: readonly Found[]): EffectiveValue[] {
  return found.map(({ field, origin, raw }) => {
    const from = { flag: field.flag, environment: field.variable, file: 'file', default: 'default', unset: '–' }[
      origin
    ];
    return { name: field.name, value: shown(field, raw), unit: field.kind.unit, from };
  });
}

/** The same as a table for a terminal. */
export function effectiveText(found: readonly Found[]): string {
  const rows = effectiveValues(found).map(({ name, value, unit, from }) => [
    name,
    value === undefined ? '–' : `${value} ${unit}`.trim(),
    from,
  ]);
  return alignedTable([['name', 'value', 'from'], ...rows]);
}

function shown({ secrecy }: FieldInfo, raw: unknown): string | undefined {
  if (raw === undefined) return undefined;
  const written = typeof raw === 'string' ? raw : JSON.stringify(raw);
  if (secrecy === 'value') return CENSORED;
  return secrecy === 'url' ? hostOf(written) : written;
}

/** Columns as wide as their widest cell, two spaces between them. */
export function alignedTable(rows: readonly (readonly string[])[]): string {
  const count = Math.max(0, ...rows.map(({ length }) => length));
  const widths = Array.from({ length: count }, (_, i) => Math.max(...rows.map((row) => row[i]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, i) => cell.padEnd(widths[i] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** What `.env.example` holds: every variable, switched off, with what it is for. */
export function environmentExample(): string {
  const rows = referenceRows().filter(({ variable }) => variable !== undefined);
  const blocks = rows.map(({ variable, about, unit, commands, default: value }) => {
    const notes = [
      commands.length === CONFIG_NAMES.length ? '' : commands.join(', '),
      unit === '' ? '' : `in ${unit}`,
      value === undefined ? '' : `default ${value}`,
    ].filter((note) => note !== '');
    return `# ${about}${notes.length === 0 ? '' : ` (${notes.join('; ')})`}\n${variable}=`;
  });
  const head = '# Copy to .env: ebb reads it in the folder it is started in. A variable set to nothing is not set.';
  return `${[head, ...blocks].join('\n')}\n`;
}
