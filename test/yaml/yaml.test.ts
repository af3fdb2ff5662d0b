/** The reader: mistakes in plain words where they were made, labels and references, places, limits. */

import { describe, expect, it } from 'vitest';
import type { Path } from '../../src/plan/path.ts';
import { decode } from '../../src/yaml/decode.ts';
import { lineIndex, locate } from '../../src/yaml/locate.ts';
import { readYaml } from '../../src/yaml/read.ts';

/** Every error of a text as `line:column message → fix (related)`. */
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

describe('a mistake is reported where it was made', () => {
  it.each([
    [
      'a:\n\tb: 1',
      '2:1 This line is indented with a tab. → Indent with spaces: two for each level. Most editors can turn tabs into spaces.',
    ],
    [
      'moral_purpose: Every child reads.\nThe second paragraph says more.\n',
      '2:1 This line is a sentence, but nlc expects the name of a field here. → If it belongs to "moral_purpose", put the whole text in double quotes on the same line as that field: moral_purpose: "…".',
    ],
    [
      'Our network: six schools\nWe are six.\n',
      '2:1 This line is a sentence, but nlc expects the name of a field here. → nlc reads plans written as fields, such as "name: Upper Vale". To start one, run nlc init, which asks for what a plan needs.',
    ],
    [
      'name: Upper Vale: the network',
      '1:17 This text has a second colon in it. → Put the text after the first colon in double quotes.',
    ],
    [
      'a: "x\nb: 2\n',
      '1:4 The double quote (") opened here is never closed. → Close it at the end of the text. (2:1 nlc stopped reading here)',
    ],
    [
      "a: 'tis fine\nb: 1",
      "1:4 The single quote (') opened here is never closed. → Close it, or if it is an apostrophe, put the whole text in double quotes. (2:1 nlc stopped reading here)",
    ],
    [
      'a: [1, 2\nb: 3\n',
      '1:4 The "[" opened here isn\'t closed where it should be. → Close it with "]", or look further on for a missing comma or for text that needs quotes. (2:1 nlc stopped reading here)',
    ],
    [
      'a: {b: 1\nc: 2',
      '1:4 The "{" opened here isn\'t closed where it should be. → Close it with "}", or look further on for a missing comma or for text that needs quotes. (2:1 nlc stopped reading here)',
    ],
    [
      'foo\nbar: 1',
      '1:1 There is no colon after "foo". → Write a colon and a space after the name of a field, as in "name: Upper Vale".',
    ],
    [
      'network\n  id: x\n',
      '1:1 There is no colon after "network". → Write a colon and a space after the name of a field, as in "name: Upper Vale".',
    ],
    [
      'a: 1\n  b: 2',
      "2:3 This line starts 2 spaces in, which doesn't match any line above. The line before starts 0 in. → Lines that belong together start in the same column. Move this line to the left, or move the line before it. (1:1 the line before)",
    ],
    [
      'a:\n  b: 1\n c: 2\n',
      "3:2 This line starts 1 space in, which doesn't match any line above. The line before starts 2 in. → Lines that belong together start in the same column. Move this line to the right, or move the line before it. (2:3 the line before)",
    ],
    [
      'a: *zz',
      '1:4 *zz refers to the label &zz, but nothing has that label. → If this is ordinary text that starts with "*", put quotes round it.',
    ],
    [
      'a: &x [*x]',
      '1:8 *x is inside the section it refers to. → If this is ordinary text that starts with "*", put quotes round it.',
    ],
    ['a: @x', '1:4 Text can\'t start with "@" unless it is in quotes. → Put the whole text in double quotes.'],
    ['a: `x`', '1:4 Text can\'t start with "`" unless it is in quotes. → Put the whole text in double quotes.'],
    ['a: %x', '1:4 Text can\'t start with "%" unless it is in quotes. → Put the whole text in double quotes.'],
    [
      'a: ?\nb: 1',
      '1:4 Text can\'t start with "?" unless it is in quotes. → Leave the value empty if you don\'t know it yet, or write "?" in quotes.',
    ],
    [
      '- a\nb: 1',
      '2:1 A list entry and a field are at the same level here. → Give every entry of the list a dash, or indent this line under the entry it belongs to. (1:1 the line before)',
    ],
    [
      'a: !!foo bar',
      '1:4 "!!foo" has a special meaning in YAML that plans don\'t use. → Remove it, or put quotes round the text if it is part of the text.',
    ],
    [
      'a: !custom x',
      '1:4 "!custom" has a special meaning in YAML that plans don\'t use. → Remove it, or put quotes round the text if it is part of the text.',
    ],
    [
      'a: 1\na: 2',
      '2:1 "a" appears twice in the same section. → Keep one of the two. If they say different things, combine them. (1:1 the first one is here)',
    ],
    [
      'a: x\0y',
      "1:5 There is an invisible character here (U+0000), which plans can't contain. → Delete it. It often comes from copying text out of another program.",
    ],
    [
      'a: "x" y',
      '1:1 There is more text after the closing quote. → Put the whole text in quotes, or none of it. Inside double quotes, write a quote as \\".',
    ],
    [
      'a: "x"# y',
      '1:7 There is a # right after a closing quote. → Put a space before the # if a note begins there. If not, put the whole text in quotes.',
    ],
    [
      "a: 'x''s'#y\nb: 1",
      '1:10 There is a # right after a closing quote. → Put a space before the # if a note begins there. If not, put the whole text in quotes.',
    ],
    [
      '- {a: "x"# y\n  , b: 1}',
      '1:10 There is a # right after a closing quote. → Put a space before the # if a note begins there. If not, put the whole text in quotes.',
    ],
    [
      'a: [x, y]# z',
      '1:10 There is a # right after "]". → Put a space before the # if a note begins there. If not, put the whole text in quotes.',
    ],
    [
      'a:\n  - {b: c}#z\n',
      '2:11 There is a # right after "}". → Put a space before the # if a note begins there. If not, put the whole text in quotes.',
    ],
    ['a:b\nc: 1', '1:2 The colon has no space after it. → Put a space between the colon and the value.'],
    [
      'a: 1\n-x: 2\n- y',
      '2:1 The dash of this list entry has no space after it. → Put a space between the dash and the text.',
    ],
    [
      'a: 1\n<<<<<<< HEAD\nb: 1\n=======\n',
      '2:1 Two versions of this file were merged, and the conflict here was never resolved. → Choose one of the two versions, and delete the lines of <, = and > characters.',
    ],
    [
      'name: “Upper Vale: the network”\n',
      '1:7 The quote “ comes from a word processor and isn\'t a plain quote. → Type plain quotes (") round the text.',
    ],
    [
      '? [a]\n: b',
      '1:3 The name of a field must be plain text. → Put quotes round it, or write a plain word before the colon.',
    ],
    [
      'a: {<<: 1}',
      '1:9 "<<" can only bring in a section that has a label (&name). → Write "<<: *name", or remove the line.',
    ],
    [
      'a: [x, y] z',
      "1:1 This line doesn't fit what comes before it. → Compare its indentation, colons and quotes with the lines above.",
    ],
    [
      '%YAML 2.0\n---\na: 1',
      "2:1 This line doesn't fit what comes before it. → Compare its indentation, colons and quotes with the lines above.",
    ],
  ])('%j', (text, error) => {
    expect(errorsOf(text)).toEqual([error]);
  });

  it('an odd space in the indentation', () => {
    expect(errorsOf('a:\n  b: 1\n\u00a0\u00a0c: [')[0]).toBe(
      '3:1 This line is indented with a special space that only looks like an ordinary one. → Delete the space before the first word and type it again.',
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

  it('resolves references and merge keys; own fields win', () => {
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

  it('points at the place of use, and at where the value is written', () => {
    const text = 'a: &l {x: 1}\nb: *l\nc:\n  <<: *l\n  y: 2\nd: [*l]\ne: {<<: [*l]}\n';
    expect(placeOf(text, ['b'])).toEqual(['*l', '{x: 1}']);
    expect(placeOf(text, ['b', 'x'])).toEqual(['*l', '1']);
    expect(placeOf(text, ['c', 'x'])).toEqual(['*l', '1']);
    expect(placeOf(text, ['c', 'y'])).toEqual(['2']);
    expect(placeOf(text, ['d', 0, 'x'])).toEqual(['*l', '1']);
    expect(placeOf(text, ['e', 'x'])).toEqual(['*l', '1']);
    expect(placeOf(text, ['b', 'none'])).toEqual(['b', '{x: 1}']);
  });

  it('are after the colon or the dash for empty values', () => {
    const text = 'a:\nb: [ , ]\n'.replace(' , ', '~');
    expect(placeOf(text, ['a'])).toEqual(['']);
    const document = readYaml('a:   \nl:\n  -\n  - x\n').documents[0];
    const at = (path: Path) =>
      document && locate(document, lineIndex('a:   \nl:\n  -\n  - x\n'), path, 'value').span.start;
    expect(at(['a'])).toEqual({ line: 1, column: 3, offset: 2 });
    expect(at(['l', 0])).toMatchObject({ line: 3 });
  });

  it('are after the dash for empty entries below comments', () => {
    for (const eol of ['\n', '\r\n', '\r']) {
      const lines = ['l:', '  - x # one', '  # two', '  -', '  - # three', '  - y'].join(eol);
      const document = readYaml(lines).documents[0];
      const at = (index: number) => document && locate(document, lineIndex(lines), ['l', index], 'value').span.start;
      expect([at(1), at(2)]).toEqual([
        { line: 4, column: 4, offset: lines.indexOf(`-${eol}`) + 1 },
        { line: 5, column: 4, offset: lines.indexOf('# three') - 1 },
      ]);
    }
  });

  it('finds flow ends past comments and trailing commas', () => {
    expect(placeOf('a: [x, # ]\n  y,\n  ]\n', ['a'])).toEqual(['[x, # ]\n  y,\n  ]']);
    expect(placeOf('a: {}\n', ['a'])).toEqual(['{}']);
  });

  it('end a pair without braces where its value ends', () => {
    const text = 'x: {a: [b: 1], c: 2}';
    expect(placeOf(text, ['x', 'a', 0])).toEqual(['b: 1']);
    expect(placeOf(text, ['x', 'a'])).toEqual(['[b: 1]']);
    expect(placeOf(text, ['x'])).toEqual(['{a: [b: 1], c: 2}']);
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
    ['5,000 brackets', '['.repeat(5000), 'Sections are nested more than 64 levels deep here.'],
    [
      '100,000 fields',
      Array.from({ length: 100_000 }, (_, i) => `k${i}: 1`).join('\n'),
      'The file has 200,001 entries, but nlc reads at most 50,000.',
    ],
    ['100,000 documents', '---\n'.repeat(100_000), 'The file has 100,000 documents, but nlc reads at most 100.'],
    [
      'an alias bomb',
      `a0: &a0 [x, x]\n${Array.from({ length: 40 }, (_, i) => `a${i + 1}: &a${i + 1} [*a${i}, *a${i}]`).join('\n')}`,
      'The references (*name) here expand to more than 50,000 entries.',
    ],
    [
      'a merge bomb',
      `a: &a {${Array.from({ length: 2000 }, (_, i) => `k${i}: 1`).join(', ')}}\nl:\n${'  - {<<: *a}\n'.repeat(900)}`,
      'The references (*name) here expand to more than 50,000 entries.',
    ],
    ['1,001 references', `a: &a 1\nl: [${'*a, '.repeat(1001)}]`, 'The plan has more than 1,000 references (*name).'],
  ])('%s', (_, text, message) => {
    const { documents, errors } = readYaml(text);
    expect([...errors, ...documents.flatMap((document) => document.errors)].map((error) => error.message)).toEqual([
      message,
    ]);
  });

  it('64 deep is deep enough', () => {
    expect(errorsOf(`${'['.repeat(63)}${']'.repeat(63)}`)).toEqual([]);
  });

  it('reports no more than twenty errors of a document', () => {
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
    ['half of UTF-16', wide('ab', true).subarray(0, 5), "The file starts as UTF-16 text, but part of it isn't."],
    [
      'Windows-1252',
      new Uint8Array([0x61, 0x3a, 0x20, 0x62, 0x0a, 0x63, 0x3a, 0x20, 0xe9, 0x0a]),
      'Line 2 has a character that isn\'t UTF-8 ("c: ?").',
    ],
    ['a stray continuation', new Uint8Array([0x61, 0x80]), 'Line 1 has a character that isn\'t UTF-8 ("a?").'],
    ['an incomplete character', new Uint8Array([0x61, 0xc3]), 'Line 1 has a character that isn\'t UTF-8 ("a?").'],
    [
      'more than a mebibyte',
      new Uint8Array(1024 * 1024 + 1),
      'The file is larger than 1 MiB, which is more than any plan needs.',
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
])('reports the kind of a file that is not text: %j', (beginning, kind) => {
  const decoded = decode(Buffer.from(beginning, 'latin1'));
  expect('error' in decoded && `${decoded.error.message} ${decoded.error.fix}`).toBe(
    `This is ${kind}, not a text file. Save it as plain text with the fields of a plan, or start a plan with nlc init.`,
  );
});
