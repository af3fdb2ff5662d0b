/** The flags of `nlc agenda`. */

import type { Command } from 'commander';
import type { Io } from '../../io/io.ts';
import { AUDIENCES } from '../../report/agenda.ts';
import { choiceOption, colorOption } from './choice-option.ts';
import type { RunAction } from './run-action.ts';

const EXAMPLES = `
Examples:
  nlc agenda plan.yaml
  nlc agenda --for critical-friend plan.yaml
  nlc agenda --for governors --format markdown plan.yaml > agenda.md`;

export function addAgenda(program: Command, io: Io, runAction: RunAction): void {
  program
    .command('agenda')
    .summary('draw up the next meeting from a plan')
    .description(
      'What to decide (and who could own it), what to discuss, what evidence to bring, and what the plan does well.',
    )
    .argument('<plan>', 'a plan file; "-" is standard input')
    .addOption(choiceOption('--for <whom>', 'whose meeting it is', AUDIENCES, 'steering'))
    .addOption(choiceOption('-f, --format <name>', 'how', ['text', 'markdown'], 'text'))
    .option('--as-of <date>', 'as of this day (YYYY-MM-DD), not today')
    .option('--all', 'leave nothing for another meeting')
    .addOption(colorOption())
    .addHelpText('after', EXAMPLES)
    .action((path: string, options) =>
      runAction(async () => (await import('../../commands/agenda.ts')).agenda(path, options, io)),
    );
}
