/** What is known where reading stopped, and what a diagnosis makes of it. */

import type { Line } from '../lines.ts';
import { faultAt, type SyntaxFault } from './syntax-error.ts';
import type { Opened } from './unclosed.ts';

/** What is known where reading stopped. */
export interface Stop {
  readonly text: string;
  readonly reason: string;
  readonly at: number;
  /** The line reading stopped on. */
  readonly line: Line;
  /** The nearest line above that says anything. */
  readonly above: Line | undefined;
  readonly opened: Opened | undefined;
}

/** The fault where the slip was made, if it was of this kind. */
export type Diagnosis = (stop: Stop) => SyntaxFault | undefined;

/** A fault that is a whole line's. */
export function onLine(line: Line, message: string, fix: string, related: SyntaxFault['related'] = []): SyntaxFault {
  return faultAt({ start: line.start + line.indent, end: line.end }, message, fix, related);
}
