/** Says if a baseline was written for another edition of the rules. */

import type { BaselineUse, Report } from '../findings/report.ts';
import { short } from '../text/clip.ts';
import { safeText } from '../text/words.ts';

/** A sentence about a baseline for another edition; undefined if it is for this one. */
export function otherEdition(
  { file, writtenFor }: BaselineUse,
  { name, edition }: Report['framework'],
): string | undefined {
  if (writtenFor === `${name} ${edition}`) return undefined;
  return `The baseline ${safeText(short(file))} was written for ${safeText(short(writtenFor))}, so some of its entries may not match. To bring it up to date, run nlc baseline update.`;
}
