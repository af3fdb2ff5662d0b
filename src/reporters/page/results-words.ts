/** What has changed so far, in a line: the first figure of an outcome, the best and the latest since, and the aim. */

import type { Outcome, Plan } from '../../plan/model/plan.ts';
import type { PlanDate } from '../../plan/queries/calendar.ts';
import { figureWords } from '../../plan/queries/figure-words.ts';
import { dateWords } from '../../plan/queries/timeline.ts';
import { clip } from '../../text/clip.ts';

/** The most outcomes in the line, and the longest name of one. */
const MOST = 2;
const LONGEST_NAME = 80;

interface Figure {
  readonly value: number;
  readonly date: PlanDate;
}

/** The results of the first outcomes that have any by the checking date; empty if none has. */
export function resultsSoFar({ outcomes, date: today }: Plan): string {
  return outcomes
    .flatMap((outcome) => resultsOf(outcome, today))
    .slice(0, MOST)
    .join('; ');
}

function resultsOf({ statement, unit, baseline, readings, target }: Outcome, today: number): string[] {
  const [first] = datedIn([baseline]);
  const later = datedIn(readings)
    .filter(({ date }) => date.from <= today && (first === undefined || date.from > first.date.to))
    .sort((a, b) => a.date.from - b.date.from);
  const latest = later.at(-1);
  if (statement === undefined || first === undefined || latest === undefined) return [];
  const aim = typeof target?.value === 'number' ? target.value : undefined;
  const way = Math.sign((aim ?? latest.value) - first.value);
  const [best] = later.toSorted((a, b) => way * (b.value - a.value));
  const figures = [first, ...(best === undefined || best.value === latest.value ? [] : [best]), latest];
  const words = figures.map(({ value, date }) => `${figureWords(value, unit)} (${dateWords(date)})`);
  return [
    `"${clip(statement, LONGEST_NAME)}": ${words.join(', ')}${aim === undefined ? '' : `, aim ${figureWords(aim, unit)}`}`,
  ];
}

/** The figures that have a number and a date. */
function datedIn(
  measured: readonly ({ readonly value?: unknown; readonly date?: PlanDate | undefined } | undefined)[],
): Figure[] {
  return measured.flatMap((one) =>
    typeof one?.value === 'number' && one.date !== undefined ? [{ value: one.value, date: one.date }] : [],
  );
}
