/** The command line of a command, made from the schema of its configuration. */
import { type Command, Option } from 'commander';
import { describeFields, type FieldInfo } from '../config/fields.ts';
import { environmentWith, findValues, type Found, loadConfig, type Loaded } from '../config/load.ts';
import { ALL_FIELDS, type ConfigName, CONFIGS } from '../config/schema.ts';

/** Options as commander reads them: text, or true for a switch. */
export type Flags = Readonly<Record<string, unknown>>;

/** Gives a command an option for every field that may come from the command line. */
export function withConfigOptions(command: Command, name: ConfigName | 'all'): Command {
  const fields = describeFields(name === 'all' ? ALL_FIELDS : CONFIGS[name].shape);
  const file = new Option(
    '--config <file>',
    'configuration file, JSON (or EBB_CONFIG); flags and variables come before it',
  );
  command.addOption(file.helpGroup('Configuration:'));
  for (const field of fields.filter(({ sources }) => sources.includes('flag'))) addOption(command, field);
  const secrets = fields.filter(({ sources }) => sources.length === 1 && sources[0] === 'environment');
  if (secrets.length > 0) {
    const width = Math.max(...secrets.map(({ variable }) => variable.length));
    const lines = secrets.map(({ variable, about }) => `  ${variable.padEnd(width)}  ${about}`);
    command.addHelpText('after', `\nOnly from the environment:\n${lines.join('\n')}`);
  }
  return command;
}

function addOption(command: Command, field: FieldInfo): void {
  const { flag, variable, kind, about, group, sources } = field;
  const unit = kind.unit === '' ? '' : ` [${kind.unit}]`;
  const standard = field.default === undefined || field.default === false ? '' : `default: ${field.default}`;
  const notes = [
    field.isRequired === true ? 'required' : '',
    standard,
    sources.includes('environment') ? `or ${variable}` : '',
  ].filter((note) => note !== '');
  const description = `${about}${unit}${notes.length === 0 ? '' : ` (${notes.join('; ')})`}`;
  command.addOption(new Option(`${flag} ${kind.placeholder}`.trim(), description).helpGroup(group));
  if (kind.placeholder === '' && sources.length > 1) {
    // A switch that a variable or a file has on can be off for once.
    command.addOption(new Option(flag.replace('--', '--no-')).hideHelp());
  }
}

/** A command's configuration, out of its flags, the environment, `.env` and a file. @throws {UserError} see {@link loadConfig} */
export function configOf<N extends ConfigName>(name: N, flags: Flags): Loaded<N> {
  return loadConfig(name, { flags, environment: environmentWith(process.cwd(), process.env) });
}

/** What every field of a command is given as, unchecked. @throws {UserError} for a configuration file that is none */
export function givenFor(name: ConfigName, flags: Flags): Found[] {
  return findValues(name, { flags, environment: environmentWith(process.cwd(), process.env) });
}
