/** Schools whose pupils have no active part. */

import type { Activity, Plan } from '../../plan/model/plan.ts';
import type { School } from '../../plan/model/schools-and-people.ts';
import { headcount } from '../../plan/queries/hours.ts';
import { schoolsTakingPart } from '../../plan/queries/meeting.ts';
import { networkSize } from '../../plan/queries/network-size.ts';
import { currentActivities } from '../../plan/queries/network-year.ts';
import { shortTitle } from '../../text/clip.ts';
import { fill, list, wordParts } from '../../text/words.ts';
import { type Breach, defineCheck, type Phrases } from '../check.ts';
import { textAt } from '../shared/dotted-fields.ts';
import { mentions } from '../shared/mentions.ts';
import { hasPhrase } from '../shared/phrases-in-text.ts';
import { namesOf, together } from '../shared/schools-in-words.ts';
import { unnamedIn } from '../shared/unnamed-schools.ts';

const PHRASES = [
  ...(['schools', 'none', 'asked', 'unanswered', 'ask_more', 'guests', 'ask_guests', 'felt', 'promised'] as const),
  ...(['many', 'from_each', 'from_a_few', 'join', 'ask_to_join', 'ask_which_join'] as const),
] as const;

type Part = 'act' | 'do not act' | 'unsaid';

/**
 * Fires once, listing the schools where pupils have no active part (one of `active`) in any current activity. If some
 * do, includes a school only if all its activities show that pupils there have none, by giving them another part, by
 * counting people but no pupils, or by being of a kind in `adult_kinds`, and unless its phase is in `too_young`. Not
 * applicable if all schools are of such a phase. If no activity gives pupils an active part, the words are about what
 * they do instead, about a promise to hear them (with one of `voice`), or about what they should feel (one of
 * `feelings` at most `within` words after one of `learners`); without any of these, the breach is only a gap. Nobody is
 * advised to let pupils plan a test: an activity of a kind in `test_kinds`, or with one of `tests` in its title. Passes
 * if one that gives them a part is for all the schools, though the plan doesn't name them all. Returns `cannot-tell` if
 * no activity gives them one but the plan says elsewhere how they lead (and not only with `hedges`), if it is only a gap
 * and `members` in the name of a group says that pupils belong to it, or if the plan doesn't say which schools are in the
 * activities that give them one.
 */
export const pupilsPassive = defineCheck({
  params: {
    active: 'texts',
    adult_kinds: 'texts',
    voice: 'texts',
    hedges: 'texts',
    learners: 'texts',
    members: 'texts',
    feelings: 'texts',
    within: 'number',
    few: 'number',
    test_kinds: 'texts',
    tests: 'texts',
    too_young: 'texts',
    phrases: PHRASES,
  },
  facts: ['what'],
  test: (plan, { params }) => {
    const { members, pupilVoice } = plan;
    const isTooYoung = ({ phase = '' }: School) => params.too_young.includes(phase);
    if (members.length > 0 && members.every(isTooYoung)) return 'not-applicable';
    const activities = currentActivities(plan);
    const where = (part: Part) => schoolsTakingPart(activities.filter((one) => partIn(one, params) === part));
    const unnamed = unnamedIn(
      plan,
      activities.filter((one) => partIn(one, params) === 'act'),
    );
    if (unnamed === 'all') return [];
    const [acting, idle, unsaid] = [where('act'), where('do not act'), where('unsaid')];
    if (acting.size === 0) {
      const isSomewhere = activities.some((one) => partIn(one, params) === 'act');
      if (isSomewhere || saysHow(pupilVoice?.howPupilsLead, params.hedges)) return 'cannot-tell';
      const isMany = networkSize(plan) > params.few;
      const usual = isMany ? { fix: params.phrases.many } : {};
      const called = calling(plan, activities, params);
      // What pupils do in a group of theirs may be more than the plan says.
      if (called.isGap === true && plan.groups.some(({ name = '' }) => hasPhrase(name, params.members)))
        return 'cannot-tell';
      return [{ at: ['activities'], key: true, ...usual, ...called }];
    }
    const isPassive = (one: School) => idle.has(one) && !acting.has(one) && !unsaid.has(one);
    const passive = members.filter((one) => isPassive(one) && !isTooYoung(one));
    if (passive.length === 0 && unnamed === 'unknown') return 'cannot-tell';
    if (passive.length === 0 && members.some((one) => !acting.has(one) && !isTooYoung(one))) return 'cannot-tell';
    const isMany = passive.length > params.few;
    const theirs = activities.find((one) => partIn(one, params) === 'act' && one.schools.length > 0);
    return together(passive).map(({ facts = {}, ...breach }) => ({
      ...breach,
      facts: { what: fill(params.phrases.schools, facts) },
      ...(isMany && { fix: params.phrases.many }),
      ...(!isMany && theirs !== undefined && joining(theirs, passive, params.phrases)),
    }));
  },
  // Praise is for what pupils do already.
  praise: (plan, { params }) => {
    const begun = currentActivities(plan).filter(({ starts }) => starts === undefined || starts.from <= plan.date);
    const acting = begun.filter((one) => partIn(one, params) === 'act');
    if (unnamedIn(plan, acting) === 'all') return {};
    const where = schoolsTakingPart(acting);
    return plan.members.every((one) => where.has(one)) ? {} : undefined;
  },
});

