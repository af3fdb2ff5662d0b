/** The flags of `nlc init`. */

import type { Command } from 'commander';
import { PIPELINES } from '../../init/services.ts';
import { UserError } from '../../io/errors.ts';
import type { Io } from '../../io/io.ts';
import { choiceOption, collect, colorOption } from './choice-option.ts';
import type { RunAction } from './run-action.ts';

const EXAMPLES = `
Examples:
  nlc init                          questions, then plan.yaml
  nlc init vale.yaml --schools-from schools.csv
  nlc init vale.yaml --yes --name "Upper Vale" --school Ashby --school Dene
  nlc init --answers vale-answers.yaml vale.yaml
  nlc init --ci github              have every change to plans checked
  nlc init --ci gitlab --shards 4   the same, by four machines at once

Without a terminal the answers come from flags; a name and a school are needed.`;

export function addInit(program: Command, io: Io, runAction: RunAction): void {
  const none = { school: [], coLeader: [], criticalFriend: [] };
  program
    .command('init')
    .summary('start a plan')
    .description('Asks about your network and writes its plan, with notes in it on what to do next.')
    .argument('[file]', 'the plan to write', 'plan.yaml')
    .option('--name <name>', 'what the network is called')
    .option('--id <id>', 'a short name: small letters, digits, hyphens')
    .option('--stage <stage>', 'forming, launching, established, sustaining, closing')
    .option('--starts <date>', 'a year, a month (2027-09) or a day')
    .option('--origin <origin>', 'voluntary, brokered, required, mixed')
    .option('--moral-purpose <text>', 'the promise to every child in every school')
    .option('--compelling-reason <text>', 'what none of you can do alone')
    .option('--learning-focus <text>', 'what pupils will do better')
    .option('--pedagogy <text>', 'the piece of teaching that brings it about')
    .option('--school <name>', 'a member school; repeatable', collect)
    .option('--schools-from <file>', 'the member schools, from a spreadsheet as CSV')
    .option('--co-leader <post, school>', 'who leads, as "headteacher, Ashby"; repeatable', collect)
    .option('--critical-friend <post, from>', 'as "academic, University of the Vale"; repeatable', collect)
    .option('--activity <title>', 'what you do together first')
    .option('--activity-kind <kind>', 'such as enquiry or learning-walk')
    .option('--answers <file>', 'take the answers from a saved set')
    .option('--save-answers <file>', 'keep the answers, for --answers')
    .option('-y, --yes', 'ask nothing, take the defaults')
    .option('--template <name>', 'the plan to fill in', 'starter')
    .option('--list-templates', 'list the plans that can be filled in')
    .option('--schema <address>', 'where line 1 sends editors for the schema, or none')
    .option('--force', 'write over a file that is there')
    .addOption(colorOption())
    .addOption(choiceOption('--ci <service>', 'have every change to plans checked', PIPELINES))
    .option('--shards <n>', 'with --ci github or gitlab: share the plans among n machines')
    .addHelpText('after', EXAMPLES)
    .action((file: string, { ci, ...options }) =>
      runAction(async () => {
        if (ci !== undefined) return (await import('../../commands/init-ci.ts')).initCi(ci, options, io);
        if (options.shards !== undefined) throw new UserError('--shards goes with --ci github or --ci gitlab');
        return (await import('../../commands/init.ts')).init(file, { ...none, ...options }, io);
      }),
    );
}
