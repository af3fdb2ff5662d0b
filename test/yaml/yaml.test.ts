/** The reader: slips in plain words at the place where they were made, labels and references, places, limits. */

import { describe, expect, it } from 'vitest';
import type { Path } from '../../src/plan/path.ts';
import { decode } from '../../src/yaml/decode.ts';
import { lineIndex, locate } from '../../src/yaml/locate.ts';
import { readYaml } from '../../src/yaml/read.ts';

/** Every fault of a text as `line:column message → fix (related)`. */
function errorsOf(text: string): string[] {
  const { documents, errors } = readYaml(text);
  const at = lineIndex(text);
  const place = (offset: number) => `${at(offset).line}:${at(offset).column}`;
  return [...errors, ...documents.flatMap((document) => document.errors)].map(
    ({ start, message, fix, related }) =>
      `${place(start)} ${message} → ${fix}${related.map((one) => ` (${place(one.start)} ${one.message})`).join('')}`,
  );
}

const dataOf = (text: string) => readYaml(text).documents.map(({ data }) => data);

describe('a slip is named where it was made', () => {
  it.each([
    [
      'a:\n\tb: 1',
      '2:1 This line is indented with a tab → Indent with spaces: two for each level. Most editors can turn tabs into spaces.',
    ],
    [
      'moral_purpose: Every child reads.\nThe second paragraph says more.\n',
      '2:1 This line is a sentence, where the name of a field is expected → If it belongs to "moral_purpose", put the whole text in double quotes on the line of that field: moral_purpose: "…".',
    ],
    [
      'Our network: six schools\nWe are six.\n',
      '2:1 This line is a sentence, where the name of a field is expected → nlc reads plans written as fields, such as "name: Upper Vale"; nlc init asks for what a plan needs and writes one.',
    ],
    [
      'name: Upper Vale: the network',
      '1:17 A second colon stands in this text → Put the text after the first colon in double quotes.',
    ],
    [
      'a: "x\nb: 2\n',
      '1:4 The double quote (") opened here is never closed → Close it at the end of the text. (2:1 reading gave up here)',
    ],
    [
      "a: 'tis fine\nb: 1",
      "1:4 The single quote (') opened here is never closed → Close it, or if it is an apostrophe put the whole text in double quotes. (2:1 reading gave up here)",
    ],
    [
      'a: [1, 2\nb: 3\n',
      '1:4 The "[" opened here is not closed where it should be → Close it with "]", or look for a missing comma or for text that needs quotes between the two. (2:1 reading gave up here)',
    ],
    [
      'a: {b: 1\nc: 2',
      '1:4 The "{" opened here is not closed where it should be → Close it with "}", or look for a missing comma or for text that needs quotes between the two. (2:1 reading gave up here)',
    ],
    [
      'foo\nbar: 1',
      '1:1 No colon follows "foo" → Write a colon and a space after the name of a field, as in "name: Upper Vale".',
    ],
    [
      'network\n  id: x\n',
      '1:1 No colon follows "network" → Write a colon and a space after the name of a field, as in "name: Upper Vale".',
    ],
    [
      'a: 1\n  b: 2',
      '2:3 This line begins 2 spaces in, which fits no line above; the line before begins 0 in → Lines that belong together begin in the same column: move it left, or the line before it. (1:1 the line before)',
    ],
    [
      'a:\n  b: 1\n c: 2\n',
      '3:2 This line begins 1 space in, which fits no line above; the line before begins 2 in → Lines that belong together begin in the same column: move it right, or the line before it. (2:3 the line before)',
    ],
    [
      'a: *zz',
      '1:4 Nothing carries the label &zz that *zz refers to → If this is ordinary text that begins with "*", put quotes round it.',
    ],
    [
      'a: &x [*x]',
      '1:8 The reference *x stands inside what it refers to → If this is ordinary text that begins with "*", put quotes round it.',
    ],
    ['a: @x', '1:4 Text cannot begin with "@" unless it stands in quotes → Put the whole text in double quotes.'],
    ['a: `x`', '1:4 Text cannot begin with "`" unless it stands in quotes → Put the whole text in double quotes.'],
    ['a: %x', '1:4 Text cannot begin with "%" unless it stands in quotes → Put the whole text in double quotes.'],
    [
      'a: ?\nb: 1',
      '1:4 Text cannot begin with "?" unless it stands in quotes → Leave the value empty if it is not known yet, or write "?" in quotes.',
    ],
    [
      '- a\nb: 1',
      '2:1 A list entry and a field stand at the same level here → Give every entry of the list a dash, or indent this line under the entry it belongs to. (1:1 the line before)',
    ],
    [
      'a: !!foo bar',
      '1:4 "!!foo" has a special meaning here that plans do not use → Take it out, or put quotes round the text if it belongs to it.',
    ],
    [
      'a: !custom x',
      '1:4 "!custom" has a special meaning here that plans do not use → Take it out, or put quotes round the text if it belongs to it.',
    ],
    [
      'a: 1\na: 2',
      '2:1 "a" stands twice in the same section → Keep one of the two; if they say different things, put both into one. (1:1 the first one is here)',
    ],
    [
      'a: x\0y',
      '1:5 The invisible sign U+0000 stands here, which no text may hold → Delete it; it often comes from copying out of another program.',
    ],
    [
      'a: "x" y',
      '1:1 Text goes on after the closing quote → Put the whole text in quotes, or none of it; a quote inside double quotes is written \\".',
    ],
    ['a:b\nc: 1', '1:2 The colon has no space after it → Write a space between the colon and the value.'],
    [
      'a: 1\n-x: 2\n- y',
      '2:1 The dash of a list entry has no space after it → Write a space between the dash and the text.',
    ],
    [
      'a: 1\n<<<<<<< HEAD\nb: 1\n=======\n',
      '2:1 Two versions of this file were joined and the place was never settled → Choose one of the two versions and delete the lines of <, = and > signs.',
    ],
    [
      'name: “Upper Vale: the network”\n',
      '1:7 The quote “ is a word processor\'s, not a plain one → Type plain quotes (") round the text.',
    ],
    [
      '? [a]\n: b',
      '1:3 The name of a field has to be plain text → Put quotes round it, or write a plain word before the colon.',
    ],
    [
      'a: {<<: 1}',
      '1:9 "<<" can only bring in a section that carries a label (&name) → Write "<<: *name", or take the line out.',
    ],
    [
      'a: [x, y] z',
      '1:1 This line does not fit what stands before it → Compare its indentation, colons and quotes with those of the lines above.',
    ],
    [
      '%YAML 2.0\n---\na: 1',
      '2:1 This line does not fit what stands before it → Compare its indentation, colons and quotes with those of the lines above.',
    ],
  ])('%j', (text, error) => {
    expect(errorsOf(text)).toEqual([error]);
  });

  it('an odd space in the indentation', () => {
    expect(errorsOf('a:\n  b: 1\n\u00a0\u00a0c: [')[0]).toBe(
      '3:1 This line is indented with a special space that only looks like one → Delete the space before the first word and type it again.',
    );
  });
});