/** What to do if there is an activity in which pupils lead and that these schools could join. */
function joining(
  { at, title }: Activity,
  schools: readonly School[],
  { join, ask_to_join: whether, ask_which_join: which }: Phrases<'join' | 'ask_to_join' | 'ask_which_join'>,
): Pick<Breach, 'fix' | 'joining'> {
  const activity = shortTitle(title);
  const ask = schools.length > 1 ? which : whether;
  return {
    fix: fill(join, { activity, schools: namesOf(schools) }),
    joining: schools.flatMap(({ id, name }) =>
      id === undefined ? [] : [{ list: [...at, 'schools'], entry: id, ask: fill(ask, { activity, school: name }) }],
    ),
  };
}

/** Whether a text says how pupils lead, in at least one sentence that doesn't leave open whether they will. */
function saysHow(text: string | undefined, hedges: readonly string[]): boolean {
  const sentences = (text ?? '').split(/[.;!?](?=\s|$)|\n+/).filter((sentence) => wordParts(sentence).length > 0);
  return sentences.some((sentence) => !hasPhrase(sentence, hedges));
}

interface Kinds {
  readonly active: readonly string[];
  readonly adult_kinds: readonly string[];
}

function partIn(activity: Activity, { active, adult_kinds: adultKinds }: Kinds): Part {
  const { pupilPart, kind, takesPart } = activity;
  if (pupilPart !== undefined) return active.includes(pupilPart) ? 'act' : 'do not act';
  if (kind === 'pupil-led') return 'act';
  if (headcount(activity, ['pupils']) > 0) return 'unsaid';
  return takesPart.size > 0 || adultKinds.includes(kind) ? 'do not act' : 'unsaid';
}

interface Wording {
  readonly voice: readonly string[];
  readonly learners: readonly string[];
  readonly feelings: readonly string[];
  readonly within: number;
  readonly few: number;
  readonly test_kinds: readonly string[];
  readonly tests: readonly string[];
  readonly phrases: Phrases<(typeof PHRASES)[number]>;
}

/**
 * What in the plan calls for an active part: pupils who are asked or invited, a promise to hear them, or what they
 * should believe or feel.
 */
function calling(plan: Plan, activities: readonly Activity[], { phrases, ...words }: Wording): Omit<Breach, 'at'> {
  const about = (some: readonly Activity[], words: string) => ({
    what: fill(words, {
      activities: list(
        some.map(({ title }) => shortTitle(title)),
        2,
      ),
    }),
  });
  const pupils = networkSize(plan) > words.few ? phrases.from_a_few : phrases.from_each;
  const surveyed = activities.filter(({ pupilPart }) => pupilPart === 'surveyed');
  if (surveyed.length > 0) {
    const isAnswered = textAt(plan, 'pupil_voice.answered_by') !== undefined;
    return {
      facts: about(surveyed, isAnswered ? phrases.asked : phrases.unanswered),
      fix: fill(phrases.ask_more, { pupils }),
    };
  }
  const isForPupils = ({ kind }: Activity) => kind === 'pupil-event';
  const isTest = ({ kind, title }: Activity) => words.test_kinds.includes(kind) || hasPhrase(title, words.tests);
  const present = activities.filter((one) => isForPupils(one) || headcount(one, ['pupils']) > 0);
  const invited = present.filter((one) => !isTest(one)).sort((a, b) => Number(isForPupils(b)) - Number(isForPupils(a)));
  const [first] = invited;
  if (first === undefined && present.length > 0) return { facts: about(present, phrases.guests) };
  if (first !== undefined)
    return {
      facts: about(invited, phrases.guests),
      fix: fill(phrases.ask_guests, { activity: shortTitle(first.title), pupils }),
    };
  const aims = [plan.purpose.moralPurpose, plan.focus.learningFocus].filter((text) => text !== undefined);
  if (aims.some((text) => hasPhrase(text, words.voice))) return { facts: { what: phrases.promised } };
  if (aims.some((text) => isAboutFeelings(text, words))) return { facts: { what: phrases.felt } };
  return { facts: { what: phrases.none }, isGap: true };
}

/** Whether a word for learners is followed by one for what they feel, at most `within` words later. */
function isAboutFeelings(
  text: string,
  { learners, feelings, within }: Pick<Wording, 'learners' | 'feelings' | 'within'>,
): boolean {
  const parts = wordParts(text);
  return parts.some(
    (part, index) =>
      mentions(part, learners) && parts.slice(index + 1, index + 1 + within).some((later) => mentions(later, feelings)),
  );
}
