/** Commitment that varies between schools, and whether the plan allows for it. */

import type { Plan, School } from '../../plan/model/plan.ts';
import { fill } from '../../text/words.ts';
import { defineCheck } from '../check.ts';
import { median } from '../shared/median.ts';

/**
 * Fires when `holding_back` or more of the stances stated, and `least` of them, are cautious or absent (other rules report
 * one head alone), or a school gives fewer days than `days_share` of the median, and neither pathways, nor a pace, nor
 * words on variation say how.
 */
export const commitmentUneven = defineCheck({
  params: { holding_back: 'share', least: 'number', days_share: 'share', phrases: ['stances', 'days'] },
  facts: ['stances', 'days'],
  test: (plan, { params }) => {
    const stated = plan.members.filter(({ headStance }) => headStance !== undefined);
    const giving = plan.members.filter(({ daysPerYear }) => daysPerYear !== undefined);
    if (stated.length === 0 && giving.length < 2) return 'cannot-tell';
    const holding = stated.filter(({ headStance }) => headStance === 'cautious' || headStance === 'absent');
    const isBack = holding.length >= params.least && holding.length >= params.holding_back * stated.length;
    const back = isBack ? holding : [];
    const fewDays = lightGivers(giving, params.days_share);
    if ((!isBack && fewDays.length === 0) || explains(plan, [...back, ...fewDays])) return [];
    const percent = Math.round(100 * params.days_share);
    const facts = {
      stances: isBack ? fill(params.phrases.stances, { back: back.length, stated: stated.length }) : '',
      days:
        fewDays.length > 0 ? fill(params.phrases.days, { light: fewDays.length, giving: giving.length, percent }) : '',
    };
    const figures = {
      stances_stated: stated.length,
      cautious_or_absent: holding.length,
      days: giving.map(({ daysPerYear }) => daysPerYear ?? 0),
    };
    return [{ at: ['commitment'], facts, figures, schools: new Set([...back, ...fewDays]).size }];
  },
});

function lightGivers(giving: readonly School[], share: number): School[] {
  if (giving.length < 2) return [];
  const usual = median(giving.map(({ daysPerYear }) => daysPerYear ?? 0));
  return giving.filter(({ daysPerYear }) => (daysPerYear ?? 0) < share * usual);
}

function explains({ commitment }: Plan, uneven: readonly School[]): boolean {
  if (commitment.pathways.length > 0 || commitment.variation !== undefined) return true;
  return uneven.every(({ pace }) => pace === 'light' || pace === 'observer');
}
