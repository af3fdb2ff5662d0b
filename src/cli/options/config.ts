/** The flags of `nlc config show`. */

import type { Command } from 'commander';
import { FAIL_ON } from '../../config/settings.ts';
import type { Io } from '../../io/io.ts';
import { choiceOption, collect, colorOption } from './choice-option.ts';
import type { RunAction } from './run-action.ts';

const EXAMPLES = `
Examples:
  nlc config show plan.yaml
  nlc config show --all plan.yaml`;

export function addConfig(program: Command, io: Io, runAction: RunAction): void {
  program
    .command('config')
    .summary('show what a plan is judged by')
    .description('What is set for a plan, and where.')
    .helpCommand(false)
    .command('show')
    .summary('what is set for a plan, and where')
    .description(
      'Every setting in force for a plan, and where it comes from; rules that are as they come are left out.',
    )
    .argument('<plan>', 'a plan file; "-" is standard input')
    .option('--rule <id[=level]>', 'as in nlc check; repeatable', collect)
    .addOption(choiceOption('--fail-on <level>', 'as in nlc check', FAIL_ON))
    .option('--all', 'every rule, also those that are as they come')
    .option('--config <file>', 'the configuration to go by, not the nearest .nlc.yaml')
    .option('--no-config', 'go by no configuration')
    .addOption(choiceOption('-f, --format <name>', 'how', ['pretty', 'json'], 'pretty'))
    .addOption(colorOption())
    .addHelpText('after', EXAMPLES)
    .action((path: string, options) =>
      runAction(async () => (await import('../../commands/config.ts')).configShow(path, options, io)),
    );
}
