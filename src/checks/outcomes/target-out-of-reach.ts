/** Targets that the results so far aren't on course for, or that weren't reached. */

import type { Outcome } from '../../plan/model/plan.ts';
import { type Course, courseOf, dated, type Reached, reachedOf } from '../../plan/queries/pace.ts';
import { figure, fill } from '../../text/words.ts';
import { type Breach, defineCheck, type Phrases } from '../check.ts';
import { outcomeName } from '../shared/outcome-names.ts';
import { hasPhrase } from '../shared/phrases-in-text.ts';

const PHRASES = [
  ...(['slow', 'still', 'back', 'fell', 'missed', 'went', 'needed', 'next'] as const),
  ...(['pace', 'no_change', 'other_way', 'source', 'unnamed', 'passed', 'check'] as const),
] as const;

/**
 * Fires at each outcome that won't get at least `enough` of the way from its baseline to its target by the date of the
 * target, at the pace so far. The latest result shows no pace before a share `early` of the time has passed. Also fires
 * if that date has passed, the result from then, or from up to `days` before, is short of `enough`, and nothing is written
 * on what it means, and if the target is less than the baseline, and the statement asks for `more` (and has none of `fewer`, nor
 * does the measure), or the statement, the measure or what the programme asks says that the target is the `least`. Returns `cannot-tell` if no outcome can be assessed, or if the answer depends on dates given only as a
 * month or a year. If an earlier result was clearly better, says that instead of a pace.
 */
export const targetOutOfReach = defineCheck({
  params: {
    enough: 'share',
    early: 'share',
    days: 'number',
    more: 'texts',
    least: 'texts',
    fewer: 'texts',
    phrases: PHRASES,
  },
  facts: ['what', 'went', 'needed', 'source'],
  test: ({ outcomes: all, network, date }, { params }) => {
    const { enough, early, days, phrases } = params;
    const wrong = all.filter((outcome) => isWrongWay(outcome, network.partOf?.asks ?? '', params));
    const outcomes = all.filter((outcome) => !wrong.includes(outcome));
    const known = outcomes.flatMap((outcome) => {
      const course = courseOf(outcome, date);
      return course === undefined || course.elapsed < early ? [] : [{ outcome, course }];
    });
    const over = outcomes.flatMap((outcome) => {
      const reached = reachedOf(outcome, date, days);
      return reached === undefined ? [] : [{ outcome, reached }];
    });
    const breaches = [
      ...wrong.map((outcome) => alreadyPassed(outcome, phrases)),
      ...over
        .filter(({ reached }) => reached.share < enough && reached.latest.of.note === undefined)
        .map(({ outcome, reached }) => missed(outcome, reached, phrases)),
      ...known
        .filter(({ course }) => course.most < enough)
        .map(({ outcome, course }) => outOfReach(outcome, course, phrases)),
    ];
    if (breaches.length > 0) return breaches;
    const isUnclear = known.length + over.length === 0 || known.some(({ course }) => course.least < enough);
    return isUnclear ? 'cannot-tell' : [];
  },
});

/** Whether the plan asks for more of something, and the target is less than the baseline. */
function isWrongWay(
  { statement = '', measure = '', baseline, target }: Outcome,
  asks: string,
  { more, least, fewer }: Readonly<Record<'more' | 'least' | 'fewer', readonly string[]>>,
): boolean {
  const [before, aim] = [baseline?.value, target?.value];
  if (typeof before !== 'number' || typeof aim !== 'number' || aim >= before) return false;
  const floor = least.map((words) => `${words} ${aim}`);
  if ([statement, measure, asks].some((text) => hasPhrase(text, floor))) return true;
  return hasPhrase(statement, more) && !hasPhrase(`${statement} | ${measure}`, fewer);
}

