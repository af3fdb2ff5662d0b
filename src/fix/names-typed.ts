/** Reads the name of a school, a partner, a programme or whoever pays, and of what the plan has already. */

import { howOftenNote, NO_PROGRAMME, parseProgramme, programmeNote } from '../init/parse-answer.ts';
import { isUndecided, leaveOut } from '../init/school-names.ts';
import { likelySchool } from '../init/validate-answers.ts';
import { leftOutNote, nameWithoutAsides } from '../plan/asides.ts';
import { isOpenName } from '../plan/nobody.ts';
import { withoutOnly } from '../plan/parts-of-answer.ts';
import type { Path } from '../plan/path.ts';
import { isFilledIn, isIntention } from '../plan/placeholder-text.ts';
import { nameAndNumber } from '../plan/register-number.ts';
import { isUncertain, saysNone } from '../plan/said-instead.ts';
import { schoolInWords } from '../plan/school-in-words.ts';
import { short } from '../text/clip.ts';
import { findNamed, type Named } from '../text/find-named.ts';
import { capitalised, count, didYouMean, list } from '../text/words.ts';
import type { Known, Parsed } from './parsed.ts';
import { isActivityTitle, isPayer, isProgramme, type Slot } from './slots.ts';

/** The answer to a question for a name; undefined for any other question. */
export function parseName(
  text: string,
  { path, kind }: Slot,
  { titles = [] }: Pick<Known, 'titles'>,
): Parsed | undefined {
  if (kind.kind !== 'text') return undefined;
  if (isProgramme(path)) return parseProgrammeName(text);
  if (isPayer(path)) return parsePayer(text);
  if (isActivityTitle(path)) return text.includes(';') ? { problem: ONE_ACTIVITY } : parseTitle(text, titles);
  const named = path.at(-1) === 'name' ? kindNamed(path) : undefined;
  if (named === undefined) return undefined;
  if (named === 'school') return parseSchool(text);
  // "I do, we do, you do" is a model, and its steps can have semicolons between them.
  if (named === 'model') return NO_MODEL.test(text) ? { problem: notAName(text, named) } : undefined;
  const said = text.replace(ONLY_THE, '');
  const { text: name } = nameWithoutAsides(said);
  return notOneName(name, named) ?? withoutAsides(said);
}

const ONE_ACTIVITY = 'Type only one activity here. nlc init asks about others, one at a time.';

/** A title without `it's the`. If the plan has that activity already, as in `it's the heads' meetings again`, a problem. */
function parseTitle(text: string, titles: readonly Named[]): Parsed | undefined {
  const [, again] = SAME_AGAIN.exec(text) ?? [];
  const there = again === undefined ? undefined : findNamed(again, titles);
  if (there !== undefined)
    return { problem: `The plan has "${short(there.name)}" already. Type other work here, or press Enter.` };
  const title = again === undefined ? text : capitalised(again);
  const note = howOftenNote(title);
  return title === text && note === undefined ? undefined : { value: title, ...(note !== undefined && { note }) };
}

const SAME_AGAIN =
  /^(?:[Ii]t|[Tt]hat)(?:['’]s| is| would be|['’]d be)\s+(?:(?:just|still|only|mainly|really)\s+)?(?:the|our)\s+(.+?)(?:,?\s+(?:again|already|as well|too|as before))*[.!]?$/;

const NAMED: Readonly<Record<string, string>> = {
  schools: 'school',
  partners: 'partner',
  groups: 'group',
  model_of_learning: 'model',
};

/** What a name is the name of. */
function kindNamed(path: Path): string | undefined {
  const section = path.slice(0, -1).findLast((step) => typeof step === 'string');
  return NAMED[String(section)];
}

/** Why an answer isn't one name: it comes with a guess or a condition, is a sentence, or names several. */
function notOneName(name: string, kind: string): { readonly problem: string } | undefined {
  if (kind !== 'group' && (isOpenName(name) || isUncertain(name))) return { problem: leaveOut(kind) };
  if (SENTENCE.test(name) || (kind === 'group' && NO_GROUP.test(name))) return { problem: notAName(name, kind) };
  return name.includes(';') || TWO_BODIES.test(name) ? { problem: onlyOne(kind) } : undefined;
}

function notAName(text: string, kind: string): string {
  return `"${short(text)}" isn't the name of a ${kind}. Type only the name, or press Enter.`;
}

