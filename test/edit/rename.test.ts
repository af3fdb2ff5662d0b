/** A field gets another name, or part of a text is retyped, and nothing else changes. */

import { describe, expect, it } from 'vitest';
import { renameField } from '../../src/edit/rename.ts';
import { retyped } from '../../src/edit/retype.ts';
import { parsePath } from '../../src/plan/path.ts';
import { readYaml } from '../../src/yaml/read.ts';

const read = (text: string) => ({ text, ...readYaml(text) });

/** The text after a field got another name; or why it didn't. */
function renamed(text: string, place: string, to: string, index = 0): string {
  const result = renameField(read(text), index, parsePath(place), to);
  return 'refused' in result ? result.refused.message : result.text;
}

const NOT_THERE = (place: string) => `There is no ${place}, and it isn't the next entry of its list.`;
const NO = (place: string) => `nlc can't change ${place} without changing something else in the plan.`;

describe('a field gets another name', () => {
  it.each<[string, string, string, string]>([
    ['and keeps its value and comment', 'a: 1\nb: 2 # why\nc: 3\n', 'b', 'a: 1\nx: 2 # why\nc: 3\n'],
    ['deep inside', 'a:\n  - b: {c: 1, d: 2}\n  - b: {c: 3}\n', 'a[0].b.c', 'a:\n  - b: {x: 1, d: 2}\n  - b: {c: 3}\n'],
    ['in the second entry of a list', 'a:\n  - b: 1\n  - b: 2\n', 'a[1].b', 'a:\n  - b: 1\n  - x: 2\n'],
    ['instead of one in quotes', '"a b": 1\n', 'a b', 'x: 1\n'],
  ])('%s', (_, text, place, after) => {
    expect(renamed(text, place, 'x')).toBe(after);
  });

  it('in quotes if it needs them', () => {
    expect(renamed('a: {b: 1}\n', 'a.b', 'p, q')).toBe('a: {"p, q": 1}\n');
  });

  it('in one document among several', () => {
    expect(renamed('a: 1\n---\na: 2\n', 'a', 'x', 1)).toBe('a: 1\n---\nx: 2\n');
    expect(renamed('a: 1\n---\na: 2\n', 'a', 'x', 0)).toBe('x: 1\n---\na: 2\n');
  });

  it('and says where the text changes', () => {
    expect(renameField(read('a: 1\nb: 2\n'), 0, ['b'], 'new')).toEqual({
      text: 'a: 1\nnew: 2\n',
      splices: [{ start: 5, end: 6, text: 'new' }],
    });
  });

  it.each<[string, string, string, string]>([
    ['it is not there', 'a: 1\n', 'b', NOT_THERE('b')],
    ['its section is not there', 'a: 1\n', 'b.c', NOT_THERE('b.c')],
    ['its section is words', 'a: words\n', 'a.b.c', NOT_THERE('a.b.c')],
    ['a section above it is words', 'a: words\n', 'a.b.c.d', NOT_THERE('a.b.c.d')],
    ['it is below what another refers to', 'a: &l {b: {d: 1}}\nc: *l\n', 'c.b.d', NO('c.b.d')],
    ['its entry is not there', 'a: [{b: 1}]\n', 'a[1].b', NOT_THERE('a[1].b')],
    ['it is an entry', 'a: [1]\n', 'a[0]', NOT_THERE('a[0]')],
    ['it is the whole plan', 'a: 1\n', '', NOT_THERE('the plan')],
    ['there is no plan', '', 'a', NOT_THERE('a')],
    ['another has that name', 'a: 1\nx: 2\n', 'a', NO('a')],
    ['another brings it in', 'a: &l {b: 1}\nc: {<<: *l}\n', 'a.b', NO('a.b')],
    ['another refers to it', 'a: &l {b: 1}\nc: *l\n', 'a.b', NO('a.b')],
    ['it is in what another refers to', 'a: &l {b: 1}\nc: *l\n', 'c.b', NO('c.b')],
    ['it is reached by a name that looks like an index', 'a: [{b: 1}]\n', 'a.0.b', NO('a.0.b')],
  ])('unless %s', (_, text, place, refusal) => {
    expect(renamed(text, place, 'x')).toBe(refusal);
  });

  it('unless the new name is too long', () => {
    expect(renamed('a: 1\n', 'a', 'x'.repeat(201))).toBe(NO('a'));
  });
});

describe('part of a text is retyped', () => {
  const typed = (text: string, words: string, value: string, path = '', index = 0) => {
    const start = text.indexOf(words);
    const result = retyped(read(text), index, { op: 'retype', path, start, end: start + words.length, value });
    return 'refused' in result ? result.refused.message : result.text;
  };
  const PLAN = NO('the plan');

  it.each<[string, string, string, string, string]>([
    ['that made it unreadable', 'a: [1\nb: 2\n', '[1', '[1]', 'a: [1]\nb: 2\n'],
    ['that was one mistake of two', 'a: @x\nb: [1\n', '@x', 'x', 'a: x\nb: [1\n'],
    ['that had a mistake', 'a: 1\na: 2\n', 'a: 2', 'b: 2', 'a: 1\nb: 2\n'],
    ['that does not correct it', 'a: [1\nb: 2\n', '[1', '[2', PLAN],
    ['that makes another mistake before it', 'a: 1\nb: [1\n', 'a: 1', 'a: @1', PLAN],
    ['though it has no mistake', 'a: 1\n', '1', '2', PLAN],
  ])('%s', (_, text, words, value, after) => {
    expect(typed(text, words, value)).toBe(after);
  });

  it.each<[string, string, string, string, string, string]>([
    ['to correct one value', 'a: l\nb: 2\n', 'l', '1', 'a', 'a: 1\nb: 2\n'],
    ['to correct one value of a list', 'a: [1, l]\n', 'l', '1', 'a[1]', 'a: [1, 1]\n'],
    ['but not if another value changes', 'a: l\nb: 2\n', 'l', '1', 'b', NO('b')],
    ['but not if a field comes', 'a: l\nb: 2\n', 'l', '1\nc: 3', 'a', NO('a')],
    ['but not if a document comes', 'a: l\n', 'l\n', '1\n---\nb: 1\n', 'a', NO('a')],
    ['but not if an empty document comes', 'a: l\n', 'l\n', '1\n---\n', 'a', NO('a')],
    ['but not if the value goes', 'a: l\nb: 2\n', 'a: l\n', '', 'a', NO('a')],
    ['but not if it becomes unreadable', 'a: l\nb: 2\n', 'l', '[', 'a', NO('a')],
    ['but not if a name comes twice', 'a: l\nb: 2\n', 'l', '1\nb: 2', 'a', NO('a')],
  ])('%s', (_, text, words, value, path, after) => {
    expect(typed(text, words, value, path)).toBe(after);
  });

  it('in one document among several', () => {
    const text = 'a: 1\n---\na: l\n';
    expect(typed(text, 'l', '1', 'a', 1)).toBe('a: 1\n---\na: 1\n');
    expect(typed(text, 'l', '1', 'a', 0)).toBe(NO('a'));
  });

  it('and says where', () => {
    expect(retyped(read('a: l\n'), 0, { op: 'retype', path: 'a', start: 3, end: 4, value: '1' })).toEqual({
      text: 'a: 1\n',
      splices: [{ start: 3, end: 4, text: '1' }],
    });
  });

  it('unless it ends before it begins', () => {
    const change = { op: 'retype', path: 'a', start: 4, end: 3, value: '1' } as const;
    expect(retyped(read('a: l\n'), 0, change)).toMatchObject({ refused: { reason: 'uncertain', path: [] } });
  });
});
