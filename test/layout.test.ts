/** Lines in terminal cells: hanging indents, and words at the right edge where there is room for them. */

import { expect, it } from 'vitest';
import { withRight, wrapped } from '../src/reporters/layout.ts';

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
  { name: 'longer than the line', text: 'short', right: 'x'.repeat(25), shows: `- short\n  ${'x'.repeat(25)}` },
])('at the right: $name', ({ text, right, shows }) => {
  expect(withRight('- ', text, right, 20)).toBe(shows);
});

it('breaks a word that is longer than a line, and wide signs by their cells', () => {
  expect(wrapped('  ', 'abcdefghijklmnop', 12)).toBe('  abcdefghij\n  klmnop');
  expect(wrapped('> ', '朝日小学校朝日小学校', 12)).toBe('> 朝日小学校\n  朝日小学校');
});

it('leaves ten cells to the text on the narrowest of terminals', () => {
  expect(wrapped('evidence ', 'validated by', 12)).toBe('evidence validated\n         by');
});
