/** The options of `nlc agenda`. */

import type { Command } from 'commander';
import type { Io } from '../../io/io.ts';
import { AUDIENCES } from '../../report/meeting-agenda.ts';
import { COMMAND_FORMATS } from '../../reporters/commands/formats.ts';
import { choiceOption, colorOption } from './choice-option.ts';
import { configOption, noConfigOption } from './config-option.ts';
import { lensesHelp, lensOption } from './lens-option.ts';
import type { RunAction } from './run-action.ts';

const EXAMPLES = `
Examples:
  nlc agenda plan.yaml
  nlc agenda --for critical-friend plan.yaml
  nlc agenda --for governors --format markdown plan.yaml > agenda.md
  nlc agenda --format docx plan.yaml -o agenda.docx`;

export function defineAgenda(agenda: Command, io: Io, runAction: RunAction): void {
  agenda
    .description(
      'Drafts the next meeting: what to decide (and who could take it on), what to discuss, what evidence to bring, and what the plan does well.',
    )
    .argument('<plan>', 'a plan file; "-" is standard input')
    .addOption(choiceOption('--for <audience>', 'who the meeting is for', AUDIENCES, 'steering'))
    .addOption(choiceOption('-f, --format <name>', 'output format', COMMAND_FORMATS.agenda, 'text'))
    .option('-o, --output <file>', 'write to this file instead of standard output')
    .option('--as-of <date>', 'check as of this day (YYYY-MM-DD) instead of today')
    .option('--all', 'include everything, however long')
    .addOption(lensOption('the plan'))
    .addOption(configOption())
    .addOption(noConfigOption())
    .addOption(colorOption())
    .addHelpText('after', `${lensesHelp()}${EXAMPLES}`)
    .action((path: string, options) =>
      runAction(async () => (await import('../../commands/agenda.ts')).agenda(path, options, io)),
    );
}
