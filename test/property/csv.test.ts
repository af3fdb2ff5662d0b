/** Comma-separated values: what is written is read again, one line a row, and no text is a formula. */

import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csv } from '../../src/reporters/terminal/csv.ts';
import { safeText } from '../../src/text/words.ts';
import { ATTACKS } from '../kit/hostile-texts.ts';

const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom('"', ',', '\n', '\r', '\t', ' ', '=', '+', '-', '@', '＝', "'", ';', 'a', '1') }),
  fc.constantFrom(...ATTACKS),
);
const cell = fc.oneof(text, fc.integer(), fc.constant(null));
const table = fc
  .integer({ min: 1, max: 4 })
  .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1 }));

/** What is to be read of a cell. */
function meant(value: string | number | null): string {
  if (typeof value !== 'string') return value === null ? '' : String(value);
  const safe = safeText(value);
  return safe
    .split(';')
    .map((part) => (/^[\s"]*[=+\-@＝＋－＠]/.test(part) ? `'${part}` : part))
    .join(';');
}

describe('csv', () => {
  it('is read as it was written', () => {
    fc.assert(
      fc.property(table, (rows) => {
        const read = parse(csv(rows), { relax_column_count: false, skip_empty_lines: false });
        expect(read).toEqual(rows.map((row) => row.map(meant)));
      }),
    );
  });

  it('has a line for each row', () => {
    fc.assert(
      fc.property(table, (rows) => {
        expect(csv(rows).split(/\r\n|[\r\n\u2028\u2029\u0085]/)).toHaveLength(rows.length + 1);
      }),
    );
  });

  it('makes no formula of a text', () => {
    fc.assert(
      fc.property(text, (value) => {
        const line = csv([['first', value, 'end']]);
        for (const delimiter of [',', [',', ';', '\t']]) {
          const [row = []] = parse(line, { delimiter, relax_quotes: true }) as string[][];
          for (const read of row) expect(read).not.toMatch(/^[\s"]*[=+\-@＝＋－＠]/);
        }
        // To a reader of semicolons or tabs alone, quotes may open anywhere, so no part may begin like a formula.
        for (const part of line.split(/[;\t]/)) expect(part).not.toMatch(/^[\s"]*[=+\-@＝＋－＠]/);
      }),
    );
  });

  it.each([
    ['=1+1', `'=1+1`],
    ['\t@SUM(A1)', `' @SUM(A1)`],
    ['-drafts.yaml', `'-drafts.yaml`],
    ['x;=1+1;y', `"x;'=1+1;y"`],
    ['x; ＝1+1', `"x;' ＝1+1"`],
    ['x;"=1+1"', `"x;'""=1+1"""`],
    ['a;b', '"a;b"'],
    ['a, "b"', '"a, ""b"""'],
    [' a', '" a"'],
    ['a\nb', 'a\\nb'],
    ['Ashby', 'Ashby'],
    [-1, '-1'],
    [null, ''],
  ])('%j is %s', (value, written) => {
    expect(csv([[value]])).toBe(`${written}\r\n`);
  });
});
