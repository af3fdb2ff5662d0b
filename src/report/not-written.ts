/**
 * What a plan doesn't say yet, gathered by category, so that each absence is a few words and not a finding of its own.
 */

import type { Finding, PlanReport } from '../findings/report.ts';

/** What to write in one category, or what to write first if the plan has nothing on it. */
export interface NotWritten {
  readonly category: string;
  /** What to write, each in a few words, most important first. Empty if the plan has nothing on the category. */
  readonly gaps: readonly string[];
  /** What to write first, as it follows "start with"; empty unless the plan has nothing on the category. */
  readonly first: string;
}

/**
 * The categories with something to write, in the framework's order. A category on which the plan has nothing has one
 * line, if anything was found to be missing.
 * @param open the plan's open findings
 * @param shown findings that are reported elsewhere
 */
export function notWritten(plan: PlanReport, open: readonly Finding[], shown: readonly Finding[]): NotWritten[] {
  const absent = open
    .filter((finding) => finding.about === 'unwritten' && !shown.includes(finding))
    .sort((a, b) => b.weight - a.weight);
  const unstarted = new Map(plan.unstarted.map(({ category, first }) => [category, first]));
  const lacking = new Set(open.filter(({ about }) => about !== 'written').map(({ category }) => category));
  const named = new Set(shown.map(({ category }) => category));
  return categoriesOf(plan, absent).flatMap((category) => {
    const own = absent.filter((finding) => finding.category === category);
    const first = unstarted.get(category);
    if (first !== undefined && lacking.has(category) && !named.has(category)) return [{ category, gaps: [], first }];
    const gaps = [...new Set(own.map(({ gap, fix }) => (gap === '' ? fix : gap)))];
    return gaps.length === 0 ? [] : [{ category, gaps, first: '' }];
  });
}

/** In the framework's order, as the outcomes of all rules have it. */
function categoriesOf({ outcomes, unstarted }: PlanReport, absent: readonly Finding[]): string[] {
  const rules = Object.keys(outcomes);
  const rank = (category: string) => {
    const first = absent.findIndex((finding) => finding.category === category);
    return first < 0 ? rules.length : rules.indexOf(absent[first]?.rule ?? '');
  };
  const own = [...new Set(absent.map(({ category }) => category))].sort((a, b) => rank(a) - rank(b));
  return [...own, ...unstarted.map(({ category }) => category).filter((category) => !own.includes(category))];
}
