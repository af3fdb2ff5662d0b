/** The options of `nlc history`. */

import type { Command } from 'commander';
import type { Io } from '../../io/io.ts';
import { COMMAND_FORMATS } from '../../reporters/commands/formats.ts';
import { choiceOption, colorOption } from './choice-option.ts';
import { configOption, noConfigOption } from './config-option.ts';
import type { RunAction } from './run-action.ts';

const EXAMPLES = `
Examples:
  nlc history plan.yaml                        from the commits that changed it
  nlc history plan-2024.yaml plan-2025.yaml plan.yaml
  nlc history --format markdown plan.yaml > history.md

Several files are put in date order, by the last date in the plan's log or the date in the file's name.`;

export function defineHistory(history: Command, io: Io, runAction: RunAction): void {
  history
    .description('Shows which statements a plan came to meet over time, and which findings came and went.')
    .argument('<plans...>', 'a plan file in a git repository, or several files')
    .addOption(choiceOption('-f, --format <name>', 'output format', COMMAND_FORMATS.history, 'pretty'))
    .option('--as-of <date>', 'end on this day (YYYY-MM-DD) instead of today')
    .addOption(configOption())
    .addOption(noConfigOption())
    .addOption(colorOption())
    .addHelpText('after', EXAMPLES)
    .action((plans: string[], options) =>
      runAction(async () => (await import('../../commands/history.ts')).history(plans, options, io)),
    );
}
