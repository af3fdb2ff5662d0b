/** `--format jsonl`: lines that can be written while plans are still being judged, and say all that the whole report says. */

import { expect, it } from 'vitest';
import type { PlanReport, Report } from '../../src/finding.ts';
import { beginLines, endLines, planLines } from '../../src/reporters/jsonl.ts';
import { tellAll } from '../kit/formats.ts';
import { OUTLINE, planWith, SMALLEST } from '../kit/plans.ts';
import { alternating, GONE, plansOf, render, reportOf } from '../kit/reports.ts';

const BROKEN = planWith('{id: dene,', '{id: brook,');
const linesOf = (text: string): Record<string, unknown>[] =>
  text
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line));

it('says line by line what the JSON report says in one piece', async () => {
  const files = { 'a.yaml': OUTLINE, 'b.yaml': `${BROKEN}---\na: [` };
  const { texts, code } = await tellAll({ files }, 'none.yaml', 'a.yaml', 'b.yaml');
  expect(code).toBe(2);
  const whole = JSON.parse(texts.json);
  const [run, ...lines] = linesOf(texts.jsonl);
  expect(run).toEqual({
    type: 'run',
    schemaVersion: 1,
    tool: whole.tool,
    framework: whole.framework,
    asOf: whole.asOf,
  });
  const plans: unknown[] = whole.plans.flatMap(
    ({ findings, ...plan }: { findings: object[]; file: string; document: number }) => [
      { type: 'plan', ...plan },
      ...findings.map((finding) => ({ type: 'finding', file: plan.file, document: plan.document, ...finding })),
    ],
  );
  expect(lines.slice(0, plans.length)).toEqual(plans);
  const sum = (level: string) =>
    whole.plans.reduce(
      (total: number, { counts }: { counts: Record<string, number> }) => total + (counts[level] ?? 0),
      0,
    );
  expect(lines.slice(plans.length)).toEqual([
    { type: 'problem', ...whole.problems[0] },
    {
      type: 'end',
      plans: whole.plans.length,
      counts: { error: sum('error'), warning: sum('warning'), advice: sum('advice'), question: sum('question') },
      passedOver: whole.passedOver,
      baseline: null,
      exitCode: 2,
    },
  ]);
});

it('marks what is new, known and gone', async () => {
  const report = reportOf(plansOf({ 'a.yaml': SMALLEST }).map(alternating), {
    baseline: { file: 'b.json', gone: [GONE] },
  });
  const lines = linesOf(await render('jsonl', report));
  expect(lines.flatMap(({ type, state }) => (type === 'finding' ? [state] : []))).toEqual(
    report.plans[0]?.findings.map(({ state }) => state),
  );
  expect(lines.slice(-2)).toEqual([
    { type: 'gone', ...GONE },
    expect.objectContaining({ type: 'end', plans: 1, baseline: { file: 'b.json' } }),
  ]);
});

/** A plan with what a rule across plans says of it beside what its own rules say. */
function acrossToo(plan: PlanReport): PlanReport {
  const [finding] = plan.findings;
  if (finding === undefined) throw new Error('The plan has no finding');
  const across = { ...finding, rule: 'school-in-two-networks', category: 'repository', level: 'warning' } as const;
  return {
    ...plan,
    findings: [across, ...plan.findings],
    outcomes: { ...plan.outcomes, [across.rule]: 'failed' },
    strengths: [...plan.strengths, { rule: across.rule, text: 'Each school is in one network.', cites: [] }],
    counts: { ...plan.counts, warning: plan.counts.warning + 1 },
  };
}

it('can be written plan by plan, before the rules across plans have spoken', async () => {
  const [first, second] = plansOf({ 'a.yaml': SMALLEST, 'b.yaml': BROKEN });
  if (first === undefined || second === undefined) throw new Error('The plans have no reports');
  const done: Report = reportOf([acrossToo(first), second]);
  const streamed = [beginLines(done), planLines(first), planLines(second), endLines(done)].join('');
  expect(await render('jsonl', done)).toBe(streamed);
  const end = linesOf(endLines(done));
  expect(end).toEqual([
    {
      type: 'across',
      file: 'a.yaml',
      document: 0,
      outcomes: { 'school-in-two-networks': 'failed' },
      strengths: [{ rule: 'school-in-two-networks', text: 'Each school is in one network.', cites: [] }],
    },
    expect.objectContaining({ type: 'finding', file: 'a.yaml', document: 0, rule: 'school-in-two-networks' }),
    expect.objectContaining({
      type: 'end',
      counts: {
        error: second.counts.error,
        warning: first.counts.warning + second.counts.warning + 1,
        advice: first.counts.advice + second.counts.advice,
        question: first.counts.question + second.counts.question,
      },
    }),
  ]);
  const unasked = reportOf([{ ...acrossToo(first), outcomes: first.outcomes }]);
  expect(linesOf(endLines(unasked)).map(({ type }) => type)).toEqual(['finding', 'end']);
});
