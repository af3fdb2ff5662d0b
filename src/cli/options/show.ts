/** The options of `nlc show`. */

import type { Command } from 'commander';
import type { Io } from '../../io/io.ts';
import { AUDIENCES } from '../../report/meeting-agenda.ts';
import { COMMAND_FORMATS } from '../../reporters/commands/formats.ts';
import { choiceOption } from './choice-option.ts';
import { configOption, noConfigOption } from './config-option.ts';
import type { RunAction } from './run-action.ts';

const EXAMPLES = `
Examples:
  nlc show plan.yaml -o plan.html
  nlc show --for governors plan.yaml -o governors.html
  nlc show --no-snippets plan.yaml -o summary.html
  nlc show --format docx plan.yaml -o plan.docx`;

export function defineShow(show: Command, io: Io, runAction: RunAction): void {
  show
    .description(
      'Makes a page about a plan, to read on a screen or print: a summary on one sheet, the map, who does what, the calendar, the money, what was found, and the plan in ordinary words. As a Word file (docx): the plan in ordinary words, who does what, the calendar and the money.',
    )
    .argument('<plan>', 'a plan file; "-" is standard input')
    .addOption(choiceOption('--for <audience>', 'who the page is for', AUDIENCES, 'steering'))
    .addOption(choiceOption('-f, --format <name>', 'output format', COMMAND_FORMATS.show, 'html'))
    .option('-o, --output <file>', 'write to this file instead of standard output')
    .option('--as-of <date>', 'check as of this day (YYYY-MM-DD) instead of today')
    .addOption(configOption())
    .addOption(noConfigOption())
    .option('--no-snippets', "leave out the plan's own text and the lines to write")
    .addHelpText('after', EXAMPLES)
    .action((path: string, options) =>
      runAction(async () => (await import('../../commands/show.ts')).show(path, options, io)),
    );
}
