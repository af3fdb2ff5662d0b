/** What the plan format says about a field, in words for a person. */

import plan from '#prepared/plan-schema';
import type { Path } from '../plan/path.ts';
import type { Schema } from './schema-types.ts';
import { schemasIn } from './schemas-in.ts';

export interface FieldWords {
  readonly title: string;
  /**
   * What to write, without the question that the format adds for a meeting, and without ids: a person answers by name.
   */
  readonly description: string;
  /** What to ask a person who is to fill it in; empty if the format doesn't say. */
  readonly ask: string;
  /** The question that the format adds for a meeting; empty if there is none. */
  readonly question: string;
  /** A value as somebody might write it; empty if the format gives none that is a single value. */
  readonly example: string;
  /** The words of a choice, or of the entries of a list. */
  readonly options: readonly string[];
  /** What the words of a choice mean, as far as the format explains them. */
  readonly meanings: Readonly<Record<string, string>>;
  /** The fields below it, or of one of its entries; empty if it is a single value. */
  readonly fields: readonly string[];
  /** Whether it has entries. */
  readonly isList: boolean;
}

/** The keywords of a schema that are only for people. */
interface Worded extends Schema {
  readonly title?: string;
  readonly description?: string;
  readonly ask?: string;
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
  const { told, question } = splitDescription(first(({ description }) => description) ?? '');
  const items: readonly Worded[] = schemas.flatMap(({ items }) => items ?? []);
  const { enum: words = [], enumDescriptions = [] } =
    [...schemas, ...items].find((schema) => schema.enumDescriptions) ?? {};
  return {
    title: first(({ title }) => title) ?? '',
    description: byName(told),
    ask: first(({ ask }) => ask) ?? '',
    question,
    example: Array.isArray(example) ? example.filter(isPlain).join('; ') : isPlain(example) ? String(example) : '',
    options: [...schemas, ...items].flatMap(({ enum: options = [] }) =>
      options.filter((word) => typeof word === 'string'),
    ),
    meanings: Object.fromEntries(
      words.flatMap((word, at) => (isPlain(word) ? [[word, enumDescriptions[at] ?? '']] : [])),
    ),
    fields: [...schemas, ...items].flatMap(({ properties = {} }) => Object.keys(properties)),
    isList: items.length > 0,
  };
}

/** What a description says, and the question for a meeting that it ends with; empty if there is none. */
export function splitDescription(description: string): { readonly told: string; readonly question: string } {
  return { told: description.replace(QUESTION, ''), question: QUESTION.exec(description)?.[0].trim() ?? '' };
}

/** A question at the end, if there is something before it. */
const QUESTION = /(?<=[.?]) [^.?]+\?$/;

/** `"all", or the ids of the schools that have agreed.` as `The schools that have agreed.` */
function byName(description: string): string {
  return description
    .replace(/^"all", or the ids of/, 'The ids of')
    .replace(/^The ids? of (.)/, (_, letter: string) => letter.toUpperCase());
}

function isPlain(value: unknown): value is string | number {
  return typeof value === 'string' || typeof value === 'number';
}
