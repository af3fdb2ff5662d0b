/** The reader at its edges: exact limits, exact places of errors, sizes of nodes, lines, odd bytes. */

import { describe, expect, it } from 'vitest';
import { decode } from '../../src/yaml/decode.ts';
import { lineAround, lineEnd, linesBefore } from '../../src/yaml/lines.ts';
import { lineIndex, locate } from '../../src/yaml/locate.ts';
import { readYaml } from '../../src/yaml/read.ts';
import type { ListNode, MapNode } from '../../src/yaml/tree.ts';

const rootOf = (text: string) => readYaml(text).documents[0]?.root;

/** Every error as the text it is at, with its message and fix. */
function errorsOf(text: string, most?: number): string[] {
  const { documents, errors } = readYaml(text, most);
  return [...errors, ...documents.flatMap((document) => document.errors)].map(
    ({ start, end, message, fix, related }) =>
      `${start}-${end} ${message} ${fix}${related.map((one) => ` (${one.start}-${one.end} ${one.message})`).join('')}`,
  );
}

describe('limits', () => {
  const SPLIT = 'Split it into several files.';
  it('count entries exactly', () => {
    expect(errorsOf('[1, 2]', 3)).toEqual([]);
    expect(errorsOf('[1, 2]', 2)).toEqual([`0-0 The file has 3 entries, but nlc reads at most 2. ${SPLIT}`]);
  });

  it('count documents exactly', () => {
    expect(errorsOf('---\n'.repeat(100))).toEqual([]);
    expect(errorsOf('---\n'.repeat(101))).toEqual([
      `0-0 The file has 101 documents, but nlc reads at most 100. ${SPLIT}`,
    ]);
  });

  it('count references exactly', () => {
    expect(errorsOf(`a: &a 1\nl: [${'*a, '.repeat(1000)}]`)).toEqual([]);
    expect(errorsOf(`a: &a 1\nl: [${'*a, '.repeat(1002)}]`)).toHaveLength(1);
  });

  it('let brackets be 63 levels deep in a document, and no deeper', () => {
    const deep = (levels: number) => `${'['.repeat(levels)}${']'.repeat(levels)}`;
    expect([errorsOf(deep(63)).length, errorsOf(deep(64)).length]).toEqual([0, 1]);
  });

  it('let a name have 200 characters', () => {
    const name = 'x'.repeat(200);
    expect(errorsOf(`${name}: 1`)).toEqual([]);
    expect(errorsOf(`a: 1\n${name}x: 1`)).toEqual([
      '5-6 This field name is longer than 200 characters. If this is text with a colon in it, put the whole text in quotes.',
    ]);
  });

  const UNFOLDS =
    'The references (*name) here expand to more than 50,000 entries. Write the entries out, or split the plan.';

  it('count what a reference repeats', () => {
    const text = 'a: &a [1, 2, 3]\nb: *a';
    expect(errorsOf(text, 11)).toEqual([]);
    expect(errorsOf(text, 10)).toEqual([`0-0 ${UNFOLDS}`]);
  });

  it('count what is merged, of all sections together', () => {
    const text = `a: &a {x: 1}\nb: [{<<: *a}, {<<: *a}, {<<: *a}]`;
    expect(errorsOf(text, 31)).toEqual([]);
    expect(errorsOf(text, 30)).toEqual([`0-0 ${UNFOLDS}`]);
    const many = `a: &a {x: 1, y: 2, z: 3}\nb: 1\nl:\n${'- {<<: *a}\n'.repeat(4)}`;
    const [list, last] = [many.indexOf('- {'), many.lastIndexOf('{<<')];
    expect(errorsOf(many, 28)).toEqual([`${list}-${list} ${UNFOLDS}`]);
    expect(errorsOf(many, 27)).toEqual([`${last}-${last} ${UNFOLDS}`]);
  });

  it('report twenty mistakes of a document, of any kind', () => {
    expect(errorsOf(Array.from({ length: 25 }, (_, n) => `a${n}: !odd 1\n`).join(''))).toHaveLength(20);
    expect(errorsOf(`${'a: 1\n'.repeat(20)}a: !odd 1\n`)).toHaveLength(20);
  });
});

