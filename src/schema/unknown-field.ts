/** A field that isn't part of the format: which field was probably meant, or which section it belongs to. */

import fields from '#prepared/plan-fields';
import type { Path } from '../plan/path.ts';
import { list, nearest } from '../text/words.ts';
import { inSentence, quoted, unknownFieldMessage } from './messages.ts';
import type { PlanSchemaError } from './schema-types.ts';

/** Look for similar names for only this many unknown fields of a section. */
const MOST_SUGGESTIONS = 20;
/** List all the fields of a section if it has no more than this. */
const FEW = 8;

/** What people call fields, where the format has another name. */
const CALLED: Readonly<Record<string, string>> = {
  date: 'starts',
  when: 'starts',
  begins: 'starts',
  finishes: 'ends',
  urn: 'identifier',
  how_often: 'times_per_year',
  days: 'days_per_year',
  // The id of a partner can be where a person is asked for.
  partner: 'person',
  who: 'person',
};

/** @param nth how many unknown fields the section had before this one */
export function unknownField(path: Path, name: string, schemaPath: string, nth: number): PlanSchemaError {
  const where = path.length === 0 ? 'a section of the plan' : `a field of ${inSentence(quoted(path))}`;
  const known = fields.bySection[schemaPath.replace(/\/additionalProperties$/, '')] ?? [];
  const near = nth < MOST_SUGGESTIONS ? nearest(name, known) : undefined;
  // A colon that isn't plain, or has no space after it, makes the value part of the name.
  const called = known.find((one) => one === CALLED[name.toLowerCase()]);
  const field =
    called ?? near ?? known.find((one) => /^\s*[:：﹕]/.test(name.slice(one.length)) && name.startsWith(one));
  return {
    rule: 'unknown-field',
    path: [...path, name],
    key: true,
    message: unknownFieldMessage(name, where),
    fix:
      called !== undefined
        ? `Here it is called "${called}".`
        : near !== undefined
          ? `Did you mean "${near}"?`
          : nth < MOST_SUGGESTIONS
            ? suggestion(name, known)
            : KEEP,
    ...(field !== undefined && { suggestion: [...path, field] }),
  };
}

const KEEP = 'Remove it, or start its name with "x-" to keep it for your own use.';

const PROSE = 'If it is part of a longer piece of text, put the whole of it in double quotes.';

function suggestion(name: string, known: readonly string[]): string {
  if (/\s/.test(name)) return PROSE;
  const homes = homesOf(name) ?? homesOf(name.toLowerCase().replaceAll('-', '_'));
  if (homes !== undefined)
    return `It belongs under ${list(
      homes.map((home) => `"${home}"`),
      4,
    )}.`;
  if (known.length <= FEW) return `The fields here are ${list(known, FEW)}. ${KEEP}`;
  return KEEP;
}

/** The sections that have a field of this name. `constructor` and its like are names, not members of an object. */
function homesOf(name: string): readonly string[] | undefined {
  return Object.hasOwn(fields.homes, name) ? fields.homes[name] : undefined;
}
