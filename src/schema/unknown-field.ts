/** A field the format does not have: the field it probably was, or the section it belongs to. */

import fields from '#prepared/plan-fields';
import type { Path } from '../plan/path.ts';
import { list, nearest } from '../text/words.ts';
import { inSentence, quoted, unknownFieldMessage } from './messages.ts';
import type { PlanSchemaError } from './schema-types.ts';

/** Beyond this many unknown fields in one section, nearness is no longer looked for. */
const MOST_SUGGESTIONS = 20;
/** A section with no more fields than this names them all. */
const FEW = 8;

/** @param nth how many unknown fields the section had before this one */
export function unknownField(path: Path, name: string, schemaPath: string, nth: number): PlanSchemaError {
  const where = path.length === 0 ? 'a section of the plan' : `a field of ${inSentence(quoted(path))}`;
  const fix = nth < MOST_SUGGESTIONS ? suggestion(name, schemaPath) : KEEP;
  return { rule: 'unknown-field', path: [...path, name], key: true, message: unknownFieldMessage(name, where), fix };
}

const KEEP = 'Take it out, or begin its name with "x-" to keep it for yourselves.';

const PROSE = 'If it is part of a text, put the whole of that text in double quotes.';

function suggestion(name: string, schemaPath: string): string {
  const known = fields.bySection[schemaPath.replace(/\/additionalProperties$/, '')] ?? [];
  const near = nearest(name, known);
  if (near !== undefined) return `Did you mean "${near}"?`;
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
