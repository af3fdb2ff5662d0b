/** One school that plans write in two ways, or two that they write in one. */

import { type Card, schoolName, schoolNumber } from '../../plan/card.ts';
import { groupsBy } from '../../plan/groups.ts';
import { grouped, nameKey, numberKey, plainSchoolName, type Sighting } from '../../plan/same-school.ts';
import { fill, short } from '../../text.ts';
import type { Phrases } from '../check.ts';
import { type AcrossBreach, defineAcrossCheck } from './check.ts';
import { listed, networkOf, othersOf, pointers } from './others.ts';

/**
 * Fires where one number has two names that differ in more than `the`, `school` and the like; and, softened, where one
 * name, phase and local authority have two numbers of one register, unless some plan has them both.
 */
export const schoolSpelledTwice = defineAcrossCheck({
  params: { phrases: ['names', 'numbers'] },
  facts: ['problem'],
  excuse: ({ goesOn, schools }) => {
    if (!goesOn) return 'not-applicable';
    return schools.some(({ identifier, authority }) => identifier !== null || authority !== null)
      ? undefined
      : 'cannot-tell';
  },
  test: (cards, { params: { phrases } }) => {
    const running = cards.map((card) => (card.goesOn ? card : { ...card, schools: [] }));
    return [...twoNames(running, phrases), ...twoNumbers(running, phrases)];
  },
});

type Wording = Phrases<'names' | 'numbers'>;

function twoNames(cards: readonly Card[], phrases: Wording): AcrossBreach[] {
  return grouped(cards, numberKey).flatMap((sightings) => {
    const variants = groupsBy(sightings, ({ school }) => plainSchoolName(school.name));
    return eachAgainstOthers(variants).map(({ sighting: { plan, school }, others, number }) => {
      const named = others.map((other) => `"${short(other.school.name)}" in ${networkOf(cards, other)}`);
      const facts = { number: numberWords(school), name: short(school.name), others: listed(named, number) };
      return {
        plan,
        at: schoolName(school),
        facts: { problem: fill(phrases.names, facts) },
        related: pointers(others, cards, (other) => schoolName(other.school)),
        schools: 1,
      };
    });
  });
}

function twoNumbers(cards: readonly Card[], phrases: Wording): AcrossBreach[] {
  const known = knownApart(cards);
  const key = (school: Sighting['school']) => {
    const [name, number] = [nameKey(school), numberKey(school)];
    return name === undefined || number === undefined || known.has(name)
      ? undefined
      : `${name}|${school.identifier?.scheme}|${school.phase}`;
  };
  return grouped(cards, key).flatMap((sightings) => {
    const variants = groupsBy(sightings, ({ school }) => numberKey(school));
    return eachAgainstOthers(variants).map(({ sighting: { plan, school }, others, number }) => {
      const numbered = others.map((other) => `${numberWords(other.school)} in ${networkOf(cards, other)}`);
      const facts = {
        name: short(school.name),
        authority: short(school.authority ?? ''),
        number: numberWords(school),
        others: listed(numbered, number),
      };
      return {
        plan,
        at: schoolNumber(school),
        facts: { problem: fill(phrases.numbers, facts) },
        related: pointers(others, cards, (other) => schoolNumber(other.school)),
        softened: true,
        schools: 1,
      };
    });
  });
}

/** The names with which some plan calls two of its own schools, and so knows that they are two. */
function knownApart(cards: readonly Card[]): Set<string | undefined> {
  return new Set(
    cards.flatMap(({ schools }) =>
      groupsBy(schools, nameKey)
        .filter((alike) => new Set(alike.map(numberKey)).size > 1)
        .flatMap(([first]) => (first === undefined ? [] : [nameKey(first)])),
    ),
  );
}

/** No more of them are told. */
const MOST_VARIANTS = 12;

interface Against {
  readonly sighting: Sighting;
  /** The first few that have it otherwise. */
  readonly others: readonly Sighting[];
  /** How many have it otherwise. */
  readonly number: number;
}

/** Each sighting with those of the other variants, one after another of each; none where there is only one variant. */
function eachAgainstOthers(variants: readonly (readonly Sighting[])[]): Against[] {
  if (variants.length < 2) return [];
  const all = variants.reduce((sum, { length }) => sum + length, 0);
  const few = variants.slice(0, MOST_VARIANTS);
  return variants.flatMap((own) => {
    const rest = few.filter((variant) => variant !== own).flatMap((variant) => variant.slice(0, 2));
    return own.map((sighting) => ({
      sighting,
      others: othersOf(rest, sighting.plan),
      number: all - own.length,
    }));
  });
}

const REGISTERS: Readonly<Record<string, string>> = {
  urn: 'URN',
  laestab: 'LAESTAB',
  nces: 'NCES number',
  'moe-nz': 'ministry number',
  seed: 'SEED code',
  acara: 'ACARA number',
  'roll-number': 'roll number',
};

/** `URN 999901`. */
function numberWords({ identifier }: Sighting['school']): string {
  const { scheme, value } = identifier ?? { scheme: null, value: '' };
  return `${REGISTERS[scheme ?? ''] ?? 'number'} ${short(value)}`;
}
