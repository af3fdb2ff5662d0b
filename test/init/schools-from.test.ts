/** Schools from a spreadsheet: what is read, what is left out, and the messages. */

import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Answers } from '../../src/init/answers.ts';
import { scaffold } from '../../src/init/scaffold.ts';
import { schoolsFromCsv } from '../../src/init/schools-from.ts';
import { ENCODINGS, written } from '../kit/csv.ts';
import { runs } from '../kit/runs.ts';

const NO_ANSWERS: Answers = {
  name: 'Vale',
  id: 'vale',
  stage: 'forming',
  starts: '2026-09',
  origin: 'voluntary',
  moral_purpose: '',
  compelling_reason: '',
  learning_focus: '',
  pedagogy: '',
  schools: [],
  co_leaders: [],
  critical_friends: [],
  activity: { title: '', kind: '', schools: 'all' },
  school_count: null,
  part_of: '',
};

function read(text: string) {
  return schoolsFromCsv(new TextEncoder().encode(text));
}

function schools(text: string) {
  const { schools, problems } = read(text);
  expect(problems).toEqual([]);
  return schools;
}

function problems(text: string): string[] {
  return read(text).problems.map(({ line, message }) => `${line}: ${message}`);
}

const REGISTER_HEADER =
  'URN,LA (code),LA (name),EstablishmentNumber,EstablishmentName,TypeOfEstablishment (name),EstablishmentStatus (name),PhaseOfEducation (code),PhaseOfEducation (name),StatutoryLowAge,SchoolCapacity,NumberOfPupils,NumberOfBoys,PercentageFSM,Trusts (name),HeadLastName,FSM';
const PHASES = 'nursery, primary, middle, secondary, all-through, special, alternative, post-16 or other';

describe('the register of schools in England', () => {
  it('is read by its own column names, in the encoding of Windows', () => {
    const rows = [
      REGISTER_HEADER,
      '"999901","901","Vale","2001","St Mary’s CofE Primary School, Ashby","Voluntary aided school","Open","2","Primary","4","210","196","99","22.4","","Gwŷn","44"',
      '"999902","901","Vale","4002","Vale Upper Academy","Academy converter","Open, but proposed to close","4","Secondary","11","900","1,012","500","9","VALE LEARNING TRUST","Iwu","91"',
      '"999903","901","Vale","2003","Old Mill Infant School","Community school","Closed","2","Primary","4","90","","","","","",""',
      '"999904","901","Vale","7004","Brook House","Community special school","Open","0","Not applicable","2","60","58","40","51.7","","Lo",""',
      '"999905","901","Vale","4005","Vale Middle","Community school","Open","3","Middle deemed secondary","9","300","288","140","","","",""',
    ].join('\r\n');
    const { schools, problems } = schoolsFromCsv(written(rows.replace('Gwŷn', 'Gwyn'), 'windows-1252'));
    expect(schools).toEqual([
      {
        id: 'st-marys-ashby',
        name: 'St Mary’s CofE Primary School, Ashby',
        identifier: { scheme: 'urn', value: '999901' },
        phase: 'primary',
        local_authority: 'Vale',
        pupils: 196,
        disadvantaged_percent: 22.4,
      },
      {
        id: 'vale-upper',
        name: 'Vale Upper Academy',
        identifier: { scheme: 'urn', value: '999902' },
        phase: 'secondary',
        local_authority: 'Vale',
        trust: 'VALE LEARNING TRUST',
        pupils: 1012,
        disadvantaged_percent: 9,
      },
      {
        id: 'brook-house',
        name: 'Brook House',
        identifier: { scheme: 'urn', value: '999904' },
        local_authority: 'Vale',
        pupils: 58,
        disadvantaged_percent: 51.7,
      },
      {
        id: 'vale-middle',
        name: 'Vale Middle',
        identifier: { scheme: 'urn', value: '999905' },
        phase: 'middle',
        local_authority: 'Vale',
        pupils: 288,
      },
    ]);
    expect(problems).toEqual([{ line: 4, message: 'Old Mill Infant School is closed, so it is left out.' }]);
  });
});

