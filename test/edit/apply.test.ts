/** What edits do to the text of a plan, byte by byte, for every kind of place and value. */

import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../src/edit/apply.ts';
import type { Draft } from '../../src/edit/draft.ts';
import type { Edit } from '../../src/edit/edits.ts';
import { readYaml } from '../../src/yaml/read.ts';
import { append, edited, remove, set } from '../kit/edited-text.ts';

describe('a value', () => {
  it.each<[string, string, Edit<Draft>[], string]>([
    [
      'in the place of another, beside its comment',
      'a: old # why\nb: 2\n',
      [set('a', 'new words')],
      'a: new words # why\nb: 2\n',
    ],
    [
      'in the quotes of the one before',
      'a: "old" # why\nb: \'old\'\n',
      [set('a', 'one: "two"'), set('b', "it's")],
      'a: "one: \\"two\\"" # why\nb: \'it\'\'s\'\n',
    ],
    [
      'in the place of words on two lines',
      'a: old\n  words # why\nb: "old\n  words"\n',
      [set('a', 'new'), set('b', 'new')],
      'a: new # why\nb: "new"\n',
    ],
    [
      'that is empty, with a comment behind it',
      'a: # why\nb:   # why not\n',
      [set('a', 'x'), set('b', 'y')],
      'a: x # why\nb: "y"   # why not\n',
    ],
    ['that is empty, with a space behind it', 'a: \nb:\n', [set('a', 'x'), set('b', 'y')], 'a: x\nb: "y"\n'],
    ['that was null', 'a: ~ # none\nb: null\n', [set('a', 'x'), set('b', { c: 1 })], 'a: x # none\nb:\n  c: 1\n'],
    [
      'made empty',
      'a: old # why\nb:\n  c: 1\n  d: 2 # two\ne: 3\n',
      [set('a', null), set('b', null)],
      'a: # why\nb:\ne: 3\n',
    ],
    [
      'on the line below its key',
      'a:\n  # why\n  old # c\nb: 1\n',
      [set('a', 'new')],
      'a:\n  # why\n  new # c\nb: 1\n',
    ],
    ['behind a tab', 'a:\told\t# why\n', [set('a', 'new')], 'a:\tnew\t# why\n'],
    ['of a key in quotes', '"a b": 1\n\'c\' : 2\n', [set('a b', 3), set('c', 4)], '"a b": 3\n\'c\' : 4\n'],
    ['of an explicit key', '? a\n: old\n', [set('a', 'new')], '? a\n: new\n'],
    [
      'in a list',
      '- a\n- # none\n-\n- "d" # four\n',
      [set('0', 'x'), set('1', 'y'), set('2', 'z'), set('3', 'w')],
      '- x\n- "y" # none\n- z\n- "w" # four\n',
    ],
    [
      'in brackets',
      'a: [x, y]\nb: {c: 1, d: } # why\n',
      [set('a.1', 'p, q'), set('b.c', '[z]'), set('b.d', 'w')],
      'a: [x, "p, q"]\nb: {c: "[z]", d: w } # why\n',
    ],
    [
      'with a tag and a label',
      'a: !!str old\nb: &l old\n',
      [set('a', 'new'), set('b', 'new')],
      'a: !!str new\nb: &l new\n',
    ],
    [
      'that becomes a section',
      'a: old # why\nb: 2\n',
      [set('a', { c: 1, d: [{ e: 1, f: 2 }] })],
      'a: # why\n  c: 1\n  d:\n    - e: 1\n      f: 2\nb: 2\n',
    ],
    [
      'of a name alone in braces',
      'a: { b: words, and more }\n',
      [set('a.and more', 'x')],
      'a: { b: words, and more: x }\n',
    ],
    ['that loses its quotes', 'a: "old"\n', [set('a', { b: 'words', c: ['x'] })], 'a:\n  b: words\n  c: [x]\n'],
    ['that ends in a space of its own', 'a: |\n  old\u00a0\nb: 1\n', [set('a', 'new')], 'a: new\nb: 1\n'],
    [
      'that becomes a list',
      'a: |- # why\n  old\n  words\nb: 2\n',
      [set('a', [{ e: 1, f: 2 }, ['x', ['y']]])],
      'a: # why\n  - e: 1\n    f: 2\n  - - x\n    - ["y"]\nb: 2\n',
    ],
    [
      'that becomes a section in a list',
      '- old # why\n-\n- [x]\n',
      [set('0', { c: 1, d: 2 }), set('1', { c: 1, d: 2 }), set('2', { c: 1, d: 2 })],
      '- c: 1 # why\n  d: 2\n- c: 1\n  d: 2\n- c: 1\n  d: 2\n',
    ],
    [
      'that was a section',
      'a: # why\n  b: 1\n  # inside\n  c: 2 # two\nd: 3\n',
      [set('a', 'new')],
      'a: new # why\nd: 3\n',
    ],
    [
      'that was a section in a list',
      '- a: 1\n  b: 2\n-\n  # why\n  c: 3\n- d\n',
      [set('0', 'new'), set('1', 'new')],
      '- new\n- new\n- d\n',
    ],
    ['that was a list', 'a:\n- x\n- y\nb: 1\n', [set('a', { c: 1 })], 'a:\n  c: 1\nb: 1\n'],
    [
      'that is long',
      'a: 1\n',
      [
        set(
          'a',
          'word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word end',
        ),
      ],
      'a: word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word end\n',
    ],
  ])('%s', (_, before, edits, after) => {
    expect(edited(before, ...edits)).toBe(after);
    const again = edits.filter(({ op }) => op === 'set');
    expect(edited(after, ...again)).toBe(after);
  });
});

