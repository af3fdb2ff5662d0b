/** Finds the line of column names in a table of schools, and reads the rows below it. */

import { list } from '../text/words.ts';
import type { SchoolAnswer } from './answers.ts';
import { plainRows } from './plain-list.ts';
import { type Column, countColumnNames, findColumns, repeatedColumns } from './school-columns.ts';
import { listSchools, type Placed, type Problem } from './school-list.ts';
import { isNothing, readRow, shown } from './school-row.ts';

/** A row that isn't empty. */
export interface Cells {
  /** 1-based, in the file. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** A table as it was read from a file. */
export interface Table {
  readonly rows: readonly Cells[];
  /** The lines that couldn't be read. */
  readonly broken: readonly Problem[];
  /** What is between cells, such as `a comma`; undefined in a workbook. */
  readonly between?: string | undefined;
}

export interface SchoolsRead {
  readonly schools: readonly SchoolAnswer[];
  readonly problems: readonly Problem[];
}

/** The most schools read from one file. */
const MOST_ROWS = 2000;
/** The most rows that are looked at for column names. */
const MOST_ABOVE = 10;
const EMPTY = 'The file has no rows.';
export const KEEP = 'Keep only the rows of the schools in the network, and save it again.';

/** If nothing can be read, there are no schools and one problem. */
export function nothing(line: number, message: string): SchoolsRead {
  return { schools: [], problems: [{ line, message }] };
}

/**
 * The schools of a table whose columns are named, perhaps below a title, or of a plain list of names and numbers.
 */
export function schoolsInTable(table: Table): SchoolsRead {
  const { rows, broken } = table;
  const [first] = rows;
  if (first === undefined && broken.length === 0) return nothing(1, EMPTY);
  if (first === undefined || (broken[0] && broken[0].line < first.line)) return { schools: [], problems: broken };
  const at = headerIn(rows);
  if (rows.length - (at ?? -1) - 1 > MOST_ROWS)
    return nothing(first.line, `The file has more than 2,000 schools. ${KEEP}`);
  if (at !== undefined) return readBelow(rows[at] as Cells, rows.slice(at + 1), table);
  const isNames = ({ cells }: Cells, index: number) =>
    countColumnNames(cells) >= (index === 0 && cells.length > 1 ? 1 : LEAST_NAMES);
  const unknown = rows.slice(0, MOST_ABOVE).find(isNames);
  return unknown === undefined ? readPlain(table) : nothing(unknown.line, noNames(unknown.cells));
}

/** How many column names make a row the line of column names. */
const LEAST_NAMES = 2;

/**
 * The index of the row that names the columns, one of them for the names of schools. Above it may be a title, which can
 * look like a column name: `Schools`.
 */
function headerIn(rows: readonly Cells[]): number | undefined {
  const top = rows.slice(0, MOST_ABOVE);
  const candidates = top.flatMap(({ cells }, index) => (findColumns(cells).has('name') ? [index] : []));
  const [first] = candidates;
  const isAlone = (index: number) => top[index]?.cells.filter((cell) => cell !== '').length === 1;
  const isBelowTitles = (index: number) => top.slice(0, index).every((_, above) => isAlone(above));
  const wide = candidates.find((index) => !isAlone(index));
  if (first === undefined || wide === first) return first;
  if (wide !== undefined && isBelowTitles(wide) && countColumnNames(top[wide]?.cells ?? []) >= LEAST_NAMES) return wide;
  return candidates.includes(first + 1) && isAlone(first + 1) ? first + 1 : first;
}

function readPlain({ rows, broken, between }: Table): SchoolsRead {
  const { rows: plain, notices } = plainRows(rows, between);
  const { schools, problems } = listSchools(plain);
  return { schools, problems: inOrder([...notices, ...broken, ...problems]) };
}

function inOrder(problems: readonly Problem[]): Problem[] {
  return problems.toSorted((one, other) => one.line - other.line);
}

function readBelow(header: Cells, below: readonly Cells[], { broken, between }: Table): SchoolsRead {
  const columns = findColumns(header.cells);
  const rest = withPercentages(below, columns);
  if (rest.length === 0 && broken.length === 0)
    return nothing(header.line, 'There are no schools below the column names.');
  const width = header.cells.findLastIndex((cell) => cell !== '') + 1;
  const isTooLong = ({ cells }: Cells) => between !== undefined && cells.slice(width).some((cell) => cell !== '');
  const placed: Placed[] = rest
    .filter((row) => !isTooLong(row))
    .map(({ line, cells }) => ({ line, ...readRow((column) => cells[columns.get(column) ?? -1] ?? '') }));
  const { schools, problems } = listSchools(placed);
  const tooLong = rest.filter(isTooLong).map(({ line, cells }) => ({ line, message: tooMany(cells, width, between) }));
  return { schools, problems: inOrder([...ofHeader(header, columns, rest), ...broken, ...tooLong, ...problems]) };
}

/** Cells of columns of shares that give them as parts of 1, as workbooks do (`0.225`), as percentages. */
function withPercentages(rows: readonly Cells[], columns: ReadonlyMap<Column, number>): readonly Cells[] {
  const parts = SHARES.flatMap((column) => columns.get(column) ?? []).filter((index) => {
    const filled = rows.map(({ cells }) => cells[index] ?? '').filter((cell) => !isNothing(cell));
    return filled.every((cell) => PART.test(cell)) && filled.some((cell) => cell.includes('.'));
  });
  if (parts.length === 0) return rows;
  const percent = (cell: string) => (PART.test(cell) ? `${Number((Number(cell) * 100).toFixed(2))}%` : cell);
  return rows.map(({ line, cells }) => ({
    line,
    cells: cells.map((cell, index) => (parts.includes(index) ? percent(cell) : cell)),
  }));
}

const SHARES = ['disadvantaged_percent', 'disadvantaged'] as const;
const PART = /^(?:0?\.\d+|0|1)$/;

function noNames(found: readonly string[]): string {
  return `No column has the names of schools. The line of column names must include one. nlc looked for name, school, school name or EstablishmentName (and urn, phase, local authority, pupils, teachers, disadvantaged %, joined by, id), and found ${list(found.filter((cell) => cell !== '').map(shown), 12)}.`;
}

function tooMany(cells: readonly string[], width: number, between = ''): string {
  const reach = cells.findLastIndex((cell) => cell !== '') + 1;
  const first = shown(cells.find((cell) => cell !== '') ?? '');
  return `The row that starts with ${first} has ${reach} cells, but the line of column names has ${width}, so it is left out. If a cell contains ${between}, put the cell in quotation marks.`;
}

/** Problems with column names: repeated or unclear ones. */
function ofHeader({ line, cells }: Cells, columns: ReadonlyMap<Column, number>, rest: readonly Cells[]): Problem[] {
  const bare = columns.get('disadvantaged') ?? -1;
  const isUnclear =
    !columns.has('disadvantaged_percent') &&
    rest.some((row) => !isNothing(row.cells[bare] ?? '') && !row.cells[bare]?.endsWith('%'));
  const name = cells[bare] ?? '';
  const unclear = `The column ${shown(name)} may hold numbers or percentages. If they are percentages, call it ${shown(`${name} %`)} so that nlc reads it.`;
  return [
    ...repeatedColumns(cells).map((index) => ({
      line,
      message: `Two columns are called ${shown(cells[index] ?? '')}, so only the first is read.`,
    })),
    ...(isUnclear ? [{ line, message: unclear }] : []),
  ];
}
