/** Sentences where fields are expected: text that continues below its field, or a letter instead of a plan. */

import { short } from '../../text/clip.ts';
import { linesBefore } from '../lines.ts';
import { type Diagnosis, lineError, type ParseError } from './parse-error.ts';

/** Three words or more, the first with a capital; names of fields have none. */
const SENTENCE = /^\s*(?:- +)?["“(]?\p{Lu}\S*(?: +\S+){2,}$/u;
const FIELD = /^\s*(?:- +)*([a-z][a-z_]*):(?=\s|$)/;
/** A field with text of its own, not in quotes or brackets. */
const WITH_TEXT = /^\s*(?:- +)*[a-z][a-z_]*: +[^\s"'[{|>#]/;
/** A sentence with a colon in it. */
const WITH_COLON = /^\s*(?:\p{Lu}|\S+ )[^:]*:(?=\s|$)/u;
/** How many lines to search above a sentence for the field it belongs to. */
const REACH = 20;

export const sentence: Diagnosis = (parseError) => {
  const { text, line, above } = parseError;
  for (const one of [line, above]) {
    const words = one === undefined ? '' : text.slice(one.start, one.end).trimEnd();
    if (one === undefined || !SENTENCE.test(words) || FIELD.test(words) || words.includes(': ')) continue;
    return lineError(one, 'This line is a sentence, but nlc expects the name of a field here.', adviceFor(parseError));
  }
  return undefined;
};

export const colonInNextLine: Diagnosis = (parseError) => {
  const { text, line, above } = parseError;
  if (above === undefined || line.indent <= above.indent) return undefined;
  const continues = WITH_TEXT.test(text.slice(above.start, above.end));
  if (!continues || !WITH_COLON.test(text.slice(line.start, line.end))) return undefined;
  return lineError(line, 'The text of the line before continues here, and has a colon in it.', adviceFor(parseError), [
    { start: above.start + above.indent, end: above.end, message: 'the line before' },
  ]);
};

function adviceFor({ text, line }: ParseError): string {
  const fields = linesBefore(text, line.start, REACH).map((one) => FIELD.exec(text.slice(one.start, one.end))?.[1]);
  const field = fields.find((name) => name !== undefined);
  return field === undefined
    ? 'nlc reads plans written as fields, such as "name: Upper Vale". To start one, run nlc init, which asks for what a plan needs.'
    : `If it belongs to "${short(field)}", put the whole text in double quotes on the same line as that field: ${short(field)}: "…".`;
}