describe('the schools of a spreadsheet', () => {
  it('go into a plan unchanged', () => {
    const found = schools('School,URN,Trust,Pupils\nAshby: the school,000123,Vale Trust,96');
    const answers: Answers = { ...NO_ANSWERS, schools: found };
    const plan: unknown = parse(scaffold(readFileSync('templates/starter.yaml', 'utf8'), answers));
    expect(plan).toHaveProperty('schools', [
      {
        id: 'ashby',
        name: 'Ashby: the school',
        identifier: { scheme: 'urn', value: '000123' },
        trust: 'Vale Trust',
        pupils: 96,
        joined_by: null,
      },
    ]);
  });
});

describe('columns', () => {
  it('are found by the words of the plan', () => {
    const header = 'id,name,urn,phase,local_authority,trust,pupils,teachers,disadvantaged_percent,joined_by';
    expect(schools(`${header}\nash,Ashby School,000123,primary,Vale,Vale Trust,96,5.5,22,invitation`)).toEqual([
      {
        id: 'ash',
        name: 'Ashby School',
        joined_by: 'invitation',
        identifier: { scheme: 'urn', value: '000123' },
        phase: 'primary',
        local_authority: 'Vale',
        trust: 'Vale Trust',
        pupils: 96,
        teachers: 5.5,
        disadvantaged_percent: 22,
      },
    ]);
  });

  it.each([
    ['SCHOOL NAME', 'N.O.R.', 'F.T.E. Teachers', '% FSM', 'L.A.'],
    ['School', 'Number on roll', 'FTE', 'Disadvantaged (%)', 'Local Authority'],
    ['Name of school', 'Pupils on roll', 'Teachers (FTE)', 'Percentage of pupils eligible for FSM', 'LA name'],
    ['Enw', 'Enrolment', 'Number of teachers', 'Pupil Premium %', 'Council'],
  ])('are found by everyday words: %s, %s, %s, %s, %s', (name, pupils, teachers, share, authority) => {
    const found = read(`${authority},${share},${teachers},${pupils},${name}\nVale,12.5%,7,130,Ashby`);
    expect(found.schools).toEqual([
      {
        id: 'ashby',
        name: 'Ashby',
        local_authority: 'Vale',
        pupils: 130,
        teachers: 7,
        disadvantaged_percent: 12.5,
      },
    ]);
  });

  it('show which register a number is from', () => {
    const scheme = (column: string) => schools(`Name,${column}\nAshby,0042`)[0]?.identifier;
    expect(scheme('LAESTAB')).toEqual({ scheme: 'laestab', value: '0042' });
    expect(scheme('NCES ID')).toEqual({ scheme: 'nces', value: '0042' });
    expect(scheme('MoE number')).toEqual({ scheme: 'moe-nz', value: '0042' });
    expect(scheme('SEED code')).toEqual({ scheme: 'seed', value: '0042' });
    expect(scheme('ACARA SML ID')).toEqual({ scheme: 'acara', value: '0042' });
    expect(scheme('Roll number')).toEqual({ scheme: 'roll-number', value: '0042' });
    expect(scheme('School number')).toEqual({ scheme: 'other', value: '0042' });
  });

  it('of schools come before names of people', () => {
    expect(schools('Name,School\nJo Bloggs,Ashby')).toEqual([{ id: 'ashby', name: 'Ashby' }]);
  });

  it('that could be a number or a percentage are read if the cells show which', () => {
    expect(schools('School,FSM\nAshby,23%\nBrook,')).toEqual([
      { id: 'ashby', name: 'Ashby', disadvantaged_percent: 23 },
      { id: 'brook', name: 'Brook' },
    ]);
    expect(read('School,FSM\nAshby,23')).toEqual({
      schools: [{ id: 'ashby', name: 'Ashby' }],
      problems: [
        {
          line: 1,
          message:
            'The column "FSM" may hold numbers or percentages. If they are percentages, call it "FSM %" so that nlc reads it.',
        },
      ],
    });
  });

  it('with the same name are read once', () => {
    expect(read('School,Pupils,pupils\nAshby,1,2')).toEqual({
      schools: [{ id: 'ashby', name: 'Ashby', pupils: 1 }],
      problems: [{ line: 1, message: 'Two columns are called "pupils", so only the first is read.' }],
    });
  });

  it('without one for names are refused, with what was looked for and found', () => {
    expect(problems('\n\nHead;Town;;Pupils\nX;Y;;4')).toEqual([
      '3: No column has the names of schools. The line of column names must include one. nlc looked for name, school, school name or EstablishmentName (and urn, phase, local authority, pupils, teachers, disadvantaged %, joined by, id), and found "Head", "Town" and "Pupils".',
    ]);
  });
});

