/** The order of a plan doesn't matter: the same rules report, at the same levels, about as many schools. */

import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lint } from '../../src/lint/lint-file.ts';
import { wholeContext } from '../kit/reports.ts';
import { runs } from '../kit/runs.ts';
import { shuffledPlan } from '../kit/shuffled.ts';

const lintContext = wholeContext();

/** Everything a report says but for places and for names in the order of the plan. */
function said(text: string) {
  const [report] = lint({ file: 'plan.yaml', bytes: new TextEncoder().encode(text) }, lintContext);
  if (report === undefined) throw new Error('There is no report');
  const { findings, outcomes, strengths, profile } = report;
  const reported = findings.map(({ rule, level, touches, acknowledged }) => ({ rule, level, touches, acknowledged }));
  return {
    findings: reported.sort((a, b) => (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : a.touches - b.touches)),
    outcomes,
    strengths,
    profile,
  };
}

describe.each([
  'ok/outline',
  'ok/minimal',
  'real/networks-of-inquiry',
  'real/tiptree-stanway',
  'real/bedford-accelerator',
])('%s', (name) => {
  it('says the same in any order of keys and entries', () => {
    const text = readFileSync(`test/plans/${name}.yaml`, 'utf8');
    const expected = said(text);
    fc.assert(
      fc.property(fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })), (numbers) => {
        expect(said(shuffledPlan(text, () => numbers.next().value ?? 0))).toEqual(expected);
      }),
      { numRuns: runs(200) },
    );
  });

  it('says the same twice', () => {
    const text = readFileSync(`test/plans/${name}.yaml`, 'utf8');
    expect(said(text)).toEqual(said(text));
  });
});
