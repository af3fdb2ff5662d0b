/** At any width no line of `check` is wider, and nothing of a plan reaches a terminal that could steer it. */

import fc from 'fast-check';
import stringWidth from 'fast-string-width';
import { expect, it } from 'vitest';
import { anyText, planWithMistakes } from '../kit/arbitrary-plans.ts';
import { withoutLinesToPaste } from '../kit/lines-shown.ts';
import { runIn } from '../kit/memory-io.ts';
import { ordersIn } from '../kit/pipelines.ts';
import { OUTLINE } from '../kit/plans.ts';
import { runs } from '../kit/runs.ts';

/** The outline's plan with a text of any kind for a name, in double quotes. */
const named = anyText.map((text) => {
  const quoted = JSON.stringify(text);
  return OUTLINE.replace('Upper Vale Reading Network', quoted).replace('Ashby Primary School', quoted);
});

it('no line is wider than the terminal', () =>
  fc.assert(
    fc.asyncProperty(
      fc.oneof(named, anyText, planWithMistakes),
      fc.integer({ min: 20, max: 200 }),
      fc.constantFrom('--all', '--quiet', '--no-snippets'),
      async (text, columns, flag) => {
        const { out } = await runIn(
          { files: { 'a.yaml': text }, columns },
          'check',
          flag,
          '--color',
          'never',
          'a.yaml',
        );
        expect(withoutLinesToPaste(out).filter((line) => stringWidth(line) > columns)).toEqual([]);
        expect(ordersIn(out)).toEqual([]);
      },
    ),
    { numRuns: runs(1000) },
  ));
