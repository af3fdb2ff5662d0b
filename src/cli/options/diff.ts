/** The flags of `nlc diff`. */

import type { Command } from 'commander';
import type { Io } from '../../io/io.ts';
import { choiceOption, colorOption } from './choice-option.ts';
import type { RunAction } from './run-action.ts';

const EXAMPLES = `
Examples:
  nlc diff last-year.yaml plan.yaml
  nlc diff HEAD~1:plan.yaml plan.yaml      what changed since the last commit
  nlc diff --format markdown main:plan.yaml plan.yaml

REV:FILE is the file as it was in a revision of the git repository.`;

export function addDiff(program: Command, io: Io, runAction: RunAction): void {
  program
    .command('diff')
    .summary('compare two versions of a plan')
    .description('What changed in the plan in its own terms, and which findings are new, gone or still open.')
    .argument('<old>', 'a plan file, or REV:FILE')
    .argument('<new>', 'a plan file, or REV:FILE')
    .addOption(choiceOption('-f, --format <name>', 'how', ['pretty', 'json', 'markdown'], 'pretty'))
    .option('--as-of <date>', 'judge both as of this day (YYYY-MM-DD), not today')
    .addOption(colorOption())
    .addHelpText('after', EXAMPLES)
    .action((before: string, after: string, options) =>
      runAction(async () => (await import('../../commands/diff.ts')).diff(before, after, options, io)),
    );
}
