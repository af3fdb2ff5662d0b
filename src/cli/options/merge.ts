/** The options of `nlc merge`. */

import type { Command } from 'commander';
import { FAIL_ON } from '../../config/settings.ts';
import type { Io } from '../../io/io.ts';
import { choiceOption, collect, colorOption } from './choice-option.ts';
import { lensOption } from './lens-option.ts';
import type { RunAction } from './run-action.ts';

const EXAMPLES = `
Examples:
  nlc check --shard 1/2 --format json=part-1.json .     on one machine
  nlc check --shard 2/2 --format json=part-2.json .     on another
  nlc merge part-1.json part-2.json                     the same report as from one machine

The exit codes are the same as for nlc check. If there is a baseline, it is applied here.`;

export function defineMerge(merge: Command, io: Io, runAction: RunAction): void {
  merge
    .description('Combines the JSON reports that nlc check --shard wrote into the report of one run.')
    .argument('<part.json...>', 'the reports of all parts')
    .addOption(
      choiceOption(
        '--fail-on <level>',
        'lowest level that makes it fail, instead of the level set for the parts',
        FAIL_ON,
      ),
    )
    .option('--max-warnings <n>', 'fail if there are more warnings than this')
    .option('--baseline <file>', 'accepted findings (default: as given to the parts)')
    .option('--no-baseline', 'count every finding, accepted or not')
    .option('-f, --format <name[=file]>', 'as in nlc check; repeatable, if all but one go to a file', collect)
    .option('--path-prefix <path>', 'put this before the file names in reports for tools')
    .option('--all', 'show advice and questions as well')
    .option('--quiet', 'show only errors and warnings')
    .addOption(lensOption('each plan'))
    .addOption(colorOption())
    .option('--no-snippets', "don't show lines of the plans")
    .addHelpText('after', EXAMPLES)
    .action((files: string[], options) =>
      runAction(async () => (await import('../../commands/merge.ts')).merge(files, { format: [], ...options }, io)),
    );
}
