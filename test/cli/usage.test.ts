/**
 * A wrong request: exit code 2, nothing on standard output, and lines that say what was wrong and what would be right.
 */

import { describe, expect, it } from 'vitest';
import { runIn } from '../kit/memory-io.ts';
import { SMALLEST } from '../kit/plans.ts';

const files = { 'plan.yaml': SMALLEST };

async function refusal(argv: readonly string[]): Promise<string> {
  const { code, out, err } = await runIn({ files }, ...argv);
  expect(out).toBe('');
  expect(code).toBe(2);
  return err;
}

describe('slips of words', () => {
  it.each([
    { argv: ['chek', 'plan.yaml'], says: 'nlc has no command "chek". Did you mean check? See nlc help.\n' },
    {
      argv: ['init', '--yes', '--name', 'Dart', 'Coast', 'Maths'],
      says: 'nlc init doesn\'t take "Maths". Put quotes round words that belong together, as in --name "Upper Vale". See nlc init --help.\n',
    },
    { argv: ['frobnicate'], says: 'nlc has no command "frobnicate". See nlc help.\n' },
    { argv: ['help', 'explane'], says: 'nlc has no command "explane". Did you mean explain? See nlc help.\n' },
    { argv: ['plan.yml'], says: "nlc: plan.yml doesn't exist. Did you mean plan.yaml?\n" },
    { argv: ['plna.yaml'], says: "nlc: plna.yaml doesn't exist. Did you mean plan.yaml?\n" },
    { argv: ['network.yaml'], says: "nlc: network.yaml doesn't exist.\n" },
    {
      argv: ['check', 'vale/plan.yaml'],
      says: 'nlc: vale/plan.yaml doesn\'t exist. To start a plan, run "nlc init vale/plan.yaml".\n',
    },
    {
      argv: ['check', '--al', 'plan.yaml'],
      says: 'nlc check has no option --al. Did you mean --all? See nlc check --help.\n',
    },
    { argv: ['check', '--zzz', 'plan.yaml'], says: 'nlc check has no option --zzz. See nlc check --help.\n' },
    { argv: ['check', '--fail-on', 'warnin', 'plan.yaml'], says: failOn('warnin', ' Did you mean warning?') },
    { argv: ['check', '--fail-on', 'question', 'plan.yaml'], says: failOn('question', '') },
    {
      argv: ['rules', '-f', 'mrkdown'],
      says: 'nlc: --format can\'t be "mrkdown". It can be pretty, json or markdown. Did you mean markdown? See nlc rules --help.\n',
    },
    {
      argv: ['explain', 'no-critcal-friend'],
      says: 'nlc: There is nothing called "no-critcal-friend" to explain. Did you mean no-critical-friend, critical friend or critical_friends?\n',
    },
    { argv: ['explain', 'P7'], says: 'nlc: There is nothing called "P7" to explain. Did you mean P1, P2 or P3?\n' },
    {
      argv: ['explain', 'xyzzyx'],
      says: 'nlc: There is nothing called "xyzzyx" to explain. Run nlc explain to see what you can ask.\n',
    },
    {
      argv: ['schema', 'plam'],
      says: 'nlc: There is no schema called "plam". It can be plan, config, report, status, rule or baseline. Did you mean plan?\n',
    },
    {
      argv: ['schema', 'toString'],
      says: 'nlc: There is no schema called "toString". It can be plan, config, report, status, rule or baseline.\n',
    },
    {
      argv: ['check', '-f', 'jsn', 'plan.yaml'],
      says: 'nlc: "jsn" isn\'t a format. It can be pretty, compact, json, jsonl, github, sarif, junit, gitlab, checkstyle, markdown or html. Did you mean json?\n',
    },
    {
      argv: ['check', '-f', 'toString=x', 'plan.yaml'],
      says: 'nlc: "toString" isn\'t a format. It can be pretty, compact, json, jsonl, github, sarif, junit, gitlab, checkstyle, markdown or html.\n',
    },
  ])('$argv', async ({ argv, says }) => {
    expect(await refusal(argv)).toBe(says);
  });

  it('names every rule, statement and level that does not exist, one a line', async () => {
    const argv = ['--rule', 'no-facilitatr=warn', '--only', 'xyzzyx', '--statement', 'Z9', '--statement', 'XYZ1'];
    expect(await refusal(['check', ...argv, 'plan.yaml'])).toBe(
      [
        'nlc: There is no rule called "no-facilitatr". Did you mean no-facilitator?',
        'nlc: There is no rule called "xyzzyx". Run nlc rules to see them all.',
        'nlc: There is no statement called "Z9". Did you mean E9?',
        'nlc: There is no statement called "XYZ1". Run nlc rules to see them all.',
        'nlc: --rule no-facilitatr=warn: The level should be error, warning, advice, question or off.',
        '',
      ].join('\n'),
    );
  });

  it('takes the whole of what stands after "=" for the level', async () => {
    expect(await refusal(['check', '--rule', 'no-facilitator=errror', 'plan.yaml'])).toBe(
      'nlc: --rule no-facilitator=errror: The level should be error, warning, advice, question or off. Did you mean error?\n',
    );
    expect(await refusal(['check', '--rule', 'no-facilitator=off=x', 'plan.yaml'])).toContain(
      'nlc: --rule no-facilitator=off=x: The level should be error, warning, advice, question or off.',
    );
  });
});

