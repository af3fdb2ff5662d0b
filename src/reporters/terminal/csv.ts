/**
 * Rows as comma-separated values (RFC 4180) that a spreadsheet opens as what they are. Text that a spreadsheet would take
 * for a formula gets an apostrophe before it: a plan from a stranger could otherwise run one on whoever opens the file.
 */

import { safeText } from '../../text/words.ts';

const FORMULA = /^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]/;

/** Every row ends its line. */
export function csv(rows: readonly (readonly (string | number | null)[])[]): string {
  return rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

function cell(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const text = safeText(value);
  const plain = FORMULA.test(text) ? `'${text}` : text;
  return /[",]|^\s|\s$/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}
