/** Closing networks whose members don't look back together. */

import { addMonths } from '../../plan/queries/calendar.ts';
import { defineCheck } from '../check.ts';

/** Fires if no review falls within `months` before the checking date or after it. A review without a date counts. */
export const lastReviewMissing = defineCheck({
  params: { months: 'number' },
  facts: [],
  test: ({ evaluation: { reviews } }, { params: { months }, date }) => {
    const from = addMonths(date, -months);
    return reviews.some((review) => review.date === undefined || review.date.to >= from)
      ? []
      : [{ at: ['evaluation', 'reviews'] }];
  },
});
