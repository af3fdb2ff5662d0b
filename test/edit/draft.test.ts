/** The data that a plan should have, with blanks for the words that are still to come. */

import { describe, expect, it } from 'vitest';
import {
  BLANK,
  type Draft,
  type DraftMap,
  drafted,
  grafted,
  isDraftList,
  isDraftMap,
  isEmptyDraft,
  ownCopy,
  sameData,
  withField,
} from '../../src/edit/draft.ts';
import { MAX_DEPTH } from '../../src/yaml/reading-limits.ts';

it.each<[string, Draft | undefined, string]>([
  ['a map', { a: 1 }, 'map'],
  ['an empty map', {}, 'empty map'],
  ['a list', [1], 'list'],
  ['an empty list', [], 'empty list'],
  ['a blank', BLANK, 'neither'],
  ['nothing', null, 'neither'],
  ['a text', '', 'neither'],
  ['no value', undefined, 'neither'],
])('knows %s', (_, value, kind) => {
  const empty = value !== undefined && isEmptyDraft(value) ? 'empty ' : '';
  expect(`${empty}${isDraftMap(value) ? 'map' : isDraftList(value) ? 'list' : 'neither'}`).toBe(kind);
});

it('takes the sign for a blank for one, wherever it is, and nothing else', () => {
  expect(drafted({ a: '…', b: ['…', 'x…', 1, null], c: { d: false } })).toEqual({
    a: BLANK,
    b: [BLANK, 'x…', 1, null],
    c: { d: false },
  });
});

describe('two values', () => {
  it.each<[string, Draft | undefined, Draft | undefined, boolean]>([
    ['a blank and its sign', BLANK, '…', true],
    ['a blank and an empty map', BLANK, {}, false],
    ['numbers', 1, 1, true],
    ['a number and its digits', 1, '1', false],
    ['no value and an empty one', undefined, null, false],
    ['lists', ['a', BLANK], ['a', '…'], true],
    ['lists in another order', ['a', 'b'], ['b', 'a'], false],
    ['lists that begin alike', ['a'], ['a', 'b'], false],
    ['a list and a map', [], {}, false],
    ['a map and an empty value', {}, null, false],
    ['maps in another order', { a: 1, b: [2] }, { b: [2], a: 1 }, true],
    ['maps of which one has more', { a: 1 }, { a: 1, b: 1 }, false],
    ['maps with other names', { a: 1 }, { b: 1 }, false],
    ['maps with other values', { a: 1, b: 2 }, { a: 1, b: 3 }, false],
    ['maps of which one only inherits', { toString: 1 }, {}, false],
  ])('%s', (_, a, b, isSame) => {
    expect([sameData(a, b), sameData(b, a)]).toEqual([isSame, isSame]);
  });
});

const nested = (depth: number): Draft =>
  depth === 0 ? 'x' : depth % 2 === 0 ? [nested(depth - 1)] : { a: nested(depth - 1) };

describe('a copy', () => {
  it('has the same data in other maps and lists, which inherit nothing', () => {
    const value = { a: [{ b: BLANK }], c: null };
    const copy = ownCopy(value) as DraftMap;
    expect(copy).not.toBe(value);
    expect(sameData(copy, value)).toBe(true);
    expect(copy['a']).not.toBe(value.a);
    expect('toString' in copy).toBe(false);
  });

  it('is as deep as a plan can be, and no deeper', () => {
    expect(sameData(ownCopy(nested(MAX_DEPTH)), nested(MAX_DEPTH))).toBe(true);
    expect(ownCopy(nested(MAX_DEPTH + 1))).toBeUndefined();
    expect(ownCopy(['x', nested(MAX_DEPTH)])).toBeUndefined();
    expect(ownCopy({ a: nested(MAX_DEPTH - 2) }, 2)).toBeUndefined();
    expect(ownCopy({ a: nested(MAX_DEPTH - 3) }, 2)).toBeDefined();
  });
});

it('changes, adds and removes a field of a map, and leaves the map itself as it was', () => {
  const map = { a: 1, b: 2 };
  expect(Object.entries(withField(map, 'a', 3))).toEqual([
    ['a', 3],
    ['b', 2],
  ]);
  expect(Object.keys(withField(map, 'c', null))).toEqual(['a', 'b', 'c']);
  expect(Object.keys(withField(map, 'a', undefined))).toEqual(['b']);
  expect(Object.keys(withField(map, 'c', undefined))).toEqual(['a', 'b']);
  expect(map).toEqual({ a: 1, b: 2 });
});

describe('a value in the place of one before', () => {
  it('is the one before if it is the same data', () => {
    const before = { a: [1] };
    expect(grafted(before, { a: [1] })).toBe(before);
    expect(grafted(undefined, 'x')).toBe('x');
    expect(grafted(['x'], 'y')).toBe('y');
    expect(grafted('y', ['x'])).toEqual(['x']);
  });

  it('keeps each field that is the same', () => {
    const before = { a: { x: [1] }, b: { y: 1 } };
    const after = grafted(before, { a: { x: [1] }, b: { y: 2 }, c: 3 }) as DraftMap;
    expect(after['a']).toBe(before.a);
    expect({ ...after, b: { ...(after['b'] as DraftMap) } }).toEqual({ a: { x: [1] }, b: { y: 2 }, c: 3 });
  });

  it('keeps each entry that is the same, even if it has moved, and the same parts of one in its place', () => {
    const before = [{ a: 1 }, { b: { x: 1 }, c: 1 }, { d: 1 }] as const;
    const after = grafted(before, [{ d: 1 }, { b: { x: 1 }, c: 2 }, { a: 1 }, 'new']) as readonly DraftMap[];
    expect(after[0]).toBe(before[2]);
    expect(after[2]).toBe(before[0]);
    expect(after[1]).not.toBe(before[1]);
    expect(after[1]?.['b']).toBe(before[1].b);
    expect(after[1]?.['c']).toBe(2);
    expect(after[3]).toBe('new');
    expect(after).toHaveLength(4);
  });

  it('is not taken for one that only prints alike', () => {
    const after = grafted([{}, 'x'], ['y', BLANK]) as readonly Draft[];
    expect(after[1]).toBe(BLANK);
  });
});