function failOn(word: string, hint: string): string {
  return `nlc: --fail-on can't be "${word}". It can be error, warning, advice or none.${hint} See nlc check --help.\n`;
}

describe('what is missing or too much', () => {
  it.each([
    {
      argv: ['schema'],
      says: 'nlc schema needs a name: plan, config, report, status, rule or baseline. See nlc schema --help.\n',
    },
    { argv: ['agenda'], says: 'nlc agenda needs a plan file, as in "nlc agenda plan.yaml". See nlc agenda --help.\n' },
    {
      argv: ['history'],
      says: 'nlc history needs a plan file in a git repository, as in "nlc history plan.yaml". See nlc history --help.\n',
    },
    {
      argv: ['merge'],
      says: 'nlc merge needs the reports of all parts, as in "nlc merge part-1.json part-2.json". See nlc merge --help.\n',
    },
    {
      argv: ['diff'],
      says: 'nlc diff needs the old plan file, as in "nlc diff old.yaml new.yaml". See nlc diff --help.\n',
    },
    {
      argv: ['diff', 'a.yaml'],
      says: 'nlc diff needs the new plan file, as in "nlc diff old.yaml new.yaml". See nlc diff --help.\n',
    },
    { argv: ['completion'], says: 'nlc completion needs a shell: bash, zsh or fish. See nlc completion --help.\n' },
    {
      argv: ['completion', 'fis'],
      says: 'nlc: The shell can\'t be "fis". It can be bash, zsh or fish. Did you mean fish? See nlc completion --help.\n',
    },
    { argv: ['agenda', 'a.yaml', 'b.yaml'], says: 'nlc agenda doesn\'t take "b.yaml". See nlc agenda --help.\n' },
    {
      argv: ['check', '--quiet=yes'],
      says: 'nlc: --quiet takes no value, so leave out "=yes". See nlc check --help.\n',
    },
    {
      argv: ['baseline', 'crete'],
      says: 'nlc baseline has no command "crete". Did you mean create? See nlc baseline --help.\n',
    },
    { argv: ['--foo'], says: 'nlc has no option --foo. See nlc help.\n' },
    {
      argv: ['check', 'plan.yaml', '--as-of'],
      says: 'nlc: --as-of needs a value: --as-of <date>. See nlc check --help.\n',
    },
    { argv: ['rules', 'P6'], says: 'nlc rules doesn\'t take "P6". See nlc rules --help.\n' },
    { argv: ['check', '-f', 'json=', 'plan.yaml'], says: 'nlc: --format json= needs a file name after "=".\n' },
  ])('$argv', async ({ argv, says }) => {
    expect(await refusal(argv)).toBe(says);
  });
});

describe('what cannot be', () => {
  it.each(['2026-13-01', '2026-09', '2026', 'tomorrow', ''])('--as-of %j', async (day) => {
    expect(await refusal(['check', '--as-of', day, 'plan.yaml'])).toBe(
      `nlc: --as-of needs a day, such as 2026-09-01, not "${day}".\n`,
    );
  });

  it.each(['-1', '1.5', 'many', ''])('--max-warnings %j', async (number) => {
    expect(await refusal(['check', `--max-warnings=${number}`, 'plan.yaml'])).toBe(
      `nlc: --max-warnings needs a whole number, such as 0 or 10, not "${number}".\n`,
    );
  });

  it('two formats on standard output', async () => {
    expect(await refusal(['check', '-f', 'json', '-f', 'compact', 'plan.yaml'])).toBe(
      "nlc: Two formats can't both go to standard output. Send one to a file, as in --format json=report.json.\n",
    );
  });

  it('two formats in one file', async () => {
    expect(await refusal(['check', '-f', 'json=out', '-f', 'compact=out', 'plan.yaml'])).toBe(
      "nlc: Two formats can't both go to out. Give each its own file.\n",
    );
  });

  it.each(['plan-syntax=off', 'plan-shape=warning'])('--rule %s', async (setting) => {
    expect(await refusal(['check', '--rule', setting, 'plan.yaml'])).toBe(
      `nlc: --rule ${setting}: This rule is always an error, because nlc can't check the plan if it finds something.\n`,
    );
  });
});

it('cannot be made to steer a terminal by what was typed', async () => {
  expect(await refusal(['explain', '\u001b[2J'])).toBe(
    'nlc: There is nothing called "\\u{1b}[2J" to explain. Run nlc explain to see what you can ask.\n',
  );
  expect(await refusal(['check', 'a\nb.yaml'])).toBe("nlc: a\\nb.yaml doesn't exist.\n");
  expect(await refusal(['check', '-\n::error::\u001b[2J'])).toBe(
    'nlc check has no option -\\n:\\u{3a}error:\\u{3a}\\u{1b}[2J. See nlc check --help.\n',
  );
});

it('prints the help on standard error where no command is given', async () => {
  const { out: help } = await runIn({}, 'help');
  expect(await refusal([])).toBe(help);
});
