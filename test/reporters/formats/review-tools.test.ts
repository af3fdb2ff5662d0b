/** `--format gitlab` and `--format checkstyle`: flat lists for tools that put findings beside the lines of a change. */

import { describe, expect, it } from 'vitest';
import { runIn } from '../../kit/memory-io.ts';
import { planWith, SMALLEST } from '../../kit/plans.ts';
import { alternating, GONE, plansOf, render, reportOf } from '../../kit/reports.ts';

const BROKEN = planWith('{id: dene,', '{id: brook,');
const RULES = ['duplicate-id', 'no-facilitator', 'no-way-to-leave'];
const only = RULES.flatMap((rule) => ['--only', rule]);
const PROBLEMS = [
  { message: '.nlc.yaml:3:2: no rule is called x', file: './.nlc.yaml', line: 3, column: 2, exitCode: 2 },
  { message: 'nlc itself failed', file: null, line: null, column: null, exitCode: 3 },
] as const;

/** A report with one finding of each standing: new, known and gone. */
function withBaseline() {
  const plans = plansOf({ './a.yaml': BROKEN }).map((plan) =>
    alternating({ ...plan, findings: plan.findings.filter(({ rule }) => RULES.slice(0, 2).includes(rule)) }),
  );
  return reportOf(plans, {
    baseline: { file: './b.json', writtenFor: 'leaflet-2005 2.0', gone: [GONE] },
    problems: PROBLEMS,
    exitCode: 3,
  });
}

describe('gitlab', () => {
  interface Issue {
    readonly description: string;
    readonly check_name: string;
    readonly severity: string;
    readonly fingerprint: string;
    readonly location: { readonly path: string; readonly lines: { readonly begin: number } };
  }

  const issues = (text: string): Issue[] => JSON.parse(text);
  const plain = ({ description, check_name, severity, location: { path, lines } }: Issue) =>
    `${path}:${lines.begin} ${severity} ${check_name}: ${description}`;

  it('has an issue for each finding, by place', async () => {
    const { out } = await runIn({ files: { './a.yaml': BROKEN } }, 'check', '-f', 'gitlab', ...only, './a.yaml');
    expect(issues(out).map(plain)).toEqual([
      `a.yaml:1 minor no-way-to-leave: The plan doesn't say how schools can leave.
Write below line 25:
structure:
  agreements:
    leaving: "…" # how much notice to give, and what to finish first`,
      'a.yaml:18 critical duplicate-id: Another school in the plan already has the id "brook".',
      `a.yaml:20 major no-facilitator: The plan doesn't give the head of Ashby Primary and the deputy of Cairn Primary any days to look after the network.
Write in place of lines 22 to 23:
    - {person: {post: headteacher, school: ashby}, days_per_year: …}
    - {person: {post: deputy, school: cairn}, days_per_year: …}`,
    ]);
  });

  it('keeps what is acknowledged, marked and of the least severity', async () => {
    const text = `${SMALLEST}acknowledged:\n  - {rule: no-facilitator, because: we wait for the autumn}\n`;
    const { out } = await runIn(
      { files: { 'a.yaml': text } },
      'check',
      '-f',
      'gitlab',
      '--only',
      'no-facilitator',
      'a.yaml',
    );
    expect(issues(out).map(plain)).toEqual([
      "a.yaml:20 info no-facilitator: The plan doesn't give the head of Ashby Primary and the deputy of Cairn Primary any days to look after the network. (acknowledged)",
    ]);
  });

  it('tells new, known and gone apart, and what kept the run from being whole', async () => {
    expect(issues(await render('gitlab', withBaseline())).map(plain)).toEqual([
      '.nlc.yaml:3 blocker wrong-request: .nlc.yaml:3:2: no rule is called x',
      '.:1 blocker fault-of-nlc: nlc itself failed',
      'a.yaml:18 critical duplicate-id: Another school in the plan already has the id "brook".',
      "a.yaml:20 info no-facilitator: The plan doesn't give the head of Ashby Primary and the deputy of Cairn Primary any days to look after the network. (known)",
      "b.json:1 info baseline-entry: No longer found in north/a.yaml (no-critical-friend): The plan doesn't name a critical friend. To remove the entry, run nlc baseline prune.",
    ]);
  });

  it('gives the same finding the same fingerprint whatever stands before it, and no two findings one', async () => {
    const prints = async (files: Readonly<Record<string, string>>) =>
      issues(await render('gitlab', reportOf(plansOf(files)))).map(({ fingerprint }) => fingerprint);
    const alone = await prints({ 'b.yaml': BROKEN });
    const moved = await prints({ 'b.yaml': `# a line more\n${BROKEN}` });
    const twice = await prints({ 'a.yaml': BROKEN, './b.yaml': BROKEN, 'c.yaml': `a: [\n---\nb: [` });
    expect(moved).toEqual(alone);
    expect(twice.slice(alone.length, 2 * alone.length)).toEqual(alone);
    expect(new Set(twice).size).toBe(twice.length);
    const same = await prints({ 'b.yaml': `${BROKEN}---\n${BROKEN}` });
    expect(same.slice(0, alone.length)).toEqual(alone);
    expect(new Set(same).size).toBe(2 * alone.length);
  });

  it('is an empty list where nothing was found', async () => {
    expect(await render('gitlab', reportOf([]))).toBe('[]\n');
  });
});

