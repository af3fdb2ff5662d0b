/**
 * Exit codes as pipelines rely on them: 0 sound, 1 findings, 2 a wrong request, 3 our own fault; the greatest holds.
 */

import { describe, expect, it } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { UserError } from '../../src/io/errors.ts';
import type { FileContent } from '../../src/io/io.ts';
import { version } from '../../src/text/version.ts';
import { LOCAL_RULE, localRuleWith } from '../kit/local-rule.ts';
import { memoryIo, runIn } from '../kit/memory-io.ts';
import { planWith, SMALLEST } from '../kit/plans.ts';

const files = {
  'warned.yaml': SMALLEST,
  'broken.yaml': planWith('stage: forming', 'stage: lunching'),
  'advised.yaml': planWith('school: ashby}}', 'school: ashby}, days_per_term: 10}'),
};

async function codeOf(...argv: string[]): Promise<number> {
  return (await runIn({ files }, 'check', '-f', 'compact', ...argv)).code;
}

it.each([
  { failOn: 'error', codes: { 'advised.yaml': 0, 'warned.yaml': 0, 'broken.yaml': 1 } },
  { failOn: 'warning', codes: { 'advised.yaml': 0, 'warned.yaml': 1, 'broken.yaml': 1 } },
  { failOn: 'advice', codes: { 'advised.yaml': 1, 'warned.yaml': 1, 'broken.yaml': 1 } },
  { failOn: 'none', codes: { 'advised.yaml': 0, 'warned.yaml': 0, 'broken.yaml': 0 } },
])('--fail-on $failOn', async ({ failOn, codes }) => {
  const only = ['--only', 'no-facilitator', '--only', 'shared-values-missing'];
  for (const [file, code] of Object.entries(codes))
    expect([file, await codeOf('--fail-on', failOn, ...only, file)]).toEqual([file, code]);
});

it('fails on errors alone unless told', async () => {
  expect(await codeOf('warned.yaml')).toBe(0);
  expect(await codeOf('broken.yaml')).toBe(1);
});

it('fails when there are more warnings than --max-warnings, over all plans, whatever --fail-on says', async () => {
  const argv = ['--only', 'no-facilitator', 'warned.yaml', 'advised.yaml'];
  expect(await codeOf('--max-warnings', '1', ...argv)).toBe(0);
  expect(await codeOf('--max-warnings', '0', ...argv)).toBe(1);
  expect(await codeOf('--max-warnings', '0', '--fail-on', 'none', ...argv)).toBe(1);
  expect(await codeOf('--max-warnings', '0', 'advised.yaml', '--only', 'no-facilitator')).toBe(0);
});

it('says which limit on warnings fails the run, whatever the format', async () => {
  const second = { 'second.yaml': SMALLEST.replace('id: upper-vale-reading', 'id: second') };
  const argv = ['--only', 'no-facilitator', 'warned.yaml', 'second.yaml'];
  const errOf = async (...options: string[]) =>
    (await runIn({ files: { ...files, ...second } }, 'check', ...options, ...argv)).err;
  for (const format of ['pretty', 'json', 'jsonl', 'sarif', 'markdown'])
    expect([format, await errOf('-f', format, '--max-warnings', '0')]).toEqual([
      format,
      'nlc: --max-warnings allows no warnings, but there are 2.\n',
    ]);
  expect(await errOf('--max-warnings', '1')).toBe('nlc: --max-warnings allows 1 warning, but there are 2.\n');
  expect(await errOf('--max-warnings', '2')).toBe('');
});

it('fails when one of several plans does', async () => {
  expect(await codeOf('advised.yaml', 'broken.yaml', 'warned.yaml')).toBe(1);
});

it("is 2 when a plan can't be read, though another has errors; what could be read is still reported", async () => {
  const { code, out, err } = await runIn(
    { files },
    'check',
    '-f',
    'compact',
    '--only',
    'plan-shape',
    'none.yaml',
    'broken.yaml',
    'gone.yaml',
  );
  expect(out).toBe(
    'broken.yaml:5:10: error plan-shape "stage" is "lunching", but it can only be forming, launching, established, sustaining or closing.\n',
  );
  expect(err).toBe("nlc: gone.yaml doesn't exist.\nnlc: none.yaml doesn't exist.\n");
  expect(code).toBe(2);
});

it('says nothing on standard output when no plan could be read', async () => {
  expect(await runIn({}, 'check', 'none.yaml')).toMatchObject({
    code: 2,
    out: '',
    err: "nlc: none.yaml doesn't exist.\n",
  });
});

