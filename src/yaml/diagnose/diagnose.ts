/** What a writer probably did where the parser gave up: the likely slip, in plain words, at the place where it was made. */

import { lineAround, linesBefore } from '../lines.ts';
import { type Diagnosis, onLine, type Stop } from './parse-error.ts';
import { colonInText, dashWithoutSpace, indentation, missingColon, mixedList, spaceAfterColon } from './slips-lines.ts';
import { colonInNextLine, sentence } from './slips-prose.ts';
import { afterQuote, curlyQuote, openBracket, openQuote, reservedSign } from './slips-quotes.ts';
import { conflict, foreignSign, oddSpace, tab, tooDeep } from './slips-signs.ts';
import type { SyntaxFault } from './syntax-error.ts';
import { openedBefore } from './unclosed.ts';

/** From what is certain to what is likely. */
const DIAGNOSES: readonly Diagnosis[] = [
  foreignSign,
  tooDeep,
  conflict,
  tab,
  oddSpace,
  reservedSign,
  openQuote,
  openBracket,
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
 * The likely slip behind a parser's complaint.
 * @param reason the parser's own words
 * @param at the offset where it gave up
 */
export function explainSlip(text: string, reason: string, at: number): SyntaxFault {
  const line = lineAround(text, Math.min(at, text.length));
  const above = linesBefore(text, line.start, 1)[0];
  const stop: Stop = { text, reason, at, line, above, opened: openedBefore(text, at) };
  for (const diagnose of DIAGNOSES) {
    const fault = diagnose(stop);
    if (fault !== undefined) return fault;
  }
  return onLine(
    line,
    'This line does not fit what stands before it',
    'Compare its indentation, colons and quotes with those of the lines above.',
  );
}
