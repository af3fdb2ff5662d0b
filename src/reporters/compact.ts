/** One line a finding, `path:line:col: level rule message`, as editors' error lists read them. */

import type { Finding } from '../finding.ts';
import { safeText } from '../text.ts';
import type { Reporter } from './index.ts';

export const compact: Reporter = ({ plans }, { quiet }) =>
  plans
    .flatMap(({ file, findings }) =>
      findings
        .filter(({ level }) => !quiet || level === 'error' || level === 'warning')
        .map((finding) => {
          const { span, level, rule, message } = finding;
          const place = `${safeText(file)}:${span.start.line}:${span.start.column}`;
          const line = `${place}: ${level} ${rule} ${safeText(message)}${standing(finding)}`;
          return `${line.startsWith('::') ? `./${line}` : line}\n`;
        }),
    )
    .join('');

/** Why nothing is asked of anyone; empty where something is. */
function standing({ acknowledged, state }: Finding): string {
  if (acknowledged !== null) return ' (acknowledged)';
  return state === 'known' ? ' (known)' : '';
}
