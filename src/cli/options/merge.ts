/** The flags of `nlc merge`. */

import type { Command } from 'commander';
import { FAIL_ON } from '../../config/settings.ts';
import type { Io } from '../../io/io.ts';
import { choiceOption, collect, colorOption } from './choice-option.ts';
import type { RunAction } from './run-action.ts';

const EXAMPLES = `
Examples:
  nlc check --shard 1/2 --format json=part-1.json .     on one machine
  nlc check --shard 2/2 --format json=part-2.json .     on another
  nlc merge part-1.json part-2.json                     what one run over all would say

Exit codes are those of nlc check. The baseline, where one is in force, is read here.`;

export function addMerge(program: Command, io: Io, runAction: RunAction): void {
  program
    .command('merge')
    .summary('tell a run shared out by --shard as one')
    .description('Joins the JSON reports that nlc check --shard wrote, and tells them as the one run they are.')
    .argument('<part.json...>', 'the reports of all parts')
    .addOption(choiceOption('--fail-on <level>', "lowest level that fails, not each part's own", FAIL_ON))
    .option('--max-warnings <n>', 'fail when there are more warnings')
    .option('--baseline <file>', 'the known findings (default: as the parts were told)')
    .option('--no-baseline', 'count known findings too')
    .option('-f, --format <name[=file]>', 'as nlc check; repeatable, each but one to a file', collect)
    .option('--all', 'show advice and questions too')
    .option('--quiet', 'only errors and warnings')
    .addOption(colorOption())
    .option('--no-snippets', 'do not show lines of the plans')
    .addHelpText('after', EXAMPLES)
    .action((files: string[], options) =>
      runAction(async () => (await import('../../commands/merge.ts')).merge(files, { format: [], ...options }, io)),
    );
}
