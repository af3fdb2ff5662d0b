/** Lists of names as people write them: the separators, and names that have such a word in them. */

import { describe, expect, it } from 'vitest';
import { parseTypedAmount } from '../../src/plan/typed-values.ts';
import { findNamed } from '../../src/text/find-named.ts';
import { splitNames } from '../../src/text/split-names.ts';

const SCHOOLS = [
  { id: 'ashby', name: 'Ashby Primary' },
  { id: 'dene', name: 'Dene and Fell School' },
  { id: 'brook', name: 'Brook & Cairn Academy' },
  { id: 'moor', name: 'Moor School' },
];
const split = (text: string) => splitNames(text, SCHOOLS, (name) => findNamed(name, SCHOOLS)?.id);

describe('a list of names', () => {
  it.each([
    ['Ashby, moor; Dene', ['Ashby', 'moor', 'Dene']],
    ['Ashby and Moor School', ['Ashby', 'Moor School']],
    ['Ashby & moor', ['Ashby', 'moor']],
    ['Ashby + Moor and Brook', ['Ashby', 'Moor', 'Brook']],
    ['Ashby, Moor, and Brook & Cairn Academy', ['Ashby', 'Moor', 'Brook & Cairn Academy']],
    ['Dene and Fell School', ['Dene and Fell School']],
    ['dene and  fell school', ['dene and  fell school']],
    ['Ashby & Dene and Fell School', ['Ashby', 'Dene and Fell School']],
    ['Dene and Fell', ['Dene and Fell']],
    ['Ashby and nowhere', ['Ashby and nowhere']],
    [' ; , ', []],
  ])('%s', (text, parts) => {
    expect(split(text)).toEqual(parts);
  });
});

describe('an amount', () => {
  it.each([
    ['3 days a year', 3],
    ['3 days', 3],
    ['1 day per year', 1],
    ['2.5 working days each year', 2.5],
    ['1,200 pupils', 1200],
    ['£1,200', 1200],
    ['80 %', 80],
    ['80 per cent', 80],
    ['6 times a year', 6],
    ['about 5 days each', 5],
    ['roughly five days a year each', 5],
    ['5 days each year', 5],
    ['half a day', 0.5],
    ['a day', 1],
    ['2 and a half days', 2.5],
    ['2½', 2.5],
    ['5 days each term', undefined],
    ['2-3 days', undefined],
    ['3 days a term', undefined],
    ['a few days', undefined],
    ['days', undefined],
  ])('%s', (text, amount) => {
    expect(parseTypedAmount(text)).toBe(amount);
  });
});
