/** What changed between two versions of a plan, in the plan's own terms. */

import { describe, expect, it } from 'vitest';
import { changesOf } from '../../src/plan/queries/changes.ts';
import { builtPlan } from '../kit/built-plan.ts';

const NETWORK = 'nlc: 1\nnetwork: { id: vale, name: Vale, stage: launching, starts: 2026-09 }\n';
const changes = (before: string, after: string) => changesOf(builtPlan(NETWORK + before), builtPlan(NETWORK + after));

describe('a section', () => {
  it('is the same in any order', () => {
    expect(
      changes(
        'purpose: { moral_purpose: Talk, shared_values: [honesty, generosity] }\nfocus: { learners: All }',
        'focus: { learners: All }\npurpose: { shared_values: [generosity, honesty], moral_purpose: Talk }',
      ),
    ).toEqual([]);
  });

  it('has texts that are new, gone and changed', () => {
    expect(
      changes(
        'purpose: { moral_purpose: Talk, compelling_reason: Alone we fail }\nx-note: old',
        'purpose: { moral_purpose: Read, shared_values: [trust, honesty] }\nx-note: new',
      ),
    ).toEqual([
      { section: 'purpose', kind: 'changed', what: 'purpose', field: 'moral purpose', from: 'Talk', to: 'Read' },
      { section: 'purpose', kind: 'changed', what: 'purpose', field: 'shared values', to: 'honesty, trust' },
      { section: 'purpose', kind: 'changed', what: 'purpose', field: 'compelling reason', from: 'Alone we fail' },
      { section: 'x-note', kind: 'changed', what: 'x-note', field: 'x-note', from: 'old', to: 'new' },
    ]);
  });

  it('has sections of its own, and lists of maps', () => {
    expect(
      changes(
        'structure: { agreements: { joining: By vote } }\nfocus: { why_this: [{ finding: F, source: S, kind: }] }',
        'structure: { agreements: { joining: By consent } }\nfocus: { why_this: [{ source: T, finding: G }, plain] }',
      ),
    ).toEqual([
      { section: 'structure', kind: 'changed', what: 'structure', field: 'joining', from: 'By vote', to: 'By consent' },
      { section: 'focus', kind: 'changed', what: 'focus', field: 'why this', from: 'F S', to: 'G T, plain' },
    ]);
  });

  it('can be a text in one plan and a map in the other', () => {
    expect(changes('pupil_voice: yes', 'pupil_voice: { answered_by: In a week }')).toEqual([
      { section: 'pupil_voice', kind: 'changed', what: 'pupil_voice', field: 'answered by', to: 'In a week' },
    ]);
  });
});