describe('cells', () => {
  it.each([
    ['Nursery school', 'nursery'],
    ['INFANT', 'primary'],
    ['Junior School', 'primary'],
    ['Middle deemed primary', 'middle'],
    ['Secondary (Year 9-15)', 'secondary'],
    ['High school', 'secondary'],
    ['All through', 'all-through'],
    ['All-through', 'all-through'],
    ['Pupil Referral Unit', 'alternative'],
    ['16 plus', 'post-16'],
    ['Post 16', 'post-16'],
    ['Special', 'special'],
    ['Other', 'other'],
    ['Not applicable', undefined],
    ['-', undefined],
  ])('read the phase %s as %s', (cell, phase) => {
    expect(schools(`Name,Phase\nAshby,${cell}`)[0]?.phase).toBe(phase);
  });

  it.each([
    ['"1,234"', 1234],
    ['1 234', 1234],
    ['1\u00a0234', 1234],
    ['"1,234,567"', 1_234_567],
    ['12.0', 12],
    ['0', 0],
    ['', undefined],
    ['n/a', undefined],
  ])('read %s pupils as %s', (cell, pupils) => {
    expect(schools(`Name,Pupils\nAshby,${cell}`)[0]?.pupils).toBe(pupils);
  });

  it.each(['12.5', '-3', '1e3', '"1,23"', 'about 90', '0x1F', '٣'])('refuse %s as a number of pupils', (cell) => {
    expect(problems(`Name,Pupils\nAshby,${cell}`)).toEqual([
      `2: Ashby is read without one cell (the number of pupils "${cell.replaceAll('"', '')}" isn't a whole number).`,
    ]);
  });

  it('accept a decimal comma', () => {
    expect(schools('Name;Teachers;FSM %\nAshby;5,5;22,5 %')[0]).toEqual({
      id: 'ashby',
      name: 'Ashby',
      teachers: 5.5,
      disadvantaged_percent: 22.5,
    });
  });

  it('read how a school joined, without a default', () => {
    expect(schools('Name,Joined by\nAshby,Voluntary\nBrook,Invited\nCairn,')).toEqual([
      { id: 'ashby', name: 'Ashby', joined_by: 'choice' },
      { id: 'brook', name: 'Brook', joined_by: 'invitation' },
      { id: 'cairn', name: 'Cairn' },
    ]);
  });

  it('become one line, without characters that plans cannot contain', () => {
    expect(schools('Name\n" Ashby\n  Vale\u0007School "')).toEqual([{ id: 'ashby-vale', name: 'Ashby Vale School' }]);
  });
});

