/** Commitment that varies between schools, and whether the plan allows for it. */

import type { Pathway, Plan, School } from '../../plan/model/plan.ts';
import { fill } from '../../text/words.ts';
import { defineCheck } from '../check.ts';
import { median } from '../shared/median.ts';

/**
 * Fires if at least `least` of the head stances given, and at least `holding_back` of them as a share, are cautious or
 * absent, or if a school gives fewer days than `days_share` of the median. Doesn't fire if the plan has pathways or
 * text on variation, or if all these schools have a light or observer pace. Other rules report a single head.
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
    const uneven = new Set([...back, ...fewDays]);
    return [
      { at: ['commitment'], facts, figures, names: Array.from(uneven, ({ name }) => name), schools: uneven.size },
    ];
  },
});

function lightGivers(giving: readonly School[], share: number): School[] {
  const usual = median(giving.map(({ daysPerYear }) => daysPerYear ?? 0));
  return giving.filter(({ daysPerYear }) => (daysPerYear ?? 0) < share * usual);
}

function explains({ commitment }: Plan, uneven: readonly School[]): boolean {
  const isPathway = ({ name, expects }: Pathway) => name !== undefined || expects !== undefined;
  if (commitment.pathways.some(isPathway) || commitment.variation !== undefined) return true;
  return uneven.every(({ pace }) => pace === 'light' || pace === 'observer');
}
