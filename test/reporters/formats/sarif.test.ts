/**
 * `--format sarif`: what code scanning is told of rules, results, their state and what kept the run from being whole.
 */

import { expect, it } from 'vitest';
import { uriOf } from '../../../src/reporters/terminal/printed-paths.ts';
import { loadFramework } from '../../../src/rules/load.ts';
import { runAllFormats } from '../../kit/formats.ts';
import { planWith, SMALLEST } from '../../kit/plans.ts';
import { alternating, GONE, plansOf, render, reportOf, withFindings } from '../../kit/reports.ts';

const BROKEN = planWith('{id: dene,', '{id: brook,');

async function sarif(...report: Parameters<typeof reportOf>) {
  const { runs } = JSON.parse(await render('sarif', reportOf(...report)));
  expect(runs).toHaveLength(1);
  return runs[0];
}

const rulesAlone = (plans: ReturnType<typeof plansOf>, ...rules: string[]) =>
  plans.map((plan) => ({ ...plan, findings: plan.findings.filter(({ rule }) => rules.includes(rule)) }));

it('gives a result its rule, level, message, place, related places, fingerprint and what to do', async () => {
  const plans = rulesAlone(plansOf({ './north/plan one.yaml': BROKEN }), 'duplicate-id');
  const { results, artifacts, columnKind } = await sarif(plans);
  const placeAt = (startLine: number) => ({
    physicalLocation: {
      artifactLocation: { uri: 'north/plan%20one.yaml', uriBaseId: '%SRCROOT%' },
      region: { startLine, startColumn: 10, endLine: startLine, endColumn: 15 },
    },
  });
  expect(columnKind).toBe('utf16CodeUnits');
  expect(artifacts).toEqual([{ location: { uri: 'north/plan%20one.yaml', uriBaseId: '%SRCROOT%' } }]);
  expect(results).toEqual([
    {
      ruleId: 'duplicate-id',
      ruleIndex: 0,
      level: 'error',
      message: { text: 'Another school in the plan already has the id "brook".' },
      locations: [{ ...placeAt(18), logicalLocations: [{ fullyQualifiedName: 'schools[3].id' }] }],
      relatedLocations: [
        {
          ...placeAt(16),
          id: 0,
          logicalLocations: [{ fullyQualifiedName: 'schools[1].id' }],
          message: { text: 'the first one is here.' },
        },
      ],
      partialFingerprints: { 'nlc/v1': plans[0]?.findings[0]?.fingerprint },
      suppressions: [],
      properties: {
        level: 'error',
        about: 'written',
        grade: 'integrity',
        fix: 'If two entries share an id, give one of them a different id, and use the new id wherever you mean that entry.',
        document: 0,
      },
    },
  ]);
});

it('describes every rule shipped, and those that only findings or the baseline tell of', async () => {
  const [plan] = plansOf({ 'plan.yaml': SMALLEST });
  if (plan === undefined) throw new Error('The smallest plan has no report');
  const local = withFindings(plan, (finding) =>
    finding.rule === 'no-facilitator'
      ? { ...finding, rule: 'ours', category: 'local', why: 'We say so', question: '' }
      : finding,
  );
  const baseline = { file: 'b.json', writtenFor: 'leaflet-2005 2.0', gone: [{ ...GONE, rule: 'theirs' }, GONE] };
  const { tool, results } = await sarif([local], { baseline });
  const { rules } = tool.driver;
  expect(rules.map(({ id }: { id: string }) => id)).toEqual([
    ...loadFramework().rules.map(({ id }) => id),
    'ours',
    'theirs',
  ]);
  for (const { ruleId, ruleIndex } of results) expect(rules[ruleIndex].id).toBe(ruleId);
  expect(rules.find(({ id }: { id: string }) => id === 'no-critical-friend')).toEqual({
    id: 'no-critical-friend',
    shortDescription: { text: 'No critical friend from outside yet.' },
    fullDescription: { text: expect.stringMatching(/critical friend.*\.$/) },
    help: {
      text: expect.stringMatching(/^Why: .+\.\n\nNext: .+\.\n\nTo discuss: .+\?\n\nEvidence: P6, validated\.$/),
      markdown: expect.stringMatching(
        /^\*\*Why\*\*: .+\n\n\*\*Next\*\*: .+\n\n\*\*To discuss\*\*: .+\n\n\*\*Evidence\*\*: .+$/,
      ),
    },
    defaultConfiguration: { level: 'warning' },
    properties: {
      category: 'leadership',
      grade: 'validated',
      level: 'warning',
      cites: ['P6'],
      tags: ['leadership', 'validated'],
    },
  });
  expect(rules.at(-2)).toMatchObject({
    id: 'ours',
    shortDescription: { text: 'ours.' },
    fullDescription: { text: 'We say so.' },
    help: { text: expect.stringMatching(/^Why: We say so\.\n\nNext: .+\n\nEvidence: P5, validated\.$/) },
  });
  expect(rules.at(-1)).toMatchObject({ id: 'theirs', fullDescription: { text: expect.stringContaining('baseline') } });
});

