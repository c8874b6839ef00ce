import { Argument, Command } from 'commander';
import {
  configFileSchema,
  effectiveText,
  effectiveValues,
  referenceRows,
  referenceText,
} from '../../config/reference.ts';
import { CONFIG_NAMES, type ConfigName } from '../../config/schema.ts';
import { configOf, type Flags, givenFor, withConfigOptions } from '../options.ts';

/** `ebb config`: what can be configured, and what is. */
export function configCommand(): Command {
  const reference = new Command('reference')
    .description('every field: its name in a file, its flag, its variable, its default, and what it is for')
    .option('--json', 'as JSON')
    .option('--schema', 'as a JSON Schema of the configuration file')
    .action(printReference);
  const show = new Command('show')
    .description('what is in force for a command, and where each value comes from; secrets are not shown')
    .addArgument(new Argument('<command>', 'whose configuration').choices(CONFIG_NAMES))
    .option('--json', 'as JSON')
    .action(printEffective);
  withConfigOptions(show, 'all');
  return new Command('config')
    .description('what can be configured, and what is')
    .addCommand(reference, { isDefault: true })
    .addCommand(show)
    .addHelpText(
      'after',
      `
A flag comes before a variable of the environment, that before one in the file .env of the working folder, that before a field
of the configuration file, that before the default. Secrets come from files or the environment, never from a flag.

Examples:
  ebb config                                  the reference
  ebb config show keeper --config ebb.json    what a keeper would run with
  ebb config reference --schema               for editors that check ebb.json`,
    );
}

function printReference({ json, schema }: { json?: boolean; schema?: boolean }): void {
  if (schema === true) print(JSON.stringify(configFileSchema(), null, 2));
  else print(json === true ? JSON.stringify(referenceRows(), null, 2) : referenceText());
}

function printEffective(name: ConfigName, { json, ...flags }: Flags): void {
  const found = givenFor(name, flags);
  print(json === true ? JSON.stringify(effectiveValues(found), null, 2) : effectiveText(found));
  configOf(name, flags); // what cannot be used is said after what there is
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}
