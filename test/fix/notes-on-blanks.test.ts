/** The notes beside blanks in the lines to paste: hints, and the words to choose from. */

import { expect, it } from 'vitest';
import { withNote } from '../../src/report/notes-on-blanks.ts';

const set = (path: string, value: string | object, hint?: string) =>
  ({ op: 'set', path, value, ...(hint !== undefined && { hint }) }) as Parameters<typeof withNote>[1][number];

it.each([
  ['  origin: …', [set('network.origin', '…')], '  origin: … # voluntary, brokered, required or mixed'],
  [
    '  stage: …',
    [set('network.stage', '…', 'where you are now')],
    '  stage: … # where you are now: forming, launching, established, sustaining or closing',
  ],
  [
    '      post: …',
    [set('leadership.co_leaders', [{ person: { post: '…', school: '…' } }])],
    '      post: … # headteacher, deputy, senior-leader … (all: nlc explain post)',
  ],
  [
    '  - {person: {post: …, school: …}}',
    [set('leadership.co_leaders', [{ person: { post: '…', school: '…' } }])],
    '  - {person: {post: …, school: …}} # post: headteacher, deputy, senior-leader … (all: nlc explain post)',
  ],
  ['  strands: [ … ]', [set('activities[0].strands', ['…'])], '  strands: [ … ] # from, with or on-behalf-of'],
  ['  pedagogy: …', [set('focus.pedagogy', '…')], '  pedagogy: …'],
  ['  pedagogy: …', [set('focus.pedagogy', '…', 'in a few words')], '  pedagogy: … # in a few words'],
  [
    '  - {days_per_year: …, remit: …, visits_schools: [ … ]}',
    [
      set('a[0].days_per_year', '…', 'how many days'),
      set('a[0].remit', '…'),
      set('a[0].visits_schools', ['…'], 'all, or ids'),
    ],
    '  - {days_per_year: …, remit: …, visits_schools: [ … ]} # days_per_year: how many days; visits_schools: all, or ids',
  ],
  ['  stage: … # mine', [set('network.stage', '…')], '  stage: … # mine'],
  ['  stage: forming', [set('network.stage', 'forming')], '  stage: forming'],
])('%s', (line, edits, noted) => {
  expect(withNote(line, edits)).toBe(noted);
});
