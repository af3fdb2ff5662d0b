/** How a file is written, from what most of it does. */

import { describe, expect, it } from 'vitest';
import { type FileStyle, styleOf } from '../../src/edit/file-style.ts';
import { readYaml } from '../../src/yaml/read.ts';

const TEMPLATES: FileStyle = { step: 2, listStep: 2, bracedEntries: false, bracePad: ' ', bracketPad: '' };

function style(text: string): FileStyle {
  return styleOf(text, readYaml(text).documents[0]?.root);
}

describe('a file is written as', () => {
  it.each<[string, string, Partial<FileStyle>]>([
    ['the templates if it is empty', '', {}],
    ['the templates if it shows nothing', 'a: 1\n', {}],
    ['its sections are indented', 'a:\n    b: 1\n', { step: 4, listStep: 4 }],
    ['most of its sections are indented', 'a:\n  b: 1\nc:\n   d: 1\ne:\n   f: 1\n', { step: 3, listStep: 3 }],
    ['its first section is indented, if there is a tie', 'a:\n   b: 1\nc:\n  d: 1\n', { step: 3, listStep: 3 }],
    ['its lists are indented', 'a:\n- x\nb:\n    c: 1\n', { step: 4, listStep: 0 }],
    ['lists and sections deep inside are indented', 'a:\n  - b:\n       c: 1\n', { step: 3, listStep: 2 }],
    ['its entries are braced', 'a:\n  - { b: 1 }\n  - c: 1\n  - { d: 1 }\n', { bracedEntries: true }],
    ['most of its entries are not braced', '- { a: 1 }\n- b: 1\n- c: 1\n- x\n- x\n', {}],
    ['its entries that are no sections do not count', '- { a: 1 }\n- x\n- x\n', { bracedEntries: true }],
    ['its braces have no spaces', 'a: {b: 1}\nc: {d: 1}\ne: { f: 1 }\n', { bracePad: '' }],
    ['its braces have spaces', 'a: { b: 1 }\nc: [x]\nd: [x]\n', {}],
    ['its brackets have spaces', 'a: [ x ]\nb: {c: 1}\nd: {e: 1}\n', { bracePad: '', bracketPad: ' ' }],
    ['its braces with something in them are', 'a: {}\nb: {}\nc: { d: 1 }\n', {}],
    ['its brackets with something in them are', 'a: []\nb: []\nc: [ x ]\n', { bracketPad: ' ' }],
    ['its shortest brackets are', 'a: [x]\nb: [x]\nc: [ x ]\n', {}],
    ['nothing inside brackets is', 'a: {b: {c: 1}, d: { e: 1 }, f: { g: 1 }}\n', { bracePad: '' }],
  ])('%s', (_, text, own) => {
    expect(style(text)).toEqual({ ...TEMPLATES, ...own });
  });
});

it('looks at a text once, and again if it is another', () => {
  const text = 'a:\n    b: 1\n';
  const root = readYaml(text).documents[0]?.root;
  expect(styleOf(text, root)).toBe(styleOf(text, root));
  expect(styleOf(`${text} `, root)).not.toBe(styleOf(text, root));
});
