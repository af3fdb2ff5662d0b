/** What schools seek and no one offers. */

import type { Plan } from '../../plan/model/plan.ts';
import type { School } from '../../plan/model/schools-and-people.ts';
import { currentActivities } from '../../plan/queries/network-year.ts';
import { fill, list } from '../../text/words.ts';
import { defineCheck } from '../check.ts';
import { together } from '../shared/schools-in-words.ts';
import { beginnings, type StemmerOptions, stemmer } from '../shared/stemmer.ts';

/**
 * Fires once, heavy for several schools, listing the member schools and what they seek that isn't met by another school's offers, a partner, an
 * activity, an entry under `support`, an exchange with another network, or what the network itself is about. A need is met if at least `share` of the
 * stems of its words are offered. There is no praise if only what the network is about meets one. Two stems match if one is a prefix of the other with at least `letters` letters.
 */
export const needUnmatched = defineCheck({
  params: {
    share: 'share',
    letters: 'number',
    endings: 'texts',
    ignore: 'texts',
    phrases: ['one', 'some', 'several'],
  },
  facts: ['who', 'needs'],
  test: (plan, { params }) => {
    const { phrases } = params;
    if (plan.members.every(({ seeks }) => seeks.length === 0)) return 'not-applicable';
    if (plan.members.every(({ offers }) => offers.length === 0)) return 'cannot-tell';
    const isMet = meeting(plan, params, [...offersOf(plan), ...aimsOf(plan)]);
    const unmet = plan.members.flatMap((school) => {
      const needs = school.seeks.filter((need) => !isMet(need, school));
      return needs.length === 0 ? [] : [{ school, needs }];
    });
    const isHeavy = unmet.length > 1;
    const needs = list(unmet.map((one) => `${one.school.name} (${list(one.needs)})`));
    const figures = { needs: unmet.flatMap((one) => one.needs) };
    const schools = unmet.map(({ school }) => school);
    const wording = unmet.length > 1 ? phrases.several : figures.needs.length === 1 ? phrases.one : phrases.some;
    const who = fill(wording, { school: unmet[0]?.school.name ?? '' });
    return together(schools, 'seeks', { who, needs }, figures).map((breach) => ({ ...breach, isHeavy }));
  },
  praise: (plan, { params }) => {
    const isMet = meeting(plan, params, offersOf(plan));
    return plan.members.every((school) => school.seeks.every((need) => isMet(need, school))) ? {} : undefined;
  },
});

/** Who offers a word: one school alone, or anyone. */
type Owner = School | 'open to all';

interface Offer {
  readonly text: string;
  readonly owner: Owner;
}

function meeting(
  plan: Plan,
  params: StemmerOptions & { share: number },
  offers: readonly Offer[],
): (need: string, school: School) => boolean {
  const { letters, share } = params;
  const stems = stemmer(params);
  const sought = new Set(plan.members.flatMap(({ seeks }) => seeks.flatMap(stems)));
  const { whole, begun } = offered(
    offers,
    stems,
    [...sought].filter((stem) => stem.length >= letters),
  );
  const has = (owner: Owner | undefined, school: School) => owner !== undefined && owner !== school;
  const isOffered = (stem: string, school: School) =>
    has(begun.get(stem), school) || [stem, ...beginnings(stem, letters)].some((part) => has(whole.get(part), school));
  return (need, school) => {
    const wanted = stems(need);
    return wanted.filter((stem) => isOffered(stem, school)).length >= share * wanted.length;
  };
}

/** The stems on offer, and the stems in `beginning` that are a prefix of one, each with who offers it. */
function offered(offers: readonly Offer[], stems: (text: string) => string[], beginning: readonly string[]) {
  const sought = new Set(beginning);
  const lengths = [...new Set(beginning.map((stem) => stem.length))];
  const whole = new Map<string, Owner>();
  const begun = new Map<string, Owner>();
  for (const { text, owner } of offers) {
    for (const stem of stems(text)) {
      note(whole, stem, owner);
      for (const length of lengths) {
        const part = stem.slice(0, length);
        if (sought.has(part)) note(begun, part, owner);
      }
    }
  }
  return { whole, begun };
}

function note(index: Map<string, Owner>, part: string, owner: Owner): void {
  const known = index.get(part);
  if (known === undefined) index.set(part, owner);
  else if (known !== owner) index.set(part, 'open to all');
}

function offersOf(plan: Plan): Offer[] {
  const { members, partners, support, network } = plan;
  const texts = [
    ...partners.flatMap(({ name, kind, partPlayed, agreement }) => [name, kind, partPlayed, agreement]),
    ...currentActivities(plan).flatMap(({ title, kind }) => [title, kind]),
    ...support.flatMap(({ need, approach }) => [need, approach]),
    ...network.links.map(({ exchange }) => exchange),
  ].filter((text) => text !== undefined);
  return [
    ...members.flatMap((school) => school.offers.map((text) => ({ text, owner: school }))),
    ...texts.map((text) => ({ text, owner: 'open to all' as const })),
  ];
}

/** What the whole network is about. Why the schools work together is left out: it often says what they lack. */
function aimsOf({ network, purpose, focus }: Plan): Offer[] {
  const strands = focus.strands.flatMap((strand) => [strand.focus, strand.pedagogy]);
  const aims = [
    network.summary,
    purpose.moralPurpose,
    focus.learningFocus,
    focus.pedagogy,
    ...focus.content,
    ...strands,
  ];
  return aims.flatMap((text) => (text === undefined ? [] : [{ text, owner: 'open to all' }]));
}
