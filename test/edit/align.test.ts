/** Which entries of a list stay, change, go and come when the list becomes another. */

import { expect, it } from 'vitest';
import { aligned } from '../../src/edit/align.ts';
import type { Draft } from '../../src/edit/draft.ts';

/** In words: `1=x` for an entry that becomes another, `-1` for one that goes, `1+x,y` for new ones behind one. */
function changesTo(entries: readonly Draft[], wanted: readonly Draft[]): string[] {
  const { changed, removed, added } = aligned(entries, wanted);
  return [
    ...changed
      .filter(({ index, value }) => !Object.is(entries[index], value))
      .map(({ index, value }) => `${index}=${value}`),
    ...[...removed].map((index) => `-${index}`),
    ...added.map(({ after, values }) => `${after}+${values}`),
  ];
}

it.each<[string, Draft[], Draft[], string[]]>([
  ['nothing is different', ['a', 'b'], ['a', 'b'], []],
  ['both are empty', [], [], []],
  ['one becomes another', ['a', 'b'], ['x', 'b'], ['0=x']],
  ['one goes from the middle', ['a', 'b', 'c', 'd'], ['a', 'c', 'd'], ['-1']],
  ['all go', ['a', 'b'], [], ['-0', '-1']],
  ['one comes first', ['a', 'b'], ['x', 'a', 'b'], ['-1+x']],
  ['two come last', ['a'], ['a', 'x', 'y'], ['0+x,y']],
  ['one of two takes the place of another', ['a', 'b', 'c'], ['a', 'x', 'y', 'c'], ['1=x', '1+y']],
  ['two become one', ['a', 'b', 'c', 'd'], ['a', 'x', 'd'], ['1=x', '-2']],
  ['some come before and behind one that stays', ['a', 'b', 'c'], ['x', 'y', 'b', 'z'], ['0=x', '2=z', '0+y']],
  ['one moves up and one is new', ['a', 'b'], ['b', 'x'], ['-0', '1+x']],
  ['one would move up, but more are in their place', ['a', 'b', 'c', 'd'], ['d', 'b', 'c', 'x'], ['0=d', '3=x']],
  ['as many would move up as are in their place', ['a', 'b', 'c', 'd'], ['d', 'b', 'x', 'y'], ['0=d', '2=x', '3=y']],
  ['one repeats the last', ['x', 'b'], ['b', 'b'], ['0=b']],
  ['one is there twice now', ['x'], ['x', 'x'], ['0+x']],
  ['the same words are there twice', ['a', 'd', 'b', 'c', 'd'], ['d', 'e', 'd', 'f'], ['2=e', '-0', '-3', '4+f']],
  ['an empty one stays at the start', [null, 'a', 'b'], [null, 'b'], ['-1']],
  ['an empty one stays at the end', ['a', null], [null], ['-0']],
  ['an empty one stays near the end', ['a', null, 'b', 'c'], [null, 'b', 'c'], ['-0']],
  ['an empty one would move, which nobody would see', ['a', null], [null, 'x'], ['0=null', '1=x']],
])('if %s', (_, entries, wanted, changes) => {
  expect(changesTo(entries, wanted)).toEqual(changes);
});