describe('a field that is missing', () => {
  it.each<[string, string, Edit<Draft>[], string]>([
    [
      'in the order of the format',
      'network:\n  # The id.\n  id: x\n  # What it is called.\n  name: N # c\n  # How far.\n  stage: forming\n',
      [set('network.summary', 'words'), set('network.starts', '2026-09-01'), set('network.x-own', 1)],
      'network:\n  # The id.\n  id: x\n  # What it is called.\n  name: N # c\n  summary: words\n  # How far.\n  stage: forming\n  starts: 2026-09-01\n  x-own: 1\n',
    ],
    [
      'at the end where the fields have an order of their own',
      'network:\n  stage: forming # c\n  name: N\npurpose:\n',
      [set('network.summary', 'words')],
      'network:\n  stage: forming # c\n  name: N\n  summary: words\npurpose:\n',
    ],
    [
      'before the first',
      'network:\n  # What it is called.\n  name: N\n',
      [set('network.id', 'x')],
      'network:\n  id: x\n  # What it is called.\n  name: N\n',
    ],
    [
      'before the first, behind a dash',
      'schools:\n  - name: A # c\n    phase: primary\n',
      [set('schools.0.id', 'a')],
      'schools:\n  - id: a\n    name: A # c\n    phase: primary\n',
    ],
    [
      'in a section behind a dash',
      'schools:\n  - id: a\n    joined_by: choice # c\n    # more: later\n  - id: b\n',
      [set('schools.0.name', 'A')],
      'schools:\n  - id: a\n    name: A\n    joined_by: choice # c\n    # more: later\n  - id: b\n',
    ],
    [
      "behind comments that are its neighbour's",
      'a:\n  b: 1\n    # deeper\n  # below, about nothing\n\nc: 2 # c\n# about d\nd: 3\n',
      [set('a.x', 1), set('c2', 1), set('e', 1)],
      'a:\n  b: 1\n    # deeper\n  # below, about nothing\n  x: 1\n\nc: 2 # c\n# about d\nd: 3\nc2: 1\ne: 1\n',
    ],
    [
      'with its section',
      'nlc: 1\n\nnetwork:\n  id: x\n\nschools:\n  - id: a\n',
      [set('purpose.moral_purpose', 'words')],
      'nlc: 1\n\nnetwork:\n  id: x\n\npurpose:\n  moral_purpose: words\n\nschools:\n  - id: a\n',
    ],
    [
      'with two sections, set apart as the others',
      'nlc: 1\n\n# Who you are.\nnetwork:\n  id: x\n  # later: y\n\n# Who is in.\nschools: []\n',
      [set('focus.pedagogy', 'p'), set('purpose.agreed.date', '2026-10-08'), set('purpose.agreed.by', 'all')],
      'nlc: 1\n\n# Who you are.\nnetwork:\n  id: x\n  # later: y\n\npurpose:\n  agreed:\n    by: all\n    date: 2026-10-08\n\nfocus:\n  pedagogy: p\n\n# Who is in.\nschools: []\n',
    ],
    [
      'in a section that is empty',
      'purpose:\nfocus: # why\n  # pedagogy: words\nschools: []\n',
      [set('purpose.moral_purpose', 'words'), set('focus.pedagogy', 'words')],
      'purpose:\n  moral_purpose: words\nfocus: # why\n  # pedagogy: words\n  pedagogy: words\nschools: []\n',
    ],
    [
      'in braces',
      'purpose: {agreed: { by: all }} # c\nnetwork: { growth: {} }\n',
      [
        set('purpose.agreed.date', '2026-10-08'),
        set('purpose.revisit', '2028'),
        set('network.growth.schools', 8),
        set('network.id', 'x'),
      ],
      'purpose: {agreed: { by: all, date: 2026-10-08 }, revisit: "2028"} # c\nnetwork: { id: x, growth: {schools: 8} }\n',
    ],
    [
      'in empty braces',
      'purpose: {} # c\n',
      [set('purpose.agreed.by', ['a', 'b'])],
      'purpose: # c\n  agreed:\n    by: [a, b]\n',
    ],
    [
      'in braces over several lines',
      'a: {\n  b: 1, # one\n  c: 2 # two\n  }\nd: {\n  e: 1,\n  f: , # none\n  }\n',
      [set('a.x', 3), set('d.x', 3), set('d.y', 4)],
      'a: {\n  b: 1, # one\n  c: 2, # two\n  x: 3\n  }\nd: {\n  e: 1,\n  f: , # none\n  x: 3,\n  "y": 4,\n  }\n',
    ],
    [
      'in braces with an empty field',
      'a: { b: , c: }\nd: {b:,c:}\n',
      [set('a.x', 1), set('d.x', 1)],
      'a: { b: , c: , x: 1 }\nd: {b:,c: , x: 1}\n',
    ],
    [
      'indented as the file is',
      'a:\n    b:\n    - c: 1\n',
      [set('a.d.e', [{ f: 1, g: 2 }])],
      'a:\n    b:\n    - c: 1\n    d:\n        e:\n        - f: 1\n          g: 2\n',
    ],
    [
      'between sections of equal depth',
      'a:\n- x\n# about b\nb:\n- y\n',
      [set('a2', ['z']), set('b2', [{ c: 1, d: 2 }])],
      'a:\n- x\n# about b\nb:\n- y\na2: [z]\nb2:\n- c: 1\n  d: 2\n',
    ],
  ])('%s', (_, before, edits, after) => {
    expect(edited(before, ...edits)).toBe(after);
    const again = edits.filter(({ op }) => op === 'set');
    expect(edited(after, ...again)).toBe(after);
  });
});