describe('a row', () => {
  it('is read without its one bad cell, but left out if it has two', () => {
    expect(read('Name,Phase,Pupils,URN\nAshby,KS9,40,1\nBrook,KS9,many,2\nCairn,primary,4,3')).toEqual({
      schools: [
        { id: 'ashby', name: 'Ashby', identifier: { scheme: 'urn', value: '1' }, pupils: 40 },
        { id: 'cairn', name: 'Cairn', identifier: { scheme: 'urn', value: '3' }, phase: 'primary', pupils: 4 },
      ],
      problems: [
        { line: 2, message: `Ashby is read without one cell (the phase "KS9" isn't ${PHASES}).` },
        {
          line: 3,
          message: `Brook has more than one cell that nlc can't read (the phase "KS9" isn't ${PHASES}; the number of pupils "many" isn't a whole number), so it is left out.`,
        },
      ],
    });
  });

  it.each([
    ['URN', '1.2E+05', 'the URN "1.2E+05" isn\'t a number from a register of schools'],
    ['FSM %', '101', 'the share of disadvantaged pupils "101" isn\'t a number from 0 to 100'],
    ['Teachers', '5 or 6', 'the number of teachers "5 or 6" isn\'t a number'],
    ['Joined by', 'fate', 'the way in "fate" isn\'t choice, invitation, brokered or required'],
    ['Trust', 'x'.repeat(201), `the trust "${'x'.repeat(59)}…" isn't short enough for a name`],
    ['Id', '第一', 'the id "第一" isn\'t made of letters a to z and digits'],
  ])('gives a message about a bad cell of %s', (column, cell, error) => {
    expect(read(`Name,${column}\nAshby,${cell}`)).toEqual({
      schools: [{ id: 'ashby', name: 'Ashby' }],
      problems: [{ line: 2, message: `Ashby is read without one cell (${error}).` }],
    });
  });

  it('has its line in the file, after blank rows and cells of several lines', () => {
    expect(problems('\n"School\nname",Pupils\r\n"Ash\r\nby",x\n\n,\n \nBrook,y\n,3\n')).toEqual([
      '4: Ash by is read without one cell (the number of pupils "x" isn\'t a whole number).',
      '9: Brook is read without one cell (the number of pupils "y" isn\'t a whole number).',
      "10: This row doesn't have the name of a school, so it is left out.",
    ]);
  });

  it('may be shorter than the line of column names, not longer', () => {
    expect(read('Name,Pupils,Phase,,\nAshby\nBrook,1,234,primary\nCairn,2,,,')).toEqual({
      schools: [
        { id: 'ashby', name: 'Ashby' },
        { id: 'cairn', name: 'Cairn', pupils: 2 },
      ],
      problems: [
        {
          line: 3,
          message:
            'The row that starts with "Brook" has 4 cells, but the line of column names has 3, so it is left out. If a cell contains a comma, put the cell in quotation marks.',
        },
      ],
    });
  });

  it('of totals or with a very long name is left out', () => {
    expect(read(`Name,Pupils\nAshby,1\n${'x'.repeat(201)},1\nTOTAL,2`)).toEqual({
      schools: [{ id: 'ashby', name: 'Ashby', pupils: 1 }],
      problems: [
        { line: 3, message: `${'x'.repeat(60)} has a name longer than 200 characters, so it is left out.` },
        { line: 4, message: 'TOTAL is a row of totals, not a school, so it is left out.' },
      ],
    });
  });

  it('with wrong quotation marks is skipped, and the rest is read', () => {
    expect(read('Name,Pupils\nThe "Oak",1\n"Brook" End,2\nCairn,3\n"Dene,4\nElm,5\n"Fell",6\n')).toEqual({
      schools: [
        { id: 'cairn', name: 'Cairn', pupils: 3 },
        { id: 'elm', name: 'Elm', pupils: 5 },
        { id: 'fell', name: 'Fell', pupils: 6 },
      ],
      problems: [2, 3, 5].map((line) => ({
        line,
        message:
          'A quotation mark is in the wrong place, so the line is left out. Put the whole cell in quotation marks, and double any inside it.',
      })),
    });
    expect(read('Name\nAshby\n"Brook\nCairn')).toEqual({
      schools: [
        { id: 'ashby', name: 'Ashby' },
        { id: 'cairn', name: 'Cairn' },
      ],
      problems: [{ line: 3, message: 'A quotation mark is opened and never closed, so the line is left out.' }],
    });
  });

  it('shows nothing that could control a terminal or a pipeline', () => {
    expect(problems('Name,Phase\n##[error]Ashby,\u202eKS9')).toEqual([
      `2: #\\u{23}[error]Ashby is read without one cell (the phase "\\u{202e}KS9" isn't ${PHASES}).`,
    ]);
  });
});

