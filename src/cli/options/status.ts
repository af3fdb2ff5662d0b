/** The flags of `nlc status`. */

import type { Command } from 'commander';
import { ORDERS } from '../../cross-plan/select-plans.ts';
import type { Io } from '../../io/io.ts';
import { STATUS_FORMATS } from '../../reporters/status/status-report.ts';
import { LEVELS, STAGES } from '../../rules/types.ts';
import { choiceOption, choiceOptions, collect, colorOption } from './choice-option.ts';
import type { RunAction } from './run-action.ts';

const EXAMPLES = `
Examples:
  nlc status                              every plan in this folder and below
  nlc status --ignore drafts plans
  nlc status --stage forming --stage launching
  nlc status --rule no-critical-friend    the networks without a critical friend
  nlc status --school "Ashby Primary"     the networks a school is in
  nlc status --format csv > networks.csv  for a spreadsheet

A filter given twice means either; two filters mean both. Plans that cannot be
read are always listed.

Exit codes:
    0  the plans were read, whatever is found in them
    2  the request is wrong, a plan cannot be opened, or none can be read
    3  nlc itself failed
  130  broken off with Ctrl-C`;

export function addStatus(program: Command, io: Io, runAction: RunAction): void {
  program
    .command('status')
    .summary('show many plans in one picture')
    .description(
      'Networks, stages, schools and findings in a table; then what most plans lack and do well, and the schools in several networks.',
    )
    .argument('[path...]', 'plans, folders, patterns; "-" is standard input (default: this folder)')
    .option('--ignore <pattern>', 'leave out what matches, as in .gitignore; repeatable', collect)
    .addOption(choiceOptions('--stage <stage>', 'only networks at this stage', STAGES))
    .option('--rule <id>', 'only networks that this rule finds fault with; repeatable', collect)
    .addOption(choiceOptions('--level <level>', 'only networks with a finding of this level', LEVELS))
    .option(
      '--school <name>',
      'only networks with this school: its name or part of it, number or id; repeatable',
      collect,
    )
    .addOption(choiceOption('--sort <by>', 'order', ORDERS, 'name'))
    .option('--reverse', 'the other way round')
    .addOption(choiceOption('-f, --format <name>', 'how', STATUS_FORMATS, 'pretty'))
    .option('--all', 'every gap and question, strength and school, not only the commonest')
    .option('--as-of <date>', 'check as of this day (YYYY-MM-DD), not today')
    .option('--config <file>', 'the configuration to go by, not the nearest .nlc.yaml')
    .option('--no-config', 'go by no configuration')
    .addOption(colorOption())
    .option('--no-progress', 'no progress on standard error')
    .addHelpText('after', EXAMPLES)
    .action((paths: string[], options) =>
      runAction(async () => (await import('../../commands/status.ts')).status(paths, options, io)),
    );
}