describe('checkstyle', () => {
  const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n<checkstyle version="4.3">\n';

  it('has each plan file, with what was found in it', async () => {
    const files = { './a.yaml': BROKEN, 'b.yaml': `${SMALLEST}---\n${SMALLEST}` };
    const rules = ['--only', 'duplicate-id', '--only', 'no-facilitator'];
    const { out } = await runIn({ files }, 'check', '-f', 'checkstyle', ...rules, './a.yaml', 'b.yaml');
    const nobody =
      'message="The plan doesn&apos;t give the head of Ashby Primary and the deputy of Cairn Primary any days to look after the network."';
    expect(out).toBe(`${HEAD}  <file name="a.yaml">
    <error line="18" column="10" severity="error" message="Another school in the plan already has the id &quot;brook&quot;." source="nlc.duplicate-id"/>
    <error line="20" column="1" severity="warning" ${nobody} source="nlc.no-facilitator"/>
  </file>
  <file name="b.yaml">
    <error line="20" column="1" severity="warning" ${nobody} source="nlc.no-facilitator"/>
    <error line="48" column="1" severity="warning" ${nobody} source="nlc.no-facilitator"/>
  </file>
</checkstyle>
`);
  });

  it('tells new, known and gone apart, and what kept the run from being whole', async () => {
    expect(await render('checkstyle', withBaseline())).toBe(`${HEAD}  <file name="a.yaml">
    <error line="18" column="10" severity="error" message="Another school in the plan already has the id &quot;brook&quot;." source="nlc.duplicate-id"/>
    <error line="20" column="1" severity="info" message="The plan doesn&apos;t give the head of Ashby Primary and the deputy of Cairn Primary any days to look after the network. (known)" source="nlc.no-facilitator"/>
  </file>
  <file name="b.json">
    <error line="1" column="1" severity="info" message="No longer found in north/a.yaml (no-critical-friend): The plan doesn&apos;t name a critical friend. To remove the entry, run nlc baseline prune." source="nlc.baseline-entry"/>
  </file>
  <file name=".nlc.yaml">
    <error line="3" column="2" severity="error" message=".nlc.yaml:3:2: no rule is called x" source="nlc.wrong-request"/>
  </file>
  <file name=".">
    <error line="1" column="1" severity="error" message="nlc itself failed" source="nlc.fault-of-nlc"/>
  </file>
</checkstyle>
`);
  });

  it('has a place for a plan in which nothing was found', async () => {
    const plans = plansOf({ 'a.yaml': SMALLEST }).map((plan) => ({ ...plan, findings: [] }));
    expect(await render('checkstyle', reportOf(plans))).toBe(`${HEAD}  <file name="a.yaml"/>\n</checkstyle>\n`);
  });

  it('shows what XML cannot hold, and escapes what would be markup', async () => {
    const plan = `nlc: 1\n"]]> <a b='c'> & \\u0001\\ud800\\uffff\\ufdd0": 1\n`;
    const { out } = await runIn(
      { files: { true: plan } },
      'check',
      '-f',
      'checkstyle',
      '--only',
      'unknown-field',
      'true',
    );
    expect(out).toContain('<file name="true">');
    expect(out).toContain(
      'message="&quot;]]&gt; &lt;a b=&apos;c&apos;&gt; &amp; \\u{1}\\u{d800}\\u{ffff}\ufffd&quot; isn&apos;t a section of the plan."',
    );
  });
});
