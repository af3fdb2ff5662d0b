/** What `nlc` says of itself: the version, the help, and the same help wherever it is asked for. */

import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../src/cli/commands.ts';
import { version } from '../../src/text/version.ts';
import { runIn } from '../kit/memory-io.ts';

describe('the version', () => {
  it.each(['--version', '-V'])('%s', async (flag) => {
    expect(await runIn({}, flag)).toMatchObject({ code: 0, out: `${version()}\n`, err: '' });
  });

  it('is given among other words too', async () => {
    expect(await runIn({}, '--version', 'check')).toMatchObject({ code: 0, out: `${version()}\n`, err: '' });
  });
});

const HELP = `Usage: nlc [options] [command]

Reads your plan for a network of schools and comments on it the way a good
critical friend would.

Options:
  -V, --version                   print the version
  -h, --help                      show help

Commands:
  init [options] [file]           start a plan
  check [options] [path...]       check plans
  fix [options] [plan]            fill in what a plan lacks, question by
                                  question
  status [options] [path...]      summarise many plans in one table
  agenda [options] <plan>         draft the next meeting from a plan
  show [options] <plan>           make a page about a plan, to read or print
  map [options] <plan>            draw the network of a plan
  export [options] <plan>         write a plan for a calendar, Kumu or a
                                  spreadsheet
  diff [options] <old> <new>      compare two versions of a plan
  history [options] <plans...>    show how a plan has changed over time
  baseline                        keep a list of accepted findings
  explain [options] [name...]     explain a rule, a field, a word or a message
  rules [options]                 list the rules
  config                          show which settings apply to a plan
  schema <name>                   print a JSON Schema
  merge [options] <part.json...>  combine the reports of a check that was split
                                  with --shard
  completion <shell>              set up Tab completion for your shell
  help [command]                  show help for a command

Examples:
  nlc init                         start a plan by answering a few questions
  nlc check plan.yaml              what a critical friend would say about a plan
  nlc check --all plan.yaml        with every piece of advice and every question
  nlc explain no-critical-friend   a rule: why it matters and how to fix it
  nlc explain P6                   a statement from the leaflet behind the rules
  nlc explain                      everything else that you can ask about
`;

it.each([['help'], ['--help'], ['-h']])('%s', async (word) => {
  expect(await runIn({}, word)).toMatchObject({ code: 0, out: HELP, err: '' });
});

const CHECK = `Usage: nlc check [options] [path...]

Reads plans and prints warnings, what each plan does well, and next steps.

Arguments:
  path                        plans, folders or patterns; "-" is standard input
                              (default: this folder)

Options:
  --ignore <pattern>          skip files and folders that match, as in
                              .gitignore; repeatable
  --list-files                list the plans that would be checked, but don't
                              check them
  --force-exclude             apply ignore files even to files that are named
                              directly
  --plans-only                skip named files that aren't plans; for hooks
  --pass-with-no-plans        exit with 0 if there is no plan to check
  --changed                   check only plans that are new or have changed
                              since the last commit
  --since <revision>          check only plans that have changed since this
                              branch split off from another, such as origin/main
  --staged                    check only plans with staged changes, in their
                              staged version
  --shard <i/n>               check one part of the plans; nlc merge combines
                              the parts
  --baseline <file>           accepted findings, which don't count (default:
                              .nlc-baseline.json)
  --no-baseline               count every finding, accepted or not
  --stdin-filename <name>     treat standard input as this file, with its name
                              and settings
  --as-of <date>              check as of this day (YYYY-MM-DD) instead of today
  --rule <id[=level]>         set the level of a rule, or turn it off;
                              repeatable
  --only <id>                 run only this rule; repeatable
  --statement <code>          run only rules based on this statement, such as
                              P6; repeatable
  --no-acknowledged           ignore the plan's own list of accepted findings
  --fail-on <level>           lowest level that makes the check fail (usually
                              error): error, warning, advice or none
  --config <file>             use this configuration instead of the nearest
                              .nlc.yaml
  --no-config                 use no configuration
  --max-warnings <n>          fail if there are more warnings than this
  -f, --format <name[=file]>  pretty, compact, json, jsonl, github, sarif,
                              junit, gitlab, checkstyle, markdown or html;
                              repeatable, if all but one go to a file
  --all                       show advice and questions as well
  --path-prefix <path>        put this before the file names in reports for
                              tools
  --quiet                     show only errors and warnings
  --lens <name>               also show each plan through another framework:
                              effective-networks, improvement-community or
                              research-partnership
  --color <when>              colour: auto, always or never (default: auto)
  --cache                     keep results, so that plans that haven't changed
                              needn't be checked again
  --cache-location <file>     keep results in this file (default:
                              node_modules/.cache/nlc/results)
  --concurrency <n>           check in this many threads, or "auto" (default: as
                              many as save time)
  --no-progress               don't show progress on standard error
  --names                     name schools that reports otherwise only count,
                              such as those with a cautious head
  --no-snippets               don't show lines of the plan
  -h, --help                  show help

Formats:
  pretty      findings, strengths and next steps, for reading
  compact     one line for each finding, for editors
  json        the whole report as one JSON object
  jsonl       one JSON object on each line, plan by plan
  github      like pretty, with annotations for GitHub Actions
  sarif       SARIF 2.1.0, for code scanning
  junit       JUnit XML, for test reports
  gitlab      GitLab Code Quality
  checkstyle  Checkstyle XML, for review tools
  markdown    Markdown, for a comment or a summary page
  html        a page with a map and a calendar, to read and print

Lenses:
  effective-networks     eight features of effective networks
  improvement-community  five domains of starting an improvement community
  research-partnership   five dimensions of research-practice partnerships

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

Exit codes:
    0  plans were checked; nothing at or above the failing level (--fail-on)
    1  findings at or above that level, or more warnings than --max-warnings
    2  the request is wrong: no plan, a missing file, a wrong option or setting
    3  nlc itself failed, or couldn't write a report
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

Lists the rules, with their ids, levels and
grades.

Options:
  --changes <editions>      show what an edition
                            of the rules does
                            differently, such as
                            1..2
  -f, --format <name>       output format: pretty,
                            json or markdown
                            (default: pretty)
  --config <file>           use this configuration
                            instead of the nearest
                            .nlc.yaml
  --no-config               use no configuration
  --color <when>            colour: auto, always
                            or never (default:
                            auto)
  -h, --help                show help

Commands:
  checks [options]          list the checks that
                            your own rules can use
  test [options] [path...]  run the examples of
                            your own rules
`);
});

describe('in a terminal of 80 columns', () => {
  const NAMES = COMMANDS.map(({ name }) => name);

  it.each(NAMES)('no line of the help on %s is wider', async (name) => {
    const { out } = await runIn({ columns: 80 }, name, '--help');
    expect(out.split('\n').filter((line) => line.length > 80)).toEqual([]);
  });

  it('an example goes on below its note, and a paragraph is filled', async () => {
    const { out } = await runIn({ columns: 80 }, 'baseline', '--help');
    expect(out).toContain(`
  nlc baseline update north   replace what was accepted for the plans of one
                              folder with today's findings
`);
    expect(out).toContain(`
The baseline is .nlc-baseline.json at the root of the repository, or in the
current folder if there is no repository. Everyone who shares the plans needs
it, so keep it with them.
`);
  });
});
