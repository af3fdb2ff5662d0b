/** The notes beside blanks in the lines to paste: hints, and the words to choose from. */

import { expect, it } from 'vitest';
import { withNotes } from '../../src/report/notes-on-blanks.ts';
import { loadFramework } from '../../src/rules/load.ts';

const set = (path: string, value: string | object, hint?: string) =>
  ({ op: 'set', path, value, ...(hint !== undefined && { hint }) }) as Parameters<typeof withNotes>[1][number];

/** How many days its critical friend gives a network is a number of this rule. */
const IDLE = loadFramework().rules.find(({ id }) => id === 'critical-friend-idle');

const known = { ids: () => ['ormesby', 'dene'], withoutId: () => [] };
const NOTHING = { ids: () => [], withoutId: () => [] };

it.each([
  ['  origin: …', [set('network.origin', '…')], ['  origin: … # voluntary, brokered, required or mixed']],
  [
    '  stage: …',
    [set('network.stage', '…', 'where you are now')],
    ['  # where you are now: forming, launching, established, sustaining or closing', '  stage: …'],
  ],
  [
    '      post: …',
    [set('leadership.co_leaders', [{ person: { post: '…', school: '…' } }])],
    ['      post: … # headteacher, deputy, senior-leader … (all: nlc explain post)'],
  ],
  [
    '  - {person: {post: …, school: …}}',
    [set('leadership.co_leaders', [{ person: { post: '…', school: '…' } }])],
    [
      '  # post: headteacher, deputy, senior-leader … (all: nlc explain post)',
      '  # school: an id such as ormesby',
      '  - {person: {post: …, school: …}}',
    ],
  ],
  [
    '  led_by: […]',
    [set('activities', [{ led_by: ['…'] }])],
    [
      '  # people, such as { post: teacher, school: ormesby },',
      '  #   { post: headteacher, school: dene }',
      '  led_by: […]',
    ],
  ],
  [
    '    with: […]',
    [{ ...set('evaluation.reviews', { with: ['…'] }), op: 'append' } as ReturnType<typeof set>],
    [
      '    # people as you wrote them elsewhere; if you write all heads or critical',
      '    #   friend, nlc check shows what to put',
      '    with: […]',
    ],
  ],
  ['  strands: [ … ]', [set('activities[0].strands', ['…'])], ['  strands: [ … ] # from, with or on-behalf-of']],
  ['  pedagogy: "…"', [set('focus.pedagogy', '…')], ['  pedagogy: "…"']],
  ['  pedagogy: "…"', [set('focus.pedagogy', '…', 'in a few words')], ['  pedagogy: "…" # in a few words']],
  [
    '    by: […]',
    [set('purpose.agreed', { by: ['…'] })],
    ['    by: […] # all without brackets, or ids such as ormesby, dene'],
  ],
  [
    '    brokered_by: …',
    [set('network.brokered_by', '…', 'the id of the broker')],
    ['    brokered_by: … # the id of the broker, such as ormesby'],
  ],
  ['    date: …', [set('purpose.agreed', { date: '…' })], ['    date: … # a year, 2027-09 or 2027-09-06']],
  [
    '  - id: …',
    [set('outcomes', [{ id: '…' }])],
    ['  - id: … # a short name of lower-case letters, digits and hyphens'],
  ],
  [
    '    - person: { post: academic, from: "…" }',
    [set('leadership.critical_friends', [{ person: { post: 'academic', from: '…' } }])],
    ['    # where they work, such as University of the Vale', '    - person: { post: academic, from: "…" }'],
  ],
  [
    '      days_per_year: …',
    [set('leadership.critical_friends', [{ person: { post: 'academic' }, days_per_year: '…' }])],
    [`      days_per_year: … # at least ${IDLE?.params?.['days']}, so that they can see the work`],
  ],
  [
    '      source: "…"',
    [set('focus.why_this', [{ finding: '…', source: '…', kind: 'research' }])],
    [
      '      # where it comes from, such as our tests, May 2026, or Halbert and Kaser,',
      '      #   2013',
      '      source: "…"',
    ],
  ],
  [
    '      teachers: …',
    [set('activities', [{ title: 'Enquiry', takes_part: { teachers: '…' } }])],
    ['      teachers: … # how many come each time, altogether, from all these schools'],
  ],
  [
    '  - { name: "…", kind: … }',
    [
      {
        ...set(
          'partners',
          { name: '…', kind: '…' },
          'what everybody calls the organisation that works with you every term',
        ),
        op: 'append',
      } as ReturnType<typeof set>,
    ],
    ['  # kind: local-authority, higher-education … (all: nlc explain partners.kind)', '  - { name: "…", kind: … }'],
  ],
  [
    '    function: …',
    [
      set(
        'structure.groups[0].function',
        '…',
        'what the group is there for, in a word, even if it does more than one thing',
      ),
    ],
    [
      '    # what the group is there for, in a word, even if it does more than one',
      '    #   thing: decisions, facilitation … (all:',
      '    #   nlc explain structure.groups.function)',
      '    function: …',
    ],
  ],
  ['  stage: … # mine', [set('network.stage', '…')], ['  stage: … # mine']],
  ['  stage: forming', [set('network.stage', 'forming')], ['  stage: forming']],
])('%s', (line, edits, noted) => {
  expect(withNotes([line], edits, known)).toEqual(noted);
});

