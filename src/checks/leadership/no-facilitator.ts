/** Networks where no one has time to look after the network. */

import { isTended } from '../../plan/queries/posts.ts';
import { defineCheck } from '../check.ts';

/** Fires if there is no facilitator in term, and no co-leader in term with days for it. */
export const noFacilitator = defineCheck({
  params: {},
  facts: [],
  test: (plan, { date }) => (isTended(plan, date) ? [] : [{ at: ['leadership', 'facilitators'] }]),
});
