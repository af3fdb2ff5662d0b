import { describe, expect, it } from 'vitest';
import { isList, isMap, parsePath, pathOf, placeInFormat, printPath, valueAt } from '../../src/plan/path.ts';

describe('printPath', () => {
  it.each([
    [[], ''],
    [['schools', 2, 'joined_by'], 'schools[2].joined_by'],
    [[0, 'a'], '[0].a'],
    [['a', 0, 1, 'b'], 'a[0][1].b'],
  ])('%j prints as %s', (path, text) => {
    expect(printPath(path)).toBe(text);
  });
});

describe('valueAt', () => {
  const data = { schools: [{ id: 'ashby', offers: ['talk'] }], starts: null };

  it('finds what is written', () => {
    expect(valueAt(data, ['schools', 0, 'offers', 0])).toBe('talk');
    expect(valueAt(data, ['starts'])).toBeNull();
    expect(valueAt(data, [])).toBe(data);
  });

  it('gives undefined where nothing is written', () => {
    expect(valueAt(data, ['schools', 1, 'id'])).toBeUndefined();
    expect(valueAt(data, ['schools', 'id'])).toBeUndefined();
    expect(valueAt(data, ['starts', 'x'])).toBeUndefined();
    expect(valueAt(data, [0])).toBeUndefined();
  });
});

it('tells maps from lists', () => {
  expect([isMap({}), isMap([]), isMap(null), isMap('a'), isMap(undefined)]).toEqual([true, false, false, false, false]);
  expect([isList([]), isList({}), isList(undefined)]).toEqual([true, false, false]);
});

it('cuts a path that is too long to print', () => {
  const start = 'a'.repeat(498);
  expect(printPath([start, 'b'])).toBe(`${start}.b`);
  expect(printPath([start, 'bc'])).toBe(`${start}.b…`);
  expect(printPath([`${start}abc`])).toBe(`${start}ab…`);
  expect(printPath([`${start}abc`, 0])).toBe(`${start}ab…`);
});

it('gives the same place of the format for each entry of a list', () => {
  expect(placeInFormat(['schools', 2, 'id'])).toBe('["schools",0,"id"]');
  expect(placeInFormat(['schools', '2'])).toBe('["schools","2"]');
  expect(placeInFormat([])).toBe('[]');
});

it('reads a printed path back', () => {
  expect(parsePath('schools[12].joined_by')).toEqual(['schools', 12, 'joined_by']);
  expect(parsePath('[0].a')).toEqual([0, 'a']);
  expect(parsePath('')).toEqual([]);
});

it.each([
  [{ schools: [{ id: 'ashby' }] }, '/schools/0/id', ['schools', 0, 'id']],
  [{ 'a/b': { 'c~d': [] } }, '/a~1b/c~0d/1', ['a/b', 'c~d', 1]],
  [{ a: { 0: 'b' } }, '/a/0', ['a', '0']],
  [{ '~1': 'a' }, '/~01', ['~1']],
  [{}, '/a/0', ['a', '0']],
  [{}, '', []],
] as const)('of %j, the pointer %j is the path %j', (data, pointer, path) => {
  expect(pathOf(data, pointer)).toEqual(path);
});
