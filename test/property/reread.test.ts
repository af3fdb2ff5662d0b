/** A text read again after changes says the same as if all of it were read. */

import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sameData } from '../../src/edit/draft.ts';
import { type Reading, reread } from '../../src/edit/reread.ts';
import { spliced } from '../../src/edit/splice.ts';
import { readYaml } from '../../src/yaml/read.ts';
import { styledText } from '../kit/arbitrary-edits.ts';
import { runs } from '../kit/runs.ts';

const PLANS = readdirSync('test/plans', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.yaml'))
  .map((file) => readFileSync(`test/plans/${file}`, 'utf8'));

const isSound = ({ documents, errors }: Reading) =>
  errors.length === 0 && documents.every((one) => one.errors.length === 0);

const soundText = fc
  .oneof({ weight: 2, arbitrary: styledText }, { weight: 1, arbitrary: fc.constantFrom(...PLANS) })
  .filter((text) => isSound(readYaml(text)));

/** What makes texts say something else, put anywhere. */
const awkward = fc.constantFrom(
  ...['\n', '\n\n', ' ', '  ', '\t', 'x', '#', ' # note', ': ', '- ', '"', "'", '[', ']', '{', '}', '|\n', '>-\n'],
  ...[
    '&a ',
    '*a',
    '<<: ',
    '---\n',
    '...\n',
    '%YAML 1.2\n',
    'network: x\n',
    'schools:\n',
    'new_one: [1, 2]\n',
    '\r\n',
    ', ',
  ],
);

const change = fc.record({
  at: fc.nat(),
  length: fc.nat(12),
  words: fc.array(awkward, { maxLength: 3 }),
  isLine: fc.boolean(),
});

it('whatever is put wherever', () => {
  fc.assert(
    fc.property(soundText, fc.array(change, { minLength: 1, maxLength: 3 }), (text, changes) => {
      const splices = changes.map(({ at, length, words, isLine }) => {
        const any = at % (text.length + 1);
        const start = isLine ? text.lastIndexOf('\n', any) + 1 : any;
        return { start, end: Math.min(text.length, start + length), text: words.join('') };
      });
      const after = spliced(text, splices);
      if (after === undefined) return;
      const whole = readYaml(after);
      const again = reread({ text, ...readYaml(text) }, after, splices);
      expect(isSound(again)).toBe(isSound(whole));
      if (isSound(whole))
        expect(sameData(again.documents[0]?.data ?? null, whole.documents[0]?.data ?? null)).toBe(true);
    }),
    { numRuns: runs(2000) },
  );
});
