/** The options of `nlc export`. */

import type { Command } from 'commander';
import type { Io } from '../../io/io.ts';
import { COMMAND_FORMATS } from '../../reporters/commands/formats.ts';
import { choiceOption } from './choice-option.ts';
import type { RunAction } from './run-action.ts';

const FORMATS = `
Formats:
  ics    a calendar to import into Outlook, Google Calendar or Apple Calendar:
         when things begin, end and fall due, reviews and closed periods, each
         as an all-day event. If the plan names only a month or a year, the
         event covers all of it and says so. If you import a later export, most
         programs update the events that are there.
  kumu   a JSON file to drag onto a map on kumu.io: schools, activities, groups,
         partners and people (by post, never by name), and who is in what
  csv    a table for a spreadsheet, with a row for each school in each activity:
         what part it plays, how often, when and who leads. A school that is in
         no activity has a row too. Tables of several networks can be put below
         each other.`;

const EXAMPLES = `
Examples:
  nlc export plan.yaml --to ics -o network.ics
  nlc export plan.yaml --to kumu -o network.json
  nlc export plan.yaml --to csv -o network.csv`;

export function defineExport(command: Command, io: Io, runAction: RunAction): void {
  command
    .description(
      'Writes what is in a plan for other programs: its dates for a calendar, its network for Kumu, or who takes part in what for a spreadsheet.',
    )
    .argument('<plan>', 'a plan file; "-" is standard input')
    .addOption(choiceOption('--to <format>', 'what to write', COMMAND_FORMATS.export).makeOptionMandatory())
    .option('-o, --output <file>', 'write to this file instead of standard output')
    .option('--as-of <date>', 'write the network as it is on this day (YYYY-MM-DD) instead of today')
    .addHelpText('after', `${FORMATS}\n${EXAMPLES}`)
    .action((path: string, options) =>
      runAction(async () => (await import('../../commands/export.ts')).exportPlan(path, options, io)),
    );
}