describe('values', () => {
  it.each([
    ['a: 012345', 12345],
    ['a: 0o17', 15],
    ['a: 0x1F', 31],
    ['a: 1e3', 1000],
    ['a: -1.5', -1.5],
    ['a: .inf', Number.POSITIVE_INFINITY],
    ['a: -.inf', Number.NEGATIVE_INFINITY],
    ['a: .nan', Number.NaN],
    ['a: .5', 0.5],
    ['a: 2026', 2026],
    ['a: 2026-09', '2026-09'],
    ['a: 2026-09-01', '2026-09-01'],
    ['a: yes', 'yes'],
    ['a: no', 'no'],
    ['a: null', null],
    ['a: ~', null],
    ['a:', null],
    ['a: ""', ''],
    ['a: True', true],
    ['a: FALSE', false],
    ['a: "true"', 'true'],
    ['a: !!str 5', '5'],
    ['a: ! 5', '5'],
    ['a: !!int "5"', 5],
    ['a: nullify', 'nullify'],
    ['a: 1.2.3', '1.2.3'],
    ["a: 'it''s'", "it's"],
    ['a: |\n  two\n  lines\n', 'two\nlines\n'],
    ['a: >\n  one\n  line\n', 'one line\n'],
    ['a: +', '+'],
  ])('%j', (text, value) => {
    expect(errorsOf(text)).toEqual([]);
    expect((dataOf(text)[0] as Record<string, unknown>)['a']).toEqual(value);
  });

  it('keeps dangerous names as names', () => {
    const [data] = dataOf('__proto__: {x: 1}\nconstructor: 2\nprototype: 3');
    const inherited = Object.getPrototypeOf(data);
    expect(Reflect.ownKeys(inherited)).toEqual([]);
    expect(Object.isFrozen(inherited)).toBe(true);
    expect(Object.getPrototypeOf(inherited)).toBeNull();
    expect(Object.keys(data as object)).toEqual(['__proto__', 'constructor', 'prototype']);
    expect(({} as Record<string, unknown>)['x']).toBeUndefined();
  });

  it('reads names that are not text as text', () => {
    expect(Object.keys(dataOf('1: a\ntrue: b\nnull: c')[0] as object)).toEqual(['1', 'true', 'null']);
  });

  it('reads several documents, and empty ones', () => {
    expect(dataOf('a: 1\n---\nb: 2\n---\n')).toEqual([{ a: 1 }, { b: 2 }, null]);
    expect(dataOf('')).toEqual([]);
    expect(dataOf('# nothing\n')).toEqual([]);
  });

  it('shares what is referred to and merges what is brought in, own fields winning', () => {
    const [data] = dataOf(
      'base: &b {x: 1, y: 2}\nuse: *b\nmerged: {<<: *b, y: 3}\nboth: {<<: [{z: 4}, *b], x: 0}\nplain: {"<<": 1}',
    );
    expect(data).toEqual({
      base: { x: 1, y: 2 },
      use: { x: 1, y: 2 },
      merged: { x: 1, y: 3 },
      both: { z: 4, x: 0, y: 2 },
      plain: { '<<': 1 },
    });
  });
});

