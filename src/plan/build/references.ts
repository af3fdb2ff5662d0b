/** Registers everything in a plan that has an id, and resolves ids. Collects unresolved and duplicate ids. */

import { either } from '../../text/words.ts';
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
import type { Path } from '../path.ts';
import { items, name as nameIn, type Section } from './fields.ts';

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
  /** The people found so far, by `Person.key`. */
  readonly people: Map<string, Person>;
  /** The people written in place, by their place. */
  readonly inline: Map<string, Person>;
  /** The schools and the partners by their names, made when first asked for. */
  readonly schoolNames: Map<string, School>;
  readonly partnerNames: Map<string, Partner>;
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
    schoolNames: new Map(),
    partnerNames: new Map(),
    dead: [],
    duplicates: [],
  };
}

/** Registers an entity under its id, if it has one. If an id is used twice, the first entity keeps it. */
export function enter<K extends Kind>(register: Register, kind: K, entity: Kinds[K]): void {
  if (entity.id === undefined || entity.id === '') return;
  const known: Map<string, Kinds[K]> = register.entities[kind];
  const first = known.get(entity.id);
  if (first === undefined) known.set(entity.id, entity);
  else register.duplicates.push({ at: [...entity.at, 'id'], id: entity.id, kind, first: [...first.at, 'id'] });
}

/** Finds the entity with an id among the given kinds, trying them in order. Records the id if there is none. */
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

/** Every unresolved id, with the ids that exist. References of the same kinds share one list. */
export function unresolved(register: Register): UnresolvedReference[] {
  const lists = new Map<string, readonly string[]>();
  return register.dead.map(({ at, id, kinds }) => {
    const kind = either(kinds);
    const known = lists.get(kind) ?? kinds.flatMap((one) => [...register.entities[one].keys()]);
    lists.set(kind, known);
    return { at, id, kind, kinds, known };
  });
}

/** The entity that a field refers to by id; undefined if the field is empty or the id doesn't exist. */
export function reference<K extends Kind>(register: Register, kind: K, of: Section, key: string): Kinds[K] | undefined {
  const id = nameIn(of, key);
  return id === undefined ? undefined : resolve(register, [kind], id, [...of.at, key])?.entity;
}

/** The entities that a list of ids refers to, without duplicates or ids that don't exist. */
export function references<K extends Kind>(register: Register, kind: K, of: Section, key: string): Kinds[K][] {
  const found = items(of, key).flatMap(({ data, at }) => {
    if (typeof data !== 'string') return [];
    return resolve(register, [kind], data, at)?.entity ?? [];
  });
  return [...new Set(found)];
}

/** The schools in a field with a list of ids or `all`, which means `everyone`. */
export function schoolsOf(
  register: Register,
  of: Section,
  key: string,
  everyone: readonly School[],
): readonly School[] {
  return of.data[key] === 'all' ? everyone : references(register, 'school', of, key);
}
