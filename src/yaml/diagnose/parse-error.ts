/** What is known where reading stopped, and what a diagnosis makes of it. */

import type { Line } from '../lines.ts';
import { syntaxErrorAt, type YamlSyntaxError } from './syntax-error.ts';
import type { Unclosed } from './unclosed.ts';

/** What is known where reading stopped. */
export interface ParseError {
  readonly text: string;
  readonly reason: string;
  readonly at: number;
  /** The line reading stopped on. */
  readonly line: Line;
  /** The nearest line above that says anything. */
  readonly above: Line | undefined;
  readonly unclosed: Unclosed | undefined;
}

/** The fault where the slip was made, if it was of this kind. */
export type Diagnosis = (parseError: ParseError) => YamlSyntaxError | undefined;

/** A fault that is a whole line's. */
export function lineError(
  line: Line,
  message: string,
  fix: string,
  related: YamlSyntaxError['related'] = [],
): YamlSyntaxError {
  return syntaxErrorAt({ start: line.start + line.indent, end: line.end }, message, fix, related);
}
