/**
 * Writes rows as comma-separated values (RFC 4180). Text that a spreadsheet would read as a formula gets a leading
 * apostrophe. Otherwise a stranger's plan could run a formula on the computer of the person who opens the file. In many
 * countries a spreadsheet starts a new cell at each semicolon, so text after one gets an apostrophe too.
 */

import { safeText } from '../../text/words.ts';

/** Where a spreadsheet may start a cell that it would read as a formula. Tabs never get this far. */
const FORMULA = /(?<=^|;)(?=[\s"]*[=+\-@\uff1d\uff0b\uff0d\uff20])/g;

/** Every row, including the last, ends in CRLF. */
export function csv(rows: readonly (readonly (string | number | null)[])[]): string {
  return rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

function cell(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const plain = safeText(value).replace(FORMULA, "'");
  return /[",;]|^\s|\s$/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}