it('maps levels: advice and questions are notes', async () => {
  const { results } = await sarif(plansOf({ 'a.yaml': BROKEN }));
  const pairs = results.map(
    (result: { level: string; properties: { level: string } }) => `${result.properties.level} ${result.level}`,
  );
  expect([...new Set(pairs)].sort()).toEqual(['advice note', 'error error', 'warning warning']);
});

it('keeps what is acknowledged, suppressed with its reason', async () => {
  const acknowledged = [
    'acknowledged:',
    '  - {rule: no-facilitator, because: we wait for the autumn, until: 2027-01-01}',
    '  - {rule: no-way-to-leave, because: governors decide in May}',
    '',
  ].join('\n');
  const { results } = await sarif(plansOf({ 'a.yaml': `${SMALLEST}${acknowledged}` }));
  const suppressed = results.filter(({ suppressions }: { suppressions: unknown[] }) => suppressions.length > 0);
  expect(
    suppressed.map(({ ruleId, suppressions }: { ruleId: string; suppressions: unknown[] }) => [
      ruleId,
      ...suppressions,
    ]),
  ).toEqual([
    [
      'no-way-to-leave',
      {
        kind: 'inSource',
        status: 'accepted',
        justification: 'Acknowledged in the plan: governors decide in May',
      },
    ],
    [
      'no-facilitator',
      {
        kind: 'inSource',
        status: 'accepted',
        justification: 'Acknowledged in the plan: we wait for the autumn, until 2027-01-01',
      },
    ],
  ]);
});

it('tells new, known and gone apart', async () => {
  const plans = rulesAlone(plansOf({ 'a.yaml': BROKEN }), 'duplicate-id', 'no-facilitator').map(alternating);
  const { results } = await sarif(plans, {
    baseline: { file: 'b.json', writtenFor: 'leaflet-2005 2.0', gone: [GONE] },
  });
  const [isNew, isKnown, isGone] = results;
  expect(isNew).toMatchObject({ ruleId: 'duplicate-id', baselineState: 'new', suppressions: [] });
  expect(isKnown).toMatchObject({
    ruleId: 'no-facilitator',
    baselineState: 'unchanged',
    suppressions: [{ kind: 'external', status: 'accepted', justification: 'Known: in the baseline b.json' }],
  });
  expect(isGone).toEqual({
    ruleId: 'no-critical-friend',
    ruleIndex: expect.any(Number),
    kind: 'pass',
    level: 'none',
    message: {
      text: "No longer found in north/a.yaml (no-critical-friend): The plan doesn't name a critical friend. To remove the entry, run nlc baseline prune.",
    },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: 'north/a.yaml', uriBaseId: '%SRCROOT%' },
          region: { startLine: 1, startColumn: 1, endLine: 1, endColumn: 1 },
        },
      },
    ],
    partialFingerprints: { 'nlc/v1': '0123456789abcdef' },
    baselineState: 'absent',
    suppressions: [{ kind: 'external', status: 'accepted', justification: 'No longer found.' }],
  });
  const without = await sarif(rulesAlone(plansOf({ 'a.yaml': BROKEN }), 'duplicate-id'));
  expect(without.results[0]).not.toHaveProperty('baselineState');
});

