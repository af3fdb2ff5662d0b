/** Works out which mistake probably made the parser stop, and where the writer made it. */

import { lineAround, linesBefore } from '../lines.ts';
import { fieldUnderBraces } from './diagnose-braces.ts';
import { conflict, foreignCharacter, oddSpace, tab, tooDeep } from './diagnose-characters.ts';
import {
  colonInText,
  dashWithoutSpace,
  indentation,
  longDash,
  missingColon,
  mixedList,
  spaceAfterColon,
  wideColon,
} from './diagnose-lines.ts';
import { colonInNextLine, sentence } from './diagnose-prose.ts';
import {
  afterQuote,
  curlyQuote,
  noteWithoutSpace,
  reservedCharacter,
  unclosedBracket,
  unclosedQuote,
} from './diagnose-quotes.ts';
import { type Diagnosis, lineError, type ParseError } from './parse-error.ts';
import type { YamlSyntaxError } from './syntax-error.ts';
import { findUnclosed } from './unclosed.ts';

/** In order, from certain to merely likely. */
const DIAGNOSES: readonly Diagnosis[] = [
  foreignCharacter,
  tooDeep,
  conflict,
  tab,
  oddSpace,
  longDash,
  wideColon,
  fieldUnderBraces,
  reservedCharacter,
  noteWithoutSpace,
  unclosedQuote,
  unclosedBracket,
  afterQuote,
  dashWithoutSpace,
  curlyQuote,
  colonInText,
  spaceAfterColon,
  sentence,
  colonInNextLine,
  mixedList,
  missingColon,
  indentation,
];

/**
 * The most likely mistake behind a parser's error.
 * @param reason the parser's own words
 * @param at the offset where it stopped
 */
export function diagnose(text: string, reason: string, at: number): YamlSyntaxError {
  const line = lineAround(text, Math.min(at, text.length));
  const above = linesBefore(text, line.start, 1)[0];
  const parseError: ParseError = { text, reason, at, line, above, unclosed: findUnclosed(text, at) };
  for (const diagnosis of DIAGNOSES) {
    const error = diagnosis(parseError);
    if (error !== undefined) return error;
  }
  return lineError(
    line,
    "This line doesn't fit what comes before it.",
    'Compare its indentation, colons and quotes with the lines above.',
  );
}
