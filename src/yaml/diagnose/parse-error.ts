/** What is known where the parser stopped, and the type of a diagnosis. */

import type { Line } from '../lines.ts';
import { syntaxErrorAt, type YamlSyntaxError } from './syntax-error.ts';
import type { Unclosed } from './unclosed.ts';

/** What is known where the parser stopped. */
export interface ParseError {
  readonly text: string;
  readonly reason: string;
  readonly at: number;
  /** The line the parser stopped on. */
  readonly line: Line;
  /** The nearest line above with more than spaces and a comment. */
  readonly above: Line | undefined;
  readonly unclosed: Unclosed | undefined;
}

/** The error, at the place of the mistake, if the mistake is of this kind. */
export type Diagnosis = (parseError: ParseError) => YamlSyntaxError | undefined;

/** An error about a whole line. */
export function lineError(
  line: Line,
  message: string,
  fix: string,
  related: YamlSyntaxError['related'] = [],
): YamlSyntaxError {
  return syntaxErrorAt({ start: line.start + line.indent, end: line.end }, message, fix, related);
}
