/** Networks of more schools than usually work well together. */

import type { Plan } from '../../plan/model/plan.ts';
import { networkSize, sizePath } from '../../plan/queries/network-size.ts';
import { count, fill } from '../../text/words.ts';
import { defineCheck, type Phrases } from '../check.ts';
import { quotedReason } from '../shared/quoted-reason.ts';
import { type Division, divisionOf } from '../shared/small-groups.ts';

/**
 * Fires if there are more than `max` member schools, unless they work in small groups with leaders: groups or activities
 * of `least` to `most` schools reach `share` of the members, the plan describes groups of that size that are rearranged,
 * it has `alike` groups with one of `functions` and doesn't say which schools are in them, or it has leaders of parts,
 * in the words `regional`. Softened if such groups have no leader, if the plan gives a reason, which is quoted, and up
 * to `nearly` schools. Not applicable if all there is to ask is how the groups hear from each other, and a rule in
 * `groups_by` has found that no work links them.
 */
export const networkTooLarge = defineCheck({
  params: {
    max: 'number',
    nearly: 'number',
    least: 'number',
    most: 'number',
    share: 'share',
    alike: 'number',
    functions: 'texts',
    posts: 'texts',
    regional: 'texts',
    groups_by: 'texts',
    phrases: ['reason', 'next', 'unled', 'rearranged', 'sizes', 'next_groups', 'nearly', 'next_nearly'],
  },
  facts: ['schools', 'softly', 'next'],
  after: 'others',
  test: (plan, { params, others }) => {
    const n = networkSize(plan);
    if (n <= params.max) return [];
    const division = divisionOf(plan, params);
    if (division?.areLed === true) return [];
    const isAboutGroups = division !== undefined && quotedReason(plan.network.sizeRationale) === undefined;
    if (isAboutGroups && params.groups_by.some((rule) => others?.fired(rule) === true)) return 'not-applicable';
    const schools = count(n, 'school');
    const soft = softer(plan, { schools, division, isNear: n <= params.nearly }, params.phrases);
    const facts = { schools, softly: soft?.softly ?? '', next: soft?.next ?? '' };
    return [{ at: sizePath(plan), key: true, facts, figures: { schools: n }, softened: soft !== undefined }];
  },
});

type Wording = Phrases<'reason' | 'next' | 'unled' | 'rearranged' | 'sizes' | 'next_groups' | 'nearly' | 'next_nearly'>;

interface Size {
  /** How many, in words. */
  readonly schools: string;
  readonly division: Division | undefined;
  readonly isNear: boolean;
}

function softer(plan: Plan, { schools, division, isNear }: Size, phrases: Wording) {
  const reason = quotedReason(plan.network.sizeRationale);
  if (reason !== undefined) return { softly: fill(phrases.reason, { schools, reason }), next: phrases.next };
  if (division !== undefined) return { softly: inGroups(division, schools, phrases), next: phrases.next_groups };
  return isNear ? { softly: fill(phrases.nearly, { schools }), next: phrases.next_nearly } : undefined;
}

function inGroups({ groups, sizes }: Division, schools: string, phrases: Wording): string {
  const least = Math.min(...sizes);
  const most = Math.max(...sizes);
  const range = least === most ? String(least) : `${least} to ${most}`;
  if (groups === undefined) return fill(phrases.rearranged, { schools, range });
  const words = count(groups, 'group');
  const division = sizes.length === 0 ? words : fill(phrases.sizes, { groups: words, range });
  return fill(phrases.unled, { schools, groups: division });
}
