/** What a plan doesn't say yet: a gap is mentioned only if something in the plan calls for it, and it matters now. */

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isOpen } from '../../src/findings/report.ts';
import { notWritten, type Unwritten } from '../../src/report/not-written.ts';
import { allRules, loadFramework } from '../../src/rules/load.ts';
import { plansOf } from '../kit/reports.ts';

/** A plan with none of the sections on sharing, outcomes, resources and what comes after. */
function bare(network: string, more = ''): string {
  return `nlc: 1
network: { id: vale, name: Vale, starts: 2021-09, ${network.includes('origin') ? '' : 'origin: voluntary, '}${network} }
purpose: { moral_purpose: , compelling_reason: }
focus: { learning_focus: , pedagogy: }
schools:
  - { id: ashby, name: Ashby, joined_by: choice }
  - { id: brook, name: Brook, joined_by: choice }
  - { id: cairn, name: Cairn, joined_by: choice }
  - { id: dene, name: Dene, joined_by: choice }
leadership: { co_leaders: , critical_friends: }
activities: [{ title: Heads, kind: heads-meeting, schools: all }]
${more}`;
}

/** The same network with a purpose, leaders and a critical friend, so that there is room for smaller gaps. */
const led = (text: string) =>
  text
    .replace(
      'purpose: { moral_purpose: , compelling_reason: }',
      'purpose: { moral_purpose: Every child in our schools leaves us a confident talker and reader., compelling_reason: None of us has more than four classes and alone we cannot test what works., agreed: { by: all, date: 2021-06 } }',
    )
    .replace(
      'leadership: { co_leaders: , critical_friends: }',
      `leadership:
  co_leaders: [{ person: { post: headteacher, school: ashby }, days_per_year: 6 }, { person: { post: deputy, school: brook }, days_per_year: 6 }]
  critical_friends: [{ person: { post: academic, from: University of Leeds }, days_per_year: 4, remit: Question us, visits_schools: all }]`,
    );

/** What isn't written, as people see it, or all of it. */
function unwritten(text: string, all = false): Unwritten {
  const [plan] = plansOf({ 'plan.yaml': text });
  if (plan === undefined) throw new Error('There is no report.');
  return notWritten(plan, plan.findings.filter(isOpen), [], all);
}

/** What is said of each category on which the plan has no section, whatever calls for it. */
function firsts(text: string): string[] {
  return unwritten(text, true)
    .lines.filter(({ first }) => first !== '')
    .map(({ category }) => category);
}

describe('an empty section', () => {
  it('is mentioned if a rule of it finds something missing', () => {
    expect(firsts(bare('stage: launching'))).toEqual(['structure', 'sharing', 'outcomes']);
  });

  it('is not mentioned before the start, when nothing of it is expected yet', () => {
    expect(firsts(bare('stage: forming'))).toEqual([]);
  });

  it('is not mentioned in a network that is closing', () => {
    expect(firsts(bare('stage: closing'))).toEqual([]);
  });

  it('is not mentioned if what is missing is acknowledged', () => {
    const why = 'We agreed to wait with this until the summer.';
    const entries = ['no-pupil-outcome', 'no-review', 'no-two-way-channel'].map(
      (rule) => `{ rule: ${rule}, because: ${why} }`,
    );
    expect(firsts(bare('stage: launching', `acknowledged: [${entries.join(', ')}]`))).toEqual(['structure']);
  });
});

