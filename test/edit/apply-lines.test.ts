/** Where edits put lines and values, and what they take with them, byte by byte. */

import { describe, expect, it } from 'vitest';
import type { Draft } from '../../src/edit/draft.ts';
import type { Edit } from '../../src/edit/edits.ts';
import { append, edited, remove, set } from '../kit/edited-text.ts';

describe('parts on lines of their own', () => {
  it.each<[string, string, Edit<Draft>[], string]>([
    ['lose the first of a section with a tag, behind a dash', '- !!str a: 1\n  b: 2\n', [remove('0.a')], '- b: 2\n'],
    ['lose the first of a section with a label, behind a dash', '- &l a: 1\n  b: 2\n', [remove('0.a')], '- b: 2\n'],
    [
      'get one before a label, behind a dash',
      'schools:\n  - &l name: A\n    phase: primary\n',
      [set('schools.0.id', 'a')],
      'schools:\n  - id: a\n    &l name: A\n    phase: primary\n',
    ],
    [
      'lose the first that is not brought in',
      'x: &l {a: 1}\nz:\n  <<: *l\n  b: 1\n  c: 2\n',
      [remove('z.b')],
      'x: &l {a: 1}\nz:\n  <<: *l\n  c: 2\n',
    ],
    [
      'lose the first that is not brought in, behind a dash',
      'x: &l {a: 1}\nz:\n  - <<: *l\n    b: 1\n    c: 2\n',
      [remove('z.0.b')],
      'x: &l {a: 1}\nz:\n  - <<: *l\n    c: 2\n',
    ],
    [
      'lose the first, but keep the comment about the second',
      'a: 1 # one\n# about b\nb: 2\n',
      [remove('a')],
      '# about b\nb: 2\n',
    ],
    [
      'lose two around one that stays, behind a dash',
      '- a: 1\n  b: 2\n  c: 3\n',
      [remove('0.a'), remove('0.c')],
      '- b: 2\n',
    ],
    ['lose the last with the empty lines that it keeps', 'a: 1\nb: |+\n  old\n\n', [remove('b')], 'a: 1\n'],
    [
      'get an entry like the one before it',
      'a:\n  - id: x\n  - { id: z }\n',
      [append('a', { id: 'w' })],
      'a:\n  - id: x\n  - { id: z }\n  - { id: w }\n',
    ],
    [
      'get an entry like those of other lists',
      'a:\n  - { b: 1 }\nc:\n  - x\n',
      [append('c', { d: 1 })],
      'a:\n  - { b: 1 }\nc:\n  - x\n  - { d: 1 }\n',
    ],
    [
      'get an entry in braces, though most are not',
      'a:\n  - b: 1\n  - b: 2\nc:\n  - { d: 1 }\n',
      [append('c', { d: 2 })],
      'a:\n  - b: 1\n  - b: 2\nc:\n  - { d: 1 }\n  - { d: 2 }\n',
    ],
    [
      'get an entry before the first',
      'a:\n  - x # c\n  - v\n',
      [set('a', ['w', 'x', 'v'])],
      'a:\n  - w\n  - x # c\n  - v\n',
    ],
    [
      'get an entry before the first, behind a dash',
      '- - a\n  - b\n',
      [set('0', ['x', 'a', 'b'])],
      '- - x\n  - a\n  - b\n',
    ],
    [
      'get two entries with several lines before the first',
      'a:\n  - x\n',
      [set('a', [{ b: 1, c: 2 }, { d: 1 }, 'x'])],
      'a:\n  - b: 1\n    c: 2\n  - d: 1\n  - x\n',
    ],
    [
      'get no empty line where only one side has one',
      '- x\n\n- v\n- z\n',
      [set('', ['x', 'v', 'new', 'z'])],
      '- x\n\n- v\n- new\n- z\n',
    ],
    [
      'get no empty line that text would take for its own',
      'a: 1\n\nb: |+\n  old\n\n',
      [set('c', 1)],
      'a: 1\n\nb: |+\n  old\n\nc: 1\n',
    ],
    ['get an empty entry', 'a:\n  - x\n', [append('a', null)], 'a:\n  - x\n  - null\n'],
    ['get a section with an empty field', 'a: 1\n', [set('b', { c: null })], 'a: 1\nb:\n  c:\n'],
    [
      'get one behind those that are not in the format',
      'network:\n  x-own: 1\n',
      [set('network.id', 'x')],
      'network:\n  x-own: 1\n  id: x\n',
    ],
    [
      'get one in its order, whatever is not in the format',
      'network:\n  id: x\n  x-own: 1\n  stage: forming\n',
      [set('network.name', 'A')],
      'network:\n  id: x\n  name: A\n  x-own: 1\n  stage: forming\n',
    ],
    [
      'get the first of the format at the end of an order of their own',
      'network:\n  stage: forming\n  name: N\n',
      [set('network.id', 'x')],
      'network:\n  stage: forming\n  name: N\n  id: x\n',
    ],
  ])('%s', (_, before, edits, after) => {
    expect(edited(before, ...edits)).toBe(after);
  });
});

