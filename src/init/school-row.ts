/** Reads one row of a table of schools, and reports the cells it can't read. Ignores unknown columns. */

import { nameAndNumber } from '../plan/register-number.ts';
import { JOINED_BY, type JoinedBy } from '../plan/vocabulary.ts';
import { wordFor } from '../plan/words-for.ts';
import { slugOf } from '../text/slug.ts';
import { either, safeText } from '../text/words.ts';
import type { SchoolAnswer } from './answers.ts';
import { PHASES } from './schema-words.ts';
import { type Column, SCHEMES, squeeze } from './school-columns.ts';

export type Unnamed = Omit<SchoolAnswer, 'id'>;

export interface Row {
  readonly school: Unnamed;
  /** The id that the table asks for; empty if it asks for none. */
  readonly wish: string;
  /** What can't be read: `the phase "KS9" isn't …`. */
  readonly errors: readonly string[];
  readonly closed: boolean;
}

const NOTHING = new Set(
  ',na,none,nil,null,unknown,notapplicable,doesnotapply,notavailable,notknown,notrecorded,supp,ne,tbc'.split(','),
);

type Cell = (column: Column) => string;
type Read = <T>(column: Column, what: string, reader: (text: string) => T | undefined, wanted: string) => T | undefined;

/** @param cell the tidied text of a column; empty if the table has no such column */
export function readRow(cell: Cell): Row {
  const errors: string[] = [];
  const read: Read = (column, what, reader, wanted) => {
    const text = cell(column);
    if (isNothing(text)) return undefined;
    const value = reader(text);
    if (value === undefined) errors.push(`the ${what} ${shown(text)} isn't ${wanted}`);
    return value;
  };
  const wish = read('id', 'id', idOf, 'made of letters a to z and digits') ?? '';
  const words = readWords(read);
  const name = words.identifier === undefined ? nameAndNumber(cell('name')) : { name: cell('name') };
  const school = { ...name, ...words, ...readNumbers(read, cell('disadvantaged')) };
  return { school, wish, errors, closed: squeeze(cell('status')) === 'closed' };
}

function readWords(read: Read): Omit<Unnamed, 'name'> {
  const way = read('joined_by', 'way in', wayOf, either(JOINED_BY));
  const identifiers = SCHEMES.map((scheme) => {
    const value = read(
      scheme,
      scheme === 'urn' ? 'URN' : 'identifier',
      identifierOf,
      'a number from a register of schools',
    );
    return value === undefined ? undefined : { scheme, value };
  });
  const identifier = identifiers.find((found) => found !== undefined);
  const phase = read('phase', 'phase', phaseOf, either(PHASES));
  const authority = read('local_authority', 'local authority', line, 'short enough for a name');
  const trust = read('trust', 'trust', line, 'short enough for a name');
  return {
    ...(way !== undefined && { joined_by: way }),
    ...(identifier !== undefined && { identifier }),
    ...(phase !== undefined && { phase }),
    ...(authority !== undefined && { local_authority: authority }),
    ...(trust !== undefined && { trust }),
  };
}

/** @param bare a percentage only if the cell itself has the sign: `23%`, not `23` */
function readNumbers(read: Read, bare: string): Omit<Unnamed, 'name'> {
  const pupils = read('pupils', 'number of pupils', wholeNumber, 'a whole number');
  const teachers = read('teachers', 'number of teachers', number, 'a number');
  const named = read('disadvantaged_percent', 'share of disadvantaged pupils', percent, 'a number from 0 to 100');
  const share = named ?? (bare.endsWith('%') ? percent(bare) : undefined);
  return {
    ...(pupils !== undefined && { pupils }),
    ...(teachers !== undefined && { teachers }),
    ...(share !== undefined && { disadvantaged_percent: share }),
  };
}

/** Whether a cell is empty, or has one of the words that mean empty. */
export function isNothing(text: string): boolean {
  return NOTHING.has(squeeze(text));
}

/**
 * A cell's text on one line, without characters that plans can't contain, and without the apostrophe that keeps a
 * spreadsheet from reading a number.
 */
export function tidy(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Z}\ufeff\ufffe\uffff]+/gu, ' ')
    .trim()
    .replace(/^'(?=\d+$)/, '');
}

/** A cell's text in a message. */
export function shown(text: string): string {
  const chars = [...text];
  return `"${safeText(chars.length > 60 ? `${chars.slice(0, 59).join('')}…` : text)}"`;
}

/** `Primary School`, `Secondary (Year 9-15)` and `16 plus` alike. */
function phaseOf(text: string): string | undefined {
  const words = text.replace(/\(.*\)/, '').trim();
  return wordFor(words, PHASES) ?? wordFor(words.replace(/[\s-]*(?:schools?|phase)$/i, ''), PHASES);
}

function wayOf(text: string): JoinedBy | undefined {
  return JOINED_BY.find((way) => way === wordFor(text, JOINED_BY));
}

/** A valid id stays the same. */
function idOf(text: string): string | undefined {
  return /^[a-z0-9][a-z0-9-]{0,63}$/.test(text) ? text : slugOf(text) || undefined;
}

function line(text: string): string | undefined {
  return text.length <= 200 ? text : undefined;
}

/** `1,234` and `1 234` without the thousands separators. */
function joined(text: string): string {
  return /^\d{1,3}(?:[\s,'’]\d{3})+(?:\.\d+)?$/.test(text) ? text.replace(/[\s,'’]/g, '') : text;
}

function wholeNumber(text: string): number | undefined {
  const [, whole] = /^(\d{1,7})(?:[.,]0+)?$/.exec(joined(text)) ?? [];
  return whole === undefined ? undefined : Number(whole);
}

function number(text: string): number | undefined {
  const plain = joined(text);
  return /^\d{1,7}(?:[.,]\d{1,9})?$/.test(plain) ? Number(plain.replace(',', '.')) : undefined;
}

function percent(text: string): number | undefined {
  const share = number(text.replace(/\s*%$/, ''));
  return share !== undefined && share <= 100 ? share : undefined;
}

/** Unchanged, with its leading zeros; not what a spreadsheet makes of a long number (`1.2E+11`). */
function identifierOf(text: string): string | undefined {
  return /^[\p{L}\p{N}][\p{L}\p{N} ./_-]{0,39}$/u.test(text) ? text : undefined;
}
