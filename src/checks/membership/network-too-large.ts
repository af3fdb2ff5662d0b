/** Networks of more schools than usually work well together. */

import type { Plan } from '../../plan/model/plan.ts';
import { networkSize, sizePath } from '../../plan/queries/network-size.ts';
import { count, fill } from '../../text/words.ts';
import { defineCheck, type Phrases } from '../check.ts';
import { quotedReason } from '../shared/quoted-reason.ts';
import { type Division, type DivisionParams, divisionOf } from '../shared/small-groups.ts';

/**
 * Fires if there are more than `max` member schools. Softened if the plan gives a reason, which is quoted, or if the
 * network works in small groups: groups or activities of `least` to `most` schools reach `share` of the members, the
 * plan describes groups of that size that are rearranged, or it has `alike` groups with one of `functions` and doesn't
 * say which schools are in them.
 */
export const networkTooLarge = defineCheck({
  params: {
    max: 'number',
    least: 'number',
    most: 'number',
    share: 'share',
    alike: 'number',
    functions: 'texts',
    phrases: ['reason', 'next', 'led', 'unled', 'rearranged', 'sizes', 'next_groups'],
  },
  facts: ['schools', 'softly', 'next'],
  test: (plan, { params }) => {
    const n = networkSize(plan);
    if (n <= params.max) return [];
    const schools = count(n, 'school');
    const soft = softer(plan, schools, params);
    const facts = { schools, softly: soft?.softly ?? '', next: soft?.next ?? '' };
    return [{ at: sizePath(plan), key: true, facts, figures: { schools: n }, softened: soft !== undefined }];
  },
});

type Wording = Phrases<'reason' | 'next' | 'led' | 'unled' | 'rearranged' | 'sizes' | 'next_groups'>;

function softer(plan: Plan, schools: string, params: DivisionParams & { readonly phrases: Wording }) {
  const { phrases } = params;
  const reason = quotedReason(plan.network.sizeRationale);
  if (reason !== undefined) return { softly: fill(phrases.reason, { schools, reason }), next: phrases.next };
  const division = divisionOf(plan, params);
  return division && { softly: inGroups(division, schools, phrases), next: phrases.next_groups };
}

function inGroups({ groups, sizes, areLed }: Division, schools: string, phrases: Wording): string {
  const least = Math.min(...sizes);
  const most = Math.max(...sizes);
  const range = least === most ? String(least) : `${least} to ${most}`;
  if (groups === undefined) return fill(phrases.rearranged, { schools, range });
  const words = count(groups, 'group');
  const division = sizes.length === 0 ? words : fill(phrases.sizes, { groups: words, range });
  return fill(areLed ? phrases.led : phrases.unled, { schools, groups: division });
}
