/** Keys from a terminal to the prompts: a line at a time, pastes as one line, nothing lost. */

import { expect, it } from 'vitest';
import { TypedInput } from '../../src/init/typed-input.ts';

const BEGINS = '\u001b[200~';
const ENDS = '\u001b[201~';

/** What each prompt gets: one line, or for those in `lists`, a list. */
function got(chunks: readonly (string | Uint8Array)[], prompts: readonly ('text' | 'list')[]): string[] {
  const keys = new TypedInput();
  for (const chunk of chunks) keys.take(typeof chunk === 'string' ? new TextEncoder().encode(chunk) : chunk);
  return prompts.map((kind) => {
    keys.want(kind === 'list');
    return String(keys.stream.read() ?? '');
  });
}

it('gives each prompt one line of what was typed ahead', () => {
  expect(got(['Ashby\rDene\r\nEd', 'en\n'], ['text', 'text', 'text', 'text'])).toEqual([
    'Ashby\r',
    'Dene\r\n',
    'Eden\n',
    '',
  ]);
});

it('passes keys on as they come while a prompt wants a line', () => {
  const keys = new TypedInput();
  keys.want(false);
  for (const key of 'Dé') keys.take(new TextEncoder().encode(key));
  keys.take(new TextEncoder().encode('\r'));
  keys.take(new TextEncoder().encode('later'));
  expect(String(keys.stream.read())).toBe('Dé\r');
  keys.want(false);
  expect(String(keys.stream.read())).toBe('later');
});

it.each(['list', 'text'] as const)('makes one line of a pasted %s', (kind) => {
  const between = kind === 'list' ? '; ' : ' ';
  expect(got([`${BEGINS}Ashby\r\n Dene Hill\n \n\nEden\r${ENDS}\r`], [kind])).toEqual([
    `Ashby${between}Dene Hill${between}Eden\r`,
  ]);
});

it('takes the first cell with a word and the number from each row of a pasted table', () => {
  const table = 'Ashby\t123456\tprimary\n2\tDene\t123457\n17\t\nEden\n';
  expect(got([`${BEGINS}${table}${ENDS}\r`], ['list'])).toEqual(['Ashby, 123456; Dene, 123457; 17; Eden\r']);
});

it('leaves out the column names of a pasted table', () => {
  const table = 'URN\tSchool\tTown\n123456\tAshby\tVale\n123457\tDene\tVale';
  expect(got([`${BEGINS}${table}${ENDS}\r`], ['list'])).toEqual(['Ashby, 123456; Dene, 123457\r']);
});

it('takes lines that come at once as typed ahead if one is a command', () => {
  const keys = new TypedInput();
  keys.want(false);
  keys.take(new TextEncoder().encode('2027\r<\r'));
  expect(String(keys.stream.read())).toBe('2027\r');
  keys.want(false);
  expect(String(keys.stream.read())).toBe('<\r');
});

it.each([
  ['text', 'Every child in our schools talks at home today\r'],
  ['list', 'Every child; in our schools; talks; at home; today\r'],
] as const)('keeps the lines of a %s apart that come in several pieces', (kind, line) => {
  const keys = new TypedInput();
  keys.want(kind === 'list');
  for (const piece of ['Every child\rin our schools\r', 'talks\rat home\r', 'today\r']) {
    keys.take(new TextEncoder().encode(piece));
  }
  expect(String(keys.stream.read())).toBe(line);
});

it.each(['list', 'text'] as const)('makes one line of several that come at once while a %s is wanted', (kind) => {
  const keys = new TypedInput();
  keys.want(kind === 'list');
  keys.take(new TextEncoder().encode('Every child\r\rin our schools\rtalks\r'));
  const between = kind === 'list' ? '; ' : ' ';
  expect(String(keys.stream.read())).toBe(`Every child${between}in our schools${between}talks`);
});

it.each(['Vale\r\r', '\rVale', 'Vale\r\u001b[AX', 'Vale\rX\u0003'])('treats %j as typing', (typed) => {
  const keys = new TypedInput();
  keys.want(false);
  keys.take(new TextEncoder().encode(typed));
  expect(String(keys.stream.read())).toBe(typed.slice(0, typed.indexOf('\r') + 1));
});

it('holds a paste back until a prompt wants it, and only then decides its kind', () => {
  expect(got([`Vale\r${BEGINS}Ashby\nDene${ENDS}\r`], ['text', 'list'])).toEqual(['Vale\r', 'Ashby; Dene\r']);
});

it('joins what arrives in pieces: a character, the marks of a paste, a paste', () => {
  const bytes = [...new TextEncoder().encode(`Tŷ ${BEGINS}Šola\nДом${ENDS}!\r`)];
  const mark = bytes.indexOf(0x1b);
  const keys = new TypedInput();
  keys.want(true);
  for (const [index, byte] of bytes.entries()) {
    if (index === mark) continue;
    keys.take(index === mark + 1 ? Uint8Array.of(0x1b, byte) : Uint8Array.of(byte));
  }
  expect(String(keys.stream.read())).toBe('Tŷ Šola; Дом!\r');
});

it('ignores keys in a paste, such as Escape and Ctrl-C', () => {
  expect(got([`${BEGINS}a\u001b[Ab\u0003c${ENDS}`], ['text'])).toEqual(['a [Ab c']);
});

it('stops at the end of input, and does not suspend', () => {
  expect(got(['a\u001ab\u0004'], ['text'])).toEqual(['ab\u0003']);
});

it('passes Escape and arrows on at once', () => {
  expect(got(['\u001b'], ['text'])).toEqual(['\u001b']);
  expect(got(['\u001b[A'], ['text'])).toEqual(['\u001b[A']);
});
