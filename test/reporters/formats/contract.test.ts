/**
 * What every report format owes its readers: it shows problems, the baseline, suppressed findings and `--quiet`, or
 * says why not.
 */

import { describe, expect, it } from 'vitest';
import type { Finding, PlanReport, Report } from '../../../src/findings/report.ts';
import { CONCERNS, type Concern, FORMAT_NAMES, FORMATS } from '../../../src/reporters/formats/index.ts';
import type { Reporter } from '../../../src/reporters/formats/reporter.ts';
import { LEVELS, type Level } from '../../../src/rules/types.ts';
import { runIn } from '../../kit/memory-io.ts';
import { planWith } from '../../kit/plans.ts';
import { GONE, plansOf, reportOf, VIEW, withFindings } from '../../kit/reports.ts';

const [read] = plansOf({ 'a.yaml': planWith('{id: dene,', '{id: brook,') }) as [PlanReport];
/** With findings of every level. */
const plan = withFindings(read, (finding, index) => ({ ...finding, level: LEVELS[index % LEVELS.length] as Level }));
const FILE = '.nlc-baseline.json';
const IN_USE = { exitCode: 2, baseline: { file: FILE, writtenFor: 'leaflet-2005 2.0', gone: [] } };
const PROBLEM = { message: "b.yaml doesn't exist.", file: 'b.yaml', line: null, column: null, exitCode: 2 } as const;
const ACKNOWLEDGED = { because: 'We agreed to wait', agreedWith: 'the steering group', until: null };

const LENS: NonNullable<PlanReport['lens']> = {
  name: 'two-things',
  title: 'Two things',
  about: 'Two things that matter.',
  sources: [{ source: 'Field 2012', address: 'https://example.org', seen: 'page' }],
  elements: [
    {
      id: 'trust',
      title: 'Trust',
      about: 'People trust each other.',
      place: 'thing 1',
      statements: ['E4'],
      status: 'partly',
      notPassed: [{ rule: 'joint-work-late', title: 'Joint work that starts late', acknowledged: false }],
    },
  ],
};

type Views = Readonly<Partial<typeof VIEW>>;
/** Two reports that a format has to tell apart. */
type Pair = readonly [Report, Report, Views?];

/** The first finding of each level, changed; against the same finding left open, and against a plan without it. */
function suppressed(change: Partial<Finding>): Pair[] {
  const open = withFindings(plan, (finding) => ({ ...finding, state: 'new' }));
  return LEVELS.flatMap((level): Pair[] => {
    const first = open.findings.findIndex((finding) => finding.level === level);
    const changed = withFindings(open, (finding, index) => (index === first ? { ...finding, ...change } : finding));
    const without = { ...changed, findings: changed.findings.filter((_, index) => index !== first) };
    return [open, without].map((other) => [reportOf([changed], IN_USE), reportOf([other], IN_USE)] as const);
  });
}

const PAIRS: Readonly<Record<Concern, readonly Pair[]>> = {
  problems: [[reportOf([plan], { ...IN_USE, problems: [PROBLEM] }), reportOf([plan], IN_USE)]],
  gone: [
    [
      reportOf([plan], { ...IN_USE, baseline: { file: FILE, writtenFor: 'leaflet-2005 2.0', gone: [GONE] } }),
      reportOf([plan], IN_USE),
    ],
  ],
  known: suppressed({ state: 'known' }),
  acknowledged: suppressed({ acknowledged: ACKNOWLEDGED }),
  quiet: [[reportOf([plan]), reportOf([plan]), { quiet: true }]],
  lens: [[reportOf([{ ...plan, lens: LENS }]), reportOf([plan])]],
};

const REGISTRY = 'src/reporters/formats/index.ts';

const textOf = (pieces: Iterable<string>) => [...pieces].join('');

/** What a reporter ignores: some pair reads the same. */
function ignoredBy(reporter: Reporter): Concern[] {
  return CONCERNS.filter((concern) =>
    PAIRS[concern].some(
      ([one, other, view]) =>
        textOf(reporter(one, { ...VIEW, ...view })) === textOf(reporter(other, { ...VIEW, quiet: false })),
    ),
  );
}

describe.each(FORMAT_NAMES)('%s', (name) => {
  const format = FORMATS[name];

  it('ignores only what its entry in the registry says, and gives a reason', async () => {
    const said = CONCERNS.filter((concern) => format.ignores[concern] !== undefined);
    expect(ignoredBy(await format.load()), `show it, or say why not in "ignores" in ${REGISTRY}`).toEqual(said);
    for (const reason of Object.values(format.ignores)) expect(reason).toMatch(/^\S+( \S+){5,}$/);
  });

  it('is in the help, the completion and the error for an unknown format', async () => {
    const { out: help } = await runIn({ columns: 200 }, 'help', 'check');
    expect(help).toMatch(new RegExp(`^  ${name} +${format.about}$`, 'm'));
    const { out: script } = await runIn({}, 'completion', 'fish');
    expect(script.includes(`${name}\\\\t`)).toBe(true);
    expect((await runIn({}, 'check', '-f', 'nonsense')).err).toMatch(new RegExp(`\\b${name}\\b`));
  });
});

it.each(FORMAT_NAMES.filter((name) => FORMATS[name].readBy === 'tools'))(
  '%s is complete, as it is for tools, apart from a lens',
  (name) => {
    const ignored = Object.keys(FORMATS[name].ignores).filter((concern) => concern !== 'lens');
    expect(ignored, 'a format for tools ignores --quiet, and nothing else but perhaps a lens').toEqual(['quiet']);
  },
);

it.each(FORMAT_NAMES.filter((name) => FORMATS[name].stream !== undefined))(
  '%s streams what it writes at once',
  async (name) => {
    const report = reportOf([plan, plan], {
      problems: [PROBLEM],
      baseline: { file: FILE, writtenFor: 'leaflet-2005 2.0', gone: [GONE] },
    });
    const writer = await FORMATS[name].stream?.();
    const parts = [
      writer?.begin(report),
      ...report.plans.map((one) => writer?.plan(one)),
      ...(writer?.end(report) ?? []),
    ];
    expect(parts.join('')).toBe(textOf((await FORMATS[name].load())(report, VIEW)));
  },
);

it('fails for a format that leaves out something and does not say so', () => {
  const silent: Reporter = function* () {
    yield '';
  };
  expect(ignoredBy(silent)).toEqual(CONCERNS);
  const findingsOnly: Reporter = function* ({ plans }) {
    for (const { findings } of plans) yield JSON.stringify(findings);
  };
  expect(ignoredBy(findingsOnly)).toEqual(['problems', 'gone', 'quiet', 'lens']);
  const openOnly: Reporter = function* ({ plans }, { quiet }) {
    yield `${quiet}`;
    for (const { counts } of plans) yield JSON.stringify(counts);
  };
  expect(ignoredBy(openOnly)).toEqual(['problems', 'gone', 'known', 'acknowledged', 'lens']);
});
