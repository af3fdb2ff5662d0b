/** Dates as a person types them and sees them read. */

import type { Prompter } from '../init/prompt.ts';
import { dateInWords } from '../plan/date-words.ts';
import type { Data } from '../plan/path.ts';

/** Dates as people can type them. */
export const DATES = '2027, September 2027 or 2027-09-06';

/** Shows how a date was read, unless it was typed in those words. */
export function showDate(value: Data, typed: string, prompter: Prompter): void {
  const words = typeof value === 'string' ? dateInWords(value) : typed;
  if (words !== typed) prompter.show(`  ${words}\n`);
}
