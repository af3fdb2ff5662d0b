/**
 * The text of a baseline: mistakes are reported in plain words with their line and column; harmless ones are ignored.
 */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UserError } from '../../src/io/errors.ts';
import { printBaseline, readBaseline } from '../../src/report/baseline-file.ts';
import type { Entry } from '../../src/report/compare-baseline.ts';
import { anyText } from '../kit/arbitrary-plans.ts';
import { runIn } from '../kit/memory-io.ts';
import { SMALLEST } from '../kit/plans.ts';
import { runs } from '../kit/runs.ts';

const FILE = 'known.json';
const ONE: Entry = { fingerprint: 'b385fec9579e4978', rule: 'focus-missing', file: 'a.yaml', message: 'No focus' };
const TWO: Entry = { ...ONE, rule: 'no-review' };
const THREE: Entry = { ...ONE, file: 'b.yaml' };
const TEXT = printBaseline('leaflet-2005 2.0', [THREE, TWO, ONE]);

function read(text: string | Uint8Array): readonly Entry[] {
  return readBaseline(typeof text === 'string' ? new TextEncoder().encode(text) : text, FILE).entries;
}

/** The errors in a text, one line each. Every error also has its position in fields of its own. */
function errors(text: string | Uint8Array): string[] {
  try {
    return [`read ${read(text).length}`];
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    for (const { message, file, line, column } of error.errors) {
      expect(file).toBe(FILE);
      expect(message.startsWith(line === null ? `${FILE} ` : `${FILE}:${line}:${column}: `)).toBe(true);
    }
    return error.lines;
  }
}

function changed(from: string | RegExp, to: string): string {
  const text = TEXT.replace(from, to);
  if (text === TEXT) throw new Error(`The baseline doesn't have ${from}`);
  return text;
}

it('is written in a fixed order, one entry a line', () => {
  expect(TEXT).toBe(`{
  "nlc": 1,
  "framework": "leaflet-2005 2.0",
  "entries": [
    {"fingerprint":"b385fec9579e4978","rule":"focus-missing","file":"a.yaml","message":"No focus"},
    {"fingerprint":"b385fec9579e4978","rule":"no-review","file":"a.yaml","message":"No focus"},
    {"fingerprint":"b385fec9579e4978","rule":"focus-missing","file":"b.yaml","message":"No focus"}
  ]
}
`);
  expect(read(TEXT)).toEqual([ONE, TWO, THREE]);
});

it('is in the order of files, rules and fingerprints, and may be empty', () => {
  const entry = (file: string, rule: string, fingerprint: string) => ({ file, rule, fingerprint, message: 'x' });
  const entries = [
    entry('b', 'a', '1'),
    entry('a', 'b', '1'),
    entry('a', 'a', '2'),
    entry('a', 'a', '1'),
    entry('B', 'z', '9'),
  ];
  const written = JSON.parse(printBaseline('x 1', entries)) as { entries: ReturnType<typeof entry>[] };
  expect(written.entries.map(({ file, rule, fingerprint }) => `${file}${rule}${fingerprint}`)).toEqual([
    ...['Bz9', 'aa1', 'aa2', 'ab1', 'ba1'],
  ]);
  expect(printBaseline('x 1', [])).toBe('{\n  "nlc": 1,\n  "framework": "x 1",\n  "entries": []\n}\n');
});

