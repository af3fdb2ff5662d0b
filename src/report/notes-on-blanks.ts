/** Notes on lines to paste: what to write in a blank, the words to choose from, or the form that it has. */

import { answerKindAt } from '../edit/answer-kinds.ts';
import { BLANK_TEXT, takesWord } from '../edit/plan-fields.ts';
import { type BlankEdit, type Filling, isFilling } from '../edit/what-to-write.ts';
import { type Data, isList, isMap, type Path, parsePath } from '../plan/path.ts';
import { clip } from '../text/clip.ts';
import type { Named } from '../text/find-named.ts';
import { either, safeText } from '../text/words.ts';
import { wrapWords } from '../text/wrap-words.ts';

/** A list of words that is longer is cut short. */
const LONGEST = 64;
/** The same with the command that shows the others. */
const LONGEST_WITH_COMMAND = 70;
/** A line with its note at the end is at most this long. A longer note has lines of its own above. */
export const WIDEST = 80;

/** What can be written at a place that takes ids. */
export interface KnownIds {
  readonly ids: (path: Path) => readonly string[];
  /** The entries that could be meant there if they had an id. */
  readonly withoutId: (path: Path) => readonly Named[];
}

/**
 * Lines with notes on their blanks, where there is something to say about one: at the line's end, or above it the first
 * time. A note that is there already stays.
 */
export function withNotes(lines: readonly string[], edits: readonly BlankEdit[], known: KnownIds): string[] {
  const noted = new Set<string>();
  return lines.flatMap((line, index) =>
    withNote(line, sectionOf(lines, index), edits, known).filter((one) => {
      const isAgain = /^ *# /.test(one) && !lines.includes(one) && noted.has(one);
      noted.add(one);
      return !isAgain;
    }),
  );
}

