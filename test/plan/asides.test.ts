/** What people add to a person, a name or an answer, and what is left once it is taken out. */

import { describe, expect, it } from 'vitest';
import { leavingOut, leftOutNote, nameWithoutAsides, personWithoutAsides, withRemark } from '../../src/plan/asides.ts';

describe('a person', () => {
  it.each([
    ['Jo, head, twice a year, she runs the folder', 'Jo, head', ['twice a year', 'she runs the folder'], true],
    ['Jo, head; weekly; reads maths', 'Jo, head', ['weekly', 'reads maths'], true],
    ['Jo, head (she runs the folder )', 'Jo, head', ['she runs the folder'], false],
    [' Jo, head, weekly ', 'Jo, head', ['weekly'], true],
    ['twice a year, head, Dene', 'head, Dene', ['twice a year'], true],
    ['twice a year,head', 'head', ['twice a year'], true],
    [' twice a year; head ', 'head', ['twice a year'], true],
    ['twice a year', '', ['twice a year'], true],
    ['editor weekly', 'editor', ['weekly'], true],
    ['Jo, Friday', 'Jo', ['Friday'], true],
    ['Jo, Who comes', 'Jo', ['Who comes'], false],
    ['Jo, head, since 2024', 'Jo, head', ['since 2024'], false],
    ['Jo, head, we meet in May', 'Jo, head', ['we meet in May'], false],
    ['Jo, head, comes in May, I suppose', 'Jo, head', ['comes in May'], true],
  ])('is without asides in %j', (text, rest, leftOut, hasTime) => {
    expect(personWithoutAsides(text)).toEqual({ text: rest, leftOut, hasTime });
  });

  it.each([
    ' Jo, head ',
    'editor Weekly',
    'consultant, Schools Weekly',
    'consultant, Schools  Weekly',
    'consultant, Lesson Visits',
  ])('stays as it is in %j', (text) => {
    expect(personWithoutAsides(text)).toEqual({ text, leftOut: [], hasTime: false });
  });
});

describe('the name of a school or a partner', () => {
  it.each([
    ['Ashby, since 2024', 'Ashby', ['since 2024']],
    ['Ashby, Since 2024', 'Ashby', ['Since 2024']],
    ['Ashby since 2024.', 'Ashby', ['since 2024']],
    ['Ashby for this year only', 'Ashby', ['for this year only']],
    ['Ashby, of course, since 2024', 'Ashby', ['since 2024']],
    ['Vale Trust, a fixed sum for two years', 'Vale Trust', ['a fixed sum for two years']],
    ['Vale Trust - three of our schools belong to it', 'Vale Trust', ['three of our schools belong to it']],
    ['Vale Trust, but it only gives us the money', 'Vale Trust', ['but it only gives us the money']],
    ['Ashby, I suppose', 'Ashby', []],
    ['Ashby, my school', 'Ashby', []],
  ])('is without asides in %j', (text, rest, leftOut) => {
    expect(nameWithoutAsides(text)).toEqual({ text: rest, leftOut, hasTime: false });
  });

  it.each([' Ashby ', 'Vale Trust, but we might not', 'Vale Trust, Our Schools Belong To It'])(
    'stays as it is in %j',
    (text) => {
      expect(nameWithoutAsides(text)).toEqual({ text, leftOut: [], hasTime: false });
    },
  );
});

describe('an answer with a remark', () => {
  it.each([
    ['6, every half term', '6', 'every half term'],
    [' 6; every half term ', '6', 'every half term'],
    ['6 - each (both).', '6', 'each (both'],
    ['6 (each)', '6', 'each'],
    ['6 – each', '6', 'each'],
    ['a: b; c', 'a', 'b; c'],
    ['6,\nand more', '6', 'and more'],
  ])('has two parts in %j', (text, first, remark) => {
    expect(withRemark(text)).toEqual({ first, remark });
  });

  it.each(['', '6', '6,', '6 (.)', '6-7', ', x'])('has only one part in %j', (text) => {
    expect(withRemark(text)).toBeUndefined();
  });
});

it('says what was left out, if anything was', () => {
  expect(leftOutNote({ leftOut: ['weekly', 'she reads'] })).toBe('Left out: "weekly", "she reads".');
  expect(leftOutNote({ leftOut: [] })).toBeUndefined();
  expect(leavingOut('weekly')).toStrictEqual({ note: 'Left out: "weekly".' });
  expect(leavingOut('')).toStrictEqual({});
});
