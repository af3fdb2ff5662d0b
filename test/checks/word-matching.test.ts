/** How checks compare words: phrases in a text, stems, and a reason in the middle of a sentence. */

import { describe, expect, it } from 'vitest';
import { hasPhrase } from '../../src/checks/shared/phrases-in-text.ts';
import { quotedReason } from '../../src/checks/shared/quoted-reason.ts';
import { beginnings, stemmer } from '../../src/checks/shared/stemmer.ts';

describe('a phrase in a text', () => {
  it.each([
    ['The school council meets', ['council'], [], true],
    ['The school council meets', ['school meets'], [], false],
    ['The school council meets', ['council'], ['school', 'school council'], false],
    ['The school council meets', ['council'], ['school council', 'school'], false],
    ['The school council meets', ['meets'], ['council'], true],
    ["L'élève apprend", ['élève'], [], true],
  ])('%s: %j outside %j is %s', (text, wanted, except, isThere) => {
    expect(hasPhrase(text, wanted, except)).toBe(isThere);
  });

  it.each([[['hot sun', 'sun ray']], [['sun ray', 'hot sun']]])(
    'of two that overlap, the first by letter goes: %j',
    (except) => {
      expect([hasPhrase('hot sun ray', ['ray'], except), hasPhrase('hot sun ray', ['hot'], except)]).toEqual([
        true,
        false,
      ]);
    },
  );
});

describe('a stem', () => {
  const stems = (text: string) =>
    stemmer({ ignore: ['the'], endings: ['s', 'ings', 'ing', 'ments'], letters: 4 })(text);

  it('is the word without its longest ending, without words to ignore and without doubles', () => {
    expect(stems('The readings, the reading')).toEqual(['read']);
    expect(stems('assessments')).toEqual(['assess']);
  });

  it('keeps four letters', () => {
    expect(stems('Sayings says evenings rings')).toEqual(['saying', 'says', 'even', 'ring']);
  });

  it('has at most 24 characters', () => {
    expect(stems('abcdefghijklmnopqrstuvwxyz')).toEqual(['abcdefghijklmnopqrstuvwx']);
  });

  it('begins with each of its beginnings', () => {
    expect(beginnings('reader', 4)).toEqual(['read', 'reade', 'reader']);
    expect(beginnings('rea', 4)).toEqual([]);
  });
});

it.each([
  [undefined, undefined],
  [' Five small schools. We know "each other". ', "Five small schools. We know 'each other'"],
  ['Nobody else came', 'Nobody else came'],
])('the reason %s is quoted as %s', (reason, quoted) => {
  expect(quotedReason(reason)).toBe(quoted);
});
