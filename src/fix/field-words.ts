/** What the plan format says about a field, in words for a person. */

import plan from '#prepared/plan-schema';
import type { Path } from '../plan/path.ts';
import type { Schema } from '../schema/schema-types.ts';
import { schemasIn } from '../schema/schemas-in.ts';

export interface FieldWords {
  readonly title: string;
  /** What to write, without the question that the format adds for a meeting, and without ids: a person answers by name. */
  readonly description: string;
  /** A value as somebody might write it; empty if the format gives none that is a single value. */
  readonly example: string;
  /** What the words of a choice mean, as far as the format explains them. */
  readonly meanings: Readonly<Record<string, string>>;
}

/** The keywords of a schema that are only for people. */
interface Worded extends Schema {
  readonly title?: string;
  readonly description?: string;
  readonly examples?: readonly unknown[];
  readonly enumDescriptions?: readonly string[];
}

/** Words about an entry of a list are those about the list, unless it has its own; empty if there are none. */
export function fieldWords(path: Path): FieldWords {
  const own = ownWords(path);
  return own.title === '' && typeof path.at(-1) === 'number' ? ownWords(path.slice(0, -1)) : own;
}

function ownWords(path: Path): FieldWords {
  const schemas: readonly Worded[] = schemasIn(plan as Worded, path);
  const first = <T>(pick: (schema: Worded) => T | undefined) => schemas.map(pick).find((one) => one !== undefined);
  const example = first(({ examples }) => examples?.[0]);
  const { enum: words = [], enumDescriptions = [] } = schemas.find((schema) => schema.enumDescriptions) ?? {};
  return {
    title: first(({ title }) => title) ?? '',
    description: byName(withoutQuestion(first(({ description }) => description) ?? '')),
    example: Array.isArray(example) ? example.filter(isPlain).join('; ') : isPlain(example) ? String(example) : '',
    meanings: Object.fromEntries(
      words.flatMap((word, at) => (isPlain(word) ? [[word, enumDescriptions[at] ?? '']] : [])),
    ),
  };
}

/** Without a question at the end, if there is something before it. */
function withoutQuestion(description: string): string {
  return description.replace(/(?<=[.?]) [^.?]+\?$/, '');
}

/** `"all", or the ids of the schools that have agreed.` as `The schools that have agreed.` */
function byName(description: string): string {
  return description
    .replace(/^"all", or the ids of/, 'The ids of')
    .replace(/^The ids? of (.)/, (_, letter: string) => letter.toUpperCase());
}

function isPlain(value: unknown): value is string | number {
  return typeof value === 'string' || typeof value === 'number';
}
