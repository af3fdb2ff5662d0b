/** A field on a line of its own under an entry that is written in one line, between braces. */

import { short } from '../../text/clip.ts';
import type { Line } from '../lines.ts';
import type { Diagnosis } from './parse-error.ts';
import { syntaxErrorAt } from './syntax-error.ts';

/** `- { title: Visits, kind: visit }`, up to its closing brace. */
const IN_ONE_LINE = /^(\s*(?:- +|[A-Za-z_][\w-]*: +))\{.*\}(?=\s*(?:#.*)?$)/;
/** A field with a value on its line, up to a note. */
const FIELD = /^[A-Za-z_][\w-]*: +\S.*?(?=\s*$|\s+#)/;
/** A field whose value is on the lines below. */
const HEAD = /^[A-Za-z_][\w-]*:(?=\s*(?:#.*)?$)/;
/** A value that has to be in quotes between braces, unless it is between quotes or brackets as a whole. */
const NEEDS_QUOTES = /^[A-Za-z_][\w-]*: +(?!"[^"\\]*"$|'[^']*'$|\[[^[\]{}]*\]$|\{[^[\]{}]*\}$).*[,[\]{}]/;

export const fieldUnderBraces: Diagnosis = ({ text, line, above }) => {
  const before = above && wordsOf(text, above);
  const [entry = '', start = ''] = (before && IN_ONE_LINE.exec(before)) ?? [];
  const own = wordsOf(text, line).slice(line.indent);
  const [field = HEAD.exec(own)?.[0]] = FIELD.exec(own) ?? [];
  if (above === undefined || entry === '' || field === undefined || !isDeeper(line, above, start)) return undefined;
  const isHead = field.endsWith(':');
  // A section that is too far in has other mistakes to be told of.
  if (isHead && line.indent === above.indent) return undefined;
  const closing = above.start + entry.length - 1;
  const place = { start: line.start + line.indent, end: line.start + line.indent + field.length };
  const error = syntaxErrorAt(
    place,
    `The line above ends with }, so "${nameIn(field)}" on a line of its own doesn't belong to it.`,
    isHead
      ? `Put a comma and "${field} { … }" before that }, with what is below this line between the inner braces, and delete these lines.`
      : `Put a comma and "${short(field)}" before that }, and delete this line.`,
    [{ start: closing, end: closing + 1, message: 'the } that ends it' }],
  );
  const isPlain = !isHead && before?.length === entry.length && !NEEDS_QUOTES.test(field) && line.end === place.end;
  if (!isPlain) return error;
  const inside = text.slice(above.start + start.length + 1, closing);
  const kept = inside.trimEnd().replace(/,$/, '');
  const put = `${kept.trim() === '' ? ' ' : ', '}${field}${/\S$/.test(inside) ? '' : ' '}}`;
  return { ...error, repair: { start: above.start + start.length + 1 + kept.length, end: line.end, text: put } };
};

function wordsOf(text: string, line: Line): string {
  return text.slice(line.start, line.end);
}

function nameIn(field: string): string {
  return field.slice(0, field.indexOf(':'));
}

/** Whether a line is further in than the name of a section, or at least as far as the dash of an entry. */
function isDeeper(line: Line, above: Line, start: string): boolean {
  return line.indent > above.indent || (line.indent === above.indent && /^\s*- /.test(start));
}
