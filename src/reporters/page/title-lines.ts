/** The name of a network and a few facts below it, at the top of a page or a paper. */

import type { PlanReport } from '../../findings/report.ts';
import type { Audience } from '../../report/meeting-agenda.ts';
import { count } from '../../text/words.ts';
import { el, type Markup } from '../markup/element.ts';
import { dayWords, type PagePlan, said } from './page-parts.ts';

const PAPERS: Readonly<Record<Audience, string>> = {
  steering: 'Notes for the steering group',
  'critical-friend': 'Notes for the critical friend',
  governors: 'Paper for governors',
};

export function nameOf({ network, file }: PlanReport): string {
  return said(network === null || network.name === '' ? file : network.name, 200);
}

/** The stage, or that the network has ended or is about to. */
function lifeOf({ stage, ended, closing }: PlanReport): string[] {
  if (stage === null) return [];
  return [ended === null ? (closing ? 'closing' : stage) : 'ended'];
}

/**
 * The stage and the size are here only if the page has no sentences about them, which need the model of the plan.
 *
 * @param id of the heading, if something refers to it
 */
export function titleLines(
  input: Pick<PagePlan, 'report' | 'plan' | 'asOf' | 'view' | 'level'>,
  id?: string,
): Markup[] {
  const { report, plan, asOf, view, level } = input;
  const facts = [
    PAPERS[view.audience],
    ...(plan === undefined ? [...lifeOf(report), ...sizeOf(report)] : []),
    dayWords(asOf),
  ];
  const heading = el(level === 1 ? 'h1' : 'h2', id === undefined ? {} : { id }, nameOf(report));
  return [heading, el('p', { class: 'facts' }, facts.join(' · '))];
}

function sizeOf({ schools }: PlanReport): string[] {
  return schools === null ? [] : [count(schools, 'school')];
}
