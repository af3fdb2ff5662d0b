/** Lines to paste that would be wider than a screen. */

import { expect, it } from 'vitest';
import { styleOf } from '../../src/edit/file-style.ts';
import { unfolded } from '../../src/report/unfolded-lines.ts';

const STYLE = styleOf('', undefined);
const set = (path: string) => ({ op: 'set', path, value: '…' }) as const;
const FRIEND =
  '    - { person: { post: other, from: "Durham: retired, mostly" }, since: 2026-09-01, days_per_year: …, remit: "…" }';
const edits = [set('leadership.critical_friends[0].days_per_year'), set('leadership.critical_friends[0].remit')];

/** Broken lines as the one that they were. */
const joined = ([first = '', ...others]: readonly string[]) =>
  [first, ...others.map((line) => line.trimStart())].join(' ');

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
])('are at most broken after commas if they are %s', (_, line, all) => {
  expect(joined(unfolded([line], all, STYLE))).toEqual(line);
});

const ENTRY = (width: number) => `- { days_per_year: …, remit: "${'x'.repeat(width - 33)}" }`;
const own = [set('leadership.critical_friends[0].days_per_year')];

it('are too wide from 81 characters on', () => {
  expect([ENTRY(80).length, ENTRY(81).length]).toEqual([80, 81]);
  expect(unfolded([ENTRY(80)], own, STYLE)).toEqual([ENTRY(80)]);
  expect(unfolded([ENTRY(81)], own, STYLE)).toEqual(['- days_per_year: …', `  remit: ${'x'.repeat(48)}`]);
});

it('may be an entry that is added, with spaces behind its dash', () => {
  const friend = { op: 'append', path: 'leadership.critical_friends', value: {} } as const;
  const line = ENTRY(90).replace('- ', '-   ');
  expect(unfolded([line], [friend], STYLE)).toEqual(['- days_per_year: …', `  remit: ${'x'.repeat(57)}`]);
  expect(unfolded([line], [friend, ...own], STYLE)).toEqual(['- days_per_year: …', `  remit: ${'x'.repeat(57)}`]);
});

const WIDE = 'x'.repeat(80);
it.each<[string, string, ReturnType<typeof set>[]]>([
  ['without edits', ENTRY(90), []],
  ['about no list', ENTRY(90), [set('network.name')]],
  ['about a list as a whole', ENTRY(90), [set('schools')]],
  ['about an entry and something else', ENTRY(90), [...own, set('network.name')]],
  ['an entry with only one field', `- { remit: "${WIDE}" }`, own],
  ['an empty entry', `- { }${' '.repeat(80)}`, own],
  ['what can not be read', `- { a: [${WIDE} }`, own],
  ['what has a mistake', `- { a: 1, a: 2, b: "${WIDE}" }`, own],
  ['an entry behind something else', `x - { a: 1, b: "${WIDE}" }`, own],
  ['two entries', `- { a: 1 }, { b: "${WIDE}" }`, own],
  ['with a tag', `- { a: !!str 1, b: "${WIDE}" }`, own],
])('are at most broken after commas if they are %s', (_, line, edits) => {
  expect(joined(unfolded([line], edits, STYLE))).toEqual(line);
});

it('may be about entries of one list', () => {
  const others = [...own, set('leadership.critical_friends[1].remit')];
  expect(unfolded([ENTRY(81)], others, STYLE)).toEqual(['- days_per_year: …', `  remit: ${'x'.repeat(48)}`]);
});
