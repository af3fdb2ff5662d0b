/**
 * `--format jsonl`: lines that can be written while plans are still being judged, and say all that the whole report
 * says.
 */

import { describe, expect, it } from 'vitest';
import { run } from '../../../src/cli/run.ts';
import type { PlanReport } from '../../../src/findings/report.ts';
import { beginLines, endLines, planLines } from '../../../src/reporters/formats/jsonl.ts';
import { runAllFormats } from '../../kit/formats.ts';
import { memoryIo, runIn } from '../../kit/memory-io.ts';
import { OUTLINE, planWith, SMALLEST } from '../../kit/plans.ts';
import { alternating, GONE, plansOf, render, reportOf } from '../../kit/reports.ts';

const BROKEN = planWith('{id: dene,', '{id: brook,');
const linesOf = (text: string): Record<string, unknown>[] =>
  text
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line));

it('says line by line what the JSON report says in one piece', async () => {
  const files = { 'a.yaml': OUTLINE, 'b.yaml': `${BROKEN}---\na: [` };
  const { texts, code } = await runAllFormats({ files }, 'none.yaml', 'a.yaml', 'b.yaml');
  expect(code).toBe(2);
  const whole = JSON.parse(texts.json);
  const [head, ...lines] = linesOf(texts.jsonl);
  expect(head).toEqual({
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
      configurations: [],
      baseline: null,
      exitCode: 2,
    },
  ]);
});

it('marks what is new, known and gone', async () => {
  const report = reportOf(plansOf({ 'a.yaml': SMALLEST }).map(alternating), {
    baseline: { file: 'b.json', writtenFor: 'leaflet-2005 2.0', gone: [GONE] },
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

/** A plan with what a cross-plan rule says of it beside what its own rules say. */
function crossPlanToo(plan: PlanReport): PlanReport {
  const [finding] = plan.findings;
  if (finding === undefined) throw new Error('The plan has no finding');
  const crossPlanRules = {
    ...finding,
    rule: 'school-in-two-networks',
    category: 'repository',
    level: 'warning',
  } as const;
  return {
    ...plan,
    findings: [crossPlanRules, ...plan.findings],
    outcomes: { ...plan.outcomes, [crossPlanRules.rule]: 'failed' },
    strengths: [
      ...plan.strengths,
      { rule: crossPlanRules.rule, theme: 'repository', text: 'Each school is in one network.', cites: [] },
    ],
    counts: { ...plan.counts, warning: plan.counts.warning + 1 },
  };
}

it('can be written plan by plan, before the cross-plan rules have spoken', async () => {
  const [first, second] = plansOf({ 'a.yaml': SMALLEST, 'b.yaml': BROKEN });
  if (first === undefined || second === undefined) throw new Error('The plans have no reports');
  const done = reportOf([crossPlanToo(first), second]);
  const streamed = [beginLines(done), planLines(first), planLines(second), ...endLines(done)].join('');
  expect(await render('jsonl', done)).toBe(streamed);
  const end = linesOf([...endLines(done)].join(''));
  expect(end).toEqual([
    {
      type: 'across',
      file: 'a.yaml',
      document: 0,
      outcomes: { 'school-in-two-networks': 'failed' },
      strengths: [
        { rule: 'school-in-two-networks', theme: 'repository', text: 'Each school is in one network.', cites: [] },
      ],
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
  const unasked = reportOf([{ ...crossPlanToo(first), outcomes: first.outcomes }]);
  expect(linesOf([...endLines(unasked)].join('')).map(({ type }) => type)).toEqual(['finding', 'end']);
});

describe('on standard output', () => {
  const files = { 'a.yaml': SMALLEST, 'b.yaml': SMALLEST, 'c.yaml': SMALLEST };
  const NAMES = Object.keys(files);

  /** How many lines stand on standard output when each plan is read. */
  async function linesAtReading(...argv: string[]) {
    const { io, out } = memoryIo({ files });
    const at: Record<string, number> = {};
    const readFile = (path: string, limit: number) => {
      at[path] = out.join('').split('\n').length - 1;
      return io.readFile(path, limit);
    };
    await run(['check', '--only', 'no-facilitator', ...argv, ...NAMES], { ...io, readFile });
    return NAMES.map((name) => at[name]);
  }

  it('is told plan by plan, while the next is still to be read', async () => {
    expect(await linesAtReading('-f', 'jsonl')).toEqual([1, 3, 5]);
  });

  it('waits for the end where a file takes it', async () => {
    expect(await linesAtReading('-f', 'jsonl=all.jsonl', '-f', 'compact')).toEqual([0, 0, 0]);
  });

  it('says what is told in one piece, with what is found across plans at its end', async () => {
    const { out, written } = await runIn({ files }, 'check', '-f', 'jsonl=all.jsonl', '-f', 'compact', ...NAMES);
    const streamed = await runIn({ files }, 'check', '-f', 'jsonl', ...NAMES);
    expect(streamed.out).toBe(written.get('all.jsonl'));
    expect(out).toContain('network-id-taken');
    const rules = streamed.out.split('\n').flatMap((line) => /"type":"finding".*?"rule":"(.*?)"/.exec(line)?.[1] ?? []);
    expect(rules.slice(-3)).toEqual(['network-id-taken', 'network-id-taken', 'network-id-taken']);
  });

  it('is whole where a baseline has to see every plan first', async () => {
    const made = await runIn({ files }, 'baseline', 'create', ...NAMES);
    const world = { files: { ...files, ...Object.fromEntries(made.written) } };
    const { out, written } = await runIn(world, 'check', '-f', 'jsonl', '-f', 'json=all.json', ...NAMES);
    expect(out.split('\n').filter((line) => line.includes('"state":"new"'))).toEqual([]);
    expect(out).toContain('"state":"known"');
    expect(written.get('all.json')).toContain('"state": "known"');
  });

  it('is a whole report where what is asked is wrong', async () => {
    const { code, out } = await runIn({ files }, 'check', '-f', 'jsonl', '--as-of', 'soon', 'a.yaml');
    const lines = out
      .trimEnd()
      .split('\n')
      .map((one) => (JSON.parse(one) as { type: string }).type);
    expect([code, lines]).toEqual([2, ['run', 'problem', 'end']]);
  });
});
