/** Networks that give nobody inside time to look after them. */

import { isTended } from '../../plan/queries/posts.ts';
import { defineCheck } from '../check.ts';

/** Fires when there is no facilitator in term and no co-leader in term with days for it. */
export const noFacilitator = defineCheck({
  params: {},
  facts: [],
  test: (plan, { date }) => (isTended(plan, date) ? [] : [{ at: ['leadership', 'facilitators'] }]),
});