describe('a gap', () => {
  const leaving = (network: string, more?: string) =>
    unwritten(led(bare(network, more))).lines.some(({ gaps }) => gaps.includes('how a school can leave'));

  it('is a line if something in the plan calls for it', () => {
    expect(leaving('stage: launching, origin: brokered')).toBe(true);
    expect(leaving('stage: launching', 'structure: { agreements: { joining: By invitation } }')).toBe(true);
  });

  it('can be called for up to a stage', () => {
    expect(leaving('stage: established, origin: brokered')).toBe(false);
    expect(leaving('stage: established', 'structure: { agreements: { decisions: By consensus } }')).toBe(false);
    expect(leaving('stage: launching', 'structure: { agreements: { decisions: By consensus } }')).toBe(true);
    expect(leaving('stage: established', 'structure: { agreements: { joining: By invitation } }')).toBe(true);
  });

  it('about reviews is a line if there is something to look at', () => {
    const reviewing = (outcome: string) =>
      unwritten(led(bare('stage: established', `outcomes: [{ id: a, statement: Talk, for: pupils${outcome} }]`)))
        .lines.flatMap(({ gaps }) => gaps)
        .includes('when you will review the network');
    expect([reviewing(''), reviewing(', readings: [{ date: 2026-06, value: 3 }]')]).toEqual([false, true]);
  });

  it('is only counted otherwise', () => {
    expect(leaving('stage: launching')).toBe(false);
    expect(leaving('stage: launching', 'structure: { agreements: { joining: TBC, decisions: } }')).toBe(false);
    const [called, not] = [bare('stage: launching, origin: brokered'), bare('stage: launching')].map((text) =>
      unwritten(led(text)),
    );
    expect(not?.others).toBe((called?.others ?? 0) + 1);
  });

  it('has no line, unless it matters as much as a step, while three things are missing that every network needs', () => {
    const text = bare('stage: established', 'structure: { agreements: { joining: By invitation } }');
    expect(unwritten(led(text)).lines.flatMap(({ gaps }) => gaps)).toContain('how a school can leave');
    expect(unwritten(text).lines.flatMap(({ gaps }) => gaps)).toEqual([
      'something that pupils advise on, research or lead',
    ]);
    expect(unwritten(text, true).lines.flatMap(({ gaps }) => gaps)).toContain('how a school can leave');
  });

  it('can be called for from a stage on', () => {
    const partner = 'partners: [{ id: uni, name: University, kind: higher-education, part_played: adviser }]';
    const withReason = (text: string) =>
      text.replace(
        'focus: { learning_focus: , pedagogy: }',
        'focus: { learning_focus: Talk before reading, pedagogy: Partner talk, content: [English], why_this: [{ finding: Words are few, source: Our tests, kind: school-data }] }',
      );
    const research = (stage: string) =>
      unwritten(led(withReason(bare(`stage: ${stage}`, partner))))
        .lines.flatMap(({ gaps }) => gaps)
        .includes('research that the network draws on');
    expect(['forming', 'launching', 'established'].map(research)).toEqual([false, true, true]);
  });

  it('is called for by nothing where its record has an empty list', () => {
    const text = led(bare('stage: established')).replace(
      'focus: { learning_focus: , pedagogy: }',
      'focus: { learning_focus: Talk, pedagogy: Partner talk }',
    );
    const gaps = (all: boolean) => unwritten(text, all).lines.flatMap((line) => line.gaps);
    expect([gaps(false), gaps(true)].map((some) => some.includes('a model of learning'))).toEqual([false, true]);
  });

  it('is one of three lines at most, those that weigh most, in the order of the framework', () => {
    const measured =
      'outcomes: [{ id: a, statement: Children share things out, for: pupils, readings: [{ date: 2026-06, value: 5 }] }]';
    const text = readFileSync('test/plans/invented/three-small-doors.yaml', 'utf8').replace(
      /^evaluation:.*?(?=^resources:)/ms,
      `${measured}\n`,
    );
    const { lines, others } = unwritten(text);
    const all = unwritten(text, true);
    expect(lines.map(({ category }) => category)).toEqual(['focus', 'sharing', 'outcomes']);
    expect(all.lines.length).toBeGreaterThan(3);
    expect(all.others).toBe(0);
    expect(others).toBe(9);
  });

  it('is called for by fields that a plan can have', () => {
    const schema = JSON.parse(readFileSync('framework/plan.schema.json', 'utf8'));
    const { header } = loadFramework();
    const calls = [...allRules(loadFramework()), ...header.categories].flatMap(({ called_for_by: own = [] }) => own);
    expect(calls.filter(({ has }) => !hasField(schema, schema, has.split('.'))).map(({ has }) => has)).toEqual([]);
  });
});

interface SchemaPart {
  readonly [key: string]: SchemaPart;
}

/** Whether a schema has a field at a path, through lists, references and alternatives. */
function hasField(root: SchemaPart, part: SchemaPart | undefined, [key, ...rest]: readonly string[]): boolean {
  if (key === undefined) return true;
  if (part === undefined || typeof part !== 'object') return false;
  const name = part['$ref'] === undefined ? undefined : String(part['$ref']).split('/').at(-1);
  if (name !== undefined) return hasField(root, root['definitions']?.[name], [key, ...rest]);
  const own = part['properties']?.[key];
  if (own !== undefined && hasField(root, own, rest)) return true;
  const others = [part['items'], ...['anyOf', 'oneOf', 'allOf'].flatMap((kind) => Object.values(part[kind] ?? {}))];
  return others.some((other) => hasField(root, other, [key, ...rest]));
}

describe('what comes after', () => {
  const asked = (network: string, more?: string) => firsts(bare(network, more)).includes('sustaining');

  it('is no empty section of a network that lives on its own', () => {
    expect(asked('stage: established')).toBe(false);
    expect(asked('stage: established', 'partners: [{ id: uni, name: University, kind: higher-education }]')).toBe(
      false,
    );
    const own = 'resources: { years: [{ year: 2026-27, income: [{ from: schools, amount: 900 }] }] }';
    expect(asked('stage: established', own)).toBe(false);
  });

  it.each([
    ['an end', ', ends: 2029-07', ''],
    ['a broker', ', origin: brokered', ''],
    ['a programme', ', part_of: { programme: County networks }', ''],
    ['a partner that is a funder', '', 'partners: [{ id: trust, name: Vale Trust, kind: funder }]'],
    ['a partner that pays', '', 'partners: [{ id: trust, name: Vale Trust, kind: charity, part_played: funder }]'],
    [
      'money that ends',
      '',
      'resources: { years: [{ year: 2026-27, income: [{ from: A bookshop, amount: 900, ends: 2027-07 }] }] }',
    ],
    [
      'income from a partner',
      '',
      'partners: [{ id: uni, name: University, kind: higher-education }]\nresources: { years: [{ income: [{ from: uni }] }] }',
    ],
  ])('is one of a network with %s', (_, network, more) => {
    expect(asked(`stage: established${network}`, more)).toBe(true);
  });
});
