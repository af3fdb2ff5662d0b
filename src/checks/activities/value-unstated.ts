/** General check: values of a field that no activity has, although some activities give the field. */

import type { Activity, Plan } from '../../plan/model/plan.ts';
import { LEARNING, PLAIN_VALUES } from '../../plan/plain-values.ts';
import { currentActivities } from '../../plan/queries/network-year.ts';
import { count, either } from '../../text/words.ts';
import { defineCheck } from '../check.ts';

const FIELDS: Readonly<Record<string, (activity: Activity) => readonly string[]>> = {
  levels: ({ levels }) => levels,
  strands: ({ strands }) => strands,
};

/**
 * Values that the plan can also cover elsewhere: learning from others uses what they know, with them creates it, and on
 * behalf of others makes something for them.
 */
const ELSEWHERE: Readonly<Record<string, (plan: Plan) => boolean>> = {
  'network-to-network': ({ network }) => network.links.length > 0,
  from: (plan) => currentActivities(plan).some(({ knowledge }) => knowledge?.practice === true),
  with: (plan) => currentActivities(plan).some(({ knowledge }) => knowledge?.created === true),
  'on-behalf-of': ({ sharing }) => sharing.artefacts.some(({ audience = '' }) => OUTSIDE.has(audience)),
};

/** Audiences outside the network. */
const OUTSIDE: ReadonlySet<string> = new Set(['authority', 'profession', 'parents']);

/**
 * Fires if no activity gives one of the `values` of `field` (`levels` or `strands`), or of
 * `softer`, listing those that are missing; softened if all of them are in `softer`. Returns `cannot-tell` if fewer than `least` percent of the activities
 * give the field.
 */
export const valueUnstated = defineCheck({
  params: { field: 'text', values: 'texts', softer: 'texts', least: 'number' },
  facts: ['missing', 'unsaid', 'where'],
  test: (plan, { params: { field, values, softer, least } }) => {
    const activities = currentActivities(plan);
    const stated = activities
      .map((activity) => FIELDS[field]?.(activity))
      .filter((words) => words !== undefined && words.length > 0);
    if (stated.length === 0 || 100 * stated.length < least * activities.length) return 'cannot-tell';
    const known = new Set(stated.flat());
    const missing = [...values, ...softer].filter((word) => !known.has(word) && !ELSEWHERE[word]?.(plan));
    if (missing.length === 0) return [];
    const names = PLAIN_VALUES[field === 'levels' ? 'levels' : 'strands'];
    const inWords = (words: Readonly<Record<string, string>>) => either(missing.map((word) => words[word] ?? word));
    return [
      {
        at: ['activities'],
        key: true,
        facts: {
          missing: inWords(names),
          unsaid: inWords(LEARNING),
          where: whereStated(stated.length, activities.length),
        },
        figures: { missing, activities_that_state: stated.length },
        softened: missing.every((word) => softer.includes(word)),
      },
    ];
  },
});

/** `each activity`, or how many of them. */
function whereStated(stated: number, activities: number): string {
  if (stated < activities || activities === 1) return `${stated} of ${count(activities, 'activity', 'activities')}`;
  return 'each activity';
}