it('is 3 on a fault of its own, though a plan is missing; what could be judged is still told, and the fault in full', async () => {
  const { io, out, err } = memoryIo({ files });
  const readFile = (path: string, limit: number) => {
    if (path !== 'warned.yaml') return io.readFile(path, limit);
    throw new Error('the disk \u001b[31mspoke');
  };
  const argv = [
    'check',
    '-f',
    'compact',
    '-f',
    'json=report.json',
    '--only',
    'plan-shape',
    'none.yaml',
    'broken.yaml',
    'warned.yaml',
  ];
  const written: string[] = [];
  const writeFile = (_: string, text: FileContent) => void written.push(...(text as Generator<string>));
  expect(await run(argv, { ...io, readFile, writeFile })).toBe(3);
  expect(out).toEqual([
    'broken.yaml:5:10: error plan-shape "stage" is "lunching", but it can only be forming, launching, established, sustaining or closing.\n',
  ]);
  const { problems, plans, exitCode } = JSON.parse(written.join('')) as Record<string, unknown>;
  expect({ problems, exitCode, plans: (plans as unknown[]).length }).toEqual({
    problems: [
      { message: "none.yaml doesn't exist.", file: 'none.yaml', line: null, column: null, exitCode: 2 },
      {
        message: 'nlc itself failed on warned.yaml: the disk \u001b[31mspoke',
        file: 'warned.yaml',
        line: null,
        column: null,
        exitCode: 3,
      },
    ],
    plans: 1,
    exitCode: 3,
  });
  const [missing, first, second, third, stack, frame] = err.join('').split('\n');
  expect(missing).toBe("nlc: none.yaml doesn't exist.");
  expect(first).toBe('nlc: This is a bug in nlc itself, not a mistake in your plan.');
  expect(second).toBe(
    'Please report it with the lines below, the command you used and, if you can share it, the plan.',
  );
  expect(third).toBe(`nlc-toolkit ${version()} · Node ${process.version} · ${process.platform}`);
  expect(stack).toBe('  Error: the disk \\u{1b}[31mspoke');
  expect(frame).toMatch(/^ {6}at .*readFile/);
});

it('is 3 where a report cannot be written, and the report on standard output says so', async () => {
  const { io, out, err } = memoryIo({ files });
  const writeFile = () => {
    throw new UserError("out.txt couldn't be written: the disk is full.");
  };
  const argv = ['check', '-f', 'json', '-f', 'compact=out.txt', 'advised.yaml'];
  expect(await run(argv, { ...io, writeFile })).toBe(3);
  const message = "out.txt couldn't be written: the disk is full.";
  expect(JSON.parse(out.join(''))).toMatchObject({
    problems: [{ message, file: null, line: null, column: null, exitCode: 3 }],
    exitCode: 3,
  });
  expect(err).toEqual([`nlc: ${message}\n`]);
});

it('is 2 on a wrong request, which a report tells too', async () => {
  const { code, out, err } = await runIn({ files }, 'check', '-f', 'json', '--as-of', 'soon', 'advised.yaml');
  const message = '--as-of needs a day, such as 2026-09-01, not "soon".';
  expect(JSON.parse(out)).toMatchObject({ plans: [], problems: [{ message, exitCode: 2 }], exitCode: 2 });
  expect(err).toBe(`nlc: ${message}\n`);
  expect(code).toBe(2);
});

it.each([
  {
    name: 'an error without a stack',
    thrown: Object.assign(new Error('no trace'), { stack: undefined }),
    says: 'no trace',
  },
  { name: 'something that is no error', thrown: 'a word', says: 'a word' },
])('reports $name as a fault too', async ({ thrown, says }) => {
  const { io, out, err } = memoryIo();
  const readFile = () => {
    throw thrown;
  };
  expect(await run(['check', 'plan.yaml'], { ...io, readFile })).toBe(3);
  expect(out).toEqual([]);
  expect(err.join('').split('\n').slice(3)).toEqual([`  ${says}`, '']);
});

/** Plans, and what a request may be wrong about. */
const WORLD = {
  ...files,
  'north/a.yaml': SMALLEST,
  'empty/README.md': 'No plan.',
  'wrong/.nlc.yaml': 'nlc: 1\nfail-on: warnings\n',
  'wrong/a.yaml': SMALLEST,
  'edition/.nlc.yaml': 'nlc: 1\nframework: leaflet-2005@3\n',
  'edition/a.yaml': SMALLEST,
  'local/.nlc.yaml': 'nlc: 1\nlocal-rules: [rules/*.yaml]\n',
  'local/rules/acronym-in-purpose.yaml': localRuleWith(['level: warning', 'level: warn']),
  'local/a.yaml': SMALLEST,
  'untrue/acronym-in-purpose.yaml': localRuleWith(['expect: [purpose.moral_purpose]', 'expect: [purpose]']),
  'true/acronym-in-purpose.yaml': LOCAL_RULE,
  '.nlc-baseline.json': '{"nlc": 1, "framework": "leaflet-2005 2.0", "entries": []}',
  'bad-baseline.json': '[]',
  'other.json': '{}',
};

