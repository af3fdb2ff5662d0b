/** Errors in a terminal break between words, and not where the terminal's line ends. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textWidth } from '../../src/text/string-width.ts';
import { wrapWords } from '../../src/text/wrap-words.ts';
import { runIn } from '../kit/memory-io.ts';
import { SMALLEST } from '../kit/plans.ts';
import { runs } from '../kit/runs.ts';

const files = { 'north.yaml': SMALLEST, 'south.yaml': SMALLEST };
const WRONG = [['fix'], ['diff', 'north.yaml'], ['check', '--fail-on', 'warnin'], ['init', '--stage', 'x'], ['chek']];

describe.each([40, 80])('in %i columns', (columns) => {
  it.each(WRONG)('nlc %s %s %s keeps its words whole', async (...argv) => {
    const wide = await runIn({ files }, ...argv);
    const narrow = await runIn({ files, columns }, ...argv);
    expect(wide.err.length).toBeGreaterThan(40);
    expect(narrow.err.replace(/\n {5}/g, ' ')).toBe(wide.err);
    for (const line of narrow.err.split('\n')) expect(line.length).toBeLessThanOrEqual(columns);
  });
});

it('is indented below the name of the program', async () => {
  expect((await runIn({ files, columns: 40 }, 'fix')).err).toBe(`nlc: There are 2 plans here: north.yaml
     and south.yaml. Name the one that
     you mean, as in: nlc fix north.yaml
`);
});

it('loses no word, and leaves only a word that is too long wider than the line', () => {
  const line = fc.array(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }), { minLength: 1 });
  fc.assert(
    fc.property(line, fc.integer({ min: 8, max: 60 }), (words, width) => {
      const plain = words.map((word) => word.replace(/\s/g, 'x')).join(' ');
      const lines = wrapWords(plain, width, '  ').split('\n');
      expect(lines.map((one, index) => (index === 0 ? one : one.slice(2))).join(' ')).toBe(plain);
      for (const one of lines.slice(1)) expect(textWidth(one) <= width || !one.trim().includes(' ')).toBe(true);
    }),
    { numRuns: runs(300) },
  );
});
