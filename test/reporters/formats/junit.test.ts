/** `--format junit`: a suite a plan, a case a rule; a failure is what fails the run. */

import { describe, expect, it } from 'vitest';
import { runIn } from '../../kit/memory-io.ts';
import { planWith, SMALLEST } from '../../kit/plans.ts';
import { alternating, GONE, plansOf, render, reportOf, withFindings } from '../../kit/reports.ts';

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';

async function junit(text: string, ...argv: string[]): Promise<string> {
  const { out } = await runIn({ files: { './plan.yaml': text } }, 'check', '-f', 'junit', ...argv, './plan.yaml');
  return out;
}

const FACILITATOR = `The plan doesn&apos;t give the head of Ashby Primary and the deputy of Cairn Primary any days to look after the network.
at plan.yaml:20:1
about: essential
why: As in any organisation, a network&apos;s structures need someone inside it to look after them, by facilitating or leading.
next: Write down how many days a year each leader has, and who pays for them. Two days a year for each school, added together, is a good start.
`;
const RULES = [
  '--only',
  'no-facilitator',
  '--only',
  'network-too-large',
  '--only',
  'head-absent',
  '--only',
  'purpose-not-agreed',
];

it('says what passed, what could not be asked, and in its output what was found and fails nothing', async () => {
  expect(await junit(SMALLEST, ...RULES)).toBe(`${HEAD}<testsuites name="nlc-toolkit" tests="6" failures="0" errors="0">
  <testsuite name="plan.yaml" tests="6" failures="0" errors="0" skipped="2">
    <testcase name="plan-shape" classname="plan.yaml"/>
    <testcase name="plan-syntax" classname="plan.yaml"/>
    <testcase name="purpose-not-agreed" classname="plan.yaml">
      <skipped>This rule doesn&apos;t apply: it&apos;s too early, the plan has nothing of this kind, or another rule covers it.</skipped>
    </testcase>
    <testcase name="head-absent" classname="plan.yaml">
      <skipped>The plan doesn&apos;t say enough to check this, and doesn&apos;t have to yet.</skipped>
    </testcase>
    <testcase name="network-too-large" classname="plan.yaml"/>
    <testcase name="no-facilitator" classname="plan.yaml">
      <system-out>warning: ${FACILITATOR}</system-out>
    </testcase>
  </testsuite>
</testsuites>
`);
});

describe('a failure is what fails the run', () => {
  const failed = `<testcase name="no-facilitator" classname="plan.yaml">
      <failure type="warning" message="${FACILITATOR.split('\n')[0]}">${FACILITATOR}</failure>
    </testcase>`;

  it.each([
    { flags: ['--fail-on', 'warning'], fails: true },
    { flags: ['--max-warnings', '0'], fails: true },
    { flags: ['--max-warnings', '0', '--fail-on', 'none'], fails: true },
    { flags: ['--max-warnings', '1'], fails: false },
    { flags: ['--fail-on', 'none'], fails: false },
  ])('$flags', async ({ flags, fails }) => {
    const out = await junit(SMALLEST, '--only', 'no-facilitator', ...flags);
    expect(out.includes(failed)).toBe(fails);
    expect(out).toContain(`<testsuites name="nlc-toolkit" tests="3" failures="${fails ? 1 : 0}" errors="0">`);
  });

  it('an error, always', async () => {
    const out = await junit('a: [');
    expect(out).toContain('<failure type="error" message="The &quot;[&quot; opened here');
    expect(out).toContain('<testsuite name="plan.yaml" tests="1" failures="1" errors="0" skipped="0">');
  });
});