it('says what kept the run from being whole, and its exit code', async () => {
  const sound = await runAllFormats({ files: { 'a.yaml': SMALLEST } }, 'a.yaml');
  expect(JSON.parse(sound.texts.sarif).runs[0].invocations).toEqual([
    { executionSuccessful: true, exitCode: 0, toolExecutionNotifications: [] },
  ]);
  const problems = [
    { message: "none.yaml doesn't exist.", file: 'none.yaml', line: null, column: null, exitCode: 2 },
    { message: '.nlc.yaml:3:2: no rule is called x', file: '.nlc.yaml', line: 3, column: 2, exitCode: 2 },
    { message: '.nlc.yaml:4: x', file: '.nlc.yaml', line: 4, column: null, exitCode: 2 },
    { message: 'A name is empty', file: '', line: null, column: null, exitCode: 2 },
    { message: 'nlc itself failed: boom', file: null, line: null, column: null, exitCode: 3 },
  ] as const;
  const { invocations } = await sarif([], { problems, exitCode: 3 });
  const at = (uri: string, region?: object) => [
    { physicalLocation: { artifactLocation: { uri, uriBaseId: '%SRCROOT%' }, ...(region && { region }) } },
  ];
  const wrong = { descriptor: { id: 'wrong-request' }, level: 'error' };
  expect(invocations).toEqual([
    {
      executionSuccessful: false,
      exitCode: 3,
      toolExecutionNotifications: [
        { ...wrong, message: { text: "none.yaml doesn't exist." }, locations: at('none.yaml') },
        {
          ...wrong,
          message: { text: '.nlc.yaml:3:2: no rule is called x.' },
          locations: at('.nlc.yaml', { startLine: 3, startColumn: 2 }),
        },
        { ...wrong, message: { text: '.nlc.yaml:4: x.' }, locations: at('.nlc.yaml', { startLine: 4 }) },
        { ...wrong, message: { text: 'A name is empty.' } },
        { descriptor: { id: 'fault-of-nlc' }, level: 'error', message: { text: 'nlc itself failed: boom.' } },
      ],
    },
  ]);
});

it('lets no text be a link', async () => {
  const [plan] = plansOf({ 'a.yaml': SMALLEST });
  if (plan === undefined) throw new Error('The smallest plan has no report');
  const says = async (message: string) => {
    const { results } = await sarif([withFindings(plan, (finding) => ({ ...finding, message }))]);
    return results[0].message.text;
  };
  expect(await says('see [this](https://x.example)')).toBe('see \\[this\\](https://x.example).');
  expect(await says('schools[2] is empty?')).toBe('schools[2] is empty?');
  expect(await says('\u001b[2J\n::error::x')).toBe('\\u{1b}[2J\\n:\\u{3a}error:\\u{3a}x.');
});

it('points into another file where a related place stands there', async () => {
  const [plan] = rulesAlone(plansOf({ 'a.yaml': BROKEN }), 'duplicate-id');
  if (plan === undefined) throw new Error('The plan has no report');
  const elsewhere = withFindings(plan, (finding) => ({
    ...finding,
    related: finding.related.map((place) => ({ ...place, file: '../b.yaml', path: '' })),
  }));
  const { results } = await sarif([elsewhere]);
  expect(results[0].relatedLocations[0].physicalLocation.artifactLocation.uri).toBe('../b.yaml');
  expect(results[0].relatedLocations[0]).not.toHaveProperty('logicalLocations');
});

it.each([
  ['plan.yaml', 'plan.yaml'],
  ['./a/./b.yaml', 'a/./b.yaml'],
  ['.//a.yaml', 'a.yaml'],
  ['./', './'],
  ['a:b c%.yaml', 'a%3Ab%20c%25.yaml'],
  ['<stdin>', '%3Cstdin%3E'],
  ['/srv/plans/a.yaml', 'file:///srv/plans/a.yaml'],
  ['schön/\ud800.yaml', 'sch%C3%B6n/%EF%BF%BD.yaml'],
])('writes %j as the address %s', (file, uri) => {
  expect(uriOf(file)).toBe(uri);
});