describe('an entry', () => {
  it.each<[string, string, Edit<Draft>[], string]>([
    [
      'of a block',
      'a:\n  - x\n  - y # c\n  # - z\n\nb: 1\n',
      [append('a', 'w')],
      'a:\n  - x\n  - y # c\n  # - z\n  - w\n\nb: 1\n',
    ],
    [
      'of a list that is no deeper than its name',
      'a:\n- x # c\n# about b\nb: 1\n',
      [append('a', 'w')],
      'a:\n- x # c\n- w\n# about b\nb: 1\n',
    ],
    [
      'of sections',
      'schools:\n  - id: a\n    name: A\n  # about b\n  - id: b\n    name: B\n',
      [append('schools', { name: 'C', id: 'c' })],
      'schools:\n  - id: a\n    name: A\n  # about b\n  - id: b\n    name: B\n  - id: c\n    name: C\n',
    ],
    [
      'of sections in braces',
      'schools:\n  - { id: a, name: "A" } # c\n',
      [append('schools', { name: 'C, D', id: 'c', joined_by: null })],
      'schools:\n  - { id: a, name: "A" } # c\n  - { id: c, name: "C, D", joined_by: null }\n',
    ],
    [
      'of sections set apart',
      'schools:\n  - id: a\n\n  - id: b\n\nb: 1\n',
      [append('schools', { id: 'c' })],
      'schools:\n  - id: a\n\n  - id: b\n\n  - id: c\n\nb: 1\n',
    ],
    [
      'of words in brackets',
      'a: [x, y] # c\nb: [ x ]\n',
      [append('a', 'z, w'), append('b', 'z')],
      'a: [x, y, "z, w"] # c\nb: [ x, z ]\n',
    ],
    [
      'of a list with a comma at its end',
      'a: [x, y, ]\nb: [\n  x, # one\n  y, # two\n  ]\n',
      [append('a', 'z'), append('b', 'z'), append('b', 'w')],
      'a: [x, y, z, ]\nb: [\n  x, # one\n  y, # two\n  z,\n  w,\n  ]\n',
    ],
    [
      'of a list in brackets over several lines',
      'a: [\n  x, # one\n  y # two\n  ]\nb: [x,\n  y]\n',
      [append('a', 'z'), append('b', 'z')],
      'a: [\n  x, # one\n  y, # two\n  z\n  ]\nb: [x,\n  y, z]\n',
    ],
    [
      'of an empty list',
      'a: [] # none\nb: []\nc: # c\n',
      [append('a', { d: 1, e: 2 }), append('b', 'x'), append('c', { d: 1, e: 2 })],
      'a: # none\n  - d: 1\n    e: 2\nb: [x]\nc: # c\n  - d: 1\n    e: 2\n',
    ],
    [
      'of an empty list in braces',
      '{a: [], b: {c: []}}\n',
      [append('a', { d: 1 }), append('b.c', 'x')],
      '{a: [{d: 1}], b: {c: [x]}}\n',
    ],
    [
      'of a list that is missing',
      'leadership:\n  co_leaders: []\n',
      [
        append('leadership.facilitators', { days_per_year: 6 }),
        append('leadership.facilitators', { days_per_year: 7 }),
      ],
      'leadership:\n  co_leaders: []\n  facilitators:\n    - days_per_year: 6\n    - days_per_year: 7\n',
    ],
    [
      'of lists in lists',
      '- - a\n  - b\n- c\n',
      [append('0', 'x'), append('', ['y', 'z'])],
      '- - a\n  - b\n  - x\n- c\n- ["y", z]\n',
    ],
    ['next to the last, by its index', 'a: [x]\n', [set('a.1', 'y'), set('a.2', 'z')], 'a: [x, "y", z]\n'],
    [
      'of long words, a line each',
      'a:\n',
      [set('a', ['xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx', 'y'])],
      'a:\n  - xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\n  - "y"\n',
    ],
    [
      'of many words, a line each',
      'a:\n',
      [
        set('a', [
          'school-0',
          'school-1',
          'school-2',
          'school-3',
          'school-4',
          'school-5',
          'school-6',
          'school-7',
          'school-8',
          'school-9',
          'school-10',
          'school-11',
        ]),
      ],
      'a:\n  - school-0\n  - school-1\n  - school-2\n  - school-3\n  - school-4\n  - school-5\n  - school-6\n  - school-7\n  - school-8\n  - school-9\n  - school-10\n  - school-11\n',
    ],
  ])('%s', (_, before, edits, after) => {
    expect(edited(before, ...edits)).toBe(after);
    const again = edits.filter(({ op }) => op === 'set');
    expect(edited(after, ...again)).toBe(after);
  });
});

