/** What edits make of the data of a plan; everything that they don't name stays the same object. */

import { describe, expect, it } from 'vitest';
import type { Draft, DraftMap } from '../../src/edit/draft.ts';
import { type Edit, withEdits } from '../../src/edit/edits.ts';
import { printPath } from '../../src/plan/path.ts';
import { MAX_DEPTH } from '../../src/yaml/reading-limits.ts';

type Step = string | number;
const set = (path: Step[], value: Draft): Edit<Draft> => ({ op: 'set', path, value });
const append = (path: Step[], value: Draft): Edit<Draft> => ({ op: 'append', path, value });
const remove = (...path: Step[]): Edit<Draft> => ({ op: 'remove', path });

/** The data after edits as JSON; or why they are refused, and where. */
function after(data: Draft, ...edits: Edit<Draft>[]): string {
  const result = withEdits(data, edits);
  return 'refused' in result
    ? `${result.refused.reason} at ${printPath(result.refused.path)}`
    : JSON.stringify(result.data);
}

it.each<[string, Draft, Edit<Draft>[], string]>([
  ['a field in a section that is missing', null, [set(['a', 'b'], 1)], '{"a":{"b":1}}'],
  ['a field in a section that is empty', { a: null }, [set(['a', 'b'], 1)], '{"a":{"b":1}}'],
  ['a field among others', { a: 1, b: 2 }, [set(['a'], 3)], '{"a":3,"b":2}'],
  ['the whole', { a: 1 }, [set([], 'x')], '"x"'],
  ['an entry', { a: ['x', 'y', 'z'] }, [set(['a', 1], 'w')], '{"a":["x","w","z"]}'],
  ['the next entry', { a: ['x'] }, [set(['a', 1], 'y')], '{"a":["x","y"]}'],
  ['the first entry of a list that is missing', {}, [set(['a', 0, 'b'], 1)], '{"a":[{"b":1}]}'],
  ['the first entry of a list that is empty', { a: null }, [set(['a', 0], 1)], '{"a":[1]}'],
  ['entries at the end', { a: ['x'] }, [append(['a'], 'y'), append(['a'], 'z')], '{"a":["x","y","z"]}'],
  ['an entry of a list that is missing', {}, [append(['a', 'b'], 'x')], '{"a":{"b":["x"]}}'],
  ['an entry of the whole', ['x'], [append([], 'y')], '["x","y"]'],
  ['no field', { a: 1, b: { c: 1, d: 2 } }, [remove('a'), remove('b', 'd')], '{"b":{"c":1}}'],
  ['no entry', { a: ['x', { y: 1 }, 'z'] }, [remove('a', 2), remove('a', 1, 'y'), remove('a', 0)], '{"a":[{}]}'],
  [
    'no value that is not there',
    { a: ['x'], b: 1 },
    [remove('c'), remove('a', 1), remove('b', 'c')],
    '{"a":["x"],"b":1}',
  ],
  ['an empty value', { a: 1 }, [set(['a'], null)], '{"a":null}'],
])('puts there: %s', (_, data, edits, json) => {
  expect(after(data, ...edits)).toBe(json);
});

const DEEP = Array.from({ length: MAX_DEPTH }, () => 'a');

it.each<[string, Draft, Edit<Draft>[], string]>([
  ['the whole can not go', { a: 1 }, [remove()], 'wrong-kind at '],
  ['words have no fields', { a: 'words' }, [set(['a', 'b'], 1)], 'wrong-kind at a'],
  ['a list has no fields', { a: [1] }, [set(['a', 'b', 'c'], 1)], 'wrong-kind at a'],
  ['a section has no entries', { a: { b: 1 } }, [set(['a', 0], 1)], 'wrong-kind at a'],
  ['words have no entries', { a: 'words' }, [append(['a'], 1)], 'wrong-kind at a'],
  ['there is no such entry', { a: ['x'] }, [set(['a', 2], 1)], 'no-entry at a[2]'],
  ['an index is below 0', { a: ['x'] }, [set(['a', -1], 1)], 'no-entry at a[-1]'],
  ['an index is between two', { a: ['x'] }, [set(['a', 0.5], 1)], 'no-entry at a[0.5]'],
  ['there is no list, and it is not the first entry', {}, [set(['a', 1, 'b'], 1)], 'no-entry at a[1]'],
  ['the second of two edits is wrong', { a: 'words' }, [set(['b'], 1), set(['b', 'c'], 1)], 'wrong-kind at b'],
  ['a path is too long', {}, [set([...DEEP, 'b'], 1)], `too-deep at ${printPath([...DEEP, 'b'])}`],
  ['a path to remove is too long', {}, [remove(...DEEP, 'b')], `too-deep at ${printPath([...DEEP, 'b'])}`],
  ['a value is too deep where it goes', {}, [set(DEEP, [1])], `too-deep at ${printPath(DEEP)}`],
])('refuses if %s', (_, data, edits, refusal) => {
  expect(after(data, ...edits)).toBe(refusal);
});

it('puts a value as deep as a plan can be', () => {
  expect(after({}, set(DEEP, 1))).toBe(`${'{"a":'.repeat(MAX_DEPTH)}1${'}'.repeat(MAX_DEPTH)}`);
});

describe('what no edit names', () => {
  const data = { a: { x: 1, y: [1] }, b: [{ c: 1 }, { d: 1 }] };
  const edited = (...edits: Edit<Draft>[]) => {
    const result = withEdits(data, edits);
    return 'refused' in result ? result : (result.data as DraftMap);
  };

  it('is the same object', () => {
    const changed = edited(set(['a', 'x'], 2), set(['b', 0, 'c'], 2)) as DraftMap;
    expect((changed['a'] as DraftMap)['y']).toBe(data.a.y);
    expect((changed['b'] as readonly Draft[])[1]).toBe(data.b[1]);
  });

  it.each<[string, Edit<Draft>]>([
    ['a value that is there already', set(['a'], { x: 1, y: [1] })],
    ['an entry that is there already', set(['b', 1, 'd'], 1)],
    ['the whole as it is', set([], { ...data })],
    ['a field removed that is missing', remove('a', 'z')],
    ['an entry removed that is missing', remove('b', 0, 'z')],
  ])('is everything, after %s', (_, edit) => {
    expect(edited(edit)).toBe(data);
  });

  it('does not change', () => {
    edited(set(['a', 'x'], 2), remove('b', 0), append(['b'], 1));
    expect(data).toEqual({ a: { x: 1, y: [1] }, b: [{ c: 1 }, { d: 1 }] });
  });
});
