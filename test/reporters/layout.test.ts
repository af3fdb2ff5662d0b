/** Lines in terminal cells: hanging indents, and words at the right edge where there is room for them. */

import { stripVTControlCharacters } from 'node:util';
import fc from 'fast-check';
import stringWidth from 'fast-string-width';
import { expect, it } from 'vitest';
import { segmentsOf, withRight, wrapped } from '../../src/reporters/terminal/layout.ts';
import { runs } from '../kit/runs.ts';

it.each([
  { name: 'beside a short text', text: 'short', right: 'P6', shows: '- short           P6' },
  {
    name: 'beside the last of several lines',
    text: 'a text of two lines',
    right: 'P6',
    shows: '- a text of two\n  lines           P6',
  },
  {
    name: 'on a line of its own',
    text: 'sixteen letters.',
    right: 'rule',
    shows: '- sixteen letters.\n                rule',
  },
  {
    name: 'where one cell too few is free',
    text: 'seventeen lettr',
    right: 'P6',
    shows: '- seventeen lettr\n                  P6',
  },
  { name: 'where just enough is free', text: 'fourteen lettr', right: 'P6', shows: '- fourteen lettr  P6' },
  { name: 'nothing', text: 'short', right: '', shows: '- short' },
  { name: 'nothing, where no cell is free', text: 'eighteen letters..', right: '', shows: '- eighteen letters..' },
  {
    name: 'longer than the line',
    text: 'short',
    right: 'x'.repeat(25),
    shows: `- short\n${'x'.repeat(20)}\n${'x'.repeat(5)}`,
  },
])('at the right: $name', ({ text, right, shows }) => {
  expect(withRight('- ', text, right, 20)).toBe(shows);
});

it('breaks a word that is longer than a line, and wide signs by their cells', () => {
  expect(wrapped('  ', 'abcdefghijklmnop', 12)).toBe('  abcdefghij\n  klmnop');
  expect(wrapped('> ', '朝日小学校朝日小学校', 12)).toBe('> 朝日小学校\n  朝日小学校');
});

it('breaks words rather than leave the terminal', () => {
  expect(wrapped('evidence ', 'validated by', 15)).toBe('evidence valida\n         ted by');
});

it('leaves four cells to the text on the narrowest of terminals', () => {
  expect(wrapped('evidence ', 'valid', 10)).toBe('evidence vali\n         d');
});

it.each(['1️⃣', '☁️', '👩‍👩‍👧‍👦', 'x\u0301', '🇬🇧', '각'])(
  'breaks a long word between signs, not inside one: %s',
  (written) => {
    // Lines come composed, as NFC writes them.
    const sign = written.normalize();
    for (const text of [sign.repeat(30), `a ${sign.repeat(30)} b`, `\u001b[1m${sign.repeat(30)}\u001b[22m`]) {
      const lines = wrapped('> ', text, 20).split('\n');
      expect(Math.max(...lines.map((line) => stringWidth(line)))).toBeLessThanOrEqual(20);
      const letters = stripVTControlCharacters(lines.join('')).replaceAll(/[> ab]/g, '');
      expect(letters).toBe(sign.repeat(30));
      const whole = lines.map((line) => stripVTControlCharacters(line).replaceAll(/[> ab]/g, '').length % sign.length);
      expect(new Set(whole)).toEqual(new Set([0]));
    }
  },
);

it.each([
  ['fits', 'see http://a.org/b ok', '   see\n   http://a.org/b ok'],
  ['fits only without the indent', 'see http://a.org/bcde, then', '   see\n  http://a.org/bcde,\n   then'],
  ['begins the text', '(http://a.org/bcde)', '  -\n (http://a.org/bcde)'],
  ['fits no line', 'see http://a.org/bcdefghi', '   see http://a.org/\n   bcdefghi'],
  ['fits no line, between words', 'http://a.org/talk-and-reading', '   http://a.org/\n   talk-and-reading'],
  ['has no words', 'see http://abcdefghijklmnop', '   see\n   http://abcdefghij\n   klmnop'],
])('an address that %s', (_, text, shows) => {
  expect(wrapped(text.startsWith('(') ? '  -' : '   ', text, 20)).toBe(shows);
});

it('divides a text into characters as Unicode does', () => {
  const segmenter = new Intl.Segmenter('en');
  const letter = fc.oneof(
    fc.integer({ min: 0x20, max: 0x2ff }).map((code) => String.fromCharCode(code)),
    fc.constantFrom('–', '’', '…', '€', '•', '\u0301', '\u200d', '👩', '🇬', '🇧', '\r', '\n', '한', 'ក'),
  );
  fc.assert(
    fc.property(fc.array(letter, { maxLength: 8 }), (letters) => {
      const text = letters.join('');
      const expected = [...segmenter.segment(text)].map(({ segment, index }) => ({ segment, index }));
      expect(Array.from(segmentsOf(text), ({ segment, index }) => ({ segment, index }))).toEqual(expected);
    }),
    { numRuns: runs(2000) },
  );
});