/** The fields with a blank in a line; for `- …`, the list that the only edit adds it to. */
function fieldsIn(line: string, edits: readonly BlankEdit[]): string[] {
  if (!/^\s*- "?…"?$/.test(line)) return [...line.matchAll(/([a-z_]+): \[? ?"?…/g)].map(([, field = '']) => field);
  const names = edits.length === 1 ? edits.flatMap(({ path }) => parsePath(path).at(-1) ?? []) : [];
  return names.filter((name) => typeof name === 'string');
}

/** The name of the section that a line is in, if it begins on a line above: `target`. */
function sectionOf(lines: readonly string[], index: number): string | undefined {
  const column = (line: string) => line.search(/[^ -]/);
  const own = column(lines[index] ?? '');
  const above = lines.slice(0, index).findLast((line) => column(line) < own);
  return /([a-z_]+):$/.exec(above ?? '')?.[1];
}

function withNote(line: string, section: string | undefined, edits: readonly BlankEdit[], known: KnownIds): string[] {
  const fields = fieldsIn(line, edits);
  if (fields.length === 0 || line.includes('#')) return [line];
  const fillings = edits.filter(isFilling);
  const notes = fields.flatMap((field) => noteOn({ field, section }, fields.length > 1, fillings, known));
  if (notes.length === 0) return [line];
  const whole = `${line} # ${notes.join('; ')}`;
  const [indent = ''] = /^ */.exec(line) ?? [];
  return whole.length <= WIDEST ? [whole] : [...notes.flatMap((note) => above(note, indent)), line];
}

/**
 * A note on lines of its own, none too wide, because a terminal would break them within a word. Commands and people in
 * braces stay whole.
 */
export function above(note: string, indent: string): string[] {
  const held = note.replace(/\{[^}]*\}|nlc explain \S+|id: \S+/g, (whole) => whole.replaceAll(' ', HELD));
  const lines = wrapWords(held, WIDEST - indent.length - 2, '  ').split('\n');
  return lines.map((line) => `${indent}# ${line.replaceAll(HELD, ' ')}`);
}

/** A space at which lines don't break. */
const HELD = '\u00a0';

/** The hint of a blank, and the words or the form that it can have. */
function noteOn(
  { field, section }: Blank,
  isOneOfMany: boolean,
  fillings: readonly Filling[],
  known: KnownIds,
): string[] {
  const isHere = ({ path }: Filling) => parsePath(path).at(-1) === field && isIn(parsePath(path), section);
  const about = fillings.filter(({ value }) => !isMap(value));
  const hint = (about.find(isHere) ?? about.find(({ path }) => parsePath(path).at(-1) === field))?.hint;
  const formIn = (where: string | undefined) =>
    fillings.map((filling) => formOf({ field, section: where }, filling, known)).find((one) => one !== undefined);
  const form = formIn(section) ?? (section === undefined ? undefined : formIn(undefined));
  const note = form?.isExample === true && hint !== undefined ? `${hint}, ${form.text}` : joined(hint, form);
  return note === '' ? [] : [isOneOfMany ? `${field}: ${note}` : note];
}

function joined(hint: string | undefined, form: Form | undefined): string {
  if (form?.isExample === true) return `${form.lead} ${form.text}`;
  return [...new Set([hint, form?.text])].filter((one) => one !== undefined).join(': ');
}

/** What a blank can have: words to choose from, a form, or an id as an example, after `lead` if there is no hint. */
interface Form {
  readonly text: string;
  readonly isExample?: boolean;
  readonly lead?: string;
}

const DATE: Form = { text: 'a year, 2027-09 or 2027-09-06' };
const ID: Form = { text: 'a short name of lower-case letters, digits and hyphens' };

/** What to write in texts and numbers whose names don't say it. */
const WORDS: Readonly<Record<string, Form>> = {
  'activities.takes_part.teachers': { text: 'how many come each time, altogether, from all these schools' },
  'activities.takes_part.pupils': { text: 'how many come each time, altogether, from all these schools' },
  'outcomes.statement': { text: 'what will change, and who for' },
  'outcomes.measure': { text: 'how you will measure it' },
  'outcomes.baseline.value': { text: 'what you measured: a figure or words; leave it empty until then' },
  'outcomes.baseline.date': { text: 'when you measured it, or will: a year, 2027-09 or 2027-09-06' },
  'outcomes.target.value': { text: 'a figure, or words if there is none' },
  'evaluation.reviews.with': {
    text: 'people as you wrote them elsewhere; if you write all heads or critical friend, nlc check shows what to put',
  },
  'resources.contingency.percent_time': { text: 'a number, in per cent' },
  'resources.contingency.percent_money': { text: 'a number, in per cent' },
  'focus.why_this.finding': { text: 'what was found, in one sentence' },
  'focus.why_this.source': { text: 'where it comes from, such as our tests, May 2026, or Halbert and Kaser, 2013' },
  'leadership.critical_friends.person.from': { text: 'where they work, such as University of the Vale' },
  'leadership.critical_friends.remit': { text: 'what they will question' },
  'leadership.critical_friends.days_per_year': { text: 'at least 3, so that they can see the work' },
  'resources.years.income.from': { text: 'who will pay, and has promised it in writing' },
  'resources.years.income.amount': { text: "how much, in the plan's currency" },
  'leadership.unlearning.who': { text: 'who lets go of it, such as heads' },
  'leadership.unlearning.let_go': { text: 'what they stop doing' },
};

/** A field with a blank, and the section it is in, if a line above begins that. */
interface Blank {
  readonly field: string;
  readonly section: string | undefined;
}

function isIn(path: Path, section: string | undefined): boolean {
  return section === undefined || path.filter((step) => typeof step === 'string').at(-2) === section;
}

function formOf({ field, section }: Blank, { op, path, value, fitting }: Filling, known: KnownIds): Form | undefined {
  const place = parsePath(path);
  for (const blank of blanksIn(value, op === 'append' ? [...place, 0] : place)) {
    const names = blank.filter((step) => typeof step === 'string');
    const form = names.at(-1) === field && isIn(blank, section) ? formAt(blank, names, known, fitting) : undefined;
    if (form !== undefined) return form;
  }
  return undefined;
}

function formAt(
  blank: Path,
  names: readonly string[],
  known: KnownIds,
  fitting: readonly string[] = [],
): Form | undefined {
  const kind = answerKindAt(blank);
  switch (kind?.kind) {
    case 'choice':
      return {
        text:
          fitting.length > 0 && fitting.every((word) => kind.words.includes(word))
            ? either(fitting)
            : inShort(kind.words, names),
      };
    case 'date':
      return kind.takesYesNo ? undefined : (WORDS[names.join('.')] ?? DATE);
    case 'id':
      return ID;
    case 'reference':
      return referenceAt(blank, known);
    case 'person':
      return WORDS[names.join('.')] ?? personAt(blank, known.ids(['people', 0, 'school']));
    case 'text':
    case 'number':
      return WORDS[names.join('.')];
    default:
      return undefined;
  }
}

/** Somebody by post, in a school of the plan, or several in a list. */
function personAt(blank: Path, schools: readonly string[]): Form | undefined {
  const people = schools
    .slice(0, isEntry(blank) ? 2 : 1)
    .map((school, at) => `{ post: ${POSTS[at]}, school: ${school} }`);
  if (people.length === 0) return undefined;
  return { text: `such as ${people.join(', ')}`, isExample: true, lead: isEntry(blank) ? 'people,' : 'someone,' };
}

const POSTS = ['teacher', 'headteacher'];

/** Ids as examples, and the entries that can be written only once they have an id. */
function referenceAt(blank: Path, { ids, withoutId }: KnownIds): Form | undefined {
  const known = ids(blank);
  const others = withoutId(blank);
  const [first] = others;
  if (first === undefined) return known.length === 0 ? undefined : knownForm(blank, known);
  // The lines give the first of them an id if nothing else has one.
  const form = knownForm(blank, known.length === 0 ? [first.id] : known);
  const more = known.length === 0 ? others.slice(1) : others;
  const names = more.slice(0, MOST_NAMES).map(({ name }) => `"${clip(safeText(name), LONGEST_NAME)}"`);
  if (names.length === 0) return form;
  const rest = more.length > names.length ? ['any other'] : [];
  return {
    ...form,
    text: `${form.text}; for ${either([...names, ...rest])}, write those words, and nlc check shows what to put`,
  };
}

const MOST_NAMES = 3;
const LONGEST_NAME = 40;

function knownForm(blank: Path, known: readonly string[]): Form {
  const ids = isEntry(blank) ? 'ids' : 'an id';
  const lead = isEntry(blank) && takesWord(blank.slice(0, -1), 'all') ? 'all without brackets, or ids' : ids;
  return { text: `such as ${known.slice(0, isEntry(blank) ? 2 : 1).join(', ')}`, isExample: true, lead };
}

/** Whether a blank is an entry of a list, which can have several. */
function isEntry(blank: Path): boolean {
  return typeof blank.at(-1) === 'number';
}

/** The places of the blanks in a value. */
export function blanksIn(value: Data, path: Path): Path[] {
  if (value === BLANK_TEXT) return [path];
  if (isList(value)) return value.flatMap((item, index) => blanksIn(item, [...path, index]));
  return isMap(value) ? Object.entries(value).flatMap(([name, inner]) => blanksIn(inner, [...path, name])) : [];
}

/** All the words, or the first and where to see the others. */
function inShort(words: readonly string[], names: readonly string[]): string {
  if (either(words).length <= LONGEST) return either(words);
  const field = names.length > 3 ? names.at(-1) : names.join('.');
  const first = (most: number) => `${words.slice(0, most).join(', ')} … (all: nlc explain ${field})`;
  let most = words.length - 1;
  while (most > 1 && first(most).length > LONGEST_WITH_COMMAND) most -= 1;
  return first(most);
}