describe('values below or behind something', () => {
  it.each<[string, string, Edit<Draft>[], string]>([
    [
      'beside a comment below a dash',
      'a:\n    b: 1\nc:\n    -\n      # why\n      old\n    - x\n',
      [set('c.0', { d: 1, e: 2 })],
      'a:\n    b: 1\nc:\n    -\n      # why\n      d: 1\n      e: 2\n    - x\n',
    ],
    [
      'below a dash, indented as a list is',
      'a:\n    b: 1\nc:\n    -\n      old\n    - x\n',
      [set('c.0', { d: 1, e: 2 })],
      'a:\n    b: 1\nc:\n    -\n      d: 1\n      e: 2\n    - x\n',
    ],
    [
      'below a dash, where a section was',
      '-\n  a: 1\n- x\n',
      [set('0', ['v', 'w', { b: 1 }])],
      '-\n  - v\n  - w\n  - b: 1\n- x\n',
    ],
    [
      'below a dash, where a list was',
      '-\n  - a\n  - b\n- x\n',
      [set('0', { c: 1, d: 2 })],
      '-\n  c: 1\n  d: 2\n- x\n',
    ],
    ['far behind a dash', '-   x\n', [set('0', { c: 1, d: 2 })], '-   c: 1\n    d: 2\n'],
    [
      'behind a dash, in place of a section with a comment',
      '- a: 1\n  b: 2 # two\n',
      [set('0', [{ d: 1, e: 2 }, ['z', ['w']]])],
      '- - d: 1\n    e: 2\n  - - z\n    - [w] # two\n',
    ],
    [
      'in place of a section with comments',
      'a: # why\n  b: 1\n  c: 2 # two\n',
      [set('a', [{ d: 1, e: 2 }])],
      'a: # why\n  - d: 1\n    e: 2\n',
    ],
    [
      'in place of a list with comments',
      'a: # why\n  - x\n  - z # two\nb: 1\n',
      [set('a', 'new')],
      'a: new # why\nb: 1\n',
    ],
    ['empty in a list', '- x\n- z\n', [set('0', null)], '- null\n- z\n'],
    ['empty below a comment', 'a:\n  # why\n  old # c\nb: 1\n', [set('a', null)], 'a:\n  # why # c\nb: 1\n'],
    ['behind a label', 'a: &l old\n', [set('a', { c: 1 })], 'a: &l\n  c: 1\n'],
    ['behind a label with a comment', 'a: &l # why\n  b: 1\n', [set('a', 'x')], 'a: &l x # why\n'],
    ['behind a label, where a list was', 'a: &l\n  - x\n', [set('a', { c: 1, d: 2 })], 'a: &l\n  c: 1\n  d: 2\n'],
    ['behind a tag, empty', 'a: !!map\n  b: 1\n', [set('a', {})], 'a: !!map {}\n'],
    ['in place of a section whose first name has a tag', 'a:\n  !!str b: 1\n', [set('a', 'x')], 'a: x\n'],
    ['in place of a section whose first name is in quotes', 'a:\n  "b": 1\n', [set('a', 'new')], 'a: new\n'],
    [
      'in place of text below a sign that has other signs in it',
      'a: |\n  R&D!\nb: 1\n',
      [set('a', 'x')],
      'a: x\nb: 1\n',
    ],
    [
      'in place of text that is indented on purpose',
      'a: |2-\n   old\n  words\nb: 1\n',
      [set('a', 'new')],
      'a: new\nb: 1\n',
    ],
    ['in place of a sign without text at the end', 'a: >', [set('a', 'x')], 'a: x'],
    ['behind a space at the end', 'a: ', [set('a', 'x')], 'a: x'],
    ['behind a dash and a space', '- \n- z\n', [set('0', 'x')], '- x\n- z\n'],
    ['before a comma', '{a: , b: 1}\n', [set('a', 'x')], '{a: x, b: 1}\n'],
    ['before a brace', '{a: }\n', [set('a', 'x')], '{a: x }\n'],
    ['with a comma of its own, outside brackets', 'a: 1\n', [set('b', 'x, z')], 'a: 1\nb: x, z\n'],
    [
      'of all fields of a section',
      'a: # why\n  b: 1\n  c: 2\nd: 1\n',
      [set('a', { x: 1 })],
      'a: # why\n  x: 1\nd: 1\n',
    ],
    ['of all fields of a section in braces', 'a: {b: 1} # why\n', [set('a', { x: 1 })], 'a: # why\n  x: 1\n'],
    [
      'of a field that stands in for the first',
      'network:\n  # about id\n  id: x\n  name: N\n',
      [remove('network.id'), set('network.summary', 'w')],
      'network:\n  # about id\n  name: N\n  summary: w\n',
    ],
    [
      'of a field that comes before the first, which goes',
      'network:\n  # about name\n  name: N\n  summary: S\n',
      [remove('network.name'), set('network.id', 'w')],
      'network:\n  id: w\n  summary: S\n',
    ],
    [
      'of a field that comes before the first in braces, which goes',
      'network: {name: N, summary: S}\n',
      [remove('network.name'), set('network.id', 'w')],
      'network:\n  id: w\n  summary: S\n',
    ],
  ])('%s', (_, before, edits, after) => {
    expect(edited(before, ...edits)).toBe(after);
  });
});
