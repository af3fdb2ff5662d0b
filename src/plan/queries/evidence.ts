/** Suggests what people could bring to a meeting, based on what the plan promises to measure or make. */

import { list, money } from '../../text/words.ts';
import type { Artefact, Measurement, Milestone, Outcome, Plan } from '../model/plan.ts';
import { addMonths, type Day } from './calendar.ts';
import { costAtHand } from './cost.ts';
import { describe } from './posts.ts';
import { dateWords } from './timeline.ts';

/** How many months ahead a meeting looks. */
const MONTHS_AHEAD = 6;

/**
 * One line for each thing to bring: measures, then artefacts and milestones due, then checks of trust and of cost.
 */
export function evidenceOf(plan: Plan): string[] {
  const soon = addMonths(plan.date, MONTHS_AHEAD);
  return [
    ...plan.outcomes.flatMap((outcome) => measureLine(outcome)),
    ...plan.sharing.artefacts.flatMap((artefact) => artefactLine(artefact, soon)),
    ...plan.milestones.flatMap((milestone) => milestoneLine(milestone, plan.date, soon)),
    ...(plan.trust.checkedBy === undefined ? [] : [`Whether trust is growing: ${plan.trust.checkedBy}`]),
    ...costLine(plan),
  ];
}

/** A milestone that is due soon. */
function milestoneLine({ title, due, owner }: Milestone, today: Day, soon: Day): string[] {
  if (title === undefined || due === undefined || due.to < today || due.from > soon) return [];
  const asked = owner === undefined ? '' : `; ask ${describe(owner)}`;
  return [`${title}: whether it will be done by ${dateWords(due)}${asked}`];
}

/** How cost and gain will be weighed, with the cost. */
function costLine(plan: Plan): string[] {
  const how = plan.evaluation.costBenefit?.howJudged;
  if (how === undefined) return [];
  const cost = costAtHand(plan);
  if (cost?.spending === undefined) return [`Cost and gain: ${how}`];
  const { year, schools, pupils, spending } = cost;
  const inMoney = (sum: number) => money(sum, plan.resources?.currency);
  const each = [
    `${inMoney(spending / schools)} for each school`,
    ...(pupils > 0 ? [`at most ${inMoney(spending / pupils)} for each pupil who takes part`] : []),
  ];
  return [`Cost and gain: ${how} (${year.text}: ${list(each)})`];
}

function measureLine({ statement, measure, unit, baseline, target, owner }: Outcome): string[] {
  if (statement === undefined) return [];
  const figures = [
    ...value('at the start:', baseline, unit),
    ...value('aim:', target, unit),
    ...(owner === undefined ? [] : [`ask ${describe(owner)}`]),
  ];
  const latest = measure === undefined ? 'what is known so far' : `the latest figures for "${measure}"`;
  return [`${statement}: ${[latest, ...figures].join('; ')}`];
}

function value(lead: string, measured: Measurement | undefined, unit: string | undefined): string[] {
  if (measured?.value === undefined) return [];
  const when = measured.date === undefined ? '' : ` (${dateWords(measured.date)})`;
  return [`${lead} ${measured.value}${unit === 'percent' ? '%' : ''}${when}`];
}

function artefactLine({ title, due, published }: Artefact, soon: Day): string[] {
  if (title === undefined || due === undefined || due.from > soon || published !== undefined) return [];
  return [`${title}: what there is so far (due ${dateWords(due)})`];
}