describe('the size of a node', () => {
  it.each([
    ['x', 1],
    ['[1, 2]', 3],
    ['{a: 1, b: [2]}', 6],
    ['a: &l {x: 1}\nb: *l\n', 9],
    ['a: &l {x: 1}\nb: {<<: *l}\n', 14],
  ])('is what it expands to: %j', (text, size) => {
    expect(rootOf(text)?.size).toBe(size);
  });
});

describe('a mistake', () => {
  it.each([
    [
      'a: 1\nb: 2\nb: 3\n',
      '10-11 "b" appears twice in the same section. Keep one of the two. If they say different things, combine them. (5-6 the first one is here)',
    ],
    [
      'a: {<<: words}\n',
      '8-13 "<<" can only bring in a section that has a label (&name). Write "<<: *name", or remove the line.',
    ],
    [
      'a: {<<: [{b: 1}, 2]}\n',
      '8-19 "<<" can only bring in a section that has a label (&name). Write "<<: *name", or remove the line.',
    ],
  ])('is where it was made: %j', (text, error) => {
    expect(errorsOf(text)).toEqual([error]);
  });
});

describe('values', () => {
  it.each<[string, unknown]>([
    ['!!str 5', '5'],
    ['9', 9],
    ['95', 95],
    ['9a', '9a'],
    [':5', ':5'],
    ['no', 'no'],
    ['nothing', 'nothing'],
    ['True', true],
    ['~', null],
  ])('%s', (text, data) => {
    expect(readYaml(text).documents[0]?.data).toBe(data);
  });

  it('take "<" for part of a name', () => {
    expect(readYaml('<a: {b: 1}\n"<<": {c: 1}').documents[0]?.data).toEqual({ '<a': { b: 1 }, '<<': { c: 1 } });
  });

  it('make a document empty only if nothing is written', () => {
    expect(['---\n', '~', '""', '!!str', '[]'].map((text) => rootOf(text) === undefined)).toEqual([
      true,
      false,
      false,
      false,
      false,
    ]);
  });

  it.each([
    ['a: !!str\nb: 1', 8],
    ['a: &l\nb: 1', 5],
    ['a: !!str &l\nb: 1', 11],
    ['a: &l !!str\nb: 1', 11],
  ])('that are empty are behind their tag and label: %j', (text, at) => {
    const value = (rootOf(text) as MapNode).entries[0]?.value;
    expect([value?.start, value?.end]).toEqual([at, at]);
  });

  it('end where they end', () => {
    const [first, second] = (rootOf('[a: 1 , {b: 2} ]') as ListNode).items;
    expect([first?.start, first?.end, second?.start, second?.end]).toEqual([1, 5, 8, 14]);
  });
});

describe('lines', () => {
  const TEXT = 'a\r\n  b # c\n # d\r\n\r\n    e\rf';
  it('around an offset have an indentation and an end before the line break', () => {
    expect(lineAround(TEXT, 0)).toEqual({ start: 0, end: 1, indent: 0 });
    expect(lineAround(TEXT, TEXT.indexOf('b'))).toEqual({ start: 3, end: 10, indent: 2 });
    expect(lineAround(TEXT, TEXT.length)).toEqual({ start: TEXT.length - 1, end: TEXT.length, indent: 0 });
  });

  it('before an offset are those that say something, nearest first', () => {
    const words = (from: number, most: number) =>
      linesBefore(TEXT, from, most).map(({ start, end }) => TEXT.slice(start, end));
    const last = TEXT.indexOf('f');
    expect(words(last, 9)).toEqual(['    e', '  b # c', 'a']);
    expect(words(last, 2)).toEqual(['    e', '  b # c']);
    expect(words(last, 0)).toEqual([]);
    expect(words(3, 9)).toEqual(['a']);
    expect(words(0, 9)).toEqual([]);
    expect(linesBefore('x\n\n\ny', 4, 9)).toEqual([{ start: 0, end: 1, indent: 0 }]);
    expect(linesBefore('x\r\ry\n\rz', 6, 9).map(({ start }) => start)).toEqual([3, 0]);
  });

  it('end with the next line feed', () => {
    expect([lineEnd('a\r\nb', 0), lineEnd('a\nb', 2), lineEnd('\na', 0), lineEnd('', 0)]).toEqual([2, 3, 0, 0]);
  });
});

