/** Parameters that a configuration gives rules, and what is read from a settings file, with each mistake in it. */

import { describe, expect, it } from 'vitest';
import { ConfigErrors } from '../../src/config/config-errors.ts';
import { addErrorAt, placeIn, readDataFile } from '../../src/config/read-yaml-file.ts';
import { type ConfigurableRule, type Known, readChanges } from '../../src/config/rule-changes.ts';
import type { FileRead } from '../../src/io/io.ts';
import { linesOf } from '../kit/config-error-lines.ts';
import { memoryIo } from '../kit/memory-io.ts';

describe('the parameters of a rule', () => {
  const rule = (id: string, params: Record<string, string>) =>
    [id, { id, predicate: { params } }] as unknown as [string, ConfigurableRule];
  const known: Known = {
    rules: new Map([
      rule('ash', { least: 'number', pattern: 'pattern', words: 'texts' }),
      rule('birch', {}),
      rule('cedar', { most: 'number' }),
    ]),
    broken: new Set(['dogwood']),
    patternProblem: (source) => (source === '(' ? 'it is open.' : undefined),
  };
  const changes = (rules: string) => {
    const errors = new ConfigErrors();
    const file = readDataFile('/plans/c.yaml', memoryIo({ files: { 'c.yaml': `rules: ${rules}\n` } }).io, errors);
    const read = file === undefined ? [] : readChanges(file, ['rules'], known, errors);
    return [...read.map(({ id, params }) => `${id} ${JSON.stringify(params)}`), ...linesOf(errors)];
  };

  it('are values, each with its source', () => {
    expect(changes('{ ash: { params: { least: 5, pattern: "(x", words: [a, b] } } }')).toEqual([
      'ash {"least":{"value":5,"from":"c.yaml:1:34"},"pattern":{"value":"(x","from":"c.yaml:1:46"},"words":{"value":["a","b"],"from":"c.yaml:1:59"}}',
    ]);
    expect(changes('{ birch: {}, cedar: { params: {} } }')).toEqual(['birch {}', 'cedar {}']);
  });

  it.each<[string, string[]]>([
    [
      '{ ash: { params: { least: x } } }',
      ['ash {}', 'c.yaml:1:34: "least" of "ash" is "x", but it should be a number, 0 or more.'],
    ],
    [
      '{ ash: { params: { least: null } } }',
      ['ash {}', 'c.yaml:1:34: "least" of "ash" is empty, but it should be a number, 0 or more.'],
    ],
    [
      '{ ash: { params: { words: true } } }',
      ['ash {}', 'c.yaml:1:34: "words" of "ash" is "true" (yes), but it should be a list of texts.'],
    ],
    [
      '{ ash: { params: { pattern: "(" } } }',
      ['ash {}', 'c.yaml:1:36: "pattern" of "ash" isn\'t a valid regular expression: it is open.'],
    ],
    ['{ ash: { params: { words: ["("] } } }', ['ash {"words":{"value":["("],"from":"c.yaml:1:34"}}']],
    [
      '{ ash: { params: { lest: 5, least: 6 } } }',
      [
        'ash {"least":{"value":6,"from":"c.yaml:1:43"}}',
        'c.yaml:1:27: "ash" has no parameter "lest". Did you mean least?',
      ],
    ],
    [
      '{ ash: { params: { zzz: 5 } } }',
      ['ash {}', 'c.yaml:1:27: "ash" has no parameter "zzz". Its parameters are least, pattern and words.'],
    ],
    [
      '{ cedar: { params: { zzz: 5 } } }',
      ['cedar {}', 'c.yaml:1:29: "cedar" has no parameter "zzz". Its only parameter is most.'],
    ],
    ['{ birch: { params: { toString: 5 } } }', ['birch {}', 'c.yaml:1:29: "birch" has no parameters to set.']],
    ['{ ash: { least: 5 } }', ['ash {}', 'c.yaml:1:17: "least" of "ash" belongs under "params".']],
    ['{ asf: off }', ['c.yaml:1:10: There is no rule called "asf". Did you mean ash?']],
    ['{ dogwod: off }', ['c.yaml:1:10: There is no rule called "dogwod". Did you mean dogwood?']],
    ['{ dogwood: off }', []],
    [
      '{ ash: null }',
      ['c.yaml:1:15: The level of "ash" is empty, but it should be error, warning, advice, question or off.'],
    ],
    [
      '{ ash: { level: [off] } }',
      [
        'ash {}',
        'c.yaml:1:24: The level of "ash" is a list, but it should be error, warning, advice, question or off.',
      ],
    ],
  ])('%s', (rules, said) => {
    expect(changes(rules)).toEqual(said);
  });
});

