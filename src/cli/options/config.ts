/** The options of `nlc config show`. */

import type { Command } from 'commander';
import { FAIL_ON } from '../../config/settings.ts';
import type { Io } from '../../io/io.ts';
import { COMMAND_FORMATS } from '../../reporters/commands/formats.ts';
import { choiceOption, collect, colorOption } from './choice-option.ts';
import { configOption, noConfigOption } from './config-option.ts';
import type { RunAction } from './run-action.ts';

const EXAMPLES = `
Examples:
  nlc config show plan.yaml
  nlc config show --all plan.yaml`;

export function defineConfig(config: Command, io: Io, runAction: RunAction): void {
  config
    .description('Shows which settings apply to a plan.')
    .helpCommand(false)
    .command('show')
    .summary('show which settings apply to a plan, and where they come from')
    .description(
      "Shows every setting that applies to a plan, and where it comes from. Rules that haven't been changed are left out.",
    )
    .argument('<plan>', 'a plan file; "-" is standard input')
    .option('--rule <id[=level]>', 'as in nlc check; repeatable', collect)
    .addOption(choiceOption('--fail-on <level>', 'as in nlc check', FAIL_ON))
    .option('--all', "also show rules that haven't been changed")
    .addOption(configOption())
    .addOption(noConfigOption())
    .addOption(choiceOption('-f, --format <name>', 'output format', COMMAND_FORMATS.config, 'pretty'))
    .addOption(colorOption())
    .addHelpText('after', EXAMPLES)
    .action((path: string, options) =>
      runAction(async () => (await import('../../commands/config.ts')).configShow(path, options, io)),
    );
}