const ONLY_THE = /^(?:it['’]s\s+)?(?:only|just|mainly|mostly)\s+(?=(?:the|our|an?|my)\s)/i;

/** `the university and the council`, but not `the School for the Deaf and the Blind`. */
const TWO_BODIES = /^(?:the|our|my)\s.+\s(?:and|&)\s(?:the|our|my)\s\p{Ll}/u;

/** What begins with who did something, in place of a name: `I did, with the hub`. */
const SENTENCE = /^(?:I|[Ww]e|[Tt]hey|[Hh]e|[Ss]he)(?:['’]\p{Ll}+)?\s\p{Ll}/u;

/** An answer that says who does the work of a group, instead of its name: `the heads' meeting does that`, `it's me`. */
const NO_GROUP = /^(?:it['’]s|it is)\b|\b(?:does|do|did|is|covers?|handles?)\s+(?:that|this|it)\b/i;
/** An answer that says who uses a model, instead of its name: `each school has its own`, `we use the trust's model`. */
const NO_MODEL =
  /^(?:we|they|i|each school|every school|all schools|some)\b.*\b(?:use|uses|have|has|follow|follows)\b/i;

function onlyOne(kind: string): string {
  return `Type one ${kind} here. Add any others to "${kind}s" in the plan later (nlc explain ${kind}s).`;
}

function withoutAsides(text: string): Parsed {
  const said = nameWithoutAsides(text);
  const note = leftOutNote(said);
  return { value: said.text, ...(note !== undefined && { note }) };
}

/** A school's name; what a plan has in other fields is left for later. */
function parseSchool(text: string): Parsed {
  const { name, identifier, pupils, note } = schoolInWords(text);
  const problem = isUndecided(text) ? { problem: leaveOut('school') } : notOneName(name, 'school');
  if (problem !== undefined) return problem;
  if (identifier !== undefined) return { value: text };
  const later =
    pupils === undefined ? [] : [`Left out: ${count(pupils, 'pupil')}. You can add pupils to the plan later.`];
  const notes = [...later, ...(note === undefined ? [] : [note])];
  return { value: name, ...(notes.length > 0 && { note: notes.join(' ') }) };
}

function parseProgrammeName(text: string): Parsed | undefined {
  const named = parseProgramme(text);
  if (named !== NO_PROGRAMME) return { value: named };
  const note = programmeNote(text);
  return { value: NO_PROGRAMME, ...(note !== undefined && { note }) };
}

function parsePayer(text: string): Parsed {
  if (SENTENCE.test(text) || SUM.test(text)) return { problem: ONLY_WHO };
  if (SEVERAL_PAYERS.test(text) || TWO_BODIES.test(text)) return { problem: ONE_PAYER };
  return withoutAsides(text);
}

/** An amount of money: `£600 each`, `4,500 pounds`, `600 a school`. */
const SUM =
  /[£$€]\s*\d|\d\s*[£€]|\b\d[\d,.]*\s*k?\s*(?:pounds?|euros?|dollars?|gbp|eur|aud|nzd|usd|quid|each|(?:a|per|from each|from every) school)\b|\b(?!(?:19|20)\d\d\b)\d{4,6}\b|\b(?:\d{1,3},)?\d{3}\b(?!\s*(?:trust|club|foundation|fund))/i;
const ONLY_WHO = 'Type only who pays, such as schools or the name of a trust; the amount is asked next.';
/** Each has an amount of its own, so that one entry can't be about several. */
const SEVERAL_PAYERS = /;|^\s*(?:the\s+)?schools\s*(?:,|&|and\b|plus\b)/i;
const ONE_PAYER =
  'Each of them pays an amount of its own. Type only one here, such as whoever pays most; nlc asks who else pays next.';

/** An entry that the plan has, by its name or number, or a partner that it hasn't got yet. */
export function parseReference(text: string, { referents, newPartners }: Known): Parsed {
  const known = referents?.known ?? [];
  const found =
    findNamed(text, known) ?? findNamed(nameAndNumber(text).name, known) ?? findNamed(withoutOnly(text), known);
  if (found !== undefined) return { value: found.id };
  if (saysNone(text)) return { problem: 'If there are none, press Enter.' };
  const isOfSchools = referents?.kind === 'school';
  if (isOfSchools && HOW_MANY.test(text)) return { problem: WHICH };
  const names = known.map(({ name }) => name);
  const likely = isOfSchools ? likelySchool(text, known) : undefined;
  const near =
    likely === undefined
      ? didYouMean(text, [...names, ...known.map(({ id }) => id)], '', '"')
      : ` Did you mean "${likely}"?`;
  if (near === '' && newPartners === undefined && isOfSchools && (isOpenName(text) || isUncertain(text)))
    return { problem: leaveOut('school') };
  const wrong = near === '' && newPartners !== undefined ? notOneName(text, 'partner') : undefined;
  if (wrong !== undefined) return wrong;
  if (near === '' && newPartners !== undefined && isName(text)) {
    const said = nameWithoutAsides(text);
    const note = [leftOutNote(said), `nlc adds ${said.text} to the partners, too.`].filter((one) => one !== undefined);
    return { value: newPartners.idFor(said.text), note: note.join(' ') };
  }
  const all = known.length === 0 ? ' The plan has none yet.' : ` The plan has ${list(names, 12)}.`;
  return { problem: `No ${referents?.kind ?? 'entry'} is called "${text}".${near === '' ? all : near}` };
}

/** Yes, or how many, where the question is which ones. */
const HOW_MANY =
  /^(?:yes|yep|(?:about |only |just )?(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|most|some|half|many|several|(?:a )?few|(?:an?|the)? ?majority|both)\s+(?:of\b|(?:[a-z]+ )?(?:from|in|at) (?:each|every) (?:one|school)\b|(?:the|them|us|our|others?|schools?)\b).*|most|some|several|half|we (?:all|both) .*)[.!]*$/i;
const WHICH = 'Type the names or numbers of the schools, with commas between them, or all.';

/**
 * Whether words can be the name of a body, and aren't a number of the list or somebody's reason for having no answer.
 */
function isName(text: string): boolean {
  return /\p{L}/u.test(text) && isFilledIn(text) && !isIntention(text);
}
