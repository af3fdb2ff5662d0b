/** `--format github`: the report for people, then annotations: exactly those meant, whatever a stranger wrote. */

import { describe, expect, it } from 'vitest';
import { LEVELS } from '../../../src/rules/types.ts';
import { runAllFormats } from '../../kit/formats.ts';
import { ATTACKS, planSaying } from '../../kit/hostile-texts.ts';
import { runIn } from '../../kit/memory-io.ts';
import { ordersIn, ordersToGitHub } from '../../kit/pipelines.ts';
import { planWith, SMALLEST } from '../../kit/plans.ts';
import { alternating, GONE, plansOf, render, reportOf, VIEW } from '../../kit/reports.ts';

const BROKEN = planWith('{id: dene,', '{id: brook,');
const only = ['--only', 'no-facilitator', '--only', 'duplicate-id', '--only', 'no-way-to-leave'];

it('is the report for people, without colour, and annotations after it', async () => {
  const files = { 'plan.yaml': BROKEN };
  const pretty = await runIn({ files }, 'check', ...only, 'plan.yaml');
  const github = await runIn(
    { files, columns: 80 },
    'check',
    ...only,
    '--color',
    'always',
    '-f',
    'github',
    'plan.yaml',
  );
  expect(github).toMatchObject({ code: 1, err: '' });
  expect(github.out).toBe(`${pretty.out}
::error file=plan.yaml,line=18,endLine=18,col=10,endColumn=15,title=duplicate-id::Another school in the plan already has the id "brook".%0AIf two entries share an id, give one of them a different id, and use the new id wherever you mean that entry.
::warning file=plan.yaml,line=20,endLine=20,col=1,endColumn=11,title=no-facilitator::The plan doesn't give the head of Ashby Primary and the deputy of Cairn Primary any days to look after the network.%0AWrite down how many days a year each leader has, and who pays for them. Two days a year for each school, added together, is a good start.%0AWrite in place of lines 22 to 23:%0A    - {person: {post: headteacher, school: ashby}, days_per_year: …}%0A    - {person: {post: deputy, school: cairn}, days_per_year: …}
`);
});

it('has notices of advice and questions with --all', async () => {
  const files = { './plan.yaml': SMALLEST };
  const { out } = await runIn({ files }, 'check', ...only, '--all', '-f', 'github', './plan.yaml');
  expect(
    ordersToGitHub(out).map(({ command, properties }) => [command, properties['file'], properties['title']]),
  ).toEqual([
    ['warning', 'plan.yaml', 'no-facilitator'],
    ['notice', 'plan.yaml', 'no-way-to-leave'],
  ]);
});

it('puts the errors of all plans before their warnings, as GitHub shows ten of each kind', async () => {
  const files = { 'a.yaml': SMALLEST, 'b.yaml': BROKEN };
  const { out } = await runIn({ files }, 'check', ...only, '-f', 'github', 'a.yaml', 'b.yaml');
  const orders = ordersToGitHub(out).filter(({ command }) => !/group$/.test(command));
  expect(orders.map(({ command, properties }) => `${command} ${properties['file']}`)).toEqual([
    'error b.yaml',
    'warning a.yaml',
    'warning b.yaml',
  ]);
});

it('puts each of several plans in a group of the log, with what is wrong in its title', async () => {
  const files = { 'a.yaml': SMALLEST, 'b,%.yaml': BROKEN, 'c.yaml': `${SMALLEST}---\n${SMALLEST}` };
  const argv = ['check', ...only, '-f', 'github', ...Object.keys(files)];
  const { out } = await runIn({ files }, ...argv);
  expect(out.match(/^::(?:group|endgroup)::.*$/gm)).toEqual([
    '::group::a.yaml: 1 warning',
    '::endgroup::',
    '::group::b,%25.yaml: 1 error and 1 warning',
    '::endgroup::',
    '::group::c.yaml, plan 1 of 2: 1 warning',
    '::endgroup::',
    '::group::c.yaml, plan 2 of 2: 1 warning',
    '::endgroup::',
  ]);
  expect(out).toContain('::endgroup::\n\n4 plans checked: ');
  expect((await runIn({ files }, 'check', ...only, '-f', 'github', 'a.yaml')).out).not.toContain('group::');
});

it('is one line where nothing is to be said, and says on their files what kept it from being whole', async () => {
  expect(
    (await runIn({ files: { a: SMALLEST } }, 'check', '--quiet', '--only', 'plan-syntax', '-f', 'github', 'a')).out,
  ).toBe('1 plan checked: 0 errors and 0 warnings\n');
  const problems = [
    { message: "a,b:1%.yaml doesn't exist.", file: 'a,b:1%.yaml', line: null, column: null, exitCode: 2 },
    { message: '.nlc.yaml:3:2: no rule is called x', file: './.nlc.yaml', line: 3, column: 2, exitCode: 2 },
    { message: 'nlc itself failed', file: null, line: null, column: null, exitCode: 3 },
  ] as const;
  const out = await render('github', reportOf([], { problems, exitCode: 3 }));
  expect(out).toBe(
    [
      "::error file=a%2Cb%3A1%25.yaml,title=nlc::a,b:1%25.yaml doesn't exist.",
      '::error file=.nlc.yaml,line=3,col=2,title=nlc::.nlc.yaml:3:2: no rule is called x',
      '::error title=nlc::nlc itself failed',
      '',
    ].join('\n'),
  );
  expect(ordersToGitHub(out)[0]).toEqual({
    command: 'error',
    properties: { file: 'a,b:1%.yaml', title: 'nlc' },
    message: "a,b:1%.yaml doesn't exist.",
  });
});

