/** Closing networks whose members don't look back together. */

import { addMonths } from '../../plan/queries/calendar.ts';
import { fill, list } from '../../text/words.ts';
import { defineCheck } from '../check.ts';

/**
 * Fires if no review falls within `months` before the checking date or after it. A review without a date counts. The
 * advice asks about the outcomes that have no result yet.
 */
export const lastReviewMissing = defineCheck({
  params: { months: 'number', phrases: ['next'] },
  facts: [],
  test: ({ evaluation: { reviews }, outcomes }, { params: { months, phrases }, date }) => {
    const from = addMonths(date, -months);
    if (reviews.some((review) => review.date === undefined || review.date.to >= from)) return [];
    const open = outcomes.flatMap(({ statement, readings }) =>
      statement === undefined || readings.length > 0 ? [] : [`"${statement}"`],
    );
    const fix = open.length === 0 ? {} : { fix: fill(phrases.next, { outcomes: list(open, MOST_NAMED) }) };
    return [{ at: ['evaluation', 'reviews'], ...fix }];
  },
});

/** More outcomes than this are only counted. */
const MOST_NAMED = 3;
