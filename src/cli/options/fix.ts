/** The options of `nlc fix`. */

import type { Command } from 'commander';
import type { Io } from '../../io/io.ts';
import { collect, colorOption } from './choice-option.ts';
import { configOption, noConfigOption } from './config-option.ts';
import type { RunAction } from './run-action.ts';

const EXAMPLES = `
Examples:
  nlc fix plan.yaml                        answer questions, see what would change, then write it
  nlc fix                                  the same, if this folder has only one plan
  nlc fix --section leadership plan.yaml
  nlc fix --only no-critical-friend plan.yaml
  nlc fix --dry-run plan.yaml > plan.patch
  nlc fix --safe plan.yaml                 fix only what needs no answer

Without a terminal, nlc fix asks nothing. It only fixes misspelt fields, words and ids, dates, tabs and the like.`;

export function defineFix(fix: Command, io: Io, runAction: RunAction): void {
  fix
    .description('Asks about what a plan lacks, the most important things first, and writes your answers into it.')
    .argument('[plan]', 'a plan file (default: the only plan in this folder)')
    .option('--only <rule>', 'ask only about this rule; repeatable', collect)
    .option('--section <name>', 'ask only about this section of the plan, such as leadership')
    .option('--safe', 'ask nothing, and fix only mistakes that have one possible correction')
    .option('--dry-run', 'print what would change instead of writing it')
    .option('--answers <file>', 'use the answers that were saved when you stopped')
    .option('--as-of <date>', 'check as of this day (YYYY-MM-DD) instead of today')
    .addOption(configOption())
    .addOption(noConfigOption())
    .addOption(colorOption())
    .addHelpText('after', EXAMPLES)
    .action((path: string | undefined, { config, ...options }) =>
      runAction(async () =>
        (await import('../../commands/fix.ts')).fix(
          path,
          { only: [], ...options, ...(config !== true && { config }) },
          io,
        ),
      ),
    );
}