describe('repeated schools', () => {
  it('are read once if the number or everything is the same, twice if only the name is', () => {
    expect(
      read('Name,URN,Pupils\nAshby,1,5\nAshby School,1,\nBrook,,6\nbrook,,6\nBrook,,7\nCairn,2,\nCairn,3,\n'),
    ).toEqual({
      schools: [
        { id: 'ashby', name: 'Ashby', identifier: { scheme: 'urn', value: '1' }, pupils: 5 },
        { id: 'brook', name: 'Brook', pupils: 6 },
        { id: 'brook-2', name: 'Brook', pupils: 7 },
        { id: 'cairn', name: 'Cairn', identifier: { scheme: 'urn', value: '2' } },
        { id: 'cairn-2', name: 'Cairn', identifier: { scheme: 'urn', value: '3' } },
      ],
      problems: [
        { line: 3, message: 'Ashby School is the same school as on line 2, so it is left out.' },
        { line: 5, message: 'brook is the same school as on line 4, so it is left out.' },
        { line: 6, message: 'Brook has the same name as the school on line 4 (both are read).' },
      ],
    });
  });

  it('get different ids: those in the table come first', () => {
    expect(read('Name,Id\nAshby,\nBrook,ashby\nCairn,ashby\nDene,My Dene\n第一小学,\n第二小学,')).toEqual({
      schools: [
        { id: 'ashby-3', name: 'Ashby' },
        { id: 'ashby', name: 'Brook' },
        { id: 'ashby-2', name: 'Cairn' },
        { id: 'my-dene', name: 'Dene' },
        { id: 'school-1', name: '第一小学' },
        { id: 'school-2', name: '第二小学' },
      ],
      problems: [
        { line: 4, message: 'Cairn has the id "ashby", but so does a school above it. Its id is now "ashby-2".' },
      ],
    });
  });
});

describe('a file', () => {
  it.each([
    ['', 'The file has no rows.'],
    ['\n , \n', 'The file has no rows.'],
    ['Name\n', 'There are no schools below the column names.'],
    ['Name\0', 'The file isn\'t text. Save it from the spreadsheet program as "CSV UTF-8".'],
    ['"Name\nAshby', 'A quotation mark is opened and never closed, so the line is left out.'],
    [
      `Name\n${'x'.repeat(1024 * 1024)}`,
      'The file is larger than 1 MiB. Keep only the rows of the schools in the network, and save it again.',
    ],
    [
      `Name\n${'\n'.repeat(20_000)}`,
      'The file has more than 20,000 lines. Keep only the rows of the schools in the network, and save it again.',
    ],
    [
      `Name\n${'x\n'.repeat(2001)}`,
      'The file has more than 2,000 schools. Keep only the rows of the schools in the network, and save it again.',
    ],
  ])('with nothing to read gives the reason (%#)', (text, message) => {
    expect(read(text)).toEqual({ schools: [], problems: [{ line: 1, message }] });
  });

  it('may have 2,000 schools', () => {
    const rows = Array.from({ length: 2000 }, (_, index) => `Ashby,${index}`);
    const found = schools(['Name,URN', ...rows].join('\n'));
    expect(found.map(({ id }) => id).slice(-2)).toEqual(['ashby-1999', 'ashby-2000']);
  });

  it('with half a UTF-16 character is refused, with how to save it', () => {
    expect(schoolsFromCsv(Uint8Array.of(0xff, 0xfe, 0x41))).toEqual({
      schools: [],
      problems: [
        {
          line: 1,
          message:
            'The file starts as UTF-16 text, but part of it isn\'t. Save it from the spreadsheet program as "CSV UTF-8".',
        },
      ],
    });
  });

  it('full of stray quotation marks is not read to the end', () => {
    const found = problems(`Name\n${'a"\n'.repeat(30)}`);
    expect(found).toHaveLength(21);
    expect(found.at(-1)).toBe("22: Quotation marks are wrong in 20 rows, so the rest isn't read.");
  });

  it('may name its delimiter in its first line', () => {
    expect(schools('sep=;\nName;Trust\n"Ashby, Vale";A;\n')).toEqual([
      { id: 'ashby-vale', name: 'Ashby, Vale', trust: 'A' },
    ]);
  });

  it('never makes the reader throw, and every id is valid and unique', () => {
    const junk = fc.array(
      fc.oneof(
        fc.constantFrom(
          'Name',
          'URN',
          'id',
          'Pupils',
          '"',
          '""',
          ',',
          ';',
          '\t',
          '\n',
          '\r\n',
          'sep=',
          '\ufeff',
          '1,234',
          'Ashby',
        ),
        fc.string({ unit: 'binary', maxLength: 4 }),
      ),
      { maxLength: 60 },
    );
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 300 }),
      junk.map((parts) => new TextEncoder().encode(`Name,id,pupils\n${parts.join('')}`)),
      fc.tuple(junk, fc.constantFrom(...ENCODINGS)).map(([parts, encoding]) => written(parts.join(''), encoding)),
    );
    fc.assert(
      fc.property(bytes, (given) => {
        const { schools, problems } = schoolsFromCsv(given);
        expect(schools.length + problems.length).toBeGreaterThan(0);
        expect(new Set(schools.map(({ id }) => id)).size).toBe(schools.length);
        for (const { id } of schools) expect(id).toMatch(/^[a-z0-9][a-z0-9-]*$/);
        for (const { line } of problems) expect(line).toBeGreaterThan(0);
      }),
      { numRuns: runs(500) },
    );
  });
});

