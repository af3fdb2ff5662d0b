/** One gap, one finding: which rules are silent while another speaks of the same thing, and what they say alone. */

import { describe, expect, it } from 'vitest';
import { CHECKS } from '../../src/checks/register.ts';
import { bindChecks } from '../../src/rules/bind-checks.ts';
import { loadFramework } from '../../src/rules/load.ts';
import { runIn } from '../kit/memory-io.ts';
import { planWith } from '../kit/plans.ts';

interface PlanResult {
  readonly findings: readonly { readonly rule: string; readonly message: string }[];
  readonly outcomes: Readonly<Record<string, string>>;
}

async function check(plan: string, ...argv: readonly string[]): Promise<PlanResult> {
  const { out } = await runIn({ files: { 'plan.yaml': plan } }, 'check', '-f', 'json', ...argv, 'plan.yaml');
  return JSON.parse(out).plans[0];
}

const only = (...rules: readonly string[]) => rules.flatMap((rule) => ['--only', rule]);

const VAGUE = planWith('Talk that prepares for reading', 'Transition');
const ACKNOWLEDGING = (rule: string) => `${VAGUE}acknowledged:\n  - {rule: ${rule}, because: It stays so this year}\n`;

describe('a rule that gives way', () => {
  it('is not applicable while the other finds something', async () => {
    const { outcomes } = await check(VAGUE);
    expect(outcomes['focus-vague']).toBe('failed');
    expect(outcomes['focus-untranslated']).toBe('not-applicable');
    expect(outcomes['focus-without-evidence']).toBe('not-applicable');
  });

  it('speaks where it is asked alone', async () => {
    const { outcomes } = await check(VAGUE, ...only('focus-untranslated'));
    expect(outcomes['focus-untranslated']).toBe('failed');
  });

  it('speaks once the other finding is acknowledged', async () => {
    const { outcomes } = await check(ACKNOWLEDGING('focus-vague'));
    expect(outcomes['focus-vague']).toBe('acknowledged');
    expect(outcomes['focus-untranslated']).toBe('failed');
  });

  it('is not taken for an acknowledgement without a finding', async () => {
    const { outcomes } = await check(ACKNOWLEDGING('focus-untranslated'));
    expect(outcomes['stale-acknowledgement']).toBe('passed');
  });

  it('names rules of the framework, and not itself', () => {
    const { header, rules, statements } = loadFramework();
    const { categories } = header;
    const records = rules.map(({ category, ...record }) => ({
      category,
      record: record.id === 'no-slack' ? { ...record, gives_way_to: ['budget-sort', 'no-slack'] } : record,
    }));
    expect(bindChecks({ categories, statements, records }, CHECKS).errors).toEqual([
      { rule: 'no-slack', at: ['gives_way_to', 0], message: 'There is no other rule called budget-sort.' },
      { rule: 'no-slack', at: ['gives_way_to', 1], message: 'There is no other rule called no-slack.' },
    ]);
  });
});

/** A launched network with a shared bus and not a word on who does what. */
const BARE = planWith(
  'stage: forming',
  'stage: launching',
  '{title: Partner talk enquiry, kind: enquiry, schools: all}',
  '{title: Shared bus, kind: shared-service, schools: all}',
  '- {person: {post: headteacher, school: ashby}}',
  '[]',
  '- {person: {post: deputy, school: cairn}}',
  '',
);

describe('functions that nothing is there for', () => {
  const RULE = 'function-uncovered';
  const said = ({ findings }: PlanResult) => findings.filter(({ rule }) => rule === RULE).map(({ message }) => message);

  it('are all named by the rule alone', async () => {
    expect(said(await check(BARE, ...only(RULE)))).toEqual([
      'The plan has no group, role or routine for enquiry, sharing, facilitation, decisions, communication or evaluation.',
    ]);
  });

  it('are named, in the whole rule set, where no other rule says so', async () => {
    const report = await check(BARE);
    expect(said(report)).toEqual(['The plan has no group, role or routine for sharing.']);
    const others = ['no-enquiry', 'no-facilitator', 'no-co-leadership', 'no-two-way-channel', 'no-review'];
    // The review waits for an outcome to look back on, and evaluation isn't mentioned meanwhile.
    expect(others.map((rule) => report.outcomes[rule])).toEqual([
      'failed',
      'failed',
      'failed',
      'failed',
      'not-applicable',
    ]);
  });

  it('are not mentioned where other rules have said it of each', async () => {
    const plan = `${BARE}structure: {agreements: {decisions: By consent}}\nsharing: {wider_audiences: [All heads]}\n`;
    expect((await check(plan)).outcomes[RULE]).toBe('not-applicable');
  });

  it('can be acknowledged like any other', async () => {
    const plan = `${BARE}acknowledged:\n  - {rule: ${RULE}, because: We are five heads who meet each week}\n`;
    const { outcomes } = await check(plan);
    expect(outcomes[RULE]).toBe('acknowledged');
    expect(outcomes['stale-acknowledgement']).toBe('passed');
  });
});

/** A launched network in which one head leads every activity. */
const RESTING_ON_ONE = `${planWith(
  'stage: forming',
  'stage: launching',
  '{title: Partner talk enquiry, kind: enquiry, schools: all}',
  '{title: Partner talk enquiry, kind: enquiry, schools: all, led_by: [head]}\n' +
    '  - {title: Learning walks, kind: learning-walk, schools: all, led_by: [head]}',
  '- {person: {post: headteacher, school: ashby}}',
  '- {person: head}',
  '- {person: {post: deputy, school: cairn}}',
  '',
)}people: [{id: head, post: headteacher, school: ashby}]
structure: {groups: [{name: Group, led_by: [head]}, {name: Other, led_by: [head]}, {name: Third, led_by: [head]}]}
`;

describe('a network that rests on one person', () => {
  it('hears so in one step, with everything that there is to do about it', async () => {
    const { out } = await runIn({ files: { 'plan.yaml': RESTING_ON_ONE } }, 'check', 'plan.yaml');
    const [, step = '', rest = ''] = /^1 {2}([\s\S]*?)^2 {2}([\s\S]*)/m.exec(out) ?? [];
    const first = step.replace(/\s+/g, ' ');
    expect(first).toContain("both activities would have nobody to lead them. The plan doesn't give");
    expect(first).toContain('bus-factor-one, no-facilitator, no-co-leadership');
    expect(first).toContain('Ask two people from different schools to lead together');
    expect(first).toContain('- {person: head, days_per_year: …}');
    expect(rest.length).toBeGreaterThan(0);
    expect(rest).not.toMatch(/led only by|any days to look after|lead posts/);
  });

  it('hears of the many posts where nobody says that the activities depend on that person', async () => {
    expect((await check(RESTING_ON_ONE)).outcomes['many-hats']).toBe('not-applicable');
    const alone = await check(RESTING_ON_ONE, ...only('many-hats'));
    expect(alone.findings.map(({ message }) => message)).toEqual([
      'Of the 6 lead posts, the head of Ashby Primary holds all 6.',
    ]);
  });
});