describe('text below a sign', () => {
  it.each<[string, string, Edit<Draft>[], string]>([
    [
      'in the place of words',
      'a: | # why\n  old\n  words\nb: >-\n  old\nc: 1\n',
      [set('a', 'new'), set('b', 'new')],
      'a: new # why\nb: new\nc: 1\n',
    ],
    [
      'before a new field',
      'a: |\n  old\n\n  words\n\n# about b\nb: 1\n',
      [set('a2', 1)],
      'a: |\n  old\n\n  words\n\n# about b\nb: 1\n\na2: 1\n',
    ],
    ['whose empty lines count', 'a: |+\n  old\n\n\nb: 1\n', [set('a2', 1)], 'a: |+\n  old\n\n\nb: 1\na2: 1\n'],
    ['whose empty lines count, at the end', 'a: |+\n  old\n\n', [set('b', 1)], 'a: |+\n  old\n\nb: 1\n'],
    [
      'whose empty lines are all it has',
      'a: |+\n\n\nb: |\nc: 1\n',
      [set('a2', 1), set('b2', 1)],
      'a: |+\n\n\nb: |\nc: 1\na2: 1\nb2: 1\n',
    ],
    ['at the end of a file without a line break', 'a: 1\nb: >+\n  old', [set('c', 1)], 'a: 1\nb: >+\n  old\nc: 1'],
    [
      'in a list',
      '- |\n  old\n- >-\n  old\n',
      [append('', 'new'), set('1', { a: 1, b: 2 })],
      '- |\n  old\n- a: 1\n  b: 2\n- new\n',
    ],
    ['made empty', 'a: |+ # why\n  old\n\nb: 1\n', [set('a', null)], 'a: # why\n\nb: 1\n'],
  ])('%s', (_, before, edits, after) => {
    expect(edited(before, ...edits)).toBe(after);
    const again = edits.filter(({ op }) => op === 'set');
    expect(edited(after, ...again)).toBe(after);
  });
});