it('tells the plans of one file apart', async () => {
  const out = await junit(`${SMALLEST}---\n${SMALLEST}`, '--only', 'network-too-large');
  expect(out.match(/<test(?:suite|case) name="[^"]*"(?: classname="[^"]*")?/g)).toEqual([
    '<testsuite name="plan.yaml#1"',
    ...['plan-shape', 'plan-syntax', 'network-too-large'].map(
      (rule) => `<testcase name="${rule}" classname="plan.yaml#1"`,
    ),
    '<testsuite name="plan.yaml#2"',
    ...['plan-shape', 'plan-syntax', 'network-too-large'].map(
      (rule) => `<testcase name="${rule}" classname="plan.yaml#2"`,
    ),
  ]);
});

it('skips what is acknowledged, with its reason', async () => {
  const text = `${SMALLEST}acknowledged:\n  - {rule: no-facilitator, because: "we wait ]]> <for> it"}\n`;
  const out = await junit(text, '--only', 'no-facilitator');
  expect(out).toContain(
    '<skipped>Acknowledged in the plan: we wait ]]&gt; &lt;for&gt; it\nwarning: The plan doesn&apos;t give',
  );
  expect(out).toContain('failures="0" errors="0" skipped="1"');
});

it('tells new, known and gone apart, within one rule too', async () => {
  const [plan] = plansOf({ 'a.yaml': planWith('{id: dene,', '{id: brook,', '{id: fell,', '{id: brook,') });
  if (plan === undefined) throw new Error('The plan has no report');
  const findings = plan.findings.filter(({ rule }) => rule === 'duplicate-id');
  expect(findings).toHaveLength(2);
  const mixed = alternating({ ...plan, findings, outcomes: {} });
  const out = await render(
    'junit',
    reportOf([mixed], { baseline: { file: './b.json', writtenFor: 'leaflet-2005 2.0', gone: [GONE] } }),
  );
  expect(
    out.replace(/^(?:at|why|next): .*\n/gm, ''),
  ).toContain(`  <testsuite name="a.yaml" tests="1" failures="1" errors="0" skipped="0">
    <testcase name="duplicate-id" classname="a.yaml">
      <failure type="error" message="Another school in the plan already has the id &quot;brook&quot;.">`);
  expect(out).toContain(
    '<system-out>Known: in the baseline ./b.json\nerror: Another school in the plan already has the id &quot;brook&quot;.',
  );
  expect(out).toContain(`  <testsuite name="baseline b.json" tests="1" failures="0" errors="0" skipped="0">
    <testcase name="1: no-critical-friend" classname="./b.json">
      <system-out>No longer found in north/a.yaml (no-critical-friend): The plan doesn&apos;t name a critical friend. To remove the entry, run nlc baseline prune.</system-out>
    </testcase>
  </testsuite>
`);
  const known = withFindings(mixed, (finding) => ({ ...finding, state: 'known' }));
  expect(await render('junit', reportOf([known]))).toContain(
    '<skipped>Known: in the baseline\nerror: Another school in the plan',
  );
});

it('has an error for whatever kept the run from being whole', async () => {
  const { out, code } = await runIn({}, 'check', '-f', 'junit', 'none\u0001.yaml');
  expect(code).toBe(2);
  expect(out).toBe(`${HEAD}<testsuites name="nlc-toolkit" tests="1" failures="0" errors="1">
  <testsuite name="nlc" tests="1" failures="0" errors="1" skipped="0">
    <testcase name="1: none\\u{1}.yaml" classname="nlc">
      <error type="wrong-request" message="none\\u{1}.yaml doesn&apos;t exist.">none\\u{1}.yaml doesn&apos;t exist.</error>
    </testcase>
  </testsuite>
</testsuites>
`);
  const problems = [{ message: 'nlc itself failed', file: null, line: null, column: null, exitCode: 3 }] as const;
  expect(await render('junit', reportOf([], { problems }))).toContain(
    '<testcase name="1: fault-of-nlc" classname="nlc">\n      <error type="fault-of-nlc" message="nlc itself failed">',
  );
});

it('is a document of its own where there is nothing to say', async () => {
  expect(await render('junit', reportOf([]))).toBe(
    `${HEAD}<testsuites name="nlc-toolkit" tests="0" failures="0" errors="0"/>\n`,
  );
});
