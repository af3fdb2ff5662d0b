/** The register of everything a plan gives an id to, and the resolving of ids. Collects dead and doubled ids. */

import type {
  Activity,
  Artefact,
  DuplicateId,
  Group,
  Milestone,
  Outcome,
  Partner,
  Person,
  UnresolvedReference,
} from '../model/plan.ts';
import type { School } from '../model/schools-and-people.ts';
import { isNamed, isOpenId, isSomebody } from '../nobody.ts';
import { type Data, isList, isMap, type Path } from '../path.ts';
import { partnerAsPerson } from '../queries/posts.ts';
import { items, type Section, text, word } from './fields.ts';

interface Kinds {
  school: School;
  partner: Partner;
  person: Person;
  group: Group;
  activity: Activity;
  outcome: Outcome;
  artefact: Artefact;
  milestone: Milestone;
}
type Kind = keyof Kinds;

export interface Register {
  readonly entities: { readonly [K in Kind]: Map<string, Kinds[K]> };
  /** The people already met, by `Person.key`. */
  readonly people: Map<string, Person>;
  /** The people written in place, by their place. */
  readonly inline: Map<string, Person>;
  readonly dead: { readonly at: Path; readonly id: string; readonly kinds: readonly Kind[] }[];
  readonly duplicates: DuplicateId[];
}

export function newRegister(): Register {
  return {
    entities: {
      school: new Map(),
      partner: new Map(),
      person: new Map(),
      group: new Map(),
      activity: new Map(),
      outcome: new Map(),
      artefact: new Map(),
      milestone: new Map(),
    },
    people: new Map(),
    inline: new Map(),
    dead: [],
    duplicates: [],
  };
}

/** Enters an entity under its id; the first with an id keeps it. Without an id there is nothing to enter. */
export function enter<K extends Kind>(register: Register, kind: K, entity: Kinds[K]): void {
  if (entity.id === undefined || entity.id === '') return;
  const known: Map<string, Kinds[K]> = register.entities[kind];
  const first = known.get(entity.id);
  if (first === undefined) known.set(entity.id, entity);
  else register.duplicates.push({ at: [...entity.at, 'id'], id: entity.id, kind, first: [...first.at, 'id'] });
}

/** What an id stands for among the kinds given, the first kind first; a dead one is noted. */
export function resolve<K extends Kind>(
  register: Register,
  kinds: readonly K[],
  id: string,
  at: Path,
): { kind: K; entity: Kinds[K] } | undefined {
  for (const kind of kinds) {
    const known: Map<string, Kinds[K]> = register.entities[kind];
    const entity = known.get(id);
    if (entity !== undefined) return { kind, entity };
  }
  register.dead.push({ at, id, kinds });
  return undefined;
}

/** Every dead id, with the ids that would have been right: one list for all references of the same kinds. */
export function unresolved(register: Register): UnresolvedReference[] {
  const lists = new Map<string, readonly string[]>();
  return register.dead.map(({ at, id, kinds }) => {
    const kind = kinds.join(' or ');
    const known = lists.get(kind) ?? kinds.flatMap((one) => [...register.entities[one].keys()]);
    lists.set(kind, known);
    return { at, id, kind, known };
  });
}

/** The entity an id field refers to; undefined where the field is empty or the id is dead. */
export function reference<K extends Kind>(register: Register, kind: K, of: Section, key: string): Kinds[K] | undefined {
  const id = text(of, key);
  return id === undefined ? undefined : resolve(register, [kind], id, [...of.at, key])?.entity;
}

/** The entities a list of ids refers to, dead ones left out, each once. */
export function references<K extends Kind>(register: Register, kind: K, of: Section, key: string): Kinds[K][] {
  const found = items(of, key).flatMap(({ data, at }) => {
    if (typeof data !== 'string') return [];
    return resolve(register, [kind], data, at)?.entity ?? [];
  });
  return [...new Set(found)];
}

/** Schools by `all` or a list of ids; `all` means `everyone`. */
export function schoolsOf(
  register: Register,
  of: Section,
  key: string,
  everyone: readonly School[],
): readonly School[] {
  return of.data[key] === 'all' ? everyone : references(register, 'school', of, key);
}

/** People and partners named in one place, by id or written out. */
export interface Party {
  readonly person?: Person;
  readonly partner?: Partner;
  readonly group?: Group;
}

/**
 * Whom a value names: a person written out, or the id of one of the kinds given. An entry that names nobody (see
 * `isSomebody`) is left out. Of a person with a dead id only the id is known: the id is reported, and the person counts.
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

/** A person in a field that may hold any words: only what is written like an id must be one. */
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

/** Who leads something: people, and partners each as a person of whom only the partner is known. */
export function leadersOf(register: Register, of: Section, key: string): Person[] {
  return parties(register, of, key, ['person', 'partner']).flatMap(
    ({ person, partner }) => person ?? (partner === undefined ? [] : partnerAsPerson(partner)),
  );
}

/** A person from a section that describes one, whether in `people` or in place. */
export function describedPerson(register: Register, of: Section): Person {
  const id = text(of, 'id');
  const name = text(of, 'name');
  const post = word(of, 'post');
  const school = reference(register, 'school', of, 'school');
  const partner = reference(register, 'partner', of, 'partner');
  const person = { at: of.at, id, name, post, school, partner, from: text(of, 'from') };
  const key = personKey(person);
  const described = { ...person, key };
  for (const known of [key, ...(name === undefined ? [] : [nameKey(name, school)])])
    if (!register.people.has(known)) register.people.set(known, described);
  return described;
}

/** Someone already met is the same person; anyone else is who the section describes. */
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

/** Enters everyone who is written in place with an id, so that the id can be used anywhere. The `people` section wins. */
export function enterInlinePeople(register: Register, data: Data | undefined, at: Path = []): void {
  if (isList(data)) {
    data.forEach((item, index) => {
      enterInlinePeople(register, item, [...at, index]);
    });
  } else if (isMap(data)) {
    for (const key of Object.keys(data)) {
      const value = data[key];
      if (PERSON_FIELDS.has(key)) for (const item of items({ data, at }, key)) enterInline(register, item);
      if (typeof value === 'object') enterInlinePeople(register, value, [...at, key]);
    }
  }
}

function enterInline(register: Register, { data, at }: { data: Data; at: Path }): void {
  if (!isMap(data)) return;
  const id = text({ data, at }, 'id');
  const { person, partner, school } = register.entities;
  if (id === undefined || person.has(id) || partner.has(id) || school.has(id)) return;
  enter(register, 'person', inlinePerson(register, { data, at }));
}

/** What tells people apart (see `Person`). */
function personKey({ at, id, name, post, school }: Omit<Person, 'key'>): string {
  if (post === 'headteacher' && school !== undefined) return `headteacher of ${school.id}`;
  if (id !== undefined) return `id ${id}`;
  if (name !== undefined) return nameKey(name, school);
  return `at ${at.join('.')}`;
}

function nameKey(name: string, school: School | undefined): string {
  return `name ${name.toLowerCase()} ${school?.id ?? ''}`;
}
