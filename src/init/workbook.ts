/**
 * Reads the first sheet of an Excel workbook (XLSX), a zip archive of XML files. Only the files with text and cells are
 * unpacked, within limits, and only tags that can't make the reader build huge rows and columns reach it.
 */

import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import readXlsxFile from 'read-excel-file/universal';
import { list } from '../text/words.ts';
import type { Problem } from './school-list.ts';
import { shown, tidy } from './school-row.ts';
import type { Table } from './school-table.ts';

/** The most bytes that the parts of a workbook may have when they are unpacked. */
const MOST_UNPACKED = 4 * 1024 * 1024;
/** The last row that may have something in it. */
const LAST_ROW = 5000;
/** The most cells with something in them. */
const MOST_CELLS = 200_000;
/** The longest part of a cell that is read, in UTF-16 units. */
const LONGEST_CELL = 1000;

const PARTS =
  /^(?:\[Content_Types\]|_rels\/\.|xl\/(?:workbook|sharedStrings|worksheets\/[^/]+|_rels\/workbook))\.(?:xml|rels|xml\.rels)$/i;
const SAVE = 'Save it as an Excel workbook (.xlsx) or as "CSV UTF-8", and try again.';
const BROKEN = `The file is damaged, or isn't an Excel workbook. Open it in your spreadsheet program. ${SAVE}`;
const TOO_LARGE = 'The workbook is too large. Copy just your own schools into a new workbook, and save that.';

/** Other files that are zip archives, by a file in them, each with what to do. */
const OTHERS: readonly (readonly [RegExp, string])[] = [
  [/^content\.xml$/, `The file is an OpenDocument spreadsheet (.ods), which nlc can't read. ${SAVE}`],
  [
    /^Index(?:\.zip$|\/)/,
    "The file is a Numbers spreadsheet, which nlc can't read. In Numbers, choose File > Export To > Excel or CSV.",
  ],
  [/^xl\/workbook\.bin$/, `The file is a binary Excel workbook (.xlsb), which nlc can't read. ${SAVE}`],
  [/^word\/document\.xml$/, 'The file is a Word document. Copy the list of schools into a spreadsheet, and save that.'],
];

/** Why a workbook can't be read, as a sentence. */
class Unreadable extends Error {}

/**
 * The first sheet that has something in it, with notices on the others. Never throws because of the file's content.
 */
export async function workbookTable(
  bytes: Uint8Array,
): Promise<{ readonly table: Table; readonly notices: readonly Problem[] } | { readonly error: string }> {
  try {
    const [first, ...others] = (await readXlsxFile(repacked(bytes))).filter(isFilled);
    if (first === undefined) return { table: { rows: [], broken: [] }, notices: [] };
    return { table: { rows: rowsOf(first.data), broken: [] }, notices: unread(first, others) };
  } catch (error) {
    return { error: error instanceof Unreadable ? error.message : BROKEN };
  }
}

type Cell = string | number | boolean | object | null;

interface Sheet {
  readonly sheet: string;
  readonly data: readonly (readonly Cell[])[];
}

function isFilled({ data }: Sheet): boolean {
  return data.some((row) => row.some((cell) => cell !== null));
}

function rowsOf(data: Sheet['data']): Table['rows'] {
  return data
    .map((row, index) => ({ line: index + 1, cells: row.map(textOf) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
}

function textOf(cell: Cell): string {
  return tidy(String(cell ?? '').slice(0, LONGEST_CELL));
}

function unread({ sheet: name }: Sheet, others: readonly Sheet[]): Problem[] {
  if (others.length === 0) return [];
  const names = others.map(({ sheet }) => shown(sheet));
  return [{ line: 1, message: `Only the sheet ${shown(name)} is read, not ${list(names, 6)}.` }];
}

/** The workbook with only the parts that are needed, not compressed, so that nothing has to be unpacked again. */
function repacked(bytes: Uint8Array): ArrayBuffer {
  const parts = Object.entries(unpacked(bytes)).map(([name, content]) => [
    name,
    name.includes('worksheets/') ? strToU8(tame(strFromU8(content))) : content,
  ]);
  const zip = zipSync(Object.fromEntries(parts), { level: 0 });
  return zip.slice().buffer;
}

function unpacked(bytes: Uint8Array): Record<string, Uint8Array> {
  let size = 0;
  return unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      const [, message] = OTHERS.find(([file]) => file.test(name)) ?? [];
      if (message !== undefined) throw new Unreadable(message);
      if (!PARTS.test(name)) return false;
      size += originalSize;
      if (size > MOST_UNPACKED) throw new Unreadable(TOO_LARGE);
      return true;
    },
  });
}

const TAG = /<(?:[^\s<>/:]+:)?(row|c)(?=[\s/>])([^<>]*)/g;
/** In a text this sign would be escaped. */
const UNCLOSED_TAG = /<[^<>]*(?:<|$)/;
const EMPTY_CELL = /<(?:[^\s<>/:]+:)?c(?:\s[^<>]*)?\/>/g;
const EMPTY_ROW = /<(?:[^\s<>/:]+:)?row(?:\s[^<>]*)?(?:\/>|>\s{0,99}<\/(?:[^\s<>/:]+:)?row>)/g;
const ATTRIBUTES = /^(?:\s{1,9}[^\s=:"'<>/]{1,50}(?::[^\s=:"'<>/]{1,50})?=(?:"[^"]*"|'[^']*'))*\s{0,9}\/?$/;
/** The longest attributes of a tag: they say where it is, how it looks and what is in it. */
const LONGEST_ATTRIBUTES = 400;
/** Where a row or a cell may be: in the first 702 columns. */
const POSITION = { row: /^[1-9]\d{0,6}$/, c: /^[A-Z]{1,2}[1-9]\d{0,6}$/ };

/**
 * A sheet without empty cells and rows, which programs write far below what they show, and without styles. Throws if it
 * has too many cells, or one too far below or to the right.
 */
function tame(sheet: string): string {
  if (UNCLOSED_TAG.test(sheet)) throw new Unreadable(BROKEN);
  const left = { row: LAST_ROW, c: MOST_CELLS };
  return sheet
    .replace(EMPTY_CELL, '')
    .replace(EMPTY_ROW, '')
    .replace(TAG, (_, name: 'row' | 'c', attributes: string) => {
      left[name] -= 1;
      if (left[name] < 0) throw new Unreadable(TOO_LARGE);
      return `<${name}${positionIn(attributes, name)}`;
    });
}

/** The attributes of a tag that say where it is and what is in it. */
function positionIn(attributes: string, name: 'row' | 'c'): string {
  if (attributes.length > LONGEST_ATTRIBUTES || !ATTRIBUTES.test(attributes)) throw new Unreadable(BROKEN);
  const [, position] = /\s(?:[^\s=:"']+:)?r=["']([^"']*)/.exec(attributes) ?? [];
  const [, type] = /\s(?:[^\s=:"']+:)?t=["'](\w*)["']/.exec(attributes) ?? [];
  if (position !== undefined && (!POSITION[name].test(position) || Number(/\d+/.exec(position)?.[0]) > LAST_ROW))
    throw new Unreadable(TOO_LARGE);
  const end = attributes.endsWith('/') ? '/' : '';
  return `${position === undefined ? '' : ` r="${position}"`}${type === undefined ? '' : ` t="${type}"`}${end}`;
}
