/** Risks that the plan names without saying what people would do. */

import type { Risk } from '../../plan/model/plan.ts';
import { isInside } from '../../plan/queries/in-post.ts';
import { describe } from '../../plan/queries/posts.ts';
import { clip } from '../../text/clip.ts';
import { fill, list } from '../../text/words.ts';
import { defineCheck } from '../check.ts';
import { oneBreach } from '../shared/one-breach.ts';
import { quotedReason } from '../shared/quoted-reason.ts';
import { saidAt } from '../shared/said-at.ts';

/**
 * Fires once, listing the risks without a response. If there is only one, adds how it would be noticed and who watches
 * it, as far as the plan says. Skips a response that is still to come, which another rule reports; if nothing else is
 * missing, returns `cannot-tell`. "Each" is no praise for one.
 */
export const riskWithoutResponse = defineCheck({
  params: { phrases: ['sign', 'owner'] },
  facts: ['risks', 'sign', 'owner'],
  test: (plan, { params: { phrases }, date }) => {
    const risks = plan.risks.filter((entry): entry is Risk & { risk: string } => entry.risk !== undefined);
    if (risks.length === 0) return 'not-applicable';
    const unanswered = risks.filter(({ response }) => response === undefined);
    const open = unanswered.filter(({ at }) => saidAt(plan, [...at, 'response']) !== 'to-come');
    if (open.length === 0 && unanswered.length > 0) return 'cannot-tell';
    return oneBreach(
      open.map(({ at, risk }) => ({ at, name: risk })),
      {
        facts: {
          risks: list(
            open.map(({ risk }) => `"${clip(risk, 98)}"`),
            4,
          ),
          ...(open.length === 1 ? backgroundOf(open[0], phrases, date) : NOTHING),
        },
      },
    );
  },
  praise: ({ risks }) => (risks.length > 1 ? {} : undefined),
});

const NOTHING = { sign: '', owner: '' };

/** How a risk would be noticed and who watches it, in words. Empty texts if the plan doesn't say. */
function backgroundOf(risk: Risk | undefined, phrases: { sign: string; owner: string }, date: number) {
  const { sign, owner } = risk ?? {};
  return {
    sign: sign === undefined ? '' : fill(phrases.sign, { sign: quotedReason(sign) ?? '' }),
    owner: owner === undefined || !isInside(owner, date) ? '' : fill(phrases.owner, { owner: describe(owner) }),
  };
}
