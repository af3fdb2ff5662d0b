/** Acknowledgements that no longer have any effect. */

import type { Acknowledgement } from '../../plan/model/plan.ts';
import { fill } from '../../text/words.ts';
import { type Breach, defineCheck, type OtherRules } from '../check.ts';

/** Fires at an entry whose date has passed, whose rule is unknown, or whose finding no longer occurs. */
export const staleAcknowledgement = defineCheck({
  params: { phrases: ['unknown', 'expired', 'unneeded'] },
  facts: ['problem'],
  after: 'all',
  test: (plan, { params: { phrases }, others }) => {
    if (plan.acknowledged.length === 0) return 'not-applicable';
    return plan.acknowledged.flatMap((entry): Breach[] => {
      const problem = problemWith(entry, plan.today, others);
      if (problem === undefined) return [];
      const at = [...entry.at, problem === 'expired' ? 'until' : 'rule'];
      const facts = { problem: fill(phrases[problem], { rule: named(entry, others), until: entry.until?.text ?? '' }) };
      return [{ at, facts, ...(problem === 'unneeded' && { surplus: entry.at }) }];
    });
  },
});

/** People don't know ids and codes by heart. */
function named({ rule }: Acknowledgement, others?: OtherRules): string {
  const title = others?.titleOf(rule);
  return title === undefined ? `"${rule}"` : `"${title}" (${rule})`;
}

type Problem = 'unknown' | 'expired' | 'unneeded';

function problemWith({ rule, until }: Acknowledgement, today: number, others?: OtherRules): Problem | undefined {
  if (others !== undefined && !others.known(rule)) return 'unknown';
  if (until !== undefined && until.to < today) return 'expired';
  return others === undefined || others.fired(rule) ? undefined : 'unneeded';
}