describe('something shared', () => {
  it.each<[string, string, Edit<Draft>[], string]>([
    [
      'is overridden where it is referred to',
      'a: &l {x: 1, y: [2]}\nb: *l # c\nc: [*l]\n',
      [set('b.x', 5), set('c.0.z', 6)],
      'a: &l {x: 1, y: [2]}\nb: # c\n  <<: *l\n  x: 5\nc: [{<<: *l, z: 6}]\n',
    ],
    [
      'is overridden deep inside',
      'a: &l\n  x:\n    y: 1\n    z: 2\nb:\n  - *l\n  - <<: *l\n    w: 3\n',
      [set('b.0.x.y', 5), set('b.1.x.y', 6)],
      'a: &l\n  x:\n    y: 1\n    z: 2\nb:\n  - <<: *l\n    x:\n      "y": 5\n      z: 2\n  - <<: *l\n    w: 3\n    x:\n      "y": 6\n      z: 2\n',
    ],
    [
      'is copied if it is a list',
      'a: &l [1, 2]\nb: *l\nc: {d: *l}\n',
      [append('b', 3), set('c.d.0', 4)],
      'a: &l [1, 2]\nb: [1, 2, 3]\nc: {d: [4, 2]}\n',
    ],
    [
      'is replaced where it is referred to',
      'a: &l old\nb: *l # c\nc: *l\n',
      [set('b', 'new')],
      'a: &l old\nb: new # c\nc: *l\n',
    ],
    [
      'keeps what is merged over it',
      'a: &l {x: 1}\nb:\n  <<: *l\nc: {<<: *l}\nd: {y: 1, <<: *l}\n',
      [set('b.x', 2), set('c.y', 3), set('d.z', 4)],
      'a: &l {x: 1}\nb:\n  <<: *l\n  x: 2\nc: {<<: *l, "y": 3}\nd: {y: 1, z: 4, <<: *l}\n',
    ],
    [
      'takes in a field that it lacks',
      'a: &l {x: 1}\nb:\n  y: 2\n  <<: *l\n',
      [set('b.z', 2)],
      'a: &l {x: 1}\nb:\n  y: 2\n  z: 2\n  <<: *l\n',
    ],
    [
      'changes if all who share it do',
      'a: &l {x: 1}\nb: *l\n',
      [set('a.x', 2), set('b.x', 2)],
      'a: &l {x: 2}\nb:\n  <<: *l\n  x: 2\n',
    ],
  ])('%s', (_, before, edits, after) => {
    expect(edited(before, ...edits)).toBe(after);
    const again = edits.filter(({ op }) => op === 'set');
    expect(edited(after, ...again)).toBe(after);
  });
});

