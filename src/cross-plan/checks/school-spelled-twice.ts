/** Finds one school that plans write in two ways, or two schools that they write in the same way. */

import type { Phrases } from '../../checks/check.ts';
import { type Group, groupsBy } from '../../plan/queries/groups.ts';
import { short } from '../../text/clip.ts';
import { fill } from '../../text/words.ts';
import { grouped, nameKey, numberKey, plainSchoolName, type Sighting } from '../match-schools.ts';
import { type PlanSummary, schoolName, schoolNumber } from '../plan-summary.ts';
import { type CrossPlanBreach, defineCrossPlanCheck } from './check.ts';
import { listed, networkOf, pointers } from './others.ts';

/**
 * Reports a number that has two names, if they differ in more than `the`, `school` and similar words. With the softer
 * level, also reports a name, phase and local authority with two numbers of one register, unless some plan has both.
 */
export const schoolSpelledTwice = defineCrossPlanCheck({
  params: { phrases: ['names', 'numbers'] },
  facts: ['problem'],
  exemption: ({ goesOn, schools, schoolCount }) => {
    if (!goesOn) return 'not-applicable';
    if (schoolCount > schools.length) return 'cannot-tell';
    return schools.some(({ identifier, authority }) => identifier !== null || authority !== null)
      ? undefined
      : 'cannot-tell';
  },
  test: (summaries, { params: { phrases } }) => {
    const running = summaries.map((summary) => (summary.goesOn ? summary : { ...summary, schools: [] }));
    return [...twoNames(running, phrases), ...twoNumbers(running, phrases)];
  },
});

type Wording = Phrases<'names' | 'numbers'>;

function twoNames(summaries: readonly PlanSummary[], phrases: Wording): CrossPlanBreach[] {
  return grouped(summaries, numberKey).flatMap((sightings) => {
    const variants = groupsBy(sightings, ({ school }) => plainSchoolName(school));
    const named = ({ school }: Sighting) => `"${short(school.name)}"`;
    return eachAgainstOthers(variants, summaries, named).map(({ sighting: { plan, school }, others, words }) => {
      const facts = { number: numberWords(school), name: short(school.name), others: words };
      return {
        plan,
        at: schoolName(school),
        facts: { problem: fill(phrases.names, facts) },
        related: pointers(others, summaries, (other) => schoolName(other.school)),
        schools: 1,
      };
    });
  });
}

function twoNumbers(summaries: readonly PlanSummary[], phrases: Wording): CrossPlanBreach[] {
  const known = knownApart(summaries);
  const key = (school: Sighting['school']) => {
    const [name, number] = [nameKey(school), numberKey(school)];
    if (name === undefined || number === undefined || known.has(name)) return undefined;
    return `${name}|${school.identifier?.scheme}|${school.phase}`;
  };
  return grouped(summaries, key).flatMap((sightings) => {
    const variants = groupsBy(sightings, ({ school }) => numberKey(school));
    const numbered = ({ school }: Sighting) => numberWords(school);
    return eachAgainstOthers(variants, summaries, numbered).map(({ sighting: { plan, school }, others, words }) => {
      const [name, authority] = [school.name, school.authority as string];
      const facts = { name: short(name), authority: short(authority), number: numberWords(school), others: words };
      return {
        plan,
        at: schoolNumber(school),
        facts: { problem: fill(phrases.numbers, facts) },
        related: pointers(others, summaries, (other) => schoolNumber(other.school)),
        softened: true,
        schools: 1,
      };
    });
  });
}

/** The names that some plan uses for two of its own schools, which must therefore be different schools. */
function knownApart(summaries: readonly PlanSummary[]): Set<string | undefined> {
  return new Set(
    summaries.flatMap(({ schools }) =>
      groupsBy(schools, nameKey)
        .filter((alike) => new Set(alike.map(numberKey)).size > 1)
        .map(([first]) => nameKey(first)),
    ),
  );
}

/** The most variants of a school to report, and the most plans of each to point at or name. */
const MOST_VARIANTS = 6;
const MOST_OF_EACH = 2;
const MOST_NAMED = 6;

interface Against {
  readonly sighting: Sighting;
  /** The first few sightings with other variants. */
  readonly others: readonly Sighting[];
  /** Describes the other variants and their networks. */
  readonly words: string;
}

/** Pairs each sighting with those of the other variants; empty if there is only one variant. */
function eachAgainstOthers(
  variants: readonly Group<Sighting>[],
  summaries: readonly PlanSummary[],
  wordsOf: (sighting: Sighting) => string,
): Against[] {
  if (variants.length < 2) return [];
  const few = variants.slice(0, MOST_VARIANTS + 1);
  return variants.flatMap((own) => {
    const rest = few.filter((variant) => variant !== own).slice(0, MOST_VARIANTS);
    const others = rest.flatMap((variant) => variant.slice(0, MOST_OF_EACH));
    const said = rest.map((variant) => {
      const names = variant.slice(0, MOST_NAMED).map((one) => networkOf(summaries, one));
      return `${wordsOf(variant[0])} in ${listed(names, variant.length)}`;
    });
    return own.map((sighting) => ({ sighting, others, words: said.join(', ') }));
  });
}

const REGISTERS = {
  urn: 'URN',
  laestab: 'LAESTAB',
  nces: 'NCES number',
  'moe-nz': 'ministry number',
  seed: 'SEED code',
  acara: 'ACARA number',
  'roll-number': 'roll number',
};

/** A school's number with its register, such as `URN 999901`. The school must have one. */
function numberWords({ identifier }: Sighting['school']): string {
  const { scheme, value } = identifier as { scheme: keyof typeof REGISTERS; value: string };
  return `${REGISTERS[scheme]} ${short(value)}`;
}
