/** Where the values of a configuration come from: a flag, else the environment, else a file, else the default. */
import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { parseEnv } from 'node:util';
import { UserError } from '../ops/errors.ts';
import { describeFields, type FieldInfo, path, type Source, SOURCES } from './fields.ts';
import { ALL_FIELDS, type Config, type ConfigName, CONFIGS } from './schema.ts';

/** The variable that names a configuration file, where `--config` does not. */
export const CONFIG_VARIABLE = 'EBB_CONFIG';

/** Where to look. */
export interface Given {
  /** By field name, as commander reads them; `config` names a configuration file. */
  readonly flags: Readonly<Record<string, unknown>>;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** From where a value is. */
export type Origin = Source | 'default' | 'unset';

/** A configuration, and from where each value is. */
export interface Loaded<N extends ConfigName> {
  readonly values: Config<N>;
  readonly origins: Readonly<Record<string, Origin>>;
}

/** A value that a source has for a field. */
export interface Found {
  readonly field: FieldInfo;
  readonly origin: Origin;
  readonly raw: unknown;
}

/**
 * A command's configuration.
 * @throws {UserError} for a value that cannot be used, one that is missing, and a configuration file that is none
 */
export function loadConfig<N extends ConfigName>(name: N, given: Given): Loaded<N> {
  const found = findValues(name, given);
  for (const value of found) check(value);
  const raw = Object.fromEntries(found.flatMap(({ field, raw }) => (raw === undefined ? [] : [[field.name, raw]])));
  const values = CONFIGS[name].parse(raw) as Config<N>;
  return { values, origins: Object.fromEntries(found.map(({ field, origin }) => [field.name, origin])) };
}

/** What every field of a command is given as, unchecked, in their order. @throws {UserError} for a file that is none */
export function findValues(name: ConfigName, { flags, environment }: Given): Found[] {
  const configFile = flags['config'] ?? environment[CONFIG_VARIABLE];
  const file = typeof configFile === 'string' && configFile !== '' ? readConfigFile(configFile) : {};
  return describeFields(CONFIGS[name].shape).map((field): Found => {
    const values: Record<Source, unknown> = {
      flag: flags[field.name],
      // A variable that is set to nothing is not set: that is how a shell or an .env file switches one off.
      environment: environment[field.variable] === '' ? undefined : environment[field.variable],
      file: file[field.name],
    };
    const origin = SOURCES.find((source) => field.sources.includes(source) && values[source] !== undefined);
    if (origin !== undefined) return { field, origin, raw: values[origin] };
    return { field, origin: field.default === undefined ? 'unset' : 'default', raw: field.default };
  });
}

/** The environment, with the `EBB_` variables of an `.env` file in a folder that it does not set itself. */
export function environmentWith(
  folder: string,
  environment: Readonly<Record<string, string | undefined>>,
): Record<string, string | undefined> {
  let file: Record<string, string | undefined> = {};
  try {
    file = parseEnv(readFileSync(resolve(folder, '.env'), 'utf8'));
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) {
      throw new UserError(`The file .env in ${folder} cannot be read; check its permissions.`, { cause: error });
    }
  }
  return { ...Object.fromEntries(Object.entries(file).filter(([name]) => name.startsWith('EBB_'))), ...environment };
}

function readConfigFile(file: string): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    // What the parser says may quote the file.
    const reason = error instanceof SyntaxError ? 'it is not JSON' : 'check its path and its permissions';
    throw new UserError(`The configuration file ${file} cannot be read: ${reason}.`, { cause: error });
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new UserError(`The configuration file ${file} must hold one JSON object of fields and values.`);
  }
  const fields = new Map(describeFields(ALL_FIELDS).map((info) => [info.name, info]));
  const entries = Object.entries(value).map(([name, item]: [string, unknown]) => {
    const info = fields.get(name);
    if (info === undefined) {
      throw new UserError(`${file} has a field "${name}" that no command knows; see ebb config reference.`);
    }
    if (!info.sources.includes('file')) {
      throw new UserError(`${name} does not belong into ${file}; use ${waysToSet(info)}.`);
    }
    const isRelative = info.kind.placeholder === path.placeholder && typeof item === 'string';
    return [name, isRelative ? resolve(dirname(file), item) : item] as const;
  });
  return Object.fromEntries(entries);
}

function check({ field, origin, raw }: Found): void {
  if (raw === undefined) {
    if (field.isRequired !== true) return;
    throw new UserError(`There is no ${field.name} (${field.about}); name one with ${waysToSet(field)}.`);
  }
  if (field.kind.schema.safeParse(raw).success) return;
  const shown = field.secrecy === undefined ? `, not ${JSON.stringify(raw)}` : '';
  throw new UserError(`${nameAt(field, origin)} must be ${field.kind.expected}${shown}.`);
}

/** What a person wrote to set a field. */
function nameAt(field: FieldInfo, origin: Origin): string {
  if (origin === 'environment') return field.variable;
  return origin === 'file' ? `${field.name} in the configuration file` : field.flag;
}

/** `--tip, EBB_TIP or tip in a configuration file` */
export function waysToSet({ name, flag, variable, sources }: FieldInfo): string {
  const ways = { flag, environment: variable, file: `${name} in a configuration file` };
  const all = SOURCES.filter((source) => sources.includes(source)).map((source) => ways[source]);
  return all.length === 1 ? `${all[0]}` : `${all.slice(0, -1).join(', ')} or ${all.at(-1)}`;
}
