/** One line a finding, `path:line:col: level rule message`, as editors' error lists read them. */

import { safeText } from '../text.ts';
import type { Reporter } from './index.ts';

export const compact: Reporter = ({ plans }, { quiet }) =>
  plans
    .flatMap(({ file, findings }) =>
      findings
        .filter(
          ({ level, acknowledged }) => acknowledged === null && (!quiet || level === 'error' || level === 'warning'),
        )
        .map(({ span: { start }, level, rule, message }) => {
          const line = `${safeText(file)}:${start.line}:${start.column}: ${level} ${rule} ${safeText(message)}`;
          return `${line.startsWith('::') ? `./${line}` : line}\n`;
        }),
    )
    .join('');
