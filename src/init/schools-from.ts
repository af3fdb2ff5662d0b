/**
 * Reads member schools from a spreadsheet saved as CSV, with any delimiter and encoding, and reports the lines it can't
 * read.
 */

import { CsvError, parse } from 'csv-parse/sync';
import { list } from '../text/words.ts';
import type { SchoolAnswer } from './answers.ts';
import { type Column, findColumns, repeatedColumns } from './school-columns.ts';
import { listSchools, type Placed, type Problem } from './school-list.ts';
import { isNothing, readRow, shown, tidy } from './school-row.ts';
import { tableText } from './table-text.ts';

export type { Problem } from './school-list.ts';

/** The most schools read from one file. */
const MOST_ROWS = 2000;
/** Including blank lines and lines within cells. */
const MOST_LINES = 20_000;

/** Stop reading after this many rows with wrong quotation marks. */
const MOST_BROKEN = 20;
/** The longest row, in UTF-8 bytes; a longer one probably has a quotation mark that is never closed. */
const LONGEST_ROW = 20_000;
const EMPTY = 'The file has no rows.';
const KEEP = 'Keep only the rows of the schools in the network, and save it again.';
const DELIMITERS: Readonly<Record<string, string>> = { ',': 'a comma', ';': 'a semicolon', '\t': 'a tab' };

interface Cells {
  readonly line: number;
  readonly cells: readonly string[];
}

/** Never throws because of the file's content; if nothing can be read, there are no schools and one problem. */
export function schoolsFromCsv(bytes: Uint8Array): { schools: SchoolAnswer[]; problems: Problem[] } {
  const decoded = tableText(bytes);
  if ('error' in decoded) return nothing(1, decoded.error);
  const lines = decoded.text.split('\n');
  if (lines.length > MOST_LINES) return nothing(1, `The file has more than 20,000 lines. ${KEEP}`);
  const [, asked] = /^"?sep=([,;\t])"?$/i.exec(lines[0] ?? '') ?? [];
  const start = lines.findIndex((line, index) => /[^\s,;]/.test(line) && (index > 0 || asked === undefined));
  if (start < 0) return nothing(1, EMPTY);
  const delimiter = asked ?? guessDelimiter(lines.slice(start).join('\n'));
  const { rows, broken } = readTable(lines, start, delimiter);
  const [header, ...rest] = rows;
  if (header === undefined && broken.length === 0) return nothing(1, EMPTY);
  if (header === undefined || (broken[0] && broken[0].line < header.line)) return { schools: [], problems: broken };
  if (rest.length > MOST_ROWS) {
    return nothing(header.line, `The file has more than 2,000 schools. ${KEEP}`);
  }
  return readSchools({ header, rest, broken, delimiter });
}

function nothing(line: number, message: string): { schools: SchoolAnswer[]; problems: Problem[] } {
  return { schools: [], problems: [{ line, message }] };
}

/** The delimiter that gives the most known column names, then the most columns. */
function guessDelimiter(text: string): string {
  const scores = Object.keys(DELIMITERS).map((delimiter) => {
    const header: string[] = [];
    readRows(text, delimiter, ({ cells }) => header.push(...cells.slice(0, 1000)), 1);
    return { delimiter, score: findColumns(header).size * 1000 + header.length };
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

interface Table {
  readonly header: Cells;
  readonly rest: readonly Cells[];
  readonly broken: readonly Problem[];
  readonly delimiter: string;
}

function readSchools({ header, rest, broken, delimiter }: Table): { schools: SchoolAnswer[]; problems: Problem[] } {
  const columns = findColumns(header.cells);
  if (!columns.has('name')) return nothing(header.line, noNames(header.cells));
  if (rest.length === 0 && broken.length === 0) {
    return nothing(header.line, 'There are no schools below the column names.');
  }
  const width = header.cells.findLastIndex((cell) => cell !== '') + 1;
  const withMistake = rest.filter(({ cells }) => cells.slice(width).some((cell) => cell !== ''));
  const placed: Placed[] = rest
    .filter((row) => !withMistake.includes(row))
    .map(({ line, cells }) => ({ line, ...readRow((column) => cells[columns.get(column) ?? -1] ?? '') }));
  const { schools, problems } = listSchools(placed);
  const all = [
    ...ofHeader(header, columns, rest),
    ...broken,
    ...withMistake.map(({ line, cells }) => ({ line, message: tooMany(cells, width, delimiter) })),
    ...problems,
  ];
  return { schools, problems: all.sort((one, other) => one.line - other.line) };
}

function noNames(found: readonly string[]): string {
  return `No column has the names of schools. The first line must name the columns. nlc looked for name, school, school name or EstablishmentName (and urn, phase, local authority, pupils, teachers, disadvantaged %, joined by, id), and found ${list(found.filter((cell) => cell !== '').map(shown), 12)}.`;
}

function tooMany(cells: readonly string[], width: number, delimiter: string): string {
  const reach = cells.findLastIndex((cell) => cell !== '') + 1;
  const first = shown(cells.find((cell) => cell !== '') ?? '');
  return `The row that starts with ${first} has ${reach} cells, but the line of column names has ${width}, so it is left out. If a cell contains ${DELIMITERS[delimiter]}, put the cell in quotation marks.`;
}

/** Problems with column names: repeated or unclear ones. */
function ofHeader({ line, cells }: Cells, columns: ReadonlyMap<Column, number>, rest: readonly Cells[]): Problem[] {
  const bare = columns.get('disadvantaged') ?? -1;
  const unclear =
    !columns.has('disadvantaged_percent') &&
    rest.some((row) => !isNothing(row.cells[bare] ?? '') && !row.cells[bare]?.endsWith('%'));
  const name = cells[bare] ?? '';
  return [
    ...repeatedColumns(cells).map((index) => ({
      line,
      message: `Two columns are called ${shown(cells[index] ?? '')}, so only the first is read.`,
    })),
    ...(unclear
      ? [
          {
            line,
            message: `The column ${shown(name)} may hold numbers or percentages. If they are percentages, call it ${shown(`${name} %`)} so that nlc reads it.`,
          },
        ]
      : []),
  ];
}
