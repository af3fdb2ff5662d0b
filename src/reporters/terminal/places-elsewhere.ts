/** Where else to look, for formats that have no field for related locations. */

import type { Finding } from '../../findings/report.ts';
import { amount, safeText } from '../../text/words.ts';
import { printedPath } from './printed-paths.ts';

/** If a finding has more locations in other files than this, the rest are only counted. */
const MOST = 3;

/** A sentence on the locations in other files, as a list of at most one. File names are never shortened. */
export function placesElsewhere({ related }: Finding, nameOf = (file: string) => file): string[] {
  const places = related.flatMap(({ file, span: { start } }) =>
    file === undefined ? [] : [`${safeText(printedPath(nameOf(file)))}:${start.line}`],
  );
  if (places.length === 0) return [];
  const rest = places.length - MOST;
  const named = [...places.slice(0, MOST), ...(rest > 0 ? [`${amount(rest)} more`] : [])];
  const last = named.pop();
  return [`See also ${named.length === 0 ? last : `${named.join(', ')} and ${last}`}.`];
}
