/** The options of `nlc init`. */

import type { Command } from 'commander';
import { PIPELINES, SHARDED } from '../../init/pipelines/services.ts';
import { UserError } from '../../io/errors.ts';
import type { Io } from '../../io/io.ts';
import { ORIGINS, STAGES } from '../../plan/vocabulary.ts';
import { COMMAND_FORMATS } from '../../reporters/commands/formats.ts';
import { either } from '../../text/words.ts';
import { choiceOption, collect, colorOption } from './choice-option.ts';
import { configOption, noConfigOption } from './config-option.ts';
import type { RunAction } from './run-action.ts';

const EXAMPLES = `
Examples:
  nlc init                          ask questions, then write plan.yaml; if it exists, continue it
  nlc init vale.yaml --schools-from schools.xlsx
  nlc init vale.yaml --yes --name "Upper Vale" --school Ashby --school Dene
  nlc init --answers vale-answers.yaml vale.yaml
  nlc init --format docx            the questions on paper (plan.docx), for a meeting without a computer
  nlc init --ci github              have every change to the plans checked
  nlc init --ci gitlab --shards 4   the same, split between four machines

To run it without typing answers, use options or a file of saved answers. You need to give a name, and either one school or the number of schools.`;

export function defineInit(init: Command, io: Io, runAction: RunAction): void {
  const none = { school: [], coLeader: [], criticalFriend: [] };
  init
    .description('Asks about your network and writes a plan for it, with notes on what to do next.')
    .argument('[file]', 'the plan to write, or to continue', 'plan.yaml');
  addAnswers(init)
    .option('--answers <file>', 'use a file of saved answers')
    .option('--save-answers <file>', 'save your answers to a file, for use with --answers')
    .option('-y, --yes', 'ask no questions; use the defaults')
    .option('--template <name>', 'plan to start from', 'starter')
    .addOption(
      choiceOption('-f, --format <name>', 'write a plan, or the questions on paper', COMMAND_FORMATS.init, 'yaml'),
    )
    .option('--list-templates', 'list the plans you can start from')
    .option('--schema <address>', 'where editors find the schema (line 1 of the plan), or none')
    .option('--force', 'overwrite an existing file')
    .addOption(configOption())
    .addOption(noConfigOption())
    .addOption(colorOption())
    .addOption(choiceOption('--ci <service>', 'have every change to the plans checked', PIPELINES))
    .option('--shards <n>', `with --ci ${either(SHARDED)}: split the plans between n machines`)
    .addHelpText('after', EXAMPLES)
    .action((file: string, { ci, ...options }) =>
      runAction(async () => {
        if (ci !== undefined) return (await import('../../commands/init-ci.ts')).initCi(ci, options, io);
        if (options.shards !== undefined)
          throw new UserError(`--shards only works with ${either(SHARDED.map((name) => `--ci ${name}`))}.`);
        if (options.format === 'docx')
          return (await import('../../commands/init-paper.ts')).initPaper(file, options, io);
        return (await import('../../commands/init.ts')).init(file, { ...none, ...options }, io);
      }),
    );
}

/** An option for each question. */
function addAnswers(init: Command): Command {
  return init
    .option('--name <name>', 'name of the network')
    .option('--id <id>', 'short name: lower-case letters, digits and hyphens')
    .option('--stage <stage>', STAGES.join(', '))
    .option('--starts <date>', 'a year, a month (2027-09) or a day')
    .option('--origin <origin>', ORIGINS.join(', '))
    .option('--moral-purpose <text>', 'your promise to every child in every school')
    .option('--compelling-reason <text>', 'what none of you can do alone')
    .option('--learning-focus <text>', 'what pupils will do better')
    .option('--pedagogy <text>', 'the teaching approach that will achieve it')
    .option('--school <name>', 'a member school; repeatable', collect)
    .option('--schools-from <file>', 'member schools, from a spreadsheet (.xlsx or CSV) or a list')
    .option('--school-count <number>', "how many schools, if you can't name them all")
    .option('--co-leader <post, school>', 'who leads, as "headteacher, Ashby"; repeatable', collect)
    .option('--critical-friend <post, from>', 'as "academic, University of the Vale"; repeatable', collect)
    .option('--activity <title>', 'what you will do together first')
    .option('--activity-schools <schools>', 'which schools take part, as "all" or "all except Ashby"')
    .option('--activity-kind <kind>', 'kind of activity, such as enquiry or learning-walk')
    .option('--part-of <programme>', 'the programme that the network belongs to');
}
