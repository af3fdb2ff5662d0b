/** Single values as they are printed: plain where every reader agrees about them, otherwise in quotes. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import { BLANK, type Blank } from '../../src/edit/draft.ts';
import { printScalar, type ScalarStyle } from '../../src/edit/print-scalar.ts';
import { readYaml } from '../../src/yaml/read.ts';
import { awkwardText } from '../kit/arbitrary-edits.ts';
import { runs } from '../kit/runs.ts';

describe('a single value', () => {
  it.each([
    ...[
      'words',
      'two words',
      'Year 5, and 6',
      "St Hilda's",
      '“quoted”',
      '£18,420',
      'a:b',
      'C#',
      'What works?',
      'é',
      '朝日小学校',
    ],
    ...[
      'עברית',
      'Школа № 5',
      '2026-09',
      '1,464',
      '45%',
      'x'.repeat(300),
      `${'word '.repeat(100)}end`,
      'a "b" c',
      '3 to 5',
    ],
  ])('%s is plain', (text) => {
    expect(printScalar(text)).toBe(text);
  });

  it.each([
    ...['yes', 'No', 'on', 'OFF', 'y', 'N', 'true', 'null', 'Null', '~', '', ' ', '=', '<<', '…'],
    ...[
      '1:30',
      '12:30:45',
      '0x1',
      '0o7',
      '012',
      '1_000',
      '0b1',
      '1e3',
      '.5',
      '+1',
      '2026',
      '2026-09-01',
      '2026-9-1',
      '.inf',
    ],
    ...[
      '# note',
      'text # note',
      'a: b',
      'a:',
      ':a',
      '- a',
      '-',
      '?',
      '---',
      '%a',
      '@a',
      '`a`',
      '&a',
      '*a',
      '!a',
      '|',
      '>',
    ],
    ...['[a]', '{a}', ', a', '– dash', '👩‍👩‍👧‍👦', '\u0301a', ' a', 'a '],
  ])('"%s" is in double quotes', (text) => {
    expect(printScalar(text)).toBe(`"${text}"`);
  });

  it.each([
    ['a\nb', '"a\\nb"'],
    ['a\r\n\tb\\', '"a\\r\\n\\tb\\\\"'],
    ['"a"', '"\\"a\\""'],
    ['a\u0000\u001b\u007f\u0085', '"a\\u0000\\u001b\\u007f\\u0085"'],
    ['a\u2028b\u2029c', '"a\\u2028b\\u2029c"'],
    ['a\u202eb\u2066c\u200fd', '"a\\u202eb\\u2066c\\u200fd"'],
    ['\ufeffa\u200bb\u00ad', '"\\ufeffa\\u200bb\\u00ad"'],
    ['a\ud800b', '"a\\ud800b"'],
    ['a\uffff\u{1fffe}', '"a\\uffff\\U0001fffe"'],
  ])('%j shows what can not be seen', (text, printed) => {
    expect(printScalar(text)).toBe(printed);
  });

  it.each<[string | number | boolean | null | Blank, ScalarStyle, string]>([
    ['a, b', { inFlow: true }, '"a, b"'],
    ['[a', { inFlow: true }, '"[a"'],
    ['What works?', { inFlow: true }, '"What works?"'],
    ['a b', { inFlow: true }, 'a b'],
    ['2026-09-01', { isDate: true }, '2026-09-01'],
    ['2026-09-01T10:00:00', { isDate: true }, '"2026-09-01T10:00:00"'],
    ['2026-09-01', { isDate: true, quote: '"' }, '"2026-09-01"'],
    ['words', { quote: '"' }, '"words"'],
    ["it's", { quote: "'" }, "'it''s'"],
    ['a\nb', { quote: "'" }, '"a\\nb"'],
    [BLANK, {}, '…'],
    [BLANK, { quote: '"' }, '"…"'],
    [null, {}, 'null'],
    [true, { quote: '"' }, 'true'],
    [-0, {}, '-0'],
    [1e21, {}, '1e+21'],
    [0.1, {}, '0.1'],
    [Number.NaN, {}, '.nan'],
    [Number.NEGATIVE_INFINITY, {}, '-.inf'],
  ])('%s with %j', (value, style, printed) => {
    expect(printScalar(value as string, style)).toBe(printed);
  });

  it('is the same text to readers of YAML 1.1 and 1.2, as a value, in brackets and as a name', () => {
    const quote = fc.constantFrom<ScalarStyle['quote']>(undefined, '"', "'");
    fc.assert(
      fc.property(awkwardText, quote, (text, quotes) => {
        const inFlow = printScalar(text, { inFlow: true, quote: quotes });
        const name = text.length <= 200 && !['a', 'b'].includes(text) ? `${printScalar(text)}: 1\n` : '';
        const printed = `a: ${printScalar(text, { quote: quotes })} # note\nb: [${inFlow}, {c: ${inFlow}}]\n${name}`;
        const wanted = { a: text, b: [text, { c: text }], ...(name !== '' && { [text]: 1 }) };
        expect(printed.split('\n')).toHaveLength(name === '' ? 3 : 4);
        expect(JSON.stringify(readYaml(printed).documents[0]?.data)).toBe(JSON.stringify(wanted));
        for (const version of ['1.1', '1.2'] as const) {
          const document = parseDocument(printed, { version });
          expect(document.errors).toEqual([]);
          expect(document.getIn(['a'])).toBe(text);
          expect([document.getIn(['b', 0]), document.getIn(['b', 1, 'c'])]).toEqual([text, text]);
          if (name !== '') expect(document.get(text)).toBe(1);
        }
      }),
      { numRuns: runs(3000) },
    );
  });
});

it.each<[string | number | boolean | null, ScalarStyle, string]>([
  [null, {}, 'null'],
  [-5, {}, '-5'],
  [1.5, {}, '1.5'],
  [false, {}, 'false'],
  ['2026-09-01', { isDate: true }, '2026-09-01'],
  ['2026-09-01', { isDate: true, quote: "'" }, "'2026-09-01'"],
  ['# 2026-09-01', { isDate: true }, '"# 2026-09-01"'],
  ['2026-09-01: #', { isDate: true }, '"2026-09-01: #"'],
  ['yes', { isDate: true }, '"yes"'],
])('prints %j as %j says', (value, style, text) => {
  expect(printScalar(value, style)).toBe(text);
});