it('says nothing about ids if there are none', () => {
  expect(withNotes(['    by: […]'], [set('purpose.agreed', { by: ['…'] })], NOTHING)).toEqual(['    by: […]']);
});

const PERSON = '  - {person: {post: …, school: …}}';
const LEADERS = [set('leadership.co_leaders', [{ person: { post: '…', school: '…' } }])];

it('is there once, above the first of two lines', () => {
  expect(withNotes([PERSON, 'x: 1', PERSON], LEADERS, known)).toEqual([
    '  # post: headteacher, deputy, senior-leader … (all: nlc explain post)',
    '  # school: an id such as ormesby',
    PERSON,
    'x: 1',
    PERSON,
  ]);
});

it("leaves the plan's own notes, even if they are there twice", () => {
  const lines = ['    # ours', 'x: 1', '    # ours', 'y: 1 # z', 'y: 1 # z', '  pedagogy: "…" # ours'];
  expect(withNotes(lines, [set('focus.pedagogy', '…', 'in a few words')], known)).toEqual(lines);
});

it('is behind a line of up to 80 characters, and above a longer one', () => {
  const line = '  pedagogy: "…"';
  const noted = (length: number) => withNotes([line], [set('focus.pedagogy', '…', 'x'.repeat(length))], known);
  expect(noted(62)).toEqual([`${line} # ${'x'.repeat(62)}`]);
  expect(noted(63)).toEqual([`  # ${'x'.repeat(63)}`, line]);
});

it('has the hint of its own field, and none of a section or of what is renamed', () => {
  const edits = [
    set('network.summary', '…', 'one'),
    set('network.size_rationale', '…', 'two'),
    set('purpose.agreed', { how: '…' }, 'three'),
    { op: 'rename', path: 'focus.pedagogy', value: 'x' } as unknown as ReturnType<typeof set>,
  ];
  expect(withNotes(['  size_rationale: "…"', '    how: "…"', '  pedagogy: "…"'], edits, known)).toEqual([
    '  size_rationale: "…" # two',
    '    how: "…"',
    '  pedagogy: "…"',
  ]);
});

it('names several blanks of a line', () => {
  const edits = [set('network.stage', '…', 'a'), set('network.size_rationale', '…', 'b')];
  expect(withNotes(['network: { size_rationale: "…", summary: "…" }'], edits, known)).toEqual([
    'network: { size_rationale: "…", summary: "…" } # size_rationale: b',
  ]);
  const both = [set('network.size_rationale', '…', 'b'), set('network.summary', '…', 'c')];
  expect(withNotes(['network: { size_rationale: "…", summary: "…" }'], both, known)).toEqual([
    'network: { size_rationale: "…", summary: "…" } # size_rationale: b; summary: c',
  ]);
});

it('has people at the schools of the plan, if there are any', () => {
  const asked: string[] = [];
  const ids = (path: readonly (string | number)[]) => {
    asked.push(path.join('.'));
    return ['a', 'b', 'c'];
  };
  const person = [set('leadership.co_leaders[0].person', '…')];
  expect(withNotes(['    person: …'], person, { ids, withoutId: () => [] })).toEqual([
    '    person: … # someone, such as { post: teacher, school: a }',
  ]);
  expect(asked).toEqual(['people.0.school']);
  expect(withNotes(['    person: …'], person, NOTHING)).toEqual(['    person: …']);
});

it('is also on an entry that is nothing but a blank', () => {
  const someone = {
    op: 'append',
    path: 'evaluation.reviews[0].with',
    value: '…',
    hint: 'your critical friend',
  } as const;
  expect(withNotes(['      - …'], [someone], NOTHING)).toEqual([
    '      # your critical friend: people as you wrote them elsewhere; if you write',
    '      #   all heads or critical friend, nlc check shows what to put',
    '      - …',
  ]);
  expect(withNotes(['      - …'], [someone, someone], NOTHING)).toEqual(['      - …']);
});

it('has ids, those of entries without one, and the names of others', () => {
  const entry = (name: string) => ({ id: name.toLowerCase(), name });
  const noted = (ids: string[], ...without: string[]) =>
    withNotes(['  serves: […]'], [set('activities[0].serves', ['…'])], {
      ids: () => ids,
      withoutId: () => without.map(entry),
    });
  expect(noted(['x', 'y', 'z'])).toEqual(['  serves: […] # ids such as x, y']);
  expect(noted([])).toEqual(['  serves: […]']);
  expect(noted([], 'Walks')).toEqual(['  serves: […] # ids such as walks']);
  expect(noted([], 'Walks', 'Talks')).toEqual([
    '  # ids such as walks; for "Talks", write those words, and nlc check shows what',
    '  #   to put',
    '  serves: […]',
  ]);
  expect(noted(['x'], 'A', 'B', 'C')).toEqual([
    '  # ids such as x; for "A", "B" or "C", write those words, and nlc check shows',
    '  #   what to put',
    '  serves: […]',
  ]);
  expect(noted(['x'], 'A', 'B', 'C', 'D').join(' ')).toContain('for "A", "B", "C" or any other, write those words');
  expect(noted(['x'], 'n'.repeat(41)).join(' ')).toContain(`for "${'n'.repeat(39)}…"`);
});
