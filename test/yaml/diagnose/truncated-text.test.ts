/** Text that YAML cuts short, which the writer may not have meant. */

import { expect, it } from 'vitest';
import { commaHint, HASH, isTruncatedAtHash } from '../../../src/yaml/diagnose/truncated-text.ts';

it.each([
  ['a: words #1 in reading\n', 'words', true],
  ['a: words\t #é\n', 'words', true],
  ['a: words # more\n', 'words', false],
  ['a: words#1\n', 'words', false],
  ['a: words\n#1\n', 'words', false],
  ['a: words x #1\n', 'words', false],
  ['a: "words" #1\n', '"words"', false],
  ["a: 'words' #1\n", "'words'", false],
  ['a: [words] #1\n', '[words]', false],
  ['a: {b: 1} #1\n', '{b: 1}', false],
  ['a: *b #1\n', '*b', false],
  ['a: &b #1\n', '&b', false],
  ['a: | #1\n', '|', false],
  ['a: > #1\n', '>', false],
  ['name: #1 for reading\n', 'name', true],
  ['name : \t#1 for reading\n', 'name', true],
  ['name: # later\n', 'name', false],
  ['name: x #1\n', 'name', false],
  ['name:#1\n', 'name', false],
  [`a: words${' '.repeat(78)}#1\n`, 'words', true],
  [`a: words${' '.repeat(79)}#1\n`, 'words', false],
])('%j is cut short behind %s: %s', (text, words, isCut) => {
  const start = text.indexOf(words);
  expect(isTruncatedAtHash(text, start, start + words.length)).toBe(isCut);
});

it('says what to do about a "#"', () => {
  expect(HASH).toBe('nlc ignores everything after "#". Put the whole text in double quotes.');
});

const TEXT = 'Inside { }, a comma ends the text before it. Put the whole text in double quotes.';
const VALUE =
  'Inside { }, a comma ends the value before it. Write numbers without commas, and put text that contains a comma in double quotes.';

it.each([
  ['{a: Dene, Upper}', 'Upper', TEXT],
  ['{a: Dene, Upper , b: 1}', 'Upper', TEXT],
  ['{a: Dene, Upper\n  }', 'Upper', TEXT],
  ['{a: 3,250}', '250', VALUE],
  ['{a: Dene, Year 5}', 'Year 5', TEXT],
  ['{a: Dene, b: 1}', 'b', undefined],
  ['{a: Dene, b c}', 'b', undefined],
  [`{a: Dene, b${' '.repeat(79)}}`, 'b', TEXT],
  [`{a: Dene, b${' '.repeat(80)}}`, 'b', undefined],
])('a name without a colon in %j may be the rest of a text', (text, name, hint) => {
  const start = text.indexOf(name, text.indexOf(',') + 1);
  expect(commaHint(text, name, start + name.length)).toBe(hint);
});
