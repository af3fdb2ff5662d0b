/** Schools without their own link person. */

import type { Plan } from '../../plan/model/plan.ts';
import type { School } from '../../plan/model/schools-and-people.ts';
import { describe } from '../../plan/queries/posts.ts';
import { fill, list } from '../../text/words.ts';
import { type Breach, defineCheck, type Phrases } from '../check.ts';
import { oneBreach } from '../shared/one-breach.ts';

type Wording = Phrases<'none' | 'elsewhere'>;

/**
 * Fires once for the member schools without a link person, if at least `least` others have one. Fires once for those
 * whose link person works at another school, unless one trust runs both schools.
 */
export const schoolWithoutLink = defineCheck({
  params: { least: 'number', phrases: ['none', 'elsewhere'] },
  facts: ['what'],
  test: ({ members }, { params: { least, phrases } }) => {
    const linked = members.filter(({ linkPerson }) => linkPerson !== undefined);
    const away = elsewhere(linked, phrases);
    if (linked.length >= least) return [...unlinked(members, linked.length, phrases), ...away];
    return away.length > 0 ? away : 'cannot-tell';
  },
});

function unlinked(members: Plan['members'], linked: number, phrases: Wording): Breach[] {
  const without = members.filter(({ linkPerson }) => linkPerson === undefined);
  return toBreaches(
    without.map((school) => ({ school, name: school.name })),
    (schools) => fill(phrases.none, { schools, linked, members: members.length }),
    { members: members.length, without_link: without.map(({ name }) => name) },
  );
}

function elsewhere(linked: readonly School[], phrases: Wording): Breach[] {
  const others = linked.filter((school) => worksElsewhere(school));
  return toBreaches(
    others.map((school) => ({ school, name: `${school.name} (${describe(school.linkPerson)})` })),
    (schools) => fill(phrases.elsewhere, { schools }),
    { link_elsewhere: others.map(({ name }) => name) },
  );
}

function worksElsewhere(school: School): boolean {
  const home = school.linkPerson?.school;
  if (home === undefined || home === school) return false;
  return school.trust === undefined || school.trust !== home.trust;
}

function toBreaches(
  schools: readonly { school: School; name: string }[],
  what: (schools: string) => string,
  figures: NonNullable<Breach['figures']>,
): Breach[] {
  const places = schools.map(({ school, name }) => ({ at: [...school.at, 'link_person'], name }));
  const facts = { what: what(list(schools.map(({ name }) => name))) };
  return oneBreach(places, { facts, figures, schools: schools.length });
}
