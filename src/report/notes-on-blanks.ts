/** Notes at the end of lines to paste: what to write in a blank, or the words to choose from. */

import { answerKindAt } from '../edit/answer-kinds.ts';
import { BLANK_TEXT } from '../edit/plan-fields.ts';
import { type BlankEdit, type Filling, isFilling } from '../edit/what-to-write.ts';
import { type Data, isList, isMap, type Path, parsePath } from '../plan/path.ts';
import { either } from '../text/words.ts';

/** A list of words that is longer is cut short. */
const LONGEST = 64;

/** A line with a note on its blanks, if there is something to say about one. A note that is there already stays. */
export function withNote(line: string, edits: readonly BlankEdit[]): string {
  const fields = [...line.matchAll(/([a-z_]+): \[? ?…/g)].map(([, field = '']) => field);
  if (fields.length === 0 || line.includes('#')) return line;
  const fillings = edits.filter(isFilling);
  const notes = fields.flatMap((field) => noteOn(field, fields.length > 1, fillings));
  return notes.length === 0 ? line : `${line} # ${notes.join('; ')}`;
}

/** The hint of a blank, and the words that it can have. */
function noteOn(field: string, isOneOfMany: boolean, fillings: readonly Filling[]): string[] {
  const hint = fillings.find(({ path, value }) => !isMap(value) && parsePath(path).at(-1) === field)?.hint;
  const words = fillings.map((filling) => wordsFor(field, filling)).find((one) => one !== undefined);
  const note = [hint, words].filter((one) => one !== undefined).join(': ');
  return note === '' ? [] : [isOneOfMany ? `${field}: ${note}` : note];
}

/** The words to choose from in a blank field of an edit. */
function wordsFor(field: string, { op, path, value }: Filling): string | undefined {
  const place = parsePath(path);
  for (const blank of blanksIn(value, op === 'append' ? [...place, 0] : place)) {
    const kind = answerKindAt(blank);
    const names = blank.filter((step) => typeof step === 'string');
    if (names.at(-1) === field && kind?.kind === 'choice') return inShort(kind.words, names);
  }
  return undefined;
}

function blanksIn(value: Data, path: Path): Path[] {
  if (value === BLANK_TEXT) return [path];
  if (isList(value)) return value.flatMap((item, index) => blanksIn(item, [...path, index]));
  return isMap(value) ? Object.entries(value).flatMap(([name, inner]) => blanksIn(inner, [...path, name])) : [];
}

/** All the words, or the first and where to see the others. */
function inShort(words: readonly string[], names: readonly string[]): string {
  if (either(words).length <= LONGEST) return either(words);
  const field = names.length > 3 ? names.at(-1) : names.join('.');
  let most = words.length - 1;
  while (most > 1 && words.slice(0, most).join(', ').length > LONGEST - 16) most -= 1;
  return `${words.slice(0, most).join(', ')} … (all: nlc explain ${field})`;
}
