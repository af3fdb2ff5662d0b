/** What to write in a plan about a finding, from a rule's record and from the plan format. */

import { describe, expect, it } from 'vitest';
import { isFilling, isUnfilled, type WriteRecord, whatToWrite } from '../../src/edit/what-to-write.ts';
import { type Data, type DataMap, parsePath } from '../../src/plan/path.ts';

/** Each edit as `op path = JSON`. */
function written(records: WriteRecord[] | undefined, place: string, data: DataMap): string[] {
  return whatToWrite(records, parsePath(place), data).map((edit) =>
    'value' in edit ? `${edit.op} ${edit.path} = ${JSON.stringify(edit.value)}` : edit.op,
  );
}

const PLAN = {
  network: { name: 'N', stage: 'forming' },
  purpose: { moral_purpose: 'Every child reads.', revisit: ' ' },
  leadership: { co_leaders: [{ person: 'jo' }, { days_per_year: 6 }], steering_group: 'none' },
  families: 'none',
  schools: [{ id: 'a', name: 'A', pupils: 3 }],
} satisfies DataMap;

describe('the place', () => {
  it.each<[string, WriteRecord, string, string[]]>([
    ['is from the top', { at: 'network.summary' }, 'purpose', ['set network.summary = "…"']],
    ['is below the finding', { below: 'agreed.by' }, 'purpose', ['set purpose.agreed.by = "…"']],
    ['is beside the finding', { beside: 'revisit' }, 'purpose.moral_purpose', ['set purpose.revisit = "…"']],
    ['is further below what is beside it', { beside: 'agreed.by' }, 'purpose.revisit', ['set purpose.agreed.by = "…"']],
    ['is that of the finding itself', { beside: '' }, 'purpose.revisit', ['set purpose.revisit = "…"']],
    ['is that of the finding if none is given', {}, 'purpose.revisit', ['set purpose.revisit = "…"']],
    ['is not in the format', { at: 'network.colour' }, 'network', []],
    ['is inside words', { at: 'families.voice' }, 'families', []],
    [
      'is the finding, as it must be',
      { at: 'network.summary', if_found_there: true },
      'network.summary',
      ['set network.summary = "…"'],
    ],
    ['is not the finding, though it must be', { at: 'network.summary', if_found_there: true }, 'network.name', []],
    ['may be another', { at: 'network.summary', if_found_there: false }, 'network.name', ['set network.summary = "…"']],
  ])('%s', (_, record, place, edits) => {
    expect(written([record], place, PLAN)).toEqual(edits);
  });
});

