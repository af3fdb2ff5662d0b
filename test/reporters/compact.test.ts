/** `--format compact`: one line a finding, as editors' error lists read them, whatever the plan and its name hold. */

import { expect, it } from 'vitest';
import { ATTACKS, planSaying } from '../kit/hostile-texts.ts';
import { runIn } from '../kit/memory-io.ts';
import { OUTLINE, planWith, SMALLEST } from '../kit/plans.ts';
import { hasPrograms } from '../kit/programs.ts';
import { GONE, plansOf, render, reportOf, withFindings } from '../kit/reports.ts';
import { quickfix } from '../kit/validators.ts';

const LINE = /^(.+):(\d+):(\d+): (error|warning|advice|question) ([a-z-]+) (.+)$/;

async function compact(text: string, name = 'plan.yaml', ...argv: string[]): Promise<string> {
  return (await runIn({ files: { [name]: text } }, 'check', '-f', 'compact', ...argv, name)).out;
}

it('has one line for each finding of the JSON report, in its order', async () => {
  for (const text of [SMALLEST, OUTLINE, planWith('stage: forming', 'stage: lunching'), 'a: [']) {
    const { out } = await runIn(
      { files: { 'plan.yaml': text } },
      'check',
      '-f',
      'json',
      '--no-acknowledged',
      'plan.yaml',
    );
    const findings = JSON.parse(out).plans[0].findings as {
      rule: string;
      level: string;
      message: string;
      details: string[];
      range: { start: { line: number; column: number } };
    }[];
    const lines = (await compact(text, 'plan.yaml', '--no-acknowledged')).split('\n').slice(0, -1);
    expect(lines).toEqual(
      findings.map(
        ({ rule, level, message, details, range: { start } }) =>
          `plan.yaml:${start.line}:${start.column}: ${level} ${rule} ${[message, ...details].join(' ')}`,
      ),
    );
    expect(lines.filter((line) => !LINE.test(line))).toEqual([]);
  }
});

it('is empty where nothing was found', async () => {
  expect(await compact(SMALLEST, 'plan.yaml', '--only', 'network-too-large')).toBe('');
});

it('leaves advice and questions out with --quiet', async () => {
  const only = ['--only', 'no-facilitator', '--only', 'shared-values-missing', '--only', 'plan-shape'];
  const out = await compact(SMALLEST, 'plan.yaml', '--quiet', ...only);
  expect(out).toMatch(/^plan\.yaml:20:1: warning no-facilitator [^\n]+\n$/);
  expect(await compact('', 'plan.yaml', '--quiet')).toMatch(/^plan\.yaml:1:1: error plan-shape [^\n]+\n$/);
});

it('keeps what a plan says on its line, and its direction to itself', async () => {
  const text = planWith('stage: forming', 'stage: "for\\nming\\u202e\\u001b[2J##[error]"');
  expect(await compact(text, 'plan.yaml', '--only', 'plan-shape')).toBe(
    'plan.yaml:5:10: error plan-shape "stage" is "for\\nming\\u{202e}\\u{1b}[2J#\\u{23}[error]", but it can only be forming, launching, established, sustaining or closing.\n',
  );
});

it('does not let a file name speak to a pipeline', async () => {
  const says =
    ':1:1: error plan-shape The plan is empty, but it should be made up of sections such as "network:" and "schools:".\n';
  expect(await compact('', '::error::x.yaml')).toBe(`:\\u{3a}error:\\u{3a}x.yaml${says}`);
  expect(await compact('', 'a\nb.yaml')).toBe(`a\\nb.yaml${says}`);
});

it.runIf(hasPrograms('vim'))(
  "is read by vim's quickfix: each finding a place, whatever plans and their names hold",
  async () => {
    const files = {
      'a plan of ours.yaml': SMALLEST,
      'Bücher & Brücken – 計画.yaml': OUTLINE,
      'plans/broken.yaml': 'a: [',
      '::error::x.yaml': '',
      ...Object.fromEntries(ATTACKS.map((attack, index) => [`hostile/${index}.yaml`, planSaying(attack)])),
    };
    const { out } = await runIn({ files }, 'check', '-f', 'compact', '--', ...Object.keys(files));
    const lines = out.split('\n').slice(0, -1);
    expect(quickfix(out)).toEqual(
      lines.map((line) => {
        const [, file, at, column, level, rule, message] = LINE.exec(line) ?? [];
        return [1, file, Number(at), Number(column), ` ${level} ${rule} ${message}`];
      }),
    );
  },
);
it('tells what is known to a baseline and what is gone from it', async () => {
  const plan = planWith('stage: forming', 'stage: lunching');
  const [report] = plansOf({ 'a.yaml': plan });
  if (report === undefined) throw new Error('The plan has no report');
  const findings = report.findings.filter(({ rule }) => rule === 'plan-shape');
  const known = withFindings({ ...report, findings }, (finding) => ({ ...finding, state: 'known' }));
  const both = reportOf([known], {
    baseline: { file: 'plans/b\n.json', writtenFor: 'leaflet-2005 2.0', gone: [{ ...GONE, message: 'It went\n::x' }] },
  });
  const [finding, gone, ...more] = (await render('compact', both)).split('\n');
  expect(finding).toBe(
    'a.yaml:5:10: error plan-shape "stage" is "lunching", but it can only be forming, launching, established, sustaining or closing. (known)',
  );
  expect([gone, more]).toEqual([
    'plans/b\\n.json:1:1: note baseline-entry No longer found in north/a.yaml (no-critical-friend): It went\\n:\\u{3a}x To remove the entry, run nlc baseline prune.',
    [''],
  ]);
});
