/** Closing networks that leave nothing written for others. */

import { list } from '../../text/words.ts';
import { defineCheck } from '../check.ts';
import { trueKeys } from '../shared/true-keys.ts';

/**
 * Fires if the plan lists neither lessons nor anything to share. Softened if there are lessons, but none says who it is
 * written for, how the network knows, or who passes it on.
 */
export const lessonsUnwritten = defineCheck({
  params: { phrases: ['audience', 'evidence', 'owner'] },
  facts: ['lacks'],
  test: (plan, { params: { phrases } }) => {
    const { sharing } = plan;
    const lessons = plan.lessons.filter(({ lesson }) => lesson !== undefined);
    if (sharing.artefacts.length > 0) return [];
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