/** The text at a path, and where what it refers to is written. */
function placeOf(text: string, path: Path, part: 'key' | 'value' = 'value'): [string, string?] {
  const document = readYaml(text).documents[0];
  if (document === undefined) throw new Error('no document');
  const { span, anchor } = locate(document, lineIndex(text), path, part);
  const shown = text.slice(span.start.offset, span.end.offset);
  return anchor === undefined ? [shown] : [shown, text.slice(anchor.start.offset, anchor.end.offset)];
}

describe('places', () => {
  const plan =
    'network:\n  name: "Upper Vale"  # it\n  ends:\nschools:\n  - id: a\n    offers: [x, y]\n  - {id: b}\nlast: |\n  two\n  lines\n';

  it.each<[Path, 'key' | 'value', string]>([
    [['network', 'name'], 'value', '"Upper Vale"'],
    [['network', 'name'], 'key', 'name'],
    [['network', 'ends'], 'value', ''],
    [['schools', 0, 'offers', 1], 'value', 'y'],
    [['schools', 0, 'offers'], 'value', '[x, y]'],
    [['schools', 0], 'value', 'id: a\n    offers: [x, y]'],
    [['schools', 1], 'value', '{id: b}'],
    [['schools'], 'value', '- id: a\n    offers: [x, y]\n  - {id: b}'],
    [['last'], 'value', 'two\n  lines'],
    [['network', 'origin'], 'value', 'network'],
    [['schools', 0, 'name'], 'value', 'id'],
    [['schools', 1, 'name'], 'value', 'id'],
    [['schools', 7, 'name'], 'value', 'schools'],
    [['purpose', 'agreed', 'by'], 'value', 'network'],
    [['network', 'name', 'deeper'], 'value', 'name'],
    [[], 'value', 'network'],
  ])('%j as %s is %j', (path, part, text) => {
    expect(placeOf(plan, path, part)).toEqual([text]);
  });

  it('points at the place of use, and besides at where it is written', () => {
    const text = 'a: &l {x: 1}\nb: *l\nc:\n  <<: *l\n  y: 2\nd: [*l]\ne: {<<: [*l]}\n';
    expect(placeOf(text, ['b'])).toEqual(['*l', '{x: 1}']);
    expect(placeOf(text, ['b', 'x'])).toEqual(['*l', '1']);
    expect(placeOf(text, ['c', 'x'])).toEqual(['*l', '1']);
    expect(placeOf(text, ['c', 'y'])).toEqual(['2']);
    expect(placeOf(text, ['d', 0, 'x'])).toEqual(['*l', '1']);
    expect(placeOf(text, ['e', 'x'])).toEqual(['*l', '1']);
    expect(placeOf(text, ['b', 'none'])).toEqual(['b', '{x: 1}']);
  });

  it('stands after the colon or the dash for emptiness', () => {
    const text = 'a:\nb: [ , ]\n'.replace(' , ', '~');
    expect(placeOf(text, ['a'])).toEqual(['']);
    const document = readYaml('a:   \nl:\n  -\n  - x\n').documents[0];
    const at = (path: Path) =>
      document && locate(document, lineIndex('a:   \nl:\n  -\n  - x\n'), path, 'value').span.start;
    expect(at(['a'])).toEqual({ line: 1, column: 3, offset: 2 });
    expect(at(['l', 0])).toMatchObject({ line: 3 });
  });

  it('finds flow ends past comments and trailing commas', () => {
    expect(placeOf('a: [x, # ]\n  y,\n  ]\n', ['a'])).toEqual(['[x, # ]\n  y,\n  ]']);
    expect(placeOf('a: {}\n', ['a'])).toEqual(['{}']);
  });

  it('counts lines after any line end, and columns in UTF-16 units', () => {
    const at = lineIndex('a\r\nb\rc\nd 😀 e');
    expect([0, 3, 5, 7, 10, 99].map((offset) => at(offset)).map(({ line, column }) => [line, column])).toEqual([
      [1, 1],
      [2, 1],
      [3, 1],
      [4, 1],
      [4, 4],
      [4, 7],
    ]);
    expect(at(-5)).toEqual({ line: 1, column: 1, offset: 0 });
  });
});

