/** Schools from Excel workbooks: what is read of them, and what happens with other, broken and hostile files. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { schoolsFromCsv, schoolsFromFile } from '../../src/init/schools-from.ts';
import { runIn } from '../kit/memory-io.ts';
import { runs } from '../kit/runs.ts';
import { type Sheets, sheetXml, workbook, workbookParts, zipOf } from '../kit/workbook.ts';

const SCHOOLS = [
  ['Our schools', null],
  [],
  ['Name', 'URN', 'FSM %', 'Head'],
  ['St Hilda’s', 111222, 0.225, 'Jo Lee'],
  ['Bridge & Street', '000123', 0.4, null],
];

async function init(file: string, bytes: Uint8Array | string) {
  return runIn({ files: { [file]: bytes } }, 'init', '--yes', '--name', 'Vale', '--schools-from', file);
}

async function refused(file: string, bytes: Uint8Array | string) {
  const { code, err, written } = await init(file, bytes);
  expect({ code, written: [...written] }).toEqual({ code: 2, written: [] });
  const [first = '', ...rest] = err.trimEnd().split('\n');
  expect(rest).toEqual([`nlc: ${file} has no school that nlc can use.`]);
  return first.replace(`nlc: ${file}:1: `, '');
}

describe('a workbook', () => {
  it('is read as a table of text is', async () => {
    const { code, err, written } = await init('schools.xlsx', workbook({ Schools: SCHOOLS, Empty: [] }));
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(written.get('plan.yaml')).toContain(
      `  - { id: st-hildas, name: "St Hilda’s", identifier: { scheme: urn, value: "111222" }, disadvantaged_percent: 22.5, joined_by: }
  - { id: bridge-street, name: "Bridge & Street", identifier: { scheme: urn, value: "000123" }, disadvantaged_percent: 40, joined_by: }
`,
    );
  });

  it('with several sheets gives the first that has something in it, and says so', async () => {
    const sheets = {
      Empty: [],
      'My schools': [['Ashby'], ['Brook, 111222']],
      Contacts: [['Jo']],
      'Old ones': [['Elm']],
    };
    const { code, err, written } = await init('schools.xlsx', workbook(sheets));
    expect({ code, err }).toEqual({
      code: 0,
      err: 'nlc: schools.xlsx:1: Only the sheet "My schools" is read, not "Contacts" and "Old ones".\n',
    });
    expect(written.get('plan.yaml')).toContain(
      'id: brook, name: "Brook", identifier: { scheme: urn, value: "111222" }',
    );
  });

  it('may have empty rows and cells far below and to the right', async () => {
    const far =
      '<row r="1048576" s="1"/><row r="1048577"><c r="XFD1048577" s="3"/></row><row r="1048578">\n</row></sheetData>';
    const parts = workbookParts({ One: [['Ashby'], ['Brook']] });
    const sheet = parts['xl/worksheets/sheet1.xml']?.replace('</sheetData>', far) ?? '';
    const { schools, problems } = await schoolsFromFile(zipOf({ ...parts, 'xl/worksheets/sheet1.xml': sheet }));
    expect([schools.map(({ name }) => name), problems]).toEqual([['Ashby', 'Brook'], []]);
  });

  it('gives the same schools as the same table in CSV', async () => {
    const text = fc
      .array(fc.constantFrom(...'abc &<>"\'XYZ,;éŸ第-'), { maxLength: 9 })
      .map((all) => `Ash${all.join('').replace(/\s+/g, ' ')}by`);
    const rows = fc.array(
      fc.tuple(text, fc.integer({ min: 100_000, max: 999_999 }), fc.nat({ max: 2000 }).map(String)),
      { minLength: 2, maxLength: 6 },
    );
    await fc.assert(
      fc.asyncProperty(rows, fc.constantFrom([], [['School', 'URN', 'Pupils']]), async (body, header) => {
        const table: Sheets[string] = [...header, ...body];
        const csv = table
          .map((row) => row.map((cell) => `"${String(cell).replaceAll('"', '""')}"`).join(','))
          .join('\n');
        const read = schoolsFromCsv(new TextEncoder().encode(csv));
        expect(await schoolsFromFile(workbook({ One: table }))).toEqual(read);
        expect(read.schools.length).toBeGreaterThan(0);
      }),
      { numRuns: runs(60) },
    );
  });
});

const SAVE = 'Save it as an Excel workbook (.xlsx) or as "CSV UTF-8", and try again.';
const BROKEN = `The file is damaged, or isn't an Excel workbook. Open it in your spreadsheet program. ${SAVE}`;
const TOO_LARGE = 'The workbook is too large. Copy just your own schools into a new workbook, and save that.';

describe('a file that is no workbook that nlc can read', () => {
  it.each([
    [
      'a.ods',
      zipOf({ 'content.xml': '' }),
      `The file is an OpenDocument spreadsheet (.ods), which nlc can't read. ${SAVE}`,
    ],
    [
      'a.numbers',
      zipOf({ 'Index/Document.iwa': '' }),
      "The file is a Numbers spreadsheet, which nlc can't read. In Numbers, choose File > Export To > Excel or CSV.",
    ],
    [
      'a.xlsb',
      zipOf({ 'xl/workbook.bin': '' }),
      `The file is a binary Excel workbook (.xlsb), which nlc can't read. ${SAVE}`,
    ],
    [
      'a.docx',
      zipOf({ 'word/document.xml': '' }),
      'The file is a Word document. Copy the list of schools into a spreadsheet, and save that.',
    ],
    [
      'a.xls',
      Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1),
      'The file is an old Excel workbook (.xls), or it has a password. Open it, and save it as an Excel workbook (.xlsx) without a password, or as "CSV UTF-8".',
    ],
    [
      'a.xls',
      '<html><table><tr><td>Ashby',
      'The file is a web page, even if its name says something else. Open it in the spreadsheet program, and save it as "CSV UTF-8".',
    ],
    ['a.xlsx', zipOf({ 'a.txt': 'Ashby' }), BROKEN],
    ['a.xlsx', 'PK\u0003\u0004', BROKEN],
    ['a.xlsx', workbook({ One: SCHOOLS }).slice(0, 500), BROKEN],
    ['a.xlsx', workbook({ One: [] }), 'The file has no rows.'],
  ])('%s says how to save it (%#)', async (file, bytes, message) => {
    expect(await refused(file, bytes)).toBe(message);
  });
});

/** A workbook whose first sheet has other rows. */
function withRows(rows: string): Uint8Array {
  const sheet = sheetXml([]).replace('</sheetData>', `${rows}</sheetData>`);
  return zipOf({ ...workbookParts({ One: [] }), 'xl/worksheets/sheet1.xml': sheet });
}

