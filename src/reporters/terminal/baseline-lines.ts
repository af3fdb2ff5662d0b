/** What the report for people says about the baseline. */

import type { BaselineUse, Report } from '../../findings/report.ts';
import { otherEdition } from '../../report/baseline-edition.ts';
import { count, safeText } from '../../text/words.ts';
import { withCommand, wrapped } from './layout.ts';

/**
 * How many findings are in the baseline, and how many of its entries are gone.
 * @param known how many findings it has
 */
export function baselineLines(
  use: BaselineUse,
  known: number,
  { framework }: Pick<Report, 'framework'>,
  width: number,
): string[] {
  const { file, gone } = use;
  const edition = otherEdition(use, framework);
  const name = safeText(file);
  const entries = count(gone.length, `entry in ${name} is`, `entries in ${name} are`);
  const remove = `${entries} no longer needed. To remove ${gone.length === 1 ? 'it' : 'them'}`;
  return [
    ...(known > 0
      ? [wrapped('', `${count(known, 'known finding is', 'known findings are')} in the baseline ${name}`, width)]
      : []),
    ...(gone.length > 0 ? [withCommand(remove, 'nlc baseline prune', width)] : []),
    ...(edition === undefined ? [] : [wrapped('', edition, width)]),
  ];
}