describe('a settings file', () => {
  const read = (content: FileRead) => {
    const errors = new ConfigErrors();
    const file = readDataFile('/plans/a/c.yaml', { cwd: '/plans', readFile: () => content }, errors);
    return [...(file === undefined ? [] : [JSON.stringify(file.data)]), ...linesOf(errors)];
  };
  const bytes = (text: string | Buffer) => ({ bytes: Buffer.from(text as string) });

  it.each<[string, FileRead, string[]]>([
    ['is fields', bytes('a: 1\n'), ['{"a":1}']],
    ['is not a folder', { refused: 'is a folder. Name the plan files in it instead.' }, ['a/c.yaml is a folder.']],
    ['may not be there', { refused: "doesn't exist." }, ["a/c.yaml doesn't exist."]],
    ['is text', bytes(Buffer.of(0x61, 0xff)), ['a/c.yaml: Line 1 has a character that isn\'t UTF-8 ("a?").']],
    [
      'is YAML',
      bytes('a: 1\nb: [\n'),
      [expect.stringMatching(/^a\/c\.yaml:2:4: The "\[" opened here isn't closed/) as never],
    ],
    [
      'has no mistake',
      bytes('a: 1\na: 2\nb: 1\nb: 2\n'),
      ['"a"', '"b"'].map(
        (name, nth) =>
          `a/c.yaml:${2 + 2 * nth}:1: ${name} appears twice in the same section. Keep one of the two. If they say different things, combine them.`,
      ),
    ],
    [
      'has one document',
      bytes('a: 1\n---\nb: 1\n'),
      ['{"a":1}', 'a/c.yaml:3:1: A second document starts here. Keep only one.'],
    ],
    ['may end with an empty document', bytes('a: 1\n---\n'), ['{"a":1}']],
    ['is not empty', bytes(''), ['a/c.yaml:1:1: This file is empty.']],
    ['is not empty but for a comment', bytes('---\n# a\n'), ['a/c.yaml:1:1: This file is empty.']],
    ['is no list', bytes('\n- a\n'), ['a/c.yaml:2:1: This should be fields, each followed by a colon.']],
    ['is no text', bytes('words\n'), ['a/c.yaml:1:1: This should be fields, each followed by a colon.']],
  ])('%s', (_, content, said) => {
    expect(read(content)).toEqual(said);
  });

  it('has places', () => {
    const errors = new ConfigErrors();
    const file = readDataFile('/plans/c.yaml', memoryIo({ files: { 'c.yaml': 'a: 1\nb: { c: 2 }\n' } }).io, errors);
    if (file === undefined) throw new Error('There is no file.');
    expect([placeIn(file, ['a']), placeIn(file, ['b', 'c']), placeIn(file, ['b', 'x'])]).toEqual([
      'c.yaml:1:4',
      'c.yaml:2:9',
      'c.yaml:2:1',
    ]);
    addErrorAt(file, ['b', 'c'], 'key', errors, () => 'key');
    addErrorAt(file, ['b', 'c'], 'value', errors, () => 'value');
    expect(linesOf(errors)).toEqual(['c.yaml:2:6: key', 'c.yaml:2:9: value']);
  });
});
