/** Lines to paste that would be wider than a screen. */

import { expect, it } from 'vitest';
import { styleOf } from '../../src/edit/file-style.ts';
import { unfolded } from '../../src/report/unfolded-lines.ts';

const STYLE = styleOf('', undefined);
const set = (path: string) => ({ op: 'set', path, value: '…' }) as const;
const FRIEND =
  '    - { person: { post: other, from: "Durham: retired, mostly" }, since: 2026-09-01, days_per_year: …, remit: "…" }';
const edits = [set('leadership.critical_friends[0].days_per_year'), set('leadership.critical_friends[0].remit')];

it('have each field on a line of its own, in the order of the format', () => {
  expect(unfolded([FRIEND], edits, STYLE)).toEqual([
    '    - person:',
    '        post: other',
    '        from: "Durham: retired, mostly"',
    '      since: 2026-09-01',
    '      days_per_year: …',
    '      remit: "…"',
  ]);
});

it('take the lines beside them along', () => {
  const short = '    - { person: { post: other }, days_per_year: … }';
  expect(unfolded([short, FRIEND], edits, STYLE).slice(0, 3)).toEqual([
    '    - person:',
    '        post: other',
    '      days_per_year: …',
  ]);
});

it.each([
  ['narrow', '    - { person: { post: other }, days_per_year: … }', edits],
  ['with an alias', FRIEND.replace('{ post: other, from', '{ <<: *friend, from'), edits],
  ['with an anchor', FRIEND.replace('person: {', 'person: &friend {'), edits],
  ['with a note', `${FRIEND} # ours`, edits],
  ['not an entry', `  agreed: { by: all, note: ${'x'.repeat(80)} }`, [set('purpose.agreed.note')]],
  ['in an entry of an entry', FRIEND, [set('activities[0].led_by[0].post')]],
  ['about two lists', FRIEND, [...edits, set('schools[0].name')]],
])('stay as they are if they are %s', (_, line, all) => {
  expect(unfolded([line], all, STYLE)).toEqual([line]);
});
