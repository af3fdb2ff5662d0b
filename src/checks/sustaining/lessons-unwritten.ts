/** Closing networks that leave nothing written for others. */

import type { Artefact } from '../../plan/model/plan.ts';
import { addMonths } from '../../plan/queries/calendar.ts';
import { list } from '../../text/words.ts';
import { defineCheck } from '../check.ts';
import { trueKeys } from '../shared/true-keys.ts';

/**
 * Fires if the plan lists neither lessons nor anything to share that says what was learned: what was published more
 * than `months` ago doesn't, and nor does an artefact of the kind `other` or for one of `not_for`. Softened if there
 * are lessons, but none says who it is written for, how the network knows, or who passes it on.
 */
export const lessonsUnwritten = defineCheck({
  params: { months: 'number', not_for: 'texts', phrases: ['audience', 'evidence', 'owner'] },
  facts: ['lacks'],
  test: (plan, context) => {
    const { months, not_for: notFor, phrases } = context.params;
    const { sharing } = plan;
    const lessons = plan.lessons.filter(({ lesson }) => lesson !== undefined);
    const isRecent = ({ kind, audience = '', published }: Artefact) =>
      kind !== 'other' &&
      !notFor.includes(audience) &&
      (published === undefined || addMonths(published.to, months) >= context.date);
    if (sharing.artefacts.some(isRecent)) return [];
    if (lessons.length === 0) return [{ at: ['lessons'], facts: { lacks: '' } }];
    const lacks = trueKeys({
      audience: lessons.every(({ audience }) => audience === undefined),
      evidence: lessons.every(({ evidence }) => evidence === undefined),
      owner: lessons.every(({ owner }) => owner === undefined),
    });
    if (lacks.length === 0) return [];
    const words = list(lacks.map((lack) => phrases[lack]));
    return [{ at: ['lessons'], key: true, facts: { lacks: words }, softened: true }];
  },
});
