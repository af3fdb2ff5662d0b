/**
 * Recognises the columns of a table of schools by name: the plan's words, everyday words, and those of school
 * registers.
 */

import { normalised } from '../text/normalised.ts';

/**
 * A field of a school, an identifier by its scheme, whether a school is open, and a share that may also be a number.
 */
export type Column =
  | 'name'
  | 'id'
  | 'phase'
  | 'local_authority'
  | 'trust'
  | 'pupils'
  | 'teachers'
  | 'disadvantaged_percent'
  | 'disadvantaged'
  | 'joined_by'
  | 'status'
  | Scheme;

export type Scheme = (typeof SCHEMES)[number];

/** Identifiers, in order of preference if a table has several. */
export const SCHEMES = ['urn', 'laestab', 'nces', 'moe-nz', 'seed', 'acara', 'roll-number', 'other'] as const;

const DISADVANTAGED =
  'disadvantaged, disadvantaged pupils, pupils disadvantaged, pupil premium, PP, FSM, free school meals, FSM6, FSM ever 6, eligible for FSM, pupils eligible for FSM, pupils eligible for free school meals';

/** In order of preference: if a table has several, such as "School" and the "Name" of its head, the first is read. */
const NAMES: Readonly<Record<Column, string>> = {
  name: 'school name, name of school, EstablishmentName, establishment, org name, school, member school, name, schools, enw, enw ysgol, academy, setting, setting name, institution, organisation, our schools, member schools, partner schools, participating schools, names of schools, list of schools, school names, primary school',
  id: 'id, slug, plan id',
  urn: 'urn, unique reference number, urn number, school urn',
  laestab: 'laestab, LA estab, DfE number, DfES number, lea estab',
  nces: 'nces, nces id, nces school id, ncessch',
  'moe-nz': 'moe number, moe nz, moe id, moe school number',
  seed: 'seed, seed code, seed id',
  acara: 'acara, acara id, acara sml id',
  'roll-number': 'roll number',
  other: 'identifier, school number, school code, school id',
  phase: 'phase, PhaseOfEducation (name), phase of education, school phase, school level',
  local_authority:
    'local authority, LA (name), LA, local authority name, LEA, authority, council, territorial authority',
  trust: 'trust, Trusts (name), trust name, trusts, multi academy trust, MAT',
  pupils:
    'pupils, number of pupils, number on roll, NOR, pupils on roll, on roll, total pupils, pupil numbers, roll, school roll, total school roll, students, number of students, learners, enrolment, enrollment',
  teachers:
    'teachers, teachers FTE, FTE teachers, number of teachers, full-time equivalent teachers, teachers full-time equivalent, teaching staff, teaching staff FTE, FTE, full-time equivalent',
  disadvantaged_percent: DISADVANTAGED.replace(/[^,]+/g, '%$&'),
  disadvantaged: DISADVANTAGED,
  joined_by: 'joined by, way in, how joined, joined how',
  status: 'EstablishmentStatus (name), establishment status, school status, status',
};

/** A text without spaces and punctuation, in lower case, to compare names; `FSM %` equals `% of FSM`. */
export function squeeze(text: string): string {
  const plain = normalised(text, 'NFKC').toLowerCase();
  const run = plain.replace(/%/g, 'percent').replace(/[^\p{L}\p{M}\p{N}]/gu, '');
  const rest = run.replace(/(?:percentage|percent|pct)(?:of)?/, '');
  return rest === run ? run : `percent${rest}`;
}

/** Columns of tables of schools that nlc doesn't read. */
const OTHERS = new Set(
  'head, heads name, headteacher, head teacher, principal, deputy, senco, lead, contact, contact name, contact person, link person, email, email address, phone, telephone, tel, mobile, fax, website, web, url, address, address 1, street, postcode, post code, zip, zip code, town, city, county, region, state, country, notes, note, comments, comment, remarks, no, number, type, type of school, school type, governance, ofsted, denomination, age range, ages, gender, role, chair of governors, joined, date joined'
    .split(',')
    .map(squeeze),
);

const COLUMN_NAMES = Object.entries(NAMES).map(([column, names]) => ({
  column: column as Column,
  names: names.split(',').map(squeeze),
}));

/** The index of each known column in a line of column names. */
export function findColumns(header: readonly string[]): Map<Column, number> {
  const found = header.map(squeeze);
  return new Map(
    COLUMN_NAMES.flatMap(({ column, names }) => {
      const name = names.find((known) => found.includes(known));
      return name === undefined ? [] : [[column, found.indexOf(name)] as const];
    }),
  );
}

/** Known columns that have the same name as an earlier one. */
export function repeatedColumns(header: readonly string[]): number[] {
  const read = new Set(findColumns(header).values());
  const found = header.map(squeeze);
  return found.flatMap((name, index) => {
    const first = found.indexOf(name);
    return first < index && read.has(first) ? [index] : [];
  });
}

/** How many of the cells are what people call a column of a table of schools. */
export function countColumnNames(cells: readonly string[]): number {
  const known = new Set(findColumns(cells).values());
  return cells.filter((cell, index) => known.has(index) || OTHERS.has(squeeze(cell))).length;
}
