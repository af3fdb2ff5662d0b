/** Figures of outcomes in words. */

import { amount } from '../../text/words.ts';
import { plainValue } from '../plain-values.ts';

/** A figure of an outcome with its unit: `2,074`, `38%`; words as they are. */
export function figureWords(value: string | number, unit: string | undefined): string {
  if (typeof value === 'string') return value;
  return `${amount(value)}${unit === undefined ? '' : plainValue('unit', unit)}`;
}
