/** What a field of a plan takes, in words. */

import { schemasIn } from '../schema/schemas-in.ts';
import { either } from '../text/words.ts';
import type { PlanField, Worded } from './plan-format.ts';

export interface Choice {
  readonly word: string;
  /** Empty if the word speaks for itself. */
  readonly meaning: string;
}

/** What can be written in a field, such as `a date, or "open"`. */
export function valueWords({ steps, schemas }: PlanField, plan: Worded): string {
  const own = kindsOf(schemas, steps.at(-1) === 'id');
  const isList = schemas.some(({ items }) => items !== undefined);
  if (!isList) return either(own);
  const items = kindsOf(schemasIn(plan, [...steps, 0]) as readonly Worded[], false);
  return either([...own, `a list: each entry is ${either(items)}`]);
}

/** The words that a field, or an entry of its list, can have. */
export function choicesOf({ steps, schemas }: PlanField, plan: Worded): Choice[] {
  return [...schemas, ...(schemasIn(plan, [...steps, 0]) as readonly Worded[])].flatMap((schema) => {
    const { enum: words = [], enumDescriptions = [] } = schema;
    const fixed = typeof schema.const === 'string' ? [{ word: schema.const, meaning: schema.description ?? '' }] : [];
    return [
      ...words.flatMap((word, index) =>
        typeof word === 'string' ? [{ word, meaning: enumDescriptions[index] ?? '' }] : [],
      ),
      ...fixed,
    ];
  });
}

function kindsOf(schemas: readonly Worded[], isOwnId: boolean): string[] {
  const refers = (name: string) => schemas.some(({ $ref }) => $ref === `#/definitions/${name}`);
  const types = new Set(schemas.flatMap(({ type = [] }) => type));
  const isChoice = schemas.some((schema) => schema.enum !== undefined);
  const fixed = schemas.flatMap((schema) => (schema.const === undefined ? [] : [JSON.stringify(schema.const)]));
  const isPerson = refers('inline_person');
  const kinds: readonly (readonly [boolean, string])[] = [
    [isChoice, 'one of the words below'],
    [refers('date'), 'a date (a year, a month or a day, such as 2026, 2026-09 or 2026-09-18)'],
    [isPerson, 'the id of a person, or someone with a post and a school'],
    [refers('id') && isOwnId, 'a short name with lower-case letters, digits and hyphens'],
    [refers('id') && !isOwnId && !isPerson, 'an id that is used elsewhere in the plan'],
    [types.has('boolean'), 'true or false'],
    [types.has('string') && !refers('id') && !refers('date'), 'text'],
    [(types.has('number') || types.has('integer')) && !refers('date'), numberWords(schemas)],
    [types.has('object') && !isPerson, 'a section with fields of its own'],
  ];
  return [...kinds.flatMap(([is, words]) => (is ? [words] : [])), ...fixed];
}

function numberWords(schemas: readonly Worded[]): string {
  const kind = schemas.some(({ type = [] }) => [type].flat().includes('number')) ? 'a number' : 'a whole number';
  const least = schemas.find(({ minimum }) => minimum !== undefined)?.minimum;
  const most = schemas.find(({ maximum }) => maximum !== undefined)?.maximum;
  if (least === undefined) return most === undefined ? kind : `${kind} up to ${most}`;
  return most === undefined ? `${kind} from ${least} up` : `${kind} from ${least} to ${most}`;
}
