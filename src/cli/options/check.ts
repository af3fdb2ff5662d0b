/** The flags of `nlc check`. */

import type { Command } from 'commander';
import { FAIL_ON } from '../../config/settings.ts';
import type { Io } from '../../io/io.ts';
import { choiceOption, collect, colorOption } from './choice-option.ts';
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
  cat plan.yaml | nlc check --stdin-filename plan.yaml -

Exit codes:
    0  nothing at the failing level
    1  findings at the failing level, or too many warnings
    2  the request is wrong
    3  nlc itself failed
  130  broken off with Ctrl-C`;

export function addCheck(program: Command, io: Io, runAction: RunAction): void {
  const check = program
    .command('check')
    .summary('check plans')
    .description('Reads plans and prints warnings, what each plan does well, and next steps.')
    .argument('[path...]', 'plans, folders, patterns; "-" is standard input (default: this folder)')
    .option('--ignore <pattern>', 'leave out what matches, as in .gitignore; repeatable', collect)
    .option('--list-files', 'list the plans that would be checked, and check none')
    .option('--plans-only', 'of the files named check those that are plans, as hooks need')
    .option('--pass-with-no-plans', 'exit 0 where there is no plan')
    .option('--changed', 'judge only plans that changed since the last commit, or that git does not know yet')
    .option('--since <revision>', 'with --changed: that changed since this branch left another, such as origin/main')
    .option('--staged', 'judge only plans with staged changes, as they are staged')
    .option('--shard <i/n>', 'judge one part of the plans, for nlc merge')
    .option('--baseline <file>', 'findings known already, which do not count (default: .nlc-baseline.json)')
    .option('--no-baseline', 'count every finding')
    .option('--stdin-filename <name>', 'what to call the plan on standard input')
    .option('--as-of <date>', 'check as of this day (YYYY-MM-DD), not today')
    .option('--rule <id[=level]>', 'set the level of a rule, or off; repeatable', collect)
    .option('--only <id>', 'run this rule alone; repeatable', collect)
    .option('--statement <code>', 'run the rules that rest on this statement, such as P6; repeatable', collect)
    .option('--no-acknowledged', 'judge as if the plan acknowledged nothing')
    .addOption(choiceOption('--fail-on <level>', 'lowest level that fails (usually error)', FAIL_ON))
    .option('--config <file>', 'the configuration to go by, not the nearest .nlc.yaml')
    .option('--no-config', 'go by no configuration')
    .option('--max-warnings <n>', 'fail when there are more warnings')
    .option(
      '-f, --format <name[=file]>',
      'pretty, compact, json, jsonl, github, sarif, junit, gitlab, checkstyle or markdown; repeatable, each but one to a file',
      collect,
    );
  addShowing(check)
    .addHelpText('after', CHECK_EXAMPLES)
    .action((paths: string[], options) =>
      runAction(async () => {
        const { check, PLAIN } = await import('../../commands/check.ts');
        return check(paths, { ...PLAIN, ...options }, io);
      }),
    );
}

/** How what was found is shown. */
function addShowing(check: Command): Command {
  return check
    .option('--all', 'show advice and questions too')
    .option('--quiet', 'only errors and warnings')
    .addOption(colorOption())
    .option('--no-progress', 'no progress on standard error')
    .option('--no-snippets', 'do not show lines of the plan');
}
