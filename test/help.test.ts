/** What `nlc` says of itself: the version, the help, and the same help wherever it is asked for. */

import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../src/cli/commands.ts';
import { version } from '../src/text/version.ts';
import { runIn } from './kit/memory-io.ts';

describe('the version', () => {
  it.each(['--version', '-V'])('%s', async (flag) => {
    expect(await runIn({}, flag)).toMatchObject({ code: 0, out: `${version()}\n`, err: '' });
  });

  it('is given among other words too', async () => {
    expect(await runIn({}, '--version', 'check')).toMatchObject({ code: 0, out: `${version()}\n`, err: '' });
  });
});

const HELP = `Usage: nlc [options] [command]

Reads the written design of a network of schools and tests it as a very good
critical friend would.

Options:
  -V, --version                       print the version
  -h, --help                          show help

Commands:
  init [options] [file]               start a plan
  check [options] [path...]           check plans
  status [options] [path...]          show many plans in one picture
  agenda [options] <plan>             draw up the next meeting from a plan
  diff [options] <old> <new>          compare two versions of a plan
  baseline                            keep a list of known findings
  explain [options] <rule|statement>  explain a rule or a statement of the
                                      leaflet
  rules [options]                     list the rule set
  config                              show what a plan is judged by
  schema <name>                       print a JSON Schema
  merge [options] <part.json...>      tell a run shared out by --shard as one
  completion <shell>                  make Tab complete nlc in your shell
  help [command]                      show help for a command

Examples:
  nlc init                         a first plan, from a few questions
  nlc check plan.yaml              what a critical friend would say of a plan
  nlc check --all plan.yaml        with every piece of advice and every question
  nlc explain no-critical-friend   a rule: why, how sure, how to put it right
  nlc explain P6                   a statement of the leaflet behind the rules
`;

it.each([['help'], ['--help'], ['-h']])('%s', async (word) => {
  expect(await runIn({}, word)).toMatchObject({ code: 0, out: HELP, err: '' });
});

const CHECK = `Usage: nlc check [options] [path...]

Reads plans and prints warnings, what each plan does well, and next steps.

Arguments:
  path                        plans, folders, patterns; "-" is standard input
                              (default: this folder)

Options:
  --ignore <pattern>          leave out what matches, as in .gitignore;
                              repeatable
  --list-files                list the plans that would be checked, and check
                              none
  --plans-only                of the files named check those that are plans, as
                              hooks need
  --pass-with-no-plans        exit 0 where there is no plan
  --changed                   judge only plans that changed since the last
                              commit, or that git does not know yet
  --since <revision>          with --changed: that changed since this branch
                              left another, such as origin/main
  --staged                    judge only plans with staged changes, as they are
                              staged
  --shard <i/n>               judge one part of the plans, for nlc merge
  --baseline <file>           findings known already, which do not count
                              (default: .nlc-baseline.json)
  --no-baseline               count every finding
  --stdin-filename <name>     what to call the plan on standard input
  --as-of <date>              check as of this day (YYYY-MM-DD), not today
  --rule <id[=level]>         set the level of a rule, or off; repeatable
  --only <id>                 run this rule alone; repeatable
  --statement <code>          run the rules that rest on this statement, such as
                              P6; repeatable
  --no-acknowledged           judge as if the plan acknowledged nothing
  --fail-on <level>           lowest level that fails (usually error): error,
                              warning, advice or none
  --config <file>             the configuration to go by, not the nearest
                              .nlc.yaml
  --no-config                 go by no configuration
  --max-warnings <n>          fail when there are more warnings
  -f, --format <name[=file]>  pretty, compact, json, jsonl, github, sarif,
                              junit, gitlab, checkstyle or markdown; repeatable,
                              each but one to a file
  --all                       show advice and questions too
  --quiet                     only errors and warnings
  --color <when>              colour: auto, always or never (default: auto)
  --no-progress               no progress on standard error
  --no-snippets               do not show lines of the plan
  -h, --help                  show help

Formats:
  pretty      findings, strengths and next steps, for reading
  compact     one line for each finding, for editors
  json        the whole report as one JSON object
  jsonl       one JSON object on each line, plan by plan
  github      as pretty, with annotations for GitHub Actions
  sarif       SARIF 2.1.0, for code scanning
  junit       JUnit XML, for test reports
  gitlab      GitLab Code Quality
  checkstyle  Checkstyle XML, for review tools
  markdown    Markdown, for a comment or a summary page

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
    0  plans were checked, with nothing at the failing level (--fail-on)
    1  findings at the failing level, or more warnings than --max-warnings
    2  the request is wrong: no plan, a missing file, a wrong option or setting
    3  nlc itself failed, or a report could not be written
  130  interrupted with Ctrl-C
`;

it.each([[['help', 'check']], [['check', '--help']], [['check', '-h', 'plan.yaml']]])('%j', async (argv) => {
  expect(await runIn({}, ...argv)).toMatchObject({ code: 0, out: CHECK, err: '' });
});

it.each(COMMANDS)('help $name is $name --help', async ({ name, summary }) => {
  const { code, out } = await runIn({}, 'help', name);
  expect(out.split('\n')[0]).toMatch(new RegExp(`^Usage: nlc ${name} `));
  expect(await runIn({}, name, '--help')).toEqual({ code, out, err: '', written: new Map() });
  expect(code).toBe(0);
  expect((await runIn({ columns: 200 }, 'help')).out).toMatch(new RegExp(`^  ${name} .*  ${summary}$`, 'm'));
});

it.each([{ columns: 50 }, { env: { COLUMNS: '50' } }])('is wrapped to the terminal: %j', async (world) => {
  const { out } = await runIn(world, 'rules', '--help');
  expect(out).toBe(`Usage: nlc rules [options] [command]

The rules: ids, levels, grades, what each demands.

Options:
  -f, --format <name>       how: pretty, json or
                            markdown (default:
                            pretty)
  --color <when>            colour: auto, always
                            or never (default:
                            auto)
  -h, --help                show help

Commands:
  checks [options]          list the checks that
                            local rules can use
  test [options] [path...]  try the examples of
                            local rules
`);
});
