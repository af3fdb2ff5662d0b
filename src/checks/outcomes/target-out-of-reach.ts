/** Targets that the results so far aren't on course for. */

import type { Outcome } from '../../plan/model/plan.ts';
import { type Course, courseOf } from '../../plan/queries/pace.ts';
import { figure, fill } from '../../text/words.ts';
import { type Breach, defineCheck, type Phrases } from '../check.ts';
import { outcomeName } from '../shared/outcome-names.ts';

/**
 * Fires at each outcome that won't get at least `enough` of the way from its baseline to its target by the date of the
 * target, at the pace so far. The latest result shows no pace before a share `early` of the time has passed. Returns
 * `cannot-tell` if no outcome can be assessed, or if the answer depends on dates given only as a month or a year.
 */
export const targetOutOfReach = defineCheck({
  params: {
    enough: 'share',
    early: 'share',
    phrases: ['slow', 'still', 'back', 'pace', 'other_way', 'no_change', 'source', 'unnamed'],
  },
  facts: ['what', 'was', 'was_on', 'now', 'now_on', 'target', 'due', 'so_far', 'needed', 'source'],
  test: ({ outcomes, date }, { params: { enough, early, phrases } }) => {
    const known = outcomes.flatMap((outcome) => {
      const course = courseOf(outcome, date);
      return course === undefined || course.elapsed < early ? [] : [{ outcome, course }];
    });
    const short = known.filter(({ course }) => course.most < enough);
    if (short.length > 0) return short.map(({ outcome, course }) => breach(outcome, course, phrases));
    return known.length === 0 || known.some(({ course }) => course.least < enough) ? 'cannot-tell' : [];
  },
});

type Wording = Phrases<'slow' | 'still' | 'back' | 'pace' | 'other_way' | 'no_change' | 'source' | 'unnamed'>;

function breach(outcome: Outcome, course: Course, phrases: Wording): Breach {
  const { baseline, latest, target } = course;
  const inWords = (value: number) => `${figure(value)}${outcome.unit === 'percent' ? '%' : ''}`;
  const projected = baseline.value + (target.value - baseline.value) * course.most;
  const facts = {
    was: inWords(baseline.value),
    was_on: baseline.date.text,
    now: inWords(latest.value),
    now_on: latest.date.text,
    target: inWords(target.value),
    due: target.date.text,
  };
  const [kind, move] = movement(course.most);
  const name = outcomeName(outcome, phrases.unnamed);
  const rate = (change: number) => fill(phrases.pace, { change: figure(Math.abs(change)) });
  return {
    at: [...outcome.at, 'target', 'value'],
    facts: {
      ...facts,
      what: fill(phrases[kind], { ...facts, outcome: name, projected: inWords(projected) }),
      so_far: move === 'pace' ? rate(course.pace) : phrases[move],
      needed: rate(course.needed),
      source: target.of.source === undefined ? '' : fill(phrases.source, { source: target.of.source }),
    },
    figures: {
      baseline: baseline.value,
      latest: latest.value,
      target: target.value,
      projected: rounded(projected),
      pace_a_year: rounded(course.pace),
      needed_a_year: rounded(course.needed),
    },
    related: [{ at: latest.of.at, message: `${facts.now} (${facts.now_on})` }],
  };
}

/** Which way the results went, and how to say their pace. */
function movement(covered: number): ['slow' | 'still' | 'back', 'pace' | 'no_change' | 'other_way'] {
  if (covered > 0) return ['slow', 'pace'];
  return covered < 0 ? ['back', 'other_way'] : ['still', 'no_change'];
}

function rounded(number: number): number {
  return Math.round(number * 100) / 100;
}