describe('a mistake', () => {
  it.each([
    ['a comma too many', changed('"}\n  ]', '"},\n  ]'), 'read 3'],
    ['a comma twice', changed('},\n', '},,\n'), 'read 3'],
    ['a comma before the first entry', changed('[\n', '[\n    ,\n'), 'read 3'],
    ['commas in a text', changed('"No focus"', '"No, focus,]"').replace('"}\n  ]', '"},\n  ]'), 'read 3'],
    ['a comment', changed('[\n', '[\n    # Agreed in May.\n'), 'read 3'],
    ['another layout', JSON.stringify(JSON.parse(TEXT), null, 4), 'read 3'],
    ['a byte order mark', `\ufeff${TEXT}`, 'read 3'],
    ['a comma missing', changed('},\n', '}\n'), `${FILE}:5:99: A comma is missing between this entry and the next.`],
    [
      'an unresolved merge conflict',
      changed('    {', '<<<<<<< HEAD\n    {'),
      `${FILE}:5:1: Two versions of this file were merged, and the conflict here was never resolved. Choose one of the two versions, and delete the lines of <, = and > characters.`,
    ],
    [
      'an end that is missing',
      changed(/ {2}\]\n\}\n$/, ''),
      `${FILE}:4:14: The "[" opened here isn't closed where it should be. Close it with "]", or look further on for a missing comma or for text that needs quotes.`,
    ],
    [
      'a field misspelt',
      changed('"rule"', '"rul"'),
      `${FILE}:5:39: "rul" isn't a field of entry 1 of "entries". Did you mean rule?`,
    ],
    [
      'a field too many',
      changed('"nlc": 1', '"nlc": 1, "xyzzyx": 2'),
      `${FILE}:2:13: "xyzzyx" isn't a field of the baseline.`,
    ],
    [
      'a field removed',
      changed('"rule":"focus-missing",', ''),
      `${FILE}:5:5: Entry 1 of "entries" doesn't have "rule". To write the baseline again, run nlc baseline create --force.`,
    ],
    [
      'a section removed',
      changed('  "nlc": 1,\n', ''),
      `${FILE}:2:3: The baseline doesn't have "nlc". To write the baseline again, run nlc baseline create --force.`,
    ],
    [
      'a fingerprint that is too short',
      changed('b385fec9579e4978', 'b385'),
      `${FILE}:5:20: "fingerprint" is "b385", but it should be 16 characters from 0 to 9 and a to f.`,
    ],
    [
      'a rule that is not an id',
      changed('"focus-missing"', '"Focus missing"'),
      `${FILE}:5:46: "rule" is "Focus missing", but it should be the id of a rule, such as no-critical-friend.`,
    ],
    ['no file', changed('"a.yaml"', '""'), `${FILE}:5:69: "file" is "", but it should be the name of a plan.`],
    [
      'a later format',
      changed('"nlc": 1', '"nlc": 2'),
      `${FILE}:2:10: "nlc" is the number 2, but it should be the number 1.`,
    ],
    [
      'something that is not an entry',
      changed('    {', '    7, {'),
      `${FILE}:5:5: Entry 1 of "entries" is the number 7, but it should be a section with the fields fingerprint, rule, file and message.`,
    ],
    [
      'entries that are not a list',
      '{"nlc":1,"framework":"x","entries":{}}',
      `${FILE}:1:36: "entries" is a section with fields of its own, but it should be a list, one entry for each finding.`,
    ],
    [
      'a finding that can never be accepted',
      changed('"focus-missing"', '"named-pupil"'),
      `${FILE}:5:46: Findings of named-pupil can't be in a baseline, because a pupil's name isn't safe in a plan.`,
    ],
    ['an empty file', '', `${FILE} is empty. To write the baseline again, run nlc baseline create --force.`],
    [
      'several documents',
      '--- 1\n--- 2\n',
      `${FILE} has several documents instead of one. To write the baseline again, run nlc baseline create --force.`,
    ],
    [
      'something that is not a baseline',
      '[]',
      `${FILE}:1:1: This isn't what nlc baseline writes. To write the baseline again, run nlc baseline create --force.`,
    ],
    [
      'bytes in another encoding',
      new Uint8Array([0xff, 0xfe, 0]),
      `${FILE} isn't UTF-8 text, which is what nlc baseline writes.`,
    ],
  ])('%s', (_, text, expected) => {
    expect(errors(text)).toEqual([expected]);
  });
});

describe('a hostile baseline', () => {
  const entries = (number: number, rule: string) =>
    `{"nlc":1,"framework":"x","entries":[${Array.from({ length: number }, () => JSON.stringify({ ...ONE, rule })).join()}]}`;

  it.each([
    [
      'too large',
      new Uint8Array(16 * 1024 * 1024 + 1),
      [`${FILE} is larger than 16 MiB, which is more than any baseline needs.`],
    ],
    ['too many entries', entries(100_001, 'a'), [`${FILE} has 100,001 entries, more than the limit of 100,000.`]],
    [
      'too deep',
      '['.repeat(1_000_000),
      [`${FILE}:1:1: Sections are nested more than 64 levels deep here. Check for brackets that open again and again.`],
    ],
    [
      'names that objects inherit',
      '{"nlc":1,"framework":"x","entries":[],"__proto__":{},"constructor":1}',
      [
        `${FILE}:1:39: "__proto__" isn't a field of the baseline.`,
        `${FILE}:1:54: "constructor" isn't a field of the baseline.`,
      ],
    ],
  ])('%s', (_, text, expected) => {
    expect(errors(text)).toEqual(expected);
  });

  it('reports only the first mistakes of many', () => {
    const reported = errors(entries(50_000, 'A'));
    expect(reported).toHaveLength(11);
    expect(reported[1]).toMatch(
      /^known\.json:1:\d+: "rule" is "A", but it should be the id of a rule, such as no-critical-friend\.$/,
    );
    expect(reported[10]).toBe(`${FILE} has 49,990 more mistakes.`);
  });

  it('is reported safely', async () => {
    const text = changed('"rule"', '"##[error]\\u001b[2J"');
    const { code, err } = await runIn(
      { files: { 'a.yaml': SMALLEST, [FILE]: text } },
      'check',
      '--baseline',
      FILE,
      'a.yaml',
    );
    expect([code, err]).toEqual([
      2,
      'nlc: known.json:5:39: "#\\u{23}[error]\\u{1b}[2J" isn\'t a field of entry 1 of "entries".\n',
    ]);
  });
});

