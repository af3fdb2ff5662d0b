/** Plans checked together: what is found across them, where it stands, and what does not depend on the others. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { likelyPairs, overlap } from '../../src/cross-plan/checks/similarity.ts';
import { type CrossPlanInput, evaluateCrossPlan } from '../../src/cross-plan/evaluate.ts';
import { locateSummary } from '../../src/cross-plan/located-summary.ts';
import { schoolsIn } from '../../src/cross-plan/match-schools.ts';
import { lintFile } from '../../src/lint/lint-file.ts';
import { dayOf } from '../../src/plan/queries/calendar.ts';
import { loadFramework } from '../../src/rules/load.ts';
import { runIn } from '../kit/memory-io.ts';
import { planOf, planWith, SMALLEST } from '../kit/plans.ts';
import { repositoryOf } from '../kit/repository.ts';
import { runs } from '../kit/runs.ts';

const framework = loadFramework();
const LINK = '  stage: forming\n  links_to_networks: [{ network: network-2 }]\n';

/** The smallest plan with a link to the second network, and the second, which knows nothing of it. */
const LINKED = {
  'one.yaml': planWith('  stage: forming\n', LINK),
  'two.yaml': planWith('id: upper-vale-reading', 'id: network-2', 'name: Upper Vale Reading Network', 'name: Second'),
};

async function found(files: Readonly<Record<string, string>>, ...argv: string[]): Promise<string[]> {
  const { out } = await runIn({ files }, 'check', '-f', 'compact', ...argv, ...Object.keys(files));
  return out.split('\n').filter((line) => framework.crossPlanRules.some(({ id }) => line.includes(` ${id} `)));
}

const UNANSWERED =
  "one.yaml:6:34: advice one-sided-link This plan names Second as a network to learn with, but that network's plan doesn't name this one. See also two.yaml:2.";
const UNNAMED =
  "two.yaml:2:1: advice one-sided-link This plan doesn't mention Upper Vale Reading Network, although they name this network as one to learn with. See also one.yaml:6.";

