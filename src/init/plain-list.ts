/**
 * Reads schools from a table or a list that doesn't name its columns: which column has the names, and which the numbers,
 * is worked out from what is in them.
 */

import { nameAndNumber, registerNumber } from '../plan/register-number.ts';
import { plainWords } from '../text/find-named.ts';
import type { Placed, Problem } from './school-list.ts';
import { withoutMark } from './school-names.ts';
import { readRow, shown } from './school-row.ts';

interface Line {
  readonly line: number;
  readonly cells: readonly string[];
}

/** Words in the names of schools. */
const OF_SCHOOL =
  /(?:^|[^\p{L}])(?:school|primary|infants?|juniors?|secondary|high|academy|college|nursery|grammar|community|ce|cofe|c of e|catholic|rc|st|saint|ysgol|kura|elementary|special)(?![\p{L}])/iu;
/** Words in the titles of lists of schools. */
const OF_TITLE =
  /(?:^|[^\p{L}])(?:schools|network|cluster|partnership|alliance|members?|list|hub|contacts)(?![\p{L}])/iu;

/** The rows as schools with names and numbers, and what a person needs to know about how they were understood. */
export function plainRows(rows: readonly Line[], between?: string): { rows: Placed[]; notices: Problem[] } {
  const title = titleIn(rows);
  const lines = title === undefined ? rows : rows.slice(1);
  const table = isRagged(lines) && between !== 'a tab' ? lines.flatMap((row) => entriesOf(row, between)) : lines;
  const notices = title === undefined ? [] : [titleNotice(title)];
  return inColumns(table.length === 1 ? namesInRow(table, between) : table, notices);
}

/** The first row, if it is the title of a list: alone in its row, and either in words of a title or above a gap. */
function titleIn([first, second, ...others]: readonly Line[]): Line | undefined {
  if (first === undefined || second === undefined) return undefined;
  const [text = '', ...more] = first.cells.filter((cell) => cell !== '');
  if (more.length > 0 || OF_SCHOOL.test(text) || nameAndNumber(text).identifier !== undefined) return undefined;
  const isAboveGap = second.line > first.line + 1 && isWithoutGaps([second, ...others]) && others.length > 0;
  return OF_TITLE.test(text) || isAboveGap ? first : undefined;
}

function isWithoutGaps(rows: readonly Line[]): boolean {
  return rows.every(({ line }, index) => index === 0 || line === (rows[index - 1]?.line ?? 0) + 1);
}

function titleNotice({ line, cells }: Line): Problem {
  const text = cells.find((cell) => cell !== '') ?? '';
  return { line, message: `${shown(text)} is read as a title. If it is a school, write "Name" on a line above it.` };
}

/** Whether these are lines of text rather than rows of a table, whose rows are all the same length. */
function isRagged(rows: readonly Line[]): boolean {
  return rows.some(({ cells }) => cells.length !== rows[0]?.cells.length);
}

/** A line of a list: several schools with semicolons between them, or one with commas in its name. */
function entriesOf({ line, cells }: Line, between: string | undefined): Line[] {
  const filled = cells.filter((cell) => cell !== '');
  return between === 'a semicolon' && filled.every((cell) => registerNumber(cell) === undefined)
    ? filled.map((cell) => ({ line, cells: [cell] }))
    : [{ line, cells: [filled.join(', ')] }];
}

/** Several names in the only row are several schools. */
function namesInRow(rows: readonly Line[], between: string | undefined): readonly Line[] {
  const names = rows.flatMap(({ line, cells }) =>
    cells.filter(hasLetter).map((cell): Line => ({ line, cells: [cell] })),
  );
  const isList = names.length > 1 && (between === 'a semicolon' || names.every(isSchool));
  return isList && !rows.some(({ cells }) => isOfNumbers(cells.filter((cell) => !hasLetter(cell)))) ? names : rows;
}

function isSchool({ cells }: Line): boolean {
  return cells.some((cell) => OF_SCHOOL.test(cell));
}

function hasLetter(text: string): boolean {
  return /\p{L}/u.test(text);
}

function inColumns(rows: readonly Line[], notices: readonly Problem[]): { rows: Placed[]; notices: Problem[] } {
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length));
  const columns = Array.from({ length: width }, (_, index) => rows.map(({ cells }) => cells[index] ?? ''));
  const name = nameColumn(columns);
  const number = columns.findIndex((cells, index) => index !== name && isOfNumbers(cells));
  const town = sameNames(columns[name] ?? [])
    ? columns.findIndex((cells, at) => at > name && cells.every(hasLetter))
    : -1;
  const unread = columns.findIndex((cells, at) => ![name, number, town].includes(at) && isFilled(cells));
  const [first] = rows;
  const placed = rows.map(({ line, cells }) => {
    const words = [cells[name], cells[town]].filter((cell) => cell !== undefined && cell !== '').join(', ');
    return { line, ...rowOf(hasLetter(words) ? withoutMark(words) : '', cells[number] ?? '') };
  });
  return {
    rows: placed,
    notices: first === undefined || unread < 0 ? [...notices] : [...notices, unreadNotice(first, name)],
  };
}

/** The column in which most cells look like names of schools; otherwise the first with words in most of its cells. */
function nameColumn(columns: readonly (readonly string[])[]): number {
  const scores = columns.map((cells) => {
    const isOfWords = cells.filter(hasLetter).length * 2 >= cells.length;
    return isOfWords ? 1 + cells.filter((cell) => OF_SCHOOL.test(cell)).length : 0;
  });
  return scores.indexOf(Math.max(...scores));
}

function isOfNumbers(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell !== '');
  return filled.length > 0 && filled.filter((cell) => registerNumber(cell) !== undefined).length * 2 > filled.length;
}

/** Whether a column has something in it, and isn't one of row numbers. */
function isFilled(cells: readonly string[]): boolean {
  return cells.some((cell, row) => cell !== '' && cell.replace(/[.)]$/, '') !== String(row + 1));
}

function sameNames(names: readonly string[]): boolean {
  return new Set(names.map(plainWords)).size < names.length;
}

function unreadNotice({ line, cells }: Line, name: number): Problem {
  const example = shown(cells[name] ?? '');
  return {
    line,
    message: `No line names the columns, so the names of the schools are taken from the column with ${example}. To have the other columns read as well, add a line above that names the columns.`,
  };
}

function rowOf(text: string, cell: string): Omit<Placed, 'line'> {
  const { name, identifier = registerNumber(cell) } = nameAndNumber(text);
  return readRow((column) => (column === 'name' ? name : column === identifier?.scheme ? identifier.value : ''));
}
