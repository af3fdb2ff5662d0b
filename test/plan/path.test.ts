import { describe, expect, it } from 'vitest';
import { isList, isMap, printPath, valueAt } from '../../src/plan/path.ts';

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
