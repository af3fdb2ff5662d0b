/** Writes error messages to standard error, one per line. */

import { safeText } from '../text/words.ts';
import { wrapWords } from '../text/wrap-words.ts';
import type { Io } from './io.ts';

const LEAD = 'nlc: ';

export function writeToStderr(messages: readonly string[], io: Io): void {
  for (const message of messages) io.stderr.write(`${fitted(`${LEAD}${safeText(message)}`, io)}\n`);
}

/** A line as standard error shows it: broken between words if it is a terminal, which would break it anywhere. */
export function fitted(line: string, { stderr }: Io): string {
  return wrapWords(line, stderr.columns, ' '.repeat(LEAD.length));
}
