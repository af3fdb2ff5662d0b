/** Excel workbooks, as programs write them and as nobody should. */

import { strToU8, zipSync } from 'fflate';

type Cell = string | number | null;
export type Sheets = Readonly<Record<string, readonly (readonly Cell[])[]>>;

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

function escaped(text: string): string {
  return text.replace(/[&<>"\r\n\t]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** The letters of a column, counted from 0. */
function letters(column: number): string {
  return (column < 26 ? '' : letters(Math.floor(column / 26) - 1)) + String.fromCharCode(65 + (column % 26));
}

/** A sheet with its texts in the cells. */
export function sheetXml(rows: Sheets[string]): string {
  const cell = (value: Cell, at: string) => {
    if (value === null) return `<c r="${at}" s="1"/>`;
    return typeof value === 'number'
      ? `<c r="${at}" s="2"><v>${value}</v></c>`
      : `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`;
  };
  const lines = rows.map(
    (row, index) =>
      `<row r="${index + 1}" spans="1:9">${row.map((value, column) => cell(value, `${letters(column)}${index + 1}`)).join('')}</row>`,
  );
  return `${XML}<worksheet xmlns="${MAIN}"><sheetData>${lines.join('')}</sheetData></worksheet>`;
}

/** The files of a workbook, by name. */
export function workbookParts(sheets: Sheets): Record<string, string> {
  const names = Object.keys(sheets);
  const each = (make: (name: string, number: number) => string) => names.map((name, at) => make(name, at + 1)).join('');
  return {
    '[Content_Types].xml': `${XML}<Types/>`,
    'xl/workbook.xml': `${XML}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${each((name, at) => `<sheet name="${escaped(name)}" sheetId="${at}" r:id="rId${at}"/>`)}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${XML}<Relationships xmlns="${PACKAGE}">${each((_, at) => `<Relationship Id="rId${at}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${at}.xml"/>`)}</Relationships>`,
    ...Object.fromEntries(names.map((name, at) => [`xl/worksheets/sheet${at + 1}.xml`, sheetXml(sheets[name] ?? [])])),
  };
}

/** A zip archive of texts. */
export function zipOf(parts: Readonly<Record<string, string>>): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}

export function workbook(sheets: Sheets): Uint8Array {
  return zipOf(workbookParts(sheets));
}
