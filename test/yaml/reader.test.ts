/** The corners of the reader: where values end, what stands open, which byte is the first bad one, where merged fields come from. */

import { describe, expect, it } from 'vitest';
import type { Path } from '../../src/plan/path.ts';
import { decode } from '../../src/yaml/decode.ts';
import { findUnclosed } from '../../src/yaml/diagnose/unclosed.ts';
import { lineIndex, locate } from '../../src/yaml/locate.ts';
import { readYaml } from '../../src/yaml/read.ts';

function locatedIn(text: string, path: Path): string {
  const [document] = readYaml(text).documents;
  if (document === undefined) throw new Error('no document');
  const { span, anchor } = locate(document, lineIndex(text), path, 'value');
  const shown = text.slice(span.start.offset, span.end.offset);
  return anchor === undefined ? shown : `${shown} ← ${text.slice(anchor.start.offset, anchor.end.offset)}`;
}

describe('where a list or section in brackets ends', () => {
  it.each([
    ['a: [x # ] no\n  ]\nb: 1\n', ['a'], '[x # ] no\n  ]'],
    ['a: {x: 1, # }\n  # }\n  }\n', ['a'], '{x: 1, # }\n  # }\n  }'],
    ['a: [[x], {y: 1}]\n', ['a', 1], '{y: 1}'],
    ['a: [[x], {y: 1}]\n', ['a', 0], '[x]'],
    ['[x] # the end', [], '[x]'],
    ['a: [x # no\r  ]', ['a'], '[x # no\r  ]'],
  ])('%j at %j', (text, path, shown) => {
    expect(locatedIn(text, path)).toBe(shown);
  });
});

describe('where a path stands that leads through references', () => {
  it.each<[string, string, Path, string]>([
    ['the first source that has it', 'a: &a {x: 1}\nb: &b {y: 2}\nc:\n  <<: [*a, *b]\n', ['c', 'y'], '*b ← 2'],
    ['a source of a source', 'a: &a {x: 1}\nb: &b {<<: *a, y: 2}\nc: {<<: *b}\n', ['c', 'x'], '*b ← 1'],
    ['a source written in place', 'c: {<<: {x: [1, 2]}}\n', ['c', 'x', 1], '{x: [1, 2]} ← 2'],
    ['merged inside a reference', 'a: &a {x: 1}\nb: &b {<<: *a}\nc: *b\n', ['c', 'x'], '*b ← 1'],
    ['nothing merged has it', 'a: &a {x: 1}\nc: {<<: *a}\n', ['c', 'y'], 'c'],
    ['a key of a text', 'a: text\n', ['a', 'b'], 'a'],
    ['a name in a list', 'a: [x]\n', ['a', 'b'], 'a'],
    ['a number in a section', 'a: {b: 1}\n', ['a', 0], 'a'],
    ['a list at the root', '- x\n- y\n', ['a'], '- x\n- y'],
    ['an empty section at the root', '{}\n', ['a'], '{}'],
    ['a text at the root', 'text\n', [], 'text'],
  ])('%s', (_, text, path, shown) => {
    expect(locatedIn(text, path)).toBe(shown);
  });

  it('an empty document stands at its beginning', () => {
    const [document] = readYaml('---\n').documents;
    expect(document && locate(document, lineIndex('---\n'), ['a'], 'value')).toEqual({
      span: { start: { line: 1, column: 1, offset: 0 }, end: { line: 1, column: 1, offset: 0 } },
    });
  });
});

describe('what stands open', () => {
  it.each([
    ['a: "x', 3],
    ["a: 'it''s", 3],
    ['a: "x\\" y', 3],
    ["a: it's", undefined],
    ["a: 'it''s' [", undefined],
    ['a: [x, "y"', 3],
    ['a: {b: [1], c: ', 3],
    ['a: [[x], [y', 9],
    ['a: [x]', undefined],
    ['# it is "open\na: 1', undefined],
    ['# "open', undefined],
    ['a: [x, # "open [\n', 3],
    ['a: x [y', undefined],
    ['a: x, "y', undefined],
    ['[x, \t"y', 5],
    ['- "x', 2],
    ['\r"x', 1],
    [']] [', undefined],
    ['a]: [', 4],
  ])('%j at %s', (text, at) => {
    expect(findUnclosed(text, text.length)?.at).toBe(at);
  });
});

describe('the first byte that is no text', () => {
  it.each([
    [[0x80], 'Byte 1 of the file (hexadecimal 80, on line 1)'],
    [[0x61, 0x0a, 0xf5], 'Byte 3 of the file (hexadecimal F5, on line 2)'],
    [[0xe2, 0x82], 'Byte 1 of the file (hexadecimal E2, on line 1)'],
    [[0xf0, 0x9f, 0x98, 0x61], 'Byte 1 of the file (hexadecimal F0, on line 1)'],
    [[0xc3, 0xa9, 0x0a, 0xe9], 'Byte 4 of the file (hexadecimal E9, on line 2)'],
    [[0x61, 0x62, 0x0e, 0xff, 0xff], 'Byte 4 of the file (hexadecimal FF, on line 1)'],
  ])('%j', (bytes, words) => {
    const decoded = decode(Uint8Array.from(bytes));
    expect('error' in decoded && decoded.error.message).toBe(`${words} is not part of UTF-8 text`);
  });
});

describe('a slip further on', () => {
  const errorIn = (text: string) => {
    const { documents, errors } = readYaml(text);
    const at = lineIndex(text);
    return [...errors, ...documents.flatMap((document) => document.errors)].map(
      ({ start, message }) => `${at(start).line}:${at(start).column} ${message}`,
    );
  };

  it.each([
    ['a: {b: 1, c: [2}\n', '1:14 The "[" opened here is not closed where it should be'],
    ['a: [1\n---\nb: 2\n', '1:4 The "[" opened here is not closed where it should be'],
    ['a: x\u0001y', '1:5 The invisible sign U+0001 stands here, which no text may hold'],
    ['a: x\n\u007f', '2:1 The invisible sign U+007F stands here, which no text may hold'],
    ['a: \ufffe', '1:4 The invisible sign U+FFFE stands here, which no text may hold'],
    ['a: ‘x: y’\n', "1:4 The quote ‘ is a word processor's, not a plain one"],
    [
      'a:\r\n  b: 1\r\n\r\n  # c\r\n c: 2\r\n',
      '5:2 This line begins 1 space in, which fits no line above; the line before begins 2 in',
    ],
    ['a:\r  b: 1\r\r c: 2\r', '4:2 This line begins 1 space in, which fits no line above; the line before begins 2 in'],
    ['- name word\n- name: x\n  y\n z: 1', '3:3 No colon follows "y"'],
    ['a: {b: "x" y}', '1:4 The "{" opened here is not closed where it should be'],
    [
      'purpose:\n  moral_purpose:\n    Every child: a reader.\n    They love books.',
      '4:5 This line is a sentence, where the name of a field is expected',
    ],
    [
      'purpose: Every child wins.\n  But: more follows.\n',
      '2:3 The text of the line before goes on here, with a colon in it',
    ],
    [
      'stage: forming\n  starts: 2026\n',
      '2:3 This line begins 2 spaces in, which fits no line above; the line before begins 0 in',
    ],
    ['a: *b\nc: *b\n', '1:4 Nothing carries the label &b that *b refers to'],
  ])('%j', (text, error) => {
    expect(errorIn(text)[0]).toBe(error);
  });
});
