/** What the ids in an example stand for: entries of the base plan that the example doesn't show. */

import { schemasAt } from '../edit/plan-fields.ts';
import { buildPlan } from '../plan/build/build.ts';
import { type Data, type DataMap, isList, isMap, type Path, valueAt } from '../plan/path.ts';
import { describe } from '../plan/queries/posts.ts';
import { clip } from '../text/clip.ts';

export interface KnownId {
  readonly id: string;
  /** As it follows "is": `Ashby Primary`, `the head of Dene School`. */
  readonly means: string;
}

/** The lists of a plan whose entries have ids, with the field that says what each one is. */
const LISTS: readonly (readonly [at: Path, name: string])[] = [
  [['schools'], 'name'],
  [['partners'], 'name'],
  [['structure', 'groups'], 'name'],
  [['activities'], 'title'],
  [['outcomes'], 'statement'],
];

const REFERENCES = ['#/definitions/id', '#/definitions/inline_person'];

/** The ids that the examples refer to, in the order in which they come. */
export function knownIds(examples: readonly Data[], base: Data): KnownId[] {
  const own = new Set(examples.flatMap((example) => [...entriesOf(example).keys()]));
  const entries = entriesOf(base);
  const ids = new Set(examples.flatMap((example) => [...referencesIn(example, [])]));
  return [...ids].flatMap((id) => {
    const means = own.has(id) ? undefined : entries.get(id);
    return means === undefined ? [] : [{ id, means }];
  });
}

function entriesOf(plan: Data): Map<string, string> {
  const names = new Map<string, string>();
  for (const [at, field] of LISTS) {
    const entries = valueAt(plan, at);
    for (const entry of isList(entries) ? entries : []) {
      const id = isMap(entry) ? entry['id'] : undefined;
      if (isMap(entry) && typeof id === 'string') names.set(id, nameOf(entry, field));
    }
  }
  for (const person of isMap(plan) ? buildPlan(plan, ANY_DAY).people : [])
    if (person.id !== undefined) names.set(person.id, person.name ?? describe(person));
  return names;
}

/** Who people are doesn't depend on the day. */
const ANY_DAY = 0;

function nameOf(entry: DataMap, field: string): string {
  const name = String(entry[field] ?? '');
  return field === 'statement' ? `the outcome "${clip(name, 60)}"` : name;
}

function* referencesIn(data: Data, at: Path): Generator<string> {
  if (isList(data)) for (const [index, item] of data.entries()) yield* referencesIn(item, [...at, index]);
  else if (isMap(data)) for (const [key, value] of Object.entries(data)) yield* referencesIn(value, [...at, key]);
  else if (typeof data === 'string' && at.at(-1) !== 'id' && isReference(at)) yield data;
}

function isReference(at: Path): boolean {
  return schemasAt(at).some(({ $ref = '' }) => REFERENCES.includes($ref));
}
