#!/usr/bin/env node
import { Command, CommanderError } from 'commander';
import { UserError } from '../ops/errors.ts';
import { withoutKeys, withoutTokens } from '../ops/secrets.ts';
import { bidderCommand, keeperCommand } from './bots.ts';
import { configCommand } from './config/command.ts';
import { crashCommand } from './crash/command.ts';
import { deployCommand } from './deploy/command.ts';
import { explainCommand } from './explain/command.ts';
import {
  addRiskChanges,
  listCommand,
  pauseCommand,
  resumeCommand,
  rolesCommand,
  windDownCommand,
} from './govern/commands.ts';
import { replicaCommand } from './replica/command.ts';
import { riskCommand } from './risk/command.ts';
import { verifyCommand } from './verify/command.ts';

const program = new Command('ebb')
  .description(
    'Margin liquidation by Dutch auctions: run the bots, understand a decision, operate a system, or rehearse a crash.',
  )
  .commandsGroup('Bots:')
  .addCommand(keeperCommand())
  .addCommand(bidderCommand())
  .commandsGroup('Operating:')
  .addCommand(deployCommand())
  .addCommand(verifyCommand())
  .addCommand(addRiskChanges(riskCommand()))
  .addCommand(listCommand())
  .addCommand(windDownCommand())
  .addCommand(rolesCommand())
  .addCommand(pauseCommand())
  .addCommand(resumeCommand())
  .commandsGroup('Understanding:')
  .addCommand(explainCommand())
  .addCommand(configCommand())
  .commandsGroup('Rehearsing:')
  .addCommand(crashCommand())
  .addCommand(replicaCommand())
  .helpCommand('help [command]', 'what a command does, with its options and examples')
  .addHelpText(
    'after',
    `
Bots only say what they would do until they are told --live. Keys come from keystores, files or the environment, never from the
command line.

Examples:
  ebb crash                                    a whole world on a local chain, through a price crash
  ebb keeper --config ebb.json                 a keeper that sends nothing
  ebb explain 0x12…ef/0 --config ebb.json      why a vault is sold, or is not
  ebb help bidder`,
  );

for (const command of withSubcommands(program)) {
  command
    .exitOverride()
    .showHelpAfterError('(run it with --help for what it knows)')
    // What was typed where no option knows it may have been a key.
    .configureOutput({ outputError: (text, write) => write(withoutKeys(text)) });
}

// Whoever reads no further, as `ebb config | head`, is not told so.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) {
    // Commander has said what is wrong, or printed what was asked for.
    process.exitCode = error.exitCode === 0 ? 0 : 2;
  } else if (error instanceof UserError) {
    process.stderr.write(`${withoutKeys(withoutTokens(error.message))}\n`);
    process.exitCode = 2;
  } else {
    // A defect keeps its stack; what the node's URL holds does not belong there.
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    process.stderr.write(`${withoutKeys(withoutTokens(text))}\n`);
    process.exitCode = 1;
  }
}

function withSubcommands(command: Command): Command[] {
  return [command, ...command.commands.flatMap(withSubcommands)];
}
