/** The options of `nlc check`. */

import type { Command } from 'commander';
import { FAIL_ON } from '../../config/settings.ts';
import type { Io } from '../../io/io.ts';
import { FORMAT_NAMES, FORMATS } from '../../reporters/formats/index.ts';
import { either } from '../../text/words.ts';
import { choiceOption, collect, colorOption } from './choice-option.ts';
import { configOption, noConfigOption } from './config-option.ts';
import { EXIT_MEANINGS, exitCodesHelp } from './exit-code-help.ts';
import { lensesHelp, lensOption } from './lens-option.ts';
import type { RunAction } from './run-action.ts';

const CHECK_EXAMPLES = `
Examples:
  nlc check plan.yaml
  nlc check --all plan.yaml
  nlc check                        every plan in this folder and below
  nlc check --ignore drafts plans "pilots/*/plan.yaml"
  nlc check --fail-on warning --format compact north.yaml south.yaml
  nlc check --format json=report.json plan.yaml
  nlc check --format github --format sarif=nlc.sarif north.yaml south.yaml
  nlc check --since origin/main
  nlc check --lens effective-networks plan.yaml
  cat plan.yaml | nlc check --stdin-filename plan.yaml -
`;

export function defineCheck(check: Command, io: Io, runAction: RunAction): void {
  check
    .description('Reads plans and prints warnings, what each plan does well, and next steps.')
    .argument('[path...]', 'plans, folders or patterns; "-" is standard input (default: this folder)')
    .option('--ignore <pattern>', 'skip files and folders that match, as in .gitignore; repeatable', collect)
    .option('--list-files', "list the plans that would be checked, but don't check them")
    .option('--force-exclude', 'apply ignore files even to files that are named directly')
    .option('--plans-only', "skip named files that aren't plans; for hooks")
    .option('--pass-with-no-plans', 'exit with 0 if there is no plan to check')
    .option('--changed', 'check only plans that are new or have changed since the last commit')
    .option(
      '--since <revision>',
      'check only plans that have changed since this branch split off from another, such as origin/main',
    )
    .option('--staged', 'check only plans with staged changes, in their staged version')
    .option('--shard <i/n>', 'check one part of the plans; nlc merge combines the parts')
    .option('--baseline <file>', "accepted findings, which don't count (default: .nlc-baseline.json)")
    .option('--no-baseline', 'count every finding, accepted or not')
    .option('--stdin-filename <name>', 'treat standard input as this file, with its name and settings')
    .option('--as-of <date>', 'check as of this day (YYYY-MM-DD) instead of today')
    .option('--rule <id[=level]>', 'set the level of a rule, or turn it off; repeatable', collect)
    .option('--only <id>', 'run only this rule; repeatable', collect)
    .option('--statement <code>', 'run only rules based on this statement, such as P6; repeatable', collect)
    .option('--no-acknowledged', "ignore the plan's own list of accepted findings")
    .addOption(choiceOption('--fail-on <level>', 'lowest level that makes the check fail (usually error)', FAIL_ON))
    .addOption(configOption())
    .addOption(noConfigOption())
    .option('--max-warnings <n>', 'fail if there are more warnings than this')
    .option('-f, --format <name[=file]>', `${either(FORMAT_NAMES)}; repeatable, if all but one go to a file`, collect);
  addShowing(check)
    .addHelpText('after', `${formats()}${lensesHelp()}${CHECK_EXAMPLES}${exitCodesHelp(EXIT_MEANINGS)}`)
    .action((paths: string[], options) =>
      runAction(async () => {
        const { check, PLAIN } = await import('../../commands/check.ts');
        return check(paths, { ...PLAIN, ...options }, io);
      }),
    );
}

function formats(): string {
  const lines = FORMAT_NAMES.map((name) => `\n  ${name.padEnd(10)}  ${FORMATS[name].about}`);
  return `\nFormats:${lines.join('')}\n`;
}

/** How the findings are shown. */
function addShowing(check: Command): Command {
  return check
    .option('--all', 'show advice and questions as well')
    .option('--path-prefix <path>', 'put this before the file names in reports for tools')
    .option('--quiet', 'show only errors and warnings')
    .addOption(lensOption('each plan'))
    .addOption(colorOption())
    .option('--cache', "keep results, so that plans that haven't changed needn't be checked again")
    .option('--cache-location <file>', 'keep results in this file (default: node_modules/.cache/nlc/results)')
    .option('--concurrency <n>', 'check in this many threads, or "auto" (default: as many as save time)')
    .option('--no-progress', "don't show progress on standard error")
    .option('--names', 'name schools that reports otherwise only count, such as those with a cautious head')
    .option('--no-snippets', "don't show lines of the plan");
}
