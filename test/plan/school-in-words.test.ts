/** A school in words: its name, its number, how many pupils it has, and what is left out. */

import { describe, expect, it } from 'vitest';
import { isPupils, schoolInWords } from '../../src/plan/school-in-words.ts';

const NUMBERED = { name: 'Ashby', identifier: { scheme: 'urn', value: '111222' } };

describe('the pupils of a school', () => {
  it.each([
    ['111222 Ashby (310)', { ...NUMBERED, pupils: 310 }],
    ['Ashby (310), 111222', { ...NUMBERED, pupils: 310 }],
    ['Ashby, 111222', NUMBERED],
    ['A B School (310)', { name: 'A B School', pupils: 310 }],
    ['Ashby(310)', { name: 'Ashby', pupils: 310 }],
    ['Ashby [310]', { name: 'Ashby', pupils: 310 }],
    ['Ashby (310) ', { name: 'Ashby', pupils: 310 }],
    ['Ashby (Years 3, 4, 310)', { name: 'Ashby (Years 3, 4)', pupils: 310 }],
    ['Ashby, Years 3, 4, 310', { name: 'Ashby, Years 3, 4', pupils: 310 }],
    ['Vale High (1,200, I think)', { name: 'Vale High', pupils: 1200 }],
    ['Vale High, 1,200', { name: 'Vale High', pupils: 1200 }],
    ['Vale High, 1,200, I think', { name: 'Vale High', pupils: 1200 }],
    ['Vale High, 12,345', { name: 'Vale High', pupils: 12_345 }],
    ['Ashby: 140 pupils now', { name: 'Ashby', pupils: 140 }],
    ['Ashby – 140 pupils, I think', { name: 'Ashby', pupils: 140 }],
    ['Ashby 1,140 pupils', { name: 'Ashby', pupils: 1140 }],
    ['Ashby, 310 this year', { name: 'Ashby', pupils: 310 }],
    ['Ashby, 310 pupils, since 2024', { name: 'Ashby', pupils: 310, note: 'Left out: "since 2024".' }],
  ])('are read in %j', (text, school) => {
    expect(schoolInWords(text)).toStrictEqual(school);
  });

  it.each([
    ['Ashby, over 300', 'over 300'],
    ['Ashby (at least 90)', 'at least 90'],
    ['Ashby (300 or 310)', '300 or 310'],
    ['Ashby, 300 to 320 pupils', '300 to 320 pupils'],
    ['Ashby, since 2024', 'since 2024'],
  ])('are no figure in %j', (text, leftOut) => {
    expect(schoolInWords(text)).toStrictEqual({ name: 'Ashby', note: `Left out: "${leftOut}".` });
  });

  it.each(['Ashby (310) North', '42 (310)', '42, 310', '?, I suppose', '', ' '])('stay in the name of %j', (name) => {
    expect(schoolInWords(name)).toStrictEqual({ name });
  });
});

it.each([
  ['310', true],
  [' 310 ', true],
  ['12', true],
  ['1,200', true],
  ['about 140 children', true],
  [' I think ', true],
  ['2', false],
  ['2045', false],
  ['99999', false],
  ['over 300', false],
])('a part of a list that is %j says how many pupils there are: %s', (part, does) => {
  expect(isPupils(part)).toBe(does);
});
