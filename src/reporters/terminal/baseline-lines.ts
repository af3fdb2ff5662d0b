/** What the report for people says about the baseline. */

import type { BaselineUse, Report } from '../../findings/report.ts';
import { otherEdition } from '../../report/baseline-edition.ts';
import { count, safeText } from '../../text/words.ts';
import { withCommand, wrapped } from './layout.ts';
import { suppressionOf } from './suppressed.ts';

/** How many findings are in the baseline, and how many of its entries are gone. */
export function baselineLines(
  use: BaselineUse,
  { framework, plans }: Pick<Report, 'framework' | 'plans'>,
  width: number,
): string[] {
  const { file, gone } = use;
  const edition = otherEdition(use, framework);
  const known = plans
    .flatMap(({ findings }) => findings)
    .filter((finding) => suppressionOf(finding) === 'known').length;
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
