/** The options of `nlc status`. */

import type { Command } from 'commander';
import { ORDERS } from '../../cross-plan/select-plans.ts';
import type { Io } from '../../io/io.ts';
import { STAGES } from '../../plan/vocabulary.ts';
import { COMMAND_FORMATS } from '../../reporters/commands/formats.ts';
import { LEVELS } from '../../rules/types.ts';
import { choiceOption, choiceOptions, choiceOrFile, collect, colorOption } from './choice-option.ts';
import { configOption, noConfigOption } from './config-option.ts';
import { EXIT_MEANINGS, exitCodesHelp } from './exit-code-help.ts';
import type { RunAction } from './run-action.ts';

const EXAMPLES = `
Examples:
  nlc status                              every plan in this folder and below
  nlc status --ignore drafts plans
  nlc status --stage forming --stage launching
  nlc status --rule no-critical-friend    the networks without a critical friend
  nlc status --school "Ashby Primary"     the networks a school is in
  nlc status --programme "Reading for the Valley"
  nlc status --format csv > networks.csv  for a spreadsheet
  nlc status --format html=pages          a page about each network, and an index

A filter given twice shows networks that match either value. Different filters
must all match. Plans that can't be read are always listed.
`;

const ENDS = exitCodesHelp({
  ...EXIT_MEANINGS,
  ok: 'the plans could be read, whatever was found in them',
  findings: undefined,
  usageError: "the request is wrong, a plan can't be opened, or none can be read",
});

export function defineStatus(status: Command, io: Io, runAction: RunAction): void {
  status
    .description(
      'Lists networks, stages, schools and findings in a table, then what most plans lack and do well, and schools that are in several networks.',
    )
    .argument('[path...]', 'plans, folders or patterns; "-" is standard input (default: this folder)')
    .option('--ignore <pattern>', 'skip files and folders that match, as in .gitignore; repeatable', collect)
    .addOption(choiceOptions('--stage <stage>', 'only networks at this stage', STAGES))
    .option('--rule <id>', 'only networks in which this rule finds something; repeatable', collect)
    .addOption(choiceOptions('--level <level>', 'only networks with a finding of this level', LEVELS))
    .option(
      '--school <name>',
      'only networks with this school (all or part of its name, its number or id); repeatable',
      collect,
    )
    .option(
      '--programme <name>',
      'only networks that are part of this programme (all or part of its name); repeatable',
      collect,
    )
    .addOption(choiceOption('--sort <by>', 'order', ORDERS, 'name'))
    .option('--reverse', 'reverse the order')
    .addOption(
      choiceOrFile('-f, --format <name>', 'output format', COMMAND_FORMATS.status, 'pretty', {
        word: 'html',
        about: 'html=FOLDER for an index and a page about each network',
      }),
    )
    .option('--all', 'show every gap, question, strength and school, not only the most common')
    .option('--as-of <date>', 'check as of this day (YYYY-MM-DD) instead of today')
    .addOption(configOption())
    .addOption(noConfigOption())
    .addOption(colorOption())
    .option('--no-progress', "don't show progress on standard error")
    .addHelpText('after', `${EXAMPLES}${ENDS}`)
    .action((paths: string[], options) =>
      runAction(async () => (await import('../../commands/status.ts')).status(paths, options, io)),
    );
}
