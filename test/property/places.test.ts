/** Places hold: whatever ends the lines, whatever stands before them, in whatever order the sections come. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Span } from '../../src/yaml/span.ts';
import { planWithMistakes } from '../kit/arbitrary-plans.ts';
import { runIn } from '../kit/memory-io.ts';
import { OUTLINE } from '../kit/plans.ts';
import { runs } from '../kit/runs.ts';

interface Found {
  readonly rule: string;
  readonly message: string;
  readonly path: string;
  readonly range: Span;
  readonly related: readonly { readonly range: Span }[];
  readonly fingerprint: string;
}

async function findingsIn(text: string): Promise<Found[]> {
  const ran = await runIn({ files: { 'a.yaml': text } }, 'check', '--format', 'json', 'a.yaml');
  const { plans } = JSON.parse(ran.out) as { plans: { findings: Found[] }[] };
  return plans.flatMap(({ findings }) => findings);
}

/** What a finding says and where it is by line and column. */
function byLine({ rule, message, range, related }: Found) {
  const placed = ({ start, end }: Span) => `${start.line}:${start.column}-${end.line}:${end.column}`;
  return `${rule} ${placed(range)} ${message} ${related.map((one) => placed(one.range)).join(' ')}`;
}

/** Signs of every width and length put into the plan's own texts. */
const signs = fc.array(fc.constantFrom('é', 'e\u0301', '朝', '👩‍👩‍👧‍👦', '\t', '\u200d', '🏴', '\u0301', ' '), {
  maxLength: 6,
});
const outline = fc
  .tuple(signs, fc.constantFrom('Network', 'Ashby', 'vocabulary', 'Partner', 'Joint'))
  .map(([put, after]) => OUTLINE.replaceAll(after, `${after}${put.join('')}x`));
const plan = fc
  .oneof({ weight: 1, arbitrary: outline }, { weight: 3, arbitrary: planWithMistakes })
  .map((text) => text.replaceAll('\r', ''));

describe('the same findings at the same places', () => {
  it('when every line ends in CR LF', () =>
    fc.assert(
      fc.asyncProperty(plan, async (text) => {
        const found = await findingsIn(text.replaceAll('\n', '\r\n'));
        expect(found.map(byLine)).toEqual((await findingsIn(text)).map(byLine));
      }),
      { numRuns: runs(500) },
    ));

  it('behind a byte order mark', () =>
    fc.assert(
      fc.asyncProperty(
        plan.filter((text) => !text.startsWith('\ufeff')),
        async (text) => {
          expect(await findingsIn(`\ufeff${text}`)).toEqual(await findingsIn(text));
        },
      ),
      { numRuns: runs(500) },
    ));
});

/** The outline's sections, comments left with what they follow. */
const sections = OUTLINE.split(/^(?=[a-z_]+:)/m);

describe('the order of the sections', () => {
  it('changes no finding but its place', async () => {
    const reported = ({ range: _, related, ...rest }: Found) => JSON.stringify({ ...rest, related: related.length });
    const expected = (await findingsIn(OUTLINE)).map(reported).sort();
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(sections, { minLength: sections.length }), async (shuffled) => {
        expect((await findingsIn(shuffled.join(''))).map(reported).sort()).toEqual(expected);
      }),
      { numRuns: runs(300) },
    );
  });
});
