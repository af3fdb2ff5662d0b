/** Edits between brackets, after literal text, of what is shared and of empty plans, byte by byte. */

import { describe, expect, it } from 'vitest';
import type { Draft } from '../../src/edit/draft.ts';
import type { Edit } from '../../src/edit/edits.ts';
import { append, edited, remove, set } from '../kit/edited-text.ts';

describe('something new after text whose empty lines count', () => {
  it.each<[string, string, Edit<Draft>[], string]>([
    ['that ends a section', '- b: |+\n    old\n\n', [append('', 'x')], '- b: |+\n    old\n\n- x\n'],
    ['that ends a list', '- - a\n  - |+\n    old\n\n', [append('', 'x')], '- - a\n  - |+\n    old\n\n- x\n'],
    [
      'that is the last of three fields',
      '- a: 1\n  b: 2\n  c: |+\n    old\n\n',
      [append('', 'x')],
      '- a: 1\n  b: 2\n  c: |+\n    old\n\n- x\n',
    ],
    [
      'that comes before what is brought in',
      '- &l {q: 1}\n- c: |+\n    old\n\n  <<: *l\n',
      [append('', 'x')],
      '- &l {q: 1}\n- c: |+\n    old\n\n  <<: *l\n- x\n',
    ],
    [
      'that comes after what is brought in',
      '- &l {q: 1}\n- <<: *l\n  c: |+\n    old\n\n',
      [append('', 'x')],
      '- &l {q: 1}\n- <<: *l\n  c: |+\n    old\n\n- x\n',
    ],
    [
      'but here is only what is brought in',
      '- &l {q: 1}\n- <<: *l\n',
      [append('', 'x')],
      '- &l {q: 1}\n- <<: *l\n- x\n',
    ],
    [
      'but here is only a reference to it',
      'a: &l |+\n  x\n\nb:\n  c: *l\n\n\nd: 1\n',
      [set('b.e', 1)],
      'a: &l |+\n  x\n\nb:\n  c: *l\n  e: 1\n\n\nd: 1\n',
    ],
    [
      'but here they do not count, whatever the text says',
      'a:\n  b: |-\n    x + z\n\nd: 1\n',
      [set('a.c', 1)],
      'a:\n  b: |-\n    x + z\n  c: 1\n\nd: 1\n',
    ],
    ['that has only a sign', 'a: 1\n\nb: |+', [set('c', 1)], 'a: 1\n\nb: |+\nc: 1'],
    ['or after a sign alone', 'a: |', [set('b', 1)], 'a: |\nb: 1'],
  ])('%s', (_, before, edits, after) => {
    expect(edited(before, ...edits)).toBe(after);
  });
});

describe('parts between brackets', () => {
  it.each<[string, string, Edit<Draft>[], string]>([
    ['come before the first', 'a: [x]\n', [set('a', ['v', 'w', 'x'])], 'a: [v, w, x]\n'],
    [
      'come behind what is brought in',
      'a: &l {x: 1}\nc: {<<: *l}\n',
      [set('c.z', 3), set('c.w', 4)],
      'a: &l {x: 1}\nc: {<<: *l, z: 3, w: 4}\n',
    ],
    [
      'come on lines of their own, with commas between them',
      'a: [\n  x # one\n  ]\n',
      [append('a', 'v'), append('a', 'w')],
      'a: [\n  x, # one\n  v,\n  w\n  ]\n',
    ],
    [
      'come on the line of the part before, which does not begin it',
      'a: [x, v,\n  w]\n',
      [set('a', ['x', 'v', 'new', 'w'])],
      'a: [x, v, new,\n  w]\n',
    ],
    [
      'come on the line of the part before, where another follows',
      'a: [\n  x, v, # c\n  w\n  ]\n',
      [set('a', ['x', 'new', 'v', 'w'])],
      'a: [\n  x, new, v, # c\n  w\n  ]\n',
    ],
    ['come before a bracket on the same line', 'a: [\n  x ]\n', [append('a', 'v')], 'a: [\n  x, v ]\n'],
    ['come before a bracket at the end of the line', 'a: [\n  x]\n', [append('a', 'v')], 'a: [\n  x, v]\n'],
    [
      'come before a comma on the next line',
      'a: [\n  x\n  , v\n  ]\n',
      [set('a', ['x', 'new', 'v'])],
      'a: [\n  x, new\n  , v\n  ]\n',
    ],
    ['go, and leave the line to others', 'a: [\n  x, v\n  ]\n', [remove('a.0')], 'a: [\n  v\n  ]\n'],
    [
      'have their fields in the order of the format',
      'schools: [{ id: a, name: A }]\n',
      [append('schools', { name: 'B', id: 'b' })],
      'schools: [{ id: a, name: A }, { id: b, name: B }]\n',
    ],
    [
      'have their fields in the order of the format, in a new list',
      '{schools: []}\n',
      [set('schools', [{ name: 'A', id: 'a' }])],
      '{schools: [{id: a, name: A}]}\n',
    ],
    [
      'have their fields in the order of the format, before the first',
      'network: { name: N, stage: forming }\n',
      [set('network.id', 'x')],
      'network: { id: x, name: N, stage: forming }\n',
    ],
    ['have names in quotes if they need them', 'a: { x: 1 }\n', [set('a.p, q', 1)], 'a: { x: 1, "p, q": 1 }\n'],
    ['are changed, though one has no braces of its own', 'x: [a: 1, b]\n', [set('x.0.a', 2)], 'x: [a: 2, b]\n'],
    ['get braces if they get a second field', 'x: [a: 1, b]\n', [set('x.0.c', 2)], 'x: [{ a: 1, c: 2 }, b]\n'],
  ])('%s', (_, before, edits, after) => {
    expect(edited(before, ...edits)).toBe(after);
  });
});

