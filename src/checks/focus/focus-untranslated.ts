/** Focuses that haven't been turned into teaching. */

import type { Plan } from '../../plan/model/plan.ts';
import type { Data } from '../../plan/path.ts';
import { currentActivities } from '../../plan/queries/network-year.ts';
import { memoize } from '../../text/memoize.ts';
import { list } from '../../text/words.ts';
import { defineCheck } from '../check.ts';
import { contentWords } from '../shared/content-words.ts';
import { entriesAt, pathOf } from '../shared/dotted-fields.ts';
import { focusText, pedagogyText } from '../shared/focus-text.ts';
import { isMadeOf, longestFirst, partsOf, type WordLists } from '../shared/made-of.ts';
import { hasPhrase } from '../shared/phrases-in-text.ts';
import { quotedReason } from '../shared/quoted-reason.ts';
import { trueKeys } from '../shared/true-keys.ts';

/**
 * Fires once if a focus is written and there is no pedagogy, or the pedagogy has the same words (in any order, ignoring
 * `filler`), or it is nothing but `adult` ways of learning, or there is no content (one made of `any` is none) and no text about the focus names one of `subjects`. Strands, each with a pedagogy,
 * stand for the focus and its pedagogy if those aren't written. Heavy if there is no pedagogy. The advice is to
 * plan a lesson only if the focus has a word for `learning` or names a subject. Returns `cannot-tell` if
 * only the content is missing, and an activity serves an outcome for pupils that has a measure. Praised unless a part of
 * the pedagogy is for staff, an entry of the content is made of `any`, or the focus is a list of things.
 */
export const focusUntranslated = defineCheck({
  params: {
    filler: 'texts',
    adult: 'texts',
    any: 'texts',
    linking: 'texts',
    learning: 'texts',
    subjects: 'texts',
    phrases: ['pedagogy', 'repeats', 'adults', 'content', 'translate'],
  },
  facts: ['lacks'],
  praiseFacts: ['approach'],
  praiseNames: ['approach'],
  test: (plan, { params }) => {
    const { filler, subjects, phrases } = params;
    const focus = focusText(plan);
    if (focus === undefined) return 'not-applicable';
    const pedagogy = pedagogyText(plan);
    const lacks = trueKeys({
      pedagogy: pedagogy === undefined,
      repeats: pedagogy !== undefined && isSame(contentWords(pedagogy, filler), contentWords(focus, filler)),
      adults: isOnlyAdult(partsOf(pedagogy ?? '', filler), adultPhrases(params)),
      content:
        !entriesAt(plan, 'focus.content').some((one) => isSome(one, params.any)) && !namesSubject(plan, subjects),
    });
    if (lacks.length === 0) return [];
    if (lacks[0] === 'content' && measuresPupils(plan)) return 'cannot-tell';
    const at = pathOf(lacks[0] === 'content' ? 'focus.content' : 'focus.pedagogy');
    const isAboutLearning = hasPhrase(focus, params.learning) || namesSubject(plan, subjects);
    const fix = isAboutLearning || lacks[0] === 'content' ? {} : { fix: phrases.translate };
    return [
      { at, facts: { lacks: list(lacks.map((lack) => phrases[lack])) }, isHeavy: pedagogy === undefined, ...fix },
    ];
  },
  praise: (plan, { params }) => {
    const { focus } = plan;
    const entries = entriesAt(plan, 'focus.content');
    const isForStaff = clausesOf(focus.pedagogy).some((one) =>
      isOnlyAdult(partsOf(one, params.filler), adultPhrases(params)),
    );
    if (isForStaff || entries.some((one) => !isSome(one, params.any)) || isList(focus.learningFocus, params.linking))
      return undefined;
    const approach = quotedReason(focus.pedagogy);
    return { approach: approach === undefined ? '' : ` ("${approach}")` };
  },
});

function clausesOf(text = ''): string[] {
  return text.split(/[,;]/).filter((one) => one.trim() !== '');
}

/** Whether a focus is a list of things to work on: three parts between commas or more, each longer than a word. */
function isList(focus: string | undefined, linking: readonly string[]): boolean {
  const parts = clausesOf(focus).map((part) => part.trim().toLowerCase().split(/\s+/));
  return parts.length >= 3 && parts.every(([first = '', ...others]) => others.length > 0 && !linking.includes(first));
}

/** Whether an entry of the content names something, and not just any of it. */
function isSome(entry: Data, any: readonly string[]): boolean {
  return !isMadeOf(partsOf(String(entry), []), longestFirst(any, []));
}

function isOnlyAdult(words: readonly string[], phrases: WordLists): boolean {
  return words.length > 0 && isMadeOf(words, phrases);
}

const adultPhrases = memoize(({ adult, filler }: { adult: readonly string[]; filler: readonly string[] }) =>
  longestFirst(adult, filler),
);

/** Whether the focus, its pedagogy or a strand names one of the subjects. */
function namesSubject({ focus }: Plan, subjects: readonly string[]): boolean {
  const strands = focus.strands.flatMap((strand) => [strand.focus, strand.pedagogy]);
  return [focus.learningFocus, focus.pedagogy, ...strands].some((text = '') => hasPhrase(text, subjects));
}

function measuresPupils(plan: Plan): boolean {
  const served = currentActivities(plan).flatMap(({ serves }) => serves);
  return served.some(({ for: learners, measure }) => learners === 'pupils' && measure !== undefined);
}

function isSame(some: readonly string[], others: readonly string[]): boolean {
  const sorted = (words: readonly string[]) => [...new Set(words)].sort().join(' ');
  return sorted(some) === sorted(others);
}
