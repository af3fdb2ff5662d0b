/** What a plan says it lives with: hidden from a person and counted, kept in JSON, and back when its day has passed. */

import { expect, it } from 'vitest';
import { runIn } from '../kit/memory-io.ts';
import { SMALLEST } from '../kit/plans.ts';

const ENTRY = `  - rule: shared-values-missing
    because: We write them together at the first meeting
    agreed_with: {post: academic, from: University education department}
    until: 2026-12-31
`;
const STEP = 'plan.yaml · Upper Vale Reading Network · forming · 5 schools';
const FINDING =
  'plan.yaml:8:1: advice shared-values-missing The plan has fewer than 2 values that the schools share. None so far. Networks usually have 2 to 6.\n';
const MARKED = FINDING.replace('\n', ' (acknowledged)\n');

async function check(entries: string, ...argv: string[]) {
  const files = { 'plan.yaml': `${SMALLEST}acknowledged:\n${entries}` };
  return runIn({ files }, 'check', '--only', 'shared-values-missing', ...argv, 'plan.yaml');
}

it('leaves it out of what a person reads, and says so', async () => {
  const { out } = await check(ENTRY);
  expect(out).toBe(
    [
      'plan.yaml · Upper Vale Reading Network · forming · 5 schools',
      '',
      'No errors and no warnings.',
      '1 finding is acknowledged in the plan. To show it, use --no-acknowledged.',
      '',
      'Checked using the rules of leaflet-2005 2.0, as of 2026-11-24',
      '',
    ].join('\n'),
  );
});

it('keeps it in compact, marked, and leaves it out of the verdict', async () => {
  expect(await check(ENTRY, '-f', 'compact', '--fail-on', 'advice')).toMatchObject({ code: 0, out: MARKED });
});

it('keeps it in JSON with its reason, uncounted', async () => {
  const report = JSON.parse((await check(ENTRY, '-f', 'json')).out);
  expect(report.plans[0].counts).toEqual({ error: 0, warning: 0, advice: 0, question: 0 });
  expect(report.plans[0].outcomes).toMatchObject({ 'shared-values-missing': 'acknowledged' });
  expect(report.plans[0].findings).toHaveLength(1);
  expect(report.plans[0].findings[0]).toMatchObject({
    rule: 'shared-values-missing',
    acknowledged: { because: 'We write them together at the first meeting', until: '2026-12-31' },
  });
});

it('shows it with --no-acknowledged', async () => {
  const { out, code } = await check(ENTRY, '--no-acknowledged', '--fail-on', 'advice');
  expect(out).toContain(STEP);
  expect(out).not.toContain('acknowledged in the plan');
  expect(code).toBe(1);
});

it('lasts to the end of its day and not a day longer', async () => {
  expect((await check(ENTRY, '-f', 'compact', '--as-of', '2026-12-31')).out).toBe(MARKED);
  expect((await check(ENTRY, '-f', 'compact', '--as-of', '2027-01-01')).out).toBe(FINDING);
});

it('may name the statement behind the rule, and no day', async () => {
  const byStatement = '  - {rule: P2, because: The purpose is new}\n';
  expect((await check(byStatement, '-f', 'compact', '--as-of', '2030-01-01')).out).toBe(MARKED);
});

it('counts several', async () => {
  const files = {
    'plan.yaml': `${SMALLEST}acknowledged:\n${ENTRY}  - {rule: no-way-to-leave, because: Nobody has asked}\n`,
  };
  const only = ['--only', 'shared-values-missing', '--only', 'no-way-to-leave'];
  const { out } = await runIn({ files }, 'check', ...only, 'plan.yaml');
  expect(out).toContain('\n2 findings are acknowledged in the plan. To show them, use --no-acknowledged.\n');
});

it('is no way to live with an error', async () => {
  const pupil = 'people:\n  - {id: chair, post: pupil, school: ashby, name: Sam Smith}\n';
  const files = { 'plan.yaml': `${SMALLEST}${pupil}acknowledged:\n  - {rule: named-pupil, because: She agreed}\n` };
  const { code, out } = await runIn({ files }, 'check', '--only', 'named-pupil', '-f', 'compact', 'plan.yaml');
  expect(out).toBe(
    "plan.yaml:29:51: error named-pupil The plan names a pupil here, and plans should never contain pupils' names.\n",
  );
  expect(code).toBe(1);
});