describe('a file', () => {
  it.each<[string, string, Edit<Draft>[], string]>([
    [
      'with CR LF',
      'a:\r\n  b: 1\r\nc:\r\n',
      [set('a.d', { e: [1], f: { g: 1 } }), set('c', [{ e: 1, f: 2 }])],
      'a:\r\n  b: 1\r\n  d:\r\n    e: [1]\r\n    f:\r\n      g: 1\r\nc:\r\n  - e: 1\r\n    f: 2\r\n',
    ],
    [
      'with CR',
      'a:\r  b: 1 # c\rc:\r',
      [set('a.d', { e: 1 }), set('c', 'x')],
      'a:\r  b: 1 # c\r  d:\r    e: 1\rc: x\r',
    ],
    [
      'without a line break at its end',
      'a: 1\nb:\n  - c',
      [append('b', 'd'), set('e', 1)],
      'a: 1\nb:\n  - c\n  - d\ne: 1',
    ],
    [
      'of several documents',
      'a: 1\n---\nb: 2\n...\n---\nc: 3\n',
      [set('x', { y: 1 })],
      'a: 1\nx:\n  "y": 1\n---\nb: 2\n...\n---\nc: 3\n',
    ],
    ['that says where it ends', 'a: 1\n# c\n...\n', [set('b', 1)], 'a: 1\n# c\nb: 1\n...\n'],
    ['of comments only', '# one\n\n# two', [set('network.name', 'words')], '# one\n\n# two\nnetwork:\n  name: words\n'],
    ['of comments and a mark', '---\n# one\n...\n', [set('nlc', 1)], '---\n# one\nnlc: 1\n...\n'],
    ['with nothing in it', '', [set('nlc', 1)], 'nlc: 1\n'],
    [
      'in braces throughout',
      '{"nlc": 1, "network": {"id": "x"}}',
      [set('network.name', 'a, b'), set('schools', [{ id: 'a' }])],
      '{"nlc": 1, "network": {"id": "x", name: "a, b"}, schools: [{id: a}]}',
    ],
    ['of a list', '- a # c\n', [append('', 'b')], '- a # c\n- b\n'],
  ])('%s', (_, before, edits, after) => {
    expect(edited(before, ...edits)).toBe(after);
    const again = edits.filter(({ op }) => op === 'set');
    expect(edited(after, ...again)).toBe(after);
  });
});

describe('what is removed', () => {
  it.each<[string, string, Edit<Draft>[], string]>([
    [
      'takes its lines and their comments',
      'a: 1 # one\n# about b\nb: 2 # two\nc:\n  d: 3\n  # inside\n  e: 4\nf: 5\n',
      [remove('b'), remove('c')],
      'a: 1 # one\n# about b\nf: 5\n',
    ],
    [
      'takes the comments below that are indented deeper',
      'a: |-\n  words\nb: 2\n   # about b\n\n# about c\nc: 3\n',
      [remove('b')],
      'a: |-\n  words\n\n# about c\nc: 3\n',
    ],
    ['takes empty lines with it', 'a: 1\n\nb: 2\n\nc: 3\n', [remove('b')], 'a: 1\n\nc: 3\n'],
    [
      'at the end of a file without a line break',
      'a: 1\nb:\n  c: 2\nd: 3',
      [remove('d'), remove('b.c')],
      'a: 1\nb: {}',
    ],
    [
      'is the last of its section',
      'a:\n  b: 1 # c\nc: [x]\nd: 1\n',
      [remove('a.b'), remove('c.0')],
      'a: {}\nc: []\nd: 1\n',
    ],
    ['behind a dash', '- a: 1\n  b: 2\n  c: 3\n- d: 4\n', [remove('0.a'), remove('0.b'), remove('1')], '- c: 3\n'],
    ['from a list', '- a\n- b\n# about c\n- c\n- d\n', [remove('1'), remove('2')], '- a\n# about c\n- c\n'],
    [
      'from brackets',
      'a: [x, y, z]\nb: {c: 1, d: 2, e: 3}\nf: [x, y,]\n',
      [remove('a.0'), remove('b.d'), remove('b.e'), remove('f.1')],
      'a: [y, z]\nb: {c: 1}\nf: [x,]\n',
    ],
    [
      'from brackets over several lines',
      'a: [\n  x, # one\n  y, # two\n  z # three\n  ]\n',
      [remove('a.1'), remove('a.1')],
      'a: [\n  x, # one\n  ]\n',
    ],
    ['is not there', 'a: 1\nb: [x]\n', [remove('c'), remove('a.d'), remove('b.3'), remove('b.x')], 'a: 1\nb: [x]\n'],
    [
      'with another put in its place',
      'schools:\n  - name: A\n    phase: primary\n',
      [remove('schools.0.name'), set('schools.0.id', 'a')],
      'schools:\n  - id: a\n    phase: primary\n',
    ],
  ])('%s', (_, before, edits, after) => {
    expect(edited(before, ...edits)).toBe(after);
    const again = edits.filter(({ op }) => op === 'set');
    expect(edited(after, ...again)).toBe(after);
  });
});