describe('limits', () => {
  it.each([
    ['5,000 brackets', '['.repeat(5000), 'Sections stand inside sections here more than 64 deep'],
    [
      '100,000 fields',
      Array.from({ length: 100_000 }, (_, i) => `k${i}: 1`).join('\n'),
      'The file holds 200001 entries, more than 50000',
    ],
    ['100,000 documents', '---\n'.repeat(100_000), 'The file holds 100000 documents, more than 100'],
    [
      'an alias bomb',
      `a0: &a0 [x, x]\n${Array.from({ length: 40 }, (_, i) => `a${i + 1}: &a${i + 1} [*a${i}, *a${i}]`).join('\n')}`,
      'The references (*name) here unfold into more than 50000 entries',
    ],
    [
      'a merge bomb',
      `a: &a {${Array.from({ length: 2000 }, (_, i) => `k${i}: 1`).join(', ')}}\nl:\n${'  - {<<: *a}\n'.repeat(900)}`,
      'The references (*name) here unfold into more than 50000 entries',
    ],
    ['1,001 references', `a: &a 1\nl: [${'*a, '.repeat(1001)}]`, 'The plan holds more than 1000 references (*name)'],
  ])('%s', (_, text, message) => {
    const { documents, errors } = readYaml(text);
    expect([...errors, ...documents.flatMap((document) => document.errors)].map((error) => error.message)).toEqual([
      message,
    ]);
  });

  it('64 deep is deep enough', () => {
    expect(errorsOf(`${'['.repeat(63)}${']'.repeat(63)}`)).toEqual([]);
  });

  it('names no more than twenty faults of a document', () => {
    expect(errorsOf('a: 1\n'.repeat(100))).toHaveLength(20);
  });
});

