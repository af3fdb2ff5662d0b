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
      '    # people as you wrote them elsewhere, such as',
      '    #   { post: academic, from: University of the Vale }',
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
    ['      teachers: … # how many come each time'],
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