/** Whether bytes beyond ASCII are valid UTF-8. */
function isOtherUtf8(bytes: Uint8Array): boolean {
  if (bytes.every((byte) => byte < 0x80)) return false;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

describe('a table', () => {
  const letters = [...'abcXYZ 0189,;"\n-\'’“éÿŸ€Šœ'];
  const text = fc
    .array(fc.constantFrom(...letters), { maxLength: 12 })
    .map((chars) => `S${chars.join('').replace(/\s+/g, ' ')}`.trim());
  const school = fc.record({
    name: text,
    local_authority: text.map((each) => `Vale ${each}`),
    pupils: fc.nat({ max: 3000 }),
    phase: fc.constantFrom('primary', 'secondary', 'post-16'),
    number: fc.integer({ min: 0, max: 999 }).map((number) => String(number).padStart(6, '0')),
  });

  it('reads back the same with every delimiter, line end, quotation mark and encoding', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(school, { selector: ({ number }) => number, minLength: 1, maxLength: 8 }),
        fc.constantFrom(',', ';', '\t'),
        fc.constantFrom('\n', '\r\n', '\r'),
        fc.boolean(),
        fc.constantFrom(...ENCODINGS),
        (table, delimiter, ending, always, encoding) => {
          const quoted = (cell: string) => (always || /[,;\t"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
          const rows = table.map((each) => [
            each.number,
            each.name,
            each.local_authority,
            each.phase,
            String(each.pupils),
          ]);
          const lines = [['URN', 'School name', 'LA (name)', 'Phase', 'Number on roll'], ...rows];
          const csv = lines.map((cells) => cells.map(quoted).join(delimiter)).join(ending);
          const bytes = written(csv, encoding);
          // A few signs of this encoding, one after another, are as good UTF-8: no reader can tell which was meant.
          fc.pre(encoding !== 'windows-1252' || !isOtherUtf8(bytes));
          const { schools, problems } = schoolsFromCsv(bytes);
          expect(problems).toEqual([]);
          expect(schools.map(({ id: _, ...rest }) => rest)).toEqual(
            table.map(({ number, ...rest }) => ({ ...rest, identifier: { scheme: 'urn', value: number } })),
          );
        },
      ),
      { numRuns: runs(300) },
    );
  });
});