describe('an entry', () => {
  it('is new, gone or changed, by its id or what else tells entries apart', () => {
    expect(
      changes(
        'activities: [{ id: walks, title: Walks, hours_each: 2 }, { title: Talk }]\nlog: [{ date: 2026-09, note: First }]\nrisks: { risk: Snow }',
        'activities: [{ title: Forum }, { title: Learning walks, id: walks, hours_each: 3 }]\nlog: [{ date: 2026-10, note: First }]\nrisks: [{ risk: Snow, owner: }]',
      ),
    ).toEqual([
      { section: 'activities', kind: 'added', what: 'activity "Forum"' },
      {
        section: 'activities',
        kind: 'changed',
        what: 'activity "Learning walks"',
        field: 'title',
        from: 'Walks',
        to: 'Learning walks',
      },
      {
        section: 'activities',
        kind: 'changed',
        what: 'activity "Learning walks"',
        field: 'hours each',
        from: '2',
        to: '3',
      },
      { section: 'activities', kind: 'removed', what: 'activity "Talk"' },
      { section: 'log', kind: 'added', what: 'log entry of "2026-10"' },
      { section: 'log', kind: 'removed', what: 'log entry of "2026-09"' },
    ]);
  });

  it('that nothing tells apart is known by its number, and a second one of a name by both', () => {
    expect(
      changes(
        'risks: [{ response: Wait }]\nwider_agendas: [Reading, Reading]',
        'risks: [{ response: Act }, { response: Ask }]\nwider_agendas: [Reading, Maths, Reading]',
      ),
    ).toEqual([
      { section: 'risks', kind: 'changed', what: 'risk "…"', field: 'response', from: 'Wait', to: 'Act' },
      { section: 'risks', kind: 'added', what: 'risk "…"' },
      { section: 'wider_agendas', kind: 'added', what: 'wider agenda "Maths"' },
      { section: 'wider_agendas', kind: 'added', what: 'wider agenda "Reading"' },
      { section: 'wider_agendas', kind: 'removed', what: 'wider agenda "Reading"' },
    ]);
  });

  it('can be an id, and is told by what it has apart from empty fields', () => {
    const people = 'people: [{ id: ashby-head, post: headteacher }, { id: tutor, post: academic }]\n';
    expect(
      changes(
        `${people}leadership: { co_leaders: [tutor] }\nrisks:\nactivities: [{ id: , title: Talk }, { id: , title: Walks }]`,
        `${people}leadership: { co_leaders: [ashby-head] }\nrisks: [{ risk: Snow }]\nactivities: [{ id: , title: Walks }]`,
      ),
    ).toEqual([
      { section: 'leadership', kind: 'added', what: 'co-leader "a head"' },
      { section: 'leadership', kind: 'removed', what: 'co-leader "an academic"' },
      { section: 'risks', kind: 'added', what: 'risk "Snow"' },
      { section: 'activities', kind: 'removed', what: 'activity "Talk"' },
    ]);
    expect(changes('', people)).toEqual([
      { section: 'people', kind: 'added', what: 'person "a head"' },
      { section: 'people', kind: 'added', what: 'person "an academic"' },
    ]);
  });

  it('has sections of its own', () => {
    const plan = (value: number) => `outcomes: [{ id: words, statement: More words, target: { value: ${value} } }]`;
    expect(changes(plan(60), plan(70))).toEqual([
      { section: 'outcomes', kind: 'changed', what: 'outcome "More words"', field: 'value', from: '60', to: '70' },
    ]);
  });
});

describe('an id', () => {
  const PLAN = `schools: [{ id: ashby, name: Ashby }, { id: brook, name: Brook }]
partners: [{ id: uni, name: University }]
people: [{ id: ashby-head, post: headteacher, school: ashby }]
outcomes: [{ id: words, statement: More words }, { id: silent }]
structure: { groups: [{ id: heads, name: Heads }] }
timeline: { milestones: [{ title: Start }] }
`;
  const activity = (fields: string) => `${PLAN}activities: [{ title: Talk, ${fields} }]`;
  const words = (before: string, after: string) =>
    changes(activity(before), activity(after)).map(({ field, from, to }) => [field, from, to]);

  it('is replaced by the name of what it stands for', () => {
    expect(words('schools: [ashby]', 'schools: [brook, ashby]')).toEqual([['schools', 'Ashby', 'Ashby, Brook']]);
    expect(words('led_by: [uni]', 'led_by: [ashby-head]')).toEqual([['led by', 'University', 'the head of Ashby']]);
    expect(words('serves: [silent]', 'serves: [words]')).toEqual([['serves', 'silent', 'More words']]);
    expect(words('owner: nobody', 'owner: heads')).toEqual([['owner', 'nobody', 'Heads']]);
  });

  it('stays as it is where a text only looks like one', () => {
    expect(words('question: heads', 'question: ashby')).toEqual([['question', 'heads', 'ashby']]);
  });

  it('of an activity is replaced by its title', () => {
    const artefact = (by: string) =>
      `${activity('id: talk')}\nsharing: { artefacts: [{ title: Guide, made_by: ${by} }] }`;
    expect(changes(artefact('uni'), artefact('talk'))).toMatchObject([{ from: 'University', to: 'Talk' }]);
  });

  it("isn't needed for people described in place", () => {
    const leader = (person: string) => `${PLAN}leadership: { co_leaders: [{ person: ${person} }] }`;
    expect(
      changes(leader('{ post: deputy, school: brook }'), leader('{ post: officer, from: Oak Ltd }')).map(
        ({ kind, what }) => [kind, what],
      ),
    ).toEqual([
      ['added', 'co-leader "officer, Oak Ltd"'],
      ['removed', 'co-leader "deputy, Brook"'],
    ]);
  });
});
