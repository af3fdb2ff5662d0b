/** Plans for whole-program tests: the smallest real one, and that one with a stretch of its text replaced. */

import { readFileSync } from 'node:fs';

/** Has no error, one warning (`no-facilitator`) and some advice. */
export const SMALLEST = readFileSync('test/plans/ok/minimal.yaml', 'utf8');

/** Nearly everything the format has. */
export const OUTLINE = readFileSync('test/plans/ok/outline.yaml', 'utf8');

/** The smallest plan with each stretch, which has to be there, replaced by another. */
export function planWith(...changes: readonly string[]): string {
  let text = SMALLEST;
  for (let index = 0; index < changes.length; index += 2) {
    const [from = '', to = ''] = changes.slice(index);
    if (!text.includes(from)) throw new Error(`The smallest plan does not hold ${from}`);
    text = text.replace(from, () => to);
  }
  return text;
}

/** The smallest plan as another network's, so that several can lie in one repository. */
export function planOf(network: string | number): string {
  return planWith('id: upper-vale-reading', `id: network-${network}`);
}
