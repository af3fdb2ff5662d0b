/** Lists of schools as people keep them: names without column names, titles above, numbers beside, notes below. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { schoolsFromCsv } from '../../src/init/schools-from.ts';
import { ENCODINGS, written } from '../kit/csv.ts';
import { runIn } from '../kit/memory-io.ts';
import { runs } from '../kit/runs.ts';

function read(text: string) {
  const { schools, problems } = schoolsFromCsv(new TextEncoder().encode(text));
  const names = schools.map(({ name, identifier }) => (identifier ? `${name} ${identifier.value}` : name));
  return { names, problems: problems.map(({ line, message }) => `${line}: ${message}`) };
}

describe('a plain list', () => {
  const [A, B, C, D] = ['Ashby', 'Brook', 'Cairn', 'Dene'];
  it.each([
    [
      'one a line',
      'St Hilda’s CE Primary\nBridge Street Infants\n',
      ['St Hilda’s CE Primary', 'Bridge Street Infants'],
    ],
    ['with a mark, blank lines and Windows line ends', '\ufeff\r\nAshby\r\n\r\nBrook\r\n\r\n\r\nCairn\r\n', [A, B, C]],
    ['with list marks', '1. Ashby\n2. Brook\n- Cairn\n• Dene', [A, B, C, D]],
    ['in one line', 'Ashby; Brook; Cairn Primary', [A, B, 'Cairn Primary']],
    ['in one row', 'Ashby Primary,Brook School,Cairn Academy\n', ['Ashby Primary', 'Brook School', 'Cairn Academy']],
    ['numbered in a column', '1,Ashby\n2,Brook\n3,Cairn', [A, B, C]],
    ['below a column name', 'Our schools\nAshby\nBrook\n', [A, B]],
    ['below a title and a column name', 'Schools\n\nName\nAshby\nBrook\n', [A, B]],
    ['with commas in some names', 'St Mary’s, Ashby\nDene\n', ['St Mary’s, Ashby', D]],
    [
      'with the same names in several towns',
      'All Hallows,Ashby\nAll Hallows,Brook\n',
      ['All Hallows, Ashby', 'All Hallows, Brook'],
    ],
    ['with numbers', 'Ashby,111222\nBrook,111223\n', ['Ashby 111222', 'Brook 111223']],
    ['with quotation marks', '"111222";"Ashby"\n"111223";"Brook"\n', ['Ashby 111222', 'Brook 111223']],
    ['with numbers as text', 'Name,URN\nAshby,="000123"\nBrook,\'000124\n', ['Ashby 000123', 'Brook 000124']],
    [
      'with numbers in some lines',
      'Ashby, 111222\n111223 Brook\nCairn (URN 111224)\nDene\n',
      ['Ashby 111222', 'Brook 111223', 'Cairn 111224', D],
    ],
    ['with tabs', 'Ashby\t111222\nBrook\n', ['Ashby 111222', B]],
  ])('%s', (_, text, names) => {
    expect(read(text)).toEqual({ names, problems: [] });
  });

  it('below a title leaves it out, and says so', () => {
    const problems = [
      '1: "Upper Vale Reading Network" is read as a title. If it is a school, write "Name" on a line above it.',
    ];
    for (const text of ['Upper Vale Reading Network\nAshby\nBrook', 'Upper Vale Reading Network,\n,\nAshby,\nBrook,\n'])
      expect(read(text)).toEqual({ names: ['Ashby', 'Brook'], problems });
    expect(read('Upper Vale\n\nAshby\nBrook').names).toEqual(['Ashby', 'Brook']);
    expect(read('Ashby\n\nBrook\n\nCairn').names).toEqual(['Ashby', 'Brook', 'Cairn']);
    expect(read('Ashby School\n\nBrook\nCairn').names).toEqual(['Ashby School', 'Brook', 'Cairn']);
  });

  it('beside other columns is found by its words, and says so', () => {
    const others = (name: string) => [
      `1: No line names the columns, so the names of the schools are taken from the column with "${name}". To have the other columns read as well, add a line above that names the columns.`,
    ];
    expect(read('Jo Lee,Ashby Primary,111222\nSam Iwu,Brook Infants,111223')).toEqual({
      names: ['Ashby Primary 111222', 'Brook Infants 111223'],
      problems: others('Ashby Primary'),
    });
    expect(read('Ashby,210\nBrook,96')).toEqual({ names: ['Ashby', 'Brook'], problems: others('Ashby') });
    expect(read('Ashby;111222;small, far away, lovely\nBrook;;\nCairn;111224;')).toEqual({
      names: ['Ashby 111222', 'Brook', 'Cairn 111224'],
      problems: others('Ashby'),
    });
  });

  it('leaves out lines that are no schools, and says so', () => {
    const lines = ['Total 12', 'Total: 12', '12 schools', 'Total number of schools 12', 'Grand total', 'Count 3'];
    for (const line of lines)
      expect(read(`Ashby\nBrook\n${line}`)).toEqual({
        names: ['Ashby', 'Brook'],
        problems: [`3: ${line} is a row of totals, not a school, so it is left out.`],
      });
    for (const line of ['Source: the register', 'Last updated on 3 May', 'Note: two are new', 'Page 1 of 2'])
      expect(read(`Ashby\nBrook\n${line}`)).toEqual({
        names: ['Ashby', 'Brook'],
        problems: [`3: ${line} is a note, not a school, so it is left out.`],
      });
    expect(read('111222\n111223').names).toEqual([]);
  });
});

describe('a line of column names', () => {
  it.each([
    'Our schools,,\n,,\nName,Head,Email\nAshby,Jo Lee,a@b.org\nBrook,Sam Iwu,c@d.org\n',
    'Schools;;\nUpdated in May;;\n;;\nName;Head;Email\nAshby;Jo Lee;a@b.org\nBrook;Sam Iwu;c@d.org\n',
    'Upper Vale\t\t\nName\tHead\tEmail\nAshby\tJo Lee\ta@b.org\nBrook\tSam Iwu\tc@d.org\n',
    'Head,Email,School,Notes\nJo Lee,a@b.org,Ashby,School\nSam Iwu,,Brook,\n',
    'School\nAshby,School\nBrook,School\n'.replaceAll(/,School/g, ''),
  ])('is found below a title (%#)', (text) => {
    expect(read(text)).toEqual({ names: ['Ashby', 'Brook'], problems: [] });
  });

  it('without a column for names is never taken for a school', () => {
    for (const text of ['Head,Email\nJo Lee,a@b.org\n', 'Naam,URN\nAshby,111222\n', 'Vale\n\nPupils,Head\n1,Jo Lee'])
      expect(read(text)).toEqual({
        names: [],
        problems: [expect.stringContaining('No column has the names of schools.')],
      });
  });
});

describe('any list of schools', () => {
  const name = fc
    .array(fc.constantFrom(...'abcXYZ 018,;"\'’éÿŸ-'), { minLength: 1, maxLength: 12 })
    .map((letters) => `Ash${letters.join('').replace(/\s+/g, ' ')}by`);
  const number = fc.integer({ min: 100_000, max: 999_999 }).map(String);
  const table = fc.uniqueArray(fc.record({ name, number }), {
    selector: (row) => row.number,
    minLength: 2,
    maxLength: 8,
  });

  it('gives the same schools with every separator, line end, encoding and title', () => {
    fc.assert(
      fc.property(
        table,
        fc.constantFrom(',', ';', '\t'),
        fc.constantFrom('\n', '\r\n', '\r'),
        fc.constantFrom(...ENCODINGS.filter((encoding) => encoding !== 'windows-1252')),
        fc.constantFrom('number', 'name', 'first', 'titled', 'spaced'),
        (rows, separator, end, encoding, form) => {
          const cell = (text: string) => `"${text.replaceAll('"', '""')}"`;
          const body = rows.map((row) => {
            const cells = form === 'first' ? [row.number, row.name] : [row.name, row.number];
            return cells.map(cell).join(separator);
          });
          const header = ['School', 'URN'].join(separator);
          const above = {
            number: [],
            name: [header],
            first: [],
            titled: [`Vale${separator}`, header],
            spaced: ['', header],
          };
          const text = [...above[form as keyof typeof above], ...body, '', ''].join(end);
          const { schools, problems } = schoolsFromCsv(written(text, encoding));
          expect(problems).toEqual([]);
          expect(schools.map(({ id: _, ...school }) => school)).toEqual(
            rows.map((row) => ({ name: row.name, identifier: { scheme: 'urn', value: row.number } })),
          );
        },
      ),
      { numRuns: runs(300) },
    );
  });
});

describe('nlc init', () => {
  it.each([
    ['Our schools,,\n,,\nName,Head,Email\nSt Hilda’s,Jo Lee,\nBridge Street,Sam Iwu,', 'St Hilda’s', 'Bridge Street'],
    ['St Hilda’s CE Primary School\nBridge Street Infants', 'St Hilda’s CE Primary School', 'Bridge Street Infants'],
  ])('writes the schools of a list as it is (%#)', async (text, one, other) => {
    const argv = ['init', '--yes', '--name', 'Vale', '--schools-from', 'schools.csv'];
    const { code, err, written } = await runIn({ files: { 'schools.csv': text } }, ...argv);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(written.get('plan.yaml')).toContain(
      `  - { id: st-hildas, name: "${one}", joined_by: }\n  - { id: bridge-street, name: "${other}", joined_by: }\n`,
    );
  });
});