describe('plans checked together', () => {
  it('show the place and, by its file, the place in the other plan', async () => {
    const { out } = await runIn(
      { files: LINKED },
      'check',
      '--only',
      'one-sided-link',
      '--all',
      'one.yaml',
      'two.yaml',
    );
    expect(out).toBe(`one.yaml · Upper Vale Reading Network · forming · 5 schools

One next step

1  This plan names Second as a network to learn with, but that network's plan
   doesn't name this one.                       advice · line 6 · one-sided-link
   6 │   links_to_networks: [{ network: network-2 }]
     │                                  ━━━━━━━━━
     ├─ two.yaml:2:1 Second
   Why  Members see how they belong to a wider profession, and learning for
        others has been a strong reason to exchange knowledge and work together.
        (E10, supported by evidence)
   Later  A review of research and cases lists connecting outwards, to learn
          from others, among eight features of effective networks.
          (Rincón-Gallardo and Fullan 2016)
   Do   Talk to the other network. Agree what you will exchange and write it in
        both plans, or remove the link.

No errors and no warnings · 1 piece of advice

two.yaml · Second · forming · 5 schools

One next step

1  This plan doesn't mention Upper Vale Reading Network, although they name this
   network as one to learn with.                advice · line 2 · one-sided-link
   2 │ network:
     │ ━━━━━━━
     ├─ one.yaml:6:34 Upper Vale Reading Network
   Why  Members see how they belong to a wider profession, and learning for
        others has been a strong reason to exchange knowledge and work together.
        (E10, supported by evidence)
   Later  A review of research and cases lists connecting outwards, to learn
          from others, among eight features of effective networks.
          (Rincón-Gallardo and Fullan 2016)
   Do   Talk to the other network. Agree what you will exchange and write it in
        both plans, or remove the link.

No errors and no warnings · 1 piece of advice

2 plans checked: 0 errors and 0 warnings in total
Checked using the rules of leaflet-2005 2.0, as of 2026-11-24
Codes such as E10 refer to the leaflet. To read one and see where to find the
research: nlc explain E10
`);
  });

  it('are judged so from several files, and from one', async () => {
    expect(await found(LINKED)).toEqual([UNANSWERED, UNNAMED]);
    const file = `${LINKED['one.yaml']}---\n${LINKED['two.yaml']}`;
    const { out } = await runIn(
      { files: { 'a.yaml': file } },
      'check',
      '-f',
      'json',
      '--only',
      'one-sided-link',
      'a.yaml',
    );
    const { plans } = JSON.parse(out) as { plans: { findings: { path: string; related: { file?: string }[] }[] }[] };
    expect(plans.map(({ findings }) => findings.map(({ path, related }) => [path, related[0]?.file]))).toEqual([
      [['network.links_to_networks[0].network', undefined]],
      [['network.links_to_networks', undefined]],
    ]);
  });

  it('say nothing of a plan that is alone, or that nobody can read', async () => {
    expect(await found({ 'one.yaml': LINKED['one.yaml'] })).toEqual([]);
    expect(await found({ 'one.yaml': LINKED['one.yaml'], 'two.yaml': 'nlc: [\n', 'three.yaml': 'nlc: 1\n' })).toEqual(
      [],
    );
    const { out } = await runIn({ files: { 'one.yaml': SMALLEST } }, 'check', '-f', 'json', 'one.yaml');
    expect(Object.keys(JSON.parse(out).plans[0].outcomes)).not.toContain('one-sided-link');
  });

  it('name the other files in every format that has no field for them', async () => {
    const copies = {
      'a.yaml': SMALLEST,
      'b.yaml': SMALLEST,
      'c.yaml': SMALLEST,
      'd.yaml': SMALLEST,
      'e.yaml': SMALLEST,
    };
    const seen = async (format: string, files: Readonly<Record<string, string>>) =>
      (await runIn({ files }, 'check', '-f', format, '--only', 'network-id-taken')).out.match(
        /See also [^*\n%&"]*\./,
      )?.[0];
    const { 'a.yaml': a, 'b.yaml': b } = copies;
    for (const format of ['compact', 'github', 'gitlab', 'checkstyle', 'junit', 'markdown']) {
      expect([format, await seen(format, { 'a.yaml': a, 'b.yaml': b })]).toEqual([format, 'See also b.yaml:3.']);
      expect([format, await seen(format, copies)]).toEqual([
        format,
        'See also b.yaml:3, c.yaml:3, d.yaml:3 and 1 more.',
      ]);
    }
  });

  it('are held to as the command line asks', async () => {
    expect(await found(LINKED, '--rule', 'one-sided-link=off')).toEqual([]);
    expect(await found(LINKED, '--rule', 'one-sided-link=error')).toEqual(
      [UNANSWERED, UNNAMED].map((line) => line.replace('advice', 'error')),
    );
    expect(await found(LINKED, '--statement', 'e10')).toEqual([UNANSWERED, UNNAMED]);
    expect(await found(LINKED, '--only', 'network-id-taken')).toEqual([]);
  });

  it('tell each rule’s outcome, and count what is open', async () => {
    const files = { ...LINKED, 'three.yaml': planOf(2) };
    const { out, code } = await runIn({ files }, 'check', '-f', 'json', ...Object.keys(files));
    const report = JSON.parse(out) as {
      plans: {
        file: string;
        outcomes: Record<string, string>;
        counts: Record<string, number>;
        findings: { rule: string }[];
      }[];
    };
    expect(code).toBe(1);
    const reported = report.plans.map(({ file, outcomes, counts, findings }) => [
      file,
      outcomes['network-id-taken'],
      outcomes['one-sided-link'],
      counts['error'],
      findings.filter(({ rule }) => rule === 'network-id-taken').length,
    ]);
    expect(reported).toEqual([
      ['one.yaml', 'passed', 'passed', 0, 0],
      ['three.yaml', 'failed', 'not-applicable', 1, 1],
      ['two.yaml', 'failed', 'not-applicable', 1, 1],
    ]);
  });
});

describe('an acknowledgement', () => {
  const living = (entry: string) => ({ ...LINKED, 'one.yaml': `${LINKED['one.yaml']}acknowledged: [{ ${entry} }]\n` });

  it.each(['rule: one-sided-link, because: We wrote to them', 'rule: E10, because: We wrote to them, until: 2026-11'])(
    'lets a plan live with what is found across plans: %s',
    async (entry) => {
      expect(await found(living(entry))).toEqual([`${UNANSWERED} (acknowledged)`, UNNAMED]);
      expect(await found(living(entry), '--no-acknowledged')).toEqual([UNANSWERED, UNNAMED]);
    },
  );

  it('tells the reason in JSON', async () => {
    const files = living('rule: one-sided-link, because: We wrote to them');
    const { out } = await runIn({ files }, 'check', '-f', 'json', '--only', 'one-sided-link', ...Object.keys(files));
    const [plan] = JSON.parse(out).plans;
    expect(plan.outcomes['one-sided-link']).toBe('acknowledged');
    expect(plan.findings[0].acknowledged).toEqual({ because: 'We wrote to them', agreedWith: null, until: null });
    expect(plan.counts.advice).toBe(0);
  });

  it('does nothing once it has run out', async () => {
    const entry = 'rule: one-sided-link, because: We wrote to them, until: 2026-10';
    expect(await found(living(entry))).toEqual([UNANSWERED, UNNAMED]);
  });

  it('never lives with an error', async () => {
    const files = {
      'one.yaml': `${SMALLEST}acknowledged: [{ rule: network-id-taken, because: So what }]\n`,
      'two.yaml': SMALLEST,
    };
    expect(await found(files)).toHaveLength(2);
    expect((await found(files)).filter((line) => line.includes('(acknowledged)'))).toEqual([]);
  });

  it('of a cross-plan rule is neither unknown nor unneeded where others may be needed to tell', async () => {
    const stale = async (entry: string, ...others: string[]) => {
      const files = { 'one.yaml': `${SMALLEST}acknowledged: [{ ${entry} }]\n`, 'two.yaml': planOf(2) };
      const { out } = await runIn({ files }, 'check', '-f', 'compact', 'one.yaml', ...others);
      return out.split('\n').flatMap((line) => line.split(' stale-acknowledgement ')[1] ?? []);
    };
    expect(await stale('rule: one-sided-link, because: We wrote to them')).toEqual([]);
    expect(await stale('rule: one-sided-link, because: We wrote to them', 'two.yaml')).toEqual([]);
    expect(await stale('rule: E10, because: We wrote to them')).toEqual([]);
    expect(await stale('rule: one-sided-links, because: We wrote to them')).toEqual([
      'The plan accepts "one-sided-links", but there is no rule or statement with that name.',
    ]);
    expect(await stale('rule: one-sided-link, because: We wrote to them, until: 2026-10')).toEqual([
      'The plan accepted "A link that only one of the two networks mentions" (one-sided-link) until 2026-10, and that date has passed.',
    ]);
  });
});

/** What the readable plans of some texts bring, each to be judged. */
function inputsOf(files: Readonly<Record<string, string>>): CrossPlanInput[] {
  const lintContext = {
    rules: framework.rules.filter(({ id }) => id === 'plan-shape'),
    crossPlanRules: [],
    complete: false,
  };
  return Object.keys(files)
    .sort()
    .flatMap((file) =>
      lintFile(
        { file, bytes: new TextEncoder().encode(files[file]) },
        { ...lintContext, today: dayOf(2026, 11, 24), acknowledge: true },
      ),
    )
    .flatMap(({ plan, locate, report: { file } }) =>
      plan === undefined || locate === undefined
        ? []
        : [
            {
              file,
              placed: locateSummary(plan, locate),
              rules: framework.crossPlanRules,
              acknowledge: true,
              checked: true,
            },
          ],
    );
}

describe('a repository', () => {
  const plans = inputsOf(repositoryOf(120));
  const whole = evaluateCrossPlan(plans);

  it('has something for every rule to find', () => {
    const rules = new Set(whole.flatMap(({ findings }) => findings.map(({ rule }) => rule)));
    const every = new Set([
      ...evaluateCrossPlan(inputsOf(repositoryOf(600))).flatMap(({ findings }) => findings.map(({ rule }) => rule)),
      ...rules,
    ]);
    expect([...every].sort()).toEqual(framework.crossPlanRules.map(({ id }) => id).sort());
  });

  it('is judged the same whichever of its plans are judged', () => {
    fc.assert(
      fc.property(fc.infiniteStream(fc.boolean()), (chosen) => {
        const some = plans.map((plan) => ({ ...plan, checked: chosen.next().value === true }));
        const expected = whole.map((result, index) =>
          some[index]?.checked === true ? result : { findings: [], outcomes: {} },
        );
        expect(JSON.stringify(evaluateCrossPlan(some))).toBe(JSON.stringify(expected));
      }),
      { numRuns: runs(20) },
    );
  });

  it('is judged the same by cards that were written as JSON', () => {
    const read = plans.map((plan) => ({
      ...plan,
      placed: JSON.parse(JSON.stringify(plan.placed)) as CrossPlanInput['placed'],
    }));
    expect(evaluateCrossPlan(read)).toEqual(whole);
  });

  it('holds each plan to its own numbers', () => {
    const strict = framework.crossPlanRules
      .filter(({ id }) => id === 'school-overloaded')
      .map((rule) => ({ ...rule, params: { ...rule.params, max: 1 } }));
    const isOdd = (index: number) => index % 2 === 1;
    const mixed = evaluateCrossPlan(plans.map((plan, index) => (isOdd(index) ? { ...plan, rules: strict } : plan)));
    const strictly = evaluateCrossPlan(plans.map((plan) => ({ ...plan, rules: strict })));
    expect(JSON.stringify(mixed)).toBe(
      JSON.stringify(whole.map((one, index) => (isOdd(index) ? strictly[index] : one))),
    );
    expect(JSON.stringify(strictly)).not.toBe(JSON.stringify(whole));
  });

  it('has findings whose fingerprints tell them apart within a plan', () => {
    for (const { findings } of whole)
      expect(new Set(findings.map(({ fingerprint }) => fingerprint)).size).toBe(findings.length);
  });

  it('keeps its fingerprints when lines and plans come before, and when a plan is renamed', () => {
    const prints = (files: Record<string, string>) =>
      evaluateCrossPlan(inputsOf(files)).flatMap(({ findings }) => findings.map(({ fingerprint }) => fingerprint));
    const moved = { 'y.yaml': `# On top\n${LINKED['two.yaml']}`, 'z.yaml': LINKED['one.yaml'], 'a.yaml': planOf(3) };
    expect(prints(moved).sort()).toEqual(prints(LINKED).sort());
    expect(prints(LINKED)).toHaveLength(2);
  });

  it('points at few of very many plans, and counts the rest', () => {
    const copies = Object.fromEntries(Array.from({ length: 40 }, (_, n) => [`${n}.yaml`, SMALLEST]));
    const results = evaluateCrossPlan(inputsOf(copies));
    expect(results.map(({ findings: [first] }) => [first?.message, first?.related.length])).toEqual(
      results.map(() => ['The network id "upper-vale-reading" is used in 40 plans, and each plan needs its own.', 12]),
    );
  });

  it('lists few of many, and counts the rest', () => {
    const member = (name: string) =>
      `  - { id: ashby, name: ${name}, joined_by: choice, identifier: { scheme: urn, value: "100123" } }`;
    const plan = (n: number, name: string) =>
      `${planOf(n).split('schools:')[0]}schools:\n${member(name)}\nleadership: { co_leaders: [], critical_friends: [] }\nactivities: []\n`;
    const files = Object.fromEntries(
      Array.from({ length: 9 }, (_, n) => [`${n}.yaml`, plan(n, n < 8 ? 'Ashby' : 'Brook')]),
    );
    const results = evaluateCrossPlan(inputsOf(files));
    const messages = results.map(({ findings }) => findings.map(({ message }) => message));
    const eight = `${'Upper Vale Reading Network, '.repeat(4)}Upper Vale Reading Network and 3 more`;
    expect(messages[0]?.[0]).toBe('Ashby is in 9 networks at the same time.');
    expect(results[0]?.findings[0]?.details[0]).toBe(`The networks are this one, ${eight}.`);
    expect(messages[8]?.[1]).toBe(`The school with URN 100123 is called "Brook" here and "Ashby" in ${eight}.`);
  });

  it('cannot be judged by a check that is not there, or by cards that lack a place', () => {
    const strange = framework.crossPlanRules.slice(0, 1).map((rule) => ({ ...rule, check: 'of-another-day' }));
    expect(() => evaluateCrossPlan(plans.map((plan) => ({ ...plan, rules: strange })))).toThrow(
      "The rule critical-friend-stretched uses a cross-plan check that doesn't exist: of-another-day",
    );
    const bare = inputsOf({ 'a.yaml': SMALLEST, 'b.yaml': SMALLEST }).map((plan) => ({
      ...plan,
      placed: { ...plan.placed, places: {} },
    }));
    expect(() => evaluateCrossPlan(bare)).toThrow(
      "A cross-plan rule points at a place that isn't in the plan's summary: network.id",
    );
  });

  it('is asked only at the stages that a rule is for', () => {
    const later = framework.crossPlanRules.map((rule) => ({ ...rule, asking: { ...rule.asking, from: 4 } }));
    const outcomes = evaluateCrossPlan(inputsOf(LINKED).map((plan) => ({ ...plan, rules: later }))).map(
      ({ outcomes }) => outcomes,
    );
    expect(outcomes.map((each) => new Set(Object.values(each)))).toEqual([
      new Set(['not-applicable']),
      new Set(['not-applicable']),
    ]);
  });

  it('is the same every time, and another for another seed', () => {
    expect(repositoryOf(30)).toEqual(repositoryOf(30));
    expect(repositoryOf(30, 7)).not.toEqual(repositoryOf(30));
  });
});

describe('sets of words', () => {
  const sets = fc.array(
    fc.uniqueArray(fc.constantFrom(...'abcdefghij'), { maxLength: 6 }).map((words) => new Set(words)),
    { maxLength: 20 },
  );

  it('that are alike are among the likely pairs, each pair once', () => {
    fc.assert(
      fc.property(sets, fc.constantFrom(0.3, 0.5, 0.7, 1), (all, share) => {
        const likely = [...likelyPairs([...all.keys()], (index) => all[index] as Set<string>, share)].map((pair) =>
          pair.join('-'),
        );
        const alike = all.flatMap((one, first) =>
          all.flatMap((other, second) =>
            first < second && one.size > 0 && overlap(one, other) >= share ? [`${first}-${second}`] : [],
          ),
        );
        expect(alike.filter((pair) => !likely.includes(pair))).toEqual([]);
        expect(new Set(likely).size).toBe(likely.length);
      }),
    );
  });

  it('of a crowd are paired with the first of it', () => {
    const crowd = Array.from({ length: 310 }, (_, index) => index);
    const pairs = [...likelyPairs(crowd, () => new Set(['reading']), 0.7)];
    expect(pairs).toHaveLength((300 * 299) / 2 + 10 * 300);
    expect(pairs.at(-1)).toEqual([299, 309]);
  });

  it('overlap by what both have of all there is', () => {
    expect(overlap(new Set('abcd'), new Set('abce'))).toBe(0.6);
    expect(overlap(new Set(), new Set())).toBe(1);
    expect(overlap(new Set('a'), new Set())).toBe(0);
  });
});

describe('schools of several plans', () => {
  const school = (name: string, authority: string | null, value?: string, scheme = 'urn') => ({
    name,
    authority,
    identifier: value === undefined ? null : { scheme, value },
  });
  const groups = (...plans: ReturnType<typeof school>[][]) =>
    schoolsIn(plans.map((schools) => ({ schools }))).map((sightings) => sightings.map(({ plan }) => plan));

  it.each([
    ['one number', school('Ashby', null, '100123'), school('Brook', 'Vale', '100 123'), [[0, 1]]],
    ['two numbers', school('Ashby', 'Vale', '100123'), school('Ashby', 'Vale', '100124'), [[0], [1]]],
    ['one number in two registers', school('Ashby', null, '123'), school('Ashby', null, '123', 'seed'), [[0], [1]]],
    ['one name and authority', school("St. Mary's School", 'Vale'), school('Saint Marys', 'Vale Council'), [[0, 1]]],
    ['a number here, a name there', school('Ashby', 'Vale', '100123'), school('The Ashby School', 'vale'), [[0, 1]]],
    ['one name and no authority', school('Ashby', null), school('Ashby', null), []],
    ['one name in two authorities', school('Ashby', 'Vale'), school('Ashby', 'Dale'), [[0], [1]]],
    ['names of small words alone', school('The School', 'Vale'), school('School', 'Vale'), [[0], [1]]],
    ['accents', school('Ysgol Dôl', 'Vale'), school('Ysgol Dol', 'Vale'), [[0, 1]]],
  ])('with %s', (_, one, other, expected) => {
    expect(groups([one], [other])).toEqual(expected);
  });

  it('cannot be told by a name that goes by two numbers', () => {
    const [known, other, nameless] = [
      school('Ashby', 'Vale', '1'),
      school('Ashby', 'Vale', '2'),
      school('Ashby', 'Vale'),
    ];
    expect(groups([known], [other], [nameless])).toEqual([[0], [1]]);
  });

  it('are counted once a plan', () => {
    expect(groups([school('Ashby', 'Vale'), school('Ashby', 'Vale')], [school('Ashby', 'Vale')])).toEqual([[0, 1]]);
  });
});
