/** Keys on their way from a terminal to the prompts: a line at a time, pastes in one line, nothing swallowed. */

import { expect, it } from 'vitest';
import { TypedInput } from '../../src/init/typed-input.ts';

const BEGINS = '\u001b[200~';
const ENDS = '\u001b[201~';

/** What one prompt after another gets, each taking one line and, of `lists`, a list. */
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

it('passes keys on as they come while a line is wanted', () => {
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

it('takes of a pasted table the first cell of each row that holds a word', () => {
  const table = 'Ashby\t123456\tprimary\n2\tDene\t123457\n17\t\nEden\n';
  expect(got([`${BEGINS}${table}${ENDS}\r`], ['list'])).toEqual(['Ashby; Dene; 17; Eden\r']);
});

it.each(['list', 'text'] as const)('makes one line of several that come at once while a %s is wanted', (kind) => {
  const keys = new TypedInput();
  keys.want(kind === 'list');
  keys.take(new TextEncoder().encode('Every child\r\rin our schools\rtalks\r'));
  const between = kind === 'list' ? '; ' : ' ';
  expect(String(keys.stream.read())).toBe(`Every child${between}in our schools${between}talks`);
});

it.each(['Vale\r\r', '\rVale', 'Vale\r\u001b[AX', 'Vale\rX\u0003'])('takes %j for typing', (typed) => {
  const keys = new TypedInput();
  keys.want(false);
  keys.take(new TextEncoder().encode(typed));
  expect(String(keys.stream.read())).toBe(typed.slice(0, typed.indexOf('\r') + 1));
});

it('holds a paste back until a prompt wants it, and says then what kind it is', () => {
  expect(got([`Vale\r${BEGINS}Ashby\nDene${ENDS}\r`], ['text', 'list'])).toEqual(['Vale\r', 'Ashby; Dene\r']);
});

it('puts together what arrives in pieces: a sign, the marks of a paste, a paste', () => {
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

it('lets no key in a paste act: not Escape, not Ctrl-C', () => {
  expect(got([`${BEGINS}a\u001b[Ab\u0003c${ENDS}`], ['text'])).toEqual(['a [Ab c']);
});

it('breaks off at the end of input, and does not suspend', () => {
  expect(got(['a\u001ab\u0004'], ['text'])).toEqual(['ab\u0003']);
});

it('lets Escape through at once, and arrows', () => {
  expect(got(['\u001b'], ['text'])).toEqual(['\u001b']);
  expect(got(['\u001b[A'], ['text'])).toEqual(['\u001b[A']);
});