const entry = fc.record({
  fingerprint: fc.stringMatching(/^[0-9a-f]{16}$/),
  rule: fc.stringMatching(/^[a-z]{1,8}(-[a-z0-9]{1,8}){0,2}$/),
  file: fc.string({ unit: 'binary', minLength: 1 }).filter((name) => !name.endsWith('/')),
  message: fc.string({ unit: 'binary' }),
});

it('reads back what was written, whatever the text', () => {
  fc.assert(
    fc.property(fc.array(entry), (entries) => {
      const text = printBaseline('x', entries);
      const back = read(text);
      expect(printBaseline('x', back)).toBe(text);
      const line = (one: Entry) => JSON.stringify([one.file, one.rule, one.fingerprint, one.message]);
      expect(back.map(line).sort()).toEqual(entries.map(line).sort());
    }),
  );
});

it('gives entries or errors for any text', () => {
  const pieces = fc.array(
    fc.constantFrom('{', '}', '[', ']', ',', ':', '"nlc"', '1', '"entries"', '\n', '"a"', '- ', '#', '<<<<<<< a\n'),
  );
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.json(),
    pieces.map((some) => some.join('')),
    fc
      .tuple(fc.nat(TEXT.length), fc.nat(40), fc.string())
      .map(([at, length, text]) => TEXT.slice(0, at) + text + TEXT.slice(at + length)),
    anyText,
  );
  fc.assert(
    fc.property(texts, (text) => errors(text).length > 0),
    { numRuns: runs(1000) },
  );
});

/** Each takes minutes or gigabytes if every mistake is looked up in the text. */
describe('a large baseline', () => {
  const many = (number: number, changes: Partial<Record<keyof Entry | 'mesage', unknown>> = {}) =>
    Array.from({ length: number }, (_, index) => ({
      ...ONE,
      fingerprint: index.toString(16).padStart(16, '0'),
      ...changes,
    }));
  const textOf = (entries: readonly unknown[]) =>
    TEXT.replace(/\[.*\]/s, () => `[\n${entries.map((entry) => `    ${JSON.stringify(entry)}`).join(',\n')}\n  ]`);
  const NINE = textOf(many(9000));
  const HUNDRED = 100_000;

  it.each([
    ['with a comma too many', NINE.replace('}\n  ]', '},\n  ]'), 'read 9000'],
    ['with a comma twice', NINE.replace('},\n', '},\n,'), 'read 9000'],
    ['with a comment', NINE.replace('[\n', '[ # Agreed.\n'), 'read 9000'],
    [
      'with a comma missing',
      NINE.replace(/,(?=\n.*00f"(?:.*\n){8})/, ''),
      expect.stringMatching(/^known\.json:\d+:\d+: A comma is missing between this entry and the next\.$/),
    ],
  ])('%s', (_, text, expected) => {
    expect(text).not.toBe(NINE);
    expect(errors(text)).toEqual([expected]);
  });

  it.each([
    ['a number for a rule', many(HUNDRED, { rule: 5 }), 99_990],
    ['a wrong fingerprint and an unknown field', many(HUNDRED, { fingerprint: 'x', mesage: 'y' }), 199_990],
    ['nothing in it', many(HUNDRED, {}).map(() => ({})), 399_990],
    ['a rule that is never accepted', many(HUNDRED, { rule: 'named-pupil' }), 99_990],
  ])('of 100,000 entries with %s', (_, entries, more) => {
    const text = textOf(entries);
    const found = errors(text);
    expect(found).toHaveLength(11);
    expect(found.at(-1)).toBe(`${FILE} has ${more.toLocaleString('en-GB')} more mistakes.`);
  });

  it('of 100,000 entries, the last one wrong', () => {
    const text = textOf([...many(HUNDRED - 1), { ...ONE, rule: 5 }]);
    expect(errors(text)).toEqual([
      `${FILE}:100004:46: "rule" is the number 5, but it should be the id of a rule, such as no-critical-friend.`,
    ]);
  });

  it('of 100,000 entries with a comment', () => {
    const text = textOf(many(HUNDRED)).replace('[\n', '[ # Agreed.\n');
    expect(errors(text)).toEqual([
      `${FILE} isn't valid JSON, which is what nlc baseline writes. To write the baseline again, run nlc baseline create --force.`,
    ]);
  });
});
