/** What plans were checked with, in words. */

import type { Report } from '../../findings/report.ts';
import { list, safeText } from '../../text/words.ts';

export type CheckedWith = Pick<Report, 'framework' | 'configurations' | 'asOf'>;

/**
 * The framework, configurations and date that were used, without a full stop.
 * @param textOf makes a text safe where it is printed
 */
export function checkedWith(
  { framework, configurations, asOf }: CheckedWith,
  textOf: (text: string) => string = safeText,
): string {
  const by = configurations.length === 0 ? '' : ` and the settings in ${textOf(list(configurations, 3))}`;
  return `Checked using the rules of ${framework.name} ${framework.edition}${by}, as of ${asOf}`;
}