describe('edits that are refused', () => {
  it.each<[string, string, Edit<Draft>[], string]>([
    [
      'of a text that is not YAML',
      'a: [\n',
      [set('a', 1)],
      "unreadable: The plan can't be changed until nlc can read all of it.",
    ],
    [
      'of a plan with a mistake',
      'a: 1\na: 2\n',
      [set('b', 1)],
      "unreadable: The plan can't be changed until nlc can read all of it.",
    ],
    ['inside words', 'a: words\n', [set('a.b', 1)], "wrong-kind: a isn't a section or a list that can hold this."],
    [
      'of a field of a list',
      'a: [x]\n',
      [set('a.b', 1)],
      "wrong-kind: a isn't a section or a list that can hold this.",
    ],
    [
      'of an entry of a section',
      'a: {b: 1}\n',
      [append('a', 1)],
      "wrong-kind: a isn't a section or a list that can hold this.",
    ],
    ['of the whole plan', 'a: 1\n', [remove('')], "wrong-kind: the plan isn't a section or a list that can hold this."],
    [
      'beyond the end of a list',
      'a: [x]\n',
      [set('a.2', 1)],
      "no-entry: There is no a[2], and it isn't the next entry of its list.",
    ],
    [
      'beyond the end of a list that is missing',
      'a:\n',
      [set('a.1.b', 1)],
      "no-entry: There is no a[1], and it isn't the next entry of its list.",
    ],
    [
      'of what others refer to',
      'a: &l {x: 1}\nb: *l\n',
      [set('a.x', 2)],
      'shared: Other parts of the plan refer to a.x, and they would change as well.',
    ],
    [
      'of what has in it what others refer to',
      'a:\n  - {x: &l 1}\nb: *l\n',
      [set('a', 2)],
      'shared: Other parts of the plan refer to a, and they would change as well.',
    ],
    [
      'of a field that another section brings in',
      'a: &l {x: 1}\nb: {<<: *l, y: 2}\n',
      [remove('b.x')],
      "uncertain: nlc can't change b.x without changing something else in the plan.",
    ],
    [
      'with a name that is too long',
      'a: 1\n',
      [set('b'.repeat(201), 1)],
      `uncertain: nlc can't change ${'b'.repeat(201)} without changing something else in the plan.`,
    ],
    [
      'of what is beside something that others refer to',
      'a: &l {x: 1}\nb:\n  - {<<: *l, z: 2}\n  - &m 3\nc: *m\n',
      [remove('b.0.x')],
      "uncertain: nlc can't change b[0].x without changing something else in the plan.",
    ],
    [
      'of an empty document among others',
      '---\n---\na: 1\n',
      [set('b', 1)],
      "uncertain: nlc can't change b without changing something else in the plan.",
    ],
  ])('%s', (_, text, edits, refusal) => {
    expect(edited(text, ...edits)).toBe(refusal);
  });
});

it('begins its refusal with a word, also for a name that begins with a space', () => {
  const text = ' <<: \ufeff';
  const result = applyEdits({ text, ...readYaml(text) }, 0, [{ op: 'append', path: [' <<'], value: 'yes' }]);
  expect('refused' in result && result.refused.message).toMatch(/^\S.*\.$/);
});
