/** The words of a next step when it isn't shown with its finding. They include the line and field if needed. */

import type { Finding } from '../../findings/report.ts';
import { short } from '../../text/words.ts';

/** Rules whose fix only makes sense together with its location. */
const OF_A_PLACE = new Set(['plan-syntax', 'plan-shape', 'text-cut-off', 'unknown-field']);

/** `Line 12, "stage": did you mean "established"?`. For most rules, the fix alone. */
export function nextStepWords({ rule, path, span: { start }, absent, message, fix }: Finding): string {
  if (rule === 'unknown-reference') return `Line ${start.line}: ${message} ${fix}`;
  if (!OF_A_PLACE.has(rule) || absent) return fix;
  const field = path.slice(path.lastIndexOf('.') + 1).replace(/\[\d+\]$/, '');
  if (field === '' && rule !== 'plan-syntax') return fix;
  const where = field === '' ? '' : `, "${short(field)}"`;
  return `Line ${start.line}${where}: ${fix.charAt(0).toLowerCase()}${fix.slice(1)}`;
}