describe('a hostile workbook', () => {
  const cell = '<v>1</v></c></row>';
  it.each([
    [
      'unpacks to too much',
      zipOf({ ...workbookParts({ One: SCHOOLS }), 'xl/sharedStrings.xml': 'a'.repeat(5e6) }),
      TOO_LARGE,
    ],
    ['has a row far below', withRows(`<row r="999999999"><c r="A999999999">${cell}`), TOO_LARGE],
    ['has a row far below in other words', withRows(`<x:row x="a" y:r='9999999'><c r="A1">${cell}`), TOO_LARGE],
    ['hides a row far below', withRows(`<row r="&#x39;99999999"><c r="A1">${cell}`), TOO_LARGE],
    ['hides a row behind another tag', withRows(`<row x=">" r="999999999"><c r="A1">${cell}`), BROKEN],
    ['has a cell far to the right', withRows(`<row r="1"><c r="AAA1">${cell}`), TOO_LARGE],
    ['has too many rows', withRows('<row><c r="A1"><v>1</v></c></row>'.repeat(6000)), TOO_LARGE],
    ['has tags without end', withRows(`<row r="1">${'<c'.repeat(1e6)}`), BROKEN],
    ['has a tag with a million spaces', withRows(`<row${' '.repeat(1e6)}`), BROKEN],
    ['has rows in rows', withRows('<row>'.repeat(5e5)), TOO_LARGE],
  ])('that %s ends in a sentence', async (_, bytes, message) => {
    expect(await refused('a.xlsx', bytes)).toBe(message);
  });

  it('gives one problem or schools, whatever its bytes', async () => {
    const sound = workbook({ One: SCHOOLS });
    const change = fc.tuple(fc.nat({ max: sound.length - 1 }), fc.nat({ max: 255 }));
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 5 }), async (changes) => {
        const bytes = sound.slice();
        for (const [at, byte] of changes) bytes[at] = byte;
        const { schools, problems } = await schoolsFromFile(bytes);
        expect(schools.length + problems.length).toBeGreaterThan(0);
      }),
      { numRuns: runs(150) },
    );
  });
});
