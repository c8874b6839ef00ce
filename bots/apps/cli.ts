import { Command, CommanderError } from 'commander';
import { UserError } from '../ops/errors.ts';
import { crashCommand } from './crash/command.ts';
import { bidderCommand, keeperCommand } from './bots.ts';
import { riskCommand } from './risk/command.ts';

const program = new Command('ebb')
  .description('Margin liquidation by Dutch auctions: run the bots, or rehearse a crash.')
  .addCommand(keeperCommand())
  .addCommand(bidderCommand())
  .addCommand(crashCommand())
  .addCommand(riskCommand());

for (const command of [program, ...program.commands, ...program.commands.flatMap(({ commands }) => commands)]) {
  command.exitOverride().showHelpAfterError('(run it with --help for what it knows)');
}

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) {
    // Commander has said what is wrong, or printed what was asked for.
    process.exitCode = error.exitCode === 0 ? 0 : 2;
  } else if (error instanceof UserError) {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 2;
  } else {
    throw error;
  }
}
