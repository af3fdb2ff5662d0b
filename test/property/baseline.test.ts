/** What is known stays known while a plan is only written otherwise, whatever it says; what is mended is told once. */

import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PlanReport } from '../../src/findings/report.ts';
import { compare, type Entry, entriesOf, type RunCoverage } from '../../src/report/compare-baseline.ts';
import { planWithMistakes } from '../kit/arbitrary-plans.ts';
import { plansOf } from '../kit/reports.ts';
import { runs } from '../kit/runs.ts';
import { shuffledPlan } from '../kit/shuffled.ts';

const SIGHT: RunCoverage = {
  nameOf: (file) => file,
  exists: () => true,
  whole: true,
  hasAll: () => true,
  isRetired: () => true,
};

function reports(text: string): PlanReport[] {
  return plansOf({ 'plan.yaml': text });
}

function entriesIn(text: string): Entry[] {
  return entriesOf(reports(text), SIGHT.nameOf);
}

/** The findings that are new, and the entries that are gone. */
function stand(entries: readonly Entry[], text: string) {
  const plans = reports(text);
  const { withStates, gone } = compare(entries, plans, SIGHT);
  const isNew = plans
    .map(withStates)
    .flatMap(({ findings }) => findings.filter(({ state, acknowledged }) => state === 'new' && acknowledged === null));
  return { isNew: isNew.map(({ rule, path }) => `${rule} ${path}`), gone: gone.map(({ rule }) => rule) };
}

const NOTHING = { isNew: [], gone: [] };

describe.each([
  'ok/outline',
  'ok/minimal',
  'real/networks-of-inquiry',
  'real/tiptree-stanway',
  'real/bedford-accelerator',
])('%s', (name) => {
  const text = readFileSync(`test/plans/${name}.yaml`, 'utf8');
  const known = entriesIn(text);

  it('knows its findings in any order of keys and of entries that have ids', () => {
    fc.assert(
      fc.property(fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })), (numbers) => {
        expect(
          stand(
            known,
            shuffledPlan(text, () => numbers.next().value ?? 0),
          ),
        ).toEqual(NOTHING);
      }),
      { numRuns: runs(40) },
    );
  });

  it('knows its findings whatever lines and comments come before them', () => {
    const lines = text.split('\n');
    const sections = lines.flatMap((line, index) => (/^[a-z_]+:/.test(line) ? [index] : []));
    const notes = fc.array(
      fc.tuple(fc.constantFrom(...sections), fc.constantFrom('', '# a note', '    # a note', '   ')),
    );
    fc.assert(
      fc.property(notes, (added) => {
        const longer = lines.flatMap((line, index) => [
          ...added.filter(([at]) => at === index).map(([, more]) => more),
          line,
        ]);
        expect(stand(known, longer.join('\n'))).toEqual(NOTHING);
      }),
      { numRuns: runs(25) },
    );
  });
});

it('knows every finding of any plan that may be known, and nothing is gone', () => {
  fc.assert(
    fc.property(planWithMistakes, (text) => {
      const { isNew, gone } = stand(entriesIn(text), text);
      const unreadable = reports(text).some(({ network }) => network === null);
      expect([unreadable || isNew.every((one) => /^(?:named-pupil|plan-shape) /.test(one)), gone]).toEqual([true, []]);
    }),
    { numRuns: runs(100) },
  );
});

it('leaves, of what is known, neither more nor less than what is found once it is pruned', () => {
  fc.assert(
    fc.property(planWithMistakes, planWithMistakes, (before, after) => {
      const known = entriesIn(before);
      const { gone } = compare(known, reports(after), SIGHT);
      const pruned = known.filter((entry) => !gone.includes(entry));
      expect(stand(pruned, after)).toEqual({ isNew: stand(known, after).isNew, gone: [] });
    }),
    { numRuns: runs(100) },
  );
});
