/** The people, partners and groups that a plan names, by id or described in place. */

import type { Group, Partner, Person } from '../model/plan.ts';
import type { School } from '../model/schools-and-people.ts';
import { isNamed, isOpenId, isSomebody } from '../nobody.ts';
import { type Data, type DataMap, isList, isMap, type Path } from '../path.ts';
import { plainName } from '../queries/plain-name.ts';
import { partnerAsPerson } from '../queries/posts.ts';
import { items, name as nameIn, type Section, word } from './fields.ts';
import { enter, type Register, reference, resolve } from './references.ts';

/** What a single value refers to. At most one of these is set. */
export interface Party {
  readonly person?: Person;
  readonly partner?: Partner;
  readonly group?: Group;
}

/**
 * Resolves a value: a person described in place, or the id of one of the given kinds. An entry that names nobody (see
 * `isSomebody`) is left out. If an id doesn't exist, it is reported, and still counts as a person.
 */
export function party(
  register: Register,
  data: Data | undefined,
  at: Path,
  kinds: readonly ('person' | 'partner' | 'group')[],
): Party {
  if (isMap(data)) {
    const person = inlinePerson(register, { data, at });
    return isSomebody(person) ? { person } : {};
  }
  if (typeof data !== 'string' || data.trim() === '') return {};
  const found = resolve(register, kinds, data, at);
  if (found === undefined) return isOpenId(data) ? {} : { person: unknownPerson(data, at) };
  const names =
    found.kind === 'person'
      ? isSomebody(found.entity as Person)
      : found.kind === 'group' || isNamed(found.entity as Partner);
  return names ? { [found.kind]: found.entity } : {};
}

function unknownPerson(id: string, at: Path): Person {
  const nothing = { name: undefined, post: undefined, school: undefined, partner: undefined, from: undefined };
  return { at, key: `id ${id}`, id, ...nothing };
}

export function personOf(register: Register, of: Section, key: string): Person | undefined {
  return party(register, of.data[key], [...of.at, key], ['person']).person;
}

/** The person in a field that also accepts free text. Only text in the form of an id has to be one. */
export function personOrWords(register: Register, of: Section, key: string): Person | undefined {
  const value = of.data[key];
  if (typeof value === 'string' && !/^[a-z0-9][a-z0-9-]*$/.test(value)) return undefined;
  return party(register, value, [...of.at, key], ['person', 'partner', 'group']).person;
}

export function parties(
  register: Register,
  of: Section,
  key: string,
  kinds: readonly ('person' | 'partner' | 'group')[],
): Party[] {
  return items(of, key).map(({ data, at }) => party(register, data, at, kinds));
}

/** Who leads something: people, and partners, each as a person with nothing but a partner. */
export function leadersOf(register: Register, of: Section, key: string): Person[] {
  return parties(register, of, key, ['person', 'partner']).flatMap(
    ({ person, partner }) => person ?? (partner === undefined ? [] : partnerAsPerson(partner)),
  );
}

/** A person from a section that describes one, whether in `people` or in place. */
export function describedPerson(register: Register, of: Section): Person {
  const id = nameIn(of, 'id');
  const name = nameIn(of, 'name');
  const post = word(of, 'post');
  const from = nameIn(of, 'from');
  const partnerById = reference(register, 'partner', of, 'partner');
  const school = reference(register, 'school', of, 'school') ?? schoolNamed(register, from);
  const partner = partnerById ?? (school === undefined ? partnerNamed(register, from) : undefined);
  const person = { at: of.at, id, name, post, school, partner, from };
  const key = personKey(person);
  const described = { ...person, key };
  for (const known of [key, ...(name === undefined ? [] : [nameKey(name, school)])])
    if (!register.people.has(known)) register.people.set(known, described);
  return described;
}

/** The school whose name is all that is written of where someone comes from. */
function schoolNamed(register: Register, from: string | undefined): School | undefined {
  if (from === undefined) return undefined;
  if (register.schoolNames.size === 0)
    for (const school of register.entities.school.values())
      for (const name of [school.name, `${school.name} School`])
        register.schoolNames.set(plainName(name, NO_WORDS), school);
  return register.schoolNames.get(plainName(from, NO_WORDS));
}

/** The partner whose name is all that is written of where someone comes from. */
function partnerNamed(register: Register, from: string | undefined): Partner | undefined {
  if (from === undefined) return undefined;
  if (register.partnerNames.size === 0)
    for (const partner of [...register.entities.partner.values()].filter(isNamed))
      register.partnerNames.set(plainName(partner.name, NO_WORDS), partner);
  return register.partnerNames.get(plainName(from, NO_WORDS));
}

const NO_WORDS: ReadonlySet<string> = new Set();

/** The person found earlier with the same key, or else the one the section describes. */
function inlinePerson(register: Register, of: Section): Person {
  const place = of.at.join('.');
  const before = register.inline.get(place);
  if (before !== undefined) return before;
  const described = describedPerson(register, of);
  const person = register.people.get(described.key) ?? described;
  register.inline.set(place, person);
  return person;
}

/** The fields that may have a person written in place. */
const PERSON_FIELDS = new Set(
  'person successor owner led_by members link_person evaluator with by agreed_with'.split(' '),
);

/**
 * Enters everyone who is written in place with an id, so that the id can be used anywhere. The `people` section wins.
 */
export function enterInlinePeople(register: Register, data: DataMap): void {
  enterInlineIn(register, data, []);
}

/** @param at the path of the data; a copy is made for each person, because this one changes */
function enterInlineIn(register: Register, data: Data | undefined, at: (string | number)[]): void {
  const within = (value: Data | undefined, step: string | number) => {
    if (typeof value !== 'object' || value === null) return;
    at.push(step);
    enterInlineIn(register, value, at);
    at.pop();
  };
  if (isList(data)) for (let index = 0; index < data.length; index += 1) within(data[index], index);
  else if (isMap(data))
    for (const key in data) {
      const value = data[key];
      if (typeof value === 'object' && PERSON_FIELDS.has(key))
        for (const item of items({ data, at: [...at] }, key)) enterInline(register, item);
      within(value, key);
    }
}

function enterInline(register: Register, { data, at }: { data: Data; at: Path }): void {
  if (!isMap(data)) return;
  const id = nameIn({ data, at }, 'id');
  const { person, partner, school } = register.entities;
  if (id === undefined || person.has(id) || partner.has(id) || school.has(id)) return;
  enter(register, 'person', inlinePerson(register, { data, at }));
}

/** What tells people apart (see `Person`). */
function personKey({ at, id, name, post, school }: Omit<Person, 'key'>): string {
  if (post === 'headteacher' && school !== undefined) return `headteacher of ${headKey(school)}`;
  if (id !== undefined) return `id ${id}`;
  if (name !== undefined) return nameKey(name, school);
  return `at ${at.join('.')}`;
}

/** The same id for two schools that share a head. */
function headKey({ id, sharesHeadWith }: School): string {
  return sharesHeadWith !== undefined && sharesHeadWith.id < id ? sharesHeadWith.id : id;
}

function nameKey(name: string, school: School | undefined): string {
  return `name ${name.toLowerCase()} ${school?.id ?? ''}`;
}