describe('a place that is not in the text', () => {
  const located = (text: string, ...path: (string | number)[]) => {
    const [document] = readYaml(text).documents;
    if (document === undefined) throw new Error('no document');
    const { span, absent, anchor } = locate(document, lineIndex(text), path, 'value');
    return [text.slice(span.start.offset, span.end.offset), absent, anchor && text.slice(anchor.start.offset)];
  };

  it('is absent if the section is, too', () => {
    expect(located('a: {c: 1}\n', 'b', 'd')).toEqual(['a', true, undefined]);
    expect(located('a: {c: 1}\n', 'a', 'd')).toEqual(['a', undefined, undefined]);
    expect(located('- x\n', 3)).toEqual(['- x', true, undefined]);
    expect(located('x: &l {c: 1}\na: *l', 'a', 'd')).toEqual(['a', undefined, '{c: 1}\na: *l']);
    expect(located('- {c: 1}\n', 0, 'd')).toEqual(['c', undefined, undefined]);
  });
});

describe('bytes that are no text', () => {
  const messageOf = (...bytes: (number | string)[]) => {
    const all = Buffer.concat(bytes.map((one) => (typeof one === 'string' ? Buffer.from(one) : Buffer.of(one))));
    const decoded = decode(all);
    if ('text' in decoded) return decoded.text;
    const { start, end, message, fix } = decoded.error;
    return `${start}-${end} ${message} ${fix}`;
  };
  const NOT = (words: string) => `0-0 Line 1 has a character that isn't UTF-8 ("${words}"). Save the file as UTF-8.`;

  it.each<[string, (number | string)[], string]>([
    ['with half a mark at the start', [0xff, 'ab'], NOT('?ab')],
    ['with the other half of a mark', ['a', 0xfe, 'b'], NOT('a?b')],
    ['with half of the other mark', [0xfe, 'ab'], NOT('?ab')],
    ['with the other half of the other mark', ['a', 0xff, 'b'], NOT('a?b')],
    [
      'in a long line',
      [`a: ${'x'.repeat(30)}`, 0xe9, 'ab cd ef gh ij kl mn op qr'],
      NOT(`${'x'.repeat(20)}?ab cd ef gh ij kl m`),
    ],
    ['before a space', ['x', 0xe9, 'ab cd ef gh ij kl  no op'], NOT('x?ab cd ef gh ij kl')],
    ['after a space', [`${'x'.repeat(30)} ${'y'.repeat(19)}`, 0xe9, ' '], NOT(`${'y'.repeat(19)}?`)],
    ['in a character of three bytes', ['a', 0xe4, 0xbb, 'b'], NOT('a?b')],
    ['at the end of the file', ['aé', 0xe4, 0xbb], NOT('aé?')],
    ['only', [0x80], NOT('?')],
    ['beside what no text has', ['a', 1, 0xe9], "0-0 Line 1 has a character that isn't UTF-8. Save the file as UTF-8."],
  ])('%s', (_, bytes, message) => {
    expect(messageOf(...bytes)).toBe(message);
  });

  it('if there are too many', () => {
    expect(messageOf('x'.repeat(1024 * 1024 + 1))).toBe(
      '0-0 The file is larger than 1 MiB, which is more than any plan needs. Check that this is the right file. If it holds several plans, split it.',
    );
  });
});
