/** The options of `nlc diff`. */

import type { Command } from 'commander';
import type { Io } from '../../io/io.ts';
import { COMMAND_FORMATS } from '../../reporters/commands/formats.ts';
import { choiceOption, colorOption } from './choice-option.ts';
import { configOption, noConfigOption } from './config-option.ts';
import type { RunAction } from './run-action.ts';

const EXAMPLES = `
Examples:
  nlc diff last-year.yaml plan.yaml
  nlc diff HEAD~1:plan.yaml plan.yaml      what changed since the last commit
  nlc diff --format markdown main:plan.yaml plan.yaml

REV:FILE means the file as it was in that revision of the git repository.
Both are checked with the configuration that applies to <new>.`;

export function defineDiff(diff: Command, io: Io, runAction: RunAction): void {
  diff
    .description('Shows what changed in a plan, and which findings are new, gone or still open.')
    .argument('<old>', 'the old plan file, or REV:FILE')
    .argument('<new>', 'the new plan file, or REV:FILE')
    .addOption(choiceOption('-f, --format <name>', 'output format', COMMAND_FORMATS.diff, 'pretty'))
    .option('--as-of <date>', 'check both as of this day (YYYY-MM-DD) instead of today')
    .addOption(configOption())
    .addOption(noConfigOption())
    .addOption(colorOption())
    .addHelpText('after', EXAMPLES)
    .action((before: string, after: string, options) =>
      runAction(async () => (await import('../../commands/diff.ts')).diff(before, after, options, io)),
    );
}
