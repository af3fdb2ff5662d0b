/** What people see of a baseline: how many findings are known, what is no longer needed, and new findings in full. */

import { expect, it } from 'vitest';
import { planWith } from '../../kit/plans.ts';
import { alternating, GONE, plansOf, render, reportOf, withFindings } from '../../kit/reports.ts';

const RULES = new Set(['duplicate-id', 'no-facilitator', 'no-way-to-leave', 'critical-friend-idle']);
const [plan] = plansOf({ 'a.yaml': planWith('{id: dene,', '{id: brook,') }).map((one) => ({
  ...one,
  findings: one.findings.filter(({ rule }) => RULES.has(rule)),
  strengths: [],
  untold: [],
  unstarted: [],
}));
if (plan === undefined) throw new Error('The plan has no report');

it('shows what is new, and counts what is known and what is gone', async () => {
  const file = 'plans/baseline\u001b.json';
  expect(
    await render(
      'pretty',
      reportOf([alternating(plan)], { baseline: { file, writtenFor: 'leaflet-2005 2.0', gone: [GONE, GONE, GONE] } }),
    ),
  ).toBe(
    `a.yaml · Upper Vale Reading Network · forming · 5 schools

Two next steps

1  The plan doesn't give the head of Ashby Primary and the deputy of Cairn
   Primary any days to look after the network.
                                              warning · line 20 · no-facilitator
   20 │ leadership:
      │ ━━━━━━━━━━
   Why  As in any organisation, a network's structures need someone inside it to
        look after them, by facilitating or leading. (P5, validated)
   Do   Write down how many days a year each leader has, and who pays for them.
        Two days a year for each school, added together, is a good start.
   Write  in place of lines 22 to 23:
    - {person: {post: headteacher, school: ashby}, days_per_year: …}
    - {person: {post: deputy, school: cairn}, days_per_year: …}

2  The plan doesn't say how schools can leave.          advice · no-way-to-leave
   not in the plan yet: structure.agreements.leaving
   Why  Joining by choice is important if a network is to succeed. (P1,
        validated)
   Do   Agree a way out without blame: how much notice to give, and what to
        finish first. Choosing to stay means more when a school is free to go.
   Write  below line 25:
structure:
  agreements:
    leaving: "…" # how much notice to give, and what to finish first

1 warning · 1 piece of advice: nlc check --all a.yaml
If the warning has to stay for now, the plan can say why:
  nlc explain acknowledged

2 known findings are in the baseline plans/baseline\\u{1b}.json
3 entries in plans/baseline\\u{1b}.json are no longer needed. To remove them:
  nlc baseline prune
Checked using the rules of leaflet-2005 2.0, as of 2026-11-24
Codes such as P1 refer to the leaflet. To read one: nlc explain P1
`,
  );
});

it('says one of each, or nothing where there is none', async () => {
  const known = withFindings({ ...plan, findings: plan.findings.slice(0, 1) }, (finding) => ({
    ...finding,
    state: 'known',
  }));
  const foot = async (...report: Parameters<typeof reportOf>) =>
    (await render('pretty', reportOf(...report))).split('\n').slice(2, -2);
  expect(await foot([known], { baseline: { file: 'b.json', writtenFor: 'leaflet-2005 2.0', gone: [GONE] } })).toEqual([
    'No errors and no warnings.',
    '',
    '1 known finding is in the baseline b.json',
    '1 entry in b.json is no longer needed. To remove it: nlc baseline prune',
  ]);
  expect(await foot([known], { baseline: { file: 'b.json', writtenFor: 'leaflet-2005 2.0', gone: [] } })).toEqual([
    'No errors and no warnings.',
    '',
    '1 known finding is in the baseline b.json',
  ]);
  const fresh = { ...known, findings: [] };
  expect(
    await render(
      'pretty',
      reportOf([fresh], { baseline: { file: 'b.json', writtenFor: 'leaflet-2005 2.0', gone: [] } }),
    ),
  ).not.toContain('b.json');
});

it('does not say that there is nothing where warnings are known', async () => {
  const known = withFindings({ ...plan, file: 'b.yaml' }, (finding) => ({ ...finding, state: 'known' }));
  const soft = { ...known, findings: known.findings.filter(({ level }) => level === 'advice') };
  const baseline = { file: 'b.json', writtenFor: 'leaflet-2005 2.0', gone: [] };
  const said = async (...plans: Parameters<typeof reportOf>[0]) =>
    (await render('pretty', reportOf(plans, { baseline }))).match(/^.*errors and .*$/gm);
  expect(known.findings.map(({ level }) => level)).toContain('warning');
  expect(await said(known)).toEqual(['No errors and no warnings, apart from known ones.']);
  expect(soft.findings).not.toEqual([]);
  expect(await said(soft)).toEqual(['No errors and no warnings.']);
  expect(await said(soft, soft)).toEqual([
    'No errors and no warnings.',
    'No errors and no warnings.',
    '2 plans checked: 0 errors and 0 warnings in total',
  ]);
  expect(await said(known, soft)).toEqual([
    'No errors and no warnings, apart from known ones.',
    'No errors and no warnings.',
    '2 plans checked: 0 errors and 0 warnings in total, apart from known ones',
  ]);
});

it('does not take the known for acknowledged, nor the acknowledged for known', async () => {
  const because = { because: 'we wait', agreedWith: null, until: null };
  const both = withFindings(plan, (finding, index) => ({
    ...finding,
    state: 'known',
    acknowledged: index === 0 ? because : null,
  }));
  const out = await render(
    'pretty',
    reportOf([both], { baseline: { file: 'b.json', writtenFor: 'leaflet-2005 2.0', gone: [] } }),
  );
  expect(out).toContain('1 finding is acknowledged in the plan. To show it, use --no-acknowledged.\n');
  expect(out).toContain('3 known findings are in the baseline b.json\n');
});
