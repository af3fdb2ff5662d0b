/** A plan as seen through a lens: how far it meets each element, and which of the element's rules it doesn't pass. */

import type { LensProfile, LensStatus, NotPassed, PlanReport } from '../findings/report.ts';
import { type StatementStatus, statusOf } from '../lint/profile.ts';
import type { Lens, LensElement } from '../rules/research.ts';

const STATUSES: Readonly<Record<StatementStatus, LensStatus>> = {
  met: 'met',
  partly: 'partly',
  missed: 'missed',
  cannotTell: 'cannot-tell',
};

/** @param titles the title of every rule by its id */
export function throughLens(
  { outcomes }: Pick<PlanReport, 'outcomes'>,
  { name, title, about, sources, elements }: Lens,
  titles: ReadonlyMap<string, string>,
): LensProfile {
  return {
    name,
    title,
    about,
    sources,
    elements: elements.map(({ rules, ...element }) => ({
      ...element,
      status: STATUSES[statusOf(rules.flatMap((rule) => outcomes[rule] ?? []))],
      notPassed: notPassedOf(rules, outcomes, titles),
    })),
  };
}

function notPassedOf(
  rules: LensElement['rules'],
  outcomes: PlanReport['outcomes'],
  titles: ReadonlyMap<string, string>,
): NotPassed[] {
  return rules.flatMap((rule) => {
    const outcome = outcomes[rule];
    if (outcome !== 'failed' && outcome !== 'acknowledged') return [];
    return [{ rule, title: titles.get(rule) ?? rule, acknowledged: outcome === 'acknowledged' }];
  });
}