describe('what is shared', () => {
  it.each<[string, string, Edit<Draft>[], string]>([
    ['is not brought in if it is an empty list', 'a: &l []\nb: *l\n', [set('b', { c: 1 })], 'a: &l []\nb:\n  c: 1\n'],
    [
      'is written out if a field of it goes',
      'a: &l {x: 1, z: 2}\nb: *l\n',
      [remove('b.x')],
      'a: &l {x: 1, z: 2}\nb:\n  z: 2\n',
    ],
    [
      'is named, though the edit is not the first',
      'a: &l {x: 1}\nb: *l\n',
      [set('c', 1), set('a.x', 2), set('d', 1), set('e', 2), set('f', 3)],
      'shared: Other parts of the plan refer to a.x, and they would change as well.',
    ],
    [
      'is named inside a list',
      'a:\n  - {x: &l 1}\nb: *l\n',
      [set('a.0.x', 2)],
      'shared: Other parts of the plan refer to a[0].x, and they would change as well.',
    ],
  ])('%s', (_, before, edits, after) => {
    expect(edited(before, ...edits)).toBe(after);
  });
});

describe('a plan without anything', () => {
  it.each<[string, string, Edit<Draft>[], string]>([
    ['stays so if nothing is put in', '', [remove('a')], ''],
    [
      'cannot become words',
      '',
      [set('', 'x')],
      "uncertain: nlc can't change the plan without changing something else in the plan.",
    ],
    [
      'cannot become a list',
      '',
      [set('', [{ a: 1, b: 2 }])],
      "uncertain: nlc can't change the plan without changing something else in the plan.",
    ],
    [
      'has its sections in the order of the format',
      '',
      [set('network.id', 'x'), set('nlc', 1)],
      'nlc: 1\nnetwork:\n  id: x\n',
    ],
    ['has three dots in a comment', '# more ... later\n', [set('nlc', 1)], '# more ... later\nnlc: 1\n'],
    ['ends with three dots', '# c\n...', [set('nlc', 1)], '# c\nnlc: 1\n...'],
    ['ends with three dots and a comment', '# c\n... # end\n', [set('nlc', 1)], '# c\nnlc: 1\n... # end\n'],
  ])('%s', (_, before, edits, after) => {
    expect(edited(before, ...edits)).toBe(after);
  });
});

describe('a line', () => {
  it.each<[string, string, Edit<Draft>[], string]>([
    [
      'takes a list of 100 characters',
      'a: x\n',
      [set('a', ['x'.repeat(47), 'x'.repeat(48)])],
      `a: [${'x'.repeat(47)}, ${'x'.repeat(48)}]\n`,
    ],
    [
      'takes no longer list',
      'a: x\n',
      [set('a', ['x'.repeat(48), 'x'.repeat(48)])],
      `a:\n  - ${'x'.repeat(48)}\n  - ${'x'.repeat(48)}\n`,
    ],
    [
      'takes a list of 100 characters behind a new name',
      'a: x\n',
      [set('bcd', ['x'.repeat(46), 'x'.repeat(47)])],
      `a: x\nbcd: [${'x'.repeat(46)}, ${'x'.repeat(47)}]\n`,
    ],
    [
      'takes no longer list behind a new name',
      'a: x\n',
      [set('bcd', ['x'.repeat(47), 'x'.repeat(47)])],
      `a: x\nbcd:\n  - ${'x'.repeat(47)}\n  - ${'x'.repeat(47)}\n`,
    ],
    [
      'takes a list of 100 characters behind a dash',
      '- x\n',
      [append('', ['x'.repeat(47), 'x'.repeat(49)])],
      `- x\n- [${'x'.repeat(47)}, ${'x'.repeat(49)}]\n`,
    ],
    [
      'takes no longer list behind a dash',
      '- x\n',
      [append('', ['x'.repeat(48), 'x'.repeat(49)])],
      `- x\n- - ${'x'.repeat(48)}\n  - ${'x'.repeat(49)}\n`,
    ],
    ['takes words of 60 characters in brackets', 'a: x\n', [set('a', ['x'.repeat(60)])], `a: [${'x'.repeat(60)}]\n`],
    ['takes no longer words in brackets', 'a: x\n', [set('a', ['x'.repeat(61)])], `a:\n  - ${'x'.repeat(61)}\n`],
    [
      'takes words of 60 characters with their quotes',
      'a: x\n',
      [set('a', [`x, ${'x'.repeat(55)}`])],
      `a: ["x, ${'x'.repeat(55)}"]\n`,
    ],
    [
      'takes no longer words with their quotes',
      'a: x\n',
      [set('a', [`x, ${'x'.repeat(56)}`])],
      `a:\n  - x, ${'x'.repeat(56)}\n`,
    ],
    [
      'takes an entry of 100 characters in braces',
      '- { a: 1 }\n',
      [append('', { a: 'x'.repeat(91) })],
      `- { a: 1 }\n- { a: ${'x'.repeat(91)} }\n`,
    ],
    [
      'takes no longer entry in braces',
      '- { a: 1 }\n',
      [append('', { a: 'x'.repeat(92) })],
      `- { a: 1 }\n- a: ${'x'.repeat(92)}\n`,
    ],
  ])('%s', (_, before, edits, after) => {
    expect(edited(before, ...edits)).toBe(after);
  });
});
