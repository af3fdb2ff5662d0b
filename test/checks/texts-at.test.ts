/** Texts at a path, for checks that hold them to a pattern. */

import { expect, it } from 'vitest';
import { textsAt } from '../../src/checks/shared/texts-at.ts';

const PLAN = {
  title: 'One',
  empty: null,
  unsaid: 'TBC',
  schools: [{ name: 'Ashby', pupils: 120 }, { name: null }, 'Brook', { name: ['Cairn', ['Dene']] }],
};

it.each<[string, [string, string][]]>([
  ['title', [['title', 'One']]],
  ['empty', []],
  ['unsaid', []],
  ['none.such', []],
  ['title.deeper', []],
  ['schools', [['schools.2', 'Brook']]],
  ['schools.pupils', [['schools.0.pupils', '120']]],
  [
    'schools.name',
    [
      ['schools.0.name', 'Ashby'],
      ['schools.3.name.0', 'Cairn'],
      ['schools.3.name.1.0', 'Dene'],
    ],
  ],
])('%s', (path, texts) => {
  expect(textsAt(PLAN, path).map(({ at, text }) => [at.join('.'), text])).toEqual(texts);
});
