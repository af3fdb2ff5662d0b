/** Edge cases of the reader: where values end, what is unclosed, the first bad byte, where merged fields come from. */

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

describe('the place of a path that leads through references', () => {
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

  it('an empty document is at its start', () => {
    const [document] = readYaml('---\n').documents;
    expect(document && locate(document, lineIndex('---\n'), ['a'], 'value')).toEqual({
      span: { start: { line: 1, column: 1, offset: 0 }, end: { line: 1, column: 1, offset: 0 } },
    });
  });
});

describe('what is unclosed', () => {
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

describe('the first byte that is not UTF-8', () => {
  it.each([
    [[0x80], 'Line 1 has a character that isn\'t UTF-8 ("?").'],
    [[0x61, 0x0a, 0xf5], 'Line 2 has a character that isn\'t UTF-8 ("?").'],
    [[0xe2, 0x82], 'Line 1 has a character that isn\'t UTF-8 ("?").'],
    [[0xf0, 0x9f, 0x98, 0x61], 'Line 1 has a character that isn\'t UTF-8 ("?a").'],
    [[0xc3, 0xa9, 0x0a, 0xe9], 'Line 2 has a character that isn\'t UTF-8 ("?").'],
    [[0x61, 0x62, 0x0e, 0xff, 0xff], "Line 1 has a character that isn't UTF-8."],
    [
      [...Buffer.from(`${'x'.repeat(30)} St Hild`), 0xe9, 0x73, 0x0d],
      `Line 1 has a character that isn't UTF-8 ("${'x'.repeat(12)} St Hild?s").`,
    ],
  ])('%j', (bytes, words) => {
    const decoded = decode(Uint8Array.from(bytes));
    expect('error' in decoded && decoded.error.message).toBe(words);
  });
});

describe('a mistake further on', () => {
  const errorIn = (text: string) => {
    const { documents, errors } = readYaml(text);
    const at = lineIndex(text);
    return [...errors, ...documents.flatMap((document) => document.errors)].map(
      ({ start, message }) => `${at(start).line}:${at(start).column} ${message}`,
    );
  };

  it.each([
    ['a: {b: 1, c: [2}\n', '1:14 The "[" opened here isn\'t closed where it should be.'],
    ['a: [1\n---\nb: 2\n', '1:4 The "[" opened here isn\'t closed where it should be.'],
    ['a: x\u0001y', "1:5 There is an invisible character here (U+0001), which plans can't contain."],
    ['a: x\n\u007f', "2:1 There is an invisible character here (U+007F), which plans can't contain."],
    ['a: \ufffe', "1:4 There is an invisible character here (U+FFFE), which plans can't contain."],
    ['a: ‘x: y’\n', "1:4 The quote ‘ comes from a word processor and isn't a plain quote."],
    [
      'a:\r\n  b: 1\r\n\r\n  # c\r\n c: 2\r\n',
      "5:2 This line starts 1 space in, which doesn't match any line above. The line before starts 2 in.",
    ],
    [
      'a:\r  b: 1\r\r c: 2\r',
      "4:2 This line starts 1 space in, which doesn't match any line above. The line before starts 2 in.",
    ],
    ['- name word\n- name: x\n  y\n z: 1', '3:3 There is no colon after "y".'],
    ['a: {b: "x" y}', '1:4 The "{" opened here isn\'t closed where it should be.'],
    [
      'purpose:\n  moral_purpose:\n    Every child: a reader.\n    They love books.',
      '4:5 This line is a sentence, but nlc expects the name of a field here.',
    ],
    [
      'purpose: Every child wins.\n  But: more follows.\n',
      '2:3 The text of the line before continues here, and has a colon in it.',
    ],
    [
      'stage: forming\n  starts: 2026\n',
      "2:3 This line starts 2 spaces in, which doesn't match any line above. The line before starts 0 in.",
    ],
    ['a: *b\nc: *b\n', '1:4 *b refers to the label &b, but nothing has that label.'],
  ])('%j', (text, error) => {
    expect(errorIn(text)[0]).toBe(error);
  });
});