describe('2: the request is wrong', () => {
  it.each<[situation: string, argv: string, says: string]>([
    ['no command', '', 'Usage: nlc [options] [command]'],
    ['a flag that is not there', 'check --loud warned.yaml', 'nlc check has no option --loud. See nlc check --help.'],
    [
      'a flag without its value',
      'check warned.yaml --rule',
      'nlc: --rule needs a value: --rule <id[=level]>. See nlc check --help.',
    ],
    [
      'a part that is not there',
      'check --shard 3/2 .',
      'nlc: --shard needs a part and the number of parts, such as 1/4 for the first of four, not "3/2".',
    ],
    [
      'a rule that is not there',
      'check --only xyzzyx warned.yaml',
      'nlc: There is no rule called "xyzzyx". Run nlc rules to see them all.',
    ],
    [
      'two formats in one place',
      'check -f json -f sarif warned.yaml',
      "nlc: Two formats can't both go to standard output. Send one to a file, as in --format json=report.json.",
    ],
    [
      'a wrong configuration',
      'check wrong',
      'nlc: wrong/.nlc.yaml:2:10: "fail-on" is "warnings", but it should be error, warning, advice or none. Did you mean warning?',
    ],
    [
      'an edition that is not there',
      'check edition',
      "nlc: edition/.nlc.yaml:2:12: This version of nlc doesn't have edition 3 of leaflet-2005. Use leaflet-2005@2 or leaflet-2005@2.0.",
    ],
    ['a configuration that is not there', 'check --config none.yaml warned.yaml', "nlc: none.yaml doesn't exist."],
    [
      'a wrong rule file',
      'check local',
      'nlc: local/rules/acronym-in-purpose.yaml:4:8: "level" is "warn", but it should be error, warning, advice or question.',
    ],
    [
      'a wrong rule file, tested',
      'rules test local/rules/acronym-in-purpose.yaml',
      'nlc: local/rules/acronym-in-purpose.yaml:4:8: "level" is "warn", but it should be error, warning, advice or question.',
    ],
    [
      'a wrong baseline',
      'check --baseline bad-baseline.json warned.yaml',
      "nlc: bad-baseline.json:1:1: This isn't what nlc baseline writes. To write the baseline again, run nlc baseline create --force.",
    ],
    [
      'a baseline that is not there',
      'check --baseline none.json warned.yaml',
      "nlc: none.json doesn't exist. Create it with nlc baseline create.",
    ],
    [
      'a glob that nothing matches',
      'check north/x*.yaml',
      'nlc: No plan matches "north/x*.yaml". It matches no .yaml file.',
    ],
    [
      'a folder without plans',
      'check empty',
      'nlc: There is no plan in empty. It has no .yaml files, and nor do the folders below it. To start a plan, run "nlc init". To see an example, run "nlc init --template full example.yaml". Then run "nlc check" for comments, and "nlc fix" to fill in what is missing.',
    ],
    ['a file that is missing', 'check none.yaml', "nlc: none.yaml doesn't exist."],
    [
      'a baseline in the way',
      'baseline create north',
      'nlc: .nlc-baseline.json already exists. Bring it up to date with nlc baseline update, or overwrite it with --force.',
    ],
    [
      'a plan in the way',
      'init --yes --template full warned.yaml',
      'nlc: warned.yaml already exists. Give another name, as in "nlc init other.yaml", or use --force to overwrite it.',
    ],
    [
      'a report that is of no part',
      'merge other.json',
      "nlc: other.json isn't a report of this version of nlc. Write it with nlc check --shard and --format json=FILE.",
    ],
    ['git where there is none', 'check --changed north', 'nlc: There is no git in memory'],
    ['one side of a comparison missing', 'diff warned.yaml none.yaml', "nlc: none.yaml doesn't exist."],
    [
      'a picture of nothing',
      'status empty',
      'nlc: There is no plan in empty. It has no .yaml files, and nor do the folders below it. To start a plan, run "nlc init". To see an example, run "nlc init --template full example.yaml". Then run "nlc check" for comments, and "nlc fix" to fill in what is missing.',
    ],
  ])('%s: nlc %s', async (_, argv, says) => {
    const { code, err, written } = await runIn({ files: WORLD }, ...argv.split(' ').filter((word) => word !== ''));
    expect({ code, says: err.split('\n')[0], written: written.size }).toEqual({ code: 2, says, written: 0 });
  });
});

it('is 2 when a file may not be read, and tells the others', async () => {
  const { io, out, err } = memoryIo({ files: WORLD });
  const readFile: typeof io.readFile = (path, limit) =>
    path === 'warned.yaml' ? { refused: 'may not be read' } : io.readFile(path, limit);
  expect(
    await run(['check', '-f', 'compact', '--only', 'no-facilitator', 'warned.yaml', 'broken.yaml'], {
      ...io,
      readFile,
    }),
  ).toBe(2);
  expect(out.join('').split(':')[0]).toBe('broken.yaml');
  expect(err).toEqual(['nlc: warned.yaml may not be read\n']);
});

it.each([
  ['rules test true/acronym-in-purpose.yaml', 0],
  ['rules test untrue/acronym-in-purpose.yaml', 1],
  ['config show none.yaml', 0],
  ['status warned.yaml', 0],
  ['status warned.yaml broken.yaml', 0],
  ['status broken.yaml', 2],
  ['check --shard 1/2 warned.yaml broken.yaml', 0],
  ['check --shard 1/2 none.yaml', 2],
  ['check --pass-with-no-plans empty', 0],
])('nlc %s ends with %i', async (argv, code) => {
  expect((await runIn({ files: WORLD }, ...argv.split(' '))).code).toBe(code);
});