it('annotates nothing that is acknowledged or known, and counts in one notice what the baseline no longer needs', async () => {
  const acknowledged = `${SMALLEST}acknowledged:\n  - {rule: no-facilitator, because: we wait for the autumn}\n`;
  expect((await runIn({ files: { a: acknowledged } }, 'check', ...only, '-f', 'github', 'a')).out).not.toMatch(/^::/m);
  const plans = plansOf({ 'b.yaml': BROKEN }).map(alternating);
  const baseline = { file: './.nlc-baseline.json', writtenFor: 'leaflet-2005 2.0', gone: [GONE, GONE] };
  const out = await render('github', reportOf(plans, { baseline }), { all: true });
  expect(out.slice(out.indexOf('\n::')).match(/^::.*?title=[a-z-]+/gm)).toEqual(
    [...(plans[0]?.findings ?? [])]
      .filter(({ state }) => state === 'new')
      .sort((a, b) => LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level))
      .map(({ level, rule }) => expect.stringMatching(new RegExp(`^::(${level}|notice) .*title=${rule}$`)))
      .concat('::notice file=.nlc-baseline.json,title=baseline'),
  );
  expect(ordersToGitHub(out).at(-1)?.message).toBe(
    '2 entries are no longer needed. To remove them, run nlc baseline prune.',
  );
  const [single] = ordersToGitHub(
    await render(
      'github',
      reportOf([], { baseline: { file: 'b.json', writtenFor: 'leaflet-2005 2.0', gone: [GONE] } }),
    ),
  );
  expect(single?.message).toBe('1 entry is no longer needed. To remove it, run nlc baseline prune.');
});

describe('where a finding goes over several lines', () => {
  const [plan] = plansOf({ 'plan.yaml': SMALLEST });
  const spanning = async (end: { line: number; column: number }) => {
    const span = { start: { line: 3, column: 4, offset: 0 }, end: { ...end, offset: 0 } };
    const findings =
      plan?.findings.filter(({ rule }) => rule === 'no-facilitator').map((one) => ({ ...one, span })) ?? [];
    const [order] = ordersToGitHub(await render('github', reportOf(plan ? [{ ...plan, findings }] : [])));
    const { file: _, title: __, ...place } = order?.properties ?? {};
    return place;
  };

  it.each([
    [
      { line: 3, column: 9 },
      { line: '3', endLine: '3', col: '4', endColumn: '9' },
    ],
    [
      { line: 5, column: 2 },
      { line: '3', endLine: '5' },
    ],
    [
      { line: 5, column: 1 },
      { line: '3', endLine: '4' },
    ],
    [
      { line: 4, column: 1 },
      { line: '3', endLine: '3', col: '4' },
    ],
  ])('up to %j', async (end, place) => {
    expect(await spanning(end)).toEqual(place);
  });
});

describe("holds no order of a stranger's, and every one of its own", () => {
  interface Plain {
    readonly level: string;
    readonly rule: string;
    readonly acknowledged: unknown;
    readonly range: { readonly start: { readonly line: number } };
  }

  it.each(ATTACKS)('%j', async (attack) => {
    for (const file of ['plan.yaml', `${attack}.yaml`, `::error::${attack}`]) {
      const { out, texts } = await runAllFormats({ files: { [file]: planSaying(attack) } }, '--', file);
      const [plan] = JSON.parse(texts.json).plans as { findings: Plain[] }[];
      const meant = ['error', 'warning'].flatMap((level) =>
        (plan?.findings ?? [])
          .filter((finding) => finding.level === level && finding.acknowledged === null)
          .map(({ rule, range }) => [level, rule, `${range.start.line}`]),
      );
      expect(ordersToGitHub(out).map(({ command, properties: { title, line } }) => [command, title, line])).toEqual(
        meant,
      );
      const others = out.split('\n').filter((line) => !/^::(?:error|warning) /.test(line));
      expect(ordersIn(others.join('\n'))).toEqual([]);
      expect(ordersIn(out).filter((order) => !/^::(?:error|warning) file=[^:]*::$/.test(order))).toEqual([]);
    }
  });
});

it('needs nothing but the report and the view', async () => {
  const report = reportOf(plansOf({ 'plan.yaml': BROKEN }));
  expect(await render('github', report)).toBe(await render('github', report, { color: !VIEW.color }));
});

describe('what is ignored', () => {
  it('is counted in the log, so that a change that hides a plan is seen', async () => {
    const files = { 'a.yaml': SMALLEST, 'b.yaml': 'nlc: [', '.nlcignore': 'b.yaml\n' };
    const { code, out } = await runIn({ files }, 'check', '-f', 'github');
    const [, line] = /\n(.* ignored .*)\n\n::warning /.exec(out) ?? [];
    expect([code, line]).toEqual([
      0,
      '1 file or folder was ignored because of .gitignore, .nlcignore, .nlc.yaml or --ignore.',
    ]);
  });
});