describe('bytes', () => {
  const utf8 = (text: string) => new TextEncoder().encode(text);
  const wide = (text: string, littleEndian: boolean) => {
    const bytes = new Uint8Array(2 + text.length * 2);
    const view = new DataView(bytes.buffer);
    view.setUint16(0, 0xfeff, littleEndian);
    for (let i = 0; i < text.length; i += 1) view.setUint16(2 + 2 * i, text.charCodeAt(i), littleEndian);
    return bytes;
  };
  const messageOf = (bytes: Uint8Array) => {
    const decoded = decode(bytes);
    return 'error' in decoded ? decoded.error.message : `text ${decoded.text}`;
  };

  it.each([
    ['UTF-8', utf8('é: 1'), 'text é: 1'],
    ['UTF-8 with a mark', utf8('\ufeffé: 1'), 'text é: 1'],
    ['UTF-16, little end first', wide('é: 😀', true), 'text é: 😀'],
    ['UTF-16, big end first', wide('é: 😀', false), 'text é: 😀'],
    ['half of UTF-16', wide('ab', true).subarray(0, 5), 'The file begins as UTF-16 text, but not all of it is'],
    [
      'Windows-1252',
      new Uint8Array([0x61, 0x3a, 0x20, 0x62, 0x0a, 0x63, 0x3a, 0x20, 0xe9, 0x0a]),
      'Byte 9 of the file (hexadecimal E9, on line 2) is not part of UTF-8 text',
    ],
    [
      'a stray continuation',
      new Uint8Array([0x61, 0x80]),
      'Byte 2 of the file (hexadecimal 80, on line 1) is not part of UTF-8 text',
    ],
    [
      'a sign cut off',
      new Uint8Array([0x61, 0xc3]),
      'Byte 2 of the file (hexadecimal C3, on line 1) is not part of UTF-8 text',
    ],
    [
      'more than a mebibyte',
      new Uint8Array(1024 * 1024 + 1),
      'The file is larger than 1 MiB, more than any plan needs',
    ],
  ])('%s', (_, bytes, message) => {
    expect(messageOf(bytes)).toBe(message);
  });

  it('reads a mebibyte of one text', () => {
    const decoded = decode(utf8(`a: ${'x'.repeat(1024 * 1024 - 3)}`));
    expect('text' in decoded && readYaml(decoded.text).documents[0]?.errors).toEqual([]);
  });
});

it.each([
  ['%PDF-1.7\n', 'a PDF file'],
  ['{\\rtf1\\ansi', 'a document with formatting (RTF)'],
  ['PK\u0003\u0004 word/document.xml', 'a Word document'],
  ['PK\u0003\u0004 xl/workbook.xml', 'a spreadsheet'],
  ['PK\u0003\u0004 notes.txt', 'a Word document or another packed (zip) file'],
  ['\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1', 'an older Word or Excel document'],
  ['\u0089PNG\r\n\u001a\n', 'a picture'],
  ['\u00ff\u00d8\u00ff\u00e0', 'a picture'],
])('says what a file is that is no text file: %j', (beginning, kind) => {
  const decoded = decode(Buffer.from(beginning, 'latin1'));
  expect('error' in decoded && `${decoded.error.message}. ${decoded.error.fix}`).toBe(
    `This is ${kind}, not a text file. Save it as plain text with the fields of a plan, or begin one with nlc init.`,
  );
});
