/**
 * Finds what changed between two versions of a plan, in the plan's own terms. Ignores the order of keys and list
 * entries.
 */

import type { Plan } from '../model/plan.ts';
import { type Data, type DataMap, isList, isMap, type Path, printPath } from '../path.ts';
import { describe } from './posts.ts';

export interface Change {
  /** The top-level section, such as `schools` or `leadership`. */
  readonly section: string;
  readonly kind: 'added' | 'removed' | 'changed';
  /** What changed, in words: `activity "Learning walks"`, or the section's name. */
  readonly what: string;
  /** The field that changed, in words. */
  readonly field?: string;
  readonly from?: string;
  readonly to?: string;
}

/** Lists whose entries are compared as separate things, with the word for one entry. */
const THINGS: ReadonlyMap<string, string> = new Map([
  ['schools', 'school'],
  ['partners', 'partner'],
  ['people', 'person'],
  ['leadership.co_leaders', 'co-leader'],
  ['leadership.facilitators', 'facilitator'],
  ['leadership.critical_friends', 'critical friend'],
  ['leadership.other_roles', 'role'],
  ['leadership.unlearning', 'unlearning'],
  ['structure.groups', 'group'],
  ['activities', 'activity'],
  ['support', 'support for'],
  ['commitment.pathways', 'pathway'],
  ['sharing.artefacts', 'artefact'],
  ['communication.channels', 'channel'],
  ['outcomes', 'outcome'],
  ['evaluation.reviews', 'review of'],
  ['resources.years', 'budget of'],
  ['timeline.milestones', 'milestone'],
  ['wider_agendas', 'wider agenda'],
  ['risks', 'risk'],
  ['lessons', 'lesson'],
  ['focus.strands', 'strand'],
  ['log', 'log entry of'],
  ['acknowledged', 'acknowledged finding'],
]);

/** The keys that identify a list entry, and the keys that name it, best first. */
const IDENTITIES = [
  'id',
  'name',
  'title',
  'person',
  'school',
  'rule',
  'year',
  'agenda',
  'risk',
  'lesson',
  'focus',
  'who',
  'date',
  'from',
];
const NAMES = [
  'name',
  'title',
  'statement',
  'person',
  'id',
  'school',
  'rule',
  'year',
  'agenda',
  'risk',
  'lesson',
  'focus',
  'who',
  'date',
];

/** Fields that refer to things by id. */
const REFERENCES: ReadonlySet<string> = new Set(
  (
    'person successor link_person led_by owner members hosts schools giving receiving visits_schools serves produces ' +
    'made_by with evaluator by from school partner partners steering_group brokered_by built_through used_by after agreed_with activities shares_head_with'
  ).split(' '),
);

const NOTHING: DataMap = Object.freeze(Object.create(null));

/** All changes, in the order of the new plan's sections. */
export function changesOf(before: Plan, after: Plan): Change[] {
  const comparison = new Comparison(namesOf(before, after));
  comparison.maps(before.data, after.data, []);
  return comparison.changes;
}

/** The names of things, by id. */
function namesOf(...plans: readonly Plan[]): Map<string, string> {
  const names = new Map<string, string>();
  for (const { schools, partners, people, outcomes, activities, groups } of plans) {
    for (const { id, statement } of outcomes) if (id !== undefined && statement !== undefined) names.set(id, statement);
    for (const { id, title } of activities) if (id !== undefined) names.set(id, title);
    for (const { id, name } of [...groups, ...partners, ...schools]) if (id !== undefined) names.set(id, name);
    for (const person of people) if (person.id !== undefined) names.set(person.id, describe(person));
  }
  return names;
}

class Comparison {
  readonly changes: Change[] = [];

  constructor(private readonly names: ReadonlyMap<string, string>) {}

  /** @param what the thing that the maps describe; by default the section */
  maps(before: DataMap, after: DataMap, at: Path, what?: string): void {
    for (const key of new Set([...Object.keys(after), ...Object.keys(before)])) {
      this.values(before[key] ?? null, after[key] ?? null, [...at, key], what);
    }
  }

  private values(before: Data, after: Data, at: Path, what?: string): void {
    const thing = what === undefined ? THINGS.get(printPath(at)) : undefined;
    if (thing !== undefined) this.things(before, after, at, thing);
    else if (isMap(before) || isMap(after)) this.maps(asMap(before), asMap(after), at, what);
    else this.texts(before, after, at, what);
  }

  private things(before: Data, after: Data, at: Path, thing: string): void {
    const old = byIdentity(before);
    const now = byIdentity(after);
    for (const [identity, entry] of now) {
      const was = old.get(identity);
      if (was === undefined) this.note(at, 'added', this.displayName(thing, entry));
      else if (isMap(was) && isMap(entry)) this.maps(was, entry, at, this.displayName(thing, entry));
    }
    for (const [identity, entry] of old)
      if (!now.has(identity)) this.note(at, 'removed', this.displayName(thing, entry));
  }

  private texts(before: Data, after: Data, at: Path, what?: string): void {
    const field = String(at.at(-1));
    const from = this.words(before, field);
    const to = this.words(after, field);
    if (from === to) return;
    this.changes.push({
      section: String(at[0]),
      kind: 'changed',
      what: what ?? String(at[0]),
      field: field.replaceAll('_', ' '),
      ...(from !== '' && { from }),
      ...(to !== '' && { to }),
    });
  }

  private note(at: Path, kind: Change['kind'], what: string): void {
    this.changes.push({ section: String(at[0]), kind, what });
  }

  /** A thing with its name, such as `school "Elm Infants"`. */
  private displayName(thing: string, entry: Data): string {
    if (!isMap(entry)) return `${thing} "${this.words(entry, 'person')}"`;
    const named = NAMES.map((key) => this.words(entry[key] ?? null, key)).find((name) => name !== '');
    return `${thing} "${named ?? '…'}"`;
  }

  /**
   * A field's value in words: ids are replaced by names, list items are sorted, and people described in place are given
   * by their post.
   */
  private words(value: Data, field: string): string {
    if (value === null) return '';
    if (isList(value))
      return value
        .map((item) => this.words(item, field))
        .sort()
        .join(', ');
    if (isMap(value)) {
      const { post = null, school = null, from = null } = value;
      if (post !== null) return `${this.words(post, 'post')}, ${this.words(school ?? from, 'school')}`;
      return Object.entries(value)
        .map(([key, part]) => this.words(part, key))
        .filter((part) => part !== '')
        .sort()
        .join(' ');
    }
    return (field === 'id' || REFERENCES.has(field) ? this.names.get(String(value)) : undefined) ?? String(value);
  }
}

function asMap(data: Data): DataMap {
  return isMap(data) ? data : NOTHING;
}

/**
 * The entries of a list by identity, or by index if they have none. If two are the same, the later one's key includes
 * its index.
 */
function byIdentity(data: Data): Map<string, Data> {
  const found = new Map<string, Data>();
  const entries = isList(data) ? data : data === null ? [] : [data];
  for (const [index, entry] of entries.entries()) {
    const identity = isMap(entry) ? identityOf(entry) : JSON.stringify(entry);
    const key = identity ?? `#${index}`;
    found.set(found.has(key) ? `${key} #${index}` : key, entry);
  }
  return found;
}

function identityOf(entry: DataMap): string | undefined {
  const key = IDENTITIES.find((name) => entry[name] !== undefined && entry[name] !== null);
  return key === undefined ? undefined : `${key} ${JSON.stringify(entry[key])}`;
}