function alreadyPassed(outcome: Outcome, phrases: Wording): Breach {
  const { baseline, target } = outcome;
  const [was, aim] = [Number(baseline?.value), Number(target?.value)];
  const facts = {
    outcome: outcomeName(outcome, phrases.unnamed),
    was: inWords(was, outcome),
    target: inWords(aim, outcome),
  };
  return {
    at: [...outcome.at, 'target', 'value'],
    facts: { what: fill(phrases.passed, facts), went: '', needed: '', source: '' },
    fix: phrases.check,
    figures: { baseline: was, target: aim },
  };
}

type Wording = Phrases<(typeof PHRASES)[number]>;

function missed(outcome: Outcome, reached: Reached, phrases: Wording): Breach {
  const { baseline, latest, target } = reached;
  const facts = wordsOf(outcome, reached, phrases);
  return {
    at: [...outcome.at, 'target', 'value'],
    facts: { what: fill(phrases.missed, facts), went: '', needed: '', source: facts.source },
    fix: phrases.next,
    figures: { baseline: baseline.value, latest: latest.value, target: target.value },
    related: [{ at: latest.of.at, message: `${facts.now} (${facts.now_on})` }],
  };
}

function outOfReach(outcome: Outcome, course: Course, phrases: Wording): Breach {
  const { baseline, latest, target } = course;
  const projected = baseline.value + (target.value - baseline.value) * course.likely;
  const [kind, move] = movement(course.most);
  const rate = (change: number) => fill(phrases.pace, { change: figure(Math.abs(change)) });
  const facts = {
    ...wordsOf(outcome, course, phrases),
    projected: inWords(projected, outcome),
    so_far: move === 'pace' ? rate(course.pace) : phrases[move],
    rate: rate(course.needed),
  };
  const peak = peakOf(outcome, course);
  // A pace over the rise and the fall together is nobody's.
  const words =
    peak === undefined
      ? { what: fill(phrases[kind], facts), went: fill(phrases.went, facts), needed: fill(phrases.needed, facts) }
      : { what: fill(phrases.fell, { ...facts, ...peak }), went: '', needed: '' };
  return {
    at: [...outcome.at, 'target', 'value'],
    facts: { ...words, source: facts.source },
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

/** The best result so far in words, if the latest has lost at least a tenth of the way from there. */
function peakOf(outcome: Outcome, { baseline, latest, target }: Course): { peak: string; peak_on: string } | undefined {
  const way = target.value - baseline.value;
  const lostSince = ({ value }: { readonly value: number }) => (value - latest.value) / way;
  const [best] = outcome.readings
    .flatMap((reading) => dated(reading) ?? [])
    .filter(({ date }) => date.to < latest.date.from)
    .sort((a, b) => lostSince(b) - lostSince(a));
  if (best === undefined || lostSince(best) < LOST) return undefined;
  return { peak: inWords(best.value, outcome), peak_on: best.date.text };
}

/** A share of the way from the baseline to the target that is more than figures vary by themselves. */
const LOST = 0.1;

function wordsOf(outcome: Outcome, { baseline, latest, target }: Omit<Reached, 'share'>, phrases: Wording) {
  return {
    outcome: outcomeName(outcome, phrases.unnamed),
    was: inWords(baseline.value, outcome),
    was_on: baseline.date.text,
    now: inWords(latest.value, outcome),
    now_on: latest.date.text,
    target: inWords(target.value, outcome),
    due: target.date.text,
    source: target.of.source === undefined ? '' : fill(phrases.source, { source: target.of.source }),
  };
}

function inWords(value: number, { unit }: Outcome): string {
  return `${figure(value)}${unit === 'percent' ? '%' : ''}`;
}

/** Which way the results went, and how to say their pace. */
function movement(covered: number): ['slow' | 'still' | 'back', 'pace' | 'no_change' | 'other_way'] {
  if (covered > 0) return ['slow', 'pace'];
  return covered < 0 ? ['back', 'other_way'] : ['still', 'no_change'];
}

function rounded(number: number): number {
  return Math.round(number * 100) / 100;
}
