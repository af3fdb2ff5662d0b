/** Writes error messages to standard error, one per line. */

import { safeText } from '../text/words.ts';
import type { Io } from './io.ts';

export function writeToStderr(messages: readonly string[], io: Io): void {
  for (const message of messages) io.stderr.write(`nlc: ${safeText(message)}\n`);
}
