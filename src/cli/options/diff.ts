/** The flags of `nlc diff`. */

import type { Command } from 'commander';
import type { Io } from '../../io/io.ts';
import { COMMAND_FORMATS } from '../../reporters/commands/formats.ts';
import { choice, colorOption } from './choice-option.ts';
import type { Start } from './start.ts';

const EXAMPLES = `
Examples:
  nlc diff last-year.yaml plan.yaml
  nlc diff HEAD~1:plan.yaml plan.yaml      what changed since the last commit
  nlc diff --format markdown main:plan.yaml plan.yaml

REV:FILE is the file as it was in a revision of the git repository.`;

export function defineDiff(diff: Command, io: Io, start: Start): void {
  diff
    .description('What changed in the plan in its own terms, and which findings are new, gone or still open.')
    .argument('<old>', 'a plan file, or REV:FILE')
    .argument('<new>', 'a plan file, or REV:FILE')
    .addOption(choice('-f, --format <name>', 'how', COMMAND_FORMATS.diff, 'pretty'))
    .option('--as-of <date>', 'judge both as of this day (YYYY-MM-DD), not today')
    .addOption(colorOption())
    .addHelpText('after', EXAMPLES)
    .action((before: string, after: string, options) =>
      start(async () => (await import('../../commands/diff.ts')).diff(before, after, options, io)),
    );
}
