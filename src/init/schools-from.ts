/**
 * Reads member schools from a spreadsheet saved as CSV, with any delimiter and encoding, and reports the lines it can't
 * read.
 */

import { CsvError, parse } from 'csv-parse/sync';
import { findColumns } from './school-columns.ts';
import type { Problem } from './school-list.ts';
import { tidy } from './school-row.ts';
import { type Cells, KEEP, nothing, type SchoolsRead, schoolsInTable } from './school-table.ts';
import { isZip, tableText } from './table-text.ts';

/** Including blank lines and lines within cells. */
const MOST_LINES = 20_000;

/** Stop reading after this many rows with wrong quotation marks. */
const MOST_BROKEN = 20;
/** The longest row, in UTF-8 bytes; a longer one probably has a quotation mark that is never closed. */
const LONGEST_ROW = 20_000;
const DELIMITERS: Readonly<Record<string, string>> = { ',': 'a comma', ';': 'a semicolon', '\t': 'a tab' };

/** The most rows from which the delimiter is guessed. */
const MOST_GUESSED = 10;

/**
 * The schools of a spreadsheet, saved as CSV or as a workbook. Never throws because of the file's content; if nothing
 * can be read, there are no schools and one problem.
 */
export async function schoolsFromFile(bytes: Uint8Array): Promise<SchoolsRead> {
  if (!isZip(bytes)) return schoolsFromCsv(bytes);
  const { workbookTable } = await import('./workbook.ts');
  const read = await workbookTable(bytes);
  if ('error' in read) return nothing(1, read.error);
  const { schools, problems } = schoolsInTable(read.table);
  return { schools, problems: [...read.notices, ...problems] };
}

/** Never throws because of the file's content; if nothing can be read, there are no schools and one problem. */
export function schoolsFromCsv(bytes: Uint8Array): SchoolsRead {
  const decoded = tableText(bytes);
  if ('error' in decoded) return nothing(1, decoded.error);
  const lines = withoutFormulas(decoded.text).split('\n');
  if (lines.length > MOST_LINES) return nothing(1, `The file has more than 20,000 lines. ${KEEP}`);
  const [, asked] = /^"?sep=([,;\t])"?$/i.exec(lines[0] ?? '') ?? [];
  const start = lines.findIndex((line, index) => /[^\s,;]/.test(line) && (index > 0 || asked === undefined));
  if (start < 0) return schoolsInTable({ rows: [], broken: [] });
  const delimiter = asked ?? guessDelimiter(lines.slice(start).join('\n'));
  return schoolsInTable({ ...readTable(lines, start, delimiter), between: DELIMITERS[delimiter] });
}

/** Text that spreadsheets write as a formula so that nothing reads it as a number: `="000123"`. */
function withoutFormulas(text: string): string {
  return text.replace(/(^|[,;\t])="([^"\n]*)"(?=[,;\t\n]|$)/gm, '$1"$2"');
}

/** The delimiter that gives the most known column names, then the most columns in every row, then in all rows. */
function guessDelimiter(text: string): string {
  const scores = Object.keys(DELIMITERS).map((delimiter) => {
    const rows: (readonly string[])[] = [];
    const { error } = readRows(text, delimiter, ({ cells }) => rows.push(cells.slice(0, 99)), MOST_GUESSED);
    const known = Math.max(0, ...rows.map((cells) => findColumns(cells).size));
    const widths = rows.map(({ length }) => length);
    const sum = widths.reduce((all, width) => all + width, 0);
    const least = error === undefined ? Math.min(...widths, 99) : 0;
    return { delimiter, score: known * 1e6 + least * 1e3 + sum };
  });
  return scores.reduce((best, next) => (next.score > best.score ? next : best)).delimiter;
}

/** All rows that aren't empty. Skips a row with wrong quotation marks and continues below its first line. */
function readTable(lines: readonly string[], start: number, delimiter: string): { rows: Cells[]; broken: Problem[] } {
  const rows: Cells[] = [];
  const broken: Problem[] = [];
  for (let above = start; above < lines.length; ) {
    const before = above;
    const { error, next } = readRows(lines.slice(before).join('\n'), delimiter, ({ line, cells }) => {
      if (cells.some((cell) => cell !== '')) rows.push({ line: before + line, cells });
    });
    if (error === undefined) break;
    above = before + next;
    broken.push({ line: above, message: error });
    if (broken.length < MOST_BROKEN) continue;
    broken.push({
      line: above + 1,
      message: `Quotation marks are wrong in ${MOST_BROKEN} rows, so the rest isn't read.`,
    });
    break;
  }
  return { rows, broken };
}

/** Reads rows up to the first that can't be read; `next` is the 1-based line after the last one read. */
function readRows(
  text: string,
  delimiter: string,
  take: (row: Cells) => void,
  most = -1,
): { error?: string; next: number } {
  let next = 1;
  try {
    parse(text, {
      delimiter,
      record_delimiter: '\n',
      trim: true,
      relax_column_count: true,
      max_record_size: LONGEST_ROW,
      to: most,
      on_record: (cells: string[], { lines }) => {
        take({ line: next, cells: cells.map(tidy) });
        next = lines + 1;
        return null;
      },
    });
  } catch (error) {
    if (error instanceof CsvError) return { error: quotesError(error.code), next };
    throw error;
  }
  return { next };
}

function quotesError(code: string): string {
  if (code === 'CSV_QUOTE_NOT_CLOSED') return 'A quotation mark is opened and never closed, so the line is left out.';
  if (code === 'CSV_MAX_RECORD_SIZE') {
    return 'The row is too long for one school, perhaps because a closing quotation mark is missing. The line is left out.';
  }
  return 'A quotation mark is in the wrong place, so the line is left out. Put the whole cell in quotation marks, and double any inside it.';
}
