/** Turns the rows of a table into schools, each with its own id, and reports what is left out, with its line. */

import { plainWords } from '../text/find-named.ts';
import { Ids, schoolSlugs } from '../text/slug.ts';
import { safeText } from '../text/words.ts';
import type { SchoolAnswer } from './answers.ts';
import { type Row, shown, type Unnamed } from './school-row.ts';

/** Something in a table that a person needs to know. */
export interface Problem {
  /** 1-based, in the file. */
  readonly line: number;
  readonly message: string;
}

export interface Placed extends Row {
  readonly line: number;
}

const LONGEST_NAME = 200;
const SUM =
  /^(?:(?:(?:grand |sub-?)?totals?|sum|average|mean|count)(?: (?:number )?(?:of )?schools?)?[\s:=]*\d*|\d+ schools?)$/i;
const NOTE =
  /^(?:(?:source|notes?|key|n\.?b\.?|last updated|updated|printed|exported) ?:|(?:last updated|updated|printed|exported|correct|as) (?:on|at|of|by) |page \d+\b)/i;

/** Problems are in the order of the rows. */
export function listSchools(rows: readonly Placed[]): { schools: SchoolAnswer[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const kept: Placed[] = [];
  const byName = new Map<string, Placed[]>();
  const seen = new Map<string, Placed>();
  for (const row of rows) {
    const { line, school } = row;
    const namesakes = byName.get(plainWords(school.name)) ?? [];
    const same = marks(school).flatMap((mark) => seen.get(mark) ?? [])[0];
    const out = whyOut(row) ?? (same && `is the same school as on line ${same.line}, so it is left out.`);
    const said = out ?? whatToKnow(row, namesakes);
    if (said !== undefined) problems.push({ line, message: `${title(school.name)} ${said}` });
    if (out !== undefined) continue;
    kept.push(row);
    namesakes.push(row);
    byName.set(plainWords(school.name), namesakes);
    for (const mark of marks(school)) seen.set(mark, row);
  }
  const ids = giveIds(kept);
  return {
    schools: kept.map((row, index) => ({ id: ids[index] ?? '', ...row.school })),
    problems: [...problems, ...repeatedIds(kept, ids)].sort((one, other) => one.line - other.line),
  };
}

function whyOut({ school, errors, closed }: Placed): string | undefined {
  if (!/[\p{L}\p{N}]/u.test(school.name)) return "doesn't have the name of a school, so it is left out.";
  if (school.name.length > LONGEST_NAME) return `has a name longer than ${LONGEST_NAME} characters, so it is left out.`;
  if (SUM.test(school.name)) return 'is a row of totals, not a school, so it is left out.';
  if (NOTE.test(school.name)) return 'is a note, not a school, so it is left out.';
  if (closed) return 'is closed, so it is left out.';
  // Two bad cells mean that the cells are probably in the wrong columns, so the rest can't be trusted.
  return errors.length > 1
    ? `has more than one cell that nlc can't read (${errors.join('; ')}), so it is left out.`
    : undefined;
}

function whatToKnow({ school, errors }: Placed, namesakes: readonly Placed[]): string | undefined {
  const twin = namesakes.find((other) => !apart(other.school, school));
  const words = [
    ...errors.map((error) => `is read without one cell (${error})`),
    ...(twin ? [`has the same name as the school on line ${twin.line} (both are read)`] : []),
  ];
  return words.length > 0 ? `${words.join(' and ')}.` : undefined;
}

/** Keys that only rows of the same school share: its number in a register, and all its fields together. */
function marks({ name, ...said }: Unnamed): string[] {
  const whole = JSON.stringify([plainWords(name), said]);
  return said.identifier === undefined ? [whole] : [`${said.identifier.scheme} ${said.identifier.value}`, whole];
}

/** Whether two schools have numbers from the same register. */
function apart(one: Unnamed, other: Unnamed): boolean {
  return one.identifier !== undefined && one.identifier.scheme === other.identifier?.scheme;
}

/** Gives ids that the table asks for first, then ids made from names. */
function giveIds(rows: readonly Placed[]): string[] {
  const ids = new Ids('school');
  const asked = rows.map(({ wish }) => (wish === '' ? undefined : ids.take(wish)));
  const taken = asked.flatMap((id) => id ?? []);
  const slugs = schoolSlugs(
    rows.filter(({ wish }) => wish === '').map(({ school }) => school.name),
    taken,
  );
  return asked.map((id) => id ?? ids.take(slugs.shift() ?? ''));
}

function repeatedIds(rows: readonly Placed[], ids: readonly string[]): Problem[] {
  return rows.flatMap(({ line, wish, school }, index) => {
    const id = ids[index] ?? '';
    if (wish === '' || id === wish) return [];
    const message = `${title(school.name)} has the id ${shown(wish)}, but so does a school above it. Its id is now ${shown(id)}.`;
    return [{ line, message }];
  });
}

/** A school's name in a message. */
function title(name: string): string {
  return name === '' ? 'This row' : safeText([...name].slice(0, 60).join(''));
}
