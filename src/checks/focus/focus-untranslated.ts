/** Focuses that haven't been turned into teaching. */

import type { Plan } from '../../plan/model/plan.ts';
import type { Data } from '../../plan/path.ts';
import { currentActivities } from '../../plan/queries/network-year.ts';
import { memoize } from '../../text/memoize.ts';
import { fill, list } from '../../text/words.ts';
import { defineCheck } from '../check.ts';
import { contentWords } from '../shared/content-words.ts';
import { entriesAt, pathOf } from '../shared/dotted-fields.ts';
import { focusText, isForOtherStaff, pedagogyText } from '../shared/focus-text.ts';
import { isMadeOf, longestFirst, partsOf, type WordLists } from '../shared/made-of.ts';
import { hasPhrase } from '../shared/phrases-in-text.ts';
import { quotedReason } from '../shared/quoted-reason.ts';
import { trueKeys } from '../shared/true-keys.ts';

const LACKS = ['pedagogy', 'repeats', 'adults'] as const;
const WORDINGS = ['needs', 'unlisted', 'unchosen', 'needs_unlisted', 'needs_unchosen'] as const;

/**
 * Fires once if a focus is written and there is no pedagogy, or the pedagogy has the same words (in any order, ignoring
 * `filler`), or it is nothing but `adult` ways of learning, or there is no content (one made of `any` is none) and no
 * text about the focus names one of `subjects`. Strands, each with a pedagogy, stand for the focus and its pedagogy if
 * those aren't written. Only listed content is praised. Heavy if there is no pedagogy. The advice is to plan a lesson
 * only if the focus has a word for `learning` or names a subject. Returns `cannot-tell` if only the content is missing,
 * and an activity serves an outcome for pupils that has a measure, or if the network is for `staff` who don't teach.
 * Praised unless a part of the pedagogy is for staff, an entry of the content is made of `any`, or the focus is a list
 * of things.
 */
export const focusUntranslated = defineCheck({
  params: {
    filler: 'texts',
    adult: 'texts',
    any: 'texts',
    linking: 'texts',
    learning: 'texts',
    subjects: 'texts',
    staff: 'texts',
    phrases: [...LACKS, ...WORDINGS, 'listed', 'translate'],
  },
  facts: ['what'],
  praiseFacts: ['approach', 'listed'],
  praiseNames: ['approach', 'listed'],
  test: (plan, { params }) => {
    const { filler, subjects, phrases } = params;
    const focus = focusText(plan);
    if (focus === undefined) return 'not-applicable';
    if (isForOtherStaff(plan, params.staff)) return 'cannot-tell';
    const pedagogy = pedagogyText(plan);
    const lacks = trueKeys<(typeof LACKS)[number]>({
      pedagogy: pedagogy === undefined,
      repeats: pedagogy !== undefined && isSame(contentWords(pedagogy, filler), contentWords(focus, filler)),
      adults: isOnlyAdult(partsOf(pedagogy ?? '', filler), adultPhrases(params)),
    });
    const isUnlisted = !isListed(plan, params.any) && !namesSubject(plan, subjects);
    if (lacks.length === 0 && !isUnlisted) return [];
    if (lacks.length === 0 && measuresPupils(plan)) return 'cannot-tell';
    const at = pathOf(lacks.length === 0 ? 'focus.content' : 'focus.pedagogy');
    const isAboutLearning = hasPhrase(focus, params.learning) || namesSubject(plan, subjects);
    const fix = isAboutLearning || lacks.length === 0 ? {} : { fix: phrases.translate };
    const wording = wordingOf(lacks.length > 0, isUnlisted, entriesAt(plan, 'focus.content').length > 0);
    const what = fill(phrases[wording], { lacks: list(lacks.map((lack) => phrases[lack])) });
    return [{ at, facts: { what }, isHeavy: pedagogy === undefined, ...fix }];
  },
  praise: (plan, { params }) => {
    const { focus } = plan;
    const { any, linking, phrases } = params;
    const isForStaff = clausesOf(focus.pedagogy).some((one) =>
      isOnlyAdult(partsOf(one, params.filler), adultPhrases(params)),
    );
    const isOfAny = entriesAt(plan, 'focus.content').some((one) => !isSome(one, any));
    if (isForStaff || isOfAny || isListOfThings(focus.learningFocus, linking)) return undefined;
    const approach = quotedReason(focus.pedagogy);
    return {
      approach: approach === undefined ? '' : ` ("${approach}")`,
      listed: isListed(plan, any) ? phrases.listed : '',
    };
  },
});

/**
 * What to say: whether the teaching approach lacks something, and whether no subject is listed, or only any of them.
 */
function wordingOf(lacks: boolean, isUnlisted: boolean, hasContent: boolean): (typeof WORDINGS)[number] {
  if (!isUnlisted) return 'needs';
  if (lacks) return hasContent ? 'needs_unchosen' : 'needs_unlisted';
  return hasContent ? 'unchosen' : 'unlisted';
}

/** Whether the content lists a subject or topic. */
function isListed(plan: Plan, any: readonly string[]): boolean {
  return entriesAt(plan, 'focus.content').some((one) => isSome(one, any));
}

function clausesOf(text = ''): string[] {
  return text.split(/[,;]/).filter((one) => one.trim() !== '');
}

/** Whether a focus is a list of things to work on: three parts between commas or more, each longer than a word. */
function isListOfThings(focus: string | undefined, linking: readonly string[]): boolean {
  const parts = clausesOf(focus).map((part) => part.trim().toLowerCase().split(/\s+/));
  return parts.length >= 3 && parts.every(([first = '', ...others]) => others.length > 0 && !linking.includes(first));
}

/** Whether an entry of the content names something, and not just any of it. */
function isSome(entry: Data, any: readonly string[]): boolean {
  return !isMadeOf(partsOf(String(entry), []), anyPhrases(any));
}

const anyPhrases = memoize((any: readonly string[]) => longestFirst(any, []));

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