describe('what is written', () => {
  it.each<[string, WriteRecord, string[]]>([
    ['is nothing where something is', { at: 'network.name' }, []],
    ['is what the record says', { at: 'network.starts', set: '2026' }, ['set network.starts = "2026"']],
    ['takes the place of what is there', { at: 'network.name', replace: 'M' }, ['set network.name = "M"']],
    ['takes the place of words that may stay', { at: 'network.name', replace: '…' }, ['set network.name = "…"']],
    ['does not take the place of a section', { at: 'network', replace: '…' }, []],
    ['takes the place of an empty section', { at: 'focus', replace: '…' }, ['set focus = "…"']],
    [
      'takes the place of a section with another',
      { at: 'network', replace: { name: '…' } },
      ['set network = {"name":"…"}'],
    ],
    [
      'takes the place of a number that is too small',
      { at: 'network.school_count', set: 2, least: 3 },
      ['set network.school_count = 2'],
    ],
    ['is nothing if a number is large enough', { at: 'network.school_count', set: 2, least: 2 }, []],
    ['is nothing beside a field that says the same', { at: 'network.summary', unless: 'name' }, []],
    [
      'is something beside a field that is empty',
      { at: 'network.summary', unless: 'origin' },
      ['set network.summary = "…"'],
    ],
    [
      'takes the place of "none" with a section',
      { at: 'leadership.steering_group', set: ['…'] },
      ['set leadership.steering_group = ["…"]'],
    ],
    [
      'takes the place of "none" with words',
      { at: 'leadership.steering_group', set: '…' },
      ['set leadership.steering_group = "…"'],
    ],
    ['is an entry', { at: 'schools', add: { id: '…' } }, ['append schools = {"id":"…"}']],
    [
      'is an entry, though there are enough',
      { at: 'schools', add: { id: '…' }, entries: 1 },
      ['append schools = {"id":"…"}'],
    ],
    [
      'is as many entries as are missing',
      { at: 'schools', add: { id: '…' }, entries: 3 },
      ['append schools = {"id":"…"}', 'append schools = {"id":"…"}'],
    ],
    [
      'counts no entry without its first field',
      { at: 'leadership.co_leaders', add: { person: '…' }, entries: 3 },
      ['append leadership.co_leaders = {"person":"…"}', 'append leadership.co_leaders = {"person":"…"}'],
    ],
    [
      'counts every entry if it has no fields',
      { at: 'leadership.co_leaders', add: '…', entries: 3 },
      ['append leadership.co_leaders = "…"'],
    ],
    [
      'is a list in the place of words',
      { at: 'leadership.steering_group', add: '…' },
      ['set leadership.steering_group = ["…"]'],
    ],
    [
      'is entries of a list that is missing',
      { at: 'leadership.facilitators', add: '…', entries: 2 },
      ['append leadership.facilitators = "…"', 'append leadership.facilitators = "…"'],
    ],
  ])('%s', (_, record, edits) => {
    const plan = { ...PLAN, network: { ...PLAN.network, school_count: 2, origin: null }, focus: {} };
    expect(written([record], 'network', plan)).toEqual(edits);
  });

  it.each<[string, Data, string[]]>([
    ['one that is empty', [{}], ['set leadership.critical_friends[0] = {"person":{"post":"…"},"remit":"…"}']],
    ['one with only a remit', [{ remit: 'Ask' }], ['set leadership.critical_friends[0].person = {"post":"…"}']],
    [
      'one who is still to be asked',
      [{ person: { post: 'academic', from: 'the Vale (to be asked)' } }],
      ['set leadership.critical_friends[0].person.from = "…"', 'set leadership.critical_friends[0].remit = "…"'],
    ],
    [
      'one whose name is still to come, with all the rest',
      [{ person: 'jo' }, { person: { name: 'TBC', post: 'academic' }, remit: 'Ask' }],
      ['set leadership.critical_friends[1].person.name = "…"'],
    ],
    [
      'another beside one who is somebody',
      [{ person: { post: 'academic', from: 'the Vale', name: '' } }],
      ['append leadership.critical_friends = {"person":{"post":"…"},"remit":"…"}'],
    ],
  ])('fills in an entry that names nobody: %s', (_, friends, edits) => {
    const add = { person: { post: '…' }, remit: '…' };
    const plan = { leadership: { critical_friends: friends } };
    expect(written([{ at: 'leadership.critical_friends', add }], 'leadership', plan)).toEqual(edits);
  });

  it('takes the place of words that only stand for some', () => {
    const plan = { network: { summary: 'TBC', name: 'TBC' } };
    expect(written([{ at: 'network.summary' }], 'network', plan)).toEqual(['set network.summary = "…"']);
  });

  it('comes with what the record says to a person', () => {
    const words = { ask: 'Which?', hint: 'a hint', example: 'This one.', fitting: ['a'] };
    const at = 'network.summary';
    expect(whatToWrite([{ at, ...words, least: 1 }], [], {})).toEqual([{ op: 'set', path: at, value: '…', ...words }]);
    expect(whatToWrite([{ at, ask: '', hint: '', example: '' }], [], {})).toEqual([
      { op: 'set', path: at, value: '…' },
    ]);
  });

  it('is what each record says, in order', () => {
    const records = [{ at: 'network.starts' }, { at: 'network.name' }, { at: 'network.summary' }];
    expect(written(records, 'network', PLAN)).toEqual(['set network.starts = "…"', 'set network.summary = "…"']);
    expect(written([], 'network.starts', PLAN)).toEqual([]);
  });
});

it.each<[string, string[]]>([
  ['network.starts', ['set network.starts = "…"']],
  ['purpose.revisit', ['set purpose.revisit = "…"']],
  ['network.name', []],
  ['network.colour', []],
  ['', []],
])('without a record, writes what the format takes at "%s"', (place, edits) => {
  expect(written(undefined, place, PLAN)).toEqual(edits);
  expect(written(undefined, '', {})).toEqual([]);
});

it.each<[Data | undefined, boolean]>([
  [undefined, true],
  [null, true],
  ['', true],
  [' \n', true],
  ['x', false],
  [0, false],
  [false, false],
  [[], true],
  [[null], false],
  [{}, true],
  [{ a: null }, false],
])('knows that %j is empty or not', (value, isEmpty) => {
  expect(isUnfilled(value)).toBe(isEmpty);
});

it('tells edits that fill in from others', () => {
  const path = 'a';
  const [set, append] = [{ op: 'set', path, value: 1 } as const, { op: 'append', path, value: 1 } as const];
  const [rename, removal] = [{ op: 'rename', path, value: 'b' } as const, { op: 'remove', path } as const];
  const retyping = { op: 'retype', path, start: 0, end: 1, value: 'b' } as const;
  expect([set, append, rename, removal, retyping].map(isFilling)).toEqual([true, true, false, false, false]);
});
