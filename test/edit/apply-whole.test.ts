/** Edits of one document among several, what is done to the text, and a plan that would be too large. */

import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../src/edit/apply.ts';
import { readYaml } from '../../src/yaml/read.ts';
import { MAX_NODES } from '../../src/yaml/reading-limits.ts';
import { append, edited, editedIn, set } from '../kit/edited-text.ts';

const UNREADABLE = "unreadable: The plan can't be changed until nlc can read all of it.";

describe('a document', () => {
  it('is changed by itself', () => {
    const text = 'a: 1\n---\nb: 2\n---\nc: 3\n';
    expect(editedIn(1, text, set('b', 5), set('d', 4))).toBe('a: 1\n---\nb: 5\nd: 4\n---\nc: 3\n');
    expect(editedIn(2, text, set('d', 4))).toBe('a: 1\n---\nb: 2\n---\nc: 3\nd: 4\n');
  });

  it.each([
    ['beyond the last', 1, 'a: 1\n'],
    ['beyond the only one, which is empty', 1, ''],
    ['with a mistake, though the one before has none', 1, 'a: 1\n---\nb: 1\nb: 2\n'],
  ])('%s is not changed', (_, index, text) => {
    expect(editedIn(index, text, set('c', 1))).toBe(UNREADABLE);
  });

  it('is not changed if it is empty, and others are not', () => {
    const refusal = "uncertain: nlc can't change b without changing something else in the plan.";
    expect(editedIn(1, 'a: 1\n---\n', set('b', 1))).toBe(refusal);
  });

  it('is changed even if another has a mistake', () => {
    expect(editedIn(0, 'a: 1\n---\nb: 1\nb: 2\n', set('a', 2))).toBe('a: 2\n---\nb: 1\nb: 2\n');
  });
});

describe('what is done to the text', () => {
  const splices = (text: string, ...edits: Parameters<typeof applyEdits>[2]) => {
    const result = applyEdits({ text, ...readYaml(text) }, 0, edits);
    return 'refused' in result ? result : result.splices;
  };

  it('is no more than it takes, from the first place to the last', () => {
    expect(splices('a: old\nb: |\n  old\nc: old # c\n', set('c', 'z'), set('a', 'x'), set('b', 'v'))).toEqual([
      { start: 3, end: 6, text: 'x' },
      { start: 10, end: 11, text: 'v' },
      { start: 11, end: 17, text: '' },
      { start: 21, end: 24, text: 'z' },
    ]);
  });

  it('is nothing if all is there already', () => {
    expect(splices('a: 1\nb: [x]\n', set('a', 1), set('b', ['x']))).toEqual([]);
  });
});

it('refuses to make a plan larger than nlc can read', () => {
  const text = `a: [${'1,'.repeat(MAX_NODES - 3)}]\n`;
  expect(edited(text, append('a', 2))).toBe(
    "uncertain: nlc can't change a without changing something else in the plan.",
  );
});
