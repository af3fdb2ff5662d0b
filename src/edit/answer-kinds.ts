/** What kind of answer the plan format takes at a place. */

import type { Path } from '../plan/path.ts';
import type { Schema } from '../schema/schema-types.ts';
import { memoize } from '../text/memoize.ts';
import { schemasAt } from './plan-fields.ts';

/** `id` is for a new entry, `reference` for something that has an id, and `person` for someone, by id or by post. */
export type AnswerKind =
  | { readonly kind: 'yes-no' | 'id' | 'reference' | 'person' }
  /** A text that is a number becomes one if `takesNumbers` is set. */
  | { readonly kind: 'text'; readonly takesNumbers: boolean }
  /** A date, or yes or no if `takesYesNo` is set. */
  | { readonly kind: 'date'; readonly takesYesNo: boolean }
  | { readonly kind: 'number'; readonly isWhole: boolean; readonly minimum: number; readonly maximum: number }
  | { readonly kind: 'choice'; readonly words: readonly string[] };

/** Undefined for a section, a list, or a place that the format doesn't have. */
export function answerKindAt(path: Path): AnswerKind | undefined {
  return path.at(-1) === 'id' ? { kind: 'id' } : kindOf(schemasAt(path));
}

/** The kind, but for the ids of new entries. */
const kindOf = memoize((schemas: readonly Schema[]): AnswerKind | undefined => {
  const refers = (name: string) => schemas.some(({ $ref }) => $ref === `#/definitions/${name}`);
  const has = (type: string) => schemas.some((schema) => [schema.type].flat().includes(type));
  const words = schemas.flatMap((schema) => schema.enum ?? []).filter((word) => typeof word === 'string');
  if (words.length > 0) return { kind: 'choice', words };
  if (refers('inline_person')) return { kind: 'person' };
  if (refers('date')) return { kind: 'date', takesYesNo: has('boolean') };
  if (refers('id')) return { kind: 'reference' };
  if (has('boolean')) return { kind: 'yes-no' };
  if (has('string')) return { kind: 'text', takesNumbers: has('number') };
  if (!has('number') && !has('integer')) return undefined;
  const limits = (name: 'minimum' | 'maximum') => schemas.flatMap((schema) => schema[name] ?? []);
  return {
    kind: 'number',
    isWhole: !has('number'),
    minimum: Math.max(-Infinity, ...limits('minimum')),
    maximum: Math.min(Infinity, ...limits('maximum')),
  };
});

/** The posts that a person can have. */
export function postWords(): readonly string[] {
  const kind = answerKindAt(['people', 0, 'post']);
  return kind?.kind === 'choice' ? kind.words : [];
}

/** Whether a text has the form of an id. */
export function isId(text: string): boolean {
  return /^[a-z0-9][a-z0-9-]*$/.test(text);
}
